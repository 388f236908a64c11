"""The look that all charts share: type, colours, the specification around one."""

from __future__ import annotations

from typing import Any

FONT = "Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif"
INK = "#1c2430"
SOFT = "#5b6675"
LINE = "#cfd5dc"
OBSERVED = "#24506f"
TARGET = "#9b1c1c"
TRACK = "#e6e9ed"

Spec = dict[str, Any]
"""A Vega-Lite specification: what the library reads, hence a dict."""

CONFIG: Spec = {
    "font": FONT,
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
