"""Write the review as a Word file in official layout, with the sources as footnotes."""

from __future__ import annotations

from typing import BinaryIO

from dajuan.reports.card.records import Card
from dajuan.reports.wordfile.library import needed


def write(card: Card, stream: BinaryIO) -> None:
    """Write the draft; the same card gives the same bytes.

    Raises MissingExtra where python-docx is not installed.
    """
    needed()
    from dajuan.reports.review.file import write_file

    write_file(card, stream)
