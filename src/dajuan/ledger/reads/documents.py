"""Ask for the documents that the ledger holds."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from django.db.models import QuerySet

from dajuan.documents.document import Block, Document, DocumentKind
from dajuan.errors import UsageError
from dajuan.ledger import models
from dajuan.ledger.connection import Ledger
from dajuan.ledger.reads.trail import acts
from dajuan.ledger.records import DocumentRef
from dajuan.messages import N_

UNKNOWN = N_("The ledger has no document {document}. `dajuan ledger list` shows those that it has.")
AMBIGUOUS = N_("More than one document is called {document}. Name it by its number.")
COLUMNS = {
    "number": "pk",
    "sha256": "sha256",
    "name": "name",
    "title": "title",
    "place": "place__name",
    "publisher": "publisher",
    "published": "published",
    "year": "year",
    "kind": "kind",
    "format": "format",
    "citation": "citation",
    "characters": "characters",
    "claims": "figures",
    "added": "entry_id",
}
"""The columns of a DocumentRef, by its keys."""

SHORTEST_DIGEST = 6


def documents(
    ledger: Ledger, *, place: str | None = None, numbers: Iterable[int] | None = None
) -> tuple[DocumentRef, ...]:
    """Documents by date of publication, earliest first; of one place, or with these numbers, or all."""
    rows = models.Document.objects.using(ledger.alias)
    found = rows.all()
    if place is not None:
        found = found.filter(place__name=place)
    if numbers is not None:
        found = found.filter(pk__in=list(set(numbers)))
    return _refs(ledger, found.order_by("published", "pk"))


def places(ledger: Ledger) -> tuple[str, ...]:
    """Whose documents the ledger holds, each place once."""
    rows = models.Document.objects.using(ledger.alias).exclude(place__name="")
    return tuple(rows.order_by("place__name").values_list("place__name", flat=True).distinct())


def _refs(ledger: Ledger, found: QuerySet[models.Document]) -> tuple[DocumentRef, ...]:
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in found.values_list(*COLUMNS.values())]
    added = acts(ledger, {row["added"] for row in rows})
    return tuple(
        DocumentRef(**{**row, "kind": DocumentKind(row["kind"]), "added": added[row["added"]]}) for row in rows
    )


def document(ledger: Ledger, named: str) -> DocumentRef:
    """The document of this number, name, title or SHA-256 (or the beginning of that).

    Raises UsageError where there is none or more than one.
    """
    rows = models.Document.objects.using(ledger.alias)
    tries = [rows.filter(pk=int(named))] if named.isascii() and named.isdecimal() and len(named) < 19 else []
    tries += [rows.filter(name=named), rows.filter(title=named), rows.filter(name__endswith="/" + named)]
    if len(named) >= SHORTEST_DIGEST:
        tries.append(rows.filter(sha256__startswith=named.lower()))
    for found in tries:
        refs = _refs(ledger, found.order_by("pk")[:2])
        if len(refs) > 1:
            raise UsageError(AMBIGUOUS, document=named)
        if refs:
            return refs[0]
    raise UsageError(UNKNOWN, document=named)


def text_of(ledger: Ledger, document: int) -> str:
    """The one plain text that every offset of a document points into."""
    return models.Content.objects.using(ledger.alias).values_list("text", flat=True).get(document_id=document)


def bytes_of(ledger: Ledger, document: int) -> bytes:
    """The bytes that were added."""
    return bytes(models.Content.objects.using(ledger.alias).values_list("data", flat=True).get(document_id=document))


def whole(ledger: Ledger, document: int) -> Document:
    """The document as it was opened: text and blocks with its masthead."""
    row = models.Document.objects.using(ledger.alias).select_related("content", "place").get(pk=document)
    return Document(
        name=row.name,
        sha256=row.sha256,
        format=row.format,
        text=row.content.text,
        blocks=msgspec.json.decode(row.content.blocks, type=tuple[Block, ...]),
        title=row.title,
        publisher=row.publisher,
        place=row.place.name,
        published=row.published,
        year=row.year,
        kind=DocumentKind(row.kind),
    )
