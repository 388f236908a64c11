"""Ask for waivers."""

from __future__ import annotations

import msgspec

from dajuan.ledger import models
from dajuan.ledger.connection import Ledger
from dajuan.ledger.reads.trail import acts
from dajuan.ledger.records import Act


class WaiverRef(msgspec.Struct, frozen=True):
    """A finding that a person waived; statement: at which one, "" wherever the rule speaks in the document."""

    document: int
    rule: str
    statement: str
    act: Act


def waivers(ledger: Ledger, document: int) -> tuple[WaiverRef, ...]:
    """The waivers of a document, earliest first."""
    rows = models.Waiver.objects.using(ledger.alias).filter(document_id=document).order_by("pk")
    found = list(rows.values_list("document_id", "rule", "statement", "entry_id"))
    by_act = acts(ledger, {row[3] for row in found})
    return tuple(WaiverRef(number, rule, statement, by_act[entry]) for number, rule, statement, entry in found)
