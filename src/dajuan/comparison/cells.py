"""Say of each cell of a table which row and which column it stands in: by the label of the row and the head of the column."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from dajuan.comparison.lexicon import CODES, COUNTED, UNSPOKEN
from dajuan.comparison.patterns import CODE, TIME, WRITTEN
from dajuan.documents.document import Block, Document

SILENT = dict.fromkeys(map(ord, UNSPOKEN))
CENTURIES = ("19", "20", "21")
LONGEST = 60
"""A longer cell is prose, no label."""

FEW, MOST = 12, 0.6
"""Where so large a part of at least so many neighbouring numbers are equal, they are one merged cell each."""


class Place(msgspec.Struct, frozen=True):
    """Where a cell stands: table (index of its block), label of its row, head of its column.

    skipped: its number only names or counts the row.
    """

    table: int
    label: str
    head: str
    skipped: bool = False


class Places:
    """The places of all cells of a document, by where a cell begins."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.found: list[Place] = []

    def __bool__(self) -> bool:
        return bool(self.found)

    def add(self, start: int, end: int, place: Place) -> None:
        """Cells come in the order of the text."""
        self.starts.append(start)
        self.ends.append(end)
        self.found.append(place)

    def at(self, offset: int) -> Place | None:
        """The place of the cell that an offset lies in."""
        index = bisect_right(self.starts, offset) - 1
        return self.found[index] if index >= 0 and offset < self.ends[index] else None


def places(document: Document, plain: str) -> Places:
    """The places of the cells of every table that was opened as one."""
    found = Places()
    for index, block in enumerate(document.blocks):
        if block.cells:
            _table(index, block, plain, found)
    return found


def _table(index: int, block: Block, plain: str, found: Places) -> None:
    texts = [plain[cell.start : cell.end].translate(SILENT) for cell in block.cells]
    numeric = [_is_number(text) for text in texts]
    first = _first_row(block, numeric)
    heads: dict[int, list[str]] = {}
    width = max(cell.column + cell.columns for cell in block.cells)
    for cell, text in zip(block.cells, texts, strict=True):
        if cell.row < first and text and len(text) <= LONGEST and (cell.columns < width or width == 1):
            for column in range(cell.column, cell.column + cell.columns):
                heads.setdefault(column, []).append(text)
    columns = {column: "".join(dict.fromkeys(parts)) for column, parts in heads.items()}
    named = {column for column, parts in heads.items() if parts[-1].startswith(COUNTED) or parts[-1].endswith(CODES)}
    labels: dict[int, list[str]] = {}
    for cell, text, number in zip(block.cells, texts, numeric, strict=True):
        if not text or len(text) > LONGEST:
            continue
        code = cell.column in named and CODE.fullmatch(text) is not None and columns[cell.column].endswith(CODES)
        if code or not number:
            for row in range(cell.row, cell.row + cell.rows):
                if row >= first and len(labels.setdefault(row, [])) < 3 and text not in labels[row]:
                    labels[row].append(text)
    again = _repeated(block, texts, numeric)
    for at, cell in enumerate(block.cells):
        label = "".join(labels.get(cell.row, ()))
        head = columns.get(cell.column, "")
        found.add(
            cell.start,
            cell.end,
            Place(
                index,
                label,
                head,
                at in again
                or (cell.row >= first and cell.column in named and _names_row(columns[cell.column], texts[at])),
            ),
        )


def _names_row(head: str, text: str) -> bool:
    """Whether what stands under this head is the number or the code of the row."""
    return CODE.fullmatch(text) is not None if head.endswith(CODES) else text.isdigit()


def _repeated(block: Block, texts: list[str], numeric: list[bool]) -> frozenset[int]:
    """Cells that only repeat the one before: in a table that was flattened so that a merged cell stands in each of its columns."""
    pairs = [
        index
        for index in range(1, len(texts))
        if numeric[index] and numeric[index - 1] and block.cells[index].row == block.cells[index - 1].row
    ]
    telling = [index for index in pairs if texts[index].strip("0.%") or texts[index - 1].strip("0.%")]
    same = sum(texts[index] == texts[index - 1] for index in telling)
    if len(telling) < FEW or same < len(telling) * MOST:
        return frozenset()
    return frozenset(index for index in pairs if texts[index] == texts[index - 1])


def _first_row(block: Block, numeric: list[bool]) -> int:
    """The first row below the heads: the first with a number."""
    return min((cell.row for cell, number in zip(block.cells, numeric, strict=True) if number), default=1)


def _is_time(text: str) -> bool:
    """Whether a cell names a year, a month, a day."""
    return (len(text) == 4 and text.isdigit() and text[:2] in CENTURIES) or TIME.fullmatch(text) is not None


def _is_number(text: str) -> bool:
    """Whether a cell holds nothing but a number with its sign and unit, and is no year."""
    match = WRITTEN.search(text)
    if match is None or _is_time(text):
        return False
    before, after = text[: match.start()], text[match.end() :]
    return not any(map(_is_word, before)) and len(after) <= 4 and sum(map(_is_word, after)) <= 3


def _is_word(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff" or character.isalpha()
