"""Find a cumulated figure that is less than an earlier one (1至11月 below 1至10月, 累计 below last year's 累计)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.catalogue.indicators import Measure
from dajuan.catalogue.units import factor
from dajuan.checks.history.comparing import (
    clause_before,
    figures,
    is_of_the_whole,
    is_premature,
    is_telling,
    period_of,
    qualifiers,
    range_of,
    source,
)
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.evaluation.spans import Span, span_of_observation
from dajuan.ledger.records import Observation
from dajuan.reading.records import Bound, Kind, Status

# What goes up and down within a year, so that more months need not be more.
_TURNING = Pattern("利润|净|结余|顺差|逆差|增量|新增贷款|新增存款|差额|平均|人均|浓度|指数|价格|占比|比重|率$")
# A cumulation over years; one that begins anew each year (今年累计, 全年累计) is none.
_OVER_YEARS = Pattern("累计|历年|总里程|总长度|通车里程")
_OF_THE_YEAR = Pattern(
    "今年|年内|全年|当年|本年|年初以来|1[至—-]|[上下]半年|季度|月|每年|年均|十[一二三四五]五|以来|近[三四五两]年|[三四五]年"
)

_YEAR = 12  # months

_MESSAGE = Text(
    "“{own}”（{period}）小于此前已公布的“{published}”（{earlier}，{source}），累计数一般不会减少。",
    en="“{own}” ({period}) is less than “{published}” of {earlier} ({source}); what is cumulated does not become less.",
)
_MENDING = Text(
    "核对时段和口径：是当月数还是累计数，是当年数还是历年累计；数据已修订的请注明。",
    en="Look at the span and the scope: a month or the months so far, a year or all years; if it was revised, say so.",
)
_TEN_MONTHS = (
    "云溪县2025年1至10月经济运行情况\n\n云溪县统计局　2025年11月16日\n\n"
    "1至10月，全县一般公共预算收入9.86亿元，同比增长4.1%。1至10月，全县接待游客286.3万人次。",
    "2025-11-16",
)
_FARMLAND = (
    "云溪县2024年政府工作报告\n\n2025年1月8日\n\n截至2024年底，全县累计建成高标准农田21.5万亩，农村公路总里程达到1526公里。",
    "2025-01-08",
)


@check(
    "ledger-cumulative",
    severity=Severity.WARNING,
    known=True,
    title=Text("累计数小于此前的累计数", en="A cumulated figure below an earlier one"),
    why=Text(
        "同一年里月份越多累计越大，历年累计和总里程一般也不减少；变小多是时段写错，或把当期数当成累计数。",
        en="More months are more, and what is cumulated over years does not shrink: the span is wrong, or it is not the cumulation.",
    ),
    wrong=(
        Example(
            "1至11月，全县一般公共预算收入9.46亿元，同比增长4.5%。", published="2025-12-12", earlier=(_TEN_MONTHS,)
        ),
        Example("2025年，全县接待游客268.3万人次。", earlier=(_TEN_MONTHS,)),
        Example("截至2025年底，全县累计建成高标准农田20.1万亩。", earlier=(_FARMLAND,)),
    ),
    right=(
        Example("1至11月，全县一般公共预算收入10.46亿元。", published="2025-12-12", earlier=(_TEN_MONTHS,)),
        Example("11月，全县一般公共预算收入0.86亿元。", published="2025-12-12", earlier=(_TEN_MONTHS,)),
        Example("2025年，全县接待游客300万人次左右。", earlier=(_TEN_MONTHS,)),
        Example("截至2025年底，全县累计建成高标准农田22.8万亩。", earlier=(_FARMLAND,)),
        Example("2025年，全县新建高标准农田1.3万亩。", earlier=(_FARMLAND,)),
        Example("1至9月，全县接待游客251.7万人次。", published="2025-12-12", earlier=(_TEN_MONTHS,)),
    ),
)
def cumulative(manuscript: Manuscript) -> Iterator[Remark]:
    """The document's figure against those that others published of fewer months, or of an earlier year."""
    known = manuscript.known
    if known is None:
        return
    for quantity, own in figures(manuscript):
        if own.kind is not Kind.LEVEL or own.status is Status.TARGET or own.unit in ("%", "‰"):
            continue
        span = span_of_observation(own)
        if span is None or own.place != known.place or _TURNING.search(own.origin.indicator):
            continue
        if not is_telling(own) or not is_of_the_whole(own) or quantity.in_table or is_premature(own):
            continue
        for cell in known.by_indicator.get(own.indicator.id, ()):
            told = cell.standing
            if told is None or cell.key.target or told.kind is not Kind.LEVEL:
                continue
            if _holds_more(own, span, told) and is_of_the_whole(told) and _is_less(own, told):
                yield _remark(quantity, own, told)
                break


def _holds_more(own: Observation, span: Span, told: Observation) -> bool:
    """Whether the document's figure covers all that the published one does, and more of it."""
    other = span_of_observation(told)
    if other is None or not other.last < span.last or span.months > _YEAR or told.status is Status.EXPECTED:
        return False
    if factor(told.unit, own.unit) is None:
        return False
    if own.indicator.measure is Measure.FLOW and other.first == span.first and span.first[1] == 1:
        return qualifiers(own) == qualifiers(told)  # months of one year
    return _is_over_years(own) and _is_over_years(told) and qualifiers(own) == qualifiers(told)


def _is_over_years(one: Observation) -> bool:
    words = clause_before(one)
    return _OVER_YEARS.search(words) is not None and _OF_THE_YEAR.search(words) is None


def _is_less(own: Observation, told: Observation) -> bool:
    mine, theirs = range_of(own, own.unit), range_of(told, own.unit)
    if mine is None or theirs is None or own.bound is Bound.UNDER:
        return False
    return mine.is_below(theirs)


def _remark(quantity: Quantity, own: Observation, told: Observation) -> Remark:
    return Remark(
        spans=(quantity.span,),
        message=_MESSAGE.filled(
            own=own.origin.text,
            period=period_of(own),
            published=told.origin.text,
            earlier=period_of(told),
            source=source(told),
        ),
        suggestion=_MENDING,
    )
