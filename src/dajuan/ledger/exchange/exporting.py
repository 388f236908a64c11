"""Write the acts of a ledger as JSON lines, in their order."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dajuan.ledger import models
from dajuan.ledger.connection import Ledger
from dajuan.ledger.exchange.records import FORMAT, ExportedAct, Head
from dajuan.ledger.reads.documents import bytes_of, whole
from dajuan.ledger.reads.plans import plans, targets
from dajuan.ledger.reads.trail import head
from dajuan.reading.plans.records import PlannedTarget, PlanReading
from dajuan.reading.records import Bound, Claim, Kind, Milestone, Pledge, Programme, Reading, State, Status


def export_acts(ledger: Ledger) -> Iterator[bytes]:
    """The lines of an export, each with its line end: a head, then an act a line."""
    number, last = head(ledger)
    yield msgspec.json.encode(Head(FORMAT, number, last)) + b"\n"
    for row in models.Entry.objects.using(ledger.alias).filter(number__lte=number).order_by("number").iterator(100):
        yield msgspec.json.encode(_act(ledger, row)) + b"\n"


def _act(ledger: Ledger, row: models.Entry) -> ExportedAct:
    details = msgspec.json.decode(row.details, type=dict[str, msgspec.Raw])
    act = ExportedAct(row.number, row.at, row.who, row.what, row.why, row.hash, details)
    if row.what == "add":
        stored = models.Document.objects.using(ledger.alias).get(entry_id=row.number)
        return msgspec.structs.replace(
            act,
            document=whole(ledger, stored.pk),
            reading=reading_of(ledger, stored.pk),
            data=bytes_of(ledger, stored.pk),
            citation=stored.citation,
        )
    if row.what == "accept":
        accepted = models.Decision.objects.using(ledger.alias).filter(entry_id=row.number).order_by("pk")
        return msgspec.structs.replace(act, claims=tuple(accepted.values_list("claim__key", flat=True)))
    if row.what == "plan":
        made = set(models.Plan.objects.using(ledger.alias).filter(entry_id=row.number).values_list("pk", flat=True))
        return msgspec.structs.replace(act, plans=tuple(_plan_readings(ledger, made)))
    return act


def _plan_readings(ledger: Ledger, made: set[int]) -> Iterator[PlanReading]:
    for plan in plans(ledger):
        if plan.number in made:
            kept = set(PlannedTarget.__struct_fields__) - {"indicator"}
            yield PlanReading(
                title=plan.title,
                first_year=plan.first_year,
                last_year=plan.last_year,
                targets=tuple(
                    PlannedTarget(indicator=one.name, **{name: getattr(one, name) for name in kept})
                    for one in targets(ledger, plan)
                ),
            )


def reading_of(ledger: Ledger, document: int) -> Reading:
    """What was read in a document when it was added."""
    alias = ledger.alias
    claims = models.Claim.objects.using(alias).filter(document_id=document).order_by("pk")
    milestones = models.Milestone.objects.using(alias).filter(document_id=document).order_by("pk")
    pledges = models.Pledge.objects.using(alias).filter(document_id=document).order_by("pk")
    programmes = (
        models.Programme.objects.using(alias).filter(document_id=document).prefetch_related("parts").order_by("pk")
    )
    return Reading(
        claims=tuple(map(_claim, claims)),
        milestones=tuple(
            Milestone(one.start, one.end, one.text, State(one.state), one.period, one.place, one.speaker, one.key)
            for one in milestones
        ),
        pledges=tuple(Pledge(one.start, one.end, one.text, one.speaker, one.body, one.due, one.key) for one in pledges),
        programmes=tuple(_programme(one) for one in programmes),
    )


def _programme(row: models.Programme) -> Programme:
    parts = sorted(row.parts.all(), key=lambda part: part.position)
    names = tuple(part.name for part in parts)
    return Programme(row.start, row.end, row.text, row.name, names, row.count, row.body, row.key)


def _claim(row: models.Claim) -> Claim:
    return Claim(
        start=row.start,
        end=row.end,
        text=row.text,
        value=row.value,
        high=row.high,
        unit=row.unit,
        bound=Bound(row.bound),
        kind=Kind(row.kind),
        base=row.base,
        indicator=row.indicator,
        period=row.period,
        place=row.place,
        status=Status(row.status),
        speaker=row.speaker,
        indicator_id=row.indicator_id,
        place_code=row.place_code,
        field=row.field,
        scope=row.scope,
        office=row.office,
        approximators=tuple(msgspec.json.decode(row.approximators)),
        step=row.step,
        sentence=row.sentence,
        confidence=row.confidence,
        rules=tuple(msgspec.json.decode(row.rules)),
        id=row.key,
    )
