"""Tell which part of a year (1—10月, 上半年, 11月份) a title, a heading or the beginning of a text speaks of."""

from __future__ import annotations

from collections import Counter

from dajuan.documents.headings import numbered_level
from dajuan.reading.periods import Calendar, Part, Time, months, times
from dajuan.reading.periods.rules import MAY_HOLD_TIME
from dajuan.reading.sections.rules import MONTH_OF_DATE

UNNUMBERED = 9
"""The level of a heading without a number: it stands below those that have one."""

OPENING = 120
"""Characters at the beginning in which a text says once for all what months it is on."""

TWICE = 2
"""So often the beginning of a text names the months that it speaks of throughout."""


def part_in(title: str, calendar: Calendar, published: str) -> Part | None:
    """The part of a year that a title or heading names: the longest one; a month that dates the text is none.

    published: the month of publication, "" where it is unknown.
    """
    if MAY_HOLD_TIME.search(title) is None:
        return None
    found = [time for time in times(title, 0, len(title), calendar) if _is_spoken_of(title, time, published)]
    parts = [time.part for time in found if time.part is not None]
    return max(parts, key=lambda part: part[2] - part[1], default=None)


def names_year(title: str, calendar: Calendar) -> bool:
    """Whether a title names a year."""
    return any(
        time.part is None and time.period == str(calendar.main) for time in times(title, 0, len(title), calendar)
    )


def _is_spoken_of(title: str, time: Time, published: str) -> bool:
    if time.part is None or time.compared or time.so_far:
        return False
    if time.part[1] != time.part[2] or MONTH_OF_DATE.match(title, time.end) is None:
        return True
    return bool(published) and months(time.part) < published


def part_at(head: str, calendar: Calendar, year: int, of_year: bool) -> Part | None:
    """The part of a year that the beginning of a text names most, the earlier of two.

    of_year: the title names the year alone, so that a part of it must be named twice.
    """
    found: Counter[Part] = Counter()
    named = set()
    for time in times(head, 0, len(head), calendar):
        part = time.part
        if part is None or time.compared or time.point or part[0] != year or not _is_reported(part):
            continue
        found[part] += 1
        if not of_year and time.start < OPENING:
            named.add(part)
    parts = [part for part in found if part in named or found[part] >= TWICE]
    return max(parts, key=lambda part: found[part], default=None)


def _is_reported(part: Part) -> bool:
    """Whether texts are written on such months: those from January on, a quarter, half a year."""
    _year, first, last = part
    return last > first and (first == 1 or last - first + 1 in (3, 6))


class Headings:
    """The part of a year that the headings above a paragraph name, with the level of the one that names it."""

    __slots__ = ("level", "part")

    def __init__(self) -> None:
        self.part: Part | None = None
        self.level = 0

    def open(self, line: str, title: str, calendar: Calendar, published: str) -> None:
        """Take note of a heading: it ends the section of one of its own level or below it."""
        part = part_in(title, calendar, published)
        if part is None and not self.level:
            return
        level = numbered_level(line) or numbered_level(title) or UNNUMBERED
        if part is not None:
            self.part, self.level = part, level
        elif level <= self.level:
            self.part, self.level = None, 0
