"""Find columns of a table that are the share of another column's cells in its total, and the cells that are not."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dajuan.checks.figures.quotients import HUNDRED, positive
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import shown
from dajuan.checks.tables.conflicts import Conflict
from dajuan.checks.tables.grids import Cell, Row, Table
from dajuan.checks.tables.heads import Form, form_of, is_rate

FEWEST = 3
"""So many rows must agree with a way to work a column out before it is taken for that."""
FLAT = 4
ALMOST = 2
"""So many rows must agree for each that does not, in lines that were put together to a table and in a table."""
_TOTAL = Pattern(
    r".{0,8}?(?:合计|总计|总数|共计|小计)|全[市县区省州]|常住人口|总人口|地区生产总值|.{0,10}总[额量计]|计"
)


def shares(table: Table) -> tuple[list[Conflict], list[tuple[Cell, ...]]]:
    """The wrong cells of each column that holds shares, and the cells that go together in it."""
    conflicts: list[Conflict] = []
    fits: list[tuple[Cell, ...]] = []
    rows = [row for row in table.rows if not row.loose]
    wholes = [row for row in rows if _TOTAL.fullmatch(row.label)]
    if not wholes:
        return conflicts, fits
    for column, head in enumerate(table.heads):
        if form_of(head) is not Form.SHARE and not (table.torn and _is_hundred(wholes, column)):
            continue
        best: tuple[list[Conflict], list[tuple[Cell, ...]]] | None = None
        for above in (at for at in range(len(table.heads)) if at != column and not is_rate(table.heads[at])):
            for whole in (row.cells[above] for row in wholes):
                if isinstance(whole, Cell) and positive(whole.wide):
                    found = _judged(rows, column, above, whole, head)
                    if best is None or len(found[1]) - len(found[0]) > len(best[1]) - len(best[0]):
                        best = found
        if best is not None and len(best[1]) >= max(FEWEST, (FLAT if table.flat else ALMOST) * len(best[0])):
            conflicts += best[0]
            fits += best[1]
    return conflicts, fits


def _is_hundred(wholes: Sequence[Row], column: int) -> bool:
    return any(isinstance(cell := row.cells[column], Cell) and cell.value == 100 for row in wholes)


def _judged(
    rows: Sequence[Row], column: int, above: int, whole: Cell, head: str
) -> tuple[list[Conflict], list[tuple[Cell, ...]]]:
    fits: list[tuple[Cell, ...]] = []
    others: list[tuple[Row, Cell, Cell]] = []
    for row in rows:
        share, part = row.cells[column], row.cells[above]
        if not isinstance(share, Cell) or not isinstance(part, Cell) or not 0 <= part.value <= whole.value:
            continue
        if _is_near(part, whole, share):
            fits.extend([(share, part)] if part.value else [])
        elif part.span != whole.span or share.value == 100:  # else a total of its own
            others.append((row, share, part))
    if not fits or len(others) > 2 * len(fits):
        return [], fits
    off: list[Conflict] = []
    for row, share, part in others:
        if (part.wide / whole.wide * HUNDRED).meets(share.wide):
            fits.append((share, part))
        elif not _is_of_another(rows, row, above, part, share):
            best = part.value / whole.value * Decimal(100)
            computed = shown(best, part.tight / whole.tight * HUNDRED, "%", share.step)
            off.append(Conflict(Form.SHARE, share, (part, whole), row.label, head, best, computed))
    return off, fits


def _is_of_another(rows: Sequence[Row], row: Row, above: int, part: Cell, share: Cell) -> bool:
    """Whether a share is one of the figure of another row, a total of its own."""
    wholes = [each.cells[above] for each in rows if each is not row]
    return any(
        isinstance(other, Cell) and positive(other.wide) and (part.wide / other.wide * HUNDRED).meets(share.wide)
        for other in wholes
    )


def _is_near(part: Cell, whole: Cell, share: Cell) -> bool:
    """Whether a share agrees so plainly that no bounds need be worked out."""
    return abs(part.value * 100 / whole.value - share.value) <= share.slack / 2
