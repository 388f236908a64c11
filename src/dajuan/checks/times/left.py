"""Find a time that is said to be left, to the end of a year or to a date, and is not (9月30日，距年底只剩两个月)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.times.lengths import LENGTH, Length, elapsed, length_of, small_number
from dajuan.checks.times.moments import ANY_YEAR, Moment, moments
from dajuan.checks.times.now import now_of, year_of
from dajuan.checks.times.plan_years import plan_years

_LEFT = (
    "(?:已经?|就|也|仅仅|只|仅|还|尚|现在|目前)*(?:剩余|剩下|还剩|只剩|仅剩|剩|还有|只有|仅有|尚有|不足|不到|差)"
    "(?:下|了|最后|的|短短|不到|不足|仅|只|已|，)*"
)
_MONTHS = "十一?|[一二两三四五六七八九]|1[01]|[1-9]"
_WHOLE_YEAR = f"(?:今年|时间|全年)[^，。；]{{0,4}}(?:过去|过)了?(?:{_MONTHS})个月|今年|全年|年内|本年度?|留给我们的时间|年度任务|时间"
_REMAINS = Pattern(
    f"(?:(?:距离?|离(?!开|职|任|休|岗|校|退)|从(?:现在|(?P<since>(?:19|20)\\d\\d年(?:\\d{{1,2}}月)?))(?:起|开始)?到|现在到)(?P<target>[^，。；\\n]{{1,24}}?)，?|(?P<year>{_WHOLE_YEAR})[^，。；\\d距离]{{0,8}}?，?)"
    f"(?P<left>{_LEFT})(?P<length>{LENGTH.source})",
    needs=("剩", "还有", "只有", "仅有", "尚有", "不足", "不到"),
)
_YEAR_END = Pattern("年底|年末|年终|岁末|全年|年度|今年(?:结束|收官)|跨年")
_GOAL = Pattern("目标|任务(?!收官|完成|结束)|计划|百分点|要求|标准|还有|还差")
_PLAN_END = Pattern("“?(?P<plan>十[一二三四五六])五”?(?:规划)?(?:收官|末|结束|期末|完成|圆满|终期|收尾)")
_FEASTS = {
    "国庆": (10, 1),
    "元旦": (1, 1),
    "新年": (1, 1),
    "五一": (5, 1),
    "劳动节": (5, 1),
    "七一": (7, 1),
    "八一": (8, 1),
}
_FEAST = Pattern(f"[“]?(?P<feast>{'|'.join(_FEASTS)})")
_TOMORROW = Pattern(f"明天(?:就|便)?是[“]?(?P<feast>{'|'.join(_FEASTS)})", needs=("明天",))
_OVER = Pattern(
    "(?:第?(?P<quarter>[一二三])季度|(?P<half>上半年|时间过半)|(?P<three>前三季度))(?:[^，。；]{0,8}(?:收官|结束|过去|已过|落幕|收尾|画上句号)|(?<=过半))",
    needs=("季度", "上半年", "时间过半"),
)
_MONTHS_OVER = Pattern(
    f"(?:今年|全年|时间|年内)[^，。；]{{0,4}}(?:已经?|都)?(?:过去|过了|过)了?(?P<months>{_MONTHS})个月"
)
_POINTING = Pattern(
    "(?:截[至止]到?|现在(?:是|已是|已经是|已)?|今天(?:是)?|目前(?:已是|已经是|是|已)?|眼下(?:已是|是)?|当前(?:已是|是)?|已(?:经)?(?:是|到|进入)|进入|时至|步入|已近|站在|时值|正值|眼看|转眼|临近|已至|来到|如今已是?)$"
)
_SPOKEN = Pattern("(?:的|，|[^，。；]{0,14}(?:上|会|时)，)")
_BACK = 10
_SLACK = Decimal("0.35")


@check(
    "time-left",
    severity=Severity.WARNING,
    title=Text("剩余时间与日期不符", en="The time that is left is another"),
    why=Text(
        "9月30日距年底还有三个月；讲话稿、动员稿沿用旧稿时，剩余的月数、天数容易漏改。",
        en="On 30 September three months of the year are left; when an older speech is used again, the months left are easily forgotten.",
    ),
    wrong=(
        "截至10月底，全年任务完成78%，距年底只有一个月了。",
        Example("第三季度今天收官，距离年底只剩两个月时间了。", published=""),
        "今年已过去8个月，还剩下3个月时间。",
        "2025年9月1日，距离“十四五”收官还有8个月。",
        "9月22日，距国庆节还有20天，景区完成检查。",
    ),
    right=(
        "截至10月底，全年任务完成78%，距年底只有两个月了。",
        Example("第三季度今天收官，距离年底只剩三个月时间了。", published=""),
        "今年已过去8个月，还剩下4个月时间。",
        "2025年9月1日，距离“十四五”收官还有4个月。",
        "9月22日，距国庆节还有9天，景区完成检查。",
        "进入12月，距年底不足一个月；项目距离县城还有20公里，还有2个月试运行。",
    ),
)
def time_left(manuscript: Manuscript) -> Iterator[Remark]:
    """距…还有N against the moment that the sentence names, or else the day on which the text speaks."""
    text = manuscript.prose
    for match in _REMAINS.finditer(text):
        length = length_of(match)
        sentence = manuscript.sentence_at(match.start())
        paragraph = manuscript.paragraph_at(match.start())
        if length is None or sentence is None or paragraph is None:
            continue
        since = _reference(manuscript, sentence.start, paragraph.start, match)
        until = _target(manuscript, match, since) if since is not None else None
        if since is None or until is None or _fits(length, since, until):
            continue
        yield _remark(manuscript, match, length, since, until)


def _reference(manuscript: Manuscript, sentence: int, paragraph: int, match: re.Match[str]) -> Moment | None:
    """The moment from which on it is counted: one that is pointed at, a season that is over, the day of the text."""
    text = manuscript.prose
    year = year_of(manuscript)
    if match["since"]:
        return moments(text, *match.span("since"))[0]
    for found in reversed(moments(text, sentence, match.start(), year)):
        pointed = _POINTING.search(text, max(sentence, found.start - _BACK), found.start) is not None
        opening = found.start - sentence <= 1 and _SPOKEN.match(text, found.end) is not None
        if found.whole != "year" and (pointed or opening or text[found.start - 1 : found.start] == "在"):
            return found if found.year or year is None else found.of(year)
    for pattern, reader in ((_TOMORROW, _eve), (_MONTHS_OVER, _after_months), (_OVER, _after_season)):
        over = max(pattern.finditer(text, paragraph, match.start("left")), key=lambda each: each.end(), default=None)
        if over is not None:
            return reader(over, year or ANY_YEAR)
    now = now_of(manuscript)
    if now is None or now.first.month != now.last.month:
        return None
    return Moment(
        match.start(),
        match.start(),
        now.year,
        False,
        (now.first.month, now.last.month),
        (now.first.day, now.last.day),
        "day" if now.first == now.last else "month",
    )


def _around(match: re.Match[str], first: date, last: date) -> Moment:
    """A stretch of days around a turn of the year that words name."""
    return Moment(
        match.start(), match.end(), first.year, False, (first.month, last.month), (first.day, last.day), "part"
    )


def _eve(match: re.Match[str], year: int) -> Moment:
    month, day = _FEASTS[match["feast"]]
    eve = date(year, month, day) - timedelta(days=1)
    return Moment(match.start(), match.end(), eve.year, False, (eve.month, eve.month), (eve.day, eve.day), "day")


def _after_months(match: re.Match[str], year: int) -> Moment:
    months = int(small_number(match["months"]) or 0)
    turn = date(year, min(months + 1, 12), 1)
    return _around(match, turn - timedelta(days=5), turn + timedelta(days=5))


def _after_season(match: re.Match[str], year: int) -> Moment:
    months = 6 if match["half"] else 9 if match["three"] else 3 * int(small_number(match["quarter"]) or 1)
    turn = date(year, months + 1, 1)
    return _around(match, turn - timedelta(days=8), turn + timedelta(days=9))


def _target(manuscript: Manuscript, match: re.Match[str], since: Moment) -> Moment | None:
    """The moment up to which it is counted."""
    year = since.year or ANY_YEAR
    end_of_year = Moment(match.start(), match.start(), year, False, (12, 12), (31, 31), "day")
    if match["year"]:
        return end_of_year
    start, end = match.span("target")
    plan = _PLAN_END.search(match["target"])
    if plan is not None:
        return end_of_year.of(plan_years(plan["plan"])[1])
    told = moments(manuscript.prose, start, end, year)
    if told:
        last = told[-1]
        if last.whole == "part" and last.months == (12, 12):
            return end_of_year.of(last.year or year)
        return last if last.year else last.of(year)
    if _YEAR_END.search(match["target"]) and not _GOAL.search(match["target"]):
        return end_of_year
    feast = _FEAST.match(match["target"])
    if feast is None:
        return None
    month, day = _FEASTS[feast["feast"]]
    return Moment(start, end, year + (month < since.months[0]), False, (month, month), (day, day), "day")


def _fits(length: Length, since: Moment, until: Moment) -> bool:
    if until.last() < since.first() or (length.unit == "days" and not until.exact):
        return True
    unit = "days" if length.unit == "workdays" else length.unit
    low, high = elapsed(since, until, unit)
    slack = Decimal(1) if unit == "days" else _SLACK if unit == "months" else Decimal("0.5")
    return length.low - slack <= high and low <= length.high + slack


def _remark(manuscript: Manuscript, match: re.Match[str], length: Length, since: Moment, until: Moment) -> Remark:
    unit = "days" if length.unit == "workdays" else length.unit
    low, high = elapsed(since, until, unit)
    middle = ((low + high) / 2).quantize(Decimal(1))
    computed = f"{middle}{length.name}"
    named = manuscript.text[since.start : since.end] or since.first().isoformat()
    told = (Span(since.start, since.end),) if since.end > since.start else ()
    return Remark(
        spans=(Span(match.start("left"), match.end()), *told),
        message=Text(
            "从“{since}”算起约剩{computed}，这里说“{written}”。",
            en="From {since} on about {computed} are left; here it says {written}.",
        ).filled(since=named, computed=computed, written=manuscript.text[match.start("length") : match.end()]),
        suggestion=Text("请核对日期和剩余的时间。", en="Check the date and the time that is left."),
        computed=computed,
    )
