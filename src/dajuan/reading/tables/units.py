"""Units as tables give them: 万元, 千公顷, 微克/立方米, and 单位：亿元、% above a table."""

from __future__ import annotations

from functools import cache

import msgspec

from dajuan.catalogue.units import unit_named
from dajuan.reading.numerals.lexicon import MULTIPLIERS
from dajuan.reading.tables.lexicon import PER_YEAR, UNIT_ALIASES, UNIT_WORDS
from dajuan.reading.tables.rules import BRACKET, COUNTED, UNIT_LINE, UNIT_PARTS


class Scale(msgspec.Struct, frozen=True):
    """A unit with its multiplier: ten to the `power` of `unit` make one as printed (亿元: 元, 8)."""

    unit: str
    power: int
    dimension: str


PERCENT = Scale("%", 0, "percent")


@cache
def scale_of(written: str) -> Scale | None:
    """What a unit says that stands alone in a cell or bracket, None where it is none."""
    word = written.replace(" ", "").strip("：:")
    word = UNIT_ALIASES.get(word, word)
    for said, meant in UNIT_WORDS.items():
        word = word.replace(said, meant)
    if not word or len(word) > 12:
        return None
    unit = unit_named(word)
    if unit is not None:
        return Scale(unit.canonical, unit.power, unit.dimension)
    above, slash, below = word.partition("/")
    if slash:
        upper, lower = scale_of(above), unit_named(below)
        if upper is None or not below:
            return None
        if lower is not None:
            return Scale(f"{upper.unit}/{lower.canonical}", upper.power - lower.power, "per")
        if below in PER_YEAR or scale_of(below) is not None:
            return Scale(f"{upper.unit}/{below}", upper.power, "per")
        return None
    for multiplier, power in MULTIPLIERS:
        if word.startswith(multiplier) and len(word) > len(multiplier):
            unit = unit_named(word[len(multiplier) :])
            if unit is not None:
                return Scale(unit.canonical, unit.power + power, unit.dimension)
    return None


def scale_in_column(written: str) -> Scale | None:
    """What a cell of the unit column says; there also a word that the catalogue does not know is a unit (万双)."""
    known = scale_of(written)
    if known is not None or not COUNTED.fullmatch(written):
        return known
    multiplier, power = next(
        ((word, power) for word, power in MULTIPLIERS if written.startswith(word) and len(written) > len(word)), ("", 0)
    )
    return Scale(written[len(multiplier) :], power, "count")


def scales_in(caption: str) -> tuple[Scale, ...]:
    """The units that a caption names (单位：亿元、%), in order; () where it names none or one that is not known."""
    match = UNIT_LINE.search(caption)
    if match is None:
        inside = [scale_of(bracket.group(1)) for bracket in BRACKET.finditer(caption)]
        return tuple(scale for scale in inside if scale is not None)
    whole = scale_of(match["units"])
    if whole is not None:
        return (whole,)
    found = [scale_of(part) for part in UNIT_PARTS.split(match["units"]) if part]
    return tuple(scale for scale in found if scale is not None) if all(found) else ()
