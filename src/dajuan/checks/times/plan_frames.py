"""Find a plan that frames what happened in the years of another (“十三五”期间，由2020年的a增加到2025年的b)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Span, Text
from dajuan.checks.times.now import years_spoken_of
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
_FIVE_YEARS = Pattern(f"(?<!\\d)(?P<first>{_YEAR})年?(?:—|-|~|至|到){{1,2}}(?P<last>{_YEAR})年")
_OVER = Pattern(
    "(?:规划?(?:确定|提出|明确|设定)|(?:规划|时期|计划)?(?:实施)?(?:的|这|过去|走过的?|期间|时期|奋斗|不凡|壮阔|发展|辉煌){0,3}(?:历程|足迹|印记|期间|时期|五年|收官|末|答卷|成绩单|圆满|岁月|征程|交出|建设成就|发展|成就|交卷|闭卷|收尾|落幕|画上|这五年))"
)
_CLOSING = Pattern(
    "(?:规划)?(?:即将|圆满|胜利|全面)?(?:收官(?:之际|在即|之时|时刻|前夕|冲刺|已?进入倒计时|战)|即将收官|正在收官)"
)
_AGAINST = Pattern(
    "[较比与同]|相比|高于|快于|低于|超过|多于|前一个|上一个|衔接|继|承接|回顾|对照|基础上|此前|早在|始于|规划(?:建设|的)"
)
_FURTHEST = 260  # characters
_NEAR = 2  # sentences between a plan and the years that are told beside it


def told_beside(manuscript: Manuscript, named: Sequence[PlanNamed]) -> Iterator[Remark]:
    """A plan whose five years are summed up, where the sentences around tell exactly the years of another one that is not named."""
    text = manuscript.prose
    ranges = [
        each for each in _FIVE_YEARS.finditer(text) if named and numeral_of(int(each["first"]), int(each["last"]))
    ]
    for plan in named:
        if not _OVER.match(text, plan.end):
            continue
        sentence = manuscript.sentence_at(plan.start)
        if sentence is None or _AGAINST.search(text, max(sentence.start, plan.start - _BEFORE), plan.start):
            continue
        summed = _SUMMED.match(text, plan.end) is not None
        around = [
            each
            for each in ranges
            if _is_near(manuscript, plan, each.start())
            and (summed or _FIVE.match(text, each.end()) or sentence.start <= each.start() < sentence.end)
            and (plan.first <= int(each["first"]) or _SINCE.match(text, plan.end))
        ]
        numerals = {numeral_of(int(each["first"]), int(each["last"])) for each in around}
        if not around or plan.numeral in numerals or any(other.numeral in numerals for other in named):
            continue
        if _COMPARING.search(text, plan.end, sentence.end) and not _CLOSING.match(text, plan.end):
            continue
        nearest = min(around, key=lambda each: abs(each.start() - plan.start))
        years = Span(nearest.start("first"), nearest.end("last"))
        yield _remark(manuscript, plan, years, int(nearest["first"]), int(nearest["last"]))


_SUMMED = Pattern(
    "(?:规划|时期)?(?:的?五年(?:来|间)?(?!规划)|(?:圆满|胜利|全面)?收官(?!时|年的)|的?[^，。；“]{0,4}(?:征程|历程|答卷|成绩单|成就|足迹|印记))"
)
"""The five years as a whole, not a figure of them beside another plan's."""
_FIVE = Pattern("[^。；\\d]{0,20}?(?:五年|5年|的路|历程|征程|岁月)|，?是[^。；\\d]{0,16}(?:时期|阶段)")
_SINCE = Pattern("(?:规划)?(?:五年来|以来|(?:圆满|胜利)收官)")
_COMPARING = Pattern("相比|[高快低多]于|超过|翻[一两]?番|基础上|下[了好]?[^，。；]{0,4}基础|\\d倍")


def closing_now(manuscript: Manuscript, named: Sequence[PlanNamed]) -> Iterator[Remark]:
    """A plan that is said to be closing now, in a text of other years, which names no other plan."""
    text = manuscript.prose
    if len({plan.numeral for plan in named}) != 1:
        return
    years = years_spoken_of(manuscript)
    for plan in named:
        match = _CLOSING.match(text, plan.end)
        if match is not None and years and not years & {plan.last, plan.last + 1}:
            right = min(years)
            yield Remark(
                spans=(Span(plan.start, plan.end), Span(match.start(), match.end())),
                message=Text(
                    "{plan}是{first}—{last}年，成文的{year}年不在其收官之时。",
                    en="{plan} is of {first} to {last}: it does not close in {year}, when the text was given.",
                ).filled(plan=plan.name, first=plan.first, last=plan.last, year=right),
                suggestion=Text("请核对规划的名称。", en="Check the name of the plan."),
            )


_SAME = Pattern("(?:纲要|草案|》|（[^（）]{0,4}）|[（，、]|以下|下称|简称|即|也就是|“|为|：|:|规划){1,8}")


def two_names(manuscript: Manuscript, plan: PlanNamed, after: PlanNamed) -> Iterator[Remark]:
    """第十五个五年规划（以下简称“十四五”规划）."""
    between = manuscript.prose[plan.end : after.start]
    if plan.ordinal is after.ordinal or plan.numeral == after.numeral or not _SAME.compiled.fullmatch(between):
        return
    yield Remark(
        spans=(Span(after.start, after.end), Span(plan.start, plan.end)),
        message=Text(
            "“第{numeral}个五年规划”简称{short}，这里写{written}。",
            en="第{numeral}个五年规划 is {short} for short; here it is {written}.",
        ).filled(
            numeral=(plan if plan.ordinal else after).numeral,
            short=(plan if plan.ordinal else after).name,
            written=(after if plan.ordinal else plan).name,
        ),
        suggestion=Text("请核对是哪一个五年规划。", en="Check which plan is meant."),
    )


def _is_near(manuscript: Manuscript, plan: PlanNamed, offset: int) -> bool:
    """Whether a place is in the plan's paragraph, in one beside it, or not more than so many sentences away."""
    low, high = min(plan.start, offset), max(plan.start, offset)
    between = sum(1 for mark in "。！？" for _ in range(manuscript.prose.count(mark, low, high)))
    return between <= _NEAR and high - low < _FURTHEST


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
