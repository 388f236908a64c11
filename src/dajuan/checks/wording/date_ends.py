"""Find days that follow a date and that its month does not have (11月29日至31日, 6月29、30、31日), and 29 February by the year of the text."""

from __future__ import annotations

from calendar import isleap, monthrange
from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Severity, Span
from dajuan.checks.times.moments import moments
from dajuan.checks.times.now import now_of
from dajuan.reading.numerals import chinese_number

_LEAP = 2024
_LONGEST = 30  # the first day that a month may lack
# The month is looked for backwards from a day that a short month lacks, which few texts hold.
_LATE_DAY = Pattern(r"[23](?<=[—~至到、和及-].)\d ?日(?!均|常|报)", needs=("日",))
_JOINED = "(?:[—~-]{1,2}|至|到|、|和|及)"
_MONTH = Pattern(
    f"(?<![\\d.])(?P<month>1[0-2]|0?[1-9])月 ?\\d{{1,2}}日?(?:{_JOINED}\\d{{1,2}}日?){{0,4}}[^。；，、\\d]{{0,6}}{_JOINED}$"
)
_CHINESE_DAY = Pattern(
    "(?<![零〇一二三四五六七八九十])(?P<month>十[一二]?|[一二三四五六七八九])月[一二三]?十?[一二三四五六七八九]?日?(?:至|到|—{1,2}|、|和)(?P<day>三十一?)日",
    needs=("三十",),
)
_BACK = 24
_FEBRUARY = Pattern("2月(?<!12月) ?29 ?日", needs=("29",))
_QUARTER = Pattern("第?[五六七八九]季度", needs=("季度",))
_MONTHS = Pattern(r"[1-9](?<=[—~至到-].)\d月(?!龄|大|的?(?:婴|幼|儿))", needs=("月",))
_FROM_MONTH = Pattern(r"(?<![\d.])(?:0?[1-9]|1[0-2])月?(?:[—~-]{1,2}|至|到)$")
_LAST_MONTH = 12


def missing_ends(manuscript: Manuscript) -> Iterator[Span]:
    """Days without a month of their own that the month before them lacks; quarters and months that no year has."""
    text = manuscript.plain
    for match in _LATE_DAY.finditer(text):
        if int(match[0][:2]) < _LONGEST:
            continue
        month = _MONTH.search(text, max(match.start() - _BACK, 0), match.start())
        if month is not None and int(match[0][:2]) > monthrange(_LEAP, int(month["month"]))[1]:
            yield Span(match.start(), match.end())
    for match in _CHINESE_DAY.finditer(text):
        month_number, day = chinese_number(match["month"]), chinese_number(match["day"])
        if month_number and day and int(day[0]) > monthrange(_LEAP, int(month_number[0]))[1]:
            yield Span(match.start("day"), match.end())
    for match in _QUARTER.finditer(text):
        yield Span(match.start(), match.end())
    for match in _MONTHS.finditer(text):
        first = _FROM_MONTH.search(text, max(match.start() - _BACK, 0), match.start())
        if first is not None and int(match[0][:2]) > _LAST_MONTH:
            yield Span(first.start(), match.end())


def unsaid_leap_days(manuscript: Manuscript) -> Iterator[tuple[Span, Severity | None]]:
    """29 February without its year, where the paragraph, or else the text, is of a common year; surer of the former."""
    for match in _FEBRUARY.finditer(manuscript.prose):
        paragraph = manuscript.paragraph_at(match.start())
        if paragraph is None:
            continue
        told = moments(manuscript.plain, paragraph.start, match.end())
        if told and told[-1].said:
            continue
        year = told[-1].year if told else None
        now = now_of(manuscript)
        if year is not None and not isleap(year):
            yield Span(match.start(), match.end()), None
        elif (
            year is None
            and now is not None
            and not any(isleap(each) for each in (now.year, now.year - 1, now.last.year))
        ):
            yield Span(match.start(), match.end()), Severity.WARNING
