"""See the claims of a document as observations, as the ledger would keep them if each of them were accepted.

So one comparison serves what is stored and what was read a moment ago: a draft against a ledger, or against texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from dajuan.catalogue import match
from dajuan.checks.history.context import base_of, period_of, place_of, status_of
from dajuan.checks.history.mending import mended
from dajuan.checks.history.phrases import catalogued, catalogued_phrase
from dajuan.documents.document import Document
from dajuan.ledger.maturity import maturity, real_scope
from dajuan.ledger.naming import core, local_id, reference
from dajuan.ledger.records import (
    Act,
    DocumentRef,
    IndicatorRef,
    MilestoneRef,
    Observation,
    Origin,
    Passage,
    PlanRef,
    PledgeRef,
    Target,
    TaskState,
    WaitingClaim,
)
from dajuan.reading.plans.records import Form, PlannedTarget, PlanReading
from dajuan.reading.records import Claim, Kind, Reading

NOBODY = Act(number=0, at="", who="", what="", why="", hash="")
"""Where a ledger would say who accepted a figure."""

LEVELS = (Form.LEVEL, Form.TOTAL, Form.HOLD)


class Locals:
    """The indicators that the catalogue does not have, by the core of their phrase and by their unit.

    known: those that a ledger has already, by core, each after the unit of its phrase.
    A change tells no unit of its own: it finds the indicator of a level that has the same core, so levels are entered first.
    """

    def __init__(self, place: str, known: Mapping[str, tuple[tuple[str, IndicatorRef], ...]] | None = None) -> None:
        self.place = place
        self._rows: dict[str, list[tuple[str, IndicatorRef]]] = {
            meant: list(rows) for meant, rows in (known or {}).items()
        }

    def enter(self, claims: Iterable[Claim]) -> None:
        """Enter what some claims measure, levels before changes."""
        for claim in sorted(claims, key=lambda claim: claim.kind is not Kind.LEVEL):
            if not claim.indicator_id:
                self.of(claim.indicator, claim.unit if claim.kind is Kind.LEVEL else "", claim.field or "")

    def of(self, phrase: str, unit: str, field: str) -> IndicatorRef:
        """The indicator of a phrase; unit: of a level, "" where only a change is known."""
        meant = core(phrase)
        rows = self._rows.setdefault(meant, [])
        for own, found in rows:
            if own == unit:
                return found
        if rows and not unit:
            return rows[0][1]
        new = reference(local_id(self.place, meant, unit), phrase, unit, field)
        rows.append((unit, new))
        return new

    def of_claim(self, claim: Claim) -> IndicatorRef:
        """The indicator that a claim is of, the catalogue's where it has one."""
        if claim.indicator_id:
            return reference(claim.indicator_id, "", "", "")
        found = catalogued(claim)
        if found is not None:
            return reference(found, "", "", "")
        return self.of(claim.indicator, claim.unit if claim.kind is Kind.LEVEL else "", claim.field or "")


def document_ref(document: Document, number: int, claims: int = 0) -> DocumentRef:
    """A document as the ledger lists it; number: any that no other document has here."""
    return DocumentRef(
        number=number,
        sha256=document.sha256,
        name=document.name,
        title=document.title,
        place=document.place,
        publisher=document.publisher,
        published=document.published,
        year=document.year,
        kind=document.kind,
        format=document.format,
        citation="",
        characters=len(document.text),
        claims=claims,
        added=NOBODY,
    )


def with_more(reading: Reading, more: Sequence[Claim]) -> Reading:
    """A reading with further claims, which take the place of those of their ids."""
    if not more:
        return reading
    by_id = {claim.id: claim for claim in (*reading.claims, *more)}
    return msgspec.structs.replace(reading, claims=tuple(sorted(by_id.values(), key=lambda claim: claim.start)))


def observations(document: Document, ref: DocumentRef, reading: Reading, local: Locals) -> tuple[Observation, ...]:
    """The claims of a document as they would be observed, in their order."""
    local.enter(reading.claims)
    told = [
        _observation(
            ref, claim, local.of_claim(claim), ref.number * 1_000_000 + position, _sentence_start(document, claim)
        )
        for position, claim in enumerate(reading.claims, 1)
    ]
    return mended(told, reading.tables)


