"""The figures of a sentence, those that were read as no claim among them where it tells from what to what."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dajuan.checks.manuscript import Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.figures import Figure, scan
from dajuan.reading.records import Bound, Claim, Kind, Status

_FROM_TO = Pattern(
    r"[由从自][^，。；]{0,20}?\d[^，。；]{1,12}，?[^，。；\d]{0,12}(?:[到至为达]|[长加少高低短减降升]了)|(?:上年|去年)(?:同期)?[为是仅的]?\d"
)


def figures_of(plain: str, sentence: Stretch) -> Sequence[Quantity]:
    """The figures of a sentence; where it tells from what to what, also those that were read as no claim."""
    if _FROM_TO.search(plain, sentence.start, sentence.end) is None:
        return sentence.quantities
    return with_unclaimed(plain, sentence)


def with_unclaimed(plain: str, stretch: Stretch) -> Sequence[Quantity]:
    """The figures of a sentence or paragraph, also those that were read as no claim."""
    taken = [(quantity.start, quantity.end) for quantity in stretch.quantities]
    if not _may_hold_more(plain, stretch, taken):
        return stretch.quantities
    more = [
        _unclaimed(plain, figure, stretch.start)
        for figure in scan(plain[stretch.start : stretch.end])
        if figure.form in ("amount", "double")
        and figure.unit not in ("", "年", "个月")  # 五年累计: when, not how much
        and all(figure.end + stretch.start <= start or end <= figure.start + stretch.start for start, end in taken)
    ]
    return sorted((*stretch.quantities, *more), key=lambda quantity: quantity.start)


_NUMBER = Pattern(r"\d[\d.,]*(?![\d.,]|年|月|日|时|分(?!钟)|号|[)）、.—~-])|番")
"""A number that is no date and no numbering."""


def _may_hold_more(plain: str, stretch: Stretch, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a number stands outside of what was read; it spares most texts the second search."""
    place = 0
    for match in _NUMBER.finditer(plain, stretch.start, stretch.end):
        while place < len(taken) and taken[place][1] <= match.start():
            place += 1
        if place == len(taken) or match.start() < taken[place][0]:
            return True
    return False


def _unclaimed(plain: str, figure: Figure, offset: int) -> Quantity:
    start, end = figure.start + offset, figure.end + offset
    return Quantity(
        Claim(
            start, end, plain[start:end], figure.value, figure.high, figure.unit, Bound(figure.bound), Kind.LEVEL, None, "",
            None, None, Status.ACTUAL, None, approximators=figure.approximators, step=figure.step,
        ),
        in_table=False,
    )  # fmt: skip


def unread(plain: str, start: int, end: int, value: str) -> Quantity:
    """A bare number at a known place, which no reading takes for a figure (2.05 in 城乡收入比2.05:1)."""
    step = Decimal(1).scaleb(-len(value.partition(".")[2]))
    return Quantity(
        Claim(
            start, end, plain[start:end], value, None, "", Bound.EXACT, Kind.LEVEL, None, "", None, None, Status.ACTUAL, None,
            step=f"{step:f}",
        ),
        in_table=False,
    )  # fmt: skip
