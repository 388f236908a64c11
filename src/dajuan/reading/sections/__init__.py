"""Follow what time and status the sections of a document speak of: a year's review, five years' review, the tasks ahead."""

from __future__ import annotations

from dajuan.documents.document import DocumentKind
from dajuan.reading.periods import Calendar
from dajuan.reading.periods.lexicon import PARTS_OF_YEAR, PLANS
from dajuan.reading.sections.lexicon import COMPARED_WITH_YEARS, DASH, FIVE, LEADING, PRESENT, QUOTES, YEARLY
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


class Section:
    """What a section speaks of.

    calendar: what 今年 and 全年 mean here.
    period:   of a figure about which nothing else is said, None if it cannot be told.
    span:     the five years that a review looks back on, as (first, last), else None.
    target:   the section sets tasks and targets.
    sets:     a notice or scheme, whose lists are of what is to be done; announces: its last line is the head of one.
    looks_back: the chapter of a plan speaks of the years before it.
    heading:  the last heading.
    hears:    the text may turn to other places by naming who published (某市统计局发布).
    """

    __slots__ = (
        "announces",
        "calendar",
        "heading",
        "hears",
        "kind",
        "looks_back",
        "main",
        "one_year",
        "part",
        "period",
        "plan",
        "review",
        "sets",
        "span",
        "target",
        "year",
    )

    def __init__(self, kind: DocumentKind, year: int | None, head: str, published: str = "") -> None:
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
        if kind is DocumentKind.WORK_REPORT:
            now, main = year, year - 1 if year else None
        elif kind is DocumentKind.BUDGET:
            now, main = (year + 1 if year else None), year
        else:
            now = main = year
        self.review = main
        month = int(published[5:7]) if len(published) > 4 and now is not None and published[:4] == str(now) else None
        self.calendar = Calendar(now, main, month)
        self.main = main
        self.part = self._part_of_year(head)
        self.period = self._default()

    def _part_of_year(self, head: str) -> str | None:
        """News of a half-year speak of it throughout."""
        if self.kind not in (DocumentKind.NEWS, DocumentKind.OTHER):
            return None
        found = [(head.find(words), words) for words in PARTS_OF_YEAR if words in head]
        if not found or self.year is None:
            return None
        first, last = PARTS_OF_YEAR[max(found, key=lambda place: (head.count(place[1]), -place[0]))[1]]
        return f"{self.year}-{first}/{self.year}-{last}"

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
        if self.kind in (DocumentKind.REVIEW, DocumentKind.OTHER) and now:
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
        return self.part or (str(self.main) if self.main else None)

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
