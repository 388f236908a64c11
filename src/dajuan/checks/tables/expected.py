"""What the row of a table gives for a figure that prose says of it: a cell, a difference, a growth, a share, a completion."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import reduce
from itertools import combinations
from operator import add

import msgspec

from dajuan.checks.figures.quotients import HUNDRED, positive
from dajuan.checks.tables.changes_given import difference, differences, printed_changes, rates
from dajuan.checks.tables.expectations import (
    LEVELS,
    OF_LEVEL,
    PERCENT,
    POINTS,
    TIMES,
    Expected,
    as_printed,
    in_unit_of,
    levels_unit,
    own_cells,
    scaled,
)
from dajuan.checks.tables.heads import Form, form_of, is_aim
from dajuan.checks.tables.names import TOTAL
from dajuan.checks.tables.sheets import Sheet
from dajuan.checks.tables.telling import Role, Told

SIZES = (Decimal(1), Decimal(10) ** 4, Decimal(10) ** 8)


def expected(sheet: Sheet, told: Told) -> list[Expected]:
    """All that the row can give for a figure of this role and unit; none where it gives nothing to hold it against.

    Where there are totals of several kinds, any of them can be meant, and none is sure.
    """
    if told.row != TOTAL or not sheet.wholes or sheet.has_sure_total:
        return _of_row(sheet, told)
    made = (each for row in sheet.wholes for each in _of_row(sheet, msgspec.structs.replace(told, row=row)))
    return [msgspec.structs.replace(each, unsure=True) for each in made]


def _of_row(sheet: Sheet, told: Told) -> list[Expected]:
    if told.role is Role.BETWEEN:
        return list(_between(sheet, told))
    if told.role in (Role.SHARE, Role.COMPLETION):
        return list(_parts(sheet, told))
    if told.role not in (Role.CHANGE, Role.GAP):
        return list(_cells(sheet, told))
    if told.quantity.unit in (PERCENT, TIMES):
        return list(rates(sheet, told))
    named = _cells(sheet, told) if told.columns and not told.last else ()
    return [*printed_changes(sheet, told), *differences(sheet, told), *named]


def besides(sheet: Sheet, told: Told) -> Iterator[Expected]:
    """What else a row can give for a figure, which then says something else than its words were taken for.

    压减最多，为18项 is a difference, 三类资金合计 the sum of a row.
    """
    if told.quantity.unit in (PERCENT, TIMES):
        yield from rates(sheet, told)
        yield from _parts(sheet, msgspec.structs.replace(told, role=Role.COMPLETION))
        return
    yield from printed_changes(sheet, told)
    found = own_cells(sheet, told, OF_LEVEL if told.quantity.unit == POINTS else LEVELS, levels_unit(told))
    for (one, early), (two, late) in combinations(found, 2):
        yield difference(sheet, told.quantity.unit, (one, early), (two, late))
    if len(found) > 1:
        entries = [entry for _at, entry in found]
        yield Expected(
            sum((each.value for each in entries), Decimal(0)),
            reduce(add, (each.wide for each in entries)),
            reduce(add, (each.tight for each in entries)),
            told.quantity.unit,
            min(each.step for each in entries),
            tuple(span for each in entries for span in each.spans),
            tuple(sheet.heads[at] for at, _entry in found),
        )


def _cells(sheet: Sheet, told: Told) -> Iterator[Expected]:
    found = own_cells(sheet, told, (*OF_LEVEL, Form.AMOUNT), told.quantity.unit)
    columns = told.columns
    if told.role in (Role.EARLY, Role.LATE):  # 由16户增加到35户: the verb is no column of increases
        columns = frozenset(at for at in columns if form_of(sheet.heads[at]) is not Form.AMOUNT)
    if columns:
        found = [each for each in found if each[0] in columns]
    aims = [each for each in found if is_aim(sheet.heads[each[0]])]
    if told.role is Role.AIM and aims:
        found = aims
    for at, entry in found:
        yield as_printed(sheet, at, entry)
    if not found and told.quantity.unit not in (PERCENT, POINTS, TIMES):
        yield from _in_no_unit(sheet, told)


def _in_no_unit(sheet: Sheet, told: Told) -> Iterator[Expected]:
    """The cells of which nothing says the unit, as if they were in each multiple of the figure's."""
    for at, entry in enumerate(sheet.row(told.row)):
        if entry is None or entry.unit or form_of(sheet.heads[at]) not in OF_LEVEL:
            continue
        if told.columns and at not in told.columns:
            continue
        for size in SIZES:
            made = as_printed(sheet, at, scaled(entry, size, told.quantity.unit))
            yield msgspec.structs.replace(made, unsure=True)


def _parts(sheet: Sheet, told: Told) -> Iterator[Expected]:
    """The cells of shares or completions; what two cells give only where there is such a column, or of a completion."""
    form = Form.SHARE if told.role is Role.SHARE else Form.COMPLETION
    row = sheet.row(told.row)
    printed = [(at, entry) for at, entry in enumerate(row) if entry is not None and form_of(sheet.heads[at]) is form]
    for at, entry in printed:
        yield as_printed(sheet, at, entry)
    if not printed and form is Form.SHARE and not told.whole:
        return
    wholes = [sheet.row(at) for at in sheet.wholes or (TOTAL,)] if form is Form.SHARE else [row]
    for two, part in enumerate(row):
        for one, whole in (pair for each in wholes for pair in enumerate(each)):
            fits = one == two if form is Form.SHARE else _is_rate_of(sheet, told, one, two)
            if part is None or whole is None or not fits or part.unit == PERCENT or part.unit != whole.unit:
                continue
            if positive(whole.wide, whole.tight):
                yield Expected(
                    part.value / whole.value * 100,
                    part.wide / whole.wide * HUNDRED,
                    part.tight / whole.tight * HUNDRED,
                    PERCENT,
                    Decimal("0.1"),
                    (*part.spans, *whole.spans),
                    tuple(dict.fromkeys((sheet.heads[one], sheet.heads[two]))),
                )


def _is_rate_of(sheet: Sheet, told: Told, one: int, two: int) -> bool:
    """Whether a completion can be the second column by the first: the result by its aim, or 结案 by 立案 of 结案率."""
    if is_aim(sheet.heads[one]):
        return not is_aim(sheet.heads[two])
    return bool(told.stem) and told.stem in sheet.heads[two] and told.stem not in sheet.heads[one]


def _between(sheet: Sheet, told: Told) -> Iterator[Expected]:
    """The difference of two rows in each column of the unit."""
    unit = told.quantity.unit
    if told.other is None:
        return
    own, others = sheet.row(told.row), sheet.row(told.other)
    for at, (one, two) in enumerate(zip(own, others, strict=True)):
        wanted = PERCENT if unit == POINTS else unit
        mine = in_unit_of(one, wanted) if one is not None else None
        its = in_unit_of(two, wanted) if two is not None else None
        if mine is not None and its is not None:
            yield Expected(
                mine.value - its.value,
                mine.wide - its.wide,
                mine.tight - its.tight,
                unit,
                min(mine.step, its.step),
                (*mine.spans, *its.spans),
                (sheet.heads[at],),
            )
