"""Tell how two figures differ in print: by powers of ten, by a digit, by two that changed places, otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from dajuan.checks.measures import in_shared_unit
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.intervals import Interval, exactly
from dajuan.reading.records import Bound

LEAST_DIGITS = 2
"""Digits without which a number says nothing."""
LEAST_ALIKE = 3
"""Digits of two figures that can be told to be alike but for one."""
SCALES = (Decimal(10) ** 4, Decimal(10) ** 8)
"""What 万 and 亿 are, and what lies between them."""
POWERS = (1, 2, 3, 4, 6, 8)
_NUMBER = Pattern("\\d[\\d,.]*")


class Difference(StrEnum):
    """How two figures of one thing differ."""

    JUMP = "jump"  # by a power of ten, or by nothing but the unit
    DIGIT = "digit"  # by one digit, or by two that changed places
    ORDER = "order"  # one says 突破 of a number that the other does not reach
    OTHER = "other"


def difference(one: Quantity, other: Quantity) -> Difference:
    """How two figures of one thing differ."""
    if _jumps(one, other):
        return Difference.JUMP
    if one.claim.bound is other.claim.bound and differ_by_a_digit(one, other):
        return Difference.DIGIT
    if _is_open(one) != _is_open(other):
        return Difference.ORDER
    return Difference.OTHER


def ratio(one: Quantity, other: Quantity) -> Decimal | None:
    """How many times the smaller the greater is, None where there is none."""
    sizes = sorted(abs(each.value * in_shared_unit(each)) for each in (one, other))
    return sizes[1] / sizes[0] if sizes[0] else None


def in_one_unit(quantity: Quantity) -> Interval:
    """The wide interval of a figure in the unit that it shares with the others of its measure."""
    return quantity.wide * exactly(in_shared_unit(quantity))


def significant(quantity: Quantity) -> int:
    """How many digits a figure has that say something: 3900 has two, 5.0 has two."""
    value = abs(quantity.value)
    if not value:
        return 0
    place = max(quantity.step, Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)))
    if quantity.step < 1:
        place = quantity.step
    return value.adjusted() - place.adjusted() + 1


def printed(quantity: Quantity) -> str:
    """The number of a figure as it is printed, without 万 and 亿."""
    found = _NUMBER.search(quantity.claim.text)
    return found[0].replace(",", "") if found is not None else ""


def _jumps(one: Quantity, other: Quantity) -> bool:
    if one.unit == other.unit and printed(one) == printed(other) and ratio(one, other) in SCALES:
        return significant(one) >= LEAST_DIGITS
    if not (one.exact and other.exact):
        return False
    if one.value == other.value:  # 35.3万亩 and 35.3万公顷
        return one.unit != other.unit and significant(one) >= LEAST_DIGITS
    sizes = sorted((significant(one), significant(other)))
    if one.unit != other.unit or sizes[0] < (LEAST_DIGITS if sizes[0] == sizes[1] else LEAST_ALIKE):
        return False
    big, small = sorted((one, other), key=lambda each: abs(each.value), reverse=True)
    return any((small.tight * exactly(Decimal(10) ** power)).meets(big.tight) for power in POWERS)


def differ_by_a_digit(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of three digits or more are alike but for one of them, or for two that changed places."""
    pairs = _unlike(one, other)
    return len(pairs) == 1 or are_swapped(one, other)


def are_swapped(one: Quantity, other: Quantity) -> bool:
    """Whether the figures are alike but for two neighbouring digits that changed places."""
    pairs = _unlike(one, other)
    return len(pairs) == 2 and _are_neighbours(pairs)


def _are_neighbours(pairs: Sequence[tuple[int, str, str]]) -> bool:
    (place, left, right), (next_, first, second) = pairs
    return next_ == place + 1 and (left, right) == (second, first)


def are_swapped_when_rounded(said: Quantity, cell: Quantity) -> bool:
    """Whether two neighbouring digits changed places in a figure that is printed with fewer decimals (48215万元, 4.28亿元)."""
    if cell.step >= said.step or (cell.value < 0) != (said.value < 0):
        return False
    first = str(int(abs(said.value) / said.step))
    second = str(int((abs(cell.value) / said.step).quantize(Decimal(1), ROUND_HALF_UP)))
    pairs = _apart(first, second) if len(first) == len(second) >= LEAST_ALIKE else []
    return len(pairs) == 2 and _are_neighbours(pairs)


def _unlike(one: Quantity, other: Quantity) -> list[tuple[int, str, str]]:
    """The digits in which two figures printed alike differ, with their places; none where they are not printed alike."""
    if one.unit != other.unit or one.step != other.step or (one.value < 0) != (other.value < 0):
        return []
    first, second = (str(int(abs(each.value) / each.step)) for each in (one, other))
    return _apart(first, second) if len(first) == len(second) >= LEAST_ALIKE else []


def _apart(first: str, second: str) -> list[tuple[int, str, str]]:
    return [(place, *pair) for place, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1]]


def _is_open(quantity: Quantity) -> bool:
    """Whether a figure only says that a number is passed, or not reached."""
    bound = quantity.claim.bound
    return bound in (Bound.OVER, Bound.UNDER) and (quantity.wide.low is None or quantity.wide.high is None)
