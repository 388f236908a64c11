"""Of which years the words right beside a figure say that it is, whatever stands further off."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dajuan.checks.history.bare import is_bare, says_now
from dajuan.checks.history.rows import before, clause
from dajuan.checks.patterns import Pattern
from dajuan.ledger.records import Observation
from dajuan.reading.records import Kind, Status

OF_YEAR = Pattern(
    r"(?P<year>20\d\d)年(?:年?[末底]|全年|度)?(?:的|仅|只|就|已|已经|还|约|近|超|则|才)*(?:为|是|有|达|达到|即)?$"
)
_OF_PLAN_END = Pattern(
    r"[“\"]?(?P<plan>十[一二三四五]五)[”\"]?(?:规划)?(?:时期|期间)?(?:期?末|收官之?年|最后一年|结束时|末年)(?:的)?$"
)
_PLAN_ENDS = {"十一五": 2010, "十二五": 2015, "十三五": 2020, "十四五": 2025, "十五五": 2030}
_FROM = Pattern("[由从](?:最初|原来|原先|当初|过去|不足|约|近|的|不到)*$")
_TO = Pattern("(?:到|至|为)(?:了)?(?:约|近|超)?$")
_SOME_YEAR = Pattern("20\\d\\d年|十[一二三四五]五|上年|去年|[三四五六十]年(?:来|间|里|前|中)|年初|同期")
_LAST_YEAR = Pattern("(?<![比较与和同])去年")
_YEARS_AGO = Pattern("[一二两三四五六七八九十]年(?:以)?前[，,]?[^，,。；;]{0,10}$")
_SOME_YEARS = Pattern("(?P<count>[三四五六])年(?:来|间|里)")
_NAMED = Pattern("20\\d\\d年|上年|去年|年初")
_SUMMER = "06"  # months through which some years end with the year before
_WAY = Pattern(r"[从自由](?P<first>20\d\d)年(?:末|底)?(?:到|至)(?P<last>20\d\d)年(?:末|底)?[，,]")
_SINCE = Pattern("[与和同比较从自](?P<year>20\\d\\d)年(?:末|底)?(?:相比|以来|起|后)[^。；;]{0,24}$")
_MEAN_OF = Pattern("(?P<count>[两三四五六七八])年(?:来|间|里|，)?(?:年均|年平均|平均每年)[^，,。；;]{0,6}$")
_COUNTS = {"两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8}
_YEARS_OF_A_PLAN = 5


def of_its_year(one: Observation) -> Observation:
    """A level right behind a year is of that year; what is told of now, or of years ago, is of no year named before."""
    if one.kind is not Kind.LEVEL or one.status is Status.TARGET:
        return one
    said = clause(one)
    if (says_now(said) and is_bare(said)) or _YEARS_AGO.search(before(one)):
        return msgspec.structs.replace(one, period=None)
    year = _way_year(one, said)
    if not year and _FROM.search(said) and _SOME_YEAR.search(before(one)) is None:
        return msgspec.structs.replace(one, period=None)  # where a way begins that no year is told of
    if not year and (found := OF_YEAR.search(said)) is not None:
        year = int(found["year"])
    if not year and (plan := _OF_PLAN_END.search(said)) is not None:
        year = _PLAN_ENDS[plan["plan"]]
    if not year or one.period == str(year) or (one.period or "").startswith(f"{year}-"):
        return one
    return msgspec.structs.replace(one, period=str(year))


def _way_year(one: Observation, said: str) -> int:
    """The year of an end of a way whose years stand before it (从2020年到2025年，…由68.35亿元增加到93.52亿元)."""
    way = _WAY.search(before(one))
    if way is None:
        return _years_back(one) if _FROM.search(said) else 0
    if _FROM.search(said):
        return int(way["first"])
    return int(way["last"]) if _TO.search(said) and any(mark in said for mark in "由从") else 0


def _years_back(one: Observation) -> int:
    """The year in which some years of which alone is told began (五年间，…从31842元增加到…), 0 where another year is told of."""
    found = _SOME_YEARS.search(before(one))
    published = one.origin.document.published
    if found is None or _NAMED.search(before(one)) is not None or len(published) < len("2025-01"):
        return 0
    return int(published[:4]) - (published[5:7] <= _SUMMER) - _COUNTS[found["count"]]


def of_last_year(one: Observation) -> Observation:
    """What 去年 is said of is of the year before the document, though the year told of was taken for this one."""
    published, year = one.origin.document.published[:4], one.period or ""
    if not published.isdigit() or one.status is not Status.ACTUAL or year != str(int(published) - 2):
        return one
    said = before(one)
    found = _LAST_YEAR.search(said)
    if found is None or _SOME_YEAR.search(said[found.end() :]) is not None:
        return one
    return msgspec.structs.replace(one, period=str(int(published) - 1))


def of_their_spans(told: Sequence[Observation]) -> list[Observation]:
    """Yearly means as of the years that the words before them say, or that lie between the two levels of their thing."""
    found: list[Observation] = []
    for one in told:
        span = _span(one, found[-8:]) if one.kind is Kind.CHANGE and one.base == "annual" else ""
        found.append(msgspec.structs.replace(one, period=span) if span else one)
    return found


def _span(one: Observation, told: Sequence[Observation]) -> str:
    way = _WAY.search(before(one))
    if way is not None:
        # From a year on, that year is the base, but the first year of a plan begins its mean.
        first = int(way["first"])
        return f"{first if first % _YEARS_OF_A_PLAN == 1 else first + 1}/{way['last']}"
    if "/" in (one.period or ""):
        return ""
    if one.period and one.period.isdigit() and (base := _base_year(one, int(one.period))):
        return f"{base + 1}/{one.period}"
    years = sorted(
        int(each.period)
        for each in told
        if each.kind is Kind.LEVEL and each.indicator.id == one.indicator.id and each.period and each.period.isdigit()
    )
    return f"{years[0] + 1}/{years[-1]}" if len(set(years)) == 2 else ""


def _base_year(one: Observation, last: int) -> int:
    """The year that a mean starts from, as the words before it say: 与2021年相比, 四年年均; 0 where they do not."""
    said = before(one)
    found = _SINCE.search(said)
    if found is not None and int(found["year"]) < last:
        return int(found["year"])
    count = _MEAN_OF.search(said)
    return last - _COUNTS[count["count"]] if count is not None else 0
