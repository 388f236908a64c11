"""Find figures of a time that was not over when the text was given (12月10日成文，截至12月底已完成…; 11月，全年实现…)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.times.moments import ANY_YEAR, moments
from dajuan.checks.times.now import Now, day_of, now_of
from dajuan.checks.times.period_spans import HINTS, PeriodTold, periods_told
from dajuan.checks.times.period_told_again import told_as_fact
from dajuan.reading.records import Kind, Status

_UNTIL = Pattern("截[至止]到?(?=[今本\\d一二三四上第前])", needs=("截至", "截止"))
_OPEN = Pattern(
    "预计|预期|有望|可望|力争|目标|将|计划|预测|拟|确保|争取|左右|要求|须|必须|应当?|可达|能够|任务[:：]|安排|期限|有效|为止前|之前|去年|上年|同期|往年|前年|到期|报名|申报"
)
_DONE = Pattern("已|共|累计|完成|达到?|实现|建成|拨付|发放|新增|增长|下降|开工|余额|接待|培训")
_SLACK = timedelta(days=3)
_WHOLE_YEAR = Pattern(
    "(?:(?P<year>(?:19|20)\\d\\d)年)?(?:全年|一年来(?=，))(?![^，。；\\d]{0,10}(?:目标|任务|计划|预算|指标))(?!的?(?:目标|任务|计划|预算|预期|指标|安排|工作|无|不|性|龄|收官|时间|最|各项|重点))",
    needs=("全年", "一年来"),
)
_STATISTIC = Pattern(
    "生产总值|增加值|投资|零售|销售|收入|支出|税|进出口|用电量|存款|贷款|利润|产值|总额|营收|营业额|交易额|就业|接待|游客|人次|客流|吞吐量|快递|保费"
)
_HARVEST = Pattern("粮食|夏粮|秋粮|小麦|水稻|玉米|产量|造林|降雨|降水")
_SAID = Pattern(
    "(?:(?:19|20)\\d\\d年)?\\d{1,2}月\\d{1,2}日，?[^。；\\d]{0,24}?(?:发布|通报|获悉|介绍|公布|召开|表示|了解到|透露|举行)"
)
_PREFIX = Pattern("(?:[^。；]{0,30}[，）:])?[ “]*(?:今年|年内|本年)?")
_DECEMBER, _LAST_DAYS = 12, 25
_SPRING, _AHEAD = 3, 2  # months


@check(
    "time-not-over",
    severity=Severity.WARNING,
    title=Text("成文时尚未过完的时段，写成了实际数", en="Figures of a time that was not over when the text was given"),
    why=Text(
        "12月10日成文，不可能有截至12月底的实际数；11月成文，不可能有全年的实际数：应写预计数，或者改用已有数据的时段。先写“预计”、尚未见数，"
        "后文又写成“完成”的，同样如此。",
        en="A text of 10 December cannot have figures as of its end, one of November none of the whole year: they are expected ones, or of a "
        "shorter time. The same holds for what is first called expected and then told as done.",
    ),
    wrong=(
        Example("（2025年12月10日）截至2025年12月底，全县已完成造林6.2万亩。", published=""),
        Example("文旅发展巡礼（2025年11月20日）\n据统计，2025年全年实现旅游总收入21.4亿元，增长12.6%。", published=""),
        Example("2025年6月12日\n1—6月，全县规上工业增加值增长6.3%，新增企业12户。", published=""),
        Example(
            "（12月10日）12月数据尚未产生，预计全年限上零售额可达86亿元左右。总的看，2025年全县限上零售额完成86亿元，圆满实现年度目标。",
            published="2025",
        ),
    ),
    right=(
        Example("（2025年12月10日）截至2025年11月底，全县已完成造林6.2万亩。到12月底，将完成8万亩。", published=""),
        Example(
            "文旅发展巡礼（2025年11月20日）\n预计2025年全年实现旅游总收入21.4亿元，完成全年任务的103%。", published=""
        ),
        Example("2025年7月12日\n1—6月，全县规上工业增加值增长6.3%，新增企业12户。", published=""),
        Example("（2025年12月10日）2024年全年实现旅游总收入21.4亿元；去年1—12月，接待游客300万人次。", published=""),
        Example("预计全年限上零售额可达86亿元左右。2025年全县限上零售额完成86亿元。", published="2026-01-20"),
    ),
    replaces=("scope-expected-as-actual",),
)
def not_over(manuscript: Manuscript) -> Iterator[Remark]:
    """截至 and periods that end after the day of the text, figures of the whole year before its end, expected figures told as facts."""
    now = now_of(manuscript) or day_of(manuscript)
    known = now is not None and (now.own or now.last - now.first < timedelta(days=1))
    yield from _until(manuscript, now if known else None)
    if now is not None and known:
        yield from _periods(manuscript, now)
        yield from _whole_year(manuscript, now)
    yield from told_as_fact(manuscript, now_of(manuscript))


def _said_on(manuscript: Manuscript, sentence: Stretch, before: int, now: Now | None) -> Now | None:
    """The day on which someone says it, where the sentence opens with it (12月15日，…发布), else that of the text."""
    match = _SAID.match(manuscript.prose, sentence.start, before)
    if match is None:
        return now
    told = moments(manuscript.prose, match.start(), match.end())
    year = told[0].year or (now.year if now is not None else ANY_YEAR)
    day = told[0].first(year)
    return Now(day, day, own=True)


def _until(manuscript: Manuscript, day: Now | None) -> Iterator[Remark]:
    text = manuscript.prose
    for match in _UNTIL.finditer(text):
        sentence = manuscript.sentence_at(match.start())
        told = (
            moments(text, match.end(), sentence.end, day.year if day is not None else None)
            if sentence is not None
            else []
        )
        if sentence is None or not told or told[0].start > match.end() + 1:
            continue
        now = _said_on(manuscript, sentence, match.start(), day)
        if now is None:
            continue
        moment = told[0] if told[0].year else told[0].of(now.year)
        if (
            moment.first() <= now.last
            or not (told[0].year or _is_near(moment.months[1], now))
            or _OPEN.search(sentence.text)
            or not _DONE.search(text, moment.end, sentence.end)
        ):
            continue
        yield _remark(manuscript, Span(moment.start, moment.end), now)


def _periods(manuscript: Manuscript, now: Now) -> Iterator[Remark]:
    """Runs of months and quarters of the year of the text that open a clause with figures."""
    text = manuscript.prose
    for sentence in manuscript.sentences:
        if not sentence.quantities or not any(hint in sentence.text for hint in HINTS):
            continue
        told = next(periods_told(text, sentence.start, sentence.end), None)
        if told is None or told.whole == "month" or not _is_ahead(told, now) or not _opens(text, sentence, told):
            continue
        actual = [each for each in sentence.quantities if each.start > told.end and each.claim.status is Status.ACTUAL]
        if actual and not _OPEN.search(text, sentence.start, actual[0].end + 3):
            yield _remark(manuscript, Span(told.start, told.end), now)


def _is_ahead(told: PeriodTold, now: Now) -> bool:
    if told.year is not None and told.year != now.year:
        return told.year > now.year
    if told.year is None and not _is_near(told.last, now):
        return False
    year = now.year
    following = date(year + told.last // 12, told.last % 12 + 1, 1)
    return following > now.last + _SLACK + timedelta(days=1)


def _is_near(month: int, now: Now) -> bool:
    """Whether a month without its year is the coming one, not that of the year before, of which texts of spring tell."""
    return 0 <= month - now.last.month <= (_AHEAD if now.last.month > _SPRING else 0)


def _opens(text: str, sentence: Stretch, told: PeriodTold) -> bool:
    return (
        _PREFIX.compiled.fullmatch(text, sentence.start, told.start) is not None
        and text[told.end : told.end + 1] in "，全我"
    )


def _whole_year(manuscript: Manuscript, now: Now) -> Iterator[Remark]:
    """Figures of the whole year that are told as facts before its last days; once for the document."""
    if now.last.month == _DECEMBER and now.last.day >= _LAST_DAYS:
        return
    text = manuscript.prose
    found: list[tuple[Quantity, Span]] = []
    for match in _WHOLE_YEAR.finditer(text):
        sentence = manuscript.sentence_at(match.start())
        if sentence is None or "截至" in sentence.text or (match["year"] and int(match["year"]) != now.year):
            continue
        if now.last.month <= _SPRING and not match["year"] and "今年" not in sentence.text:
            continue  # in spring the year that is told of is the last one
        named = [each for each in moments(text, sentence.start, match.start()) if each.year and each.year != now.year]
        figures = [each for each in sentence.quantities if each.start > match.end() and _is_of_year(each, now)]
        if figures and not named and not _OPEN.search(text, sentence.start, figures[0].end + 3):
            found.append((figures[0], Span(match.start(), match.end())))
    if found:
        spans = [each.span for each, _word in found[:4]] + [word for _each, word in found[:4]]
        yield _remark(manuscript, spans[0], now, tuple(spans[1:]))


def _is_of_year(quantity: Quantity, now: Now) -> bool:
    claim = quantity.claim
    if (
        claim.kind not in (Kind.LEVEL, Kind.CHANGE)
        or claim.status is not Status.ACTUAL
        or claim.period not in (None, str(now.year))
    ):
        return False
    if _HARVEST.search(claim.indicator):
        return False
    return now.last.month < _DECEMBER or _STATISTIC.search(claim.indicator) is not None


def _remark(manuscript: Manuscript, span: Span, now: Now, others: tuple[Span, ...] = ()) -> Remark:
    return Remark(
        spans=(span, *others),
        message=Text(
            "成文日期是{day}，“{words}”的时段尚未过完，却写成了实际数。",
            en="The text is of {day}: the time of {words} was not over, but it is told as a fact.",
        ).filled(day=now.last.isoformat(), words=manuscript.text[span.start : span.end]),
        suggestion=Text("请核对日期；尚未见数的写“预计”。", en="Check the date; say 预计 where figures are not out."),
    )
