"""Find the row of a claim by its id."""

from __future__ import annotations

from dajuan.errors import UsageError
from dajuan.ledger.connection import Ledger
from dajuan.ledger.models import Claim
from dajuan.messages import N_

UNKNOWN = N_("No claim has the id {id}. `dajuan ledger list claims` shows those that there are.")
AMBIGUOUS = N_("More than one claim has an id that begins with {id}. Write more of it.")


def find_claim(ledger: Ledger, id: str) -> Claim:
    """The claim of this id, or of an id that begins so. Raises UsageError where there is none or more than one."""
    found = list(
        Claim.objects.using(ledger.alias).filter(key__startswith=id.lower()).select_related("document__place")[:2]
    )
    if not id or not found:
        raise UsageError(UNKNOWN, id=id)
    if len(found) > 1:
        raise UsageError(AMBIGUOUS, id=id)
    return found[0]
