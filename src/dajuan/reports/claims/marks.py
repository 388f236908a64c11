"""Wrap the statements of a text in elements, piece by piece, so that the page needs no offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from html import escape
from itertools import pairwise

import msgspec

UNPRINTABLE = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160)), "\N{REPLACEMENT CHARACTER}")
"""Control characters, which no page may hold."""


class Mark(msgspec.Struct, frozen=True):
    """A span of the text that is to be wrapped.

    key:     the id of the element, and of its entry in the side list with an "l" before it.
    classes: of the element.
    linked:  a claim is a link into the side list; a statement around claims is a plain span, since links do not nest.
    """

    start: int
    end: int
    key: str
    classes: str
    linked: bool


@lru_cache(maxsize=1 << 13)
def html_text(text: str) -> str:
    """The text as HTML, safe in an element and in a quoted attribute; a page says most of its words many times."""
    return escape(text.translate(UNPRINTABLE))


def by_stretch(stretches: Sequence[tuple[int, int]], marks: Sequence[Mark]) -> Mapping[int, Sequence[Mark]]:
    """For each stretch (a paragraph, a cell; in order) by its index, the marks that touch it."""
    starts = [start for start, _end in stretches]
    found: dict[int, list[Mark]] = {}
    for mark in marks:
        index = max(bisect_right(starts, mark.start) - 1, 0)
        while index < len(stretches) and stretches[index][0] < mark.end:
            if stretches[index][1] > mark.start:
                found.setdefault(index, []).append(mark)
            index += 1
    return found


def wrapped(text: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    """text[start:end] as HTML with the marks around their pieces, clipped to it.

    Marks may overlap in any way: the text is cut wherever one begins or ends, and each piece is wrapped by all that
    cover it, longer ones outside. The id stands on the first piece of a mark.
    """
    if not marks:
        return html_text(text[start:end])
    cuts = {start, end}
    for mark in marks:
        cuts.update(cut for cut in (mark.start, mark.end) if start < cut < end)
    edges = sorted(cuts)
    outermost_first = sorted(marks, key=lambda mark: (mark.linked, mark.start - mark.end))
    pieces: list[str] = []
    for left, right in pairwise(edges):
        piece = html_text(text[left:right])
        for mark in reversed([mark for mark in outermost_first if mark.start <= left and right <= mark.end]):
            piece = _wrap(piece, mark, first=left == mark.start)
        pieces.append(piece)
    return "".join(pieces)


def _wrap(piece: str, mark: Mark, first: bool) -> str:
    identity = f' id="{mark.key}"' if first else ""
    if mark.linked:
        return f'<a{identity} class="{mark.classes}" href="#l{mark.key}" data-k="{mark.key}">{piece}</a>'
    return f'<span{identity} class="{mark.classes}" data-k="{mark.key}">{piece}</span>'
