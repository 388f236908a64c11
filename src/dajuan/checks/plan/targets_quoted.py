"""Find targets that are quoted with another value, another year or another nature than the plan has set."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.catalogue.units import factor
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.plan.cells import goal_cells
from dajuan.checks.plan.goal_words import Role
from dajuan.checks.plan.plan_example import PLAN_TABLE
from dajuan.checks.plan.plans import LONG
from dajuan.checks.plan.quoted import Quote, as_set, matching, quotes
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.evaluation.wording import shown_amount
from dajuan.ledger.records import Target
from dajuan.reading.intervals import Interval
from dajuan.reading.plans.records import Amount

_YEAR = Pattern(r"(?:到|至|在)?(?P<year>20[2-4]\d)年(?:底|末)?(?:[^,，。；;\d]{0,24})$")

_VALUE = Text(
    "“{own}”与《{plan}》的目标不一致：{name}的目标为{goal}（{year}年）。",
    en="“{own}” is not what {plan} has set: the goal of {name} is {goal} ({year}).",
)
_VALUE_MENDING = Text(
    "按规划原文更正；规划中期调整过目标的，写明“经调整”和依据。",
    en="Quote the plan as it stands; if the goal was adjusted since, say so and by what.",
)
_OTHER_YEAR = Text(
    "“{own}”是《{plan}》{year}年的目标，文中写作{said}年。",
    en="“{own}” is the goal of {plan} for {year}; the text says {said}.",
)
_YEAR_MENDING = Text("核对目标年份。", en="Look at the year of the goal.")
_REVIEW = (
    "<html><head><title>云溪县“十四五”规划主要指标完成情况</title></head><body><h1>云溪县“十四五”规划主要指标完成情况</h1><table>"
    "<tr><th>指标</th><th>单位</th><th>2025年目标</th><th>2025年完成</th></tr>"
    "<tr><td>粮食总产量</td><td>万吨</td><td>18.5</td><td>18.9</td></tr><tr><td>森林覆盖率</td><td>%</td><td>{goal}</td><td>40.9</td></tr></table></body></html>"
)
_FEW = 3  # digits of a number that nobody rounds further when he quotes it
_ROUNDED = Severity.WARNING


def contradicts(quantity: Quantity, amount: Amount) -> bool | None:
    """Whether a quoted figure cannot be that amount; None where they cannot be compared."""
    times = factor(amount.unit, quantity.unit)
    if times is None:
        return None
    claim = quantity.claim
    mine = as_set(claim.value, claim.high, claim.step, claim.unit)
    theirs = Interval(Decimal(amount.value) * times, Decimal(amount.high or amount.value) * times)  # set, not rounded
    return not (mine.meets(theirs) or mine.meets(-theirs))  # a fall is printed with its minus sign, or without


def is_rounded(quantity: Quantity, amount: Amount) -> bool:
    """Whether a figure is what was set only if that was rounded, and it was so short that rounding it is no use."""
    times = factor(amount.unit, quantity.unit)
    digits = format(Decimal(amount.value).normalize(), "f").strip("-").replace(".", "").strip("0")
    ends = {abs(Decimal(each) * (times or 1)) for each in (amount.value, amount.high or amount.value)}
    return times is not None and len(digits) <= _FEW and abs(Decimal(quantity.claim.value)) not in ends


def is_of_years(target: Target) -> bool:
    """Whether a target is that of a plan of several years."""
    return target.plan.last_year - target.plan.first_year >= LONG - 1


def wrong(quote: Quote) -> tuple[Target, Amount] | None:
    """What was set instead of a quoted figure, where it is none of the goals that it can be; else None."""
    if quote.role is not Role.SET:
        return None
    found = matching(quote)
    verdicts = [
        contradicts(quote.quantity, amount) or is_rounded(quote.quantity, amount)
        if contradicts(quote.quantity, amount) is not None
        else None
        for _target, amount in found
    ]
    return found[0] if verdicts and all(verdicts) else None


def severity_of(quote: Quote, amount: Amount) -> Severity | None:
    """A warning where the goal may only have been rounded, else the rule's own."""
    return None if contradicts(quote.quantity, amount) else _ROUNDED


