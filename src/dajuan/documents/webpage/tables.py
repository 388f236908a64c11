"""Lay out an html table, and tell one that holds data from one that only arranges the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from dajuan.documents.limits import MAX_CELLS

if TYPE_CHECKING:
    from lxml.etree import _Element

_SECTIONS = ("thead", "tbody", "tfoot")
_WIDEST = 1000
_LONGEST_CELL = 300
_MOST_OF_TABLE = 0.6


class PlacedCell(msgspec.Struct, frozen=True):
    """A cell with its place in the grid."""

    element: object
    row: int
    column: int
    rows: int
    columns: int


def lay_out(table: _Element) -> tuple[PlacedCell, ...] | None:
    """The cells of a table at their places; None where it has more than Dajuan reads."""
    placed: list[PlacedCell] = []
    taken: dict[int, int] = {}
    covered = 0
    for row, element in enumerate(_rows(table)):
        column = 0
        for cell in element:
            if cell.tag not in ("td", "th"):
                continue
            while taken.get(column, 0) > row:
                column += 1
            columns = _span(cell, "colspan")
            rows = _span(cell, "rowspan")
            covered += columns * rows
            if covered > MAX_CELLS:
                return None
            placed.append(PlacedCell(cell, row, column, rows, columns))
            for reached in range(column, column + columns):
                taken[reached] = row + rows
            column += columns
    return tuple(placed)


def holds_data(table: _Element, cells: tuple[PlacedCell, ...], texts: tuple[str, ...]) -> bool:
    """Whether a table is one to a reader: two columns and two rows that are filled, no page arranged in its cells."""
    if next((inner for inner in table.iter("table") if inner is not table), None) is not None:
        return False
    longest = max(map(len, texts))
    if longest > _LONGEST_CELL and longest > _MOST_OF_TABLE * sum(map(len, texts)):
        return False
    filled = [cell for cell, text in zip(cells, texts, strict=True) if text]
    rows = {cell.row for cell in filled}
    return len(rows) >= 2 and len({cell.column for cell in filled}) >= 2 and len(filled) > len(rows)


def _rows(table: _Element) -> Iterator[_Element]:
    for each in table:
        if each.tag == "tr":
            yield each
        elif each.tag in _SECTIONS:
            yield from _rows(each)


def _span(cell: _Element, name: str) -> int:
    written = str(cell.get(name) or "").strip()
    return min(max(int(written), 1), _WIDEST) if written.isascii() and written.isdigit() else 1
