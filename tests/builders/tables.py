"""Documents that hold one table, and the claims read in them as short rows that a test can name."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.documents.assemble import Part, assemble, rows_of
from dajuan.documents.document import BlockKind, Document, DocumentKind
from dajuan.reading import read_document
from dajuan.reading.records import Claim

Rows = Sequence[Sequence[str | None]]


def document(
    rows: Rows,
    *,
    caption: str = "",
    spans: Sequence[tuple[int, int, int, int]] = (),
    kind: DocumentKind = DocumentKind.PLAN,
    year: int = 2021,
    published: str = "2021-03",
    place: str = "云溪县",
    further: Sequence[Part] = (),
) -> Document:
    """A document whose only block is a table, with its caption; spans as in `Part`. `further` parts follow it."""
    table = Part(BlockKind.TABLE, rows=rows_of(rows), spans=tuple(spans), caption=caption)
    text, blocks = assemble([table, *further])
    return Document("table.docx", "", "docx", text, blocks, kind=kind, year=year, published=published, place=place)


def claims(opened: Document) -> tuple[Claim, ...]:
    """The claims that are read in a document."""
    return read_document(opened, statements=False).claims


def stated(opened: Document, *keys: str) -> list[tuple[object, ...]]:
    """Of each claim in the text's order its words and some of its keys."""
    return [(claim.text, *(getattr(claim, key) for key in keys)) for claim in claims(opened)]
