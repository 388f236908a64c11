"""Find a number that one mention says is passed (突破100亿元) and another of the same thing does not reach (98.6亿元)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dajuan.checks.agreement.alike import Difference
from dajuan.checks.agreement.conflicts import conflicts
from dajuan.checks.agreement.wording import name_of, place_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.records import Bound, Kind

_STAIRS = ("台阶", "大关", "关口", "门槛", "新台阶", "的台阶", "的新台阶")
_STAIR = Pattern("(?:跨上|迈上|迈入|迈过|跨过|跨越|跃上|站上|登上|踏上)$")
_REACHED = Pattern(
    "(?:的?新?台阶|大关|关口|门槛)?[，、（](?:全年|实际|累计|最终|总量|总额|已|，)*(?:达到?|为|完成|实现|是)了?"
)


@check(
    "agree-order",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("“突破”“超过”“不足”与另一处的数值不符", en="突破, 超过 or 不足 against the value given elsewhere"),
    why=Text(
        "一处说突破（超过、不足）某数，另一处给出的同一指标却没有达到（却超过了）这个数。",
        en="One place says that a number is passed (or not reached), another gives a value of the same thing that says otherwise.",
    ),
    wrong=(
        "2025年，全县社会消费品零售总额突破100亿元。\n2025年，全县实现社会消费品零售总额98.6亿元，增长4.3%。",
        "2025年，全县接待游客超400万人次。\n2025年，全县接待游客386.2万人次，文旅市场持续升温。",
        "2025年，全县城镇新增就业5200人以上。\n2025年，城镇新增就业4860人。",
        "全县进出口总额突破100亿元，达到98.6亿元，增长7.3%。",
        "地区生产总值首次跨上300亿元台阶，达到296.5亿元，增长6.1%。",
    ),
    right=(
        "2025年，全县社会消费品零售总额突破100亿元。\n2025年，全县实现社会消费品零售总额103.6亿元，增长4.3%。",
        "2025年，全县接待游客超400万人次。\n2025年，全县接待游客423.6万人次，文旅市场持续升温。",
        "全县进出口总额突破100亿元，达到103.6亿元，其中出口98.6亿元。",
        "储备项目超过200个，开工项目达到128个。",
        "预计2025年全县社会消费品零售总额突破100亿元。\n2025年，前三季度全县实现社会消费品零售总额78.6亿元。",
        "2026年，全县社会消费品零售总额力争突破110亿元。\n2025年，全县社会消费品零售总额98.6亿元。",
    ),
    replaces=("agree-two-values",),
)
def passed_and_short(manuscript: Manuscript) -> Iterator[Remark]:
    """An open bound and a value on the other side of it."""
    yield from _in_one_breath(manuscript)
    for found in conflicts(manuscript):
        if found.difference is not Difference.ORDER or not found.named or found.measure.kind is not Kind.LEVEL:
            continue
        yield Remark(
            spans=(found.odd.span, found.beside.span),
            message=Text(
                "“{name}”前后不符：{beside}，{odd}，两者不能同时成立。",
                en="“{name}” is told in two ways that cannot both hold: {beside}, {odd}.",
            ).filled(
                name=name_of(found.measure, found.odd),
                beside=place_of(found.beside),
                odd=place_of(found.odd),
            ),
            suggestion=Text(
                "请核对实际数；未达到的，改用“近”“接近”；口径或时点不同的，请写明。",
                en="Check the value; if the number was not reached, write 近 or 接近; if scope or date differ, say so.",
            ),
        )


def _in_one_breath(manuscript: Manuscript) -> Iterator[Remark]:
    """突破100亿元，达到98.6亿元: a bound and, with nothing but a verb between them, the value."""
    for sentence in manuscript.sentences:
        for bound, value in pairwise(sentence.quantities):
            stair = bound.exact and _STAIR.search(manuscript.plain, sentence.start, bound.start) is not None
            if not stair and bound.claim.bound not in (Bound.OVER, Bound.UNDER):
                continue
            if not value.exact or bound.unit != value.unit:
                continue
            if stair and (value.value >= bound.value or not manuscript.plain.startswith(_STAIRS, bound.end)):
                continue
            if not (bound.is_(Kind.LEVEL) and value.is_(Kind.LEVEL)) or bound.wide.meets(value.wide):
                continue
            if _REACHED.fullmatch(manuscript.plain[bound.end : value.start]) is None:
                continue
            yield Remark(
                spans=(value.span, bound.span),
                message=Text(
                    "前面说“{bound}”，后面是“{value}”，两者不能同时成立。",
                    en="Before it is {bound}, then {value}; they cannot both hold.",
                ).filled(
                    bound=manuscript.text[max(bound.start - 2, sentence.start) : bound.end], value=value.claim.text
                ),
                suggestion=Text(
                    "请核对实际数；未达到的，改用“近”“接近”。",
                    en="Check the value; if the number was not reached, write 近 or 接近.",
                ),
            )
