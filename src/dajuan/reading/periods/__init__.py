"""Find what time (时期) a stretch of text speaks of, as ISO 8601: 1至11月, 上半年, “十四五”期间, 去年."""

from __future__ import annotations

import re

from dajuan.reading.numerals.lexicon import DIGITS
from dajuan.reading.periods.lexicon import (
    AMONG_THEM,
    CARRIED_FORWARD,
    COMPARED,
    ENDED,
    MONTH_ENDS,
    MONTHS_WRITTEN,
    NO_FIRST_MONTHS,
    PARTS_OF_YEAR,
    PLANS,
    RUNS,
    SINCE_NEW_YEAR,
    SO_FAR,
    UNTIL,
)
from dajuan.reading.periods.rules import MULTIPLE_OF, TIME

Part = tuple[int, int, int]
"""A part of a year: the year, its first month and its last."""


class Calendar:
    """What the words of time stand for in a stretch of a document.

    now:   the year that 今年 means; main: the year that 全年 and bare months mean (a report of 2026 reviews 2025);
    month: of `now`, in which the document was published or with which what it speaks of ends, None if unknown.
    five:  the years that 五年 means, None for those up to `main`.
    part:  the part of a year that is being spoken of, to which 当月 belongs, None where none is.
    """

    __slots__ = ("five", "main", "month", "now", "part")

    def __init__(self, now: int | None, main: int | None, month: int | None = None) -> None:
        self.now = now
        self.main = main
        self.month = month
        self.five: tuple[int, int] | None = None
        self.part: Part | None = None


class Time:
    """A time expression.

    start, end: where it stands; period: what it means, None for nothing that can be told.
    compared:   it is only compared with (比上年); span: it is of several years.
    running:    it runs through every one of them (连续3年).
    part:       the part of a year that it is, else None; point: it is the end of that part (10月末, 截至10月).
    so_far:     it is the year in hand as far as it has come (今年, 当年); bare: no year is said with the months,
                or with a year that has ended (全年).

    One that words only imply (累计: from January on) stands nowhere: its end is 0.
    """

    __slots__ = ("bare", "compared", "end", "part", "period", "point", "running", "so_far", "span", "start")

    def __init__(
        self,
        start: int,
        end: int,
        period: str | None,
        compared: bool = False,
        span: bool = False,
        running: bool = False,
        part: Part | None = None,
        point: bool = False,
        so_far: bool = False,
        bare: bool = False,
    ) -> None:
        self.start = start
        self.end = end
        self.period = period
        self.compared = compared
        self.span = span
        self.running = running
        self.part = part
        self.point = point
        self.so_far = so_far
        self.bare = bare


def times(text: str, start: int, end: int, calendar: Calendar) -> list[Time]:
    """The time expressions of text[start:end] with their periods; a day of publication (7月28日) has none."""
    found: list[Time] = []
    spoken_of = calendar.part
    spoken_year: int | None = None
    for match in TIME.finditer(text, start, end):
        before = text[match.start() - 1] if match.start() else ""
        if before and before in "0123456789.":
            continue
        if text.endswith(CARRIED_FORWARD, start, match.start()):
            continue
        if match["part"] and text.endswith(NO_FIRST_MONTHS, start, match.start() + 1):
            continue
        written = match.group()
        inner = spoken_year if text.endswith(AMONG_THEM, start, match.start()) else None
        period, span, part = resolve(match, calendar, spoken_of, inner)
        if period is None and (match["month"] or match["quarter"] or match["before"]):
            continue
        compared = (before in COMPARED and bool(before)) or MULTIPLE_OF.match(text, match.end()) is not None
        point = part is not None and (
            written.endswith(MONTH_ENDS)
            or (part[1] == part[2] and match["m1"] is None and text.endswith(UNTIL, start, match.start()))
        )
        so_far = written in SO_FAR
        if so_far and found and found[-1].point and found[-1].part is not None and not found[-1].compared:
            # 截至11月底，当年新增…: from January on
            part = spoken_of = (found[-1].part[0], 1, found[-1].part[2])
            period, point = months(part), False
        elif point and part is not None and part[1] != part[2]:
            part = (part[0], part[2], part[2])
            period = months(part)
        if part is not None and not compared:
            spoken_of = part
        elif not compared and (match["year"] or match["y0"]):
            spoken_year = year_of(match["year"] or match["y0"])
        running = written.startswith(RUNS)
        bare = not so_far and (_says_no_year(match) if part is not None else match["whole"] in ENDED)
        found.append(Time(match.start(), match.end(), period, compared, span, running, part, point, so_far, bare))
    return found


