"""Ask for claims with what was decided of them."""

from __future__ import annotations

import msgspec
from django.db.models import Exists, OuterRef, QuerySet, Subquery

from dajuan.ledger import models
from dajuan.ledger.connection import Ledger
from dajuan.ledger.reads.lookup import find_claim, no_later, undecided
from dajuan.ledger.records import Decision

VERDICT: str = "verdict"
"""The column of the last decision, which is looked up."""


_DECISIONS = {
    None: Decision.WAITING,
    "accept": Decision.ACCEPTED,
    "refile": Decision.ACCEPTED,
    "correct": Decision.CORRECTED,
    "reject": Decision.REJECTED,
}


COLUMNS = {
    "key": "id",
    "document_id": "document",
    "start": "start",
    "end": "end",
    "text": "text",
    "value": "value",
    "unit": "unit",
    "kind": "kind",
    "indicator": "indicator",
    "period": "period",
    "place": "place",
    "status": "status",
    "speaker": "speaker",
    "sentence": "sentence",
    "confidence": "confidence",
}
"""The columns of a ClaimRow, with its keys."""


class ClaimRow(msgspec.Struct, frozen=True):
    """A claim as a list shows it; document: its number."""

    id: str
    document: int
    start: int
    end: int
    text: str
    value: str
    unit: str
    kind: str
    indicator: str
    period: str | None
    place: str | None
    status: str
    speaker: str | None
    sentence: str
    confidence: float
    decision: Decision


def claims(
    ledger: Ledger, *, document: int | None = None, decision: Decision | None = None, limit: int | None = None
) -> tuple[ClaimRow, ...]:
    """Claims in the order of documents and their texts; those that wait for a decision doubtful ones first.

    document: of one only; decision: those with this one only; limit: at most so many.
    """
    rows = _rows(ledger)
    if document is not None:
        rows = rows.filter(document_id=document)
    if decision is Decision.WAITING:
        rows = rows.filter(undecided()).order_by("confidence", "document_id", "start")
    else:
        rows = rows.order_by("document_id", "start")
        if decision is not None:
            rows = rows.filter(
                Exists(_last().filter(verdict__in=[word for word, meant in _DECISIONS.items() if meant is decision]))
            )
    return _listed(rows[:limit] if limit else rows)


def claim(ledger: Ledger, id: str) -> ClaimRow:
    """The claim of this id, or of an id that begins so. Raises UsageError where there is none or more than one."""
    return _listed(_rows(ledger).filter(pk=find_claim(ledger, id).pk))[0]


def waiting(ledger: Ledger, *, place: str | None = None) -> int:
    """How many claims nobody has decided on, of a place's documents or of all."""
    rows = models.Claim.objects.using(ledger.alias).filter(undecided())
    return (rows if place is None else rows.filter(document__place__name=place)).count()


def _rows(ledger: Ledger) -> QuerySet[models.Claim]:
    return models.Claim.objects.using(ledger.alias).annotate(**{VERDICT: Subquery(_last().values("verdict")[:1])})


def _last() -> QuerySet[models.Decision]:
    """The decision that counts, of the claim of the query around it."""
    return models.Decision.objects.filter(no_later("pk"), claim=OuterRef("pk"))


def _listed(rows: QuerySet[models.Claim]) -> tuple[ClaimRow, ...]:
    keys = (*COLUMNS.values(), "decision")
    found = [dict(zip(keys, row, strict=True)) for row in rows.values_list(*COLUMNS, VERDICT)]
    return tuple(ClaimRow(**{**row, "decision": _DECISIONS[row["decision"]]}) for row in found)
