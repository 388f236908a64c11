"""Find binding targets that are called expected ones, or the other way round: beside the name, and in a list under such a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.plan.cells import plan_of_tables, rows
from dajuan.checks.plan.named import Naming, namings
from dajuan.checks.plan.plan_example import PLAN_TABLE
from dajuan.checks.plan.plans import main_plan, plan_of, targets_of
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.records import PlanRef, Target
from dajuan.reading.plans.records import Nature

_CALLED = Pattern(
    "(?:(?:等|这[一两几项]*)?(?:的)?(?:为|是|属于?|作为|列为)?)(?P<nature>约束性|预期性)(?:指标|目标)",
    needs=("约束性", "预期性"),
)
# 约束性指标完成情况如下：…；…。 and a line （二）约束性指标 above what it holds.
_LEADING = Pattern(
    "(?P<nature>约束性|预期性)(?:指标|目标)(?:[\\d一二三四五六七八九十]+[项个])?(?:中|方面|里)?(?:的?完成情况(?:如下)?|情况|如下|包括)?[，,]?(?:[\\d一二三四五六七八九十]+[项个][^,，。；;:：]{0,10})?[:：，,]"
)
_IS = Pattern("(?:是|为|属于|作为)(?:本|“?十[一二三四五]五”?)?(?:规划|纲要)?(?:所)?(?:确定|提出|设定|明确|设置)?的?")
"""森林覆盖率【是规划确定的】预期性指标."""
_WORD = Pattern("(?P<nature>约束性|预期性)")
_HEADING = Pattern(
    "^[^\\w]*(?:[\\d一二三四五六七八九十]+[^\\w]+)*(?P<nature>约束性|预期性)(?:指标|目标)(?:的?(?:完成|执行|实施)?情况)?[^\\w]*$"
)
_NEXT_HEADING = Pattern("^[^\\w]*(?:[一二三四五六七八九十]+[、）)]|\\d+[.、）)])[^。；;]{2,24}$")
_ITEM = Pattern(
    "(?:^|[:：；;，,、。])[^\\w]*(?:[\\d一二三四五六七八九十]+[、.）)]|[一二三四五六七八九十]是|20\\d\\d年[,，]?|全[县市区省])*$"
)
_MESSAGE = Text(
    "“{name}”在《{plan}》中是{nature}指标，文中称作{said}指标。",
    en="“{name}” is a {nature} target of {plan}; the text calls it {said}.",
)
_MENDING = Text("按规划原文更正属性。", en="Name the nature that the plan gives it.")
_NATURES = {
    Nature.BINDING: Text("约束性", en="binding"),
    Nature.EXPECTED: Text("预期性", en="expected"),
}


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
        Example("生态建设方面，森林覆盖率是规划确定的预期性指标，目标为2025年达到40.5%。", plan=PLAN_TABLE),
        Example("规划的约束性指标常住人口城镇化率2025年末达到65.2%。", plan=PLAN_TABLE),
        Example("粮食总产量等预期性指标全部完成。", plan=PLAN_TABLE),
        Example(
            "约束性指标完成情况如下：森林覆盖率40.9%；常住人口城镇化率65.2%；粮食总产量18.9万吨。", plan=PLAN_TABLE
        ),
        Example("（一）预期性指标\n一般公共预算收入11.45亿元。\n粮食总产量18.9万吨，达到目标。", plan=PLAN_TABLE),
    ),
    right=(
        Example("“十四五”规划中，森林覆盖率是约束性指标，目标为40.5%。", plan=PLAN_TABLE),
        Example("规划的预期性指标常住人口城镇化率2025年末达到65.2%。", plan=PLAN_TABLE),
        Example("约束性指标和预期性指标完成情况如下：森林覆盖率40.9%，城镇化率65.2%。", plan=PLAN_TABLE),
        Example(
            "约束性指标完成情况如下：森林覆盖率40.9%；粮食总产量18.9万吨。预期性指标中，城镇化率65.2%。",
            plan=PLAN_TABLE,
        ),
        Example(
            "（一）预期性指标\n一般公共预算收入11.45亿元。\n（二）约束性指标\n粮食总产量18.9万吨。", plan=PLAN_TABLE
        ),
    ),
)
def target_type(manuscript: Manuscript) -> Iterator[Remark]:
    """The nature that stands beside a target's name, or leads the list that it is a member of."""
    known = manuscript.known
    if known is None or not known.targets:
        return
    seen: set[int] = set()
    for sentence in manuscript.sentences:
        for match, naming in (*_beside(manuscript, known, sentence), *_listed(manuscript, known, sentence)):
            if naming.start not in seen:
                seen.add(naming.start)
                yield _remark(match, naming)
    for match, naming in (*_below(manuscript, known), *_in_rows(manuscript, known)):
        if naming.start not in seen:
            seen.add(naming.start)
            yield _remark(match, naming)


