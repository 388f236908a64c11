"""Derive figures (推算值) from observations: growth, differences, levels, means, sums, falls, shares, completion.

Each function returns None where the figure may not be derived. Observations are set against each other only if place and scope
are one, both cover the same months, and an expected figure is not mixed with those that came about. No growth or level
is derived across constant and current prices, nor for indicators of comparable scope (CONVENTIONS 2.3).

Rounding: a growth, a mean growth, a share or a completion has one decimal, as is usual; a difference, a sum or a level that of its
coarsest source; an accumulated fall one decimal. An inequality among the sources stays one: 超400万 is never "=".
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from dajuan.catalogue.indicators import Direction, Measure
from dajuan.ledger.evaluation.bounds import FALLS, RISES, Sense, settled
from dajuan.ledger.evaluation.comparable import (
    HUNDRED,
    ONE,
    PERCENT,
    is_amount,
    is_level,
    is_positive,
    is_yearly_change,
    levels_tell_growth,
    same_chain,
    same_place,
    same_thing,
    two_levels,
    yearly_factors,
    years_between,
)
from dajuan.ledger.evaluation.quantities import Quantity, of_amount, of_observation, rounded
from dajuan.ledger.evaluation.records import Derived, Formula
from dajuan.ledger.evaluation.spans import covering, month_number, span_of_observation
from dajuan.ledger.records import Observation, Target
from dajuan.reading.intervals import Interval, exactly
from dajuan.reading.plans.records import Form
from dajuan.reading.records import Kind

POINTS = "百分点"
ONE_DECIMAL = Decimal("0.1")


def growth(earlier: Observation, later: Observation) -> Derived | None:
    """The growth in % from one level to the next, of amounts at current prices or without prices."""
    pair = two_levels(earlier, later)
    if pair is None or not is_amount(later) or not levels_tell_growth(later.indicator):
        return None
    before, after, years = pair
    if not is_positive(before.range):
        return None
    return _derived(
        Formula.GROWTH,
        later,
        Kind.CHANGE,
        _base_of(earlier, years),
        PERCENT,
        (after.value / before.value - 1) * 100,
        (after.range / before.range - ONE) * HUNDRED,
        ((after, RISES), (before, FALLS)),
        ONE_DECIMAL,
        (earlier, later),
    )


def difference(earlier: Observation, later: Observation) -> Derived | None:
    """By how many 百分点 a rate in % changed."""
    pair = two_levels(earlier, later)
    if pair is None or later.unit != PERCENT or earlier.unit != PERCENT:
        return None
    before, after, years = pair
    return _derived(
        Formula.DIFFERENCE,
        later,
        Kind.CHANGE,
        _base_of(earlier, years),
        POINTS,
        after.value - before.value,
        after.range - before.range,
        ((after, RISES), (before, FALLS)),
        max(after.step, before.step),
        (earlier, later),
    )


def level(previous: Observation, change: Observation) -> Derived | None:
    """The level of a year, from last year's and what is printed of its change (in %, of a rate in 百分点)."""
    if not is_level(previous) or not is_yearly_change(change) or not same_thing(previous, change):
        return None
    before, now = span_of_observation(previous), span_of_observation(change)
    if before is None or now is None or years_between(before, now) != 1:
        return None
    start = of_observation(previous, previous.unit)
    by = of_observation(change, change.unit)
    if start is None or by is None:
        return None
    if change.unit == POINTS and previous.unit == PERCENT:
        value, found = start.value + by.value, start.range + by.range
    elif change.unit == PERCENT and levels_tell_growth(change.indicator) and is_positive(start.range):
        value = start.value * (1 + by.value / 100)
        found = start.range * (ONE + by.range / HUNDRED)
    else:
        return None
    senses = ((start, RISES), (by, RISES))
    return _derived(
        Formula.LEVEL, change, Kind.LEVEL, None, previous.unit, value, found, senses, start.step, (previous, change)
    )


def annual(earlier: Observation, later: Observation) -> Derived | None:
    """The mean yearly growth in % between two levels of whole years; of constant prices only `chain` tells it."""
    pair = two_levels(earlier, later)
    if pair is None or not is_amount(later) or not levels_tell_growth(later.indicator):
        return None
    before, after, years = pair
    whole = [span for each in (earlier, later) if (span := span_of_observation(each)) and span.year]
    if len(whole) != 2 or not is_positive(before.range) or not is_positive(after.range):
        return None
    found = after.range / before.range
    return _derived(
        Formula.ANNUAL,
        later,
        Kind.CHANGE,
        "annual",
        PERCENT,
        (_middle_root(after.value / before.value, years) - 1) * 100,
        (found.root(years) - ONE) * HUNDRED,
        ((after, RISES), (before, FALLS)),
        ONE_DECIMAL,
        (earlier, later),
        period=f"{whole[0].last[0] + 1}/{whole[1].last[0]}",
    )


def chain(growths: Sequence[Observation]) -> Derived | None:
    """The mean yearly growth in % of consecutive years, from what is printed of each."""
    factors = yearly_factors(growths)
    if factors is None:
        return None
    product, found = _multiplied(factors)
    if product <= 0 or not is_positive(found):
        return None
    return _derived(
        Formula.CHAIN,
        growths[-1],
        Kind.CHANGE,
        "annual",
        PERCENT,
        (_middle_root(product, len(growths)) - 1) * 100,
        (found.root(len(growths)) - ONE) * HUNDRED,
        tuple((each, RISES) for each in factors),
        ONE_DECIMAL,
        growths,
        period=_through(growths),
    )


