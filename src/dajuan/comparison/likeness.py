"""Weigh whether two marks of different documents are the same figure: by the words around them and by what was read of them."""

from __future__ import annotations

from dajuan.catalogue.units import factor
from dajuan.comparison.marks import Mark, Nature
from dajuan.comparison.sheet import NUMBER, Sheet

ENOUGH = 4.5
"""From this weight on two marks can be the same figure."""

CERTAIN = 9.0
"""From this weight on they are, also where they stand in different parts of the documents."""

_PER_CHARACTER = 0.5
_LEFT, _RIGHT = 12, 6
"""How many equal characters to the left and right are counted."""

_SAME_NUMBER, _SAME_LONG_NUMBER = 3.0, 6.0
_LONG = 3
"""So many digits are hardly the same by chance."""

_SAME_UNIT, _OTHER_UNIT = 1.0, -2.5
_SAME_KIND, _OTHER_KIND = 1.0, -3.0
_OTHER_BASE = -1.0
_SAME_PERIOD = 0.5
_SAME_INDICATOR, _OTHER_INDICATOR = 4.0, -4.0
_ALIKE = 0.34
"""Two indicators with fewer characters in common speak of different things."""

_SAME_SENTENCE = 4.0
_SAME_LABEL, _OTHER_LABEL = 4.0, -4.0
_SAME_HEAD, _OTHER_HEAD = 3.0, -1.5
_ONE_FILLS_A_CELL = -2.0


class Likeness:
    """Weighs marks of two documents; remembers how alike their sentences are."""

    def __init__(self, old: Sheet, new: Sheet) -> None:
        self.old = old
        self.new = new
        self._pairs: dict[tuple[tuple[int, int], tuple[int, int]], float] = {}
        self._grams: dict[str, frozenset[str]] = {}

    def weigh(self, one: Mark, two: Mark) -> float:
        """How much speaks for it; negative where they cannot be the same."""
        if one.nature is Nature.LANDMARK or two.nature is Nature.LANDMARK:
            return ENOUGH if one.vague_left == two.vague_left else -1.0
        if one.kind != two.kind:
            return -1.0
        words = self._words(one, two)
        if (one.place is None) != (two.place is None):
            words += _ONE_FILLS_A_CELL
        same = one.own == two.own
        if same:
            words += _SAME_LONG_NUMBER if len(one.own) >= _LONG else _SAME_NUMBER
        if Nature.OTHER in (one.nature, two.nature):
            # what was not read can only be told by the words around it, and those must be there
            return words if one.nature is two.nature or same or words >= CERTAIN else -1.0
        weight = words
        if one.place is not None and two.place is not None:
            weight += _of_labels(one.place.label, two.place.label)
            weight += _SAME_HEAD if one.place.head == two.place.head else _OTHER_HEAD
        if one.claim >= 0 and two.claim >= 0:
            weight += self._read(one, two)
        return weight

    def _words(self, one: Mark, two: Mark) -> float:
        left = common_end(one.vague_left, two.vague_left, _LEFT)
        right = common_start(one.vague_right, two.vague_right, _RIGHT)
        return (left + right) * _PER_CHARACTER + self.sentences(one, two) * _SAME_SENTENCE

    def _read(self, one: Mark, two: Mark) -> float:
        was, now = self.old.claims[one.claim], self.new.claims[two.claim]
        weight = _SAME_KIND if was.kind is now.kind else _OTHER_KIND
        if was.unit == now.unit or factor(was.unit, now.unit) is not None:
            weight += _SAME_UNIT
        else:
            weight += _OTHER_UNIT
        if was.base != now.base:
            weight += _OTHER_BASE
        if was.period == now.period:
            weight += _SAME_PERIOD
        return weight + _of_indicators(was.indicator_id, now.indicator_id, was.indicator, now.indicator)

    def sentences(self, one: Mark, two: Mark) -> float:
        """How much of the shorter sentence's words the other has, from 0 to 1; a row has none, its label speaks for it."""
        if one.place is not None or two.place is not None:
            return 0.0
        key = (one.sentence, two.sentence)
        known = self._pairs.get(key)
        if known is None:
            known = self._pairs[key] = self._overlap(self.old.wording(one.sentence), self.new.wording(two.sentence))
        return known

    def _overlap(self, one: str, two: str) -> float:
        if one == two:
            return 1.0
        first, second = self._two_by_two(one), self._two_by_two(two)
        if not first or not second:
            return 0.0
        return len(first & second) / min(len(first), len(second))

    def _two_by_two(self, words: str) -> frozenset[str]:
        known = self._grams.get(words)
        if known is None:
            known = frozenset(words[at : at + 2] for at in range(len(words) - 1) if NUMBER not in words[at : at + 2])
            self._grams[words] = known
        return known


def _of_labels(one: str, two: str) -> float:
    """A label that is missing, or written with more words, speaks neither for nor against it."""
    if one == two:
        return _SAME_LABEL if one else 0.0
    return 0.0 if one in two or two in one else _OTHER_LABEL


def _of_indicators(one_id: str | None, two_id: str | None, one: str, two: str) -> float:
    if one_id and one_id == two_id:
        return _SAME_INDICATOR
    alike = similarity(one, two)
    if alike < _ALIKE:
        return _OTHER_INDICATOR if one and two else 0.0
    return _SAME_INDICATOR * alike


def similarity(one: str, two: str) -> float:
    """How many of their characters two names share, from 0 to 1."""
    if one == two:
        return 1.0 if one else 0.0
    if not one or not two:
        return 0.0
    first, second = set(one), set(two)
    return 2 * len(first & second) / (len(first) + len(second))


def common_end(one: str, two: str, most: int) -> int:
    """How many characters the ends of two strings share."""
    longest = min(len(one), len(two), most)
    for count in range(longest):
        if one[-1 - count] != two[-1 - count]:
            return count
    return longest


def common_start(one: str, two: str, most: int) -> int:
    """How many characters the beginnings of two strings share."""
    longest = min(len(one), len(two), most)
    for count in range(longest):
        if one[count] != two[count]:
            return count
    return longest
