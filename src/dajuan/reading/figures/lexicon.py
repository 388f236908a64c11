"""Words that touch a number (近, 余, 左右, 第, 成, 番) with what they mean, and the words that make it no figure."""

from __future__ import annotations

from dajuan.reading.wordlist import words

# Before the number and inside of its span.
APPROXIMATORS_BEFORE = {"将近": "near", "近": "near", "大约": "about", "约": "about"}

# Directly after the number or its multiplier (两千余户, 6亿余元), or after the unit (2倍多).
MORE = {"余": "over", "多": "over"}
MORE_FOLLOWED_BY_OTHER_WORD = {"多": "数", "余": "额热缺粮"}
"""多 and 余 that begin another word (多元, 余额)."""

# After the unit and inside of the span.
APPROXIMATORS_AFTER = {
    "及以上": "over",
    "或以上": "over",
    "以上": "over",
    "之上": "over",
    "左右": "about",
    "上下": "about",
    "以下": "under",
    "及以下": "under",
    "之内": "under",
    "以内": "under",
    "内": "",
}
AFTER = tuple((word, bound) for word, bound in APPROXIMATORS_AFTER.items() if bound)

CLASS_DIMENSIONS = frozenset({"money", "duration", "power", "area", "length", "weight", "energy", "data", "volume"})
"""A measure with 以上 or 以下 before a noun opens a class (亿元以上项目, 65岁以上人口) and is no figure of its own."""

# Ranges: 4.5%—5%, 3至5个.
RANGE_SIGNS = frozenset("—-~至到")

PER_CENT_OF = (("百分之", "%"), ("千分之", "‰"))
TENTHS = "成"
TENTHS_NOT_BEFORE = "立果效功员本为长了套品分绩就熟型组都交人年"
"""成 before one of these begins another word (成立, 成果)."""

PERCENT = "%"
RANK_UNIT = "位"
PEOPLE = "人"
MONEY = "元"

DOUBLINGS = {
    "翻一番": "100",
    "翻了一番": "100",
    "翻番": "100",
    "翻两番": "300",
    "翻了两番": "300",
    "翻三番": "700",
    "倍增": "100",
    "翻倍": "100",
}
DOUBLING_NOT_BEFORE = words(
    """
    计划 工程 行动 效应 器 目标 战略 方案 提质 ” ’ 期 培育 政策 式 任务
    """
)
"""倍增 before one of these is a name (倍增计划)."""

THOUSANDS_UP = {
    "上百": "100",
    "上千": "1000",
    "上万": "10000",
    "上亿": "100000000",
    "过百": "100",
    "过千": "1000",
    "过万": "10000",
    "成百": "",
    "成千": "",
}

ORDINAL = "第"
FIRST_N = "前"
LAST_N = "后"
RANK_WORDS = {"首位": "1", "榜首": "1", "第一": "1", "首席": ""}

ONE = "一"
ONE_AT_END = frozenset("十百千点〇零")
"""A longer numeral that ends in 一 without one of these runs into an article (三一个)."""
LONELY_ONE_UNITS = frozenset({"倍"})
"""一 with a classifier is an article (一个, 一批); with one of these it counts."""


ORDINAL_UNITS = frozenset({"期", "届", "次", "号", "轮", "批", "级", "组", "部", "期次"})
"""With a Chinese numeral below ten and no verb before it, an ordinal or a name (二期工程, 三次产业, 三部曲)."""

