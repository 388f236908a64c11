"""The value columns of a table: what the head says, and for growth or completion which column it speaks of."""

from __future__ import annotations

import msgspec

from dajuan.reading.periods import Part, months
from dajuan.reading.places import Places
from dajuan.reading.tables.captions import Caption
from dajuan.reading.tables.heads import Head, head_of
from dajuan.reading.tables.labels import has_measure
from dajuan.reading.tables.layout import Layout
from dajuan.reading.tables.lexicon import PLAN_WORDS

MOST_ODD = 5
"""More columns that name no measure are of places or bodies that we do not know."""
PLAN_LENGTH = 5


class Column(msgspec.Struct, frozen=True):
    """A value column: where it is, what its head says, and for growth or completion the column that it speaks of."""

    at: int
    head: Head
    period: str | None
    place: str | None
    status: str
    measure: str


class Years(msgspec.Struct, frozen=True):
    """The years of a table's columns: the first and the last, and whether the last is aimed at."""

    first: int | None = None
    last: int | None = None
    status: str = "actual"

    @property
    def span(self) -> str | None:
        """The years after the first up to the last, as a period."""
        return f"{self.first + 1}/{self.last}" if self.first and self.last and self.last > self.first + 1 else None


class Context(msgspec.Struct, frozen=True):
    """What is the same for all tables of a document.

    year: what the text speaks of; today: the year up to which figures can have come about, None where it cannot be told.
    ahead: it is a document of the kind that sets targets, so that later years are aimed at.
    part: the part of the year that the text speaks of throughout (1—10月), else None.
    """

    places: Places
    year: int | None
    today: int | None
    ahead: bool
    part: Part | None = None


class Given(msgspec.Struct, frozen=True):
    """What the head of each column is read with."""

    layout: Layout
    caption: Caption
    context: Context

    @property
    def part(self) -> Part | None:
        """The part of a year that the table is of, None where it is of whole years."""
        return self.caption.part if self.caption.period else self.context.part

    @property
    def period(self) -> str | None:
        """The period of a column whose head says none."""
        if self.part is not None:
            return months(self.part)
        return self.caption.period or (str(self.context.year) if self.context.year else None)


def columns_of(layout: Layout, caption: Caption, context: Context) -> tuple[list[Column], Years]:
    """The value columns with all that holds for them; those without a head that says something are left out."""
    given = Given(layout, caption, context)
    heads: list[tuple[int, Head]] = []
    for at, texts in layout.values:
        head = head_of(list(texts), caption.year or context.year, context.places, given.part)
        if head is not None:
            heads.append((at, head))
    years = _years([head for _, head in heads], given)
    found: list[Column] = []
    before: list[Column] = []
    for at, head in heads:
        if head.relative:
            found.append(_relative(at, head, before, given, years))
            continue
        if found and found[-1].head.relative:
            before = []
        column = Column(
            at, head, head.period or given.period, _place(head, caption), _status(head, years, given), head.measure
        )
        before.append(column)
        found.append(column)
    if sum(map(_is_odd, found)) > MOST_ODD:
        found = [column for column in found if not _is_odd(column)]
    return found, years


def together(place: str | None, column: Column) -> str | None:
    """The place of a row that is one, in a column that may be of a part of it (市辖区)."""
    if place is None:
        return column.head.place
    return place + column.head.place if column.head.place else place


def _end(column: Column) -> str:
    """When the period of a column ends: that of 10月 and that of 1—10月 end together."""
    period = column.period or ""
    return period.rpartition("/")[2] if len(period) > len("2021/2025") else period


def _is_odd(column: Column) -> bool:
    return not column.head.relative and bool(column.measure) and not has_measure(column.measure)


def _place(head: Head, caption: Caption) -> str | None:
    return None if head.own else head.place or caption.place


def _relative(at: int, head: Head, before: list[Column], given: Given, years: Years) -> Column:
    """Growth and the like speak of the amounts before them: the latest, of those that have come about if there are any."""
    latest = max(map(_end, before), default="")
    of = [column for column in before if _end(column) == latest]
    done = [column for column in of if column.status != "target"] or of
    about = done[-1] if done else None
    if about is None:
        period, place, measure = given.period, _place(head, given.caption), ""
        status = head.status or ("target" if given.caption.ahead else "actual")
    else:
        period, measure, status = about.period, about.measure, about.status
        place = _place(head, given.caption) if head.place or head.own else about.place
    if head.base == "annual":
        period, status = years.span or given.caption.span, years.status
    else:
        period = head.period or period
    return Column(at, head, period, place, status, head.measure or measure)


def _years(heads: list[Head], given: Given) -> Years:
    """The years that the columns of amounts are of; the last is the end of the plan where there are later ones (2035)."""
    levels = sorted({int(head.period) for head in heads if not head.relative and head.period and head.period.isdigit()})
    if len(levels) > 1:
        first, last = levels[0], levels[-1]
        if first + PLAN_LENGTH in levels:
            last = first + PLAN_LENGTH
        years = Years(first, last)
        status = next((_status(head, years, given) for head in heads if head.period == str(last)), "actual")
        return Years(first, last, status)
    plan = given.caption.plan
    if plan is not None:
        return Years(plan[0] - 1, plan[1], "target" if given.layout.nature is not None else "actual")
    return Years()


def _status(head: Head, years: Years, given: Given) -> str:
    if head.status and not (head.status == "target" and head.begun):
        return head.status
    context, caption = given.context, given.caption
    year = int(head.period[:4]) if head.period and head.period[:4].isdigit() else None
    plan = given.layout.nature is not None
    if year and not head.begun and (context.ahead or plan or any(word in caption.words for word in PLAN_WORDS)):
        if context.today and year > context.today:
            return "target"
        if context.today is None and years.first and year > years.first + 1 and plan:
            return "target"
    return "target" if caption.ahead and (year is None or year == caption.year) else "actual"
