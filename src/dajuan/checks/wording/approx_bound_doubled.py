"""Find a floor or a ceiling that is said twice (不低于500元以上)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.wording.numeral_parts import ARABIC, CHINESE, SCALE, measure_at
from dajuan.patterns import HAN

FLOOR = "(?<!高)不下于?|至少|最少|不少于|不低于|不小于|不得少于|不得低于|不应少于|不应低于"
CEILING = "至多|最多|不超过|不多于|不高于|不大于|不得超过|不得多于|不得高于|不应超过|不应高于"
SOME = f"(?:每{HAN}{{1,3}}|[为达有在到]|达到|建设|培育|打造|完成|安排)?"
"""What may stand between the word and its number: 不低于每亩500元以上."""

WORDS = ("不下", "至少", "最少", "至多", "最多", "不少", "不低", "不小", "不得", "不应", "不超", "不多", "不高", "不大")
PATTERN = Pattern(
    f"(?:(?P<floor>{FLOOR})|(?P<ceiling>{CEILING})) ?{SOME} ?"
    f"(?P<number>{ARABIC}|{CHINESE}|百分之{CHINESE})(?P<scale>{SCALE})?(?P<more>余|多)?",
    WORDS,
)
BEHIND = Pattern("(?P<over>及?以上)|(?P<under>及?以下|以内|之内)|(?P<about>左右|上下)")
NOUN = Pattern(f"“|{HAN}")
COUNTED = frozenset({"percent", "permille", "count", "people", "persontimes", "places"})
"""Dimensions that make no class: 3个以上示范点 is a number of places."""

NO_CLASS = ("左右", "上下", "以内", "之内")
"""What is never the beginning of a class: 3个工作日以内办结."""

NO_NOUN = Pattern("[的和并且]|[标资补]|每")


@check(
    "approx-bound-double",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("上下限重复", en="A floor or a ceiling is said twice"),
    why=Text(
        "“至少”“不低于”已含“以上”，“最多”“不超过”已含“以内”“以下”，再写一遍是重复；与“左右”同用则互相矛盾。",
        en="至少 and 不低于 already say 以上, 最多 and 不超过 say 以内: once is enough, and 左右 contradicts either.",
    ),
    wrong=(
        "补助标准不低于每亩500元以上。",
        "每个乡镇至少建设3个以上示范点。",
        "办理时限最多不超过5个工作日以内。",
        "每村不少于两名以上专职网格员。",
        "项目资本金比例不得低于20%以上。",
        "平均办件时间不高于3天以下。",
        "配套资金不少于300万元左右。",
        "惠民演出不少于50余场。",
    ),
    right=(
        "补助标准不低于每亩500元。",
        "每个乡镇至少建设3个示范点。",
        "办理时限控制在5个工作日以内。",
        "每个乡镇至少打造一个5000亩以上园区。",
        "至少引进2家亿元以上企业。",
        "不低于65岁以上老人数量的80%。",
        "不超过300元以上部分的20%。",
    ),
)
def bound_said_twice(manuscript: Manuscript) -> Iterator[Remark]:
    """A word of a floor before a number and 以上 behind it; the same of ceilings."""
    text = manuscript.prose
    for match in PATTERN.finditer(text):
        unit = measure_at(text, match.end())
        if unit is None:
            continue
        behind = BEHIND.match(text, unit.end)
        if match["more"]:
            yield _remark(manuscript, Span(match.start(), unit.end), match["floor"] or match["ceiling"], match["more"])
            continue
        if behind is None or (match["floor"] and behind["under"]) or (match["ceiling"] and behind["over"]):
            continue
        classed = unit.dimension not in COUNTED and behind[0] not in NO_CLASS
        if classed and _opens_class(text, behind.end()):
            continue
        yield _remark(manuscript, Span(match.start(), behind.end()), match["floor"] or match["ceiling"], behind[0])


def _remark(manuscript: Manuscript, span: Span, first: str, second: str) -> Remark:
    return Remark(
        spans=(span,),
        message=Text(
            "“{words}”中“{first}”与“{second}”意思重复或矛盾。",
            en="In “{words}”, {first} and {second} say the same or contradict each other.",
        ).filled(words=manuscript.text[span.start : span.end], first=first, second=second),
        suggestion=Text("“{first}”和“{second}”只留一个。", en="Keep either {first} or {second}.").filled(
            first=first, second=second
        ),
    )


def _opens_class(text: str, position: int) -> bool:
    """Whether a noun follows, so that 以上 may open a class (5000亩以上园区, 65岁以上老人)."""
    return NOUN.match(text, position) is not None and NO_NOUN.match(text, position) is None
