"""Lay two rows of marks beside each other in order: what is unmistakable first, then what lies between.

Patience, as it is played in comparing programs: marks whose surroundings are found once on each side are anchors, the longest row of
them that keeps the order stays, and between two anchors the same is tried again, with ever less of the surroundings. What is left
is short and is weighed mark by mark. So the work grows with the length of the documents, not with its square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Sequence

from dajuan.comparison.likeness import CERTAIN, ENOUGH, Likeness
from dajuan.comparison.marks import Mark, Nature

Pair = tuple[int, int]
"""Index of the old mark, index of the new one."""

Key = Callable[[Mark], Hashable]
"""What must be equal; None where a mark has no such key."""

MARGIN = 2.0
"""By how much a partner of the same number must be the better one."""

MOST_WEIGHED = 40_000
"""Pairs of marks between two anchors that are weighed one by one; more than that are told apart by their keys only."""


def _exactly(mark: Mark) -> Hashable:
    return (mark.left, mark.own, mark.right)


def _same_words(mark: Mark) -> Hashable:
    return (mark.vague_left, mark.own, mark.vague_right)


def _same_cell(mark: Mark) -> Hashable:
    place = mark.place
    return (place.label, place.head, mark.own) if place and place.label and place.head else None


def _cell(mark: Mark) -> Hashable:
    place = mark.place
    return (place.label, place.head) if place and place.label and place.head else None


def _words(mark: Mark) -> Hashable:
    return (mark.kind, mark.vague_left, mark.vague_right)


def _fewer_words(mark: Mark) -> Hashable:
    if mark.nature is Nature.LANDMARK:
        return None
    near = mark.vague_left[-8:]
    return (mark.kind, near, mark.vague_right[:3]) if len(near) == 8 else None


def _run(mark: Mark) -> Hashable:
    return mark.run or None


KEYS: tuple[Key, ...] = (_exactly, _same_cell, _run, _same_words, _cell, _words, _fewer_words)
"""From the most telling to the least."""


def align(old: Sequence[Mark], new: Sequence[Mark], likeness: Likeness) -> list[Pair]:
    """Pairs of marks that stand for the same, in the order of both documents."""
    pairs: list[Pair] = []
    waiting: list[tuple[int, int, int, int]] = [(0, len(old), 0, len(new))]
    while waiting:
        first, last, start, stop = _trimmed(old, new, waiting.pop(), pairs)
        if first == last or start == stop:
            continue
        anchors = _anchors(old, new, (first, last, start, stop))
        if anchors:
            for one, two in anchors:
                pairs.append((one, two))
                waiting.append((first, one, start, two))
                first, start = one + 1, two + 1
            waiting.append((first, last, start, stop))
        elif (last - first) * (stop - start) <= MOST_WEIGHED:
            pairs.extend(_weighed(old, new, (first, last, start, stop), likeness))
    pairs.sort()
    return pairs


def _trimmed(
    old: Sequence[Mark], new: Sequence[Mark], gap: tuple[int, int, int, int], pairs: list[Pair]
) -> tuple[int, int, int, int]:
    """The gap without what is alike at its two ends, which is added to the pairs."""
    first, last, start, stop = gap
    while first < last and start < stop and _same_words(old[first]) == _same_words(new[start]):
        pairs.append((first, start))
        first, start = first + 1, start + 1
    while first < last and start < stop and _same_words(old[last - 1]) == _same_words(new[stop - 1]):
        last, stop = last - 1, stop - 1
        pairs.append((last, stop))
    return first, last, start, stop


def _anchors(old: Sequence[Mark], new: Sequence[Mark], gap: tuple[int, int, int, int]) -> list[Pair]:
    """The longest row of unmistakable pairs, by the most telling key that has any."""
    first, last, start, stop = gap
    for key in KEYS:
        once = _once(old, first, last, key)
        if not once:
            continue
        there = _once(new, start, stop, key)
        both = sorted((once[found], there[found]) for found in once.keys() & there.keys())
        if both:
            return _longest_row(both)
    return []


def _once(marks: Sequence[Mark], first: int, last: int, key: Key) -> dict[Hashable, int]:
    """Where each key stands that is there only once."""
    found: dict[Hashable, int] = {}
    for index in range(first, last):
        value = key(marks[index])
        if value is not None:
            found[value] = -1 if value in found else index
    return {value: index for value, index in found.items() if index >= 0}


def _longest_row(pairs: list[Pair]) -> list[Pair]:
    """The longest part of pairs, which are in the old order, that is in the new order too."""
    tops: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for index, (_one, two) in enumerate(pairs):
        pile = bisect_left(tops, two)
        before.append(at[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(two)
            at.append(index)
        else:
            tops[pile] = two
            at[pile] = index
    row: list[Pair] = []
    index = at[-1] if at else -1
    while index >= 0:
        row.append(pairs[index])
        index = before[index]
    return row[::-1]


def _weighed(
    old: Sequence[Mark], new: Sequence[Mark], gap: tuple[int, int, int, int], likeness: Likeness
) -> list[Pair]:
    """The pairs in order whose weights are the most together."""
    first, last, start, stop = gap
    weights = [[likeness.weigh(old[one], new[two]) for two in range(start, stop)] for one in range(first, last)]
    _part_from_others(weights, old[first:last], new[start:stop])
    best = [[0.0] * (stop - start + 1)]
    for weighed in weights:
        above = best[-1]
        row = [0.0]
        for place, weight in enumerate(weighed):
            most = max(above[place + 1], row[-1])
            if weight >= ENOUGH and above[place] + weight > most:
                most = above[place] + weight
            row.append(most)
        best.append(row)
    return _traced(best, weights, first, start)


def _part_from_others(weights: list[list[float]], old: Sequence[Mark], new: Sequence[Mark]) -> None:
    """Two figures that changed places are not each the other, changed: who has a certain partner of his number has no other.

    Of equal numbers, of which one side has more, one may have been changed: they are left as they are.
    """
    before, after = Counter(mark.own for mark in old), Counter(mark.own for mark in new)
    here = [0.0] * len(old)
    there = [0.0] * len(new)
    for one, row in enumerate(weights):
        for two, weight in enumerate(row):
            number = new[two].own
            if old[one].own == number:
                if before[number] <= after[number]:
                    here[one] = max(here[one], weight)
                if after[number] <= before[number]:
                    there[two] = max(there[two], weight)
    for one, row in enumerate(weights):
        for two, weight in enumerate(row):
            partner = max(here[one], there[two])
            if partner >= CERTAIN and weight < partner - MARGIN and old[one].own != new[two].own:
                row[two] = -1.0


def _traced(best: list[list[float]], weights: list[list[float]], first: int, start: int) -> list[Pair]:
    pairs: list[Pair] = []
    one, two = len(weights), len(best[0]) - 1
    while one and two:
        weight = weights[one - 1][two - 1]
        if weight >= ENOUGH and best[one][two] == best[one - 1][two - 1] + weight:
            one, two = one - 1, two - 1
            pairs.append((first + one, start + two))
        elif best[one][two] == best[one - 1][two]:
            one -= 1
        else:
            two -= 1
    return pairs
