"""Find the difference of two per cents that is written in per cent (由61.2%提高到62.0%，提高0.8%)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.quantities import Quantity, shown
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.checks.wording.compared_growths import compared_growths
from dajuan.checks.wording.points_before_levels import points_before
from dajuan.checks.wording.rates import clause_start, in_points, is_level, is_rate, is_share, of_one_thing, verb_before
from dajuan.checks.wording.two_per_cents import two_per_cents
from dajuan.reading.intervals import Interval
from dajuan.reading.records import Kind

# Of an amount as well as of a rate: after “占…62%” it may be the amount that grew.
OF_AMOUNTS = frozenset({"增长", "增加", "增", "下降", "降低", "降", "减少", "减"})
GROWING = frozenset({"增长", "增"})
# Rates of technique and farming, whose change is as often told relatively where no level stands beside it.
TECHNICAL = ("利用率", "成活率", "使用率", "回收率", "收率", "合格率", "成功率", "保存率", "精度")
RELATION = Text("两个百分数之差用“百分点”", en="The difference of two per cents is in percentage points")


@check(
    "pct-point",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=RELATION,
    why=Text(
        "由61.2%到62.0%，相差0.8个百分点；写成“提高0.8%”，意思是提高到61.7%。",
        en="From 61.2% to 62.0% are 0.8 percentage points; 提高0.8% would mean a rise to 61.7%.",
    ),
    wrong=(
        "全县常住人口城镇化率由61.2%提高到62.0%，提高0.8%。",
        "空气质量优良天数比例达到88.3%，较上年上升3.2%。",
        "第三产业增加值占地区生产总值的52.3%，比上年提高1.2%。",
        "城镇登记失业率3.2%，比上年末下降0.3%。",
        "贷款利率下降0.35%，由4.20%降至3.85%。",
        "学前教育毛入园率从85.1%升至92.4%，五年累计提升7.3%。",
        "主要农作物耕种收综合机械化率比上年提高1.4%，达到81.2%。",
        "规模以上工业增加值增长7.2%，高于全市平均水平1.1%。",
        "固定资产投资增长6.8%，增速比全省平均水平高1.3%。",
        "第三产业占比达到46.5%，较2020年的43.1%提高3.4%。",
        "卫生厕所普及率比2024年的86.4%提高2.3%，达到88.7%。",
        "产能利用率74.8%，与上年同期73.5%相比，扩大1.3%。",
    ),
    right=(
        "全县常住人口城镇化率由61.2%提高到62.0%，提高0.8个百分点。",
        "税收收入8.6亿元，占一般公共预算收入的62%，下降5.2%。",
        "全员劳动生产率年均增长6%。",
        "刑事案件发案率同比下降17.6%。",
        "企业平均贷款利率由5.00%降至4.50%，下降10%。",
        "高技术制造业增加值占规模以上工业的21.3%，增长9.4%。",
        "地区生产总值增长6.2%，高于全市5.4%的平均水平。",
        "城镇调查失业率5.1%，低于5.5%的控制目标。",
        "营业收入利润率13.5%，实现利润总额比上年增长35.1%。",
        "学前教育毛入园率由80.0%提高到88.0%，相对提高10%。",
    ),
    replaces=("pct-point-single", "speed-of-speed", "arith-growth", "arith-increment", "arith-point-diff"),
)
def percentage_points(manuscript: Manuscript) -> Iterator[Remark]:
    """A rate with its level beside it that changes by per cents; a growth that lies above another's by per cents."""
    told_of = set()
    for sentence in manuscript.sentences:
        for index, quantity in enumerate(sentence.quantities):
            if quantity.unit == "%" and _rises_by_per_cents(manuscript, quantity, index, sentence):
                levels = _levels(quantity, sentence.quantities)
                remark = _conflict(quantity, levels, manuscript, sentence) if levels else None
                if remark:
                    told_of.add(quantity.start)
                    yield remark
        yield from compared_growths(manuscript, sentence)
    yield from (remark for remark in two_per_cents(manuscript) if remark.spans[0].start not in told_of)
    for found in points_before(manuscript):
        if found.change.start not in told_of:
            yield Remark(
                spans=(found.change, *found.ends),
                message=Text(
                    "两个百分数相差{told}个百分点，这里写成“{told}%”。",
                    en="The two per cents are {told} points apart; {told}% is something else.",
                ).filled(told=found.told),
                suggestion=Text("改为“{told}个百分点”。", en="Write {told}个百分点.").filled(told=found.told),
            )


@check(
    "pct-point-single",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("比率的变化是“%”还是“百分点”", en="A rate that changes by per cents: or by percentage points?"),
    why=Text(
        "占比、覆盖率等本身是百分数，“提高3%”既可能指3个百分点，也可能指比原来提高3%，读者无从判断。",
        en="A share is itself a per cent: 提高3% can be 3 points, or 3% of what it was; the reader cannot tell.",
    ),
    wrong=(
        "新能源装机占比提高3%。",
        "全县农村自来水普及率比上年提高2.4%。",
        "服务业增加值占地区生产总值比重五年提升4.6%。",
        "城镇登记失业率同比下降0.3%。",
    ),
    right=(
        "新能源装机占比提高3个百分点。",
        "刑事案件发案率同比下降17.6%，亿元地区生产总值生产安全事故死亡率下降5%以上。",
        "中小微企业平均贷款利率同比下降20%，政务服务效率提升60%。",
        "水肥利用率提高20%以上。",
        "占比较大的装备制造业增长30.5%。",
    ),
)
def rate_risen_by_per_cents(manuscript: Manuscript) -> Iterator[Remark]:
    """A rate without its level that changes by per cents."""
    for sentence in manuscript.sentences:
        for index, quantity in enumerate(sentence.quantities):
            if quantity.unit != "%" or not _rises_by_per_cents(manuscript, quantity, index, sentence):
                continue
            if _levels(quantity, sentence.quantities) or not _stands_near(quantity, sentence):
                continue
            yield Remark(
                spans=(quantity.span,),
                message=Text(
                    "“{indicator}”本身是百分数，“{figure}”是相差几个百分点，还是比原来变化百分之几？",
                    en="{indicator} is itself a per cent: is {figure} in points, or a part of what it was?",
                ).filled(indicator=quantity.claim.indicator, figure=quantity.claim.text),
                suggestion=in_points(quantity),
            )


