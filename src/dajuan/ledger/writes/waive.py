"""Waive a finding of a check, with the reason."""

from __future__ import annotations

from dajuan.errors import UsageError
from dajuan.ledger import models
from dajuan.ledger.audit import entry
from dajuan.ledger.connection import Ledger
from dajuan.messages import N_

NO_REASON = N_("Say why with --why: a waiver stands in the audit trail with its reason.")


def waive(ledger: Ledger, document: int, rule: str, *, who: str, why: str, statement: str = "") -> int:
    """Waive what a rule finds in a document, at one statement of it or everywhere; the number of the entry.

    Raises UsageError without a reason.
    """
    if not why.strip():
        raise UsageError(NO_REASON)
    sha256 = models.Document.objects.using(ledger.alias).values_list("sha256", flat=True).get(pk=document)
    details = {"sha256": sha256, "rule": rule, "statement": statement}
    with entry(ledger, "waive", who=who, why=why, details=details) as writer:
        writer.one(models.Waiver(document_id=document, rule=rule, statement=statement))
    return writer.number
