"""Which heads say that their figures are one column by another, and by which words they name it."""

from __future__ import annotations

from functools import lru_cache

from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.heads import CACHED, is_other, unit_of

_RATIO = Pattern(r"(?<![增长降升减涨变幅税利费汇速])率(?:（%）|%)?$")
"""合格率, 办结率: what may be one column by another."""
_STEM = Pattern(r"([^（）]{2,12}?)化?率(?:（%）|%)?$")
_WITHOUT = "不未非"
_LOST = Pattern(
    "死亡|枯死|损[坏毁]|流失|辍学|差评|超期|逾期|空置|闲置|报废|缺[勤席课]|退货|故障|停运|撂荒|违[规约]|失[败联]"
)
"""Parts by which a rate of what is left is told (成活率: 死亡株数)."""


@lru_cache(CACHED)
def is_ratio(head: str) -> bool:
    """Whether the figures under a head may be one column by another, which the rows must bear out."""
    return _RATIO.search(head) is not None and not is_other(head)


@lru_cache(CACHED)
def is_named_ratio(head: str, part: str, whole: str, *, rest: bool) -> bool:
    """Whether a ratio has the name of its part (合格率: 合格批次), or of what is left without it (不合格批次)."""
    found = _STEM.search(head)
    if found is None or unit_of(part) != unit_of(whole):
        return False
    if rest and _LOST.search(part) and not _LOST.search(whole + head):
        return True
    stem = found[1][-2:]
    place = part.find(stem)
    return place >= 0 and stem not in whole and (place > 0 and part[place - 1] in _WITHOUT) is rest
