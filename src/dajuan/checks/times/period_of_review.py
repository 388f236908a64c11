"""Find a review of the whole year that is summed up as one of half a year, and the reverse (全年…。综合来看，上半年…圆满收官)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.times.period_spans import PeriodTold, periods_told

_REVIEW = Pattern("总结|综述|述评|公报|回顾|简况|简析|分析|概况|盘点|年报|工作报告|情况|发展报告")
_YEAR = Pattern("(?:19|20)\\d\\d年")
_NO_REVIEW = Pattern("计划|安排|方案|通知|预算|要点|思路|部署")
_SUMS_UP = (
    "综合来看|综合看|总的来看|总的来说|总体来看|总体来说|总体看|总的看|总体上看?|"
    "整体来看|整体看|概括起来|概括来讲|总而言之|综上所述?|综观|纵观|回顾|回首|盘点|一句话"
)
_LEAD = Pattern(f"(?:{_SUMS_UP})[，,:]?(?:过去的?|这个?|刚刚过去的|本年度?|(?:19|20)\\d\\d年)*$")
_ANNUAL_LEAD = Pattern(
    f"(?:{_SUMS_UP})[，,:]?(?:过去的?|刚刚过去的|本年度?|(?:19|20)\\d\\d年)*(?P<whole>全年|一年来|这一年)(?=，|[全我]?[县市区省州镇乡局])"
)
_CLOSES = Pattern(
    "圆满收官|收官(?!战)|画上[^，。；]{0,6}句号|圆满完成(?:全年|年度|各项)|全面完成(?:全年|年度)|"
    "为“?十[一二三四五六]五”?[^，。；]{0,6}开局|实现“?十[一二三四五六]五|年终|辞旧|收尾之年"
)
_LATER = Pattern("下半年|[三四]季度|后[几三六]个?月|全年(?!目标|任务|各项)|年底|12月")
_OPENS = Pattern("(?:但|而|可以说|应该说|[，:]|总之|看){0,2}$")
_FORWARD = Pattern("目标|任务|预期|预计|有望|奠定|打[下牢]|力争|确保|将|仍|压力|形势|走势|后期|下一步|[较比]上年全年")
_FORWARD_FIRST = Pattern("以来|与|同期|[，]?(?:比|较)")
_FIRST_PARAGRAPHS = 3
_LONGEST = 60
_YEAR_LONG = 12
_TIMES = 2  # by which 全年 makes a text without a title one of the year


@check(
    "time-period-review",
    severity=Severity.WARNING,
    title=Text("全年综述里用“上半年”作总结，或者相反", en="A review of a year that is summed up as one of half a year"),
    why=Text(
        "通篇是全年数据，收尾却写“综合来看，上半年……圆满收官”；半年情况的收尾写成“总的看，全年……”：沿用旧稿时，总结句的时段容易漏改。",
        en="All figures are of the year, and the closing sentence says that the first half went well, or the reverse: when an older text is used "
        "again, the period of the closing sentence is easily left.",
    ),
    wrong=(
        "2025年云溪县工业经济运行综述\n全年规模以上工业增加值增长8.2%。综合来看，上半年全县工业经济顶住压力，圆满收官。",
        "2025年上半年云溪县经济运行情况\n上半年，工业增加值增长6.1%。总的看，全年全县经济运行平稳，主要指标稳中有升。",
        "全年新增就业5200人，全年接待游客300万人次。总的来看，前三季度民生事业稳步推进。",
    ),
    right=(
        "2025年云溪县工业经济运行综述\n全年规模以上工业增加值增长8.2%。综合来看，全年全县工业经济顶住压力，圆满收官。",
        "2025年云溪县工业经济运行综述\n全年增加值增长8.2%。总的看，上半年平稳，下半年承压回升。上半年增长8.6%，实现“双过半”。",
        "2025年上半年云溪县经济运行情况\n上半年，工业增加值增长6.1%。总的看，全年目标任务有望完成。总的看，上半年平稳开局。",
    ),
)
def period_of_review(manuscript: Manuscript) -> Iterator[Remark]:
    """The part of the year in a sentence that sums up, against the one that the title and the text are of."""
    titled = _titled(manuscript)
    if titled is None:
        return
    text = manuscript.prose
    for sentence in manuscript.sentences:
        if titled == _YEAR_LONG:
            remark = _part_of_year(manuscript, sentence)
        else:
            whole = _ANNUAL_LEAD.search(text, sentence.start, sentence.end)
            wrong = whole is not None and not _FORWARD.search(sentence.text)
            remark = (
                _remark(manuscript, Span(*whole.span("whole")), "上半年等时段", "part of the year")
                if whole is not None and wrong
                else None
            )
        if remark is not None:
            yield remark


def _titled(manuscript: Manuscript) -> int | None:
    """The last month that the text is of: 12 for a review of a year, None where it does not tell."""
    prose = manuscript.prose
    for heading in manuscript.paragraphs[:_FIRST_PARAGRAPHS]:
        words = heading.text.rstrip()
        if len(words) > _LONGEST or words.endswith(("。", "；", "：", ":")) or _NO_REVIEW.search(words):
            continue
        told = list(periods_told(prose, heading.start, heading.end))
        if told:
            return told[0].last if len(told) == 1 and told[0].whole == "run" else None
        if _YEAR.search(words) and _REVIEW.search(words):
            return _YEAR_LONG if "全年" in prose or prose.count("比上年") >= _TIMES else None
    body = prose.count("全年")
    return _YEAR_LONG if body >= _TIMES and body > prose.count("上半年") + prose.count("季度") else None


def _part_of_year(manuscript: Manuscript, sentence: Stretch) -> Remark | None:
    """A part of the year right behind words that sum up, or in a sentence that closes the year."""
    text = manuscript.prose
    told = next(_runs(text, sentence), None)
    if told is None or _FORWARD_FIRST.match(text, told.end) or _LATER.search(text, told.end, sentence.end):
        return None
    led = _LEAD.search(text, sentence.start, told.start) is not None
    opens = _OPENS.compiled.fullmatch(text, sentence.start, told.start) is not None
    closes = opens and _CLOSES.search(text, told.end, sentence.end) is not None
    if not (led or closes):
        return None
    return _remark(manuscript, Span(told.start, told.end), "全年", "the whole year")


def _runs(text: str, sentence: Stretch) -> Iterator[PeriodTold]:
    if "半年" not in sentence.text and "季度" not in sentence.text:
        return
    for each in periods_told(text, sentence.start, sentence.end):
        if each.last < _YEAR_LONG and each.last % 3 == 0:
            yield each


def _remark(manuscript: Manuscript, span: Span, right: str, english: str) -> Remark:
    return Remark(
        spans=(span,),
        message=Text(
            "全文说的是{right}，总结句却写“{words}”。", en="The text is of {english}, but it is summed up as {words}."
        ).filled(right=right, english=english, words=manuscript.text[span.start : span.end]),
        suggestion=Text("请核对时段，是否沿用了旧稿？", en="Check the period: is it left from an older text?"),
    )
