"""Words by which a document's head is understood: furniture, titles, kinds, deliveries, and what is no place's name."""

from __future__ import annotations

from dajuan.documents.document import DocumentKind
from dajuan.patterns import HAN

# --- Lines -----------------------------------------------------------------------------------------------------------

FURNITURE = (
    "下载", "打印", "全屏", "收藏", "字号", "字体", "【字", "加大", "还原", "减小", "分享", "首页", "您的位置", "您所在", "当前位置",
    "来源", "稿源", "时间", "日期", "作者", "阅读", "评论", "浏览", "点击", "访问量", "内容摘要", "关联稿件", "相关附件", "相关报道",
    "选择区域", "扫一扫", "目录", "发文", "发布", "报告人", "编辑", "责任编辑", "审签", "校对", "美编", "正文", "索引号", "索 引 号",
    "主题分类", "文号", "成文", "有效性", "信息", "描述", "关键词", "单位：", "第1页", "http", "www",
)  # fmt: skip
"""What web pages and printers add: a line that opens with one of these is no title."""

MEETING_FILE = ("会议文件", "大会文件", "文件（", "文件(", "秘书处", "届人大", "次会议")
"""Of lines above a title: 临川市五届人大 / 六次会议文件（12）."""

ADDRESSED = ("各位代表", "各位委员", "同志们", "主任、")
"""Lines with which a speech begins."""

SALUTATION = "各位代表|各位委员|同志们|各位领导|主任、|会议主席团|现在，我"
"""The first words of a speech: what stands before them is its masthead."""

# --- Titles ----------------------------------------------------------------------------------------------------------

TITLE_ENDS = (
    "报告", "公报", "公告", "通知", "通报", "决议", "决定", "草案", "纲要", "规划", "计划", "方案", "意见", "办法", "要点", "总结", "说明",
    "情况", "决算", "预算", "公开", "综述", "巡礼", "回眸", "盘点", "答卷", "成就", "发布稿", "解读", "报表", "情况表", "总表", "年鉴", "实录",
)  # fmt: skip
"""What titles end in, brackets and notes aside."""

TITLE_WORDS = ("综述", "收官", "巡礼", "回眸", "答卷", "成就", "纪实", "侧记", "述评")
"""Words that make a line a title wherever they stand in it."""

GENERIC_TITLES = (
    "工作报告",
    "政府工作报告",
    "统计公报",
    "预算报告",
    "预算草案报表",
    "财政预算",
    "公报",
    "报告",
    "情况说明",
)
"""Titles that say nothing of place or year: a fuller one in the next lines is preferred."""

# --- Kinds -----------------------------------------------------------------------------------------------------------

TITLE_KINDS: tuple[tuple[DocumentKind, tuple[str, ...]], ...] = (
    (DocumentKind.OTHER, ("评级", "募集说明书", "计划执行情况", "全国代表大会报告", "审计")),
    (DocumentKind.WORK_REPORT, ("政府工作报告", "政府工作的报告", "人民政府工作报告")),
    (DocumentKind.BULLETIN, ("统计公报", "普查公报", "发展公报", "公报[")),
    (DocumentKind.BUDGET, ("预算", "决算", "财政收支")),
    (DocumentKind.PLAN, ("规划纲要", "五年规划", "远景目标", "发展规划", "专项规划", "行动计划")),
    (DocumentKind.NEWS, ("新闻发布", "发布稿", "经济运行", "运行情况", "答记者问")),
    (DocumentKind.REVIEW, ("综述", "收官", "成就", "巡礼", "回眸", "盘点", "答卷", "述评", "纪实")),
)
"""The first kind one of whose words stands in the title."""

RATING = "评级"
"""Of a report that rates a borrower: it is none of the kinds, though it speaks of budgets."""

BULLETIN_SECTIONS = (
    "综合", "农业", "农业和农村", "工业", "工业和建筑业", "工业与建筑业", "服务业", "固定资产投资", "投资", "国内贸易", "消费", "对外经济",
    "对外贸易", "财政", "金融", "财政金融", "财政和金融", "交通运输", "交通、邮电", "教育", "科技", "教育和科学技术", "文化", "卫生", "人口",
    "人民生活", "居民收入消费和社会保障", "资源、环境", "资源环境", "环境保护", "社会保障",
)  # fmt: skip
"""Headings of a bulletin's sections, or what they begin with."""

ACCOUNTED = ("初步核算", "统一核算", "初步测算", "核算结果", "统计公报")
"""How a bulletin opens its first section."""

