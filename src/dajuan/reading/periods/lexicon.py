"""Words for time (时期) with what they mean relative to the year that a text speaks of (CONVENTIONS 5.2)."""

# Relative years: how far from the document's "this year" (今年).
SINCE_NEW_YEAR = ("今年以来", "今年年初以来", "今年来", "年初以来", "年初至今", "今年至今", "今年初以来")
"""From January to the month in which the document was published."""

THIS_YEAR = ("今年", "本年", "本年度", "新的一年", *SINCE_NEW_YEAR)
LAST_YEAR = ("去年", "上年", "上年度", "去年全年", "上年全年")
YEAR_BEFORE_LAST = ("前年",)
NEXT_YEAR = ("明年", "来年", "下年")

# The year in hand: whatever the section speaks of.
WHOLE_YEAR = (
    "全年",
    "年内",
    "年末",
    "年底",
    "当年",
    "同年",
    "一年来",
    "过去一年",
    "这一年",
    "年终",
    "全年度",
    "本年末",
    "岁末",
)

ENDED = frozenset({"全年", "全年度", "过去一年", "一年来"})
"""Words for a whole year of which something has come about: it has ended."""

MONTHS_IN_WORDS = {
    1: ("1", "一"),
    2: ("2", "二", "两"),
    3: ("3", "三"),
    4: ("4", "四"),
    5: ("5", "五"),
    6: ("6", "六"),
    7: ("7", "七"),
    8: ("8", "八"),
    9: ("9", "九"),
    10: ("10", "十"),
    11: ("11", "十一"),
    12: ("12", "十二"),
}
"""The numbers of months, as written before 月 and behind 前 (前11个月, 前十个月)."""

MONTHS_WRITTEN = {written: month for month, numbers in MONTHS_IN_WORDS.items() for written in numbers}

QUARTERS_IN_WORDS = {1: ("1", "一"), 2: ("2", "二", "两"), 3: ("3", "三"), 4: ("4", "四")}
"""The numbers of quarters, as written before 季度."""

FIRST = ("前", "头")
"""What opens the first months or quarters of a year: 前三季度, 头两个月."""

UP_TO = tuple(one + to for one in ("1", "一") for to in "—-~至到")
"""What opens the quarters of a year up to one: 1—3季度, 一至三季度."""

PARTS_OF_YEAR = {
    "上半年": ("01", "06"),
    "下半年": ("07", "12"),
    "首季": ("01", "03"),
    "首季度": ("01", "03"),
    **{
        words: (f"{3 * quarter - 2:02}", f"{3 * quarter:02}")
        for quarter, numbers in QUARTERS_IN_WORDS.items()
        for number in numbers
        for words in (f"{number}季度", f"第{number}季度")
    },
    **{
        words: ("01", f"{3 * quarter:02}")
        for quarter, numbers in QUARTERS_IN_WORDS.items()
        if 1 < quarter < 4
        for number in numbers
        for first in (*FIRST, *UP_TO)
        for words in (f"{first}{number}季度", f"{first}{number}个季度")
    },
    **{
        words: ("01", f"{month:02}")
        for month, numbers in MONTHS_IN_WORDS.items()
        if 1 < month < 12
        for number in numbers
        for first in FIRST
        for words in (f"{first}{number}个月", f"{first}{number}月", f"{first}{number}月份")
    },
}
"""Parts of a year by their name, with their first and last month."""

THAT_MONTH = ("当月", "当月份", "本月", "本月份")
THAT_QUARTER = ("当季", "当季度", "本季度")
MONTH_BEFORE = ("上月", "上月份")
"""Words for the last month and the last quarter of the part of a year that is spoken of, and for the month before it."""

SAME_MONTHS = ("同期", "同月", "同季", "同季度")
"""Behind a year: the same months of it (上年同期)."""

SINCE_THEN = "以来"
"""Behind a year or month: up to the time that the text speaks of (去年以来)."""

SO_FAR = frozenset((*THIS_YEAR, "当年")) - {"新的一年"}
"""Words for the year that mean no more of it than the months that the text has spoken of so far."""

MONTH_ENDS = ("底", "末")
"""What makes a month or a quarter a point in time."""

# Plan periods by their name.
PLANS = {
    "八五": (1991, 1995),
    "九五": (1996, 2000),
    "十五": (2001, 2005),
    "十一五": (2006, 2010),
    "十二五": (2011, 2015),
    "十三五": (2016, 2020),
    "十四五": (2021, 2025),
    "十五五": (2026, 2030),
    "十六五": (2031, 2035),
}

PLAN_NUMBERS = {years: number for number, years in enumerate(PLANS.values(), start=8)}
"""The five-year plans by their number (十三五 is the 13th)."""

FIVE_YEARS = ("五年来", "过去五年", "这五年", "五年间", "近五年", "5年来", "过去5年", "近5年", "五年", "这5年")
PLAN_AFTER = ("时期", "期间", "以来", "规划期", "规划实施以来", "五年", "规划")
PLAN_END = ("末", "期末", "收官", "时期末", "末期")

COMPARED = frozenset("比较于与同跟")

NO_FIRST_MONTHS = ("提前", "此前", "以前", "之前", "目前", "日前")
"""前 in one of these opens no months of the year (提前3个月完成)."""

SINCE = ("较", "比", "与", "相比")
UNTIL = ("截至", "截止", "到", "至")

MONTH, QUARTER, HALF_YEAR = "月", "季度", "半年"
"""Without one of these a text names no part of a year."""

RUNS = "连续"
"""连续N年: a rank or a level holds for every one of the years."""

NEXT_FIVE = ("未来五年", "今后五年")

CARRIED_FORWARD = "结转"
ITEMS_OF_BUDGETS = ("结转", "结余", "滚存", "收支", "决算", "预算收入", "预算支出")
"""上年结转, 本年收支结余: items of a budget whose name holds a word of time; they say nothing of when."""

PLAN_NAMES_ALONE = ("十一五", "十二五", "十三五", "十四五", "十五五", "十六五")
"""Names of plans that need no quotation marks to be known; 十五 does."""

STANDING = ("余额", "保有量", "存栏", "存栏量", "库存", "结存", "装机容量", "装机", "在册人数", "在库企业")
"""What a measure of something that stands at a point in time ends in, where the catalogue does not know it."""

NEW = ("新增", "净增", "新登记", "新设")
"""What a measure begins with that adds up over the months."""

BUILT = ("建成", "已建成", "累计", "共", "现有")
"""What is counted up to a point in time (截至11月底，建成充电桩860个) and not from January on."""

MONTH_OF_STATISTICS = "份"
"""Behind a month that figures are reported for (11月份); 11月 may be when something happened."""

AMONG_THEM = ("其中", "其中，", "其中:")
"""Before a month: it is one of the year or of the months just named."""

RATES = frozenset({"%", "百分点", "倍", "‰"})
"""Units of changes; an amount by which a stock changed was added over the months."""
