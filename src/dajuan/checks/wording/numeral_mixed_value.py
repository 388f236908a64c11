"""Find values that are half Arabic, half Chinese (3千余户), or have both 亿 and 万 (1亿2500万元)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.wording.numeral_parts import measure_at

# 千 and 百 that begin a unit or another word: 千克, 千瓦, 百货, 千万, 百人计划.
OTHER_WORD = "[克米瓦伏赫卡焦安帕公吨册字兆货万亿位强禧色花佳优大姓]|人计划|人大|家万户|家姓|年(?:古|大计|老|名)"
HALF = Pattern(
    rf"(?<![\d.,A-Za-z第“+-])(?P<digits>\d{{1,2}})(?P<tens>[百千十])(?!{OTHER_WORD})(?P<more>[余多几]?)",
    ("百", "千", "十"),
)
POWERS = {"十": 10, "百": 100, "千": 1000}

BOTH = Pattern(
    r"(?<![\d.])(?P<high>\d{1,4})亿(?P<low>\d{1,4}(?:\.\d+)?)万(?![\d])(?P<unit>[余多]?(?:美?元|人次|人|亩|斤|吨))",
    ("亿",),
)


@check(
    "num-half-chinese",
    severity=Severity.WARNING,
    basis=Basis.STANDARD,
    standard="GB/T 15835-2011",
    title=Text("一个数值混用两种数字", en="One value in two kinds of numerals"),
    why=Text(
        "阿拉伯数字后可加“万”“亿”，不加“十”“百”“千”：3000余户，不写3千余户；千克、千瓦、千米是单位，不在此列。",
        en="An Arabic number takes 万 and 亿, but not 十, 百 or 千: 3000余户. Units (千克, 千瓦, 千米) are another matter.",
    ),
    wrong=(
        "惠及群众3千余户。",
        "新增就业岗位5百个。",
        "改造老旧管网2千多公里。",
        "参训人员达3百人。",
        "精品种植8千亩。",
    ),
    right=(
        "惠及群众3000余户。",
        "装机容量35千瓦，新建110千伏变电站。",
        "完成改造8千万元、引进2百万元设备。",
        "播种面积86.4千公顷，发行图书3250千册。",
        "入选全国百强、第3百货商场、“2百工程”。",
        "跑步5千米。",
    ),
)
def half_chinese_value(manuscript: Manuscript) -> Iterator[Remark]:
    """One or two Arabic digits with 十, 百 or 千 before a unit that does not begin with it."""
    text = manuscript.prose
    for match in HALF.finditer(text):
        unit = measure_at(text, match.end())
        if unit is None:
            continue
        number = Decimal(match["digits"]) * POWERS[match["tens"]]
        yield Remark(
            spans=(Span(match.start(), unit.end),),
            message=Text(
                "“{words}”一半是阿拉伯数字，一半是汉字数字。", en="“{words}” is half Arabic, half Chinese."
            ).filled(words=manuscript.text[match.start() : unit.end]),
            suggestion=Text("写作“{right}”。", en="Write {right}.").filled(
                right=f"{number}{match['more']}{unit.written}"
            ),
        )


@check(
    "num-wan-yi-two",
    severity=Severity.ADVICE,
    basis=Basis.HOUSE,
    title=Text("一个数值兼用“亿”和“万”", en="亿 and 万 in one value"),
    why=Text(
        "除普查一类的确数外，兼有亿和万的数值用以亿为单位的小数：1.25亿元。",
        en="But for exact counts as of a census, a value with 亿 and 万 is a decimal of 亿: 1.25亿元.",
    ),
    wrong=("到位资金1亿2500万元。", "全年接待游客1亿零300万人次，其中省外1亿300万人次。"),
    right=("到位资金1.25亿元。", "普查登记总人口14亿1177万8724人。", "总投资3亿元、2500万美元。"),
)
def both_scales(manuscript: Manuscript) -> Iterator[Remark]:
    """亿 and 万 with digits before each."""
    for match in BOTH.finditer(manuscript.prose):
        value = Decimal(match["high"]) + Decimal(match["low"]).scaleb(-4)
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text("“{words}”兼用了“亿”和“万”。", en="“{words}” has both 亿 and 万.").filled(
                words=manuscript.text[match.start() : match.end()]
            ),
            suggestion=Text("写作“{right}”。", en="Write {right}.").filled(
                right=f"{value.normalize():f}亿{match['unit']}"
            ),
        )
