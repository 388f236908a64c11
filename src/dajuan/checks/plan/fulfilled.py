"""Find claims that a target was met or exceeded (完成, 超额完成) that the figures contradict."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.plan.claims import Claim, claims
from dajuan.checks.plan.judging import FAILED, fails_surely, goal_of, judged, standing
from dajuan.checks.plan.plan_example import PLAN_TABLE
from dajuan.checks.plan.plans import reviewed_year
from dajuan.checks.plan.reaching import is_nearly, reach
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.evaluation.aims import Reach
from dajuan.ledger.evaluation.records import Evaluation
from dajuan.ledger.evaluation.spans import span_of_observation

FALLS_SHORT = Text(
    "文中称“{words}”，但{standing}，未达到目标。",
    en="It says “{words}”, but {standing}: the goal is not reached.",
)
_NOT_OVER = Text(
    "文中称“{words}”，但{standing}，没有超过目标。",
    en="It says “{words}”, but {standing}: the goal is not exceeded.",
)
MENDING = Text(
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
    """Of one figure, or of indicators that are only named."""
    for one in claims(manuscript):
        if not (one.over or one.early or is_nearly(one)) and is_short(manuscript, one):
            yield short(manuscript, one, FALLS_SHORT, None)


def is_short(manuscript: Manuscript, one: Claim) -> bool:
    """Whether the figure of a claim does not reach its goal."""
    found = reach(one.own, one.target) if one.own is not None else Reach.UNKNOWN
    if found is not Reach.UNKNOWN:
        return found is Reach.NO
    if one.own is not None and one.target.plan.first_year == one.target.plan.last_year:
        return False
    evaluation = _evaluation(manuscript, one)
    if evaluation is None or evaluation.verdict not in FAILED:
        return False
    return one.own is not None or fails_surely(evaluation, one.target.year)


def _evaluation(manuscript: Manuscript, one: Claim) -> Evaluation | None:
    span = span_of_observation(one.own) if one.own is not None else None
    year = span.last[0] if span else reviewed_year(manuscript)
    if year is None or year < one.target.year:
        return None
    return judged(manuscript, (one.target,), year)[0]


def short(manuscript: Manuscript, one: Claim, message: Text, severity: Severity | None) -> Remark:
    """The remark on a claim whose figure does not reach its goal."""
    if one.own is not None:
        told: Text = _PRINTED.filled(name=one.target.name, goal=goal_of(one.target), own=one.own.origin.text)
    else:
        evaluation = _evaluation(manuscript, one)
        told = standing(evaluation, one.target.year) if evaluation is not None else Text("", "")
    return Remark(
        spans=(one.words, one.span),
        message=message.filled(words=manuscript.text[one.words.start : one.words.end], standing=told),
        suggestion=MENDING,
        severity=severity,
    )


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
        if one.over and is_short(manuscript, one):
            yield short(manuscript, one, _NOT_OVER, None)
