"""The table of indicators: what every row keeps to."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from dajuan.catalogue.fields import fields
from dajuan.catalogue.indicators import Direction, Measure, Prices, by_id, indicator, indicators
from dajuan.catalogue.units import units


def test_there_are_as_many_as_practice_needs() -> None:
    assert len(indicators()) >= 500


def test_every_id_is_snake_case_and_its_own() -> None:
    ids = [row.id for row in indicators()]
    assert [id for id in ids if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", id)] == []
    assert [id for id, count in Counter(ids).items() if count > 1] == []


def test_no_name_belongs_to_two_indicators_or_stands_twice_in_one() -> None:
    names = Counter(name.partition("@")[0] for row in indicators() for name in (row.name, *row.aliases))
    assert [name for name, count in names.items() if count > 1] == []


def test_an_alias_is_restricted_to_a_kind_that_exists() -> None:
    kinds = {alias.partition("@")[2] for row in indicators() for alias in row.aliases}
    assert kinds == {"", "level", "change"}


def test_every_unit_is_one_of_the_units() -> None:
    canonical = {unit.canonical for unit in units()} | {""}
    assert [row.id for row in indicators() if not set(row.unit.split("/")) <= canonical] == []


def test_every_field_is_one_of_the_fields() -> None:
    assert {row.field for row in indicators()} == {field.id for field in fields()}


def test_every_definition_is_one_sentence_and_every_row_has_an_english_name() -> None:
    assert [row.id for row in indicators() if not re.fullmatch(r"[^。]{5,60}。", row.definition)] == []
    assert [row.id for row in indicators() if not row.english.isascii() or not row.english] == []


@pytest.mark.parametrize(
    "id",
    ["gdp", "resident_population", "general_public_budget_revenue", "general_public_budget_expenditure"],
)
def test_the_ids_that_others_rely_on_are_there(id: str) -> None:
    assert id in by_id()


def test_a_row_says_what_it_measures() -> None:
    gdp = indicator("gdp")
    assert gdp is not None
    assert (gdp.name, gdp.unit, gdp.field) == ("地区生产总值", "元", "economy")
    assert (gdp.measure, gdp.direction, gdp.prices) == (Measure.FLOW, Direction.UP, Prices.CONSTANT)
    assert indicator("no_such_indicator") is None


@pytest.mark.parametrize(
    ("id", "prices"),
    [
        ("industrial_value_added_above_designated_size", Prices.CONSTANT),
        ("gdp_per_capita", Prices.CONSTANT),
        ("agricultural_gross_output", Prices.CONSTANT),
        ("energy_intensity", Prices.CONSTANT),
        ("postal_business_volume", Prices.CONSTANT),
        ("retail_sales", Prices.CURRENT),
        ("disposable_income_per_capita", Prices.CURRENT),
        ("general_public_budget_revenue", Prices.CURRENT),
        ("imports_exports", Prices.CURRENT),
        ("grain_output", Prices.NONE),
        ("resident_population", Prices.NONE),
    ],
)
def test_prices_are_those_of_the_growth_that_is_printed(id: str, prices: Prices) -> None:
    assert by_id()[id].prices is prices


@pytest.mark.parametrize("id", ["urban_surveyed_unemployment_rate", "pm25_concentration", "safety_deaths"])
def test_less_of_these_is_better(id: str) -> None:
    assert by_id()[id].direction is Direction.DOWN
