"""Work out growth and differences of two levels as intervals, and judge what is printed by them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from dajuan.checks.figures.chain_records import Change
from dajuan.checks.quantities import Quantity, Verdict, shown
from dajuan.reading.intervals import EVERYTHING, Interval, exactly

HUNDRED = exactly(100)
ONE = exactly(1)
ZERO = Decimal(0)


def positive(*intervals: Interval) -> bool:
    """Whether all that they can be is above zero, so that a quotient of them has a meaning."""
    return all(each.low is not None and each.low > 0 for each in intervals)


def growth(early: Interval, late: Interval, revised: Decimal = ZERO) -> Interval:
    """Growth in per cent; revised: the share of the early level by which it may have been changed since."""
    if revised:
        early = early * Interval(1 - revised, 1 + revised)
    return (late / early - ONE) * HUNDRED


def growth_by_difference(late: Interval, difference: Interval, revised: Decimal = ZERO) -> Interval:
    """Growth in per cent of what grew by `difference` (of one sign) to `late`: d/(B - d)."""
    share = late / difference - ONE
    if revised:
        share = share * Interval(1 - revised, 1 + revised)
    return HUNDRED / share


def growth_onto_difference(early: Interval, difference: Interval) -> Interval:
    """Growth in per cent of what was `early` and grew by `difference`."""
    return difference / early * HUNDRED


def judged(tight: Interval, wide: Interval, printed: Change) -> Verdict:
    """Compare what the levels give with a printed change, its sign included."""
    if not wide.meets(printed.wide):
        return Verdict.CONFLICTS
    return Verdict.AGREES if tight.meets(printed.tight) else Verdict.DOUBTFUL


def step_of(*quantities: Quantity) -> Decimal:
    """The coarsest step of figures of one unit: to which their difference can be told."""
    return max(quantity.step for quantity in quantities)


def told(best: Decimal, bounds: Interval, unit: str, step: Decimal) -> str:
    """What the figures give, as `shown` writes it; only the bounds where a figure like 超3倍 leaves nothing between them."""
    if bounds.contains(best):
        return shown(best, bounds, unit, step)
    low, high = (shown(end, EVERYTHING, unit, step) if end is not None else "" for end in (bounds.low, bounds.high))
    return f"{low}—{high}"


SLIPS = (4, 8, 1, 2, 3)
"""Powers of ten by which a figure is printed wrongly, 万元 for 亿元 and 元 for 万元 first."""


def slip(fits: Callable[[Interval], bool]) -> int | None:
    """The power of ten that makes a figure fit, positive or negative; None where none does."""
    for power in SLIPS:
        for signed in (power, -power):
            if fits(exactly(Decimal(1).scaleb(signed))):
                return signed
    return None
