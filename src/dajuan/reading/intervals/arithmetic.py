"""Intervals of real numbers with exact ends.

An end is a Decimal, None where the side is open without end. Every operation returns an interval that holds the result for
each pair of values of its operands; where an end cannot be written in 50 digits (of a root 28) it is rounded outwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal

import msgspec

DIGITS = 50
_DOWN = Context(prec=DIGITS, rounding=ROUND_FLOOR)
_UP = Context(prec=DIGITS, rounding=ROUND_CEILING)
_ROOTS = Context(prec=28, rounding=ROUND_HALF_EVEN)
"""Of roots: of 50 digits one takes four times as long, and no figure has as many as 28."""
_NEAREST = Context(prec=24, rounding=ROUND_HALF_EVEN)
_INFINITY = Decimal("Infinity")
_ZERO = Decimal(0)
_ONE = Decimal(1)


class Interval(msgspec.Struct, frozen=True):
    """Where a number lies.

    low, high: the ends, None where that side has none; low <= high.
    low_closed, high_closed: whether the end belongs to it; of no meaning for an end that is None.
    """

    low: Decimal | None
    high: Decimal | None
    low_closed: bool = True
    high_closed: bool = True

    def __add__(self, other: Interval) -> Interval:
        low = None if self.low is None or other.low is None else _DOWN.add(self.low, other.low)
        high = None if self.high is None or other.high is None else _UP.add(self.high, other.high)
        return Interval(
            low,
            high,
            low is not None and self.low_closed and other.low_closed,
            high is not None and self.high_closed and other.high_closed,
        )

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else self.high.copy_negate(),
            None if self.low is None else self.low.copy_negate(),
            self.high_closed,
            self.low_closed,
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        if (one := _positive(self)) and (two := _positive(other)):
            return Interval(
                _DOWN.multiply(one[0], two[0]),
                _UP.multiply(one[1], two[1]),
                self.low_closed and other.low_closed,
                self.high_closed and other.high_closed,
            )
        return _hull(_product(one, two) for one in self._ends for two in other._ends)

    def __truediv__(self, other: Interval) -> Interval:
        """The quotients by every number of `other` but 0.

        Raises ZeroDivisionError where `other` is nothing but 0.
        """
        if (one := _positive(self)) and (two := _positive(other)):
            return Interval(
                _DOWN.divide(one[0], two[1]),
                _UP.divide(one[1], two[0]),
                self.low_closed and other.high_closed,
                self.high_closed and other.low_closed,
            )
        if other.low == other.high == _ZERO:
            raise ZeroDivisionError
        if (other.low is None or other.low < 0) and (other.high is None or other.high > 0):
            return EVERYTHING
        side = _ONE if other._ends[0].value >= 0 else -_ONE
        return _hull(_quotient(one, two, side) for one in self._ends for two in other._ends)

    def power(self, exponent: int) -> Interval:
        """Every value raised to a whole exponent of 0 or more."""
        if exponent == 0:
            return exactly(_ONE)
        raised = [_End(_power(end.value, exponent, _DOWN), _power(end.value, exponent, _UP), end.closed)
                  for end in self._ends]  # fmt: skip
        if exponent % 2 == 0 and self._ends[0].value < 0 < self._ends[1].value:
            raised.append(_End(_ZERO, _ZERO, True))
        return _hull(raised)

    def root(self, degree: int) -> Interval:
        """The root of that degree, 1 or more, of every value.

        Raises ValueError where a value is negative.
        """
        if self.low is None or self.low < 0:
            raise ValueError(self)
        return _hull(_End(_root(end.value, degree, _DOWN), _root(end.value, degree, _UP), end.closed)
                     for end in self._ends)  # fmt: skip

    def contains(self, value: Decimal) -> bool:
        """Whether the number lies in it."""
        return self.meets(exactly(value))

    def meets(self, other: Interval) -> bool:
        """Whether a number lies in both."""
        return not (self.is_below(other) or other.is_below(self))

    def is_below(self, other: Interval) -> bool:
        """Whether every number of it is less than every number of the other."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and not (self.high_closed and other.low_closed))

    @property
    def _ends(self) -> tuple[_End, _End]:
        return (
            _End.at(-_INFINITY, False) if self.low is None else _End.at(self.low, self.low_closed),
            _End.at(_INFINITY, False) if self.high is None else _End.at(self.high, self.high_closed),
        )


