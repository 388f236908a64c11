"""Everything that a report card names, each thing once, in the order of its number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TypeVar

import msgspec

from dajuan.catalogue.fields import fields
from dajuan.ledger.evaluation.records import Derived, Evaluation
from dajuan.ledger.records import (
    Act,
    Cell,
    CellKey,
    DocumentRef,
    Evidence,
    IndicatorRef,
    MilestoneRef,
    Observation,
    Part,
    PledgeRef,
    ProgrammeRef,
    Reason,
    Target,
)
from dajuan.reports.card.records import Card, FigureRow, Series, TargetRow


class Stand(StrEnum):
    """What became of an observation among those that speak of the same thing."""

    YES = "yes"  # it is the one that counts
    AGREES = "agrees"  # it says the same as the one that counts
    OVERRULED = "overruled"  # another one is preferred to it
    CONTESTED = "contested"  # it is contradicted, and no rule decides
    UNRANKED = "unranked"  # the card names it as evidence only


class Purpose(StrEnum):
    """What a derived figure is for."""

    PROGRESS = "progress"  # how far a target has come
    WORKING = "working"  # computed on the way to a verdict
    CHANGE = "change"  # against the year before


class Ranked(msgspec.Struct, frozen=True):
    """An observation with its standing; reason: why, None where it is unranked; chosen: the act of the person's choice."""

    observation: Observation
    stand: Stand
    reason: Reason | None = None
    chosen: Act | None = None


class Computed(msgspec.Struct, frozen=True):
    """A derived figure, numbered from 1; target: whose progress or working it is."""

    number: int
    purpose: Purpose
    derived: Derived
    target: Target | None = None


class NumberedPart(msgspec.Struct, frozen=True):
    """A part of a programme, numbered from 1 within it."""

    programme: ProgrammeRef
    number: int
    part: Part


class Piece(msgspec.Struct, frozen=True):
    """A piece of evidence with whose it is; part: the number of the programme's part, None of the whole or of a pledge."""

    of: ProgrammeRef | PledgeRef
    part: int | None
    evidence: Evidence


class NumberedDocument(msgspec.Struct, frozen=True):
    """A document with the number under which the card cites it, None where only the package names it."""

    document: DocumentRef
    cited: int | None


class NamedIndicator(msgspec.Struct, frozen=True):
    """An indicator with the name of its field."""

    indicator: IndicatorRef
    field: str
    english: str


class Contents(msgspec.Struct, frozen=True):
    """All that the tables of the package are made of."""

    observations: tuple[Ranked, ...]
    documents: tuple[NumberedDocument, ...]
    indicators: tuple[NamedIndicator, ...]
    targets: tuple[Target, ...]
    evaluations: tuple[Evaluation, ...]
    computed: tuple[Computed, ...]
    programmes: tuple[ProgrammeRef, ...]
    pledges: tuple[PledgeRef, ...]
    milestones: tuple[MilestoneRef, ...]


def gather(card: Card) -> Contents:
    """Everything that the card names."""
    computed = tuple(_computed(card))
    programmes = _distinct(programme for section in card.sections for programme in section.programmes)
    pledges = _distinct(pledge for section in card.sections for pledge in section.pledges)
    evidence = [piece.evidence for piece in pieces(programmes, pledges)]
    observations = tuple(_observations(card, computed, evidence))
    milestones = _distinct(
        (
            *(milestone for section in card.sections for milestone in section.milestones),
            *(each.milestone for each in evidence if each.milestone),
        )
    )
    targets = _by_number(
        (
            *(evaluation.target for evaluation in card.evaluations),
            *(target for each in computed for target in each.derived.targets),
        )
    )
    return Contents(
        observations,
        _documents(card, observations, targets, (*programmes, *pledges, *milestones)),
        _indicators(card, observations, targets, computed),
        targets,
        card.evaluations,
        computed,
        programmes,
        pledges,
        milestones,
    )


def pieces(programmes: Iterable[ProgrammeRef], pledges: Iterable[PledgeRef]) -> Iterator[Piece]:
    """Every piece of evidence with whose it is."""
    for programme in programmes:
        for evidence in programme.evidence:
            yield Piece(programme, None, evidence)
        for number, part in enumerate(programme.parts, start=1):
            for evidence in part.evidence:
                yield Piece(programme, number, evidence)
    for pledge in pledges:
        for evidence in pledge.evidence:
            yield Piece(pledge, None, evidence)


def parts(contents: Contents) -> list[NumberedPart]:
    """Every part of a programme."""
    return [
        NumberedPart(programme, number, part)
        for programme in contents.programmes
        for number, part in enumerate(programme.parts, start=1)
    ]


