"""Find a year, quarter or month that is given another number of days than it has (2025年366天, 6月31天中)."""

from __future__ import annotations

from calendar import isleap, monthrange
from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.times.moments import moments
from dajuan.checks.times.now import year_of
from dajuan.checks.times.period_spans import periods_told

_OF_YEAR = Pattern("36(?<!\\d36)(?P<last>[56])个?(?:监测|有效|自然)?[天日]", needs=("365", "366"))
_COUNTED = Pattern("优良|监测|有效|达标|空气|比例|占|全年共|闰")
_OF_PART = Pattern(
    "(?:，|共|总共|共有|有|的|这|全[月季]){0,3}(?P<days>\\d{2,3})个?天(?=[中里内]|，其中|，有|[，。]?其中)"
)
_TOTAL = Pattern("(?:共|总共|共有)(?P<days>\\d{2,3})个?天(?=[中里内，。])")
_LEAP_SAID = Pattern("(?P<year>(?:19|20)\\d\\d)年(?:是|为|系|恰逢|正值)(?P<kind>闰年|平年)", needs=("闰年", "平年"))
_CLOSE = 3  # days by which a slip is off
_YEAR, _LEAP_YEAR = 365, 366


@check(
    "time-days",
    severity=Severity.WARNING,
    title=Text("天数与历法不符", en="A number of days that the calendar does not give"),
    why=Text(
        "2025年是平年，365天；2024年是闰年，366天；一季度平年90天、闰年91天，上半年181天或182天，6月30天。",
        en="2025 is a common year of 365 days, 2024 a leap year of 366; a first quarter has 90 days or 91, a first half 181 or 182, June 30.",
    ),
    wrong=(
        "2025年，全县366天中优良天数342天，比例93.7%。",
        "2024年空气质量监测365天，优良312天。",
        "2025年上半年182天里，优良天数166天。",
        "2025年是闰年，2月多出1天。",
        "6月份31天中，降雨日数14天。",
    ),
    right=(
        "2024年，全县366天中优良天数342天，比例93.4%。",
        "2024年，值班室365天、每天24小时有人值守。",
        "2025年上半年181天里，优良天数166天；一季度，优良天数共82天，其中优31天。",
        "2024年是闰年，2月多出1天。",
        Example("6月份30天中，降雨日数14天；2月29天里，晴天8天。", published="2024-07-05"),
    ),
)
def days_of_the_calendar(manuscript: Manuscript) -> Iterator[Remark]:
    """365 and 366 days, the days of a quarter or a month, and 闰年, each against the year that is told."""
    text = manuscript.prose
    for match in _LEAP_SAID.finditer(text):
        leap = isleap(int(match["year"]))
        if leap is not (match["kind"] == "闰年"):
            yield _remark(
                manuscript, Span(match.start(), match.end()), f"{match['year']}年是{'闰' if leap else '平'}年"
            )
    for match in _OF_YEAR.finditer(text):
        sentence = manuscript.sentence_at(match.start())
        year = _year(manuscript, sentence, match.start()) if sentence is not None else None
        days = _LEAP_YEAR if match["last"] == "6" else _YEAR
        right = _YEAR if year is None or not isleap(year) else _LEAP_YEAR
        if sentence is None or year is None or days == right or (days == _YEAR and not _COUNTED.search(sentence.text)):
            continue
        yield _remark(manuscript, Span(match.start(), match.end()), f"{year}年是{right}天")
    yield from _parts(manuscript)


def _year(manuscript: Manuscript, sentence: Stretch, before: int) -> int | None:
    """The one year that a sentence names before an offset, else that of the paragraph, else that of the text."""
    text = manuscript.prose
    paragraph = manuscript.paragraph_at(before)
    for start in (sentence.start, paragraph.start if paragraph is not None else sentence.start):
        told = [each.year for each in moments(text, start, before, year_of(manuscript)) if each.year]
        if told:
            return told[-1] if len(set(told)) == 1 else None
    return year_of(manuscript)


def _parts(manuscript: Manuscript) -> Iterator[Remark]:
    text = manuscript.prose
    if "天" not in text:
        return
    for sentence in manuscript.sentences:
        if "天" not in sentence.text or (
            "月" not in sentence.text and "季度" not in sentence.text and "半年" not in sentence.text
        ):
            continue
        for period in periods_told(text, sentence.start, sentence.end):
            match = _OF_PART.match(text, period.end) or _TOTAL.match(text, period.end)
            if match is None:
                continue
            year = period.year or _year(manuscript, sentence, period.start)
            possible = {_days(each, period.first, period.last) for each in ((year,) if year else (_LEAP, _COMMON))}
            days = int(match["days"])
            if days not in possible and any(abs(days - each) <= _CLOSE for each in possible):
                words = manuscript.text[period.start : period.end]
                yield _remark(
                    manuscript,
                    Span(match.start("days"), match.end()),
                    f"{words}是{'或'.join(map(str, sorted(possible)))}天",
                    Span(period.start, period.end),
                )


_LEAP, _COMMON = 2024, 2025


def _days(year: int, first: int, last: int) -> int:
    return sum(monthrange(year, month)[1] for month in range(first, last + 1))


def _remark(manuscript: Manuscript, span: Span, right: str, *others: Span) -> Remark:
    return Remark(
        spans=(span, *others),
        message=Text("{right}，这里说“{written}”。", en="By the calendar {right}; here it says {written}.").filled(
            right=right, written=manuscript.text[span.start : span.end]
        ),
        suggestion=Text("请核对年份和天数。", en="Check the year and the number of days."),
        computed=right,
    )
