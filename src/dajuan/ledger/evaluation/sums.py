"""Add up what is known of a flow over the years of a plan, of a stock by how much it rose."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import reduce
from operator import add

import msgspec

from dajuan.ledger.evaluation import derive
from dajuan.ledger.evaluation.bounds import RISES, settled
from dajuan.ledger.evaluation.case import Case, Found
from dajuan.ledger.evaluation.progress import rise
from dajuan.ledger.evaluation.quantities import Quantity, of_amount, of_observation
from dajuan.ledger.evaluation.records import Derived
from dajuan.ledger.evaluation.spans import Span, span_of_observation
from dajuan.ledger.evaluation.wording import shown_observation, shown_within
from dajuan.ledger.records import Observation
from dajuan.reading.plans.records import Amount

_DECEMBER = 12


class Sum(msgspec.Struct, frozen=True):
    """What came together from the plan's first month through the end of `span`.

    gaps: the years between that are not in it; what is derived is then made of the longest run of consecutive years.
    """

    span: Span
    quantity: Quantity
    text: str
    observations: tuple[Observation, ...]
    derived: Derived | None = None
    gaps: tuple[int, ...] = ()


def longest(case: Case, amount: Amount, found: Found) -> Sum | None:
    """The sum of whole years that reaches farthest without a gap."""
    for year in range(case.until, case.base_year, -1):
        whole = _observations(case, found, year)
        if whole:
            return _sum_of(case, amount, whole)
    return None


def all_known(case: Case, amount: Amount, found: Found) -> Sum | None:
    """The sum of all that is known, a part of the last year included: it decides only if it reaches the goal already."""
    known = pieces(case, found, case.until)
    part = _part_after(case, found, max(known, default=case.base_year))
    observations = (*known.values(), *((part,) if part else ()))
    through = max(
        (span.last[0] for each in observations if (span := span_of_observation(each))), default=case.base_year
    )
    gaps = tuple(year for year in range(case.first_year, through) if not is_in(year, observations))
    if not gaps:
        return _sum_of(case, amount, observations) if observations else None
    has_dispute = any(year in found.years and found.years[year].standing is None for year in gaps)
    return None if has_dispute else of_known(case, amount, observations, gaps)


def printed_total(case: Case, amount: Amount, found: Found) -> Sum | None:
    """A total that a source prints for the plan's years through the last."""
    spans = [span for span in found.spans if _begins(case, span) and span.last[0] <= case.until]
    cells = [found.spans[span] for span in sorted(spans, key=lambda span: span.last)]
    standing = [cell.standing for cell in cells if cell.standing]
    return _sum_of(case, amount, (standing[-1],)) if standing else None


def increase(case: Case, amount: Amount, found: Found) -> Sum | None:
    """By how much a stock or rate rose since the base."""
    year = found.latest(case.first_year, case.until)
    last = found.years[year].standing if year else None
    cell = found.years.get(case.base_year)
    seen = cell.standing if cell else None
    base = of_amount(case.target.baseline, amount.unit) if case.target.baseline else None
    if base is None and seen is not None:
        base = of_observation(seen, amount.unit)
    latest = of_observation(last, amount.unit) if last else None
    if year is None or last is None or latest is None or base is None:
        return None
    step = min(latest.step, base.step)
    risen = latest.range - base.range
    quantity = Quantity(latest.value - base.value, step, latest.bound, risen)
    text = shown_within(quantity.value, amount.unit, step, quantity.bound)
    observations = (last,) if case.target.baseline or seen is None else (seen, last)
    span = Span((case.first_year, 1), (year, _DECEMBER))
    derived = rise(case.target, latest, base, observations, case.base_year)
    return Sum(span, quantity, text, observations, derived)


