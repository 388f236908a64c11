"""Compare two texts or tables, and show what came out as short rows that a test can name."""

from __future__ import annotations

from dajuan.comparison import differences
from dajuan.comparison.records import Difference, Figure
from dajuan.documents import open_document
from dajuan.documents.document import Document
from dajuan.reading import read_document

Row = tuple[str, str, str, str]
"""Kind of change, the aspects with blanks between, the old figure, the new one; "" for none."""


def opened(source: str | Document, date: str = "2026-01") -> Document:
    """The document of a text, published then; a document as it is."""
    return source if isinstance(source, Document) else open_document(source.encode(), date=date)


def compared(old: str | Document, new: str | Document) -> tuple[Difference, ...]:
    """What changed between two texts or documents."""
    before, after = opened(old), opened(new)
    return differences(before, read_document(before, statements=False), after, read_document(after, statements=False))


def rows(old: str | Document, new: str | Document) -> list[Row]:
    """The same as rows."""
    return [row(difference) for difference in compared(old, new)]


def row(difference: Difference) -> Row:
    """A difference in four words."""
    return (difference.change.value, " ".join(difference.aspects), _text(difference.old), _text(difference.new))


def _text(figure: Figure | None) -> str:
    return figure.text if figure else ""
