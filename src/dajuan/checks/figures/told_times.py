"""Tell of which time a figure is by the words of its clause, else by those that open its part of the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec

from dajuan.checks.manuscript import Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity

PAST, LAST, NOW = "past", "last", "now"
"""The time of 原来, of 上年 (no years, but other ones than that of the figures around), and of 如今, 今年."""
_PLANS = {"十一五": "2010", "十二五": "2015", "十三五": "2020", "十四五": "2025", "十五五": "2030"}
_PLAN_END = r"(?P<plan>十[一二三四五]五)(?=”?(?:规划)?(?:时?期)?末)"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?:年(?:[末底初]|度)?|(?=[—~、-](?:19|20)\d\d年))"
_BEFORE = "改造|改革|整治|合并|实施|调整|重组|搬迁|扩建|提标|并校"
_BEGUN = "建园|成立|建[厂院校站店]|开业|投产|起步|启动|试点|入驻|开园|创办|承包|刚开始"
_LAST = r"(?P<last>上一?年(?!结转|结余|滚存|预算|决算)|去年|前年|上月|上一?季度|前一年)"
_PAST = (
    rf"(?P<past>往年|上一?届|[一二三四五六七八九十两几]年前|(?:{_BEFORE})前|原来|原先|原有|原为|最初|起初|当初|当年(?=的小|，|[^。；]{{0,30}}(?:如今|今天|现在|目前))"
    rf"|(?:{_BEGUN})(?:时|之初|初期|伊始)|从前|过去(?!的?[一二三四五六七八九十两几]年)|以前|刚开始|此前|常年|历史同期|上次|(?<=[比较])(?:年|期)初|(?:年|期)初(?=[为的]?\d))"
)
_NOW = (
    rf"(?P<now>今年|目前|如今|现在|今天|当前|眼下|本年|(?:{_BEFORE})后|现有"
    "|[一二三四五六七八九十两]年后)"
)
_PART = (
    r"(?P<part>(?<!\d)\d{1,2}(?:[—~至-]\d{1,2})?月份?(?!\d*日)|上半年|下半年|前三季度|(?:[一二三四]|[1-4])季度|前[一二三四五六七八九十\d]{1,2}个月|春节|国庆|五一|假期"
    r"|十[一二三四]五|[近两三四五六七八九十]年(?:来|间|累计|里|期间|以来)|五年累计)"
)
_TIME = Pattern(f"{_PLAN_END}|{_YEAR}|{_LAST}|{_PAST}|{_NOW}|{_PART}")
_BREAK = Pattern("[。；！？\n]+")
_COMPARED = Pattern("(?:[比较与同由从自至]|相比)[^，。；]{0,2}$")
"""Before a time that is only compared with."""


class When(msgspec.Struct, frozen=True):
    """A time as the words tell it: a year ("2025", PAST, LAST, NOW, "" for none), and a part or a number of years ("上半年", "")."""

    year: str = ""
    part: str = ""

    def may_be(self, other: When) -> bool:
        """Whether two figures can be of one time: what one of them does not say, the other may."""
        both = {self.year, other.year}
        years = len(both) == 1 or (both.isdisjoint((PAST, LAST)) and not both.isdisjoint(("", NOW)))
        return years and (self.part == other.part or "" in (self.part, other.part))


def times(plain: str, paragraph: Stretch, figures: Sequence[Quantity]) -> list[When]:
    """The time of each figure of a paragraph: by a word of its own clause, else by one before the first of its part."""
    words = list(_TIME.finditer(plain, paragraph.start, paragraph.end))
    if not words:
        return [_NEVER] * len(figures)
    starts = [word.start() for word in words]
    breaks = [paragraph.start, *(each.end() for each in _BREAK.finditer(plain, paragraph.start, paragraph.end))]
    running, found, segment, previous = _NEVER, [], -1, paragraph.start
    for quantity in figures:
        number = bisect_right(breaks, quantity.start) - 1
        opening = max(breaks[number], previous)
        before = words[bisect_left(starts, opening) : bisect_left(starts, quantity.start)]
        if number != segment:
            segment = number
            running = _opened(running, [word for word in before if _opens(plain, word, opening)])
        previous = quantity.end
        if not before:
            found.append(running)
            continue
        clause = max(plain.rfind("，", opening, quantity.start), plain.rfind("、", opening, quantity.start))
        own = _NEVER
        for word in before:
            own = _joined(own, word) if word.start() > clause else own
        found.append(When(own.year or running.year, own.part or running.part))
    return found


def without_time(words: str) -> str:
    """Words without those of time."""
    return _TIME.compiled.sub("", words)


_PASTS = Pattern(
    "(?<![比较同与])(?:上一?年|去年|前年)(?!同期(?:增|下|相)|增|下降|提高|末?(?:增|减))|年前|原|[改整合实调重搬扩提并][^，]{0,2}前|最初|起初|当初|当年|从前|过去|以前|此前"
    "|(?:时|之初|初期|伊始)|常年|上次"
)
_YEARS = Pattern("(?:19|20)\\d\\d(?=年)|十[一二三四五]五(?=”?末)")


_NOWS = Pattern("今年|目前|如今|现在|今天|当前|眼下|现有")


def two_times(text: str) -> bool:
    """Whether a text can tell of two times: it names two years, or a past that is not only compared with."""
    named = set(_YEARS.compiled.findall(text))
    return len(named) > 1 or _PASTS.search(text) is not None or (bool(named) and _NOWS.search(text) is not None)


_NEVER = When()


def _opens(plain: str, word: re.Match[str], floor: int) -> bool:
    """Whether a time is that of what follows; 去年 must open its part of the text, for it is often only compared with."""
    if word.lastgroup in (PAST, LAST):
        return plain[floor : word.start()].strip(" 　而") == "" and not plain.startswith("同期", word.end())
    return _COMPARED.search(plain, max(floor, word.start() - 4), word.start()) is None


def _opened(running: When, words: Sequence[re.Match[str]]) -> When:
    """The time of a new part of the text: its own words; else that of the part before, if that was no 去年."""
    opened = When()
    for word in words:
        opened = _joined(opened, word)
    if opened.year:
        return opened
    return When("" if running.year in (PAST, LAST, NOW) else running.year, opened.part or running.part)


def _joined(when: When, word: re.Match[str]) -> When:
    if word.lastgroup == "year":
        return When(word["year"], when.part)
    if word.lastgroup == "plan":
        return When(_PLANS[word[0]], when.part)
    if word.lastgroup == "now":  # 2020年起步…五年后的今天; but 2025年末，…现有
        return When(NOW, when.part) if not when.year.isdigit() or word[0].endswith("后") else when
    if word.lastgroup in (PAST, LAST):
        return When(word.lastgroup, when.part)
    return When(when.year, word[0])
