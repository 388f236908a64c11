"""Where a target should be after k of n years."""

from __future__ import annotations

from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal

from dajuan.catalogue.indicators import Direction, Measure
from dajuan.catalogue.units import unit_named
from dajuan.ledger.evaluation.quantities import Quantity
from dajuan.ledger.records import Target
from dajuan.reading.intervals import exactly


def is_compound(target: Target, base: Decimal, goal: Decimal) -> bool:
    """Whether the path is one of equal yearly growth: that of flows of money (地区生产总值, 收入)."""
    goal_unit = unit_named(target.goal.unit) if target.goal else None
    is_money = goal_unit is not None and goal_unit.dimension == "money"
    return target.indicator.measure is Measure.FLOW and is_money and base > 0 and goal > 0


def linear(base: Decimal, goal: Decimal, passed: int, years: int) -> Decimal:
    """Equal steps each year: B + (T - B) * k/n."""
    return base + (goal - base) * passed / years


def compound(base: Decimal, goal: Decimal, passed: int, years: int) -> Decimal:
    """Equal growth each year: B * (T/B)^(k/n)."""
    growth = exactly(goal / base).root(years).low
    return base * growth**passed if growth is not None else goal


def yearly_rate(base: Decimal, goal: Decimal, years: int) -> Decimal:
    """The equal yearly growth in % that leads from base to goal, both above 0."""
    growth = exactly(goal / base).root(years).low
    return (growth - 1) * 100 if growth is not None else Decimal(0)


def as_fine_as(path: Decimal, latest: Quantity, way: Direction) -> tuple[Decimal, Decimal]:
    """The path rounded as the figure that it is compared with, and the step it is rounded to.

    So a reader sees what was decided: 39.6% reaches a path of 39.64%, which is shown as 39.6%. A count that is exact is
    compared with the path itself, which then has one decimal more.
    """
    is_exact = latest.range.low == latest.range.high
    step = latest.step / 10 if is_exact and path % latest.step else latest.step
    rounding = ROUND_HALF_UP if way is Direction.DOWN else ROUND_HALF_DOWN
    return (path / step).quantize(Decimal(1), rounding=rounding) * step, step
