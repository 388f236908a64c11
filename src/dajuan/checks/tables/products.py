"""Find rows of a table in which a figure per head, per unit or per mu is not the total by the number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations
from math import log10

import msgspec

from dajuan.checks.figures.quotients import positive, told
from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.conflicts import Conflict
from dajuan.checks.tables.grids import Cell, Row, Table
from dajuan.checks.tables.heads import Form, is_total
from dajuan.checks.tables.per_units import factor_told
from dajuan.checks.tables.turned import both_ways
from dajuan.reading.intervals import exactly

ALMOST = 2
FEWEST = 2
"""So many rows must agree, and so many for each that does not."""
FINE = 0.03
COARSE = 0.12
"""A row in which rounding can do more than the first tells half as much, than the second nothing."""
NEAR = 0.03
"""By so much a figure per head may be off that was made of the yearly mean of a population, not of its last day's."""
MOST = 8
MOST_TURNED = 14
_PER = Pattern(
    r"[人户亩村项组生班校床车店案件次台]均|单产|亩产|单价|均价|造价|单位(?:成本|面积|产品|产量|产值|[^（）]{0,6}(?:生产总值|GDP|增加值)|能耗|电耗|水耗)|密度|平均|^每(?![年月日周季])"
    r"|^(?:十万|百万|[百千万亿])(?:名|位|个)?[人元户]|^吨[^（）]{1,8}(?:耗|用[水电]|成本)|[能电水煤]耗(?:（|$)|（[^（）%/]{1,8}/[^（）%/]{1,6}）"
)
_YIELD = Pattern(r"单产|亩产")
_NOT = Pattern(r"[人户]均[^（）]*(?:收入|消费)|预期寿命|增长|增速|%|比|年平均|平均(?:增|气温|浓度)|/[年月日天小秒]")
_RATE = Pattern(r"预期寿命|增长|增速|%|比|[人户]均")
_REAL = Pattern("生产总值|GDP|增加值|产值")
"""Intensities are often at constant prices, where the levels beside them are not."""
_HEADS = Pattern("人口|人数|常住|户籍")


class _Tried(msgspec.Struct, frozen=True):
    """A row with its rate, number and total, by which factor or power of ten it fits, and how much that tells."""

    row: Row
    cells: tuple[Cell, Cell, Cell]
    power: int
    off: float
    slack: float
    factor: Decimal | None


def products(table: Table) -> tuple[list[Conflict], list[tuple[Cell, ...]]]:
    """The wrong cells of columns or rows that are one by another, and the cells that go together in them."""
    conflicts: list[Conflict] = []
    fits: list[tuple[Cell, ...]] = []
    for view in both_ways(table) if not table.torn else ():
        if not 3 <= len(view.heads) <= (MOST if view is table else MOST_TURNED):
            continue
        for per, head in enumerate(view.heads):
            if not _PER.search(head) or _NOT.search(head):
                continue
            others = [at for at, other in enumerate(view.heads) if at != per and not _RATE.search(other)]
            found = [each for count, total in permutations(others, 2) if (each := _judged(view, per, count, total))]
            if found:
                off, known = max(found, key=lambda each: len(each[1]) - len(each[0]))
                conflicts += off
                fits += known
    return conflicts, fits


def _judged(table: Table, per: int, count: int, total: int) -> tuple[list[Conflict], list[tuple[Cell, ...]]] | None:
    rows = list(_rows(table, per, count, total))
    factors = {each.factor for each in rows}
    said = factors.pop() if len(factors) == 1 else None
    if said is not None and not said:
        return None
    powers = Counter(each.power for each in rows if abs(each.off) <= FINE)
    if not powers and said is None:
        return None
    scale = said if said is not None else Decimal(1).scaleb(powers.most_common(1)[0][0])
    weight = 0.0
    fits: list[tuple[Cell, ...]] = []
    off: list[Conflict] = []
    for each in rows:
        conflict = _conflict(table, each, (per, total), scale)
        if conflict is None:
            fits.append(each.cells)
            weight += 1.0 if each.slack <= FINE else 0.5
        elif not is_total(each.row.label) and not _may_be_mean(table, each, (per, count), scale):
            off.append(conflict)
    # the units say by themselves how the three go together; at constant prices they do not
    sure = said is not None and not _REAL.search(table.heads[per] + table.heads[count])
    return (off, fits) if weight >= (1 if sure else FEWEST) and weight >= (1 if sure else ALMOST) * len(off) else None


def _rows(table: Table, per: int, count: int, total: int) -> Iterator[_Tried]:
    """The rows that can be judged."""
    for row in table.rows:
        rate, number, whole = row.cells[per], row.cells[count], row.cells[total]
        if not isinstance(rate, Cell) or not isinstance(number, Cell) or not isinstance(whole, Cell):
            continue
        if not positive(rate.wide, number.wide, whole.wide) or number.value == 1:
            continue
        slack = sum(float(each.slack / each.value) for each in (rate, number, whole))
        if slack <= COARSE:
            size = log10(float(whole.value) / float(number.value) / float(rate.value))
            factor = factor_told(table, row, per, count, total)
            yield _Tried(row, (rate, number, whole), round(size), size - round(size), slack, factor)


def _may_be_mean(table: Table, tried: _Tried, columns: tuple[int, int], scale: Decimal) -> bool:
    """Whether a figure per head is so near that it may be by the yearly mean of a population."""
    rate, number, whole = tried.cells
    per, count = (table.heads[at] for at in columns)
    if not (_HEADS.search(count) or "人" in per):
        return False
    return abs(float(number.value * rate.value * scale / whole.value) - 1) <= NEAR


def _conflict(table: Table, tried: _Tried, columns: tuple[int, int], scale: Decimal) -> Conflict | None:
    rate, number, whole = tried.cells
    if (number.wide * rate.wide * exactly(scale)).meets(whole.wide):
        return None
    head, label = table.heads[columns[0]], tried.row.label
    if "价" in head:
        best = number.value * rate.value * scale
        computed = told(best, number.tight * rate.tight * exactly(scale), "", whole.step)
        return Conflict(Form.PRICE, whole, (number, rate), label, table.heads[columns[1]], best, computed)
    given = whole.tight / (number.tight * exactly(scale))
    best = whole.value / number.value / scale
    if given.low is not None and not given.contains(best):
        best = given.low  # of counts, to the digits that an interval has
    computed = told(best, given, "", rate.step)
    form = Form.YIELD if _YIELD.search(head) else Form.PER
    return Conflict(form, rate, (whole, number), label, head, best, computed)
