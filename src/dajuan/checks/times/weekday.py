"""Find a weekday that its date does not fall on (2025年10月15日，星期五)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.times.moments import Moment, moments
from dajuan.checks.times.now import Now, now_of, year_of

_DAYS = "一二三四五六日天"
# 周 begins surnames and names as well, so that what follows must be the end of a word.
_WORD = f"(?:(?:星期|礼拜)(?P<day@>[{_DAYS}])|周(?P<short@>[{_DAYS}])(?=[（(）)，。、；： \\n]|[上下中]午|[早晚]|傍晚|凌晨|[起前后至到]|当天|\\d|$))"
_GAP = "(?:当天|当日|这天)?[早晚]?[ ，,（(]{0,2}(?:是|为|农历[^，。）]{2,8}，|(?:是|为|系)[^，。；\\d]{1,16}，)?"
_LATER = "[^。；\\d]{1,14}?(?:，|是|为|(?<!每)逢|正值|恰逢)(?=星期|礼拜)"
_BEHIND = Pattern(f"(?:{_GAP}|{_LATER})(?P<word>{_WORD.replace('@', '')})")
_BEFORE = Pattern(f"(?P<word>{_WORD.replace('@', '')})[ ，,（(]{{1,2}}$")
_NAMED = ("星期", "礼拜", "周")
_NAMES = "一二三四五六日"
_LONGEST = 8  # characters of a weekday before its date
_LEAP = 2024
_EARLY, _LATE = 3, 10  # months
_KINDS_OF_YEAR = range(2011, 2039)
"""Holds each kind of year: its first weekday, leap or not."""


class Dated(msgspec.Struct, frozen=True):
    """A date with the weekday (0 is Monday) that is written beside it."""

    moment: Moment
    weekday: int
    span: Span


@check(
    "time-weekday",
    severity=Severity.ERROR,
    title=Text("星期与日期不符", en="A weekday that its date does not fall on"),
    why=Text(
        "2025年10月15日是星期三；写成别的，日期和星期必有一个是错的。没有写年份的，按文中写明的年份推算，或与文中其他日期的星期对照。",
        en="15 October 2025 is a Wednesday; with another weekday one of the two is wrong. A date without a year is taken to be of the "
        "year that the text names, or held against the weekdays of its other dates.",
    ),
    wrong=(
        "2025年10月15日（星期五）上午，集中开工活动在云溪县举行。",
        Example("3月12日，星期三，召开调度会；3月21日，星期四，各镇上报名册。", published="2025"),
        "会议定于2025年9月10日周四上午召开。",
        Example("请于4月14日（周一）报到，4月18日（周六）离会。", published=""),
        "二〇二五年九月十日，星期二，大会开幕。",
    ),
    right=(
        "2025年10月15日（星期三）上午，集中开工活动在云溪县举行。",
        Example("3月12日，星期三，召开调度会；3月21日，星期五，各镇上报名册。", published="2025"),
        "2025年9月10日，周四新同志到青石镇报到，每周一调度。",
        "会议定于2025年9月10日周三上午召开，每周四例会照常。",
        Example("请于4月14日（周一）报到，4月18日（周五）离会。", published=""),
    ),
)
def weekdays(manuscript: Manuscript) -> Iterator[Remark]:
    """Dates with a year against the calendar, the others against the year of the text or against each other."""
    text = manuscript.plain
    if not any(name in text for name in _NAMED):
        return
    found = list(_dated(manuscript))
    open_year: list[Dated] = []
    for dated in found:
        if dated.moment.year is None:
            open_year.append(dated)
        elif not _fits(dated, dated.moment.year):
            yield _wrong(manuscript, dated, dated.moment.year)
    if open_year:
        yield from _of_no_year(manuscript, open_year, {each.moment.year for each in found if each.moment.year})


def _dated(manuscript: Manuscript) -> Iterator[Dated]:
    text = manuscript.plain
    for paragraph in manuscript.paragraphs:
        if not any(name in paragraph.text for name in _NAMED):
            continue
        for moment in moments(text, paragraph.start, paragraph.end, year_of(manuscript)):
            if not moment.exact or not _exists(moment):
                continue
            match = _BEHIND.match(text, moment.end, paragraph.end) or _BEFORE.search(
                text, max(moment.start - _LONGEST, paragraph.start), moment.start
            )
            if match is not None:
                weekday = _DAYS.index(match["day"] or match["short"])
                yield Dated(moment, min(weekday, 6), Span(match.start("word"), match.end("word")))


def _exists(moment: Moment) -> bool:
    """Whether the month has the day in a leap year; what no calendar has is another rule's."""
    return moment.days[0] <= monthrange(_LEAP, moment.months[0])[1]


