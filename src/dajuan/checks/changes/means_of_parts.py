"""Find a growth rate of a whole that lies outside of the rates of its parts, or far from their weighted mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.checks.changes.growths_of_wholes import growths_of_wholes
from dajuan.checks.figures.comparable import scope_words
from dajuan.checks.figures.known_parts import Group, growths, is_growth, levels
from dajuan.checks.figures.parts import compared, named, spans
from dajuan.checks.figures.told import FALLS, Told
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.quantities import Quantity, Verdict, shown
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.checks.tables.between import outside_parts
from dajuan.checks.tables.faults import faults
from dajuan.checks.tables.grids import tables
from dajuan.checks.tables.partitions import partitioned
from dajuan.reading.intervals import Interval

_MEANS = frozenset({"disposable_income_per_capita"})
"""What is a mean itself: all residents' income may outgrow both that of the towns and that of the country."""
_WEIGHTED = frozenset({"gdp", "retail_sales", "general_public_budget_revenue", "imports_exports"})

BETWEEN = Text(
    "“{whole}”的增速{rate}不在各部分增速（{parts}）之间：整体的增速应介于各部分的最低与最高之间。",
    en="“{whole}” grew by {rate}, outside of the rates of its parts ({parts}): a whole grows by something between the least and the "
    "greatest of its parts.",
)
WEIGHTED = Text(
    "按各部分的数和增速加权推算，“{whole}”的增速约为{computed}，文中为{rate}，相差较大。",
    en="By the levels and rates of its parts “{whole}” grew by about {computed}; the text says {rate}.",
)
SUGGESTION = Text(
    "请核对整体与各部分的增速，以及是否同一口径（不变价或现价、同口径或自然口径）。",
    en="Check the rates of whole and parts, and whether they are of one scope and at one kind of prices.",
)


@check(
    "arith-mean-between",
    severity=Severity.ERROR,
    title=Text("整体增速不在各部分增速之间", en="The growth of a whole lies outside of that of its parts"),
    why=Text(
        "总量由几部分组成时，总量的增速是各部分增速的加权平均，不会比最高的更高、比最低的更低。人均收入这类平均数不适用。",
        en="The growth of an amount is the weighted mean of that of its parts, so neither above the greatest nor below the least. It does "
        "not hold for means such as income per head.",
    ),
    wrong=(
        "2025年，全县地区生产总值增长6.8%，三次产业分别增长4.2%、6.1%、6.5%。",
        "地区生产总值152.4亿元，增长5.2%。其中，第一产业增加值12.4亿元，增长4.1%；第二产业增加值68.7亿元，增长3.9%；"
        "第三产业增加值71.3亿元，增长4.8%。",
        "一般公共预算收入12.6亿元，同比增长8.1%，其中税收收入8.1亿元，增长3.2%；非税收入4.5亿元，增长5.5%。",
        "社会消费品零售总额64.5亿元，增长5.0%。按经营地分，城镇消费品零售额48.2亿元，增长5.6%；乡村消费品零售额16.3亿元，增长6.1%。",
        "全年进出口总额24.0亿元，下降3.5%，其中出口18.2亿元，增长2.1%；进口5.8亿元，增长1.2%。",
        "全年客运量812万人次，增长6.9%。其中公路客运502万人次，增长2.8%；铁路客运310万人次，增长5.2%。",
        "用水总量由生产用水和生活用水两部分组成，合计增长4.8%，其中生产用水增长2.1%，生活用水增长3.3%。",
    ),
    right=(
        "地区生产总值152.4亿元，增长5.2%。其中，第一产业增加值12.4亿元，增长4.1%；第二产业增加值68.7亿元，增长5.9%；"
        "第三产业增加值71.3亿元，增长4.8%。",
        "全体居民人均可支配收入31200元，增长5.9%；城镇居民41260元，增长4.8%；农村居民20130元，增长5.7%。",
        "一般公共预算收入12.6亿元，同口径增长8.1%，其中税收收入8.1亿元，增长3.2%；非税收入4.5亿元，增长5.5%。",
        "社会消费品零售总额增长5.0%，其中限额以上城镇零售额增长5.6%，限额以上乡村零售额增长6.1%。",
        "固定资产投资增长4.0%，其中第一产业投资下降2.1%，第二产业投资增长9.8%，第三产业投资增长1.5%。",
        "全年客运量812万人次，增长3.7%。其中公路客运502万人次，增长2.8%；铁路客运310万人次，增长5.2%。",
        "出口日本3.5亿元，增长47.2%；出口韩国1.2亿元，下降46.5%；出口印度2.3亿元，下降20.8%。",
    ),
)
def mean_between(manuscript: Manuscript) -> Iterator[Remark]:
    """The known partitions of amounts, those that the text itself tells to be whole, and the columns of tables."""
    told_of: set[int] = set()
    for group in growths(manuscript):
        if group.partition.whole not in _MEANS and not _has_scope(manuscript, group.whole, group.parts):
            for remark in _outside(_subject(manuscript, group.whole), group.whole, group.parts):
                told_of.add(group.whole.start)
                yield remark
    for found in growths_of_wholes(manuscript):
        whole, parts = found.whole.growth.quantity, [each.growth.quantity for each in found.parts]
        if whole.start not in told_of and not _has_scope(manuscript, whole, parts):
            told_of.add(whole.start)
            signed = [_signed(each.growth) for each in (found.whole, *found.parts)]
            level = found.whole.level
            name = named(manuscript, level.quantity) if level is not None else _subject(manuscript, whole)
            yield from _outside_of(name, (whole, signed[0]), list(zip(parts, signed[1:], strict=True)))
    for table in tables(manuscript):
        for each in partitioned(table):
            total = each.whole.quantity
            cells = [cell.quantity for cell in each.parts if cell.quantity is not None]
            if total is None or not is_growth(total) or len(cells) < len(each.parts):
                continue
            if each.partition.whole not in _MEANS:
                yield from _outside(each.name, total, cells)
                told_of.add(total.start)
    yield from _of_totals(manuscript, told_of)


