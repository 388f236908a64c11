"""Ask for the history of a claim, or of everything that was observed of an indicator."""

from __future__ import annotations

import msgspec

from dajuan.errors import UsageError
from dajuan.ledger import models
from dajuan.ledger.connection import Ledger
from dajuan.ledger.reads.lookup import begins, find_claim
from dajuan.ledger.reads.observations import cells, earlier
from dajuan.ledger.reads.trail import acts
from dajuan.ledger.records import Act, Cell, Observation
from dajuan.messages import N_

UNKNOWN = N_("The ledger has no claim and no indicator {id}. `dajuan ledger list indicators` shows the indicators.")


class Step(msgspec.Struct, frozen=True):
    """A decision on a claim: by which act, and the observation that came of it (None of a rejection)."""

    verdict: str
    act: Act
    observation: Observation | None


class History(msgspec.Struct, frozen=True):
    """What is known of a thing: the decisions on a claim in their order, and the cells with what stands in them and why."""

    steps: tuple[Step, ...]
    cells: tuple[Cell, ...]


def history(ledger: Ledger, id: str, *, place: str | None = None) -> History:
    """The history of a claim (by its id or the beginning of it), or of an indicator (by its id).

    Raises UsageError where the ledger has neither, or more than one claim whose id begins so.
    """
    if models.Indicator.objects.using(ledger.alias).filter(key=id).exists():
        return History((), cells(ledger, indicator=id, place=place))
    if not id or not models.Claim.objects.using(ledger.alias).filter(begins(id)).exists():
        raise UsageError(UNKNOWN, id=id)
    claim = find_claim(ledger, id)
    columns = ("verdict", "entry_id", "observation__pk", "observation__indicator__key")
    rows = list(models.Decision.objects.using(ledger.alias).filter(claim=claim).order_by("pk").values_list(*columns))
    by_act = acts(ledger, {row[1] for row in rows})
    made = earlier(ledger, {row[2] for row in rows if row[2] is not None})
    steps = tuple(Step(verdict, by_act[entry], made.get(number)) for verdict, entry, number, _key in rows)
    last = rows[-1][3] if rows else None
    found = cells(ledger, indicator=last, place=place) if last else ()
    return History(steps, tuple(cell for cell in found if _holds(cell, claim.key)))


def _holds(cell: Cell, claim: str) -> bool:
    shown = (cell.standing, *cell.contested, *(ranked.observation for ranked in cell.others))
    return any(one is not None and one.origin.claim == claim for one in shown)
