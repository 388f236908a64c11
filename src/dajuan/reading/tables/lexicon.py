"""Words of tables (表): what heads of columns and rows say of the figures below and beside them."""

from __future__ import annotations

from dajuan.reading.wordlist import words

# Heads of the column that names what a row measures; the last characters of such a head.
STUBS = words(
    "指标 指标名称 主要指标 项目 项目名称 名称 产品名称 产品 科目 预算科目 科目名称 收入分类 支出分类 类别 分类 行业 行业名称 地区 县区 区县 县市 县市区 县（市、区） 县（区） 市州 "
    "市（州） 单位名称 行政区划 行政区划名称 区划 乡镇 镇乡 城市 年份 年度 时间 品名 经济科目名称 收入项目 支出项目 收入科目 支出科目 单位 内容 分组 月份 指标内容 税种 区域 地域 "
    "学校类别 商品名称 国别 国家和地区 类型 企业类型 债券类型"
)
STUB_ENDINGS = ("项目", "科目", "名称", "指标")
PLACE_STUBS = words(
    "地区 县区 区县 县市 县市区 县（市、区） 县（区） 县（市） 县市（区） 市（州） 市州 区划 行政区划 行政区划名称 乡镇 镇乡 镇（街道） 乡镇（街道） 单位名称 单位 城市 区域 市（县） "
    "市县 盟市 旗县 旗县区"
)
"""Rows under one of these are places."""
TIME_STUBS = ("年份", "年度", "时间", "月份", "年")
"""Rows under one of these are years or months."""

UNIT_HEADS = ("单位", "计量单位", "量纲")
IGNORED_HEADS = words(
    "序号 编号 编码 代码 科目编码 科目代码 预算编码 备注 说明 责任单位 牵头单位 责任部门 牵头部门 行次 栏次 行号 打印 属性 指标属性 指标性质 性质 类型 联系电话 电话 邮编 排名 位次 "
    "名次 页码 页次 时间 日期 年限 期限 到期日 起止年限 建设年限 建设期限 发行日期 债券期限 类别"
)
NATURE_HEADS = ("属性", "指标属性", "指标性质", "性质", "类型", "指标类型")
NATURES = ("约束性", "预期性")
NATURE_RULES = {"约束性": "table-binding", "预期性": "table-expected-kind"}
LINE_NUMBER_ROWS = ("栏次", "行次", "甲", "栏目")

# Words of a head that say only that there is an amount, or that group others.
GENERIC = frozenset(
    [
        "绝对数",
        "绝对额",
        "绝对量",
        "绝对值",
        "数值",
        "数量",
        "金额",
        "总量",
        "总数",
        "数",
        "数额",
        "数据",
        "年末数",
        "期末数",
        "年末",
        "期末",
        "全年",
        "累计",
        "全年累计",
        "指标值",
        "实绩",
        "实际",
        "情况",
        "完成情况",
        "执行情况",
        "比较",
        "对比",
        "其中",
        "合计",
        "小计",
        "总计",
        "本年",
        "本年数",
        "本期",
        "本期数",
        "当年",
        "实际数",
        "水平",
        "总额",
        "值",
        "目标",
        "现状",
        "基期",
        "基数",
        "基准值",
        "现值",
        "期初",
        "情况表",
        "指标",
        "本年合计",
        "增长情况",
        "增减情况",
        "项目",
        "名称",
        "主要指标",
        "年",
        "总",
        "计",
        "全年数",
        "绝对",
        "额",
        "当年数",
        "年度",
        "指标数",
        "报告期",
        "与上年比较",
        "比上年",
        "完成",
        "类值",
        "年度指标值",
        "年度绩效指标值",
    ]
)
GENERIC_LABELS = frozenset(["合计", "总计", "小计", "共计", "总", "全部", "总体", "总量"])
"""A row with one of these is of the whole that the table speaks of."""
WHOLE_LEFT = ("本年", "本级", "全年", "当年", "年末", "年底")
ADDED = "新增"
FLOWS = ("新增", "累计", "改造", "培训", "建设")
"""A row with one of these counts what is done in the time; its five-year total is a sum."""
PLACE_ENDINGS = words("本级 街道 开发区 高新区 经开区 新区 园区 镇 乡 县 区 市 旗 州 省 农场 示范区")
TOTALS = ("合计", "总计", "小计", "共计")

