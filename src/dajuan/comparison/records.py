"""The records of a comparison: what became of a figure between two documents."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from dajuan.reading.records import Claim


class Change(StrEnum):
    """What became of a figure."""

    CHANGED = "changed"  # it says something else now
    ADDED = "added"  # only the new document has it
    DROPPED = "dropped"  # only the old document has it
    MOVED = "moved"  # the same figure, in another paragraph
    RESTATED = "restated"  # the same amount in another unit or with other rounding


class Aspect(StrEnum):
    """In what a figure differs."""

    VALUE = "value"
    UNIT = "unit"  # 亿元 for 万元, 公顷 for 亩; of a changed figure: of something else, 百分点 for %
    ROUNDING = "rounding"  # 6.7亿元 for 6.72亿元
    BOUND = "bound"  # 近 for 余
    STATUS = "status"  # 预计 is gone
    PERIOD = "period"
    BASE = "base"  # 环比 for 同比
    SCOPE = "scope"  # 全国 for 全省, of a rank
    INDICATOR = "indicator"  # the same number said of something else
    NUMBER = "number"  # a date, an ordinal, the number of a document: no figure, but a number


class Figure(msgspec.Struct, frozen=True):
    """A figure where it stands in one of the documents.

    start, end:     document.text[start:end] is the figure; text is that.
    sentence:       what it stands in, document.text[sentence_start:sentence_start + len(sentence)]: of a cell its row.
    claim:          what was read of it, None where it was not read as a claim (a date; a cell whose head says nothing).
    indicator:      what it is of: the claim's, else the label of the cell's row, else "".
    column:         of a cell the head of its column, else "".
    page:           counted from 1 where the format has pages, else None.
    table:          whether it stands in a table.
    """

    start: int
    end: int
    text: str
    sentence: str
    sentence_start: int
    claim: Claim | None = None
    indicator: str = ""
    column: str = ""
    page: int | None = None
    table: bool = False


class Size(msgspec.Struct, frozen=True):
    """By how much a figure changed.

    by:      the difference new - old, a decimal string in `unit` ("-12.5").
    percent: of the old value, a decimal string with one decimal ("-4.6"); None for per cents, ranks, and where old is 0.
    times:   the power of ten between the two where one is exactly that multiple of the other (a slip of scale: 4, -4); else 0.
    """

    by: str
    unit: str
    percent: str | None = None
    times: int = 0


class Difference(msgspec.Struct, frozen=True):
    """What became of one figure; of a moved passage and of what changed for several at once, the first stands for all.

    old, new: where it stands; None in the document that has it not.
    aspects:  in what the two differ, () for what was added, dropped or only moved.
    size:     by how much, where both are numbers of one unit.
    along:    the other figures (old, new) of which the same is to be said: the rest of a moved paragraph, the figures of a
              sentence that all have another period now, the cells of a table whose unit was changed.
    """

    change: Change
    old: Figure | None
    new: Figure | None
    aspects: tuple[Aspect, ...] = ()
    size: Size | None = None
    along: tuple[tuple[Figure, Figure], ...] = ()

    @property
    def figures(self) -> int:
        """Of how many figures it speaks."""
        return 1 + len(self.along)
