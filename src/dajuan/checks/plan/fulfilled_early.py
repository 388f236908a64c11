"""Find claims that a target was met years early (提前N年) that the figures of those years contradict."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.history.series import all_years
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.plan.claims import Claim, claims
from dajuan.checks.plan.fulfilled import FALLS_SHORT, is_short, short
from dajuan.checks.plan.judging import goal_of, judged
from dajuan.checks.plan.plan_example import PLAN_TABLE
from dajuan.checks.plan.reaching import reach
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.evaluation.aims import Reach
from dajuan.ledger.evaluation.records import Formula, Verdict
from dajuan.ledger.evaluation.spans import span_of_observation
from dajuan.ledger.evaluation.wording import shown_observation, shown_within

_NOT_EARLY = Text(
    "文中称“{words}”，但{name}（目标{goal}）{year}年为{latest}，当时尚未达到目标。",
    en="It says “{words}”, but {name} (goal {goal}) was {latest} in {year}: it was not reached then.",
)
_EARLY = Text("核对达到目标的年份。", en="Look at the year in which the goal was reached.")
_YEAR_BEFORE = (
    "云溪县2024年国民经济和社会发展统计公报\n\n2025年4月18日\n\n2024年末，森林覆盖率40.0%，常住人口城镇化率65.4%。",
    "2025-04-18",
)


@check(
    "plan-claim-early",
    severity=Severity.WARNING,
    known=True,
    title=Text("称提前完成，与各年数据不符", en="Claims that a target was met early, against the years"),
    why=Text(
        "“提前N年完成”指目标年份之前N年的数已达到目标值。",
        en="提前N年 says that the figure of N years before the goal's year had reached it.",
    ),
    wrong=(
        Example(
            "2025年，森林覆盖率达到40.9%，提前一年完成“十四五”规划目标。", plan=PLAN_TABLE, earlier=(_YEAR_BEFORE,)
        ),
        Example("2025年，森林覆盖率达到39.9%，提前完成“十四五”规划目标。", plan=PLAN_TABLE, earlier=(_YEAR_BEFORE,)),
    ),
    right=(
        Example(
            "2025年末，常住人口城镇化率65.8%，提前一年完成“十四五”规划目标。", plan=PLAN_TABLE, earlier=(_YEAR_BEFORE,)
        ),
        Example("2025年，森林覆盖率达到40.9%，如期完成“十四五”规划目标。", plan=PLAN_TABLE, earlier=(_YEAR_BEFORE,)),
        Example("2025年，森林覆盖率达到40.9%，提前一年完成“十四五”规划目标。", plan=PLAN_TABLE),
    ),
)
def claimed_early(manuscript: Manuscript) -> Iterator[Remark]:
    """The figure of the year in which the goal is said to have been reached."""
    known = manuscript.known
    if known is None:
        return
    for one in claims(manuscript):
        if not one.early:
            continue
        if is_short(manuscript, one):
            yield short(manuscript, one, FALLS_SHORT, None)
            continue
        latest = _short_of_it_then(manuscript, known, one)
        if latest:
            yield Remark(
                spans=(one.words, one.span),
                message=_NOT_EARLY.filled(
                    words=manuscript.text[one.words.start : one.words.end],
                    name=one.target.name,
                    goal=goal_of(one.target),
                    year=one.by or "",
                    latest=latest,
                ),
                suggestion=_EARLY,
            )


_UNDECIDED = (Verdict.BEHIND, Verdict.ON_TRACK, Verdict.MISSED)


def _short_of_it_then(manuscript: Manuscript, known: Known, one: Claim) -> str:
    """What the figure was in the year in which the goal is said to have been reached, where it was not; else ""."""
    if one.by is None:
        return ""
    told = all_years(known, one.own).get(one.by) if one.own is not None else None
    if told is not None and reach(told, one.target) is not Reach.UNKNOWN:
        return told.origin.text if reach(told, one.target) is Reach.NO else ""
    (found,) = judged(manuscript, (one.target,), one.by)
    span = span_of_observation(found.latest) if found.latest is not None else None
    if found.verdict not in _UNDECIDED or span is None or span.last[0] != one.by or found.latest is None:
        return ""
    total = next((each for each in found.derived if each.formula is Formula.SUM), None)
    if total is not None:
        return shown_within(Decimal(total.value), total.unit, Decimal(1), total.bound)
    return shown_observation(found.latest)
