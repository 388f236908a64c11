"""Find yearly means in a table that the first and the last year of its heads do not give."""

from __future__ import annotations

from decimal import Decimal

from dajuan.checks.figures.comparable import comparison, scope_words
from dajuan.checks.figures.quotients import HUNDRED, ONE, positive, told
from dajuan.checks.tables.conflicts import TENTH, Conflict, measured
from dajuan.checks.tables.grids import RATE_UNITS, Cell, Row, Table
from dajuan.checks.tables.heads import Form, form_of, is_rate, is_rate_label, year_of

ALMOST = 2
"""So many rows must agree for each that does not."""


def means(table: Table) -> tuple[list[Conflict], list[tuple[Cell, ...]]]:
    """The wrong cells of each column of yearly means, and the cells that go together in it."""
    conflicts: list[Conflict] = []
    fits: list[tuple[Cell, ...]] = []
    dated = [
        (year, at)
        for at, head in enumerate(table.heads)
        if form_of(head) is None and not is_rate(head) and (year := year_of(head)) is not None
    ]
    if len(dated) < 2 or table.flat or scope_words(table.around):
        return conflicts, fits
    (first, early), (last, late) = min(dated), max(dated)
    for column, head in enumerate(table.heads):
        if last - first < 2 or form_of(head) is not Form.MEAN or scope_words(head):
            continue
        off: list[Conflict] = []
        known: list[tuple[Cell, ...]] = []
        for row in table.rows:
            cells = row.cells[column], row.cells[early], row.cells[late]
            made = _judged(table, row, cells, (head, table.heads[late]), last - first)
            if isinstance(made, Conflict):
                off.append(made)
            elif made is not None:
                known.append(made)
        if len(known) >= ALMOST * len(off) - 1 and known:
            conflicts += off
            fits += known
    return conflicts, fits


def _judged(
    table: Table, row: Row, cells: tuple[object, ...], heads: tuple[str, str], years: int
) -> Conflict | tuple[Cell, ...] | None:
    printed, early, late = cells
    if not isinstance(printed, Cell) or not isinstance(early, Cell) or not isinstance(late, Cell):
        return None
    if comparison(None, measured(table, row.label, heads[1])).severity is None or scope_words(row.label):
        return None
    if is_rate_label(row.label) or early.unit in RATE_UNITS or not positive(early.wide, late.wide):
        return None
    if (((late.wide / early.wide).root(years) - ONE) * HUNDRED).meets(printed.wide):
        return printed, early, late
    tight = ((late.tight / early.tight).root(years) - ONE) * HUNDRED
    best = ((late.value / early.value) ** (Decimal(1) / years) - 1) * 100
    computed = told(best, tight, "%", min(printed.step, TENTH))
    return Conflict(Form.MEAN, printed, (late, early), row.label, heads[0], best, computed)
