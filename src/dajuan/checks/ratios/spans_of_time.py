"""Tell how many years, months or days a total is of, by the words around it."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.figures.told import Told
from dajuan.checks.figures.yearly_lists import RANGE, number_of, years_named
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.patterns import HAN

PER = Pattern(
    "(?:(?P<year>年均|年平均|平均每年|每年平均|每年均|[年时期]平均)|(?P<quarter>季均|平均每季度?|季度平均|每季度平均)"
    "|(?P<month>月均|平均每月|平均每个月|每月平均|月平均)|(?P<day>日均|天均|平均每[天日]|每[天日]平均|日平均))"
    rf"(?P<what>(?:约|新|可)?{HAN}{{0,10}}?)(?:约|为|达到?|近|了|是|有|:)*$"
)
"""The end of the words before a mean."""
_YEARS = Pattern(
    "(?P<count>[两三四五六七八九十]|(?<!\\d)\\d{1,2})年(?:多?来|间|里|中|累计|共|合计|总|期间|时期|，|平均|全|已|完成)|(?:[过近][去来]?|前|后|这|最近)(?P<last>[两三四五六七八九十]|\\d)年"
)
_PLAN = Pattern("十[一二三四]五”?(?:规划)?(?:时期|期间|五年|以来|累计|，|共|全)?")
_MONTHS = Pattern(
    r"(?<!\d)1(?:月)?[—~至到-](?P<to>\d{1,2})月|前(?P<first>[一二三四五六七八九十]|\d{1,2})个月|(?P<count>[两三四五六七八九]|\d{1,2})个月(?:来|间|累计|共)?"
)
_PARTS = {"上半年": 6, "下半年": 6, "前三季度": 9, "一季度": 3, "全年": 12}
_DAYS = Pattern(r"(?P<count>\d{1,3}|[三四五六七八九十])天|(?P<from>\d{1,2})日(?:至|到|—|~|-)(?P<to>\d{1,2})日")
_WORKING_DAYS = range(240, 256)
_DAYS_TO = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365)
"""Days from January to the end of a month."""
_OFFICE = Pattern("办理|办件|办结|受理|审批|审核|接访|窗口|热线|政务|咨询|来访|登记|检测|交易")
"""Of what is done in offices a mean per day may be one per working day."""
_WHOLE_YEAR = Pattern(
    "全年|(?<![十\\d])一年(?:多?来|间|里|以来|中)|(?:今|本|当|去|上|20\\d\\d)年(?!以来|来|间|至|到)(?!\\d|[^，。；]{0,3}月)"
)
_LONGEST = 60


def periods(manuscript: Manuscript, total: Told, mean: Told, unit: str) -> list[int]:
    """By how many years, months or days a total may be divided, the likeliest first; none where nothing tells it."""
    words = _words(manuscript, total)
    own = _words(manuscript, mean) if mean.start > total.start else ""
    counts = list(_counts(words, unit))
    told = list(_counts(_clause(manuscript, mean), unit)) if unit == "year" else []
    if counts and told and not set(counts) & set(told):
        return []  # 五年累计…，近三年年均…: the mean of another time
    if not counts and "，" not in own.strip("，"):
        counts = told
    return counts


def count_of(manuscript: Manuscript, first: Told, mean: Told) -> int:
    """How many years or quarters the words before a list name, or those of its mean (四年平均); 0 where they do not."""
    sentence = manuscript.sentence_at(first.start)
    if sentence is None:
        return 0
    before = manuscript.plain[sentence.start : first.start]
    return (
        years_named(before)
        or next(iter(_counts(_clause(manuscript, mean), "year")), 0)
        or next(iter(_counts(before, "year")), 0)
    )


def _clause(manuscript: Manuscript, told: Told) -> str:
    low = max(told.start - _LONGEST, 0)
    begin = max(manuscript.plain.rfind(mark, low, told.start) for mark in "，。；\n")
    return manuscript.plain[max(begin + 1, low) : told.start]


def _words(manuscript: Manuscript, told: Told) -> str:
    """The words of the sentence up to a figure, from the last ；."""
    sentence = manuscript.sentence_at(told.start)
    low = sentence.start if sentence is not None else told.start
    return manuscript.plain[max(low, manuscript.plain.rfind("；", low, told.start) + 1) : told.start]


def _counts(words: str, unit: str) -> Iterator[int]:
    if unit == "year":
        yield from _years(words)
    elif unit == "day":
        yield from _days(words)
    else:
        size = 3 if unit == "quarter" else 1
        for months in _months(words):
            if months % size == 0:
                yield months // size


def _years(words: str) -> Iterator[int]:
    spanned = RANGE.search(words)
    if spanned is not None:
        yield int(spanned["last"]) - int(spanned["first"]) + 1
        return
    counted = _YEARS.search(words)
    if counted is not None:
        number = number_of(counted["count"] or counted["last"])
        if number > 1:
            yield number
    elif _PLAN.search(words):
        yield 5


def _months(words: str) -> Iterator[int]:
    spanned = _MONTHS.search(words)
    if spanned is not None:
        yield number_of(spanned["to"] or spanned["first"] or spanned["count"])
        return
    part = next((months for name, months in _PARTS.items() if name in words), 0)
    if part:
        yield part
    elif _WHOLE_YEAR.search(words):
        yield 12


def _days(words: str) -> Iterator[int]:
    told = _DAYS.search(words)
    if told is not None:
        yield number_of(told["count"]) if told["count"] else int(told["to"]) - int(told["from"]) + 1
    elif (months := _MONTHS.search(words)) is not None and months["to"]:
        days = _DAYS_TO[min(number_of(months["to"]), len(_DAYS_TO) - 1)]
        yield from (days, days + 1)
    elif (
        not _MONTHS.search(words)
        and not any(name in words for name in _PARTS if name != "全年")
        and _WHOLE_YEAR.search(words)
    ):
        yield from (365, 366, *(_WORKING_DAYS if _OFFICE.search(words) else ()))
