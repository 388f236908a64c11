"""Put a document into the ledger: its bytes, its text, and all that was read in it, in one transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

import msgspec
from django.db import IntegrityError

from dajuan.catalogue.bodies import body as catalogued_body
from dajuan.catalogue.fields import field_of, field_of_heading
from dajuan.documents.document import BlockKind, Document
from dajuan.errors import DajuanError
from dajuan.ledger import models
from dajuan.ledger.audit import Writer, entry
from dajuan.ledger.connection import Ledger
from dajuan.ledger.writes import names
from dajuan.messages import N_
from dajuan.reading.records import Claim, Milestone, Pledge, Programme, Reading

Stated = TypeVar("Stated", Milestone, Pledge, Programme)

GENERAL = "economy"
"""The field of what lies in none of the others."""

NUL = "\0"
STAND_IN = "\N{REPLACEMENT CHARACTER}"
"""PostgreSQL stores no NUL in a text; another character takes its place, so that offsets hold."""

OTHER_BYTES = N_("{file} is not what was read: its bytes changed meanwhile. Add it again.")


class Added(msgspec.Struct, frozen=True):
    """What became of a document: its number in the ledger, and whether it is new or had been there before.

    copy: the ledger has its text in other bytes (a txt beside the docx of one report), which are not stored a second time.
    """

    number: int
    new: bool
    claims: int
    copy: bool = False


def add(ledger: Ledger, document: Document, reading: Reading, data: bytes, *, who: str, citation: str = "") -> Added:
    """Store a document with its reading; a no-op where the ledger has these bytes, or this text, already.

    data:     the bytes that `document` was opened from.
    citation: where they were found, as a person would cite it.
    Raises DajuanError where the bytes are not those of the document.
    """
    if hashlib.sha256(data).hexdigest() != document.sha256:
        raise DajuanError(OTHER_BYTES, file=document.name)
    there = stored(ledger, data) or _with_text(ledger, document.text)
    if there is not None:
        return there
    details = {"sha256": document.sha256, "name": document.name, "claims": len(reading.claims)}
    try:
        with entry(ledger, "add", who=who, details=details) as writer:
            row = _store(writer, document, reading, data, citation)
    except IntegrityError:
        # Another process added the same document while this one waited for its turn.
        there = stored(ledger, data) or _with_text(ledger, document.text)
        if there is None:
            raise
        return there
    return Added(row.pk, True, row.figures)


def stored(ledger: Ledger, data: bytes) -> Added | None:
    """The document that has these bytes, None where the ledger has none."""
    sha256 = hashlib.sha256(data).hexdigest()
    found = models.Document.objects.using(ledger.alias).filter(sha256=sha256).values_list("pk", "figures").first()
    return Added(found[0], False, found[1]) if found else None


def _with_text(ledger: Ledger, text: str) -> Added | None:
    found = models.Document.objects.using(ledger.alias).filter(text_sha256=_text_sha256(text))
    row = found.values_list("pk", "figures").first()
    return Added(row[0], False, row[1], copy=True) if row else None


def _text_sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _store(writer: Writer, document: Document, reading: Reading, data: bytes, citation: str) -> models.Document:
    place = names.place(writer, document.place)
    stored = writer.one(
        models.Document(
            sha256=document.sha256,
            text_sha256=_text_sha256(document.text),
            name=_storable(document.name),
            format=document.format,
            title=_storable(document.title),
            place=place,
            publisher=_storable(document.publisher),
            published=document.published,
            year=document.year,
            kind=document.kind.value,
            citation=_storable(citation),
            characters=len(document.text),
            figures=len(reading.claims),
        )
    )
    blocks = msgspec.json.encode(document.blocks).decode()
    writer.one(models.Content(document=stored, data=data, text=_storable(document.text), blocks=blocks))
    _claims(writer, stored, document, reading.claims)
    _statements(writer, stored, document, reading)
    return stored


def _claims(writer: Writer, stored: models.Document, document: Document, claims: Sequence[Claim]) -> None:
    writer.add(
        models.Claim(
            document=stored,
            key=claim.id,
            start=claim.start,
            end=claim.end,
            text=_storable(claim.text),
            speaker=claim.speaker,
            field=claim.field or GENERAL,
            value=claim.value,
            high=claim.high,
            unit=claim.unit,
            bound=claim.bound.value,
            kind=claim.kind.value,
            base=claim.base,
            indicator=_storable(claim.indicator),
            indicator_id=claim.indicator_id,
            period=claim.period,
            place=claim.place,
            place_code=claim.place_code,
            status=claim.status.value,
            scope=claim.scope,
            office=claim.office,
            approximators=_json(claim.approximators),
            step=claim.step,
            sentence=_storable(claim.sentence),
            sentence_start=_sentence_start(document.text, claim),
            page=document.locate(claim.start).page,
            confidence=claim.confidence,
            rules=_json(claim.rules),
        )
        for claim in claims
    )
    names.persons(writer, ((claim.speaker or "", claim.office or "") for claim in claims), document.published)


def _sentence_start(text: str, claim: Claim) -> int:
    """Where the sentence of a claim begins: the one place within reach of the claim at which it holds the claim."""
    length = len(claim.sentence)
    return text.find(claim.sentence, max(claim.end - length, 0), claim.start + length)


def _statements(writer: Writer, stored: models.Document, document: Document, reading: Reading) -> None:
    headings = [block for block in document.blocks if block.kind is BlockKind.HEADING]

    def field(start: int, text: str, body: str | None = None) -> str:
        """The field of the body that speaks, else of the words, else of the paragraph, else of the heading above."""
        said_by = catalogued_body(body) if body else None
        above = next((block for block in reversed(headings) if block.start <= start), None)
        heading = document.text[above.start : above.end] if above else ""
        number = document.locate(start).block - 1
        block = document.blocks[number] if document.blocks else None
        paragraph = document.text[block.start : block.end] if block and block.kind is not BlockKind.TABLE else ""
        return (
            (said_by.field if said_by and said_by.field != GENERAL else None)
            or field_of(None, text)
            or field_of(None, paragraph)
            or field_of_heading(heading)
            or GENERAL
        )

    writer.add(
        models.Milestone(
            document=stored,
            key=one.id,
            start=one.start,
            end=one.end,
            text=_storable(one.text),
            speaker=one.speaker,
            field=field(one.start, one.text),
            state=one.state.value,
            period=one.period,
            place=one.place,
        )
        for one in _distinct(reading.milestones)
    )
    writer.add(
        models.Pledge(
            document=stored,
            key=one.id,
            start=one.start,
            end=one.end,
            text=_storable(one.text),
            speaker=one.speaker,
            field=field(one.start, one.text, one.body),
            body=one.body,
            due=one.due,
        )
        for one in _distinct(reading.pledges)
    )
    programmes = _distinct(reading.programmes)
    written = writer.add(
        models.Programme(
            document=stored,
            key=one.id,
            start=one.start,
            end=one.end,
            text=_storable(one.text),
            speaker=None,
            field=field(one.start, one.text, one.body),
            name=_storable(one.name),
            count=one.count,
            body=one.body,
        )
        for one in programmes
    )
    writer.add(
        models.ProgrammePart(programme=row, position=position, name=_storable(part))
        for row, one in zip(written, programmes, strict=True)
        for position, part in enumerate(one.parts, 1)
    )
    bodies = [one.body for one in reading.pledges] + [one.body for one in reading.programmes]
    names.bodies(writer, [body for body in bodies if body])


def _distinct(found: Sequence[Stated]) -> list[Stated]:
    """Each once: statements of one span have one id."""
    return list({one.id: one for one in found}.values())


def _storable(text: str) -> str:
    return text.replace(NUL, STAND_IN) if NUL in text else text


def _json(values: Sequence[str]) -> str:
    return msgspec.json.encode(values).decode()
