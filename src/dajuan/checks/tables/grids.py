"""The tables of a manuscript as rows and columns of figures, whether they had cells or somebody flattened them into lines."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Span
from dajuan.reading.intervals import Interval, around
from dajuan.reading.records import Kind
from dajuan.reading.tables.grid import Slot

RATE_UNITS = ("%", "‰", "百分点", "倍")

_NOTE_MARKS = "*①②③④⑤⑥⑦⑧⑨]"
REPEATED = 4
"""So many rows must be the same for a column to be a repetition."""


class Cell(msgspec.Struct, frozen=True):
    """A figure of a table, in the unit of its column as it is printed there.

    slack: by how much the truth may lie beside it at most, where it was cut off or adjusted: its last digit's place; 0 of a
           count, whether or not it ends in zeros.
    unit:  as the cell itself or the reading gives it, "" where neither does.
    quantity: what the reading made of it, None where it made nothing.
    noted: a footnote speaks of it.
    """

    value: Decimal
    step: Decimal
    slack: Decimal
    span: Span
    unit: str = ""
    quantity: Quantity | None = None
    noted: bool = False

    @property
    def wide(self) -> Interval:
        """Where the truth lies if it was cut off or adjusted."""
        return around(self.value, self.slack)

    @property
    def tight(self) -> Interval:
        """Where it lies if it was rounded."""
        return around(self.value, self.slack / 2)


Place = Cell | bool | None
"""A figure, None for an empty place, False for what cannot be read as one figure."""


class Word(msgspec.Struct, frozen=True):
    """Words in a place right of the figures (完成, 达标), with the head over them, "" where it is not known."""

    text: str
    span: Span
    head: str = ""


class Row(msgspec.Struct, frozen=True):
    """A row: its label without blanks, "" where it lost it, how far it is indented, and a place for each column.

    loose: a line has fewer figures than there are columns, so that nobody can tell where they belong; all places are False.
    slots: what stands in the places, as it was read; () where the row was put together from lines that lost some.
    words: the places right of the label that hold words.
    name:  where the label stands, None where the row has none of its own.
    """

    label: str
    cells: tuple[Place, ...]
    span: Span
    indent: int = 0
    loose: bool = False
    slots: tuple[Slot, ...] = ()
    words: tuple[Word, ...] = ()
    name: Span | None = None


class Table(msgspec.Struct, frozen=True):
    """A table: the texts over each column of figures, and the rows under them.

    around: the lines above it and the notes below it.
    title:  the lines above it alone.
    flat:   its rows are lines that were put together again, so that a row can have lost its label or a figure.
    torn:   nobody can tell which of the head's words stand over which column: all heads are "".
    whole:  no line with a figure among its rows was left out.
    stub:   the head over the names of the rows.
    """

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    around: str = ""
    title: str = ""
    flat: bool = False
    torn: bool = False
    whole: bool = True
    stub: str = ""

    def column(self, index: int) -> tuple[Place, ...]:
        """The places of a column from top to bottom."""
        return tuple(row.cells[index] for row in self.rows)


_FOUND: WeakKeyDictionary[Manuscript, tuple[Table, ...]] = WeakKeyDictionary()


def tables(manuscript: Manuscript) -> tuple[Table, ...]:
    """The tables of a manuscript, in the order of the text; worked out once."""
    if manuscript not in _FOUND:
        # They build records of this module, so that they are loaded when a text is checked.
        from dajuan.checks.tables.blocks import of_blocks
        from dajuan.checks.tables.lines import of_lines
        from dajuan.checks.tables.units import counted

        found = [counted(each) for each in (*of_blocks(manuscript), *of_lines(manuscript))]
        _FOUND[manuscript] = tuple(sorted(found, key=lambda table: table.rows[0].span))
    return _FOUND[manuscript]


def cell(slot: Slot, quantity: Quantity | None) -> Place:
    """What stands in a place; False of a figure that is approximate, a range or a total of several years."""
    number = slot.number
    if number is None:
        return None if slot.empty or not slot.text else False
    if number.bound != "exact" or number.high is not None or number.total:
        return False
    value = Decimal(number.digits)
    step = _step(len(number.digits.partition(".")[2]))
    if number.down and value > 0:
        value = -value
    counted = quantity is not None and quantity.step == 1 and quantity.is_(Kind.LEVEL) and _is_exact(quantity)
    unit = number.scale.unit if number.scale else quantity.unit if quantity else ""
    noted = slot.text[0] in _NOTE_MARKS or slot.text[-1] in _NOTE_MARKS
    return Cell(value, step, Decimal(0) if counted else step, Span(number.start, number.end), unit, quantity, noted)


@cache
def _step(decimals: int) -> Decimal:
    """The place value of the last of so many decimals."""
    return Decimal(1).scaleb(-decimals)


def _is_exact(quantity: Quantity) -> bool:
    return quantity.tight.low == quantity.tight.high


def without_repeats(table: Table) -> Table:
    """A table without columns that only repeat the one before: a merged cell that was written out as often as it is wide."""
    kept = [at for at in range(len(table.heads)) if not at or not _repeats(table, at)]
    if len(kept) == len(table.heads):
        return table
    rows = tuple(
        msgspec.structs.replace(
            row,
            cells=tuple(row.cells[at] for at in kept),
            slots=tuple(row.slots[at] for at in kept) if row.slots else (),
        )
        for row in table.rows
    )
    return msgspec.structs.replace(table, heads=tuple(table.heads[at] for at in kept), rows=rows)


def _repeats(table: Table, at: int) -> bool:
    if table.heads[at] != table.heads[at - 1] or len(table.rows) < REPEATED:
        return False
    return all(_digits(row.cells[at]) == _digits(row.cells[at - 1]) for row in table.rows)


def _digits(place: Place) -> Decimal | bool | None:
    return place.value if isinstance(place, Cell) else place
