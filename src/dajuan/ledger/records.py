"""The frozen results of the ledger: what its functions return, with where each figure came from and who accepted it."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from dajuan.catalogue.indicators import Direction, Measure, Prices
from dajuan.documents.document import DocumentKind
from dajuan.reading.plans.records import Amount, Form, Nature
from dajuan.reading.records import Bound, Claim, Kind, State, Status


class Maturity(StrEnum):
    """How final a figure is (最终核实 > 初步核算, 快报 > 预计); a final one overrules a preliminary one."""

    FORECAST = "forecast"  # 预计
    PRELIMINARY = "preliminary"  # 初步核算, 快报, and whatever does not say that it is final
    FINAL = "final"  # 最终核实, 决算, 普查


class Decision(StrEnum):
    """What was last decided of a claim."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"


class Act(msgspec.Struct, frozen=True):
    """One entry of the audit trail: what was done to the ledger.

    number: counted from 1; at: ISO 8601 in UTC; what: the name of the action ("add", "accept", ...).
    details: what it was done to, as JSON: the ids of claims, indicators, tasks, the SHA-256 of a document.
    """

    number: int
    at: str
    who: str
    what: str
    why: str
    hash: str
    details: str = ""


class DocumentRef(msgspec.Struct, frozen=True):
    """A stored document, without its text.

    number: of the row; citation: where it was found, as whoever added it said ("" where nobody did).
    characters: of its text; claims: how many were read in it.
    """

    number: int
    sha256: str
    name: str
    title: str
    place: str
    publisher: str
    published: str
    year: int | None
    kind: DocumentKind
    format: str
    citation: str
    characters: int
    claims: int
    added: Act


class IndicatorRef(msgspec.Struct, frozen=True):
    """An indicator (指标) of the catalogue, or a local one that a place has for itself.

    id: of the catalogue ("gdp"), or "local:" with twelve hexadecimal digits.
    local: whether it was created on acceptance under a claim's phrase and unit.
    """

    id: str
    name: str
    english: str
    unit: str
    measure: Measure
    direction: Direction
    prices: Prices
    field: str
    definition: str = ""
    local: bool = False


class Origin(msgspec.Struct, frozen=True):
    """Where a figure stands: document.text[start:end] is `text`, document.text[sentence_start:sentence_end] its sentence.

    claim: the claim's id (stable over ledgers); indicator: the phrase as written; page: counted from 1, if there are pages.
    """

    document: DocumentRef
    start: int
    end: int
    text: str
    sentence: str
    sentence_start: int
    sentence_end: int
    claim: str
    indicator: str
    speaker: str | None = None
    office: str | None = None
    page: int | None = None
    confidence: float = 1.0


class Observation(msgspec.Struct, frozen=True):
    """A claim that a person accepted (观测值).

    place:      of the figure: the claim's own, else the document's; place_code by GB/T 2260, "" where it has none.
    value ...:  as in a claim; after a correction what the person said, while origin.text stays what the page says.
    accepted:   who accepted or corrected it when and why; bulk: accepted together with others by a threshold.
    supersedes: the number of the observation of the same claim that this one replaced (corrected, merged), else None.
    waiting:    nobody has decided on it (尚未认定): only a check of a draft sees such a claim as an observation.
    """

    number: int
    indicator: IndicatorRef
    place: str
    place_code: str
    kind: Kind
    base: str | None
    scope: str | None
    period: str | None
    status: Status
    maturity: Maturity
    value: str
    high: str | None
    unit: str
    bound: Bound
    step: str | None
    approximators: tuple[str, ...]
    origin: Origin
    accepted: Act
    bulk: bool = False
    corrected: bool = False
    supersedes: int | None = None
    waiting: bool = False


class WaitingClaim(msgspec.Struct, frozen=True):
    """A claim that nobody has decided on, as its document states it; number: of its row; sentence_start: where its sentence begins."""

    number: int
    document: DocumentRef
    claim: Claim
    sentence_start: int


class CellKey(msgspec.Struct, frozen=True, order=True):
    """What is observed: observations with one key speak of the same thing and can contradict each other.

    target: a goal, not a result; actual and expected figures share a cell, for the actual one overtakes the expected.
    unit:   "" where it is the indicator's own; of changes the unit of the change (%, 百分点, 元).
    """

    indicator: str
    kind: str
    base: str
    place: str
    scope: str
    period: str
    target: bool
    unit: str


