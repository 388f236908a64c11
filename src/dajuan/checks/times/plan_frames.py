"""Find a plan that frames what happened in the years of another (“十三五”期间，由2020年的a增加到2025年的b)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Span, Text
from dajuan.checks.times.plan_years import PlanNamed, numeral_of

_YEAR = "(?:19|20)\\d\\d"
_FRAME = Pattern("(?:期间|时期|五年来?|这五年|五年间)[，,]")
_FROM_TO = Pattern(
    f"(?:由|从|较|比)?(?P<first>{_YEAR})年(?:底|末)?的?[^。；]{{0,20}}?(?:到|至|达到?|增加|增长|提高|扩大|上升|下降|减少|降低)[^。；\\d]{{0,4}}(?P<last>{_YEAR})年"
)
_PERIOD = Pattern(
    f"规划期(?:限)?(?:为|是|:)?(?P<first>{_YEAR})年?(?:—|-|~|至|到){{1,2}}(?P<last>{_YEAR})年", needs=("规划期",)
)
_OF_PLAN = Pattern("规划?(?:确定|提出|明确|设定|主要|目标|各项|实施|执行|纲要|总体)")
_DONE = Pattern("实现|完成|达到|评估|进展|顺利|落实|执行情况|实施情况")
_OTHER = Pattern("[较比与同]|相比|基础|衔接|延续|回顾|总结|对照|承接|继|在$")
_BEFORE = 8


def framed(manuscript: Manuscript, named: Sequence[PlanNamed]) -> Iterator[Remark]:
    """期间 before a change over another plan's years, and a plan that is judged where the text says another's years."""
    text = manuscript.prose
    for plan in named:
        sentence = manuscript.sentence_at(plan.start)
        if sentence is None or not _FRAME.match(text, plan.end):
            continue
        told = _FROM_TO.search(text, plan.end, sentence.end)
        if told is None:
            continue
        first, last = int(told["first"]), int(told["last"])
        if plan.last <= first < last or first < last < plan.first:
            yield _remark(manuscript, plan, Span(told.start("first"), told.end("last")), first + 1, last)
    for period in _PERIOD.finditer(text):
        first, last = int(period["first"]), int(period["last"])
        numeral = numeral_of(first, last)
        if not numeral or any(plan.numeral == numeral for plan in named):
            continue
        for plan in named:
            sentence = manuscript.sentence_at(plan.start)
            if sentence is None or not _OF_PLAN.match(text, plan.end) or not _DONE.search(text, plan.end, sentence.end):
                continue
            if not _OTHER.search(text, max(sentence.start, plan.start - _BEFORE), plan.start):
                yield _remark(manuscript, plan, Span(period.start("first"), period.end("last")), first, last)


def _remark(manuscript: Manuscript, plan: PlanNamed, years: Span, first: int, last: int) -> Remark:
    numeral = numeral_of(first, last)
    return Remark(
        spans=(Span(plan.start, plan.end), years),
        message=Text(
            "{plan}是{first}—{last}年，所说的却是“{years}”。",
            en="{plan} is of {first} to {last}, but what is told is of {years}.",
        ).filled(plan=plan.name, first=plan.first, last=plan.last, years=manuscript.text[years.start : years.end]),
        suggestion=Text("是否应为“{numeral}五”？", en="Is it “{numeral}五”?").filled(numeral=numeral)
        if numeral
        else Text("请核对规划的名称和年份。", en="Check the plan and the years."),
    )
