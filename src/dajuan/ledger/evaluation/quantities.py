"""Printed figures as numbers that can be reckoned with: value, place of the last digit, interval."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import msgspec

from dajuan.catalogue.units import factor
from dajuan.ledger.records import Observation
from dajuan.reading.intervals import Interval, exactly, interval
from dajuan.reading.plans.records import Amount
from dajuan.reading.records import Bound, Kind

MIRRORED = {Bound.OVER: Bound.UNDER, Bound.UNDER: Bound.OVER}
"""The bound on the other side of 0."""


class Quantity(msgspec.Struct, frozen=True):
    """A figure in some unit.

    value: as printed; step: the place value of its last digit; range: where the truth lies.
    bound: on which side of the value on the line of numbers (下降3%以上, -3, is UNDER).
    """

    value: Decimal
    step: Decimal
    bound: Bound
    range: Interval


def of_observation(observation: Observation, unit: str) -> Quantity | None:
    """An observation in that unit, None where it is measured in something else or is no single number."""
    if observation.kind is Kind.STRUCTURE:
        return None
    printed = interval(
        observation.value,
        observation.high,
        observation.bound,
        observation.step,
        observation.approximators,
        observation.unit,
    )
    return _converted(observation.value, observation.step, observation.bound, printed, observation.unit, unit)


def of_amount(amount: Amount, unit: str) -> Quantity | None:
    """What a plan sets, in that unit; its range is the number itself, for a goal is set and not rounded."""
    high = amount.high or amount.value
    return _converted(
        amount.value, amount.step, amount.bound, Interval(Decimal(amount.value), Decimal(high)), amount.unit, unit
    )


def _converted(value: str, step: str | None, bound: Bound, printed: Interval, unit: str, to: str) -> Quantity | None:
    times = factor(unit, to)
    if times is None:
        return None
    if value.startswith("-"):
        bound = MIRRORED.get(bound, bound)
    last = Decimal(step) if step else Decimal(1).scaleb(int(Decimal(value).as_tuple().exponent))
    if times == 1:
        return Quantity(Decimal(value), last, bound, printed)
    return Quantity(Decimal(value) * times, last * times, bound, printed * exactly(times))


def rounded(value: Decimal, step: Decimal) -> str:
    """The value as a decimal string with no digit below the step."""
    digits = (value / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step + 0  # -0.0 is 0.0
    return format(digits.quantize(min(step, Decimal(1))) if step < 1 else digits, "f")
