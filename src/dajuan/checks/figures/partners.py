"""Find the figures of other indicators that belong to one figure: of its place and period, near it or the only ones."""

from __future__ import annotations

from collections.abc import Callable

from dajuan.checks.figures.parts import label, scope
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.records import Kind

_PAST = Pattern(r"(?:由|从|上年|去年)[^，。；\d]{0,8}(?:\d{4}年[^，。；\d]{0,4})?$")


def partner(manuscript: Manuscript, quantity: Quantity, id: str, *, far: bool = False) -> Quantity | None:
    """The level of an indicator for the place and period of a figure.

    Of several in the paragraph the nearest; with `far` else the finest of the document's prose, if all of them agree.
    """
    near = _near(manuscript, quantity, lambda each: each.claim.indicator_id == id)
    if near is not None or not far:
        return near
    found = [
        each
        for each in manuscript.quantities
        if not each.in_table and each.claim.indicator_id == id and _fits(manuscript, quantity, each)
    ]
    if not found or not all(one.tight.meets(found[0].tight) for one in found):
        return None
    return min(found, key=lambda each: each.step)


def _near(manuscript: Manuscript, quantity: Quantity, wanted: Callable[[Quantity], bool]) -> Quantity | None:
    paragraph = manuscript.paragraph_at(quantity.start)
    if paragraph is None:
        return None
    found = [each for each in paragraph.quantities if wanted(each) and _fits(manuscript, quantity, each)]
    return min(found, key=lambda each: abs(each.start - quantity.start), default=None)


def _fits(manuscript: Manuscript, quantity: Quantity, other: Quantity) -> bool:
    one, two = quantity.claim, other.claim
    if other is quantity or two.kind is not Kind.LEVEL:
        return False
    if (one.period, one.place, one.status, one.speaker) != (two.period, two.place, two.status, two.speaker):
        return False
    return scope(label(manuscript, quantity)) == scope(label(manuscript, other))


def of_indicator(manuscript: Manuscript, id: str) -> list[Quantity]:
    """The levels of an indicator in prose."""
    return [
        each
        for each in manuscript.quantities
        if each.claim.indicator_id == id and each.is_(Kind.LEVEL) and not each.in_table
    ]


def is_of_past(manuscript: Manuscript, quantity: Quantity) -> bool:
    """Whether the words before a figure say that it is where something came from (由上年的2.12缩小到…)."""
    lead = manuscript.plain[max(quantity.start - 14, 0) : quantity.start]
    return _PAST.search(lead) is not None
