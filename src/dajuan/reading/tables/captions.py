"""What the lines above a table say of all of it: units, period, place, what it is about, whether it lies ahead."""

from __future__ import annotations

import msgspec

from dajuan.reading.indicators import without_bracket
from dajuan.reading.periods import Calendar, Part, times
from dajuan.reading.periods.lexicon import PLANS
from dajuan.reading.places import Places
from dajuan.reading.tables.lexicon import (
    AHEAD,
    AND_INCOME,
    DEEDS,
    DONE,
    EDGES,
    ENUMERATION_MARK,
    KINDS_OF_MONEY,
    MEASURES,
    OWN_TABLE,
    PLAN_WORDS,
    SCOPE_LEVEL,
)
from dajuan.reading.tables.rules import (
    BARE_YEAR,
    BRACKET,
    BY_KIND,
    CAPTION_NUMBER,
    INDEX_BASE,
    LEVEL,
    SPACES,
    UNIT_LINE,
    YEAR_WRITTEN,
)
from dajuan.reading.tables.units import Scale, scales_in


class Caption(msgspec.Struct, frozen=True):
    """What holds for every cell of a table about which its head says nothing else.

    subject: what is measured, "" where it cannot be told; measure: the part of it that rows take over (一般公共预算收入: 收入).
    scales: the units named; period: as of a claim; part: the part of a year that it is, else None.
    place: None for the document's own; ahead: what is aimed at.
    plan: the years of the five-year plan that it names; words: the caption itself, without blanks.
    """

    subject: str = ""
    measure: str = ""
    scales: tuple[Scale, ...] = ()
    period: str | None = None
    part: Part | None = None
    year: int | None = None
    place: str | None = None
    ahead: bool = False
    plan: tuple[int, int] | None = None
    words: str = ""

    @property
    def span(self) -> str | None:
        """The years of the plan, as a period."""
        return f"{self.plan[0]}/{self.plan[1]}" if self.plan else None


def caption_of(lines: list[str], calendar: Calendar, places: Places) -> Caption:
    """What the lines above a table say; each is normalised text."""
    words = "\n".join(lines)
    scales = scales_in(words)
    title = ""
    for line in lines:
        rest = INDEX_BASE.sub("", SPACES.sub("", CAPTION_NUMBER.sub("", UNIT_LINE.sub("", line)))).strip("：:")
        if len(rest) > 3:
            title = rest
    title = BARE_YEAR.sub(YEAR_WRITTEN, title)
    period, part, year = None, None, None
    kept = title
    for time in reversed(times(title, 0, len(title), calendar)):
        if not time.compared:
            if time.period:
                period, part = time.period, None if time.point else time.part
            kept = kept[: time.start] + kept[time.end :]
    if period and period[:4].isdigit():
        year = int(period[-4:] if "/" in period and len(period) == 9 else period[:4])
    plan = next((years for name, years in PLANS.items() if name in title), None)
    place, kept = place_in(kept, places)
    subject = subject_of(kept)
    ahead = any(word in title for word in AHEAD) and not any(word in title for word in DONE)
    return Caption(subject, measure_of(subject), scales, period, part, year, place, ahead, plan, SPACES.sub("", words))


def place_in(title: str, places: Places) -> tuple[str | None, str]:
    """The place that a caption names, None for the document's own, and the caption without it."""
    match = LEVEL.search(title)
    if match is not None:
        before, after = title[: match.start()], title[match.end() :]
        return match.group(), after if len(after) > 3 else before + after
    level = f"（{SCOPE_LEVEL}）"
    found = SCOPE_LEVEL if SCOPE_LEVEL in title else None
    title = title.replace(level, "").replace(SCOPE_LEVEL, "")
    for word in OWN_TABLE:
        title = title.removeprefix(word)
    if places.own and title.startswith(places.own):
        return found, title[len(places.own) :]
    if places.short and len(places.short) > 1 and title.startswith(places.short):
        return found, title[len(places.short) :]
    said, place, length = places.at_left(title)
    return (place or found, title[length:]) if said else (found, title)


def subject_of(title: str) -> str:
    """What a caption says is measured (一般公共预算收入完成情况表: 一般公共预算收入), "" if that is more than one thing."""
    subject = without_bracket(BRACKET.sub("", title)).strip(EDGES)
    cutting = True
    while cutting and subject:
        cutting = False
        for word in DEEDS:
            if subject.endswith(word) and not subject.endswith(MEASURES):
                subject, cutting = subject[: -len(word)], True
                break
    subject = BY_KIND.sub("", subject)
    if any(word in subject for word in PLAN_WORDS):
        return ""
    if AND_INCOME in subject:
        subject = subject[: subject.index(AND_INCOME)]
    if ENUMERATION_MARK in subject:
        return ""
    return subject if 2 <= len(subject) <= 24 else ""


def measure_of(subject: str) -> str:
    """The measure that the rows of a table take over from its subject, "" if there is none."""
    for word in (*MEASURES, *KINDS_OF_MONEY):
        if subject.endswith(word):
            return word
    return ""
