"""Units and classifiers (单位, 量词): how they are written, what they are called here, and how they convert.

units.csv has a row for each written form: the canonical name, the power of ten by which the written unit exceeds the canonical
one (MW is 10^3 千瓦), and the dimension. Multipliers (万, 亿) are no units: in 3万亩 the 万 multiplies.
"""

from __future__ import annotations

import csv
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
