"""Words for time (时期) with what they mean relative to the year that a text speaks of (CONVENTIONS 5.2)."""

# Relative years: how far from the document's "this year" (今年).
THIS_YEAR = ("今年", "本年", "本年度", "今年以来", "新的一年")
LAST_YEAR = ("去年", "上年", "上年度", "去年全年")
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

MONTHS_IN_WORDS = {
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
}
"""How many months of a year have passed, as written behind 前 (前11个月, 前十个月)."""

PARTS_OF_YEAR = {
    "上半年": ("01", "06"),
    "下半年": ("07", "12"),
    "前三季度": ("01", "09"),
    "前三个季度": ("01", "09"),
    "一季度": ("01", "03"),
    "第一季度": ("01", "03"),
    "首季": ("01", "03"),
    "二季度": ("04", "06"),
    "第二季度": ("04", "06"),
    "三季度": ("07", "09"),
    "第三季度": ("07", "09"),
    "四季度": ("10", "12"),
    "第四季度": ("10", "12"),
    **{
        words: ("01", f"{month:02}")
        for month, numbers in MONTHS_IN_WORDS.items()
        for number in numbers
        for words in (f"前{number}个月", f"前{number}月", f"前{number}月份")
    },
}

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

SINCE_NEW_YEAR = "今年以来"
"""From January to the month in which the document was published."""

NO_FIRST_MONTHS = ("提前", "此前", "以前", "之前", "目前", "日前")
"""前 in one of these opens no months of the year (提前3个月完成)."""

SINCE = ("较", "比", "与", "相比")
UNTIL = ("截至", "截止", "到", "至")

MONTH = "月"
YEAR = "年"

RUNS = "连续"
"""连续N年: a rank or a level holds for every one of the years."""

NEXT_FIVE = ("未来五年", "今后五年")

CARRIED_FORWARD = "结转"
ITEMS_OF_BUDGETS = ("结转", "结余", "滚存", "收支", "决算", "预算收入", "预算支出")
"""上年结转, 本年收支结余: items of a budget whose name holds a word of time; they say nothing of when."""

PLAN_NAMES_ALONE = ("十一五", "十二五", "十三五", "十四五", "十五五", "十六五")
"""Names of plans that need no quotation marks to be known; 十五 does."""