STATUS_WORDS = (
    (
        "expected",
        [
            "预计执行数",
            "预计完成数",
            "预计完成",
            "预计执行",
            "预计数",
            "预计实现",
            "预计值",
            "预计",
            "预期数",
            "预测数",
            "预测值",
            "预测",
        ],
    ),
    (
        "actual",
        [
            "预算执行数",
            "预算执行",
            "执行数",
            "决算数",
            "完成数",
            "快报数",
            "实现数",
            "实际完成数",
            "实际完成",
            "实际执行数",
            "实际数",
            "完成额",
            "完成值",
            "完成情况",
            "执行情况",
            "实际值",
            "实绩",
            "决算",
            "快报",
            "实际",
            "执行",
            "完成",
            "发生额",
            "发生数",
            "入库数",
        ],
    ),
    (
        "target",
        [
            "预算额度",
            "年初预算数",
            "年初预算",
            "调整预算数",
            "调整后预算数",
            "调整预算",
            "变动预算数",
            "变动预算",
            "代编预算数",
            "代编预算",
            "预算安排数",
            "预算安排",
            "预算草案数",
            "预算数",
            "预算",
            "年度计划",
            "年度目标",
            "计划数",
            "计划目标",
            "计划",
            "目标任务",
            "目标值",
            "目标数",
            "规划目标",
            "规划值",
            "预期目标",
            "目标",
            "任务数",
            "任务",
            "草案数",
            "安排数",
            "预期值",
            "预期",
        ],
    ),
)
BASES = {
    "环比": "mom",
    "比上月": "mom",
    "较上月": "mom",
    "比上期": "mom",
    "比年初": "year-start",
    "较年初": "year-start",
    "比预算": "plan",
    "较预算": "plan",
    "比计划": "plan",
    "较计划": "plan",
    "比目标": "plan",
    "较目标": "plan",
}
TIME_TAILS = "末底初度同期份以来"
"""What may be left of a word of time (上年|末, 2024年|度)."""
LAST_YEAR = ("上年", "去年", "上年度", "上年同期", "同期", "基期")
AHEAD = words("草案 预算安排 预期目标 发展目标 目标任务 预算表 预算情况表 收支预算 安排表 计划表")
"""A caption with one of these and no word of what was done sets what lies ahead."""
DONE = ("执行", "决算", "完成", "快报", "实际", "预计")
BEGUN = ("基期", "基数", "现状", "现值", "基准")

PLAN_WORDS = ("规划", "计划", "目标", "主要指标", "预期")
CUMULATED = ("累计", "累积", "〔", "[")

PERCENT = "%"
POINTS = "百分点"
NOT_CHANGE = ("自然增长率", "增长极")

# What is growth where it ends the label of a row (地区生产总值增长, 单位GDP能耗降低), with its sign.
LABEL_CHANGES = {
    "年均增长率": 1,
    "年均增长速度": 1,
    "年均增长": 1,
    "年均增速": 1,
    "增长速度": 1,
    "增长率": 1,
    "增长": 1,
    "增速": 1,
    "增幅": 1,
    "涨幅": 1,
    "涨跌幅度": 1,
    "涨跌幅": 1,
    "累计降低": -1,
    "降低率": -1,
    "降低": -1,
    "下降率": -1,
    "下降": -1,
    "下降幅度": -1,
    "减少": -1,
    "削减": -1,
    "减排比例": -1,
    "降幅": -1,
    "累计下降": -1,
    "累计减少": -1,
}
ANNUAL = "年均"
GDP = ("生产总值", "GDP", "国内生产总值", "地区生产总值")
ADDED_VALUE = "增加值"
PRICE = "价格"
OUTPUT = "产量"
PRODUCT = "产品"
"""产品产量 over the rows of products."""
AMOUNTS = ("量", "值", "额", "电")
"""What ends in one of these is no product that has an output."""
INDEX_WORDS = ("指数", "系数", "倍数", "密度", "比值")
INDEX = "指数"
RATE_ENDINGS = ("率", "比重", "占比", "比例", "百分比", "参保率")
RATIO_ENDING = "比"
TIMES = "倍数"

# What a noun of a head counts, where no unit is given.
NOUN_UNITS = {
    "人数": "人",
    "户数": "户",
    "家数": "家",
    "个数": "个",
    "起数": "起",
    "件数": "件",
    "天数": "天",
    "人次": "人次",
    "所数": "所",
}

# Measures that the rows of a table take over from the row above, the caption or the column, longest first.
MEASURES = words(
    "社会消费品零售总额 旅客运输总量 货物运输总量 固定资产投资 房地产开发投资 规模以上工业增加值 出厂价格 购进价格 常住人口 户籍人口 运输总量 客运总量 货运总量 总人口 人口 存款余额 贷款余额 "
    "债务余额 债务限额 余额 限额 价格指数 价格 总产值 产值 增加值 产量 面积 投资 支出 零售额 进出口总额 出口总额 进口总额 进出口 出口 进口 销售额 销售面积 用电量 发电量 人均可支配收入 "
    "可支配收入 消费支出 营业收入 利润总额 客运量 货运量 周转量 招生数 在校生数 毕业生数 人数 户数 从业人员"
)
DEEDS = words(
    "分地区 分项目 分级 类值 完成情况表 执行情况表 执行情况 完成情况 情况表 收支情况 决算表 预算表 执行表 明细表 总表 表 情况 草案 及其增长速度 及增长速度 及其构成 及构成 及增速 "
    "增长速度 增速 构成 及增长情况 增长情况 统计 一览 汇总 主要数据 对比 分布 安排 预算 决算 执行 完成 比上年涨跌幅度 比上年涨跌幅 涨跌幅度 比上年增长 及其 及 和 主要 数及 预计 快报 "
    "变化 变动 比重 结构"
)
"""At the right end of a caption, cut off until what is measured is left."""
ENUMERATION_MARK = "、"
AND_INCOME = "收支"
KINDS_OF_MONEY = ("收入", "支出")

