"""Follow what time and status the sections of a document speak of: a year's review, five years' review, the tasks ahead."""

from __future__ import annotations

from dajuan.documents.document import DocumentKind
from dajuan.reading.periods import Calendar, Part, months
from dajuan.reading.periods.lexicon import PLANS
from dajuan.reading.sections.lexicon import (
    COMPARED_WITH_YEARS,
    DASH,
    FIVE,
    LEADING,
    LOOKS_BACK,
    ORDERS,
    PRESENT,
    QUOTES,
    YEARLY,
)
from dajuan.reading.sections.parts import Headings, names_year, part_at, part_in
from dajuan.reading.sections.rules import (
    CUMULATED,
    DRAFT,
    ENDS,
    FIVE_YEARS,
    HEADING,
    HEADING_LENGTH,
    ONE_YEAR,
    OPENING_YEAR,
    PLAN_REVIEW,
    PLAN_TITLE,
    REVIEW_SECTION,
    SETS_TASKS,
    TARGET_OPENING,
    TARGET_SECTION,
    THINGS_AHEAD,
    TITLE_END,
    YEAR,
)

BRIEFINGS = frozenset({DocumentKind.NEWS, DocumentKind.OTHER})
"""Kinds whose first lines tell what part of the year they speak of, where the title does not."""

MONTH = len("2025-11")

EARLY = frozenset({"01", "02", "03"})
"""Months in which a text speaks of 11月 and means the year before."""

BY_MONTHS = BRIEFINGS | {DocumentKind.REVIEW}
"""Kinds whose headings may turn to a part of the year."""


