"""Write what was read as a workbook, a sheet a kind of statement, that opens well in WPS and Excel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, BinaryIO

import xlsxwriter

from dajuan.documents.document import Document
from dajuan.errors import TooLarge
from dajuan.messages import N_, _
from dajuan.reading.records import Claim, Kind, Milestone, Reading, State, Status
from dajuan.reports.claims import words
from dajuan.reports.claims.selection import statements
from dajuan.reports.claims.show import TITLES, Show, sections

MAX_ROWS = 1_048_576
"""Rows of a sheet, its head included, by the file format."""

EXACT_DIGITS = 15
"""Significant digits that a number cell keeps; a longer value is written as text, so that none of them is lost."""

COLUMNS: Mapping[Show, Sequence[tuple[str, float]]] = {
    Show.CLAIMS: (
        ("doc", 22),
        ("indicator", 30),
        ("value", 16),
        ("high", 12),
        ("unit", 11),
        ("bound", 8),
        ("kind", 10),
        ("base", 16),
        ("period", 17),
        ("place", 12),
        ("scope", 8),
        ("status", 9),
        ("speaker", 11),
        ("office", 22),
        ("text", 16),
        ("sentence", 60),
        ("confidence", 10),
        ("indicator_id", 24),
        ("place_code", 11),
        ("field", 14),
        ("approximators", 12),
        ("step", 12),
        ("start", 9),
        ("end", 9),
        ("rules", 30),
        ("id", 20),
    ),
    Show.MILESTONES: (
        ("doc", 22),
        ("text", 60),
        ("state", 10),
        ("period", 17),
        ("place", 12),
        ("speaker", 11),
        ("start", 9),
        ("end", 9),
        ("id", 20),
    ),
    Show.PLEDGES: (
        ("doc", 22),
        ("text", 60),
        ("speaker", 11),
        ("body", 22),
        ("due", 12),
        ("start", 9),
        ("end", 9),
        ("id", 20),
    ),
    Show.PROGRAMMES: (
        ("doc", 22),
        ("name", 24),
        ("parts", 50),
        ("count", 12),
        ("body", 22),
        ("text", 40),
        ("start", 9),
        ("end", 9),
        ("id", 20),
    ),
}
"""The columns of a sheet, in the order in which a person looks for them, with their widths in characters."""

NUMBERS = frozenset({"value", "high", "step", "confidence", "start", "end", "count"})
WRAPPED = frozenset({"indicator", "sentence", "text", "parts"})


def write(readings: Iterable[tuple[Document, Reading]], show: Show, stream: BinaryIO) -> None:
    """Write the workbook, whole once the last document is read; rows go to temporary files, so that memory stays flat.

    Raises TooLarge where there are more statements than a sheet has rows.
    """
    # Every text is written as a string cell, so that none is taken for a formula, a link or a number.
    workbook = xlsxwriter.Workbook(stream, {"constant_memory": True, "strings_to_formulas": False})
    sheets = {section: Sheet(workbook, section) for section in sections(show)}
    for document, reading in readings:
        for section, sheet in sheets.items():
            for statement in statements(reading, section):
                sheet.add(document, statement)
    for sheet in sheets.values():
        sheet.close()
    workbook.close()


class Sheet:
    """One sheet of the workbook, filled row by row."""

    def __init__(self, workbook: Any, section: Show) -> None:
        self.section = section
        self.columns = COLUMNS[section]
        self.sheet = workbook.add_worksheet(_(TITLES[section]))
        self.plain = workbook.add_format({"valign": "top"})
        self.wrapped = workbook.add_format({"valign": "top", "text_wrap": True})
        self.formats = {
            digits: workbook.add_format({"valign": "top", "num_format": _pattern(digits)}) for digits in range(7)
        }
        head = workbook.add_format({"bold": True, "bg_color": "#DCE6F2", "bottom": 1, "valign": "vcenter"})
        self.sheet.freeze_panes(1, 2)
        for index, (_key, width) in enumerate(self.columns):
            self.sheet.set_column(index, index, width)
        self.sheet.set_row(0, 22)
        for index, (key, _width) in enumerate(self.columns):
            self.sheet.write_string(0, index, _(words.TITLES[key]), head)
        self.rows = 1

    def add(self, document: Document, statement: Any) -> None:
        """Add a row for a statement of a document."""
        if self.rows >= MAX_ROWS:
            raise TooLarge(
                N_("A sheet holds {limit} rows, and there are more. Write --format csv or jsonl instead."),
                limit=MAX_ROWS,
            )
        for index, (key, _width) in enumerate(self.columns):
            value = document.name if key == "doc" else getattr(statement, key)
            self._put(index, key, value, statement)
        self.rows += 1

    def _put(self, index: int, key: str, value: object, statement: Any) -> None:
        if value is None or value == "" or value == ():
            return
        number = _number(value) if key in NUMBERS else None
        if number is not None:
            digits = -int(number.as_tuple().exponent)
            self.sheet.write_number(self.rows, index, float(number), self.formats[min(max(digits, 0), 6)])
        else:
            self.sheet.write_string(
                self.rows, index, _words(key, value, statement), self.wrapped if key in WRAPPED else self.plain
            )

    def close(self) -> None:
        """Put the filter over the rows that there are."""
        self.sheet.autofilter(0, 0, max(self.rows - 1, 1), len(self.columns) - 1)


def _pattern(digits: int) -> str:
    return "#,##0" + ("." + "0" * digits if digits else "")


def _number(value: object) -> Decimal | None:
    """The number that a cell can hold without loss, None for a structure (5.2:43.1:51.7) or too many digits."""
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if len(number.as_tuple().digits) <= EXACT_DIGITS else None


def _words(key: str, value: object, statement: Any) -> str:
    if isinstance(statement, Claim):
        if key == "base":
            return words.base(statement.base)
        if isinstance(value, Kind):
            return _(words.KINDS[value])
        if isinstance(value, Status):
            return _(words.STATUSES[value])
        if key == "bound":
            return _(words.BOUNDS[statement.bound])
    if isinstance(statement, Milestone) and isinstance(value, State):
        return _(words.STATES[value])
    return "、".join(map(str, value)) if isinstance(value, tuple) else str(value)
