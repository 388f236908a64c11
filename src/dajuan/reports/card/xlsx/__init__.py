"""The report card as a workbook: indicators by year, targets, other figures, programmes and pledges, sources."""

from __future__ import annotations

from datetime import datetime
from typing import BinaryIO

from dajuan.messages import _
from dajuan.reports.card.records import Card
from dajuan.reports.card.xlsx import figures, matrix, promises, targets
from dajuan.reports.card.xlsx.book import Book
from dajuan.reports.card.xlsx.sources import Sources


def write(card: Card, stream: BinaryIO) -> None:
    """Write the workbook in the language of the request; the same card gives the same bytes.

    Numbers are numbers in the scale in which they are printed (287.2 in 亿元), each with a note on where it comes from and a
    link to its row among the sources; a number of more than 15 digits is a text.
    """
    properties = {
        "title": _("{place}, report card for {year}").format(place=card.place, year=card.year),
        "author": "Dajuan",
        "created": datetime.fromisoformat(card.made).replace(tzinfo=None),
    }
    book = Book(stream, properties)
    sources = Sources(card.replaced)
    matrix.write(book, card, sources)
    targets.write(book, card, sources)
    figures.write(book, card, sources)
    promises.write(book, card, sources)
    sources.write(book, card)
    book.close()
