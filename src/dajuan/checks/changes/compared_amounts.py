"""Find multiples and differences between two amounts that are told of two things: 前者是后者的2.1倍, 是农村居民22000元的2.1倍."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from dajuan.checks.figures.chain_records import By
from dajuan.checks.figures.parts import core, is_torn
from dajuan.checks.figures.quotients import ONE, positive
from dajuan.checks.figures.told import Told, figures_told
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.patterns import HAN
from dajuan.reading.intervals import Interval, exactly
from dajuan.reading.records import Kind

_BE = "(?:约|已|大致|几乎|分别)*(?:是|为|相当于|达到?)(?:了)?"
_LATTER = Pattern(rf"(?P<a>前者|后者){_BE}(?P<b>后者|前者)的?(?:约|近|超过?)?$")
_FURTHER = Pattern(
    "(?P<a>前者|后者)(?:比|较)(?P<b>后者|前者)(?:平均|整整|足足)?(?:(?P<up>高出?|多出?|超出)|(?P<down>低|少))(?:了|约|近|出)*$"
)
_OF = Pattern(rf"{_BE}(?P<whose>{HAN}{{0,20}}?)$")
"""Before the second amount, whose multiple follows."""
_TIMES_OF = Pattern("的?(?:约|近)?$")


class Set(msgspec.Struct, frozen=True):
    """What is printed of two amounts, which of them is set against which, and what they give (by tight and by wide intervals)."""

    printed: Quantity
    one: Quantity
    other: Quantity
    by: By
    tight: Interval
    wide: Interval
    word: str


def set_against(manuscript: Manuscript) -> Iterator[Set]:
    """The multiples and differences that two amounts right before them do not give."""
    for paragraph in manuscript.paragraphs:
        latter, times = "后者" in paragraph.text, "倍" in paragraph.text
        if not latter and not times:
            continue
        told = figures_told(manuscript, paragraph)
        for index, printed in enumerate(told):
            pair = _latter(told, index) if latter else None
            if pair is None and printed.quantity.unit == "倍":
                pair = (
                    _named(manuscript, told, index)
                    or _named_elsewhere(manuscript, told, index)
                    or _named_both(told, index)
                )
            if pair is not None and not is_torn(manuscript.plain, pair[:2]):
                yield from _judged(printed.quantity, *pair)


def _latter(told: Sequence[Told], index: int) -> tuple[Quantity, Quantity, By, str] | None:
    printed = told[index]
    match = _LATTER.search(printed.own) or _FURTHER.search(printed.own)
    if match is None or match["a"] == match["b"]:
        return None
    by = _by(match, printed.quantity)
    before = [each.quantity for each in told[:index] if _is_amount(each, by) and printed.sentence - each.sentence <= 1]
    before = [each for each in before if each.unit == before[-1].unit]
    if by is None or len(before) < 2:
        return None
    if by is By.AMOUNT and before[-1].unit != printed.quantity.unit:
        return None
    first, second = before[-2:]
    one, other = (first, second) if match["a"] == "前者" else (second, first)
    if "down" in match.groupdict() and match["down"]:
        one, other = other, one
    return one, other, by, match[0]


def _by(match: re.Match[str], printed: Quantity) -> By | None:
    if "up" not in match.groupdict():
        return By.RATIO if printed.unit == "倍" else None
    return {"倍": By.TIMES, "%": By.RATE, "百分点": By.POINTS}.get(printed.unit, By.AMOUNT)


def _is_amount(told: Told, by: By | None) -> bool:
    quantity = told.quantity
    if quantity.unit == "%" and by is By.POINTS:
        return quantity.is_(Kind.LEVEL) or quantity.is_(Kind.CHANGE)
    if not quantity.is_(Kind.LEVEL) or quantity.unit in ("百分点", "‰", "倍", "位", "", "项", "个"):
        return False
    return (quantity.unit == "%") == (by is By.POINTS)


def _named(manuscript: Manuscript, told: Sequence[Told], index: int) -> tuple[Quantity, Quantity, By, str] | None:
    """6.3亿元，是城镇居民3.0亿元的2.1倍: the amount that 的N倍 follows, and the one before it."""
    if index < 2:
        return None
    one, other, printed = told[index - 2 : index + 1]
    between = manuscript.plain[other.quantity.end : printed.start]
    if one.quantity.unit != other.quantity.unit or _TIMES_OF.fullmatch(between) is None or not between:
        return None
    match = _OF.search(other.own)
    gap = manuscript.plain[one.quantity.end : other.start]
    if match is None or "。" in gap or "；" in gap or len(gap) > _LONGEST or not _is_amount(one, By.RATIO):
        return None
    return one.quantity, other.quantity, By.RATIO, match[0] + "…的"


_LONGEST = 30
_NAMED = Pattern(rf"(?:是|为|相当于|达到?)(?P<whose>{HAN}{{2,12}})的(?:约|近)?$")
_TIME = Pattern("上年|去年|原来|过去|以前|当年|年前|同期|当初|前者|后者|[一二三四五]年|期|水平$|目标|计划|任务|预算")


def _named_elsewhere(
    manuscript: Manuscript, told: Sequence[Told], index: int
) -> tuple[Quantity, Quantity, By, str] | None:
    """城镇居民41600元，是农村居民的2.0倍，农村居民20800元: the other amount stands elsewhere in the sentence."""
    printed = told[index]
    match = _NAMED.search(printed.own)
    if match is None or index < 1 or _TIME.search(match["whose"]):
        return None
    one = told[index - 1]
    if one.sentence != printed.sentence or not _is_amount(one, By.RATIO) or match["whose"] in one.words:
        return None
    others = [
        each
        for each in told
        if each is not one and each.sentence == printed.sentence and each.quantity.unit == one.quantity.unit
        if match["whose"] in each.own and _is_amount(each, By.RATIO) and each.when.may_be(printed.when)
    ]
    if len(others) != 1 or "；" in manuscript.plain[min(one.start, others[0].start) : printed.start]:
        return None
    return one.quantity, others[0].quantity, By.RATIO, match[0]


_SIZE = "额量数值总"
_BOTH = Pattern(rf"(?P<one>{HAN}{{2,12}}?)(?:约|大致)?(?:是|为|相当于)(?P<other>{HAN}{{2,12}})的(?:约|近)?$")


def _named_both(told: Sequence[Told], index: int) -> tuple[Quantity, Quantity, By, str] | None:
    """城镇51.4亿元、乡村12.8亿元，城镇是乡村的4倍: both amounts by their names."""
    printed = told[index]
    match = _BOTH.search(printed.own)
    if match is None or _TIME.search(match["other"]):
        return None
    here = [each for each in told if each.sentence == printed.sentence and _is_amount(each, By.RATIO)]
    ones, others = (_called(here, match[name].rstrip(_SIZE)) for name in ("one", "other"))
    if len(ones) != 1 or len(others) != 1 or ones[0].quantity.unit != others[0].quantity.unit:
        return None
    if ones[0] is others[0] or not ones[0].when.may_be(others[0].when):
        return None
    return ones[0].quantity, others[0].quantity, By.RATIO, match[0]


def _called(told: Sequence[Told], name: str) -> list[Told]:
    """The figures of that name; those of a longer one (进出口) only where none has it alone."""
    alone = [each for each in told if core(each.own) == name]
    return alone or [each for each in told if name in each.own]


def _judged(printed: Quantity, one: Quantity, other: Quantity, by: By, word: str) -> Iterator[Set]:
    if not positive(one.wide, other.wide):
        return
    if by in (By.RATIO, By.TIMES):
        less = ONE if by is By.TIMES else exactly(0)
        yield Set(printed, one, other, by, one.tight / other.tight - less, one.wide / other.wide - less, word)
    elif by in (By.AMOUNT, By.POINTS):
        yield Set(printed, one, other, by, one.tight - other.tight, one.wide - other.wide, word)
