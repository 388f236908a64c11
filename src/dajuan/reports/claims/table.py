"""Show what was read as tables for the eye: coloured on a terminal, plain lines in a pipe."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, BinaryIO

import msgspec
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dajuan.documents.document import Document
from dajuan.messages import N_, _, harmless
from dajuan.reading.records import Claim, Kind, Reading, Status
from dajuan.reports.claims import words
from dajuan.reports.claims.selection import statements
from dajuan.reports.claims.show import TITLES, Show, sections

UNBOUNDED = 100_000
"""Columns of a line that goes to a pipe: nothing is wrapped, so that a line stays a statement."""

STYLES: Mapping[Kind, str] = {
    Kind.LEVEL: "blue",
    Kind.CHANGE: "green",
    Kind.RANK: "magenta",
    Kind.STRUCTURE: "cyan",
    Kind.COMPLETION: "yellow",
}


class Column(msgspec.Struct, frozen=True):
    """A column: its title, what it shows of a statement, and how it is set."""

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


OFFSET = Column(N_("Offset"), _offset, right=True, whole=True, style=lambda statement: "dim")
TEXT = Column(words.TITLES["text"], lambda statement: statement.text)
SPEAKER = Column(words.TITLES["speaker"], lambda statement: statement.speaker or "")
PERIOD = Column(words.TITLES["period"], lambda statement: statement.period or "", whole=True)
PLACE = Column(words.TITLES["place"], lambda statement: statement.place or "")

COLUMNS: Mapping[Show, Sequence[Column]] = {
    Show.CLAIMS: (
        OFFSET,
        Column(words.TITLES["indicator"], lambda claim: claim.indicator, style=lambda claim: "bold"),
        Column(words.TITLES["value"], words.quantity, right=True, style=lambda claim: STYLES[claim.kind]),
        Column(words.TITLES["kind"], words.kind, style=lambda claim: STYLES[claim.kind]),
        PERIOD,
        PLACE,
        Column(N_("Remarks"), _remarks, style=lambda claim: "italic"),
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
        Column(words.TITLES["name"], lambda programme: programme.name, style=lambda programme: "bold"),
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
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        force_terminal=colour,
        no_color=not colour,
        width=shutil.get_terminal_size().columns if colour else UNBOUNDED,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    console.print(Text(harmless(heading(document)), style="bold"), no_wrap=True, overflow="ignore", crop=False)
    for loss in document.losses:
        console.print(Text(_(loss), style="yellow"))
    for section in sections(show):
        found = statements(reading, section)
        console.print(Text(f"{_(TITLES[section])}: {len(found)}", style="dim"))
        if found:
            console.print(_table(COLUMNS[section], found, colour))
    return "".join(f"{line.rstrip()}\n" for line in buffer.getvalue().splitlines()) + "\n"


def heading(document: Document) -> str:
    """The document's path with what is known of it."""
    known = (document.name, document.title, document.place, document.published)
    return " · ".join(part for part in known if part)


def _table(columns: Sequence[Column], found: Sequence[object], colour: bool) -> Table:
    """The statements as rows; a column with nothing in it is left out."""
    shown = {column: [harmless(column.show(statement)) for statement in found] for column in columns}
    kept = [column for column in columns if any(shown[column])]
    table = Table(box=SIMPLE_HEAD if colour else None, pad_edge=False, padding=(0, 0) if colour else (0, 2, 0, 0))
    for column in kept:
        # On a terminal long phrases wrap; in a pipe nothing does.
        table.add_column(
            _(column.title),
            justify="right" if column.right else "left",
            no_wrap=column.whole or not colour,
            overflow="fold",
        )
    for index, statement in enumerate(found):
        table.add_row(*(Text(shown[column][index], style=column.style(statement)) for column in kept))
    return table
