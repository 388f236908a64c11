"""What a row of a table measures, what its levels give, and the record of a row whose change does not follow from them."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from dajuan.checks.arithmetic.quotients import HUNDRED, growth, positive
from dajuan.checks.arithmetic.table_columns import DIFFERENCES, Form
from dajuan.checks.arithmetic.table_grids import Row, Table, bounds, value
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Severity
from dajuan.reading.intervals import Interval, Width
from dajuan.reading.tables.grid import Slot


class Misfit(msgspec.Struct, frozen=True):
    """A row whose change does not follow from its two levels: the cells, what the levels give, and the severity of the rule."""

    row: Row
    change: Slot
    early: Slot
    late: Slot
    tight: Interval
    severity: Severity | None


class Misfits(msgspec.Struct, frozen=True):
    """The rows of one column of changes that do not fit, among how many that do; years: over how many a mean is taken."""

    table: Table
    form: Form
    rows: tuple[Misfit, ...]
    fitting: int
    years: int = 1


_INDUSTRY = Pattern(
    "第[一二三]产业|[一二三]产(?:业)?$|^(?:农林牧渔业?|工业|建筑业|批发|零售|交通运输|住宿|餐饮|金融业?|房地产业?|其他服务业|服务业|营利性|非营利性)"
)
_OF_OUTPUT = Pattern("生产总值|GDP|增加值")


def measured(table: Table, row: Row, late: int) -> str:
    """What a row measures: its label, the head of its level and, of an industry, what the table is of."""
    words = f"{row.label}，{table.heads[late]}"
    output = _INDUSTRY.search(row.label) and (
        _OF_OUTPUT.search(table.around) or any(_OF_OUTPUT.search(each.label) for each in table.rows)
    )
    return f"{words}，增加值" if output else words


def of_rate(slot: Slot) -> bool:
    """Whether a cell of what should be a level is a per cent: the row slipped by a column."""
    return slot.number is not None and slot.number.scale is not None and slot.number.scale.unit in ("%", "‰", "百分点")


def computed(form: Form, before: Slot, after: Slot, width: Width, revised: Decimal) -> Interval | None:
    early, late = bounds(before, width), bounds(after, width)
    if form is Form.LESS:
        return early - late
    if form in DIFFERENCES:
        return late - early
    if not positive(early) or value(after) < 0:
        return None
    return growth(early, late, revised) if form is Form.RATE else late / early * HUNDRED
