"""Find a day that is kept every year on another date (9月12日教师节), or counted wrongly (2025年是第四十个教师节)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.times.lengths import NUMBER, small_number
from dajuan.checks.times.moments import moments
from dajuan.checks.times.now import now_of, year_of


class Feast(msgspec.Struct, frozen=True):
    """A day that is kept on one date: what its names end with, its date, the year in which it was first kept, 0 where none is counted."""

    names: tuple[str, ...]
    month: int
    day: int
    first: int = 0


FEASTS = (
    Feast(("元旦",), 1, 1),
    Feast(("人民警察节",), 1, 10, 2021),
    Feast(("妇女节",), 3, 8),
    Feast(("植树节",), 3, 12, 1979),
    Feast(("消费者权益日", "消费者权益保护日"), 3, 15),
    Feast(("世界水日",), 3, 22),
    Feast(("国家安全教育日",), 4, 15, 2016),
    Feast(("世界读书日",), 4, 23, 1996),
    Feast(("中国航天日",), 4, 24, 2016),
    Feast(("国际劳动节",), 5, 1),
    Feast(("青年节",), 5, 4),
    Feast(("护士节",), 5, 12, 1912),
    Feast(("防灾减灾日",), 5, 12, 2009),
    Feast(("科技工作者日",), 5, 30, 2017),
    Feast(("儿童节",), 6, 1),
    Feast(("环境日",), 6, 5),
    Feast(("全国土地日",), 6, 25, 1991),
    Feast(("禁毒日",), 6, 26, 1988),
    Feast(("建党节", "党的生日"), 7, 1),
    Feast(("建军节",), 8, 1),
    Feast(("全国生态日",), 8, 15, 2023),
    Feast(("医师节",), 8, 19, 2018),
    Feast(("教师节",), 9, 10, 1985),
    Feast(("烈士纪念日",), 9, 30, 2014),
    Feast(("国庆节",), 10, 1),
    Feast(("记者节",), 11, 8, 2000),
    Feast(("消防日", "消防宣传日"), 11, 9),
    Feast(("宪法日",), 12, 4, 2014),
    Feast(("公祭日",), 12, 13, 2014),
)
_DATE = r"(?<!\d)(?P<month>1[0-2]|[1-9])月(?P<day>[12]\d|3[01]|[1-9])日"
_OF = "(?:我国|全国|中国|我们|一年一度|今年)?的?"
_COUNT = f"第(?P<count>{NUMBER})个"
_KINDS = "(?:“|‘|·|\\d|[一二三四五六七八九十]|中国|国家|全国|世界|国际|全民|人民|劳动|宣传)*"
_DATED = Pattern(
    f"{_DATE}(?P<link>，?(?:当天|这天|也|正)?(?:是|为|系|恰逢|正值|适逢|迎来))?(?P<comma>，)?{_OF}(?:{_COUNT})?{_KINDS}$"
)
_DATED_BEHIND = Pattern(f"”?（{_DATE}）")
_NTH = Pattern(f"{_COUNT}{_KINDS}$")
_OTHER_DAY = Pattern(
    "”?(?:前|后|来临|到来|将至|临近|庆祝|主题|系列|宣传|表彰|活动|晚会|慰问|座谈|假期|长假|文艺|以来|至|到|—|、)"
)
_ON_THE_DAY = Pattern("”?(?:当天|当日|这天|这一天)")
_BACK = 30


@check(
    "time-feast",
    severity=Severity.WARNING,
    title=Text("节日、纪念日与日期不符", en="A day that is kept on another date"),
    why=Text(
        "植树节是3月12日，教师节是9月10日，国家宪法日是12月4日；1985年是第一个教师节，2025年是第41个。",
        en="Some days are kept on one date every year: 教师节 on 10 September, and 2025 has its 41st.",
    ),
    wrong=(
        "9月12日是第41个教师节，县领导走访慰问教师。",
        "12月14日国家宪法日，县司法局在广场设点宣传。",
        "6月8日，世界环境日当天，全县开展宣传活动16场。",
        "2025年9月10日是我国第四十个教师节。",
    ),
    right=(
        "9月10日是第41个教师节，县领导走访慰问教师。",
        "12月2日，国家宪法日宣传活动启动；9月8日教师节前夕，县领导走访学校。",
        "9月28日至10月1日国庆节，全县接待游客12万人次。",
        "2025年9月10日是我国第四十一个教师节，2024年是第40个教师节。",
        Example("第41个教师节到来之际，县里表彰教师。", published=""),
    ),
)
def feasts(manuscript: Manuscript) -> Iterator[Remark]:
    """The date right before a day's name, or in brackets behind it, and which one of them it is said to be."""
    text = manuscript.prose
    for start, end, feast in _named(text):
        low = max(start - _BACK, 0)
        name = Span(start, end)
        dated = _DATED.search(text, low, start)
        if dated is not None and not _is_of(text, dated, end):
            dated = None
        dated = dated or _DATED_BEHIND.match(text, end)
        if dated is not None and (int(dated["month"]), int(dated["day"])) != (feast.month, feast.day):
            yield _misdated(manuscript, Span(dated.start("month"), dated.end("day") + 1), name, feast)
        nth = _NTH.search(text, low, start)
        if nth is not None and feast.first:
            number = small_number(nth["count"])
            years = _years(manuscript, start)
            if number is not None and years and int(number) not in {year - feast.first + 1 for year in years}:
                yield _miscounted(manuscript, Span(nth.start(), end), max(years), feast)


