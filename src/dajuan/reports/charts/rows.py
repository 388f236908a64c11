"""Which chart a row of the report card gets, if any: none where one number would do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

import msgspec

from dajuan.ledger.evaluation.path import compound, is_compound, linear
from dajuan.ledger.evaluation.records import Evaluation
from dajuan.ledger.records import Observation, Target
from dajuan.messages import _, language
from dajuan.reading.plans.records import Amount, Form
from dajuan.reading.records import Bound, Kind, Status
from dajuan.reports.card import show
from dajuan.reports.card.records import FigureRow, Series, TargetRow
from dajuan.reports.charts.bullets import Bar
from dajuan.reports.charts.lines import Dot, Plot
from dajuan.reports.claims import words

ENOUGH = 3
"""Values of a series without a goal; with a goal one less."""

THOUSANDS = ((9, "billion "), (6, "million "))
MOST_DECIMALS = 2
"""Of a label in a chart."""


def plot_of_target(row: TargetRow) -> Plot | None:
    """The chart of a target: its series with the line that the plan draws, None where too little is known."""
    target = row.evaluation.target
    series = row.growths if target.form in {Form.GROWTH, Form.FALL} else row.levels
    observed = _observed(series)
    if series is None or not observed:
        return None
    goal, path = _line_of_plan(target)
    if len(observed) < ENOUGH - (goal is not None or bool(path)):
        return None
    columns = target.form in {Form.TOTAL, Form.FALL}
    if target.form is Form.FALL:  # the plan speaks of the fall, hence the chart does: 2.9, not -2.9
        observed = [(year, msgspec.structs.replace(each, value=_negated(each.value))) for year, each in observed]
    return _plot(observed, series.unit or target.unit, path=path, goal=goal, columns=columns)


def _negated(value: str) -> str:
    return value[1:] if value.startswith("-") else f"-{value}"


def plot_of_figure(row: FigureRow) -> Plot | None:
    """The chart of an indicator without a target: its longest series, None where it is short."""
    longest = max(row.series, key=lambda series: len(_observed(series)), default=None)
    observed = _observed(longest)
    if longest is None or len(observed) < ENOUGH:
        return None
    return _plot(observed, longest.unit or row.indicator.unit)


def bars(evaluations: Iterable[Evaluation]) -> tuple[Bar, ...]:
    """The bars of all targets whose progress has a meaning."""
    return tuple(
        Bar(
            name=show.target_name(evaluation.target),
            share=show.share(evaluation.progress),
            colour=evaluation.colour,
            label=show.value_of(evaluation.progress),
            due=due(evaluation),
        )
        for evaluation in evaluations
        if evaluation.progress is not None
    )


def due(evaluation: Evaluation) -> Decimal | None:
    """The part of the way at which the path is in the year of the latest figure."""
    target = evaluation.target
    if not evaluation.expected or target.goal is None or target.baseline is None:
        return None
    way = Decimal(target.goal.value) - Decimal(target.baseline.value)
    return (Decimal(evaluation.expected) - Decimal(target.baseline.value)) / way if way else None


Dated = tuple[int, Observation]
"""A year with its figure."""


def _observed(series: Series | None) -> list[Dated]:
    """The years whose figure stands; a contested year has no dot, and what has several parts no number."""
    if series is None or series.kind == Kind.STRUCTURE:
        return []
    return [(point.year, point.cell.standing) for point in series.points if point.cell.standing is not None]


def _line_of_plan(target: Target) -> tuple[Amount | None, tuple[tuple[int, Decimal], ...]]:
    """The goal that is drawn as a point, and the path that leads to it."""
    first, last = target.plan.first_year, target.plan.last_year
    span = range(first, last + 1)
    if target.form is Form.GROWTH and target.growth is not None:
        return None, tuple((year, Decimal(target.growth.value)) for year in span)
    if target.goal is None:
        return None, ()
    goal = Decimal(target.goal.value)
    if target.form is Form.HOLD:
        return None, tuple((year, goal) for year in span)
    if target.form in {Form.TOTAL, Form.FALL}:
        share = goal / len(span)
        return None, tuple((year, share) for year in span)
    if target.form is not Form.LEVEL:
        return None, ()
    if target.baseline is None or target.baseline_year is None:
        return target.goal, ()
    return target.goal, _path(target, Decimal(target.baseline.value), goal, target.baseline_year)


def _path(target: Target, base: Decimal, goal: Decimal, base_year: int) -> tuple[tuple[int, Decimal], ...]:
    """From baseline to goal as the verdict reckons it: money grows by a steady rate, the rest by a steady step."""
    years = target.year - base_year
    if years <= 0:
        return ()
    way = compound if is_compound(target, base, goal) else linear
    return tuple((base_year + passed, way(base, goal, passed, years)) for passed in range(years + 1))


def _plot(
    observed: Sequence[Dated],
    unit: str,
    *,
    path: tuple[tuple[int, Decimal], ...] = (),
    goal: Amount | None = None,
    columns: bool = False,
) -> Plot:
    """Everything in one scale, with the words of the labels."""
    power, scale = _scale([Decimal(observation.value) for _year, observation in observed], unit)
    last_year = path[-1][0] if path else observed[-1][0]
    return Plot(
        dots=tuple(
            Dot(year, scaled, _label(scaled), _sure(observation))
            for year, observation in observed
            for scaled in [_scaled(observation.value, power)]
        ),
        unit=f"{scale}{_('percentage points') if unit == show.POINTS else unit}",
        path=tuple(Dot(year, value.scaleb(-power), "") for year, value in path),
        goal=_dot(goal, power, last_year) if goal else None,
        columns=columns,
    )


def _dot(goal: Amount, power: int, year: int) -> Dot:
    scaled = _scaled(goal.value, power)
    return Dot(year, scaled, _label(scaled))


def _scale(values: Sequence[Decimal], unit: str) -> tuple[int, str]:
    """The power of ten in which all values are short, with its word: 亿, 万 (billion, million), or none."""
    if unit in {"%", "‰", show.POINTS}:
        return 0, ""
    for power, word in words.MYRIADS if language() == "zh_CN" else THOUSANDS:
        scaled = [value.scaleb(-power).normalize() for value in values]
        if abs(max(scaled, key=abs)) >= 1 and all(-int(each.as_tuple().exponent) <= show.SHORT for each in scaled):
            return power, word
    return 0, ""


def _scaled(value: str, power: int) -> Decimal:
    """In the scale of the chart; unscaled it keeps its decimals (60.0)."""
    return Decimal(value).scaleb(-power).normalize() if power else Decimal(value)


def _label(value: Decimal) -> str:
    """The number as it is where that is short, else rounded: the table beside the chart has every digit."""
    places = max(-int(value.as_tuple().exponent), 0)
    if places > MOST_DECIMALS:
        value = round(value, 1 if abs(value) >= 10 else MOST_DECIMALS).normalize()
    return f"{value:f}" if language() == "zh_CN" else f"{value:,f}"


def _sure(observation: Observation) -> bool:
    return observation.status is Status.ACTUAL and observation.bound is Bound.EXACT
