"""Figures are derived only where they may be, rounded as their sources are, and an inequality stays one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from builders.ledger_records import document, grown, indicator_ref, observed, target
from dajuan.documents.document import DocumentKind
from dajuan.ledger.evaluation import derive
from dajuan.ledger.evaluation.records import Derived, Formula
from dajuan.ledger.records import Maturity, Observation
from dajuan.reading.plans.records import Form
from dajuan.reading.records import Bound, Kind, Status

REVENUE = "general_public_budget_revenue"


def revenue(period: str, hundred_millions: str, **keys: object) -> Observation:
    value = format(Decimal(hundred_millions) * 10**8, "f").split(".")[0]
    return observed(REVENUE, period, value, "元", text=f"{hundred_millions}亿元", **keys)  # type: ignore[arg-type]


def jobs(period: str, value: str, **keys: object) -> Observation:
    return observed("urban_employment_new", period, value, "人", **keys)  # type: ignore[arg-type]


def rate(period: str, value: str, **keys: object) -> Observation:
    return observed("urbanisation_rate", period, value, "%", **keys)  # type: ignore[arg-type]


def shown(derived: Derived | None) -> tuple[str, str, str | None, str] | None:
    return derived and (derived.value, derived.unit, derived.base, derived.period)


def ends(derived: Derived | None) -> tuple[str, str | None, str | None] | None:
    """Bound and ends, to a hundredth."""
    if derived is None:
        return None
    low, high = (None if end is None else format(round(end, 2), "f") for end in (derived.low, derived.high))
    return derived.bound.value, low, high


# --- growth -------------------------------------------------------------------------------------------------------------


def test_growth_of_two_levels_has_one_decimal_and_the_interval_of_the_conventions() -> None:
    before, now = revenue("2024", "6.3"), revenue("2025", "6.7")
    growth = derive.growth(before, now)
    assert shown(growth) == ("6.3", "%", "yoy", "2025")  # 6.7/6.3 = 1.0635
    assert ends(growth) == ("exact", "4.72", "8.00")
    assert growth is not None
    assert (growth.formula, growth.kind, growth.inputs) == (Formula.GROWTH, Kind.CHANGE, (before, now))


def test_growth_over_several_years_says_since_when() -> None:
    assert shown(derive.growth(revenue("2020", "5.0"), revenue("2025", "6.7"))) == ("34.0", "%", "since:2020", "2025")


def test_growth_of_the_same_months_of_two_years() -> None:
    growth = derive.growth(revenue("2024-01/2024-11", "6.0"), revenue("2025-01/2025-11", "6.3"))
    assert shown(growth) == ("5.0", "%", "yoy", "2025-01/2025-11")


def test_units_of_one_dimension_are_converted() -> None:
    field = indicator_ref("local:0123456789ab", name="高标准农田", unit="亩")
    growth = derive.growth(observed(field, "2024", "1000", "公顷"), observed(field, "2025", "16500", "亩"))
    assert shown(growth) == ("10.0", "%", "yoy", "2025")


def test_a_stock_of_december_is_that_of_the_year() -> None:
    beds = "hospital_beds"
    growth = derive.growth(observed(beds, "2024-12", "1000", "张"), observed(beds, "2025", "1100", "张"))
    assert shown(growth) == ("10.0", "%", "yoy", "2025")


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        # 超7.0亿元 against 6.3亿元: 7.0/6.35 - 1 at least
        ({}, {"bound": Bound.OVER}, ("over", "10.24", None)),
        # 7.0亿元 against 超6.3亿元: 7.05/6.3 - 1 at most
        ({"bound": Bound.OVER}, {}, ("under", None, "11.90")),
        ({}, {"bound": Bound.UNDER}, ("under", None, "12.00")),
        # 7.0亿元左右: half of 1亿元 to either side, 6.5/6.35 - 1 and 7.5/6.25 - 1
        ({}, {"bound": Bound.ABOUT}, ("about", "2.36", "20.00")),
        # 7亿余元: below 8亿元, so both ends are known, and still it is no equation
        ({}, {"bound": Bound.OVER, "approximators": ("余",)}, ("over", "10.24", "28.00")),
    ],
)
def test_an_inequality_stays_one(
    before: dict[str, object], now: dict[str, object], expected: tuple[str, str | None, str | None]
) -> None:
    assert ends(derive.growth(revenue("2024", "6.3", **before), revenue("2025", "7.0", **now))) == expected


def test_two_inequalities_of_one_side_tell_nothing() -> None:
    more = {"bound": Bound.OVER}
    assert derive.growth(revenue("2024", "6.3", **more), revenue("2025", "7.0", **more)) is None


@pytest.mark.parametrize(
    ("why", "earlier", "later"),
    [
        ("constant prices", observed("gdp", "2024", "100", "元"), observed("gdp", "2025", "110", "元")),
        (
            "the firms of 规模以上 change",
            observed("retail_sales_above_designated_size", "2024", "100", "元"),
            observed("retail_sales_above_designated_size", "2025", "110", "元"),
        ),
        (
            "comparable scope",
            observed("fixed_asset_investment", "2024", "100", "元"),
            observed("fixed_asset_investment", "2025", "110", "元"),
        ),
        ("a rate", rate("2024", "60.0"), rate("2025", "61.0")),
        ("not later", revenue("2025", "6.3"), revenue("2025", "6.4")),
        ("a part of a year", revenue("2024", "6.3"), revenue("2025-01/2025-11", "6.4")),
        ("other months", revenue("2024-01/2024-10", "6.3"), revenue("2025-01/2025-11", "6.4")),
        ("unequal spans", revenue("2021/2023", "18.0"), revenue("2024/2025", "13.0")),
        ("no period", revenue("2024", "6.3"), observed(REVENUE, None, "640000000", "元")),
        ("another place", revenue("2024", "6.3"), revenue("2025", "6.4", place="临川市")),
        ("another scope", revenue("2024", "6.3"), revenue("2025", "6.4", scope="同口径")),
        ("a goal", revenue("2024", "6.3"), revenue("2025", "6.4", status=Status.TARGET)),
        ("a forecast against what came about", revenue("2024", "6.3"), revenue("2025", "6.4", maturity=Maturity.FORECAST)),
        ("expected against actual", revenue("2024", "6.3"), revenue("2025", "6.4", status=Status.EXPECTED)),
        ("another indicator", revenue("2024", "6.3"), observed("gdp", "2025", "640000000", "元")),
        ("no level", revenue("2024", "6.3"), grown(REVENUE, "2025", "5.0")),
        ("what may have been nothing", revenue("2024", "6.3", bound=Bound.UNDER), revenue("2025", "6.4")),
        ("nothing before", revenue("2024", "0.0"), revenue("2025", "6.4")),
        ("other units", jobs("2024", "100"), observed("urban_employment_new", "2025", "110", "户")),
    ],
    ids=lambda case: case if isinstance(case, str) else "",
)  # fmt: skip
def test_no_growth_is_derived_across(why: str, earlier: Observation, later: Observation) -> None:
    assert derive.growth(earlier, later) is None


def test_a_final_figure_and_a_preliminary_one_are_set_against_each_other() -> None:
    before = revenue("2024", "6.3", maturity=Maturity.FINAL, document=document(2025, DocumentKind.BULLETIN))
    assert shown(derive.growth(before, revenue("2025", "6.7"))) == ("6.3", "%", "yoy", "2025")


# --- difference, level --------------------------------------------------------------------------------------------------


def test_the_difference_of_two_rates_is_in_points() -> None:
    difference = derive.difference(rate("2020", "58.3"), rate("2025", "62.1"))
    assert shown(difference) == ("3.8", "百分点", "since:2020", "2025")
    assert ends(difference) == ("exact", "3.70", "3.90")


def test_a_difference_has_the_decimals_of_the_coarser_rate() -> None:
    assert shown(derive.difference(rate("2024", "61"), rate("2025", "62.4"))) == ("1", "百分点", "yoy", "2025")


def test_a_difference_of_amounts_is_none_of_points() -> None:
    assert derive.difference(revenue("2024", "6.3"), revenue("2025", "6.7")) is None


def test_a_level_from_that_of_last_year_and_the_growth() -> None:
    level = derive.level(revenue("2024", "6.3"), grown(REVENUE, "2025", "5.1"))
    assert shown(level) == ("660000000", "元", None, "2025")  # 6.3 * 1.051 = 6.6213
    assert level is not None
    assert (level.low, level.high) == (
        Decimal("656562500.000"),
        Decimal("667702500.000"),
    )  # 6.25 * 1.0505, 6.35 * 1.0515


def test_a_rate_rises_by_points() -> None:
    level = derive.level(rate("2024", "61.2"), grown("urbanisation_rate", "2025", "0.8", "百分点"))
    assert shown(level) == ("62.0", "%", None, "2025")


def test_a_level_from_an_inequality_is_one() -> None:
    level = derive.level(revenue("2024", "6.3", bound=Bound.OVER), grown(REVENUE, "2025", "5.0"))
    assert ends(level) == ("over", "661185000.00", None)  # 6.3 * 1.0495


@pytest.mark.parametrize(
    ("why", "previous", "change"),
    [
        ("constant prices", observed("gdp", "2024", "100", "元"), grown("gdp", "2025", "6.0")),
        ("two years on", revenue("2023", "6.3"), grown(REVENUE, "2025", "5.0")),
        ("not on last year", revenue("2024", "6.3"), grown(REVENUE, "2025", "5.0", base="since:2020")),
        ("a part of a year", revenue("2024", "6.3"), grown(REVENUE, "2025-01/2025-11", "5.0")),
        ("another place", revenue("2024", "6.3"), grown(REVENUE, "2025", "5.0", place="临川市")),
    ],
    ids=lambda case: case if isinstance(case, str) else "",
)
def test_no_level_is_derived_from(why: str, previous: Observation, change: Observation) -> None:
    assert derive.level(previous, change) is None


# --- over several years -------------------------------------------------------------------------------------------------


def test_a_mean_growth_is_geometric() -> None:
    """The conventions' trap: from 200亿元 to 280亿元 in five years is 7.0% a year and not 8.0%."""
    mean = derive.annual(revenue("2020", "200.0"), revenue("2025", "280.0"))
    assert shown(mean) == ("7.0", "%", "annual", "2021/2025")
    assert ends(mean) == ("exact", "6.95", "6.97")  # (279.95/200.05)^(1/5), (280.05/199.95)^(1/5)


