"""Whether observations may be set against each other, and how many years lie between them."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.catalogue.indicators import Prices
from dajuan.ledger.evaluation.lexicon import COMPARABLE_SCOPE
from dajuan.ledger.evaluation.quantities import Quantity, of_observation
from dajuan.ledger.evaluation.spans import Span, span_of_observation
from dajuan.ledger.records import IndicatorRef, Maturity, Observation
from dajuan.reading.intervals import Interval, exactly
from dajuan.reading.records import Kind, Status

PERCENT = "%"
ONE = exactly(1)
HUNDRED = exactly(100)


def two_levels(earlier: Observation, later: Observation) -> tuple[Quantity, Quantity, int] | None:
    """Two levels that may be set against each other in the unit of the later, and how many years lie between them."""
    if not is_level(earlier) or not is_level(later) or not same_thing(earlier, later):
        return None
    before, after = span_of_observation(earlier), span_of_observation(later)
    if before is None or after is None:
        return None
    years = years_between(before, after)
    old, new = of_observation(earlier, later.unit), of_observation(later, later.unit)
    return (old, new, years) if years and old and new else None


def years_between(before: Span, after: Span) -> int | None:
    """How many years later the same months are, None where they are not the same months or not later."""
    if before.months != after.months or before.first[1] != after.first[1] or before.months > 12:
        return None
    years = after.first[0] - before.first[0]
    return years if years > 0 else None


def is_level(observation: Observation) -> bool:
    return observation.kind is Kind.LEVEL and observation.status is not Status.TARGET


def is_yearly_change(observation: Observation) -> bool:
    return observation.kind is Kind.CHANGE and observation.base == "yoy" and observation.status is not Status.TARGET


def same_place(one: Observation, other: Observation) -> bool:
    return (
        one.place == other.place
        and one.scope == other.scope
        and (one.maturity is Maturity.FORECAST) == (other.maturity is Maturity.FORECAST)
        and one.status == other.status
    )


def same_thing(one: Observation, other: Observation) -> bool:
    return one.indicator.id == other.indicator.id and same_place(one, other)


def levels_tell_growth(indicator: IndicatorRef) -> bool:
    """Whether the growth that is printed of an indicator is that of its printed levels."""
    return indicator.prices is not Prices.CONSTANT and not any(word in indicator.name for word in COMPARABLE_SCOPE)


def is_amount(observation: Observation) -> bool:
    """Whether it has a size of its own; of a rate in % only differences are told."""
    return observation.unit not in ("%", "‰", "百分点")


def is_positive(found: Interval) -> bool:
    return found.low is not None and found.low > 0


def yearly_factors(changes: Sequence[Observation]) -> list[Quantity] | None:
    """1 + g of each of consecutive whole years, None where a year is missing or is no printed yearly change in %."""
    if not changes or not all(is_yearly_change(each) and same_chain(changes[0], each) for each in changes):
        return None
    years = [span.year for each in changes if (span := span_of_observation(each))]
    if len(years) < len(changes) or years[0] is None or years != list(range(years[0], years[0] + len(years))):
        return None
    printed = [of_observation(each, PERCENT) for each in changes]
    return [
        Quantity(1 + each.value / 100, each.step / 100, each.bound, ONE + each.range / HUNDRED)
        for each in printed
        if each
    ] if all(printed) else None  # fmt: skip


def same_chain(one: Observation, other: Observation) -> bool:
    """As same_thing, but the last year of a chain may be an expected one: the chain shows it among its inputs."""
    return one.indicator.id == other.indicator.id and one.place == other.place and one.scope == other.scope
