"""The look that all charts share: type, colours, the specification around one."""

from __future__ import annotations

from typing import Any

FONT = "Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif"
MEASURED = "sans-serif"
"""The type by which the library measures: to measure in a Chinese one takes four times as long as all the rest.
The pictures name FONT; all places are set so that a little more or less width does not matter."""

INK = "#1c2430"
SOFT = "#5b6675"
LINE = "#cfd5dc"
OBSERVED = "#24506f"
TARGET = "#9b1c1c"
TRACK = "#e6e9ed"

Spec = dict[str, Any]
"""A Vega-Lite specification: what the library reads, hence a dict."""

CONFIG: Spec = {
    "font": MEASURED,
    "background": None,
    "view": {"stroke": None},
    "axis": {
        "labelColor": SOFT,
        "labelFontSize": 12,
        "domainColor": LINE,
        "tickColor": LINE,
        "grid": False,
        "title": None,
    },
    "text": {"fontSize": 12, "color": INK},
}
