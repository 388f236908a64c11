"""Find “one in so many” that no share and no two counts beside it give (每4户就有1户, 1.03万户 of 6.2万户)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations

import msgspec

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Span
from dajuan.reading.records import Kind

_NUMBER = r"\d{1,3}|[一两二三四五六七八九]|十[一二三四五六七八九]?|[二三四五六七八九]十"
_ONE_IN = Pattern(
    rf"每(?P<below>{_NUMBER})(?:个|名|位|家)?(?P<noun>[户人家件台辆亩村企])[^，。；、\d]{{0,8}}?(?:就|便|即|则)?(?:就)?有(?:近|约|超过|不到)?"
    rf"(?P<above>{_NUMBER})(?:个|名|位|家)?(?P=noun)?",
    needs=("每",),
)
_UNITS = {"家": ("户", "家"), "企": ("家", "户"), "村": ("个",)}
_REACH = 160
_HALF = Decimal("0.5")


class OneIn(msgspec.Struct, frozen=True):
    """What is said, the two counts of which none else can be meant, and the number of wholes to one part."""

    span: Span
    part: Quantity
    whole: Quantity
    times: Decimal


def one_in(manuscript: Manuscript) -> Iterator[OneIn]:
    """The claims beside exactly two counts of their unit, which give another number, and no share that gives it."""
    for match in _ONE_IN.finditer(manuscript.prose):
        below, above = _number(match["below"]), _number(match["above"])
        paragraph = manuscript.paragraph_at(match.start())
        if below is None or above is None or not 0 < above < below or paragraph is None:
            continue
        near = manuscript.quantities_in(max(paragraph.start, match.start() - _REACH), match.start())
        units = _UNITS.get(match["noun"], (match["noun"],))
        counts = [
            each for each in near if each.unit in units and each.exact and each.is_(Kind.LEVEL) and each.value > 0
        ]
        low, high = Decimal(below) / above - _HALF, Decimal(below) / above + _HALF
        shares = [100 / each.value for each in near if each.unit == "%" and each.value > 0]
        quotients = [two.value / one.value for one, two in permutations(counts, 2)]
        if any(low <= each <= high for each in (*shares, *quotients)) or len(counts) != len(("part", "whole")):
            continue
        part, whole = sorted(counts, key=lambda each: each.value)
        if part.value < whole.value and not _is_part_of_change(manuscript, counts):
            yield OneIn(Span(match.start(), match.end()), part, whole, whole.value / part.value)


def _is_part_of_change(manuscript: Manuscript, counts: list[Quantity]) -> bool:
    """Whether the two counts are what something grew from and to."""
    return re.search("[由从].{0,12}$", manuscript.plain[: counts[0].start][-14:]) is not None


def _number(written: str) -> int | None:
    return int(written) if written.isdigit() else number_of(written.replace("两", "二"))
