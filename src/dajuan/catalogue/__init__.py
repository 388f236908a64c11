"""What words mean: indicators, units, divisions, bodies, fields. Importing it loads neither modules nor data.

Whole tables are asked of the modules that hold them: indicators.indicators(), fields.fields(), bodies.bodies().
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dajuan.catalogue.bodies import Body, body
    from dajuan.catalogue.divisions import Division, division, is_place, place_code
    from dajuan.catalogue.fields import Field, field_of, field_of_heading
    from dajuan.catalogue.indicators import Indicator, indicator
    from dajuan.catalogue.match import indicator_id
    from dajuan.catalogue.units import Unit, unit_named

_HOMES = {
    "bodies": ("Body", "body"),
    "divisions": ("Division", "division", "is_place", "place_code"),
    "fields": ("Field", "field_of", "field_of_heading"),
    "indicators": ("Indicator", "indicator"),
    "match": ("indicator_id",),
    "units": ("Unit", "unit_named"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Body",
    "Division",
    "Field",
    "Indicator",
    "Unit",
    "body",
    "division",
    "field_of",
    "field_of_heading",
    "indicator",
    "indicator_id",
    "is_place",
    "place_code",
    "unit_named",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
