"""The tables of what is stated without being measured: programmes with parts, pledges, milestones, their evidence."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from dajuan.ledger.records import Act, PledgeRef, ProgrammeRef, Standing, TaskState
from dajuan.reading.records import State
from dajuan.reports.package.contents import Piece, parts, pieces
from dajuan.reports.package.schema import Column, Reference, Table, Value, code, moment, number, text, whole

DOCUMENT = Reference("document", "documents", "document")

PASSAGE: tuple[Column, ...] = (
    whole("document", "文件编号", "Number of the document", lambda r: r.passage.document.number, True),
    whole("start", "在文件中的起点", "Where it starts in the document", lambda r: r.passage.start, True),
    whole("end", "在文件中的终点", "Where it ends", lambda r: r.passage.end, True),
    text("text", "原文", "The passage as it stands there", lambda r: r.passage.text, True),
)
STATES = "open 情况不明，not begun 未开工，under way 进行中，done 已完成，stalled 停滞"


def _set(get: Callable[[Any], Act | None]) -> tuple[Column, ...]:
    """Who set the state by hand."""

    def part(name: str) -> Callable[[Any], Value]:
        def taken(record: Any) -> Value:
            act = get(record)
            return getattr(act, name) if act else None

        return taken

    return (
        text("set_by", "由谁认定", "Who set the state by hand", part("who")),
        moment("set_at", "认定时间", "When it was set", part("at")),
        text("set_why", "认定理由", "Why it was set so", part("why")),
    )


PROGRAMMES = Table(
    "programmes",
    "举措：有名称的工作机制或工程。",
    "Programmes: named schemes of work.",
    (
        text("programme", "举措编号", "Id of the programme", lambda r: r.id, True),
        text("name", "名称", "Name", lambda r: r.name, True),
        whole("count", "名称中的数（“五办”为5）", "The number in its name", lambda r: r.count),
        text("body", "实施单位", "Who runs it", lambda r: r.body),
        code("state", f"状态：{STATES}", "State", TaskState, lambda r: r.state.value),
        text("field", "领域编号", "Id of the field of work", lambda r: r.field),
        *PASSAGE,
        *_set(lambda r: r.set),
    ),
    ("programme",),
    lambda contents: contents.programmes,
    (DOCUMENT,),
)

PARTS = Table(
    "programme_parts",
    "举措的组成部分。",
    "The parts of the programmes.",
    (
        text("programme", "举措编号", "Id of the programme", lambda r: r.programme.id, True),
        whole("part", "序号，从1起", "Position, counted from 1", lambda r: r.number, True),
        text("name", "名称", "Name", lambda r: r.part.name, True),
        code("state", f"状态：{STATES}", "State", TaskState, lambda r: r.part.state.value),
        text("body", "责任单位", "Responsible body", lambda r: r.part.body),
        text("due", "完成期限", "Due date", lambda r: r.part.due),
        *_set(lambda r: r.part.set),
    ),
    ("programme", "part"),
    parts,
    (Reference("programme", "programmes", "programme"),),
)

PLEDGES = Table(
    "pledges",
    "承诺：文件中作出的承诺及其兑现情况。",
    "Pledges that the documents make, with what became of them.",
    (
        text("pledge", "承诺编号", "Id of the pledge", lambda r: r.id, True),
        text("speaker", "承诺人", "Who promised", lambda r: r.speaker),
        text("body", "承诺单位", "Body that promised", lambda r: r.body),
        text("due", "兑现期限", "By when", lambda r: r.due),
        code("state", f"状态：{STATES}", "State", TaskState, lambda r: r.state.value),
        text("field", "领域编号", "Id of the field of work", lambda r: r.field),
        *PASSAGE,
        *_set(lambda r: r.set),
    ),
    ("pledge",),
    lambda contents: contents.pledges,
    (DOCUMENT,),
)

MILESTONES = Table(
    "milestones",
    "节点：不带数字的进展，如建成、通车、启用。",
    "Milestones: things finished or under way, stated without a figure.",
    (
        text("milestone", "节点编号", "Id of the milestone", lambda r: r.id, True),
        code(
            "state",
            "状态：done 已完成，under way 进行中，not begun 未开工",
            "State",
            State,
            lambda r: r.state.value,
        ),
        text("period", "时期", "Period", lambda r: r.period),
        text("place", "地方", "Place", lambda r: r.place),
        text("speaker", "引述的人", "Who is quoted", lambda r: r.speaker),
        text("field", "领域编号", "Id of the field of work", lambda r: r.field),
        *PASSAGE,
    ),
    ("milestone",),
    lambda contents: contents.milestones,
    (DOCUMENT,),
)

Numbered = tuple[int, Piece]


def _id(piece: Piece, kind: type[ProgrammeRef | PledgeRef]) -> str | None:
    return piece.of.id if isinstance(piece.of, kind) else None


def _observation(record: Numbered) -> int | None:
    observation = record[1].evidence.observation
    return observation.number if observation else None


def _milestone(record: Numbered) -> str | None:
    milestone = record[1].evidence.milestone
    return milestone.id if milestone else None


def _decided(name: str) -> Callable[[Numbered], Value]:
    def taken(record: Numbered) -> Value:
        act = record[1].evidence.decided
        return getattr(act, name) if act else None

    return taken


EVIDENCE = Table(
    "evidence",
    "佐证：与举措、承诺相关的数字和节点。",
    "Evidence: figures and milestones that speak of a programme, of its part, or of a pledge.",
    (
        whole("evidence", "序号", "Number", lambda r: r[0], True),
        text("programme", "举措编号", "Id of the programme", lambda r: _id(r[1], ProgrammeRef)),
        whole(
            "part", "举措组成部分的序号，空为整个举措", "Part of the programme; empty: the whole", lambda r: r[1].part
        ),
        text("pledge", "承诺编号", "Id of the pledge", lambda r: _id(r[1], PledgeRef)),
        whole("observation", "观测值编号", "Observation", _observation),
        text("milestone", "节点编号", "Milestone", _milestone),
        code(
            "standing",
            "认定：proposed 程序提出，confirmed 人工确认，refused 人工否定",
            "Proposed by the program, confirmed or refused by a person",
            Standing,
            lambda r: r[1].evidence.standing.value,
        ),
        number(
            "score", "相近程度，0到1", "How much they have in common", lambda r: Decimal(str(r[1].evidence.score)), True
        ),
        text("decided_by", "认定人", "Who decided", _decided("who")),
        moment("decided_at", "认定时间", "When it was decided", _decided("at")),
        text("decided_why", "认定理由", "Why it was decided so", _decided("why")),
    ),
    ("evidence",),
    lambda contents: list(enumerate(pieces(contents.programmes, contents.pledges), start=1)),
    (
        Reference("programme", "programmes", "programme"),
        Reference("pledge", "pledges", "pledge"),
        Reference("observation", "observations", "observation"),
        Reference("milestone", "milestones", "milestone"),
    ),
)
