"""Find a figure in a heading that the text below gives otherwise."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from dajuan.catalogue.match import indicator_id
from dajuan.checks.agreement.alike import Difference, difference, in_one_unit, ratio
from dajuan.checks.agreement.wording import place_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.measures import core, shared_unit, whole_places, year_of_end
from dajuan.checks.patterns import Pattern
from dajuan.checks.periods import YEAR
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.documents.document import DocumentKind
from dajuan.reading.records import Kind

LONGEST = 60  # characters of a heading
SHORTEST = 3  # characters of what is measured
NAMED = 4  # characters of a name that a heading shortens (零售总额)
# （一）签约项目58个，招商引资再创新高。全年…: the heading that begins a paragraph.
_LEAD = Pattern(
    "\\s*(?:（[一二三四五六七八九十]{1,3}）|\\([一二三四五六七八九十]{1,3}\\)|[一二三四五六七八九十]{1,3}、|\\d{1,2}[.．、])"
    "[^。；\n]{4,36}。(?=[^\n]{12,})"
)
_YEAR = Pattern("20\\d\\d")
_PARTED = Pattern("[\\s　—，、；：:！]+")
_VERB = Pattern(
    "(?:首次|再次|成功|全年|今年|历史性|一举|已)*(?:突破|超过?|迈[上入过]|跨[上入过越]|跃上|站上|登上|逾|破|达到?)$"
)
_YEARLY = Pattern("(?<!\\d)年(?![\\d年末底初均度轻人级龄限报鉴检审会]|货[节街市])")
"""年 that says no more than that it is of a year: 口岸年进出口总额."""
SHORT_NAMES = {
    "农民收入": "disposable_income_per_capita_rural",
    "农民人均收入": "disposable_income_per_capita_rural",
    "农村居民收入": "disposable_income_per_capita_rural",
    "农村居民人均收入": "disposable_income_per_capita_rural",
    "城镇居民收入": "disposable_income_per_capita_urban",
    "城镇居民人均收入": "disposable_income_per_capita_urban",
    "居民人均收入": "disposable_income_per_capita",
    "经济总量": "gdp",
}
"""What a heading calls an indicator for short."""
ENDS = ("。", "；", "，", "：", "、", ";", ",", ":", "！")


@check(
    "agree-heading-text",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("标题与正文数值不同", en="A heading and the text give two values"),
    why=Text(
        "标题里的数应当与正文一致；标题可以取整（超400万），但不能与正文矛盾。",
        en="A figure in a heading stands in the text alike; it may be rounded (超400万), but not contradict it.",
    ),
    wrong=(
        "接待游客突破450万人次\n文旅融合提速，2025年全县接待游客423.6万人次，增长8.1%。",
        "城镇新增就业5800人\n2025年，全县城镇新增就业5280人，完成年度任务的105.6%。",
        "粮食总产达到24.6万吨\n2025年，全县粮食总产26.4万吨，再获丰收。",
        "港区年货物吞吐总量突破90万吨——2025年港区发展综述\n全年港区货物吞吐总量86.4万吨，比上年增长7.3%。",
        "经营主体突破5万户　民营经济添活力——2025年综述\n年末在册经营主体4.86万户，其中企业1.12万户。",
    ),
    right=(
        "接待游客超400万人次\n文旅融合提速，2025年全县接待游客423.6万人次，增长8.1%。",
        "城镇新增就业5280人\n2025年，全县城镇新增就业5280人，完成年度任务的105.6%。",
        "港区年货物吞吐总量突破80万吨——2025年港区发展综述\n全年港区货物吞吐总量86.4万吨，比上年增长7.3%。",
        "全力办好十件实事\n2025年，十件民生实事全部办结，新建学校3所。",
        "粮食总产达到26.4万吨\n2024年，全县粮食总产24.6万吨；2025年达到26.4万吨。",
    ),
    thresholds={"ratio": Decimal(3)},
    replaces=("agree-two-values", "agree-order", "agree-digit-swap"),
)
def heading_and_text(manuscript: Manuscript) -> Iterator[Remark]:
    """A figure of a short line without a full stop against those of the same thing in the rest of the text."""
    if manuscript.document.kind is DocumentKind.BUDGET:
        return  # the torn lines of its tables look like headings
    heads = [
        (paragraph.start, paragraph.end)
        for paragraph in manuscript.paragraphs
        if paragraph.quantities
        and len(paragraph.text.strip()) <= LONGEST
        and not paragraph.text.rstrip().endswith(ENDS)
    ]
    heads += [
        (paragraph.start, paragraph.start + lead.end())
        for paragraph in manuscript.paragraphs
        if paragraph.quantities and (lead := _LEAD.match(paragraph.text)) is not None
    ]
    heads.sort()
    if not heads:
        return
    most = manuscript.threshold("agree-heading-text", "ratio")
    whole = whole_places(manuscript)
    body = [each for each in manuscript.quantities if not each.in_table and not _is_in(each, heads)]
    for start, end in heads:
        undated = _YEAR.search(manuscript.plain, start, end) is None
        for printed in manuscript.quantities_in(start, end):
            said = _named_in_heading(manuscript, printed, start, undated=undated)
            if said.claim.kind not in (Kind.LEVEL, Kind.CHANGE) or not _is_named(said):
                continue
            same = [each for each in body if each.start > said.start and _of_one_thing(said, each, whole)]
            if not same or any(in_one_unit(said).meets(in_one_unit(each)) for each in same + _alike(said, body)):
                continue
            times = ratio(said, same[0])
            if times is None or (times > most and difference(said, same[0]) is not Difference.JUMP):
                continue
            yield Remark(
                spans=(said.span, same[0].span),
                message=Text(
                    "标题说“{said}”，正文中是{text}。",
                    en="The heading says “{said}”, the text {text}.",
                ).filled(said=said.claim.text, text=place_of(same[0])),
                suggestion=Text("请核对，标题与正文写成一致。", en="Check, and make the heading and the text agree."),
            )


def _named_in_heading(manuscript: Manuscript, said: Quantity, start: int, *, undated: bool) -> Quantity:
    """A figure under the name right before it, where the reading took words of the next part of the heading for it as well.

    undated: the heading names no year, so that the period that was read is no more than the document's.
    """
    claim = said.claim
    yearly = _YEARLY.search(claim.indicator) is not None
    if not (undated or yearly or _PARTED.search(claim.indicator)):
        return said
    if undated:
        claim = replace(claim, period=None)
    if _PARTED.search(claim.indicator):
        name = _VERB.compiled.sub("", _PARTED.compiled.split(manuscript.plain[start : said.start])[-1])
        kind = claim.kind.value
        claim = replace(claim, indicator=name, indicator_id=indicator_id(name, claim.unit, kind))
    if yearly:
        name = _YEARLY.compiled.sub("", claim.indicator)
        claim = replace(claim, indicator=name, indicator_id=indicator_id(name, claim.unit, claim.kind.value))
    return Quantity(claim, said.in_table)


def _is_named(said: Quantity) -> bool:
    return len(core(said.claim.indicator)) >= SHORTEST or len(said.claim.indicator) >= NAMED


def _alike(said: Quantity, body: list[Quantity]) -> list[Quantity]:
    """The figures of the same thing in whatever period: which year a heading speaks of is seldom said."""
    subject = core(said.claim.indicator)
    return [each for each in body if each.unit == said.unit and core(each.claim.indicator) == subject]


def _is_in(quantity: Quantity, heads: list[tuple[int, int]]) -> bool:
    place = bisect_right(heads, (quantity.start, sys.maxsize)) - 1
    return place >= 0 and quantity.start < heads[place][1]


def _of_one_thing(said: Quantity, each: Quantity, whole: frozenset[str]) -> bool:
    one, other = said.claim, each.claim
    if one.kind is not other.kind or one.status is not other.status:
        return False
    if one.place != other.place and not {one.place, other.place} <= whole | {None}:
        return False
    if shared_unit(one.unit) != shared_unit(other.unit):
        return False
    if one.kind is Kind.CHANGE and (one.base != other.base or one.unit != other.unit):
        return False
    if one.period and other.period and not _of_one_time(one.period, other.period):
        return False
    if one.period is None and other.period and len(year_of_end(other.period) or "") != YEAR:
        return False
    if one.indicator in SHORT_NAMES and other.indicator_id:
        return SHORT_NAMES[one.indicator] == other.indicator_id
    if one.indicator_id and other.indicator_id:
        return one.indicator_id == other.indicator_id
    first, second = core(one.indicator), core(other.indicator)
    long = first if len(first) >= NAMED else one.indicator  # 参保人数
    return first == second or (len(long) >= NAMED and (second.endswith(long) or other.indicator.endswith(long)))


def _of_one_time(of_heading: str, of_text: str) -> bool:
    """Whether two periods can be one: a heading seldom says which months of the year it speaks of."""
    first, second = year_of_end(of_heading), year_of_end(of_text)
    return first == second or (first == of_heading[:4] == of_text[:4])
