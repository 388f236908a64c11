"""Find a title that names another year than the figures below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.documents.document import DocumentKind
from dajuan.reading.records import Kind, Status

_YEAR = Pattern(
    "(?<![\\d—~-])(?P<arabic>(?:19|20)\\d\\d)年(?! ?\\d)|(?P<chinese>二[〇零○][〇零○一二三四五六七八九]{2})年(?![一二三四五六七八九十]{1,2}月)"
)
_NO_YEAR_OF_FIGURES = Pattern(
    "规划|纲要|计划|工作报告|预算|草案|方案|要点|任务|目标|安排|通知|意见|第[一二三四]季度|评级"
)
# A year that the text itself writes before its figures, not one to compare with.
_STATED = Pattern(
    "(?<![较比与自从\\d—~至到])(?P<year>(?:19|20)\\d\\d)年(?!\\d{1,2}月\\d{1,2}日|以来|至|到|—|~|的?(?:基础|同期|水平)|相比)"
)
_TITLE = 150  # characters at the head of a text within which its title stands
_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")


@check(
    "agree-period-title",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("标题年份与正文数据年份不同", en="The title names another year than the figures"),
    why=Text(
        "标题是某年的公报、综述，正文的主要数据应当是这一年的。沿用上一年的稿子时，容易漏改年份。",
        en="A bulletin or review of a year gives figures of that year. When last year's text is used again, a year is easily left.",
    ),
    wrong=(
        "云溪县2025年国民经济和社会发展统计公报\n2024年，全县完成地区生产总值152.4亿元，增长5.6%。\n2024年，一般公共预算收入8.36亿元。\n"
        "2024年，粮食产量23.67万吨。\n2024年，社会消费品零售总额58.7亿元。",
        "奋楫争先谱新篇——云溪县2025年经济社会发展综述\n2024年，全县粮食产量23.67万吨。\n2024年，城镇新增就业5200人，接待游客412万人次。\n"
        "2024年，新建学校3所、卫生室12个。",
    ),
    right=(
        "云溪县2025年国民经济和社会发展统计公报\n2025年，全县完成地区生产总值152.4亿元，增长5.6%。\n2024年，一般公共预算收入8.12亿元。",
        "云溪县2026年政府工作报告\n2025年，全县完成地区生产总值152.4亿元。\n2025年，粮食产量23.67万吨，接待游客412万人次，新建学校3所。",
        "云溪县2025年发展综述\n比2024年增长5.6%，较2024年提高2个百分点，与2024年相比增加3户，新增就业5200人。",
    ),
    thresholds={"figures": Decimal(3)},
)
def period_of_title(manuscript: Manuscript) -> Iterator[Remark]:
    """No figure of the title's year, and enough of one other year that the text itself writes."""
    if manuscript.document.kind in (DocumentKind.BUDGET, DocumentKind.PLAN, DocumentKind.WORK_REPORT):
        return
    titled = _year_of_title(manuscript)
    if titled is None:
        return
    span, year = titled
    stated = [(match, match["year"]) for match in _STATED.finditer(manuscript.prose, span.end)]
    written = Counter(each for _match, each in stated)
    if not written or written[year]:
        return
    other, _times = written.most_common(1)[0]
    told = Counter(
        each.claim.period[:4]
        for each in manuscript.quantities
        if each.claim.period and each.claim.status is not Status.TARGET and each.claim.kind is not Kind.RANK
    )
    if told[other] < manuscript.threshold("agree-period-title", "figures"):
        return
    first = next(match for match, each in stated if each == other)
    yield Remark(
        spans=(Span(first.start(), first.end()), span),
        message=Text(
            "标题是{year}年，正文写的却是{other}年的数据。",
            en="The title is of {year}, the text gives figures of {other}.",
        ).filled(year=year, other=other),
        suggestion=Text(
            "请核对年份：是标题写错，还是正文沿用了上一年的年份？",
            en="Check the year: is it the title that is wrong, or was last year's left in the text?",
        ),
    )


def _year_of_title(manuscript: Manuscript) -> tuple[Span, str] | None:
    """The one year that the title names, where it is a title of past figures."""
    head = manuscript.paragraphs[:3]
    for paragraph in head:
        if (
            paragraph.start > _TITLE
            or paragraph.text.rstrip().endswith("。")
            or _NO_YEAR_OF_FIGURES.search(paragraph.text)
        ):
            continue
        years = list(_YEAR.finditer(manuscript.plain, paragraph.start, min(paragraph.end, _TITLE)))
        if len(years) == 1:
            found = years[0]
            year = found["arabic"] or (found["chinese"] or "").translate(_DIGITS)
            return Span(found.start(), found.end()), year
    return None
