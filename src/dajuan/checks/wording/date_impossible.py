"""Find days that no calendar has, and spans of time that end before they begin (2月30日, 5月20日至5月3日)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.wording.date_ends import missing_ends, unsaid_leap_days
from dajuan.reading.numerals import chinese_number

YEAR = r"(?:19|20)\d\d"
# A pattern begins with digits of a month or a year; the year before a month is looked for afterwards, which is much faster.
DAY = Pattern(r"[0-9](?<![\d.].)\d?月 ?(?P<day>\d{1,2})日(?!元|均|游)", ("日",))
MONTH = Pattern(r"[12][09](?<!\d..)(?P<rest>\d\d)年 ?(?P<month>\d{1,2})月(?!龄)(?! ?\d{1,2}日)", ("月",))
# With hyphens, slashes or points only a month that exists makes it a date at all.
NUMERIC = Pattern(
    r"[12][09](?<![\d.\-/A-Za-z]..)(?P<rest>\d\d)(?P<sign>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=sign)(?P<day>29|3\d)(?![\d.%/\-])"
)
YEAR_BEFORE = Pattern(rf"(?P<year>{YEAR})年 ?$")
NUMERAL = "[一二三四五六七八九十]"
CHINESE = Pattern(rf"{NUMERAL}{{1,2}}月(?P<day>{NUMERAL}{{1,3}})日", ("日",))
CHINESE_YEAR_BEFORE = Pattern("(?P<year>[一二][〇零一二三四五六七八九]{3})年$")

TO = "(?:[-—~]{1,2}|至|到)"
SPAN = Pattern(
    rf"[0-9](?<![\d.].)\d?月(?:(?P<d1>\d{{1,2}})日?)?{TO}"
    rf"(?:(?P<y2>{YEAR})年)?(?:(?P<m2>\d{{1,2}})月)?(?:(?P<d2>\d{{1,2}})日)?"
)
FULL = rf"(?P<y{{0}}>{YEAR})年(?P<m{{0}}>\d{{{{1,2}}}})月(?:(?P<d{{0}}>\d{{{{1,2}}}})日)?"
FROM_TO = Pattern(rf"[自从]{FULL.format(1)}[^。；\d]{{0,20}}?[至到]{FULL.format(2)}", ("自", "从"))
"""Both dates in full with words between them: 自2025年5月18日启动，至2025年9月8日结束."""
WINDOW = 6
MOVED = Pattern("提前|提早|缩短")
BEFORE = 16
LEAP = 2000  # a year with a 29 February, for days of no year


@check(
    "num-date-valid",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("日期不存在或起止颠倒", en="A date that does not exist, or a span that ends before it begins"),
    why=Text(
        "月份到12月为止，小月没有31日，平年2月没有29日；起止日期，起在前、止在后。",
        en="No month beyond the twelfth, no 31st in short months, no 29 February in common years; a span begins before it ends.",
    ),
    wrong=(
        "排查自2025年9月18日启动，至2025年9月8日结束。",
        "项目于2025年2月30日竣工。",
        "截至2025年6月31日，完成投资3.2亿元。",
        "2025年13月，项目完成验收。",
        "公示期为2025年5月20日至2025年5月3日。",
        "2025年2月29日召开全会。",
        "公示期为5月20日至5月3日。",
        "二〇二五年四月三十一日",
        "截至11月31日，资金拨付3.2亿元。",
        "活动于10月20—12日举行。",
        "大赛11月29日至31日在云溪县举行。",
        "6月29日、30日、31日，全县集中清理河道。",
        "2025年，全县开展造林。2月29日，青石镇植树3200株。",
        "1—13月，完成投资3.2亿元。",
        "建设工期为2025年9月至2024年3月。",
        "<table><tr><th>项目</th><th>竣工时间</th></tr><tr><td>青石镇水厂</td><td>2025-11-31</td></tr></table>",
    ),
    right=(
        "项目于2024年2月29日竣工。",
        "供暖期为11月15日至3月15日。",
        "公示期为2025年5月3日至2025年5月20日。",
        "2025年12月20日至2026年1月5日",
        "2025年10月31日至12月31日，11月28—30日，12月1日",
        "18月龄儿童接种率为95%。",
        "按照标准GB 2025.13-30执行，编号2025-13-45。",
        "由2026年6月提前到2025年12月。",
        "1—12月，完成投资31日均0.1亿元。",
        "10月29日至31日举行；8月30日、31日休市；2024年，2月27日至29日调试。",
        "9月10日起到31日均按此执行，6月15日完成30户、31人。",
    ),
)
def impossible_date(manuscript: Manuscript) -> Iterator[Remark]:
    """A day or month that does not exist, a span whose end lies before its beginning; in tables too."""
    text = manuscript.plain
    for match in DAY.finditer(text):
        year = YEAR_BEFORE.search(text, max(match.start() - WINDOW, 0), match.start())
        month = match[0].partition("月")[0]
        if not _exists(int(year["year"]) if year else LEAP, int(month), int(match["day"])):
            yield _missing(manuscript, year.start() if year else match.start(), match.end())
    for match in NUMERIC.finditer(text):
        if not _exists(int(match[0][:4]), int(match["month"]), int(match["day"])):
            yield _missing(manuscript, match.start(), match.end())
    for match in MONTH.finditer(text):
        if not 1 <= int(match["month"]) <= 12:
            yield _missing(manuscript, match.start(), match.end())
    yield from _in_chinese(manuscript)
    yield from _backward(manuscript)
    yield from _in_words(manuscript)
    for span in missing_ends(manuscript):
        yield _missing(manuscript, span.start, span.end)
    for span, severity in unsaid_leap_days(manuscript):
        yield _missing(manuscript, span.start, span.end, severity)


def _in_chinese(manuscript: Manuscript) -> Iterator[Remark]:
    text = manuscript.plain
    for match in CHINESE.finditer(text):
        before = CHINESE_YEAR_BEFORE.search(text, max(match.start() - WINDOW, 0), match.start())
        year = chinese_number(before["year"]) if before else None
        month, day = chinese_number(match[0].partition("月")[0]), chinese_number(match["day"])
        if month and day and not _exists(int(year[0]) if year else LEAP, int(month[0]), int(day[0])):
            yield _missing(manuscript, before.start() if before else match.start(), match.end())


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _missing(manuscript: Manuscript, start: int, end: int, severity: Severity | None = None) -> Remark:
    return Remark(
        spans=(Span(start, end),),
        message=Text("没有“{words}”这个日期。", en="There is no such date as {words}.").filled(
            words=manuscript.text[start:end]
        ),
        suggestion=Text("请核对年、月、日。", en="Please compare year, month and day with the source."),
        severity=severity,
    )


def _backward(manuscript: Manuscript) -> Iterator[Remark]:
    text = manuscript.plain
    for match in SPAN.finditer(text):
        if not (match["y2"] or match["m2"] or match["d2"]):
            continue
        first = YEAR_BEFORE.search(text, max(match.start() - WINDOW, 0), match.start())
        m1 = int(match[0].partition("月")[0])
        both = bool(first and match["y2"])
        month = int(match["m2"] or m1)
        same_month = month == m1
        # Without two years a span may run over the turn of the year (11月15日至3月15日), but not within one month.
        if (match["y2"] and not first) or (not first and not same_month):
            continue
        year = int(first["year"]) if first else 0
        begin = (year, m1, int(match["d1"] or 0))
        end = (int(match["y2"] or year), month, int(match["d2"] or 99))
        if end >= begin or (same_month and not both and not (match["d1"] and match["d2"])):
            continue
        if MOVED.search(text, max(match.start() - BEFORE, 0), match.end() + 2):
            continue
        unsaid = not both and not same_month
        start = first.start() if first else match.start()
        yield Remark(
            spans=(Span(start, match.end()),),
            message=(NEXT_YEAR if unsaid else BACKWARD).filled(words=manuscript.text[start : match.end()]),
            suggestion=Text(
                "请核对起止日期；跨年的，写明年份或“次年”。", en="Compare both dates; across years, give both years."
            ),
            severity=Severity.WARNING if unsaid else None,
        )


def _in_words(manuscript: Manuscript) -> Iterator[Remark]:
    text = manuscript.prose
    for match in FROM_TO.finditer(text):
        begin = (int(match["y1"]), int(match["m1"]), int(match["d1"] or 0))
        end = (int(match["y2"]), int(match["m2"]), int(match["d2"] or 99))
        if end >= begin or MOVED.search(text, match.start(), match.end()):
            continue
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=BACKWARD.filled(words=manuscript.text[match.start() : match.end()]),
            suggestion=Text("请核对起止日期。", en="Compare both dates with the source."),
        )


BACKWARD = Text("“{words}”的终点早于起点。", en="“{words}” ends before it begins.")
NEXT_YEAR = Text(
    "“{words}”的终点在当年早于起点，是否跨年？",
    en="Within one year “{words}” ends before it begins: does it run into the next?",
)
