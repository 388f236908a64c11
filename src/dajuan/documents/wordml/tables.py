"""Lay out the cells of a w:tbl: rows, columns, what is merged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from dajuan.documents.limits import MAX_CELLS
from dajuan.documents.wordml.names import W, child, is_on, number, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_WRAPPERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))


class Place(msgspec.Struct):
    """A cell in the grid while it is laid out: its element, its first grid column, how far it reaches."""

    element: object
    column: int
    columns: int
    rows: int = 1


class Grid(msgspec.Struct, frozen=True):
    """A table as rows of cells. Grid lines at which no cell begins, which WPS leaves behind, are gone.

    rows:  of each row (column, rows, columns, element) of the cells that begin there.
    width: in columns.
    """

    rows: tuple[tuple[tuple[int, int, int, object], ...], ...]
    width: int


def lay_out(table: _Element) -> Grid | None:
    """The grid of a table; None where it has no cells or more than Dajuan reads."""
    rows: list[list[Place]] = []
    open_above: dict[int, Place] = {}
    for row in _inside(table, "tr"):
        if child(row, "trPr", "del") is not None:
            continue
        column = number(value(row, "trPr", "gridBefore"))
        placed: list[Place] = []
        merged: dict[int, Place] = {}
        for cell in _inside(row, "tc"):
            properties = cell.find(W + "tcPr")
            columns = max(number(value(properties, "gridSpan"), 1), 1)
            if _continues_above(properties) and column in open_above:
                above = open_above[column]
                above.rows += 1
                merged[column] = above
            elif placed and value(properties, "hMerge") == "continue":
                placed[-1].columns += columns
            else:
                place = Place(cell, column, columns)
                placed.append(place)
                if child(properties, "vMerge") is not None:
                    merged[column] = place
            column += columns
        open_above = merged
        rows.append(placed)
    starts = sorted({place.column for row in rows for place in row})
    if not starts or len(starts) * len(rows) > MAX_CELLS:
        return None
    index = {column: n for n, column in enumerate(starts)}

    def reach(place: Place) -> int:
        return sum(place.column <= start < place.column + place.columns for start in starts)

    return Grid(
        tuple(tuple((index[place.column], place.rows, reach(place), place.element) for place in row) for row in rows),
        len(starts),
    )


def _continues_above(properties: _Element | None) -> bool:
    merge = child(properties, "vMerge")
    return merge is not None and merge.get(W + "val", "continue") == "continue"


def _inside(element: _Element, name: str) -> Iterator[_Element]:
    """The rows of a table or the cells of a row, also those inside of content controls and insertions."""
    for each in element:
        if each.tag == W + name:
            if not is_on(each, "trPr", "hidden"):
                yield each
        elif each.tag in _WRAPPERS:
            yield from _inside(each, name)
