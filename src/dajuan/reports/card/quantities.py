"""Write quantities as a reader expects them: 万 and 亿 in Chinese, commas in English, bounds and directions in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation

from dajuan.messages import N_, _, language
from dajuan.reading.records import Bound
from dajuan.reports.claims import words

POINTS = "百分点"
SHORT = 2
"""Decimals of a number in 亿 or 万; with more of them it is written out."""

LEGIBLE = Decimal("0.01")
"""Below it a number per 元 is written per 万元 or 亿元."""

RISING: Mapping[bool, str] = {True: N_("up by {quantity}"), False: N_("up {quantity}")}
FALLING: Mapping[bool, str] = {True: N_("down by {quantity}"), False: N_("down {quantity}")}
"""How a change is said, by whether it is in points (提高0.8个百分点) or an amount or per cent of itself (增长5.1%)."""


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


def quantity(value: str, unit: str, bound: Bound = Bound.EXACT, high: str | None = None) -> str:
    """A quantity with its unit and bound in words: 超400万人次, "over 4,000,000 人次"."""
    return said(value, unit, bound, high, number)


def said(value: str, unit: str, bound: Bound, high: str | None, write: Callable[[str], str]) -> str:
    """A quantity whose numbers `write` puts into digits."""
    value, high, unit = _per_larger_amount(value, high, unit)
    written = write(value)
    if high is not None:
        written += f"–{write(high)}"
    if unit in {"%", "‰"}:
        written += unit
    elif language() == "zh_CN":
        written += f"个{POINTS}" if unit == POINTS else unit
    elif unit:
        written += " " + (_("percentage points") if unit == POINTS else unit)
    return bounded(written, bound)


def bounded(written: str, bound: Bound) -> str:
    """What is written with its bound before it: 超105.3%."""
    template = words.BOUNDED[bound]
    return (template if bound is Bound.EXACT else _(template)).format(quantity=written)


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


def change(value: str, unit: str, bound: Bound = Bound.EXACT, high: str | None = None) -> str:
    """A change with its direction in words, never a sign: 增长14.9%, 下降超20%, 提高0.8个百分点, 持平.

    The bound is of the amount of the change, as it is printed.
    """
    try:
        number = Decimal(value)
    except InvalidOperation:
        return quantity(value, unit, bound, high)
    if not number and high is None:
        return _("unchanged")
    # A range across zero has no one direction: it keeps its signs.
    if high is not None and (number < 0) != (Decimal(high) < 0):
        return quantity(value, unit, bound, high)
    plain = quantity(value.removeprefix("-"), unit, bound, high.removeprefix("-") if high else None)
    template = (FALLING if number < 0 else RISING)[unit == POINTS]
    return _(template).format(quantity=plain)


def rounded(end: Decimal) -> str:
    """An end of an interval for the eye: to four significant digits."""
    return number(f"{Decimal(f'{end:.4g}'):f}")


def percent(part: Decimal) -> str:
    """A share (1 is all) in per cent, with at most one decimal: 81.8%, 110%."""
    rounded = round(part * 100, 1)
    whole = rounded.to_integral_value()
    return f"{whole if rounded == whole else rounded:,f}%"
