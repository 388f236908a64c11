"""Decide whether a numeral is a quantity, by what stands before and behind it; names, dates and ordinals are none."""

from __future__ import annotations

import re

from dajuan.reading.figures.amounts import amount, before, multiplier_at, unit_at
from dajuan.reading.figures.figure import Figure
from dajuan.reading.figures.forms import per_hundred, structure, tenths
from dajuan.reading.figures.lexicon import (
    ARTICLES,
    BRACKET,
    BRACKET_END,
    DATE_AFTER,
    DAY,
    DIGITS_AND_RATES,
    EVENT_UNIT,
    EVERY,
    GRADE,
    JOINS_AFTER,
    JOINS_BEFORE,
    LIST_MARKS,
    LONELY_ONE_UNITS,
    MEETINGS,
    MINUS,
    MONTH,
    NAMES_BEFORE,
    ONE,
    ONE_AT_END,
    ORDINAL_UNITS,
    PARTS_OF,
    PER_CENT_OF,
    QUARTERS,
    RANGE_SIGNS,
    SIGN,
    SIGN_BEFORE,
    STAND_FOR_ONE,
    STATED_DIMENSIONS,
    TENTHS,
    TENTHS_NOT_BEFORE,
    THOUSANDS_UP,
    TRAPS_BEFORE,
    UNSHARED,
    UP,
    VAGUE_UP,
    YEAR_AFTER,
)
from dajuan.reading.figures.rules import ANNOUNCED, CANDIDATE, DIGITS, IN_GROUPS, LIST_OF_NUMBERS, RATIO, is_year
from dajuan.reading.numerals import chinese_number, power_of_ten, shift
from dajuan.reading.numerals.lexicon import LARGE, VAGUE

BLANK = " "
GROUP = 3
"""Digits of a group, and at most of the first one."""


def arabic(text: str, match: re.Match[str], second: bool = False) -> Figure | None:
    """The quantity of an Arabic numeral; `second`: it ends a range, whose first end is not looked at again."""
    start, end = match.span()
    digits = match.group().replace(",", "")
    if end - start <= GROUP and text.startswith(BLANK, end):
        digits, end = in_groups(text, start) or (digits, end)
    previous = text[start - 1] if start else ""
    following = text[end] if end < len(text) else ""
    if previous and _is_part_of_name(text, start, previous, second):
        return None
    if following:
        if previous == BRACKET and following == BRACKET_END and len(digits) < 3:
            return None  # a note
        if following == ":":
            ratio = RATIO.match(text, start)
            return structure(text, start, ratio) if ratio else None
        if _is_date(text, end, digits, following):
            return None
    decimals = len(digits) - digits.find(".") - 1 if "." in digits else 0
    figure: Figure | None = None
    if len(digits) == 1 and following == TENTHS and text[end + 1 : end + 2] not in TENTHS_NOT_BEFORE:
        figure = tenths(text, start, end, digits)
    else:
        figure = amount(text, start, end, digits, -decimals)
    if figure is not None and figure.form == "bare" and following in LIST_MARKS:
        _share_unit(text, figure, digits, end)
    if (figure is None or figure.form == "bare") and not second and following in RANGE_SIGNS:
        figure = open_range(text, start, end, digits) or figure
    if figure is not None and _is_negative(text, start, previous):
        figure.value = "-" + figure.value
        figure.start = min(figure.start, start - 1)
    return figure


def in_groups(text: str, start: int) -> tuple[str, int] | None:
    """The digits of a number in groups of three that blanks part (41 260), and where it ends; None where it is none."""
    grouped = IN_GROUPS.match(text, start)
    return (grouped.group().replace(BLANK, ""), grouped.end()) if grouped is not None else None


def _share_unit(text: str, figure: Figure, digits: str, end: int) -> None:
    """48.47、51.50、39.07亿元: the members of a list share the unit and multiplier of the last."""
    members = LIST_OF_NUMBERS.match(text, end)
    if members is None:
        return
    power, length = multiplier_at(text, members.end(), False)
    unit = unit_at(text, members.end() + length)
    if (
        unit is None
        or unit.dimension in UNSHARED
        or not ("." in digits or power or unit.dimension in STATED_DIMENSIONS)
    ):
        return
    decimals = len(digits) - digits.find(".") - 1 if "." in digits else 0
    figure.value = shift(digits, power + unit.power)
    figure.step = power_of_ten(power + unit.power - decimals)
    figure.unit, figure.dimension, figure.written, figure.form = unit.canonical, unit.dimension, unit.written, "amount"


def _is_part_of_name(text: str, start: int, previous: str, second: bool) -> bool:
    """Whether what stands before a number makes it a part of a name, a code or a formula (PM2.5, 108国道, [1], 每10万人)."""
    if previous.isascii():
        if previous.isalpha() or previous in JOINS_BEFORE:
            return True
        if previous == "." and start > 1 and text[start - 2].isalnum():
            return True
    if previous in NAMES_BEFORE or previous == EVERY or text.endswith(TRAPS_BEFORE, 0, start):
        return True
    if previous in RANGE_SIGNS and not second and start > 1:
        earlier = text[start - 2]
        return earlier.isascii() and earlier.isalnum()
    return False


