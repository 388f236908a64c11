"""Read a document: text and context in, claims, milestones, pledges and programmes out; pure, deterministic, offline."""

from __future__ import annotations

from bisect import bisect_right
from hashlib import blake2b

from dajuan.catalogue import match
from dajuan.documents.document import Document
from dajuan.reading.characters import normalise
from dajuan.reading.claims import Draft, Reader, paragraphs
from dajuan.reading.places import Places
from dajuan.reading.records import Bound, Claim, Kind, Quotation, Reading, Status
from dajuan.reading.sections import Section
from dajuan.reading.speakers import quotations

HEAD = 400


def read_document(document: Document) -> Reading:
    """All claims of a document, each with the span of document.text that states it."""
    text = document.text
    plain = normalise(text)
    published = int(document.published[:4]) if document.published[:4].isdigit() else None
    section = Section(document.kind, document.year, published, document.title + plain[:HEAD])
    places = Places(document.place)
    reader = Reader(plain, section, places)
    drafts = reader.read(paragraphs(plain))
    said = quotations(text)
    return Reading(claims=tuple(_claim(text, document, draft, said) for draft in drafts))


def _claim(text: str, document: Document, draft: Draft, said: tuple[Quotation, ...]) -> Claim:
    figure = draft.figure
    value = figure.value
    if draft.kind == "change" and draft.sign < 0 and not value.startswith("-"):
        value = "-" + value
    index = bisect_right(said, figure.start, key=lambda quotation: quotation.start) - 1
    speaker = said[index] if index >= 0 and figure.start < said[index].end else None
    identity = blake2b(f"{document.sha256}:{figure.start}:{figure.end}".encode(), digest_size=8).hexdigest()
    start, end = draft.sentence
    return Claim(
        start=figure.start,
        end=figure.end,
        text=text[figure.start : figure.end],
        value=value,
        high=figure.high,
        unit=figure.unit,
        bound=Bound(draft.bound),
        kind=Kind(draft.kind),
        base=draft.base if draft.kind == "change" else None,
        indicator=draft.indicator,
        period=draft.period,
        place=draft.place,
        status=Status(draft.status),
        speaker=speaker.speaker if speaker else None,
        office=speaker.office or None if speaker else None,
        indicator_id=match.indicator_id(draft.indicator, figure.unit, draft.kind),
        scope=draft.scope,
        approximators=figure.approximators,
        step=figure.step,
        sentence=text[start:end].strip(),
        confidence=0.5,
        rules=tuple(draft.rules),
        id=identity,
    )


__all__ = ["read_document"]
