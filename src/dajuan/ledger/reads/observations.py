"""Ask for observations: what was accepted, with where it stands and who accepted it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import msgspec
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from dajuan.ledger import models
from dajuan.ledger.connection import Ledger
from dajuan.ledger.reads.documents import documents
from dajuan.ledger.reads.indicators import indicators
from dajuan.ledger.reads.lookup import no_later
from dajuan.ledger.reads.trail import acts
from dajuan.ledger.records import Act, Cell, DocumentRef, IndicatorRef, Maturity, Observation, Origin
from dajuan.ledger.standing import cells_of
from dajuan.reading.records import Bound, Kind, Status

COLUMNS = {
    "number": "pk",
    "indicator_id": "indicator_id",
    "place": "place__name",
    "place_code": "place__code",
    "kind": "kind",
    "base": "base",
    "scope": "scope",
    "period": "period",
    "status": "status",
    "maturity": "maturity",
    "value": "value",
    "high": "high",
    "unit": "unit",
    "bound": "bound",
    "step": "step",
    "document": "document_id",
    "entry": "entry_id",
    "verdict": "decision__verdict",
    "threshold": "decision__threshold",
    "supersedes": "decision__previous__observation__pk",
    "approximators": "decision__claim__approximators",
    "start": "decision__claim__start",
    "end": "decision__claim__end",
    "text": "decision__claim__text",
    "sentence": "decision__claim__sentence",
    "sentence_start": "decision__claim__sentence_start",
    "claim": "decision__claim__key",
    "phrase": "decision__claim__indicator",
    "speaker": "decision__claim__speaker",
    "office": "decision__claim__office",
    "page": "decision__claim__page",
    "confidence": "decision__claim__confidence",
}
"""The columns of an observation and of its claim, by what they are called here."""


def observations(
    ledger: Ledger,
    *,
    place: str | None = None,
    indicator: str | None = None,
    document: int | None = None,
    among: Collection[str] | None = None,
    but: int | None = None,
) -> tuple[Observation, ...]:
    """What is accepted now, in the order of documents and their texts.

    place: what its documents say (of it, and of others such as its towns), and what others say of it; indicator: by its id.
    among: of indicators with these ids only; but: without what the document of this number says.
    """
    rows = _live(ledger, place, indicator, document)
    if among is not None:
        rows = rows.filter(indicator__key__in=list(among))
    if but is not None:
        rows = rows.exclude(document_id=but)
    return _records(ledger, rows.order_by("document_id", "decision__claim__start"))


def cells(
    ledger: Ledger,
    *,
    place: str | None = None,
    indicator: str | None = None,
    document: int | None = None,
    among: Collection[str] | None = None,
    but: int | None = None,
) -> tuple[Cell, ...]:
    """The observations put together by what they are of, each cell with the one that counts."""
    found = observations(ledger, place=place, indicator=indicator, document=document, among=among, but=but)
    return cells_of(found, choices(ledger, {one.origin.claim for one in found}))


def elsewhere(ledger: Ledger, place: str, *, among: Collection[str], periods: Collection[str]) -> tuple[Cell, ...]:
    """What the documents of other places say of themselves, of these indicators and periods: the set of a rank."""
    rows = _live(ledger, None, None, None).filter(
        indicator__key__in=list(among), period__in=list(periods), place_id=F("document__place_id")
    )
    found = _records(ledger, rows.exclude(place__name=place).order_by("document_id", "decision__claim__start"))
    return cells_of(found, choices(ledger, {one.origin.claim for one in found}))


def earlier(ledger: Ledger, numbers: Iterable[int]) -> dict[int, Observation]:
    """Observations by their numbers, also those that were superseded: what a later one replaced."""
    rows = models.Observation.objects.using(ledger.alias).filter(pk__in=list(set(numbers)))
    return {one.number: one for one in _records(ledger, rows.order_by("pk"))}


def choices(ledger: Ledger, claims: Iterable[str]) -> dict[str, Act]:
    """By the id of a claim, the last act by which a person chose it; a rejection since then takes the choice back."""
    wanted = set(claims)
    rejected = models.Decision.objects.filter(
        claim=OuterRef("claim"), verdict="reject", entry_id__gt=OuterRef("entry_id")
    )
    held = models.Choice.objects.using(ledger.alias).filter(~Exists(rejected))
    rows = held.order_by("pk").values_list("claim__key", "entry_id")
    chosen = {key: number for key, number in rows if key in wanted}
    by_number = acts(ledger, chosen.values()) if chosen else {}
    return {key: by_number[number] for key, number in chosen.items()}


def _live(
    ledger: Ledger, place: str | None, indicator: str | None, document: int | None
) -> QuerySet[models.Observation]:
    rows = models.Observation.objects.using(ledger.alias).filter(no_later("decision"))
    if place is not None:
        number = models.Place.objects.filter(name=place).values("pk")
        of_it = models.Document.objects.using(ledger.alias).filter(place__name=place).values_list("pk", flat=True)
        # Documents by their numbers: over a join or a subquery PostgreSQL would use its indexes for neither side of the "or".
        rows = rows.filter(Q(place_id=Subquery(number[:1])) | Q(document_id__in=list(of_it)))
    if indicator is not None:
        rows = rows.filter(indicator__key=indicator)
    if document is not None:
        rows = rows.filter(document_id=document)
    return rows


def _records(ledger: Ledger, found: QuerySet[models.Observation]) -> tuple[Observation, ...]:
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in found.values_list(*COLUMNS.values())]
    by_document = {one.number: one for one in documents(ledger, numbers={row["document"] for row in rows})}
    by_indicator = indicators(ledger, {row["indicator_id"] for row in rows})
    by_act = acts(ledger, {row["entry"] for row in rows})
    return tuple(_record(row, by_document, by_indicator, by_act) for row in rows)


def _record(
    row: Mapping[str, Any],
    by_document: Mapping[int, DocumentRef],
    by_indicator: Mapping[int, IndicatorRef],
    by_act: Mapping[int, Act],
) -> Observation:
    start = row["sentence_start"]
    origin = Origin(
        document=by_document[row["document"]],
        start=row["start"],
        end=row["end"],
        text=row["text"],
        sentence=row["sentence"],
        sentence_start=start,
        sentence_end=start + len(row["sentence"]),
        claim=row["claim"],
        indicator=row["phrase"],
        speaker=row["speaker"],
        office=row["office"],
        page=row["page"],
        confidence=row["confidence"],
    )
    return Observation(
        number=row["number"],
        indicator=by_indicator[row["indicator_id"]],
        place=row["place"],
        place_code=row["place_code"],
        kind=Kind(row["kind"]),
        base=row["base"],
        scope=row["scope"],
        period=row["period"],
        status=Status(row["status"]),
        maturity=Maturity(row["maturity"]),
        value=row["value"],
        high=row["high"],
        unit=row["unit"],
        bound=Bound(row["bound"]),
        step=row["step"],
        approximators=tuple(msgspec.json.decode(row["approximators"])),
        origin=origin,
        accepted=by_act[row["entry"]],
        bulk=row["threshold"] is not None,
        corrected=row["verdict"] == "correct",
        supersedes=row["supersedes"],
    )
