"""Tell the year that a document speaks of, by its title, its headings and its sentences."""

from __future__ import annotations

import re
from collections import Counter

from dajuan.documents.document import DocumentKind
from dajuan.documents.masthead.dates import PART, YEAR, day_alone, opening_day, year_of
from dajuan.documents.masthead.head import Head
from dajuan.patterns import compiled

BRIEFINGS = frozenset({DocumentKind.NEWS, DocumentKind.REVIEW, DocumentKind.OTHER})
"""Kinds that may speak of a part of a year without naming the year in their title."""

LATE = 11
"""The month from which on a year is reviewed before it has ended."""

FIRST_PLAN = 1951
"""The first year of a plan is 5 n years after this one, n the plan's number (第十五个: 2026)."""

FAR_AHEAD = 6
"""So many months after its publication a text cannot have been told of the end of: it is of the year before."""

_TITLE_YEAR = compiled(rf"(?<!\d)(?P<y>{YEAR})\s*(?:年|(?=政府工作报告))")
_EXECUTED = compiled(rf"(?<!\d)(?P<y>{YEAR})\s*年度?[^年\n]{{0,26}}(?:执行|决算|财政收支|完成情况)")
# Plans, and reports without title and date, are rare: these patterns are compiled when they are first needed.
_PLAN_NUMBER = "第(?P<n>十?[一二三四五六七八九十])个五年|“?(?P<m>十?[一二三四五六七八九])五”?(?:规划|时期)"
_SPAN = rf"(?P<y>{YEAR})\s*年?\s*[-—–－~～至]+\s*{YEAR}\s*年?"
_REVIEW_HEADING = compiled(
    rf"(?:^|\n)[^\n。；]{{0,24}}?(?P<y>{YEAR})年[^\n。；年]{{0,12}}(?:回顾|总结|政府工作|年工作|主要工作|工作情况)(?=\n|$)"
)
_TASKS = (
    rf"(?P<y>{YEAR})年度?的?(?:政府)?(?:重点|主要|总体|工作|目标|经济社会)[^\n。，年]{{0,12}}"
    rf"(?:\n|建议|安排|任务|要求|目标|打算|思路|$)|对今后五年和(?P<z>{YEAR})年"
)
_SAID = compiled(
    rf"(?=[12二一])(?<!\d)(?P<y>{YEAR})(?P<end>\s*[-—–－~～至]+\s*(?P<z>{YEAR}))?年(?P<after>[^年\n]{{0,12}})"
)
_COLUMN_HEADS = compiled(rf"(?<=\t){YEAR}年(?:度|末|底)?(?=[\t\n]|$)|(?:(?<=\n)|\A){YEAR}年(?:度|末|底)?(?=\t)")
_OWN = compiled("^[，,、]?(?:全[省市州盟县旗区年]|我[省市州盟县旗区]|是|末，?全|数据为初步|地区生产|城乡|一般公共)")
_HEADING_AFTER = compiled("(?:情况|回顾|总结|成就)$")
_BEFORE_OTHERS = tuple("比较与自到从按于成据")
"""Characters before a year to which something is compared."""
_QUARTERS = "一二三四"
_REVISED = compiled("修订|核实|不变价|为基|以来|底增|相比|同期|数据已")


def year_spoken_of(title: str, kind: DocumentKind, head: Head, body: str, given: str) -> int | None:
    """The year that a document speaks of, None where nothing tells.

    given: ISO 8601, the day on which a report was given, or "".
    body:  the first pages of the text.
    """
    day_year = int(given[:4]) if given else None
    if kind is DocumentKind.WORK_REPORT:
        return _of_work_report(title, body, given)
    if kind is DocumentKind.NEWS and day_year:
        return day_year
    if kind is DocumentKind.PLAN:
        return _of_plan(title, head, day_year)
    named = [year_of(found["y"]) for found in _TITLE_YEAR.finditer(title)]
    if kind is DocumentKind.BUDGET:
        executed = _EXECUTED.search(title)
        if executed is None:
            executed = _EXECUTED.search(head.text)
            if executed and named and year_of(executed["y"]) not in (named[0], named[0] - 1):
                executed = None
        if executed:
            return year_of(executed["y"])
        if not named and day_year:
            return day_year - 1
    if named:
        return named[0]
    part = PART.search(title)
    if part and kind in BRIEFINGS:
        told = _of_briefing(part, body, given or day_alone(head) or opening_day(head))
        if told:
            return told
    spoken = _most_spoken_of(body + "\n" + head.foot, kind)
    return spoken or day_year


