"""Decide on claims: accept, correct or reject them; what was decided before stays, and a later decision follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec
from django.db.models import QuerySet

from dajuan.errors import UsageError
from dajuan.ledger.audit import Writer, entry
from dajuan.ledger.connection import Ledger
from dajuan.ledger.maturity import maturity, real_scope
from dajuan.ledger.models import Claim, Decision, Document, Indicator, Observation, Place
from dajuan.ledger.reads.lookup import find_claim, undecided
from dajuan.ledger.writes import names
from dajuan.ledger.writes.indicators import Phrase, indicators
from dajuan.messages import N_
from dajuan.reading.records import Bound, Kind, Status

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?(:[0-9]+(\.[0-9]+)?)*")
"""A value as the contract has it: a decimal without exponent; the parts of a structure (9.8:46.5:43.7) by colons."""

CHUNK = 1000
"""Claims that are accepted together, so that memory stays flat over a bulk of any size."""

NO_REASON = N_("Say why with --why: a correction or rejection stands in the audit trail with its reason.")
NO_PLACE = N_("Name the place with --place, or leave the option out.")
NO_NUMBER = N_("{value} is no number. Write it out in full in the unit of the claim, such as 670000000.")


class Correction(msgspec.Struct, frozen=True):
    """What a person says that a claim should be; None leaves a key as it was read. Values as in a claim."""

    value: str | None = None
    high: str | None = None
    unit: str | None = None
    bound: Bound | None = None
    kind: Kind | None = None
    base: str | None = None
    indicator_id: str | None = None
    period: str | None = None
    place: str | None = None
    status: Status | None = None


class Decided(msgspec.Struct, frozen=True):
    """How many claims were decided, and in which entry of the trail (None where there was nothing to decide)."""

    claims: int
    act: int | None


def accept(
    ledger: Ledger,
    *,
    who: str,
    why: str = "",
    min_confidence: float = 0.0,
    document: int | None = None,
    claims: Sequence[str] | None = None,
) -> Decided:
    """Accept in bulk every claim that nobody has decided on, from this confidence on.

    document: of this one only; claims: only those with these ids.
    """
    waiting = Claim.objects.using(ledger.alias).filter(undecided(), confidence__gte=min_confidence)
    if document is not None:
        waiting = waiting.filter(document_id=document)
    details: dict[str, object] = {"min_confidence": min_confidence}
    if document is not None:
        details["sha256"] = Document.objects.using(ledger.alias).values_list("sha256", flat=True).get(pk=document)
    count = 0
    with entry(ledger, "accept", who=who, why=why, details=details) as writer:
        for chunk in _chunks(waiting, claims):
            decisions = [Decision(claim=claim, verdict="accept", threshold=min_confidence) for claim in chunk]
            _observe(writer, writer.add(decisions))
            count += len(chunk)
    return Decided(count, writer.number if count else None)


def accept_one(ledger: Ledger, claim: str, *, who: str, why: str = "") -> Decided:
    """Accept one claim by its id (or the beginning of it), also where it was rejected before."""
    return _decide(ledger, claim, "accept", who=who, why=why, correction=Correction())


def correct(ledger: Ledger, claim: str, correction: Correction, *, who: str, why: str) -> Decided:
    """Accept one claim as a person corrects it; what an earlier correction said of other keys still holds.

    Raises UsageError without a reason, or where a value is no number.
    """
    _demand_reason(why)
    for value in (correction.value, correction.high):
        if value is not None and not NUMBER.fullmatch(value):
            raise UsageError(NO_NUMBER, value=value)
    if correction.place == "":
        raise UsageError(NO_PLACE)
    if correction.value and ":" in correction.value and correction.kind is not Kind.STRUCTURE:
        read = find_claim(ledger, claim)
        if correction.kind is not None or read.kind != Kind.STRUCTURE:
            raise UsageError(NO_NUMBER, value=correction.value)
    return _decide(ledger, claim, "correct", who=who, why=why, correction=correction)


def reject(ledger: Ledger, claim: str, *, who: str, why: str) -> Decided:
    """Reject one claim; where it had been accepted, its observation no longer counts. Raises UsageError without a reason."""
    _demand_reason(why)
    return _decide(ledger, claim, "reject", who=who, why=why, correction=None)


def refile(writer: Writer, observations: Sequence[Observation], into: Indicator) -> None:
    """Put observations under another indicator: new decisions and observations follow the old ones."""
    decisions = writer.add(
        Decision(claim=old.decision.claim, previous=old.decision, verdict="refile") for old in observations
    )
    writer.add(_copied(old, decision, into) for old, decision in zip(observations, decisions, strict=True))


def _copied(old: Observation, decision: Decision, into: Indicator) -> Observation:
    kept = {
        field.attname: getattr(old, field.attname)
        for field in Observation._meta.concrete_fields
        if field.attname not in ("id", "entry_id", "decision_id", "indicator_id")
    }
    return Observation(decision=decision, indicator=into, **kept)


def _demand_reason(why: str) -> None:
    if not why.strip():
        raise UsageError(NO_REASON)


def _chunks(waiting: QuerySet[Claim], ids: Sequence[str] | None) -> Iterator[tuple[Claim, ...]]:
    """The claims that wait, those with these ids only where ids are given, so many that a statement holds their keys."""
    if ids is None:
        keys = list(waiting.order_by("pk").values_list("pk", flat=True))
    else:
        parts = (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK))
        keys = sorted(key for part in parts for key in waiting.filter(key__in=part).values_list("pk", flat=True))
    for start in range(0, len(keys), CHUNK):
        table = Claim.objects.using(waiting.db).select_related("document__place")
        yield tuple(table.filter(pk__in=keys[start : start + CHUNK]).order_by("pk"))


def _decide(ledger: Ledger, id: str, verdict: str, *, who: str, why: str, correction: Correction | None) -> Decided:
    details: dict[str, object] = {"claim": id}
    with entry(ledger, verdict, who=who, why=why, details=details) as writer:
        claim = find_claim(ledger, id)
        details["claim"] = claim.key
        last = Decision.objects.using(ledger.alias).filter(claim=claim, next__isnull=True).first()
        if correction is not None and verdict == "correct":
            correction = _upon(last, correction)
            details["correction"] = msgspec.to_builtins(correction)
        decision = writer.one(Decision(claim=claim, previous=last, verdict=verdict))
        if correction is not None:
            _observe(writer, [decision], correction)
    return Decided(1, writer.number)


def _upon(last: Decision | None, correction: Correction) -> Correction:
    """A correction with what an earlier one says that still holds, so that the second does not take back the first."""
    while last is not None and last.verdict == "refile":
        last = last.previous
    if last is None or last.verdict != "correct":
        return correction
    earlier = msgspec.convert(msgspec.json.decode(last.entry.details)["correction"], Correction)
    new = {key: value for key in Correction.__struct_fields__ if (value := getattr(correction, key)) is not None}
    return msgspec.structs.replace(earlier, **new)


def _observe(writer: Writer, decisions: Sequence[Decision], correction: Correction | None = None) -> None:
    """Write the observations of decisions that accept their claims."""
    said = correction or Correction()
    claims = [decision.claim for decision in decisions]
    of = [said.place if said.place is not None else claim.place or claim.document.place.name for claim in claims]
    codes = {name: _code(claim, name) for claim, name in zip(claims, of, strict=True)}
    places = names.places(writer, codes)
    phrases = [_phrase(claim, said) for claim in claims]
    writer.add(
        _observation(decision, indicator, places[name], said)
        for decision, indicator, name in zip(decisions, indicators(writer, phrases), of, strict=True)
    )


def _code(claim: Claim, name: str) -> str:
    return (claim.place_code or "") if name == claim.place else names.code_of(name)


def _phrase(claim: Claim, said: Correction) -> Phrase:
    """Under which indicator a claim goes: the catalogue's, else a local one of the document's place."""
    kind = said.kind or Kind(claim.kind)
    unit = said.unit if said.unit is not None else claim.unit
    return Phrase(
        place=claim.document.place,
        words=claim.indicator,
        catalogue=said.indicator_id or claim.indicator_id,
        unit=unit if kind is Kind.LEVEL else "",
        field=claim.field,
    )


def _observation(decision: Decision, indicator: Indicator, place: Place, said: Correction) -> Observation:
    claim = decision.claim

    def kept(key: str) -> str | None:
        """What the person said of a key, else what was read."""
        corrected: str | None = getattr(said, key)
        return corrected if corrected is not None else getattr(claim, key)

    status = Status(kept("status") or claim.status)
    kind = Kind(kept("kind") or claim.kind)
    return Observation(
        decision=decision,
        document=claim.document,
        indicator=indicator,
        place=place,
        kind=kind.value,
        base=kept("base"),
        scope=claim.scope or real_scope(indicator.key, kind, claim.sentence[: claim.start - claim.sentence_start]),
        period=kept("period"),
        status=status.value,
        maturity=maturity(status, claim.sentence, claim.document.title).value,
        value=kept("value") or claim.value,
        high=kept("high"),
        unit=said.unit if said.unit is not None else claim.unit,
        bound=Bound(kept("bound") or claim.bound).value,
        step=None if said.value is not None else claim.step,
    )
