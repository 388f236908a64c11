"""What a printed figure can be: the interval in which the truth lies (CONVENTIONS 2.1).

u is the place value of the last printed digit, p that of the last digit that is not 0 (3900: u 1, p 100).

    written             tight                          wide
    x                   x ± u/2 (rounded)              x ± u (also cut off, or adjusted so that parts add up)
    412户, 9个镇        exactly x                      exactly x; 3900户 may be rounded: ± p/2
    x余, x多            [x, x + p)                     [x - u, x + p)
    近x                 [max(x - p, 0.9x), x]          [0.85x, x + u/2]
    约x, x左右          ± max(p/2, 5%)                 ± max(p, 10%)
      of a rate         ± 0.3 points                   ± 0.5 points
    超x, 突破x          above x                        the same
    x以上, 不低于x      x or more                      the same
    不足x, 不到x        below x                        the same
    x以内, 不超过x      x or less                      the same
    x至y                from x to y                    from x - u to y + u

The bound of a negative figure speaks of its size, as the words do (下降3%以上: -3 or less; 下降3%至5%: from -5 to -3).

A reading keeps the approximators inside of a figure's span only, so that a bound without one (超 and 不低于 alike) includes the
number: the weaker statement of the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from dajuan.catalogue.units import unit_named
from dajuan.reading.intervals.arithmetic import EVERYTHING, Interval, around, exactly
from dajuan.reading.intervals.lexicon import BEYOND, CLASSIFIERS, JUST_ABOVE, NO_SCALE, SHORT_OF
from dajuan.reading.records import Bound

__all__ = ["EVERYTHING", "Interval", "Width", "around", "exactly", "interval"]

_HALF = Decimal("0.5")
_TEN = Decimal(10)
_HUNDRED = Decimal(100)
_ABOUT_RATE = Decimal("0.3")
_ABOUT_RATE_WIDE = Decimal("0.5")
_ABOUT = Decimal("0.05")
_ABOUT_WIDE = Decimal("0.1")
_NEAR = Decimal("0.9")
_NEAR_WIDE = Decimal("0.85")


class Width(StrEnum):
    """How much is granted to whoever printed the figure."""

    TIGHT = "tight"  # it was rounded, as it should be
    WIDE = "wide"  # it was cut off, or adjusted


def interval(
    value: str | Decimal,
    high: str | Decimal | None = None,
    bound: Bound = Bound.EXACT,
    step: str | Decimal | None = None,
    approximators: Sequence[str] = (),
    unit: str = "",
    width: Width = Width.TIGHT,
) -> Interval:
    """Where the truth lies of a figure that is printed so (of a claim, an observation, an amount of a plan).

    step: the place value of the last printed digit; where it is None, that of the value's own last digit.
    """
    number = Decimal(value)
    last = abs(Decimal(step)) if step is not None else _place(number)
    end = number if high is None else Decimal(high)
    if number < 0:
        return -_of_size(-number, -end, bound, last, approximators, unit, width)
    return _of_size(number, end, bound, last, approximators, unit, width)


def _of_size(
    number: Decimal,
    end: Decimal,
    bound: Bound,
    last: Decimal,
    approximators: Sequence[str],
    unit: str,
    width: Width,
) -> Interval:
    if bound is Bound.OVER:
        return _over(number, last, approximators, width)
    if bound is Bound.UNDER:
        return Interval(None, end, False, not SHORT_OF.intersection(approximators))
    if bound is Bound.NEAR:
        return _near(number, last, width)
    if bound is Bound.ABOUT:
        return Interval(_spread(number, last, unit, width).low, _spread(end, last, unit, width).high)
    if end != number:
        slack = last if width is Width.WIDE else Decimal(0)
        return Interval(number - slack, end + slack)
    return around(number, _rounding(number, last, unit, width))


def _place(number: Decimal) -> Decimal:
    """The place value of the last digit of a Decimal as it is written."""
    exponent = number.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def _significant(number: Decimal, last: Decimal) -> Decimal:
    """The place value of the last digit that is not 0, never less than that of the last printed one."""
    return max(last, _place(number.normalize())) if number else last


def _over(number: Decimal, last: Decimal, approximators: Sequence[str], width: Width) -> Interval:
    if JUST_ABOVE.intersection(approximators):
        below = last if width is Width.WIDE else Decimal(0)
        return Interval(number - below, number + _significant(number, last), high_closed=False)
    return Interval(number, None, not BEYOND.intersection(approximators), False)


def _near(number: Decimal, last: Decimal, width: Width) -> Interval:
    if width is Width.WIDE:
        return Interval(number * _NEAR_WIDE, number + last * _HALF)
    return Interval(max(number - _significant(number, last), number * _NEAR), number)


def _spread(number: Decimal, last: Decimal, unit: str, width: Width) -> Interval:
    if unit in NO_SCALE:
        return around(number, _ABOUT_RATE_WIDE if width is Width.WIDE else _ABOUT_RATE)
    place = _significant(number, last)
    if width is Width.WIDE:
        return around(number, max(place, abs(number) * _ABOUT_WIDE))
    return around(number, max(place * _HALF, abs(number) * _ABOUT))


def _rounding(number: Decimal, last: Decimal, unit: str, width: Width) -> Decimal:
    """Half the width of a figure to which nothing is added."""
    if last == _TEN and 0 < number < _HUNDRED and _is_counted(unit):
        last = Decimal(1)  # 十件 are counted one by one, though the numeral has no digit for the ones
    if last == 1 and number == number.to_integral_value() and _is_counted(unit):
        place = _significant(number, last)
        if place == 1:
            return Decimal(0)
        if width is Width.WIDE:
            return place * _HALF
    return last if width is Width.WIDE else last * _HALF


def _is_counted(unit: str) -> bool:
    known = unit_named(unit) if unit else None
    return known is not None and known.dimension in CLASSIFIERS
