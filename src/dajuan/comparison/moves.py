"""Find what left one part of a document and came into another: figures that keep their sentence, and those that only keep their meaning."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from dajuan.comparison.alignment import Pair, align
from dajuan.comparison.likeness import Likeness
from dajuan.comparison.marks import Mark, Nature
from dajuan.comparison.sheet import Sheet

SPOKEN = 6
"""Fewer Chinese characters around a figure (增长5%) do not tell whose it is."""

Key = Callable[[Mark], Hashable]


def moved(old: Sheet, new: Sheet, pairs: Sequence[Pair], likeness: Likeness) -> list[Pair]:
    """Pairs of marks that `pairs` leaves, wherever they stand."""
    left = _without(len(old.marks), (one for one, _two in pairs))
    there = _without(len(new.marks), (two for _one, two in pairs))
    left = [index for index in left if old.marks[index].nature is not Nature.LANDMARK]
    there = [index for index in there if new.marks[index].nature is not Nature.LANDMARK]
    found: dict[int, int] = {}
    taken: set[int] = set()
    partner = partners(Counter((old.marks[one].line, new.marks[two].line) for one, two in pairs))
    within = (lambda mark: _said_in(old, mark, partner.get(mark.line))), (lambda mark: _said_in(new, mark, mark.line))
    _matched(old, new, (left, there), within, (found, taken))
    for of_old, of_new in _keys(old, new):
        _matched(old, new, (left, there), (of_old, of_new), (found, taken))
    _between(old, new, (left, there), (found, taken), likeness)
    return sorted(found.items())


def partners(counted: Counter[tuple[int, int]]) -> dict[int, int]:
    """Which paragraph (table) of the new document is that of the old one: the one that most of its figures are in."""
    found: dict[int, int] = {}
    for (one, two), _count in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
        found.setdefault(one, two)
    return found


def _said_in(sheet: Sheet, mark: Mark, line: int | None) -> Hashable:
    """What a claim says within its paragraph, where figures that changed places are no news."""
    if line is None or mark.claim < 0 or mark.place is not None:
        return None
    claim = sheet.claims[mark.claim]
    return (line, mark.own, claim.indicator, claim.kind, claim.unit, claim.bound) if claim.indicator else None


def _without(count: int, taken: Iterable[int]) -> list[int]:
    gone = set(taken)
    return [index for index in range(count) if index not in gone]


def _keys(old: Sheet, new: Sheet) -> Iterable[tuple[Key, Key]]:
    """From the most telling to the least; of a claim by what was read of it, so for each document its own."""
    yield _cell, _cell
    yield _exactly, _exactly
    yield _words, _words
    yield (lambda mark: _meaning(old, mark, exact=True)), (lambda mark: _meaning(new, mark, exact=True))
    yield (lambda mark: _meaning(old, mark, exact=False)), (lambda mark: _meaning(new, mark, exact=False))


def _exactly(mark: Mark) -> Hashable:
    return (mark.left, mark.own, mark.right) if _says_enough(mark) else None


def _words(mark: Mark) -> Hashable:
    return (mark.vague_left, mark.vague_right) if _says_enough(mark) else None


def _cell(mark: Mark) -> Hashable:
    place = mark.place
    return (place.label, place.head, mark.own) if place and len(place.label) > 1 and place.head else None


def _says_enough(mark: Mark) -> bool:
    return sum("\u4e00" <= character <= "\u9fff" for character in mark.vague_left + mark.vague_right) >= SPOKEN


def _meaning(sheet: Sheet, mark: Mark, *, exact: bool) -> Hashable:
    """What a claim says, with its amount or without; of prose only, for tables repeat themselves."""
    if mark.claim < 0 or mark.place is not None:
        return None
    claim = sheet.claims[mark.claim]
    if len(claim.indicator) < 2 or not claim.period:
        return None
    said = (claim.indicator_id or claim.indicator, claim.kind, claim.base, claim.period, claim.place, claim.status)
    if exact:
        return (*said, claim.value, claim.high, claim.unit)
    return (*said, claim.indicator, claim.unit) if claim.indicator_id or len(claim.indicator) > 3 else None


def _matched(
    old: Sheet,
    new: Sheet,
    rest: tuple[Sequence[int], Sequence[int]],
    keys: tuple[Key, Key],
    so_far: tuple[dict[int, int], set[int]],
) -> None:
    """Pair what has the same key, where one follows the pair before, or where there is only one on each side."""
    found, taken = so_far
    there: dict[Hashable, list[int]] = defaultdict(list)
    for index in rest[1]:
        value = keys[1](new.marks[index]) if index not in taken else None
        if value is not None:
            there[value].append(index)
    if not there:
        return
    here: dict[Hashable, int] = defaultdict(int)
    values: dict[int, Hashable] = {}
    for index in rest[0]:
        value = keys[0](old.marks[index]) if index not in found else None
        if value is not None and value in there:
            values[index] = value
            here[value] += 1
    for index, value in values.items():
        candidates = there[value]
        following = found.get(index - 1, -2) + 1
        if following in candidates:
            chosen = following
        elif len(candidates) == here[value] == 1 or (len(candidates) == here[value] and _exactly in keys):
            chosen = candidates[0]
        else:
            continue
        candidates.remove(chosen)
        here[value] -= 1
        found[index] = chosen
        taken.add(chosen)


def _between(
    old: Sheet,
    new: Sheet,
    rest: tuple[Sequence[int], Sequence[int]],
    so_far: tuple[dict[int, int], set[int]],
    likeness: Likeness,
) -> None:
    """Within paragraphs that moved: what stands beside the figures that were found again."""
    found, taken = so_far
    lines: dict[tuple[int, int], int] = defaultdict(int)
    for one, two in found.items():
        lines[old.marks[one].line, new.marks[two].line] += 1
    if not lines:
        return
    here, there = defaultdict(list), defaultdict(list)
    for index in rest[0]:
        if index not in found:
            here[old.marks[index].line].append(index)
    for index in rest[1]:
        if index not in taken:
            there[new.marks[index].line].append(index)
    for (line, other), _count in sorted(lines.items(), key=lambda item: (-item[1], item[0])):
        first = [index for index in here[line] if index not in found]
        second = [index for index in there[other] if index not in taken]
        if not first or not second:
            continue
        marks, others = [old.marks[index] for index in first], [new.marks[index] for index in second]
        for one, two in align(marks, others, likeness):
            found[first[one]] = second[two]
            taken.add(second[two])
