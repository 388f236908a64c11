"""Read lengths of time (时长): 18个月, 两年半, 三年零四个月, 近三年, 730天, 一年多, 半年, 第九个年头."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.times.moments import Moment
from dajuan.reading.numerals import chinese_number

NUMBER = r"(?:(?<![\d.])\d{1,4}(?:\.\d)?|[一二两三四五六七八九十百零]{1,5}|半)"
_UNITS = (
    "(?P<years>个?(?:多|余)?(?:年(?![级级代度底末终初中份轻龄月]|\\d{1,2}月)|周年|载(?![体客重])))"
    "|(?P<months>个(?:多|余)?半?月)|(?P<days>(?:多|余)?(?:个?(?:自然日|日历天)|天|日(?![常报前均后起])))"
    "|(?P<workdays>个(?:工作日|交易日))|(?P<weeks>周(?![年边岁一二三四五六日末密])|个?(?:星期|礼拜)(?![一二三四五六日天]))|(?P<quarters>个季度)"
)
_LENGTH = (
    f"(?P<before>将近|接近|近|约|大约|超过?|逾|不到|不足|不少于|整整|至少|仅|只|足足)?(?P<number>{NUMBER}) ?(?:{_UNITS})"
    "(?P<half>半)?(?:零?(?P<and>\\d{1,2}|十[一二]?|[一二两三四五六七八九])个(?P<and_half>半)?月)?(?P<after>多|余|左右|上下|以上|以内|有余)?"
)
LENGTH = Pattern(_LENGTH)
_MORE = ("多", "余", "以上", "有余")
_LESS = ("将近", "接近", "近", "不到", "不足", "以内")
_ABOVE = ("超", "超过", "逾", "不少于", "至少")
_ROUGH = ("约", "大约", "左右", "上下")
_DAYS_OF_MONTH = Decimal("30.44")
_A_YEAR = 1000
_UNIT_NAMES = {
    "years": "年",
    "months": "个月",
    "days": "天",
    "workdays": "个工作日",
    "weeks": "周",
    "quarters": "个季度",
}


class Length(msgspec.Struct, frozen=True):
    """A length of time as it is told: text[start:end], with the words before its number text[lead:end].

    unit: "years", "months", "days", "workdays", "weeks" or "quarters"; told: the number, in that unit; low, high: what it can mean
    where 近, 多, 约 stand beside it; rough: whether such a word does.
    """

    start: int
    end: int
    lead: int
    unit: str
    told: Decimal
    low: Decimal
    high: Decimal
    rough: bool

    @property
    def name(self) -> str:
        """The unit as it is written behind a number."""
        return _UNIT_NAMES[self.unit]


_HINT = Pattern(r"个[半多]?月|天|年半|[一二两三四五六七八九十多余]年|(?<![\d.])\d{1,2}年|个季度|周|日历|工作日")
"""What is in every length; it is found faster than one."""
_KNOWN: WeakKeyDictionary[Manuscript, tuple[tuple[Stretch, tuple[Length, ...]], ...]] = WeakKeyDictionary()


def sentences_with_lengths(manuscript: Manuscript) -> tuple[tuple[Stretch, tuple[Length, ...]], ...]:
    """The sentences of prose that tell lengths of time, each with these, in the order of the text."""
    if manuscript not in _KNOWN:
        hinted: dict[int, Stretch] = {}
        for match in _HINT.finditer(manuscript.prose):
            sentence = manuscript.sentence_at(match.start())
            if sentence is not None:
                hinted[sentence.start] = sentence
        found = ((each, tuple(lengths(manuscript.prose, each.start, each.end))) for each in hinted.values())
        _KNOWN[manuscript] = tuple(pair for pair in found if pair[1])
    return _KNOWN[manuscript]


def sentence_before(manuscript: Manuscript, sentence: Stretch) -> Stretch | None:
    """The sentence before one in its paragraph."""
    paragraph = manuscript.paragraph_at(sentence.start)
    if paragraph is None or sentence.start <= paragraph.start:
        return None
    return manuscript.sentence_at(sentence.start - 1)


def sentence_after(manuscript: Manuscript, sentence: Stretch) -> Stretch | None:
    """The sentence after one in its paragraph."""
    paragraph = manuscript.paragraph_at(sentence.start)
    if paragraph is None or sentence.end >= paragraph.end:
        return None
    return manuscript.sentence_at(sentence.end)


def lengths(text: str, start: int, end: int) -> Iterator[Length]:
    """The lengths of time in text[start:end], left to right."""
    for match in LENGTH.finditer(text, start, end):
        found = length_of(match)
        if found is not None:
            yield found


def length_of(match: re.Match[str]) -> Length | None:
    """The length that a match of a pattern with LENGTH in it tells, None where its characters make no number."""
    unit = next(name for name in _UNIT_NAMES if match[name])
    number = small_number(match["number"])
    if number is None:
        return None
    written = match[unit]
    if (unit == "years" and number >= _A_YEAR) or (written == "日" and match.string[match.start() - 1 :][:1] in "月、"):
        return None
    if match["half"] or "半" in written:
        number += Decimal("0.5")
    if match["and"] and unit == "years":
        more = small_number(match["and"]) or Decimal(0)
        number = number * 12 + more
        unit = "months"
    before, after = match["before"] or "", match["after"] or ""
    over = after in _MORE or "多" in written or "余" in written
    low = high = number
    span = max(Decimal(1), number / 10) if over or before in _LESS + _ABOVE else number / 10
    if over or before in _ABOVE:
        high = number + span
    elif before in _LESS or after in _LESS:
        low = number - span
    elif before in _ROUGH or after in _ROUGH:
        low, high = number - span, number + span
    return Length(match.start("number"), match.end(), match.start(), unit, number, low, high, low != high)


def small_number(written: str) -> Decimal | None:
    """18, 十八 or 半 as a number, None for what is none."""
    if written == "半":
        return Decimal("0.5")
    if written[0].isdigit():
        return Decimal(written)
    found = chinese_number(written)
    return Decimal(found[0]) if found else None


def elapsed(first: Moment, last: Moment, unit: str) -> tuple[Decimal, Decimal]:
    """How long it can be from one moment to another, in a unit; the last day may be counted or not.

    Where neither tells its year and the last lies before the first, it is of the year after.
    """
    year = last.year or first.year or 0
    begin = (first.first(year), first.last(year)) if year else (first.first(), first.last())
    end = (last.first(year), last.last(year)) if year else (last.first(), last.last())
    if not (first.year and last.year) and end[1] < begin[0]:
        end = (_next_year(end[0]), _next_year(end[1]))
    if unit == "days":
        return Decimal((end[0] - begin[1]).days), Decimal((end[1] - begin[0]).days + 1)
    low, high = _months(begin[1], end[0]), _months(begin[0], end[1]) + 1 / _DAYS_OF_MONTH
    scale = {"months": Decimal(1), "years": Decimal(12), "quarters": Decimal(3)}.get(unit)
    if scale is None:  # weeks
        return Decimal((end[0] - begin[1]).days) / 7, Decimal((end[1] - begin[0]).days + 1) / 7
    return low / scale, high / scale


def _next_year(day: date) -> date:
    return date(day.year + 1, day.month, min(day.day, 28) if day.month == 2 else day.day)


def _months(first: date, last: date) -> Decimal:
    return Decimal((last.year - first.year) * 12 + last.month - first.month) + (last.day - first.day) / _DAYS_OF_MONTH
