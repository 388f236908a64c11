"""The chart of a series: an indicator over the years, with the line that the plan draws and its goal."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from dajuan.messages import _
from dajuan.reports.charts.drawing import Drawing
from dajuan.reports.charts.style import OBSERVED, TARGET, Spec

WIDTH, HEIGHT = 300, 104
AROUND = {"left": 22, "right": 30, "top": 24, "bottom": 26}


class Dot(msgspec.Struct, frozen=True):
    """A year's value; `sure`: neither expected nor only a bound, so that it is drawn filled. label: as it is written."""

    year: int
    value: Decimal
    label: str
    sure: bool = True


class Plot(msgspec.Struct, frozen=True):
    """What a chart of a series shows, in one unit.

    path: the line that the plan draws, None of it where there is none; goal: where it ends.
    columns: amounts of single years that add up, hence drawn as columns.
    """

    dots: tuple[Dot, ...]
    unit: str
    path: tuple[Dot, ...] = ()
    goal: Dot | None = None
    columns: bool = False


def series_chart(plot: Plot) -> Drawing:
    """The drawing of a series."""
    years = sorted({dot.year for dot in (*plot.dots, *plot.path, *((plot.goal,) if plot.goal else ()))})
    years = list(range(years[0], years[-1] + 1))
    layers = [*(_columns(plot) if plot.columns else _line(plot)), *_path(plot), *_goal(plot)]
    axis = {"labelAngle": 0, "ticks": False, "labelPadding": 6}
    spec: Spec = {
        "width": WIDTH,
        "height": HEIGHT,
        "layer": layers,
        "encoding": {
            "x": {"field": "year", "type": "ordinal", "scale": {"domain": years}, "axis": axis},
            "y": {"field": "value", "type": "quantitative", "axis": None, "scale": _scale(plot)},
        },
    }
    return Drawing(spec, WIDTH, HEIGHT, **AROUND)


def _scale(plot: Plot) -> Spec:
    """The span of the values with some air; columns stand on zero, for their length speaks."""
    values = [dot.value for dot in (*plot.dots, *plot.path, *((plot.goal,) if plot.goal else ()))]
    low, high = min(values), max(values)
    air = (high - low) / 8 or abs(high) / 8 or Decimal(1)
    if plot.columns:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
        return {"domain": [float(low - air * (low < 0)), float(high + air * (high > 0))], "zero": True, "nice": False}
    return {"domain": [float(low - air), float(high + air)], "zero": False, "nice": False}


def _rows(dots: tuple[Dot, ...]) -> Spec:
    rows = [{"year": dot.year, "value": float(dot.value), "label": dot.label, "sure": dot.sure} for dot in dots]
    return {"values": rows}


def _line(plot: Plot) -> list[Spec]:
    fill = {"condition": {"test": "datum.sure", "value": OBSERVED}, "value": "white"}
    return [
        {"data": _rows(plot.dots), "mark": {"type": "line", "color": OBSERVED, "strokeWidth": 2.2}},
        {
            "data": _rows(plot.dots),
            "mark": {"type": "point", "size": 46, "opacity": 1, "strokeWidth": 1.8, "stroke": OBSERVED},
            "encoding": {"fill": fill},
        },
        _labels(plot.dots, dy=-11),
    ]


def _columns(plot: Plot) -> list[Spec]:
    downwards = all(dot.value <= 0 for dot in plot.dots)
    opacity = {"condition": {"test": "datum.sure", "value": 1}, "value": 0.45}
    mark = {"type": "bar", "color": OBSERVED, "width": {"band": 0.5}}
    return [
        {"data": _rows(plot.dots), "mark": mark, "encoding": {"opacity": opacity}},
        _labels(plot.dots, dy=11 if downwards else -9),
    ]


def _labels(dots: tuple[Dot, ...], dy: int) -> Spec:
    text = {"field": "label", "type": "nominal"}
    return {"data": _rows(dots), "mark": {"type": "text", "dy": dy}, "encoding": {"text": text}}


def _path(plot: Plot) -> list[Spec]:
    if not plot.path:
        return []
    mark = {"type": "line", "color": TARGET, "strokeWidth": 1.5, "strokeDash": [5, 4]}
    return [{"data": _rows(plot.path), "mark": mark}]


def _goal(plot: Plot) -> list[Spec]:
    """The goal as a diamond, its number on the side where the last value's does not stand."""
    if plot.goal is None:
        return []
    data = _rows((plot.goal,))
    last = plot.dots[-1]
    above = last.year != plot.goal.year or last.value < plot.goal.value
    text = {"value": _("goal {number}").format(number=plot.goal.label)}
    return [
        {"data": data, "mark": {"type": "point", "shape": "diamond", "size": 70, "fill": "white", "stroke": TARGET, "opacity": 1}},
        {
            "data": data,
            "mark": {"type": "text", "color": TARGET, "dy": -13 if above else 15, "dx": 22, "align": "right"},
            "encoding": {"text": text},
        },
    ]  # fmt: skip


