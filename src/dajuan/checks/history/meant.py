"""Which figure of a sentence a record (创历史新高, 为近五年最高) is said of."""

from __future__ import annotations

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.ledger.records import Observation
from dajuan.reading.records import Kind

_NEW = Pattern("[^,，。；;、]{0,12}(?:新高|新低)|创|刷新")
"""Of a level this is said, and not of its growth."""
_NEAR = 40  # characters between the figure and the words that call it a record


def figure_before(manuscript: Manuscript, offset: int) -> tuple[Quantity, Observation] | None:
    """The last level of the sentence before an offset, where it is near enough; its growth may stand between them.

    A growth is meant itself where no level stands before it, and nothing new was set (增长5.8%，为近五年最高).
    """
    known, sentence = manuscript.known, manuscript.sentence_at(offset)
    if known is None or sentence is None:
        return None
    before = [each for each in sentence.quantities if each.end <= offset]
    if not before or offset - before[-1].end > _NEAR:
        return None
    last = before[-1]
    own = known.own_of.get(last.claim.id)
    if own is None or own.kind not in (Kind.LEVEL, Kind.CHANGE):
        return None
    if own.kind is Kind.LEVEL:
        return last, own
    if own.base != "yoy" or own.unit != "%":
        return None
    levels = [each for each in before if each.claim.kind is Kind.LEVEL]
    is_new = _NEW.match(manuscript.prose, offset) is not None
    if not levels:
        return None if is_new or own.indicator.local else (last, own)
    level = known.own_of.get(levels[-1].claim.id)
    if level is None or level.indicator.id != own.indicator.id or not is_new or before[-2] is not levels[-1]:
        return None
    return levels[-1], level
