"""Find a heading of one part of the year above a text of another (1—5月…运行简况, 1—4月，…)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.times.period_spans import PeriodTold, periods_told

_NO_REVIEW = Pattern(
    "计划|安排|方案|通知|目标|预算|要点|打算|预期|任务|部署|工作重点|工作思路|下一步|下半年工作|公示|公告|会议|大会|讲话"
)
_LATER = Pattern("生产总值|利润|服务业|营业收入|可支配收入|粮食|GDP|用电|事故")
"""What is known later than the rest, or only by the quarter."""
_WHOLE_YEAR = Pattern(
    "(?P<year>(?:19|20)\\d\\d)年(?:全年|度(?=[^，。]{0,24}(?:情况|报告|总结|综述|通报|公报|年报|分析))|[^，。\\d]{0,16}统计公报)"
)
_OPENS = Pattern("(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d+[.、]|[#*—  ]+|今年|本年|去冬今春)*$")
_QUARTER_END = (3, 6, 9, 12)
_YEAR = 12
_SENTENCES = 2  # at the head of a text, in which it says what it is of
_LONGEST = 60  # characters of a heading
_PART = Pattern(
    "(?:其中|，)(?P<month>1[0-2]|[1-9])月(?:份?(?:当月|单月|新|全月)|份|当月|单月)",
    needs=("月份", "当月", "单月", "月新", "全月"),
)
_COMPARED = Pattern("[较比与同自从于至到在]$|相比$|截[至止]$")


@check(
    "time-period-title",
    severity=Severity.WARNING,
    title=Text("标题的时段与正文不同", en="A heading of another part of the year than its text"),
    why=Text(
        "标题是1—5月的情况，正文开头却写1—4月；沿用上月、上季的稿子时，时段容易漏改。说“其中8月份”的，时段应当包含8月。",
        en="The heading is of January to May and the text begins with January to April: when last month's text is used again, the period is "
        "easily left. And a period of which August is a part must contain August.",
    ),
    wrong=(
        "2025年1—5月云溪县经济运行简况\n1—4月，全县规模以上工业增加值增长6.0%，其中5月当月增长6.4%。前5个月限上零售额23.9亿元。",
        "云溪县2025年前三季度经济运行简析\n上半年，全县社会消费品零售总额43.2亿元，增长5.0%。前三季度，一般公共预算收入6.9亿元。",
        "工业经济稳步回升。1—7月，全县规模以上工业增加值增长6.2%，其中8月份增长6.8%。",
        "2025年9月份政务公开情况通报\n8月份，各单位主动公开信息1260条。9月份受理依申请公开12件。",
        "云溪县2025年度工业经济运行情况报告\n上半年，全县新增规上企业12户。全年工业用电量5.6亿千瓦时。",
    ),
    right=(
        "2025年1—5月云溪县经济运行简况\n1—5月，全县规模以上工业增加值增长6.0%，比1—4月加快0.2个百分点。一季度，地区生产总值42亿元。",
        "2025年1—8月经济运行情况\n上半年，全县地区生产总值86亿元，增长5.2%。1—8月，固定资产投资增长4.1%。",
        "2025年上半年工作总结\n一季度，全县签约项目12个；二季度，全县签约项目15个。",
        "1—8月，全县工业增加值增长6.2%，其中8月份增长6.8%；8月份的用电量同比增长5%。",
        "云溪县2025年度经济运行情况报告\n全年新增规上企业12户。上半年受市场影响，增速放缓。",
        "2025年度督察整改情况通报\n1—11月，全县完成整改任务36项。",
        "2025年1—5月用电情况\n5月份，全县用电量0.6亿千瓦时；1—5月，全县用电量3.1亿千瓦时。",
    ),
)
def period_of_heading(manuscript: Manuscript) -> Iterator[Remark]:
    """The one part of the year that a heading names against the one with which the text below begins; 其中8月 of 1—7月."""
    paragraphs = manuscript.paragraphs
    for index, heading in enumerate(paragraphs[:-1]):
        text = heading.text.rstrip()
        if len(text) > _LONGEST or text.endswith(("。", "；", "，", "：", ":")) or _NO_REVIEW.search(text):
            continue
        titled = list(periods_told(manuscript.prose, heading.start, heading.start + len(text)))
        year = _WHOLE_YEAR.search(text) if not titled else None
        if year is not None:
            titled = [
                PeriodTold(heading.start + year.start(), heading.start + year.end(), int(year["year"]), 1, 12, "run")
            ]
        if len(titled) == 1:
            yield from _below(manuscript, titled[0], paragraphs[index + 1 : index + 4])
    yield from _parts(manuscript)


def _below(manuscript: Manuscript, titled: PeriodTold, body: tuple[Stretch, ...]) -> Iterator[Remark]:
    """The part of the year that opens one of the first sentences below a heading."""
    prose = manuscript.prose
    if not body:
        return
    sentences = [each for each in manuscript.sentences if body[0].start <= each.start < body[-1].end]
    annual = titled.last - titled.first == _YEAR - 1
    for sentence in sentences[: 1 if annual else _SENTENCES]:
        told = next(periods_told(prose, sentence.start, sentence.end), None)
        if told is None or not _OPENS.compiled.fullmatch(prose, sentence.start, told.start):
            continue
        if annual and told.last not in _QUARTER_END:
            return  # a review of December has the months that are known
        late = titled.last not in _QUARTER_END and told.last in _QUARTER_END and _LATER.search(sentence.text)
        if not (
            _agree(titled, told) or prose.startswith("以来", told.end) or late or _goes_on(prose, titled, told, body)
        ):
            yield _remark(manuscript, titled, told)
        return


def _goes_on(prose: str, titled: PeriodTold, told: PeriodTold, body: tuple[Stretch, ...]) -> bool:
    """Whether the text tells the parts of the heading's period one after the other: 一季度，…；二季度，…."""
    return any(
        told.last < other.first
        and other.last <= titled.last
        and (other.first, other.last) != (titled.first, titled.last)
        and prose[other.end : other.end + 1] in ("，", "全")
        and prose[other.start - 1] in "；。，\n"
        for other in periods_told(prose, told.end, body[-1].end)
    )


