"""Read csv and tsv files: one table with its caption."""

from __future__ import annotations

import csv
import io

from dajuan.documents.encoding import decode, decode_head
from dajuan.documents.formats.format import Format, Parts
from dajuan.documents.formats.grid import parts_of
from dajuan.documents.limits import MAX_CELLS
from dajuan.errors import TooLarge, Unreadable
from dajuan.messages import N_

NOT_TEXT = N_("{file} is no text. Save it as csv (UTF-8) or xlsx in WPS or Excel.")
MANY_CELLS = N_("{file} has more than {limit} cells. Split it and read the pieces.")

_SEPARATORS = ",\t;"
_SAMPLE = 1 << 16  # bytes
_LINES = 20
_SENTENCE_ENDS = ("。", "；", "！", "？")


def recognises(data: bytes) -> bool:
    """Whether these bytes are lines of as many fields each, at least two."""
    decoded = decode_head(data, _SAMPLE)
    return decoded is not None and _separator(decoded.text, whole=len(data) <= _SAMPLE) is not None


FORMAT = Format(name="csv", suffixes=(".csv", ".tsv"), recognises=recognises, order=900)


def read(data: bytes, name: str) -> Parts:
    """The table of a csv file.

    Raises Unreadable where it is no text, TooLarge beyond MAX_CELLS.
    """
    decoded = decode(data)
    if decoded is None:
        raise Unreadable(NOT_TEXT, file=name)
    rows: list[list[str]] = []
    cells = 0
    for row in _fields(decoded.text, _separator(decoded.text, whole=True) or ","):
        cells += len(row)
        if cells > MAX_CELLS:
            raise TooLarge(MANY_CELLS, file=name, limit=MAX_CELLS)
        rows.append([cell.strip() for cell in row])
    width = max(map(len, rows), default=0)
    return Parts(tuple(parts_of([row + [""] * (width - len(row)) for row in rows], {})))


def _fields(text: str, separator: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def _is_prose(line: str) -> bool:
    """Whether a line is a sentence (its comma groups thousands: 投资1,000万元。), no row of a table."""
    return line.rstrip().endswith(_SENTENCE_ENDS)


def _separator(text: str, *, whole: bool) -> str | None:
    """The character that parts every line into the same number of fields, None where there is none."""
    lines = [line for line in text.split("\n")[: _LINES + 1] if line.strip()]
    if not whole or len(lines) > _LINES:
        lines = lines[:-1]  # may be cut off, or in the middle of a quoted field
    for separator in _SEPARATORS:
        try:
            counts = {len(row) for row in _fields("\n".join(lines), separator) if row}
        except csv.Error:
            continue
        if len(counts) == 1 and counts.pop() >= 2 and len(lines) >= 2 and not any(map(_is_prose, lines)):
            return separator
    return None
