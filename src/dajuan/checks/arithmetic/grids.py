"""The tables of a manuscript as rows and columns of figures, whether they were tables or lines that somebody flattened."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Span
from dajuan.documents.document import Block, BlockKind
from dajuan.reading.characters import normalise
from dajuan.reading.intervals import Interval, around
from dajuan.reading.records import Kind
from dajuan.reading.tables.flattened import flattened
from dajuan.reading.tables.grid import Grid, Slot, grid_of, lines
from dajuan.reading.tables.layout import Layout, head_rows, is_line_numbers, layout_of, parts, title_rows

RATE_HEAD = Pattern(
    r"%|‰|[增减升降]幅|增长|增速|增减|同比|[比较]上|比重|占比|比例|率|排名|位次|名次|人均|户均|单产|亩产|均价|单价|指数|贡献|拉动|浓度|进度|系数|年份|序号|倍|评分|得分"
)
"""Heads of columns whose cells are no amounts that add up."""


_DIGIT = Pattern(r"\d")


class Cell(msgspec.Struct, frozen=True):
    """A figure of a table, in the unit of its column as it is printed there.

    slack: by how much the truth may lie beside it at most, where it was cut off or adjusted: its last digit's place; 0 of a
           count, whether or not it ends in zeros.
    quantity: what the reading made of it, None where it made nothing.
    """

    value: Decimal
    step: Decimal
    slack: Decimal
    span: Span
    unit: str = ""
    quantity: Quantity | None = None

    @property
    def wide(self) -> Interval:
        """Where the truth lies if it was cut off or adjusted."""
        return around(self.value, self.slack)

    @property
    def tight(self) -> Interval:
        """Where it lies if it was rounded."""
        return around(self.value, self.slack / 2)


class Row(msgspec.Struct, frozen=True):
    """A row: its label without blanks, and for each column a figure, None for an empty cell, or False where it cannot be read."""

    label: str
    cells: tuple[Cell | bool | None, ...]
    span: Span


class Table(msgspec.Struct, frozen=True):
    """A table: the texts over each column of figures, and the rows under them.

    flat:  its rows are lines that were put together again, so that a row can have lost its label or a cell.
    whole: no line with a figure among its rows was left out.
    """

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    flat: bool
    whole: bool = True

    def column(self, index: int) -> tuple[Cell | bool | None, ...]:
        """The cells of a column from top to bottom."""
        return tuple(row.cells[index] for row in self.rows)


_FOUND: WeakKeyDictionary[Manuscript, tuple[Table, ...]] = WeakKeyDictionary()


def tables(manuscript: Manuscript) -> tuple[Table, ...]:
    """The tables of a manuscript, in the order of the text; worked out once."""
    if manuscript not in _FOUND:
        found = [*_blocks(manuscript), *_flattened(manuscript)]
        _FOUND[manuscript] = tuple(sorted(found, key=lambda table: table.rows[0].span))
    return _FOUND[manuscript]


def _blocks(manuscript: Manuscript) -> Iterator[Table]:
    for block in _table_blocks(manuscript):
        grid = grid_of(block, manuscript.plain)
        grid = lines(grid, title_rows(grid), len(grid.rows))
        heads = head_rows(grid)
        if heads:
            for part in parts(grid, heads):
                layout = layout_of(part, heads) or _plain_layout(part, heads)
                if layout is not None:
                    yield from _table(manuscript, layout, flat=manuscript.document.format == "text")


def _plain_layout(grid: Grid, heads: int) -> Layout | None:
    """Names in the first column and figures in the others, where the reading could not tell of what they are."""
    body = lines(grid, heads, len(grid.rows))
    columns = [[row[column] for row in body.rows if not row[column].empty] for column in range(grid.width)]
    if not columns or any(slot.number is not None for slot in columns[0]):
        return None
    values = []
    for column, slots in enumerate(columns[1:], start=1):
        texts = tuple(dict.fromkeys(row[column].text for row in grid.rows[:heads] if row[column].text))
        if texts and slots and all(slot.number is not None for slot in slots):
            values.append((column, texts))
    return Layout(body, (0,), tuple(values)) if values else None


def _table_blocks(manuscript: Manuscript) -> list[Block]:
    """The tables that the document has; lines of a text with tabs are none unless they are all alike."""
    blocks = [each for each in manuscript.document.blocks if each.kind is BlockKind.TABLE and each.cells]
    if manuscript.document.format == "text":
        return [each for each in blocks if manuscript.in_table(each.start)]
    return blocks


def _flattened(manuscript: Manuscript) -> Iterator[Table]:
    if manuscript.document.format != "text" or not manuscript.reading.tables:
        return
    taken: list[tuple[int, int]] = [(block.start, block.end) for block in _table_blocks(manuscript)]
    position = 0
    for start, end in (*manuscript.reading.tables, (len(manuscript.text), len(manuscript.text))):
        taken.append((position, max(start, position)))
        position = end
    for flat in flattened(manuscript.text, normalise(manuscript.text), taken):
        if flat.grid is not None:
            layout = layout_of(flat.grid, flat.heads)
            if layout is not None:
                yield from _table(manuscript, layout, flat=True)


def _table(manuscript: Manuscript, layout: Layout, *, flat: bool) -> Iterator[Table]:
    body: Grid = layout.body
    rows = []
    for slots, (start, end) in zip(body.rows, body.spans, strict=True):
        if is_line_numbers(slots):
            continue
        label = next((slots[stub].text for stub in layout.stubs if slots[stub].text), "")
        cells = tuple(_cell(manuscript, slots[column]) for column, _texts in layout.values)
        if any(isinstance(cell, Cell) for cell in cells):
            rows.append(Row(label, cells, Span(start, end)))
    if rows:
        heads = tuple("".join(texts) for _column, texts in layout.values)
        whole = not flat or _is_whole(manuscript, [row.span for row in rows])
        yield Table(heads, tuple(rows), flat, whole)


def _is_whole(manuscript: Manuscript, rows: list[Span]) -> bool:
    """Whether every line with a digit between the first row and the last is in a row."""
    position = rows[0].end
    for row in rows[1:]:
        if row.start > position and _DIGIT.search(manuscript.plain, position, row.start):
            return False
        position = max(position, row.end)
    return True


def _cell(manuscript: Manuscript, slot: Slot) -> Cell | bool | None:
    number = slot.number
    if number is None:
        return None if slot.empty else False
    if number.bound != "exact" or number.high is not None or number.total or number.down:
        return False
    value = Decimal(number.digits)
    step = Decimal(1).scaleb(-len(number.digits.partition(".")[2]))
    quantity = next(iter(manuscript.quantities_in(slot.start, slot.end)), None)
    counted = quantity is not None and quantity.step == 1 and quantity.is_(Kind.LEVEL) and _is_exact(quantity)
    unit = number.scale.unit if number.scale else quantity.unit if quantity else ""
    return Cell(value, step, Decimal(0) if counted else step, Span(number.start, number.end), unit, quantity)


def _is_exact(quantity: Quantity) -> bool:
    return quantity.tight.low == quantity.tight.high


def is_amounts(table: Table, index: int) -> bool:
    """Whether the cells of a column are amounts that can be added up."""
    if RATE_HEAD.search(table.heads[index]):
        return False
    cells = [cell for cell in table.column(index) if isinstance(cell, Cell)]
    return bool(cells) and all(
        cell.unit not in ("%", "‰", "百分点", "倍") and (cell.quantity is None or cell.quantity.is_(Kind.LEVEL))
        for cell in cells
    )
