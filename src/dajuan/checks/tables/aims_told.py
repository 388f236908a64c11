"""Hold the aims that prose sets (新增就业4500人以上) against the column of aims in the table beside it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.tables.aims import Aim, aim_of
from dajuan.checks.tables.heads import is_aim, year_of
from dajuan.checks.tables.sheets import Sheet, beside, sheets
from dajuan.checks.tables.telling import Role, Told, told_in

MOST_TIMES = 3
_ROLES = (Role.LEVEL, Role.LATE, Role.AIM, Role.CHANGE, Role.SHARE, Role.COMPLETION)
_AIMING = Pattern("目标|预期|计划|力争|确保|任务")
_DONE = Pattern("完成(?!.{0,6}(?:目标|任务))|实现了|已|上年|去年|实际|其中|每年|年均|同比|超额|增速|贡献")
"""Words of a clause that tells what became of an aim, or of something else."""


class WrongAim(msgspec.Struct, frozen=True):
    """An aim of prose that is not the one of its row."""

    quantity: Quantity
    row: str
    head: str
    aim: Aim


def wrong_aims(manuscript: Manuscript) -> Iterator[WrongAim]:
    """The aims in sentences beside a table that its column of aims has otherwise."""
    for sheet in sheets(manuscript, turned=False):
        columns = [at for at, head in enumerate(sheet.heads) if is_aim(head)]
        if len(columns) == 1 and sheet.slots:
            for sentence in beside(manuscript, sheet):
                if sentence.quantities and _AIMING.search(sentence.text):
                    yield from _in(manuscript, sheet, sentence, columns[0])


def _in(manuscript: Manuscript, sheet: Sheet, sentence: Stretch, column: int) -> Iterator[WrongAim]:
    for told in told_in(manuscript, sentence, sheet):
        begin = max(manuscript.last_mark(told.quantity.start) + 1, sentence.start)
        own = manuscript.plain[begin : told.quantity.start]
        year = year_of(sheet.heads[column])
        if told.row < 0 or told.role not in _ROLES or told.quantity.exact or told.last:
            continue
        if _DONE.search(own) or (told.year and year and told.year != year) or not _is_set(manuscript, sentence, told):
            continue
        aim = _aim(sheet, told.row, column)
        if aim is not None and _differs(sheet, told, aim):
            yield WrongAim(told.quantity, sheet.labels[told.row], sheet.heads[column], aim)


def _is_set(manuscript: Manuscript, sentence: Stretch, told: Told) -> bool:
    """Whether a word of aiming stands before a figure."""
    return _AIMING.search(manuscript.plain, sentence.start, told.quantity.start) is not None


def _aim(sheet: Sheet, row: int, column: int) -> Aim | None:
    """The aim of a row in the canonical unit, which the other columns tell."""
    others = (at for at, entry in enumerate(sheet.entries[row]) if at != column and entry is not None)
    return next((aim for at in others if (aim := aim_of(sheet, row, column, at)) is not None), None)


def _differs(sheet: Sheet, told: Told, aim: Aim) -> bool:
    """Whether a figure is in the unit of the row and neither the aim nor any other cell of it."""
    entries = [each for each in sheet.entries[told.row] if each is not None]
    values = {abs(told.quantity.value)}
    if told.quantity.claim.high:
        values.add(abs(Decimal(told.quantity.claim.high)))
    known = {abs(aim.low), abs(aim.high), *(abs(each.value) for each in entries)}
    if any(each.unit != told.quantity.unit for each in entries) or values & known or not aim.low:
        return False
    sizes = sorted((max(values), abs(aim.low)))
    swapped = sorted(f"{sizes[0].normalize():f}") == sorted(f"{sizes[1].normalize():f}")
    return bool(sizes[0]) and (swapped or sizes[1] <= MOST_TIMES * sizes[0])
