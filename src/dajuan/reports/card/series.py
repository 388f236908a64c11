"""Lay an indicator out over the years."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.catalogue.indicators import Measure
from dajuan.ledger.evaluation.spans import span_of
from dajuan.ledger.records import Cell
from dajuan.reports.card.records import Point, Series


def series(cells: Sequence[Cell], kind: str, base: str, place: str) -> Series | None:
    """The results of one kind and base for whole years, earliest first; None where there are none.

    A stock that is told as of a day or month stands for its year where the year itself has no figure.
    """
    points: dict[int, Cell] = {}
    ordered = sorted(cells, key=lambda cell: (not _is_year(cell), cell.key.period))
    for cell in ordered:
        if (cell.key.kind, cell.key.base, cell.key.place) != (kind, base, place) or cell.key.target or cell.key.scope:
            continue
        year = _year(cell)
        if year is not None and (year not in points or not _is_year(points[year])):
            points[year] = cell
    if not points:
        return None
    units = [cell.key.unit for cell in points.values()]
    unit = max(dict.fromkeys(units), key=units.count)
    kept = tuple(Point(year, points[year]) for year in sorted(points) if points[year].key.unit == unit)
    return Series(kept[0].cell.indicator, kind, base, unit or kept[0].cell.indicator.unit, kept)


def all_series(cells: Sequence[Cell], place: str) -> tuple[Series, ...]:
    """Every kind and base that the cells have for this place."""
    kinds = dict.fromkeys((cell.key.kind, cell.key.base) for cell in cells)
    found = (series(cells, kind, base, place) for kind, base in kinds)
    return tuple(one for one in found if one is not None)


def _is_year(cell: Cell) -> bool:
    span = span_of(cell.key.period or None)
    return span is not None and span.year is not None


def _year(cell: Cell) -> int | None:
    span = span_of(cell.key.period or None)
    if span is None:
        return None
    if span.year is not None:
        return span.year
    return span.last[0] if cell.indicator.measure is Measure.STOCK and span.months == 1 else None