class Section:
    """What a section speaks of.

    calendar: what 今年 and 全年 mean here.
    period:   of a figure about which nothing else is said, None if it cannot be told.
    span:     the five years that a review looks back on, as (first, last), else None.
    target:   the section sets tasks and targets.
    sets:     a notice or scheme, whose lists are of what is to be done; announces: its last line is the head of one.
    looks_back: the chapter of a plan speaks of the years before it.
    heading:  the last heading.
    part:     the part of a year that its heading or the title names (1—10月), else None.
    whole:    the part of a year that the title or the beginning of the text names.
    ordered:  the title sets tasks for that part of the year, so that they are its own.
    published: the month of publication, where it is of this year, else "".
    hears:    the text may turn to other places by naming who published (某市统计局发布).
    """

    __slots__ = (
        "announces",
        "calendar",
        "heading",
        "headings",
        "hears",
        "kind",
        "looks_back",
        "main",
        "one_year",
        "ordered",
        "part",
        "period",
        "plan",
        "published",
        "review",
        "sets",
        "span",
        "target",
        "this_year",
        "whole",
        "year",
    )

    def __init__(self, kind: DocumentKind, year: int | None, head: str, published: str = "", title: str = "") -> None:
        """`head` is how the text begins, `published` the day or month of publication, "" where it is unknown."""
        self.kind = kind
        self.heading = ""
        self.one_year = False
        self.hears = kind in (DocumentKind.NEWS, DocumentKind.OTHER)
        self.span: tuple[int, int] | None = None
        self.target = kind is DocumentKind.PLAN
        self.plan = _plan_of(head) if kind is DocumentKind.PLAN else None
        self.span = self.plan
        self.looks_back = False
        self.announces = False
        self.sets = kind is DocumentKind.OTHER and SETS_TASKS.search(head) is not None
        self.year = year
        self.headings = Headings()
        self.part = self._part_of_year(title, head, published)
        now: int | None
        main: int | None
        if self.part is not None:
            now = main = self.part[0]
        elif kind is DocumentKind.WORK_REPORT:
            now, main = year, year - 1 if year else None
        elif kind is DocumentKind.BUDGET:
            now, main = (year + 1 if year else None), year
        else:
            now = main = year
        self.whole = self.part
        self.published = published[:MONTH] if published[:4] == str(now) else ""
        self.this_year = str(now) if now is not None else ""
        self.ordered = any(word in title for word in ORDERS) and not any(word in title for word in LOOKS_BACK)
        self.review = main
        month = int(published[5:7]) if len(published) > 4 and now is not None and published[:4] == str(now) else None
        self.calendar = Calendar(now, main, self.part[2] if self.part is not None else month)
        self.calendar.part = self.part
        self.main = main
        self.period = self._default()

    def _part_of_year(self, title: str, head: str, published: str) -> Part | None:
        """The part of a year of which a briefing speaks throughout (2025年1—10月经济运行情况)."""
        year = self.year
        if year is None or self.kind is DocumentKind.PLAN:
            return None
        calendar = Calendar(year, year)
        part = part_in(title, calendar, published[:7])
        if part is None and self.kind in BRIEFINGS:
            part = part_at(head, calendar, year, names_year(title, calendar))
        return None if part is None or (part[1] == part[2] and self.kind is DocumentKind.WORK_REPORT) else part

    def open(self, line: str, figures: bool) -> None:
        """Take note of a paragraph: whether it is a heading, what year and part of the document it opens.

        figures: whether figures stand in it.
        """
        self._part(line)
        if self.plan is not None:
            self._face(None if self.looks_back else self.plan)
        self._open_year(line[:40])
        if figures and self.span is None and self.year and self._looks_back(line):
            self.span = (self.year - 5, self.year - 1)

    def _part(self, line: str) -> None:
        opening = line[:80].lstrip(LEADING)
        self.announces = False
        heading = len(line) <= HEADING_LENGTH and line[-1:] not in ENDS
        numbered = HEADING.match(line) is not None
        if heading:
            self.heading = line.strip(LEADING)
            self.announces = self.sets and THINGS_AHEAD.search(line) is not None
        if heading or numbered:
            title = TITLE_END.split(opening[:HEADING_LENGTH], maxsplit=1)[0]
            if self.whole is not None or self.kind in BY_MONTHS:
                self.headings.open(line, title, self.calendar, self.published)
                self.part = self.headings.part or self.whole
            if self.plan is not None:
                self._part_of_plan(title)
                return
            if self._is_draft(title):
                self._enter_targets()
                self._bind(title)
                return
            if TARGET_SECTION.search(title) and not REVIEW_SECTION.search(title) and self._has_tasks():
                self._enter_targets()
                self._bind(title)
                return
            if REVIEW_SECTION.search(title) and self._has_tasks():
                self._enter_review(title)
                self._bind(title)
        if self._has_tasks() and not self.target and TARGET_OPENING.search(line[:60]):
            self._enter_targets()

    def _is_draft(self, title: str) -> bool:
        """Whether a budget's section is the draft of the year to come (2026年预算（草案）情况)."""
        if self.kind is not DocumentKind.BUDGET or DRAFT.search(title) is None:
            return False
        year = YEAR.search(title)
        return year is not None and self.review is not None and int(year["year"]) > self.review

    def _part_of_plan(self, title: str) -> None:
        """A plan looks back in the chapters on what was achieved, and ahead in all others."""
        if self.plan is None:
            return
        self.looks_back = PLAN_REVIEW.search(title) is not None

    def _turn_plan(self, words: str) -> None:
        """A sentence that opens with the years before the plan (“十三五”时期) looks back, with those of the plan ahead."""
        assert self.plan is not None
        named = next((years for name, years in PLANS.items() if name in words), None)
        self._face(named)

    def _face(self, years: tuple[int, int] | None) -> None:
        """Speak of years of or before the plan, None for the five before it."""
        assert self.plan is not None
        first, _ = self.plan
        self.target = years is not None and years[1] >= first
        self.span = self.calendar.five = self.plan if self.target else years or (first - 5, first - 1)

    def _has_tasks(self) -> bool:
        return self.kind in (
            DocumentKind.WORK_REPORT,
            DocumentKind.BUDGET,
            DocumentKind.OTHER,
            DocumentKind.PLAN,
            DocumentKind.REVIEW,
        )

    def _enter_targets(self) -> None:
        self.target = True
        self.span = None
        now = self.calendar.now
        if self.kind in (DocumentKind.REVIEW, DocumentKind.OTHER) and now and self.part is None:
            now += 1
        self.main = now

    def _enter_review(self, title: str) -> None:
        self.target = False
        self.main = self.review
        if not FIVE_YEARS.search(title):
            self.span = None

    def look_back(self, sentence: str) -> None:
        """A sentence that opens with 五年来 or 过去一年 turns the section to five years or one."""
        if self.kind is DocumentKind.BULLETIN:
            return
        opening = sentence.lstrip(LEADING)[:26]
        five = FIVE_YEARS.search(opening[:16])
        if five is not None and opening[max(five.start() - 1, 0) : five.start()] in COMPARED_WITH_YEARS:
            five = None
        if self.plan is not None:
            if opening.startswith(PRESENT):
                self._face(None)
            elif five is not None:
                self._turn_plan(five.group().strip(QUOTES))
            return
        if five is not None and not self.target:
            words = five.group().strip(QUOTES)
            last = self.review
            for name, years in PLANS.items():
                if name in words:
                    self.span = (years[0], min(years[1], last) if last and last >= years[0] else years[1])
                    return
            if last:
                self.span = (last - 4, last)
            return
        one = ONE_YEAR.search(opening[:14])
        if one is not None and FIVE not in opening and one["year"] is None:
            self.span = None
            self.one_year = True

    def _looks_back(self, paragraph: str) -> bool:
        """Whether a paragraph without any word of time reads like a five years' review (—— 累计, 增至, 每年, no 同比)."""
        if self.kind is not DocumentKind.WORK_REPORT or not self.year or self.year % 5 != 1 or self.target:
            return False
        if not paragraph.startswith(DASH[0]) or any(word in paragraph for word in YEARLY):
            return False
        return not self.one_year and len(CUMULATED.findall(paragraph)) >= 3

    @property
    def spoken_of(self) -> Part | None:
        """The part of a year that `period` is, None where it is none."""
        return self.part if self.part is not None and self.period == months(self.part) else None

    @property
    def orders_part(self) -> bool:
        """Whether what is set here is to be done in the part of the year that is spoken of (下半年工作打算)."""
        return self.headings.part is not None or self.ordered

    @property
    def carries(self) -> bool:
        """Whether a sentence may leave the part of a year that it speaks of to the next one."""
        return self.kind is not DocumentKind.PLAN and self.span is None and not self.target

    @property
    def goes_by_months(self) -> bool:
        """Whether it leaves it to any sentence of its paragraph, not only to one that breaks it down (其中)."""
        return self.whole is not None or self.kind in BY_MONTHS

    def is_early(self, part: Part) -> bool:
        """Whether the document appeared early in the year of some months, which had not ended: they are the year before's."""
        if self.published[5:] not in EARLY or self.kind not in BY_MONTHS or part[0] != self.calendar.now:
            return False
        return f"{part[2]:02}" > self.published[5:]

    def is_ahead(self, period: str) -> bool:
        """Whether a period had not begun, or only just, when the document was published."""
        now = self.this_year
        if not now or period[:4] < now or period == now:
            return False
        first, _, last = period.partition("/")
        since = self.published if len(first) > 4 and first[:4] == now and len(self.published) == MONTH else now
        first, last = first[: len(since)], (last or first)[: len(since)]
        return first > since or (first == since and last > since)

    @property
    def begins(self) -> int | None:
        """The first year of the plan that is read, None where it is no plan."""
        if self.kind is not DocumentKind.PLAN:
            return None
        return self.plan[0] if self.plan is not None else self.year

    def first_ahead(self, year: int) -> int | None:
        """The first of the years up to `year` that a yearly growth is set for: the plan's, else that after the review."""
        if self.plan is not None:
            return self.plan[0]
        if self.review is None:
            return None
        five_year_plan = self.kind is DocumentKind.PLAN and year % 5 == 0 and year - 5 <= self.review < year
        return year - 4 if five_year_plan else self.review + 1

    def _open_year(self, opening: str) -> None:
        """A paragraph that opens with a year speaks of it (2021年，我们…); the next one of its section's again."""
        match = OPENING_YEAR.match(opening)
        if match is None or self.kind is DocumentKind.PLAN:
            self.period = self._default()
            self.calendar.main = self.main
        else:
            self.calendar.main = int(match["year"])
            self.period = match["year"]

    def _default(self) -> str | None:
        if self.part is not None and (self.orders_part or not self.target):
            return months(self.part)
        return str(self.main) if self.main else None

    def _bind(self, title: str) -> None:
        """A heading's year binds its section (一、2021年工作回顾)."""
        match = YEAR.search(title)
        if match and self._has_tasks():
            self.main = int(match["year"])


def _plan_of(head: str) -> tuple[int, int] | None:
    """The years of the plan that a title names (第十五个五年规划, “十五五”规划, 2026—2030年), None if it names none."""
    match = PLAN_TITLE.search(head)
    if match is None:
        return None
    if match["from"]:
        return int(match["from"]), int(match["to"])
    return PLANS.get(match["ordinal"] + FIVE[0] if match["ordinal"] else match["plan"])
