"""Tell of which period a clause of a review speaks."""

from __future__ import annotations

from dajuan.reading.promises.clauses import Layout
from dajuan.reading.promises.rules import LAST_YEAR, MONTH, PLAN_PERIOD, PLAN_YEARS, YEAR_MONTH


def period_of(page: Layout, start: int, end: int, year: int | None) -> str | None:
    """ISO 8601: what the clause says, else its section's heading, else the year the document speaks of."""
    clause = page.text[start:end]
    if named := YEAR_MONTH.search(clause):
        return f"{named[1]}-{int(named[2]):02d}" if named[2] else named[1]
    base = _heading_period(page, start, year) or (str(page.reviewed) if page.reviewed is not None else None)
    if base is not None and len(base) == 4 and (month := MONTH.search(clause)):
        return f"{base}-{int(month[1]):02d}"
    return base


def _heading_period(page: Layout, position: int, year: int | None) -> str | None:
    title = page.section(position).title
    if plan := PLAN_PERIOD.search(title):
        if plan[1] is not None:
            first = PLAN_YEARS.get(plan[1])
            return f"{first}/{first + 4}" if first is not None else None
        if year is None:
            return None
        last = year if year % 5 == 0 else year - 1  # plan periods end in years that five divides
        return f"{last - 4}/{last}"
    if named := YEAR_MONTH.search(title):
        return named[1]
    if LAST_YEAR.search(title) and year is not None:
        return str(year - 1)
    return None