def _stands_near(quantity: Quantity, sentence: Stretch) -> bool:
    """Whether the rate is named in the clause of its change or the one before, and is not often told relatively."""
    name = quantity.claim.indicator
    if name.endswith((*TECHNICAL, "按比例", "同比例")):
        return False
    before = sentence.text[: quantity.start - sentence.start].replace("、", "，").replace("；", "，")
    return name[-2:] in "，".join(before.split("，")[-2:])


def _rises_by_per_cents(manuscript: Manuscript, quantity: Quantity, index: int, sentence: Stretch) -> bool:
    if not quantity.is_(Kind.CHANGE) or not is_rate(quantity.claim.indicator):
        return False
    verb = verb_before(manuscript.plain, quantity.start, sentence.start)
    if not verb:
        return False
    begin = sentence.quantities[index - 1].end if index else sentence.start
    clause = manuscript.plain[clause_start(manuscript.plain, begin, quantity.start) : quantity.start]
    if "相对" in clause:
        return False
    if verb not in OF_AMOUNTS or not is_share(quantity.claim.indicator) or _names_share(clause):
        return True
    return verb not in GROWING and _is_told_by_itself(quantity, sentence)


def _names_share(clause: str) -> bool:
    return any(word in clause for word in ("占比", "比重", "比例", "份额", "占有率"))


def _is_told_by_itself(quantity: Quantity, sentence: Stretch) -> bool:
    """Whether a share, named as one, stands without an amount beside it that may have fallen instead."""
    before = sentence.text[: quantity.start - sentence.start]
    part = before[before.rfind("；") + 1 :]
    amounts = (
        one for one in sentence.quantities if one.start >= quantity.start - len(part) and one.start < quantity.start
    )
    return _names_share(part) and all(one.unit in ("%", "百分点") for one in amounts)


def _levels(quantity: Quantity, others: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The levels of the same rate in the sentence, the two before the change first."""
    found = [one for one in others if is_level(one) and of_one_thing(one, quantity)]
    before = [one for one in found if one.end <= quantity.start][-2:]
    return tuple(before) or tuple(found[:1])


def _conflict(
    quantity: Quantity, levels: tuple[Quantity, ...], manuscript: Manuscript, sentence: Stretch
) -> Remark | None:
    spans = (quantity.span, *(level.span for level in levels))
    printed = quantity.claim.text
    if len(levels) == 1:
        return Remark(
            spans=spans,
            message=Text(
                "“{indicator}”本身是百分数（{level}），它的变化写成“{figure}”，应为百分点。",
                en="{indicator} is itself a per cent ({level}); its change, {figure}, is in percentage points.",
            ).filled(indicator=quantity.claim.indicator, level=levels[0].claim.text, figure=printed),
            suggestion=in_points(quantity),
            severity=_how_sure(manuscript, quantity, sentence),
        )
    first, last = levels
    size = quantity.wide if quantity.value >= 0 else -quantity.wide
    gap = _size_of(last.wide - first.wide)
    if not gap.meets(size):
        if first.value > 0 and _size_of((last.wide - first.wide) / first.wide * Interval(_HUNDRED, _HUNDRED)).meets(
            size
        ):
            return None
        return Remark(
            spans=spans,
            message=Text(
                "由{first}到{last}的变化写成“{figure}”：两个百分数之差用百分点，数也与两端不符。",
                en="The change from {first} to {last} is given as {figure}: it is in points, and another number.",
            ).filled(first=first.claim.text, last=last.claim.text, figure=printed),
            suggestion=in_points(quantity),
            computed=_points(first, last),
        )
    return Remark(
        spans=spans,
        message=Text(
            "由{first}到{last}，相差的是百分点，写成了“{figure}”。",
            en="From {first} to {last} are percentage points, but {figure} is printed.",
        ).filled(first=first.claim.text, last=last.claim.text, figure=printed),
        suggestion=in_points(quantity),
        computed=_points(first, last),
    )


_HUNDRED = Decimal(100)


def _size_of(interval: Interval) -> Interval:
    """The interval without its sign; one that holds 0 is left as it is."""
    return -interval if interval.high is not None and interval.high <= 0 else interval


def _points(first: Quantity, last: Quantity) -> str:
    gap = last.tight - first.tight
    value = abs(last.value - first.value)
    return shown(value, _size_of(gap), "百分点", max(first.step, last.step))


def _how_sure(manuscript: Manuscript, quantity: Quantity, sentence: Stretch) -> Severity | None:
    """Less where the verb may speak of an amount in the sentence, or where a mean of years is told."""
    verb = verb_before(manuscript.plain, quantity.start, sentence.start)
    amounts = any(one.unit not in ("%", "‰", "百分点") and one.is_(Kind.LEVEL) for one in sentence.quantities)
    by_year = "年均" in manuscript.plain[max(sentence.start, quantity.start - 8) : quantity.start]
    return (
        Severity.WARNING
        if by_year or (verb in OF_AMOUNTS and (amounts or is_share(quantity.claim.indicator)))
        else None
    )
