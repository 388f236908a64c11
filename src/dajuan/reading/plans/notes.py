"""The notes below a plan's table: what brackets and marks mean, of what year a baseline is, at which prices."""

from __future__ import annotations

import msgspec

from dajuan.documents.document import BlockKind, Document
from dajuan.reading.plans.lexicon import PRICE_NOTE, PRICED, SUM_NOTE
from dajuan.reading.plans.names import NATURES
from dajuan.reading.plans.records import Nature
from dajuan.reading.plans.rules import (
    BRACKET_PAIR,
    EXPECTED_BASE,
    NOTE_END,
    NOTE_ITEM,
    NOTE_MARK,
    NOTE_OPENING,
    NOTE_START,
    YEAR,
)

BETWEEN = "；。，"
MOST_NOTES = 12
LONGEST_NOTE = 400
LONGEST_GENERAL = 30
"""A note on the baseline of every row is short (2020年为预计数); a longer one speaks of something."""
SHORTEST_NAME = 3


class Note(msgspec.Struct, frozen=True):
    """One sentence of the notes: as written, and normalised; `mark` is what it explains (*, ①), "" where nothing."""

    written: str
    plain: str
    mark: str = ""

    @property
    def year(self) -> int | None:
        """The first year that it names."""
        year = YEAR.search(self.plain)
        return int(year.group()) if year else None


class Noted(msgspec.Struct, frozen=True):
    """What the notes say of one row: the notes as written, the year of its baseline, its nature."""

    notes: tuple[str, ...] = ()
    baseline_year: int | None = None
    nature: Nature | None = None


class About(msgspec.Struct, frozen=True):
    """What a note can speak of in a row: its indicator, its marks, whether a total and a baseline stand there."""

    indicator: str
    marks: frozenset[str]
    baseline_marks: frozenset[str]
    total: bool
    baseline: bool
    baseline_year: int


def is_note(line: str) -> bool:
    """Whether a line, normalised, opens the notes below a table."""
    return NOTE_START.match(line) is not None


def notes_of(document: Document, plain: str, spans: list[tuple[int, int]]) -> tuple[Note, ...]:
    """The sentences of the notes in these spans of the text."""
    found: list[Note] = []
    for start, end in spans:
        position = start
        stops = [match.start() for match in NOTE_END.finditer(plain, start, end)]
        for stop in (*stops, end):
            found.extend(_note(document.text, plain, position, stop))
            position = stop
    return tuple(found)


def notes_below(document: Document, plain: str, index: int) -> list[tuple[int, int]]:
    """The spans of the notes below the table that is block `index`."""
    spans: list[tuple[int, int]] = []
    for block in document.blocks[index + 1 : index + 1 + MOST_NOTES]:
        line = plain[block.start : block.end]
        if block.kind is BlockKind.TABLE or len(line) > LONGEST_NOTE:
            break
        if not (NOTE_START.match(line) or (spans and NOTE_ITEM.match(line))):
            break
        spans.append((block.start, block.end))
    return spans


def noted(notes: tuple[Note, ...], about: About) -> Noted:
    """What the notes say of a row."""
    kept: list[str] = []
    year: int | None = None
    nature: Nature | None = None
    for note in notes:
        if note.mark:
            if note.mark not in about.marks:
                continue
            nature = nature or next((meant for word, meant in NATURES.items() if word in note.plain), None)
            # A year after that of the column is none of the baseline: the note says what it was reckoned from.
            if note.mark in about.baseline_marks and (note.year or 0) <= about.baseline_year:
                year = year or note.year
        elif not _speaks_of(note, about):
            continue
        kept.append(note.written)
    return Noted(tuple(kept), year, nature)


def _speaks_of(note: Note, about: About) -> bool:
    words = note.plain
    if BRACKET_PAIR.search(words) and any(word in words for word in SUM_NOTE):
        return about.total
    if len(about.indicator) >= SHORTEST_NAME and about.indicator in words:
        return True
    if any(word in words for word in PRICE_NOTE):
        named = [word for word in PRICED if word in words]
        return any(word in about.indicator for word in named or PRICED)
    return (
        about.baseline
        and EXPECTED_BASE.search(words) is not None
        and note.year == about.baseline_year
        and len(words) <= LONGEST_GENERAL
    )


def _note(text: str, plain: str, start: int, end: int) -> list[Note]:
    while True:
        while start < end and (plain[start].isspace() or plain[start] in BETWEEN):
            start += 1
        opening = NOTE_OPENING.match(plain, start, end)
        if opening is None:
            break
        start = opening.end()
    while end > start and plain[end - 1].isspace():
        end -= 1
    words = plain[start:end]
    if not words:
        return []
    mark = NOTE_MARK.match(words)
    bracket = BRACKET_PAIR.match(words)
    return [Note(text[start:end], words, mark["mark"] if mark and not bracket else "")]
