"""What the columns of a row give for a change that prose tells: a cell of changes, the difference or the growth of two levels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

import msgspec

from dajuan.checks.figures.comparable import comparison, scope_words
from dajuan.checks.figures.quotients import growth, positive
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
)
from dajuan.checks.tables.heads import Form, are_years, form_of, is_aim, is_rate_label, year_of
from dajuan.checks.tables.sheets import Entry, Sheet
from dajuan.checks.tables.telling import RELATIVE, Role, Told
from dajuan.reading.intervals import exactly

_HUNDRED = Decimal(100)


def printed_changes(sheet: Sheet, told: Told) -> Iterator[Expected]:
    """The cells of columns of changes."""
    unit = told.quantity.unit
    forms = (Form.POINTS, Form.AMOUNT) if unit == POINTS else (Form.AMOUNT,)
    for at, entry in enumerate(sheet.row(told.row)):
        if entry is not None and form_of(sheet.heads[at]) in forms:
            same = in_unit_of(entry, unit) or (entry if unit == POINTS and entry.unit in ("", PERCENT) else None)
            if same is not None:
                yield as_printed(sheet, at, msgspec.structs.replace(same, unit=unit))


def differences(sheet: Sheet, told: Told) -> Iterator[Expected]:
    unit = told.quantity.unit
    found = own_cells(sheet, told, OF_LEVEL if unit == POINTS else LEVELS, levels_unit(told))
    for early, late in _pairs(sheet, told, found):
        yield difference(sheet, unit, early, late)


def difference(sheet: Sheet, unit: str, before: tuple[int, Entry], after: tuple[int, Entry]) -> Expected:
    (one, early), (two, late) = before, after
    tight, wide = early.tight, early.wide
    if is_aim(sheet.heads[one]):  # what is aimed at is the number itself
        tight = wide = exactly(early.value)
    return Expected(
        late.value - early.value,
        late.wide - wide,
        late.tight - tight,
        unit,
        min(late.step, early.step),
        (*late.spans, *early.spans),
        (sheet.heads[one], sheet.heads[two]),
    )


def _pairs(
    sheet: Sheet, told: Told, found: Sequence[tuple[int, Entry]]
) -> Iterator[tuple[tuple[int, Entry], tuple[int, Entry]]]:
    """The columns that a change can be from and to, the earlier or aimed one first."""
    for one, two in combinations(found, 2):
        heads = sheet.heads[one[0]], sheet.heads[two[0]]
        years = [year_of(head) for head in heads]
        apart = abs(years[0] - years[1]) if years[0] and years[1] else None
        if apart is None and not _are_dated(heads) and is_aim(heads[0]) == is_aim(heads[1]):
            continue
        if told.last and told.role is Role.CHANGE and not (apart == 1 or (apart is None and _are_dated(heads))):
            continue
        if told.year and apart is not None and apart > 1 and not (told.span or told.base):
            continue  # 2025年新增12个: in that year
        if told.base and all(years) and told.base not in years:
            continue
        if told.span and apart == 1 and len(found) > 2:
            continue
        if told.role is Role.CHANGE and not apart and not _are_dated(heads) and not told.against:
            continue  # 增长5.3%: not of the aim, which the words do not name
        yield (two, one) if _is_later(heads) else (one, two)


def _is_later(heads: tuple[str, str]) -> bool:
    """Whether the first of two heads is of the later time; of one time the aim comes first."""
    one, two = year_of(heads[0]), year_of(heads[1])
    if one and two and one != two:
        return one > two
    return are_years(heads[1], heads[0]) if _are_dated(heads) else is_aim(heads[1])


def _are_dated(heads: tuple[str, ...]) -> bool:
    return are_years(heads[0], heads[1]) or are_years(heads[1], heads[0])


def rates(sheet: Sheet, told: Told) -> Iterator[Expected]:
    """The cells of growth, and the growth that the levels give where they are at the same prices."""
    size = Decimal(100) if told.quantity.unit == TIMES else Decimal(1)
    label = sheet.labels[told.row] if told.row >= 0 else ""
    relative = told.verb == RELATIVE and is_rate_label(label)  # 漏损率…降幅为13.0%
    for at, entry in enumerate(sheet.row(told.row)):
        if entry is None or entry.unit != PERCENT or size != 1:
            continue
        if form_of(sheet.heads[at]) is Form.RATE or (form_of(sheet.heads[at]) is None and not relative):
            yield as_printed(sheet, at, entry)
        elif form_of(sheet.heads[at]) is Form.INDEX:  # 为上年的105.3%
            above, hundred = entry.value - _HUNDRED, exactly(_HUNDRED)
            yield as_printed(
                sheet,
                at,
                msgspec.structs.replace(entry, value=above, wide=entry.wide - hundred, tight=entry.tight - hundred),
            )
    around = f"{label}，{sheet.title}"
    rule = comparison(None, around)
    if rule.severity is None or scope_words(around) or told.role is Role.GAP:
        return
    units = (each.unit for each in sheet.row(told.row) if each is not None)
    for unit in dict.fromkeys(each for each in units if relative or each != PERCENT):
        found = own_cells(sheet, told, LEVELS, unit)
        for (one, early), (two, late) in _pairs(sheet, told, found):
            if positive(early.wide, early.tight):
                yield Expected(
                    (late.value / early.value - 1) * 100 / size,
                    growth(early.wide, late.wide, rule.base) / exactly(size),
                    growth(early.tight, late.tight, rule.base) / exactly(size),
                    told.quantity.unit,
                    Decimal("0.1"),
                    (*late.spans, *early.spans),
                    (sheet.heads[one], sheet.heads[two]),
                )
