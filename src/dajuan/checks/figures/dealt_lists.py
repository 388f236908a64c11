"""Find the figures that 分别 deals out over several subjects (A和B分别由a、b增加到c、d，分别增长e、f), one chain a subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from dajuan.checks.figures.chain_records import Chain
from dajuan.checks.figures.chain_rows import begun, joins, told
from dajuan.checks.figures.sentence_figures import figures_of
from dajuan.checks.manuscript import Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity

RESPECTIVELY = "分别"
_AND = Pattern(r"、|和|及|与|以及")


class _List(msgspec.Struct, frozen=True):
    """Figures with nothing but 、 or 和 between them, and the words before the first, 分别 left out."""

    lead: str
    figures: tuple[Quantity, ...]
    dealt: bool


def dealt(plain: str, sentence: Stretch) -> Iterator[Chain]:
    """The chain of each subject of lists of one length that follow each other."""
    if RESPECTIVELY not in sentence.text:
        return
    lists = _lists(plain, sentence.start, figures_of(plain, sentence))
    first = 0
    while first < len(lists):
        last = first + 1
        size = len(lists[first].figures)
        while last < len(lists) and len(lists[last].figures) == size:
            last += 1
        run = lists[first:last]
        if size > 1 and len(run) > 1 and any(each.dealt for each in run):
            before = plain[sentence.start : run[0].figures[0].start].replace(RESPECTIVELY, "")
            for place in range(size):
                yield from _of_subject(before, run, place)
        first = last


def _lists(plain: str, start: int, figures: Sequence[Quantity]) -> list[_List]:
    if not figures:
        return []
    breaks = [0]
    for index, (one, two) in enumerate(pairwise(figures), start=1):
        if _AND.fullmatch(plain[one.end : two.start]) is None or (one.unit != two.unit and "%" in (one.unit, two.unit)):
            breaks.append(index)
    found = []
    for index, stop in pairwise((*breaks, len(figures))):
        lead = plain[figures[index - 1].end if index else start : figures[index].start]
        found.append(_List(lead.replace(RESPECTIVELY, ""), tuple(figures[index:stop]), RESPECTIVELY in lead))
    return found


def _of_subject(before: str, run: Sequence[_List], place: int) -> Iterator[Chain]:
    row = begun(before, run[0].figures[place], run[0].lead)
    for each in run[1:]:
        figure = each.figures[place]
        if row is None or not joins(row, figure, each.lead):
            break
        row.end = figure.end
    yield from told(row)
