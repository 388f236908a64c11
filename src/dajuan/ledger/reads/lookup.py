"""Find the row of a claim by its id."""

from __future__ import annotations

from django.db.models import Q

from dajuan.errors import UsageError
from dajuan.ledger.connection import Ledger
from dajuan.ledger.models import Claim
from dajuan.messages import N_

UNKNOWN = N_("No claim has the id {id}. `dajuan ledger list claims` shows those that there are.")
AMBIGUOUS = N_("More than one claim has an id that begins with {id}. Write more of it.")
AFTER_DIGITS = "g"


def find_claim(ledger: Ledger, id: str) -> Claim:
    """The claim of this id, or of an id that begins so. Raises UsageError where there is none or more than one."""
    found = list(Claim.objects.using(ledger.alias).filter(begins(id)).select_related("document__place")[:2])
    if not id or not found:
        raise UsageError(UNKNOWN, id=id)
    if len(found) > 1:
        raise UsageError(AMBIGUOUS, id=id)
    return found[0]


def begins(id: str) -> Q:
    """The keys that begin so: a stretch of an index of hexadecimal digits, which a search by LIKE would not use."""
    return Q(key__gte=id.lower(), key__lt=id.lower() + AFTER_DIGITS)
