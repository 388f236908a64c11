"""The years of a plan by the words that name it: 第十四个五年规划, “十四五”, 2021—2025年."""

from __future__ import annotations

from dajuan.reading.numerals import chinese_number
from dajuan.reading.plans.rules import ORDINAL_PLAN, SHORT_PLAN, YEARS

FIRST_PLAN = 1953
PLAN_YEARS = 5

Years = tuple[int, int]


def plan_years(words: str) -> Years | None:
    """The first and last year of the five-year plan that normalised words name, None where they name none."""
    match = ORDINAL_PLAN.search(words) or SHORT_PLAN.search(words)
    number = chinese_number(match["number"]) if match else None
    if number is not None:
        first = FIRST_PLAN + PLAN_YEARS * (int(number[0]) - 1)
        return first, first + PLAN_YEARS - 1
    span = YEARS.search(words)
    if span is not None and 1 < int(span["to"]) - int(span["from"]) <= 2 * PLAN_YEARS:
        return int(span["from"]), int(span["to"])
    return None


def plan_around(year: int) -> Years:
    """The five-year plan that a year lies in."""
    first = year - (year - FIRST_PLAN) % PLAN_YEARS
    return first, first + PLAN_YEARS - 1
