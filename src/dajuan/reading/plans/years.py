"""The years of a plan by the words that name it: 第十四个五年规划, “十四五”, 2021—2025年."""

from __future__ import annotations

from dajuan.reading.numerals import chinese_number
from dajuan.reading.plans.rules import ORDINAL_PLAN, SHORT_PLAN, YEARS

PLAN_YEARS = 5
YEAR_ZERO = 1951
"""The third plan began in 1966, and each one since then five years after the one before."""
THIRD = 3

Years = tuple[int, int]


def plan_years(words: str) -> Years | None:
    """The first and last year of the five-year plan that normalised words name, None where they name none."""
    match = ORDINAL_PLAN.search(words) or SHORT_PLAN.search(words)
    number = chinese_number(match["number"]) if match else None
    if number is not None and int(number[0]) >= THIRD:
        first = YEAR_ZERO + PLAN_YEARS * int(number[0])
        return first, first + PLAN_YEARS - 1
    span = YEARS.search(words)
    if span is not None and 1 < int(span["to"]) - int(span["from"]) <= 2 * PLAN_YEARS:
        return int(span["from"]), int(span["to"])
    return None


def plan_around(year: int) -> Years:
    """The five-year plan that a year lies in."""
    first = year - (year - YEAR_ZERO) % PLAN_YEARS
    return first, first + PLAN_YEARS - 1
