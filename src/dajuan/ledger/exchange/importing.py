"""Do again in one ledger what an export says was done in another; what is there already stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

import msgspec
from django.db import transaction

from dajuan.errors import UsageError
from dajuan.ledger import models
from dajuan.ledger.audit import imported
from dajuan.ledger.connection import NOT_WRITTEN, Ledger
from dajuan.ledger.exchange.records import FORMAT, ExportedAct, Head
from dajuan.ledger.records import TaskState
from dajuan.ledger.writes import add, choose, decide, follow, merge, plan, waive
from dajuan.messages import N_

Value = TypeVar("Value")

NO_EXPORT = N_(
    "{file} is no export of a ledger, or is damaged at line {line}. Name a file that `dajuan ledger export` wrote."
)
EMPTY = N_("{file} is empty. Name a file that `dajuan ledger export` wrote.")


class Imported(msgspec.Struct, frozen=True):
    """How many acts of an export were done, and how many were not: done before, or at odds with what was decided here."""

    done: int
    skipped: int


def import_acts(ledger: Ledger, lines: Iterable[bytes], *, name: str) -> Imported:
    """Do the acts of an export, in one transaction; each keeps who did it and why, and says that it was imported.

    Skipped are documents that are there, decisions on claims that somebody has decided on here, plans and merges that are there,
    and what these leave no room for (a choice of a claim that was rejected here).
    name: of the file, for the error. Raises UsageError where it is no export; then nothing is imported.
    """
    done = skipped = number = 0
    try:
        with transaction.atomic(using=ledger.alias):
            models.Head.objects.using(ledger.alias).select_for_update().get(pk=1)  # no other import meanwhile
            before = _imported_before(ledger)
            for number, line in enumerate(lines, 1):
                if number == 1:
                    _check(line, name)
                    continue
                act = msgspec.json.decode(line, type=ExportedAct)
                with imported({"number": act.number, "at": act.at, "hash": act.hash}):
                    if act.hash not in before and _done(ledger, act):
                        done += 1
                    else:
                        skipped += 1
    except (msgspec.DecodeError, KeyError) as error:
        raise UsageError(NO_EXPORT, file=name, line=number) from error
    if not number:
        raise UsageError(EMPTY, file=name)
    return Imported(done, skipped)


def _check(line: bytes, name: str) -> None:
    if msgspec.json.decode(line, type=Head).format != FORMAT:
        raise UsageError(NO_EXPORT, file=name, line=1)


def _imported_before(ledger: Ledger) -> set[str]:
    """Which entries of other ledgers were imported already, by their hashes: two ledgers can act in one second."""
    rows = (
        models.Entry.objects.using(ledger.alias)
        .filter(details__contains='"imported"')
        .values_list("details", flat=True)
    )
    return {msgspec.json.decode(details)["imported"]["hash"] for details in rows}


def _done(ledger: Ledger, act: ExportedAct) -> bool:
    """Do an act again; whether anything came of it. Nothing does where what was decided here leaves no room for it."""
    try:
        return _ACTS[act.what](ledger, act)
    except UsageError as error:
        if error.template == NOT_WRITTEN:
            raise
        return False


def _detail(act: ExportedAct, key: str, kind: type[Value]) -> Value:
    return msgspec.json.decode(act.details[key], type=kind)


def _document(ledger: Ledger, act: ExportedAct) -> int | None:
    rows = models.Document.objects.using(ledger.alias).filter(sha256=_detail(act, "sha256", str))
    return rows.values_list("pk", flat=True).first()


def _add(ledger: Ledger, act: ExportedAct) -> bool:
    if act.document is None or act.reading is None:
        raise msgspec.DecodeError
    return add.add(ledger, act.document, act.reading, act.data, who=act.who, citation=act.citation).new


def _accept(ledger: Ledger, act: ExportedAct) -> bool:
    threshold = _detail(act, "min_confidence", float) if "min_confidence" in act.details else None
    if threshold is None:
        return _one(ledger, act, lambda claim: decide.accept_one(ledger, claim, who=act.who, why=act.why))
    found = decide.accept(ledger, who=act.who, why=act.why, min_confidence=threshold, claims=act.claims)
    return found.claims > 0


def _one(ledger: Ledger, act: ExportedAct, decision: Callable[[str], object]) -> bool:
    """Decide on one claim, unless the last decision on it was made here."""
    claim = _detail(act, "claim", str)
    decisions = models.Decision.objects.using(ledger.alias).filter(claim__key=claim, next__isnull=True)
    last = decisions.select_related("entry").first()
    if last is not None and "imported" not in msgspec.json.decode(last.entry.details):
        return False
    decision(claim)
    return True


def _correct(ledger: Ledger, act: ExportedAct) -> bool:
    correction = _detail(act, "correction", decide.Correction)
    return _one(ledger, act, lambda claim: decide.correct(ledger, claim, correction, who=act.who, why=act.why))


def _reject(ledger: Ledger, act: ExportedAct) -> bool:
    return _one(ledger, act, lambda claim: decide.reject(ledger, claim, who=act.who, why=act.why))


def _choose(ledger: Ledger, act: ExportedAct) -> bool:
    choose.choose(ledger, _detail(act, "claim", str), who=act.who, why=act.why)
    return True


def _merge(ledger: Ledger, act: ExportedAct) -> bool:
    source = _detail(act, "source", str)
    if models.Merge.objects.using(ledger.alias).filter(source__key=source).exists():
        return False
    merge.merge(ledger, source, _detail(act, "target", str), who=act.who, why=act.why)
    return True


def _plan(ledger: Ledger, act: ExportedAct) -> bool:
    document = _document(ledger, act)
    if document is None:
        return False
    made_up = _detail(act, "made_up", bool)
    found = plan.add_plans(ledger, document, act.plans, who=act.who, why=act.why, made_up=made_up)
    return any(one.new for one in found)


def _follow(ledger: Ledger, act: ExportedAct) -> bool:
    follow.set_state(
        ledger,
        _detail(act, "task", str),
        _detail(act, "state", TaskState),
        who=act.who,
        why=act.why,
        part=_detail(act, "part", str),
        body=_detail(act, "body", str),
        due=msgspec.json.decode(act.details["due"], type=str | None),
    )
    return True


def _confirm(ledger: Ledger, act: ExportedAct) -> bool:
    follow.confirm(
        ledger,
        _detail(act, "task", str),
        _detail(act, "evidence", str),
        who=act.who,
        why=act.why,
        part=_detail(act, "part", str),
        holds=_detail(act, "holds", bool),
    )
    return True


def _waive(ledger: Ledger, act: ExportedAct) -> bool:
    waive.waive(
        ledger,
        _detail(act, "rule", str),
        who=act.who,
        why=act.why,
        sha256=_detail(act, "sha256", str),
        words=_detail(act, "words", str),
    )
    return True


_ACTS: Mapping[str, Callable[[Ledger, ExportedAct], bool]] = {
    "add": _add,
    "accept": _accept,
    "correct": _correct,
    "reject": _reject,
    "choose": _choose,
    "merge": _merge,
    "plan": _plan,
    "follow": _follow,
    "confirm": _confirm,
    "waive": _waive,
}
"""How each act is done again."""
