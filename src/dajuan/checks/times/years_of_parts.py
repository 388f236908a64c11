"""Find years that were left from the text of the year before: in a heading of a part, a lead, a base, a date of effect."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.times.now import now_of
from dajuan.documents.document import DocumentKind

_LOOKS_BACK = "工作总结|总结|工作回顾|回顾|工作情况|工作完成情况|完成情况|主要工作|执行情况|预算执行"
_LOOKS_AHEAD = "工作打算|打算|工作计划|计划|工作思路|工作安排|重点工作|主要任务|工作重点|安排|思路|总体要求|工作要点|预算草案|目标任务"
_YEAR = "(?P<year>(?:19|20)\\d\\d)年(?:度|的)?"
_PART = Pattern(
    f"{_YEAR}(?:全[县市区局]|财政|主要|年度|政府|重点|总体|经济社会发展|国民经济和社会发展|民生|我[县市局])?(?:(?P<back>{_LOOKS_BACK})|(?P<ahead>{_LOOKS_AHEAD}))"
)
_BACK, _FORTH = Pattern(_LOOKS_BACK), Pattern("打算|计划|思路|安排|要求|要点|目标|任务")
_NUMBERED = Pattern(
    "^[ 　]*(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）|第[一二三四五六]部分[ ：:]?|\\d{1,2}[.、])"
)
_LONGEST = 60
_HEADS = 3  # paragraphs within which the title stands

_REVIEWED = Pattern(
    f"{_YEAR}[^，。；\\d]{{0,30}}(?:公报|综述|述评|年报|总结|运行情况|发展情况|盘点|工作情况|简况|执行情况)"
)
_PLANS = Pattern("计划|打算|安排|思路|方案|草案|规划|要点|部署|通知|预算")
_LEAD = Pattern(
    "(?:[一二三四五六七八九十]、[^，。]{0,10})?(?P<year>(?:19|20)\\d\\d)年(?:，|全年)(?=全[县市区局镇省]上下|在[县市省局党]|面对|全年|[县市区]委|我[县市局]|全[县市区]各|初步核算|经初步核算|我们)"
)
_FIRST_LEAD = Pattern(f"{_LEAD.source}|(?P<lead>(?:19|20)\\d\\d)年，(?!为|作为|根据|按照)[^，。\\d]{{4,}}")
_FEAST = Pattern(
    "(?P<year>20\\d\\d)年(?P<what>春节|元旦|国庆|中秋|端午|清明|五一|“五一”|汛期|防汛|高考|中考|征兵|春运|暑期|冬春|“三夏”|“三秋”)",
    needs=("春", "元旦", "国庆", "中秋", "端午", "清明", "五一", "汛", "考", "征兵", "暑期", "三夏", "三秋"),
)
_BASE = Pattern(
    "(?:比|较|同)(?P<year>(?:19|20)\\d\\d)年(?:同期|全年|底|末)?(?:相比)?(?:，)?(?:增长|增加|下降|提高|减少|上升|降低|多|少|净增|提升|回落|加快|扩大)"
)
_SAID = Pattern("(?<!\\d)(?P<year>(?:19|20)\\d\\d)年(?!底|末|前)")
_EFFECT = Pattern(
    f"(?:自|从|于){_YEAR}1月1日(?:零时|0时)?(?:起|开始)，?(?:正式|全面|在全[县市省区])?(?:施行|实施|执行|启用|生效|推行|开展|调整|取消|上线|提高|停止|开放|免费)"
)
_PAST = Pattern("已|原|曾|追溯|补[发缴]|以来|修订前|同时废止|旧|此前|去年")
_LATE_MONTHS = 10  # from which month on a first of January of the same year is hardly meant


@check(
    "time-year-left",
    severity=Severity.WARNING,
    title=Text("沿用旧稿时漏改的年份", en="A year that was left from last year's text"),
    why=Text(
        "标题是“2025年工作总结和2026年工作打算”，文中小标题却写“2025年工作打算”；2025年的公报里写“比2025年增长”；12月发的通知写“自2025年1月1日起施行”："
        "多半是从旧稿带来的年份。",
        en="The title is of the work of 2025 and the plans of 2026, a heading says plans of 2025; a bulletin on 2025 compares with 2025; a notice of "
        "December holds from the first of January of the same year: such years are mostly left from an older text.",
    ),
    wrong=(
        "云溪县水利局2025年工作总结和2026年工作打算\n一、2025年工作总结\n完成投资2.1亿元。\n二、2025年工作打算\n计划完成投资2.4亿元。",
        "云溪县2025年国民经济和社会发展统计公报\n全年地区生产总值152.4亿元，比2025年增长5.6%。",
        "云溪县2025年民政工作总结\n2024年，全县上下凝心聚力，新建养老服务点34个。\n2025年，发放补贴1260万元。\n2025年，培训护理员420人。",
        Example("通知如下。本办法自2025年1月1日起施行。\n云溪县人民政府\n2025年12月20日", published=""),
    ),
    right=(
        "云溪县水利局2025年工作总结和2026年工作打算\n一、2025年工作总结\n完成投资2.1亿元。\n二、2026年工作打算\n计划完成投资2.4亿元。",
        "云溪县2025年国民经济和社会发展统计公报\n全年地区生产总值152.4亿元，比2024年增长5.6%，比2020年增长32%。",
        "云溪县2025年民政工作总结\n2024年，我们打下了基础；2025年，全县上下凝心聚力，新建养老服务点34个。",
        Example("本办法自2026年1月1日起施行。\n云溪县人民政府\n2025年12月20日", published=""),
        Example("新标准已自2025年1月1日起执行。\n云溪县人民政府\n2025年12月20日", published=""),
        "云溪县2025年工作总结\n一、2025年工作完成情况\n二、存在问题\n三、2026年工作打算\n到2026年，用电量比2025年增长5%。",
    ),
)
def years_left(manuscript: Manuscript) -> Iterator[Remark]:
    """Headings of parts against the title, the lead and the base of a review against its year, 1 January against the day of the text."""
    yield from _parts(manuscript)
    yield from _effect(manuscript)
    yield from _feasts(manuscript)
    title = _reviewed(manuscript)
    if title is not None:
        yield from _lead(manuscript, title)
        yield from _base(manuscript, title)


class _Year(msgspec.Struct, frozen=True):
    """A year that is told of a text or a part of it; ahead: whether of what is to be done."""

    span: Span
    year: int
    ahead: bool


def _roles(manuscript: Manuscript, start: int, end: int) -> list[_Year]:
    return [
        _Year(Span(match.start("year"), match.end("year") + 1), int(match["year"]), match["ahead"] is not None)
        for match in _PART.finditer(manuscript.prose, start, end)
    ]


def _parts(manuscript: Manuscript) -> Iterator[Remark]:
    """Numbered headings of a text whose title names one year that it looks back on, and the next that it plans."""
    titled: list[_Year] = []
    for index, paragraph in enumerate(manuscript.paragraphs):
        words = paragraph.text.rstrip()
        if len(words) > _LONGEST or words.endswith(("。", "；")):
            continue
        found = _roles(manuscript, paragraph.start, paragraph.end)
        if not titled:
            if (
                index < _HEADS
                and found
                and not _NUMBERED.search(words)
                and len({each.ahead for each in found}) == len(found)
            ):
                titled = found
            continue
        if len(found) != 1 or not _NUMBERED.search(words):
            continue
        right = next((each for each in titled if each.ahead is found[0].ahead), None)
        if right is None or (_BACK.search(words) and _FORTH.search(words)):
            continue
        if right.year != found[0].year:
            yield _remark(manuscript, found[0].span, right.span, right.year)


def _reviewed(manuscript: Manuscript) -> _Year | None:
    """The year that a title says the text is a review of, None where it also plans."""
    if manuscript.document.kind in (DocumentKind.BUDGET, DocumentKind.PLAN, DocumentKind.WORK_REPORT):
        return None
    for paragraph in manuscript.paragraphs[:_HEADS]:
        words = paragraph.text.rstrip()
        if _PLANS.search(words) and not words.endswith("。"):
            return None
        if len(words) > _LONGEST or words.endswith("。") or _NUMBERED.search(words):
            continue
        match = _REVIEWED.search(manuscript.prose, paragraph.start, paragraph.end)
        if match is not None and len(list(_SAID.finditer(manuscript.prose, paragraph.start, paragraph.end))) == 1:
            return _Year(Span(match.start("year"), match.end("year") + 1), int(match["year"]), ahead=False)
    return None


def _lead(manuscript: Manuscript, title: _Year) -> Iterator[Remark]:
    """A paragraph that opens with the year before as its own, where its own year is not told in it."""
    text = manuscript.prose
    first = True
    for paragraph in manuscript.paragraphs:
        if paragraph.start <= title.span.end or not paragraph.text.rstrip().endswith(("。", "；", "：")):
            continue
        match = (_FIRST_LEAD if first else _LEAD).match(text, paragraph.start)
        first = False
        if match is None or _first_year(match) != title.year - 1:
            continue
        if f"{title.year}年" not in paragraph.text and "比上年" not in text[: paragraph.start]:
            yield _remark(manuscript, Span(match.start(), text.index("年", match.start()) + 1), title.span, title.year)
        return


def _first_year(match: re.Match[str]) -> int:
    return int(match["year"] or match["lead"])


def _feasts(manuscript: Manuscript) -> Iterator[Remark]:
    """A feast or season of another year in the heading than everywhere below it."""
    text = manuscript.prose
    for paragraph in manuscript.paragraphs[:_HEADS]:
        words = paragraph.text.rstrip()
        titled = _FEAST.search(text, paragraph.start, paragraph.end)
        if titled is None or len(words) > _LONGEST or words.endswith("。"):
            continue
        told = [each for each in _FEAST.finditer(text, paragraph.end) if each["what"] == titled["what"]]
        if (
            told
            and {each["year"] for each in told} == {told[0]["year"]} != {titled["year"]}
            and int(told[0]["year"]) - 1 == int(titled["year"])
        ):
            span = Span(titled.start(), titled.end("year") + 1)
            yield _remark(manuscript, span, Span(told[0].start(), told[0].end("year") + 1), int(told[0]["year"]))
        return


def _base(manuscript: Manuscript, title: _Year) -> Iterator[Remark]:
    """The year of a review as the base of its own growth."""
    text = manuscript.prose
    for match in _BASE.finditer(text):
        sentence = manuscript.sentence_at(match.start())
        if sentence is None or int(match["year"]) != title.year:
            continue
        later = [each for each in _SAID.finditer(text, sentence.start, sentence.end) if int(each["year"]) > title.year]
        if not later and not _AHEAD.search(text, sentence.start, match.start()):
            yield _remark(manuscript, Span(match.start("year"), match.end("year") + 1), title.span, title.year - 1)


_AHEAD = Pattern("明年|今年|今后|下一步|将|计划|目标|力争|到20")


def _effect(manuscript: Manuscript) -> Iterator[Remark]:
    """自N年1月1日起施行 in a text of the end of that year."""
    now = now_of(manuscript)
    if now is None or not now.own or now.last.month < _LATE_MONTHS:
        return
    for match in _EFFECT.finditer(manuscript.prose):
        sentence = manuscript.sentence_at(match.start())
        if sentence is None or int(match["year"]) != now.year or _PAST.search(sentence.text):
            continue
        yield _remark(manuscript, Span(match.start("year"), match.end("year") + 1), None, now.year + 1)


def _remark(manuscript: Manuscript, span: Span, title: Span | None, right: int) -> Remark:
    return Remark(
        spans=(span, title) if title is not None else (span,),
        message=Text("“{words}”疑为{right}年。", en="{words} may have to be {right}.").filled(
            words=manuscript.text[span.start : span.end], right=right
        ),
        suggestion=Text("请核对年份，是否沿用了旧稿？", en="Check the year: is it left from an older text?"),
        computed=f"{right}年",
    )
