"""Judge a printed quotient: it is rounded or cut off, but never adjusted, as members of a sum are."""

from __future__ import annotations

from decimal import Decimal

from dajuan.checks.figures.parts import Sum, is_printed_plain
from dajuan.checks.quantities import Quantity, Verdict
from dajuan.reading.intervals import Interval
from dajuan.reading.records import Bound

_HALF = Decimal("0.5")
_FAR = Decimal("2.1")
_NO_LIMIT = (Bound.EXACT, Bound.ABOUT, Bound.NEAR)


def conflicts(given: Sum, printed: Quantity) -> bool:
    """Whether a quotient that was worked out cannot be what is printed: 2.0万元 are printed as 2万元, never as 3万元."""
    low, high = given.wide.low, given.wide.high
    if printed.step == 1 and is_printed_plain(printed) and low is not None and high is not None:
        return (
            low >= printed.value + 1 or high < printed.value - _HALF
        )  # 78.47件 are printed as 78件, 78.6件 as 79件 or 78件
    if given.against(printed) is Verdict.CONFLICTS:
        return True
    if printed.value > 0 and printed.claim.bound in _NO_LIMIT and not 1 / _FAR < given.value / printed.value < _FAR:
        return True  # 约1万元 is no 0.1万元, however few its digits
    if not is_printed_plain(printed) or printed.value <= 0:
        return False
    return not given.wide.meets(Interval(printed.tight.low, printed.wide.high))
