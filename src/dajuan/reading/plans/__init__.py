"""Read what a plan sets (目标): the table of main indicators, or the sentences that announce targets; pure."""

from __future__ import annotations

from dajuan.documents.document import Document
from dajuan.reading.plans.records import Amount, Form, Nature, PlannedTarget, PlanReading
from dajuan.reading.records import Reading


def read_plans(document: Document, reading: Reading | None = None) -> tuple[PlanReading, ...]:
    """What a document sets, one reading for each span of years: of a plan its five, of a work report its one.

    A table of main indicators gives all of its plan's targets. Where there is none, the sentences that announce targets
    do, by the claims of `reading` that are aimed at; without it only tables are read. What a work report or a plan sets
    for the end of another plan (到2030年) is in a reading of that plan. () where nothing is set.
    """
    # Patterns that take a while to compile: who only uses the records does without them.
    from dajuan.reading.characters import normalise
    from dajuan.reading.paragraphs import joined
    from dajuan.reading.plans.prose import Prose
    from dajuan.reading.plans.tables import tables_of

    plain = joined(normalise(document.text))
    tables = tables_of(document, plain)
    if reading is None:
        return tables
    done = {(plan.first_year, plan.last_year) for plan in tables}
    return (*tables, *Prose(document, plain, done).read(reading))


__all__ = ["Amount", "Form", "Nature", "PlanReading", "PlannedTarget", "read_plans"]
