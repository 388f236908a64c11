"""The cells of a draft's tables that print what a plan sets, or its base year, and the rows that call a target binding or expected."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.plan.plans import main_plan, targets_of
from dajuan.checks.quantities import Quantity
from dajuan.ledger.records import Target
from dajuan.reading.plans.years import plan_years
from dajuan.reading.records import Kind, Status

_ROW = Pattern("[^\n]+")
_HEAD = 200


def plan_of_tables(manuscript: Manuscript, known: Known) -> tuple[Target, ...]:
    """The targets of the plan that the title and the tables of a draft are about; () where its title names none."""
    plan = main_plan(manuscript, known)
    if plan is None or not manuscript.reading.tables:
        return ()
    head = f"{manuscript.document.title}\n{manuscript.plain[:_HEAD]}"
    return targets_of(known, plan) if plan_years(head) == (plan.first_year, plan.last_year) else ()


def goal_cells(manuscript: Manuscript, known: Known) -> Iterator[tuple[Quantity, Target]]:
    """Cells in a column of goals, each with the target of its row that is set for that year."""
    targets = plan_of_tables(manuscript, known)
    for quantity, target in _cells(manuscript, known, targets, goals=True):
        own = known.own_of[quantity.claim.id]
        if own.period == str(target.year) and target.goal is not None:
            yield quantity, target


def base_cells(manuscript: Manuscript, known: Known) -> Iterator[tuple[Quantity, Target]]:
    """Cells in the column of the year that the plan starts from."""
    targets = plan_of_tables(manuscript, known)
    for quantity, target in _cells(manuscript, known, targets, goals=False):
        own = known.own_of[quantity.claim.id]
        if target.baseline is not None and own.period == str(target.baseline_year):
            yield quantity, target


def _cells(
    manuscript: Manuscript, known: Known, targets: tuple[Target, ...], *, goals: bool
) -> Iterator[tuple[Quantity, Target]]:
    for quantity in manuscript.quantities if targets else ():
        own = known.own_of.get(quantity.claim.id)
        if not quantity.in_table or own is None or own.place != known.place or own.kind is not Kind.LEVEL:
            continue
        if (own.status is Status.TARGET) is not goals:
            continue
        for target in targets:
            if target.indicator.id == own.indicator.id:
                yield quantity, target


def rows(manuscript: Manuscript) -> Iterator[tuple[int, int]]:
    """The rows of tables, as stretches of the text."""
    for start, end in manuscript.reading.tables:
        for match in _ROW.finditer(manuscript.plain, start, end):
            yield match.span()