def _of_totals(manuscript: Manuscript, told_of: set[int]) -> Iterator[Remark]:
    """Totals of tables, where nothing else tells that their growth is wrong."""
    wrong = {fault.cell.span for found in faults(manuscript) for fault in found.faults}
    for table in tables(manuscript):
        for each in outside_parts(manuscript, table):
            cells = (each.growth, *each.parts)
            if each.growth.span.start in told_of or wrong.intersection(cell.span for cell in cells):
                continue
            rates = "、".join(f"{cell.value:f}%" for cell in each.parts)
            message = BETWEEN.filled(whole=each.name, rate=f"{each.growth.value:f}%", parts=rates)
            yield Remark(tuple(cell.span for cell in cells), message, SUGGESTION)


def _signed(told: Told) -> Interval:
    """A rate of growth, below zero where the words say that it fell."""
    wide = told.quantity.wide
    return -wide if told.quantity.value > 0 and FALLS.search(told.own) is not None else wide


def _outside(name: str, whole: Quantity, parts: Sequence[Quantity]) -> Iterator[Remark]:
    """The remark on a whole whose rate lies outside of those of its parts."""
    yield from _outside_of(name, (whole, whole.wide), [(part, part.wide) for part in parts])


def _outside_of(
    name: str, whole: tuple[Quantity, Interval], parts: Sequence[tuple[Quantity, Interval]]
) -> Iterator[Remark]:
    lows = [wide.low for _part, wide in parts]
    highs = [wide.high for _part, wide in parts]
    hull = Interval(
        None if None in lows else min(low for low in lows if low is not None),
        None if None in highs else max(high for high in highs if high is not None),
    )
    if not hull.meets(whole[1]):
        rates = "、".join(_rate(part, wide) for part, wide in parts)
        message = BETWEEN.filled(whole=name, rate=_rate(*whole), parts=rates)
        yield Remark(spans(whole[0], [part for part, _wide in parts]), message, SUGGESTION)


def _subject(manuscript: Manuscript, whole: Quantity) -> str:
    return whole.claim.indicator or named(manuscript, whole)


def _rate(quantity: Quantity, wide: Interval | None = None) -> str:
    """“4.2%”, a fall with its sign."""
    fell = wide is not None and quantity.value > 0 and (wide.high is None or wide.high <= 0)
    return f"{-quantity.value if fell else quantity.value:f}%"


