"""The tables of a manuscript as heads and rows, whether they had cells or were flattened into lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Span
from dajuan.documents.document import BlockKind
from dajuan.reading.intervals import EVERYTHING, Interval, Width, interval
from dajuan.reading.records import Bound
from dajuan.reading.tables.flattened import flattened
from dajuan.reading.tables.grid import Grid, Slot, grid_of, lines
from dajuan.reading.tables.layout import head_rows, title_rows

_NOTES = 200  # characters behind a table in which its notes begin
_TITLE = 60  # characters of a line above a table that may be its title


class Row(msgspec.Struct, frozen=True):
    """A row: the words of its cells that hold no number, and all its cells."""

    label: str
    slots: tuple[Slot, ...]


class Table(msgspec.Struct, frozen=True):
    """A table: the words above each column, its rows, and what stands above and below it (caption, notes).

    flattened: it was lines of text, whose cells may have been lost; full: how many figures a row has that lacks none.
    """

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    around: str
    start: int
    end: int
    flattened: bool
    full: int


_FOUND: WeakKeyDictionary[Manuscript, tuple[Table, ...]] = WeakKeyDictionary()


def tables(manuscript: Manuscript) -> tuple[Table, ...]:
    """The tables with a head, in the order of the text; worked out once for a manuscript."""
    if manuscript not in _FOUND:
        _FOUND[manuscript] = tuple(sorted(_tables(manuscript), key=lambda table: table.start))
    return _FOUND[manuscript]


def _tables(manuscript: Manuscript) -> Iterator[Table]:
    plain = manuscript.plain
    taken = []
    for block in manuscript.document.blocks:
        if block.kind is not BlockKind.TABLE or not block.cells:
            continue
        taken.append((block.start, block.end))
        grid = grid_of(block, plain)
        title = title_rows(grid)
        grid = lines(grid, title, len(grid.rows))
        caption = plain[block.caption[0] : block.caption[1]] if block.caption else ""
        yield from _table(manuscript, grid, head_rows(grid), caption, (block.start, block.end))
    if all(any(start <= one and two <= end for start, end in taken) for one, two in manuscript.reading.tables):
        return
    for flat in flattened(manuscript.text, plain, taken):
        if flat.grid is not None:
            yield from _table(manuscript, flat.grid, flat.heads, "".join(flat.above), (flat.start, flat.end), flat=True)


def _table(
    manuscript: Manuscript, grid: Grid, heads: int, above: str, where: tuple[int, int], *, flat: bool = False
) -> Iterator[Table]:
    if not heads or heads >= len(grid.rows):
        return
    columns = zip(*grid.rows[:heads], strict=True)
    rows = tuple(
        Row("".join(slot.text for slot in row if slot.number is None and not slot.spread), row)
        for row in grid.rows[heads:]
    )
    yield Table(
        tuple("".join(dict.fromkeys(slot.text for slot in column)) for column in columns),
        rows,
        _title(manuscript, where[0]) + above + manuscript.plain[where[1] : where[1] + _NOTES].partition("\n\n")[0],
        *where,
        flat or manuscript.document.format == "text",
        max(sum(1 for slot in row.slots if slot.number) for row in rows),
    )


def _title(manuscript: Manuscript, start: int) -> str:
    """The short line right above a table, which is its title though nothing marks it as one; "" where there is none."""
    line = manuscript.plain[max(start - _TITLE - 2, 0) : start].rstrip("\n").rpartition("\n")[2].strip()
    return "" if len(line) >= _TITLE or line.endswith(("。", "；", "，")) else f"{line}\n"


def span(slot: Slot) -> Span:
    """Where the figure of a cell stands."""
    return Span(slot.number.start, slot.number.end) if slot.number is not None else Span(slot.start, slot.end)


def value(slot: Slot) -> Decimal:
    """The number of a cell, its sign included; 0 where it holds none."""
    if slot.number is None:
        return Decimal(0)
    number = Decimal(slot.number.digits)
    return -number if slot.number.down and number > 0 else number


def step(slot: Slot) -> Decimal:
    """The place value of the last digit of a cell."""
    return Decimal(1).scaleb(int(value(slot).as_tuple().exponent))


def bounds(slot: Slot, width: Width) -> Interval:
    """Where the truth of a cell's number lies, in the unit of its column."""
    if slot.number is None:
        return EVERYTHING
    number = slot.number
    return interval(value(slot), number.high, Bound(number.bound), step(slot), (number.suffix,), "", width)
