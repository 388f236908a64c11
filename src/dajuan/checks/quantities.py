"""The figures of a manuscript as numbers: the interval that each can be, and how an interval is written."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from enum import StrEnum
from functools import cached_property

from dajuan.checks.records import Span
from dajuan.reading.intervals import Interval, Width, interval
from dajuan.reading.records import Bound, Claim, Kind


class Quantity:
    """A claim that is one number, or two ends of a range, with the intervals in which the truth can lie.

    claim: as it was read; in_table: whether it stands in a cell.
    tight, wide: in the claim's unit (CONVENTIONS 2.1); two figures conflict where their wide ones do not meet.
    """

    def __init__(self, claim: Claim, in_table: bool) -> None:
        self.claim = claim
        self.in_table = in_table
        self.start = claim.start
        self.end = claim.end
        self.unit = claim.unit

    def __repr__(self) -> str:
        return f"Quantity({self.claim.text!r}, {self.claim.indicator!r}, {self.claim.kind.value}, {self.claim.period})"

    @cached_property
    def value(self) -> Decimal:
        """The number, in `unit`; of a range its lower end."""
        return Decimal(self.claim.value)

    @cached_property
    def tight(self) -> Interval:
        """Where the truth lies if the figure was rounded as it should be."""
        return self._interval(Width.TIGHT)

    @cached_property
    def wide(self) -> Interval:
        """Where it lies if it was cut off or adjusted."""
        return self._interval(Width.WIDE)

    @cached_property
    def step(self) -> Decimal:
        """The place value of the last printed digit, in `unit`."""
        return Decimal(self.claim.step) if self.claim.step else Decimal(1)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.claim.start, self.claim.end)

    @property
    def exact(self) -> bool:
        """Whether it is printed as one number without any approximation."""
        return self.claim.bound is Bound.EXACT and self.claim.high is None

    def is_(self, kind: Kind) -> bool:
        """Whether its claim is of this kind."""
        return self.claim.kind is kind

    def _interval(self, width: Width) -> Interval:
        claim = self.claim
        return interval(claim.value, claim.high, claim.bound, claim.step, claim.approximators, claim.unit, width)


class Verdict(StrEnum):
    """Whether what the figures give can be what is printed."""

    AGREES = "agrees"
    DOUBTFUL = "doubtful"  # only if a figure was cut off or adjusted
    CONFLICTS = "conflicts"  # not even then


def verdict(computed_tight: Interval, computed_wide: Interval, printed: Quantity) -> Verdict:
    """Compare what was computed, from tight intervals and from wide ones, with what is printed."""
    if not computed_wide.meets(printed.wide):
        return Verdict.CONFLICTS
    return Verdict.AGREES if computed_tight.meets(printed.tight) else Verdict.DOUBTFUL


def shown(value: Decimal, bounds: Interval, unit: str, step: Decimal) -> str:
    """What the figures give and within which bounds: “30.0%（29.8%—30.2%）”.

    step: the place value that the result is rounded to, in `unit`; bounds are given one digit finer where that tells them apart.
    """
    size, scale = _scale(value, unit, step)
    best = _written(value, step, size, scale, unit)
    finer = step / 10
    if bounds.low is None and bounds.high is None:
        return best
    low = _written(bounds.low, finer, size, scale, unit) if bounds.low is not None else ""
    high = _written(bounds.high, finer, size, scale, unit) if bounds.high is not None else ""
    if low == high or (bounds.low is not None and bounds.low == bounds.high):
        return best
    return f"{best}（{low}—{high}）"


def _scale(value: Decimal, unit: str, step: Decimal) -> tuple[Decimal, str]:
    """The multiplier in which an amount is written: 亿, 万 or none; per cents and points have none, nor has 53588元."""
    if unit in ("%", "百分点", "‰", "倍", "位", ""):
        return Decimal(1), ""
    for size, name in ((Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万")):
        if abs(value) >= size and (size > 10**4 or step * 1000 >= size):
            return size, name
    return Decimal(1), ""


def _written(value: Decimal, step: Decimal, size: Decimal, scale: str, unit: str) -> str:
    place = Decimal(1).scaleb((step / size).adjusted())
    number = (value / size).quantize(min(place, Decimal(1)), ROUND_HALF_EVEN)
    between = "个" if unit == "百分点" else ""
    return f"{number:f}{scale}{between}{unit}"
