"""Say what became of two figures that stand for the same: nothing, written otherwise, or changed.

RESTATED: the amounts are equal after conversion of their units (6.7亿元 and 67000万元, 15亩 and 1公顷), or the coarser one is what
the finer one gives when it is rounded to the coarser one's last digit (6.72亿元 and 6.7亿元, 5% and 5.0%), both without bounds and
the coarser one of two digits or more, for 2.6亿元 is another amount than 3亿元 to whoever reads it.
The same number in another form (三个 and 3个, 1,040 and 1040) is no difference. Everything else is CHANGED: the value, the bound
(近 for 余), and of the same value its status, period, base, scope, or what it is said of.
"""

from __future__ import annotations

import msgspec

from dajuan.comparison.amounts import amounts, converts, turned, unit_above
from dajuan.comparison.marks import Mark, Nature
from dajuan.comparison.numbers import plainly, value_of
from dajuan.comparison.records import Aspect, Change
from dajuan.comparison.sheet import Sheet
from dajuan.comparison.surroundings import aspects, shape
from dajuan.reading.numerals.lexicon import SCALES, TENS
from dajuan.reading.records import Claim

ONLY_SCALES = frozenset((*TENS, *SCALES)) - {"十"}


class Judged(msgspec.Struct, frozen=True):
    """What became of a figure that both documents have."""

    change: Change
    aspects: tuple[Aspect, ...]


def judge(old: Sheet, one: Mark, new: Sheet, two: Mark) -> Judged | None:
    """The difference of two marks that stand for the same figure, None where there is none."""
    if one.claim < 0 or two.claim < 0:
        return _numbers(one, two)
    was, now = old.claims[one.claim], new.claims[two.claim]
    before, after = _printed(old, was), _printed(new, now)
    cells = one.place is not None and two.place is not None
    differing = aspects(old, one, new, two)
    bound = was.bound is not now.bound and (_surroundings_differ(old, one, new, two) or shape(before) != shape(after))
    if bound:
        differing.insert(0, Aspect.BOUND)
    if before != after:
        in_what = amounts(was, now, other_number=cells and value_of(one.own) != value_of(two.own))
    elif one.place or two.place:
        in_what = (Aspect.UNIT,) if unit_above(was, now) else ()
    else:
        in_what = (Aspect.VALUE,) if turned(was, now) else ()
    if not in_what and not differing:
        return None
    alike = before != after and Aspect.VALUE not in in_what and converts(was, now)
    change = Change.RESTATED if in_what and alike and not differing else Change.CHANGED
    return Judged(change, (*in_what, *differing))


def _surroundings_differ(old: Sheet, one: Mark, new: Sheet, two: Mark) -> bool:
    return old.wording(one.sentence) != new.wording(two.sentence)


def _printed(sheet: Sheet, claim: Claim) -> str:
    """A figure as it is printed, in one kind of characters and without white space and commas."""
    return "".join(sheet.plain[claim.start : claim.end].split()).replace(",", "")


def _numbers(one: Mark, two: Mark) -> Judged | None:
    """Two numbers of which at least one was not read as a claim."""
    if plainly(one.own) == plainly(two.own) or ONLY_SCALES.issuperset(one.own + two.own):
        return None  # 万 of 万元 is a part of the unit
    old = value_of(one.own)
    if old is not None and old == value_of(two.own):
        return None
    figure = Nature.FIGURE in (one.nature, two.nature)
    return Judged(Change.CHANGED, (Aspect.VALUE if figure else Aspect.NUMBER,))
