"""Write what was read as JSON lines, a statement a line (the contract in docs/json.md)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

import msgspec

from dajuan.documents.document import Document
from dajuan.messages import encodable
from dajuan.reading.records import Reading
from dajuan.reports.claims.selection import statements
from dajuan.reports.claims.show import Show, sections

ENCODER = msgspec.json.Encoder()
COMMA = ord(",")


def write(readings: Iterable[tuple[Document, Reading]], show: Show, stream: BinaryIO) -> None:
    """Write the lines of each document as soon as it is read."""
    for document, reading in readings:
        lines = encode(document, reading, show)
        if lines:
            stream.write(lines)


def encode(document: Document, reading: Reading, show: Show = Show.CLAIMS) -> bytes:
    """The lines of one document, each ending in a line end.

    Each record is encoded right behind its `doc`, its opening brace on the comma, which is then put back: a record that
    carried `doc` would have to be made anew for each claim (docs/decisions/0002-json-lines.md).
    """
    doc = b'{"doc":' + ENCODER.encode(encodable(document.name)) + b","
    lines = bytearray()
    for section in sections(show):
        head = doc + b'"type":"claim",' if section is Show.CLAIMS and show is Show.ALL else doc
        for statement in statements(reading, section):
            lines += head
            comma = len(lines) - 1
            ENCODER.encode_into(statement, lines, comma)
            lines[comma] = COMMA
            lines += b"\n"
    return bytes(lines)
