"""The tables of the ledger. Only this package asks anything of them."""

from dajuan.ledger.models.decisions import Choice, Decision, Merge, Observation, Waiver
from dajuan.ledger.models.documents import Claim, Content, Document, Milestone, Pledge, Programme, ProgrammePart
from dajuan.ledger.models.names import Body, Indicator, PersonInOffice, Place
from dajuan.ledger.models.plans import Plan, Target, TaskEvidence, TaskState
from dajuan.ledger.models.trail import Entry, Head, Row

TABLES: tuple[type[Row], ...] = (
    Place,
    Body,
    PersonInOffice,
    Indicator,
    Document,
    Content,
    Claim,
    Milestone,
    Pledge,
    Programme,
    ProgrammePart,
    Decision,
    Observation,
    Choice,
    Merge,
    Waiver,
    Plan,
    Target,
    TaskState,
    TaskEvidence,
)
"""Every table whose rows an entry of the trail wrote, each after those that its rows point to."""

__all__ = [
    "TABLES",
    "Body",
    "Choice",
    "Claim",
    "Content",
    "Decision",
    "Document",
    "Entry",
    "Head",
    "Indicator",
    "Merge",
    "Milestone",
    "Observation",
    "PersonInOffice",
    "Place",
    "Plan",
    "Pledge",
    "Programme",
    "ProgrammePart",
    "Row",
    "Target",
    "TaskEvidence",
    "TaskState",
    "Waiver",
]
