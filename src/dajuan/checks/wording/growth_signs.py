"""Find a minus or a zero after a verb of growth or fall (增长-3.2%, 下降-3.2%, 增长0%)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

GROWS = "增长|增加|上升|上涨|提高|提升|回升|扩大"
FALLS = "下降|减少|降低|回落|下滑|下跌|缩减|收窄|缩小|负增长"
FALL_NOUNS = "降幅|跌幅"
MINUS = "[-—﹣负]"
NUMBER = r"\d[\d.]*"
UNIT = r"(?:%|‰|个?百分点|万|亿|元|人|户|吨|亩)"
# A range that begins below zero (增长-1%至2%) is a rate, not a slip.
NO_RANGE = r"(?!%?(?:[—~]|至|到)-?\d)"
GROWING = Pattern(
    rf"(?<!自然)(?P<verb>{GROWS})(?:了|约|近)?{MINUS}(?P<number>{NUMBER}){NO_RANGE}{UNIT}",
    needs=tuple(GROWS.split("|")),
)
FALLING = Pattern(
    rf"(?P<verb>{FALLS})(?:了|约|近|达)?{MINUS}{NUMBER}{NO_RANGE}{UNIT}"
    rf"|(?P<noun>{FALL_NOUNS})(?:为|达|是|约)?{MINUS}{NUMBER}{UNIT}",
    needs=(*FALLS.split("|"), *FALL_NOUNS.split("|")),
)
ZERO = Pattern(
    r"(?P<verb>增长|增加|上升|提高|下降|减少|降低|回落)(?:了)?0(?:\.0+)?(?:%|个?百分点)", needs=("0%", "0个百", "0百分")
)


@check(
    "grow-negative",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("“增长”后用负数", en="A minus after a verb of growth"),
    why=Text(
        "正文中负增长写“下降3.2%”；“增速为-3.2%”、自然增长率为负可以。",
        en="In prose a negative growth is a fall (下降3.2%); a speed or a natural growth rate may be negative.",
    ),
    wrong=("规模以上工业增加值同比增长-3.2%。", "固定资产投资比上年增长－5.1%。", "常住人口增加-0.3万人。"),
    right=(
        "规模以上工业增加值同比下降3.2%。",
        "固定资产投资增速为-5.1%。",
        "人口自然增长率-1.62‰。",
        "地区生产总值增长5%—6%。",
        "预计全年增长-1%至2%。",
    ),
)
def negative_growth(manuscript: Manuscript) -> Iterator[Remark]:
    """增长, 增加 with a negative number directly after."""
    for match in GROWING.finditer(manuscript.prose):
        words = manuscript.text[match.start() : match.end()]
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "“{words}”：动词是“{verb}”，数是负的。", en="“{words}”: the verb rises, the number is negative."
            ).filled(words=words, verb=match["verb"]),
            suggestion=Text(
                "写“下降（减少）”加正数，或写“增速为-{number}%”；如不是负数，请去掉多余的符号。",
                en="Write a fall with a positive number, or 增速为-{number}%; or take a stray sign away.",
            ).filled(number=match["number"]),
        )


@check(
    "fall-negative",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("“下降”后用负数", en="A minus after a verb of falling"),
    why=Text(
        "“下降-3.2%”负负得正，读者不知是升是降。",
        en="To fall by a negative number is to rise: the reader cannot tell which was meant.",
    ),
    wrong=("规模以上工业增加值同比下降-3.2%。", "事故起数减少了-12%。", "增速回落-0.5个百分点。"),
    right=("规模以上工业增加值同比下降3.2%。", "固定资产投资增速由2.1%回落至-3.2%。", "万元GDP能耗降低3%—4%。"),
)
def negative_fall(manuscript: Manuscript) -> Iterator[Remark]:
    """下降, 减少 with a negative number directly after; after 降幅 it is less certain."""
    for match in FALLING.finditer(manuscript.prose):
        words = manuscript.text[match.start() : match.end()]
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "“{words}”：下降与负号重复，是下降还是上升？", en="“{words}”: a fall and a minus; did it fall or rise?"
            ).filled(words=words),
            suggestion=Text(
                "如是下降，去掉负号；如是上升，改用“增长”。",
                en="If it fell, take the minus away; if it rose, say 增长.",
            ),
            severity=Severity.WARNING if match["noun"] else None,
        )


@check(
    "grow-zero",
    severity=Severity.ADVICE,
    basis=Basis.HOUSE,
    title=Text("增减为零", en="A growth of nothing"),
    why=Text("没有变化说“持平”；作为目标说“零增长”。", en="What did not change is 持平; as a goal it is 零增长."),
    wrong=("社会消费品零售总额同比增长0%。", "第一产业增加值下降0.0%。"),
    right=("社会消费品零售总额与上年持平。", "单位GDP能耗下降0.5%，用水总量零增长。", "增长0.05%。", "增长10.0%。"),
)
def zero_growth(manuscript: Manuscript) -> Iterator[Remark]:
    """增长0%, 下降0.0%; once a document, with how many times."""
    found = list(ZERO.finditer(manuscript.prose))
    if found:
        words = manuscript.text[found[0].start() : found[0].end()]
        yield Remark(
            spans=tuple(Span(match.start(), match.end()) for match in found),
            message=Text(
                "“{words}”宜写“与上年持平”（全文{count}处）。",
                en="“{words}”: 与上年持平 is clearer ({count} in the document).",
            ).filled(words=words, count=len(found)),
        )