def _fits(dated: Dated, year: int) -> bool:
    return dated.moment.first(year).weekday() == dated.weekday


def _of_no_year(manuscript: Manuscript, found: Sequence[Dated], years: set[int | None]) -> Iterator[Remark]:
    """Dates without a year: of the years that the text tells with its weekdays and of its own, else of one year, whichever."""
    now = now_of(manuscript)
    known = told = {year for year in years if year}
    if len(found) > 1 and not known:
        yield from _of_one_year(manuscript, found, now)
        return
    if now is not None and not known:
        known = {now.year, now.last.year}
    for dated in found if known else ():
        possible = known | {now.year} if told and now is not None else known | _neighbours(now, dated)
        if not any(_fits(dated, year) for year in possible):
            near = min(known, key=lambda year: abs(year - (now.year if now else year)))
            yield _wrong(manuscript, dated, near, None if len(known) == 1 and now is None else Severity.WARNING)


def _of_one_year(manuscript: Manuscript, found: Sequence[Dated], now: Now | None) -> Iterator[Remark]:
    """Several dates without a year, all of one: that of the text or the year before, else any."""
    kinds = (now.year, now.year - 1, now.year + 1) if now is not None else _KINDS_OF_YEAR
    best = max(kinds, key=lambda year: sum(_fits(dated, year) for dated in found))
    fitting = [dated for dated in found if _fits(dated, best)]
    if not fitting:
        return
    for dated in found:
        if not _fits(dated, best):
            yield _against(manuscript, dated, fitting[0], best)


def _neighbours(now: Now | None, dated: Dated) -> set[int]:
    """The year before that of the text, for a day that had not come when it was given; the year after, close to the turn."""
    if now is None:
        return set()
    near = {now.year - 1} if dated.moment.first(now.last.year) > now.last else set()
    return near | ({now.year + 1} if now.last.month >= _LATE and dated.moment.months[0] <= _EARLY else set())


def _wrong(manuscript: Manuscript, dated: Dated, year: int, severity: Severity | None = None) -> Remark:
    moment = dated.moment
    right = f"星期{_NAMES[moment.first(year).weekday()]}"
    return Remark(
        spans=(dated.span, Span(moment.start, moment.end)),
        message=Text(
            "{year}年{month}月{day}日是{right}，这里写“{written}”。",
            en="{day}/{month}/{year} is {right}; here it says {written}.",
        ).filled(
            year=year,
            month=moment.months[0],
            day=moment.days[0],
            right=right,
            written=manuscript.text[dated.span.start : dated.span.end],
        ),
        suggestion=Text("请核对日期和星期。", en="Check the date and the weekday."),
        computed=right,
        severity=severity,
    )


def _against(manuscript: Manuscript, dated: Dated, other: Dated, year: int) -> Remark:
    text, moment = manuscript.text, dated.moment
    right = f"星期{_NAMES[moment.first(year).weekday()]}"
    return Remark(
        spans=(dated.span, Span(moment.start, moment.end), other.span),
        message=Text(
            "按“{other}{other_day}”推算，“{date}”是{right}，这里写“{written}”。",
            en="{other} is {other_day}, so that {date} is {right}; here it says {written}.",
        ).filled(
            other=text[other.moment.start : other.moment.end],
            other_day=text[other.span.start : other.span.end],
            date=text[moment.start : moment.end],
            right=right,
            written=text[dated.span.start : dated.span.end],
        ),
        suggestion=Text("请核对日期和星期。", en="Check the date and the weekday."),
        computed=right,
        severity=Severity.WARNING,
    )