class Reason(StrEnum):
    """Why an observation stands, or does not."""

    ONLY = "only"  # there is no other
    CHOSEN = "chosen"  # a person chose it
    AGREES = "agrees"  # it says the same as the one that stands
    MATURITY = "maturity"  # final > preliminary > forecast
    SOURCE = "source"  # bulletin > report > review > news
    NEWER = "newer"  # of two equal sources the newer
    CONTESTED = "contested"  # the rule cannot decide


class Ranked(msgspec.Struct, frozen=True):
    """An observation that does not stand, and why the one that stands is preferred to it (or AGREES with it)."""

    observation: Observation
    reason: Reason


class Cell(msgspec.Struct, frozen=True):
    """All observations of one thing.

    standing:  the one that counts; None while contested.
    reason:    why it stands.
    contested: two or more that contradict each other and that no rule decides between.
    others:    the rest, best first.
    """

    key: CellKey
    indicator: IndicatorRef
    standing: Observation | None
    reason: Reason
    contested: tuple[Observation, ...] = ()
    others: tuple[Ranked, ...] = ()
    chosen: Act | None = None


class PlanRef(msgspec.Struct, frozen=True):
    """A plan in the ledger; a work report's goals for its year are a plan of that one year.

    made_up: the targets are made up for a demonstration, which every page says.
    """

    number: int
    title: str
    place: str
    first_year: int
    last_year: int
    document: DocumentRef
    made_up: bool = False


class Target(msgspec.Struct, frozen=True):
    """What a plan sets for an indicator (目标); baseline, goal and growth have their spans in the plan's document."""

    number: int
    plan: PlanRef
    indicator: IndicatorRef
    name: str
    unit: str
    form: Form
    year: int
    start: int
    end: int
    group: str = ""
    baseline: Amount | None = None
    baseline_year: int | None = None
    goal: Amount | None = None
    growth: Amount | None = None
    words: str = ""
    nature: Nature | None = None
    body: str = ""
    notes: tuple[str, ...] = ()


class Passage(msgspec.Struct, frozen=True):
    """A stretch of a stored document: document.text[start:end] is `text`."""

    document: DocumentRef
    start: int
    end: int
    text: str


class TaskState(StrEnum):
    """How far a programme's part or a pledge has come (督办)."""

    OPEN = "open"  # nothing is known of it
    NOT_BEGUN = "not begun"
    UNDER_WAY = "under way"
    DONE = "done"
    STALLED = "stalled"


class Standing(StrEnum):
    """Whether a piece of evidence was proposed by the program or decided by a person."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REFUSED = "refused"


class Evidence(msgspec.Struct, frozen=True):
    """A figure or milestone that speaks of a programme's part or of a pledge.

    Exactly one of observation and milestone is there. score: from 0 to 1, how much they have in common.
    """

    standing: Standing
    score: float
    observation: Observation | None = None
    milestone: MilestoneRef | None = None
    decided: Act | None = None


class MilestoneRef(msgspec.Struct, frozen=True):
    """A milestone (节点) of a stored document; id: stable over ledgers."""

    id: str
    passage: Passage
    state: State
    period: str | None
    place: str | None
    speaker: str | None
    field: str


class Part(msgspec.Struct, frozen=True):
    """One part of a programme, with the state that a person set, else the one that its evidence shows."""

    name: str
    state: TaskState
    evidence: tuple[Evidence, ...] = ()
    body: str = ""
    due: str | None = None
    set: Act | None = None


class ProgrammeRef(msgspec.Struct, frozen=True):
    """A programme (举措) of a stored document; `count` is the number in its name; `evidence` speaks of the whole."""

    id: str
    passage: Passage
    name: str
    parts: tuple[Part, ...]
    count: int | None
    body: str
    state: TaskState
    field: str
    evidence: tuple[Evidence, ...] = ()
    set: Act | None = None


class PledgeRef(msgspec.Struct, frozen=True):
    """A pledge (承诺): made when (its document's date), by whom, due when, and what was seen of it later."""

    id: str
    passage: Passage
    speaker: str | None
    body: str | None
    due: str | None
    state: TaskState
    field: str
    evidence: tuple[Evidence, ...] = ()
    set: Act | None = None


class Statements(msgspec.Struct, frozen=True):
    """All that the documents of a place state beside figures, in the order of their dates and texts."""

    milestones: tuple[MilestoneRef, ...]
    programmes: tuple[ProgrammeRef, ...]
    pledges: tuple[PledgeRef, ...]
