"""Find preliminary or expected figures where final ones are out, and expected ones that are told as results."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.documents.document import DocumentKind
from dajuan.reading.records import Kind, Status

_PRELIMINARY = Pattern("预计|快报|初步统计|初步测算")
_FINAL_SOURCES = (DocumentKind.BULLETIN, DocumentKind.BUDGET)
_OF_JANUARY = (DocumentKind.WORK_REPORT, DocumentKind.PLAN)
"""Kinds that are given when the year has just ended, whatever the date of the page that prints them."""
_AUTUMN = 10  # the month from which on reviews of the year are written
_MONTHS = 3  # after the end of a year the figures of it are still expected ones
_OPEN_YEAR = Pattern("预计|预期|有望|可望|力争|目标|将|计划|预测|左右|约")
_WHOLE_YEAR = Pattern("全年|年度|一年(?:来)?(?=[，,])")
_MORE = Text("（文中共{count}处）", en=" ({count} places in the document)")

_CLOSED = Text(
    "{year}年已过去{months}个月以上，“{own}”仍写“{word}”，是否已有正式公布的数？{more}",
    en="{year} ended more than {months} months ago, and “{own}” is still called “{word}”: is there a published figure by now?{more}",
)
_CLOSED_MENDING = Text(
    "改用统计公报或决算数；尚无正式数的，注明来源和截止时间。",
    en="Take the bulletin's or the final figure; where there is none yet, name source and date.",
)
_OUT = Text(
    "“{own}”写作“{word}”，而{source}已公布为“{published}”。",
    en="“{own}” is called “{word}”, but {source} has published “{published}”.",
)
_BULLETIN = (
    "云溪县2024年国民经济和社会发展统计公报\n\n云溪县统计局　2025年4月18日\n\n全年一般公共预算收入10.75亿元，比上年增长3.9%。",
    "2025-04-18",
)


@check(
    "scope-prelim-as-final",
    severity=Severity.WARNING,
    title=Text("已有正式数，仍用预计数或快报数", en="An expected figure where the published one is out"),
    why=Text(
        "年度结束几个月后统计公报和决算已经公布，再写“预计”或用快报数，多半沿用了旧稿。",
        en="Some months after a year its bulletin and final accounts are out; an expected figure then is left from an older text.",
    ),
    wrong=(
        Example("2024年，预计全县地区生产总值完成176.5亿元，增长5.7%。", published="2025-09-20"),
        Example("2024年一般公共预算收入预计完成10.7亿元。", published="2025-06-12"),
        Example("2024年全县一般公共预算收入预计完成10.7亿元。", published="2025-05-02", earlier=(_BULLETIN,)),
    ),
    right=(
        Example("2024年，预计全县地区生产总值完成176.5亿元，增长5.7%。", published="2025-01-08"),
        Example("2024年，全县地区生产总值完成176.5亿元，增长5.7%。", published="2025-09-20"),
        Example("2025年，预计全县地区生产总值完成188亿元。", published="2025-09-20"),
        Example("2024年一般公共预算收入10.75亿元，2025年预计完成11.2亿元。", published="2025-06-12"),
    ),
)
def preliminary_as_final(manuscript: Manuscript) -> Iterator[Remark]:
    """Expected figures of a year that ended months ago (once for the document), or that others have published since."""
    published = manuscript.document.published
    late: list[tuple[Quantity, str]] = []
    for quantity in manuscript.quantities:
        claim = quantity.claim
        if claim.status is not Status.EXPECTED or claim.kind not in (Kind.LEVEL, Kind.CHANGE) or quantity.in_table:
            continue
        sentence = manuscript.sentence_at(quantity.start)
        found = _PRELIMINARY.search(manuscript.prose, sentence.start, quantity.start) if sentence else None
        year = _year(claim.period)
        if found is None or year is None:
            continue
        remark = _published_since(manuscript, quantity, found[0])
        if remark is not None:
            yield remark
        elif _is_late(manuscript, quantity, published, year):
            late.append((quantity, found[0]))
    if late:
        quantity, word = late[0]
        yield Remark(
            spans=tuple(each.span for each, _word in late[:8]),
            message=_CLOSED.filled(
                year=_year(quantity.claim.period),
                months=_MONTHS,
                own=quantity.claim.text,
                word=word,
                more=_MORE.filled(count=len(late)) if len(late) > 1 else "",
            ),
            suggestion=_CLOSED_MENDING,
        )


def _year(period: str | None) -> int | None:
    return int(period) if period and len(period) == 4 and period.isdigit() else None


def _is_late(manuscript: Manuscript, quantity: Quantity, published: str, year: int) -> bool:
    """Whether a statistic of the catalogue is still expected when its year was over for months."""
    if quantity.claim.indicator_id is None or manuscript.document.kind in _OF_JANUARY:
        return False
    return len(published) >= 7 and _is_long_over(published, year)


def _is_long_over(published: str, year: int) -> bool:
    """Whether the year was over for some months, but not for years: then it is told of as the past."""
    months = int(published[:4]) * 12 + int(published[5:7]) - (year * 12 + 12)
    return _MONTHS < months <= 12


def _published_since(manuscript: Manuscript, quantity: Quantity, word: str) -> Remark | None:
    """What others have published of the same thing that is no expected figure; None without a ledger."""
    known = manuscript.known
    own = known.own_of.get(quantity.claim.id) if known is not None else None
    if known is None or own is None:
        return None
    from dajuan.checks.history.comparing import came_later, published, same_words, source

    for cell in published(manuscript, known, own):
        told = cell.standing
        if told is None or told.status is not Status.ACTUAL or told.origin.document.kind not in _FINAL_SOURCES:
            continue
        if same_words(own, told) and not came_later(own, told):
            message = _OUT.filled(own=quantity.claim.text, word=word, source=source(told), published=told.origin.text)
            return Remark(spans=(quantity.span,), message=message, suggestion=_CLOSED_MENDING)
    return None


_YEAR_OPEN = Text(
    "文件日期是{date}，{year}年尚未结束，“{own}”写作全年实际数，是否为预计数？{more}",
    en="The document is of {date} and {year} is not over, but “{own}” is told as the whole year's: is it expected?{more}",
)
_YEAR_OPEN_MENDING = Text(
    "写“预计全年”，或改用1至11月等已有的数。", en="Write 预计全年, or give the figure of the months that are known."
)


@check(
    "scope-expected-as-actual",
    severity=Severity.WARNING,
    title=Text("全年未结束，写成全年实际数", en="The whole year's figure before the year is over"),
    why=Text(
        "年底前成文的综述只可能有1至11月等数据，全年增速是预计数，应写明“预计”。",
        en="A text of December can only have the figures of some months: the whole year's growth is expected, and must be called so.",
    ),
    wrong=(
        Example("2025年，全年一般公共预算收入增长4.8%。", published="2025-12-20"),
        Example("全年规模以上工业增加值比上年增长6.2%，工业经济稳中向好。", published="2025-12-12"),
        Example("全年完成固定资产投资46.3亿元，社会消费品零售总额69.5亿元。", published="2025-12-18"),
    ),
    right=(
        Example("预计全年一般公共预算收入增长4.8%。", published="2025-12-20"),
        Example("1至11月，一般公共预算收入增长4.8%。", published="2025-12-20"),
        Example("全年一般公共预算收入增长4.8%。", published="2026-01-20"),
        Example("2024年，全年一般公共预算收入增长3.9%。", published="2025-12-20"),
        Example("全年推出停车位4000余个，研发文创产品500余种。", published="2025-12-20"),
        Example("全年粮食总产量18.9万吨，再获丰收。", published="2025-12-20"),
    ),
)
def expected_as_actual(manuscript: Manuscript) -> Iterator[Remark]:
    """Statistics of the whole year in a text from before its end; once for the document."""
    published = manuscript.document.published
    if len(published) < 7 or int(published[5:7]) < _AUTUMN:
        return
    found = [
        quantity
        for quantity in manuscript.quantities
        if quantity.claim.period == published[:4] and not quantity.in_table and _is_statistic(quantity)
        and quantity.claim.status is Status.ACTUAL and _says_whole_year(manuscript, quantity)
    ]  # fmt: skip
    if found:
        yield Remark(
            spans=tuple(Span(each.start, each.end) for each in found[:8]),
            message=_YEAR_OPEN.filled(
                date=published,
                year=published[:4],
                own=found[0].claim.text,
                more=_MORE.filled(count=len(found)) if len(found) > 1 else "",
            ),
            suggestion=_YEAR_OPEN_MENDING,
        )


_AFTER_THE_YEAR = Pattern(
    "生产总值|增加值|固定资产投资|零售总额|预算收入|预算支出|税收|可支配收入|进出口|用电量|存款|贷款|利润|营业收入|旅游收入"
)
"""Names of statistics that are known only after the year, as the harvest is not."""


def _is_statistic(quantity: Quantity) -> bool:
    claim = quantity.claim
    return claim.kind in (Kind.LEVEL, Kind.CHANGE) and _AFTER_THE_YEAR.search(claim.indicator) is not None


def _says_whole_year(manuscript: Manuscript, quantity: Quantity) -> bool:
    sentence = manuscript.sentence_at(quantity.start)
    if sentence is None:
        return False
    before = manuscript.prose[sentence.start : quantity.start]
    return _WHOLE_YEAR.search(before) is not None and _OPEN_YEAR.search(sentence.text) is None
