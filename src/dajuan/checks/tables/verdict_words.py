"""Find a column of verdicts (完成, 达标, 否) that the figures of its row contradict."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.aims import Judged, judged
from dajuan.checks.tables.grids import Word
from dajuan.checks.tables.sheets import Sheet

_HOW = "(?:已|全面|按期|如期|提前|圆满|全部|顺利)?"
_MET = Pattern(
    f"{_HOW}(?:完成|达标|达到|达成|实现|兑现|合格)(?:目标|任务|要求|计划|预期)?|符合(?:要求|规定)?|正常|未突破|未超(?:标|限|出|过)?|在控|可控|控制在内|优于目标|[√✓]"
)
_BEYOND = Pattern("(?:已)?(?:超额完成|超额|超目标|超预期|超额达标)")
_MISSED = Pattern(
    "(?:未|没有|尚未|未能)(?:完成|达标|达到|达成|实现|兑现|合格)(?:目标|任务|要求|计划|预期)?|不达标|不合格|不符合|滞后|未达预期|突破|超标|超限|超出|[×✗]"
)
_WHETHER = Pattern("是否|达标情况|完成与否")
_EXCEEDS = Pattern("是否[^是否]{0,2}(?:超|突破)")
_YES, _NO = ("是",), ("否", "不是")


class Verdict(StrEnum):
    """What a verdict says of a row."""

    MET = "met"
    BEYOND = "beyond"
    MISSED = "missed"
    WITHIN = "within"  # 控制在限额以内: not above it, whatever is better


class WrongVerdict(msgspec.Struct, frozen=True):
    """A verdict beside figures that say otherwise."""

    word: Word
    verdict: Verdict
    row: Judged


def wrong_verdicts(sheet: Sheet) -> Iterator[WrongVerdict]:
    """The verdicts in the rows of a sheet that their figures contradict."""
    if not any(sheet.words):
        return
    for row in judged(sheet):
        for word in sheet.words[row.row]:
            said = verdict_of(word)
            if said is not None and contradicts(said, row):
                yield WrongVerdict(word, said, row)


def contradicts(said: Verdict, row: Judged) -> bool:
    """Whether the figures of a row say otherwise than a verdict."""
    if said is Verdict.WITHIN:
        return row.above
    if said is Verdict.MISSED:
        return row.met is True
    return row.met is False or (said is Verdict.BEYOND and row.met is True and row.beyond is False)


def verdict_of(word: Word) -> Verdict | None:
    """What a cell of words says, None where it is no verdict."""
    text = word.text.strip("。，；")
    if _WHETHER.search(word.head) and text in (*_YES, *_NO):
        yes = (text in _YES) != bool(_EXCEEDS.search(word.head))
        return Verdict.MET if yes else Verdict.MISSED
    for pattern, verdict in ((_BEYOND, Verdict.BEYOND), (_MISSED, Verdict.MISSED), (_MET, Verdict.MET)):
        if pattern.fullmatch(text):
            return verdict
    return None
