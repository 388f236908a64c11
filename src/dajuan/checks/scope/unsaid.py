"""Find changes that do not say on what, and flows that do not say of when."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.catalogue.indicators import Measure, indicator
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.tables.held import given
from dajuan.reading.records import Kind, Status

# Words that say what a change in points is on, or that it is none of a series (利率下调0.5个百分点).
_BASE = Pattern(
    "比|较|同比|环比|[由从](?=[^,，。；;]{0,24}\\d)|低于|高于|超|快于|慢于|优于|预算|目标|任务|计划|拉动|贡献|累计|差|增速|增幅|扩大|收窄|加快|回落"
    "|每年|逐年|高出|领先|分别|利率|费率|税率|返还|贴息|让利|补贴|奖励|上浮|下浮|落后|一年来|连续|保持|每低|每高"
)
# A paragraph that begins with a span of time speaks of that span throughout.
_SPAN = Pattern("以来|期间|时期|上年|去年|上月|年均|[五三四十]年|同比|比20\\d\\d")
_MORE = Text("（文中共{count}处）", en=" ({count} places in the document)")
_NONE = Text("", en="")

_NO_BASE = Text(
    "“{own}”没有写明与什么时候相比。{more}",
    en="“{own}” does not say what it is compared with.{more}",
)
_NO_BASE_MENDING = Text(
    "写明基期：“比上年提高”“较2020年提高”，或写出起止两个数。",
    en="Name the base (比上年, 较2020年), or give both ends.",
)
_NO_PERIOD = Text(
    "“{own}”没有可以确定的时期：这里、标题和文件日期都没有写年份。{more}",
    en="Nothing tells the period of “{own}”: neither the text around it nor the title or date names a year.{more}",
)
_NO_PERIOD_MENDING = Text(
    "写明时期，如“2025年”“1至11月”“截至2025年底”。", en="Name the period: 2025年, 1至11月, 截至2025年底."
)


def _first(found: list[Quantity], message: Text, mending: Text) -> Iterator[Remark]:
    """One remark for the document, at the first place, with the number of places."""
    if found:
        more = _MORE.filled(count=len(found)) if len(found) > 1 else _NONE
        yield Remark(
            spans=tuple(quantity.span for quantity in found[:8]),
            message=message.filled(own=found[0].claim.text, more=more),
            suggestion=mending,
        )


@check(
    "scope-no-base",
    severity=Severity.ADVICE,
    basis=Basis.HOUSE,
    title=Text("百分点变动没有写明基期", en="A change in points without a base"),
    why=Text(
        "“提高3个百分点”可以是比上年，也可以是比五年前；同句同段都没有基期时，读者无从判断。",
        en="提高3个百分点 can be on last year or on five years ago; where nothing near says so, the reader cannot tell.",
    ),
    wrong=(
        "全县森林覆盖率达到40.9%，提高2.7个百分点。",
        "农村自来水普及率提升3.1个百分点，群众饮水更有保障。",
        "高等教育毛入学率提高8个百分点。",
    ),
    right=(
        "全县森林覆盖率达到40.9%，比上年提高0.5个百分点。",
        "全县森林覆盖率由38.2%提高到40.9%，提高2.7个百分点。",
        "五年来，全县森林覆盖率提高2.7个百分点。",
        "增速高于全市平均水平1.2个百分点。",
        "工业拉动经济增长2.4个百分点。",
        "贷款利率下调0.5个百分点。",
    ),
)
def no_base(manuscript: Manuscript) -> Iterator[Remark]:
    """Changes in points, in paragraphs that name no base at all; once for the document."""
    found: list[Quantity] = []
    for sentence in manuscript.sentences:
        points = [
            each
            for each in sentence.quantities
            if each.claim.kind is Kind.CHANGE and each.unit == "百分点" and each.claim.status is not Status.TARGET
        ]
        if points and _BASE.search(sentence.text) is None:
            paragraph = manuscript.paragraph_at(sentence.start)
            if paragraph is None or _SPAN.search(paragraph.text) is None:
                found.extend(each for each in points if each.start not in given(manuscript))  # the table has the base
    yield from _first(found, _NO_BASE, _NO_BASE_MENDING)


@check(
    "scope-no-period",
    severity=Severity.ADVICE,
    basis=Basis.HOUSE,
    title=Text("数字没有时期", en="A flow without any year in sight"),
    why=Text(
        "产值、收入、投资这样的流量要说明是哪一段时间的；文中、标题和日期都没有年份时无法引用。",
        en="A flow (output, revenue, investment) is of a span of time; where no year is in sight it cannot be quoted.",
    ),
    wrong=(
        Example("全县一般公共预算收入完成11.27亿元。", published=""),
        Example("全县实现地区生产总值188.1亿元，经济运行稳中有进。", published=""),
    ),
    right=(
        Example("2025年，全县一般公共预算收入完成11.27亿元。", published=""),
        Example("全县一般公共预算收入完成11.27亿元。", published="2026-01-15"),
        Example("全县共有行政村128个。", published=""),
    ),
)
def no_period(manuscript: Manuscript) -> Iterator[Remark]:
    """Flows of the catalogue without a period; once for the document."""
    found = [
        each
        for each in manuscript.quantities
        if each.claim.period is None
        and not each.in_table
        and each.claim.kind in (Kind.LEVEL, Kind.CHANGE)
        and _is_flow(each)
    ]
    yield from _first(found, _NO_PERIOD, _NO_PERIOD_MENDING)


def _is_flow(quantity: Quantity) -> bool:
    known = indicator(quantity.claim.indicator_id) if quantity.claim.indicator_id else None
    return known is not None and known.measure is Measure.FLOW
