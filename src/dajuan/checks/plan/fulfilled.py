"""Find claims that a plan was fulfilled (完成, 超额完成) that the figures contradict."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dajuan.catalogue.indicators import Direction
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.plan.claims import DONE, GOALS, NOT_YET, SET_ABOVE, Claim, claims, is_nearly, reach
from dajuan.checks.plan.judging import FAILED, goal_of, judged, listed, standing
from dajuan.checks.plan.missing_binding import PLAN_TABLE
from dajuan.checks.plan.plans import is_yearly, plan_of, reviewed_year, reviews, speaks_of_plan, targets_of
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.evaluation.aims import Reach
from dajuan.ledger.evaluation.records import Evaluation, Verdict
from dajuan.ledger.evaluation.spans import span_of_observation
from dajuan.ledger.records import PlanRef
from dajuan.reading.plans.records import Nature
from dajuan.reading.records import Bound

_MANNER = "全面|全部|圆满|如期|胜利|顺利|高质量|超额|提前|均已?|都已?|已经?|基本|双双|率先|总体"
_OWN_YEAR = Pattern("20\\d\\d年|年度|年初|全年|今年|当年|去年")
_CLAUSE = Pattern("[^,，。；;]*$")
# 各项目标全面完成, 主要指标全部达到预期: all of them, before the verb.
_ALL_FIRST = (
    f"(?P<what>(?:各项|主要|全部|所有|\\d+项|约束性|预期性)[^,，。；;、\\d]{{0,8}}?(?:{GOALS})(?:任务)?)[^,，。；;\\d]{{0,6}}?"
    f"(?P<how>(?:{_MANNER})+)(?:地)?(?:{DONE})"
)
# 全面完成“十四五”规划确定的各项目标: all of them, behind the verb.
_ALL_LAST = (
    f"(?P<how2>(?:全面|全部|圆满|如期|胜利|顺利|超额|高质量)+)(?:地)?(?:{DONE})了?[^,，。；;]{{0,16}}?"
    f"(?P<what2>(?:各项|主要|全部|所有|\\d+项|约束性|预期性)[^,，。；;、\\d]{{0,8}}?(?:{GOALS}))"
)
_ALL = Pattern(f"{_ALL_FIRST}|{_ALL_LAST}", needs=("目标", "指标", "任务"))

FALLS_SHORT = Text(
    "文中称“{words}”，但{standing}，未达到目标。",
    en="It says “{words}”, but {standing}: the goal is not reached.",
)
_NOT_OVER = Text(
    "文中称“{words}”，但{standing}，没有超过目标。",
    en="It says “{words}”, but {standing}: the goal is not exceeded.",
)
_NOT_ALL = Text(
    "文中称“{words}”，但以下指标未达到目标：{failed}。",
    en="It says “{words}”, but these targets are not reached: {failed}.",
)
_UNREPORTED = Text(
    "文中称“{words}”，但台账和文中未见以下指标的数据：{failed}。",
    en="It says “{words}”, but neither the ledger nor the document has figures of: {failed}.",
)
_MENDING = Text(
    "核对目标值和实际值；未完成的，改为“基本达到”“未达到”并说明原因。",
    en="Look at the goal and the figure; what is not reached is to be called so, with the reason.",
)
_PRINTED = Text("{name}目标{goal}、文中为{own}", en="{name} has the goal {goal} and is {own} in the document")


@check(
    "plan-claim-met",
    severity=Severity.ERROR,
    known=True,
    title=Text("称已完成规划目标，与数据不符", en="Claims that a target is met, against the figures"),
    why=Text(
        "“完成”“实现”“全部达到”要与目标值和实际值一致；“全部指标”中有一项未完成或没有数据，就不能这样写。",
        en="完成 and 全部达到 must agree with goal and figure; where one target is missed or unknown, “all” is not true.",
    ),
    wrong=(
        Example("2025年，全县森林覆盖率达到39.6%，完成“十四五”规划目标。", plan=PLAN_TABLE),
        Example(
            "“十四五”时期，全县一般公共预算收入达到11.45亿元，森林覆盖率达到39.6%，规划确定的约束性指标全部完成。",
            plan=PLAN_TABLE,
        ),
        Example("2025年末，全县常住人口城镇化率62.4%，如期实现“十四五”规划确定的目标。", plan=PLAN_TABLE),
    ),
    right=(
        Example("2025年，全县森林覆盖率达到40.9%，完成“十四五”规划目标。", plan=PLAN_TABLE),
        Example("2025年，全县森林覆盖率达到39.6%，距“十四五”规划目标还有差距。", plan=PLAN_TABLE),
        Example("2026年，全县要全面完成“十四五”规划确定的各项目标任务。", plan=PLAN_TABLE),
        Example("2025年，全县森林覆盖率达到39.6%，今后将确保完成规划目标。", plan=PLAN_TABLE),
    ),
)
def claimed_met(manuscript: Manuscript) -> Iterator[Remark]:
    """Of one figure, and of all targets of the plan."""
    for one in claims(manuscript):
        before = manuscript.prose[max(one.match.start() - 4, 0) : one.match.start()]
        if not (is_over(one) or one.match["early"] or is_nearly(one, before)) and is_short(manuscript, one):
            yield short(manuscript, one, FALLS_SHORT, None)
    yield from _of_all(manuscript)


def is_over(one: Claim) -> bool:
    """Whether a goal is said to be exceeded."""
    return bool(one.match["over"] or one.match["over2"] or one.match["over3"])


def is_short(manuscript: Manuscript, one: Claim) -> bool:
    """Whether the figure of a claim does not reach its goal."""
    found = reach(one.own, one.target)
    if found is not Reach.UNKNOWN:
        return found is Reach.NO
    if one.target.plan.first_year == one.target.plan.last_year:
        return False
    evaluation = _evaluation(manuscript, one)
    return evaluation is not None and evaluation.verdict in FAILED


def _evaluation(manuscript: Manuscript, one: Claim) -> Evaluation | None:
    known, span = manuscript.known, span_of_observation(one.own)
    year = span.last[0] if span else reviewed_year(manuscript)
    if known is None or year is None or year < one.target.year:
        return None
    return judged(known, (one.target,), year)[0]


def short(manuscript: Manuscript, one: Claim, message: Text, severity: Severity | None) -> Remark:
    """The remark on a claim whose figure does not reach its goal."""
    return Remark(
        spans=(Span(one.match.start(), one.match.end()), one.span),
        message=message.filled(
            words=manuscript.text[one.match.start() : one.match.end()],
            standing=_PRINTED.filled(name=one.target.name, goal=goal_of(one.target), own=one.own.origin.text),
        ),
        suggestion=_MENDING,
        severity=severity,
    )


def _of_all(manuscript: Manuscript) -> Iterator[Remark]:
    known, year = manuscript.known, reviewed_year(manuscript)
    if known is None or year is None:
        return
    for sentence in manuscript.sentences:
        for match in _ALL.finditer(manuscript.prose, sentence.start, sentence.end):
            before = manuscript.prose[sentence.start : match.start()]
            plan = plan_of(manuscript, known, sentence.text)
            if plan is None or NOT_YET.search(before[-24:]) or is_yearly(sentence.text):
                continue
            clause = _CLAUSE.compiled.search(before)
            near = (clause[0] if clause else "") + match[0]
            if SET_ABOVE.search(near) or (_OWN_YEAR.search(near) and not speaks_of_plan(near)):
                continue
            if not (speaks_of_plan(sentence.text) or reviews(manuscript, known, plan)):
                continue
            yield from _all_remarks(manuscript, known, plan, match, year)


def _all_remarks(
    manuscript: Manuscript, known: Known, plan: PlanRef, match: re.Match[str], year: int
) -> Iterator[Remark]:
    words = match["what"] or match["what2"] or ""
    nature = Nature.BINDING if "约束" in words else Nature.EXPECTED if "预期性" in words else None
    targets = [one for one in targets_of(known, plan) if nature is None or one.nature is nature]
    until = min(year, plan.last_year)
    found = judged(known, targets, until)
    failed = [one for one in found if one.verdict in FAILED and _is_sure(one, until)]
    unknown = [one for one in found if one.verdict is Verdict.NOT_REPORTED and one.latest is None]
    for evaluations, message, severity in (
        (failed, _NOT_ALL, None),
        (unknown, _UNREPORTED, Severity.WARNING),
    ):
        if evaluations:
            yield Remark(
                spans=(Span(match.start(), match.end()),),
                message=message.filled(
                    words=manuscript.text[match.start() : match.end()],
                    failed=listed([standing(one, until) for one in evaluations]),
                ),
                suggestion=_MENDING,
                severity=severity,
            )


def _is_sure(found: Evaluation, year: int) -> bool:
    """Whether the figure of that very year decides, and which way is good is no guess."""
    target, span = found.target, span_of_observation(found.latest) if found.latest is not None else None
    amount = target.goal or target.growth
    told = target.indicator.direction is not Direction.NONE or (amount is not None and amount.bound is not Bound.EXACT)
    upwards = target.baseline is not None and target.goal is not None and target.goal.value != target.baseline.value
    return span is not None and span.last[0] == year and (told or upwards or target.indicator.local)


@check(
    "plan-claim-over",
    severity=Severity.ERROR,
    known=True,
    title=Text("称超额完成，与数据不符", en="Claims that a target is exceeded, against the figures"),
    why=Text(
        "“超额完成”要求实际值超过（上限指标低于）目标值。",
        en="超额完成 asks for more than the goal (of a ceiling: less).",
    ),
    wrong=(
        Example("2025年，全县粮食总产量18.2万吨，超额完成“十四五”规划18.5万吨的目标。", plan=PLAN_TABLE),
        Example("2025年，全县一般公共预算收入完成10.9亿元，超额完成“十四五”规划目标。", plan=PLAN_TABLE),
    ),
    right=(
        Example("2025年，全县粮食总产量18.9万吨，超额完成“十四五”规划18.5万吨的目标。", plan=PLAN_TABLE),
        Example("2025年，全县一般公共预算收入完成11.45亿元，超额完成“十四五”规划目标。", plan=PLAN_TABLE),
        Example("2025年，全县森林覆盖率达到40.9%，如期完成“十四五”规划目标。", plan=PLAN_TABLE),
    ),
)
def claimed_over(manuscript: Manuscript) -> Iterator[Remark]:
    """超额完成 of a figure that does not reach its goal."""
    for one in claims(manuscript):
        if is_over(one) and is_short(manuscript, one):
            yield short(manuscript, one, _NOT_OVER, None)