def waiting(claims: Sequence[WaitingClaim], local: Locals) -> tuple[Observation, ...]:
    """Claims of a ledger that nobody has decided on, as they would be observed if they were accepted."""
    return tuple(
        msgspec.structs.replace(
            _observation(one.document, one.claim, local.of_claim(one.claim), -one.number, one.sentence_start),
            waiting=True,
        )
        for one in claims
    )


def _sentence_start(document: Document, claim: Claim) -> int:
    length = len(claim.sentence)
    return max(document.text.find(claim.sentence, max(claim.end - length, 0), claim.start + length), 0)


def _observation(ref: DocumentRef, claim: Claim, indicator: IndicatorRef, number: int, start: int) -> Observation:
    before = claim.sentence[: claim.start - start]
    status = status_of(ref, claim, before)
    return Observation(
        number=number,
        indicator=indicator,
        place=place_of(ref, claim, before),
        place_code=claim.place_code or "",
        kind=claim.kind,
        base=base_of(claim, before),
        scope=claim.scope or real_scope(indicator.id, claim.kind, before),
        period=period_of(ref, claim, indicator, before),
        status=status,
        maturity=maturity(status, claim.sentence, ref.title),
        value=claim.value,
        high=claim.high,
        unit=claim.unit,
        bound=claim.bound,
        step=claim.step,
        approximators=claim.approximators,
        origin=Origin(
            document=ref,
            start=claim.start,
            end=claim.end,
            text=claim.text,
            sentence=claim.sentence,
            sentence_start=start,
            sentence_end=start + len(claim.sentence),
            claim=claim.id,
            indicator=claim.indicator,
            speaker=claim.speaker,
            office=claim.office,
            confidence=claim.confidence,
        ),
        accepted=NOBODY,
    )


def milestones(ref: DocumentRef, reading: Reading) -> tuple[MilestoneRef, ...]:
    """What a document says was finished or is under way."""
    return tuple(
        MilestoneRef(
            id=one.id,
            passage=Passage(ref, one.start, one.end, one.text),
            state=one.state,
            period=one.period,
            place=one.place,
            speaker=one.speaker,
            field="",
        )
        for one in reading.milestones
    )


def pledges(ref: DocumentRef, reading: Reading) -> tuple[PledgeRef, ...]:
    """What a document promises."""
    return tuple(
        PledgeRef(
            id=one.id,
            passage=Passage(ref, one.start, one.end, one.text),
            speaker=one.speaker,
            body=one.body,
            due=one.due,
            state=TaskState.OPEN,
            field="",
        )
        for one in reading.pledges
    )


def plan_ref(document: Document, ref: DocumentRef, plan: PlanReading) -> PlanRef:
    """A plan as the ledger lists it."""
    return PlanRef(ref.number, plan.title or document.title, document.place, plan.first_year, plan.last_year, ref)


def targets(plan: PlanRef, planned: Sequence[PlannedTarget], local: Locals) -> tuple[Target, ...]:
    """What a plan sets, each under its indicator."""
    return tuple(
        Target(
            number=plan.number * 1_000 + position,
            plan=plan,
            indicator=_indicator(one, local),
            name=one.indicator,
            unit=one.unit,
            form=one.form,
            year=one.year,
            start=one.start,
            end=one.end,
            group=one.group,
            baseline=one.baseline,
            baseline_year=one.baseline_year,
            goal=one.goal,
            growth=one.growth,
            words=one.words,
            nature=one.nature,
            body=one.body,
            notes=one.notes,
        )
        for position, one in enumerate(planned, 1)
    )


def catalogued_again(one: Observation) -> Observation:
    """An accepted figure under the catalogue's indicator, where only what stands beside the name kept its phrase from it."""
    if not one.indicator.local or one.corrected:
        return one
    found = catalogued_phrase(one.origin.indicator, one.unit, one.kind)
    return one if found is None else msgspec.structs.replace(one, indicator=reference(found, "", "", ""))


def _indicator(target: PlannedTarget, local: Locals) -> IndicatorRef:
    catalogued = match.indicator_id(target.indicator, target.unit, "level") or match.indicator_id(
        target.indicator, target.unit, "change"
    )
    if catalogued:
        return reference(catalogued, "", "", "")
    return local.of(target.indicator, target.unit if target.form in LEVELS else "", "")
