"""Find distances from a goal (比规划目标多3户) and rates of completion (完成年度目标的103.4%) that goal and result do not give."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from dajuan.catalogue.units import factor
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.plan.goal_words import Role, role_of
from dajuan.checks.plan.judging import goal_of
from dajuan.checks.plan.plan_example import PLAN_TABLE
from dajuan.checks.plan.quoted import Quote, matching, quotes
from dajuan.checks.plan.targets_quoted import contradicts
from dajuan.checks.quantities import Quantity, shown
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.records import Target
from dajuan.reading.intervals import Interval, exactly
from dajuan.reading.plans.records import Amount, Form
from dajuan.reading.records import Bound, Kind

_HUNDRED = exactly(100)

_GAP = Text(
    "“{own}”与目标不符：{name}的目标为{goal}（{source}），实际为{result}，相差{computed}。",
    en="“{own}” does not fit: the goal of {name} is {goal} ({source}), the result {result}: they differ by {computed}.",
)
_RATE = Text(
    "“{own}”与目标不符：{name}的目标为{goal}（{source}），实际为{result}，完成{computed}。",
    en="“{own}” does not fit: the goal of {name} is {goal} ({source}), the result {result}, which is {computed} of it.",
)
_MENDING = Text(
    "核对目标值、实际值和差额；对照的是调整后的目标或上级下达任务的，请写明。",
    en="Look at goal, result and difference; if it is an adjusted goal or that of a level above, say so.",
)
_REPORT = (
    "云溪县2025年政府工作报告\n\n2025年1月8日\n\n三、2025年工作安排\n\n"
    "2025年全县的预期目标是：固定资产投资增长8%，城镇新增就业3200人。",
    "2025-01-08",
)


@check(
    "plan-distance",
    severity=Severity.WARNING,
    known=True,
    title=Text("与目标的差额或完成率不符", en="A distance from a goal, or a rate of completion, that is not so"),
    why=Text(
        "“比目标多”“低于目标”“完成目标的”要由目标值和实际值算得出。",
        en="What is said to be above, below or done of a goal follows from the goal and the result.",
    ),
    wrong=(
        Example("2025年，全县森林覆盖率40.9%，比“十四五”规划目标高0.9个百分点。", plan=PLAN_TABLE),
        Example("2025年，一般公共预算收入11.45亿元，完成“十四五”规划目标的105.4%。", plan=PLAN_TABLE),
        Example("2025年，城镇新增就业3380人，比年初目标多280人。", earlier=(_REPORT,)),
        Example("2025年，固定资产投资增长6.1%，低于年初预期2.9个百分点。", earlier=(_REPORT,)),
    ),
    right=(
        Example("2025年，全县森林覆盖率40.9%，比“十四五”规划目标高0.4个百分点。", plan=PLAN_TABLE),
        Example("2025年，一般公共预算收入11.45亿元，完成“十四五”规划目标的101.3%。", plan=PLAN_TABLE),
        Example("2025年，城镇新增就业3380人，比年初目标多180人。", earlier=(_REPORT,)),
        Example("2025年，固定资产投资增长6.1%，低于年初预期1.9个百分点。", earlier=(_REPORT,)),
        Example("2025年，固定资产投资增长6.1%，低于全省平均水平2.9个百分点。", earlier=(_REPORT,)),
        Example("2025年，城镇新增就业3380人，比市下达任务多280人。", earlier=(_REPORT,)),
    ),
)
def distance(manuscript: Manuscript) -> Iterator[Remark]:
    """The result of the sentence against each goal that can be meant."""
    known = manuscript.known
    if known is None:
        return
    told = list(quotes(manuscript, known))
    quoted = {(quote.sentence.start, quote.name.start) for quote in told if quote.role is Role.SET}
    for quote in told:
        if quote.role is Role.SET or (quote.sentence.start, quote.name.start) in quoted:
            continue  # where the goal stands beside it the text can be reckoned with alone
        result = _result(manuscript, known, quote)
        if result is None:
            continue
        found = [each for target in quote.targets if (each := _computed(quote, result, target)) is not None]
        if any(contradicts(quote.quantity, amount) is False for _target, amount in matching(quote)):
            continue  # 低于规划目标90亿元: it is the goal itself
        if found and not any(_agrees(quote, each) for each in found):
            yield _remark(quote, result, found[0])


class Computed(msgspec.Struct, frozen=True):
    """What a goal and a result give: their difference, or the one in per cent of the other."""

    target: Target
    middle: Decimal
    wide: Interval
    tight: Interval
    unit: str


def _result(manuscript: Manuscript, known: Known, quote: Quote) -> Quantity | None:
    """The figure of the sentence that tells how its indicator stands: the last one before the distance, in the goal's kind."""
    ids = {target.indicator.id for target in quote.targets}
    for each in reversed(quote.sentence.quantities):
        if each.end > quote.quantity.start or role_of(manuscript.prose, quote.sentence, each) is not None:
            continue
        own = known.own_of.get(each.claim.id)
        if own is None or own.place != known.place or each.claim.kind in (Kind.RANK, Kind.STRUCTURE):
            return None
        if own.indicator.id in ids or (own.indicator.local and each.start - quote.name.end in range(13)):
            if any(_amount(each, target) is not None for target in quote.targets):
                return each
            continue
        return None
    return None


