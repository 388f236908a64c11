"""Show what was read as tables for the eye: coloured on a terminal, plain lines in a pipe."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, BinaryIO

import msgspec

from dajuan.documents.document import Document
from dajuan.messages import N_, _, harmless
from dajuan.reading.records import Claim, Kind, Reading, Status
from dajuan.reports.claims import words
from dajuan.reports.claims.columns import Cell, Setting, lines
from dajuan.reports.claims.selection import statements
from dajuan.reports.claims.show import TITLES, Show, sections

BOLD, DIM, ITALIC = "1", "2", "3"
"""Codes of styles, as a terminal takes them."""

STYLES: Mapping[Kind, str] = {
    Kind.LEVEL: "34",
    Kind.CHANGE: "32",
    Kind.RANK: "35",
    Kind.STRUCTURE: "36",
    Kind.COMPLETION: "33",
}


class Column(msgspec.Struct, frozen=True):
    """A column: its title, what it shows of a statement, whether it is set to the right or never broken, its style."""

    title: str
    show: Callable[[Any], str]
    right: bool = False
    whole: bool = False
    style: Callable[[Any], str] = lambda statement: ""


def _remarks(claim: Claim) -> str:
    status = "" if claim.status is Status.ACTUAL else _(words.STATUSES[claim.status])
    return " · ".join(part for part in (status, claim.scope, claim.speaker) if part)


def _offset(statement: Any) -> str:
    return str(statement.start)


OFFSET = Column(N_("Offset"), _offset, right=True, whole=True, style=lambda statement: DIM)
TEXT = Column(words.TITLES["text"], lambda statement: statement.text)
SPEAKER = Column(words.TITLES["speaker"], lambda statement: statement.speaker or "")
PERIOD = Column(words.TITLES["period"], lambda statement: statement.period or "", whole=True)
PLACE = Column(words.TITLES["place"], lambda statement: statement.place or "")

COLUMNS: Mapping[Show, Sequence[Column]] = {
    Show.CLAIMS: (
        OFFSET,
        Column(words.TITLES["indicator"], lambda claim: claim.indicator, style=lambda claim: BOLD),
        Column(words.TITLES["value"], words.quantity, right=True, style=lambda claim: STYLES[claim.kind]),
        Column(words.TITLES["kind"], words.kind, style=lambda claim: STYLES[claim.kind]),
        PERIOD,
        PLACE,
        Column(N_("Remarks"), _remarks, style=lambda claim: ITALIC),
    ),
    Show.MILESTONES: (
        OFFSET,
        TEXT,
        Column(words.TITLES["state"], lambda milestone: _(words.STATES[milestone.state])),
        PERIOD,
        PLACE,
        SPEAKER,
    ),
    Show.PLEDGES: (
        OFFSET,
        TEXT,
        SPEAKER,
        Column(words.TITLES["body"], lambda pledge: pledge.body or ""),
        Column(words.TITLES["due"], lambda pledge: pledge.due or "", whole=True),
    ),
    Show.PROGRAMMES: (
        OFFSET,
        Column(words.TITLES["name"], lambda programme: programme.name, style=lambda programme: BOLD),
        Column(words.TITLES["parts"], lambda programme: "、".join(programme.parts)),
        Column(words.TITLES["body"], lambda programme: programme.body or ""),
    ),
}


def write(readings: Iterable[tuple[Document, Reading]], show: Show, stream: BinaryIO) -> None:
    """Write a heading and the tables of each document as soon as it is read."""
    colour = stream.isatty()
    for document, reading in readings:
        stream.write(render(document, reading, show, colour).encode(errors="replace"))


def render(document: Document, reading: Reading, show: Show, colour: bool) -> str:
    """The tables of one document; `colour` is for a terminal, whose width they then keep to."""
    return "".join(f"{line}\n" for line in _lines(document, reading, show, colour)) + "\n"


def _lines(document: Document, reading: Reading, show: Show, colour: bool) -> Iterator[str]:
    def styled(text: str, style: str) -> str:
        return f"\x1b[{style}m{harmless(text)}\x1b[0m" if colour else harmless(text)

    yield styled(heading(document), BOLD)
    for loss in document.losses:
        yield styled(_(loss), STYLES[Kind.COMPLETION])
    for section in sections(show):
        found = statements(reading, section)
        yield styled(_("{title}: {count}").format(title=_(TITLES[section]), count=len(found)), DIM)
        if found:
            yield from _table(COLUMNS[section], found, colour)


def heading(document: Document) -> str:
    """The document's path with what is known of it."""
    known = (document.name, document.title, document.place, document.published)
    return " · ".join(part for part in known if part)


def _table(columns: Sequence[Column], found: Sequence[object], colour: bool) -> Iterator[str]:
    """The statements as rows; a column with nothing in it is left out."""
    shown = {column: [harmless(column.show(statement)) for statement in found] for column in columns}
    kept = [column for column in columns if any(shown[column])]
    rows = [[Cell(_(column.title), BOLD) for column in kept]]
    rows += [
        [Cell(shown[column][index], column.style(statement)) for column in kept]
        for index, statement in enumerate(found)
    ]
    settings = [Setting(column.right, column.whole) for column in kept]
    return lines(rows, settings, shutil.get_terminal_size().columns if colour else None)
