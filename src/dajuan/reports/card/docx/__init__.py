"""The report card as a Word file in the layout of GB/T 9704-2012."""

from __future__ import annotations

from typing import BinaryIO

from dajuan.reports.card.records import Card
from dajuan.reports.wordfile.library import needed


def write(card: Card, stream: BinaryIO) -> None:
    """Write the report card; the same card gives the same bytes.

    Raises MissingExtra where python-docx, or the library that draws the charts, is not installed.
    """
    needed()
    from dajuan.reports.card.docx.file import write_file

    write_file(card, stream)
