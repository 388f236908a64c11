"""Find the targets of a plan that a review of it does not name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.plan.judging import goal_of, listed
from dajuan.checks.plan.named import is_named
from dajuan.checks.plan.plan_example import PLAN_TABLE
from dajuan.checks.plan.plans import main_plan, targets_of
from dajuan.checks.plan.whole import is_whole_review
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.records import Target
from dajuan.reading.plans.records import Nature

_BINDING = Text(
    "《{plan}》的约束性指标中，本文未提及：{names}。",
    en="Binding targets of {plan} that the document does not mention: {names}.",
)
_EXPECTED = Text(
    "《{plan}》的预期性指标中，本文未提及：{names}。",
    en="Expected targets of {plan} that the document does not mention: {names}.",
)
_MENDING = Text(
    "补写完成情况；尚无数据的，写明最近年份和数据来源，或说明由哪个部门提供。",
    en="Say how they stand; where there is no figure yet, give the latest year and source, or say who will report it.",
)
_ITEM = Text("{name}（目标：{goal}）", en="{name} (goal: {goal})")

_TITLE = "云溪县“十四五”规划实施情况总结\n\n"


@check(
    "plan-missing-binding",
    severity=Severity.WARNING,
    known=True,
    title=Text("规划总结遗漏约束性指标", en="A review of the plan leaves out a binding target"),
    why=Text(
        "约束性指标是政府的承诺，总结评估应逐项交代；预期性指标未提及的只作提示。",
        en="A binding target is the government's commitment and must be told of; an expected one is only advised.",
    ),
    wrong=(
        Example(
            _TITLE + "五年来，一般公共预算收入由8.90亿元增加到11.45亿元，森林覆盖率达到40.9%，粮食总产量18.9万吨。",
            plan=PLAN_TABLE,
        ),
        Example(_TITLE + "2025年，森林覆盖率达到40.9%，万元GDP能耗累计下降14.6%，城镇化率65.2%。", plan=PLAN_TABLE),
    ),
    right=(
        Example(
            _TITLE
            + "2025年，全县一般公共预算收入11.45亿元，城镇化率65.2%，森林覆盖率40.9%，粮食总产18.9万吨，万元GDP能耗五年累计下降14.6%。",
            plan=PLAN_TABLE,
        ),
        Example(
            "云溪县2025年政府工作报告\n\n2025年1月8日\n\n今年要抓好春耕备耕。",
            published="2025-01-08",
            earlier=(("云溪县2024年综述\n\n2024年，森林覆盖率40.1%。", "2025-01-03"),),
        ),
    ),
)
def missing_binding(manuscript: Manuscript) -> Iterator[Remark]:
    """One remark for the binding ones, one of advice for the others."""
    known = manuscript.known
    plan = main_plan(manuscript, known) if known is not None else None
    if known is None or plan is None or not is_whole_review(manuscript, known, plan):
        return
    missing = [target for target in targets_of(known, plan) if not is_named(manuscript.plain, target)]
    said = {claim.indicator_id for claim in manuscript.reading.claims}
    missing = [target for target in missing if target.indicator.local or target.indicator.id not in said]
    span = _title(manuscript)
    for nature, message, severity in (
        (Nature.BINDING, _BINDING, None),
        (Nature.EXPECTED, _EXPECTED, Severity.ADVICE),
    ):
        names = [target for target in missing if target.nature is nature]
        if names:
            yield Remark(
                spans=(span,),
                message=message.filled(plan=plan.title.strip("《》"), names=_listed(names)),
                suggestion=_MENDING,
                severity=severity,
            )


def _listed(targets: Sequence[Target]) -> Text:
    items = {target.name: _ITEM.filled(name=target.name, goal=goal_of(target)) for target in targets}
    return listed(tuple(items.values()), most=12)


def _title(manuscript: Manuscript) -> Span:
    """The title, else the first line of the text."""
    title = manuscript.document.title
    place = manuscript.text.find(title) if title else -1
    if place >= 0:
        return Span(place, place + len(title))
    first = manuscript.paragraphs[0] if manuscript.paragraphs else None
    return first.span if first is not None else Span(0, min(1, len(manuscript.text)))
