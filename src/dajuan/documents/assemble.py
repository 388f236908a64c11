"""Put the parts that a format's reader found together into one text with its blocks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from dajuan.documents.document import Block, BlockKind, Cell

Origins = tuple[tuple[object, str], ...]


class Part(msgspec.Struct, frozen=True):
    """What a reader found, in reading order: a text, or a table as rows of cell texts.

    A merged cell carries its text at its upper left corner; `spans` gives (row, column) -> (rows, columns) of merged
    cells, and the covered places hold None. `caption` of a table are the lines above it (number, title, 单位:亿元).
    `origins`, where a reader was asked to keep track: what the text was made of, piece by piece with the element that each
    stood in (None: the program wrote it), in the order of the text; of a table one tuple a row, its caption's before them.
    """

    kind: BlockKind
    text: str = ""
    level: int = 0
    page: int | None = None
    rows: tuple[tuple[str | None, ...], ...] = ()
    spans: tuple[tuple[int, int, int, int], ...] = ()
    caption: str = ""
    origins: tuple[Origins, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether it becomes a block; what is blank does not. Of a table with nothing in it the lines above it stay."""
        if self.kind is BlockKind.TABLE:
            return self.is_filled or bool(self.caption.strip())
        return bool(self.text.strip())

    @property
    def is_filled(self) -> bool:
        """Of a table, whether a cell holds anything."""
        return any(cell for row in self.rows for cell in row)


def assemble(parts: Iterable[Part]) -> tuple[str, tuple[Block, ...]]:
    """One plain text (a block a paragraph, parted by line ends) and the blocks that point into it."""
    pieces: list[str] = []
    blocks: list[Block] = []
    length = 0

    def put(piece: str) -> tuple[int, int]:
        nonlocal length
        if pieces:
            pieces.append("\n")
            length += 1
        start = length
        pieces.append(piece)
        length += len(piece)
        return start, length

    for part in parts:
        if not part.says_something:
            continue
        if part.kind is not BlockKind.TABLE:
            start, end = put(part.text)
            blocks.append(Block(part.kind, start, end, part.level, part.page))
            continue
        if not part.is_filled:
            for line in filter(str.strip, part.caption.split("\n")):
                blocks.append(Block(BlockKind.PARAGRAPH, *put(line), page=part.page))
            continue
        caption = put(part.caption) if part.caption.strip() else None
        if caption:
            blocks.append(Block(BlockKind.PARAGRAPH, *caption, page=part.page))
        start, end = put("\n".join("\t".join(_flat(cell) for cell in row) for row in part.rows))
        blocks.append(Block(BlockKind.TABLE, start, end, 0, part.page, _cells(part, start), caption))
    return "".join(pieces), tuple(blocks)


def _flat(cell: str | None) -> str:
    """A cell on one line: inner line ends and tabs become spaces, so that rows and columns stay told apart."""
    return " ".join((cell or "").split())


def _cells(part: Part, start: int) -> tuple[Cell, ...]:
    spans = {(row, column): (rows, columns) for row, column, rows, columns in part.spans}
    cells: list[Cell] = []
    offset = start
    for r, row in enumerate(part.rows):
        for c, value in enumerate(row):
            text = _flat(value)
            if value is not None:
                rows, columns = spans.get((r, c), (1, 1))
                cells.append(Cell(r, c, offset, offset + len(text), rows, columns))
            offset += len(text) + 1
    return tuple(cells)


def rows_of(table: Sequence[Sequence[str | None]]) -> tuple[tuple[str | None, ...], ...]:
    """Freeze a table for `Part.rows`."""
    return tuple(tuple(row) for row in table)
