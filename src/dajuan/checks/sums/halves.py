"""Find the halves and quarters of a year in one sentence that do not make the year, or the half (上半年8.6，下半年9.2，全年18.8)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from dajuan.checks.figures.parts import is_amount, is_closed
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity

_PERIODS = {
    "第一季度": (1,), "一季度": (1,), "第二季度": (2,), "二季度": (2,), "第三季度": (3,), "三季度": (3,), "第四季度": (4,),
    "四季度": (4,), "上半年": (1, 2), "下半年": (3, 4), "前三季度": (1, 2, 3), "全年": (1, 2, 3, 4),
}  # fmt: skip
_PERIOD = Pattern("前三季度|第?[一二三四]季度|[上下]半年|全年")
_OTHER = Pattern(
    "累计|预计|力争|目标|计划|上年|去年|同期|占|末|其中|新增(?=贷)|余额|(?<!税)率|每|均|比|增长|增加|少|多"
)
_BARE = ("、", "和", "，", "及")


class YearParts(msgspec.Struct, frozen=True):
    """A whole, and the parts of its time that do not make it."""

    whole: Quantity
    parts: tuple[Quantity, ...]


def year_parts(manuscript: Manuscript) -> Iterator[YearParts]:
    """The figures of one unit, each with its part of the year, of which one is all others together."""
    for sentence in manuscript.sentences:
        if len(sentence.quantities) < 3 or len(_PERIOD.compiled.findall(sentence.text)) < 3:
            continue
        told = _told(manuscript, sentence)
        if told is None:
            continue
        for quarters, whole in told.items():
            parts = _parts(told, quarters)
            if len(quarters) > 1 and len(parts) > 1:
                total = sum((each.tight for each in parts[1:]), parts[0].tight)
                if not total.meets(whole.tight):
                    yield YearParts(whole, tuple(parts))


def _told(manuscript: Manuscript, sentence: Stretch) -> dict[tuple[int, ...], Quantity] | None:
    """The figure of each part of the year; None where one is told twice or something else is told."""
    found: dict[tuple[int, ...], Quantity] = {}
    waiting: list[tuple[int, ...]] = []
    position = sentence.start
    unit = ""
    for each in sentence.quantities:
        lead = manuscript.plain[position : each.start]
        position = each.end
        if unit and each.unit != unit:
            continue
        named = [_PERIODS[match[0]] for match in _PERIOD.finditer(lead)]
        waiting = named or waiting
        if not waiting or not is_amount(each) or not is_closed(each) or (_OTHER.search(lead) and "分别" not in lead):
            return None
        unit = each.unit
        if not named and lead not in _BARE:
            return None
        key = waiting.pop(0)
        if key in found:
            return None
        found[key] = each
    return found


def _parts(told: dict[tuple[int, ...], Quantity], quarters: tuple[int, ...]) -> Sequence[Quantity]:
    """The fewest other figures that cover these quarters, each once; none where they do not."""
    left = list(quarters)
    parts = []
    for key in sorted((key for key in told if key != quarters and set(key) <= set(quarters)), key=len, reverse=True):
        if set(key) <= set(left):
            parts.append(told[key])
            left = [each for each in left if each not in key]
    return parts if not left else ()
