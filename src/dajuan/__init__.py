"""Dajuan 答卷: every figure of a Chinese official document, with its exact source.

    import dajuan

    found = dajuan.read("review.docx")
    for claim in found.claims:
        print(claim.indicator, claim.value, claim.unit, claim.period)

All names below are public (docs/api.md explains each). They are loaded when first used, so importing costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dajuan.checks.records import Finding, Severity
    from dajuan.checks.settings import Settings
    from dajuan.documents import open_document
    from dajuan.documents.document import Block, BlockKind, Cell, Document, DocumentKind, Location
    from dajuan.errors import DajuanError, MissingExtra, TooLarge, Unreadable, UsageError
    from dajuan.outcomes import Failed, Read, check, read, read_many
    from dajuan.reading.records import Bound, Claim, Kind, Milestone, Pledge, Programme, Reading, State, Status
    from dajuan.reports.findings.records import Checked

__version__ = "0.1.0.dev0"

_HOMES = {
    "dajuan.checks.records": ("Finding", "Severity"),
    "dajuan.checks.settings": ("Settings",),
    "dajuan.reports.findings.records": ("Checked",),
    "dajuan.documents": ("open_document",),
    "dajuan.documents.document": ("Block", "BlockKind", "Cell", "Document", "DocumentKind", "Location"),
    "dajuan.errors": ("DajuanError", "MissingExtra", "TooLarge", "Unreadable", "UsageError"),
    "dajuan.outcomes": ("Failed", "Read", "check", "read", "read_many"),
    "dajuan.reading.records": (
        "Bound",
        "Claim",
        "Kind",
        "Milestone",
        "Pledge",
        "Programme",
        "Reading",
        "State",
        "Status",
    ),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Block",
    "BlockKind",
    "Bound",
    "Cell",
    "Checked",
    "Claim",
    "DajuanError",
    "Document",
    "DocumentKind",
    "Failed",
    "Finding",
    "Kind",
    "Location",
    "Milestone",
    "MissingExtra",
    "Pledge",
    "Programme",
    "Read",
    "Reading",
    "Settings",
    "Severity",
    "State",
    "Status",
    "TooLarge",
    "Unreadable",
    "UsageError",
    "check",
    "open_document",
    "read",
    "read_many",
]


def __getattr__(name: str) -> object:
    """Load a public name from the module that it lives in."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'dajuan' has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
