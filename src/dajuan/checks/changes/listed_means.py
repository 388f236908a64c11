"""Find the mean of listed scores or times that the list does not give (分别为92分、95分、88分，平均93.5分)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.intervals import exactly
from dajuan.reading.records import Kind

_LIST = Pattern("(?:分别|依次)(?:为|是|得|达到?)?$")
_MEAN = Pattern("[，；、](?:[^，。；\\d]{0,6})平均[^，。；\\d人]{0,8}$")
_NO = ("%", "‰", "元", "百分点")
_JOINED = ("、", "和", "，")
FEWEST = 3


def listed_means(manuscript: Manuscript) -> Iterator[tuple[Quantity, Sequence[Quantity]]]:
    """The means that their lists do not give, with the listed figures."""
    for sentence in manuscript.sentences:
        figures = sentence.quantities
        if len(figures) <= FEWEST or "平均" not in sentence.text:
            continue
        for at, first in enumerate(figures):
            if first.unit in _NO or not _LIST.search(manuscript.plain, sentence.start, first.start):
                continue
            run = [first]
            for each in figures[at + 1 :]:
                if each.unit != first.unit or manuscript.plain[run[-1].end : each.start] not in _JOINED:
                    break
                run.append(each)
            behind = figures[at + len(run)] if at + len(run) < len(figures) else None
            if len(run) < FEWEST or behind is None or behind.unit != first.unit or not behind.is_(Kind.LEVEL):
                continue
            if _MEAN.fullmatch(manuscript.plain[run[-1].end : behind.start]) is None:
                continue
            total = sum((each.wide for each in run[1:]), run[0].wide)
            if not (total / exactly(len(run))).meets(behind.wide):
                yield behind, run
