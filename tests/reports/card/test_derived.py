"""What no document prints of an indicator is derived where it can be, and only there."""

from __future__ import annotations

import pytest

from builders.ledger_records import PLACE, cell, grown, observed
from dajuan.ledger.evaluation.records import Derived, Formula
from dajuan.reading.records import Kind
from dajuan.reports.card.derived import derived, whole_of
from dajuan.reports.card.series import series

REVENUE = [
    cell(observed("general_public_budget_revenue", "2023", "1000000000", "元", text="10.00亿元")),
    cell(observed("general_public_budget_revenue", "2024", "1100000000", "元", text="11.00亿元")),
    cell(observed("general_public_budget_revenue", "2025", "1210000000", "元", text="12.10亿元")),
]
TAX = [cell(observed("tax_revenue", "2025", "847000000", "元", text="8.47亿元"))]


def told(found: list[Derived]) -> list[tuple[Formula, str, str, str]]:
    return [(one.formula, one.period, one.value, one.unit) for one in found]


def test_the_mean_over_the_years_that_are_known() -> None:
    """10.00 to 12.10 in two years: 10% a year."""
    found = list(derived(series(REVENUE, Kind.LEVEL, "", PLACE), None, None, 2025))
    assert told(found) == [(Formula.ANNUAL, "2024/2025", "10.0", "%")]
    assert [one.origin.text for one in found[0].inputs] == ["10.00亿元", "12.10亿元"]


def test_two_years_have_no_mean() -> None:
    assert list(derived(series(REVENUE[1:], Kind.LEVEL, "", PLACE), None, None, 2025)) == []


def test_the_share_of_a_known_whole() -> None:
    """8.47 of 12.10 is 70%."""
    assert whole_of("tax_revenue") == "general_public_budget_revenue"
    found = list(derived(series(TAX, Kind.LEVEL, "", PLACE), None, series(REVENUE, Kind.LEVEL, "", PLACE), 2025))
    assert told(found) == [(Formula.SHARE, "2025", "70.0", "%")]


def test_a_level_from_last_year_and_the_growth() -> None:
    """11.00 grown by 10% is 12.10."""
    growths = series([cell(grown("general_public_budget_revenue", "2025", "10.0"))], Kind.CHANGE, "yoy", PLACE)
    found = list(derived(series(REVENUE[:2], Kind.LEVEL, "", PLACE), growths, None, 2025))
    assert told(found) == [(Formula.LEVEL, "2025", "1210000000", "元")]


def test_no_level_is_derived_where_one_is_printed() -> None:
    growths = series([cell(grown("general_public_budget_revenue", "2025", "10.0"))], Kind.CHANGE, "yoy", PLACE)
    found = list(derived(series(REVENUE, Kind.LEVEL, "", PLACE), growths, None, 2025))
    assert Formula.LEVEL not in [one.formula for one in found]


@pytest.mark.parametrize("indicator", ["gdp", "primary_industry_value_added"])
def test_no_growth_follows_from_levels_at_the_prices_of_their_years(indicator: str) -> None:
    made = [
        cell(observed(indicator, str(year), f"{value}000000", "元", text=f"{value / 100}亿元"))
        for year, value in ((2023, 10000), (2024, 11000), (2025, 12100))
    ]
    growths = series([cell(grown(indicator, "2025", "6.0"))], Kind.CHANGE, "yoy", PLACE)
    assert list(derived(series(made, Kind.LEVEL, "", PLACE), growths, None, 2025)) == []
