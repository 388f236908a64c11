"""Write values as an official Chinese text prints them: 亿 and 万 for what is large, an inequality as one."""

from __future__ import annotations

import re
from decimal import Decimal

from dajuan.ledger.evaluation.quantities import rounded
from dajuan.ledger.evaluation.spans import Span
from dajuan.ledger.records import Observation
from dajuan.reading.plans.records import Amount
from dajuan.reading.records import Bound, Kind

_YI, _WAN = Decimal(10**8), Decimal(10**4)
_COARSE = 100  # a number known to the last unit is written out: 44936元, not 4.4936万元
_NO_SCALE = ("%", "‰", "百分点")
_BEFORE = {Bound.ABOUT: "约", Bound.NEAR: "近"}
_AFTER = {Bound.OVER: "以上", Bound.UNDER: "以下"}
_DECEMBER = 12
_SIGNS = {"<": "低于", ">": "高于", "≤": "不高于", "≥": "不低于", "＜": "低于", "＞": "高于"}
_BARE = re.compile(r"[\s\d.,+\-—～~<>≤≥＜＞左右以上下内]*")
"""A number without its unit, as it stands in a cell under a head that has the unit."""


def shown(value: Decimal, unit: str, step: Decimal) -> str:
    """A computed value with its unit, no digit below the step."""
    scale, word = Decimal(1), ""
    if unit not in _NO_SCALE and step >= _COARSE:
        scale, word = (_YI, "亿") if abs(value) >= _YI else (_WAN, "万") if abs(value) >= _WAN else (scale, word)
    printed = rounded(value / scale, step / scale)
    return f"{printed}{word}{unit}"


def shown_observation(observation: Observation) -> str:
    """An observation as its source prints it; what a verb said of its bound (超, 不足) is put behind it.

    A change is written with its sign, for the sign is in a verb of the source; after a correction the person's value counts.
    """
    printed = observation.origin.text
    if observation.kind is Kind.CHANGE or observation.corrected or (observation.unit and _BARE.fullmatch(printed)):
        return _in_words(observation.value, observation.high, observation.unit, _step(observation), observation.bound)
    return printed if observation.approximators else _bounded(printed, observation.bound)


def shown_amount(amount: Amount) -> str:
    """What a plan sets, as printed; a number without its unit (of a table's cell) is given the unit, a sign is a word."""
    if amount.unit and _BARE.fullmatch(amount.text):
        return _in_words(amount.value, amount.high, amount.unit, Decimal(amount.step), amount.bound)
    return f"{_SIGNS.get(amount.text[:1], amount.text[:1])}{amount.text[1:]}"


def shown_span(span: Span) -> str:
    """2025年, 2025年1—11月, 2021—2024年."""
    (first, begin), (last, end) = span.first, span.last
    if span.is_whole_years:
        return f"{first}年" if first == last else f"{first}—{last}年"
    if first == last:
        return f"{first}年{end}月" if begin == end else f"{first}年{begin}—{end}月"
    return f"{first}年{begin}月—{last}年{end}月"


def shown_years(first: int, last: int) -> str:
    """2025年, 2021—2024年."""
    return shown_span(Span((first, 1), (last, _DECEMBER)))


def _in_words(value: str, high: str | None, unit: str, step: Decimal, bound: Bound) -> str:
    ends = [shown(Decimal(end), unit, step) for end in (value, high) if end is not None]
    return _bounded("—".join(ends), bound)


def _bounded(printed: str, bound: Bound) -> str:
    return f"{_BEFORE.get(bound, '')}{printed}{_AFTER.get(bound, '')}"


def _step(observation: Observation) -> Decimal:
    if observation.step:
        return Decimal(observation.step)
    return Decimal(1).scaleb(int(Decimal(observation.value).as_tuple().exponent))