def fall(changes: Sequence[Observation]) -> Derived | None:
    """The accumulated fall in % over consecutive years: 1 - prod(1 - d), never the sum of the yearly ones."""
    factors = yearly_factors(changes)
    if factors is None:
        return None
    product, found = _multiplied(factors)
    return _derived(
        Formula.FALL,
        changes[-1],
        Kind.CHANGE,
        _since(changes[0]),
        PERCENT,
        (1 - product) * 100,
        (ONE - found) * HUNDRED,
        tuple((each, FALLS) for each in factors),
        ONE_DECIMAL,
        changes,
        period=_through(changes),
    )


def summed(parts: Sequence[Observation]) -> Derived | None:
    """The sum of amounts of consecutive periods, each of them a flow."""
    if not parts or not all(is_level(each) and same_chain(parts[0], each) for each in parts):
        return None
    spans = [span_of_observation(each) for each in parts]
    found = [of_observation(each, parts[0].unit) for each in parts]
    if any(each.indicator.measure is not Measure.FLOW and not each.indicator.local for each in parts):
        return None
    known = [span for span in spans if span]
    amounts = [each for each in found if each]
    if len(known) < len(parts) or len(amounts) < len(parts):
        return None
    if any(month_number(after.first) != month_number(before.last) + 1 for before, after in pairwise(known)):
        return None
    ranges = amounts[0].range
    for each in amounts[1:]:
        ranges += each.range
    return _derived(
        Formula.SUM,
        parts[-1],
        Kind.LEVEL,
        None,
        parts[0].unit,
        sum((each.value for each in amounts), Decimal(0)),
        ranges,
        tuple((each, RISES) for each in amounts),
        max(each.step for each in amounts),
        parts,
        period=covering(known),
    )


def share(part: Observation, whole: Observation) -> Derived | None:
    """How many % one amount is of another of the same place and period; both at the prices of the period."""
    if not is_level(part) or not is_level(whole) or not same_place(part, whole):
        return None
    if span_of_observation(part) is None or span_of_observation(part) != span_of_observation(whole):
        return None
    above, below = of_observation(part, whole.unit), of_observation(whole, whole.unit)
    if above is None or below is None or not is_positive(below.range) or PERCENT in (part.unit, whole.unit):
        return None
    return _derived(
        Formula.SHARE,
        part,
        Kind.LEVEL,
        None,
        PERCENT,
        above.value / below.value * 100,
        above.range / below.range * HUNDRED,
        ((above, RISES), (below, FALLS)),
        ONE_DECIMAL,
        (part, whole),
    )


def completion(result: Observation, target: Target) -> Derived | None:
    """How many % of a goal are done; None where less is better, for then a quotient tells nothing."""
    if target.goal is None or target.form not in (Form.LEVEL, Form.TOTAL) or not is_level(result):
        return None
    if target.indicator.direction is Direction.DOWN or result.place != target.plan.place or result.scope:
        return None
    goal, done = of_amount(target.goal, target.goal.unit), of_observation(result, target.goal.unit)
    if goal is None or done is None or goal.value <= 0:
        return None
    return _derived(
        Formula.COMPLETION,
        result,
        Kind.COMPLETION,
        None,
        PERCENT,
        done.value / goal.value * 100,
        done.range / exactly(goal.value) * HUNDRED,
        ((done, RISES),),
        ONE_DECIMAL,
        (result,),
        targets=(target,),
    )


def _derived(
    formula: Formula,
    of: Observation,
    kind: Kind,
    base: str | None,
    unit: str,
    value: Decimal,
    found: Interval,
    senses: Sequence[tuple[Quantity, Sense]],
    step: Decimal,
    inputs: Sequence[Observation],
    *,
    period: str | None = None,
    targets: tuple[Target, ...] = (),
) -> Derived | None:
    ends = settled(found, senses)
    if ends is None:
        return None
    return Derived(
        formula=formula,
        indicator=of.indicator,
        kind=kind,
        base=base,
        period=period or of.period or "",
        value=rounded(value, step),
        unit=unit,
        bound=ends.bound,
        low=ends.low,
        high=ends.high,
        inputs=tuple(inputs),
        targets=targets,
    )


def _base_of(earlier: Observation, years: int) -> str:
    return "yoy" if years == 1 else f"since:{_last_year(earlier)}"


def _since(first: Observation) -> str:
    return f"since:{_last_year(first) - 1}"


def _last_year(observation: Observation) -> int:
    span = span_of_observation(observation)
    return span.last[0] if span else 0


def _through(observations: Sequence[Observation]) -> str:
    return covering([span for each in observations if (span := span_of_observation(each))])


def _multiplied(factors: Sequence[Quantity]) -> tuple[Decimal, Interval]:
    value, found = Decimal(1), ONE
    for each in factors:
        value *= each.value
        found *= each.range
    return value, found


def _middle_root(value: Decimal, degree: int) -> Decimal:
    low = exactly(value).root(degree).low
    return low if low is not None else value
