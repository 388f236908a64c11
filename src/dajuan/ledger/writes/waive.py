"""Waive what a rule of the checks says, with the reason."""

from __future__ import annotations

from dajuan.errors import UsageError
from dajuan.ledger import models
from dajuan.ledger.audit import entry
from dajuan.ledger.connection import Ledger
from dajuan.messages import N_

NO_REASON = N_("Say why with --why: a waiver stands in the audit trail with its reason.")


def waive(ledger: Ledger, rule: str, *, who: str, why: str, sha256: str = "", words: str = "") -> int:
    """Let a rule pass over a document, or over a sentence wherever it stands; the number of the entry.

    sha256: of the document, "" for any; words: the sentence, "" for all of the document.
    Raises UsageError without a reason, ValueError where neither document nor sentence is named.
    """
    if not sha256 and not words:
        raise ValueError("a waiver names a document or a sentence")
    if not why.strip():
        raise UsageError(NO_REASON)
    details = {"rule": rule, "sha256": sha256, "words": words}
    with entry(ledger, "waive", who=who, why=why, details=details) as writer:
        writer.one(models.Waiver(rule=rule, sha256=sha256, words=words))
    return writer.number
