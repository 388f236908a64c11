"""What words mean: indicators, units, divisions, bodies, fields. Importing it loads neither modules nor data."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dajuan.catalogue.bodies import Body, bodies, body
    from dajuan.catalogue.divisions import Division, division, is_place, place_code
    from dajuan.catalogue.fields import Field, field_of, field_of_heading, fields
    from dajuan.catalogue.indicators import Indicator, indicator, indicators
    from dajuan.catalogue.match import indicator_id
    from dajuan.catalogue.units import Unit, unit_named, units

_HOMES = {
    "bodies": ("Body", "bodies", "body"),
    "divisions": ("Division", "division", "is_place", "place_code"),
    "fields": ("Field", "field_of", "field_of_heading", "fields"),
    "indicators": ("Indicator", "indicator", "indicators"),
    "match": ("indicator_id",),
    "units": ("Unit", "unit_named", "units"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Body",
    "Division",
    "Field",
    "Indicator",
    "Unit",
    "bodies",
    "body",
    "division",
    "field_of",
    "field_of_heading",
    "fields",
    "indicator",
    "indicator_id",
    "indicators",
    "is_place",
    "place_code",
    "unit_named",
    "units",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
