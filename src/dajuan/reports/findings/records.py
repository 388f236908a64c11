"""A document with what the checks found in it."""

from __future__ import annotations

import msgspec

from dajuan.checks.records import Finding
from dajuan.documents.document import Document


class Checked(msgspec.Struct, frozen=True):
    """A checked document.

    findings: in the order of the text.
    waived:   the findings that a person let pass, each with the reason.
    supposed: its place is not its own word: the ledger has documents of one place that it names, or of one place only.
    """

    document: Document
    findings: tuple[Finding, ...]
    waived: tuple[tuple[Finding, str], ...] = ()
    supposed: bool = False