NEWS_SIGNS = (
    "记者",
    "本报讯",
    "新闻发布会",
    "正文：",
    "获悉",
    "新闻网",
    "通讯员",
    "日电",
    "日讯",
    "原标题",
    "统计局发布",
    "统计局公布",
    "统计局披露",
)
"""Words of the first lines of a piece of news."""

# --- Places ----------------------------------------------------------------------------------------------------------

GRADES = ("省", "市", "州", "盟", "县", "旗", "区", "镇", "乡")
"""The grades of places as a document speaks of its own: 全县, 我县, 县委."""

CUTS = frozenset((
    "关于", "代表", "记者", "获悉", "根据", "随着", "现将", "提请", "提交", "受", "据", "由", "在", "的", "与", "及", "是", "了", "着", "这", "把", "被",
    "年末", "年底", "全年", "截至", "期间", "时期", "以来", "上半年", "季度", "年度", "今年", "去年", "上年", "昨日", "近日", "日前", "同日", "当日", "年年",
    "加快", "提升", "支持", "推动", "推进", "促进", "实施", "建设", "实现", "保持", "健全", "完善", "加强", "增强", "打造", "建成", "创建", "选择",
    "主要", "原因", "其中", "合理", "占", "高于", "低于", "位于", "位居", "排名", "方面", "基金", "来自", "来源于", "来源", "印发", "下达", "通过", "召开", "举行", "以及",
    "全国", "国家", "中央", "财政部", "国务院", "中共", "政协", "中国共产党", "中华人民共和国", "人民", "银行", "公司", "集团", "委员会", "政府", "社会", "发展",
    "重点", "中心城", "设市", "文明城", "卫生城", "各级", "所有", "部分", "其他", "以上", "以下", "我们", "调查队", "统计局", "财政局", "支行", "厅",
    "省级", "市级", "县级", "区级", "州级", "本级", "省直", "市直", "县直", "我", "你", "该", "各", "评级", "制表", "制图", "摄影", "标题", "单位", "部门",
    "预算", "决算", "财政", "提请", "执行", "落实", "完成", "贯彻", "按照", "围绕", "配合", "服务", "融入", "对接", "得到", "荣获", "获省", "获评", "债券", "会同有关", "管委会", "党工委",
    "省委", "市委", "县委", "区委", "州委", "盟委", "旗委", "党委", "全市", "全县", "全省", "全区", "全旗", "全盟", "拉动", "试点", "经济强", "数据", "资料", "结果", "公布", "发布", "增速", "增长", "下降", "作为", "经过", "经济运行", "网站", "主办", "承办",
))  # fmt: skip
"""A name begins behind the last of these; none of them stands in a name."""

NEVER_FIRST = "从到对为向经以于将并至"
"""Words before a name; of a name of two characters they may be the first (从溪区, 于山县), of longer ones not."""

OF_A_SPEAKER = ("在", "代表", "现将", "关于")
"""The words before a name that are sure enough for one of two characters (溪县)."""

LOOSE = "和同来会上自中月日年前"
"""Characters before a name that may also begin one (和岭地区, 从溪区, 会溪县): they go where the shorter name is the commoner."""

NOT_LAST = "全我本各该某这那此每几多经报请由被向对从受据在将与及是为于以让使一二三四五六七八九十两"
"""Characters with which the part of a name before its grade does not end."""

NO_NAMES = (
    "全", "本", "城", "县城", "省城", "都", "大都", "首都", "上", "超", "股", "楼", "夜", "菜", "早", "地级", "县级", "副省级", "直辖", "单列",
    "计划单列", "特大城", "大城", "中小城", "中等城", "省", "市", "州", "县", "旗", "区", "神", "同", "联", "加", "结", "同业", "东部", "中部", "西部",
    "贫困", "脱贫", "边境", "民族", "牧业", "先进", "示范", "试点", "强", "百强", "国内", "国外", "省内", "省外", "农村", "城镇", "沿海", "沿江", "周边",
    "毗邻", "受灾", "新城", "老城", "小城", "主城", "中心城", "贫困山", "大城", "省会城", "区域性中心城", "其", "每", "外", "内", "本地", "当地", "多个", "几个", "有关", "相关", "不同", "主", "中心", "新", "老", "古", "大", "小",
)  # fmt: skip
"""What stands before a grade and makes no name with it: 全市, 县城市, 超市, 神州, 联盟, 贫困县."""