OWN_TABLE = ("本地区", "全市", "全县", "全省", "全区", "全州", "全盟", "全旗")
DISTRICTS = words("县市区 区县 县区 市县 各区 各县 县（市、区） 县（区） 市州 盟市 旗县")
"""With 合计 behind it, all lower divisions together: neither the own place nor another."""
OF_GOVERNMENT = "政府"
"""政府债务 over 一般债务 and 专项债务, of which each takes its place."""
SCOPES_IN_BRACKETS = ("市辖区", "本级", "市本级", "县本级", "市区")
SCOPE_LEVEL = "本级"
CITY_LEVELS = words("市本级 县本级 省本级 区本级 州本级 旗本级 盟本级 地区本级 自治区本级 市级 县级 省级 区级 州级")

AMONG = ("其中", "#", "其 中")
NOTES = ("注:", "注：", "备注", "说明", "资料来源", "来源", "*", "注1", "注 ")
OVER = words(">= ≥ ＞ > 不低于 大于 超过 高于 ≧")
UNDER = words("<= ≤ ＜ < 不高于 小于 不超过 低于 ≦ 控制在")
ABOUT = ("约",)
NEAR = ("近",)
SUFFIX_BOUNDS = {
    "左右": "about",
    "上下": "about",
    "以上": "over",
    "及以上": "over",
    "以内": "under",
    "以下": "under",
    "及以下": "under",
    "余": "over",
    "多": "over",
}
DOWN = "↓"
ROUND = "（"
"""The round bracket: of a five-year total only in a table of a plan."""

UNIT_WORDS = {"千瓦小时": "千瓦时", "千瓦·时": "千瓦时", "吨标煤": "吨标准煤"}
UNIT_ALIASES = {
    "人（次）": "人次",
    "人／次": "人次",
    "％": "%",
    "百分点": "百分点",
    "个百分点": "百分点",
    "个": "个",
    "±%": "%",
    "+-%": "%",
    "+/-%": "%",
    "%±": "%",
    "%、百分点": "%",
    "%或百分点": "%",
    "微克/立方米": "微克/立方米",
    "公里（千米）": "公里",
    "户/个": "户",
}
INDEX_BRACKETS = ("上年=100", "以上年为100", "上年同期=100", "上年为100", "以上年同期为100", "以上年价格为100")
PER_YEAR = ("年", "月", "日", "天")
EMPTY = frozenset(
    {"", "—", "-", "--", "——", "…", "……", "/", "\\", "*", "无", "×", "#DIV/0!", "#N/A", ".", "···", "--%", "-%", "—%"}
)

END_OF_SENTENCE = "。；！？"
"""A cell with one of these is prose and is left to the reader of prose."""

WHOLE = "合计"
"""The label of a chart's only row: what the chart's title is about."""
ROW_HEAD = "指标"
UNIT_HEAD = "单位"
NATURE_HEAD = "属性"
"""Heads that a flattened table gets where its own were lost."""

SCRAPS = words("比 较 占 为 不含 含 其中 的 ） 数 上年")
"""What remains of a head with one of these at its beginning is a scrap of a longer one."""
SCRAPS_INSIDE = ("比上年", "为上年", "占预算", "比预算", "为预算")
BARE_MEASURES = frozenset(
    [
        "余额",
        "限额",
        "支付",
        "收入",
        "支出",
        "投资",
        "面积",
        "产量",
        "增加值",
        "预算额度",
        "总收入",
        "总支出",
        "结余",
        "金额",
        "人数",
        "户数",
        "转移支付",
        "补助",
    ]
)
"""Measures that name nothing without whose they are."""
BALANCES = ("收入", "支出", "结余", "收支结余")
EXPECTED_LABEL = "预计"

TITLE_ENDS = words("表 情况 构成 速度 增速 幅度 草案 指标 结构 一览 分布 目标")
"""How a line ends that is the title of the table below it."""
EDGES = "，、:的-—+ "
"""What is stripped off both ends of a measure."""
SO_MUCH = "所"
