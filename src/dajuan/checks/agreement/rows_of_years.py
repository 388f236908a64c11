"""Set 连续N年, N连增 and 连年 against the years that are named right beside them (其中2023年下降2.6%; 2023年为93.1%，2024年为88.6%)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import msgspec

from dajuan.checks.figures.yearly_lists import number_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Span, Text
from dajuan.patterns import HAN
from dajuan.reading.intervals import Width, interval

NUMBER = r"\d+(?:\.\d+)?"
COUNT = r"[二两三四五六七八九]|二?十[一二三四五六七八九]?|\d{1,2}"
UP = "增长|上升|提高|提升|增加|增产|丰收|回升|攀升|上涨|扩大|正增长"
DOWN = "下降|减少|降低|回落|减产|下滑|下跌|压减|缩小|负增长|双下降"
MANNER = (
    "(?:来|度|间|保持|实现|稳定|持续|稳步|快速|两位数|逐年|较快|平稳|均|都|呈|呈现|同比|小幅|大幅|不断|明显|了|，)*"
)
NEEDS = ("连续", "连增", "连升", "连涨", "连丰", "连降", "连减", "连跌", "连年", "逐年")
ROW = Pattern(
    rf"连(?:续(?P<years>{COUNT})个?年{MANNER}(?:(?P<up>{UP})|(?P<down>{DOWN}))|(?P<rises>[增升涨丰])|(?P<falls>[降减跌]))"
    rf"|[连逐]年{MANNER}(?:(?P<more>{UP})|(?P<less>{DOWN}))",
    NEEDS,
)
TIMES = Pattern(rf"(?:{COUNT})$")
"""The number before 连增."""

HELD = Pattern(
    rf"连续(?P<years>{COUNT})个?年(?:以来|来)?(?:均|都|全部|一直)?(?:保持|稳定|维持|达到?|稳定保持)?(?:在|了)?(?P<over>超过?|高于|不低于)?(?P<bound>{NUMBER})"
    rf"(?P<unit>%|‰|[万亿]?{HAN}{{0,3}}?)(?:(?P<above>及?以上)|(?P<below>及?以[下内]))",
    ("连续",),
)
"""连续三年保持在90%以上: no year is below."""

NAMED_YEARS = Pattern(
    rf"(?P<claim>连续(?P<count>{COUNT})个?(?:年度?|届))[^。；\d]{{0,24}}(?P<years>(?:(?:19|20)\d\d年?[、和与及]{{1,2}})+(?:19|20)\d\d年)",
    ("连续",),
)
"""连续三年获评先进，2022年、2023年和2025年上榜."""
CAUSE = "(?:受[^，。；]{1,14}?影响|因[^，。；]{1,12}?|同比|比上年|较上年|比去年|略有?|小幅|小|有所|微|则|却|曾|一度|出现|，)*"
OF_YEAR = Pattern(rf"(?P<year>(?:19|20)\d\d)年(?:度|全年)?{CAUSE}(?:(?P<up>{UP})|(?P<down>{DOWN}))[了约近]?\d")
CHANGE = rf"(?:{UP}|{DOWN})了?{NUMBER}%"
CHANGES = Pattern(
    rf"(?P<list>{CHANGE}(?:[、，和及]{{1,2}}{CHANGE})+)[，、]?(?:顺利|成功|连续|总体|已|累计|实现了?|保持了?|呈现?|，|“)*$"
)
ONE_CHANGE = Pattern(rf"(?:(?P<up>{UP})|(?P<down>{DOWN}))了?{NUMBER}%")
YEARS = Pattern(r"(?:19|20)\d\d(?=年|[—~至到、-])")
UNIT = rf"(?P<unit>%|‰|[万亿]?{HAN}{{0,4}}(?:/(?:{HAN}|\d){{1,5}}?)?)(?=[，、；。（）和\n]|$)"
LEVEL = Pattern(
    rf"(?P<year>(?:19|20)\d\d)年(?:末|底)?(?:则|仅|只)?(?:为|是|达到?|降到|降至|升至|增至)?(?P<value>{NUMBER}){UNIT}"
)
DEALT = Pattern(
    rf"(?P<years>(?:(?:19|20)\d\d年?[、和]){{1,8}}(?:19|20)\d\d年|(?:19|20)\d\d年?(?:—|~|至|到|-)(?:19|20)\d\d年)(?:各年)?(?:的)?[^，。；:\d]{{0,10}}(?:分别|依次)(?:为|是|达到?)(?P<values>{NUMBER}[^，。；]{{0,60}})"
)
SPAN = Pattern("[—~至到-]")
VALUE = Pattern(NUMBER)
NEAR = 24  # characters between the claim and the years that it is of
AFTERWARDS = ("此后", "之后", "随后", "自此")


class _Year(msgspec.Struct, frozen=True):
    """A level of a year, with where it stands."""

    year: int
    value: Decimal
    span: Span


def rows_of_years(manuscript: Manuscript) -> Iterator[Remark]:
    """Each claim of years in a row that a year beside it contradicts."""
    prose = manuscript.prose
    published = manuscript.document.published[:4]
    now = int(published) if published.isdigit() else 0
    for match in ROW.finditer(prose):
        sentence = manuscript.sentence_at(match.start())
        if sentence is None:
            continue
        start = match.start()
        if match["rises"] or match["falls"]:
            times = TIMES.search(prose, max(start - 3, 0), start)
            if times is None:
                continue  # 接连增加
            start = times.start()
        rising = bool(match["up"] or match["rises"] or match["more"])
        count = count_of(match["years"] or prose[start : match.start()])
        found = _other_way(prose, (sentence.start, start, match.end(), sentence.end), rising, count, now) or _turning(
            _levels(prose, match, sentence.start, sentence.end),
            rising,
            count,
            now,
        )
        if found is not None:
            yield _remark(manuscript, Span(start, match.end()), found)
    for match in NAMED_YEARS.finditer(prose):
        years = [int(each) for each in YEARS.compiled.findall(match["years"])]
        steps = {later - earlier for earlier, later in pairwise(sorted(years))}
        if len(years) == count_of(match["count"]) and steps != {1}:
            yield _remark(manuscript, Span(match.start("claim"), match.end("claim")), Span(*match.span("years")))
    for match in HELD.finditer(prose):
        sentence = manuscript.sentence_at(match.start())
        if sentence is not None and (match["above"] or match["below"]):
            found = _beyond(_levels(prose, match, sentence.start, sentence.end), match)
            if found is not None:
                yield _remark(manuscript, Span(match.start(), match.end()), found)


def count_of(written: str) -> int:
    """The number that 两 to 二十九, or digits, write; 0 for nothing."""
    if not written or written.isdigit():
        return int(written or 0)
    tens, ten, ones = written.partition("十")
    return (number_of(tens) or 1) * 10 + number_of(ones) if ten else number_of(written)


def _within(year: int, count: int, now: int) -> bool:
    """Whether a year is one of the row that ends with the year of the document or the one before it."""
    return not count or not now or now - count <= year <= now


def _other_way(prose: str, where: tuple[int, int, int, int], rising: bool, count: int, now: int) -> Span | None:
    """A year behind the claim, or in the list before it, that is said to have gone the other way.

    where: the sentence begins, the claim begins, the claim ends, the sentence ends.
    """
    start, claim, behind, end = where
    for told in OF_YEAR.finditer(prose, behind, end):
        if bool(told["down"]) == rising and count and _within(int(told["year"]), count, now):
            return Span(told.start(), told.end() - 1)
    listed = CHANGES.search(prose, start, claim)
    if listed is None or len(YEARS.compiled.findall(prose[start : listed.start()])) < 2:
        return None
    for change in ONE_CHANGE.finditer(prose, listed.start("list"), listed.end("list")):
        if bool(change["down"]) == rising:
            return Span(change.start(), change.end())
    return None


def _levels(prose: str, match: re.Match[str], start: int, end: int) -> list[_Year]:
    """The levels of years right behind the claim or right before it."""
    if any(word in prose[start:end] for word in AFTERWARDS):
        return []
    behind = _told(prose, match.end(), end)
    if len(behind) > 1 and behind[0].span.start - match.end() <= NEAR:
        return behind
    before = _told(prose, start, match.start())
    return before if len(before) > 1 and match.start() - before[-1].span.end <= NEAR else []


def _told(prose: str, start: int, end: int) -> list[_Year]:
    for match in DEALT.finditer(prose, start, end):
        years = [int(each) for each in YEARS.compiled.findall(match["years"])]
        if len(years) == 2 and SPAN.search(match["years"]):
            years = list(range(years[0], years[1] + 1))
        values = list(VALUE.finditer(prose, match.start("values"), match.end("values")))
        if len(years) == len(values):
            return [
                _Year(year, Decimal(value[0]), Span(value.start(), value.end()))
                for year, value in zip(years, values, strict=True)
            ]
    found = list(LEVEL.finditer(prose, start, end))
    if len({each["unit"] for each in found}) != 1:
        return []
    return [
        _Year(int(each["year"]), Decimal(each["value"]), Span(each.start("value"), each.end("unit"))) for each in found
    ]


def _turning(levels: list[_Year], rising: bool, count: int, now: int) -> Span | None:
    """The first level that lies on the other side of the year just before it."""
    for one, two in pairwise(sorted(levels, key=lambda each: each.year)):
        if two.year != one.year + 1 or not _within(two.year, count, now):
            continue
        first, second = (interval(each.value, width=Width.WIDE) for each in (one, two))
        if second.is_below(first) if rising else first.is_below(second):
            return two.span
    return None


def _beyond(levels: list[_Year], match: re.Match[str]) -> Span | None:
    bound = interval(Decimal(match["bound"]))
    for each in levels:
        told = interval(each.value)
        if told.is_below(bound) if match["above"] else bound.is_below(told):
            return each.span
    return None


def _remark(manuscript: Manuscript, claim: Span, found: Span) -> Remark:
    words, year = (manuscript.text[each.start : each.end] for each in (claim, found))
    return Remark(
        spans=(claim, found),
        message=Text(
            "这里说“{words}”，旁边列出的“{year}”与此不符。",
            en="Here it says {words}, and {year} beside it does not go with that.",
        ).filled(words=words, year=year),
        suggestion=Text(
            "请核对年数、各年的数和升降。", en="Check the number of years, and the figure of each of them."
        ),
    )
