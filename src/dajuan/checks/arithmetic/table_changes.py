"""Set the columns of growth of a table against its columns of levels.

Which two columns a growth column compares is told by the table itself: the pair that most of its rows bear out. Where a table is
too short for that, the years in its heads tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.arithmetic.comparable import comparison, scope_words
from dajuan.checks.arithmetic.quotients import HUNDRED, growth, positive
from dajuan.checks.arithmetic.table_columns import MOST, SHARE, Form, columns, slipped, told
from dajuan.checks.arithmetic.table_grids import Row, Table, bounds, tables, value
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Severity
from dajuan.reading.intervals import Interval, Width
from dajuan.reading.tables.grid import Slot

FEW = 4  # rows below which a table is too short to tell by itself which columns belong together
SURE = 4  # fitting rows for each misfit where a table was flattened into lines of text


class Misfit(msgspec.Struct, frozen=True):
    """A row whose change does not follow from its two levels: the cells, what the levels give, and the severity of the rule."""

    row: Row
    change: Slot
    early: Slot
    late: Slot
    tight: Interval
    severity: Severity | None


class Misfits(msgspec.Struct, frozen=True):
    """The rows of one column of changes that do not fit, among how many that do."""

    table: Table
    form: Form
    rows: tuple[Misfit, ...]
    fitting: int


_FOUND: WeakKeyDictionary[Manuscript, tuple[Misfits, ...]] = WeakKeyDictionary()


def misfits(manuscript: Manuscript, forms: tuple[Form, ...]) -> Iterator[Misfits]:
    """For each column of changes of these forms the rows that do not fit, and how many do."""
    if manuscript not in _FOUND:
        _FOUND[manuscript] = tuple(found for table in tables(manuscript) for found in _of_table(table))
    return (found for found in _FOUND[manuscript] if found.form in forms)


def _of_table(table: Table) -> Iterator[Misfits]:
    if len(table.heads) < 3 or scope_words(table.around):
        return
    for column, form, levels in columns(table):
        if 2 <= len(levels) <= MOST and not scope_words(table.heads[column]):
            found = _of_column(table, column, form, levels)
            if found is not None:
                yield found


def _of_column(table: Table, column: int, form: Form, levels: list[int]) -> Misfits | None:
    judged = [
        (sum(1 for _row, found in rows if found is None), (early, late), rows)
        for early, late in permutations(levels, 2)
        if (rows := list(_judged(table, column, form, early, late)))
    ]
    if not judged:
        return None
    fitting, _pair, rows = max(judged, key=lambda each: (each[0], -abs(each[1][1] - each[1][0])))
    if len(rows) < FEW or fitting < FEW - 1:
        pairs = [each for each in judged if told(table, each[1])]
        if len(pairs) != 1 or len(levels) != 2 or table.flattened:
            return None
        fitting, _pair, rows = pairs[0]
        if len(rows) >= FEW and fitting < len(rows) * SHARE:
            return None
    elif fitting < len(rows) * SHARE:
        return None
    misfit = tuple(found for _row, found in rows if found is not None)
    if table.flattened and len(misfit) * SURE > fitting:
        return None  # cells that were lost on the way shift the others
    return Misfits(table, form, misfit, fitting)


def _judged(table: Table, column: int, form: Form, early: int, late: int) -> Iterator[tuple[Row, Misfit | None]]:
    """Each row that can be judged, with its misfit."""
    for row in table.rows:
        if not row.label or slipped(table, row):  # without its label it is one that slipped, too
            continue
        slots = row.slots[column], row.slots[early], row.slots[late]
        if any(slot.number is None or slot.spread for slot in slots) or _of_rate(slots[1]) or _of_rate(slots[2]):
            continue
        rule = comparison(None, row.label)
        if form is not Form.AMOUNT and (rule.severity is None or scope_words(row.label)):
            continue
        change, before, after = slots
        tight, wide = (_computed(form, before, after, width, rule.base) for width in (Width.TIGHT, Width.WIDE))
        if tight is None or wide is None:
            continue
        fits = wide.meets(bounds(change, Width.WIDE))
        if table.flattened and not fits and not _near(value(before), value(after)):
            continue
        yield row, None if fits else Misfit(row, change, before, after, tight, rule.severity)


def _near(before: Decimal, after: Decimal) -> bool:
    """Whether one is no more than twenty times the other; two cells run together are more."""
    sizes = sorted((abs(before), abs(after)))
    return sizes[1] <= 20 * sizes[0]


def _of_rate(slot: Slot) -> bool:
    """Whether a cell of what should be a level is a per cent: the row slipped by a column."""
    return slot.number is not None and slot.number.scale is not None and slot.number.scale.unit in ("%", "‰", "百分点")


def _computed(form: Form, before: Slot, after: Slot, width: Width, revised: Decimal) -> Interval | None:
    early, late = bounds(before, width), bounds(after, width)
    if form is Form.AMOUNT:
        return late - early
    if not positive(early) or value(after) < 0:
        return None
    return growth(early, late, revised) if form is Form.RATE else late / early * HUNDRED