def _named(text: str) -> Iterator[tuple[int, int, Feast]]:
    """Where the days are named, by what their names end with; `find` is far faster here than a pattern."""
    for feast in FEASTS:
        for name in feast.names:
            start = text.find(name)
            while start >= 0:
                yield start, start + len(name), feast
                start = text.find(name, start + 1)


def _is_of(text: str, dated: re.Match[str], end: int) -> bool:
    """Whether the date is said to be that day, and not only that something was done for it."""
    if dated["link"]:
        return True
    if dated["comma"]:
        return _ON_THE_DAY.match(text, end) is not None
    before = text[dated.start() - 1 : dated.start()]
    return before not in tuple("至到—-~、和") and _OTHER_DAY.match(text, end) is None


def _years(manuscript: Manuscript, before: int) -> set[int]:
    """The year that the sentence names last, else those of the text."""
    sentence = manuscript.sentence_at(before)
    if sentence is None:
        return set()
    told = [each.year for each in moments(manuscript.prose, sentence.start, before, year_of(manuscript)) if each.year]
    if told:
        return {told[-1]}
    now = now_of(manuscript)
    return {now.year, now.year - 1} if now is not None else set()


def _misdated(manuscript: Manuscript, date: Span, name: Span, feast: Feast) -> Remark:
    right = f"{feast.month}月{feast.day}日"
    return Remark(
        spans=(date, name),
        message=Text("“{name}”是{right}，这里写“{written}”。", en="{name} is on {right}; here it is {written}.").filled(
            name=manuscript.text[name.start : name.end], right=right, written=manuscript.text[date.start : date.end]
        ),
        suggestion=Text("请核对日期。", en="Check the date."),
        computed=right,
    )


def _miscounted(manuscript: Manuscript, span: Span, year: int, feast: Feast) -> Remark:
    right = year - feast.first + 1
    return Remark(
        spans=(span,),
        message=Text(
            "从{first}年算起，{year}年是第{right}个，这里写“{written}”。",
            en="Counted from {first} on, {year} has the {right}th; here it says {written}.",
        ).filled(first=feast.first, year=year, right=right, written=manuscript.text[span.start : span.end]),
        suggestion=Text("请核对年份和序数。", en="Check the year and the number."),
        computed=f"第{right}个",
    )
