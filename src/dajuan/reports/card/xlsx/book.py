"""The workbook with its formats, and how a value is put into a cell."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any, BinaryIO

import msgspec
import xlsxwriter

from dajuan.ledger.evaluation.records import Colour
from dajuan.reading.records import Bound
from dajuan.reports.card.xlsx.scale import Shown, decimals_of

EXACT_DIGITS = 15
"""Significant digits that a number cell keeps; a longer value is written as text, so that none of them is lost."""

MAX_CHARACTERS = 32_767
"""Of a cell or a note, by the file format."""

PREFIXES: Mapping[Bound, tuple[str, str]] = {
    Bound.OVER: ("≥", "≤"),
    Bound.UNDER: ("≤", "≥"),
    Bound.ABOUT: ("≈", "≈"),
    Bound.NEAR: ("≲", "≳"),
}
"""Stands before a number that is not equal to the truth, as part of its format, so that the cell still holds a number.

Before a negative one the second: a fall of over 20% is -20 or less.
"""

FILLS: Mapping[Colour, str] = {
    Colour.GREEN: "#E2F0D9",
    Colour.AMBER: "#FFF2CC",
    Colour.RED: "#F8CBAD",
    Colour.GREY: "#EDEDED",
}
NOTE_WIDTH, NOTE_LINE, NOTE_CHARACTERS = 380, 17, 27
"""Pixels of a note and of its line, and how many Chinese characters go on one."""


class Column(msgspec.Struct, frozen=True):
    """A column: its title, already in the reader's language, and its width in characters."""

    title: str
    width: float


class Book:
    """A workbook whose every text is a string cell, so that none is taken for a formula, a link or a number."""

    def __init__(self, stream: BinaryIO, properties: Mapping[str, object]) -> None:
        options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self.workbook = xlsxwriter.Workbook(stream, options)
        self.workbook.set_properties(properties)
        self.format = cache(self._format)

    def _format(
        self, pattern: str = "", bold: bool = False, fill: str = "", link: bool = False, wrap: bool = True
    ) -> Any:
        keys: dict[str, object] = {"valign": "top", "font_size": 10, "text_wrap": wrap and not pattern}
        if pattern:
            keys["num_format"] = pattern
        if bold:
            keys |= {"bold": True, "valign": "vcenter"}
        if fill:
            keys["bg_color"] = fill
        if link:
            keys |= {"font_color": "#1F4E79", "underline": 1}
        return self.workbook.add_format(keys)

    def sheet(self, name: str, title: str, remark: str, columns: Sequence[Column], frozen: int) -> Sheet:
        """A new sheet with its title, a remark beneath it, and the head; `frozen` columns stay in sight."""
        return Sheet(self, name, title, remark, columns, frozen)

    def close(self) -> None:
        """Write the workbook."""
        self.workbook.close()


class Sheet:
    """One sheet of the book; rows are added from above, and cells written into the last one."""

    HEAD = 2

    def __init__(self, book: Book, name: str, title: str, remark: str, columns: Sequence[Column], frozen: int) -> None:
        self.book = book
        self.width = len(columns)
        self.row = self.HEAD
        self.page = page = book.workbook.add_worksheet(name)
        page.write_string(0, 0, title, book.format(bold=True, wrap=False))
        page.write_string(1, 0, remark, book.format(wrap=False))
        for index, column in enumerate(columns):
            page.set_column(index, index, column.width)
            page.write_string(self.HEAD, index, column.title, book.format(bold=True, fill="#DCE6F2"))
        page.freeze_panes(self.HEAD + 1, frozen)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.repeat_rows(0, self.HEAD)
        page.set_margins(left=0.5, right=0.5)
        page.set_footer("&C— &P —")

    def add(self) -> None:
        """Begin a new row."""
        self.row += 1

    def text(self, column: int, words: str | None, fill: str = "", link: str = "") -> None:
        """Write a text; link: a place in the workbook that it leads to."""
        if not words:
            return
        form = self.book.format(fill=fill, link=bool(link))
        if link:
            self.page.write_url(self.row, column, link, form)
        self.page.write_string(self.row, column, words[:MAX_CHARACTERS], form)

    def number(
        self, column: int, shown: Shown | None, bound: Bound = Bound.EXACT, link: str = "", remark: str = ""
    ) -> None:
        """Write a number with the decimals of its source; a bound stands before it (≥400), a remark behind it."""
        if shown is None:
            return
        if not is_exact(shown.number):
            sign = PREFIXES[bound][shown.number < 0] if bound is not Bound.EXACT else ""
            self.text(column, f"{sign}{shown.number:f} {remark}".rstrip(), link=link)
            return
        after = f'" {remark}"' if remark else ""
        form = self.book.format(pattern(shown.decimals, bound, after=after), link=bool(link))
        if link:
            self.page.write_url(self.row, column, link, form)
        self.page.write_number(self.row, column, float(shown.number), form)

    def share(self, column: int, part: Decimal, bound: Bound = Bound.EXACT) -> None:
        """Write a part of 1 as per cent."""
        decimals = max(0, decimals_of(part) - 2)
        self.page.write_number(self.row, column, float(part), self.book.format(pattern(decimals, bound, "0", "%")))

    def whole(self, column: int, number: int | None) -> None:
        """Write a whole number without separators: a year, an offset."""
        if number is not None:
            self.page.write_number(self.row, column, number, self.book.format("0"))

    def note(self, column: int, words: str) -> None:
        """Write a note on a cell, large enough for its text."""
        words = words[:MAX_CHARACTERS]
        lines = sum(1 + len(line) // NOTE_CHARACTERS for line in words.split("\n"))
        size = {"width": NOTE_WIDTH, "height": NOTE_LINE * (lines + 1), "font_size": 9, "author": "Dajuan"}
        self.page.write_comment(self.row, column, words, size)

    def close(self) -> None:
        """Put the filter over the rows that there are."""
        self.page.autofilter(self.HEAD, 0, max(self.row, self.HEAD + 1), self.width - 1)


def pattern(decimals: int, bound: Bound = Bound.EXACT, whole: str = "#,##0", after: str = "") -> str:
    """The format of a number: its decimals, and the sign of its bound before it."""
    number = whole + ("." + "0" * decimals if decimals else "") + after
    if bound is Bound.EXACT:
        return number
    before, before_negative = PREFIXES[bound]
    return f'"{before}"{number};"{before_negative}"-{number}'


def is_exact(number: Decimal) -> bool:
    """Whether a cell holds the number to its last digit: a spreadsheet keeps 15 digits, and no more than 307 zeros."""
    digits = "".join(map(str, number.as_tuple().digits)).strip("0")
    return len(digits) <= EXACT_DIGITS and abs(number.adjusted()) < sys.float_info.max_10_exp


def plain(value: Decimal | None, unit: str = "") -> Shown | None:
    """A number as it is, with its own decimals."""
    return None if value is None else Shown(value, unit, decimals_of(value))
