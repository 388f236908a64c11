"""Find 增长了, 减少了 before what must be the new level (由12亿元增长了30亿元, 达到30亿元)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.changes.annual_mean import mean, years_between
from dajuan.checks.changes.grown_to import grown_to
from dajuan.checks.figures.chain_records import By, Chain, Change
from dajuan.checks.figures.comparable import comparison, own_scope
from dajuan.checks.figures.pairs import chains
from dajuan.checks.figures.quotients import ONE, growth, positive
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.intervals import Interval, exactly

WHOLE = exactly(100)


@check(
    "grow-to-by",
    severity=Severity.ERROR,
    title=Text("“增长了”与“增长到”相混", en="增长了 (by) and 增长到 (to) are mixed up"),
    why=Text(
        "“增长到、提高到、降至”后面是现在的数，“增长了、提高了、减少了”后面是相差的数。",
        en="After 增长到, 提高到, 降至 comes the new level; after 增长了, 提高了, 减少了 comes the difference.",
    ),
    wrong=(
        "特色产业产值由12亿元增长了30亿元，达到30亿元。",
        "特色产业产值由12.0亿元增加30.0亿元，增长150%。",
        "城镇化率由58.3%提高了62.1%。",
        "审批环节由35个减少了42个。",
        "特色产业产值由12亿元增长了30亿元，五年增加18亿元。",
        "企业亏损面由11.3%减少了4.1%，亏损面缩小7.2个百分点。",
        "电商销售额由2020年的6.2亿元增长了14.5亿元，年均增长18.5%。",
        "电站装机由1200千瓦提升了3600千瓦，是原来的3倍。",
        "2020年，全县竹笋产值只有2.6亿元，2025年增长了7.1亿元，五年净增4.5亿元。",
    ),
    right=(
        "特色产业产值由12亿元增长到30亿元。",
        "特色产业产值由12亿元增长了30亿元，达到42亿元。",
        "特色产业产值由12亿元增长了30亿元，增长250%。",
        "2020年，全县竹笋产值只有2.6亿元，2025年增长了4.5亿元，达到7.1亿元。",
        "特色产业产值由12亿元增长了30亿元。",
        "审批环节由35个减少了12个。",
        "城镇化率由58.3%提高了3.8个百分点。",
        "电商销售额由2020年的6.2亿元增长了8.3亿元，年均增长18.5%。",
    ),
)
def to_or_by(manuscript: Manuscript) -> Iterator[Remark]:
    """由A增长了B, where a rate, a level or the size of B says that it grew to B."""
    told = set()
    for each in grown_to(manuscript):
        told.add(each.change.quantity.start)
        yield _remark(each.early, each.change, each.beside)
    for chain in chains(manuscript):
        if chain.way != "by" or chain.early is None or own_scope(manuscript, chain.first, chain.last):
            continue
        early, change = chain.early.quantity, chain.changes[0]
        if change.quantity.start in told:
            continue
        for beside in _contradicting(manuscript, chain, early, change):
            yield _remark(early, change, beside)
            break


def _contradicting(manuscript: Manuscript, chain: Chain, early: Quantity, change: Change) -> Iterator[Quantity | None]:
    """The figure that contradicts, None where the two contradict by themselves."""
    if early.value >= 0 and change.sign < 0 and (early.wide + change.wide).is_below(exactly(0)):
        yield None
    if (
        early.unit == "%"
        and change.sign > 0
        and WHOLE.is_below(early.wide + change.wide)
        and _is_share(change.quantity)
    ):
        yield None
    if chain.late is not None and not (early.wide + change.wide).meets(chain.late.quantity.wide):
        yield chain.late.quantity
    as_level = change.wide if change.sign > 0 else -change.wide  # what follows the verb, taken for the new level
    for other in chain.changes[1:]:
        grown = (other.by is By.AMOUNT and other.quantity.unit == early.unit) or (
            other.by is By.POINTS and early.unit == "%"
        )
        grown = grown and not other.annual
        if grown and not other.wide.meets(change.wide) and (as_level - early.wide).meets(other.wide):
            yield other.quantity
    if early.unit == "元" and comparison(chain.indicator_id, chain.phrase).severity is None:
        return  # at constant prices
    if positive(early.wide, as_level, early.wide + change.wide):
        for other in chain.changes[1:]:
            if _fits(manuscript, chain, other, as_level) and not _fits(
                manuscript, chain, other, early.wide + change.wide
            ):
                yield other.quantity


def _fits(manuscript: Manuscript, chain: Chain, other: Change, late: Interval) -> bool:
    """Whether a rate, a yearly rate or a multiple goes with the level that it would have led to."""
    early = chain.early.quantity.wide if chain.early is not None else ONE
    if other.by is By.RATE and other.annual:
        counts = years_between(manuscript, chain, other) or _YEARS
        return any(mean(By.RATE, early, late, count).meets(other.wide) for count in counts)
    if other.by is By.RATE:
        return growth(early, late).meets(other.wide)
    if other.by is By.TIMES:
        return (late / early - ONE).meets(other.tight)
    return other.by is By.RATIO and (late / early).meets(other.tight)


_YEARS = range(2, 11)


def _is_share(quantity: Quantity) -> bool:
    return quantity.value <= 100


def _remark(early: Quantity, change: Change, beside: Quantity | None) -> Remark:
    spans = (change.quantity.span, early.span, *([beside.span] if beside is not None else []))
    also = (
        Text(f"，与{beside.claim.text}不符", en=f", which does not go with {beside.claim.text}")
        if beside
        else Text("", en="")
    )
    return Remark(
        spans=spans,
        message=Text(
            "“由{early}{verb}{change}”说的是相差{change}{also}。是否应为“{verb}到{change}”？",
            en="“由{early}{verb}{change}” says that the difference is {change}{also}. Is it the new level?",
        ).filled(early=early.claim.text, verb=change.verb, change=change.quantity.claim.text, also=also),
        suggestion=Text(
            "后面是现在的数时用“{verb}到”，是相差的数时用“{verb}了”。",
            en="Write {verb}到 before the new level, {verb}了 before the difference.",
        ).filled(verb=change.verb),
    )
