"""A table as rows and columns of slots, merged cells spread over what they cover."""

from __future__ import annotations

import msgspec

from dajuan.documents.document import Block
from dajuan.reading.tables.cells import Number, is_empty, number_in
from dajuan.reading.tables.rules import SPACES


class Slot(msgspec.Struct, frozen=True):
    """One place of a table: plain[start:end] stands there, `text` is that without blanks; `spread` of a merged cell's rest."""

    text: str
    start: int
    end: int
    number: Number | None = None
    spread: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing stands there."""
        return self.number is None and is_empty(self.text)


NOTHING = Slot("", 0, 0)


class Grid(msgspec.Struct, frozen=True):
    """The slots of a table, all rows equally long, and where in the text each row begins and ends."""

    rows: tuple[tuple[Slot, ...], ...]
    spans: tuple[tuple[int, int], ...]

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0


def slot(plain: str, start: int, end: int) -> Slot:
    """What stands in a cell; normalised, without the blanks that only spread the characters (指 标)."""
    return Slot(SPACES.sub("", plain[start:end]), start, end, number_in(plain, start, end))


def grid_of(block: Block, plain: str) -> Grid:
    """The grid of a block of kind TABLE."""
    height = max(cell.row + cell.rows for cell in block.cells)
    width = max(cell.column + cell.columns for cell in block.cells)
    rows = [[NOTHING] * width for _ in range(height)]
    for cell in block.cells:
        found = slot(plain, cell.start, cell.end)
        rest = Slot(found.text, found.start, found.end, None, True) if cell.rows > 1 or cell.columns > 1 else found
        for row in range(cell.row, cell.row + cell.rows):
            for column in range(cell.column, cell.column + cell.columns):
                if rows[row][column] is NOTHING or not rows[row][column].text:
                    rows[row][column] = found if (row, column) == (cell.row, cell.column) else rest
    return Grid(tuple(map(tuple, rows)), tuple(_lines(block, plain, height)))


def _lines(block: Block, plain: str, height: int) -> list[tuple[int, int]]:
    """Where each row stands in the text, by its first and last cell (rows are parted by line ends)."""
    first = [block.end] * height
    last = [block.start] * height
    for cell in block.cells:
        first[cell.row] = min(first[cell.row], cell.start)
        last[cell.row] = max(last[cell.row], cell.end)
    return [(start, max(start, end)) for start, end in zip(first, last, strict=True)]


def columns(grid: Grid, first: int, stop: int) -> Grid:
    """The part of a grid between two columns."""
    return Grid(tuple(row[first:stop] for row in grid.rows), grid.spans)


def lines(grid: Grid, first: int, stop: int) -> Grid:
    """The part of a grid between two rows."""
    return Grid(grid.rows[first:stop], grid.spans[first:stop])