def test_a_mean_growth_of_constant_prices_comes_from_the_yearly_ones_only() -> None:
    assert derive.annual(observed("gdp", "2020", "200", "元"), observed("gdp", "2025", "280", "元")) is None
    growths = [grown("gdp", year, value) for year, value in (("2021", "8.0"), ("2022", "4.0"), ("2023", "6.0"))]
    mean = derive.chain(growths)
    assert shown(mean) == ("6.0", "%", "annual", "2021/2023")  # (1.08 * 1.04 * 1.06)^(1/3) = 1.05987
    assert mean is not None
    assert (mean.formula, mean.inputs) == (Formula.CHAIN, tuple(growths))


@pytest.mark.parametrize(
    ("why", "growths"),
    [
        ("a year is missing", [grown("gdp", "2021", "8.0"), grown("gdp", "2023", "6.0")]),
        ("a part of a year", [grown("gdp", "2021", "8.0"), grown("gdp", "2022-01/2022-09", "6.0")]),
        ("another scope", [grown("gdp", "2021", "8.0"), grown("gdp", "2022", "6.0", scope="全市")]),
        ("in points", [grown("urbanisation_rate", "2021", "0.8", "百分点"), grown("urbanisation_rate", "2022", "0.8", "百分点")]),
        ("nothing", []),
    ],
    ids=lambda case: case if isinstance(case, str) else "",
)  # fmt: skip
def test_no_chain_where(why: str, growths: list[Observation]) -> None:
    assert derive.chain(growths) is None


