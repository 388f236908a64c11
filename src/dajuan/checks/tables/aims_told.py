"""Find aims in prose that the column of aims of a table beside it gives otherwise (4500人以上, 5400以上)."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Span
from dajuan.checks.tables.aims import Aim, aim_of
from dajuan.checks.tables.heads import form_of, is_aim, year_of
from dajuan.checks.tables.sheets import Sheet, beside, sheets
from dajuan.checks.tables.telling import Role, told_in
from dajuan.reading.records import Status

MOST_TIMES = 3
_NAMED = Pattern("20\\d\\d年")
_YEAR = Pattern("20\\d\\d年|今年|明年|来年|下年|下一步")


class AimTold(msgspec.Struct, frozen=True):
    """A goal of prose, its row, and the goal that is printed there."""

    told: Quantity
    row: str
    head: str
    where: Span


def aims_told(manuscript: Manuscript) -> Iterator[AimTold]:
    """The goals with 以上, 左右 or 以内 that the row they name does not give."""
    for sheet in sheets(manuscript, turned=False):
        aims = [at for at, head in enumerate(sheet.heads) if is_aim(head)]
        if len(aims) != 1 or not sheet.slots:
            continue
        for sentence in beside(manuscript, sheet):
            for told in told_in(manuscript, sentence, sheet) if sentence.quantities else ():
                quantity = told.quantity
                goal = quantity.claim.status is Status.TARGET and not quantity.exact
                if (
                    told.row < 0
                    or not goal
                    or not _is_of_year(manuscript, sentence, sheet.heads[aims[0]])
                    or told.role not in (Role.LEVEL, Role.AIM, Role.LATE, Role.CHANGE)
                ):
                    continue
                aim = _aim(sheet, told.row, aims[0], quantity)
                if aim is not None and _differs(sheet, told.row, aim, quantity):
                    yield AimTold(quantity, sheet.labels[told.row], sheet.heads[aims[0]], aim.span)


def _is_of_year(manuscript: Manuscript, sentence: Stretch, head: str) -> bool:
    """Whether the goals of a sentence can be of the year that the head names; of a head without one, whether it names none either."""
    year = year_of(head)
    if year is None:
        return _YEAR.search(manuscript.plain, sentence.start, sentence.end) is None
    named = [match[0][:4] for match in _NAMED.finditer(manuscript.plain, sentence.start, sentence.end)]
    return not named or str(year) in named


def _aim(sheet: Sheet, row: int, column: int, quantity: Quantity) -> Aim | None:
    """The aim of a row in the unit of a figure."""
    for at, entry in enumerate(sheet.entries[row]):
        if entry is not None and at != column and entry.unit == quantity.unit and form_of(sheet.heads[at]) is None:
            return aim_of(sheet, row, column, at)
    return None


def _differs(sheet: Sheet, row: int, aim: Aim, quantity: Quantity) -> bool:
    near = aim.low / MOST_TIMES < abs(quantity.value) < aim.high * MOST_TIMES
    printed = [entry.value for entry in sheet.entries[row] if entry is not None]
    return near and abs(quantity.value) not in (aim.low, aim.high) and abs(quantity.value) not in printed
