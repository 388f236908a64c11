"""Write quantities as a reader expects them: 万 and 亿 in Chinese, commas in English, bounds and directions in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum

import msgspec

from dajuan.messages import N_, _, language
from dajuan.reading.records import Bound
from dajuan.reports.card.bounds import Of, bounded
from dajuan.reports.claims import words

POINTS = "百分点"
SHORT = 2
"""Decimals of a number in 亿 or 万; with more of them it is written out."""

LEGIBLE = Decimal("0.01")
"""Below it a number per 元 is written per 万元 or 亿元."""

PROPORTIONS = frozenset({"%", "‰", "倍", "番"})


class Counted(StrEnum):
    """What a change is counted in, which decides its verb."""

    POINTS = "points"
    SHARE = "share"  # of itself
    RATIO = "ratio"  # an intensity, such as 微克/立方米
    AMOUNT = "amount"


RISING: Mapping[Counted, str] = {
    Counted.POINTS: N_("up by {quantity}"),
    Counted.SHARE: N_("up {quantity}"),
    Counted.RATIO: N_("{quantity} more"),
    Counted.AMOUNT: N_("{quantity} more"),
}
FALLING: Mapping[Counted, str] = {
    Counted.POINTS: N_("down by {quantity}"),
    Counted.SHARE: N_("down {quantity}"),
    Counted.RATIO: N_("down {quantity}"),
    Counted.AMOUNT: N_("{quantity} less"),
}
"""How a change is said: 提高0.8个百分点, 增长5.1%, 增加120元; 降低, 下降, 减少."""


def number(value: str) -> str:
    """A decimal string for the eye: in Chinese by 万 and 亿 where that is short (33.8亿), in English with commas.

    What is no number (a structure, 5.2:43.1:51.7) stays as it is.
    """
    if language() != "zh_CN":
        return words.amount(value)
    try:
        exact = Decimal(value)
    except InvalidOperation:
        return value
    for power, myriad in words.MYRIADS:
        scaled = exact.scaleb(-power).normalize()
        if abs(scaled) >= 1 and -int(scaled.as_tuple().exponent) <= SHORT:
            return f"{scaled:f}{myriad}"
    return f"{exact:f}"


def written_out(value: str) -> str:
    """A decimal string with all its digits, as texts print what they give to the last unit: 44936元, not 4.4936万元."""
    return value if language() == "zh_CN" else words.amount(value)


class Quantity(msgspec.Struct, frozen=True):
    """A quantity that is to be put into words.

    write:     puts a decimal string into digits.
    words, of: what the source prints beside it, which decides how the bound is said; where nothing does, what it is of.
    """

    value: str
    unit: str
    bound: Bound = Bound.EXACT
    high: str | None = None
    write: Callable[[str], str] = number
    words: str = ""
    of: Of = Of.RESULT

    @property
    def plain(self) -> str:
        """Number and unit, without the bound."""
        value, high, unit = _per_larger_amount(self.value, self.high, self.unit)
        written = self.write(value)
        if high is not None:
            written += f"–{self.write(high)}"
        if unit in {"%", "‰"}:
            return written + unit
        if language() == "zh_CN":
            return written + (f"个{POINTS}" if unit == POINTS else unit)
        return f"{written} {_('percentage points') if unit == POINTS else unit}".rstrip()

    @property
    def said(self) -> str:
        """Number and unit with the bound."""
        return self.bounded(self.plain)

    def bounded(self, written: str) -> str:
        """The bound of this quantity about what is written."""
        return bounded(written, self.bound, self.words, self.of)

    @property
    def positive(self) -> Quantity:
        """The quantity without its sign."""
        return msgspec.structs.replace(
            self, value=self.value.removeprefix("-"), high=self.high.removeprefix("-") if self.high else None
        )


def quantity(value: str, unit: str, bound: Bound = Bound.EXACT, high: str | None = None) -> str:
    """A quantity with its unit and bound in words: 超400万人次, "over 4,000,000 人次"."""
    return Quantity(value, unit, bound, high).said


def _per_larger_amount(value: str, high: str | None, unit: str) -> tuple[str, str | None, str]:
    """An intensity per 元 as one per 万元 or 亿元, so that it can be read: 0.00000000025人/元 is 0.025人/亿元."""
    measured, slash, per = unit.rpartition("/")
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value, high, unit
    if not slash or per != "元" or not number or abs(number) >= LEGIBLE:
        return value, high, unit
    power, larger = (4, "万元") if abs(number.scaleb(4)) >= LEGIBLE else (8, "亿元")
    scaled = [None if end is None else format(Decimal(end).scaleb(power), "f") for end in (value, high)]
    return scaled[0] or value, scaled[1], f"{measured}/{larger}"


def change(of: Quantity) -> str:
    """A change with its direction in words, never a sign: 增长14.9%, 下降超20%, 提高0.8个百分点, 增加120元, 持平.

    The bound is of the amount of the change, as it is printed.
    """
    template = direction(of)
    if template is not None:
        return template.format(quantity=of.positive.said)
    is_zero = of.high is None and _number(of.value) == 0
    return _("unchanged") if is_zero else of.said


def direction(of: Quantity) -> str | None:
    """How the direction of a change is said around its amount; None where it has no one direction."""
    number, high = _number(of.value), _number(of.high)
    if number is None or (not number and high is None) or (high is not None and (number < 0) != (high < 0)):
        return None
    return _((FALLING if number < 0 else RISING)[_counted(of.unit)])


def _number(value: str | None) -> Decimal | None:
    try:
        return None if value is None else Decimal(value)
    except InvalidOperation:
        return None


def _counted(unit: str) -> Counted:
    if unit == POINTS:
        return Counted.POINTS
    return Counted.SHARE if unit in PROPORTIONS else Counted.RATIO if "/" in unit else Counted.AMOUNT


def rounded(end: Decimal) -> str:
    """An end of an interval for the eye: to four significant digits."""
    return number(f"{Decimal(f'{end:.4g}'):f}")


def percent(part: Decimal) -> str:
    """A share (1 is all) in per cent, with at most one decimal: 81.8%, 110%."""
    rounded = round(part * 100, 1)
    whole = rounded.to_integral_value()
    return f"{whole if rounded == whole else rounded:,f}%"
