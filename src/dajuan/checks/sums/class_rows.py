"""Take the figures of prose that count classes of one division, and find the whole that they are of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import takewhile

import msgspec

from dajuan.checks.figures.terms import STOP, WEAK, Term
from dajuan.checks.patterns import Pattern
from dajuan.checks.sums.class_words import DIVISIONS, Division

_NEAR = 16
_BEHIND = 12
"""Characters behind a figure in which its class is named (18个结转下年)."""
FARTHEST = 120
"""Characters from the whole to the first class, and between two classes."""
MOST_BETWEEN = 3
"""Figures in the same unit that may stand between two classes: what is told of the first."""
_TOTAL = Pattern("(?:^|，)(?:合计|总计|共计|总共|一共|共|总数)[^，。；\\d]{0,8}$")
_NOT_ALL = Pattern("等(?![级次])|主要|部分(?!属实|完成)|其余|剩余|另有|另外|另")
_AMONG = Pattern("其中|^含|包括")
_REACHED = Pattern("涉及|覆盖|惠及|分布在|带动|应[到出参]")
_THING = Pattern("类|业|工程|公路|学校|医院|水库|园区|设施|民生|基础|住房|标准|景区|房")
_FILLERS = Pattern(
    "其中|即|由|分别|目前|已经?|正在|仍|尚|还|有|的|项目|工程|指标|任务|对象|案件|个|天数?|为|是|达到?|计划|当年|本年|今年|全年|年度|年内|新增|共|约|评为|评定|被|占|污染|及以上|以上|以下|完成|实现|进度|要求|[，、:“”]"
)
_NOUN_AND = Pattern("[^，。；\\d]{1,8}[和及与]")
"""The noun of the figure before, and what joins the two."""
_OF = ("中", "里", "当中")
"""A figure whose noun ends so is the whole of what follows: 在建的28座水库中."""
DAYS, _MONEY = "天", "元"


class Classes(msgspec.Struct, frozen=True):
    """Figures of classes of one division; complete: they leave nothing out."""

    division: Division
    terms: tuple[Term, ...]
    places: tuple[int, ...]
    complete: bool


def may_hold(terms: Sequence[Term]) -> bool:
    """Whether there are a whole and two classes in one unit, or two classes of days."""
    counts = Counter(term.unit for term in terms)
    return counts[DAYS] > 1 or max(counts.values()) > 2


def spoken_of(terms: Sequence[Term]) -> Iterator[Division]:
    """The divisions of which two classes at least are told with figures that follow each other."""
    counts = Counter(term.unit for term in terms)
    last: dict[str, Mapping[int, int]] = {}  # the classes that the words of the last figure in a unit name
    told: dict[int, set[int]] = {}
    for term in terms:
        unit = term.unit
        if counts[unit] < 3 and unit != DAYS:
            continue
        found = _classes_of(_words(term))
        for division, place in (*found.items(), *last[unit].items()) if found and last.get(unit) else ():
            if unit != _MONEY or DIVISIONS[division].money:
                told.setdefault(division, set()).add(place)
        last[unit] = found
    for division in sorted(told):
        if len(told[division]) > 1:
            yield DIVISIONS[division]


_NO_CLASS: Mapping[int, int] = {}
_CHUNK = 8
"""So many divisions are asked for at once."""


@lru_cache(maxsize=1 << 12)
def _classes_of(words: str) -> Mapping[int, int]:
    """The classes that the words of a figure name, by the places of their divisions."""
    if _any_class().search(words) is None:
        return _NO_CLASS
    found = {}
    for begin, chunk in _chunks():
        if chunk.search(words) is not None:
            for place, division in enumerate(DIVISIONS[begin : begin + _CHUNK], start=begin):
                which = _class_of(division, words)
                if which >= 0:
                    found[place] = which
    return found


@lru_cache(maxsize=1)
def _chunks() -> Sequence[tuple[int, Pattern]]:
    begins = range(0, len(DIVISIONS), _CHUNK)
    return [
        (begin, Pattern("|".join(_any_of(each).source for each in DIVISIONS[begin : begin + _CHUNK])))
        for begin in begins
    ]


@lru_cache(maxsize=1)
def _any_class() -> Pattern:
    return Pattern("|".join(_any_of(division).source for division in DIVISIONS))


@lru_cache(maxsize=1 << 7)
def _any_of(division: Division) -> Pattern:
    return Pattern("|".join(f"(?:{each})" for each in division.classes))


@lru_cache(maxsize=1 << 12)
def _class_of(division: Division, words: str) -> int:
    """Which class the words of a figure name, -1 for none."""
    if _any_of(division).search(words) is None:
        return -1
    return next(place for place, pattern in enumerate(_classes(division)) if pattern.search(words))


@lru_cache(maxsize=1 << 7)
def _classes(division: Division) -> tuple[Pattern, ...]:
    return tuple(map(Pattern, division.classes))


def rows_of(plain: str, division: Division, terms: Sequence[Term]) -> Iterator[Classes]:
    """Runs of figures of different classes, by the words before each figure, or by those behind it where it has none."""
    run: list[tuple[Term, int]] = []
    between = 0
    for term in terms:
        place = -1 if term.aside or term.after.endswith(_OF) else _class_of(division, _words(term))
        if place < 0:
            between += bool(run) and term.unit == run[-1][0].unit
            if term.rank >= STOP:
                yield from _closed(plain, division, run)
                run = []
            continue
        fits = run and term.unit == run[0][0].unit and place not in [each for _, each in run] and term.rank < STOP
        near = run and term.quantity.start - run[-1][0].quantity.end <= FARTHEST and between <= MOST_BETWEEN
        if not (fits and near):
            yield from _closed(plain, division, run)
            run = []
        run.append((term, place))
        between = 0
    yield from _closed(plain, division, run)


def _words(term: Term) -> str:
    """The words that name the class: 建成48个, but 9个建成, and 58个续建项目和72个新开工项目."""
    if _NOUN_AND.fullmatch(term.before) is not None and term.after:
        return term.after[:_BEHIND]
    return term.before if _FILLERS.compiled.sub("", term.before) else term.after[:_BEHIND]


def _closed(plain: str, division: Division, run: Sequence[tuple[Term, int]]) -> Iterator[Classes]:
    if len(run) < 2:
        return
    terms, places = tuple(term for term, _ in run), tuple(place for _, place in run)
    first, last = terms[0].quantity, terms[-1].quantity
    tail = plain[last.end : last.end + 30].partition("。")[0]
    words = plain[first.start - len(terms[0].before) : last.end] + tail
    complete = bool(division.needed) and set(division.needed) <= set(places) and not _NOT_ALL.search(words)
    yield Classes(division, terms, places, complete)


def wholes_of(plain: str, classes: Classes, terms: Sequence[Term]) -> list[Term]:
    """The figures that may be the whole, the likeliest first: a total right behind, else those before."""
    first, last = classes.terms[0], classes.terms[-1]
    alike = [
        term
        for term in terms
        if term.unit == first.unit and not term.aside and term not in classes.terms and not _REACHED.search(term.before)
    ]
    before = _no_members([term for term in alike if term.quantity.end <= first.quantity.start])[-MOST_BETWEEN:][::-1]
    behind = [
        term
        for term in alike
        if term.quantity.start > last.quantity.end
        and term.quantity.start - last.quantity.end < _NEAR
        and _TOTAL.search(term.before)
    ]
    wholes = behind + [term for term in before if first.quantity.start - term.quantity.end <= FARTHEST]
    if not wholes:
        return []
    return wholes if _is_whole(plain, classes, wholes[0]) else []


def _no_members(before: Sequence[Term]) -> Sequence[Term]:
    """The figures up to the list of the last sentence that begins with 其中: its members are no wholes of what follows it."""
    places = [place for place, term in enumerate(before) if place and _AMONG.search(term.before)]
    if not places:
        return before
    listed = takewhile(lambda term: term.rank < STOP, before[places[-1] + 1 :])
    return [*before[: places[-1]], *before[places[-1] + 1 + len(list(listed)) :]]


def _is_whole(plain: str, classes: Classes, whole: Term) -> bool:
    """Whether its words are of none of the classes, and what the classes are of is named there too."""
    division = classes.division
    words = whole.before + whole.after
    if classes.terms[0].rank <= WEAK and whole.quantity.start < classes.terms[0].quantity.start:
        return False  # of one list
    place = _class_of(division, whole.before)
    if place >= 0 and place not in classes.places and whole.quantity.start < classes.terms[0].quantity.start:
        return False
    sentence = plain[max(whole.quantity.start - FARTHEST, 0) : whole.quantity.start].rpartition("。")[2] + words
    if division.whole and division.whole not in (DAYS,) and not Pattern(division.whole).search(sentence):
        return False
    if division.whole == DAYS and whole.unit != DAYS:
        return False
    return all(_is_of(division, term, sentence) for term in classes.terms)


def _is_of(division: Division, term: Term, sentence: str) -> bool:
    """Whether a class names no thing of its own that the whole does not name (新开工产业项目 of 重点项目)."""
    rest = term.before
    for pattern in _classes(division):
        rest = pattern.compiled.sub("", rest)
    rest = _FILLERS.compiled.sub("", rest)
    thing = _THING.search(rest)
    return thing is None or rest in sentence or thing[0] in sentence
