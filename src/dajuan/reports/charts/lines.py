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
    layers = _columns(plot) if plot.columns else [*_path(plot), *_line(plot), *_goal(plot)]
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
    low, high = _span(plot)
    air = (high - low) / 8 or abs(high) / 8 or Decimal(1)
    if plot.columns:
        return {"domain": [float(low and low - air), float(high and high + air)], "nice": False}
    return {"domain": [float(low - 2 * air), float(high + air)], "zero": False, "nice": False}


def _span(plot: Plot) -> tuple[Decimal, Decimal]:
    values = [dot.value for dot in (*plot.dots, *plot.path, *((plot.goal,) if plot.goal else ()))]
    if plot.columns:
        values.append(Decimal(0))
    return min(values), max(values)


def _rows(dots: tuple[Dot, ...]) -> Spec:
    rows = [{"year": dot.year, "value": float(dot.value), "label": dot.label, "sure": dot.sure} for dot in dots]
    return {"values": rows}


def _line(plot: Plot) -> list[Spec]:
    fill = {"condition": {"test": "datum.sure", "value": OBSERVED}, "value": "white"}
    below = _below(plot)
    return [
        {"data": _rows(plot.dots), "mark": {"type": "line", "color": OBSERVED, "strokeWidth": 2.2}},
        {
            "data": _rows(plot.dots),
            "mark": {"type": "point", "size": 46, "opacity": 1, "strokeWidth": 1.8, "stroke": OBSERVED},
            "encoding": {"fill": fill},
        },
        *_labels(tuple(dot for dot in plot.dots if dot.year not in below), dy=-12),
        *_labels(tuple(dot for dot in plot.dots if dot.year in below), dy=14),
    ]


def _below(plot: Plot) -> set[int]:
    """The years whose label stands below the dot: in a dip of the line, and where the plan's line runs close above."""
    low, high = _span(plot)
    path = {dot.year: dot.value for dot in plot.path}
    found = set()
    for before, dot, after in zip((None, *plot.dots), plot.dots, (*plot.dots[1:], None), strict=False):
        dips = all(other is None or other.value > dot.value for other in (before, after))
        close = dot.year in path and 0 <= path[dot.year] - dot.value <= (high - low) / 4
        if close or (dips and before is not None and after is not None):
            found.add(dot.year)
    return found


def _columns(plot: Plot) -> list[Spec]:
    opacity = {"condition": {"test": "datum.sure", "value": 1}, "value": 0.45}
    mark = {"type": "bar", "color": OBSERVED, "width": {"band": 0.5}}
    return [
        {"data": _rows(plot.dots), "mark": mark, "encoding": {"opacity": opacity}},
        *_path(plot),
        *_labels(plot.dots, dy=-10),
    ]


def _labels(dots: tuple[Dot, ...], dy: int) -> list[Spec]:
    """The numbers with a white edge, which keeps them legible on a line."""
    if not dots:
        return []
    text = {"text": {"field": "label", "type": "nominal"}}
    halo = {"type": "text", "dy": dy, "stroke": "white", "strokeWidth": 4, "fill": "white"}
    return [
        {"data": _rows(dots), "mark": halo, "encoding": text},
        {"data": _rows(dots), "mark": {"type": "text", "dy": dy}, "encoding": text},
    ]


def _path(plot: Plot) -> list[Spec]:
    if not plot.path:
        return []
    mark = {"type": "line", "color": TARGET, "strokeWidth": 1.5, "strokeDash": [5, 4]}
    return [{"data": _rows(plot.path), "mark": mark}]


def _goal(plot: Plot) -> list[Spec]:
    """The goal as a diamond, its number on the side where the last value's does not stand."""
    if plot.goal is None:
        return []
    last = plot.dots[-1]
    above = last.year != plot.goal.year or last.value <= plot.goal.value
    said = msgspec.structs.replace(plot.goal, label=_("goal {number}").format(number=plot.goal.label))
    diamond = {"type": "point", "shape": "diamond", "size": 70, "fill": "white", "stroke": TARGET, "opacity": 1}
    text = {"type": "text", "color": TARGET, "dy": -13 if above else 15, "dx": 24, "align": "right"}
    return [
        {"data": _rows((said,)), "mark": diamond},
        {"data": _rows((said,)), "mark": text, "encoding": {"text": {"field": "label", "type": "nominal"}}},
    ]