def test_falls_multiply() -> None:
    """The conventions' trap: four years of 3% are 11.5% and not 12%."""
    fall = derive.fall([grown("energy_intensity", str(year), "-3.0") for year in range(2021, 2025)])
    assert shown(fall) == ("11.5", "%", "since:2020", "2021/2024")
    assert ends(fall) == ("exact", "11.29", "11.65")  # 1 - 0.9705^4, 1 - 0.9695^4


def test_a_fall_of_more_than_so_much_adds_up_to_more() -> None:
    fall = derive.fall(
        [
            grown("energy_intensity", "2021", "-3", bound=Bound.OVER, approximators=("以上",)),
            grown("energy_intensity", "2022", "-2.0"),
        ]
    )
    assert ends(fall) == ("over", "4.89", None)  # 1 - 0.97 * 0.9805


def test_a_rise_between_eats_up_falls() -> None:
    fall = derive.fall([grown("energy_intensity", "2021", "-3.0"), grown("energy_intensity", "2022", "2.0")])
    assert shown(fall) == ("1.1", "%", "since:2020", "2021/2022")  # 1 - 0.97 * 1.02 = 0.0106


def test_a_sum_of_years() -> None:
    years = [jobs("2021", "3612"), jobs("2022", "3705"), jobs("2023", "3698")]
    total = derive.summed(years)
    assert shown(total) == ("11015", "人", None, "2021/2023")
    assert ends(total) == ("exact", "11015.00", "11015.00")