@check(
    "plan-target-value",
    severity=Severity.ERROR,
    known=True,
    title=Text("引用的规划目标与规划不一致", en="A target of the plan quoted with another number"),
    why=Text(
        "引用规划目标要与规划原文一致，包括数值、单位和约数词。",
        en="A quoted target has the number of the plan itself.",
    ),
    wrong=(
        Example("2025年，全县粮食总产量18.9万吨，超过“十四五”规划18.0万吨的目标。", plan=PLAN_TABLE),
        Example("“十四五”规划确定，到2025年森林覆盖率达到42.5%，目前为40.9%。", plan=PLAN_TABLE),
        Example("“十四五”规划目标：2025年常住人口城镇化率60.0%。", plan=PLAN_TABLE),
        Example(_REVIEW.format(goal="42.5"), plan=PLAN_TABLE),
        Example("2025年，森林覆盖率40.9%，高于“十四五”规划的39.5%。", plan=PLAN_TABLE),
        Example("森林覆盖率。规划要求到2025年不低于39.5%。2025年为40.9%。", plan=PLAN_TABLE),
    ),
    right=(
        Example("2025年，全县粮食总产量18.9万吨，超过“十四五”规划18.5万吨的目标。", plan=PLAN_TABLE),
        Example("“十四五”规划确定，到2025年森林覆盖率达到40.5%，目前为40.9%。", plan=PLAN_TABLE),
        Example("2025年，全县粮食总产量18.9万吨，完成年度目标18.6万吨的101.6%。", plan=PLAN_TABLE),
        Example("“十五五”规划目标：2030年常住人口城镇化率68%。", plan=PLAN_TABLE),
        Example(_REVIEW.format(goal="40.5"), plan=PLAN_TABLE),
        Example("2025年，一般公共预算收入11.45亿元，比11.30亿元的规划目标多0.15亿元。", plan=PLAN_TABLE),
        Example("2025年，森林覆盖率40.9%，超过“十四五”规划目标0.4个百分点。", plan=PLAN_TABLE),
        Example("“十四五”规划确定，到2025年全省森林覆盖率达到36.5%，我县为40.9%。", plan=PLAN_TABLE),
        Example("“十四五”规划确定、中期评估调整后的森林覆盖率目标为39.5%。", plan=PLAN_TABLE),
    ),
)
def target_value(manuscript: Manuscript) -> Iterator[Remark]:
    """A quoted goal that is none of the amounts that the plan sets for that indicator."""
    known = manuscript.known
    if known is None:
        return
    for quote in quotes(manuscript, known):
        instead = wrong(quote)
        if instead is None or not is_of_years(instead[0]):
            continue
        target, amount = instead
        said = _said_year(manuscript, quote)
        if said is not None and said != target.year:
            continue  # another year's goal, which the plan may well set in its text
        yield _value((quote.quantity.span, quote.name), quote.quantity, target, amount, severity_of(quote, amount))
    for cell, target in goal_cells(manuscript, known):
        if target.goal is not None and contradicts(cell, target.goal):
            yield _value((cell.span,), cell, target, target.goal, None)


def _value(spans: tuple[Span, ...], own: Quantity, target: Target, amount: Amount, severity: Severity | None) -> Remark:
    return Remark(
        spans=spans,
        message=_VALUE.filled(
            own=own.claim.text,
            plan=target.plan.title.strip("《》"),
            name=target.name,
            goal=shown_amount(amount),
            year=target.year,
        ),
        suggestion=_VALUE_MENDING,
        severity=severity,
    )


def _said_year(manuscript: Manuscript, quote: Quote) -> int | None:
    """The year that the sentence gives right before the goal."""
    found = _YEAR.search(manuscript.prose[quote.sentence.start : quote.quantity.start])
    return int(found["year"]) if found else None


@check(
    "plan-target-year",
    severity=Severity.ERROR,
    known=True,
    title=Text("引用的规划目标年份不对", en="A target quoted for another year"),
    why=Text("目标值与规划一致，但年份不是规划所定的年份。", en="The number is the plan's, but for another year."),
    wrong=(
        Example("“十四五”规划确定，到2030年森林覆盖率达到40.5%。", plan=PLAN_TABLE),
        Example("“十四五”规划提出，2035年常住人口城镇化率达到65.0%的目标。", plan=PLAN_TABLE),
    ),
    right=(
        Example("“十四五”规划确定，到2025年森林覆盖率达到40.5%。", plan=PLAN_TABLE),
        Example("“十四五”规划提出，2035年常住人口城镇化率达到72%的目标。", plan=PLAN_TABLE),
        Example("“十四五”规划确定，森林覆盖率达到40.5%。", plan=PLAN_TABLE),
    ),
)
def target_year(manuscript: Manuscript) -> Iterator[Remark]:
    """The plan's number under another year."""
    known = manuscript.known
    if known is None:
        return
    for quote in quotes(manuscript, known):
        said = _said_year(manuscript, quote)
        if said is None or quote.role is not Role.SET:
            continue
        found = [pair for pair in matching(quote) if is_of_years(pair[0])]
        agreeing = [target for target, amount in found if contradicts(quote.quantity, amount) is False]
        if agreeing and said > agreeing[0].year and all(target.year != said for target, _amount in found):
            yield Remark(
                spans=(quote.quantity.span, quote.name),
                message=_OTHER_YEAR.filled(
                    own=quote.quantity.claim.text,
                    plan=agreeing[0].plan.title.strip("《》"),
                    year=agreeing[0].year,
                    said=said,
                ),
                suggestion=_YEAR_MENDING,
            )
