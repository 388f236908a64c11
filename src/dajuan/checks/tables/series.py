"""The things that a table tells of for several years in a row, whichever way it is turned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from dajuan.checks.tables.heads import form_of, is_total, year_of
from dajuan.checks.tables.sheets import Entry, Sheet

FEWEST = 3
"""So many years of one thing make a series."""


class Series(msgspec.Struct, frozen=True):
    """One thing through the years, the earliest first: row or column are its place in the sheet, -1 for the other."""

    name: str
    row: int
    column: int
    years: tuple[tuple[int, Entry], ...]


def series_of(sheet: Sheet) -> tuple[Series, ...]:
    """The rows or columns of a sheet, as it stands, that have a figure of each year."""
    return tuple(_series(sheet))


def _series(sheet: Sheet) -> Iterator[Series]:
    rows = [(at, year) for at, label in enumerate(sheet.labels) if (year := year_of(label)) is not None]
    if len(rows) >= FEWEST and all(is_total(label) or year_of(label) for label in sheet.labels):
        for column, head in enumerate(sheet.heads):
            found = _years([(year, sheet.entries[at][column]) for at, year in rows])
            if found:
                yield Series(head, -1, column, found)
        return
    columns = [(at, year) for at, head in enumerate(sheet.heads) if form_of(head) is None and (year := year_of(head))]
    if len(columns) >= FEWEST:
        for row, label in enumerate(sheet.labels):
            found = _years([(year, sheet.entries[row][at]) for at, year in columns])
            if found:
                yield Series(label, row, -1, found)


def _years(cells: Sequence[tuple[int, Entry | None]]) -> tuple[tuple[int, Entry], ...]:
    """The years in order; () where one is missing, or printed twice."""
    found = sorted(((year, entry) for year, entry in cells if entry is not None), key=lambda each: each[0])
    whole = len(found) == len(cells) and all(two[0] == one[0] + 1 for one, two in pairwise(found))
    return tuple(found) if whole and len({entry.unit for _year, entry in found}) == 1 else ()
