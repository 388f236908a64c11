"""Find wholes with a list behind a mere comma that one digit keeps from adding up: 教职工4126人，小学2150人、初中1236人、高中840人.

Nothing says that such a list is of all parts, so it is taken for one only where a single digit, or two that changed places,
stand between the sum and the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.checks.arithmetic.parts import is_amount, is_printed_plain
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.documents.han import HAN

_FEWEST = 3
_LEAD = Pattern(f"[，:](?P<label>{HAN}{{1,10}})")
_NEXT = Pattern(f"[、，](?P<label>{HAN}{{1,10}})")
_END = Pattern("[。；\\n]|$")
_NO_PART = Pattern(
    "上年|去年|同期|同比|其中|增|减|降|超|新|累计|计划|任务|目标|年|月|季度|居|占|比|较|完成|投入|实现|另|还|共|合计|人均|户均|每|平均|达|有|为"
)
_LEAST_DIGITS = 2
_MONEY = "元"
"""One expenditure is followed by others in the same way."""
_FARTHEST = Decimal("0.15")


def bare_lists(manuscript: Manuscript) -> Iterator[tuple[Quantity, Sequence[Quantity]]]:
    """Each whole with its parts."""
    for sentence in manuscript.sentences:
        if len(sentence.quantities) > _FEWEST:
            yield from _of_sentence(manuscript.plain, sentence)


def _of_sentence(plain: str, sentence: Stretch) -> Iterator[tuple[Quantity, Sequence[Quantity]]]:
    figures = sentence.quantities
    for index, whole in enumerate(figures[:-_FEWEST]):
        if not is_amount(whole) or whole.unit == _MONEY:
            continue
        parts: list[Quantity] = []
        end, pattern = whole.end, _LEAD
        for each in figures[index + 1 :]:
            gap = pattern.fullmatch(plain[end : each.start])
            if gap is None or _NO_PART.search(gap["label"]) or each.unit != whole.unit or not is_amount(each):
                break
            parts.append(each)
            end, pattern = each.end, _NEXT
        if len(parts) >= _FEWEST and _END.match(plain, end) and _by_one_digit(whole, parts):
            yield whole, parts


def _by_one_digit(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether one digit, or two neighbours that changed places, in one of the figures would make all add up."""
    if len({each.step for each in (whole, *parts)}) > 1 or not all(map(is_printed_plain, (whole, *parts))):
        return False
    off = sum((each.value for each in parts), Decimal(0)) - whole.value
    if not off or abs(off) > whole.value * _FARTHEST or any(each.value >= whole.value for each in parts):
        return False
    wanted = [(whole.value, whole.value + off), *((each.value, each.value - off) for each in parts)]
    return any(_is_slip(one, other, whole.step) for one, other in wanted if other > 0)


def _is_slip(one: Decimal, other: Decimal, step: Decimal) -> bool:
    first, second = (str(int(each / step)) for each in (one, other))
    if len(first) != len(second) or len(first) < _LEAST_DIGITS:
        return False
    apart = [place for place, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    if len(apart) == 1:
        return True
    return len(apart) == 2 and apart[1] == apart[0] + 1 and first[apart[0]] + first[apart[1]] == second[apart[1]] + second[apart[0]]  # fmt: skip
