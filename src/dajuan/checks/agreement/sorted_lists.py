"""Find lists that are said to be in order and are not (由高到低依次为8.2%、7.1%、7.6%)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Span

_SORTED = Pattern(
    "[由从按](?:(?P<falls>高到低|大到小|多到少|快到慢|强到弱)|(?P<rises>低到高|小到大|少到多|慢到快))[^，。；\\d]{0,10}?(?:依次|分别|排[列序名]|为|是)",
    needs=("到",),
)
FEWEST = 3
_NEAR = 14
"""Characters between neighbours of one list."""


def sorted_lists(manuscript: Manuscript) -> Iterator[tuple[Span, Quantity, Sequence[Quantity]]]:
    """The claim, the figure that stands out of order, and the list."""
    for match in _SORTED.finditer(manuscript.prose):
        sentence = manuscript.sentence_at(match.start())
        if sentence is None:
            continue
        run: list[Quantity] = []
        for each in sentence.quantities:
            if each.start < match.end():
                continue
            if run and (each.unit != run[0].unit or each.start - run[-1].end > _NEAR):
                break
            if not run and each.start - match.end() > _NEAR * 2:
                break
            run.append(each)
        way = -1 if match["falls"] else 1
        odd = next((two for one, two in pairwise(run) if (two.value - one.value) * way < 0), None)
        if len(run) >= FEWEST and odd is not None:
            yield Span(match.start(), match.end()), odd, run
