"""Write a table of the package as comma-separated values for machines."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from dajuan.reports.package.schema import Table, Value


def encode(table: Table, rows: Iterable[Sequence[Value]]) -> bytes:
    """The table with its head, in UTF-8 without a byte order mark, lines ended by \\n.

    Texts stand as they are: an apostrophe before what a spreadsheet takes for a formula would come back as part of the text.
    The workbook is the form for spreadsheets.
    """
    return lines([[column.name for column in table.columns], *([written(value) for value in row] for row in rows)])


def lines(rows: Iterable[Iterable[str]]) -> bytes:
    """Rows of texts as comma-separated values."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue().encode()


def written(value: Value) -> str:
    """A value as it stands in a cell: decimals without exponent, so that none is taken for a rounded one."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return format(value, "f") if isinstance(value, Decimal) else str(value)
