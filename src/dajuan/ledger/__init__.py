"""The ledger: documents, observations, targets, tasks; nothing overwritten, every row in a hash-chained audit trail.

    from dajuan import ledger

    with ledger.open_ledger("dajuan.db") as book:
        for cell in ledger.cells(book, place="云溪县", indicator="gdp"):
            print(cell.key.period, cell.standing and cell.standing.value)

All names below are the whole interface: functions with frozen results. Nothing outside of this package sees Django, which is
loaded when the first of them is called.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dajuan.ledger.backups import backup, check_backup, restore
    from dajuan.ledger.connection import Ledger, create_ledger, discard, open_ledger
    from dajuan.ledger.exchange.exporting import export_acts
    from dajuan.ledger.exchange.importing import import_acts
    from dajuan.ledger.proof import PROOF_STEPS, verify
    from dajuan.ledger.reads.claims import claim, claims, waiting
    from dajuan.ledger.reads.documents import bytes_of, document, documents, places, text_of, whole
    from dajuan.ledger.reads.evaluations import evaluations, judged
    from dajuan.ledger.reads.history import history
    from dajuan.ledger.reads.indicators import indicator, indicators, local_indicators, local_names
    from dajuan.ledger.reads.observations import cells, choices, earlier, elsewhere, observations
    from dajuan.ledger.reads.plans import plan, plans, targets, targets_of
    from dajuan.ledger.reads.statements import announced, statements
    from dajuan.ledger.reads.trail import acts, head
    from dajuan.ledger.reads.waiting import waiting_claims, waiting_elsewhere
    from dajuan.ledger.reads.waivers import waivers
    from dajuan.ledger.standing import cells_of
    from dajuan.ledger.writes.add import add, stored
    from dajuan.ledger.writes.choose import choose
    from dajuan.ledger.writes.decide import Correction, accept, accept_one, correct, reject
    from dajuan.ledger.writes.follow import confirm, set_state
    from dajuan.ledger.writes.merge import merge
    from dajuan.ledger.writes.plan import add_plans
    from dajuan.ledger.writes.waive import waive

_HOMES = {
    "standing": ("cells_of",),
    "connection": ("Ledger", "create_ledger", "discard", "open_ledger"),
    "backups": ("backup", "check_backup", "restore"),
    "exchange.exporting": ("export_acts",),
    "exchange.importing": ("import_acts",),
    "reads.claims": ("claim", "claims", "waiting"),
    "reads.documents": ("bytes_of", "document", "documents", "places", "text_of", "whole"),
    "reads.evaluations": ("evaluations", "judged"),
    "reads.history": ("history",),
    "reads.indicators": ("indicator", "indicators", "local_indicators", "local_names"),
    "reads.observations": ("cells", "choices", "earlier", "elsewhere", "observations"),
    "reads.plans": ("plan", "plans", "targets", "targets_of"),
    "reads.statements": ("announced", "statements"),
    "reads.trail": ("acts", "head"),
    "reads.waiting": ("waiting_claims", "waiting_elsewhere"),
    "reads.waivers": ("waivers",),
    "proof": ("PROOF_STEPS", "verify"),
    "writes.add": ("add", "stored"),
    "writes.decide": ("Correction", "accept", "accept_one", "correct", "reject"),
    "writes.follow": ("confirm", "set_state"),
    "writes.choose": ("choose",),
    "writes.merge": ("merge",),
    "writes.plan": ("add_plans",),
    "writes.waive": ("waive",),
}
_WITHOUT_DJANGO = ("connection", "standing")
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "PROOF_STEPS",
    "Correction",
    "Ledger",
    "accept",
    "accept_one",
    "acts",
    "add",
    "add_plans",
    "announced",
    "backup",
    "bytes_of",
    "cells",
    "cells_of",
    "check_backup",
    "choices",
    "choose",
    "claim",
    "claims",
    "confirm",
    "correct",
    "create_ledger",
    "discard",
    "document",
    "documents",
    "earlier",
    "elsewhere",
    "evaluations",
    "export_acts",
    "head",
    "history",
    "import_acts",
    "indicator",
    "indicators",
    "judged",
    "local_indicators",
    "local_names",
    "merge",
    "observations",
    "open_ledger",
    "places",
    "plan",
    "plans",
    "reject",
    "restore",
    "set_state",
    "statements",
    "stored",
    "targets",
    "targets_of",
    "text_of",
    "verify",
    "waiting",
    "waiting_claims",
    "waiting_elsewhere",
    "waive",
    "waivers",
    "whole",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if _HOME[name] not in _WITHOUT_DJANGO:
        import_module(f"{__name__}.connection").set_up_django()  # its models can be imported only then
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
