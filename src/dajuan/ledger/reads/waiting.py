"""Ask for claims that nobody has decided on and that were read with good confidence: what a check of a draft may use.

A claim that was accepted, corrected or rejected is none of them, whatever was decided later.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from django.db.models import Q, QuerySet

from dajuan.ledger import models
from dajuan.ledger.connection import Ledger
from dajuan.ledger.reads.documents import documents
from dajuan.ledger.reads.lookup import undecided
from dajuan.ledger.records import DocumentRef, WaitingClaim
from dajuan.reading.records import Bound, Claim, Kind, Status

BEFORE = ("start", "end", "text", "value", "high", "unit")
WORDS = ("bound", "kind", "base", "indicator", "period", "place", "status")
AFTER = (
    "speaker",
    "indicator_id",
    "place_code",
    "field",
    "scope",
    "office",
    "approximators",
    "step",
    "sentence",
    "confidence",
)
"""The columns of a claim in the order of its keys; `rules`, which say how it was read, are left behind."""

BOUNDS, KINDS, STATUSES = ({each.value: each for each in words} for words in (Bound, Kind, Status))
DOCUMENT, SENTENCE = "document_id", "sentence_start"
CHUNK = 900
"""Keys that one statement names: SQLite allows no more than a thousand in old versions."""

NONE = "[]"
"""How no approximators are written."""

Row = tuple[Any, ...]
"""The number of a claim, that of its document, where its sentence begins, its key, and the columns above."""


def waiting_claims(
    ledger: Ledger,
    *,
    place: str,
    among: Collection[str],
    is_meant: Callable[[str, str, Kind], bool],
    sure: float,
    sure_of_ranks: float,
    but: int | None = None,
) -> tuple[WaitingClaim, ...]:
    """What the documents of a place state and nobody has decided on, in the order of documents and their texts.

    among: of these indicators of the catalogue; is_meant: asked of the phrase, unit and kind of claims that have none.
    sure: the least confidence; sure_of_ranks: that of ranks, whose subject is always assumed.
    but: without what the document of this number states.
    """
    of_place = models.Document.objects.using(ledger.alias).filter(place__name=place)
    # Documents by their numbers: over a join PostgreSQL would look at the claims of all places.
    numbers = [number for number in of_place.values_list("pk", flat=True) if number != but]
    rows = _sure(ledger, sure, sure_of_ranks).filter(document_id__in=numbers)
    phrased = rows.filter(indicator_id=None).values_list("pk", "indicator", "unit", "kind")
    keys = [key for key, phrase, unit, kind in phrased if is_meant(phrase, unit, Kind(kind))]
    found = _told(rows.filter(indicator_id__in=list(among)))
    for start in range(0, len(keys), CHUNK):
        found += _told(rows.filter(pk__in=keys[start : start + CHUNK]))
    return _records(ledger, found)


def waiting_elsewhere(
    ledger: Ledger, place: str, *, among: Collection[str], periods: Collection[str], sure: float
) -> tuple[WaitingClaim, ...]:
    """What the documents of other places state of themselves, of these indicators and periods.

    Only documents of those years and the year after are asked: no index leads from an indicator to its claims.
    """
    years = sorted(period[:4] for period in periods)
    documents = models.Document.objects.using(ledger.alias).exclude(place__name=place)
    dated = documents.filter(published__gte=years[0], published__lt=str(int(years[-1]) + 2))
    rows = _sure(ledger, sure, sure).filter(document_id__in=list(dated.values_list("pk", flat=True)))
    return _records(ledger, _told(rows.filter(indicator_id__in=list(among), period__in=list(periods), place=None)))


def _sure(ledger: Ledger, sure: float, sure_of_ranks: float) -> QuerySet[models.Claim]:
    enough = Q(confidence__gte=sure) | Q(confidence__gte=sure_of_ranks, kind=Kind.RANK.value)
    return models.Claim.objects.using(ledger.alias).filter(undecided(), enough)


def _told(rows: QuerySet[models.Claim]) -> list[Row]:
    return list(rows.values_list("pk", DOCUMENT, SENTENCE, "key", *BEFORE, *WORDS, *AFTER))


def _records(ledger: Ledger, rows: Sequence[Row]) -> tuple[WaitingClaim, ...]:
    by_number = {one.number: one for one in documents(ledger, numbers={row[1] for row in rows})}
    return tuple(sorted(_made(rows, by_number), key=lambda one: (one.document.number, one.claim.start)))


def _made(rows: Sequence[Row], by_number: Mapping[int, DocumentRef]) -> Iterator[WaitingClaim]:
    make: Any = Claim  # as it takes its keys one by one
    first, second = len(BEFORE), len(BEFORE) + len(WORDS)
    for number, document, sentence_start, key, *values in rows:
        bound, kind, *told, status = values[first:second]
        *after, approximators, step, sentence, confidence = values[second:]
        claim = make(
            *values[:first], BOUNDS[bound], KINDS[kind], *told, STATUSES[status], *after,
            tuple(msgspec.json.decode(approximators)) if approximators != NONE else (), step, sentence, confidence, (), key,
        )  # fmt: skip
        yield WaitingClaim(number, by_number[document], claim, sentence_start)
