"""Read files into the lines that the scorers take: those of `dajuan read --show all --format jsonl`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dajuan.documents import open_document
from dajuan.reading import read_document
from dajuan.reports.claims.jsonl import encode
from dajuan.reports.claims.show import Show


def jsonl(source: Path | bytes, show: Show = Show.ALL) -> bytes:
    """The lines of one document, which is told neither its place nor its date.

    Raises dajuan.errors.Unreadable where the file cannot be read.
    """
    document = open_document(source)
    return encode(document, read_document(document, statements=show is not Show.CLAIMS), show)


def write_readings(paths: Iterable[Path], out: Path) -> Path:
    """Read each file and write the lines of all of them to `out`, which comes back."""
    with out.open("wb") as file:
        for path in paths:
            file.write(jsonl(path))
    return out
