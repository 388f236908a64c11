"""Ask for claims with what was decided of them."""

from __future__ import annotations

import msgspec
from django.db.models import OuterRef, QuerySet, Subquery

from dajuan.ledger import models
from dajuan.ledger.connection import Ledger
from dajuan.ledger.reads.lookup import find_claim
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
        rows = rows.filter(decisions__isnull=True).order_by("confidence", "document_id", "start")
    else:
        rows = rows.order_by("document_id", "start")
        if decision is not None:
            rows = rows.filter(**{f"{VERDICT}__in": [word for word, meant in _DECISIONS.items() if meant is decision]})
    return _listed(rows[:limit] if limit else rows)


def claim(ledger: Ledger, id: str) -> ClaimRow:
    """The claim of this id, or of an id that begins so. Raises UsageError where there is none or more than one."""
    return _listed(_rows(ledger).filter(pk=find_claim(ledger, id).pk))[0]


def waiting(ledger: Ledger) -> int:
    """How many claims nobody has decided on."""
    decided = models.Decision.objects.using(ledger.alias).filter(previous=None)
    # Every decided claim has one first decision; two counts are far cheaper than looking for each claim's decisions.
    return models.Claim.objects.using(ledger.alias).count() - decided.count()


def _rows(ledger: Ledger) -> QuerySet[models.Claim]:
    last = models.Decision.objects.using(ledger.alias).filter(claim=OuterRef("pk"), next__isnull=True)
    return models.Claim.objects.using(ledger.alias).annotate(**{VERDICT: Subquery(last.values("verdict")[:1])})


def _listed(rows: QuerySet[models.Claim]) -> tuple[ClaimRow, ...]:
    keys = (*COLUMNS.values(), "decision")
    found = [dict(zip(keys, row, strict=True)) for row in rows.values_list(*COLUMNS, VERDICT)]
    return tuple(ClaimRow(**{**row, "decision": _DECISIONS[row["decision"]]}) for row in found)
