"""Find a five-year plan beside years that are not its own (“十三五”时期（2021—2025年）, 2025年是“十三五”收官之年)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.times.lengths import small_number
from dajuan.checks.times.now import years_spoken_of
from dajuan.checks.times.plan_frames import closing_now, framed, told_beside, two_names
from dajuan.checks.times.plan_years import PlanNamed, plans_named

_YEAR = "(?:19|20)\\d\\d"
_TO = "(?:—|-|~|至|到){1,2}"
_RANGE_BEHIND = Pattern(
    f"(?:规划|计划|时期|期间|五年|发展|纲要|》|以来|(?P<count>前[一两二三四]年|头[一两二三四]年)){{0,4}}(?:的?五年)?[（，、:—]{{0,2}}(?:即|为|是|也就是|指|规划期为?|[^，。；、\\d“]{{0,14}}规划》?的?(?:规划|实施)?(?:期限|期|时段)(?:为|是|:)?)?"
    f"(?P<first>{_YEAR})年?{_TO}(?P<last>{_YEAR})(?:年|）)"
)
_RANGE_BEFORE = Pattern(
    f"(?P<first>{_YEAR})年?{_TO}(?P<last>{_YEAR})年?(?:，|）|的|是|为|（|即|这五年|五年|属于|正是|我[市县省区]){{0,3}}$"
)
_SINCE = Pattern("[^，。；]{0,6}以来")
_FIRST = "开局之年|开局年|起步之年|起始之年|第一年|首年|元年|头一年|开局起步之年|开篇之年|启航之年|破题之年"
_LAST = "收官之年|收官年|最后一年|收尾之年|末年|终期之年|最终之年|完成之年"
_ROLE = (
    "(?:规划|计划|纲要|时期|发展)?(?:实施|执行|建设|目标)?(?:的|之)?(?:"
    f"(?P<opening>{_FIRST})|(?P<closing>{_LAST})|第(?P<nth>[二三四五])年|(?P<middle>中期之年))"
)
_ROLE_BEHIND = Pattern(_ROLE)
_END_BEHIND = Pattern(
    f"(?:规划|时期)?(?:{_ROLE.replace('?P<', '?P<x')}|(?P<end>末期?|期末|收官|终期|目标年(?=为|是|[（]))|(?P<start>开局|初期?|期初|起步))"
)
_YEAR_BEHIND = Pattern(f"(?:的|（|，?即|，?也就是|:|为|是|—+)?(?P<year>{_YEAR})年?(?![—~至到\\d-])")
_YEAR_RIGHT_BEFORE = Pattern(f"(?P<year>{_YEAR})年(?:底|末|，|、|（|也就?是|即|的|是|作为|——|我[国省市县区]){{0,4}}$")
_CLOSING_BEHIND = Pattern(
    "(?:规划)?(?:圆满|完美|顺利|胜利|全面)?(?P<closed>收官(?!在即|战|冲刺)|末(?=[，。；、]|年|期)|规划期末)|(?P<opened>开局(?:以来|，|。|起步)|起步以来)"
)
_IS = Pattern(
    "(?:是|作为|系|正值|恰逢|适逢|处于|迈入|进入)(?:我[国省市县区]|国家|全[国省市县区]|实施|落实|完成|推进|全面|贯彻|执行|的|编制)*$"
)
_LISTED = Pattern("(?:、|，|和|及|与)(?:我[国省市县区]|国家|实施|落实|完成|推进|全面)*$")
_SUBJECT = Pattern(f"(?:(?P<year>{_YEAR})年|(?P<now>今年|本年))(?!底|末|\\d|以来|至|到|—)")
_ANY_YEAR = Pattern(f"(?P<year>{_YEAR})年|(?P<now>今年|本年)")
_ASSESSED = Pattern("(?:规划)?(?:纲要)?(?:实施)?(?:情况)?(?:(?P<half>中期评估)|总结评估|终期评估|收官评估)")
_AS = Pattern("作为(?:实施|我[国省市县区]|全[国省市县区]|国家|的)*$")
_YEAR_AFTER = Pattern(f"，(?P<year>{_YEAR})年(?!底|末|\\d|以来|至|到|—)")
_BACK, _FURTHEST = 20, 70


@check(
    "time-plan",
    severity=Severity.WARNING,
    title=Text("五年规划与年份不符", en="A five-year plan beside years that are not its own"),
    why=Text(
        "“十四五”是2021—2025年，2021年开局、2025年收官；“十五五”是2026—2030年。沿用旧稿时，规划的名称最容易漏改。",
        en="The 14th five-year plan (“十四五”) is of 2021 to 2025: it opened in 2021 and closes in 2025; the 15th is of 2026 to 2030. When an "
        "older text is used again, the name of the plan is easily left.",
    ),
    wrong=(
        "2025年是极不平凡的一年，也是“十三五”规划收官之年。",
        "“十三五”时期（2021—2025年），全县教育经费累计投入31.7亿元。",
        "到“十三五”末的2025年，全县森林覆盖率达到47.3%。",
        "规划期为2021—2025年。五年来，总的看，“十三五”规划确定的主要目标任务基本实现。",
        "《第十五个五年规划纲要》（以下简称“十四五”规划）草案提请审议。",
        "2023年是“十四五”规划实施的第二年，中期评估全面展开。",
        "“十四五”前三年（2021—2024年），累计完成造林8.6万亩。",
        "2021年到2025年的路走得很不平凡。“十三五”的五年，全县粮食产量由18.2万吨增加到20.1万吨。",
        "写在“十三五”收官之际\n2021年到2025年，是云溪县转型最吃劲的五年。",
        Example("“十三五”即将收官，全县上下正在全力冲刺。", published="2025-11-20"),
        "“十三五”期间，全县粮食产量由2020年的18.2万吨增加到2025年的20.1万吨。",
    ),
    right=(
        "2025年是“十四五”规划收官之年、“十五五”规划谋划之年。",
        "“十四五”时期（2021—2025年），全县教育经费累计投入31.7亿元。",
        "2025年末，城镇化率比“十三五”末的2020年提高5个百分点；“十五五”开局之年的2026年再提高1个百分点。",
        "2025年，全县科学编制“十五五”规划，为“十五五”开局之年打好基础。",
        "2020年，“十三五”圆满收官；“十三五”“十四五”期间（2016—2025年），累计造林16万亩。",
        "2026年1月，全县总结“十四五”规划实施情况；2023年是“十四五”规划实施的第三年。",
        "规划期为2021—2025年。与“十三五”规划确定的目标相比，新增指标4项。",
        "2021年到2025年，全县粮食产量稳步增长。与“十三五”的五年相比，粮食产量多12万吨。",
        "2021年到2025年，全县投资180亿元，比“十三五”时期多42亿元，为“十五五”时期打下基础。",
        Example("今年是“十五五”开局之年，去年“十四五”圆满收官。", published="2026-01-15"),
    ),
)
def plans_and_years(manuscript: Manuscript) -> Iterator[Remark]:
    """Each plan that is named against the range, the year and the role of a year beside it."""
    text = manuscript.prose
    if "五" not in text:
        return
    named = list(plans_named(text))
    for index, plan in enumerate(named):
        before = named[index - 1] if index else None
        after = named[index + 1] if index + 1 < len(named) else None
        yield from _ranges(manuscript, plan, before)
        yield from _years(manuscript, plan)
        if after is not None:
            yield from two_names(manuscript, plan, after)
    spoken: set[int] = set()
    for remark in (*framed(manuscript, named), *told_beside(manuscript, named), *closing_now(manuscript, named)):
        if remark.spans[0].start not in spoken:
            spoken.add(remark.spans[0].start)
            yield remark


def _ranges(manuscript: Manuscript, plan: PlanNamed, before: PlanNamed | None) -> Iterator[Remark]:
    """A range of years right behind a plan or right before it: within its years, the count of 前N年 kept."""
    text = manuscript.prose
    behind = _RANGE_BEHIND.match(text, plan.end)
    match = behind or _RANGE_BEFORE.search(text, max(plan.start - _BACK, 0), plan.start)
    if match is None:
        return
    first, last = int(match["first"]), int(match["last"])
    allowed = plan.first
    if before is not None and plan.start - before.end <= 3:
        allowed = min(allowed, before.first)
    span = Span(match.start("first"), match.end("last"))
    if last - first > 2 * 5 or (_SINCE.match(text, plan.end) and first == plan.first):
        return
    if first < allowed or last > plan.last:
        yield _remark(manuscript, plan, span, f"{plan.first}—{plan.last}年")
    elif behind is not None and behind["count"]:
        count = int(small_number(behind["count"][1]) or 0)
        if first == plan.first and last - first + 1 != count:
            yield _remark(
                manuscript,
                plan,
                span,
                f"{first}—{first + count - 1}年",
                Span(behind.start("count"), behind.end("count")),
            )


def _years(manuscript: Manuscript, plan: PlanNamed) -> Iterator[Remark]:
    """A year that is called the first, the last or the nth of a plan."""
    text = manuscript.prose
    start = max(plan.start - _BACK, 0)
    role = _ROLE_BEHIND.match(text, plan.end)
    near = _YEAR_RIGHT_BEFORE.search(text, start, plan.start)
    due = _year_of_role(plan, role) if role is not None else None
    if role is not None and due is not None:
        behind = _YEAR_BEHIND.match(text, role.end())
        if behind is None and _AS.search(text, start, plan.start):
            behind = _YEAR_AFTER.match(text, role.end())
        subject = behind or near or _subject(manuscript, plan, role)
        if subject is not None:
            years = _possible(manuscript, subject)
            if years and due not in years:
                yield _remark(manuscript, plan, _span(subject), f"{due}年", Span(role.start(), role.end()))
        return
    assessed = _ASSESSED.match(text, plan.end)
    if assessed is not None:
        sentence = manuscript.sentence_at(plan.start)
        told = list(_ANY_YEAR.finditer(text, sentence.start, plan.start)) if sentence is not None else []
        years = _possible(manuscript, told[-1]) if told else set()
        middle = assessed["half"] is not None
        due = plan.first + 2 if middle else plan.last
        if years and not years & {due, due + 1} and plan.start - told[-1].end() <= _FURTHEST:
            yield _remark(manuscript, plan, _span(told[-1]), f"{due}年", Span(assessed.start(), assessed.end()))
        return
    edge = _END_BEHIND.match(text, plan.end)
    if edge is not None and (edge["end"] or edge["start"]):
        due = plan.last if edge["end"] else plan.first
        behind = _YEAR_BEHIND.match(text, edge.end())
        if behind is not None and int(behind["year"]) != due and not (edge["start"] and int(behind["year"]) == due - 1):
            yield _remark(manuscript, plan, _span(behind), f"{due}年", Span(edge.start(), edge.end()))
            return
    closing = _CLOSING_BEHIND.match(text, plan.end)
    if near is not None and closing is not None:
        due = plan.last if closing["closed"] else plan.first
        late = closing["closed"] is not None and closing["closed"].startswith("收官")
        if int(near["year"]) not in ((due, due + 1) if late else (due,)):
            yield _remark(manuscript, plan, _span(near), f"{due}年", Span(closing.start(), closing.end()))


def _year_of_role(plan: PlanNamed, role: re.Match[str]) -> int | None:
    if role["opening"]:
        return plan.first
    if role["closing"]:
        return plan.last
    if role["middle"]:
        return plan.first + 2
    return plan.first + int(small_number(role["nth"]) or 1) - 1


def _subject(manuscript: Manuscript, plan: PlanNamed, role: re.Match[str]) -> re.Match[str] | None:
    """The year of which the sentence says that it is this one of the plan: 2025年是…，也是“十四五”收官之年."""
    text = manuscript.prose
    sentence = manuscript.sentence_at(plan.start)
    if sentence is None:
        return None
    told = list(_SUBJECT.finditer(text, max(sentence.start, plan.start - _FURTHEST), plan.start))
    if not told:
        return None
    between = text[told[-1].end() : plan.start]
    if _IS.search(between) or (_LISTED.search(between) and "是" in between and role.group().endswith("之年")):
        return told[-1]
    return None


def _possible(manuscript: Manuscript, subject: re.Match[str]) -> set[int]:
    """The years that a match means: the one it writes; of 今年 that of the text, in its first weeks also the one before."""
    if subject["year"]:
        return {int(subject["year"])}
    return years_spoken_of(manuscript)


def _span(match: re.Match[str]) -> Span:
    if match["year"]:
        return Span(match.start("year"), match.end("year") + 1)
    return Span(match.start(), match.end())


def _remark(manuscript: Manuscript, plan: PlanNamed, span: Span, right: str, role: Span | None = None) -> Remark:
    text = manuscript.text
    others: Sequence[Span] = (role,) if role is not None else ()
    return Remark(
        spans=(span, Span(plan.start, plan.end), *others),
        message=Text(
            "{plan}是{first}—{last}年，这里{role}应为{right}，写的是“{written}”。",
            en="{plan} is of {first} to {last}: {role} is {right}, not {written}.",
        ).filled(
            plan=plan.name,
            first=plan.first,
            last=plan.last,
            role=f"“{text[role.start : role.end]}”" if role is not None else "",
            right=right,
            written=text[span.start : span.end],
        ),
        suggestion=Text("请核对规划的名称和年份。", en="Check the plan and the years."),
        computed=right,
    )