def _has_scope(manuscript: Manuscript, whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether some rate, not all of them, is of another scope than a plain one."""
    begin = manuscript.plain.rfind("。", 0, whole.start) + 1
    end = manuscript.plain.find("。", max(part.end for part in parts))
    return bool(scope_words(manuscript.plain[begin : end if end >= 0 else len(manuscript.plain)]))


@check(
    "arith-mean-weighted",
    severity=Severity.ADVICE,
    basis=Basis.HOUSE,
    title=Text("整体增速与加权平均相差较大", en="The growth of a whole is far from the weighted mean of its parts"),
    why=Text(
        "用各部分的数作权数，加权平均的增速与公布的整体增速一般相差不超过0.5个百分点；现价权数只是近似，价格大起大落时可能更大。",
        en="With the levels as weights the mean of the parts' growth is usually within 0.5 points of the printed one; weights at current "
        "prices are only near, more so where prices jump.",
    ),
    thresholds={"points": Decimal("0.5")},
    wrong=(
        "地区生产总值152.4亿元，增长5.9%。其中，第一产业增加值12.4亿元，增长4.1%；第二产业增加值68.7亿元，增长6.1%；"
        "第三产业增加值71.3亿元，增长4.3%。",
        "社会消费品零售总额64.5亿元，增长8.0%。按经营地分，城镇消费品零售额48.2亿元，增长5.6%；乡村消费品零售额16.3亿元，增长9.1%。",
    ),
    right=(
        "地区生产总值152.4亿元，增长5.2%。其中，第一产业增加值12.4亿元，增长4.1%；第二产业增加值68.7亿元，增长6.1%；"
        "第三产业增加值71.3亿元，增长4.5%。",
        "地区生产总值增长5.2%，其中第一产业增长4.1%，第二产业增长6.1%，第三产业增长4.5%。",
        "社会消费品零售总额64.5亿元，增长6.4%。按经营地分，城镇消费品零售额48.2亿元，增长5.6%；乡村消费品零售额16.3亿元，增长9.1%。",
    ),
)
def mean_weighted(manuscript: Manuscript) -> Iterator[Remark]:
    """Partitions whose levels and rates all stand in one paragraph."""
    rates = {(group.partition, _paragraph(manuscript, group)): group for group in growths(manuscript)}
    allowed = manuscript.threshold("arith-mean-weighted", "points")
    for group in levels(manuscript):
        rate = rates.get((group.partition, _paragraph(manuscript, group)))
        if rate is None or group.partition.whole not in _WEIGHTED or _has_scope(manuscript, rate.whole, rate.parts):
            continue
        if not all(_belongs(level, growth) for level, growth in zip(group.parts, rate.parts, strict=True)):
            continue
        found = _mean(group.parts, rate.parts)
        if found is None or _is_between(rate) is False:
            continue
        value, wide = found
        most = Interval(
            None if wide.low is None else wide.low - allowed, None if wide.high is None else wide.high + allowed
        )
        if compared(most, most, rate.whole.tight, rate.whole.wide) is Verdict.CONFLICTS:
            computed = shown(value, wide, "%", rate.whole.step)
            message = WEIGHTED.filled(
                whole=_subject(manuscript, rate.whole), computed=computed.partition("（")[0], rate=_rate(rate.whole)
            )
            yield Remark(spans(rate.whole, rate.parts, group.parts), message, SUGGESTION, computed)


def _paragraph(manuscript: Manuscript, group: Group) -> int:
    found = manuscript.paragraph_at(group.whole.start)
    return found.start if found else -1


def _belongs(level: Quantity, growth: Quantity) -> bool:
    """Whether the rate is of the part whose level was found."""
    return level.claim.indicator == growth.claim.indicator


def _is_between(rate: Group) -> bool:
    values = [part.value for part in rate.parts]
    return min(values) <= rate.whole.value <= max(values)


def _mean(parts: Sequence[Quantity], rates: Sequence[Quantity]) -> tuple[Decimal, Interval] | None:
    """Σ levels / Σ levels a year earlier − 1, in %; each level gives its earlier one by its rate."""
    hundred = Decimal(100)
    if any(rate.value <= -hundred for rate in rates) or any(part.value <= 0 for part in parts):
        return None
    bounds = [_earlier(part, rates[index], width) for index, part in enumerate(parts) for width in ("low", "high")]
    if None in bounds:
        return None
    total = sum((part.value for part in parts), Decimal(0))
    before = sum((part.value / (1 + rate.value / hundred) for part, rate in zip(parts, rates, strict=True)), Decimal(0))
    low = sum((each for each in bounds[1::2] if each is not None), Decimal(0))
    high = sum((each for each in bounds[0::2] if each is not None), Decimal(0))
    value = (total / before - 1) * hundred
    return value, Interval((total / low - 1) * hundred, (total / high - 1) * hundred)


def _earlier(part: Quantity, rate: Quantity, width: str) -> Decimal | None:
    """The level a year earlier, for the low or the high end of the rate."""
    end = rate.tight.low if width == "low" else rate.tight.high
    return None if end is None or end <= -100 else part.value / (1 + end / 100)
