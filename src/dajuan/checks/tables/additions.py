"""Find columns of a table that are the sum of columns beside them, and the rows in which they are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.checks.tables.conflicts import Conflict
from dajuan.checks.tables.grids import Cell, Row, Table
from dajuan.checks.tables.heads import Form, form_of, is_among, is_rate, is_rate_row

SURE = 4
TOLD = 3
"""So many rows must agree for each that does not, where the head does not say that it is a sum, and where it does."""
MANY = 6
"""So many rows of flattened lines must agree."""
LARGE = 10
"""So many times what rounding can do a sum must be to bear something out."""
WIDEST = 14


def added_columns(table: Table) -> tuple[list[Conflict], list[tuple[Cell, ...]]]:
    """The conflicts of columns that are sums, and the cells that go together in the rows of these."""
    conflicts: list[Conflict] = []
    fits: list[tuple[Cell, ...]] = []
    rows = [row for row in table.rows if not row.loose and not is_rate_row(row.label)]
    amounts = [at for at, head in enumerate(table.heads) if not is_rate(head) and not is_among(head)]
    if not 3 <= len(amounts) <= WIDEST or len(rows) < 1:
        return conflicts, fits
    totals = [at for at in amounts if form_of(table.heads[at]) is Form.SUM]
    for total in amounts:
        best = None
        for parts in _ways(amounts, totals, total):
            found = _judged(table, rows, total, parts)
            if found is not None and (best is None or len(found[1]) > len(best[1])):
                best = found
        if best is not None:
            conflicts += best[0]
            off = {each.result.span for each in best[0]}
            spoken = {cell.span for each in best[0] for cell in each.parts} | off
            fits += [cells for cells in best[1] if spoken]
    return conflicts, fits


def _ways(amounts: Sequence[int], totals: Sequence[int], total: int) -> Iterator[tuple[int, ...]]:
    """The columns that can be the parts of a total: runs right or left of it, all others, the other totals."""
    after = [at for at in amounts if at > total]
    before = [at for at in amounts if at < total]
    told = total in totals
    for stop in range(3 if not told else 2, len(after) + 1):
        yield tuple(after[:stop])
    for start in range(len(before) - (3 if not told else 2), -1, -1):
        yield tuple(before[start:])
    if told:
        others = tuple(at for at in totals if at != total)
        if len(others) > 1:
            yield others
        plain = tuple(at for at in amounts if at not in totals)
        if len(plain) > 1 and plain not in (tuple(after), tuple(before)):
            yield plain


def _judged(
    table: Table, rows: Sequence[Row], total: int, parts: tuple[int, ...]
) -> tuple[list[Conflict], list[tuple[Cell, ...]]] | None:
    told = form_of(table.heads[total]) is Form.SUM
    off: list[Conflict] = []
    fits: list[tuple[Cell, ...]] = []
    firm = 0
    for row in rows:
        whole = row.cells[total]
        places = [row.cells[at] for at in parts]
        cells = [each for each in places if isinstance(each, Cell)]
        if not isinstance(whole, Cell) or False in places or len(cells) < 2:
            continue
        value = sum((each.value for each in cells), Decimal(0))
        slack = sum((each.slack for each in cells), whole.slack)
        if abs(value - whole.value) <= slack:
            fits.append((whole, *cells))
            firm += abs(whole.value) > LARGE * slack and sum(bool(each.value) for each in cells) > 1
            continue
        off.append(Conflict(Form.SUM, whole, tuple(cells), row.label, table.heads[total], value, f"{value:f}"))
        if len(off) > 3 and len(off) > len(fits):
            return None
    if table.flat and off:
        sizes = off[0].expected, off[0].result.value
        if len(off) > 1 or len(fits) < MANY or not max(sizes) < 2 * min(sizes):
            return None  # a figure was lost, and those after it slipped
    exact = not table.flat and all(not cell.slack for cells in fits for cell in cells)  # counts do not agree by chance
    sure = SURE - 1 if exact else SURE
    if firm >= (TOLD - 1 if told and not table.flat else sure) and len(fits) >= (TOLD if told else sure) * len(off):
        return off, fits
    every = told and not table.flat and len(parts) + 1 == len(table.heads)
    if told and not table.flat and firm and len(fits) >= (1 if every else TOLD - 1) * len(off):
        return off, fits
    return (off, fits) if every and len(rows) == len(off) == 1 else None
