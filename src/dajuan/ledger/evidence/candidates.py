"""Figures and milestones that may speak of tasks, laid out so that those of a task are found without asking all of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from dajuan.ledger.evidence.lexicon import COMMON
from dajuan.ledger.records import Evidence, MilestoneRef, Observation, Standing
from dajuan.reading.records import Status

_HAN = re.compile(r"[\u4e00-\u9fff]+")


@lru_cache(maxsize=1 << 14)
def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters that say what a text is about."""
    return frozenset(
        run[index : index + 2]
        for run in _HAN.findall(text)
        for index in range(len(run) - 1)
        if run[index : index + 2] not in COMMON
    )


class Candidates:
    """Results (no goals) and milestones of a place."""

    def __init__(self, observations: Sequence[Observation], milestones: Sequence[MilestoneRef]) -> None:
        self._by_document: dict[int, list[Observation]] = {}
        self._said: list[tuple[Observation | MilestoneRef, str, int]] = []
        self._by_pair: dict[str, list[int]] = {}
        for milestone in milestones:
            self._index(milestone, milestone.passage.document.published, milestone.passage.text)
        for one in observations:
            if one.status is not Status.TARGET:
                self._by_document.setdefault(one.origin.document.number, []).append(one)
                self._index(one, one.origin.document.published, one.origin.indicator)

    def _index(self, said: Observation | MilestoneRef, published: str, words: str) -> None:
        known = pairs(words)
        for pair in known:
            self._by_pair.setdefault(pair, []).append(len(self._said))
        self._said.append((said, published, len(known)))

    def within(self, document: int, start: int, end: int) -> Iterator[Observation]:
        """The results that begin within a stretch of a document."""
        return (one for one in self._by_document.get(document, ()) if start <= one.origin.start <= end)

    def later(self, words: str, than: str, least: float, fewest: int) -> Iterator[Evidence]:
        """What documents that were published after a date say with at least this share of common pairs of characters.

        The share is that of the shorter of the two texts; fewest: how many pairs must be shared whatever the share is.
        """
        wanted = pairs(words)
        shared = Counter(number for pair in wanted for number in self._by_pair.get(pair, ()))
        for number, count in shared.items():
            said, published, size = self._said[number]
            score = round(count / min(len(wanted), size), 3)
            if count < fewest or score < least or not published or not than or published <= than:
                continue
            if isinstance(said, MilestoneRef):
                yield Evidence(Standing.PROPOSED, score, milestone=said)
            else:
                yield Evidence(Standing.PROPOSED, score, observation=said)
