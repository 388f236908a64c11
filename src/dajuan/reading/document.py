"""Read a document: its claims, milestones, pledges and programmes, each with the span that states it."""

from __future__ import annotations

from bisect import bisect_right
from hashlib import blake2b
from operator import attrgetter
from typing import TypeVar

import msgspec

from dajuan.catalogue import divisions, fields, match
from dajuan.documents.document import Document
from dajuan.reading.characters import normalise
from dajuan.reading.confidence import confidence
from dajuan.reading.drafts import Draft
from dajuan.reading.paragraphs import joined, outside, paragraphs
from dajuan.reading.periods import months
from dajuan.reading.periods.holding import held, part_of
from dajuan.reading.places import Places
from dajuan.reading.prose import Reader
from dajuan.reading.records import Bound, Claim, Kind, Milestone, Pledge, Programme, Quotation, Reading, Status
from dajuan.reading.rules import MAY_HOLD_TABLE, SPEECH_MARKS
from dajuan.reading.sections import Section

Statement = TypeVar("Statement", Milestone, Pledge, Programme)

HEAD = 400
"""How many characters of the text tell a half-year's news from a year's."""

BOUNDS = {bound.value: bound for bound in Bound}
KINDS = {kind.value: kind for kind in Kind}
STATUSES = {status.value: status for status in Status}


def read_document(document: Document, *, statements: bool = True) -> Reading:
    """All that a document states, each with the span of document.text that states it.

    statements: whether milestones, pledges and programmes are read besides the claims.
    """
    text = document.text
    plain = joined(normalise(text))
    said = _quotations(text)
    places = Places(document.place)
    section = Section(
        document.kind, document.year, document.title + plain[:HEAD], document.published, normalise(document.title)
    )
    cells, tables = _tables(document, plain, section)
    drafts = Reader(plain, section, places).read(outside(paragraphs(plain), tables))
    if cells:
        drafts = sorted(drafts + cells, key=lambda draft: draft.figure.start)
    maker = Maker(document, said)
    claims = tuple(maker.claim(draft) for draft in drafts)
    if not statements:
        return Reading(claims=claims, tables=tuple(tables))
    from dajuan.reading import promises  # its patterns take a while to compile, and figures alone do without

    milestones, pledges, programmes = promises.statements(text, said, document.year)
    return Reading(
        claims=claims,
        milestones=tuple(maker.identified(milestone) for milestone in milestones),
        pledges=tuple(maker.identified(pledge) for pledge in pledges),
        programmes=tuple(maker.identified(programme) for programme in programmes),
        tables=tuple(tables),
    )


def _quotations(text: str) -> tuple[Quotation, ...]:
    """Who is quoted where; the patterns of speech are compiled only for a text that may hold any."""
    if not any(mark in text for mark in SPEECH_MARKS):
        return ()
    from dajuan.reading.speakers import quotations

    return quotations(text)


def _tables(document: Document, plain: str, section: Section) -> tuple[list[Draft], list[tuple[int, int]]]:
    """The drafts of tables and the spans they take; the patterns of tables are compiled only for a text that may hold one."""
    if not (any(block.cells for block in document.blocks) or MAY_HOLD_TABLE.search(document.text)):
        return [], []
    from dajuan.reading.tables import table_drafts

    drafts, spans = table_drafts(document, plain, section.calendar)
    for draft in drafts:
        part = part_of(draft.period)
        if part is not None:
            unit = draft.figure.unit
            draft.period = months(
                held(part, point=False, summed=False, indicator=draft.indicator, unit=unit, kind=draft.kind)
            )
    return drafts, spans


class Maker:
    """Makes the records of one document: ids, codes, fields and speakers added to what was read."""

    def __init__(self, document: Document, said: tuple[Quotation, ...]) -> None:
        self.text = document.text
        self.said = said
        self.starts = list(map(attrgetter("start"), said))
        self.seed = blake2b(self.text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        self.code = divisions.place_code(document.place) if document.place else None
        self.sentence = (-1, -1)
        self.sentence_text = ""

    def identity(self, start: int, end: int) -> str:
        """A stable id, made of the document's text and the span."""
        return blake2b(f"{start}:{end}".encode(), digest_size=8, key=self.seed).hexdigest()

    def identified(self, record: Statement) -> Statement:
        """The record with its id."""
        return msgspec.structs.replace(record, id=self.identity(record.start, record.end))

    def speaker(self, start: int) -> Quotation | None:
        """Who is quoted at an offset."""
        index = bisect_right(self.starts, start) - 1
        return self.said[index] if index >= 0 and start < self.said[index].end else None

    def claim(self, draft: Draft) -> Claim:
        """The finished claim of a draft."""
        figure = draft.figure
        value = figure.value
        high = figure.high
        if draft.kind == "change" and draft.sign < 0 and not value.startswith("-"):
            value = "-" + value
            high = "-" + high if high is not None else None
        if draft.sentence != self.sentence:
            self.sentence = draft.sentence
            self.sentence_text = self.text[draft.sentence[0] : draft.sentence[1]].strip()
        speaker = self.speaker(figure.start) if self.said else None
        indicator_id = match.indicator_id(draft.indicator, figure.unit, draft.kind)
        unit = figure.unit
        if indicator_id is not None and draft.kind == "level":
            unit = match.unit_of(indicator_id, unit)
        place = draft.place
        return Claim(
            start=figure.start,
            end=figure.end,
            text=self.text[figure.start : figure.end],
            value=value,
            high=high,
            unit=unit,
            bound=BOUNDS[draft.bound],
            kind=KINDS[draft.kind],
            base=draft.base if draft.kind == "change" else None,
            indicator=draft.indicator,
            period=draft.period,
            place=place,
            status=STATUSES[draft.status],
            speaker=speaker.speaker if speaker else None,
            indicator_id=indicator_id,
            place_code=divisions.place_code(place, self.code) if place else self.code,
            field=fields.field_of(indicator_id, draft.indicator, draft.heading),
            scope=draft.scope,
            office=(speaker.office or None) if speaker else None,
            approximators=figure.approximators,
            step=figure.step,
            sentence=self.sentence_text,
            confidence=confidence(draft, indicator_id is not None),
            rules=tuple(draft.rules),
            id=self.identity(figure.start, figure.end),
        )


__all__ = ["read_document"]
