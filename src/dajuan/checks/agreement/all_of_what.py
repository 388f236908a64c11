"""Tell how many all is said to be done of (32个小区全部完工, 提前完成9项), and of which group of several they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dajuan.checks.agreement.beside import clause_of
from dajuan.checks.agreement.left_over import is_count
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity

_GROUP = Pattern(
    "[一二三四]期|首批|第[一二三四]批|[国省市县区]级|中央|约束性|预期性|重点|新增|[东南西北]片|到期|其他|其余|另"
)
_OF_WHICH = Pattern("[中里]")
_NOBODY = Pattern("(?:已|目前|均|都|现已|，|“|‘)*")
_MARK = Pattern("[，。；：:、\n]")


def own_counts(
    manuscript: Manuscript, match: re.Match[str], told: Sequence[Quantity], start: int
) -> Sequence[Quantity]:
    """The counts that all is said of: those of its clause, before it, else behind it (提前完成9项), else right before the clause."""
    counts = [each for each in told if is_count(each)]
    own = [each for each in counts if start <= each.start < match.start()]
    if (
        len(own) > 1
        and own[-1].value < own[-2].value
        and _OF_WHICH.search(manuscript.plain, own[-2].end, own[-1].start)
    ):
        return own[-1:]  # 14个镇中11个实现全覆盖
    if own:
        return own
    end = _MARK.search(manuscript.plain, match.end())
    stop = end.start() if end is not None else len(manuscript.plain)
    behind = [each for each in counts if match.end() <= each.start < stop]
    if behind:
        return behind
    named = _NOBODY.fullmatch(manuscript.plain[start : match.start()]) is None
    return [] if named else [each for each in counts if each.end == start - 1]  # 约束性指标9项，全部完成


def groups_of(manuscript: Manuscript, quantity: Quantity) -> frozenset[str]:
    """The words that say of which group of several a count is (一期, 约束性)."""
    clause = manuscript.plain[clause_of(manuscript, quantity.start) : quantity.start]
    return frozenset(_GROUP.compiled.findall(clause))
