"""Mark the places that findings name in the text of a page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

import msgspec

from dajuan.checks.records import Severity
from dajuan.reports.claims.marks import html_text

_WORST = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}


class Mark(msgspec.Struct, frozen=True):
    """A place of a finding: its span, the finding's number on the page, which of its places it is (0 is the first)."""

    start: int
    end: int
    number: int
    place: int
    severity: Severity

    @property
    def id(self) -> str:
        """The id of the element."""
        return f"m{self.number}" + (f"-{self.place}" if self.place else "")


def touching(stretches: Sequence[tuple[int, int]], marks: Sequence[Mark]) -> Mapping[int, Sequence[Mark]]:
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


def marked(text: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    """text[start:end] as HTML: each piece that findings name is one link, to the worst of them, since links do not nest.

    The ids of all marks that begin with the piece are there to jump to; behind the last piece of a mark its number is shown.
    """
    cuts = {start, end}
    for mark in marks:
        cuts.update(cut for cut in (mark.start, mark.end) if start < cut < end)
    pieces: list[str] = []
    for left, right in pairwise(sorted(cuts)):
        over = sorted(
            (mark for mark in marks if mark.start <= left and right <= mark.end),
            key=lambda mark: (mark.place > 0, _WORST[mark.severity], mark.number),
        )
        piece = html_text(text[left:right])
        pieces.append(_link(piece, over, left, right) if over else piece)
    return "".join(pieces)


def _link(piece: str, over: Sequence[Mark], left: int, right: int) -> str:
    first = over[0]
    begun = [mark.id for mark in over if mark.start == left]
    numbers = dict.fromkeys(mark.number for mark in over if mark.end == right)
    anchors = "".join(f'<span id="{each}"></span>' for each in begun if each != first.id)
    identity = f' id="{first.id}"' if first.id in begun else ""
    shown = f' data-n="{" ".join(map(str, numbers))}"' if numbers else ""
    kind = "f" if first.place == 0 else "s"
    return f'{anchors}<a{identity} class="{kind} {first.severity}" href="#n{first.number}"{shown}>{piece}</a>'
