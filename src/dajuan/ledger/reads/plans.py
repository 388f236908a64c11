"""Ask for plans and what they set."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dajuan.errors import UsageError
from dajuan.ledger import models
from dajuan.ledger.connection import Ledger
from dajuan.ledger.reads.documents import documents
from dajuan.ledger.reads.indicators import indicators, merged_into
from dajuan.ledger.records import PlanRef, Target
from dajuan.messages import N_
from dajuan.reading.plans.records import Amount, Form, Nature
from dajuan.reading.plans.years import plan_years

UNKNOWN = N_("The ledger has no plan {plan}. `dajuan plan show` lists those that it has.")


def plans(ledger: Ledger, *, place: str | None = None) -> tuple[PlanRef, ...]:
    """Plans by their first year, those of more years before those of one; of one place or all."""
    rows = models.Plan.objects.using(ledger.alias)
    found = rows.all() if place is None else rows.filter(place__name=place)
    columns = ("pk", "title", "place__name", "first_year", "last_year", "document_id", "made_up")
    listed = list(found.order_by("first_year", "-last_year", "pk").values_list(*columns))
    held = {one.number: one for one in documents(ledger, numbers={row[5] for row in listed})}
    return tuple(
        PlanRef(number, title, of, first, last, held[document], made_up)
        for number, title, of, first, last, document, made_up in listed
    )


def plan(ledger: Ledger, named: str, *, place: str | None = None) -> PlanRef:
    """The plan of this number or title (or part of it). Raises UsageError where there is none."""
    found = plans(ledger, place=place)
    span = plan_years(f"“{named}”") or plan_years(named)
    by_name = [one for one in found if named in (str(one.number), one.title)]
    by_words = [one for one in found if named in one.title]
    by_years = [one for one in found if (one.first_year, one.last_year) == span]  # “十四五” is 第十四个五年规划
    for one in (*by_name, *by_words, *by_years):
        return one
    raise UsageError(UNKNOWN, plan=named)


def targets(ledger: Ledger, plan: PlanRef) -> tuple[Target, ...]:
    """What a plan sets, in its order."""
    return targets_of(ledger, (plan,))


def targets_of(ledger: Ledger, plans: Sequence[PlanRef]) -> tuple[Target, ...]:
    """What several plans set, one plan after the other."""
    by_plan = {plan.number: plan for plan in plans}
    order = {number: position for position, number in enumerate(by_plan)}
    found = models.Target.objects.using(ledger.alias).filter(plan_id__in=list(by_plan)).select_related("body")
    rows = sorted(found, key=lambda row: (order[row.plan_id], row.position))
    meant = merged_into(ledger, {row.indicator_id for row in rows})
    by_number = indicators(ledger, meant.values())
    return tuple(
        Target(
            number=row.pk,
            plan=by_plan[row.plan_id],
            indicator=by_number[meant[row.indicator_id]],
            name=row.name,
            unit=row.unit,
            form=Form(row.form),
            year=row.year,
            start=row.start,
            end=row.end,
            group=row.group,
            baseline=_amount(row.baseline),
            baseline_year=row.baseline_year,
            goal=_amount(row.goal),
            growth=_amount(row.growth),
            words=row.words,
            nature=Nature(row.nature) if row.nature else None,
            body=row.body.name if row.body else "",
            notes=tuple(msgspec.json.decode(row.notes)),
        )
        for row in rows
    )


def _amount(stored: str | None) -> Amount | None:
    return None if stored is None else msgspec.json.decode(stored, type=Amount)
