"""Follow programmes and pledges: say how far one has come, confirm or refuse what speaks of it."""

from __future__ import annotations

from typing import Any

from dajuan.errors import UsageError
from dajuan.ledger import models
from dajuan.ledger.audit import entry
from dajuan.ledger.connection import Ledger
from dajuan.ledger.records import TaskState
from dajuan.messages import N_

UNKNOWN = N_("No pledge or programme has the id {id}. `dajuan ledger list tasks` shows those that there are.")
NO_PART = N_("The programme {name} has no part {part}. Its parts are: {parts}.")
NO_EVIDENCE = N_("No figure or milestone has the id {id}.")


def set_state(
    ledger: Ledger,
    task: str,
    state: TaskState,
    *,
    who: str,
    why: str = "",
    part: str = "",
    body: str = "",
    due: str | None = None,
) -> int:
    """Say how far a pledge, a programme or a part of one has come, who is responsible and until when; the entry's number.

    task: its id; part: the name of the part. Raises UsageError where there is no such task.
    """
    details = {"task": task, "part": part, "state": state.value, "body": body, "due": due}
    with entry(ledger, "follow", who=who, why=why, details=details) as writer:
        writer.one(models.TaskState(**_task(ledger, task, part), state=state.value, body=body, due=due))
    return writer.number


def confirm(
    ledger: Ledger, task: str, evidence: str, *, who: str, why: str = "", part: str = "", holds: bool = True
) -> int:
    """Say that a figure or milestone (by its id) speaks of a task, or that it does not; the entry's number."""
    details = {"task": task, "part": part, "evidence": evidence, "holds": holds}
    with entry(ledger, "confirm", who=who, why=why, details=details) as writer:
        of = _task(ledger, task, part)
        claim = models.Claim.objects.using(ledger.alias).filter(key=evidence).first()
        milestone = models.Milestone.objects.using(ledger.alias).filter(key=evidence).first() if claim is None else None
        if claim is None and milestone is None:
            raise UsageError(NO_EVIDENCE, id=evidence)
        writer.one(models.TaskEvidence(**of, claim=claim, milestone=milestone, confirmed=holds))
    return writer.number


def _task(ledger: Ledger, task: str, part: str) -> dict[str, Any]:
    """The columns that name a task."""
    programme = models.Programme.objects.using(ledger.alias).filter(key=task).first()
    if programme is None:
        pledge = models.Pledge.objects.using(ledger.alias).filter(key=task).first()
        if pledge is None:
            raise UsageError(UNKNOWN, id=task)
        return {"pledge": pledge}
    if not part:
        return {"programme": programme}
    parts = {row.name: row for row in programme.parts.order_by("position")}
    if part not in parts:
        raise UsageError(NO_PART, name=programme.name, part=part, parts="、".join(parts))
    return {"part": parts[part]}
