"""Count how many rows of a table rise, fall and stand still: by rates of growth, or by indices of which 100 is the year before."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span
from dajuan.checks.tables.heads import Form, form_of, is_among
from dajuan.checks.tables.sheets import Sheet, beside, sheets

_INDEX = Pattern("指数|=100|＝100")
_BASED = Pattern("(?:上年|上月|上期|同期|去年)[^，。；]{0,4}[=＝]100|价格指数|指数")
_LOW, _HIGH, _HUNDRED = Decimal(60), Decimal(180), Decimal(100)
_MOST = 12


class TableMoves(msgspec.Struct, frozen=True):
    """How many rows rise, fall and stand still, and where those stand that fall."""

    counted: tuple[int, int, int]
    odd: tuple[Span, ...]


def moves_beside(manuscript: Manuscript, offset: int, number: int) -> TableMoves | None:
    """Of the table beside a place of the prose that has so many rows and one column of moves; None where there is none."""
    for sheet in sheets(manuscript, turned=False):
        rows = [at for at in sheet.plain if not is_among(sheet.labels[at])]
        if len(rows) != number or not _is_beside(manuscript, sheet, offset):
            continue
        columns = [at for at in range(len(sheet.heads)) if _base(sheet, at) is not None]
        if len(columns) != 1:
            return None
        base = _base(sheet, columns[0]) or Decimal(0)
        entries = [sheet.entries[row][columns[0]] for row in rows]
        known = [each for each in entries if each is not None]
        if len(known) < len(entries):
            return None
        ups, downs = sum(each.value > base for each in known), sum(each.value < base for each in known)
        odd = tuple(each.spans[0] for each in known if each.value < base)
        return TableMoves((ups, downs, len(known) - ups - downs), odd[:_MOST])
    return None


def _is_beside(manuscript: Manuscript, sheet: Sheet, offset: int) -> bool:
    """Whether a place is in a sentence beside a table, or in the line over it."""
    if any(sentence.start <= offset < sentence.end for sentence in beside(manuscript, sheet)):
        return True
    return "\n" not in manuscript.plain[offset : sheet.start].strip() and offset < sheet.start


def _base(sheet: Sheet, column: int) -> Decimal | None:
    """What neither rises nor falls: 0 of rates of growth, 100 of indices; None for a column of anything else."""
    values = [abs(row[column].value) for row in sheet.entries if row[column] is not None]  # type: ignore[union-attr]
    if form_of(sheet.heads[column]) is Form.RATE:
        return Decimal(0)
    words = sheet.title + sheet.heads[column]
    if _INDEX.search(sheet.heads[column]) or _BASED.search(words):
        return _HUNDRED if values and all(_LOW < each < _HIGH for each in values) else None
    return None
