"""Find a total whose 其中 rows are all of it, as their growth shows, and do not add up to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.checks.tables.conflicts import Conflict
from dajuan.checks.tables.expectations import is_mistyped
from dajuan.checks.tables.grids import Cell, Row, Table
from dajuan.checks.tables.heads import Form, form_of, is_among, is_rate, is_rate_row, is_total

FEWEST = 3
"""So many parts must there be: the growth of two may agree by chance."""
_HUNDRED = Decimal(100)


def among_rows(table: Table) -> Iterator[Conflict]:
    """The totals of a table of levels and their growth that are a digit away from the sum of all rows below 其中.

    The parts need not be all; they are where together they grew as the total is said to have grown.
    """
    levels = [at for at, head in enumerate(table.heads) if form_of(head) is None and not is_rate(head)]
    rates = [at for at, head in enumerate(table.heads) if form_of(head) is Form.RATE]
    if table.flat or table.torn or len(levels) != 1 or len(rates) != 1:
        return
    for whole, parts in _groups(table.rows):
        made = _conflict(table, whole, parts, levels[0], rates[0])
        if made is not None:
            yield made


def _groups(rows: Sequence[Row]) -> Iterator[tuple[Row, Sequence[Row]]]:
    """A row and those from 其中 below it to the end of the table, where only the first says 其中."""
    found = [at for at, row in enumerate(rows) if is_among(row.label)]
    if len(found) == 1 and found[0] == 1 and len(rows) > FEWEST:
        parts = rows[1:]
        if not any(row.loose or is_total(row.label) or is_rate_row(row.label) for row in rows):
            yield rows[0], parts


def _conflict(table: Table, whole: Row, parts: Sequence[Row], level: int, rate: int) -> Conflict | None:
    total, grown = whole.cells[level], whole.cells[rate]
    cells = [each for row in parts if isinstance(each := row.cells[level], Cell)]
    growths = [each for row in parts if isinstance(each := row.cells[rate], Cell)]
    if not isinstance(total, Cell) or not isinstance(grown, Cell) or not len(cells) == len(growths) == len(parts):
        return None
    if len({each.unit for each in (total, *cells)}) > 1 or any(each.value <= -_HUNDRED for each in growths):
        return None
    value = sum((each.value for each in cells), Decimal(0))
    before = sum(
        (cell.value / (1 + growth.value / _HUNDRED) for cell, growth in zip(cells, growths, strict=True)), Decimal(0)
    )
    slack = sum((each.slack for each in cells), total.slack)
    if before <= 0 or abs(value - total.value) <= slack or not is_mistyped(value, total.value, total.step):
        return None
    if abs((value / before - 1) * _HUNDRED - grown.value) > grown.step:
        return None
    return Conflict(Form.SUM, total, tuple(cells), whole.label, table.heads[level], value, f"{value:f}")