def cells(card: Card) -> Iterator[Cell]:
    """Every cell of the card, once."""
    seen: set[CellKey] = set()
    for cell in _all_cells(card):
        if cell.key not in seen:
            seen.add(cell.key)
            yield cell


def _all_cells(card: Card) -> Iterator[Cell]:
    for section in card.sections:
        rows: tuple[TargetRow | FigureRow, ...] = (*section.targets, *section.figures)
        for row in rows:
            if isinstance(row, FigureRow):
                yield from row.cells
            for series in _series(row):
                yield from (point.cell for point in series.points)
            if isinstance(row.change, Cell):
                yield row.change
    yield from card.contested


def _series(row: TargetRow | FigureRow) -> Iterator[Series]:
    if isinstance(row, FigureRow):
        yield from row.series
    else:
        yield from (series for series in (row.levels, row.growths) if series)


def _computed(card: Card) -> Iterator[Computed]:
    number = 0
    for section in card.sections:
        rows: tuple[TargetRow | FigureRow, ...] = (*section.targets, *section.figures)
        for row in rows:
            found: list[tuple[Purpose, Derived, Target | None]] = []
            if isinstance(row, TargetRow):
                target = row.evaluation.target
                if row.evaluation.progress:
                    found.append((Purpose.PROGRESS, row.evaluation.progress, target))
                found += [(Purpose.WORKING, derived, target) for derived in row.evaluation.derived]
            if isinstance(row.change, Derived):
                found.append((Purpose.CHANGE, row.change, None))
            for purpose, derived, of in found:
                number += 1
                yield Computed(number, purpose, derived, of)


def _observations(card: Card, computed: Iterable[Computed], evidence: Iterable[Evidence]) -> list[Ranked]:
    found: dict[int, Ranked] = {}
    for cell in cells(card):
        for ranked in _ranked(cell):
            found.setdefault(ranked.observation.number, ranked)
    loose = [
        *(observation for each in card.evaluations for observation in (*each.uses, each.latest) if observation),
        *(observation for each in computed for observation in each.derived.inputs),
        *(each.observation for each in evidence if each.observation),
    ]
    for observation in loose:
        found.setdefault(observation.number, Ranked(observation, Stand.UNRANKED))
    return [found[number] for number in sorted(found)]


def _ranked(cell: Cell) -> Iterator[Ranked]:
    if cell.standing:
        yield Ranked(cell.standing, Stand.YES, cell.reason, cell.chosen)
    for observation in cell.contested:
        yield Ranked(observation, Stand.CONTESTED, Reason.CONTESTED)
    for other in cell.others:
        stand = Stand.AGREES if other.reason is Reason.AGREES else Stand.OVERRULED
        yield Ranked(other.observation, stand, other.reason, cell.chosen if other.reason is Reason.CHOSEN else None)


def _documents(
    card: Card,
    observations: Iterable[Ranked],
    targets: Iterable[Target],
    statements: Iterable[ProgrammeRef | PledgeRef | MilestoneRef],
) -> tuple[NumberedDocument, ...]:
    cited = {document.number: position for position, document in enumerate(card.documents, start=1)}
    documents = _by_number(
        (
            *card.documents,
            *(ranked.observation.origin.document for ranked in observations),
            *(target.plan.document for target in targets),
            *(statement.passage.document for statement in statements),
            *((card.plan.document,) if card.plan else ()),
        )
    )
    return tuple(NumberedDocument(document, cited.get(document.number)) for document in documents)


def _indicators(
    card: Card, observations: Iterable[Ranked], targets: Iterable[Target], computed: Iterable[Computed]
) -> tuple[NamedIndicator, ...]:
    named_fields = {field.id: field for field in (*fields(), *(section.field for section in card.sections))}
    indicators = {
        indicator.id: indicator
        for indicator in (
            *(ranked.observation.indicator for ranked in observations),
            *(target.indicator for target in targets),
            *(each.derived.indicator for each in computed),
        )
    }
    named = []
    for id in sorted(indicators):
        field = named_fields.get(indicators[id].field)
        named.append(NamedIndicator(indicators[id], field.name if field else "", field.english if field else ""))
    return tuple(named)


Numbered = TypeVar("Numbered", DocumentRef, Target)
Statement = TypeVar("Statement", ProgrammeRef, PledgeRef, MilestoneRef)


def _by_number(things: Iterable[Numbered]) -> tuple[Numbered, ...]:
    found = {thing.number: thing for thing in things}
    return tuple(found[number] for number in sorted(found))


def _distinct(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple({statement.id: statement for statement in statements}.values())
