"""Which figures of a text quote a target: “规划目标40.5%”, “完成年初确定的6%左右的目标”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.plan.named import namings, nearest
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Span
from dajuan.ledger.records import Target
from dajuan.reading.intervals import Interval, Width, exactly, interval
from dajuan.reading.plans.records import Amount, Form
from dajuan.reading.records import Bound, Kind

_SET = "年初|年度|全年|当年|本年|预期|既定|规划|计划|纲要|确定|提出|设定|下达|分解|总体|期末|阶段性|约束性|预期性|五年|“十[一二三四五]五”|的"
# 18.5万吨的目标, 6%左右的年初预期目标.
_AFTER = Pattern(
    f"(?:左右|以上|以内|以下)?(?:（[^（）]{{0,10}}）)?的?(?:{_SET})*(?:目标值?|任务数?|要求|指标|预期|计划)(?!任务的|的\\d)"
)
# 规划目标为65%, “十四五”规划确定到2025年城镇化率达到65%, （目标40.5%）.
_BEFORE = Pattern(
    "(?P<verb>完成|超额|超过|超出|超|高于|低于|优于|好于|快于|多于|少于|达到|实现)?[^,，。；;:、（）\\d]{0,4}"
    "(?P<set>目标值|目标数|目标任务|目标|任务数|规划(?:确定|提出|要求|设定|明确|规定|目标)?|纲要(?:确定|提出|要求|明确)?|计划数|预期值)"
    "(?:要求|确定|提出|明确|设定|为|是|的|[:：]|要|数|值)*(?:到?(?:20\\d\\d年)?(?:末|底|期末)?(?:全[县市区省])?)"
    "(?:[^,，。；;:：、（）\\d]|（[^（）\\d]{0,8}）){0,20}?(?:达到|达|为|是|不低于|不少于|不高于|不超过|控制在|稳定在|提高到|提高至|增长|年均增长|下降|降低|约|[:：])*$"
)
# “十四五”规划确定，到2025年森林覆盖率达到40.5%: announced in the clause before.
_ANNOUNCED = Pattern(
    "(?:规划|纲要|计划)[^,，。；;:\\d]{0,6}(?:确定|提出|明确|要求|设定|规定)(?:了|的目标(?:是|为)?)?[,，:](?P<rest>[^。；;]*)$"
)
_RESULT = Pattern("[我本][县市区省]|目前|实际|现已|已经?|截至|如今|完成|为\\d|超过|高于|低于|高出|提前")
# 完成年度目标3000人的112.7%: what a rate of completion is of.
_SHARE = Pattern("的(?:比例)?\\d")
_DIRECTLY = Pattern("(?:目标|任务|计划)(?:值|数|任务)?(?:为|是)?$")
_BRACKETED = Pattern("(?:目标|任务|计划)(?:值|数|任务)?[（(](?:为|是)?$")
_NOT_SET = Pattern("(?:完成|实现|达到|超过|超)[^,，。；;\\d]{0,12}(?:目标|任务|计划|规划)$|的$")
_GOAL_WORDS = ("目标", "规划", "计划", "任务", "纲要", "预期", "要求", "指标")
ADJUSTED = Pattern("调整|修订|修编|调减|调增|上调|下调|重新核定")
"""A goal that was adjusted since is not that of the document that set it first."""
_GAP = 30  # characters between the name and its goal


class Quote(msgspec.Struct, frozen=True):
    """A figure that a sentence says was set, with the targets of the indicator that it names, and where it names it."""

    quantity: Quantity
    targets: tuple[Target, ...]
    name: Span
    sentence: Stretch


def quotes(manuscript: Manuscript, known: Known) -> Iterator[Quote]:
    """Every quoted goal whose indicator some plan of the place has a target for."""
    if not known.targets:
        return
    prose = manuscript.prose
    for sentence in manuscript.sentences:
        if not any(word in sentence.text for word in _GOAL_WORDS) or ADJUSTED.search(sentence.text):
            continue
        named = None
        for quantity in sentence.quantities:
            own = known.own_of.get(quantity.claim.id)
            if own is None or own.place != known.place or quantity.claim.kind in (Kind.RANK, Kind.COMPLETION):
                continue
            if not is_quoted(prose, sentence, quantity):
                continue
            if named is None:
                named = namings(prose, sentence.start, sentence.end, known.targets)
            naming = nearest(named, quantity.start)
            if naming is None or quantity.start - naming.end > _GAP:
                continue
            targets = tuple(one.target for one in named if (one.start, one.end) == (naming.start, naming.end))
            yield Quote(quantity, targets, Span(naming.start, naming.end), sentence)


def is_quoted(prose: str, sentence: Stretch, quantity: Quantity) -> bool:
    """Whether a sentence says that the figure was set."""
    if _AFTER.match(prose, quantity.end, sentence.end):
        return True
    before = prose[max(sentence.start, quantity.start - 60) : quantity.start]
    if _SHARE.match(prose, quantity.end, sentence.end) and _DIRECTLY.search(before):
        return True
    if _BRACKETED.search(before):
        return True
    announced = _ANNOUNCED.search(before)
    if announced is not None:
        return _RESULT.search(announced["rest"]) is None
    found = _BEFORE.search(before)
    if found is None or _NOT_SET.search(before):
        return False
    return found["verb"] is None or (found["verb"] in ("达到", "实现") and "的" not in found[0])


def as_set(value: str, high: str | None, step: str | None, unit: str, times: Decimal = Decimal(1)) -> Interval:
    """What was set: the number itself of a rate; of an amount what it may have been before it was rounded for the text."""
    if unit in ("%", "‰", "百分点"):
        found = Interval(Decimal(value), Decimal(high or value))
    else:
        found = interval(value, high, Bound.EXACT, step, (), unit, Width.TIGHT)
    return found if times == 1 else found * exactly(times)


def amount_for(quantity: Quantity, target: Target) -> Amount | None:
    """Which of a target's amounts a quoted figure can be: its goal, or its yearly growth; None where it is neither."""
    claim = quantity.claim
    if claim.kind is Kind.CHANGE and claim.base == "annual":
        return target.growth
    if claim.kind is Kind.CHANGE:
        return target.growth if target.form is Form.GROWTH else target.goal if target.form is Form.FALL else None
    if target.form in (Form.RELATIVE, Form.ASSIGNED, Form.WORDS):
        return None
    if target.form is Form.GROWTH:
        return target.growth if claim.unit == "%" else None
    return target.goal


def matching(quote: Quote, targets: Sequence[Target]) -> list[tuple[Target, Amount]]:
    """Those of the targets whose amount can be set against the quoted figure."""
    found = []
    for target in targets:
        amount = amount_for(quote.quantity, target)
        if amount is not None:
            found.append((target, amount))
    return found
