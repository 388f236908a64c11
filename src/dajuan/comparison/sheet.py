"""A document as it is compared: its text in one kind of characters, its marks, its claims."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from dajuan.comparison.cells import places
from dajuan.comparison.lexicon import UNSPOKEN
from dajuan.comparison.marks import Mark
from dajuan.comparison.patterns import TOKEN
from dajuan.documents.document import BlockKind, Document
from dajuan.reading.characters import normalise
from dajuan.reading.paragraphs import joined
from dajuan.reading.records import Claim, Reading

NUMBER = "#"
"""Stands for any number where only the words are compared."""

SILENT = dict.fromkeys(map(ord, UNSPOKEN))


class Sheet:
    """A document as it is compared.

    plain:  its text, normalised; offsets hold. claims: by where they begin. places: of the cells of its tables.
    marks:  its numbers and headings in order (finding.sheet_of finds them).
    """

    def __init__(self, document: Document, reading: Reading) -> None:
        self.document = document
        self.claims: tuple[Claim, ...] = tuple(sorted(reading.claims, key=lambda claim: claim.start))
        self.plain = joined(normalise(document.text))
        self.tables = reading.tables
        self.places = places(document, self.plain)
        self.marks: list[Mark] = []
        self._vague: dict[tuple[int, int], str] = {}
        self._alone: dict[tuple[int, int], str] = {}

    @cached_property
    def claim_starts(self) -> list[int]:
        """Where each claim begins."""
        return [claim.start for claim in self.claims]

    @cached_property
    def _table_starts(self) -> list[int]:
        return [start for start, _end in self.tables]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.document.blocks]

    def in_table(self, offset: int) -> bool:
        """Whether an offset lies in a table, as opened or as read."""
        index = bisect_right(self._table_starts, offset) - 1
        if index >= 0 and offset < self.tables[index][1]:
            return True
        return self.block(offset) is not None

    def block(self, offset: int) -> int | None:
        """The index of the table's block that an offset lies in, None in prose."""
        index = bisect_right(self._block_starts, offset) - 1
        if index < 0:
            return None
        block = self.document.blocks[index]
        return index if block.kind is BlockKind.TABLE and offset < block.end else None

    def page(self, offset: int) -> int | None:
        """The page that an offset lies on."""
        index = bisect_right(self._block_starts, offset) - 1
        return self.document.blocks[index].page if index >= 0 else None

    def wording(self, sentence: tuple[int, int]) -> str:
        """The words of a sentence or row, its numbers as #: equal where at most numbers were changed."""
        known = self._vague.get(sentence)
        if known is None:
            known = self._vague[sentence] = vague(self.plain, *sentence)
        return known

    def wording_alone(self, sentence: tuple[int, int]) -> str:
        """The words of a sentence, its figures with their units and approximators as #."""
        known = self._alone.get(sentence)
        if known is None:
            known = self._alone[sentence] = _unquantified(self, *sentence)
        return known


def _unquantified(sheet: Sheet, start: int, end: int) -> str:
    pieces = []
    position = start
    for claim in sheet.claims[bisect_left(sheet.claim_starts, start) : bisect_left(sheet.claim_starts, end)]:
        if claim.start >= position:
            pieces.append(vague(sheet.plain, position, claim.start))
            pieces.append(NUMBER)
            position = claim.end
    return "".join((*pieces, vague(sheet.plain, min(position, end), end)))


def vague(plain: str, start: int, end: int) -> str:
    """The words of a stretch without what is not spoken, its numbers as #."""
    pieces = []
    position = start
    for token in TOKEN.finditer(plain, start, end):
        pieces.append(plain[position : token.start()].translate(SILENT))
        if token.lastgroup != "structure":
            pieces.append(NUMBER)
        position = token.end()
    pieces.append(plain[position:end].translate(SILENT))
    return "".join(pieces)
