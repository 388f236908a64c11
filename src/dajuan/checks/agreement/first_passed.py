"""Find a number passed for the first time that an earlier year of the same text had passed (2023年20.6亿元，2025年首次突破20亿元)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.records import Bound, Kind

_FIRST = Pattern(
    "(?:首次|首度|历史性地?|第一次)(?:突破|超过|越过|跨过|跨越|迈上|跨上|站上|跃上|登上|达到|超|过|实现突破)了?$",
    needs=("首", "历史性", "第一次"),
)
_YEAR = 4
_SIZE = 4
"""Values more than so many times apart are of different things."""


def first_passed(manuscript: Manuscript) -> Iterator[tuple[Quantity, Quantity]]:
    """What is said to be passed for the first time, and the earlier value above it."""
    if not any(word in manuscript.prose for word in _FIRST.needs):
        return
    for sentence in manuscript.sentences:
        for bound in sentence.quantities:
            if not bound.is_(Kind.LEVEL) or _FIRST.search(manuscript.plain, sentence.start, bound.start) is None:
                continue
            paragraph = manuscript.paragraph_at(sentence.start)
            near = [each for each in sentence.quantities if each.start < bound.start]
            told = paragraph.quantities if paragraph is not None else ()
            for each in (*near, *told):
                if is_earlier(bound, each) and is_alike(bound, each, near):
                    yield bound, each
                    break


def is_earlier(bound: Quantity, other: Quantity) -> bool:
    """Whether another value is of a whole year before, and above it."""
    one, two = bound.claim.period or "", other.claim.period or ""
    if len(one) != _YEAR or len(two) != _YEAR or two >= one or other.claim.bound not in (Bound.EXACT, Bound.OVER):
        return False
    above = other.wide.low is not None and other.wide.low >= bound.value
    return other.is_(Kind.LEVEL) and other.unit == bound.unit and above and other.value < bound.value * _SIZE


def is_alike(bound: Quantity, other: Quantity, near: Sequence[Quantity]) -> bool:
    """Whether both are of one thing: by their indicator, or as the only subject of a sentence."""
    one, two = bound.claim, other.claim
    if one.place != two.place or one.scope != two.scope:
        return False
    if one.indicator_id is not None or not any(other is each for each in near):
        return one.indicator_id == two.indicator_id and (one.indicator_id is not None or one.indicator == two.indicator)
    names = {each.claim.indicator for each in near if each.unit == other.unit and each.claim.period != one.period}
    return len(names) == 1
