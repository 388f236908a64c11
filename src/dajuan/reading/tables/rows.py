"""Make the claims of a table: every cell with what its row, its column and the caption say."""

from __future__ import annotations

import msgspec

from dajuan.reading.drafts import Draft
from dajuan.reading.places import known_names
from dajuan.reading.places.lexicon import NOT_PLACES
from dajuan.reading.tables.captions import Caption
from dajuan.reading.tables.cells import Number, figure_of
from dajuan.reading.tables.columns import Column, Context, columns_of, together
from dajuan.reading.tables.grid import NOTHING, Slot
from dajuan.reading.tables.labels import Label, completed, has_measure, label_of, measure_in, with_column
from dajuan.reading.tables.layout import Layout, is_line_numbers, is_prose, is_stub_head
from dajuan.reading.tables.lexicon import (
    BARE_MEASURES,
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
    SCOPE_LEVEL,
    TIMES,
)
from dajuan.reading.tables.rules import YEAR_ALONE
from dajuan.reading.tables.units import PERCENT, Scale, scale_in_column, scale_of

LONGEST_LABEL = 40
LONGEST_PLACE = 8
MONEY = "money"
NO_UNIT = Scale("", 0, "bare")

Numbers = list[tuple[Column, Number]]


class Row(msgspec.Struct, frozen=True):
    """What is the same for all cells of a row: its slots, its span in the text, its label; `place` of one that is a place."""

    slots: tuple[Slot, ...]
    span: tuple[int, int]
    label: Label = Label("")
    is_place: bool = False
    place: str | None = None


