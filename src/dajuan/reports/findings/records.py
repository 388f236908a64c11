"""A document with what the checks found in it."""

from __future__ import annotations

import msgspec

from dajuan.checks.records import Finding
from dajuan.documents.document import Document


class Checked(msgspec.Struct, frozen=True):
    """A checked document.

    findings: in the order of the text.
    waived:   the findings that a person let pass, each with the reason.
    """

    document: Document
    findings: tuple[Finding, ...]
    waived: tuple[tuple[Finding, str], ...] = ()
