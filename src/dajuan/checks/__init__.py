"""Checks (检查): a reading, perhaps with a ledger, in; findings out.

    from dajuan.checks import Manuscript, findings

    for finding in findings(Manuscript(document, reading)):
        print(finding.rule, finding.message.zh)

Each rule is a function in a file of its own (wording/, arithmetic/, agreement/, history/, plan/, scope/, promises/), registered
with its slug, severity, explanation and the examples that are its tests.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dajuan.checks.manuscript import Manuscript
    from dajuan.checks.records import Basis, Finding, Remark, Severity, Span, Text
    from dajuan.checks.registry import Example, Rule, check, rules
    from dajuan.checks.running import findings
    from dajuan.checks.settings import Settings

_HOMES = {
    "manuscript": ("Manuscript",),
    "records": ("Basis", "Finding", "Remark", "Severity", "Span", "Text"),
    "registry": ("Example", "Rule", "check", "rules"),
    "running": ("findings",),
    "settings": ("Settings",),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Basis",
    "Example",
    "Finding",
    "Manuscript",
    "Remark",
    "Rule",
    "Settings",
    "Severity",
    "Span",
    "Text",
    "check",
    "findings",
    "rules",
]


def __getattr__(name: str) -> object:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
