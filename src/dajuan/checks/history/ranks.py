"""What a claimed rank is of: the amount of an indicator, or its growth."""

from __future__ import annotations

from dajuan.catalogue import match
from dajuan.checks.patterns import Pattern
from dajuan.ledger.records import Observation
from dajuan.reading.records import Kind

_GROWTH = Pattern("(?:同比)?(?:增速|增幅|增长率|增长速度|增长|涨幅)$")
_AMOUNT = Pattern("(?:总量|规模|绝对量|绝对值|绝对额|数量|水平|人均水平)$")


def rank_subject(one: Observation) -> tuple[str, Kind] | None:
    """The indicator that a rank is of, with LEVEL or CHANGE; None where the catalogue does not have it."""
    if one.kind is not Kind.RANK:
        return None
    phrase = one.origin.indicator
    growth = _GROWTH.search(phrase)
    if growth:
        found = match.indicator_id(phrase[: growth.start()], "%", "change")
        return (found, Kind.CHANGE) if found else None
    amount = _AMOUNT.search(phrase)
    found = match.indicator_id(phrase[: amount.start()] if amount else phrase, "", "rank")
    return (found, Kind.LEVEL) if found else None
