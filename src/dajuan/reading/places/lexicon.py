"""Words for places (地区): the document's own, those above and below it, and scopes that are written as places."""

from __future__ import annotations

from dajuan.reading.wordlist import words

OWN = {
    "全地区": "区",
    "全疆": "区",
    "该省": "省",
    "该市": "市",
    "该县": "县",
    "该区": "区",
    "全市": "市",
    "我市": "市",
    "本市": "市",
    "全县": "县",
    "我县": "县",
    "本县": "县",
    "全省": "省",
    "我省": "省",
    "本省": "省",
    "全区": "区",
    "我区": "区",
    "本区": "区",
    "全州": "州",
    "我州": "州",
    "全旗": "旗",
    "我旗": "旗",
    "全盟": "盟",
    "我盟": "盟",
    "全自治区": "区",
    "全镇": "镇",
    "全乡": "乡",
    "全域": "",
    "全境": "",
    "我国": "国",
    "全国": "国",
}
"""What they end in, to be compared with the kind of the document's own place: 全市 in a county's text is the city above it."""

KIND_OF_SUFFIX = {
    "省": "省",
    "自治区": "区",
    "市": "市",
    "自治州": "州",
    "州": "州",
    "地区": "区",
    "盟": "盟",
    "县": "县",
    "自治县": "县",
    "旗": "旗",
    "自治旗": "旗",
    "区": "区",
    "新区": "区",
}

STRICT_SCOPES = words(
    """
    市本级 县本级 省本级 区本级 州本级 旗本级 自治区本级 本级 市区 中心城区 主城区 市辖区 高新区 经开区
    开发区 新区
    """
)

GRADES = ("市级", "县级", "省级", "区级", "州级")
BUDGET_ITEMS = (
    "一般公共预算",
    "政府性基金",
    "国有资本",
    "社会保险基金",
    "社保基金",
    "收入",
    "支出",
    "政府债务",
    "财政",
)
"""Before one of these a grade is whose budget it is."""
"""Those that are a place whenever they begin a subject; 市级 and 县级 mostly are grades (市级示范社)."""

REGION_PATTERN_ENDS = ("都市圈", "经济区", "经济圈", "城市群", "经济带")

SUFFIXES = words(
    """
    特别行政区 自治区 自治州 自治县 自治旗 地区 省 市 州 盟 县 旗 区 镇 乡 街道
    """
)

SOURCES = ("统计局", "财政局", "统计部门", "调查队", "人民政府", "发改委", "商务局", "海关")
"""A body whose place the sentences after it speak of: 临川市统计局发布数据."""

SAYS = ("公布", "发布", "通报", "消息", "数据")

NOT_PLACES = words(
    """
    建成区 规划区 核心区 安置区 集聚区 种植区 养殖区 作业区 管理区 聚集区 产业区 工业区 商业区 合作区 东盟 欧盟 联盟 加盟 同盟 城市 地区 县区 市县 省市 小区 社区 园区 景区 校区 院区 库区 灾区 矿区
    林区 牧区 山区 老区 辖区 片区 街区 示范区 自贸区 保护区 试验区 开发区 各县 各市 各区 试点县 大县
    强县 名市 超市 上市 入市 股市 楼市 夜市 集市 门市 城镇 乡镇 集镇 建制镇 重点镇 家乡 城乡 下乡
    返乡 脱贫县 贫困县 百强县 国市 都市 省会城市 直辖市 省辖市 地级市 县级市 国省 新区 老城区 中心区
    综保区 功能区 高新区 经开区 商圈区 服务区 居住区 棚户区 生活区 项目区 示范县 试点区 试点市 创新区 先行区
    特区 市区 城区 主城区 中心城区
    """
)

WHOLE_ECONOMY = frozenset({"GDP", "经济总量", "生产总值", "地区生产总值", "GDP总量", "经济增速", "GDP增速"})

LEVEL_OF_BUDGET = "本级"

NATION = "国"
