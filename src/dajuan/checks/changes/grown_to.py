"""Find a level behind 增长了 by what follows it: 2020年3.2亿元，2025年增长了8.6亿元，五年净增5.4亿元.

The pairs of a sentence (`pairs`) read 由A增长了B; here A and B stand in clauses of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dajuan.checks.figures import change_words as words
from dajuan.checks.figures.chain_records import By, Change
from dajuan.checks.figures.pair_subjects import RATIO, subject
from dajuan.checks.figures.parts import is_amount, is_printed_plain
from dajuan.checks.figures.quotients import ONE, growth, positive
from dajuan.checks.figures.told import Told, figures_told, one_place
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.records import Kind

_BY = Pattern(
    "(?P<verb>(?:增长|增加|提高|提升|上升|扩大|扩展|攀升|跃升|壮大|发展|增多|扩增)|(?P<down>下降|减少|降低|压减|缩小|缩减|精简|压缩|下滑))了(?:约|近)?$",
    needs=("了",),
)
_BY_FIGURE = Pattern(r"(?:[长加高升大展多增降少低减小简缩滑])了(?:约|近)?\d", needs=("了",))
_FURTHER = Pattern("(?:净|共|累计|合计|总共|足足|整整)?(?:增长|增加|增|减少|减|降低|下降|扩大|多出)(?:了|约|近)*$")
_NEW = Pattern("新增|净增|增加|多增")
_LEVEL = Pattern("(?:达到?|总数为?|总量为?|规模为?|现有|已有)(?:了|约)?$")


class GrownTo(msgspec.Struct, frozen=True):
    """A level, what is said to be the change of it, and the figure by which that is the new level."""

    early: Quantity
    change: Change
    beside: Quantity


def grown_to(manuscript: Manuscript) -> Iterator[GrownTo]:
    """The changes that are new levels by the figure behind them."""
    for paragraph in manuscript.paragraphs:
        if len(paragraph.quantities) < _FEWEST or _BY_FIGURE.search(paragraph.text) is None:
            continue
        told = figures_told(manuscript, paragraph)
        for early, grown, beside in zip(told, told[1:], told[2:], strict=False):
            verb = _BY.search(grown.own)
            if verb is None or not _go_together(early, grown, beside):
                continue
            sign = -1 if verb["down"] else 1
            if _is_level_by(early, grown, beside, sign):
                change = Change(grown.quantity, By.AMOUNT, sign, "", annual=False, verb=verb["verb"], lead=grown.own)
                yield GrownTo(early.quantity, change, beside.quantity)


_FEWEST = 3


def _go_together(early: Told, grown: Told, beside: Told) -> bool:
    """Whether a level, what follows 增长了 and the figure behind that can be of one thing."""
    one, two = early.quantity, grown.quantity
    if one.unit != two.unit or not is_amount(one) or not is_printed_plain(one) or not is_printed_plain(two):
        return False
    if grown.sentence - early.sentence > 1 or beside.sentence != grown.sentence or one.value <= 0:
        return False
    if _NEW.search(early.own) or "其中" in beside.own:
        return False  # 2024年新增12.6亿元, 2025年增长了14.2亿元: both are what was added
    said = subject(_BY.compiled.sub("", grown.own))
    return (not said or said in early.words) and not early.aims and one_place(early, grown)


def _is_level_by(early: Told, grown: Told, beside: Told, sign: int) -> bool:
    """Whether the figure behind goes with the new level and not with the change."""
    old, new, other = early.quantity, grown.quantity, beside.quantity
    change = -new.wide if sign < 0 else new.wide
    if not positive(old.wide, old.wide + change, new.wide) or old.value == new.value:
        return sign < 0 and _is_further(beside, old, new)
    if other.unit == old.unit:
        if _LEVEL.search(beside.own):
            return other.value == new.value
        return _is_further(beside, old, new) and not other.wide.meets(new.wide)
    if other.unit == "%" and words.may_change(beside.own) and not _annual(beside.own):
        rate = -other.wide if other.value > 0 and words.CHANGED.search(beside.own) and sign < 0 else other.wide
        return growth(old.wide, new.wide).meets(rate) and not growth(old.wide, old.wide + change).meets(rate)
    if other.unit == "倍" and (RATIO.search(beside.own) or words.may_change(beside.own)):
        less = ONE if words.may_change(beside.own) else ONE - ONE
        given, instead = ((late / old.wide) - less for late in (new.wide, old.wide + change))
        return given.meets(other.tight) and not instead.meets(other.wide)
    return False


def _is_further(beside: Told, old: Quantity, new: Quantity) -> bool:
    """Whether the figure behind is the difference of the two."""
    if beside.quantity.unit != old.unit or _FURTHER.search(beside.own) is None or _annual(beside.own):
        return False
    high, low = (new, old) if new.value > old.value else (old, new)
    return beside.quantity.claim.kind in (Kind.LEVEL, Kind.CHANGE) and (high.tight - low.tight).meets(
        beside.quantity.tight
    )


def _annual(own: str) -> bool:
    return any(word in own for word in ("年均", "每年", "平均"))
