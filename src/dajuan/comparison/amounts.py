"""Compare the amounts of two figures: equal, equal in another unit or with other rounding, or by how much they differ."""

from __future__ import annotations

from decimal import Decimal

from dajuan.catalogue.units import factor
from dajuan.comparison.numbers import plain_decimal, value_of
from dajuan.comparison.patterns import DIGIT
from dajuan.comparison.records import Aspect, Figure, Size
from dajuan.reading.numerals.lexicon import SCALES
from dajuan.reading.records import Bound, Claim, Kind

PER_CENT, POINTS = "%", "百分点"
NO_PERCENT = (PER_CENT, "‰", POINTS, "位", "名", "")
NUMERAL = "numeral"
ROUNDED = 9
"""A rounded figure is at least so many times its last place: 2.6亿元 for 3亿元 is another amount, whatever it rounds to."""

_HUNDRED = Decimal(100)

_SLIP = 2
"""From this power of ten on it is taken for a slip of scale; ten times as much may well be meant."""


def amounts(was: Claim, now: Claim, *, other_number: bool) -> tuple[Aspect, ...]:
    """VALUE, UNIT or ROUNDING where the amounts differ in these; VALUE or a UNIT that does not convert is a change.

    other_number: whether the cells of a table print other numbers, which of equal amounts says that the table has another unit.
    """
    if Kind.STRUCTURE in (was.kind, now.kind):
        return () if was.value == now.value else (Aspect.VALUE,)
    ratio = factor(was.unit, now.unit)
    if ratio is None:
        return (Aspect.UNIT,) if was.value == now.value else (Aspect.VALUE, Aspect.UNIT)
    old, new = Decimal(was.value) * ratio, Decimal(now.value)
    old_end, new_end = _end(was) * ratio, _end(now)
    other_unit = was.unit != now.unit or other_number or _of_other_scale(was, now)
    coarse, fine = _steps(was, now, ratio)
    if old == new and old_end == new_end:
        if other_unit:
            return (Aspect.UNIT,)
        return (Aspect.ROUNDING,) if coarse != fine and _has_point(was, now) else ()
    plain = was.bound is now.bound is Bound.EXACT and was.kind is now.kind and was.kind is not Kind.RANK
    if (
        plain
        and coarse > fine
        and coarse * ROUNDED <= min(abs(old), abs(new))
        and max(abs(old - new), abs(old_end - new_end)) * 2 <= coarse
    ):
        return (Aspect.UNIT, Aspect.ROUNDING) if other_unit else (Aspect.ROUNDING,)
    return (Aspect.VALUE,)


def converts(was: Claim, now: Claim) -> bool:
    """Whether the units measure the same thing."""
    return factor(was.unit, now.unit) is not None


def unit_above(was: Claim, now: Claim) -> bool:
    """Of two cells that print the same number: whether the unit above the table is another one now, which changes every amount."""
    return was.unit == now.unit and power_between(_decimal(was.value), _decimal(now.value)) != 0


def turned(was: Claim, now: Claim) -> bool:
    """Whether the same number is now of the other sign: 下降5% for 增长5%."""
    return was.unit == now.unit and _decimal(was.value) == -_decimal(now.value) != 0


def size(old: Figure, new: Figure) -> Size | None:
    """By how much a figure changed; None for ranges, structures, units that do not convert, and where only one was read."""
    was, now = old.claim, new.claim
    if was is None or now is None:
        before, after = value_of("".join(old.text.split())), value_of("".join(new.text.split()))
        if was is not None or now is not None or before is None or after is None:
            return None
        return _size(before, after, "", percent=True)
    ratio = factor(was.unit, now.unit)
    if ratio is None or Kind.STRUCTURE in (was.kind, now.kind) or was.high is not None or now.high is not None:
        return None
    percent = now.unit not in NO_PERCENT and was.kind is now.kind is Kind.LEVEL
    unit = POINTS if now.unit == PER_CENT else now.unit
    return _size(Decimal(was.value) * ratio, Decimal(now.value), unit, percent=percent)


def power_between(old: Decimal, new: Decimal) -> int:
    """The power of ten between two numbers that differ by nothing else; 0 where they differ otherwise."""
    if not old or not new:
        return 0
    power = new.adjusted() - old.adjusted()
    return power if old.scaleb(power) == new else 0


def _size(old: Decimal, new: Decimal, unit: str, *, percent: bool) -> Size | None:
    if old == new:
        return None
    part = None
    if percent and old:
        share = (new - old) / abs(old) * _HUNDRED
        place = min(-1, share.adjusted())  # of a small one the first digit that is not 0
        part = f"{share.quantize(Decimal(1).scaleb(place)):f}"
    power = power_between(old, new)
    return Size(plain_decimal(new - old), unit, part, power if abs(power) >= _SLIP else 0)


def _of_other_scale(was: Claim, now: Claim) -> bool:
    """Whether the multipliers behind digits differ, 亿 and 万; 五十亿元 is but a numeral and has none."""
    scales = {_scale(was), _scale(now)}
    return len(scales) == 2 and NUMERAL not in scales


def _scale(claim: Claim) -> str:
    return "".join(sorted(SCALES.keys() & set(claim.text))) if DIGIT.search(claim.text) else NUMERAL


def _steps(was: Claim, now: Claim, ratio: Decimal) -> tuple[Decimal, Decimal]:
    """The coarser and the finer place value of the last printed digits, in the new unit."""
    first, second = abs(_decimal(was.step or "1")) * ratio, abs(_decimal(now.step or "1"))
    return max(first, second), min(first, second)


def _has_point(was: Claim, now: Claim) -> bool:
    """Whether a point is printed: 5% and 5.0%. Of 三十 and 30 the step differs only by the form."""
    return any(point in claim.text for claim in (was, now) for point in ".．")


def _end(claim: Claim) -> Decimal:
    return Decimal(claim.value if claim.high is None else claim.high)


def _decimal(written: str) -> Decimal:
    """A decimal of a claim; a structure, which is none, is 0."""
    return Decimal(0) if ":" in written else Decimal(written)
