"""The bullet chart of completion: for each target how much of its way is gone, and how much should be by now."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from dajuan.ledger.evaluation.records import Colour
from dajuan.reports.charts.drawing import Drawing
from dajuan.reports.charts.style import INK, SOFT, TRACK, Spec

COLOURS = {Colour.GREEN: "#2f7d4f", Colour.AMBER: "#b7791f", Colour.RED: "#b42318", Colour.GREY: "#7b8794"}
MOST = Decimal("1.25")
"""A bar beyond it is cut there: its number says the rest, and the others keep their length."""

WIDTH, STEP = 330, 19
LONGEST = 15
"""Characters of a name that stand to the left of its bar."""


class Bar(msgspec.Struct, frozen=True):
    """One target. share: of the way from baseline to goal, 1 is all; due: of the way that the path asks for by now."""

    name: str
    share: Decimal
    colour: Colour
    label: str
    due: Decimal | None = None


def bullet_chart(bars: Sequence[Bar]) -> Drawing:
    """The drawing of several bars below each other, with the goal as an upright line at 100%."""
    rows = [
        {
            "row": number,
            "name": bar.name,
            "share": float(max(min(bar.share, MOST), Decimal(0))),
            "due": None if bar.due is None else float(bar.due),
            "label": bar.label,
            "colour": COLOURS[bar.colour],
        }
        for number, bar in enumerate(bars)
    ]
    y = {
        "field": "row",
        "type": "ordinal",
        "axis": {
            "domain": False,
            "ticks": False,
            "labelLimit": 0,
            "labelFontSize": 12,
            "labelColor": INK,
            "labelExpr": f"{[_short(bar.name) for bar in bars]!r}[datum.value]",
            "labelPadding": 8,
        },
    }
    x = {
        "field": "share",
        "type": "quantitative",
        "scale": {"domain": [0, float(MOST)]},
        "axis": {"values": [0, 0.5, 1], "format": ".0%", "domain": False, "ticks": False, "labelColor": SOFT},
    }
    track = {"mark": {"type": "bar", "height": 12, "color": TRACK}, "encoding": {"x": {"datum": 0}, "x2": {"datum": 1}}}
    gone = {
        "mark": {"type": "bar", "height": 6},
        "encoding": {"x": x, "color": {"field": "colour", "type": "nominal", "scale": None}},
    }
    due = {
        "transform": [{"filter": "datum.due !== null"}],
        "mark": {"type": "tick", "color": INK, "thickness": 2, "size": 15},
        "encoding": {"x": {"field": "due", "type": "quantitative"}},
    }
    number = {
        "mark": {"type": "text", "align": "right"},
        "encoding": {"x": {"value": WIDTH + 44}, "text": {"field": "label", "type": "nominal"}},
    }
    goal = {"mark": {"type": "rule", "color": SOFT, "strokeDash": [3, 3]}, "encoding": {"x": {"datum": 1}, "y": None}}
    height = STEP * len(bars)
    spec: Spec = {
        "width": WIDTH,
        "height": height,
        "data": {"values": rows},
        "encoding": {"y": y},
        "layer": [track, gone, due, goal, number],
    }
    return Drawing(spec, WIDTH, height, left=205, right=52, top=8, bottom=26)


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
