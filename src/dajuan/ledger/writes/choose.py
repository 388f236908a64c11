"""Choose which of several observations of one thing counts."""

from __future__ import annotations

from dajuan.errors import UsageError
from dajuan.ledger import models
from dajuan.ledger.audit import entry
from dajuan.ledger.connection import Ledger
from dajuan.ledger.reads.lookup import find_claim
from dajuan.ledger.writes.decide import Decided
from dajuan.messages import N_

NOT_ACCEPTED = N_("The claim {id} is not accepted. Accept or correct it first.")


def choose(ledger: Ledger, claim: str, *, who: str, why: str = "") -> Decided:
    """Let one accepted claim count over all others that speak of the same thing, until another one is chosen.

    Raises UsageError where there is no such claim, or it is not accepted.
    """
    details = {"claim": claim}
    with entry(ledger, "choose", who=who, why=why, details=details) as writer:
        chosen = find_claim(ledger, claim)
        details["claim"] = chosen.key
        accepted = models.Observation.objects.using(ledger.alias).filter(
            decision__claim=chosen, decision__next__isnull=True
        )
        if not accepted.exists():
            raise UsageError(NOT_ACCEPTED, id=claim)
        writer.one(models.Choice(claim=chosen))
    return Decided(1, writer.number)
