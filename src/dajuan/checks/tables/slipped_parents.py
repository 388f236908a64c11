"""Find rows that the rows below them, the first of which is one of 其中, miss by one digit (货运总量3510: 2860, 412, 138)."""

from __future__ import annotations

from decimal import Decimal

from dajuan.checks.records import Severity
from dajuan.checks.tables.amounts import amount_columns
from dajuan.checks.tables.conflicts import Conflict
from dajuan.checks.tables.grids import Cell, Row, Table
from dajuan.checks.tables.heads import AMONG, Form, is_among, is_rate_row, is_total

FEWEST, MOST = 3, 8
LONG = 4
"""So many digits a total must have, for chance makes short ones differ by one."""


def slipped_parents(table: Table) -> tuple[list[Conflict], list[tuple[Cell, ...]]]:
    """The totals of one table that differ from their parts by a digit, or by two that changed places."""
    conflicts: list[Conflict] = []
    if table.flat or table.torn:
        return conflicts, []
    amounts = amount_columns(table, frozenset())
    for at, row in enumerate(table.rows[:-FEWEST]):
        if row.loose or is_among(row.label) or not AMONG.search(table.rows[at + 1].label):
            continue
        parts = _parts(table, at)
        if not FEWEST <= len(parts) <= MOST:
            continue
        for column in amounts:
            conflict = _slipped(row, parts, column, table.heads[column])
            if conflict is not None:
                conflicts.append(conflict)
    return conflicts, []


def _parts(table: Table, at: int) -> list[Row]:
    """The row of 其中 and those right below it that are no totals, to the end of the table or the next 其中."""
    found = [table.rows[at + 1]]
    for place, row in enumerate(table.rows[at + 2 :], start=at + 2):
        following = table.rows[place + 1] if place + 1 < len(table.rows) else None
        if is_among(row.label) or is_total(row.label) or row.loose or is_rate_row(row.label):
            break
        if following is not None and is_among(following.label):
            break  # it has parts of its own
        found.append(row)
    return found


def _slipped(row: Row, parts: list[Row], column: int, head: str) -> Conflict | None:
    whole = row.cells[column]
    cells = [each for part in parts if isinstance(each := part.cells[column], Cell)]
    if not isinstance(whole, Cell) or len(cells) < len(parts) or len({each.step for each in (whole, *cells)}) > 1:
        return None
    total = sum((each.value for each in cells), Decimal(0))
    one, two = (str(int(each / whole.step)) for each in (whole.value, total))
    if len(one) < LONG or len(one) != len(two) or one == two or min(each.value for each in cells) <= 0:
        return None
    apart = [at for at, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
    swapped = (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and one[apart[0]] == two[apart[1]]
        and one[apart[1]] == two[apart[0]]
    )
    if not (swapped or (len(apart) == 1 and apart[0] > 0 and apart[0] < len(one) - 1)):
        return None
    return Conflict(Form.SUM, whole, tuple(cells), row.label, head, total, f"{total:f}", Severity.WARNING)
