"""The report card (答卷) as a record: all that any of its forms shows, already chosen and put in order.

A writer (html, docx, xlsx ...) renders it and decides nothing. Every number is an Observation, an Amount of a Target, or a
Derived with its inputs; so each can be followed to text[start:end] of a stored document.
"""

from __future__ import annotations

import msgspec

from dajuan.catalogue.fields import Field
from dajuan.ledger.evaluation.records import Derived, Evaluation, Verdict
from dajuan.ledger.records import (
    Cell,
    DocumentRef,
    IndicatorRef,
    MilestoneRef,
    Observation,
    PlanRef,
    PledgeRef,
    ProgrammeRef,
)


class Point(msgspec.Struct, frozen=True):
    """One year of a series: the cell that holds its level, growth or other kind."""

    year: int
    cell: Cell


class Series(msgspec.Struct, frozen=True):
    """An indicator over the years, of one kind and base: levels, or yearly growths; whole years only, earliest first."""

    indicator: IndicatorRef
    kind: str
    base: str
    unit: str
    points: tuple[Point, ...]


class TargetRow(msgspec.Struct, frozen=True):
    """A target against what was observed.

    levels, growths: the indicator over the years; change: on last year, printed or derived (a Cell or a Derived).
    derived: what is told besides, of no document: a level from its growth, a mean over the years, a share of the whole.
    """

    evaluation: Evaluation
    levels: Series | None = None
    growths: Series | None = None
    change: Cell | Derived | None = None
    derived: tuple[Derived, ...] = ()


class FigureRow(msgspec.Struct, frozen=True):
    """Everything that is known of an indicator with no target in this plan.

    cells:  of the report's year first (and spans that end in it), then earlier ones; of each kind.
    series: those with two years or more.
    change, derived: as of a TargetRow, where no document prints them.
    """

    indicator: IndicatorRef
    cells: tuple[Cell, ...]
    series: tuple[Series, ...] = ()
    change: Derived | None = None
    derived: tuple[Derived, ...] = ()


class Section(msgspec.Struct, frozen=True):
    """A field of work: targets, other figures, programmes, milestones, pledges; `unsaid`: targets not reported."""

    field: Field
    targets: tuple[TargetRow, ...] = ()
    figures: tuple[FigureRow, ...] = ()
    programmes: tuple[ProgrammeRef, ...] = ()
    milestones: tuple[MilestoneRef, ...] = ()
    pledges: tuple[PledgeRef, ...] = ()

    @property
    def unsaid(self) -> tuple[TargetRow, ...]:
        """Targets of which no document of the ledger says anything."""
        return tuple(row for row in self.targets if row.evaluation.verdict is Verdict.NOT_REPORTED)


class Card(msgspec.Struct, frozen=True):
    """The report card of a place for a year.

    plan:      None where the ledger has none: then there are figures without targets.
    documents: all that anything on the card rests on, in the order of their dates; a writer numbers them from 1.
    contested: cells of any section that no rule decides.
    waiting:   claims of the place's documents that nobody has decided on; nothing on the card knows of them.
    replaced:  observations that were superseded (corrected, filed elsewhere) by one that is shown, by their numbers.
    head, acts: the last entry's hash and number of the audit trail when the card was made; made: its time (ISO 8601).
    """

    place: str
    place_code: str
    year: int
    plan: PlanRef | None
    sections: tuple[Section, ...]
    documents: tuple[DocumentRef, ...]
    contested: tuple[Cell, ...]
    made: str
    head: str
    acts: int
    replaced: tuple[Observation, ...] = ()
    waiting: int = 0

    @property
    def evaluations(self) -> tuple[Evaluation, ...]:
        """All judged targets, in the order of the sections."""
        return tuple(row.evaluation for section in self.sections for row in section.targets)

    def count(self, *verdicts: Verdict) -> int:
        """How many targets have one of these verdicts."""
        return sum(evaluation.verdict in verdicts for evaluation in self.evaluations)
