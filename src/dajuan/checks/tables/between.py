"""Find totals of a table whose growth lies outside of that of the rows that make them up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

import msgspec

from dajuan.checks.figures.comparable import scope_words
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.grids import Cell, Row, Table
from dajuan.checks.tables.heads import BARE_TOTAL, Form, form_of, is_among, is_rate, is_total, level_of
from dajuan.patterns import HAN
from dajuan.reading.intervals import Interval

_HAN = Pattern(HAN)
MOST_ROWS = 30
LARGE = 20
"""So many times what rounding can do a total must be for its parts to be known as all of it."""


class Outside(msgspec.Struct, frozen=True):
    """A total with its growth, and the growths of all its parts, between which it does not lie."""

    name: str
    growth: Cell
    parts: tuple[Cell, ...]


def outside_parts(manuscript: Manuscript, table: Table) -> Iterator[Outside]:
    """The total of a table, in its first or its last row, by each column of growth."""
    rows = table.rows
    if not any(form_of(head) is Form.RATE for head in table.heads):
        return
    if table.flat or table.torn or not 3 <= len(rows) <= MOST_ROWS or any(row.loose for row in rows):
        return
    if _has_empty_row(manuscript, rows):
        return
    growths = [at for at, head in enumerate(table.heads) if form_of(head) is Form.RATE and not scope_words(head)]
    wholes = [at for at in (0, len(rows) - 1) if _is_whole(rows[at].label)]
    if len(wholes) != 1 or sum(is_total(row.label) for row in rows) > 1:
        return
    whole = rows[wholes[0]]
    parts = [row for row in rows if row is not whole and not is_among(row.label)]
    if len(parts) < 2 or not all(row.label for row in parts) or len({level_of(row.label) for row in parts}) > 1:
        return
    for at in growths:
        levels = [
            index for index in range(at) if form_of(table.heads[index]) is None and not is_rate(table.heads[index])
        ]
        if levels and _are_all(whole, parts, levels[-1]):
            found = _outside(whole, parts, at)
            if found is not None:
                yield found


def _has_empty_row(manuscript: Manuscript, rows: Sequence[Row]) -> bool:
    """Whether a row without figures stands among the others or right below: a part that had something a year before."""
    text = manuscript.text
    if any(_HAN.search(text[one.span.end : two.span.start]) for one, two in pairwise(rows)):
        return True
    below = text[rows[-1].span.end : rows[-1].span.end + _LONGEST].lstrip("|\t \r").lstrip("\n").partition("\n")[0]
    return _HAN.search(below) is not None and any(mark in below for mark in _MARKS)


_MARKS = ("\t", "|")
_LONGEST = 200


def _is_whole(label: str) -> bool:
    return is_total(label) or BARE_TOTAL.fullmatch(label) is not None


def _are_all(whole: Row, parts: Sequence[Row], at: int) -> bool:
    """Whether the levels of the parts, rounded as they should be, make that of the whole."""
    total = whole.cells[at]
    cells = [cell for row in parts if isinstance(cell := row.cells[at], Cell)]
    if not isinstance(total, Cell) or len(cells) < len(parts) or any(cell.value <= 0 for cell in cells):
        return False
    slack = sum((cell.slack for cell in cells), total.slack)
    off = abs(sum((cell.value for cell in cells), Decimal(0)) - total.value)
    return off * 2 <= slack and total.value > LARGE * slack


def _outside(whole: Row, parts: Sequence[Row], at: int) -> Outside | None:
    growth = whole.cells[at]
    cells = tuple(cell for row in parts if isinstance(cell := row.cells[at], Cell))
    if not isinstance(growth, Cell) or len(cells) < len(parts) or growth.noted:
        return None
    lows = [cell.wide.low for cell in cells if cell.wide.low is not None]
    highs = [cell.wide.high for cell in cells if cell.wide.high is not None]
    if Interval(min(lows), max(highs)).meets(growth.wide):
        return None
    return Outside(whole.label, growth, cells)
