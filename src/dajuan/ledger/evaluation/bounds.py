"""On which side of a derived figure the truth lies, from the bounds of what it was made of."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import IntEnum

import msgspec

from dajuan.ledger.evaluation.quantities import Quantity
from dajuan.reading.intervals import Interval
from dajuan.reading.records import Bound


class Sense(IntEnum):
    """Whether a result rises or falls when one of its sources rises."""

    RISES = 1
    FALLS = -1


RISES, FALLS = Sense.RISES, Sense.FALLS
_TURNED = {Bound.OVER: Bound.UNDER, Bound.UNDER: Bound.OVER}


class Ends(msgspec.Struct, frozen=True):
    """The bound of a derived figure with the ends of its interval, None where a side is open."""

    bound: Bound
    low: Decimal | None
    high: Decimal | None


def settled(found: Interval, sources: Sequence[tuple[Quantity, Sense]]) -> Ends | None:
    """The ends that the sources leave; None where nothing is known on either side.

    A quotient by something without upper end comes near 0 from above: that is a side left open and no information.
    """
    leaning = {
        _TURNED.get(source.bound, source.bound) if sense is FALLS else source.bound for source, sense in sources
    } - {Bound.EXACT}
    bound = Bound.EXACT if not leaning else leaning.pop() if len(leaning) == 1 else Bound.ABOUT
    vanishing = any(sense is FALLS and source.range.high is None for source, sense in sources)
    low = None if vanishing else found.low
    if low is None and found.high is None:
        return None
    if found.high is None:
        bound = Bound.OVER
    elif low is None:
        bound = Bound.UNDER
    elif bound is Bound.NEAR:
        bound = Bound.ABOUT
    return Ends(bound, low, found.high)