def _amount(result: Quantity, target: Target) -> Amount | None:
    """The amount of a target that a result is held against."""
    is_growth = target.form is Form.GROWTH
    of_growth = result.unit == "%" and (result.claim.kind is Kind.CHANGE or result.claim.base is not None)
    if is_growth and not of_growth:
        return None
    amount = target.growth if is_growth else target.goal
    if amount is None or target.form not in (Form.LEVEL, Form.HOLD, Form.TOTAL, Form.GROWTH) or amount.high is not None:
        return None
    several = target.plan.last_year > target.plan.first_year
    if is_growth and several and result.claim.base == "yoy":
        return None
    if not is_growth and result.claim.kind is Kind.CHANGE:
        return None
    return amount if factor(amount.unit, result.unit) is not None else None


def _computed(quote: Quote, result: Quantity, target: Target) -> Computed | None:
    amount = _amount(result, target)
    times = factor(amount.unit, result.unit) if amount is not None else None
    if amount is None or times is None:
        return None
    goal = Decimal(amount.value) * times
    if quote.role is Role.DONE:
        if not goal or result.unit in ("%", "百分点"):
            return None
        wide, tight = (each / exactly(goal) * _HUNDRED for each in (result.wide, result.tight))
        return Computed(target, result.value / goal * 100, wide, tight, "%")
    unit = "百分点" if result.unit == "%" else result.unit
    if factor(quote.quantity.unit, unit) is None:
        return None
    return Computed(target, abs(result.value - goal), result.wide - exactly(goal), result.tight - exactly(goal), unit)


def _agrees(quote: Quote, found: Computed) -> bool:
    """Whether the two meet if at most one of them was cut off instead of rounded."""
    pairs = ((quote.quantity.wide, found.tight), (quote.quantity.tight, found.wide))
    return quote.quantity.claim.bound is not Bound.EXACT or any(
        mine.meets(theirs) or mine.meets(-theirs) for mine, theirs in pairs
    )


def _remark(quote: Quote, result: Quantity, found: Computed) -> Remark:
    computed = shown(
        found.middle,
        Interval(None, None),
        found.unit,
        min(quote.quantity.step, result.step) if found.unit != "%" else Decimal("0.1"),
    )
    plan = found.target.plan
    date = f"，{plan.document.published}" if plan.document.published else ""
    return Remark(
        spans=(quote.quantity.span, result.span),
        message=(_RATE if quote.role is Role.DONE else _GAP).filled(
            own=quote.quantity.claim.text,
            name=found.target.name,
            goal=goal_of(found.target),
            source=f"《{plan.title.strip('《》')}》{date}",
            result=result.claim.text,
            computed=computed,
        ),
        suggestion=_MENDING,
        computed=computed,
    )
