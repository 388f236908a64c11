"""Write what was read as JSON lines, a statement a line (the contract in docs/json.md)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

import msgspec

from dajuan.documents.document import Document
from dajuan.reading.records import Reading
from dajuan.reports.claims.selection import statements
from dajuan.reports.claims.show import Show, sections

ENCODER = msgspec.json.Encoder()


def write(readings: Iterable[tuple[Document, Reading]], show: Show, stream: BinaryIO) -> None:
    """Write the lines of each document as soon as it is read."""
    for document, reading in readings:
        lines = encode(document, reading, show)
        if lines:
            stream.write(lines)


def encode(document: Document, reading: Reading, show: Show = Show.CLAIMS) -> bytes:
    """The lines of one document, each ending in a line end.

    `doc` is put in front of the encoded records, because a record that carried it would have to be made anew for each
    claim. The line end before a brace is found nowhere else: inside of a JSON string it would be written as an escape.
    """
    doc = b'{"doc":' + ENCODER.encode(document.name) + b","
    parts: list[bytes] = []
    for section in sections(show):
        found = statements(reading, section)
        if found:
            head = doc + b'"type":"claim",' if section is Show.CLAIMS and show is Show.ALL else doc
            lines = ENCODER.encode_lines(found)
            parts.append(head + lines[1:-1].replace(b"\n{", b"\n" + head) + b"\n")
    return b"".join(parts)
