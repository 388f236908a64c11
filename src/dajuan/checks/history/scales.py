"""Tell a slip of scale (万元 for 亿元, a point in the wrong place) from a difference."""

from __future__ import annotations

from decimal import Decimal

from dajuan.checks.history.comparing import is_printed, value_of
from dajuan.ledger.records import Observation
from dajuan.reading.records import Kind

_POWERS = (1, 2, 3, 4, 8)
LEAST = Decimal("0.8")
MOST = Decimal("1.25")
"""What the figures of one series usually are from one year to the next, where nothing else is known."""


def scale_slip(own: Observation, printed: Observation, least: Decimal = LEAST, most: Decimal = MOST) -> int:
    """How many powers of ten lie between two figures of one thing that are otherwise near each other; 0 where none do."""
    if own.kind is not Kind.LEVEL or not is_printed(own) or not is_printed(printed):
        return 0
    mine, theirs = Decimal(own.value), value_of(printed, own.unit)
    if theirs is None or mine <= 0 or theirs <= 0:
        return 0
    ratio = mine / theirs
    for power in _POWERS:
        for sign in (1, -1):
            if least <= ratio.scaleb(-sign * power) <= most:
                return sign * power
    return 0
