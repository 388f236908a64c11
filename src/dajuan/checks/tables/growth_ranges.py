"""Find totals of a table whose growth lies outside that of all their parts, where the parts do add up to them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dajuan.checks.figures.comparable import scope_words
from dajuan.checks.tables.conflicts import Conflict
from dajuan.checks.tables.grids import Cell, Row, Table
from dajuan.checks.tables.heads import Form, form_of, is_among, is_rate, is_rate_row, is_total

FEWEST, MOST = 2, 24
_GONE = 10
"""A total that grew by so many points less than any part has rather lost one."""


def growth_ranges(table: Table) -> tuple[list[Conflict], list[tuple[Cell, ...]]]:
    """The growth of a total against the least and the greatest growth of its parts."""
    if table.flat or table.torn or scope_words(table.around):
        return [], []
    wholes = [row for row in table.rows if is_total(row.label)]
    parts = [row for row in table.rows if not is_total(row.label) and not is_among(row.label)]
    if len(wholes) != 1 or not FEWEST <= len(parts) <= MOST or any(row.loose for row in table.rows):
        return [], []
    conflicts: list[Conflict] = []
    for column, head in enumerate(table.heads):
        if form_of(head) is not Form.RATE or scope_words(head):
            continue
        level = next((at for at in range(column - 1, -1, -1) if not is_rate(table.heads[at])), None)
        if level is not None and _add_up(wholes[0], parts, level):
            conflict = _outside(wholes[0], parts, column, head)
            if conflict is not None:
                conflicts.append(conflict)
    return conflicts, []


def _add_up(whole: Row, parts: Sequence[Row], column: int) -> bool:
    total, cells = whole.cells[column], [row.cells[column] for row in parts]
    known = [each for each in cells if isinstance(each, Cell) and each.value >= 0]
    if not isinstance(total, Cell) or len(known) < len(cells) or any(is_rate_row(row.label) for row in parts):
        return False
    slack = sum((each.slack for each in known), total.slack)
    return abs(sum((each.value for each in known), Decimal(0)) - total.value) <= slack < total.value


def _outside(whole: Row, parts: Sequence[Row], column: int, head: str) -> Conflict | None:
    printed, cells = whole.cells[column], [row.cells[column] for row in parts]
    known = [each for each in cells if isinstance(each, Cell)]
    if not isinstance(printed, Cell) or len(known) < len(cells):
        return None
    least, most = min(known, key=lambda each: each.value), max(known, key=lambda each: each.value)
    slack = printed.slack + max(each.slack for each in known)
    if least.value - slack <= printed.value <= most.value + slack:
        return None
    if printed.value + _GONE < least.value:
        return None  # a part that there was last year and that has ended is not printed
    nearest = least if printed.value < least.value else most
    return Conflict(
        Form.RANGE, printed, (least, most), whole.label, head, nearest.value, f"{least.value:f}—{most.value:f}"
    )
