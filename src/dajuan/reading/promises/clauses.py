"""Find the clause, the sentence and the part of the document that an offset stands in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import Enum

from dajuan.reading.promises.rules import (
    AHEAD,
    BACK,
    CLAUSE_MARK,
    CLOSERS,
    HEADING,
    HEADING_LENGTH,
    LEADING,
    OPENERS,
    PLAN_PERIOD,
    REPORT_TITLE,
    SENTENCE_STOP,
    SENTENCE_STOPS,
    YEAR,
)

MASTHEAD = 300  # characters at a document's head, in which its title stands


class View(Enum):
    """Which way a part of a document looks."""

    NONE = "none"
    BACK = "back"  # 工作回顾
    AHEAD = "ahead"  # 今年重点工作


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document: where it begins, which way it looks, what its heading says."""

    start: int
    view: View
    title: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A text with the places where its clauses and sentences end, and its sections.

    reviewed: the year that it looks back on.
    """

    text: str
    marks: list[int]
    stops: list[int]
    sections: list[Section]
    reviewed: int | None

    def clause(self, position: int) -> tuple[int, int]:
        """The clause that text[position] stands in, without connectives before it and marks around it."""
        index = bisect_left(self.marks, position)
        start = self.marks[index - 1] + 1 if index else 0
        end = self.marks[index] if index < len(self.marks) else len(self.text)
        return trimmed(self.text, start, end)

    def clause_before(self, start: int) -> tuple[int, int] | None:
        """The clause before the one that begins at `start`, within the same sentence."""
        index = bisect_left(self.marks, start) - 1
        if index < 0 or self.text[self.marks[index]] in SENTENCE_STOPS:
            return None
        begin = self.marks[index - 1] + 1 if index else 0
        return trimmed(self.text, begin, self.marks[index])

    def sentence(self, position: int) -> tuple[int, int]:
        """The sentence that text[position] stands in, its stop excluded."""
        index = bisect_left(self.stops, position)
        start = self.stops[index - 1] + 1 if index else 0
        return start, self.stops[index] if index < len(self.stops) else len(self.text)

    def section(self, position: int) -> Section:
        """The part of the document that text[position] stands in."""
        return self.sections[bisect_right(self.sections, position, key=lambda section: section.start) - 1]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """text[start:end] without white space, connectives and marks that have no counterpart inside."""
    while start < end:
        char = text[start]
        if char.isspace() or char in CLOSERS or (char in OPENERS and text.find(OPENERS[char], start, end) < 0):
            start += 1
        elif match := LEADING.match(text, start, end):
            start = match.end()
        else:
            break
    while start < end:
        char = text[end - 1]
        unmatched = char in CLOSERS and text.count(char, start, end) > text.count(CLOSERS[char], start, end)
        if char.isspace() or char in OPENERS or unmatched:
            end -= 1
        else:
            break
    return start, end


def layout(text: str, year: int | None) -> Layout:
    """The clauses, sentences and sections of `text`, a document that speaks of `year`."""
    breaks = _line_breaks(text)
    marks = [match.start() for match in CLAUSE_MARK.finditer(text)]
    stops = [match.start() for match in SENTENCE_STOP.finditer(text)]
    reviewed = year - 1 if year is not None and REPORT_TITLE.search(text, 0, MASTHEAD) else year
    return Layout(text, sorted(marks + breaks), sorted(stops + breaks), _sections(text, year), reviewed)


def _line_breaks(text: str) -> list[int]:
    """The line ends that part sentences; those in the middle of one, where a page broke, do not."""
    found: list[int] = []
    line = 0
    end = text.find("\n")
    runs_on = False
    while end >= 0:
        if end > line:
            runs_on = end - line > HEADING_LENGTH and text[end - 1] not in SENTENCE_STOPS and text[line] != "#"
        if not runs_on:
            found.append(end)
        line = end + 1
        end = text.find("\n", line)
    return found


def _sections(text: str, year: int | None) -> list[Section]:
    found = [Section(0, View.NONE, "")]
    for match in HEADING.finditer(text):
        title = match["title"]
        view = _view(title, year)
        if view is not View.NONE or YEAR.search(title) or PLAN_PERIOD.search(title):
            found.append(Section(match.start(), view if view is not View.NONE else found[-1].view, title))
    return found


def _view(title: str, year: int | None) -> View:
    """Which way the part looks that this heading opens: its words first, then its year."""
    back = BACK.search(title)
    ahead = AHEAD.search(title)
    if back or ahead:
        return View.BACK if back and (not ahead or back.start() < ahead.start()) else View.AHEAD
    named = YEAR.search(title)
    if named and year is not None and int(named[1]) < year:
        return View.BACK
    return View.NONE
