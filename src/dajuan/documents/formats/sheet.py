"""Read workbooks (xlsx, xls, et, ods): each sheet a heading and its tables, numbers as they are shown."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator
from typing import Any

from dajuan.documents.assemble import Part
from dajuan.documents.container import PASSWORD, ZIP_MAGIC, Container
from dajuan.documents.document import BlockKind
from dajuan.documents.formats.format import Format, Parts
from dajuan.documents.formats.grid import parts_of
from dajuan.documents.formats.number_format import shown, stored
from dajuan.documents.formats.xlsx_display import Display, displays_of
from dajuan.documents.limits import MAX_CELLS
from dajuan.errors import TooLarge, Unreadable
from dajuan.messages import N_

BROKEN = N_("{file} is damaged or incomplete. Open it in WPS or Excel, save it anew as xlsx, try again.")
SPREAD = N_("{file} has cells so far apart that it cannot be held in memory. Copy its tables into a new workbook.")
AS_STORED = N_("Numbers of an xls file are given as stored; it may show fewer digits, or per cents.")
CUT = N_("Only the first {limit} cells of the workbook were read. Split it to read the rest.")

_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORKBOOK_STREAMS = tuple(name.encode("utf-16-le") for name in ("Workbook\0", "Book\0"))
_WORD_STREAM = "WordDocument\0".encode("utf-16-le")
_MAX_AREA = 20_000_000  # of a sheet, empty cells included, which calamine holds


def recognises(data: bytes) -> bool:
    """Whether these bytes are a workbook."""
    if data.startswith(_OLE_MAGIC):
        return any(stream in data for stream in _WORKBOOK_STREAMS) and _WORD_STREAM not in data
    if not data.startswith(ZIP_MAGIC):
        return False
    try:
        return "xl/workbook.xml" in Container(data) or "xl/workbook.bin" in Container(data)
    except Unreadable:
        return False


FORMAT = Format(name="xlsx", suffixes=(".xlsx", ".xls", ".xlsm", ".xlsb", ".et"), recognises=recognises, order=31)


def read(data: bytes, name: str) -> Parts:
    """The sheets of a workbook that are shown, in order.

    Raises Unreadable where it is damaged or protected by a password, TooLarge where its cells lie too far apart.
    """
    import python_calamine

    displays = displays_of(data, name) if data.startswith(ZIP_MAGIC) else {}
    if any(display.rows * display.columns > _MAX_AREA for display in displays.values()):
        raise TooLarge(SPREAD, file=name)
    try:
        with python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            return _workbook(workbook, displays, data.startswith(_OLE_MAGIC))
    except python_calamine.PasswordError as error:
        raise Unreadable(PASSWORD, file=name) from error
    except python_calamine.CalamineError as error:
        raise Unreadable(BROKEN, file=name) from error


def _workbook(workbook: Any, displays: dict[str, Display], as_stored: bool) -> Parts:
    import python_calamine

    sheets = [
        sheet
        for sheet in workbook.sheets_metadata
        if sheet.visible == python_calamine.SheetVisibleEnum.Visible
        and sheet.typ == python_calamine.SheetTypeEnum.WorkSheet
    ]
    parts: list[Part] = []
    losses = [AS_STORED] if as_stored else []
    left = MAX_CELLS
    for metadata in sheets:
        sheet = workbook.get_sheet_by_name(metadata.name)
        rows = list(_rows(sheet, displays.get(metadata.name), left))
        left -= sum(len(row) for _, row in rows)
        found = list(_parts(sheet, displays.get(metadata.name), rows))
        if found and len(sheets) > 1:
            parts.append(Part(BlockKind.HEADING, metadata.name.strip(), 1))
        parts += found
        if left <= 0:
            losses.append(CUT)
            break
    return Parts(tuple(parts), losses=tuple(losses))


def _rows(sheet: Any, display: Display | None, left: int) -> Iterator[tuple[int, list[str]]]:
    """The rows of a sheet with their numbers, hidden ones left out, as long as there are cells left to read."""
    hidden = display.hidden_rows if display else frozenset()
    formats = display.formats if display else {}
    if sheet.start is None:
        return
    for number, row in enumerate(sheet.to_python(skip_empty_area=False)):
        left -= len(row)
        if left < 0:
            return
        if number not in hidden:
            yield number, [_text(value, formats.get((number, column), "")) for column, value in enumerate(row)]


def _parts(sheet: Any, display: Display | None, rows: list[tuple[int, list[str]]]) -> Iterator[Part]:
    columns = range(max((len(row) for _, row in rows), default=0))
    hidden = display.hidden_columns if display else frozenset()
    shown_columns = [column for column in columns if column not in hidden]
    row_place = {number: index for index, (number, _) in enumerate(rows)}
    column_place = {column: index for index, column in enumerate(shown_columns)}
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        tall = [row_place[row] for row in range(top, min(bottom, top + len(rows)) + 1) if row in row_place]
        wide = [column_place[column] for column in range(left, right + 1) if column in column_place]
        if tall and wide and top in row_place and left in column_place:
            spans[tall[0], wide[0]] = (len(tall), len(wide))
    yield from parts_of([[row[column] for column in shown_columns] for _, row in rows], spans)


def _text(value: object, code: str) -> str:
    """A cell's value as text: dates by ISO 8601, numbers as shown."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return shown(value, code) if code else stored(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return str(value).strip()
