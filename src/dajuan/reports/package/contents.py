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
from dajuan.reports.card.cells import cells
from dajuan.reports.card.records import Card, FigureRow, TargetRow
from dajuan.reports.card.walk import within


class Stand(StrEnum):
    """What became of an observation among those that speak of the same thing."""

    YES = "yes"  # it is the one that counts
    AGREES = "agrees"  # it says the same as the one that counts
    OVERRULED = "overruled"  # another one is preferred to it
    CONTESTED = "contested"  # it is contradicted, and no rule decides
    SUPERSEDED = "superseded"  # corrected or filed elsewhere: another took its place
    UNRANKED = "unranked"  # the card names it as evidence only


class Purpose(StrEnum):
    """What a derived figure is for."""

    PROGRESS = "progress"  # how far a target has come
    WORKING = "working"  # computed on the way to a verdict
    CHANGE = "change"  # against the year before
    BESIDES = "besides"  # told by no document: a level from its growth, a mean over the years, a share of the whole


class Ranked(msgspec.Struct, frozen=True):
    """An observation with its standing; reason: why, None where it is superseded or unranked; chosen: the act of the person's choice."""

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
    return Contents(
        observations=_observations(card),
        documents=_documents(card),
        indicators=_indicators(card),
        targets=_by_number(within(card, Target)),
        evaluations=card.evaluations,
        computed=tuple(_computed(card)),
        programmes=_distinct(within(card, ProgrammeRef)),
        pledges=_distinct(within(card, PledgeRef)),
        milestones=_distinct(within(card, MilestoneRef)),
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
            found += [(Purpose.BESIDES, derived, None) for derived in row.derived]
            for purpose, derived, of in found:
                number += 1
                yield Computed(number, purpose, derived, of)


def _observations(card: Card) -> tuple[Ranked, ...]:
    found: dict[int, Ranked] = {}
    for _field, cell in cells(card):
        for ranked in _ranked(cell):
            found.setdefault(ranked.observation.number, ranked)
    for observation in card.replaced:
        found.setdefault(observation.number, Ranked(observation, Stand.SUPERSEDED))
    for observation in within(card, Observation):
        found.setdefault(observation.number, Ranked(observation, Stand.UNRANKED))
    return tuple(found[number] for number in sorted(found))


def _ranked(cell: Cell) -> Iterator[Ranked]:
    if cell.standing:
        yield Ranked(cell.standing, Stand.YES, cell.reason, cell.chosen)
    for observation in cell.contested:
        yield Ranked(observation, Stand.CONTESTED, Reason.CONTESTED)
    for other in cell.others:
        stand = Stand.AGREES if other.reason is Reason.AGREES else Stand.OVERRULED
        yield Ranked(other.observation, stand, other.reason, cell.chosen if other.reason is Reason.CHOSEN else None)


def _documents(card: Card) -> tuple[NumberedDocument, ...]:
    cited = {document.number: position for position, document in enumerate(card.documents, start=1)}
    return tuple(
        NumberedDocument(document, cited.get(document.number)) for document in _by_number(within(card, DocumentRef))
    )


def _indicators(card: Card) -> tuple[NamedIndicator, ...]:
    named_fields = {field.id: field for field in (*fields(), *(section.field for section in card.sections))}
    indicators = {indicator.id: indicator for indicator in within(card, IndicatorRef)}
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
