"""Tell which columns of a table hold amounts that can be added up from row to row."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dajuan.checks.tables.grids import RATE_UNITS, Cell, Table
from dajuan.checks.tables.heads import Form, form_of, is_rate, is_total
from dajuan.reading.records import Kind

ODD = Decimal(1000)


def amount_columns(table: Table, rates: frozenset[int]) -> list[int]:
    """The columns of amounts, and those of shares whose total is 100; rates: columns that are known to hold none."""
    amounts = [at for at in range(len(table.heads)) if at not in rates and is_amounts(table, at)]
    if table.torn:
        amounts = [at for at in amounts if not _looks_like_rates(table, at, amounts)]
    return amounts + [at for at in range(len(table.heads)) if at not in amounts and _makes_hundred(table, at)]


def is_amounts(table: Table, index: int) -> bool:
    """Whether the cells of a column are amounts that can be added up."""
    if is_rate(table.heads[index]):
        return False
    cells = [cell for cell in table.column(index) if isinstance(cell, Cell)]
    rates = sum(
        cell.unit in RATE_UNITS or (cell.quantity is not None and not cell.quantity.is_(Kind.LEVEL)) for cell in cells
    )
    return rates * 3 < len(cells)  # a unit that holds for the column above or below can be read into one cell


def _makes_hundred(table: Table, index: int) -> bool:
    """Whether a column holds shares of the total in its total row."""
    if form_of(table.heads[index]) is not Form.SHARE:
        return False
    return any(
        is_total(row.label) and isinstance(cell := row.cells[index], Cell) and cell.value == 100 for row in table.rows
    )


def _looks_like_rates(table: Table, index: int, amounts: Sequence[int]) -> bool:
    """Whether a column without a head has small decimals beside large whole numbers."""
    own = [cell for cell in table.column(index) if isinstance(cell, Cell)]
    if sum(cell.step < 1 and abs(cell.value) < ODD for cell in own) * 2 < len(own):
        return False
    others = [cell for at in amounts if at != index for cell in table.column(at) if isinstance(cell, Cell)]
    return sum(cell.step == 1 and abs(cell.value) >= ODD / 10 for cell in others) * 3 > len(others)
