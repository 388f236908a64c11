"""Quantities written in a form of their own: 百分之三, 三成五, 5.2:43.1:51.7, 第3位, 翻一番."""

from __future__ import annotations

import re

from dajuan.reading.figures.amounts import after, before
from dajuan.reading.figures.figure import Figure
from dajuan.reading.figures.lexicon import (
    CLOCK_BEFORE,
    DOUBLING_NOT_BEFORE,
    DOUBLINGS,
    FIRST_N,
    LAST_N,
    MORE,
    NO_TENTH,
    ORDINAL,
    PERCENT,
    PUT_FIRST,
    QUOTE_OPEN,
    RANGE_SIGNS,
    RANK_UNIT,
    RANK_WORDS,
    RATIO_WORDS,
    STRUCTURE_WORDS,
    TENTHS,
)
from dajuan.reading.figures.rules import ANY_NUMBER, RANK_BEFORE, RANK_NUMBER
from dajuan.reading.numerals import chinese_number, power_of_ten


def per_hundred(text: str, start: int, number: int, unit: str) -> Figure | None:
    """百分之三点五: `number` is where the numeral begins."""
    match = ANY_NUMBER.match(text, number)
    if match is None:
        return None
    written = match.group()
    if written[0].isascii():
        value = written
    else:
        read = chinese_number(written)
        if read is None:
            return None
        value = read[0]
    figure = Figure(start, match.end(), value, unit, "percent", "amount")
    figure.number = number
    figure.step = power_of_ten(-_decimals(value))
    if text[figure.end : figure.end + 1] in RANGE_SIGNS and text.startswith(text[start:number], figure.end + 1):
        second = per_hundred(text, figure.end + 1, figure.end + 1 + number - start, unit)
        if second is not None:
            figure.high, figure.end = second.value, second.end
    before(text, figure)
    after(text, figure)
    return figure


def tenths(text: str, start: int, end: int, value: str) -> Figure:
    """三成五 is 35 %; `end` is where 成 stands."""
    stop = end + len(TENTHS)
    following = text[stop : stop + 1]
    half = chinese_number(following) if following and following not in NO_TENTH else None
    if half is not None and len(half[0]) == 1:
        figure = Figure(start, stop + 1, str(int(value) * 10 + int(half[0])), PERCENT, "percent", "amount")
        figure.step = "1"
    else:
        figure = Figure(start, stop, str(int(value) * 10), PERCENT, "percent", "amount")
        figure.step = "10"
    more = text[figure.end : figure.end + 1]
    if more in MORE:
        figure.bound = MORE[more]
        figure.approximators = (more,)
        figure.end += 1
    before(text, figure)
    after(text, figure)
    return figure


def structure(text: str, start: int, match: re.Match[str]) -> Figure | None:
    """A ratio a:b:c; two numbers are one only behind a word of ratio, for 15:03 is a time."""
    parts = match.group().split(":")
    if text.startswith(":", match.end()):
        return None
    if len(parts) == 3 and all(len(part) == 2 and part.isdigit() for part in parts):
        return None  # 08:23:22
    if len(parts) == 2:
        behind = text[max(start - 3, 0) : start]
        wide = text[max(start - 30, 0) : start]
        if not any(word in behind for word in STRUCTURE_WORDS) and not any(word in wide for word in RATIO_WORDS):
            return None
        if len(parts[1]) == 2 and "." not in match.group() and behind[-1:] in CLOCK_BEFORE:
            return None
    figure = Figure(start, match.end(), ":".join(parts), "", "ratio", "structure")
    figure.step = power_of_ten(-max(map(_decimals, parts)))
    before(text, figure)
    return figure


def _decimals(value: str) -> int:
    return len(value) - value.find(".") - 1 if "." in value else 0


def rank(text: str, match: re.Match[str]) -> Figure | None:
    """第3位, 前10名, 首位."""
    start = match.start()
    if text[start] not in (ORDINAL, FIRST_N, LAST_N):
        value = "" if text.endswith(PUT_FIRST, 0, start) else RANK_WORDS.get(match.group(), "")
        return _ranked(start, match.end(), value) if value else None
    number = RANK_NUMBER.match(text, start + 1)
    if number is None or (not number["unit"] and not RANK_BEFORE.search(text, max(start - 3, 0), start)):
        return None
    written = number["number"]
    if written.isascii():
        value = written
    else:
        read = chinese_number(written)
        if read is None:
            return None
        value = read[0]
    figure = _ranked(start, number.end(), value)
    if text[start] == FIRST_N:
        figure.bound = "under"
    return figure


def _ranked(start: int, end: int, value: str) -> Figure:
    figure = Figure(start, end, value, RANK_UNIT, "rank", "rank")
    figure.step = "1"
    return figure


def double(text: str, match: re.Match[str]) -> Figure | None:
    """翻一番 is +100 %; 倍增计划 is a name."""
    start, end = match.span()
    value = DOUBLINGS.get(match.group())
    if value is None or text.startswith(DOUBLING_NOT_BEFORE, end) or (start and text[start - 1] in QUOTE_OPEN):
        return None
    figure = Figure(start, end, value, PERCENT, "percent", "double")
    figure.step = "100"
    return figure
