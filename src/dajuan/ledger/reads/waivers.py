"""Ask for waivers."""

from __future__ import annotations

import msgspec

from dajuan.ledger import models
from dajuan.ledger.connection import Ledger
from dajuan.ledger.reads.trail import acts
from dajuan.ledger.records import Act


class WaiverRef(msgspec.Struct, frozen=True):
    """What a person let a rule pass over, and why (act.why).

    sha256: of the one document, "" for any; words: the sentence, "" for all of the document.
    """

    rule: str
    sha256: str
    words: str
    act: Act


def waivers(ledger: Ledger, sha256: str = "") -> tuple[WaiverRef, ...]:
    """The waivers that hold for any document, and with a hash those of that document, earliest first."""
    rows = models.Waiver.objects.using(ledger.alias).filter(sha256__in=["", sha256]).order_by("pk")
    found = list(rows.values_list("rule", "sha256", "words", "entry_id"))
    by_act = acts(ledger, {row[3] for row in found})
    return tuple(WaiverRef(rule, of, words, by_act[entry]) for rule, of, words, entry in found)
