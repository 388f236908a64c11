"""Print rows on the terminal: as columns for a person, as JSON lines for a program."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

import msgspec

from dajuan.messages import harmless
from dajuan.reports.claims.columns import Cell, Setting, lines

BOLD = "1"


class Layout(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    JSONL = "jsonl"


def show_table(head: Sequence[str], rows: Iterable[Sequence[object]], *, right: Sequence[int] = ()) -> None:
    """Print a head, then a row a line; right: the columns that are set to the right."""
    cells = [[Cell(title, BOLD) for title in head]]
    cells += [[Cell(harmless("" if value is None else str(value))) for value in row] for row in rows]
    room = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    settings = [Setting(right=index in right, whole=index in right) for index in range(len(head))]
    for line in lines(cells, settings, room):
        print(line)


def show_facts(facts: Mapping[str, object]) -> None:
    """Print names with their values, a line each; those without a value are left out."""
    known = {name: value for name, value in facts.items() if value not in (None, "")}
    rows = [[Cell(name), Cell(harmless(str(value)))] for name, value in known.items()]
    if rows:
        for line in lines(rows, [Setting(whole=True), Setting()], None):
            print(line)


def show_lines(records: Iterable[object]) -> None:
    """Print records as JSON, one a line."""
    for record in records:
        sys.stdout.write(msgspec.json.encode(record).decode() + "\n")
