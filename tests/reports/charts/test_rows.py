"""Which rows of a card get a chart, and what it shows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from builders.cards import card
from builders.ledger_records import cells, evaluation, observed, target
from dajuan.reading.plans.records import Form
from dajuan.reading.records import Bound, Status
from dajuan.reports.card.records import FigureRow, Point, Series, TargetRow
from dajuan.reports.charts import bars, plot_of_figure, plot_of_target


def levels(of: str, unit: str, **values: str) -> Series:
    found = cells(*(observed(of, year.removeprefix("y"), value, unit) for year, value in values.items()))
    return Series(found[0].indicator, "level", "", unit, tuple(Point(int(each.key.period), each) for each in found))


def drawn(
    of: str, unit: str, form: Form = Form.LEVEL, *, goal: str, baseline: str | None = None, **values: str
) -> TargetRow:
    return TargetRow(evaluation(target(of, form=form, goal=goal, baseline=baseline)), levels(of, unit, **values))


def test_two_years_and_a_goal_are_a_chart() -> None:
    plot = plot_of_target(drawn("urbanisation_rate", "%", goal="63%", y2023="60.9", y2024="61.9"))
    assert plot
    assert [(dot.year, dot.label) for dot in plot.dots] == [(2023, "60.9"), (2024, "61.9")]
    assert plot.goal
    assert (plot.goal.year, plot.goal.label) == (2024, "63")


def test_one_year_is_no_chart() -> None:
    assert plot_of_target(drawn("urbanisation_rate", "%", goal="63%", y2024="61.9")) is None


def test_a_target_of_which_nothing_is_known_has_no_chart() -> None:
    assert plot_of_target(TargetRow(evaluation(target("urbanisation_rate", goal="63%")))) is None


@pytest.mark.parametrize(("count", "shown"), [(2, False), (3, True)])
def test_a_figure_without_a_target_needs_three_years(count: int, shown: bool) -> None:
    values = {f"y{year}": "5" for year in range(2025 - count, 2025)}
    series = levels("grain_output", "吨", **values)
    row = FigureRow(series.indicator, tuple(point.cell for point in series.points), (series,))
    assert (plot_of_figure(row) is not None) is shown


def test_a_rate_goes_its_way_by_equal_steps() -> None:
    plot = plot_of_target(drawn("urbanisation_rate", "%", goal="63%", baseline="58%", y2023="60.9", y2024="61.9"))
    assert plot
    assert [dot.value for dot in plot.path] == [58, 59, 60, 61, 62, 63]


def test_money_goes_its_way_by_equal_growth() -> None:
    row = drawn("gdp", "元", goal="161.051亿元", baseline="100亿元", y2022="12000000000", y2023="13000000000")
    plot = plot_of_target(row)
    assert plot
    steps = [after.value / before.value for before, after in zip(plot.path, plot.path[1:], strict=False)]
    assert all(abs(step - Decimal("1.1")) < Decimal("0.0001") for step in steps)


def test_a_floor_is_a_level_line() -> None:
    plot = plot_of_target(drawn("grain_output", "吨", Form.HOLD, goal="3万吨", y2023="31000", y2024="32000"))
    assert plot
    assert {dot.value for dot in plot.path} == {plot.path[0].value}
    assert plot.goal is None


def test_a_total_is_columns_with_the_yearly_share_of_the_goal() -> None:
    plot = plot_of_target(drawn("urban_employment_new", "人", Form.TOTAL, goal="1000人", y2023="230", y2024="190"))
    assert plot
    assert plot.columns
    assert {dot.value for dot in plot.path} == {Decimal(200)}


def test_large_amounts_are_written_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAJUAN_LANG", "zh")
    plot = plot_of_target(drawn("gdp", "元", goal="300亿元", y2023="28720000000", y2024="29000000000"))
    assert plot
    assert plot.unit == "亿元"
    assert [dot.label for dot in plot.dots] == ["287.2", "290"]


def test_what_is_expected_or_a_bound_is_not_sure() -> None:
    found = cells(
        observed("gdp", "2023", "1", "元"),
        observed("gdp", "2024", "2", "元", bound=Bound.OVER),
        observed("gdp", "2025", "3", "元", status=Status.EXPECTED),
    )
    series = Series(found[0].indicator, "level", "", "元", tuple(Point(int(c.key.period), c) for c in found))
    plot = plot_of_figure(FigureRow(series.indicator, found, (series,)))
    assert plot
    assert [dot.sure for dot in plot.dots] == [True, False, False]


def test_bars_are_of_the_targets_that_have_a_progress() -> None:
    found = bars(card().evaluations)
    assert [(bar.label, bar.due) for bar in found] == [
        ("81.8%", None),
        ("116.7%", None),
        ("77.1%", Decimal("0.8")),
        ("82.9%", None),
        ("40%", Decimal("0.8")),
        ("107.9%", None),
    ]
