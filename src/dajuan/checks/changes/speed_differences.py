"""Find per cents that are set against each other in points (增长6.8%，增速比上年的5.1%加快1.7个百分点), and judge the three figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import shown
from dajuan.checks.records import Span
from dajuan.reading.intervals import Interval, Width, exactly, interval

NUMBER = r"\d+(?:\.\d+)?"
FALLS = "下降|降低|减少|下跌|下滑|负增长|减产|减收"
OF_FALL = "降幅|跌幅|减幅|下降幅度|下跌幅度"
OF_GROWTH = "增速|增幅|涨幅|增长率|增长速度|增长幅度"
UP = "加快|提高|提升|上升|回升|扩大|增加|加大|快|高|多"
DOWN = "回落|放缓|下降|降低|收窄|缩小|减缓|减少|减小|慢|低|少"
ABOVE = "高于|快于|高出|超出|领先于?"
BELOW = "低于|慢于|低出|落后于?|滞后于?"
WHO = r"[^，。；%（）：]{1,18}?"
NAMED = f"(?:的|（|为|平均水平|平均|水平|{OF_GROWTH}|{OF_FALL})*"
BEHIND = f"(?:）|的|平均水平|平均|水平|{OF_GROWTH})*(?:分别|大幅|明显|进一步|，)?"
HEAD = rf"(?P<fall>{FALLS})?了?(?P<a>-?{NUMBER})%）?"
NOUN = f"(?P<noun>{OF_GROWTH}|{OF_FALL})"
OTHER = rf"(?P<fell>{FALLS})?(?P<b>-?{NUMBER})%"
POINTS = rf"了?(?P<n>{NUMBER})个?百分点"

FORMS = (
    Pattern(
        rf"{HEAD}[，、（]?{NOUN}?(?:也|均|且)?(?:相?比|较)(?P<who>{WHO}){NAMED}{OTHER}{BEHIND}"
        rf"(?:(?P<up>{UP})|(?P<down>{DOWN}))出?{POINTS}",
    ),
    Pattern(
        rf"{HEAD}[，、（]?{NOUN}?(?:也|均|且)?(?:(?P<up>{ABOVE})|(?P<down>{BELOW}))(?P<who>{WHO}){NAMED}{OTHER}{BEHIND}{POINTS}",
    ),
    Pattern(
        rf"{HEAD}[，；（]而?(?P<who>(?:上年|去年|上月|上季度|上半年|前三季度|一季度|全国|全省|全市)[^，。；%（）：]{{0,10}}?){NAMED}{OTHER}）?，?"
        rf"{NOUN}(?:(?:同比|环比|(?:比|较)(?:上年|去年)(?:同期)?)?(?:(?P<up>{UP})|(?P<down>{DOWN}))|(?P<above>{ABOVE}))出?{POINTS}",
    ),
)
"""比上年的5.1%加快; 高于全市平均水平（5.8%）; 上年同期下降5.9%，降幅收窄."""

TENTH = Decimal("0.1")
WINDOW = 90  # characters before 百分点 in which both per cents stand
ZERO = exactly(0)


class Fault(StrEnum):
    """What does not go together."""

    SIZE = "size"  # the points are not the difference
    SIDE = "side"  # the word says the contrary of the two per cents


class Misjudged(msgspec.Struct, frozen=True):
    """Two per cents and the points between them that do not go together: where they stand, the word of direction, what they give.

    of_speed: a noun (增速, 降幅) says that what moved is a rate of change.
    """

    fault: Fault
    points: Span
    one: Span
    other: Span
    word: str
    computed: str
    of_speed: bool


_FOUND: WeakKeyDictionary[Manuscript, tuple[Misjudged, ...]] = WeakKeyDictionary()


def misjudged(manuscript: Manuscript, fault: Fault) -> Iterator[Misjudged]:
    """The differences of per cents that are wrong in this way, in the order of the text."""
    if manuscript not in _FOUND:
        _FOUND[manuscript] = tuple(sorted(_search(manuscript), key=lambda found: found.points))
    return (found for found in _FOUND[manuscript] if found.fault is fault)


def _search(manuscript: Manuscript) -> Iterator[Misjudged]:
    prose = manuscript.prose
    place = prose.find("百分点")
    while place >= 0:
        # To look back from each 百分点 is many times faster than to try every per cent.
        stop = place + len("百分点")
        begin = (
            max(
                prose.rfind("。", 0, place),
                prose.rfind("\n", 0, place),
                prose.rfind("百分点", 0, place),
                place - WINDOW,
            )
            + 1
        )
        found = _at(prose, begin, stop) if prose.count("%", begin, place) > 1 else None
        if found is not None:
            yield found
        place = prose.find("百分点", stop)


def _at(prose: str, begin: int, stop: int) -> Misjudged | None:
    for form in FORMS:
        for match in form.finditer(prose, begin, stop):
            if match.end() == stop:
                return _judged(match)
    return None


def _judged(match: re.Match[str]) -> Misjudged | None:
    """The fault of one comparison, None where some reading of it holds."""
    groups = match.groupdict()
    rising = bool(groups["up"] or groups.get("above"))
    word = groups["up"] or groups["down"] or groups.get("above") or ""
    one = _signed(match["a"], bool(match["fall"]))
    others = _others(match, one)
    printed = _of(match["n"], Width.WIDE)
    faults = []
    for other in others:
        size = match["noun"] is not None and match["noun"] in OF_FALL.split("|")
        size = size or (one < 0 and word in ("扩大", "收窄", "缩小"))
        first, second = (abs(one), abs(other)) if size else (one, other)
        difference = _of(first, Width.WIDE) - _of(second, Width.WIDE)
        gap = -difference if first < second else difference
        if not gap.meets(printed):
            faults.append((Fault.SIZE, first, second))
        elif (ZERO.is_below(difference) and not rising) or (difference.is_below(ZERO) and rising):
            faults.append((Fault.SIDE, first, second))
        else:
            return None
    fault, first, second = faults[-1]
    tight = _of(first, Width.TIGHT) - _of(second, Width.TIGHT)
    computed = shown(abs(first - second), -tight if first < second else tight, "百分点", TENTH)
    return Misjudged(
        fault,
        Span(match.start("n"), match.end()),
        Span(match.start("a"), match.end("a") + 1),
        Span(match.start("b"), match.end("b") + 1),
        word,
        computed,
        match["noun"] is not None,
    )


def _others(match: re.Match[str], one: Decimal) -> tuple[Decimal, ...]:
    """What the other per cent can be with its sign: as its words say, else either way beside a fall."""
    plain = _signed(match["b"], bool(match["fell"]) or any(word in match["who"] for word in FALLS.split("|")))
    if one >= 0 or plain < 0 or "增" in match["who"]:
        return (plain,)
    return (plain, -plain)


def _signed(written: str, fell: bool) -> Decimal:
    value = Decimal(written)
    return -value if fell and value > 0 else value


def _of(value: str | Decimal, width: Width) -> Interval:
    return interval(value, width=width)
