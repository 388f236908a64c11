"""Write what was read as comma-separated values that Excel and WPS open as they are."""

from __future__ import annotations

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping
from typing import BinaryIO

import msgspec

from dajuan.documents.document import Document
from dajuan.reading.records import Claim, Milestone, Pledge, Programme, Reading
from dajuan.reports.claims.records import records
from dajuan.reports.claims.show import Show

RECORDS: Mapping[Show, type[msgspec.Struct]] = {
    Show.CLAIMS: Claim,
    Show.MILESTONES: Milestone,
    Show.PLEDGES: Pledge,
    Show.PROGRAMMES: Programme,
}
NUMBERS = frozenset({"start", "end", "value", "high", "step", "confidence", "count"})
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
LIST_SEPARATOR = "; "


def write(readings: Iterable[tuple[Document, Reading]], show: Show, stream: BinaryIO) -> None:
    """Write a head of the contract's keys, then a row a statement, document by document."""
    keys = columns(show)
    stream.write(BOM_UTF8 + _lines([keys]))
    for document, reading in readings:
        rows = ([_cell(key, record.get(key)) for key in keys] for record in records(document, reading, show))
        lines = _lines(rows)
        if lines:
            stream.write(lines)


def columns(show: Show) -> list[str]:
    """The keys of all statements that are shown, those of claims first; with `Show.ALL` a `type` tells them apart."""
    kinds = RECORDS.values() if show is Show.ALL else [RECORDS[show]]
    keys = dict.fromkeys(field.encode_name for kind in kinds for field in msgspec.structs.fields(kind))
    return ["doc", *(["type"] if show is Show.ALL else []), *keys]


def neutral(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe goes before what would begin one."""
    return f"'{text}" if text.startswith(STARTS_A_FORMULA) else text


def _cell(key: str, value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return neutral(LIST_SEPARATOR.join(map(str, value)))
    return str(value) if key in NUMBERS else neutral(str(value))


def _lines(rows: Iterable[Iterable[str]]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows(rows)
    return buffer.getvalue().encode()
