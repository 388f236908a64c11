"""Find comparisons in time that say their base twice or name the wrong one (同比去年, 全年环比)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

LAST = r"(?:去年|上年|上一年|前一年|上年度|上一年度|去年同期|上年同期)"
GROWS = "增长|增加|提高|上升|下降|减少|降低|回落|加快|放缓|多|少|高|低|净增|增|降|持平"
TWICE = Pattern(
    rf"同比(?:于|较|比|与|和)?{LAST}(?:同期|同月)?"
    rf"|(?:比|较|与|和|同){LAST}(?:同期|同月|同季)?(?:的)?(?:相比)?[，,]?同比(?={GROWS})"
    rf"|(?:比|较){LAST}(?:同期|同月|同季|末|底)?(?:水平)?相比"
    rf"|(?:比|较)(?:上月|上季度?|年初|同期|[“”十三四五]+末|20\d\d年)(?:末|底|同期)?相比"
    rf"|环比(?:于|较|比|与)?(?:上月|上个月|上季|上一季度|上周|上期)"
    rf"|(?:比|较|与){LAST}(?:同期)?[^，。；、\n]{{2,14}}?同比(?={GROWS})",
    needs=("同比", "相比", "环比"),
)

RING = Pattern(r"环比", needs=("环比",))
WHOLE_YEAR = Pattern(
    r"全年|年度|20\d\d年(?![^，。；]{0,3}(?:\d+ ?[—-]?\d* ?月|[一二三四上下前]+(?:季度|半年|个月)|末|底))"
)
PART = Pattern(r"月|季|旬|周|半年|日(?!前)|天|期末|小时")
WRONG_BASE = Pattern(rf"环比(?:于|较|比|与|和)?(?:{LAST}|20\d\d年)", needs=("环比",))
MONTH_BEFORE = "(?:上月|上个月|上季度?|上一季度|上周)"
CROSSED = Pattern(
    rf"(?:比|较|与|和){MONTH_BEFORE}(?:相比)?[，,]?同比|同比(?:于|较|比|与|和)?{MONTH_BEFORE}", needs=("同比",)
)
"""同比 with the month before, which is 环比."""


@check(
    "word-tongbi-twice",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("“同比”与比较对象重复", en="A base of comparison that is said twice"),
    why=Text(
        "“同比”就是与上年同期相比，“环比”就是与上一期相比，“比”“较”与“相比”也只用一个。",
        en="同比 means against the same period last year, 环比 against the period before; 比, 较 and 相比 say the same once.",
    ),
    wrong=(
        "财政收入同比去年增长6%。",
        "接待游客比上年同期相比增加3万人次。",
        "规上工业增加值较上年同期同比增长7.2%。",
        "用电量环比上月增长2.1%。",
        "与去年同期相比，同比下降3.4%。",
    ),
    right=(
        "财政收入同比增长6%。",
        "接待游客与上年同期相比增加3万人次。",
        "规上工业增加值比上年同期增长7.2%，增速同比加快0.4个百分点。",
        "用电量比上月增长2.1%，环比增速放缓。",
        "宁河公司与可比公司相比，规模偏小。",
        "投资同比增长4.2%，去年同期为3.1%。",
    ),
)
def compared_twice(manuscript: Manuscript) -> Iterator[Remark]:
    """同比去年, 比…相比, 较上年同期同比, 环比上月."""
    for match in TWICE.finditer(manuscript.prose):
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "“{words}”把比较的对象说了两遍。", en="“{words}” names the base of the comparison twice."
            ).filled(words=manuscript.text[match.start() : match.end()]),
            suggestion=Text(
                "留一个：“同比（环比）增长”，或“比上年同期（上月）增长”，或“与……相比，增长”。",
                en="Keep one: 同比（环比）增长, 比上年同期（上月）增长, or 与……相比，增长.",
            ),
        )


@check(
    "word-tongbi-huanbi",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("“环比”用于全年", en="环比 of a full year"),
    why=Text(
        "环比是与紧接的上一个月、上一季度相比；全年与上年相比说“比上年”，月度、季度与上年同期相比说“同比”。",
        en="环比 is against the month or quarter just before; a year is compared 比上年, a month with that of last year 同比.",
    ),
    wrong=(
        "2025年全年粮食产量环比增长6%。",
        "全县全年实现营业收入86亿元，环比增长4.3%。",
        "工业投资环比上年增长12%。",
        "7月份，用电量比上月同比增长3.2%。",
    ),
    right=(
        "2025年12月用电量环比增长2.1%。",
        "全年粮食产量比上年增长6%。",
        "全年价格总水平平稳，四季度环比上涨0.2%。",
        "2025年三季度，工业用电量环比增长6%。",
    ),
)
def ring_of_a_year(manuscript: Manuscript) -> Iterator[Remark]:
    """环比 where the sentence speaks of a year and of no part of it, or with last year; 同比 with the month before."""
    wrong = {match.start(): match.end() for match in WRONG_BASE.finditer(manuscript.prose)}
    for match in RING.finditer(manuscript.prose):
        sentence = manuscript.sentence_at(match.start())
        if sentence is None:
            continue
        before = sentence.text[: match.start() - sentence.start]
        if match.start() not in wrong and (not WHOLE_YEAR.search(before) or PART.search(sentence.text)):
            continue
        yield Remark(
            spans=(Span(match.start(), wrong.get(match.start(), match.end())),),
            message=Text(
                "环比是与上月（上季）相比，这里说的是全年或上年。",
                en="环比 is against the month or quarter before, but a whole year is spoken of.",
            ),
            suggestion=Text(
                "与上年相比写“比上年”；月度、季度数据请写明月份、季度。",
                en="Write 比上年 for the year before; for a month or quarter say which.",
            ),
        )
    for match in CROSSED.finditer(manuscript.prose):
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "同比是与上年同期相比，与上月（上季）相比是环比。",
                en="同比 is against last year, 环比 against the month or quarter before.",
            ),
            suggestion=Text(
                "与上月比写“环比”或“比上月”，与上年同月比写“同比”。",
                en="Write 环比 or 比上月 for the month before, 同比 for last year.",
            ),
        )
