"""Tell whether one slip of the keys keeps parts from adding up to their whole, and how likely chance would do the same.

A slip is one digit, two neighbours that changed places, or another multiplier (亿元 for 万元, none for 万).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations_with_replacement, pairwise

import msgspec

from dajuan.catalogue.units import unit_named
from dajuan.checks.figures.parts import added, is_printed_plain, rescaled
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, Verdict

FARTHEST = Decimal("0.34")
"""A greater share of the whole is hardly one digit that went wrong; the rest of the parts is rather left out."""
_WINDOW = Decimal("0.2")
"""Within such a share of the whole the sums of lists that are not complete are taken to lie evenly."""
_COUNTED = ("天", "例", "张", "票", "批次")
"""Units that are counted like things, though the catalogue does not know them as such."""
_SCALES = Pattern("[万亿]")
_MOST_COUNTED = 10000
"""Greater numbers of things may be rounded to tens when they end in noughts."""
_NUMBER = Pattern(r"\d[\d,]*(?:\.\d+)?")
_WEIGHT = 20
"""So many times what rounding leaves a figure in another multiplier must be."""
_RESCALED = 0.01
"""Chance hardly makes a sum right by four powers of ten."""


class Slip(msgspec.Struct, frozen=True):
    """A figure that one slip makes wrong, as it was meant to be written; chance: how often a list that is no sum looks so.

    scale: it is the multiplier that is wrong, not a digit; others: what else one slip may have made wrong.
    """

    figure: Quantity
    instead: str
    chance: float
    scale: bool = False
    others: tuple[tuple[Quantity, str], ...] = ()


def slip_of(whole: Quantity, parts: Sequence[Quantity], chance: float = 1.0) -> Slip | None:
    """The slip that keeps the parts from adding up, of several the likeliest; None where none does or chance is greater.

    Only figures without any approximation are asked; the step of the whole decides how exactly they must then agree.
    """
    figures = (whole, *parts)
    if not all(map(is_printed_plain, figures)) or whole.value <= 0:
        return None
    off = sum((part.value for part in parts), Decimal(0)) - whole.value
    slack = _slack(whole, parts)
    scaled = next(_scaled(whole, parts, off, slack), None)
    if scaled is not None:
        return scaled
    if not slack <= abs(off) <= whole.value * FARTHEST:
        return None
    found = tuple(_digits(whole, parts, off, slack))
    if not found:
        return None
    likely = _by_chance(whole, parts, off, slack)
    return Slip(*found[0], likely, others=found[1:]) if likely <= chance else None


def _slack(whole: Quantity, parts: Sequence[Quantity]) -> Decimal:
    """By how much the mended sum may miss the whole: what rounding the whole leaves, nothing among equal steps."""
    finest = min(part.step for part in parts)
    return whole.step / 2 if finest < whole.step else whole.step / 100


def _scaled(whole: Quantity, parts: Sequence[Quantity], off: Decimal, slack: Decimal) -> Iterator[Slip]:
    """The figure that makes all agree in another multiplier, and has some weight among them then."""
    if abs(off) <= slack:
        return
    for each in (whole, *parts):
        for power, instead in rescaled(each.claim.text):
            times = Decimal(1).scaleb(power)
            change = each.value * (times - 1)
            wanted = off - change if each is whole else off + change
            within = each.step * times / 2 if each is whole else slack
            if abs(wanted) <= within and each.value * times > max(within, whole.step / 2) * _WEIGHT:
                yield Slip(each, instead, _RESCALED, scale=True)


def _digits(whole: Quantity, parts: Sequence[Quantity], off: Decimal, slack: Decimal) -> Iterator[tuple[Quantity, str]]:
    for each in (*parts, whole):
        for value, instead in alternatives(each):
            change = value - each.value
            wanted = off - change if each is whole else off + change
            if abs(wanted) <= slack:
                yield each, instead


def is_slip(one: Sequence[Quantity], other: Sequence[Quantity]) -> bool:
    """Whether one slip keeps two sums from being equal, of figures without any approximation."""
    figures = (*one, *other)
    if not all(map(is_printed_plain, figures)):
        return False
    off = sum((each.value for each in one), Decimal(0)) - sum((each.value for each in other), Decimal(0))
    coarsest, finest = max(each.step for each in figures), min(each.step for each in figures)
    slack = coarsest / 2 if finest < coarsest else coarsest / 100
    return abs(off) > slack and any(
        abs(off + (value - each.value) * (1 if each in one else -1)) <= slack
        for each in figures
        for value in (*(value for value, _ in alternatives(each)), *_other_scales(each))
    )


def _other_scales(figure: Quantity) -> Iterator[Decimal]:
    """What a figure would be in another multiplier."""
    return (figure.value * Decimal(1).scaleb(power) for power, _instead in rescaled(figure.claim.text))


def _by_chance(whole: Quantity, parts: Sequence[Quantity], off: Decimal, slack: Decimal) -> float:
    """How likely a sum near the whole is one slip away, if it could be anything within some share of it."""
    reach = max(whole.value * _WINDOW, abs(off))
    step = max(min(map(_grain, (whole, *parts))), slack * 2)
    differences = set()
    for each in (whole, *parts):
        for value, _instead in alternatives(each):
            change = each.value - value if each is whole else value - each.value
            if step <= abs(change) <= reach:
                differences.add(change // step)
    room = 2 * reach / step
    return float(len(differences) / room)


def _grain(figure: Quantity) -> Decimal:
    """The place value of the last digit that is no nought: of 3,200万元 it is 100万元."""
    return _grain_of(figure.value, figure.step)


@lru_cache(maxsize=1 << 12)
def _grain_of(value: Decimal, step: Decimal) -> Decimal:
    value = abs(value).normalize()
    return max(step, Decimal(1).scaleb(int(value.as_tuple().exponent))) if value else step.scaleb(9)


def alternatives(figure: Quantity) -> tuple[tuple[Decimal, str], ...]:
    """What a figure may have been meant as: each with its value and as it is then written."""
    return _alternatives(figure.claim.text, figure.value)


@lru_cache(maxsize=1 << 10)
def _alternatives(text: str, value: Decimal) -> tuple[tuple[Decimal, str], ...]:
    match = _NUMBER.search(text)
    if match is None:
        return ()
    printed = match[0]
    places = [place for place, sign in enumerate(printed) if sign.isdigit()]
    number = Decimal(printed.replace(",", ""))
    if not number:
        return ()
    size = value / number
    found = []
    for order, place in enumerate(places):
        for digit in "0123456789":
            if digit != printed[place] and (digit != "0" or order):
                found.append(printed[:place] + digit + printed[place + 1 :])
    for one, two in pairwise(places):
        if printed[one] != printed[two] and not (one == 0 and printed[two] == "0"):
            swapped = list(printed)
            swapped[one], swapped[two] = printed[two], printed[one]
            found.append("".join(swapped))
    rest = text[: match.start()], text[match.end() :]
    return tuple((Decimal(each.replace(",", "")) * size, f"{rest[0]}{each}{rest[1]}") for each in dict.fromkeys(found))


def some_agree(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the parts add up without two of them, or without some that stand together: lists within the list."""
    count = len(parts)
    dropped = {frozenset(range(first, last)) for first in range(1, count) for last in range(first + 1, count + 1)}
    dropped |= {frozenset(pair) for pair in combinations_with_replacement(range(count), 2)}
    rows = ([part for place, part in enumerate(parts) if place not in without] for without in dropped)
    return any(len(row) > 1 and agrees(whole, row) for row in rows)


def agrees(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the parts can add up to the whole; a whole that is printed less finely misses them by less than its last place."""
    figures = (whole, *parts)
    if all(map(is_printed_plain, figures)):
        off = abs(sum((part.value for part in parts), Decimal(0)) - whole.value)
        if not off:
            return True
        if off > sum(map(_grain, figures), Decimal(0)):
            return False  # farther than any rounding leads, and told without intervals, which takes time
        if all(map(_is_counted, figures)):
            return not off
        if all(part.step * 10 <= whole.step for part in parts):
            return off < whole.step
    return added(parts).against(whole) is not Verdict.CONFLICTS


def _is_counted(figure: Quantity) -> bool:
    """Whether it is a number of things that stands there as it was counted: 10项 among 18项 and 5项 is not rounded."""
    known = unit_named(figure.unit)
    counted = figure.unit in _COUNTED or (known is not None and known.dimension in ("count", "people"))
    return (
        counted
        and figure.value < _MOST_COUNTED
        and figure.value == int(figure.value)
        and not _SCALES.search(figure.claim.text)
    )
