"""Make the claims of a table: every cell with what its row, its column and the caption say."""

from __future__ import annotations

import msgspec

from dajuan.reading.drafts import Draft
from dajuan.reading.places import Places, known_names
from dajuan.reading.tables.captions import Caption
from dajuan.reading.tables.cells import Number, figure_of
from dajuan.reading.tables.grid import NOTHING, Slot
from dajuan.reading.tables.heads import Head, head_of
from dajuan.reading.tables.labels import Label, completed, has_measure, label_of, measure_in, with_column
from dajuan.reading.tables.layout import Layout, is_line_numbers, is_prose, is_stub_head
from dajuan.reading.tables.lexicon import (
    CITY_LEVELS,
    FLOWS,
    GENERIC,
    INDEX,
    INDEX_WORDS,
    KINDS_OF_MONEY,
    NATURE_RULES,
    NOTES,
    NOUN_UNITS,
    OWN_TABLE,
    PLACE_ENDINGS,
    POINTS,
    RATE_ENDINGS,
    RATIO_ENDING,
    TIMES,
)
from dajuan.reading.tables.rules import YEAR_ALONE
from dajuan.reading.tables.units import PERCENT, Scale, scale_in_column, scale_of

MAX_LABEL = 40
NO_UNIT = Scale("", 0, "bare")


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
    """

    places: Places
    year: int | None
    today: int | None


def columns_of(layout: Layout, caption: Caption, context: Context) -> tuple[list[Column], Years]:
    """The value columns with all that holds for them; those without a head that says something are left out."""
    heads: list[tuple[int, Head]] = []
    for at, texts in layout.values:
        head = head_of(list(texts), caption.year or context.year, context.places)
        if head is not None:
            heads.append((at, head))
    years = _years(heads, layout, caption, context)
    found: list[Column] = []
    before: list[Column] = []
    for at, head in heads:
        if not head.relative:
            if found and found[-1].head.relative:
                before = []
            column = Column(at, head, head.period or caption.period or _text(context.year), _place(head, caption), _status(head, layout, years, caption, context), head.measure)
            before.append(column)
        else:
            column = _relative(at, head, before, caption, context, years)
        found.append(column)
    return found, years


def _text(year: int | None) -> str | None:
    return str(year) if year else None


def _together(place: str | None, column: Column) -> str | None:
    """The place of a row that is one, in a column that may be of a part of it (市辖区)."""
    if place is None:
        return column.head.place
    return place + column.head.place if column.head.place else place


def _place(head: Head, caption: Caption) -> str | None:
    return None if head.own else head.place or caption.place


def _relative(at: int, head: Head, before: list[Column], caption: Caption, context: Context, years: Years) -> Column:
    """Growth and the like speak of the amounts before them: the latest, of those that have come about if there are any."""
    latest = max((column.period or "" for column in before), default="")
    of = [column for column in before if (column.period or "") == latest]
    done = [column for column in of if column.status != "target"] or of
    about = done[-1] if done else None
    period = head.period or (about.period if about else None) or caption.period or _text(context.year)
    status = head.status if not about else about.status
    if head.base == "annual":
        period = years.span or (f"{caption.plan[0]}/{caption.plan[1]}" if caption.plan else None)
        status = years.status
    place = _place(head, caption) if head.place or head.own or not about else about.place
    return Column(at, head, period, place, status or ("target" if caption.ahead else "actual"), head.measure or (about.measure if about else ""))


def _years(heads: list[tuple[int, Head]], layout: Layout, caption: Caption, context: Context) -> Years:
    levels = sorted({int(head.period) for _, head in heads if not head.relative and head.period and head.period.isdigit()})
    if len(levels) > 1 and levels[-1] > levels[0] + 1:
        last = _target_year(heads, levels)
        status = next((_status(head, layout, Years(levels[0], last), caption, context) for _, head in heads if head.period == str(last)), "actual")
        return Years(levels[0], last, status)
    if caption.plan:
        return Years(caption.plan[0] - 1, caption.plan[1], "target" if layout.nature is not None else "actual")
    return Years(*levels[:1], *levels[-1:]) if len(levels) > 1 else Years()


def _target_year(heads: list[tuple[int, Head]], levels: list[int]) -> int:
    """The end of the plan: five years after its base where there is such a column (2020, 2025, 2035), else the last."""
    return levels[0] + 5 if levels[0] + 5 in levels else levels[-1]


def _status(head: Head, layout: Layout, years: Years, caption: Caption, context: Context) -> str:
    if head.status and not (head.status == "target" and head.begun):
        return head.status
    year = int(head.period[:4]) if head.period and head.period[:4].isdigit() else None
    if year and not head.begun:
        if context.today and year > context.today:
            return "target"
        if context.today is None and years.first and year > years.first + 1 and layout.nature is not None:
            return "target"
    return "target" if caption.ahead and (year is None or year == caption.year) else "actual"


class Rows:
    """Reads the rows of one table from top to bottom; holds what they take over from the rows above."""

    def __init__(self, layout: Layout, caption: Caption, context: Context, above: Rows | None = None) -> None:
        """`above`: the rows of the table that this one goes on with, on the page before."""
        self.layout = layout
        self.caption = caption
        self.context = context
        self.columns, self.years = columns_of(layout, caption, context)
        self.parent = above.parent if above else ""
        self.measure = above.measure if above else caption.measure
        self.drafts: list[Draft] = []

    def read(self) -> list[Draft]:
        """The claims of all rows; none of a row whose label says nothing."""
        for row, span in zip(self.layout.body.rows, self.layout.body.spans, strict=True):
            if not is_line_numbers(row):
                self._row(row, span)
        return self.drafts

    def _row(self, row: tuple[Slot, ...], span: tuple[int, int]) -> None:
        slot = next((row[column] for column in self.layout.stubs if row[column].text and (row[column].number is None or self.layout.by_time)), NOTHING)
        if not slot.text or slot.text.startswith(NOTES) or len(slot.text) > MAX_LABEL or is_prose(slot.text):
            return
        figures = [(column, row[column.at].number) for column in self.columns]
        numbers = [(column, number) for column, number in figures if number is not None]
        if self.layout.by_time:
            self._row_of_time(slot, numbers, span)
            return
        if is_stub_head(slot.text) and not numbers:
            return
        place, known = self._place_of(slot.text)
        if known:
            for column, number in numbers:
                self._draft(Label(""), column, number, span, row, place, True)
            return
        label = label_of(slot.text)
        if (not label.text and not label.total) or (self.layout.by_place and label.total):
            return
        for column, number in numbers:
            self._draft(label, column, number, span, row, None, False)
        if label.text and not label.total and numbers and (measure_in(label.text) or not label.among) and has_measure(label.text) | bool(measure_in(label.text)):
            self.parent = label.text
            self.measure = measure_in(label.text) or ("" if has_measure(label.text) and not self.caption.measure else self.caption.measure)

    def _place_of(self, text: str) -> tuple[str | None, bool]:
        """Whether a row is a place, and which one; None for the document's own."""
        places = self.context.places
        label = label_of(text)
        bare = label.text or text
        if bare in OWN_TABLE or (places.own and places.is_own(bare)):
            return None, True
        if self.layout.by_place:
            if label.total:
                return None, not label.text
            if places.is_known(bare) or bare.endswith(PLACE_ENDINGS):
                return bare, True
        return (bare, True) if bare in known_names() or bare in CITY_LEVELS else (None, False)

    def _row_of_time(self, slot: Slot, numbers: list[tuple[Column, Number]], span: tuple[int, int]) -> None:
        match = YEAR_ALONE.fullmatch(slot.text)
        if match is None:
            return
        for column, number in numbers:
            if column.measure:
                moved = msgspec.structs.replace(column, period=match.group(1))
                self._draft(Label(""), moved, number, span, (), None, False)

    def _draft(self, label: Label, column: Column, number: Number, span: tuple[int, int], row: tuple[Slot, ...], place: str | None, is_place: bool) -> None:
        if number.round:
            if not (column.head.cumulated or self.layout.nature is not None):
                return
            number = msgspec.structs.replace(number, total=True)
        indicator = self._indicator(label, column, is_place)
        if not indicator or indicator in GENERIC:
            return
        head = column.head
        scale = self._scale(label, column, number, row, indicator)
        if scale is None:
            return
        kind, base, sign, period, status = head.kind, head.base, head.sign, column.period, column.status
        rules = ["table", *head.rules]
        if number.total:
            kind, base, scale = self._total(label, column, row, self._scale_of_row(label, row, indicator) or scale)
            period, status = self.years.span or self._plan() or period, self.years.status if self.years.last else status
            sign = label.change or 1
            rules.append("table-five-years")
        elif label.change and not head.relative:
            kind, base, sign = "change", "annual" if label.annual else "yoy", label.change
            rules.append("table-row-of-growth")
        elif label.change and head.base == "annual":
            sign = label.change
        if label.earlier and period and period.isdigit():
            period = str(int(period) - 1)
        if base == "annual" and not head.relative:
            period = self.years.span or self._plan() or period
        figure = figure_of(number, scale, negative=(sign < 0 and kind == "change") or (number.down and kind == "change"))
        draft = Draft(figure)
        draft.kind, draft.base, draft.period, draft.status = kind, base, period, status
        draft.indicator = draft.subject = indicator
        draft.place = _together(place, column) if is_place else column.place
        draft.sentence = span
        draft.heading = self.caption.subject
        if self.layout.nature is not None and row:
            nature = row[self.layout.nature].text
            rules.extend(rule for word, rule in NATURE_RULES.items() if nature.startswith(word))
        draft.rules = rules
        self.drafts.append(draft)

    def _plan(self) -> str | None:
        return f"{self.caption.plan[0]}/{self.caption.plan[1]}" if self.caption.plan else None

    def _total(self, label: Label, column: Column, row: tuple[Slot, ...], scale: Scale) -> tuple[str, str | None, Scale]:
        """〔18〕: the sum of five years; a change where the row grows, falls, or stands at a level in the base year."""
        since = f"since:{self.years.first}" if self.years.first else (f"since:{self.caption.plan[0] - 1}" if self.caption.plan else "other")
        if label.change:
            return "change", since, scale
        if any(word in label.text for word in FLOWS):
            return "level", None, scale
        begun = any(
            other.at != column.at and not other.head.relative and other.period == str(self.years.first) and (number := row[other.at].number) is not None and not number.total
            for other in self.columns
        )
        if begun:
            return "change", since, Scale(POINTS, 0, "point") if scale.unit == PERCENT.unit else scale
        return "level", None, scale

    def _indicator(self, label: Label, column: Column, is_place: bool) -> str:
        measure = column.measure
        share = column.head.share
        if is_place:
            return (measure or self.parent or self.caption.subject) + share
        if label.total:
            whole = label.text if has_measure(label.text) else ""
            subject = self.caption.subject
            text = subject if not whole or whole in subject else subject + whole if whole in KINDS_OF_MONEY else whole
            if measure and not (text and text.endswith(measure)):
                text = with_column(text, measure) if text else measure
            return text + share if measure or has_measure(text) else ""
        if label.text in GENERIC:
            return measure + share if measure else ""
        text = with_column(label.text, measure) if measure else completed(label.text, self.measure)
        return text + share

    def _scale(self, label: Label, column: Column, number: Number, row: tuple[Slot, ...], indicator: str) -> Scale | None:
        """The unit of a cell: its own, the head's, that of the row, the caption's; None where it cannot be told."""
        head = column.head
        if number.scale is not None:
            return number.scale
        if head.scale is not None and not (head.scale == PERCENT and not head.relative and label.scale is not None):
            return head.scale
        if head.unclear:
            return PERCENT if PERCENT in self.caption.scales else None
        if head.relative and not head.amount:
            return PERCENT
        if head.index:
            return NO_UNIT
        return self._scale_of_row(label, row, indicator)

    def _scale_of_row(self, label: Label, row: tuple[Slot, ...], indicator: str) -> Scale | None:
        """The unit that holds for all of a row: its own, what its words count, the caption's."""
        of_row = label.scale
        if self.layout.unit is not None and row:
            of_row = of_row or scale_in_column(row[self.layout.unit].text)
        if of_row is not None:
            return of_row
        if label.change:
            return PERCENT
        for noun, unit in NOUN_UNITS.items():
            if indicator.endswith(noun):
                return scale_of(unit)
        if indicator.endswith(RATE_ENDINGS):
            return PERCENT
        if indicator.endswith(TIMES):
            return scale_of(TIMES[0])
        if INDEX in indicator or indicator.endswith(INDEX_WORDS) or indicator.endswith(RATIO_ENDING):
            return NO_UNIT
        amounts = [scale for scale in self.caption.scales if scale != PERCENT]
        if len(amounts) == 1:
            return amounts[0]
        return PERCENT if not amounts and self.caption.scales else None

