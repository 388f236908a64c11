"""Which indicator a few words before a claim name (粮食生产连续五年增产), else the figure that stands right before it."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.checks.history.bare import left_of
from dajuan.checks.history.naming import named, without_empty
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.ledger.naming import reference
from dajuan.ledger.records import IndicatorRef, Observation
from dajuan.reading.records import Kind

_MARKS = Pattern("[，,。；;：:！!？?、\n]")
_NEAR = 60  # characters from the figure to the words that go on with it


def words_before(manuscript: Manuscript, sentence: Stretch, offset: int) -> str:
    """What the clause says before an offset."""
    start = sentence.start
    for mark in _MARKS.finditer(manuscript.prose, sentence.start, offset):
        start = mark.end()
    return manuscript.prose[start:offset]


def subject(manuscript: Manuscript, known: Known, sentence: Stretch, offset: int) -> IndicatorRef | None:
    """What a claim that begins at an offset is said of; None where its words name something that is not known."""
    words = words_before(manuscript, sentence, offset)
    if known.place:
        words = words.replace(known.place, "")
    if left_of(without_empty(words)):
        found = named(words)
        return reference(found, "", "", "") if found else _short(known, words, offset)
    before = [
        own
        for quantity in sentence.quantities
        if quantity.end <= offset and offset - quantity.end <= _NEAR
        and (own := known.own_of.get(quantity.claim.id)) is not None
        and own.kind in (Kind.LEVEL, Kind.CHANGE) and own.place == known.place
    ]  # fmt: skip
    return before[-1].indicator if before and _is_one(before) and not before[-1].indicator.local else None


def _is_one(told: Sequence[Observation]) -> bool:
    """Whether the last figure is a level, or the growth of the level before it."""
    last = told[-1]
    return last.kind is Kind.LEVEL or len(told) == 1 or told[-2].indicator.id == last.indicator.id


def _short(known: Known, words: str, offset: int) -> IndicatorRef | None:
    """The one indicator that the document told before, whose name ends or begins with the words."""
    short = left_of(without_empty(words))
    if len(short) < 2:
        return None
    found = {
        one.indicator.id: one.indicator
        for one in known.own
        if one.origin.start < offset and not one.indicator.local and short in one.origin.indicator
    }
    return found.popitem()[1] if len(found) == 1 else None
