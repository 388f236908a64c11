"""Read the rows of a plan's table from top to bottom; groups and what 其中 belongs to are taken over from above."""

from __future__ import annotations

import msgspec

from dajuan.catalogue import match
from dajuan.documents.document import Document
from dajuan.reading.plans.cells import Entry, entry_of
from dajuan.reading.plans.forms import Row, asked, baseline_of
from dajuan.reading.plans.heads import Heads
from dajuan.reading.plans.lexicon import BINDING, EXPECTED, NAME_HEADS
from dajuan.reading.plans.names import Name, name_of
from dajuan.reading.plans.notes import About, Note, is_note, noted
from dajuan.reading.plans.records import Amount, Nature, PlannedTarget
from dajuan.reading.plans.rules import COLUMN_OF_TOTALS
from dajuan.reading.tables.grid import Grid, Slot
from dajuan.reading.tables.labels import completed, has_measure, measure_in
from dajuan.reading.tables.layout import is_line_numbers, is_prose
from dajuan.reading.tables.lexicon import RATE_ENDINGS
from dajuan.reading.tables.rules import NUMBERING
from dajuan.reading.tables.units import PERCENT, Scale, scale_in_column, scale_of

LONGEST_GROUP = 24
NOTHING_ABOVE = Name("")
NO_UNIT = Scale("", 0, "bare")


class Found(msgspec.Struct, frozen=True):
    """A row that sets something, before the notes below the table are known."""

    target: PlannedTarget
    about: About


