"""Compare two documents figure by figure: what was changed, added, dropped, moved, restated."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import msgspec

from dajuan.comparison.alignment import Pair, align
from dajuan.comparison.amounts import power_between, size
from dajuan.comparison.figures import figure
from dajuan.comparison.finding import sheet_of
from dajuan.comparison.judgement import Judged, judge
from dajuan.comparison.likeness import Likeness
from dajuan.comparison.marks import Mark, Nature
from dajuan.comparison.moves import moved, partners
from dajuan.comparison.numbers import value_of
from dajuan.comparison.records import Aspect, Change, Difference, Figure
from dajuan.comparison.sheet import Sheet
from dajuan.documents.document import Document
from dajuan.reading.records import Reading

CONTEXT = frozenset((Aspect.STATUS, Aspect.PERIOD, Aspect.BASE, Aspect.SCOPE))
"""What a sentence says of several figures at once: told once a sentence."""

AMOUNTS = frozenset((Aspect.VALUE, Aspect.UNIT))

RUNNING = frozenset(("date", "plan"))
"""What is carried through a whole document: one year for another is told once, with all places."""

MIRRORED = {Change.ADDED: Change.DROPPED, Change.DROPPED: Change.ADDED}


def differences(old: Document, old_reading: Reading, new: Document, new_reading: Reading) -> tuple[Difference, ...]:
    """What became of each figure between two documents, in the order of the new one; () where every figure stands as it was.

    What was dropped comes where it stood. Comparing the other way round gives the same with added and dropped exchanged.
    """
    if old.text == new.text and old_reading.claims == new_reading.claims:
        return ()
    before, after = sheet_of(old, old_reading), sheet_of(new, new_reading)
    if (old.text, old.name) <= (new.text, new.name):
        found, anchors = _compared(before, after)
    else:  # whichever is the old one, the work is done in one order, so that its result is the same
        turned, back = _compared(after, before)
        found, anchors = [_mirrored(difference) for difference in turned], [(two, one) for one, two in back]
    return tuple(_in_order(found, before, after, anchors))


def _compared(old: Sheet, new: Sheet) -> tuple[list[Difference], list[Pair]]:
    likeness = Likeness(old, new)
    anchors = align(old.marks, new.marks, likeness)
    away = moved(old, new, anchors, likeness)
    comparison = _Comparison(old, new)
    comparison.pair(anchors)
    comparison.pair(away, moved=True)
    return [*comparison.both(), *comparison.alone()], anchors


class _Comparison:
    """Pairs of figures, each made of the pairs of its marks."""

    def __init__(self, old: Sheet, new: Sheet) -> None:
        self.old = old
        self.new = new
        self.pairs: dict[tuple[int, int], tuple[Mark, Mark, bool]] = {}
        self.judged: dict[tuple[int, int], Judged] = {}
        self.used: tuple[set[int], set[int]] = (set(), set())
        self.lines: Counter[tuple[int, int]] = Counter()

    def pair(self, pairs: Iterable[Pair], *, moved: bool = False) -> None:
        """Take pairs of marks: those in order first, for they say which paragraphs belong together."""
        for first, second in pairs:
            one, two = self.old.marks[first], self.new.marks[second]
            if one.nature is Nature.LANDMARK:
                continue
            if not moved:
                self.lines[one.line, two.line] += 1
            key = (_figure(one), _figure(two))
            if key in self.pairs and self.judged.get(key):
                continue
            self.used[0].add(key[0])
            self.used[1].add(key[1])
            self.pairs.setdefault(key, (one, two, moved))
            found = judge(self.old, one, self.new, two)
            if found is not None:
                self.judged[key] = found

    def both(self) -> Iterator[Difference]:
        """What became of the figures that both documents have."""
        self._restate_unread()
        yield from self._changed()
        yield from self._moved()

    def _restate_unread(self) -> None:
        """Cells that nothing was read of (合计), in tables that are in another unit now, are in another unit as well."""
        ratios: dict[tuple[int, int], set[int]] = defaultdict(set)
        for key, found in self.judged.items():
            if found.change is Change.RESTATED and Aspect.UNIT in found.aspects:
                one, two, _moved = self.pairs[key]
                if one.place and two.place:
                    ratios[one.place.table, two.place.table] |= _ratio(one, two)
        for key, found in self.judged.items() if ratios else ():
            one, two, _moved = self.pairs[key]
            if one.claim >= 0 or two.claim >= 0 or not one.place or not two.place:
                continue
            if _ratio(one, two) & ratios[one.place.table, two.place.table]:
                self.judged[key] = msgspec.structs.replace(found, change=Change.RESTATED, aspects=(Aspect.UNIT,))

    def _changed(self) -> Iterator[Difference]:
        dated = {
            (one.sentence, two.sentence)
            for key, (one, two, _moved) in self.pairs.items()
            if key in self.judged and Aspect.NUMBER in self.judged[key].aspects
        }
        groups: dict[object, list[tuple[Judged, Figure, Figure]]] = defaultdict(list)
        for key, found in self.judged.items():
            one, two, _moved = self.pairs[key]
            if (one.sentence, two.sentence) in dated:  # the date that was changed is shown itself
                aspects = tuple(aspect for aspect in found.aspects if aspect is not Aspect.PERIOD)
                if not aspects:
                    continue
                found = msgspec.structs.replace(found, aspects=aspects)
            group = self._together(found, one, two)
            groups[group if group is not None else key].append((found, figure(self.old, one), figure(self.new, two)))
        for listed in groups.values():
            found, was, now = listed[0]
            along = tuple((before, after) for _judged, before, after in listed[1:])
            yield Difference(found.change, was, now, found.aspects, along=along)

    def _together(self, found: Judged, one: Mark, two: Mark) -> object:
        """What is said once for several figures; None for a figure of its own."""
        if Aspect.NUMBER in found.aspects and one.kind in RUNNING:
            return (one.own, two.own)
        if one.place and two.place and Aspect.UNIT in found.aspects and not _is_own(self.old, one, self.new, two):
            return (found.change, found.aspects, one.place.table, two.place.table)
        if found.aspects and CONTEXT.issuperset(found.aspects) and one.claim >= 0 and two.claim >= 0:
            was, now = self.old.claims[one.claim], self.new.claims[two.claim]
            context = (was.status, was.period, was.base, was.scope, now.status, now.period, now.base, now.scope)
            where = (one.place.table, two.place.table) if one.place and two.place else (one.sentence, two.sentence)
            return (found.aspects, where, context)
        return None

    def _moved(self) -> Iterator[Difference]:
        """One difference for each pair of paragraphs, if they are not the same paragraph by the figures that stayed."""
        partner = partners(self.lines)
        groups: dict[tuple[int, int], list[tuple[Figure, Figure]]] = {}
        for key, (one, two, away) in self.pairs.items():
            if not away or key in self.judged or Nature.OTHER is one.nature is two.nature:
                continue
            lines = (self._home(self.old, one), self._home(self.new, two))
            if partner.get(one.line) == two.line or self._same_table(one, two):
                continue
            groups.setdefault(lines, []).append((figure(self.old, one), figure(self.new, two)))
        for listed in groups.values():
            yield Difference(Change.MOVED, *listed[0], along=tuple(listed[1:]))

    def _home(self, sheet: Sheet, mark: Mark) -> int:
        """What moves as one: a paragraph, or a table."""
        return -1 - mark.place.table if mark.place else mark.line

    def _same_table(self, one: Mark, two: Mark) -> bool:
        """Whether two cells stand in tables of which most rows stayed in their order: there a row may stand anywhere."""
        if one.place is None or two.place is None:
            return False
        return self._tables.get(one.place.table) == two.place.table

    @cached_property
    def _tables(self) -> dict[int, int]:
        tables: Counter[tuple[int, int]] = Counter()
        for one, two, _moved in self.pairs.values():
            if one.place and two.place:
                tables[one.place.table, two.place.table] += 1
        return partners(tables)

    def alone(self) -> Iterator[Difference]:
        """What only one of the documents has."""
        for sheet, used, change in ((self.old, self.used[0], Change.DROPPED), (self.new, self.used[1], Change.ADDED)):
            seen: set[int] = set()
            for mark in sheet.marks:
                key = _figure(mark)
                if mark.nature is not Nature.FIGURE or key in used or key in seen:
                    continue
                seen.add(key)
                shown = figure(sheet, mark)
                yield Difference(change, *((shown, None) if change is Change.DROPPED else (None, shown)))


def _figure(mark: Mark) -> int:
    """What the marks of one figure have in common: the claim, else the place of the mark itself."""
    return mark.claim if mark.claim >= 0 else -1 - mark.start


def _ratio(one: Mark, two: Mark) -> set[int]:
    """The power of ten between the numbers of two cells, if that is all they differ by."""
    old, new = value_of(one.own), value_of(two.own)
    power = power_between(old, new) if old is not None and new is not None else 0
    return {power} if power else set()


def _is_own(old: Sheet, one: Mark, new: Sheet, two: Mark) -> bool:
    """Whether the cells say their units themselves."""
    return any(
        sheet.claims[mark.claim].text[-1:] not in "0123456789"
        for sheet, mark in ((old, one), (new, two))
        if mark.claim >= 0
    )


def _mirrored(difference: Difference) -> Difference:
    return Difference(
        MIRRORED.get(difference.change, difference.change),
        difference.new,
        difference.old,
        difference.aspects,
        along=tuple((new, old) for old, new in difference.along),
    )


def _sized(difference: Difference) -> Difference:
    """With how much it is, where it is an amount that changed."""
    if difference.change is not Change.CHANGED or not AMOUNTS.intersection(difference.aspects):
        return difference
    assert difference.old is not None
    assert difference.new is not None
    return msgspec.structs.replace(difference, size=size(difference.old, difference.new))


def _in_order(found: Sequence[Difference], old: Sheet, new: Sheet, anchors: Sequence[Pair]) -> Iterator[Difference]:
    """In the order of the new document; what was dropped comes behind what stood before it."""
    starts = [old.marks[one].start for one, _two in anchors]

    def place(difference: Difference) -> tuple[int, int, int]:
        if difference.new is not None:
            return (difference.new.start, 1, difference.new.end)
        assert difference.old is not None
        index = bisect_right(starts, difference.old.start) - 1
        if index < 0:
            return (-1, 0, difference.old.start)
        one, two = old.marks[anchors[index][0]], new.marks[anchors[index][1]]
        if one.sentence[0] <= difference.old.start < one.sentence[1]:
            return (two.start, 2, difference.old.start)
        return (max(two.sentence[1], two.start + 1), 0, difference.old.start)  # not amid a sentence that is still there

    return map(_sized, sorted(found, key=place))
