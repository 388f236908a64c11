"""Marks and words by which a sentence is cut around its figures, and the ids of the rules that make claims of them."""

BREAKS = frozenset("，；:。！？,")
"""Marks that end a clause."""

OPENING = frozenset("（“‘")
CLOSING = frozenset("）”’")
BRACKET = "（"
BRACKET_END = "）"
QUOTES = frozenset("“‘")
QUOTES_END = frozenset("”’")
COMMA = "、"
COLON = ":"
"""As the normalised text has it."""
FIRST_ITEMS = frozenset("一1①")
"""The number of a list's first item."""
SEMICOLON = "；"
TAIL_ENDS = frozenset("，。；、！？:,[〔\n")
"""Marks at which the words behind a figure end."""

EDGES = " ，、:—-·•●■◆▲※*"
"""What a cut leaves at the edges of a phrase."""

LEFT_OF_TIME = ("截至", "截止")
PRICE_BASES = ("不变价", "可比价")
OF = "的"

TIMES_OF = ("的", "")
CIRCLE = "圈"
"""15分钟健身圈, 2公里充电服务圈: names."""
GRID_UNITS = frozenset({"千伏", "伏", "千伏安", "kV", "KV"})
CLASS_NOUNS = ("项目", "企业", "工程", "村", "镇", "园区", "产业", "单位", "大户", "集群")
NEW = "新增"
DECLINES = frozenset("低慢落少")
"""Comparisons that begin with one of these are of something less."""

PLAN_WORDS = ("计划", "目标", "预算", "进度", "预期")
QUOTED_PLAN = "“”时期"
CARRIED_RATE = "增速"
FOR_EXAMPLE = "GDP"
"""A measure that any place has, to ask whether a phrase is a place."""

DEEDS_NO_CHANGES = frozenset({"带动", "拉动", "提升", "压减", "上调", "延长"})
"""Verbs of growth that before a count are deeds (带动就业463人)."""

WHOLES = (
    "全国",
    "全省",
    "全市",
    "全县",
    "全区",
    "平均",
    "上年",
    "去年",
    "同期",
    "预期",
    "年初",
    "上级",
    "省",
    "市",
    "国家",
    "序时",
    "目标",
    "计划",
)
"""What a percentage may be above or below; anything else is part of a name (好于Ⅲ类水体比例)."""

COMPLETION_MARKS = frozenset("算划标务度")
COMPARISON_MARKS = frozenset("高快好优领超出低慢落少多")
AGAINST_MARKS = frozenset("比较与")
NOTE_MARKS = frozenset("[〔【①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶注")
ENUMERATION = frozenset("、和及") | {"以及"}
"""What stands between the members of a list of times."""

CLAUSE_ENDS = frozenset("，；,")
STANDS = frozenset({"", "为", "是", "仅为", "仅", "只有", "仅有", "则为", "约为", "约", "达", "达到", "的"})
"""Between the year before and a figure: what the figure was then, said in passing (上年为5%)."""

UP_TO_NOW = ("，截至", "，截止", "截至", "，到", "至")
"""Between several years and the end of a month up to which they are counted."""

PLANNED = ("目标", "任务", "计划", "预期", "预算")
"""Behind a year: what was set for it (全年任务)."""

OCCASIONS = ("假期", "长假", "小长假", "黄金周", "春节", "国庆")
"""A sentence that opens with one of these is of those days, not of the months spoken of before."""

SAME_AS = ("相当于", "等于")
"""Before a time whose level is what the figure is a share of."""

AMONG_MARK = "中"
"""Characters without which a costlier pattern (rules.py of predicates and indicators) cannot match."""

ACTIONS = ("行动", "计划", "攻坚", "规划", "方案", "工程", "过渡期", "专项")
"""提升五年行动: a name, no duration."""

MARKS_ALONE = "（）“”‘’《》，、。:；[] "
"""An indicator of nothing else says nothing: no claim is made."""

RANK_MARKS = "第前首榜"
"""Characters that a rank begins with."""
