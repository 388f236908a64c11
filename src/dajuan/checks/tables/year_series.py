"""Read a column or row of a table as the values of years, for what prose beside it says of their course (五连增)."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.tables.heads import is_among, year_of
from dajuan.checks.tables.names import clean
from dajuan.checks.tables.sheets import Entry, Sheet, beside, sheets

FEWEST = 3
LONGEST_YEAR = 8


class YearSeries(msgspec.Struct, frozen=True):
    """What the values are of, and the value of each year, the earliest first."""

    name: str
    years: tuple[int, ...]
    entries: tuple[Entry, ...]


def series_beside(manuscript: Manuscript, offset: int, words: str) -> YearSeries | None:
    """The series of the table beside a place of the prose that its words name, or the only one; None where that is not sure."""
    for sheet in sheets(manuscript, turned=False):
        if not any(sentence.start <= offset < sentence.end for sentence in beside(manuscript, sheet)):
            continue
        found = list(_series(sheet))
        shared = [_shared(clean(each.name), words) for each in found]
        most = max(shared, default=0)
        if most and shared.count(most) == 1:
            return found[shared.index(most)]
        if len(found) == 1 and _shared(sheet.title, words):
            return found[0]
    return None


def _series(sheet: Sheet) -> Iterator[YearSeries]:
    by_rows = [year_of(label) if len(label) <= LONGEST_YEAR else None for label in sheet.labels]
    by_heads = [year_of(head) if len(head) <= LONGEST_YEAR else None for head in sheet.heads]
    if None not in by_rows and len(by_rows) >= FEWEST:
        for at, head in enumerate(sheet.heads):
            made = _made(head, by_rows, [row[at] for row in sheet.entries])
            if made is not None:
                yield made
    elif None not in by_heads and len(by_heads) >= FEWEST:
        for label, row in zip(sheet.labels, sheet.entries, strict=True):
            made = None if is_among(label) else _made(label, by_heads, list(row))
            if made is not None:
                yield made


def _made(name: str, years: list[int | None], entries: list[Entry | None]) -> YearSeries | None:
    pairs = [
        (year, entry) for year, entry in zip(years, entries, strict=True) if year is not None and entry is not None
    ]
    if len(pairs) < FEWEST or len({year for year, _entry in pairs}) < len(pairs):
        return None
    pairs.sort(key=lambda each: each[0])
    return YearSeries(name, tuple(year for year, _entry in pairs), tuple(entry for _year, entry in pairs))


def _shared(name: str, words: str) -> int:
    """How many pairs of characters of a name the words hold."""
    return sum(name[at : at + 2] in words for at in range(len(name) - 1))
