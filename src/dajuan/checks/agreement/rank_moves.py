"""Find a rank that moves: where it was, where it is, by which verb and by how many places (由第7位上升到第9位，上年第4位，前移2位)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span

_NUMERAL = r"\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_STEPS = r"\d{1,3}|[一二两三四五六七八九十]|十[一二三四五六七八九]"
_GAINED = "前移|进步|上升|提升|前进|进位|上移|跃升|跃居|提高|晋升|攀升|跃至|升(?=[至到为了])|进(?=[至到为了\\d一二两三四五六七八九])|升(?=\\d)"
_LOST = "后移|倒退|退步|下降|后退|退后|下滑|下跌|退位|滑落|回落|掉|退(?=[至到为居了\\d])|跌(?=[至到了])|降(?=[至到为了\\d])|滑(?=[至到])"
_RANK = Pattern(
    rf"(?P<last>倒数)?第(?P<number>{_NUMERAL})(?:位|名|(?=[，。；、（）]|{_GAINED}|{_LOST})|$)", needs=("第",)
)
_EARLY = Pattern(
    "(?:(?P<year>(?:19|20)\\d\\d)年|上年|去年|前年|往年|年初|期初|同期|上季|上月|上一年|上次|原来|此前|之前|以前|[由从]|(?<=[较比])一季度|(?<=[较比])上半年)(?:[^，。；\\d第]|\\d{1,3}个){0,18}$"
)
_YEARS = Pattern("(?P<years>[一二两三四五六七八九十])年")
_NOW = Pattern("今年|本年|目前|当前|如今|现(?=[居列排])|(?:到|至|为|升至|降至)(?:全[国省市县区])?$")
_MOVE = Pattern(rf"(?:(?P<gained>{_GAINED})|(?P<lost>{_LOST}))(?:了)?(?:(?P<steps>{_STEPS})个?(?:位次|名次|位|名))?")
_BETWEEN = (
    "(?:实现|了|争先|成功|较|比|[一二两三四五六七八九十]年间?|同比|再次|大幅|累计|一举|共|整体|稳步|位次|排名|名次|在全[省市县国]|上年|去年|同期"
    "|20\\d\\d年|，|、|（|）|的)*"
)
_BEHIND = Pattern(rf"{_BETWEEN}{_MOVE.source}")
_OF_RANKS = ("进位", "退位", "前移", "后移", "上移")
"""Verbs that are said of nothing but ranks."""
_SCOPE = Pattern("全[国省市州县区]|同类")
_FAR = 44  # characters between the two ranks


class Move(msgspec.Struct, frozen=True):
    """A rank before and after, and what is said of it.

    gained: whether the verb says that it became better; steps: by how many places, None where that is not said.
    word: where the verb and the places stand; first, last: where the earlier rank and the later one stand.
    """

    early: int
    late: int
    gained: bool
    steps: int | None
    word: Span
    first: Span
    last: Span

    @property
    def turned(self) -> bool:
        """Whether the verb says the contrary of the two ranks."""
        return self.late != self.early and (self.late < self.early) != self.gained

    @property
    def miscounted(self) -> bool:
        """Whether the places are not those between the two ranks."""
        return not self.turned and self.steps is not None and self.steps != abs(self.early - self.late)


class _Ranked(msgspec.Struct, frozen=True):
    rank: int
    start: int
    end: int
    early: bool  # by a word: 上年, 由
    year: int
    now: bool
    scope: str


_KNOWN: WeakKeyDictionary[Manuscript, tuple[Move, ...]] = WeakKeyDictionary()


def moves(manuscript: Manuscript) -> tuple[Move, ...]:
    """The ranks that move within a sentence, in the order of the text."""
    if manuscript not in _KNOWN:
        _KNOWN[manuscript] = tuple(_found(manuscript))
    return _KNOWN[manuscript]


def _found(manuscript: Manuscript) -> Iterator[Move]:
    sentences: dict[int, Stretch] = {}
    for match in _RANK.finditer(manuscript.prose):
        sentence = manuscript.sentence_at(match.start())
        if sentence is not None:
            sentences[sentence.start] = sentence
    for sentence in sentences.values():
        ranks = list(_ranks(manuscript.plain, sentence))
        for one, other in pairwise(ranks):
            yield from _of_pair(manuscript.plain, sentence, one, other)


def _ranks(plain: str, sentence: Stretch) -> Iterator[_Ranked]:
    begin = sentence.start
    for match in _RANK.finditer(plain, sentence.start, sentence.end):
        number = number_of(match["number"])
        early = _EARLY.search(plain, begin, match.start())
        scope = _SCOPE.search(plain, max(begin, match.start() - 14), match.start())
        before, begin = begin, match.end()
        if number is not None and not match["last"]:
            year = int(early["year"]) if early is not None and early["year"] else 0
            now = _NOW.search(plain, before, match.start()) is not None
            by_word = early is not None and not year
            yield _Ranked(number, match.start(), match.end(), by_word, year, now, scope[0] if scope else "")


def _of_pair(plain: str, sentence: Stretch, one: _Ranked, other: _Ranked) -> Iterator[Move]:
    between = plain[one.end : other.start]
    if (
        len(between) > _FAR
        or "；" in between
        or "其中" in between
        or (one.scope and other.scope and one.scope != other.scope)
    ):
        return
    if one.year and other.year:
        early, late = (one, other) if one.year < other.year else (other, one)
    elif (one.year and other.now) or (other.year and one.now):
        early, late = (one, other) if one.year else (other, one)
    elif one.early != other.early:
        early, late = (one, other) if one.early else (other, one)
    else:
        return
    found = list(_MOVE.finditer(plain, one.end, other.start))
    behind = _BEHIND.match(plain, other.end, min(other.end + _FAR, sentence.end))
    if behind is not None and (behind["steps"] or other is early or behind[0].endswith(_OF_RANKS)):
        found.append(behind)
    for match in found:
        span = _YEARS.search(match[0])
        years = number_of(span["years"].replace("两", "二")) if span is not None else None
        if years is None or not (early.year and late.year) or years == late.year - early.year:
            yield _move(match, early, late)  # else 两年累计 from a year that is not told


def _move(match: re.Match[str], early: _Ranked, late: _Ranked) -> Move:
    start = match.start("gained") if match["gained"] else match.start("lost")
    return Move(
        early.rank,
        late.rank,
        bool(match["gained"]),
        number_of(match["steps"].replace("两", "二")) if match["steps"] else None,
        Span(start, match.end()),
        Span(early.start, early.end),
        Span(late.start, late.end),
    )
