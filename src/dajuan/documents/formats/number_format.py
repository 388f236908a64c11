"""Print a number as a sheet shows it, by its number format (0.0%, #,##0.00)."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

import msgspec

BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    37: "#,##0;-#,##0",
    38: "#,##0;-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00",
    41: "#,##0;-#,##0;-",
    43: "#,##0.00;-#,##0.00;-",
}
"""The codes of the numbered formats that files do not spell out, ECMA-376 part 1, 18.8.30; the rest show as General."""

_TOKEN = re.compile(r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*.|\[[^\]]*\]|(?P<digits>[0#?.,]+)|(?P<plain>.)', re.S)
_NO_NUMBER = re.compile(r"[ymdhsgeEbB@/]", re.I)  # dates, fractions, exponents, texts: shown as stored


class Section(msgspec.Struct, frozen=True):
    """One of the up to three parts of a format (positive; negative; zero).

    digits: whether a number is printed at all; decimals: places, of which `fixed` are printed even where they are 0.
    scale:  the power of ten by which the value is multiplied before (2 for a per cent, -3 for each trailing comma).
    """

    prefix: str
    suffix: str
    digits: bool
    decimals: int
    fixed: int
    thousands: bool
    scale: int


def shown(value: float, code: str) -> str:
    """The number as a format prints it; "General" and what is no number format print it as stored."""
    sections = _sections(code)
    if not sections:
        return stored(value)
    number = Decimal(stored(value))
    if number == 0 and len(sections) > 2:
        return _printed(number, sections[2])
    if number < 0 and len(sections) > 1:
        return _printed(-number, sections[1])
    text = _printed(abs(number), sections[0])
    return f"-{text}" if number < 0 and re.search("[1-9]", text) else text


def stored(value: float) -> str:
    """The number without the noise of binary fractions (12.3, not 12.299999999999999), whole ones without a point."""
    number = Decimal(f"{value:.15g}")
    shorter = Decimal(f"{value:.11g}")
    if abs(number - shorter) <= abs(number) * Decimal("1e-13"):
        number = shorter
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


@cache
def _sections(code: str) -> tuple[Section, ...]:
    parts = re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', code)[:3]
    sections = tuple(_section(part) for part in parts)
    known = [section for section in sections if section is not None]
    return tuple(known) if len(known) == len(sections) and known[0].digits else ()


def _section(code: str) -> Section | None:
    """One section, None where it is no plain number."""
    prefix = suffix = digits = ""
    per_cent = 0
    if code.strip().lower() in ("general", ""):
        return None if code.strip() else Section("", "", False, 0, 0, False, 0)
    for token in _TOKEN.finditer(code):
        literal = token["quoted"] or token["escaped"] or ""
        if token["digits"]:
            if suffix.strip() and digits:
                return None
            digits += token["digits"]
        elif token["plain"]:
            if token["plain"] == "%":
                per_cent += 2
            elif _NO_NUMBER.match(token["plain"]):
                return None
            literal = token["plain"]
        if digits:
            suffix += literal
        else:
            prefix += literal
    whole, _, fraction = digits.partition(".")
    trailing = len(digits) - len(digits.rstrip(","))
    return Section(
        prefix.strip(),
        suffix.strip(),
        bool(digits.strip(",.")),
        sum(place in "0#?" for place in fraction),
        fraction.count("0"),
        "," in whole.rstrip(",") and not (trailing and not fraction and "," not in whole.rstrip(",")),
        per_cent - 3 * trailing,
    )


def _printed(number: Decimal, section: Section) -> str:
    if not section.digits:
        return f"{section.prefix}{section.suffix}"
    scaled = number.scaleb(section.scale).quantize(Decimal(1).scaleb(-section.decimals), ROUND_HALF_UP)
    text = format(scaled, ",f" if section.thousands else "f")
    if section.decimals > section.fixed and "." in text:
        whole, _, fraction = text.partition(".")
        kept = fraction[: section.fixed] + fraction[section.fixed :].rstrip("0")
        text = f"{whole}.{kept}" if kept else whole
    return f"{section.prefix}{text}{section.suffix}"
