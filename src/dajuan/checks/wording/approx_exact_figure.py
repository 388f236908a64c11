"""Find an approximator on a figure that is given exactly (约1234.56万元)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.wording.numeral_parts import SAME, by_habit, measure_at, significant

# 节约, 签约 and the like are other words; 超过 of a ceiling (不超过, 不得超过) is the law's or the contract's exact number.
ABOUT = "约(?<![节签预集制合大契公违履婚特条邀相简有]约)|大约|大概"
NEAR = "近(?<![附最邻靠亲就毗临远晚切贴走逼将接]近)|将近|接近"
BEYOND = "超过(?<![不未没得应]..)|突破(?<![不未没]..)|超(?<![反赶高不未没]超)(?!过)|逾(?<!不逾)"
PATTERN = Pattern(
    f"(?P<word>{ABOUT}|{NEAR}|{BEYOND}) ?(?P<number>\\d[\\d,]*(?:\\.\\d+)?) ?(?P<scale>[万亿]*)(?![\\d.])",
    ("约", "近", "超", "逾", "突破", "大概"),
)
LAW = Pattern("发行|限额|上限|合同|授信|批复|不得|涉案|诉讼|票据|债券|规模控制")
"""Ceilings and contracts give exact numbers, whatever the word before them."""
MEAN = Pattern("(?:平?均每?|每|折合|折算|换算)[^，。；\\d]{0,12}$")
"""What was divided is rounded, and 约 says so (每公里造价约1.57亿元)."""

BEFORE = 20


@check(
    "approx-exact",
    severity=Severity.ADVICE,
    basis=Basis.HOUSE,
    title=Text("概数词与精确数并用", en="An approximation of an exact figure"),
    why=Text(
        "数字写到个位或百分之一，已是精确数，再加“约”“近”“超”就自相矛盾：要么取整，要么去掉概数词。",
        en="A figure given to its last digit is exact; with 约, 近 or 超 the text says it is not. Round it, or drop the word.",
    ),
    wrong=(
        "项目投入资金约1234.56万元。",
        "全县社会消费品零售总额超85.37亿元。",
        "惠及农户近12846户。",
    ),
    right=(
        "项目投入资金1234.56万元。",
        "项目投入资金约1235万元。",
        "全年发行债券不超过32.00亿元。",
        "惠及农户近1.28万户。",
        "培训群众超1200人次。",
        "节约财政资金1234.56万元。",
        "概算总投资98.6亿元，每公里造价约1.57亿元。",
        "预计到2025年底，接近2024年水平。",
    ),
    thresholds={"digits": Decimal(4), "digits-without-point": Decimal(5)},
)
def approximated_exactness(manuscript: Manuscript) -> Iterator[Remark]:
    """约, 近, 超 before four significant digits with a point, five without one, or two decimals of 亿."""
    yield from by_habit(_remarks(manuscript), SAME)


def _remarks(manuscript: Manuscript) -> Iterator[Remark]:
    text = manuscript.prose
    digits = manuscript.threshold("approx-exact", "digits")
    whole = manuscript.threshold("approx-exact", "digits-without-point")
    for match in PATTERN.finditer(text):
        number = match["number"]
        pointed = "." in number
        hundredth = match["scale"] == "亿" and len(number.partition(".")[2]) >= 2 and significant(number) > 2
        if not hundredth and significant(number) < (digits if pointed else whole):
            continue
        unit = measure_at(text, match.end())
        if unit is None or LAW.search(text, max(match.start() - BEFORE, 0), match.start()):
            continue
        if match["word"] in ("约", "大约") and MEAN.search(text, max(match.start() - BEFORE, 0), match.start()):
            continue
        yield Remark(
            spans=(Span(match.start(), unit.end),),
            message=Text(
                "“{words}”已写到很细的位数，又用“{word}”。",
                en="“{words}” is given to its last digits, and yet approximated ({word}).",
            ).filled(words=manuscript.text[match.start() : unit.end], word=match["word"]),
            suggestion=Text(
                "去掉“{word}”，或按四舍五入取整后再用。", en="Drop {word}, or round the figure and keep the word."
            ).filled(word=match["word"]),
        )
