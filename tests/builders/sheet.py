"""Make xlsx files from rows of values."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

import xlsxwriter

Value = str | int | float | None


def xlsx(
    sheets: Mapping[str, Sequence[Sequence[Value]]],
    *,
    merged: Sequence[tuple[int, int, int, int, str]] = (),
    formats: Mapping[tuple[int, int], str] | None = None,
    hidden_rows: Sequence[int] = (),
    hidden_columns: Sequence[int] = (),
    hidden_sheets: Sequence[str] = (),
) -> bytes:
    """A workbook of sheets (name -> rows); the options hold for the first one, rows and columns count from 0.

    merged:  first row, first column, last row, last column, text.
    formats: (row, column) -> number format.
    """
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed, {"in_memory": True}) as book:
        for index, (name, rows) in enumerate(sheets.items()):
            sheet = book.add_worksheet(name)
            if name in hidden_sheets:
                sheet.hide()
            for r, row in enumerate(rows):
                for c, value in enumerate(row):
                    code = (formats or {}).get((r, c)) if index == 0 else None
                    if value is not None:
                        sheet.write(r, c, value, book.add_format({"num_format": code}) if code else None)
            if index == 0:
                for first, left, last, right, text in merged:
                    sheet.merge_range(first, left, last, right, text)
                for row in hidden_rows:
                    sheet.set_row(row, None, None, {"hidden": True})
                for column in hidden_columns:
                    sheet.set_column(column, column, None, None, {"hidden": True})
    return packed.getvalue()
