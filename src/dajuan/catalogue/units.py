"""Units and classifiers (单位, 量词): how they are written, what they are called here, and how they convert.

units.csv has a row for each written form: the canonical name, the power of ten by which the written unit exceeds the canonical
one (MW is 10^3 千瓦), and the dimension. Multipliers (万, 亿) are no units: in 3万亩 the 万 multiplies.

unit_factors.csv says which canonical units measure the same thing: times/over of the base make one of the unit. Classifiers
(家, 户, 个) count the same things one for one; it is for the caller to know that both figures speak of one indicator.
"""

from __future__ import annotations

import csv
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

import msgspec


class Unit(msgspec.Struct, frozen=True):
    """A written form of a unit; `power` of ten canonical units make one of it."""

    written: str
    canonical: str
    power: int
    dimension: str


@cache
def units() -> tuple[Unit, ...]:
    """Every written form, in the order of the table."""
    with (Path(__file__).parent / "units.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Unit(row["written"], row["canonical"], int(row["power"]), row["dimension"]) for row in csv.DictReader(file)
        )


@cache
def by_first_character() -> dict[str, tuple[tuple[str, Unit], ...]]:
    """Written forms by their first character, longest first, for matching at a position of a text."""
    table: dict[str, list[Unit]] = {}
    for unit in units():
        table.setdefault(unit.written[0], []).append(unit)
    return {
        first: tuple((unit.written, unit) for unit in sorted(forms, key=lambda unit: -len(unit.written)))
        for first, forms in table.items()
    }


def unit_at(text: str, position: int) -> Unit | None:
    """The longest unit that is written at `position` of a text, None if there is none."""
    forms = by_first_character().get(text[position : position + 1])
    if forms:
        for written, unit in forms:
            if text.startswith(written, position):
                return unit
    return None


def unit_named(written: str) -> Unit | None:
    """The unit of exactly this written form (a table's head: 单位:万元 needs the caller to part 万 from 元)."""
    unit = unit_at(written, 0)
    return unit if unit and unit.written == written else None


@cache
def _factors() -> dict[str, tuple[str, Fraction]]:
    """Base and number of bases of each unit of unit_factors.csv."""
    with (Path(__file__).parent / "unit_factors.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["unit"]: (row["base"], Fraction(int(row["times"]), int(row["over"]))) for row in csv.DictReader(file)
        }


def factor(unit: str, to: str) -> Decimal | None:
    """How many of canonical unit `to` make one `unit` (公顷 to 亩: 15), None where they measure different things.

    Quotients convert part by part (吨/公顷 to 公斤/亩). One that has no end (亩 to 平方米) is rounded to 28 digits.
    """
    ratio = _ratio(unit, to)
    return None if ratio is None else Decimal(ratio.numerator) / Decimal(ratio.denominator)


def _ratio(unit: str, to: str) -> Fraction | None:
    if unit == to:
        return Fraction(1)
    above, slash, below = unit.partition("/")
    above_to, slash_to, below_to = to.partition("/")
    if slash and slash_to:
        over = _ratio(below, below_to)
        under = _ratio(above, above_to)
        return None if over is None or under is None else under / over
    known, wanted = _factors().get(unit), _factors().get(to)
    if known is None or wanted is None or known[0] != wanted[0]:
        return None
    return known[1] / wanted[1]
