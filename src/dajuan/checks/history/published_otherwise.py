"""Find figures that were published otherwise: another value, two digits exchanged, a preliminary one where the final is known."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.history.comparing import came_later, period_of, source, value_of
from dajuan.checks.history.differences import Difference, Sort, differences
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.documents.document import DocumentKind
from dajuan.ledger.evaluation.spans import span_of_observation
from dajuan.ledger.records import Maturity, Observation
from dajuan.ledger.standing import MATURITIES, SOURCES
from dajuan.reading.records import Kind

_QUOTING = (DocumentKind.REVIEW, DocumentKind.WORK_REPORT)
_NEAR = (Decimal("0.7"), Decimal("1.4"))
"""How far apart two levels of one thing can be; beyond it they are rather of two things (全县, 县本级)."""

_SUPERSEDED = Text(
    "“{own}”是初步数，最终数已公布：{source}为“{published}”。",
    en="“{own}” is the preliminary figure, and the final one is known: {source} has “{published}”.",
)
_SWAPPED = Text(
    "“{own}”与已公布的“{published}”只差在数字的次序或其中一位（{source}），是否誊写有误？",
    en="“{own}” differs from the published “{published}” ({source}) by the order of two digits or by one digit: was it copied wrongly?",
)
_OTHERWISE = Text(
    "“{own}”与已公布的数不一致：{source}的{name}（{period}）为“{published}”。",
    en="“{own}” is not what was published: {source} has “{published}” for {name} ({period}).",
)
_BASE = Text(
    "如已按最终核实或普查修订，请注明；否则改为已公布的数，或说明口径不同。",
    en="If the base was revised (final verification, a census), say so; else take the published figure, or say that the scope differs.",
)
_MENDING = Text(
    "核对来源：或改为已公布的数，或注明数据已修订，或说明口径、时点不同。",
    en="Look at the source: take the published figure, or say that it was revised, or that scope or date differ.",
)
_FINAL = Text("改用最终数，或注明所用为初步数。", en="Take the final figure, or say that this is the preliminary one.")


def _remark(manuscript: Manuscript, of: Difference, message: Text, mending: Text, severity: Severity | None) -> Remark:
    own = of.own
    return Remark(
        spans=(of.quantity.span,),
        message=message.filled(
            own=own.origin.text,
            published=of.published.origin.text,
            source=source(of.published),
            name=of.published.origin.indicator or of.published.indicator.name,
            period=period_of(own),
        ),
        suggestion=mending,
        severity=severity,
    )


def _is_of_a_past_year(manuscript: Manuscript, own: Observation) -> bool:
    year = manuscript.document.year
    return year is not None and own.period is not None and own.period[:4].isdigit() and int(own.period[:4]) < year


def _weight(of: Difference) -> Severity | None:
    """Two final figures exclude each other; a better source than the ledger's may well say something new."""
    mine, theirs = of.own, of.published
    if mine.indicator.local or not _is_near(mine, theirs) or came_later(mine, theirs):
        return Severity.ADVICE
    if mine.kind is Kind.LEVEL and mine.maturity is Maturity.FINAL and theirs.maturity is Maturity.FINAL:
        return Severity.ERROR
    if (MATURITIES[mine.maturity], SOURCES[mine.origin.document.kind]) > (
        MATURITIES[theirs.maturity],
        SOURCES[theirs.origin.document.kind],
    ):
        return None if _only_quotes(mine, theirs) else Severity.ADVICE
    return None


def _only_quotes(mine: Observation, theirs: Observation) -> bool:
    """Whether a review or a report tells of months whose figures were out when the news of them was written: it cannot know better."""
    span, published = span_of_observation(theirs), theirs.origin.document.published
    if span is None or span.year is not None or mine.maturity is not theirs.maturity or len(published) < len("2025-01"):
        return False
    return mine.origin.document.kind in _QUOTING and (int(published[:4]), int(published[5:7])) > span.last


def _is_near(mine: Observation, theirs: Observation) -> bool:
    if mine.kind is not Kind.LEVEL:
        return True
    other = value_of(theirs, mine.unit)
    return other is not None and other > 0 and _NEAR[0] <= Decimal(mine.value) / other <= _NEAR[1]


_BULLETIN = (
    "云溪县2024年国民经济和社会发展统计公报\n\n云溪县统计局　2025年4月18日\n\n"
    "初步核算，全年地区生产总值176.53亿元，比上年增长5.7%。全年粮食总产量18.74万吨，增长0.8%。年末全县常住人口29.43万人，城镇化率58.26%。",
    "2025-04-18",
)
_FINAL_FIGURE = (
    "云溪县关于2024年地区生产总值最终核实结果的公告\n\n云溪县统计局　2025年12月20日\n\n"
    "经最终核实，2024年全县地区生产总值178.94亿元，比上年增长5.8%。",
    "2025-12-20",
)


