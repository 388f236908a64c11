"""A number of a document with the words around it, by which it is recognised in another document.

Where marks begin and end depends on the text alone and on digits only as a class, never on what was read: so a changed digit changes
one mark, and a figure that is read in one document only is still found in the other.
"""

from __future__ import annotations

from enum import IntEnum

from dajuan.comparison.cells import Place


class Nature(IntEnum):
    """What a mark is."""

    FIGURE = 0  # a claim, or a number that fills a cell
    OTHER = 1  # a date, an ordinal, a number that nothing was read of
    LANDMARK = 2  # a heading: never shown, but it helps to find the way


class Mark:
    """A number of a document (or a landmark).

    start, end:   its span; own: as it is written, without white space.
    kind:         what its writing says it is: date, paper, plan, name, number (patterns.TOKEN); "" for a landmark.
    left, right:  the words around it within its sentence, numbers and all; vague_left, vague_right: numbers as #.
    claim:        index of the claim that it is part of, -1 for none.
    line:         index of its paragraph or row; sentence: span of its sentence, or of its row.
    run:          the numbers before it, its own and the one behind it, whatever words stand between; "" where they are short.
    place:        of a cell its label and head.
    """

    __slots__ = (
        "claim",
        "end",
        "kind",
        "left",
        "line",
        "nature",
        "own",
        "place",
        "right",
        "run",
        "sentence",
        "start",
        "vague_left",
        "vague_right",
    )

    def __init__(self, start: int, end: int, own: str, nature: Nature) -> None:
        self.start = start
        self.end = end
        self.own = own
        self.nature = nature
        self.left = self.right = self.vague_left = self.vague_right = self.run = ""
        self.kind = ""
        self.claim = -1
        self.line = 0
        self.sentence = (0, 0)
        self.place: Place | None = None

    def __repr__(self) -> str:
        return f"Mark({self.vague_left}[{self.own}]{self.vague_right})"
