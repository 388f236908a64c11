"""Find a course of events whose dates with hours run backwards (7月13日6时提升至三级，7月12日20时调整为四级)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check

_MOMENT = Pattern(
    r"(?:(?P<month>1[0-2]|[1-9])月)?(?P<day>3[01]|[12]\d|[1-9])日(?P<part>凌晨|早上|上午|中午|下午|晚上|晚)?(?P<hour>[12]?\d)[时:：](?:(?P<minute>[0-5]?\d)分?)?(?!间|许?至|—|-)",
    needs=("时", ":", "："),
)
_BACK = Pattern("此前|之前|早在|曾于?|截至|较|比|自|从|原定|预计|将于|计划|至$|到$|—$|-$")
_MARK = "，。；\n"
_LATE = ("下午", "晚上", "晚")
FEWEST = 3
_NEAR = 12


@check(
    "time-course",
    severity=Severity.WARNING,
    title=Text("所叙经过的时间前后颠倒", en="The times of a course of events run backwards"),
    why=Text(
        "按时间先后叙述的经过（启动、提升、下调、终止），后一步的日期钟点不会早于前一步；倒叙的应写“此前”。",
        en="What is told step by step goes on in time; what goes back says so (此前).",
    ),
    wrong=(
        "7月12日16时，县防指启动四级应急响应；7月13日6时，提升至三级；7月12日20时，调整为四级；7月15日8时，终止应急响应。",
        "5月6日9时接到火情报告，9时20分首批力量到场；5月6日14时30分明火扑灭，5月5日18时清理完毕，5月7日8时撤离看守人员。",
    ),
    right=(
        "7月12日16时，县防指启动四级应急响应；7月13日6时，提升至三级；7月14日20时，调整为四级；7月15日8时，终止应急响应。",
        "7月13日6时，提升至三级；此前，7月12日16时已启动四级应急响应；7月15日8时，终止应急响应。",
        "7月12日8时至13日8时，最大降水量86毫米；7月12日16时，启动四级应急响应；7月13日6时，提升至三级。",
    ),
)
def course(manuscript: Manuscript) -> Iterator[Remark]:
    """The one step of a paragraph that lies before the step told before it, where all others go on."""
    for paragraph in manuscript.paragraphs:
        if "日" not in paragraph.text or "时" not in paragraph.text:
            continue
        steps = list(_steps(manuscript.prose, paragraph.start, paragraph.end))
        if len(steps) < FEWEST:
            continue
        turned = [at for at, (one, two) in enumerate(pairwise(steps)) if two[0] < one[0]]
        if len(turned) != 1:
            continue
        at = turned[0]
        rest = [steps[:at] + steps[at + 1 :], steps[: at + 1] + steps[at + 2 :]]
        if any(all(one[0] <= two[0] for one, two in pairwise(each)) for each in rest):
            yield _remark(manuscript, steps[at][1], steps[at + 1][1])


def _steps(text: str, start: int, end: int) -> Iterator[tuple[tuple[int, int, int], Span]]:
    """The dates with hours that begin a clause, of one year."""
    month = 0
    for match in _MOMENT.finditer(text, start, end):
        month = int(match["month"] or month)
        begin = max(text.rfind(mark, 0, match.start()) for mark in _MARK) + 1
        if (
            not month
            or match.start() - max(begin, start) > 2
            or _BACK.search(text, max(match.start() - _NEAR, start), match.start())
        ):
            continue
        yield (month, int(match["day"]), _minutes(match)), Span(match.start(), match.end())


def _minutes(match: re.Match[str]) -> int:
    hour = int(match["hour"])
    if match["part"] in _LATE and hour < 12:
        hour += 12
    return hour * 60 + int(match["minute"] or 0)


def _remark(manuscript: Manuscript, before: Span, after: Span) -> Remark:
    one, two = (manuscript.text[each.start : each.end] for each in (before, after))
    return Remark(
        spans=(after, before),
        message=Text(
            "“{two}”叙在“{one}”之后，时间却更早。", en="“{two}” is told after “{one}”, but is earlier."
        ).filled(one=one, two=two),
        suggestion=Text(
            "请核对两个时间；确为倒叙的，写明“此前”。", en="Check both times; what goes back in time should say so."
        ),
    )
