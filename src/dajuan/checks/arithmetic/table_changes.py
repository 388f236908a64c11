"""Set the columns of growth of a table against its columns of levels.

Which two columns a growth column compares is told by the table itself: the pair that most of its rows bear out. Where a table is
too short for that, the years in its heads tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations
from weakref import WeakKeyDictionary

from dajuan.checks.arithmetic.comparable import comparison, scope_words
from dajuan.checks.arithmetic.table_columns import DIFFERENCES, MOST, SHARE, Form, columns, slipped, told, unsaid
from dajuan.checks.arithmetic.table_grids import Row, Table, bounds, tables, value
from dajuan.checks.arithmetic.table_misfits import Misfit, Misfits, computed, measured, of_rate
from dajuan.checks.arithmetic.table_series import series
from dajuan.checks.manuscript import Manuscript
from dajuan.reading.intervals import Width

FEW = 4  # rows below which a table is too short to tell by itself which columns belong together
SURE = 4  # fitting rows for each misfit where a table was flattened into lines of text


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
    if not table.flattened:
        yield from series(table)


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
        if not pairs or table.flattened:
            return None
        # Of several pairs (上年决算 with 本年预算 or 本年执行) only what fits none of them is told.
        fitting, _pair, rows = max(pairs, key=lambda each: (each[0], each[1][1]))
        if any(found is not None and _fits_another(row, pairs) for row, found in rows):
            return None
        if len(rows) >= FEW and fitting < len(rows) * SHARE:
            return None
    elif fitting < len(rows) * SHARE:
        return None
    misfit = tuple(found for _row, found in rows if found is not None)
    if unsaid(table.heads[column]) and fitting < len(misfit):
        return None
    if table.flattened and len(misfit) * SURE > fitting:
        return None  # cells that were lost on the way shift the others
    return Misfits(table, form, misfit, fitting)


def _fits_another(row: Row, pairs: list[tuple[int, tuple[int, int], list[tuple[Row, Misfit | None]]]]) -> bool:
    return any(each is row and found is None for _fitting, _pair, rows in pairs for each, found in rows)


def _judged(table: Table, column: int, form: Form, early: int, late: int) -> Iterator[tuple[Row, Misfit | None]]:
    """Each row that can be judged, with its misfit."""
    for row in table.rows:
        if not row.label or slipped(table, row):  # without its label it is one that slipped, too
            continue
        slots = row.slots[column], row.slots[early], row.slots[late]
        if any(slot.number is None or slot.spread for slot in slots):
            continue
        if form is not Form.POINTS and (of_rate(slots[1]) or of_rate(slots[2])):
            continue
        rule = comparison(None, measured(table, row, late))
        if form not in DIFFERENCES and (rule.severity is None or scope_words(row.label)):
            continue
        change, before, after = slots
        tight, wide = (computed(form, before, after, width, rule.base) for width in (Width.TIGHT, Width.WIDE))
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
