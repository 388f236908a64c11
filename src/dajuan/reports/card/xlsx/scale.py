"""Show a figure in the scale in which it is printed: 287.2亿元 is 287.2 in 亿元, not 28720000000 in 元."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation

import msgspec

from dajuan.ledger.records import Observation
from dajuan.reading.plans.records import Amount

SCALES: Mapping[int, str] = {4: "万", 8: "亿", 12: "万亿"}
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


class Shown(msgspec.Struct, frozen=True):
    """A number as a cell holds it, with the unit in which it stands and the decimals that are shown of it."""

    number: Decimal
    unit: str
    decimals: int


def number(written: str | None) -> Decimal | None:
    """The number of a decimal string, None for a structure (5.2:43.1:51.7) or nothing."""
    try:
        return Decimal(written) if written else None
    except InvalidOperation:
        return None


def scale(figure: Observation | Amount) -> int:
    """The power of ten by which the printed number was multiplied: 8 of 287.2亿元, -8 of 0.025 in 人/亿元, else 0."""
    found = NUMBER.search(figure.origin.text if isinstance(figure, Observation) else figure.text)
    value = number(figure.value)
    printed = Decimal(found.group().replace(",", "")) if found else None
    if not value or not printed:
        return 0
    for power in SCALES:
        if abs(value) == printed.scaleb(power):
            return power
        if abs(value) == printed.scaleb(-power) and "/" in figure.unit:
            return -power
    return 0


def common(figures: Iterable[Observation | Amount]) -> int:
    """The scale in which most of the figures are printed; among equals that of the first."""
    scales = Counter(scale(figure) for figure in figures)
    return scales.most_common(1)[0][0] if scales else 0


def shown(value: str | None, step: str | None, unit: str, power: int) -> Shown | None:
    """The value in a scale, None where it is no number."""
    plain = number(value)
    if plain is None:
        return None
    precision = number(step) or plain
    if power:  # 10000000 by 10^-8 is 0.10000000: the zeros are none of the source's
        precision = precision.scaleb(-power).normalize()
    return Shown(plain.scaleb(-power), scaled(unit, power), decimals_of(precision))


def scaled(unit: str, power: int) -> str:
    """The unit in a scale: 亿元, 万人次, 人/亿元."""
    if power < 0:
        above, _slash, below = unit.partition("/")
        return f"{above}/{SCALES[-power]}{below}"
    return SCALES[power] + unit if power else unit


def decimals_of(number: Decimal) -> int:
    """How many places after the point the number has."""
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
