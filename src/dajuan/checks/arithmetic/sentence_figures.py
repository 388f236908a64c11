"""The figures of a sentence, those that were read as no claim among them where it tells from what to what."""

from __future__ import annotations

from collections.abc import Sequence

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
    taken = [(quantity.start, quantity.end) for quantity in sentence.quantities]
    more = [
        _unclaimed(plain, figure, sentence.start)
        for figure in scan(plain[sentence.start : sentence.end])
        if figure.form in ("amount", "double")
        and figure.unit not in ("", "年", "个月")  # 五年累计: when, not how much
        and all(figure.end + sentence.start <= start or end <= figure.start + sentence.start for start, end in taken)
    ]
    return sorted((*sentence.quantities, *more), key=lambda quantity: quantity.start)


def _unclaimed(plain: str, figure: Figure, offset: int) -> Quantity:
    start, end = figure.start + offset, figure.end + offset
    return Quantity(
        Claim(
            start, end, plain[start:end], figure.value, figure.high, figure.unit, Bound(figure.bound), Kind.LEVEL, None, "",
            None, None, Status.ACTUAL, None, approximators=figure.approximators, step=figure.step,
        ),
        in_table=False,
    )  # fmt: skip
