"""Find targets that are quoted with another value, another year or another nature than the plan has set."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.catalogue.units import factor
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.plan.claims import SET_ABOVE
from dajuan.checks.plan.missing_binding import PLAN_TABLE
from dajuan.checks.plan.named import namings
from dajuan.checks.plan.plans import is_yearly, plan_of, speaks_of_plan
from dajuan.checks.plan.quoted import Quote, as_set, matching, quotes
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.evaluation.wording import shown_amount
from dajuan.ledger.records import Target
from dajuan.reading.plans.records import Amount, Nature

_YEAR = Pattern(r"(?:到|至|在)?(?P<year>20[2-4]\d)年(?:底|末)?(?:[^,，。；;\d]{0,24})$")

_CLAUSE = Pattern("^.*[,，。；;]")
"""All before the clause of a goal."""

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
_TYPE = Text(
    "“{name}”在《{plan}》中是{nature}指标，文中称作{said}指标。",
    en="“{name}” is a {nature} target of {plan}; the text calls it {said}.",
)
_TYPE_MENDING = Text("按规划原文更正属性。", en="Name the nature that the plan gives it.")
_NATURES = {
    Nature.BINDING: Text("约束性", en="binding"),
    Nature.EXPECTED: Text("预期性", en="expected"),
}


def contradicts(quantity: Quantity, amount: Amount) -> bool | None:
    """Whether a quoted figure cannot be that amount; None where they cannot be compared."""
    times = factor(amount.unit, quantity.unit)
    if times is None:
        return None
    claim = quantity.claim
    mine = as_set(claim.value, claim.high, claim.step, claim.unit)
    theirs = as_set(amount.value, amount.high, amount.step, amount.unit, times)
    return not (mine.meets(theirs) or mine.meets(-theirs))  # a fall is printed with its minus sign, or without


def of_plans(manuscript: Manuscript, known: Known, quote: Quote) -> tuple[Target, ...]:
    """Those of the quoted targets that are of the plan of which the sentence speaks; () where it speaks of one year."""
    if is_yearly(quote.sentence.text):
        return ()
    clause = manuscript.prose[quote.sentence.start : quote.quantity.start]
    if SET_ABOVE.search(_CLAUSE.compiled.sub("", clause)):
        return ()
    plan = plan_of(manuscript, known, quote.sentence.text)
    if plan is None or not speaks_of_plan(quote.sentence.text):
        return ()
    return tuple(target for target in quote.targets if target.plan.number == plan.number)


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
    ),
    right=(
        Example("2025年，全县粮食总产量18.9万吨，超过“十四五”规划18.5万吨的目标。", plan=PLAN_TABLE),
        Example("“十四五”规划确定，到2025年森林覆盖率达到40.5%，目前为40.9%。", plan=PLAN_TABLE),
        Example("2025年，全县粮食总产量18.9万吨，完成年度目标18.6万吨的101.6%。", plan=PLAN_TABLE),
        Example("“十五五”规划目标：2030年常住人口城镇化率68%。", plan=PLAN_TABLE),
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
        found = matching(quote, of_plans(manuscript, known, quote))
        verdicts = [contradicts(quote.quantity, amount) for _target, amount in found]
        if not verdicts or not all(verdicts):
            continue
        target, amount = found[0]
        said = _said_year(manuscript, quote)
        if said is not None and said != target.year:
            continue  # another year's goal, which the plan may well set in its text
        yield Remark(
            spans=(quote.quantity.span, quote.name),
            message=_VALUE.filled(
                own=quote.quantity.claim.text,
                plan=target.plan.title.strip("《》"),
                name=target.name,
                goal=shown_amount(amount),
                year=target.year,
            ),
            suggestion=_VALUE_MENDING,
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
        if said is None:
            continue
        found = matching(quote, of_plans(manuscript, known, quote))
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


_CALLED = Pattern(
    "(?:(?:等|这[一两几项]*)?(?:的)?(?:为|是|属于?|作为|列为)?)(?P<nature>约束性|预期性)(?:指标|目标)",
    needs=("约束性", "预期性"),
)


@check(
    "plan-target-type",
    severity=Severity.ERROR,
    known=True,
    title=Text("约束性指标与预期性指标混淆", en="A binding target called an expected one, or the other way round"),
    why=Text(
        "约束性指标是政府必须完成的承诺，预期性指标主要靠市场实现，属性由规划确定，不能写反。",
        en="A binding target is a commitment, an expected one a direction; the plan says which is which.",
    ),
    wrong=(
        Example("“十四五”规划中，森林覆盖率是预期性指标，目标为40.5%。", plan=PLAN_TABLE),
        Example("规划的约束性指标常住人口城镇化率2025年末达到65.2%。", plan=PLAN_TABLE),
        Example("粮食总产量等预期性指标全部完成。", plan=PLAN_TABLE),
    ),
    right=(
        Example("“十四五”规划中，森林覆盖率是约束性指标，目标为40.5%。", plan=PLAN_TABLE),
        Example("规划的预期性指标常住人口城镇化率2025年末达到65.2%。", plan=PLAN_TABLE),
        Example("约束性指标和预期性指标完成情况如下：森林覆盖率40.9%，城镇化率65.2%。", plan=PLAN_TABLE),
    ),
)
def target_type(manuscript: Manuscript) -> Iterator[Remark]:
    """The nature that stands right before or behind a target's name."""
    known = manuscript.known
    if known is None:
        return
    for sentence in manuscript.sentences:
        found = list(_CALLED.finditer(manuscript.prose, sentence.start, sentence.end))
        if len(found) != 1:
            continue
        match = found[0]
        plan = plan_of(manuscript, known, sentence.text)
        if plan is None:
            continue
        targets = [target for target in known.targets if target.plan.number == plan.number]
        called = Nature.BINDING if match["nature"] == "约束性" else Nature.EXPECTED
        for naming in namings(manuscript.prose, sentence.start, sentence.end, targets):
            before, after = match.start() - naming.end, naming.start - match.end()
            beside = 0 <= before <= 1 or 0 <= after <= 1
            natures = {target.nature for target in targets if target.name == naming.target.name}
            nature = naming.target.nature
            if beside and nature is not None and natures == {nature} and nature is not called:
                yield Remark(
                    spans=(Span(match.start("nature"), match.end("nature")), Span(naming.start, naming.end)),
                    message=_TYPE.filled(
                        name=naming.target.name,
                        plan=plan.title.strip("《》"),
                        nature=_NATURES[nature],
                        said=_NATURES[called],
                    ),
                    suggestion=_TYPE_MENDING,
                )