def _says_no_year(match: re.Match[str]) -> bool:
    return not (match["y0"] or match["t0"] or match["l0"] or match["b0"] or match["n0"])


def year_of(written: str) -> int:
    """2025 or 二〇二五 as a number."""
    if written.isascii():
        return int(written)
    return int("".join(str(DIGITS[ch]) for ch in written))


def months(part: Part) -> str:
    """A part of a year as a period; all twelve months are the year."""
    year, first, last = part
    if (first, last) == (1, 12):
        return str(year)
    return f"{year}-{first:02}" if first == last else f"{year}-{first:02}/{year}-{last:02}"


def resolve(
    match: re.Match[str], calendar: Calendar, spoken_of: Part | None = None, spoken_year: int | None = None
) -> tuple[str | None, bool, Part | None]:
    """The period of a time expression, whether it is a span of several years, and the part of a year that it is.

    spoken_of: the part of a year that was named before it; spoken_year: the year of which it is a part (其中12月份).
    """
    if match["from"]:
        return f"{match['from']}/{match['to']}", True, None
    plan = match["plan"] or match["plan2"]
    if plan:
        first, last = PLANS[plan]
        if match["planend"]:
            return str(last), False, None
        return f"{first}/{last}", True, None
    if match["five"] or match["ahead"] or match["run"] or match["run2"]:
        return _years(match, calendar), True, None
    if match["month"] or match["quarter"] or match["before"]:
        return _within(_part_within(match, spoken_of))
    year = _year(match, spoken_year or calendar.main, calendar)
    if year is None:
        return None, False, None
    part = _part(match, calendar, year)
    if part is not None:
        if match["d"]:
            return f"{year}-{part[1]:02}-{int(match['d']):02}", False, None
        return _within(part)
    if match["same"] and spoken_of is not None:
        return _within((year, *spoken_of[1:]))
    if match["since"]:
        last_year = next((last for last in (calendar.main, calendar.now) if last and last >= year), year)
        return (f"{year}/{last_year}", True, None) if last_year > year else (str(year), False, None)
    return str(year), False, None


def _within(part: Part | None) -> tuple[str | None, bool, Part | None]:
    return (months(part) if part is not None else None), False, part


def _years(match: re.Match[str], calendar: Calendar) -> str | None:
    """The years of 五年来, 未来五年 and 近三年."""
    last = calendar.main
    if match["five"]:
        if calendar.five is not None:
            return f"{calendar.five[0]}/{calendar.five[1]}"
        return f"{last - 4}/{last}" if last else None
    if match["ahead"]:
        now = calendar.now
        if now is None:
            return None
        start = last + 1 if last and last < now else now
        return f"{start}/{start + 4}"
    run = match["run"] or match["run2"] or ""
    count = int(run) if run.isascii() else DIGITS.get(run, 10)
    return f"{last - count + 1}/{last}" if last and count > 1 else None


def _part(match: re.Match[str], calendar: Calendar, year: int) -> Part | None:
    """The months of a year that an expression names, None where it names the year alone."""
    first, last = match["m1"] or match["h1"], match["m2"] or match["h2"]
    if first and last:
        return year, _month(first), _month(last)
    one = match["m"] or match["h"]
    if one:
        month = _month(one)
        until = calendar.month if match["on"] and year == calendar.now and calendar.month else month
        return year, month, max(month, until)
    if match["part"]:
        opens, ends = PARTS_OF_YEAR[match["part"]]
        return year, int(opens), int(ends)
    if (match["this"] or match["t0"]) in SINCE_NEW_YEAR and calendar.month is not None:
        return year, 1, calendar.month
    return None


def _month(written: str) -> int:
    return int(written) if written.isascii() else MONTHS_WRITTEN[written]


def _part_within(match: re.Match[str], spoken_of: Part | None) -> Part | None:
    """当月, 当季, 上月: told by the part of a year that was named before."""
    if spoken_of is None:
        return None
    year, _, last = spoken_of
    if match["quarter"]:
        first = last - (last - 1) % 3
        return year, first, first + 2
    if match["before"]:
        return (year, last - 1, last - 1) if last > 1 else (year - 1, 12, 12)
    return year, last, last


def _year(match: re.Match[str], main: int | None, calendar: Calendar) -> int | None:
    written = match["year"] or match["y0"]
    if written:
        return year_of(written)
    if match["this"] or match["t0"]:
        return calendar.now
    if match["last"] or match["l0"]:
        return calendar.now - 1 if calendar.now else None
    if match["beforelast"] or match["b0"]:
        return calendar.now - 2 if calendar.now else None
    if match["next"] or match["n0"]:
        return calendar.now + 1 if calendar.now else None
    return main
