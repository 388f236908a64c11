"""Ask how the targets of a plan stand."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.ledger.connection import Ledger
from dajuan.ledger.evaluation import evaluate
from dajuan.ledger.evaluation.records import Evaluation
from dajuan.ledger.reads.observations import cells
from dajuan.ledger.reads.plans import targets
from dajuan.ledger.records import Cell, PlanRef, Target


def evaluations(ledger: Ledger, plan: PlanRef, *, year: int | None = None) -> tuple[Evaluation, ...]:
    """Each target of a plan, judged by what was observed up to a year (the plan's last where none is given)."""
    found = cells(ledger, place=plan.place)
    return judged(targets(ledger, plan), found, place=plan.place, year=plan.last_year if year is None else year)


def judged(targets: Sequence[Target], cells: Sequence[Cell], *, place: str, year: int) -> tuple[Evaluation, ...]:
    """Each target, judged by those of the cells that are of the place."""
    by_indicator: dict[str, list[Cell]] = {}
    for cell in cells:
        if cell.key.place == place:
            by_indicator.setdefault(cell.indicator.id, []).append(cell)
    return tuple(
        evaluate(target, by_indicator.get(target.indicator.id, ()), year=year, related=by_indicator)
        for target in targets
    )
