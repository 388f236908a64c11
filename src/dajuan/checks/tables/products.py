"""Find rows of a table in which a figure per head, per unit or per mu is not the total by the number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations
from math import log10

from dajuan.checks.figures.quotients import positive, told
from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.conflicts import Conflict
from dajuan.checks.tables.grids import Cell, Row, Table
from dajuan.checks.tables.heads import Form, is_total
from dajuan.reading.intervals import exactly

ALMOST = 2
FEWEST = 2
"""So many rows must agree, and so many for each that does not."""
FINE = 0.03
"""A row in which rounding can do more than that tells nothing."""
MOST = 8
_PER = Pattern(r"[人户亩村项组]均|单产|亩产|单价|均价|单位成本|密度|平均每|^每(?![年月日周季])")
_YIELD = Pattern(r"单产|亩产")
_NOT = Pattern(r"[人户]均[^（）]*(?:收入|消费)|预期寿命|增长|增速|%|比")
_RATE = Pattern(r"预期寿命|增长|增速|%|比|[人户]均")


def products(table: Table) -> tuple[list[Conflict], list[tuple[Cell, ...]]]:
    """The wrong cells of columns that are one column by another, and the cells that go together in them."""
    conflicts: list[Conflict] = []
    fits: list[tuple[Cell, ...]] = []
    if table.torn or not 3 <= len(table.heads) <= MOST:
        return conflicts, fits
    for per, head in enumerate(table.heads):
        if not _PER.search(head) or _NOT.search(head):
            continue
        others = [at for at, other in enumerate(table.heads) if at != per and not _RATE.search(other)]
        found = [each for count, total in permutations(others, 2) if (each := _judged(table, per, count, total))]
        if found:
            off, known = max(found, key=lambda each: len(each[1]) - len(each[0]))
            conflicts += off
            fits += known
    return conflicts, fits


def _judged(table: Table, per: int, count: int, total: int) -> tuple[list[Conflict], list[tuple[Cell, ...]]] | None:
    rows = list(_rows(table, per, count, total))
    powers = Counter(power for _row, _cells, power, off in rows if abs(off) <= FINE)
    if not powers:
        return None
    power = powers.most_common(1)[0][0]
    fits: list[tuple[Cell, ...]] = []
    off: list[Conflict] = []
    for row, cells, _power, _off in rows:
        conflict = _conflict(table, row, cells, (per, total), power)
        if conflict is None:
            fits.append(cells)
        elif not is_total(row.label):
            off.append(conflict)
    return (off, fits) if len(fits) >= max(FEWEST, ALMOST * len(off)) else None


def _rows(table: Table, per: int, count: int, total: int) -> Iterator[tuple[Row, tuple[Cell, Cell, Cell], int, float]]:
    """The rows that can be judged, by which power of ten the units differ, and how far the product is off."""
    for row in table.rows:
        rate, number, whole = row.cells[per], row.cells[count], row.cells[total]
        if not isinstance(rate, Cell) or not isinstance(number, Cell) or not isinstance(whole, Cell):
            continue
        if not positive(rate.wide, number.wide, whole.wide) or number.value == 1:
            continue
        slack = sum(float(each.slack / each.value) for each in (rate, number, whole))
        size = log10(float(whole.value) / float(number.value) / float(rate.value))
        if slack <= FINE:
            yield row, (rate, number, whole), round(size), size - round(size)


def _conflict(
    table: Table, row: Row, cells: tuple[Cell, Cell, Cell], columns: tuple[int, int], power: int
) -> Conflict | None:
    rate, number, whole = cells
    scale = Decimal(1).scaleb(power)
    if (number.wide * rate.wide * exactly(scale)).meets(whole.wide):
        return None
    head = table.heads[columns[0]]
    if "价" in head:
        best = number.value * rate.value * scale
        computed = told(best, number.tight * rate.tight * exactly(scale), "", whole.step)
        return Conflict(Form.PRICE, whole, (number, rate), row.label, table.heads[columns[1]], best, computed)
    best = whole.value / number.value / scale
    computed = told(best, whole.tight / number.tight * exactly(1 / scale), "", rate.step)
    form = Form.YIELD if _YIELD.search(head) else Form.PER
    return Conflict(form, rate, (whole, number), row.label, head, best, computed)