@check(
    "ledger-published-otherwise",
    severity=Severity.WARNING,
    known=True,
    title=Text("与已公布的数不一致", en="The same figure was published otherwise"),
    why=Text(
        "同一指标、同一时期、同一地区在已公布的文件中是另一个数，而且差距超出了四舍五入的范围。",
        en="The same indicator, period and place has another value in a published document, and rounding does not explain it.",
    ),
    wrong=(
        Example("2024年，全县粮食总产量19.02万吨，今年有望再获丰收。", earlier=(_BULLETIN,)),
        Example("回顾2024年，全县地区生产总值达到181.2亿元，增长5.7%。", earlier=(_BULLETIN,)),
        Example("2024年末，全县常住人口31.5万人。", earlier=(_BULLETIN,)),
    ),
    right=(
        Example("2024年，全县粮食总产量18.7万吨。", earlier=(_BULLETIN,)),
        Example("2024年，全县地区生产总值超过176亿元，增长5.7%。", earlier=(_BULLETIN,)),
        Example("2025年，全县粮食总产量19.02万吨，增长1.5%。", earlier=(_BULLETIN,)),
        Example("2024年，青石镇粮食总产量1.9万吨。", earlier=(_BULLETIN,)),
        Example("2024年，全县粮食播种面积35.2万亩。", earlier=(_BULLETIN,)),
    ),
)
def published_otherwise(manuscript: Manuscript) -> Iterator[Remark]:
    """The same thing with a disjoint interval."""
    for each in differences(manuscript):
        if each.sort is Sort.OTHER:
            mending = _BASE if _is_of_a_past_year(manuscript, each.own) else _MENDING
            yield _remark(manuscript, each, _OTHERWISE, mending, _weight(each))


@check(
    "ledger-digit-swap",
    severity=Severity.WARNING,
    known=True,
    title=Text("与已公布的数只差一两位数字", en="Differs from the published figure by a digit or two"),
    why=Text(
        "两个数只有相邻两位互换，或中间一位不同，多半是誊写时弄错的。",
        en="The two figures differ by two neighbouring digits exchanged, or by one digit: most often a slip of copying.",
    ),
    wrong=(
        Example("2024年，全县地区生产总值175.63亿元。", earlier=(_BULLETIN,)),
        Example("2024年末，全县城镇化率52.86%。", earlier=(_BULLETIN,)),
        Example("2024年，全县粮食总产量17.84万吨。", earlier=(_BULLETIN,)),
    ),
    right=(
        Example("2024年，全县地区生产总值176.53亿元。", earlier=(_BULLETIN,)),
        Example("2025年，全县地区生产总值175.63亿元。", earlier=(_BULLETIN,)),
        Example("2024年，全县粮食总产量18.7万吨，城镇化率58.3%。", earlier=(_BULLETIN,)),
    ),
)
def digit_swap(manuscript: Manuscript) -> Iterator[Remark]:
    """Two digits exchanged, or one that is another."""
    for each in differences(manuscript):
        if each.sort is Sort.SWAPPED:
            yield _remark(manuscript, each, _SWAPPED, _MENDING, None)


@check(
    "ledger-prelim-over-final",
    severity=Severity.WARNING,
    known=True,
    title=Text("最终数已公布，仍用初步数", en="The preliminary figure where the final one is known"),
    why=Text(
        "初步核算数一年后由最终核实数替代，决算数替代快报数；替代之后不宜再引用旧数。",
        en="A preliminary figure is replaced by the final one a year later, and is not quoted any more.",
    ),
    wrong=(
        Example("2024年，全县地区生产总值176.5亿元。", earlier=(_BULLETIN, _FINAL_FIGURE)),
        Example("全县地区生产总值由2024年的176.53亿元增加到2025年的190.2亿元。", earlier=(_BULLETIN, _FINAL_FIGURE)),
    ),
    right=(
        Example("2024年，全县地区生产总值178.9亿元。", earlier=(_BULLETIN, _FINAL_FIGURE)),
        Example("2024年，全县地区生产总值176.5亿元。", earlier=(_BULLETIN,)),
        Example("2025年，全县地区生产总值176.5亿元。", earlier=(_BULLETIN, _FINAL_FIGURE)),
    ),
)
def preliminary_over_final(manuscript: Manuscript) -> Iterator[Remark]:
    """The figure of an observation that a more final one has replaced."""
    for each in differences(manuscript):
        if each.sort is Sort.SUPERSEDED:
            severity = Severity.ADVICE if came_later(each.own, each.published) else None
            yield _remark(manuscript, each, _SUPERSEDED, _FINAL, severity)