def pieces(case: Case, found: Found, through: int) -> dict[int, Observation]:
    """What is known of the plan's years through that one, each year once, by the last year that a figure covers."""
    known: dict[int, Observation] = {}
    year = case.first_year
    while year <= through:
        totals = [
            (span.last[0], cell.standing)
            for span, cell in found.spans.items()
            if span.is_whole_years and span.first == (year, 1) and span.last[0] <= through and cell.standing
        ]
        cell = found.years.get(year)
        if cell and cell.standing:
            totals.append((year, cell.standing))
        if totals:
            year, observation = max(totals, key=lambda total: total[0])
            known[year] = observation
        year += 1
    return known


def is_in(year: int, observations: Sequence[Observation]) -> bool:
    """Whether one of them speaks of that year."""
    spans = [span for each in observations if (span := span_of_observation(each))]
    return any(span.first[0] <= year <= span.last[0] for span in spans)


def of_known(
    case: Case, amount: Amount, observations: tuple[Observation, ...], gaps: tuple[int, ...] = ()
) -> Sum | None:
    """The sum of years that do not follow each other; None where a part is below nothing, so that more could be less."""
    amounts = [quantity for each in observations if (quantity := of_observation(each, amount.unit))]
    if len(amounts) < len(observations) or any(each.range.low is not None and each.range.low < 0 for each in amounts):
        return None
    total = reduce(add, (each.range for each in amounts))
    ends = settled(total, [(each, RISES) for each in amounts])
    if ends is None:
        return None
    step = max(each.step for each in amounts)
    value = sum((each.value for each in amounts), Decimal(0))
    last = span_of_observation(observations[-1])
    span = Span((case.first_year, 1), last.last if last else (case.until, _DECEMBER))
    text = shown_within(value, amount.unit, step, ends.bound)
    return Sum(span, Quantity(value, step, ends.bound, total), text, observations, _of_longest_run(observations), gaps)


def _observations(case: Case, found: Found, year: int) -> tuple[Observation, ...] | None:
    """What covers the plan's years through that one: printed totals as long as possible, then year by year."""
    observations = tuple(pieces(case, found, year).values())
    return observations if all(is_in(each, observations) for each in range(case.first_year, year + 1)) else None


def _part_after(case: Case, found: Found, year: int) -> Observation | None:
    """The longest part, from January on, of the first later year that has one."""
    for later in range(year + 1, case.until + 1):
        parts = [
            (span.last, cell.standing)
            for span, cell in found.spans.items()
            if span.first == (later, 1) and span.last[0] == later and cell.standing
        ]
        if parts and later not in found.years:
            return max(parts, key=lambda part: part[0])[1]
    return None


def _sum_of(case: Case, amount: Amount, observations: Sequence[Observation]) -> Sum | None:
    spans = [span for each in observations if (span := span_of_observation(each))]
    whole = Span((case.first_year, 1), spans[-1].last)
    if len(observations) == 1:
        printed = of_observation(observations[0], amount.unit)
        return Sum(whole, printed, shown_observation(observations[0]), tuple(observations)) if printed else None
    derived = derive.summed(observations)
    unit = observations[0].unit
    amounts = [quantity for each in observations if (quantity := of_observation(each, amount.unit))]
    if derived is None or len(amounts) < len(observations):
        return None
    total = reduce(add, (each.range for each in amounts))
    step = max(each.step for each in amounts)
    quantity = Quantity(sum((each.value for each in amounts), Decimal(0)), step, derived.bound, total)
    text = shown_within(Decimal(derived.value), unit, step, derived.bound)
    return Sum(whole, quantity, text, tuple(observations), derived)


def _of_longest_run(observations: Sequence[Observation]) -> Derived | None:
    """The sum of the longest stretch without a gap, the last of several."""
    runs = [
        derived
        for first in range(len(observations))
        for last in range(first + 2, len(observations) + 1)
        if (derived := derive.summed(observations[first:last]))
    ]
    return max(reversed(runs), key=lambda derived: len(derived.inputs), default=None)


def _begins(case: Case, span: Span) -> bool:
    return span.first == (case.first_year, 1) and span.last[1] == _DECEMBER
