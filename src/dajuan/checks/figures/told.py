"""The figures of a paragraph, each with what its own words say: what it counts, of which time it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from weakref import WeakKeyDictionary

from dajuan.checks.figures.parts import core, label, scope
from dajuan.checks.figures.sentence_figures import with_unclaimed
from dajuan.checks.figures.told_times import When, times, without_time
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.measures import WHOLE
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.patterns import HAN
from dajuan.reading.records import Kind, Status

_SENTENCE_END = Pattern("[。！？\n]+")
_CLASSIFIED = Pattern(rf"(?:的|[（(])?(?P<noun>{HAN}{{1,8}})")
_COUNTED = frozenset("个家户项件所名人座台套辆头只条批次场处支位张份枚栋间例起宗对队班")
_AIM = Pattern("目标|计划|力争|预期|争取|规划|确保|任务|预计|拟|将")
AND = ("、", "和", "及", "与", "以及")
"""What stands between the members of a list of figures."""
FALLS = Pattern("(?:下降|降低|减少|下跌|下滑|负增长|降)(?:了|约)?$")
"""The end of the words before a rate that fell."""
_EMPTY = Pattern(
    "(?:[和及与、，:（]|分别|达到?|为|完成|实现|增长|增加|提高|提升|扩大|降|下降|减少|攀升|跃升|[到至]|约|是|有|仅|只|共|合计|全|[市县省区]|则|而|[年末底初])*"
)
"""Words that say nothing of what is counted."""
_THEM = Pattern("(?:[两二三四]项|[两二]者|[两二]类|[两二]个指标)[^，。；]{0,8}分别[^，。；\\d]{0,6}$")
"""两项收入分别达到A、B: what was named last, in the same order."""
_REFERRING = 24
"""So many characters before a figure such words may stand."""


class Told:
    """A figure with its words.

    own:  what stands directly before it in its clause.
    when: its time by the words; sentence: the place of its sentence in the paragraph.
    """

    def __init__(self, plain: str, quantity: Quantity, own: str, when: When, sentence: int, known: str = "") -> None:
        self.quantity, self.own, self.when, self.sentence = quantity, own, when, sentence
        self.start = quantity.start
        self._plain, self._known = plain, known

    def __repr__(self) -> str:
        return f"Told({self.quantity.claim.text!r}, {self.own!r}, {self.when})"

    @cached_property
    def noun(self) -> str:
        """What a classifier counts, behind it (35个【村】); "" for none."""
        quantity = self.quantity
        if quantity.claim.text[-1:] not in _COUNTED:
            return ""
        found = _CLASSIFIED.match(self._plain, quantity.end, quantity.end + 10)
        return found["noun"] if found is not None else ""

    @cached_property
    def clause(self) -> str:
        """All of its clause before it, the members of a list among them."""
        begin = max(self._plain.rfind(mark, 0, self.start) for mark in "，。；:\n")
        return self._plain[begin + 1 : self.start]

    @cached_property
    def words(self) -> str:
        """All that says what it counts: the carried subject where `own` says nothing, and the noun behind a classifier."""
        before = self.own if _says(self.own) else f"{self.quantity.claim.indicator}{self.own}"
        known = f"（{self._known}）" if self._known else ""
        return f"{before}{known}／{self.noun}" if self.noun else before + known

    @property
    def behind(self) -> str:
        """What stands directly behind it."""
        return self._plain[self.quantity.end : self.quantity.end + _REFERRING]

    @property
    def aims(self) -> bool:
        """Whether it is a goal, not a fact."""
        return self.quantity.claim.status is Status.TARGET and bool(_AIM.search(self.own))


_FOUND: WeakKeyDictionary[Manuscript, dict[int, tuple[Told, ...]]] = WeakKeyDictionary()


def figures_told(manuscript: Manuscript, paragraph: Stretch) -> tuple[Told, ...]:
    """The figures of a paragraph, also those that were read as no claim; worked out once."""
    known = _FOUND.setdefault(manuscript, {})
    if paragraph.start not in known:
        known[paragraph.start] = tuple(_told(manuscript, paragraph))
    return known[paragraph.start]


def _told(manuscript: Manuscript, paragraph: Stretch) -> Sequence[Told]:
    plain = manuscript.plain
    figures = with_unclaimed(plain, paragraph)
    ends = [match.end() for match in _SENTENCE_END.finditer(plain, paragraph.start, paragraph.end)]
    found, previous = [], paragraph.start
    for quantity, when in zip(figures, times(plain, paragraph, figures), strict=True):
        own = label(manuscript, quantity, previous)
        found.append(Told(plain, quantity, own, when, bisect_right(ends, quantity.start)))
        previous = quantity.end
    return _referred(plain, found) if "分别" in paragraph.text else found


def _referred(plain: str, found: Sequence[Told]) -> list[Told]:
    """The figures, each of 两项…分别 with the words of the figure that it goes back to."""
    kept = list(found)
    for index, first in enumerate(kept):
        if _THEM.search(plain, max(first.start - _REFERRING, 0), first.start) is None:
            continue
        listed = [index]
        while listed[-1] + 1 < len(kept) and plain[kept[listed[-1]].quantity.end : kept[listed[-1] + 1].start] in AND:
            listed.append(listed[-1] + 1)
        unit = first.quantity.unit
        earlier = [each for each in kept[:index] if each.quantity.unit == unit and each.quantity.is_(Kind.LEVEL)]
        for place, named in zip(listed, earlier[-len(listed) :], strict=False):
            if len(earlier) >= len(listed) > 1:
                one = kept[place]
                kept[place] = Told(plain, one.quantity, one.own, one.when, one.sentence, known=named.words)
    return kept


def _says(own: str) -> bool:
    bare = core(without_time(own))
    return len(bare) > 1 and "分别" not in own and _EMPTY.fullmatch(bare) is None


def told_of(manuscript: Manuscript, quantity: Quantity) -> Told | None:
    """A figure of prose with its words."""
    paragraph = manuscript.paragraph_at(quantity.start)
    told = figures_told(manuscript, paragraph) if paragraph is not None else ()
    return next((each for each in told if each.quantity is quantity), None)


def one_place(one: Told, other: Told) -> bool:
    """Whether neither speaks of a place of its own that the other does not."""
    return _place(one) == _place(other)


def _place(told: Told) -> str:
    place = told.quantity.claim.place or ""
    return "" if place.startswith(tuple(WHOLE)) else place  # 全区, 我市: the document's own


def widens(one: Told, other: Told) -> bool:
    """Whether the later of two figures is of a scope (市本级, 规上) that the earlier does not name."""
    first, second = sorted((one, other), key=lambda each: each.start)
    return bool(scope(second.own) - scope(first.own))
