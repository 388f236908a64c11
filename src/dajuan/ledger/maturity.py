"""Tell how final a figure is, by the words beside it and the document it stands in."""

from __future__ import annotations

from dajuan.ledger.lexicon import FINAL
from dajuan.ledger.records import Maturity
from dajuan.reading.records import Status


def maturity(status: Status, sentence: str, title: str) -> Maturity:
    """Forecast where it is expected, final where the sentence or the title says so, preliminary otherwise."""
    if status is not Status.ACTUAL:
        return Maturity.FORECAST
    if any(word in sentence or word in title for word in FINAL):
        return Maturity.FINAL
    return Maturity.PRELIMINARY
