"""Figures of a sentence that the reading left out: bounds of a class (24万吨以上的目标), and those whose subject stands behind them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dajuan.catalogue.units import unit_named
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.figures import scan
from dajuan.reading.records import Bound, Claim, Kind, Status

_BOUNDED = Pattern(
    r"(?P<number>\d+(?:\.\d+)?)(?P<scale>[万亿]?)(?P<unit>%|[^\W\d]{1,3}?(?:/[^\W\d]{1,3})?)(?P<bound>及?以上|及?以下|以内)(?=的)",
    needs=("以上的", "以下的", "以内的"),
)
_NUMBER = Pattern(r"(?<![\d.A-Za-z第])(?:\d+\.\d+(?![\d.])|\d+(?![\d.年月日号—\-]))")
_SCALES = {"": 1, "万": 10**4, "亿": 10**8}
_BOUNDS = {bound.value: bound for bound in Bound}
_AMOUNT = "amount"


def all_figures(manuscript: Manuscript, sentence: Stretch) -> Sequence[Quantity]:
    """The figures of a sentence in their order, with those that are no claims; what they are of their surroundings must tell."""
    taken = [(quantity.start, quantity.end) for quantity in sentence.quantities]
    numbers = _NUMBER.finditer(manuscript.prose, sentence.start, sentence.end)
    if all(any(start <= number.start() < end for start, end in taken) for number in numbers):
        return sentence.quantities
    more = [
        each
        for each in (*_bounded(manuscript, sentence), *_scanned(manuscript, sentence))
        if not any(start < each.end and each.start < end for start, end in taken)
    ]
    if not more:
        return sentence.quantities
    return sorted({each.start: each for each in (*more, *sentence.quantities)}.values(), key=lambda each: each.start)


def _scanned(manuscript: Manuscript, sentence: Stretch) -> list[Quantity]:
    return [
        _quantity(
            manuscript,
            (sentence.start + each.start, sentence.start + each.end),
            each.value,
            each.unit,
            _BOUNDS.get(each.bound, Bound.EXACT),
            each.step,
        )
        for each in scan(sentence.text)
        if each.form == _AMOUNT and each.unit and each.high is None
    ]


def _bounded(manuscript: Manuscript, sentence: Stretch) -> list[Quantity]:
    found = []
    for match in _BOUNDED.finditer(manuscript.prose, sentence.start, sentence.end):
        unit = unit_named(match["unit"])
        if unit is None:
            continue
        number, scale = Decimal(match["number"]), Decimal(_SCALES[match["scale"]]) * 10**unit.power
        step = Decimal(1).scaleb(int(number.as_tuple().exponent)) * scale
        bound = Bound.OVER if "上" in match["bound"] else Bound.UNDER
        span = (match.start(), match.end())
        found.append(_quantity(manuscript, span, format(number * scale, "f"), unit.canonical, bound, format(step, "f")))
    return found


def _quantity(
    manuscript: Manuscript, span: tuple[int, int], value: str, unit: str, bound: Bound, step: str | None
) -> Quantity:
    start, end = span
    return Quantity(
        Claim(
            start=start,
            end=end,
            text=manuscript.text[start:end],
            value=value,
            high=None,
            unit=unit,
            bound=bound,
            kind=Kind.CHANGE if unit == "百分点" else Kind.LEVEL,
            base=None,
            indicator="",
            period=None,
            place=None,
            status=Status.ACTUAL,
            speaker=None,
            step=step,
        ),
        in_table=False,
    )
