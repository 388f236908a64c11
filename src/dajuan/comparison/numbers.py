"""Read a number as it is written, for those that were not read as claims."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from dajuan.comparison.lexicon import PER_CENT
from dajuan.comparison.patterns import WRITTEN
from dajuan.reading.numerals import chinese_number
from dajuan.reading.numerals.lexicon import CHARACTERS, POINT, SCALES, TENS

POWERS = {**TENS, **SCALES}
NUMERALS = frozenset(CHARACTERS)


def value_of(written: str) -> Decimal | None:
    """The value of a number without its unit (1,040.26; 30余万; 二十三), None where it is none that can be read."""
    match = WRITTEN.fullmatch(written)
    if match is None:
        numeral = written.removeprefix(PER_CENT)
        found = chinese_number(numeral) if NUMERALS.issuperset(numeral.replace(POINT, "")) else None
        return Decimal(found[0]) if found else None
    try:
        number = Decimal(match["digits"].replace(",", ""))
    except InvalidOperation:  # pragma: no cover - the pattern lets through what Decimal takes
        return None
    return number.scaleb(sum(POWERS[character] for character in match["scale"]))


def plainly(written: str) -> str:
    """A date or the like with its digits in one form: 二〇二五年 is 2025年."""
    out: list[str] = []
    numeral = ""
    for character in f"{written}\0":
        if character in NUMERALS:
            numeral += character
            continue
        if numeral:
            found = chinese_number(numeral)
            out.append(found[0] if found else numeral)
            numeral = ""
        out.append(character)
    return "".join(out).rstrip("\0").replace(",", "")


def plain_decimal(number: Decimal) -> str:
    """A decimal string without exponent and without zeros at its end."""
    text = f"{number.normalize():f}"
    return "0" if text == "-0" else text
