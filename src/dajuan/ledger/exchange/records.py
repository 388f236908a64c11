"""One act of an export: what was done in the other ledger, with all that is needed to do it again."""

from __future__ import annotations

import msgspec

from dajuan.documents.document import Document
from dajuan.reading.plans.records import PlanReading
from dajuan.reading.records import Reading

FORMAT = "dajuan-ledger-export-1"


class Head(msgspec.Struct, frozen=True):
    """The first line: the format, and the last entry of the ledger that was exported."""

    format: str
    number: int
    head: str


class ExportedAct(msgspec.Struct, frozen=True, omit_defaults=True):
    """A line: an entry of the trail (number, at, who, what, why, hash), its details, and by `what` one of the rest.

    add: document, reading, data (its bytes), citation; accept: claims (ids); plan: plans.
    """

    number: int
    at: str
    who: str
    what: str
    why: str
    hash: str
    details: dict[str, msgspec.Raw]
    document: Document | None = None
    reading: Reading | None = None
    data: bytes = b""
    citation: str = ""
    claims: tuple[str, ...] = ()
    plans: tuple[PlanReading, ...] = ()