UNIT_BEFORE_OTHER_WORD = {
    "部": "门队署分委长级",
    "处": "理置于级室长罚",
    "位": "于列居次数一置",
    "名": "单录列次师城牌片校词",
    "口": "径岸袋号",
    "种": "植养业子质",
    "期": "间末初货刊",
    "次": "产数贫要生元新日年供创管函加污装能网分",
    "方": "面阵位案式向针圆略言",
    "家": "庭园政长乡电具",
    "组": "织团合建",
    "里": "程面斯乡镇村店铺街河桥沟营坪墩岗堡",
    "人": "均民工口次",
    "度": "夏冬假",
    "分": "别钟之店公行校局类管布支享区级工解散析流红院厂段",
    "对": "口接外比照标象",
    "副": "省中县市食产业",
    "队": "伍员",
    "班": "子组",
    "门": "类户店诊",
    "条": "件例规款线",
    "台": "账阶风",
    "张": "家北力",
    "场": "馆所地景次",
    "站": "点",
    "本": "科级土地级市县区年轮次地村专",
    "片": "区",
    "块": "钱",
    "天": "然气",
    "周": "边年岁期转",
    "升": "级至到学规",
    "克": "服",
    "支": "持柱出撑部付",
    "点": "",
    "轮": "胎训",
    "届": "中",
    "网": "",
    "户": "籍外均主口",
    "间": "接隔",
    "份": "额",
    "单": "位个元独一项",
    "只": "有是要能",
    "起": "来步",
    "米": "面袋",
    "组团": "",
    "英里": "",
    "节": "能水约假点日",
    "卡": "车",
    "级": "",
    "床": "",
    "针": "对",
    "头": "部号雁",
    "根": "据本",
    "串": "",
    "日": "",
    "月": "",
    "首": "",
    "安": "全",
    "架": "构",
    "幅": "度",
    "扇": "",
    "件": "",
    "列": "入车",
    "股": "份票权东",
    "枚": "",
    "盘": "活",
    "年": "",
    "包": "括含",
    "桥": "",
    "艘": "",
    "株": "",
    "颗": "",
    "封": "",
    "例": "如外",
    "群": "",
    "所": "有以谓在属",
    "栋": "",
    "座": "谈",
    "幢": "",
    "项": "",
    "个": "人体性税私别",
}
"""A unit before one of these characters is the beginning of another word (部门, 处理, 位于)."""

TRAPS_AFTER = words(
    """
    国道 省道 县道 乡道 号 热线 路公交 中学 中队 强 字 世纪 年代 级 星级 维 A级 寸 时许 点钟 连
    大 类 化 网 季度 版块 板块
    """
)
"""What follows a number that is a name, a road, a grade, a list of the best."""


RATIO_WORDS = ("之比", "收入比", "比例", "结构", "比值")
STRUCTURE_WORDS = ("比", "结构", "为", "到", "至", "成", "例")
"""A ratio a:b stands after one of these; anything else with a colon is a time or a score."""

QUOTE_OPEN = frozenset("“‘")
QUOTE_CLOSE = frozenset("”’")
SHORT_QUOTE = 14
"""A figure inside of a quotation of at most so many characters that begins with it, or has no unit of measure, is a name."""

CLAUSE_MARKS = frozenset("，。；:！？、,（）\n")

MONEY_WORDS = words(
    """
    收入 支出 投资 产值 总额 资金 贷款 存款 税收 生产总值 营收 GDP 规模 余额 市值 利润 增加值
    销售额 交易额 成交额 债券 总量 消费 财力
    """
)
PEOPLE_WORDS = words(
    """
    务工 就业 招生 农村人口 纳税人 村民 老年人 职工 员工 群众 人口 居民 农民 脱贫 劳动力 学生 职工
    老人 儿童 百姓 农村居民 移民 妇女 游客 干部 党员 贫困 农牧民 市民 师生 大学生 高校毕业生 毕业生
    残疾人 志愿者 乡亲 消费者 从业人员 参保 人才 农业转移人口 常住人口 建档立卡
    """
)

SIGN = "负"
MINUS = "-"
DIGITS_AND_RATES = frozenset("0123456789%‰")
SIGN_BEFORE = frozenset("为是长率的达至到，、（:")
"""负 is a sign only behind one of these; in 减负237亿元 it is a word."""

EVERY = "每"
"""每10万人: a base of a rate, no figure."""

MEETINGS = ("届", "次全", "次党代", "次会", "次代表", "项规定", "次历史")
"""A Chinese numeral before one of these counts a congress or names a document."""


YEAR_AFTER = ("年", " 年")
STEPS = ("新台阶", "台阶", "新关口", "关口", "元台阶", "大关")
"""迈上八千亿台阶: money, by custom."""

LIST_NOUNS = words(
    """
    大局 市场 资源 循环 确保 覆盖 方面 步骤 阶段 部分 层面 环节 维度 标准 领域 重点 关键 原则 问题
    要求 转变 特点 突出 坚持 必须 统筹 全覆盖 维护 确立 意识 自信 毫不动摇 到位 率先 明确 责任 机制
    体系 季度 层次 类别 途径 渠道 清单 优先 务必 善于 进一步
    """
)
"""Two or three of these announce a list or are a phrase (两个步骤, 三个方面)."""

