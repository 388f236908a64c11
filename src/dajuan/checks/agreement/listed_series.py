"""Read the values that a sentence lists for one period after another (9月、10月、11月分别增长5.6%、5.9%、5.7%; 一季度3.2%，上半年4.1%)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span
from dajuan.patterns import HAN

NUMBER = r"-?\d+(?:\.\d+)?"
_UP = "增长|上涨|上升|提高|增加|回升"
_DOWN = "下降|下跌|减少|降低|回落|下滑|负增长"
_VERB = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))?了?"
_UNIT = rf"(?:%|‰|个?百分点|[万亿]?{HAN}{{1,4}}?(?:/{HAN}{{1,4}})?)"
_ONE = rf"(?:{_UP}|{_DOWN})?了?{NUMBER}(?:{_UNIT})?"
_DEALT = Pattern(
    rf"(?:分别|依次)(?:为|是|达到?|完成|实现|同比|环比|，)*(?:{_UP}|{_DOWN})?(?:了|到|至|约)?(?P<list>{_ONE}(?:[、，和及与]{{1,2}}{_ONE}){{2,11}})(?=[，。；、）]|$|[^\d.])",
    needs=("分别", "依次"),
)
_AT_HEAD = Pattern(rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|到|至|约)?$")
_VALUE = Pattern(rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))?了?(?P<number>{NUMBER})(?P<unit>%|‰|个?百分点)?")
_QUARTERS = {"一季度": 1, "二季度": 2, "上半年": 2, "三季度": 3, "前三季度": 3, "四季度": 4, "全年": 4, "下半年": 4}
_MONTHS = r"(?:1[—~至到-])?(?P<month>1[0-2]|[1-9])(?:月份?)"
_TIME = (
    rf"(?:(?P<year>(?:19|20)\d\d)年(?:末|底|度)?|{_MONTHS}末?|(?P<quarter>一季度|二季度|上半年|前三季度|三季度|四季度|全年)"
    r"|第(?P<which>[一二三四])季度)"
)
_LABEL = Pattern(rf"{_TIME}(?=[、，和与及]|[^，。；、\d]{{0,16}}$|的|各)")
_RANGE = Pattern(
    r"(?P<first>(?:19|20)\d\d|1[0-2]|[1-9])(?:年|月)?[—~至到-](?P<last>(?:19|20)\d\d|1[0-2]|[1-9])(?P<unit>年|月)"
)
_COUNTED = Pattern(
    r"(?:近|前|后|这|过去|最近|连续)?(?P<count>[三四五六七八九十]|\d{1,2})个?(?P<unit>年|月|季度)|(?P<each>各季度|各月|各年|逐年|历年|[从按分](?:季度|季|月度|月|年度|年份?)看)"
)
_LABELLED = Pattern(
    rf"{_TIME}[^，。；、\d]{{0,14}}?{_VERB}(?P<number>{NUMBER})(?P<unit>%|‰|[万亿]?{HAN}{{0,3}})(?=[，。；、（）]|$)"
)
_DIGITS = {"三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
LEAST = 3


class Series(msgspec.Struct, frozen=True):
    """Values of one thing, one period after the other.

    values: with a sign where a verb of growth or of fall stands before them; spans: where each stands.
    rates: whether such verbs stand there, so that the values are changes; start, end: where the list begins and ends.
    """

    values: tuple[Decimal, ...]
    spans: tuple[Span, ...]
    rates: bool
    start: int
    end: int


def series_of(plain: str, start: int, end: int) -> Series | None:
    """The series that plain[start:end] lists, None where it lists none, or where its values are not of periods."""
    for match in _DEALT.finditer(plain, start, end):
        found = _dealt(plain, start, match)
        if found is not None:
            return found
    return _labelled(plain, start, end)


def _dealt(plain: str, start: int, match: re.Match[str]) -> Series | None:
    head = _AT_HEAD.search(plain, match.start(), match.start("list"))
    falls = head is not None and head["down"] is not None
    values = []
    for each in _VALUE.finditer(plain, match.start("list"), match.end("list")):
        negative = each["down"] is not None or (falls and each["up"] is None)
        number = Decimal(each["number"])
        values.append((-number if negative else number, Span(each.start(), each.end()), each["up"] or each["down"]))
    if not _is_of_periods(plain[start : match.start()], len(values)):
        return None
    rates = head is not None or any(verb for _number, _span, verb in values)
    return Series(
        tuple(number for number, _span, _verb in values),
        tuple(span for _number, span, _verb in values),
        rates,
        match.start(),
        match.end("list"),
    )


def _is_of_periods(before: str, count: int) -> bool:
    """Whether the words before a list name as many periods, one after the other."""
    span = list(_RANGE.finditer(before))
    for each in span:
        if int(each["last"]) - int(each["first"]) + 1 == count and int(each["first"]) != 1:
            return True
    labels = list(_LABEL.finditer(before))
    if len(labels) >= count:
        keys = [_key(each) for each in labels[-count:]]
        return keys == sorted(keys)
    if any(int(each["last"]) - int(each["first"]) + 1 == count for each in span) and not labels:
        return True
    for each in _COUNTED.finditer(before):
        if each["each"]:
            return "季" not in each["each"] or count <= 4
        number = int(each["count"]) if each["count"].isdigit() else _DIGITS[each["count"]]
        if number == count:
            return True
    return False


def _key(match: re.Match[str]) -> int:
    if match["year"]:
        return int(match["year"]) * 100
    if match["month"]:
        return int(match["month"])
    if match["which"]:
        return "一二三四".index(match["which"]) * 3 + 3
    return _QUARTERS[match["quarter"]] * 3


def _labelled(plain: str, start: int, end: int) -> Series | None:
    found = list(_LABELLED.finditer(plain, start, end))
    if len(found) < LEAST or len({each["unit"] for each in found}) != 1:
        return None
    keys = [_key(each) for each in found]
    if len(set(keys)) != len(keys) or not (keys == sorted(keys) or keys == sorted(keys, reverse=True)):
        return None
    if keys[0] > keys[-1]:
        found.reverse()
    numbers = [Decimal(each["number"]) * (-1 if each["down"] else 1) for each in found]
    spans = [Span(each.start("number"), each.end("unit")) for each in found]
    rates = any(each["up"] or each["down"] for each in found)
    first, last = min(found, key=lambda each: each.start()), max(found, key=lambda each: each.start())
    return Series(tuple(numbers), tuple(spans), rates, first.start(), last.end())


def steps(values: Sequence[Decimal]) -> list[int]:
    """Of each value but the first whether it is above (1), below (-1) or the same (0) as the one before."""
    return [(later > earlier) - (later < earlier) for earlier, later in pairwise(values)]
