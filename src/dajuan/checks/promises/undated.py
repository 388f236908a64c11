"""Find promises of a figure without any date in sight, told once for a document."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.documents.document import DocumentKind
from dajuan.reading.records import Kind

_DATED = Pattern(
    r"(?:19|20)\d\d年|年[内底末中初]|[今明后本当]年|全年|[上下]半年|季度|\d{1,2}月|月[底末初]|[一二三四五六七八九十\d]+年(?:内|左右|后|时间)|“十[四五六]五”|十[四五六]五"
    r"|期间|近期|下周|日前|[本下][周月]|工作日|小时|春节|国庆|汛期"
)
_DEEDS = "新建|建成|建设|改造|新增|完成|实现|达到|投入|投资|培育|引进|实施|打造|开工|发放|提供|带动|形成|突破|创建|种植|培训|招聘|吸纳"
_PROMISE = Pattern(f"(?:将|力争|确保|(?<!年度)(?<!全年)(?<!年初)(?<!占)计划|拟|争取)(?=[^\\W\\d]{{0,6}}?(?:{_DEEDS}))")
_NO_PROMISE = Pattern("募集|债券|(?:将|把)[^，,。；]{0,12}(?:元|%)[^，,。；]{0,4}用于|原计划|曾计划")
MOST_NAMED = 5
"""Places that one remark names."""


@check(
    "pledge-no-date",
    severity=Severity.ADVICE,
    basis=Basis.CERTAIN,
    title=Text("承诺了数量而没有期限", en="A promised figure without a date"),
    why=Text(
        "“将新建学校3所”没有期限，日后无法对账；写明“2026年底前”等时限。",
        en="Nobody can check 将新建学校3所 later; say by when (2026年底前).",
    ),
    wrong=(
        "县教育局负责人表示，下一步将新建学校3所，新增学位2400个。",
        "宏远公司计划投资3.2亿元扩建生产线，力争新增产值5亿元。",
    ),
    right=(
        "县教育局负责人表示，2026年底前将新建学校3所，新增学位2400个。",
        "年内计划投资3.2亿元扩建生产线。",
        "“十五五”期间，将新建学校3所。",
        "全县新建学校3所，新增学位2400个。",
        "我们将持续推进乡村振兴。",
    ),
)
def undated(manuscript: Manuscript) -> Iterator[Remark]:
    """One remark with the first places; work reports and plans have their year in the title."""
    if manuscript.document.kind in (DocumentKind.WORK_REPORT, DocumentKind.PLAN, DocumentKind.BUDGET):
        return
    found = []
    for sentence in manuscript.sentences:
        if not sentence.quantities:
            continue
        promise = _PROMISE.search(manuscript.prose, sentence.start, sentence.end)
        if promise is None or _NO_PROMISE.search(sentence.text) or _in_sight(manuscript, sentence.start, sentence.end):
            continue
        figure = next(
            (
                each
                for each in sentence.quantities
                if each.start > promise.end() and each.is_(Kind.LEVEL) and each.start - promise.end() < 30
            ),
            None,
        )
        if figure is not None:
            found.append(Span(promise.start(), figure.end))
    if found:
        yield Remark(
            spans=tuple(found[:MOST_NAMED]),
            message=Text(
                "这里承诺了数量，没有写明何时完成（全文共{count}处）。",
                en="A figure is promised here and no date is given ({count} such places).",
            ).filled(count=len(found)),
            suggestion=Text("写明完成的年份或月份。", en="Say in which year or month."),
        )


def _in_sight(manuscript: Manuscript, start: int, end: int) -> bool:
    """Whether a date stands in the sentence, or before it in its paragraph."""
    paragraph = manuscript.paragraph_at(start)
    begin = paragraph.start if paragraph is not None else start
    return _DATED.search(manuscript.prose, begin, end) is not None