def _agree(titled: PeriodTold, told: PeriodTold) -> bool:
    """Whether a text on one period may begin with the other: the same, another year's, the last part of it."""
    if titled.year and told.year and titled.year != told.year:
        return True
    if (titled.first, titled.last) == (told.first, told.last):
        return True
    return told.last == titled.last and (told.first >= titled.first or titled.first > 1)


def _parts(manuscript: Manuscript) -> Iterator[Remark]:
    """A month that is told as a part of a period, and lies behind it."""
    prose = manuscript.prose
    for match in _PART.finditer(prose):
        sentence = manuscript.sentence_at(match.start())
        if sentence is None:
            continue
        told = [each for each in periods_told(prose, sentence.start, match.start()) if each.whole == "run"]
        if not told or _COMPARED.search(prose, sentence.start, told[-1].start):
            continue
        month = int(match["month"])
        among = prose.startswith("其中", match.start())
        if (
            told[-1].last < month
            and (among or told[-1].last + 1 == month)
            and (among or "当月" in match[0] or "单月" in match[0])
        ):
            span = Span(match.start("month"), match.end())
            yield Remark(
                spans=(Span(told[-1].start, told[-1].end), span),
                message=Text("“{part}”不在“{whole}”之内。", en="{part} is no part of {whole}.").filled(
                    part=manuscript.text[span.start : span.end], whole=manuscript.text[told[-1].start : told[-1].end]
                ),
                suggestion=Text("请核对时段。", en="Check the period."),
            )


def _remark(manuscript: Manuscript, titled: PeriodTold, told: PeriodTold) -> Remark:
    text = manuscript.text
    return Remark(
        spans=(Span(told.start, told.end), Span(titled.start, titled.end)),
        message=Text(
            "标题是“{titled}”，正文开头却是“{told}”。", en="The heading is of {titled}, the text begins with {told}."
        ).filled(titled=text[titled.start : titled.end], told=text[told.start : told.end]),
        suggestion=Text(
            "请核对时段：是标题写错，还是正文沿用了上一期？", en="Check which of the two periods is wrong."
        ),
    )
