"""A document as the checks see it (稿件): its text in the forms they need, its sentences, its figures."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Span
from dajuan.checks.settings import Settings
from dajuan.documents.document import Comment, Document
from dajuan.reading.characters import normalise
from dajuan.reading.paragraphs import joined, paragraphs
from dajuan.reading.records import Kind, Reading

if TYPE_CHECKING:
    from dajuan.checks.known import Known

_COMMENT = Pattern(r"<!--(?P<words>.*?)-->", needs=("<!--",))
_MARK = Pattern("[，,。；！？\n:、]")
_SENTENCE_END = Pattern(r"[。！？!?]+[”’」』）)]*")


class Stretch:
    """A sentence or a paragraph: manuscript.plain[start:end], with the figures in it, left to right."""

    __slots__ = ("end", "quantities", "start", "text")

    def __init__(self, start: int, end: int, text: str, quantities: Sequence[Quantity]) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.quantities = quantities

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class Manuscript:
    """A document with what was read in it; everything further is worked out when a check first asks for it.

    known: what the ledger and the plan say, None without them. settings: what was asked for, with the thresholds.
    """

    def __init__(
        self, document: Document, reading: Reading, settings: Settings | None = None, known: Known | None = None
    ) -> None:
        self.document = document
        self.reading = reading
        self.settings = settings or Settings()
        self.known = known
        self.text = document.text

    @cached_property
    def plain(self) -> str:
        """The text with digits and punctuation in one form each and torn sentences joined; as long as `text` itself."""
        return joined(normalise(self.text))

    @cached_property
    def prose(self) -> str:
        """`plain` with every character of a table or comment as a line end; offsets hold."""
        return _blanked(self.plain, self._no_prose)

    @cached_property
    def raw_prose(self) -> str:
        """`text` as it was typed, with every character of a table as a line end; offsets hold."""
        return _blanked(self.text, self._no_prose)

    @cached_property
    def notes(self) -> tuple[Comment, ...]:
        """Comments that stand in the text itself, between <!-- and -->, and are no part of what it says."""
        return tuple(Comment(match.start(), match.end(), match["words"]) for match in _COMMENT.finditer(self.text))

    @cached_property
    def _no_prose(self) -> Sequence[tuple[int, int]]:
        """Tables and comments, in the order of the text."""
        notes = [(each.start, each.end) for each in self.notes if not self.in_table(each.start)]
        return sorted([*self.reading.tables, *notes]) if notes else self.reading.tables

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The claims that are numbers, in the order of the text; a structure (5.2:43.1:51.7) is none."""
        return tuple(
            Quantity(claim, self.in_table(claim.start))
            for claim in self.reading.claims
            if claim.kind is not Kind.STRUCTURE
        )

    @cached_property
    def paragraphs(self) -> tuple[Stretch, ...]:
        """The lines of prose that hold something, headings among them."""
        return tuple(self._stretch(start, end) for start, end in paragraphs(self.prose))

    @cached_property
    def sentences(self) -> tuple[Stretch, ...]:
        """The sentences of prose, by 。！？ and the ends of paragraphs, in the order of the text."""
        found = []
        for paragraph in self.paragraphs:
            start = paragraph.start
            for mark in _SENTENCE_END.finditer(self.prose, paragraph.start, paragraph.end):
                found.append(self._stretch(start, mark.end()))
                start = mark.end()
            if start < paragraph.end and not self.prose[start : paragraph.end].isspace():
                found.append(self._stretch(start, paragraph.end))
        return tuple(found)

    def sentence_at(self, offset: int) -> Stretch | None:
        """The sentence of prose that an offset lies in, None in a table."""
        return _holding(self.sentences, self._sentence_starts, offset)

    def paragraph_at(self, offset: int) -> Stretch | None:
        """The paragraph of prose that an offset lies in, None in a table."""
        return _holding(self.paragraphs, self._paragraph_starts, offset)

    def last_mark(self, offset: int) -> int:
        """Where the last point before an offset stands that parts clauses or members of a list; -1 where there is none."""
        index = bisect_left(self._marks, offset) - 1
        return self._marks[index] if index >= 0 else -1

    def quantities_in(self, start: int, end: int) -> tuple[Quantity, ...]:
        """The figures that begin within text[start:end]."""
        first = bisect_left(self._quantity_starts, start)
        return self.quantities[first : bisect_left(self._quantity_starts, end)]

    def in_table(self, offset: int) -> bool:
        """Whether an offset lies in what was read as a table."""
        index = bisect_right(self._table_starts, offset) - 1
        return index >= 0 and offset < self.reading.tables[index][1]

    def threshold(self, rule: str, name: str) -> Decimal:
        """The number that the configuration sets for a rule, else the rule's own."""
        return self.settings.threshold(rule, name)

    def _stretch(self, start: int, end: int) -> Stretch:
        return Stretch(start, end, self.plain[start:end], self.quantities_in(start, end))

    @cached_property
    def _quantity_starts(self) -> list[int]:
        return [quantity.start for quantity in self.quantities]

    @cached_property
    def _marks(self) -> list[int]:
        return [match.start() for match in _MARK.finditer(self.plain)]

    @cached_property
    def _table_starts(self) -> list[int]:
        return [start for start, _end in self.reading.tables]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]


def _holding(stretches: tuple[Stretch, ...], starts: list[int], offset: int) -> Stretch | None:
    index = bisect_right(starts, offset) - 1
    return stretches[index] if index >= 0 and offset < stretches[index].end else None


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    if not spans:
        return text
    pieces = []
    position = 0
    for start, end in spans:
        pieces.append(text[position:start])
        pieces.append("\n" * (end - start))
        position = end
    pieces.append(text[position:])
    return "".join(pieces)
