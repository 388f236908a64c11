"""Find words of good progress (快于序时进度) where the path of the plan says behind, and new goals below the plan's."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.catalogue.indicators import Direction
from dajuan.catalogue.units import factor
from dajuan.checks.history.comparing import figures
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.plan.judging import goal_of, judged
from dajuan.checks.plan.named import namings, nearest
from dajuan.checks.plan.plan_example import PLAN_TABLE
from dajuan.checks.plan.plans import is_yearly, plan_of, speaks_of_plan, targets_of, tells_how_it_went
from dajuan.checks.plan.quoted import is_quoted
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.evaluation.aims import good_way, wanted
from dajuan.ledger.evaluation.records import Verdict
from dajuan.ledger.evaluation.spans import span_of_observation
from dajuan.ledger.evaluation.wording import shown
from dajuan.ledger.records import Target
from dajuan.reading.plans.records import Amount, Form
from dajuan.reading.records import Bound, Kind, Status

_AHEAD = Pattern(
    "(?:快于|高于|超|超过|好于|优于|领先)[^,，。；;\\d]{0,6}?(?:序时|时序|时间|预期|规划)[^,，。；;\\d]{0,6}?进度|进度超前|超前完成|(?:达到|符合)(?:规划)?预期进度"
    "|(?:达到|符合)(?:序时|时序)进度",
    needs=("进度", "超前"),
)
_BEHIND = Text(
    "文中称“{words}”，但{name}按规划路径{year}年应为{expected}左右，文中为{own}（目标{goal}）。",
    en="It says “{words}”, but on the plan's path {name} should be about {expected} in {year}; it is {own} (goal {goal}).",
)
_BEHIND_MENDING = Text(
    "核对进度：滞后的写明滞后和原因，或说明按年度计划而非规划路径比较。",
    en="Look at the progress: what is behind is to be called so, or say that it is the year's plan that is compared with.",
)
_MIDTERM = "云溪县“十四五”规划中期评估报告\n\n云溪县发展和改革局　2023年11月20日\n\n"


@check(
    "plan-ahead-word",
    severity=Severity.WARNING,
    known=True,
    title=Text("称快于序时进度，按规划路径滞后", en="Called ahead of schedule, but behind the plan's path"),
    why=Text(
        "中期评估按基期到目标的路径比较：总量按年均增长，比率按等额；低于路径的不能写“快于序时进度”。",
        en="A mid-term review compares with the path from base to goal; what lies below it is not ahead.",
    ),
    wrong=(
        Example(
            _MIDTERM + "2023年，全县森林覆盖率达到38.6%，快于“十四五”规划序时进度。",
            published="2023-11-20",
            plan=PLAN_TABLE,
        ),
        Example(
            _MIDTERM + "2023年，全县常住人口城镇化率60.1%，符合规划预期进度。", published="2023-11-20", plan=PLAN_TABLE
        ),
    ),
    right=(
        Example(
            _MIDTERM + "2023年，全县森林覆盖率达到39.9%，快于“十四五”规划序时进度。",
            published="2023-11-20",
            plan=PLAN_TABLE,
        ),
        Example(
            _MIDTERM + "2023年，全县森林覆盖率达到38.6%，慢于“十四五”规划序时进度。",
            published="2023-11-20",
            plan=PLAN_TABLE,
        ),
        Example("2023年1至9月，全县一般公共预算收入7.3亿元，快于序时进度。", published="2023-10-20", plan=PLAN_TABLE),
    ),
)
def ahead_word(manuscript: Manuscript) -> Iterator[Remark]:
    """The figure before such words against the path in its year."""
    known = manuscript.known
    if known is None or not known.targets:
        return
    for match in _AHEAD.finditer(manuscript.prose):
        sentence = manuscript.sentence_at(match.start())
        plan = plan_of(manuscript, known, sentence.text) if sentence is not None else None
        if sentence is None or plan is None or is_yearly(sentence.text):
            continue
        if not speaks_of_plan(sentence.text):
            continue
        before = [each for each in sentence.quantities if each.end <= match.start()]
        own = known.own_of.get(before[-1].claim.id) if before else None
        span = span_of_observation(own) if own is not None else None
        if own is None or span is None or span.year is None or own.kind is not Kind.LEVEL or own.place != known.place:
            continue
        for target in targets_of(known, plan):
            if target.indicator.id != own.indicator.id or not plan.first_year <= span.year < target.year:
                continue
            (found,) = judged(manuscript, (target,), span.year)
            if found.verdict is Verdict.BEHIND and found.expected:
                yield Remark(
                    spans=(Span(match.start(), match.end()), before[-1].span),
                    message=_BEHIND.filled(
                        words=manuscript.text[match.start() : match.end()],
                        name=target.name,
                        year=span.year,
                        expected=shown(Decimal(found.expected), target.unit, before[-1].step),
                        own=own.origin.text,
                        goal=goal_of(target),
                    ),
                    suggestion=_BEHIND_MENDING,
                )
            break


_ADJUSTED = Pattern("调整|修订|修编|核减|调减|下调|重新核定|中期评估|受[^,，。；;]{1,12}影响")
_LOWER = Text(
    "“{own}”低于《{plan}》为同一年定的目标（{name}{goal}），文中没有说明调整。",
    en="“{own}” is less than the goal that {plan} sets for the same year ({name}: {goal}), and no adjustment is mentioned.",
)
_LOWER_MENDING = Text(
    "与规划目标一致，或写明“经调整”和依据。",
    en="Take the plan's goal, or say that it was adjusted and by what.",
)


@check(
    "plan-new-target-lower",
    severity=Severity.WARNING,
    known=True,
    title=Text("新提出的目标低于规划目标", en="A new goal below the plan's for the same year"),
    why=Text(
        "后来的文件为同一年提出更低的目标而不说明调整，读者无从知道以哪个为准。",
        en="A later document with a lower goal for the same year, and no word of adjustment, leaves open which one holds.",
    ),
    wrong=(
        Example("到2025年，力争全县森林覆盖率达到39.8%。", published="2024-01-15", plan=PLAN_TABLE),
        Example("今后两年，确保到2025年全县粮食总产量稳定在18.0万吨。", published="2024-01-15", plan=PLAN_TABLE),
    ),
    right=(
        Example("到2025年，力争全县森林覆盖率达到40.5%。", published="2024-01-15", plan=PLAN_TABLE),
        Example("到2025年，力争全县森林覆盖率达到41%。", published="2024-01-15", plan=PLAN_TABLE),
        Example("经中期评估调整，到2025年，力争全县森林覆盖率达到39.8%。", published="2024-01-15", plan=PLAN_TABLE),
        Example("到2024年，力争全县森林覆盖率达到39.8%。", published="2024-01-15", plan=PLAN_TABLE),
    ),
)
def new_target_lower(manuscript: Manuscript) -> Iterator[Remark]:
    """A goal of the document against the plan's for that indicator and year."""
    known = manuscript.known
    if known is None or not known.targets or tells_how_it_went(manuscript):
        return
    for quantity, own in figures(manuscript):
        span = span_of_observation(own)
        if own.status is not Status.TARGET or own.kind is not Kind.LEVEL or own.place != known.place or span is None:
            continue
        sentence = manuscript.sentence_at(quantity.start)
        if sentence is None or _ADJUSTED.search(sentence.text) or is_quoted(manuscript.prose, sentence, quantity):
            continue
        if own.bound in (Bound.UNDER, Bound.ABOUT, Bound.NEAR) or span.year is None:
            continue
        if manuscript.document.published[:4] > str(span.year):  # a year that is over is told of, not aimed at
            continue
        target = next((one for one in known.targets if _is_for(one, own.indicator.id, span.year)), None)
        if target is None or target.goal is None or not _named(manuscript, sentence.start, quantity.start, target):
            continue
        if _is_less(quantity.value, own.unit, target, target.goal):
            yield Remark(
                spans=(quantity.span,),
                message=_LOWER.filled(
                    own=own.origin.text,
                    plan=target.plan.title.strip("《》"),
                    name=target.name,
                    goal=goal_of(target),
                ),
                suggestion=_LOWER_MENDING,
            )


def _is_for(target: Target, indicator: str, year: int) -> bool:
    several = target.plan.last_year > target.plan.first_year
    return (
        (target.indicator.id, target.year) == (indicator, year) and target.form in (Form.LEVEL, Form.HOLD) and several
    )


def _named(manuscript: Manuscript, start: int, end: int, target: Target) -> bool:
    """Whether the sentence names the target's indicator before the figure, and nothing else nearer."""
    return nearest(namings(manuscript.prose, start, end, (target,)), end) is not None


def _is_less(value: Decimal, unit: str, target: Target, goal: Amount) -> bool:
    times = factor(unit, goal.unit)
    if times is None:
        return False
    way = good_way(target, goal)
    number = wanted(goal, way)
    return value * times > number if way is Direction.DOWN else value * times < number
