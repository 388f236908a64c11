"""Tell by the words beside a figure how final it is, and at which prices."""

from __future__ import annotations

import re

from dajuan.catalogue.indicators import Prices, by_id
from dajuan.ledger.lexicon import CLAUSE_ENDS, FINAL, REAL, REAL_SCOPE
from dajuan.ledger.records import Maturity
from dajuan.reading.records import Kind, Status

_LAST_CLAUSE = re.compile(f"[^{re.escape(CLAUSE_ENDS)}]*$")


def maturity(status: Status, sentence: str, title: str) -> Maturity:
    """Forecast where it is expected, final where the sentence or the title says so, preliminary otherwise."""
    if status is not Status.ACTUAL:
        return Maturity.FORECAST
    if any(word in sentence or word in title for word in FINAL):
        return Maturity.FINAL
    return Maturity.PRELIMINARY


def real_scope(indicator: str, kind: Kind, before: str) -> str | None:
    """The scope of a change that is said to be the real one of an amount at current prices, None of any other figure.

    indicator: its id; before: the sentence up to the figure (收入名义增长6.3%，扣除价格因素实际增长).
    """
    known = by_id().get(indicator)
    if kind is not Kind.CHANGE or known is None or known.prices is not Prices.CURRENT:
        return None
    clause = _LAST_CLAUSE.search(before)
    return REAL_SCOPE if clause and any(word in clause[0] for word in REAL) else None
