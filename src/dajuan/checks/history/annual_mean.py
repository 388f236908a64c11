"""Find a mean yearly growth (年均增长) that the stored years do not give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.checks.figures.comparable import comparison, own_scope
from dajuan.checks.history.comparing import figures, is_printed, range_of, value_of
from dajuan.checks.history.series import all_years
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import shown
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.evaluation.spans import span_of
from dajuan.ledger.records import Observation
from dajuan.reading.intervals import Interval, exactly
from dajuan.reading.records import Kind, Status

_ONE, _HUNDRED = exactly(1), exactly(100)
_TENTH = Decimal("0.1")
_WAY = Pattern("[由从][^。；;]{0,40}$")

_MESSAGE = Text(
    "“年均{own}”与{means}推算的{first}—{last}年年均增长{computed}不符。",
    en="A yearly mean of “{own}” does not follow from {means}, which give {computed} for {first} to {last}.",
)
_LEVELS = Text("已公布的首尾两年数（{one}、{other}）", en="the published levels of both ends ({one}, {other})")
_CHAIN = Text("已公布的各年增速（{rates}）", en="the published growth of each year ({rates})")
_MENDING = Text(
    "核对首尾年份和增速；年均增长按几何平均计算，不是总增幅除以年数。",
    en="Look at both ends and the years; the mean is geometric, not the whole growth divided by the years.",
)


def _bulletin(year: int, revenue: str, growth: str) -> tuple[str, str]:
    text = (
        f"云溪县{year}年国民经济和社会发展统计公报\n\n云溪县统计局　{year + 1}年4月18日\n\n"
        f"全年地区生产总值比上年增长{growth}%。全年一般公共预算收入{revenue}亿元。"
    )
    return text, f"{year + 1}-04-18"


_YEARS = (
    _bulletin(2020, "8.00", "3.1"),
    _bulletin(2021, "8.60", "8.2"),
    _bulletin(2022, "9.10", "4.0"),
    _bulletin(2023, "9.80", "5.5"),
    _bulletin(2024, "10.50", "5.6"),
    _bulletin(2025, "11.20", "6.0"),
)


@check(
    "ledger-annual-mean",
    severity=Severity.WARNING,
    known=True,
    title=Text("年均增长与历年数据不符", en="A yearly mean that the stored years do not give"),
    why=Text(
        "年均增长是几何平均：现价指标由首尾两年总量开方，不变价指标由各年增速连乘后开方。",
        en="A yearly mean is geometric: of levels by the root of their quotient, of constant prices by chaining the yearly rates.",
    ),
    replaces=("arith-annual-mean",),
    wrong=(
        Example("“十四五”时期，全县一般公共预算收入年均增长8.0%。", earlier=_YEARS),
        Example("“十四五”期间，全县地区生产总值年均增长6.6%。", earlier=_YEARS),
        Example(
            "2025年，全县一般公共预算收入11.20亿元，与“十三五”末的8.00亿元相比，年均增幅达到8.4%。", earlier=_YEARS[:2]
        ),
    ),
    right=(
        Example("“十四五”时期，全县一般公共预算收入年均增长7.0%。", earlier=_YEARS),
        Example("“十四五”期间，全县地区生产总值年均增长5.9%。", earlier=_YEARS),
        Example("“十四五”期间，全县地区生产总值年均增长6%左右。", earlier=_YEARS),
        Example("“十四五”期间，全县地区生产总值年均增长6.6%。", earlier=_YEARS[:3]),
        Example("“十五五”期间，全县地区生产总值年均增长6.6%左右。", earlier=_YEARS),
    ),
)
def annual_mean(manuscript: Manuscript) -> Iterator[Remark]:
    """The printed mean against the root of both ends, and against the chain of yearly rates."""
    known = manuscript.known
    if known is None:
        return
    for quantity, own in figures(manuscript):
        span = span_of(own.period)
        if own.kind is not Kind.CHANGE or own.base != "annual" or own.unit != "%" or own.status is Status.TARGET:
            continue
        if span is None or not span.is_whole_years or span.year is not None:
            continue
        if own_scope(manuscript, quantity.start, quantity.end):
            continue
        first, last = span.first[0], span.last[0]
        found = [
            each
            for each in (
                _of_levels(known, own, first - 1, last, is_read=quantity.claim.period == own.period),
                _of_rates(known, own, first, last),
            )
            if each
        ]
        if not found or any(mean.meets(quantity.wide) for mean, _middle, _means in found):
            continue
        mean, middle, means = found[-1]
        computed = shown(middle, mean, "%", _TENTH)
        yield Remark(
            spans=(quantity.span,),
            message=_MESSAGE.filled(own=own.origin.text, means=means, first=first, last=last, computed=computed),
            suggestion=_MENDING,
            computed=computed,
        )


Found = tuple[Interval, Decimal, Text]


def _of_levels(known: Known, own: Observation, base: int, last: int, *, is_read: bool) -> Found | None:
    if comparison(own.indicator.id, own.origin.indicator).severity is None:
        return None
    years = all_years(known, own, Kind.LEVEL)
    if base not in years or last not in years:
        return None
    before, after = years[base], years[last]
    if is_read and _are_told_together(before, after):
        return None
    old, new, start = range_of(before, after.unit), range_of(after, after.unit), value_of(before, after.unit)
    if after.unit in ("%", "‰") or old is None or new is None or not start or old.low is None or old.low <= 0:
        return None
    if new.low is None or new.low <= 0 or not (is_printed(before) and is_printed(after)):
        return None
    times = last - base
    mean = ((new / old).root(times) - _ONE) * _HUNDRED
    middle = (_root(Decimal(after.value) / start, times) - 1) * 100
    return mean, middle, _LEVELS.filled(one=before.origin.text, other=after.origin.text)


def _are_told_together(before: Observation, after: Observation) -> bool:
    """Whether both ends stand in one sentence as a way (由…增加到…): the arithmetic inside of the text speaks of it."""
    one, other = before.origin, after.origin
    is_one = one.document.number == other.document.number and one.sentence_start == other.sentence_start
    return (
        is_one and one.start < other.start and _WAY.search(one.sentence[: one.start - one.sentence_start]) is not None
    )


def _of_rates(known: Known, own: Observation, first: int, last: int) -> Found | None:
    years = all_years(known, own, Kind.CHANGE, "yoy")
    rates = [years[year] for year in range(first, last + 1) if year in years]
    if len(rates) < last - first + 1 or any(each.unit != "%" or not is_printed(each) for each in rates):
        return None
    whole, product = _ONE, Decimal(1)
    for each in rates:
        found = range_of(each, "%")
        if found is None or found.low is None or found.low <= -100:
            return None
        whole, product = whole * (_ONE + found / _HUNDRED), product * (1 + Decimal(each.value) / 100)
    mean = (whole.root(len(rates)) - _ONE) * _HUNDRED
    return mean, (_root(product, len(rates)) - 1) * 100, _CHAIN.filled(rates=_listed(rates))


def _listed(rates: Sequence[Observation]) -> str:
    return "、".join(each.origin.text for each in rates)


def _root(value: Decimal, degree: int) -> Decimal:
    found = exactly(value).root(degree).low
    return found if found is not None else value
