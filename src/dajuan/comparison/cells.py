"""Say of each cell of a table which row and which column it stands in: by the label of the row and the head of the column."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from dajuan.comparison.lexicon import CODES, COUNTED, UNSPOKEN
from dajuan.comparison.patterns import WRITTEN
from dajuan.documents.document import Block, Document

SILENT = dict.fromkeys(map(ord, UNSPOKEN))
LONGEST = 60
"""A longer cell is prose, no label."""


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
        self._by_start: dict[int, Place] = {}

    def __bool__(self) -> bool:
        return bool(self.found)

    def add(self, start: int, end: int, place: Place) -> None:
        """Cells come in the order of the text."""
        self.starts.append(start)
        self.ends.append(end)
        self.found.append(place)
        self._by_start[start] = place

    def get(self, start: int) -> Place | None:
        """The place of the cell that begins here."""
        return self._by_start.get(start)

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
    first = _first_row(block, texts, numeric)
    heads: dict[int, list[str]] = {}
    for cell, text in zip(block.cells, texts, strict=True):
        if cell.row < first and text and len(text) <= LONGEST:
            for column in range(cell.column, cell.column + cell.columns):
                heads.setdefault(column, []).append(text)
    columns = {column: "".join(dict.fromkeys(parts)) for column, parts in heads.items()}
    named = {column for column, parts in heads.items() if parts[-1].startswith(COUNTED) or parts[-1].endswith(CODES)}
    labels: dict[int, list[str]] = {}
    for cell, text, number in zip(block.cells, texts, numeric, strict=True):
        if not text or len(text) > LONGEST:
            continue
        code = cell.column in named and columns[cell.column].endswith(CODES)
        if code or not number:
            for row in range(cell.row, cell.row + cell.rows):
                if row >= first and len(labels.setdefault(row, [])) < 3:
                    labels[row].append(text)
    for cell, number in zip(block.cells, numeric, strict=True):
        label = "".join(labels.get(cell.row, ()))
        head = columns.get(cell.column, "")
        found.add(
            cell.start, cell.end, Place(index, label, head, number and cell.row >= first and cell.column in named)
        )


def _first_row(block: Block, texts: list[str], numeric: list[bool]) -> int:
    """The first row below the heads: the first with a number that is no year."""
    return min(
        (
            cell.row
            for cell, text, number in zip(block.cells, texts, numeric, strict=True)
            if number and not _is_year(text)
        ),
        default=1,
    )


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit()


def _is_number(text: str) -> bool:
    """Whether a cell holds nothing but a number with its sign and unit."""
    match = WRITTEN.search(text)
    if match is None:
        return False
    before, after = text[: match.start()], text[match.end() :]
    return not any(map(_is_word, before)) and len(after) <= 4 and sum(map(_is_word, after)) <= 3


def _is_word(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff" or character.isalpha()
