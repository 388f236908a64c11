"""Find a limit said to hold of each class, teacher or household that their mean is already past (112个班5376人，每班均不超过45人)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.figures.told import figures_told
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.ratios.per_units import PerUnit, per_of, quotient_of
from dajuan.reading.records import Bound

_HELD = Pattern(
    "(?:人数|规模|数量|平均|全部|均|都|已|严格)*(?P<way>控制在|稳定在|保持在|压减到|不超过?|未超过?|不足|低于|少于|不少于|不低于|不足|达到|超过|超|在)?$"
)
_TO_COME = Pattern("标准|要求|规定|原则|力争|确保|目标|计划|将|应|须|按照|可|上限|不得|凡|以内的|补")
_FEWEST = 3


def capped_means(manuscript: Manuscript) -> Iterator[PerUnit]:
    """The limits per unit that the mean of all units breaks."""
    for paragraph in manuscript.paragraphs:
        if len(paragraph.quantities) < _FEWEST or "每" not in paragraph.text:
            continue
        told = figures_told(manuscript, paragraph)
        for index, printed in enumerate(told):
            bound = printed.quantity.claim.bound
            if index < 2 or bound not in (Bound.UNDER, Bound.OVER) or printed.quantity.value <= 0:
                continue
            if _TO_COME.search(printed.clause) or _TO_COME.match(printed.behind):
                continue
            per = per_of(_HELD.compiled.sub("", printed.clause))
            found = quotient_of(manuscript, told[:index], printed, per) if per is not None else None
            if found is None:
                continue
            mean, limit = found.given.tight, printed.quantity.value
            if mean.low is not None and mean.high is not None and (
                mean.low > limit if bound is Bound.UNDER else mean.high < limit
            ):  # fmt: skip
                yield found