IDIOMS = words(
    """
    两条腿 四方共赢     十分 铁人三项 三番五次 千家万户 五湖四海 四面八方 三令五申 五花八门 百花齐放 千军万马 千山万水
    千言万语 千头万绪 千变万化 万众一心 一点一滴 一分一毫 三天两头 三三两两 一天两天 一人一档 一户一策
    一村一品 一县一业 一企一策 一事一议 一老一小 一废一库一品 一件一件 一项一项 一家一户 一草一木 一砖一瓦
    七嘴八舌 十年九旱 千亩万亩
    """
)
"""Set phrases with numerals, no figures."""

HALF = "半"
HALF_NOT_BEFORE = frozenset("年径数岛山导成个月天小")

ABOUT_BEHIND = frozenset("附靠临最相邻接节制条契预简集签履违公协邀续解")
"""近 and 约 behind one of these end another word (签约, 节约, 附近)."""

TRAPS_BEFORE = ("PM ", "国道", "省道", "县道", "乡道", "编号", "专线", "航班", "G", "S", "No.", "字第", "文号", "热线")
"""What stands before the number of a road, a line, a file."""


# What stands before or behind a number and makes it a part of a name, a code, a date, a sum.
JOINS_BEFORE = frozenset("_+/×*#@&=\\")
JOINS_AFTER = frozenset("+×·/")
NAMES_BEFORE = frozenset("[〔【×·:")
ORDINAL_MARKS = frozenset("第[〔")
DATE_AFTER = ("月", "日", "号", "时")
MONTH = "月"
QUARTERS = "个季度"
DAY = "日"
PARTS_OF = "分之"
GRADE = "级"
GRADES = frozenset("级强")
EVENT_UNIT = "次"

STAND_FOR_ONE = frozenset("上过成近超达破逾满计个的")
"""Behind one of these a bare multiplier stands for one of itself (突破万亿元, 上千)."""
UP = frozenset("上过")
VAGUE_UP = "成"
ARTICLES = frozenset("个的")

PER = "/"
BRACKET = "（"
BRACKET_END = "）"
SHORT_MULTIPLIERS = frozenset({"千", "百"})
MORE_BEHIND_UNITS = frozenset({"times", "duration", "count", "people"})
CLASS_WORDS = frozenset({"以上", "以下", "及以上", "及以下"})
NOT_OPENING = frozenset("”’ 和并且")
"""Behind 以上, no noun that would make it a class."""
NUMBER_ENDS = CLAUSE_MARKS | frozenset('左以” "和与及至到—~-')
"""What may follow a number without unit."""
WITHOUT_UNIT_BEFORE = ("以上", "左右", "大关", "元")
NO_TENTH = frozenset("两十百千万亿")
CLOCK_BEFORE = frozenset("日 午")
CLAUSE_PARTS = frozenset("，。；,")
STATED_DIMENSIONS = frozenset({"money", "percent", "point"})
"""In quotation marks a figure of one of these is stated all the same (“旅游收入18.6亿元”)."""

PUT_FIRST = ("摆在", "放在", "置于", "摆到", "放到", "作为")
"""摆在首位 is no rank."""

UNIT_OF_OTHER_WORD = {
    "部": "门队署",
    "处": "级",
    "位": "于列居次",
    "名": "",
    "口": "径岸",
    "期": "间末",
    "次": "产",
    "方": "面",
    "里": "程",
    "人": "均民工",
    "度": "夏冬假",
    "分": "别钟之店公行局管布支区级工",
    "队": "伍",
    "场": "景",
    "天": "然",
    "升": "级",
    "克": "服",
    "份": "额",
    "户": "籍",
    "级": "",
    "安": "全",
    "幅": "度",
    "年": "",
    "所": "有",
    "节": "能水约假",
    "卡": "车",
    "台": "账阶",
    "站": "点",
    "周": "边",
    "间": "接隔",
    "头": "部",
    "网": "",
    "支": "出持",
    "包": "括含",
    "例": "如",
    "针": "对",
}
"""Behind an Arabic number a classifier mostly is one (3个体育公园, 120名城镇职工); only before these it is another word."""

LIST_MARKS = frozenset("、和")
UNSHARED = frozenset({"duration", "rank", "count", "people"})
"""Units that the members of a list do not share with the last (1、2023年; 三、四个)."""
