"""Write values as an official Chinese text prints them: 亿 and 万 for what is large, an inequality as one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from dajuan.ledger.evaluation.lexicon import ENDINGS, LEADS, SIGNS, TRAILS
from dajuan.ledger.evaluation.quantities import rounded
from dajuan.ledger.evaluation.spans import Span
from dajuan.ledger.records import Observation, Target
from dajuan.reading.plans.records import Amount
from dajuan.reading.records import Bound, Kind

_YI, _WAN = Decimal(10**8), Decimal(10**4)
_COARSE = 100  # a number known to the last unit is written out: 44936元, not 4.4936万元
_POINTS = "百分点"
_NO_SCALE = ("%", "‰", _POINTS)
_BEFORE = {Bound.ABOUT: "约", Bound.NEAR: "近"}
_AFTER = {Bound.OVER: "以上", Bound.UNDER: "以下"}
_DECEMBER = 12
_FAR = 3  # the longest word of LEADS
_BARE = re.compile(r"[\s\d.,+\-—～~<>≤≥＜＞左右以上下内]*")
"""A number without its unit, as it stands in a cell under a head that has the unit."""


def shown(value: Decimal, unit: str, step: Decimal) -> str:
    """A computed value with its unit, no digit below the step."""
    scale, word = Decimal(1), ""
    if unit not in _NO_SCALE and step >= _COARSE:
        scale, word = (_YI, "亿") if abs(value) >= _YI else (_WAN, "万") if abs(value) >= _WAN else (scale, word)
    printed = rounded(value / scale, step / scale)
    return f"{printed}{'个' * (unit == _POINTS)}{word}{unit}"


def shown_within(value: Decimal, unit: str, step: Decimal, bound: Bound) -> str:
    """As shown, with the bound that inequalities among its sources leave."""
    return _bounded(shown(value, unit, step), bound, "")


def shown_observation(observation: Observation) -> str:
    """An observation as its source prints it; what a word before it says of its bound (超, 不足) stands before it.

    A change is written with its sign, for the sign is in a verb of the source; after a correction the person's value counts.
    """
    printed = observation.origin.text
    if observation.kind is Kind.CHANGE or observation.corrected or (observation.unit and _BARE.fullmatch(printed)):
        ends = (observation.value, observation.high)
        return _bounded(_in_words(ends, observation.unit, _step(observation)), observation.bound, _said(observation))
    if any(word in printed for word in observation.approximators):
        return printed
    return _bounded(printed, observation.bound, _said(observation))


def shown_size(observation: Observation) -> str:
    """As shown_observation, of a change without its sign, for a sentence that says itself that it grew or fell."""
    ends = (observation.value.removeprefix("-"), observation.high.removeprefix("-") if observation.high else None)
    return _bounded(_in_words(ends, observation.unit, _step(observation)), observation.bound, _said(observation))


def shown_amount(amount: Amount) -> str:
    """What a plan sets, as printed; a number without its unit (of a table's cell) is given the unit, a sign is a word."""
    if amount.unit and _BARE.fullmatch(amount.text):
        return _bounded(bare_amount(amount), amount.bound, amount.text)
    sign = SIGNS.get(amount.text[:1])
    return f"{sign}{amount.text[1:]}" if sign else amount.text


def shown_fall(amount: Amount) -> str:
    """As shown_amount, of a fall without its minus sign."""
    ends = (amount.value.removeprefix("-"), amount.high.removeprefix("-") if amount.high else None)
    return _bounded(_in_words(ends, amount.unit, Decimal(amount.step)), amount.bound, amount.text)


def bare_amount(amount: Amount) -> str:
    """The number of what a plan sets with its unit, without its bound: for a sentence that says itself on which side."""
    return _in_words((amount.value, amount.high), amount.unit, Decimal(amount.step))


def name_of_change(target: Target) -> str:
    """The target's name without what a sentence on growth says itself: 研发经费投入 of 研发经费投入增长."""
    name = target.name or target.indicator.name
    shorter = next((name.removesuffix(end) for end in ENDINGS if name.endswith(end)), name)
    return shorter or name


def listed_years(years: Iterable[int]) -> str:
    """2021年、2022年."""
    return "、".join(f"{year}年" for year in years)


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


def _in_words(ends: tuple[str, str | None], unit: str, step: Decimal) -> str:
    return "—".join(shown(Decimal(end), unit, step) for end in ends if end is not None)


def _bounded(printed: str, bound: Bound, said: str) -> str:
    """With the word that its source has for the bound, as far as `said` has one of this bound."""
    lead = next((shown for word, of, shown in LEADS if of is bound and word in said), None)
    if lead is not None:
        return f"{lead}{printed}"
    trail = next((word for word, of in TRAILS if of is bound and word in said), None)
    return f"{printed}{trail}" if trail else f"{_BEFORE.get(bound, '')}{printed}{_AFTER.get(bound, '')}"


def _said(observation: Observation) -> str:
    """The words that may say its bound: the approximators, the figure itself and what stands right before it."""
    origin = observation.origin
    before = origin.sentence[: origin.start - origin.sentence_start][-_FAR:] if not observation.corrected else ""
    return "".join((*observation.approximators, before, origin.text))


def _step(observation: Observation) -> Decimal:
    if observation.step:
        return Decimal(observation.step)
    return Decimal(1).scaleb(int(Decimal(observation.value).as_tuple().exponent))