def _is_date(text: str, end: int, digits: str, following: str) -> bool:
    """Whether a number is a year, a month, a day, a clock time, or a part of a sum (1+3+N)."""
    if following in JOINS_AFTER and text[end + 1 : end + 2].isalnum():
        return True
    if following == QUARTERS[0] and text.startswith(QUARTERS, end):
        return True
    if following == MONTH or (following == DAY and "." not in digits):
        return True
    if is_year(digits) and text.startswith(YEAR_AFTER, end):
        return True
    if following in RANGE_SIGNS:
        other = DIGITS.match(text, end + 1)
        if other is not None:
            if is_year(digits) and is_year(other.group()):
                return True
            behind = text[other.end() : other.end() + 2]
            return behind[:1] in DATE_AFTER or (behind[:1] == MINUS and behind[1:].isdigit())
    return False


def _is_negative(text: str, start: int, previous: str) -> bool:
    if previous == MINUS:
        return start < 2 or text[start - 2] not in DIGITS_AND_RATES
    return previous == SIGN and start > 1 and text[start - 2] in SIGN_BEFORE


def chinese(text: str, match: re.Match[str], second: bool = False) -> Figure | None:
    """The quantity of a Chinese numeral; most stand in names and phrases and are none."""
    start, end = match.span()
    written = match.group()
    previous = text[start - 1] if start else ""
    if (previous and previous in VAGUE) or text[end : end + 1] in VAGUE:
        return None
    rate = _per_hundred(text, start, written)
    if rate is not None:
        return rate
    if (
        text.startswith(PARTS_OF, end)
        or previous == EVERY
        or text.startswith(MEETINGS, end)
        or ANNOUNCED.match(text, end)
    ):
        return None
    number = chinese_number(written)
    if number is None:
        return None
    value, step = number
    if written[0] in LARGE:
        return _stands_for_one(text, start, end, value, step) if previous and previous in STAND_FOR_ONE else None
    if len(written) == 1 and text.startswith(TENTHS, end) and text[end + 1 : end + 2] not in TENTHS_NOT_BEFORE:
        return tenths(text, start, end, value)
    if len(written) > 1 and written[-1] == ONE and ONE_AT_END.isdisjoint(written):
        return None
    figure = amount(text, start, end, value, step, chinese=True)
    if figure is None or figure.form == "bare":
        return None if second else open_range(text, start, end, value)
    if written == ONE and figure.unit not in LONELY_ONE_UNITS:
        return None
    if len(written) == 1 and figure.written in ORDINAL_UNITS and figure.written != EVENT_UNIT:
        return None
    return figure


def _per_hundred(text: str, start: int, written: str) -> Figure | None:
    """百分之三点五, also where the numeral runs into one before it (增长三百分之…)."""
    for prefix, unit in PER_CENT_OF:
        position = written.rfind(prefix[0])
        if position >= 0 and text.startswith(prefix, start + position):
            return per_hundred(text, start + position, start + position + len(prefix), unit)
    return None


def _stands_for_one(text: str, start: int, end: int, value: str, step: int) -> Figure | None:
    """上千, 突破万亿元: a multiplier that stands for one of itself; in 亿元以上项目 it is the name of a class."""
    previous = text[start - 1]
    if text.startswith(GRADE, end) or previous == VAGUE_UP:
        return None
    figure = amount(text, start, end, value, step, chinese=True)
    if figure is None:
        return None
    if previous in UP and text[start - 1 : end] in THOUSANDS_UP:
        figure.start = start - 1
        figure.bound = "over"
        figure.approximators = (previous, *figure.approximators)
    elif previous in ARTICLES or figure.form == "bare":
        return None
    return figure


def open_range(text: str, start: int, end: int, digits: str) -> Figure | None:
    """3至5个, 三至五个, 4.5-5%: unit and multiplier stand at the second end alone."""
    if not text[end : end + 1] or text[end] not in RANGE_SIGNS:
        return None
    match = CANDIDATE.match(text, end + 1)
    if match is None:
        return None
    if match.lastgroup == "arabic":
        figure = arabic(text, match, second=True)
        written = match.group().replace(",", "")
        if text.startswith(BLANK, match.end()):
            written, _end = in_groups(text, match.start()) or (written, 0)
    elif match.lastgroup == "chinese":
        figure = chinese(text, match, second=True)
        number = chinese_number(match.group())
        written = number[0] if number else ""
    else:
        return None
    if (
        figure is None
        or figure.form != "amount"
        or figure.high is not None
        or not figure.unit
        or figure.start != match.start()
    ):
        return None
    power = len(figure.value.partition(".")[0]) - len(written.partition(".")[0])
    figure.value, figure.high = shift(digits, max(power, 0)), figure.value
    figure.start = figure.number = start
    before(text, figure)
    return figure
