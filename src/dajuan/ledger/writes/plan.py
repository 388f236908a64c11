"""Put what a plan sets into the ledger: its targets, each under its indicator."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dajuan.catalogue import match
from dajuan.catalogue.fields import field_of
from dajuan.errors import UsageError
from dajuan.ledger import models
from dajuan.ledger.audit import Writer, entry
from dajuan.ledger.connection import Ledger
from dajuan.ledger.writes import names
from dajuan.ledger.writes.add import GENERAL
from dajuan.ledger.writes.indicators import Phrase, indicators
from dajuan.messages import N_
from dajuan.reading.plans.records import Amount, Form, PlannedTarget, PlanReading

LEVELS = (Form.LEVEL, Form.TOTAL, Form.HOLD)
NOTHING_SET = N_(
    "{document} sets no targets that could be read. A plan has a table of main indicators, or says what it aims at."
)


class Planned(msgspec.Struct, frozen=True):
    """A plan in the ledger: its number, how many targets it sets, and whether it is new."""

    number: int
    targets: int
    new: bool


def add_plans(
    ledger: Ledger, document: int, plans: Sequence[PlanReading], *, who: str, why: str = "", made_up: bool = False
) -> tuple[Planned, ...]:
    """Store the targets that a stored document sets; what it has set before for a span of years is not stored twice.

    made_up: the targets are made up, for a demonstration. Raises UsageError where the document sets nothing.
    """
    stored = models.Document.objects.using(ledger.alias).select_related("place").get(pk=document)
    if not any(plan.targets for plan in plans):
        raise UsageError(NOTHING_SET, document=stored.name)
    done: list[Planned] = []
    details = {"sha256": stored.sha256, "made_up": made_up}
    with entry(ledger, "plan", who=who, why=why, details=details) as writer:
        for plan in plans:
            before = models.Plan.objects.using(ledger.alias).filter(
                document=stored, first_year=plan.first_year, last_year=plan.last_year
            )
            there = before.first()
            if there is not None:
                done.append(Planned(there.pk, there.targets.count(), False))
            elif plan.targets:
                done.append(_store(writer, stored, plan, made_up))
    return tuple(done)


def _store(writer: Writer, document: models.Document, plan: PlanReading, made_up: bool) -> Planned:
    row = writer.one(
        models.Plan(
            document=document,
            place=document.place,
            title=plan.title or document.title,
            first_year=plan.first_year,
            last_year=plan.last_year,
            made_up=made_up,
        )
    )
    found = indicators(writer, [_phrase(document, target) for target in plan.targets])
    bodies = names.bodies(writer, [target.body for target in plan.targets])
    writer.add(
        models.Target(
            plan=row,
            indicator=indicator,
            body=bodies.get(target.body),
            position=position,
            name=target.indicator,
            unit=target.unit,
            form=target.form.value,
            year=target.year,
            start=target.start,
            end=target.end,
            group=target.group,
            baseline=_json(target.baseline),
            baseline_year=target.baseline_year,
            goal=_json(target.goal),
            growth=_json(target.growth),
            words=target.words,
            nature=target.nature.value if target.nature else None,
            notes=msgspec.json.encode(target.notes).decode(),
        )
        for position, (target, indicator) in enumerate(zip(plan.targets, found, strict=True), 1)
    )
    return Planned(row.pk, len(plan.targets), True)


def _phrase(document: models.Document, target: PlannedTarget) -> Phrase:
    """Under which indicator a target goes: 地区生产总值增长 (%) is of the indicator that grows."""
    unit = target.unit
    catalogued = match.indicator_id(target.indicator, unit, "level") or match.indicator_id(
        target.indicator, unit, "change"
    )
    return Phrase(
        place=document.place,
        words=target.indicator,
        catalogue=catalogued,
        unit=unit if target.form in LEVELS else "",
        field=field_of(catalogued, target.indicator, target.group) or GENERAL,
    )


def _json(amount: Amount | None) -> str | None:
    return None if amount is None else msgspec.json.encode(amount).decode()
