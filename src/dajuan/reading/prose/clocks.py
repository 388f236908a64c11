"""Follow the times of a sentence from figure to figure, and what they leave to the sentences after it."""

from __future__ import annotations

from dajuan.reading.figures import Figure
from dajuan.reading.periods import Part, Time, months
from dajuan.reading.periods.lexicon import AMONG_THEM, LAST_YEAR, MONTH_OF_STATISTICS, SAME_MONTHS, THAT_MONTH
from dajuan.reading.prose.lexicon import (
    BRACKET,
    BRACKET_END,
    BREAKS,
    CLAUSE_ENDS,
    ENUMERATION,
    OF,
    PLANNED,
    SAME_AS,
    SEMICOLON,
    STANDS,
    UP_TO_NOW,
)
from dajuan.reading.prose.state import State
from dajuan.reading.prose.zones import inside_brackets, is_base

NO_MARKS: frozenset[str] = frozenset()
LIST_ENDS = frozenset(SEMICOLON)
BRACKET_ENDS = frozenset(BRACKET_END)

DAY = len("2025-11-18")

UNMEASURED = frozenset({"point", "times", "places", "duration", "bare"})
"""Dimensions of figures that are no level of the time they are compared with."""


class Clocks:
    """The times of one sentence, told off as its figures are read.

    running: a time that runs through every year of it (连续3年), inside of its clause alone.
    against: the time directly before the figure that it is compared with, whose level the figure then is (低于2023年48万头).
    """

    __slots__ = ("against", "found", "index", "part", "running", "start", "text")

    def __init__(self, text: str, start: int, found: list[Time], part: Part | None) -> None:
        """`part` is the part of a year that is spoken of where the sentence begins."""
        self.text = text
        self.start = start
        self.found = found
        self.part = part
        self.index = 0
        self.running: Time | None = None
        self.against: Time | None = None

    def tell(self, figure: Figure, since: int, state: State) -> None:
        """Go on to a figure; `since` is where the figure before it ended."""
        text, found = self.text, self.found
        if state.outer is not None and not state.outer[1].isdisjoint(text[since : figure.start]):
            state.time, state.outer = state.outer[0], None
        self.against = None
        while self.index < len(found) and found[self.index].end <= figure.start:
            time = found[self.index]
            self.index += 1
            if is_base(text, time, figure):
                continue
            if time.compared:
                self.against = time
            elif time.running:
                self.running = time
            elif not self._is_of_plan(time):
                self._turn(time, state, figure)
        if self.running is not None and not BREAKS.isdisjoint(text[self.running.end : figure.start]):
            self.running = None
        if self.against is not None and not self._is_its_level(self.against, figure):
            self.against = None

    def _ends_of_aside(self, time: Time, figure: Figure) -> frozenset[str]:
        """The marks at which an aside about a time ends, none where it is no aside (上年为5%，; 其中10月…；; （10月…）)."""
        if self.text[time.start : time.end].startswith(LAST_YEAR) and self.text[time.end : figure.start] in STANDS:
            return CLAUSE_ENDS
        if time.part is None:
            return NO_MARKS
        if inside_brackets(self.text, self.start, time.start):
            return BRACKET_ENDS if inside_brackets(self.text, self.start, figure.start) else LIST_ENDS
        return LIST_ENDS if self.text.endswith(AMONG_THEM, self.start, time.start) else NO_MARKS

    def _is_of_plan(self, time: Time) -> bool:
        """Whether a year is that of a plan of which months have done a part (1—10月…，完成全年任务的97.8%)."""
        if time.part is not None:
            self.part = time.part
            return False
        if self.part is None or time.period != str(self.part[0]) or not self.text.startswith(PLANNED, time.end):
            return False
        return bool(self.text[self.start : time.start].strip())

    def _turn(self, time: Time, state: State, figure: Figure) -> None:
        """Speak of a time from here on, or for an aside."""
        before = state.time
        if time.point and before is not None and before.span and self.text.startswith(UP_TO_NOW, before.end):
            return  # “十四五”以来，截至10月底，累计…: of all those years
        state.years = state.years or time.span
        if before is not None and before.end == 0 and before.part is not None and time.part is not None:
            self._of_same_months(time, before.part)
        state.listed = [*state.listed, time] if before is not None and self._goes_on(before, time) else [time]
        if not (state.outer is not None and before is not None and before.end == time.start):  # 其中10月|当月
            ends = self._ends_of_aside(time, figure)
            state.outer = (before, ends) if ends else None
        state.time = time

    def _of_same_months(self, time: Time, part: Part) -> None:
        """上年同期 behind 累计 is of the months that were added up."""
        if self.text.endswith(SAME_MONTHS, time.start, time.end) and time.part is not None:
            time.part = (time.part[0], *part[1:])
            time.period = months(time.part)

    def _goes_on(self, before: Time, time: Time) -> bool:
        return self.text[before.end : time.start] in ENUMERATION

    def behind(self, figure: Figure) -> Part | None:
        """The part of a year that stands in brackets directly behind a figure (增长4.2%（1—8月）), None where none does."""
        if self.index == len(self.found) or not self.text.startswith(BRACKET, figure.end):
            return None
        time = self.found[self.index]
        if time.start != figure.end + len(BRACKET) or not self.text.startswith(BRACKET_END, time.end):
            return None
        return time.part

    def _is_its_level(self, time: Time, figure: Figure) -> bool:
        between = self.text[time.end : figure.start]
        if between not in (OF, "", BRACKET) or figure.dimension in UNMEASURED or figure.form == "double":
            return False
        return not self.text.endswith(SAME_AS, self.start, time.start)


def carried(found: list[Time], before: Time | None, whole: Part | None, year: int | None) -> Time | None:
    """The part of a year that the sentence after one with these times may still speak of, None where none is.

    before: what it spoke of before; whole: what the document speaks of throughout; year: the one that is spoken of.
    """
    told = False
    for time in found:
        if time.compared or (time.period is not None and len(time.period) == DAY):
            continue
        if time.part is None or (time.so_far and whole is None):
            if not told and time.period != str(year):
                before = None
        elif not time.point and (not told or time.part[0] == year):
            before, told = time, True
    return before


def is_of_statistics(text: str, time: Time) -> bool:
    """Whether a part of a year is one that figures are reported for (1—11月, 11月份, 当月), not when something happened."""
    if time.part is None or time.part[1] != time.part[2]:
        return True
    return text[time.end - 1] == MONTH_OF_STATISTICS or text[time.start : time.end] in THAT_MONTH
