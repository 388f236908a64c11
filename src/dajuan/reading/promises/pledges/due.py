"""Resolve by when something is promised."""

from __future__ import annotations

from dajuan.reading.promises.pledges.rules import (
    DIGITS,
    END_OF_YEAR,
    FUTURE_PLAN,
    HALF,
    MONTH_BY,
    NEXT_YEAR,
    PLAN_END,
    QUARTER,
    WITHIN_YEAR,
    YEAR_NAMED,
    YEARS_WITHIN,
)
from dajuan.reading.promises.rules import PLAN_YEARS


def due_of(words: str, year: int | None) -> str | None:
    """ISO 8601, the year, month or day by which `words` promise, in a document that speaks of `year`; None for no date.

    年底 is December, 上半年 June, 到2027年 that year, 三年内 counts from `year`, “十五五”期间 ends 2030.
    """
    if named := YEAR_NAMED.search(words):
        return _iso(int(named[1]), named[2], named[3])
    if year is None:
        plan = PLAN_END.search(words)
        return _end_of_plan(plan[1]) if plan and not FUTURE_PLAN.search(words) else None
    base = year + 1 if NEXT_YEAR.search(words) else year
    if half := HALF.search(words):
        return f"{base}-06" if half else None
    if quarter := QUARTER.search(words):
        return f"{base}-{DIGITS[quarter[1] or quarter[2]] * 3:02d}"
    if month := MONTH_BY.search(words):
        return _iso(base, month[1], month[2])
    if END_OF_YEAR.search(words):
        return f"{base}-12"
    if within := YEARS_WITHIN.search(words):
        count = within[1] or within[2]
        return str(year + (DIGITS[count] if count in DIGITS else int(count)))
    if WITHIN_YEAR.search(words) or base != year:
        return str(base)
    if (plan := PLAN_END.search(words)) and not FUTURE_PLAN.search(words):
        return _end_of_plan(plan[1])
    return None


def _iso(year: int, month: str | None, day: str | None) -> str:
    if month is None or not 1 <= int(month) <= 12:
        return str(year)
    return f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day is not None and 1 <= int(day) <= 31 else "")


def _end_of_plan(name: str) -> str | None:
    first = PLAN_YEARS.get(name)
    return str(first + 4) if first is not None else None
