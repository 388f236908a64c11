"""Find totals over years (五年累计城镇新增就业…) that the stored years do not add up to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from statistics import median

from dajuan.catalogue.indicators import Measure
from dajuan.catalogue.units import factor
from dajuan.checks.figures.comparable import scope_words
from dajuan.checks.history.comparing import (
    figures,
    is_of_the_whole,
    is_premature,
    is_printed,
    qualifiers,
    range_of,
    value_of,
    year_of,
)
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, shown
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.evaluation.spans import Span, span_of
from dajuan.ledger.records import Observation
from dajuan.reading.intervals import Interval
from dajuan.reading.records import Bound, Kind, Status

_TOGETHER = Pattern("累计|共|总计|合计|总共|[一二三四五六]年(?:来|间|里|，)?(?:新增|新建|完成|实现)")
"""What a figure told in a paragraph on several years must have before it to be their sum: 投资完成62.5亿元 may be the last one's."""
_ODD = Decimal("2.2")  # a year of more than so many times the median was itself the sum of some years

_MESSAGE = Text(
    "“{own}”（{first}—{last}年累计）与各年已有的数不符：{listed}，合计{computed}。",
    en="“{own}” ({first} to {last}) is not the sum of the years: {listed} make {computed}.",
)
_LESS = Text(
    "“{own}”（{first}—{last}年累计）小于其中{count}年已有的数之和：{listed}，合计{computed}。",
    en="“{own}” ({first} to {last}) is less than {count} of its years: {listed} make {computed}.",
)
_EACH = Text("{year}年{value}", en="{year}: {value}")
_MENDING = Text(
    "核对累计的起止年份和各年的数；口径不同或数据已修订的请注明。",
    en="Look at the first and last year and at each year's figure; if the scope differs or figures were revised, say so.",
)


def _bulletin(year: int, jobs: str) -> tuple[str, str]:
    text = (
        f"云溪县{year}年国民经济和社会发展统计公报\n\n云溪县统计局　{year + 1}年4月18日\n\n全年城镇新增就业{jobs}人。"
    )
    return text, f"{year + 1}-04-18"


_YEARS = tuple(
    _bulletin(year, jobs)
    for year, jobs in ((2021, "3126"), (2022, "3208"), (2023, "3315"), (2024, "3402"), (2025, "3380"))
)


@check(
    "ledger-sum-of-years",
    severity=Severity.WARNING,
    known=True,
    title=Text("多年累计与各年之和不符", en="A total over years that its years do not add up to"),
    why=Text(
        "五年累计数应等于五个年度数之和；只知道其中几年时，也不会小于这几年之和。",
        en="A total over five years is the sum of the five, and where only some are known it is no less than these.",
    ),
    wrong=(
        Example("“十四五”期间，全县累计城镇新增就业1.84万人。", earlier=_YEARS),
        Example("五年来，全县城镇新增就业累计达到18431人，就业形势总体稳定。", earlier=_YEARS),
        Example("“十四五”期间，全县累计城镇新增就业0.98万人。", earlier=_YEARS[:4]),
    ),
    right=(
        Example("“十四五”期间，全县累计城镇新增就业1.64万人。", earlier=_YEARS),
        Example("“十四五”期间，全县累计城镇新增就业超过1.6万人。", earlier=_YEARS),
        Example("“十四五”期间，全县累计城镇新增就业1.84万人。", earlier=_YEARS[:3]),
        Example("“十五五”期间，全县计划城镇新增就业1.84万人。", earlier=_YEARS),
        Example("2025年，全县城镇新增就业3380人。", earlier=_YEARS),
    ),
)
def sum_of_years(manuscript: Manuscript) -> Iterator[Remark]:
    """Each total of several whole years against the sum of those that are known."""
    known = manuscript.known
    if known is None:
        return
    for quantity, own in figures(manuscript):
        span = span_of(own.period)
        if own.kind is not Kind.LEVEL or own.status is Status.TARGET or own.place != known.place or quantity.in_table:
            continue
        if span is None or not span.is_whole_years or span.year is not None or not is_of_the_whole(own):
            continue
        if own.indicator.local or own.indicator.measure is not Measure.FLOW or scope_words(own.origin.sentence):
            continue
        if _TOGETHER.search(_near(own)) is None:
            continue
        told = _yearly(known, own, span)
        remark = _judged(quantity, own, span, told) if len(told) > 1 else None
        if remark is not None:
            yield remark


def _near(own: Observation) -> str:
    """The clause before the figure and the one before that: 累计 may stand in either."""
    said = own.origin.sentence[: max(own.origin.start - own.origin.sentence_start, 0)]
    return "".join(said.replace(",", "，").split("，")[-2:])


def _yearly(known: Known, own: Observation, span: Span) -> dict[int, Observation]:
    """The figures of single years of the span, as others published them and as the document tells them."""
    found: dict[int, Observation] = {}
    for cell in known.together.get(own.indicator.id, ()):
        told = cell.standing
        year = year_of(told) if told is not None else None
        if told is None or year is None or cell.key.target or told.kind is not Kind.LEVEL or told.scope:
            continue
        if not span.first[0] <= year <= span.last[0] or factor(told.unit, own.unit) is None or not is_printed(told):
            continue
        course, whole, _scoped = qualifiers(told)
        if course != "sum" and whole == qualifiers(own)[1] and is_of_the_whole(told) and not is_premature(told):
            found[year] = told
    return dict(sorted(found.items()))


def _judged(quantity: Quantity, own: Observation, span: Span, told: dict[int, Observation]) -> Remark | None:
    ranges = [found for one in told.values() if (found := range_of(one, own.unit)) is not None]
    values = [value for one in told.values() if (value := value_of(one, own.unit)) is not None]
    if any(found.low is None or found.low < 0 for found in ranges) or max(values) > _ODD * median(values):
        return None
    total = _added(ranges)
    count = span.last[0] - span.first[0] + 1
    if len(told) == count:
        message, wrong = _MESSAGE, not total.meets(quantity.wide)
    else:
        message, wrong = _LESS, quantity.wide.is_below(total) and own.bound is not Bound.OVER
    if not wrong:
        return None
    computed = shown(sum(values, start=values[0] * 0), total, own.unit, quantity.step)
    listed = [_EACH.filled(year=year, value=one.origin.text) for year, one in told.items()]
    return Remark(
        spans=(quantity.span,),
        message=message.filled(
            own=own.origin.text,
            first=span.first[0],
            last=span.last[0],
            count=len(told),
            listed=Text("、".join(each.zh for each in listed), en=", ".join(each.en for each in listed)),
            computed=computed,
        ),
        suggestion=_MENDING,
        computed=computed,
    )


def _added(ranges: Sequence[Interval]) -> Interval:
    total = ranges[0]
    for each in ranges[1:]:
        total = total + each
    return total
