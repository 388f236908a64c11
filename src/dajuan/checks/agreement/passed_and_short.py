"""Find a number that one mention says is passed (突破100亿元) and another of the same thing does not reach (98.6亿元)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from dajuan.catalogue.units import factor
from dajuan.checks.agreement.alike import Difference
from dajuan.checks.agreement.conflicts import conflicts
from dajuan.checks.agreement.first_passed import first_passed
from dajuan.checks.agreement.wording import name_of, place_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.reading.intervals import exactly
from dajuan.reading.records import Bound, Kind

_STAIRS = ("台阶", "大关", "关口", "门槛", "新台阶", "的台阶", "的新台阶")
_STAIR = Pattern("(?:跨上|迈上|迈入|迈过|跨过|跨越|跃上|站上|登上|踏上)$")
_FROM_NONE = Pattern(
    r"(?P<words>零的?突破|从无到有)[^。；\d]{0,10}[由从](?:(?:(?:19|20)\d\d年|原来|上年|去年)(?:末|底)?的?)?(?P<early>[1-9]\d*[家个户项所座件名人])[^，。；\d]{0,4}(?:增加|发展|增长|壮大|增|扩大)[到至]",
    needs=("突破", "从无到有"),
)
"""零的突破，由3家增加到5家."""
_TAKEN = Pattern(
    "(?:首次|成功|一举|顺利|历史性地?)*(?:跨上|迈上|迈入|迈过|跨过|跨越|跃上|站上|登上|踏上|越过|突破|冲破|超过)了?$"
)
_NEARLY = Decimal("0.8")
"""What is below so much of a stair is of something else."""
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
        "高新技术企业实现零的突破，由2024年的3家增加到5家。",
        "经测产，小麦平均亩产486.5公斤，比上年高21.5公斤，全县小麦单产首次越过1000斤大关。",
        "存款余额达到984.6亿元，比年初增加68亿元，全市存款规模一举迈过千亿元大关。",
        "2022年、2023年、2024年接待游客分别为412.6万人次、386.0万人次、395.3万人次，2025年达到428.1万人次，首次突破400万人次。",
        "2023年，全县粮食总产量12.3万吨，2024年为11.8万吨。2025年，全县粮食总产量首次超过12万吨，达到12.4万吨。",
    ),
    right=(
        "2025年，全县社会消费品零售总额突破100亿元。\n2025年，全县实现社会消费品零售总额103.6亿元，增长4.3%。",
        "2025年，全县接待游客超400万人次。\n2025年，全县接待游客423.6万人次，文旅市场持续升温。",
        "全县进出口总额突破100亿元，达到103.6亿元，其中出口98.6亿元。",
        "2022年、2023年、2024年接待游客分别为372.6万人次、386.0万人次、395.3万人次，2025年达到428.1万人次，首次突破400万人次。",
        "2024年全市进口31.2亿元，2025年出口首次突破30亿元。",
        "经测产，小麦平均亩产506.5公斤，比上年高21.5公斤，全县小麦单产首次越过1000斤大关。",
        "存款余额达到984.6亿元，贷款余额达到1126.5亿元，贷款规模迈过千亿元大关。",
        "储备项目超过200个，开工项目达到128个。",
        "预计2025年全县社会消费品零售总额突破100亿元。\n2025年，前三季度全县实现社会消费品零售总额78.6亿元。",
        "2026年，全县社会消费品零售总额力争突破110亿元。\n2025年，全县社会消费品零售总额98.6亿元。",
    ),
    replaces=("agree-two-values",),
)
def passed_and_short(manuscript: Manuscript) -> Iterator[Remark]:
    """An open bound and a value on the other side of it."""
    yield from _in_one_breath(manuscript)
    for match in _FROM_NONE.finditer(manuscript.prose):
        yield _of_none(manuscript, match)
    for bound, value in _stairs(manuscript):
        yield _of_stair(bound, value)
    for bound, earlier in first_passed(manuscript):
        yield Remark(
            spans=(bound.span, earlier.span),
            message=Text(
                "说首次达到“{bound}”，而{year}年已是“{earlier}”。",
                en="{bound} is said to be passed for the first time, but {year} it was {earlier} already.",
            ).filled(bound=bound.claim.text, year=earlier.claim.period or "", earlier=earlier.claim.text),
            suggestion=Text(
                "请核对两年的数；再次突破的，改用“重新突破”。",
                en="Check both years; what was passed before is passed again.",
            ),
            severity=Severity.WARNING,
        )
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


def _of_none(manuscript: Manuscript, match: re.Match[str]) -> Remark:
    early = manuscript.text[match.start("early") : match.end("early")]
    return Remark(
        spans=(Span(match.start("words"), match.end("words")), Span(match.start("early"), match.end("early"))),
        message=Text("说“{words}”，此前已有{early}。", en="It says {words}, but there were {early} before.").filled(
            words=match["words"], early=early
        ),
        suggestion=Text("请核对原有个数和用语。", en="Check how many there were, and the words."),
        severity=Severity.WARNING,
    )


def _stairs(manuscript: Manuscript) -> Iterator[tuple[Quantity, Quantity]]:
    """亩产612.5公斤，…单产首次越过1300斤大关: a stair and the one value before it that is near, but below, in its unit or another."""
    for sentence in manuscript.sentences:
        if not any(word in sentence.text for word in _STAIRS[:4]):
            continue
        for bound in sentence.quantities:
            verb = _TAKEN.search(manuscript.plain, sentence.start, bound.start)
            if verb is None or not manuscript.plain.startswith(_STAIRS, bound.end):
                continue
            told = [each for each in sentence.quantities if each.end <= verb.start() and each.is_(Kind.LEVEL)]
            sizes = [(each, times) for each in told if (times := factor(each.unit, bound.unit)) is not None]
            if len(sizes) != 1 or not sizes[0][0].exact:
                continue
            value, times = sizes[0]
            high = (value.wide * exactly(times)).high
            own = manuscript.plain[manuscript.plain.rfind("，", sentence.start, verb.start()) + 1 : verb.start()]
            alike = not own or any(letter in value.claim.indicator for letter in own)
            if alike and high is not None and _NEARLY * bound.value < high < bound.value:
                yield bound, value


def _of_stair(bound: Quantity, value: Quantity) -> Remark:
    return Remark(
        spans=(bound.span, value.span),
        message=Text(
            "前面是“{value}”，没有达到“{bound}”这一关口。", en="It is {value} before, which does not reach {bound}."
        ).filled(value=value.claim.text, bound=bound.claim.text),
        suggestion=Text("请核对数值、单位和用语。", en="Check the value, its unit and the words."),
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
