"""A table as prose speaks of it: what the figures are of in the rows, and of when, of which sort or whose in the columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import reduce
from operator import add
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.records import Span
from dajuan.checks.tables.grids import Cell, Row, Table, Word, tables
from dajuan.checks.tables.heads import is_among, is_rate, year_of
from dajuan.checks.tables.names import TOTAL, Names, is_whole, names_of
from dajuan.checks.tables.units import scale_at
from dajuan.reading.intervals import Interval, around
from dajuan.reading.tables.grid import Slot

MOST_ROWS = 24
MOST_COLUMNS = 10
FAR = 700
"""So many characters from a table prose still speaks of it."""
LONGEST_YEAR = 8
LINES_ABOVE = 4
LONGEST_LABEL = 30
LONGEST_TITLE = 50
_NO_TITLE = ("。", "；", "！", "？", "，")
_NO_SUM = ("%", "‰", "百分点", "倍")
_CELLS = {"\t", "|"}


class Entry(msgspec.Struct, frozen=True):
    """A figure of a sheet, or the sum of a column: in the canonical unit, "" where nothing says it.

    wide, tight: within which the truth lies if it was cut off, if it was rounded. spans: where it is printed.
    """

    value: Decimal
    wide: Interval
    tight: Interval
    unit: str
    step: Decimal
    spans: tuple[Span, ...]


class Sheet(msgspec.Struct, frozen=True):
    """A table seen from what its figures are of.

    labels, heads: of rows and columns. entries: a row of them for each label. slots, words: as in `Row`, () where turned.
    names: by which prose may call rows and columns. title: all lines above. start, end: where the table stands.
    """

    labels: tuple[str, ...]
    heads: tuple[str, ...]
    entries: tuple[tuple[Entry | None, ...], ...]
    names: Names
    title: str
    start: int
    end: int
    slots: tuple[tuple[Slot, ...], ...] = ()
    words: tuple[tuple[Word, ...], ...] = ()

    @property
    def plain(self) -> tuple[int, ...]:
        """The rows that are no totals."""
        return tuple(at for at, label in enumerate(self.labels) if not is_whole(label))

    @property
    def wholes(self) -> tuple[int, ...]:
        """The rows that are totals, which may be of two kinds: 本年收入合计 and 收入总计."""
        return tuple(at for at, label in enumerate(self.labels) if is_whole(label))

    @property
    def has_sure_total(self) -> bool:
        """Whether the only total stands where that of all the others does: in the first row or the last."""
        return len(self.wholes) == 1 and self.wholes[0] in (0, len(self.labels) - 1)

    @property
    def has_total(self) -> bool:
        """Whether a row is of all the others together."""
        return len(self.plain) < len(self.labels)

    def row(self, at: int) -> tuple[Entry | None, ...]:
        """The entries of a row; of TOTAL those of the last total, else the sums of the columns."""
        if at != TOTAL:
            return self.entries[at]
        wholes = self.wholes
        return self.entries[wholes[-1]] if wholes else tuple(self._sum(at) for at in range(len(self.heads)))

    def _sum(self, column: int) -> Entry | None:
        entries = [self.entries[at][column] for at in self.plain]
        found = [each for each in entries if each is not None]
        if len(found) < len(entries) or len({each.unit for each in found}) != 1 or is_rate(self.heads[column]):
            return None
        if any(is_among(label) for label in self.labels):
            return None
        if found[0].unit in _NO_SUM:
            return None
        return Entry(
            sum((each.value for each in found), Decimal(0)),
            reduce(add, (each.wide for each in found)),
            reduce(add, (each.tight for each in found)),
            found[0].unit,
            min(each.step for each in found),
            tuple(span for each in found for span in each.spans),
        )


_FOUND: WeakKeyDictionary[Manuscript, tuple[tuple[Sheet, ...], tuple[Sheet, ...]]] = WeakKeyDictionary()


def sheets(manuscript: Manuscript, *, turned: bool = True) -> tuple[Sheet, ...]:
    """The small tables whose rows and columns are certain; those of years by rows seen from their heads, where turned."""
    found = _FOUND.get(manuscript)
    if found is None:
        made = list(_sheets(manuscript))
        found = tuple(one for one, _other in made), tuple(other for _one, other in made)
        _FOUND[manuscript] = found
    return found[0] if turned else found[1]


def _sheets(manuscript: Manuscript) -> Iterator[tuple[Sheet, Sheet]]:
    """Each table turned, where it is one of years by rows, and as it stands."""
    for table in tables(manuscript):
        if _is_small(table) and all(_is_clear(row) for row in table.rows):
            title = table.title + _lines_above(manuscript, table.rows[0].span.start)
            straight = _straight(table, title)
            yield _turned(table, title) if _by_year(table) else straight, straight


def _is_small(table: Table) -> bool:
    return not (table.flat or table.torn) and 2 <= len(table.rows) <= MOST_ROWS and len(table.heads) <= MOST_COLUMNS


def _is_clear(row: Row) -> bool:
    return not row.loose and 0 < len(row.label) <= LONGEST_LABEL and "=" not in row.label


def _lines_above(manuscript: Manuscript, start: int) -> str:
    """The short lines right above a table, a title of the document among them, which say of when and of what it is."""
    lines = manuscript.plain[max(start - FAR, 0) : start].split("\n")[-LINES_ABOVE - 1 :]
    return "".join(
        each
        for each in lines
        if len(each) <= LONGEST_TITLE and not each.rstrip().endswith(_NO_TITLE) and not set(each) & _CELLS
    )


def _by_year(table: Table) -> bool:
    return len(table.heads) > 1 and all(
        len(row.label) <= LONGEST_YEAR and year_of(row.label) is not None for row in table.rows
    )


def _entries(table: Table) -> list[list[Entry | None]]:
    return [[_entry(table, row, at) for at in range(len(table.heads))] for row in table.rows]


def _entry(table: Table, row: Row, at: int) -> Entry | None:
    cell = row.cells[at]
    if not isinstance(cell, Cell):
        return None
    scale = scale_at(table, row, at)
    size = Decimal(10) ** (scale.power if scale is not None else 0)
    return Entry(
        cell.value * size,
        around(cell.value * size, cell.slack * size),
        around(cell.value * size, cell.slack * size / 2),
        scale.unit if scale is not None else "",
        cell.step * size,
        (cell.span,),
    )


def _straight(table: Table, title: str) -> Sheet:
    labels = tuple(row.label for row in table.rows)
    slots = tuple(row.slots for row in table.rows)
    words = tuple(row.words for row in table.rows)
    return _sheet(table, title, labels, table.heads, _entries(table), slots, words)


def _turned(table: Table, title: str) -> Sheet:
    """A table of years by rows, seen from what stands in its heads."""
    columns = [list(column) for column in zip(*_entries(table), strict=True)]
    return _sheet(table, title, table.heads, tuple(row.label for row in table.rows), columns)


def _sheet(
    table: Table,
    title: str,
    labels: tuple[str, ...],
    heads: tuple[str, ...],
    entries: Sequence[Sequence[Entry | None]],
    slots: tuple[tuple[Slot, ...], ...] = (),
    words: tuple[tuple[Word, ...], ...] = (),
) -> Sheet:
    return Sheet(
        labels,
        heads,
        tuple(map(tuple, entries)),
        names_of(labels, heads, title + table.stub),
        title,
        table.rows[0].span.start,
        max(row.span.end for row in table.rows),
        slots,
        words,
    )


def beside(manuscript: Manuscript, sheet: Sheet) -> Iterator[Stretch]:
    """The sentences of prose near a table, none of those that another table parts from it."""
    spans = [(table.rows[0].span.start, table.rows[-1].span.end) for table in tables(manuscript)]
    low = max([sheet.start - FAR, *(end for _start, end in spans if end <= sheet.start)])
    high = min([sheet.end + FAR, *(start for start, _end in spans if start >= sheet.end)])
    for sentence in manuscript.sentences:
        if low <= sentence.start < high and "\t" not in sentence.text:
            yield sentence
