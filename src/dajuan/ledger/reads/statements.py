"""Ask for milestones, pledges and programmes, with what speaks of them and how far they have come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from django.db.models import Q

from dajuan.ledger import models
from dajuan.ledger.connection import Ledger
from dajuan.ledger.evidence.candidates import Candidates
from dajuan.ledger.evidence.propose import Subject, propose
from dajuan.ledger.reads.documents import documents
from dajuan.ledger.reads.trail import acts
from dajuan.ledger.records import (
    Act,
    DocumentRef,
    Evidence,
    MilestoneRef,
    Observation,
    Part,
    Passage,
    PledgeRef,
    ProgrammeRef,
    Standing,
    Statements,
    TaskState,
)
from dajuan.reading.records import State


class _Set(msgspec.Struct, frozen=True):
    """How far a task has come, as a person said."""

    state: TaskState
    body: str
    due: str | None
    act: Act


def statements(ledger: Ledger, place: str, observations: Sequence[Observation]) -> Statements:
    """What the documents of a place state, with the evidence among these observations and their own milestones."""
    held = {one.number: one for one in documents(ledger, place=place)}
    milestones = _milestones(ledger, held)
    tasks = _Tasks(ledger, place, milestones, observations)
    return Statements(
        milestones=milestones,
        programmes=_programmes(ledger, held, tasks),
        pledges=_pledges(ledger, held, tasks),
    )


def announced(ledger: Ledger, place: str, *, but: int | None = None) -> Statements:
    """The milestones and pledges of a place as its documents state them: no programmes, no evidence, no states.

    but: without those of the document of this number.
    """
    held = {one.number: one for one in documents(ledger, place=place) if one.number != but}
    rows = _rows(ledger, models.Pledge, held, "speaker", "body", "due")
    pledges = tuple(
        PledgeRef(
            id=row["key"],
            passage=_passage(row, held),
            speaker=row["speaker"],
            body=row["body"],
            due=row["due"],
            state=TaskState.OPEN,
            field=row["field"],
        )
        for row in rows
    )
    return Statements(milestones=_milestones(ledger, held), programmes=(), pledges=pledges)


def _rows(ledger: Ledger, table: Any, held: Mapping[int, DocumentRef], *columns: str) -> list[dict[str, Any]]:
    """The statements of documents as dictionaries, in the order of the documents."""
    order = {number: position for position, number in enumerate(held)}
    wanted = ("pk", "key", "document_id", "start", "end", "text", "field", *columns)
    rows = table.objects.using(ledger.alias).filter(document_id__in=list(held)).values_list(*wanted)
    found = [dict(zip(wanted, row, strict=True)) for row in rows]
    return sorted(found, key=lambda row: (order[row["document_id"]], row["start"], row["pk"]))


def _passage(row: Mapping[str, Any], held: Mapping[int, DocumentRef]) -> Passage:
    return Passage(held[row["document_id"]], row["start"], row["end"], row["text"])


def _milestones(ledger: Ledger, held: Mapping[int, DocumentRef]) -> tuple[MilestoneRef, ...]:
    return tuple(
        MilestoneRef(
            id=row["key"],
            passage=_passage(row, held),
            state=State(row["state"]),
            period=row["period"],
            place=row["place"],
            speaker=row["speaker"],
            field=row["field"],
        )
        for row in _rows(ledger, models.Milestone, held, "state", "period", "place", "speaker")
    )


class _Tasks:
    """What is known of tasks: states that persons set, evidence that they decided on, evidence that the program proposes."""

    def __init__(
        self, ledger: Ledger, place: str, milestones: Sequence[MilestoneRef], observations: Sequence[Observation]
    ) -> None:
        self.candidates = Candidates(observations, milestones)
        self.milestones = milestones
        self.observations = observations
        states = list(models.TaskState.objects.using(ledger.alias).filter(_of(place)).order_by("pk"))
        evidence = models.TaskEvidence.objects.using(ledger.alias).filter(_of(place))
        decided = list(evidence.select_related("claim", "milestone").order_by("pk"))
        by_number = acts(ledger, {row.entry_id for row in (*states, *decided)}) if states or decided else {}
        self.states = {
            _task(row): _Set(TaskState(row.state), row.body, row.due, by_number[row.entry_id]) for row in states
        }
        self.decided: dict[tuple[str, int], dict[str, tuple[bool, Act]]] = {}
        for row in decided:
            key = row.claim.key if row.claim else row.milestone.key if row.milestone else ""
            self.decided.setdefault(_task(row), {})[key] = (row.confirmed, by_number[row.entry_id])

    def evidence(self, task: tuple[str, int], subject: Subject) -> tuple[Evidence, ...]:
        """What speaks of a task: what persons confirmed first, then what the program proposes; refused ones are left out."""
        decided = self.decided.get(task, {})
        found: list[Evidence] = []
        proposed = {_key(one): one for one in propose(subject, self.candidates)}
        for key, (confirmed, act) in decided.items():
            proposal = proposed.pop(key, None)
            if confirmed:
                found += self._confirmed(key, proposal, act)
        return (*found, *proposed.values())

    def _confirmed(self, key: str, proposal: Evidence | None, act: Act) -> Iterable[Evidence]:
        if proposal is not None:
            yield msgspec.structs.replace(proposal, standing=Standing.CONFIRMED, decided=act)
            return
        for one in self.observations:
            if one.origin.claim == key:
                yield Evidence(Standing.CONFIRMED, 1.0, observation=one, decided=act)
        for milestone in self.milestones:
            if milestone.id == key:
                yield Evidence(Standing.CONFIRMED, 1.0, milestone=milestone, decided=act)

    def state(self, task: tuple[str, int], evidence: Sequence[Evidence]) -> TaskState:
        """What a person set, else what the evidence shows."""
        return self.states[task].state if task in self.states else shown(evidence)


def shown(evidence: Sequence[Evidence]) -> TaskState:
    """How far a task has come by its evidence: done where a milestone says so, under way where a figure counts it."""
    states = {one.milestone.state for one in evidence if one.milestone is not None}
    if State.DONE in states:
        return TaskState.DONE
    if State.UNDER_WAY in states or any(one.observation is not None for one in evidence):
        return TaskState.UNDER_WAY
    return TaskState.NOT_BEGUN if State.NOT_BEGUN in states else TaskState.OPEN


def _of(place: str) -> Q:
    """Of tasks those that documents of a place name."""
    programme, pledge = Q(programme__document__place__name=place), Q(pledge__document__place__name=place)
    return programme | pledge | Q(part__programme__document__place__name=place)


def _task(row: models.TaskState | models.TaskEvidence) -> tuple[str, int]:
    if row.part_id is not None:
        return "part", row.part_id
    if row.programme_id is not None:
        return "programme", row.programme_id
    return "pledge", row.pledge_id or 0


def _key(evidence: Evidence) -> str:
    if evidence.observation is not None:
        return evidence.observation.origin.claim
    return evidence.milestone.id if evidence.milestone is not None else ""


def _programmes(ledger: Ledger, held: Mapping[int, DocumentRef], tasks: _Tasks) -> tuple[ProgrammeRef, ...]:
    rows = _rows(ledger, models.Programme, held, "name", "count", "body")
    parts: dict[int, list[tuple[int, str]]] = {}
    listed = models.ProgrammePart.objects.using(ledger.alias).filter(programme_id__in=[row["pk"] for row in rows])
    for pk, programme, name in listed.order_by("programme_id", "position").values_list("pk", "programme_id", "name"):
        parts.setdefault(programme, []).append((pk, name))
    return tuple(_programme(row, parts.get(row["pk"], []), held, tasks) for row in rows)


def _programme(
    row: Mapping[str, Any], parts: Sequence[tuple[int, str]], held: Mapping[int, DocumentRef], tasks: _Tasks
) -> ProgrammeRef:
    passage = _passage(row, held)
    names = tuple(name for _pk, name in parts)
    followed = tuple(_part(pk, tasks, Subject(name, passage, siblings=names)) for pk, name in parts)
    task = ("programme", row["pk"])
    evidence = tasks.evidence(task, Subject(row["name"], passage))
    set_by = tasks.states.get(task)
    return ProgrammeRef(
        id=row["key"],
        passage=passage,
        name=row["name"],
        parts=followed,
        count=row["count"],
        body=(set_by.body if set_by else "") or row["body"] or "",
        state=tasks.state(task, evidence),
        field=row["field"],
        evidence=evidence,
        set=set_by.act if set_by else None,
    )


def _part(pk: int, tasks: _Tasks, subject: Subject) -> Part:
    task = ("part", pk)
    evidence = tasks.evidence(task, subject)
    set_by = tasks.states.get(task)
    return Part(
        name=subject.words,
        state=tasks.state(task, evidence),
        evidence=evidence,
        body=set_by.body if set_by else "",
        due=set_by.due if set_by else None,
        set=set_by.act if set_by else None,
    )


def _pledges(ledger: Ledger, held: Mapping[int, DocumentRef], tasks: _Tasks) -> tuple[PledgeRef, ...]:
    found = []
    for row in _rows(ledger, models.Pledge, held, "speaker", "body", "due"):
        passage = _passage(row, held)
        task = ("pledge", row["pk"])
        evidence = tasks.evidence(task, Subject(row["text"], passage, promised=True))
        set_by = tasks.states.get(task)
        found.append(
            PledgeRef(
                id=row["key"],
                passage=passage,
                speaker=row["speaker"],
                body=(set_by.body if set_by else "") or row["body"],
                due=(set_by.due if set_by else None) or row["due"],
                state=tasks.state(task, evidence),
                field=row["field"],
                evidence=evidence,
                set=set_by.act if set_by else None,
            )
        )
    return tuple(found)
