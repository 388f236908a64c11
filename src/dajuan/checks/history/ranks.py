"""What a claimed rank is of: the amount of an indicator, or its growth."""

from __future__ import annotations

from dajuan.catalogue import match
from dajuan.checks.history.bare import without_year
from dajuan.checks.history.phrases import called
from dajuan.checks.patterns import Pattern
from dajuan.ledger.records import Observation
from dajuan.reading.records import Kind

_GROWTH = Pattern("(?:同比)?(?:增速|增幅|增长率|增长速度|增长|涨幅)$")
_AMOUNT = Pattern("(?:总量|规模|绝对量|绝对值|绝对额|数量|水平|人均水平)$")

_GROWTH_ALONE = ("industrial_value_added_above_designated_size", "fixed_asset_investment")
"""Of these only the growth is published, so that a rank without further words is its."""


def rank_subject(one: Observation) -> tuple[str, Kind] | None:
    """The indicator that a rank is of, with LEVEL or CHANGE; None where the catalogue does not have it."""
    return subject_of_phrase(one.origin.indicator) if one.kind is Kind.RANK else None


def subject_of_phrase(phrase: str) -> tuple[str, Kind] | None:
    """As `rank_subject`, of the words before a rank."""
    phrase = without_year(phrase)
    growth = _GROWTH.search(phrase)
    if growth:
        name = phrase[: growth.start()]
        found = match.indicator_id(name, "%", "change") or called(name, "%", Kind.CHANGE)
        return (found, Kind.CHANGE) if found else None
    amount = _AMOUNT.search(phrase)
    found = match.indicator_id(phrase[: amount.start()] if amount else phrase, "", "rank")
    if found is None:
        return None
    return found, Kind.CHANGE if found in _GROWTH_ALONE and amount is None else Kind.LEVEL
