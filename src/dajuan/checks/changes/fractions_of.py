"""Find fractions (缩短三分之一, 降为原来的四分之一) right behind two levels that do not give them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.figures.chain_records import Chain
from dajuan.checks.figures.comparable import own_scope
from dajuan.checks.figures.pairs import chains
from dajuan.checks.figures.quotients import ONE, positive
from dajuan.checks.figures.yearly_lists import NUMERALS
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import shown
from dajuan.checks.records import Remark, Span, Text
from dajuan.reading.intervals import around, exactly

NUMBER = "[一二三四五六七八九十]"
FRACTION = f"(?:(?P<below>{NUMBER})分之(?P<above>{NUMBER})|(?P<half>一半))"
BEHIND = Pattern(
    rf"[，、（](?:整整|大幅|平均|约|近)?(?:(?P<left>(?:降|减|缩|压|下降|减少|缩短|压缩|压减|降低|缩减)?(?:为|到|至|是)(?:原来|过去|以前|上年|去年)的)"
    rf"|(?P<by>(?:下降|减少|缩短|压缩|压减|降低|缩减|节省|节约|精简|削减|压降|下调|缩小|回落|减)了?(?:约|近)?)){FRACTION}(?!以上|多|以下)",
    needs=("分之", "一半"),
)
GIVE = Decimal("0.1")  # of one: a fraction is a round figure (12 of 35 are 三分之一)


def fractions(manuscript: Manuscript) -> Iterator[Remark]:
    """The fraction by which, or to which, it fell."""
    plain = manuscript.plain
    if not any(word in plain for word in BEHIND.needs):
        return
    for chain in chains(manuscript):
        if chain.early is None or chain.late is None or chain.way != "down":
            continue
        match = BEHIND.match(plain, chain.last)
        if match is None or not positive(chain.early.quantity.wide, chain.late.quantity.wide):
            continue
        printed = _told(match)
        left = chain.late.quantity.wide / chain.early.quantity.wide
        given = left if match["left"] else ONE - left
        if given.meets(around(printed, GIVE)) or own_scope(manuscript, chain.first, chain.last):
            continue
        yield _remark(chain, Span(match.start() + 1, match.end()), match[0][1:], by=bool(match["by"]))


def _told(match: re.Match[str]) -> Decimal:
    if match["half"]:
        return Decimal("0.5")
    return Decimal(NUMERALS[match["above"]]) / Decimal(NUMERALS[match["below"]])


def _remark(chain: Chain, where: Span, words: str, *, by: bool) -> Remark:
    late, early = (each.quantity for each in (chain.late, chain.early) if each is not None)
    left = late.value / early.value
    bounds = late.tight / early.tight
    percent = exactly(100)
    best, given = ((1 - left) * 100, (ONE - bounds) * percent) if by else (left * 100, bounds * percent)
    computed = shown(best, given, "%", Decimal("0.1"))
    return Remark(
        spans=(where, *chain.levels),
        message=Text(
            "由{early}到{late}，按同样的说法应约为{computed}，这里为“{words}”。",
            en="From {early} to {late} it would be about {computed}; here it is {words}.",
        ).filled(early=early.claim.text, late=late.claim.text, computed=computed, words=words),
        suggestion=Text(
            "请核对：“缩短三分之一”是少了三分之一，“缩短为原来的三分之一”是还剩三分之一。",
            en="Check it: 缩短三分之一 takes a third away, 缩短为原来的三分之一 leaves a third.",
        ),
        computed=computed,
    )