def _of_briefing(part: re.Match[str], body: str, day: str) -> int | None:
    """The year of a text on a part of a year: the one that stands before it in the text, else the last that had it.

    day: of publication, ISO 8601, or "".
    """
    written = re.search(rf"(?<![0-9])(?P<y>{YEAR})年{re.escape(part[0])}", body)
    if written:
        return year_of(written["y"])
    if not day:
        return None
    first, last = _months_of(part)
    month = int(day[5:7])
    return int(day[:4]) - (first > month or last - month >= FAR_AHEAD)


def _months_of(part: re.Match[str]) -> tuple[int, int]:
    """The first and the last month of a part of a year."""
    if part["half"]:
        return (1, 6) if part["half"] == "上" else (7, 12)
    if part["quarter"]:
        quarter = int(part["quarter"]) if part["quarter"].isascii() else _QUARTERS.index(part["quarter"]) + 1
        return 1 if part["first"] else 3 * quarter - 2, 3 * quarter
    month = int(part["month"]) if part["month"].isascii() else _ordinal(part["month"])
    return 1 if part["range"] else month, month


def names_year(title: str) -> bool:
    """Whether a title names the year that its document speaks of."""
    return _TITLE_YEAR.search(title) is not None


def _of_work_report(title: str, body: str, given: str) -> int | None:
    named = [year_of(found["y"]) for found in _TITLE_YEAR.finditer(title)]
    review = _REVIEW_HEADING.search(body)
    reviewed = year_of(review["y"]) if review else None
    if given:
        year, month = int(given[:4]), int(given[5:7])
        # A report that is given in the last days of a year already reviews it: it is the next year's.
        return year + 1 if month >= LATE and (reviewed == year or year + 1 in named) else year
    if named:
        return named[0]
    if reviewed:
        return reviewed + 1
    tasks = re.search(_TASKS, body)
    if tasks:
        return year_of(tasks["y"] or tasks["z"])
    reviewed = _most_spoken_of(body, kind=DocumentKind.WORK_REPORT)
    return reviewed + 1 if reviewed else None


def _of_plan(title: str, head: Head, given: int | None) -> int | None:
    for where in (title, head.text):
        span = re.search(_SPAN, where)
        if span and where is title:
            return year_of(span["y"])
        number = re.search(_PLAN_NUMBER, where)
        if number:
            return FIRST_PLAN + 5 * _ordinal(number["n"] or number["m"])
    named = [year_of(found["y"]) for found in _TITLE_YEAR.finditer(title)]
    return named[0] if named else given


def _ordinal(written: str) -> int:
    """Up to nineteen: 十五 is 15, 十 is 10."""
    ones = written.lstrip("十")
    return (10 if written.startswith("十") else 0) + ("一二三四五六七八九".index(ones) + 1 if ones else 0)


def _most_spoken_of(text: str, kind: DocumentKind) -> int | None:
    """The year to which most sentences belong; the later one of two. The heads of a table's columns are no sentences."""
    text = _COLUMN_HEADS.sub("", text)
    weights: Counter[int] = Counter()
    for said in _SAID.finditer(text):
        after = said["after"]
        if said["z"]:
            if kind is DocumentKind.BULLETIN:
                weights[year_of(said["z"])] += 2
        elif text[said.start() - 1 : said.start()] in _BEFORE_OTHERS or _REVISED.search(after):
            continue
        elif "初步统计" in after or "初步核算" in after or _HEADING_AFTER.search(after):
            weights[year_of(said["y"])] += 6
        else:
            weights[year_of(said["y"])] += 3 if _OWN.match(after) else 1
    return max(weights, key=lambda year: (weights[year], year)) if weights else None
