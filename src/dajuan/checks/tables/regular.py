"""Cut lines that nearly all have as many pieces into columns, so that words between figures and marks for none keep their places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dajuan.checks.tables.pieces import Line
from dajuan.reading.tables.cells import is_year
from dajuan.reading.tables.grid import Slot

SHARE = 0.6
"""So many of the lines must have as many pieces."""
FEWEST = 3


def cut(lines: Sequence[Line]) -> list[Line] | None:
    """The lines with the words of their columns as labels and the figures of the others; None where they are not alike.

    Two tables side by side are not cut: the words in the second one's column are all different, and figures follow.
    """
    counts = Counter(len(line.pieces) for line in lines)
    width, often = counts.most_common(1)[0]
    if often < FEWEST or often < len(lines) * SHARE or width < 3:
        return None
    full = [line.pieces for line in lines if len(line.pieces) == width]
    kinds = [_kind([row[at] for row in full]) for at in range(width)]
    figures = [at for at, kind in enumerate(kinds) if kind == "figures"]
    words = [at for at, kind in enumerate(kinds) if kind == "words"]
    if not figures or not words or words[0] > figures[0] or not any(at > figures[0] for at in words):
        return None
    for at in words:
        if figures[0] < at < figures[-1] and len({row[at].text for row in full}) > len(full) / 2:
            return None
    labels = [at for at in words if at < figures[0]]
    return [_line(line, labels, figures) if len(line.pieces) == width else line for line in lines]


def _kind(slots: Sequence[Slot]) -> str:
    filled = [slot for slot in slots if not slot.empty]
    numbers = sum(slot.number is not None for slot in filled)
    if not filled or numbers * 2 < len(filled):
        return "words" if filled else ""
    return "" if all(slot.number is not None and is_year(slot.number) for slot in filled) else "figures"


def _line(line: Line, labels: Sequence[int], figures: Sequence[int]) -> Line:
    label = next((line.pieces[at].text for at in labels if not line.pieces[at].empty), "")
    slots = tuple(line.pieces[at] for at in figures)
    return Line(line.start, line.end, "row" if label else "figures", label, slots, line.pieces, raw=line.raw)