def exactly(value: Decimal | int) -> Interval:
    """The interval of one number."""
    number = Decimal(value)
    return Interval(number, number)


def around(value: Decimal, half: Decimal) -> Interval:
    """What lies within `half` of the value, both ends included."""
    if half == 0:
        return exactly(value)
    return Interval(_DOWN.subtract(value, half), _UP.add(value, half))


EVERYTHING = Interval(None, None, False, False)


def _positive(interval: Interval) -> tuple[Decimal, Decimal] | None:
    """The two ends of an interval of numbers above 0, as nearly all figures are: their corners need not be sought."""
    low, high = interval.low, interval.high
    return (low, high) if low is not None and high is not None and low > 0 else None


class _End(msgspec.Struct, frozen=True):
    """An end that was computed: below and above it as near as can be written; infinite where a side has none."""

    below: Decimal
    above: Decimal
    closed: bool

    @classmethod
    def at(cls, value: Decimal, closed: bool) -> _End:
        return cls(value, value, closed)

    @property
    def value(self) -> Decimal:
        return self.below


def _product(one: _End, two: _End) -> _End:
    if one.value == 0 or two.value == 0:  # nothing times however much is nothing
        return _End(_ZERO, _ZERO, (one.value == 0 and one.closed) or (two.value == 0 and two.closed))
    closed = one.closed and two.closed
    return _End(_DOWN.multiply(one.value, two.value), _UP.multiply(one.value, two.value), closed)


def _quotient(one: _End, two: _End, side: Decimal) -> _End:
    """`side`: the sign of the divisor, by which a divisor that shrinks to 0 tells where the quotient grows to."""
    if one.value == 0 or (two.value.is_infinite() and not one.value.is_infinite()):
        return _End(_ZERO, _ZERO, one.value == 0 and one.closed)
    if two.value == 0:
        return _End.at(_INFINITY.copy_sign(one.value * side), False)
    if two.value.is_infinite():  # both grow without end: the other corners already reach from 0 to infinity
        return _End(_ZERO, _ZERO, False)
    closed = one.closed and two.closed
    return _End(_DOWN.divide(one.value, two.value), _UP.divide(one.value, two.value), closed)


def _power(value: Decimal, exponent: int, context: Context) -> Decimal:
    """Multiplied step by step, for only so is the direction of the rounding certain."""
    if value < 0:  # of a negative number the size is rounded the other way where the result is negative
        size = _power(value.copy_negate(), exponent, context if exponent % 2 == 0 else _other(context))
        return size if exponent % 2 == 0 else size.copy_negate()
    result = _ONE
    for _step in range(exponent):
        result = context.multiply(result, value)
    return result


def _other(context: Context) -> Context:
    return _UP if context is _DOWN else _DOWN


def _root(value: Decimal, degree: int, context: Context) -> Decimal:
    if degree == 1 or value == 0 or value.is_infinite():
        return value
    near = _ROOTS.power(value, _ROOTS.divide(_ONE, Decimal(degree)))
    short = _NEAREST.plus(near)  # so that 1.331 gives exactly 1.1
    if _power(short, degree, Context(prec=2 * DIGITS * degree)) == value:
        return short
    if context is _DOWN:
        while _power(near, degree, _UP) > value:
            near = _ROOTS.next_minus(near)
    else:
        while _power(near, degree, _DOWN) < value:
            near = _ROOTS.next_plus(near)
    return near


def _hull(ends: Iterable[_End]) -> Interval:
    """From the least end to the greatest; an end belongs to it if any of the equal ones does."""
    listed = tuple(ends)
    low, low_closed = _extreme(((end.below, end.closed) for end in listed), min)
    high, high_closed = _extreme(((end.above, end.closed) for end in listed), max)
    return Interval(
        None if low.is_infinite() else low,
        None if high.is_infinite() else high,
        low_closed and not low.is_infinite(),
        high_closed and not high.is_infinite(),
    )


def _extreme(
    ends: Iterable[tuple[Decimal, bool]], choose: Callable[[Iterable[Decimal]], Decimal]
) -> tuple[Decimal, bool]:
    listed = tuple(ends)
    value = choose(value for value, _closed in listed)
    return value, any(closed for other, closed in listed if other == value)