class Rows:
    """Reads the rows of a table, and of its parts on further pages; holds what they take over from the rows above."""

    def __init__(self, document: Document, plain: str, heads: Heads, scales: tuple[Scale, ...]) -> None:
        """`scales` are the units that the caption names."""
        self.document = document
        self.plain = plain
        self.heads = heads
        amounts = [scale for scale in scales if scale != PERCENT]
        self.scale = amounts[0] if len(amounts) == 1 else PERCENT if scales and not amounts else NO_UNIT
        self.group = ""
        self.parent = NOTHING_ABOVE
        self.found: list[Found] = []
        self.notes: list[tuple[int, int]] = []

    def read(self, grid: Grid, first: int) -> None:
        """Read the rows of a grid from `first` on."""
        for number in range(first, len(grid.rows)):
            slots, span = grid.rows[number], grid.spans[number]
            texts = {slot.text for slot in slots if slot.text}
            line = self.plain[span[0] : span[1]]
            if len(texts) == 1 and (self.notes or is_note(line.strip())):
                self.notes.append(span)
            elif not texts or is_line_numbers(slots) or any(slots[at].text in NAME_HEADS for at in self.heads.names):
                continue
            elif len(texts) == 1:
                self._open_group(next(iter(texts)))
            else:
                self._row(slots, span)

    def targets(self, notes: tuple[Note, ...]) -> tuple[PlannedTarget, ...]:
        """The targets with what the notes say of them."""
        out: list[PlannedTarget] = []
        for found in self.found:
            said = noted(notes, found.about)
            target = found.target
            out.append(
                msgspec.structs.replace(
                    target,
                    notes=(*target.notes, *said.notes),
                    nature=target.nature or said.nature,
                    baseline_year=(said.baseline_year or target.baseline_year) if target.baseline else None,
                )
            )
        return tuple(out)

    def _open_group(self, text: str) -> None:
        if len(text) <= LONGEST_GROUP and not is_prose(text):
            self.group, self.parent = NUMBERING.sub("", text), NOTHING_ABOVE

    def _row(self, slots: tuple[Slot, ...], span: tuple[int, int]) -> None:
        heads = self.heads
        if heads.group is not None and slots[heads.group].text:
            self.group = NUMBERING.sub("", slots[heads.group].text)
        name, above = self._name(slots)
        if not name.text or is_prose(name.text):
            return
        name = self._completed(name, above)
        scale = _as_catalogued(name, self._scale(name, slots))
        base = self._entry(slots, heads.base)
        goal = self._entry(slots, heads.goal)
        growth, others = self._growth(slots)
        row = Row(self.document.text, name, scale, base, goal, growth)
        set_ = asked(row)
        if not name.among:
            self.parent = name
        if set_ is None:
            return
        entries = [entry for entry in (base, goal, growth, *others) if entry is not None]
        baseline = baseline_of(row)
        marks = frozenset(mark for mark in (name.mark, *(entry.mark for entry in entries)) if mark)
        own_marks = frozenset(mark for mark in (name.mark, base.mark if base else "") if mark)
        remarks = tuple(entry.remark for entry in entries if entry.remark and entry.year is None)
        target = PlannedTarget(
            indicator=name.text,
            unit=_unit(set_.goal, baseline, scale, set_.growth),
            form=set_.form,
            year=heads.last,
            start=span[0],
            end=span[1],
            group=self.group,
            baseline=baseline,
            baseline_year=(base.year if base and base.year else heads.base_year) if baseline else None,
            goal=set_.goal,
            growth=set_.growth,
            words=set_.words,
            nature=self._nature(slots) or name.nature,
            body=self._body(slots),
            notes=(*remarks, *(entry.written for entry in (*set_.over, *others))),
        )
        about = About(
            indicator=name.text,
            marks=marks,
            baseline_marks=own_marks,
            total=any(entry.total for entry in entries),
            baseline=baseline is not None,
            baseline_year=heads.base_year,
        )
        self.found.append(Found(target, about))

    def _name(self, slots: tuple[Slot, ...]) -> tuple[Name, str]:
        """The name of a row, and what stands left of it where the indicators have two columns."""
        texts: list[Slot] = []
        for at in self.heads.names:
            if slots[at].text and all(slots[at].text != other.text for other in texts):
                texts.append(slots[at])
        if not texts:
            return Name(""), ""
        written = self.plain[texts[-1].start : texts[-1].end] or texts[-1].text
        return name_of(written), texts[-2].text if len(texts) > 1 else ""

    def _completed(self, name: Name, above: str) -> Name:
        """其中：农村居民 and the parts in a second column take over what is measured, and that it grows or falls."""
        upper = name_of(above) if above else self.parent if name.among else NOTHING_ABOVE
        if not upper.text or name.growth or name.fall:
            return name
        if not (upper.growth or upper.fall) and (has_measure(name.text) or (above and not has_measure(upper.text))):
            if above and not self.group:
                self.group = upper.text
            return name
        measure = measure_in(upper.text)
        text = completed(name.text, measure) if measure else f"{upper.text}（{name.text}）"
        return msgspec.structs.replace(name, text=text, growth=upper.growth, fall=upper.fall)

    def _scale(self, name: Name, slots: tuple[Slot, ...]) -> Scale:
        """The unit of a row: its column's, its name's, the caption's."""
        if self.heads.unit is not None:
            written = slots[self.heads.unit].text
            scale = scale_in_column(written)
            if scale is not None:
                return scale
            if written and scale_of(written) is None and not _is_nothing(written):
                return Scale(written, 0, "count")
        if name.scale is not None:
            return name.scale
        if name.growth or name.fall or name.text.endswith(RATE_ENDINGS):
            return PERCENT
        return self.scale

    def _entry(self, slots: tuple[Slot, ...], at: int | None) -> Entry | None:
        if at is None:
            return None
        return entry_of(self.document.text, self.plain, slots[at].start, slots[at].end)

    def _growth(self, slots: tuple[Slot, ...]) -> tuple[Entry | None, tuple[Entry, ...]]:
        """What the columns of growth say: the first that says something, and the others."""
        found: list[Entry] = []
        for column in self.heads.growths:
            entry = self._entry(slots, column.at)
            if entry is None:
                continue
            only = column.summed and not COLUMN_OF_TOTALS.search(column.text)
            found.append(msgspec.structs.replace(entry, total=entry.total or (only and entry.number is not None)))
        return (found[0] if found else None), tuple(found[1:])

    def _nature(self, slots: tuple[Slot, ...]) -> Nature | None:
        text = slots[self.heads.nature].text if self.heads.nature is not None else ""
        if any(word in text for word in BINDING):
            return Nature.BINDING
        return Nature.EXPECTED if any(word in text for word in EXPECTED) else None

    def _body(self, slots: tuple[Slot, ...]) -> str:
        spans = [(slots[at].start, slots[at].end) for at in self.heads.bodies if slots[at].text]
        return " ".join(self.document.text[start:end] for start, end in spans)


def _as_catalogued(name: Name, scale: Scale) -> Scale:
    """A scale whose unit is, of an amount per person, written as the catalogue does (全员劳动生产率: 元/人)."""
    indicator = match.indicator_id(name.text, scale.unit, "level")
    if indicator is None:
        return scale
    return msgspec.structs.replace(scale, unit=match.unit_of(indicator, scale.unit))


def _unit(goal: Amount | None, baseline: Amount | None, scale: Scale, growth: Amount | None) -> str:
    """The unit of a target: of its goal, else of its baseline, else of its row, else of its growth."""
    for amount in (goal, baseline):
        if amount is not None:
            return amount.unit
    return scale.unit or (growth.unit if growth is not None else "")


def _is_nothing(written: str) -> bool:
    return not any(character.isalnum() for character in written)
