"""Read the points of the calendar that a stretch of text names (时点): 2023年3月1日, 9月底, 三季度末, 次年6月, 二〇二五年五月."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.reading.numerals import chinese_number

TO = "(?:—|-|~|至|到){1,2}"
_CHINESE_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_PARTS = "中下旬|上中旬|上旬|中旬|下旬|底|末|初(?=[，。、；）至到起开—])"
_MONTH = (
    r"(?P<month@>1[0-2]|0?[1-9]) ?月份?(?!龄|均)"
    rf"(?: ?(?P<day@>[0-3]?\d)(?: ?[日号](?![均元])|(?={TO}[0-3]?\d ?[日号]))|(?P<month_part@>{_PARTS}))?"
)
_SEASON = "(?P<quarter@>第?[一二三四]季度)(?P<quarter_part@>末|底|初)?|(?P<half@>[上下]半年)(?P<half_part@>末)?"
_YEAR_PART = (
    "年?(?P<year_part>底(?![层线部数色蕴])|末(?![端位])|终(?=[，。前])|初(?![中级步期心始见审评])|中(?=[，。、；）前后])"
    "|[春夏秋冬](?![节运耕晚粮训播])季?)"
)
_YEAR = (
    rf"(?:(?<!\d)(?P<year>(?:19|20)\d\d)(?: ?年度?|(?={TO}(?:19|20)\d\d年))"
    "|(?P<chinese_year>[一二][〇零九][〇零一二三四五六七八九]{2})年"
    "|(?P<relative>今年|本年度?|去年|上年度?|前年|明年|来年|后年|次年|翌年|当年|同年)(?!代|轻))"
)
_CHINESE_MONTH = (
    "(?P<chinese_month>十[一二]?|[一二三四五六七八九])月"
    "(?:(?P<chinese_day>[一二]?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])日)?"
)
_ISO = r"(?<![\d.\-/])(?P<iso>20\d\d(?P<sign>[-/.])(?:1[0-2]|0?[1-9])(?P=sign)(?:3[01]|[12]\d|0?[1-9]))(?![\d.%/\-])"
_BARE = "(?<![今明去前上当次翌同本来\\d])(?:年(?P<alone>底|末|终|初)|(?P<eve>岁末))(?![层线部数色蕴端])"
_IN_YEAR, _WITHOUT_YEAR = (f"{_MONTH}|{_SEASON}".replace("@", copy) for copy in "12")
_MOMENT = Pattern(
    rf"{_ISO}|{_YEAR}的?(?:{_CHINESE_MONTH}|{_IN_YEAR}|{_YEAR_PART})?"
    rf"|(?<![\d.])(?<!\d[—~至到-])(?:{_WITHOUT_YEAR})|{_BARE}"
)
_NEXT_DAY = Pattern(rf"(?:{TO}|、)(?P<day>[0-3]?\d) ?[日号]")
_SHIFTS = {"去": -1, "上": -1, "前": -2, "明": 1, "来": 1, "后": 2, "今": 0, "本": 0}
_AFTER = {"次": 1, "翌": 1, "当": 0, "同": 0}
"""Years that are counted from the one told before."""
_WITHIN_MONTH = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "底": (21, 31), "末": (21, 31), "初": (1, 10)}
_WITHIN_MONTH |= {"中下旬": (11, 31), "上中旬": (1, 20)}
_WITHIN_YEAR = {"底": (12, 12), "末": (12, 12), "终": (12, 12), "初": (1, 2), "中": (5, 7), "岁末": (12, 12)}
_WITHIN_YEAR |= {"春": (2, 5), "夏": (5, 8), "秋": (8, 11), "冬": (11, 12)}
_HALVES = {"上": (1, 6), "下": (7, 12)}
ANY_YEAR = 2023
"""Stands for a year that is not told; it has no 29 February."""


class Moment(msgspec.Struct, frozen=True):
    """A point or stretch of the calendar as it is told: text[start:end].

    year:  None where neither it nor what stands before it in the sentence says one; said: whether it is written in it.
    months, days: the first and last month, and day of the first and the last of them, that it can mean.
    exact: whether it names a day; whole: "year", "half", "quarter", "month", "day" or "part" (年底, 上旬).
    """

    start: int
    end: int
    year: int | None
    said: bool
    months: tuple[int, int]
    days: tuple[int, int]
    whole: str

    @property
    def exact(self) -> bool:
        """Whether it names a day."""
        return self.whole == "day"

    def first(self, year: int = ANY_YEAR) -> date:
        """The first day that it can mean; year: for one that tells none."""
        return _day(self.year or year, self.months[0], self.days[0])

    def last(self, year: int = ANY_YEAR) -> date:
        """The last day that it can mean."""
        return _day(self.year or year, self.months[1], self.days[1])

    def of(self, year: int) -> Moment:
        """The same of another year."""
        return msgspec.structs.replace(self, year=year)


def moments(text: str, start: int, end: int, now: int | None = None) -> list[Moment]:
    """The moments of text[start:end], left to right; a year once told holds for those that tell none.

    now: the year that 今年 means, None where that is not known.
    """
    found: list[Moment] = []
    told: int | None = None
    for match in _MOMENT.finditer(text, start, end):
        if found and match.start() < found[-1].end:
            continue
        moment = _moment(match, told, now)
        if moment is None:
            continue
        told = moment.year or told
        found.append(moment)
        while moment.exact and (follower := _NEXT_DAY.match(text, moment.end, end)) is not None:
            day = int(follower["day"])
            moment = msgspec.structs.replace(
                moment, start=follower.start("day"), end=follower.end(), days=(day, day), said=False
            )
            found.append(moment)
    return found


def _moment(match: re.Match[str], told: int | None, now: int | None) -> Moment | None:
    if match["iso"]:
        told_year, month, day = (int(each) for each in match["iso"].split(match["sign"]))
        return Moment(match.start(), match.end(), told_year, True, (month, month), (day, day), "day")
    year, said = _year(match, told, now)
    whole, months, days = _within(match)
    return Moment(match.start(), match.end(), year, said, months, days, whole) if whole else None


def _year(match: re.Match[str], told: int | None, now: int | None) -> tuple[int | None, bool]:
    if match["year"]:
        return int(match["year"]), True
    if match["chinese_year"]:
        return int(match["chinese_year"].translate(_CHINESE_DIGITS)), True
    word = match["relative"][0] if match["relative"] else ""
    if word in _AFTER:
        return (told + _AFTER[word] if told else None), False
    if word:
        return (now + _SHIFTS[word] if now else None), False
    return told, False


def _within(match: re.Match[str]) -> tuple[str, tuple[int, int], tuple[int, int]]:
    """Which stretch of the year is told, its first and last month, the first day of the one and the last of the other."""
    if match["chinese_month"]:
        month, day = _number(match["chinese_month"]), _number(match["chinese_day"])
        return ("day", (month, month), (day, day)) if day else ("month", (month, month), (1, 31))
    month = int(match["month1"] or match["month2"] or 0)
    if month:
        day = int(match["day1"] or match["day2"] or 0)
        part = match["month_part1"] or match["month_part2"]
        if day:
            return "day", (month, month), (day, day)
        return ("part" if part else "month"), (month, month), _WITHIN_MONTH[part] if part else (1, 31)
    quarter = match["quarter1"] or match["quarter2"]
    if quarter:
        last = 3 * _number(quarter[-3])
        part = match["quarter_part1"] or match["quarter_part2"]
        if part == "初":
            return "part", (last - 2, last - 2), (1, 31)
        return ("part", (last, last), (21, 31)) if part else ("quarter", (last - 2, last), (1, 31))
    half = match["half1"] or match["half2"]
    if half:
        first, last = _HALVES[half[0]]
        part = match["half_part1"] or match["half_part2"]
        return ("part", (last, last), (21, 31)) if part else ("half", (first, last), (1, 31))
    part = match["year_part"] or match["alone"] or match["eve"]
    if part:
        return "part", _WITHIN_YEAR[part if part == "岁末" else part[0]], (1, 31)
    return "year", (1, 12), (1, 31)


def _number(written: str | None) -> int:
    found = chinese_number(written) if written else None
    return int(found[0]) if found else 0


def _day(year: int, month: int, day: int) -> date:
    """The day, the last one of its month where that has no such day."""
    return date(year, month, min(max(day, 1), monthrange(year, month)[1]))
