"""Find what time (时期) a stretch of text speaks of, as ISO 8601: 1至11月, 上半年, “十四五”期间, 去年."""

from __future__ import annotations

import re

from dajuan.reading.numerals.lexicon import DIGITS
from dajuan.reading.periods.lexicon import (
    CARRIED_FORWARD,
    COMPARED,
    NO_FIRST_MONTHS,
    PARTS_OF_YEAR,
    PLANS,
    RUNS,
    SINCE_NEW_YEAR,
)
from dajuan.reading.periods.rules import MULTIPLE_OF, TIME


class Calendar:
    """What the words of time stand for in a stretch of a document.

    now:   the year that 今年 means; main: the year that 全年 and bare months mean (a report of 2026 reviews 2025);
    month: of `now`, in which the document was published, None if unknown.
    five:  the years that 五年 means, None for those up to `main`.
    """

    __slots__ = ("five", "main", "month", "now")

    def __init__(self, now: int | None, main: int | None, month: int | None = None) -> None:
        self.now = now
        self.main = main
        self.month = month
        self.five: tuple[int, int] | None = None


class Time:
    """A time expression: where it stands, its period, whether it is only compared with (比上年), a span of years, and
    whether it runs through every one of them (连续3年)."""

    __slots__ = ("compared", "end", "period", "running", "span", "start")

    def __init__(
        self, start: int, end: int, period: str | None, compared: bool, span: bool, running: bool = False
    ) -> None:
        self.start = start
        self.end = end
        self.period = period
        self.compared = compared
        self.span = span
        self.running = running


def times(text: str, start: int, end: int, calendar: Calendar) -> list[Time]:
    """The time expressions of text[start:end] with their periods; a day of publication (7月28日) has none."""
    found: list[Time] = []
    for match in TIME.finditer(text, start, end):
        before = text[match.start() - 1] if match.start() else ""
        if before and before in "0123456789.":
            continue
        if text.endswith(CARRIED_FORWARD, start, match.start()):
            continue
        if match["part"] and text.endswith(NO_FIRST_MONTHS, start, match.start() + 1):
            continue
        period, span = resolve(match, calendar)
        compared = (before in COMPARED and bool(before)) or MULTIPLE_OF.match(text, match.end()) is not None
        found.append(Time(match.start(), match.end(), period, compared, span, match.group().startswith(RUNS)))
    return found


def year_of(written: str) -> int:
    """2025 or 二〇二五 as a number."""
    if written.isascii():
        return int(written)
    return int("".join(str(DIGITS[ch]) for ch in written))


def resolve(match: re.Match[str], calendar: Calendar) -> tuple[str | None, bool]:
    """The period of a time expression, and whether it is a span of several years."""
    group = match.groupdict()
    if group["from"]:
        return f"{group['from']}/{group['to']}", True
    plan = group["plan"] or group["plan2"]
    if plan:
        first, last = PLANS[plan]
        if group["planend"]:
            return str(last), False
        return f"{first}/{last}", True
    if group["five"]:
        if calendar.five is not None:
            return f"{calendar.five[0]}/{calendar.five[1]}", True
        last_year = calendar.main
        return (f"{last_year - 4}/{last_year}", True) if last_year else (None, True)
    if group["ahead"]:
        now = calendar.now
        if now is None:
            return None, True
        start = calendar.main + 1 if calendar.main and calendar.main < now else now
        return (f"{start}/{start + 4}", True)
    run = group["run"] or group["run2"]
    if run:
        count = int(run) if run.isascii() else DIGITS.get(run, 10)
        return (f"{calendar.main - count + 1}/{calendar.main}", True) if calendar.main and count > 1 else (None, True)
    year = _year(group, calendar)
    if group["m1"]:
        if year is None:
            return None, False
        return _months(year, int(group["m1"]), int(group["m2"])), False
    if group["m"]:
        if year is None:
            return None, False
        if group["d"]:
            return (f"{year}-{int(group['m']):02}-{int(group['d']):02}", False) if len(group["d"]) else (None, False)
        return f"{year}-{int(group['m']):02}", False
    if (group["this"] or group["t0"]) == SINCE_NEW_YEAR and year is not None and calendar.month is not None:
        return _months(year, 1, calendar.month), False
    if group["part"]:
        first_month, last_month = PARTS_OF_YEAR[group["part"]]
        return (f"{year}-{first_month}/{year}-{last_month}", False) if year else (None, False)
    return (str(year), False) if year else (None, False)


def _months(year: int, first: int, last: int) -> str:
    """From one month of a year to another; all twelve are the year."""
    if (first, last) == (1, 12):
        return str(year)
    return f"{year}-{first:02}" if first == last else f"{year}-{first:02}/{year}-{last:02}"


def _year(group: dict[str, str | None], calendar: Calendar) -> int | None:
    written = group["year"] or group["y0"]
    if written:
        return year_of(written)
    if group["this"] or group["t0"]:
        return calendar.now
    if group["last"] or group["l0"]:
        return calendar.now - 1 if calendar.now else None
    if group["beforelast"] or group["b0"]:
        return calendar.now - 2 if calendar.now else None
    if group["next"] or group["n0"]:
        return calendar.now + 1 if calendar.now else None
    return calendar.main