def _beside(manuscript: Manuscript, known: Known, sentence: Stretch) -> Iterator[tuple[re.Match[str], Naming]]:
    """A target right before or behind the word for its nature."""
    found = list(_CALLED.finditer(manuscript.prose, sentence.start, sentence.end))
    plan = plan_of(manuscript, known, sentence.text) if len(found) == 1 else None
    if plan is None:
        return
    match, targets = found[0], targets_of(known, plan)
    for naming in namings(manuscript.prose, sentence.start, sentence.end, targets):
        before, after = match.start() - naming.end, naming.start - match.end()
        is_called = before > 0 and _IS.fullmatch(manuscript.prose[naming.end : match.start()]) is not None
        if (0 <= before <= 1 or 0 <= after <= 1 or is_called) and _is_other(naming, match["nature"], targets):
            yield match, naming


def _listed(manuscript: Manuscript, known: Known, sentence: Stretch) -> Iterator[tuple[re.Match[str], Naming]]:
    """The members of a list behind 约束性指标完成情况如下：, as far as the next word for a nature."""
    leads = list(_CALLED.finditer(manuscript.prose, sentence.start, sentence.end))
    match = _LEADING.search(manuscript.prose, sentence.start, sentence.end) if len(leads) == 1 else None
    plan = plan_of(manuscript, known, sentence.text) if match is not None else None
    if match is not None and plan is not None:
        for naming in _items(manuscript, targets_of(known, plan), match["nature"], match.end(), sentence.end):
            yield match, naming


def _below(manuscript: Manuscript, known: Known) -> Iterator[tuple[re.Match[str], Naming]]:
    """What stands in the sentences under a heading that is the name of a nature, as far as the next heading."""
    plan: PlanRef | None = main_plan(manuscript, known)
    heading: re.Match[str] | None = None
    for line in manuscript.sentences if plan is not None else ():
        if _HEADING.search(line.text) is not None:
            heading = _CALLED.search(manuscript.prose, line.start, line.end)
        elif _CALLED.search(line.text) or _NEXT_HEADING.search(line.text):
            heading = None
        elif heading is not None and plan is not None:
            for naming in _items(manuscript, targets_of(known, plan), heading["nature"], line.start, line.end):
                yield heading, naming


def _in_rows(manuscript: Manuscript, known: Known) -> Iterator[tuple[re.Match[str], Naming]]:
    """The row of a table that names a target and one nature."""
    targets = plan_of_tables(manuscript, known)
    for start, end in rows(manuscript) if targets else ():
        found = list(_WORD.finditer(manuscript.plain, start, end))
        named = namings(manuscript.plain, start, end, targets) if len(found) == 1 else []
        if named and _is_other(named[0], found[0]["nature"], targets):
            yield found[0], named[0]


def _items(manuscript: Manuscript, targets: Sequence[Target], called: str, start: int, end: int) -> Iterator[Naming]:
    """The targets that open a member of a list and are of the other nature."""
    for naming in namings(manuscript.prose, start, end, targets):
        lead = manuscript.prose[max(naming.start - 12, start) : naming.start]
        is_first = not lead.strip() or _ITEM.search(lead if naming.start - 12 > start else f"：{lead}") is not None
        if is_first and _is_other(naming, called, targets):
            yield naming


def _is_other(naming: Naming, called: str, targets: Sequence[Target]) -> bool:
    said = Nature.BINDING if called == "约束性" else Nature.EXPECTED
    natures = {target.nature for target in targets if target.name == naming.target.name}
    return natures == {naming.target.nature} and naming.target.nature not in (None, said)


def _remark(match: re.Match[str], naming: Naming) -> Remark:
    nature = naming.target.nature or Nature.BINDING
    return Remark(
        spans=(Span(match.start("nature"), match.end("nature")), Span(naming.start, naming.end)),
        message=_MESSAGE.filled(
            name=naming.target.name,
            plan=naming.target.plan.title.strip("《》"),
            nature=_NATURES[nature],
            said=match["nature"],
        ),
        suggestion=_MENDING,
    )
