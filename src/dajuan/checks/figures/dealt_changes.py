"""Find changes that 分别 deals out over the pairs of levels before them (…由A到B，…由C到D，分别增加a、提高b)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from dajuan.checks.figures import change_words as words
from dajuan.checks.figures.chain_records import By, Chain, Change
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.quantities import Quantity

RESPECTIVELY = "分别"
_LONGEST = 12


def dealt_changes(manuscript: Manuscript, near: Sequence[Chain]) -> Iterator[Chain]:
    """The chains of a sentence that end with both levels, each with the change of its place in the list behind them."""
    if RESPECTIVELY not in manuscript.plain:
        return
    whole = [chain for chain in near if chain.early and chain.late and not chain.changes and chain.way]
    for sentence in manuscript.sentences if len(whole) > 1 else ():
        if RESPECTIVELY not in sentence.text:
            continue
        pairs = [chain for chain in whole if sentence.start <= chain.first < sentence.end]
        changes = _changes(manuscript.plain, sentence, pairs) if len(pairs) > 1 else []
        if len(changes) == len(pairs) > 1:
            for chain, change in zip(pairs, changes, strict=True):
                yield msgspec.structs.replace(chain, changes=(change,))


def _changes(plain: str, sentence: Stretch, pairs: Sequence[Chain]) -> list[Change]:
    """The changes right behind the last pair, if they are as many and each in the unit of its pair."""
    behind = [each for each in sentence.quantities if each.start >= pairs[-1].last][: len(pairs)]
    found = []
    for before, each, chain in zip((None, *behind), behind, pairs, strict=False):
        lead = plain[before.end if before is not None else pairs[-1].last : each.start]
        if (RESPECTIVELY in lead) != (before is None) or len(lead) > _LONGEST:
            return []
        verb = words.CHANGED.search(lead)
        by = {"百分点": By.POINTS, "%": By.RATE}.get(each.unit, By.AMOUNT)
        if verb is None or chain.late is None or not _fits(each, by, chain.late.quantity):
            return []
        found.append(
            Change(each, by, 1 if verb["up"] else -1, "", annual=False, verb=verb["up"] or verb["down"], lead=lead)
        )
    return found


def _fits(change: Quantity, by: By, level: Quantity) -> bool:
    if by is By.AMOUNT:
        return change.unit == level.unit
    return (by is By.POINTS) == (level.unit == "%")