COMMON_AREAS = (
    "市区", "城区", "县区", "郊区", "新区", "特区", "矿区", "林区", "山区", "港区", "专区", "地区", "行政区", "功能区", "示范区", "开发区", "高新区", "经开区",
    "合作区", "度假区", "保税区", "试验区", "自贸区", "工业区", "商务区", "先行区", "自治区", "自治州", "自治县", "自治旗", "城市", "都市", "街道", "下乡", "家乡",
    "城乡", "还乡", "名镇", "重镇", "集镇", "城镇", "村镇", "县市", "省市", "市县", "省区", "旗县", "区县", "乡镇", "县市区", "旗县区", "市县区", "省区市",
)  # fmt: skip
"""Words that are no name when they stand alone, though names end in them (林区, 新区)."""

NO_DIVISIONS = (
    "社区", "园区", "景区", "灾区", "小区", "库区", "老区", "街区", "片区", "校区", "辖区", "战区", "牧区", "厂区", "营区", "院区", "坝区", "误区", "选区",
    "保护区", "服务区", "风景区", "聚集区", "集聚区", "旗县区", "县市区", "市县区", "城乡区", "合理区", "县市", "市县", "省市", "省区", "省区市", "区县", "旗县", "乡镇", "城乡",
)  # fmt: skip
"""Words with which no division's name ends; in a title they are believed behind two characters (临川工业园区)."""

OF_OWN_GRADE = (
    "委",
    "政府",
    "人大",
    "政协",
    "级",
    "直",
    "属",
    "本",
    "两",
    "乡",
    "镇",
    "重点",
    "财政",
    "第",
    "统计",
    "有关",
    "十",
)
"""What stands behind a grade that is said without its name (经市人大批准)."""

AFTER_GRADE = "价场容值域城间际别划位情会份下帜舰村土亲辖"
"""What makes a grade the beginning of another word: 市场, 县域, 区间."""

PUBLISHERS = (
    "人民政府",
    "统计局",
    "财政局",
    "财政厅",
    "发展和改革委员会",
    "调查队",
    "人民政府办公室",
    "人民政府办公厅",
    "党委",
    "县委",
    "市委",
    "省委",
)
"""What the name of a body that publishes ends in."""

OFFICES = (
    "人民政府", "政府", "统计局", "统计厅", "财政局", "财政厅", "发展和改革委员会", "发展和改革局", "发展改革委", "发展改革局", "人民代表大会", "人大常委会",
    "县长", "代县长", "代理县长", "市长", "代市长", "代理市长", "区长", "代区长", "代理区长", "省长", "代省长", "代理省长", "州长", "代州长", "盟长", "旗长",
    "镇长", "乡长", "委员会", "委办公室", "委宣传部", "税务局", "审计局",
)  # fmt: skip
"""What stands behind the name of the place whose office speaks."""

SUBJECTS = ("国民经济", "经济运行", "地方财政", "财政收支")
"""What stands behind the name of the place that is spoken of."""

YEARLY = ("预算", "财政", "决算", "国民经济", "地方", "一般公共", "经济", "政府")
"""What stands behind a place and a year where a text says what it is of (现将云溪县2025年预算执行情况)."""

OF_A_TITLE = (
    "政府", "人民政府", "国民经济", "经济", "财政", "预算", "一般公共", "地方", "统计", "上半年", "前三季度", "第一季度", "一季度", "全市", "全县", "全区",
    "全州", "全省", "和市", "和县", "和省", "和区", "和州", "及市", "和自治区", "本级", "市级", "市本级", "县本级", "县级", "区级", "州本级", "州级", "省本级", "省级", "区本级",
    "人大", "人民代表大会", "决算", "发展", "扎实", "全力", "奋力", "总", "推进", "“", "的", "国有", "社会",
)  # fmt: skip
"""What stands behind a place's name in a title."""

NATIONAL = "(?:第[一二三四五六七八九十]+届全国人民代表大会[^。\n]{0,14}上|我代表国务院|国务院总理)"
"""In the masthead of a speech: it is the country's."""

NATIONAL_TITLE = "^(?:关于)?(?:中华人民共和国|国务院|全国(?!文明)|中国共产党第|《中国共产党第)"
"""In a title: likewise."""
COUNTRY = "全国"

_BARE = f"(?P<name>{HAN}{{2,6}}?)"
TEAMS = f"(?:国家统计局{_BARE}调查(?:总)?队)"
"""Offices of the state that bear the bare name of their place."""

BARE_NAMES = f"(?:[是在，。]|开创|现代化新?|谱写|成为|人行|人民银行)(?![是在]){_BARE.replace('6', '4')}(?:发展史|发展进程|发展历程|历史上|发展新局面|高质量发展新|市?中心支行|支行)"
"""Words around the bare name of a place."""
