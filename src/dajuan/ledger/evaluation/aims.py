"""What it takes to reach a goal: which way is good, how much 左右 grants, whether a figure gets there."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from dajuan.catalogue.indicators import Direction
from dajuan.ledger.evaluation.quantities import Quantity
from dajuan.ledger.records import Target
from dajuan.reading.intervals import Interval
from dajuan.reading.plans.records import Amount, Nature
from dajuan.reading.records import Bound

ABOUT_GROWTH = Decimal("0.3")
"""Points below a growth of 6%左右 that still reach it."""
ABOUT_LEVEL = Decimal("0.02")
"""The part of a level of 300亿元左右 that may be wanting."""


class Reach(StrEnum):
    """Whether a figure reaches a number."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"  # 超60亿元 against 65亿元


def good_way(target: Target, amount: Amount | None) -> Direction:
    """Which way is good: UP or DOWN. A ceiling or floor says so itself, then the indicator, then baseline to goal."""
    if amount and amount.bound is Bound.UNDER:
        return Direction.DOWN
    if amount and amount.bound is Bound.OVER:
        return Direction.UP
    if target.indicator.direction is not Direction.NONE:
        return target.indicator.direction
    if target.baseline and target.goal and Decimal(target.goal.value) < Decimal(target.baseline.value):
        return Direction.DOWN
    return Direction.UP


def wanted(amount: Amount, way: Direction) -> Decimal:
    """The number that must be reached: of a range the end that is reached first."""
    return Decimal(amount.high if way is Direction.DOWN and amount.high else amount.value)


def granted(number: Decimal, target: Target, amount: Amount, way: Direction, *, of_growth: bool = False) -> Decimal:
    """The number with what 左右 grants; nothing is granted on a binding target."""
    if amount.bound is not Bound.ABOUT or target.nature is Nature.BINDING:
        return number
    slack = ABOUT_GROWTH if of_growth else abs(number) * ABOUT_LEVEL
    return number + slack if way is Direction.DOWN else number - slack


def reaches(found: Interval, bound: Bound, number: Decimal, way: Direction) -> Reach:
    """Whether what lies in `found` is at least (of a good way down: at most) the number.

    A rounded figure reaches what it may have been before it was rounded; of an inequality or an approximate figure the
    whole interval must be on one side.
    """
    if way is Direction.DOWN:
        return reaches(-found, _TURNED.get(bound, bound), -number, Direction.UP)
    if bound is Bound.EXACT:
        return Reach.NO if found.high is not None and found.high < number else Reach.YES
    if found.low is not None and found.low >= number:
        return Reach.YES
    if found.high is not None and (found.high < number or (found.high == number and bound is not Bound.ABOUT)):
        return Reach.NO  # 近65%, 不足65%: 65 itself is not reached
    return Reach.UNKNOWN


def quantity_reaches(quantity: Quantity, number: Decimal, way: Direction) -> Reach:
    """As `reaches`, of a printed figure."""
    return reaches(quantity.range, quantity.bound, number, way)


def printed_reaches(quantity: Quantity, number: Decimal, way: Direction) -> Reach:
    """As `quantity_reaches`, for a goal: 40% against 40.5% was rounded too coarsely to tell, and is not said to reach it."""
    reach = quantity_reaches(quantity, number, way)
    falls_short = quantity.value > number if way is Direction.DOWN else quantity.value < number
    return Reach.UNKNOWN if reach is Reach.YES and quantity.bound is Bound.EXACT and falls_short else reach


_TURNED = {Bound.OVER: Bound.UNDER, Bound.UNDER: Bound.OVER}
