"""Choose which programmes, milestones and pledges stand on the card of a year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TypeVar

import msgspec

from dajuan.ledger.records import (
    DocumentRef,
    Evidence,
    MilestoneRef,
    Part,
    PlanRef,
    PledgeRef,
    ProgrammeRef,
    Statements,
)

Stated = TypeVar("Stated", ProgrammeRef, MilestoneRef, PledgeRef)


class Tasks(msgspec.Struct, frozen=True):
    """What is shown of tasks, the newest document's first."""

    all_programmes: tuple[ProgrammeRef, ...]
    all_milestones: tuple[MilestoneRef, ...]
    all_pledges: tuple[PledgeRef, ...]

    def programmes(self, field: str) -> tuple[ProgrammeRef, ...]:
        """Those of a field."""
        return tuple(one for one in self.all_programmes if one.field == field)

    def milestones(self, field: str) -> tuple[MilestoneRef, ...]:
        """Those of a field."""
        return tuple(one for one in self.all_milestones if one.field == field)

    def pledges(self, field: str) -> tuple[PledgeRef, ...]:
        """Those of a field."""
        return tuple(one for one in self.all_pledges if one.field == field)


def tasks(found: Statements, year: int, plan: PlanRef | None) -> Tasks:
    """Those of documents from the plan's first year to this one; a programme that several name stands once."""
    first = plan.first_year if plan else 0
    return Tasks(
        all_programmes=_once(_newest(_within(found.programmes, first, year))),
        all_milestones=_newest(_within(found.milestones, first, year)),
        all_pledges=_newest(_within(found.pledges, first, year)),
    )


def _within(found: Iterable[Stated], first: int, last: int) -> list[Stated]:
    """Those of documents that speak of these years, or do not say of which."""
    return [one for one in found if one.passage.document.year is None or first <= one.passage.document.year <= last]


def _newest(found: Sequence[Stated]) -> tuple[Stated, ...]:
    """By document, the newest first, within a document in the order of the text."""
    return tuple(sorted(found, key=_age))


def _age(one: Stated) -> tuple[tuple[int, ...], int, int]:
    document: DocumentRef = one.passage.document
    backwards = tuple(-ord(character) for character in document.published) or (1,)
    return backwards, document.number, one.passage.start


def _once(programmes: Sequence[ProgrammeRef]) -> tuple[ProgrammeRef, ...]:
    """One of each name: the newest that lists parts, with the evidence of all."""
    by_name: dict[str, list[ProgrammeRef]] = {}
    for programme in programmes:
        by_name.setdefault(programme.name, []).append(programme)
    return tuple(_joined(named) for named in by_name.values())


def _joined(named: Sequence[ProgrammeRef]) -> ProgrammeRef:
    first = next((one for one in named if one.parts), named[0])
    if len(named) == 1:
        return first
    rest = [one for one in named if one is not first]
    evidence = _together(first.evidence, (one.evidence for one in rest))
    parts = tuple(_joined_part(part, rest) for part in first.parts)
    return msgspec.structs.replace(first, evidence=evidence, parts=parts)


def _joined_part(part: Part, others: Sequence[ProgrammeRef]) -> Part:
    same = [other for one in others for other in one.parts if other.name == part.name]
    return msgspec.structs.replace(part, evidence=_together(part.evidence, (other.evidence for other in same)))


def _together(own: Sequence[Evidence], others: Iterable[Sequence[Evidence]]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys((*own, *chain.from_iterable(others))))
