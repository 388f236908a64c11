"""Find ranks that another document has told otherwise (增速居全市第1位, told before as 第3位)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from dajuan.checks.history.comparing import figures, period_of, source, year_of
from dajuan.checks.history.ranks import subject_of_phrase
from dajuan.checks.history.rows import clause
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.evaluation.spans import span_of_observation
from dajuan.ledger.naming import core
from dajuan.ledger.records import Observation
from dajuan.reading.records import Bound, Kind, Status

_MESSAGE = Text(
    "“{own}”与此前公布的位次不一致：{source}中{name}（{period}）居{scope}“{published}”。",
    en="“{own}” is not the rank that was published: {source} has “{published}” of {scope} for {name} ({period}).",
)
_MENDING = Text(
    "核对位次、年份和范围；是总量还是增速、同类县还是全市，与原文件保持一致。",
    en="Look at the rank, the year and the set: amount or growth, all counties or those of a kind, as the other document has it.",
)
_SET = Pattern("全[省市州盟区]|全国|[一二三四五六七八九十百\\d]+个?(?:县|市|区|旗)|同类|山区|县域|片区|[东西南北中]部")
_REPORT = (
    "云溪县2025年政府工作报告\n\n2025年1月8日\n\n一、2024年工作回顾\n\n"
    "2024年，农村居民人均可支配收入18620元，增长7.3%，增速居全市第2位。一般公共预算收入增长3.9%，总量居全市第6位。",
    "2025-01-08",
)
_INSIDE = Pattern(r"(?P<name>.{2,}?)(?:稳居|位居|位列|跃居|升至|排名?|居|列)(?P<scope>全[省市州盟区国].{0,8})$")
"""A phrase that the set was read into."""
_OF_THE_SET = "县市区|县（市、区）|县（区）|县区|[县市区旗]"
_SET_ALONE = Pattern(
    rf"(?P<of>增速|增幅|总量|规模|)[在居]?(?P<scope>全[省市州盟国])(?:各|的|\d+个)?(?:{_OF_THE_SET})?(?:中|里|内)?"
    r"(?:稳居|位居|位列|排名?在?|名列|列|居|跃居|升至|排在)*"
)

Key = tuple[object, str | None, str]


@check(
    "ledger-rank-otherwise",
    severity=Severity.WARNING,
    known=True,
    title=Text("位次与此前公布的不一致", en="A rank that was published otherwise"),
    why=Text(
        "同一指标、同一年份、同一范围的位次，在已公布的文件中是另一个。",
        en="The same indicator, year and set has another rank in a published document.",
    ),
    wrong=(
        Example("2024年，农村居民人均可支配收入增长7.3%，增速居全市第1位。", earlier=(_REPORT,)),
        Example("2024年，全县农村居民人均可支配收入增速位列全市第四位。", earlier=(_REPORT,)),
        Example("2024年，我县一般公共预算收入总量居全市第4位。", earlier=(_REPORT,)),
    ),
    right=(
        Example("2024年，农村居民人均可支配收入增长7.3%，增速居全市第2位。", earlier=(_REPORT,)),
        Example("2024年，农村居民人均可支配收入18620元，总量居全市第5位。", earlier=(_REPORT,)),
        Example("2025年，农村居民人均可支配收入增速居全市第1位。", earlier=(_REPORT,)),
        Example("2024年，农村居民人均可支配收入增速居全省第46位。", earlier=(_REPORT,)),
        Example("2024年，农村居民人均可支配收入增速居全市前列。", earlier=(_REPORT,)),
        Example("2024年，农村居民人均可支配收入增速居全市前3位。", earlier=(_REPORT,)),
    ),
)
def rank_otherwise(manuscript: Manuscript) -> Iterator[Remark]:
    """Each rank against what others told of the same thing, year and set."""
    known = manuscript.known
    if known is None:
        return
    told = None
    last: Observation | None = None
    for quantity, own in figures(manuscript):
        if own.kind is not Kind.RANK:
            last = own
            continue
        subject = _of_the_figure_before(own, last)
        if own.status is not Status.ACTUAL or (own.place != known.place and subject is None):
            continue
        told = _ranks(known) if told is None else told
        other = told.get(subject or _key(own))
        if other is None or own.bound is not Bound.EXACT or own.high is not None or own.value == other.value:
            continue
        if Decimal(own.value) != Decimal(other.value):
            yield Remark(
                spans=(quantity.span,),
                message=_MESSAGE.filled(
                    own=own.origin.text,
                    source=source(other),
                    name=other.origin.indicator,
                    period=period_of(own),
                    scope=other.scope or "",
                    published=other.origin.text,
                ),
                suggestion=_MENDING,
            )


def _of_the_figure_before(own: Observation, last: Observation | None) -> Key | None:
    """What a rank is of whose clause names the set alone (增长8.2%，在全市各县（区）中排名第四)."""
    if last is None or last.origin.sentence_start != own.origin.sentence_start or last.indicator.local:
        return None
    said = clause(own)
    found = _SET_ALONE.fullmatch(said)
    if found is None or last.kind not in (Kind.LEVEL, Kind.CHANGE):
        return None
    grows = last.kind is Kind.CHANGE or found["of"] in ("增速", "增幅")
    year = year_of(last)
    kind = Kind.CHANGE if grows and found["of"] not in ("总量", "规模") else Kind.LEVEL
    return (last.indicator.id, kind), str(year) if year else last.period, _set(found["scope"])


def _ranks(known: Known) -> Mapping[Key, Observation]:
    """What others told, by what it is of; what two of them tell otherwise is left out."""
    found: dict[Key, Observation] = {}
    torn = set()
    for one in known.observations:
        if one.kind is not Kind.RANK or one.status is not Status.ACTUAL or one.place != known.place:
            continue
        if one.bound is not Bound.EXACT or one.high is not None:
            continue
        first = found.setdefault(_key(one), one)
        if Decimal(first.value) != Decimal(one.value):
            torn.add(_key(one))
    return {key: one for key, one in found.items() if key not in torn}


def _key(one: Observation) -> Key:
    span = span_of_observation(one)
    year = str(span.year) if span and span.year else one.period
    phrase, scope = one.origin.indicator, one.scope or ""
    inside = None if scope else _INSIDE.match(phrase)
    if inside is not None:
        phrase, scope = inside["name"], inside["scope"]
    return subject_of_phrase(phrase) or core(phrase), year, _set(scope)


def _set(scope: str) -> str:
    """Among which places: all words that narrow it."""
    found = [each[0] for each in _SET.finditer(scope)]
    return "".join(sorted(found)) or scope