class Rows:
    """Reads the rows of one table from top to bottom; holds what they take over from the rows above."""

    def __init__(self, layout: Layout, caption: Caption, context: Context, above: Rows | None = None) -> None:
        """`above`: the rows of the table that this one goes on with, on the page before."""
        self.layout = layout
        self.caption = caption
        self.context = context
        self.columns, self.years = columns_of(layout, caption, context)
        self.parent: str = above.parent if above else ""
        self.measure: str = above.measure if above else caption.measure
        self.unit: Scale | None = None
        self.drafts: list[Draft] = []

    def read(self) -> list[Draft]:
        """The claims of all rows; none of a row whose label says nothing."""
        for slots, span in zip(self.layout.body.rows, self.layout.body.spans, strict=True):
            if not is_line_numbers(slots):
                self._row(slots, span)
        return self.drafts

    def _row(self, slots: tuple[Slot, ...], span: tuple[int, int]) -> None:
        text = self._label_slot(slots).text
        if not text or text.startswith(NOTES) or len(text) > LONGEST_LABEL or is_prose(text):
            return
        numbers: Numbers = [
            (column, number) for column in self.columns if (number := slots[column.at].number) is not None
        ]
        if self.layout.by_time:
            self._row_of_time(text, numbers, span)
            return
        if is_stub_head(text) and not numbers:
            return
        place, known = self._place_of(text)
        if known:
            self._cells(Row(slots, span, is_place=True, place=place), numbers)
            return
        label = label_of(text)
        if (not label.text and not label.total) or (self.layout.by_place and label.total):
            return
        self._cells(Row(slots, span, label), numbers)
        if label.text and not label.total and numbers:
            self._remember(label, slots)

    def _label_slot(self, slots: tuple[Slot, ...]) -> Slot:
        candidates = (slots[column] for column in self.layout.stubs)
        return next((slot for slot in candidates if slot.text and (not _is_bare(slot) or self.layout.by_time)), NOTHING)

    def _remember(self, label: Label, slots: tuple[Slot, ...]) -> None:
        """A row with a measure is what the rows below it are parts of, those with the same unit."""
        measure = measure_in(label.text)
        if not measure and (label.among or not has_measure(label.text)):
            return
        self.parent = label.text
        self.measure = measure or self.caption.measure
        self.unit = self._unit_said(label, slots)

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
        if bare in known_names() or bare in CITY_LEVELS or (bare.endswith(SCOPE_LEVEL) and len(bare) <= LONGEST_PLACE):
            return bare, True
        return (bare, True) if places.is_known(bare) and not bare.endswith(NOT_PLACES) else (None, False)

    def _row_of_time(self, text: str, numbers: Numbers, span: tuple[int, int]) -> None:
        match = YEAR_ALONE.fullmatch(text)
        if match is not None:
            moved = [
                (msgspec.structs.replace(column, period=match.group(1)), number)
                for column, number in numbers
                if column.measure
            ]
            self._cells(Row((), span), moved)

    def _cells(self, row: Row, numbers: Numbers) -> None:
        for column, number in numbers:
            if number.round:
                if not column.head.cumulated and self.layout.nature is None:
                    continue
                number = msgspec.structs.replace(number, total=True)
            indicator = self._indicator(row, column)
            scale = self._scale(row, column, number, indicator) if indicator else None
            if scale is not None:
                self.drafts.append(self._draft(row, column, number, indicator, scale))

    def _draft(self, row: Row, column: Column, number: Number, indicator: str, scale: Scale) -> Draft:
        label, head = row.label, column.head
        kind, base, sign = head.kind, head.base, head.sign
        rules = ["table", *head.rules]
        if number.total:
            kind, base, scale = self._total(row, column, self._scale_of_row(row, indicator) or scale)
            sign = label.change or 1
            rules.append("table-five-years")
        elif label.change and not head.relative:
            kind, base, sign = "change", "annual" if label.annual else "yoy", label.change
            rules.append("table-row-of-growth")
        elif label.change and head.base == "annual":
            sign = label.change
        falls = kind == "change" and (sign < 0 or number.down)
        draft = Draft(figure_of(number, scale, negative=falls))
        draft.kind, draft.base = kind, base
        draft.period, draft.status = self._time(label, column, number, base)
        draft.indicator = draft.subject = indicator
        draft.place = together(row.place, column) if row.is_place else column.place
        draft.sentence = row.span
        draft.heading = self.caption.subject
        if self.layout.nature is not None and row.slots:
            nature = row.slots[self.layout.nature].text
            rules.extend(rule for word, rule in NATURE_RULES.items() if nature.startswith(word))
        draft.rules = rules
        return draft

    def _time(self, label: Label, column: Column, number: Number, base: str | None) -> tuple[str | None, str]:
        """The period and the status of a cell."""
        period, status = column.period, column.status
        plan = self.years.span or self.caption.span
        if number.total:
            first, last = self.years.first, self.years.last
            if not column.head.relative and first and last and period == str(first):
                return f"{2 * first - last + 1}/{first}", status  # as many years up to the base year as the plan has
            return plan or period, self.years.status if self.years.last else status
        if base == "annual" and not column.head.relative:
            return plan or period, status
        if label.year and (period is None or period.isdigit()):
            period = label.year
        if label.earlier and period and period.isdigit():
            period = str(int(period) - 1)
        return period, "expected" if label.expected and status == "actual" else status

    def _total(self, row: Row, column: Column, scale: Scale) -> tuple[str, str | None, Scale]:
        """〔18〕: the sum of five years; a change where the row grows, falls, or stands at a level in the base year."""
        first = self.years.first or (self.caption.plan[0] - 1 if self.caption.plan else None)
        since = f"since:{first}" if first else "other"
        if first and not column.head.relative and column.period == str(first):
            since = f"since:{first - 5}"
        if row.label.change:
            return "change", since, scale
        if any(word in row.label.text for word in FLOWS):
            return "level", None, scale
        for other in self.columns:
            number = row.slots[other.at].number if other.at < len(row.slots) else None
            begins = other.at != column.at and not other.head.relative and other.period == str(self.years.first)
            if begins and number is not None and not number.total:
                return "change", since, Scale(POINTS, 0, "point") if scale.unit == PERCENT.unit else scale
        return "level", None, scale

    def _indicator(self, row: Row, column: Column) -> str:
        """What a cell measures, "" where that cannot be told."""
        indicator = self._named(row, column)
        if indicator in BARE_MEASURES and self.caption.subject:
            indicator = with_column(self.caption.subject, indicator)
        if not indicator or indicator in GENERIC or indicator in BARE_MEASURES:
            return ""
        return indicator + column.head.share

    def _named(self, row: Row, column: Column) -> str:
        label, measure, subject = row.label, column.measure, self.caption.subject
        if row.is_place:
            return measure or self.parent or subject
        if label.total:
            whole = label.text if has_measure(label.text) else ""
            if whole and whole not in subject:
                subject = subject + whole if whole in KINDS_OF_MONEY else whole
            if measure and not subject.endswith(measure):
                return with_column(subject, measure) if subject else measure
            return subject if measure or has_measure(subject) else ""
        if label.text in GENERIC or not label.text:
            return measure
        if measure:
            return with_column(label.text, measure)
        alike = self._unit_said(label, row.slots) == self.unit
        return completed(label.text, self.measure if alike else self.caption.measure)

    def _scale(self, row: Row, column: Column, number: Number, indicator: str) -> Scale | None:
        """The unit of a cell: its own, the head's, that of the row, the caption's; None where it cannot be told."""
        head = column.head
        if number.scale is not None:
            said = head.scale or (None if head.relative else self._scale_of_row(row, indicator))
            # 21.8% in a column of 万元: the columns have moved
            return None if number.scale == PERCENT and said is not None and said.dimension == MONEY else number.scale
        if head.scale is not None and not (head.scale == PERCENT and not head.relative and row.label.scale is not None):
            return head.scale
        if head.unclear:
            return PERCENT if PERCENT in self.caption.scales else None
        if head.relative and not head.amount:
            return PERCENT
        return NO_UNIT if head.index else self._scale_of_row(row, indicator)

    def _unit_said(self, label: Label, slots: tuple[Slot, ...]) -> Scale | None:
        """The unit that a row itself says, in its label or in the unit column."""
        if label.scale is None and self.layout.unit is not None and slots:
            return scale_in_column(slots[self.layout.unit].text)
        return label.scale

    def _scale_of_row(self, row: Row, indicator: str) -> Scale | None:
        """The unit that holds for all of a row: its own, what its words count, the caption's."""
        label = row.label
        said = self._unit_said(label, row.slots)
        if said is not None:
            return said
        if label.change or indicator.endswith(RATE_ENDINGS):
            return PERCENT
        noun = next((noun for noun in NOUN_UNITS if indicator.endswith(noun)), "")
        if noun:
            return scale_of(NOUN_UNITS[noun])
        if indicator.endswith(TIMES):
            return scale_of(TIMES[0])
        if INDEX in indicator or indicator.endswith((*INDEX_WORDS, RATIO_ENDING)):
            return NO_UNIT
        amounts = [scale for scale in self.caption.scales if scale != PERCENT]
        if len(amounts) == 1:
            return amounts[0]
        return PERCENT if not amounts and self.caption.scales else None


def _is_bare(slot: Slot) -> bool:
    """Whether a slot holds a number and nothing else; 16—59岁 is the label of a row."""
    return slot.number is not None and slot.number.scale is None