def test_a_sum_goes_on_from_a_printed_total() -> None:
    total = derive.summed([jobs("2021/2023", "11015"), jobs("2024", "3702")])
    assert shown(total) == ("14717", "人", None, "2021/2024")


def test_a_sum_is_no_finer_than_its_coarsest_part() -> None:
    total = derive.summed([jobs("2021", "3600", text="0.36万人"), jobs("2022", "3705")])
    assert shown(total) == ("7300", "人", None, "2021/2022")


@pytest.mark.parametrize(
    ("why", "parts"),
    [
        ("a year is missing", [jobs("2021", "3612"), jobs("2023", "3698")]),
        ("a year twice", [jobs("2021/2022", "7317"), jobs("2022", "3705")]),
        ("a stock", [observed("hospital_beds", "2021", "900", "张"), observed("hospital_beds", "2022", "950", "张")]),
        ("another place", [jobs("2021", "3612"), jobs("2022", "3705", place="临川市")]),
        ("nothing", []),
    ],
    ids=lambda case: case if isinstance(case, str) else "",
)
def test_no_sum_where(why: str, parts: list[Observation]) -> None:
    assert derive.summed(parts) is None


# --- parts of a whole ---------------------------------------------------------------------------------------------------


def test_a_share_of_a_whole() -> None:
    tax = observed("tax_revenue", "2025", "450000000", "元", text="4.5亿元")
    share = derive.share(tax, revenue("2025", "6.7"))
    assert shown(share) == ("67.2", "%", None, "2025")
    assert ends(share) == ("exact", "65.93", "68.42")


@pytest.mark.parametrize(
    ("why", "whole"),
    [
        ("another year", revenue("2024", "6.7")),
        ("another place", revenue("2025", "6.7", place="临川市")),
        ("another dimension", jobs("2025", "3612")),
    ],
    ids=lambda case: case if isinstance(case, str) else "",
)
def test_no_share_of(why: str, whole: Observation) -> None:
    assert derive.share(observed("tax_revenue", "2025", "450000000", "元", text="4.5亿元"), whole) is None


def test_the_completion_of_a_target() -> None:
    goal = target(REVENUE, goal="6.5亿元")
    done = derive.completion(revenue("2025", "6.7"), goal)
    assert shown(done) == ("103.1", "%", None, "2025")
    assert done is not None
    assert (done.kind, done.targets) == (Kind.COMPLETION, (goal,))


def test_more_than_so_much_completes_at_least() -> None:
    done = derive.completion(revenue("2025", "6.5", bound=Bound.OVER), target(REVENUE, goal="6.5亿元"))
    assert ends(done) == ("over", "100.00", None)


@pytest.mark.parametrize(
    ("why", "result", "goal"),
    [
        ("less is better", observed("pm25_concentration", "2025", "27", "微克/立方米"), target("pm25_concentration", goal="30微克/立方米")),
        ("no number", revenue("2025", "6.7"), target(REVENUE, words="稳步增长")),
        ("a floor of each year", observed("cultivated_land", "2025", "350000", "亩"), target("cultivated_land", goal="35万亩", form=Form.HOLD)),
        ("another place", revenue("2025", "6.7", place="临川市"), target(REVENUE, goal="6.5亿元")),
        ("another unit", jobs("2025", "3612"), target("urban_employment_new", goal="3600户")),
    ],
    ids=lambda case: case if isinstance(case, str) else "",
)  # fmt: skip
def test_no_completion_where(why: str, result: Observation, goal: object) -> None:
    assert derive.completion(result, goal) is None  # type: ignore[arg-type]
