"""Read a number as it is written: 三十五点三, 两千, 一万二千, 二〇二五."""

from __future__ import annotations

from dajuan.reading.numerals.lexicon import DIGITS, POINT, SCALES, TENS, ZEROS

LONGEST = 40
"""No number is written with more characters."""


def chinese_number(written: str) -> tuple[str, int] | None:
    """The value of a Chinese numeral as a decimal string, and the power of ten of its last written digit.

    "三十五点三" is ("35.3", -1), "两千" is ("2000", 3), "二〇二五" is ("2025", 0). None where the characters make no number
    (二三, 亿亿): neighbouring digits are an approximation (三四百) or a name.
    """
    if len(written) > LONGEST:
        return None
    whole, point, fraction = written.partition(POINT)
    value = _whole(whole)
    if value is None or (point and not (fraction and all(ch in DIGITS for ch in fraction))):
        return None
    number, step = value
    if not point:
        return str(number), step
    return f"{number}.{''.join(str(DIGITS[ch]) for ch in fraction)}", -len(fraction)


def _whole(written: str) -> tuple[int, int] | None:
    if not written:
        return None
    if all(ch in DIGITS for ch in written):
        if len(written) == 1:
            return DIGITS[written], 0
        # 二〇二五 is read digit by digit; 二三 without a zero is an approximation.
        if len(written) >= 3 and not ZEROS.isdisjoint(written):
            return int("".join(str(DIGITS[ch]) for ch in written)), 0
        return None
    total = section = 0
    digit: int | None = None
    power = 0  # of the last multiplier written, for 一万二 and for the step
    step = 0
    for ch in written:
        if ch in DIGITS:
            if digit is not None and digit != 0:
                return None
            digit = DIGITS[ch]
            step = 0
        elif ch in TENS:
            if digit is None or digit == 0:
                digit = 1  # 千余, 十二: a bare multiplier counts once
            section += digit * 10 ** TENS[ch]
            power, step, digit = TENS[ch], TENS[ch], None
        elif ch not in SCALES:
            return None
        else:
            scale = SCALES[ch]
            section += digit or 0
            if section == 0 and total == 0:
                section = 1
            if scale > 4 or total == 0:
                total = (total + section) * 10**scale
            else:
                total += section * 10**scale
            section, digit, power, step = 0, None, scale, scale + step
    if digit is not None and digit != 0 and power > 1 and step == 0 and written[-2] not in ZEROS:
        # 一万二 is 12000, 三千五 is 3500; 一千零五 has its zero written.
        section += digit * 10 ** (power - 1)
        return total + section, power - 1
    return total + section + (digit or 0), step


def shift(digits: str, power: int) -> str:
    """A plain decimal string times a power of ten, without exponent and without losing digits ("6.7", 8: "670000000")."""
    if power == 0:
        return digits
    sign, digits = ("-", digits[1:]) if digits.startswith("-") else ("", digits)
    whole, _, fraction = digits.partition(".")
    if power > 0:
        moved = fraction[:power].ljust(power, "0")
        rest = fraction[power:].rstrip("0")
        whole = (whole + moved).lstrip("0") or "0"
        return f"{sign}{whole}.{rest}" if rest else sign + whole
    padded = whole.rjust(1 - power, "0")
    return f"{sign}{padded[:power]}.{padded[power:]}{fraction}"


def power_of_ten(exponent: int) -> str:
    """10 to the exponent as a plain decimal string (7: "10000000", -1: "0.1")."""
    return "1" + "0" * exponent if exponent >= 0 else "0." + "0" * (-exponent - 1) + "1"
