"""Judge targets by what was observed, and derive figures from others: pure functions over records of the ledger."""

from __future__ import annotations

from dajuan.ledger.evaluation import derive
from dajuan.ledger.evaluation.verdict import evaluate

__all__ = ["derive", "evaluate"]
