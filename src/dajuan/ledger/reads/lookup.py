"""Find claims by their ids, and by whether anything was decided of them.

What must not be there is said by NOT EXISTS: of a join that finds nothing PostgreSQL expects one row, and plans for that one.
"""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q

from dajuan.errors import UsageError
from dajuan.ledger.connection import Ledger
from dajuan.ledger.models import Claim, Decision
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


def undecided() -> Q:
    """Of claims those that nobody has decided on."""
    return Q(~Exists(Decision.objects.filter(claim=OuterRef("pk"))))


def no_later(decision: str) -> Q:
    """Of decisions, or of what came of the decision in this column, those that no later one follows: they count."""
    return Q(~Exists(Decision.objects.filter(previous=OuterRef(decision))))
