"""Hold what something changed by against the two levels beside it."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.changes.compared_amounts import Set
from dajuan.checks.figures.chain_records import By, Chain, Change, related
from dajuan.checks.figures.comparable import own_scope
from dajuan.checks.figures.pairs import chains
from dajuan.checks.figures.quotients import judged, step_of, told
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, Verdict
from dajuan.checks.records import Remark, Text


def differences(manuscript: Manuscript, by: By) -> Iterator[Remark]:
    """The changes, in amounts or in points, that the two levels of their chain do not give."""
    for chain in chains(manuscript):
        for change in chain.changes if chain.way != "by" else ():
            if change.by is by and related(chain, change):
                remark = _remark(manuscript, chain, change)
                if remark is not None:
                    yield remark


_LEFT = Pattern("退出|注销|退库|转出|淘汰|吊销|迁出|核销|摘牌")
DAYS = ("个工作日", "天", "日", "个月", "周")


def _is_whole(quantity: Quantity) -> bool:
    """Whether it is a number of days or months that is set, not measured: 15个工作日."""
    return quantity.unit in DAYS and quantity.exact and quantity.value == quantity.value.to_integral_value()


def _remark(manuscript: Manuscript, chain: Chain, change: Change) -> Remark | None:
    if chain.early is None or chain.late is None:
        return None
    early, late = chain.early.quantity, chain.late.quantity
    points = change.by is By.POINTS
    if (points and late.unit != "%") or (
        not points and change.quantity.unit not in (late.unit, late.unit.partition("/")[0])
    ):
        return None
    tight = late.tight - early.tight
    if all(_is_whole(each) for each in (early, late, change.quantity)):
        found = (
            Verdict.AGREES
            if late.value - early.value == abs(change.quantity.value) * change.sign
            else Verdict.CONFLICTS
        )
    else:
        found = judged(tight, late.wide - early.wide, change)
    if found is Verdict.AGREES or own_scope(manuscript, chain.first, chain.last):
        return None
    if _LEFT.search(manuscript.plain, max(chain.first - 4, 0), chain.last):
        return None  # 新增8户、退出3户，年末达到64户，净增5户
    unit = "百分点" if points else late.unit
    falls = late.value < early.value
    computed = told(abs(late.value - early.value), -tight if falls else tight, unit, step_of(early, late))
    return Remark(
        spans=(change.quantity.span, *chain.levels),
        message=Text(
            "由{early}到{late}，相差{computed}，这里为“{verb}{change}”。",
            en="From {early} to {late} is a difference of {computed}; here it is {verb}{change}.",
        ).filled(
            early=early.claim.text,
            late=late.claim.text,
            computed=computed,
            verb=change.verb,
            change=change.quantity.claim.text,
        ),
        suggestion=Text(
            "请核对三个数；如两个数的口径、时点不同，请在文中注明。",
            en="Check the three figures; if the levels are of other scopes or dates, say so.",
        ),
        computed=computed,
        doubtful=found is Verdict.DOUBTFUL,
    )


def of_two(found: Set, unit: str) -> Remark:
    """The remark on a difference between two things."""
    computed = told(found.one.value - found.other.value, found.tight, unit, step_of(found.one, found.other))
    return Remark(
        spans=(found.printed.span, found.one.span, found.other.span),
        message=Text(
            "{one}与{other}相差{computed}，这里为“{word}{printed}”。",
            en="Between {one} and {other} are {computed}; here it is {word}{printed}.",
        ).filled(
            one=found.one.claim.text,
            other=found.other.claim.text,
            computed=computed,
            word=found.word,
            printed=found.printed.claim.text,
        ),
        suggestion=Text("请核对三个数，以及谁比谁多。", en="Check the three figures, and which is above which."),
        computed=computed,
    )
