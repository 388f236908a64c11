"""Remarks on two levels in per cent whose difference is printed in per cent (达到46.5%，较2020年的43.1%提高3.4%)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.figures.chain_records import By, Chain, Change, related
from dajuan.checks.figures.comparable import own_scope
from dajuan.checks.figures.pairs import chains
from dajuan.checks.figures.quotients import growth, positive
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.quantities import shown
from dajuan.checks.records import Remark, Text
from dajuan.checks.wording.rates import in_points
from dajuan.reading.intervals import Interval


def two_per_cents(manuscript: Manuscript) -> Iterator[Remark]:
    """The changes in per cent between two levels in per cent that are their difference, not their quotient."""
    for chain in chains(manuscript):
        for change in chain.changes:
            if change.by is By.RATE and related(chain, change):
                remark = _remark(manuscript, chain, change)
                if remark is not None:
                    yield remark


def _remark(manuscript: Manuscript, chain: Chain, change: Change) -> Remark | None:
    if chain.early is None or chain.late is None or chain.way == "by":
        return None
    early, late = chain.early.quantity, chain.late.quantity
    if early.unit != "%" or late.unit != "%" or not positive(early.wide, late.wide):
        return None
    difference = late.wide - early.wide
    if not difference.meets(change.wide) or own_scope(manuscript, chain.first, chain.last):
        return None  # neither points nor a quotient: of another thing
    if growth(early.tight, late.tight).meets(change.tight) and not (late.tight - early.tight).meets(change.tight):
        return None
    return Remark(
        spans=(change.quantity.span, late.span, early.span),
        message=Text(
            "由{early}到{late}，相差的是百分点，写成了“{change}”。",
            en="From {early} to {late} are percentage points, but {change} is printed.",
        ).filled(early=early.claim.text, late=late.claim.text, change=change.quantity.claim.text),
        suggestion=in_points(change.quantity),
        computed=shown(
            abs(late.value - early.value), _size(late.tight - early.tight), "百分点", max(early.step, late.step, _TENTH)
        ),
    )


_TENTH = Decimal("0.01")


def _size(interval: Interval) -> Interval:
    return -interval if interval.high is not None and interval.high <= 0 else interval
