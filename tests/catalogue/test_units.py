"""Units that measure the same thing convert; others do not."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from dajuan.catalogue import units as module
from dajuan.catalogue.units import factor, units


@pytest.mark.parametrize(
    ("unit", "to", "times"),
    [
        ("公顷", "亩", "15"),
        ("平方公里", "亩", "1500"),
        ("平方公里", "公顷", "100"),
        ("吨", "公斤", "1000"),
        ("吨", "斤", "2000"),
        ("斤", "公斤", "0.5"),
        ("公里", "米", "1000"),
        ("米", "公里", "0.001"),
        ("家", "户", "1"),
        ("个", "家", "1"),
        ("%", "‰", "10"),
        ("元", "元", "1"),
        ("微克/立方米", "微克/立方米", "1"),
        ("公斤/亩", "吨/公顷", "0.015"),
        ("", "", "1"),
    ],
)
def test_one_unit_is_so_many_of_the_other(unit: str, to: str, times: str) -> None:
    assert factor(unit, to) == Decimal(times)


@pytest.mark.parametrize(
    ("unit", "to"),
    [
        ("元", "美元"),
        ("人", "户"),
        ("人", "人次"),
        ("千瓦", "千瓦时"),
        ("吨", "吨标准煤"),
        ("%", "百分点"),
        ("公顷", "公里"),
        ("公斤/亩", "公斤"),
        ("", "元"),
        ("no such unit", "元"),
    ],
)
def test_what_measures_something_else_has_no_factor(unit: str, to: str) -> None:
    assert factor(unit, to) is None


def test_a_factor_without_end_is_rounded_to_28_digits() -> None:
    assert factor("亩", "平方米") == Decimal("666.6666666666666666666666667")


def test_every_unit_of_the_table_is_a_canonical_one() -> None:
    canonical = {unit.canonical for unit in units()} | {"月"}
    with (Path(module.__file__).parent / "unit_factors.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["unit"] for row in rows if row["unit"] not in canonical] == []
    assert len({row["unit"] for row in rows}) == len(rows)
