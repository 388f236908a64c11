"""Read shares that stand in words (过半, 超六成, 近三成, 三分之二以上, 绝大多数): which per cents they allow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span
from dajuan.reading.intervals import Interval

_NUMERAL = "[一二三四五六七八九十]"
_MORE = "超过?|过|逾|高于|突破|多于"
_NEAR = "将?近|接近"
_LESS = "不足|不到|低于|未到|少于"
_ABOUT = "约占?|大约|大概"
_SIZE = Pattern(
    rf"(?:(?P<tenths>{_NUMERAL}|\d(?:\.\d)?)成(?P<half>半)?|(?P<below>{_NUMERAL})分之(?P<above>{_NUMERAL})|(?P<middle>一半|半数|(?<=过)半数?|半(?=[，。；、）（]|$)))"
    r"(?P<behind>以上|多|有余|强|以下|以内|左右|上下)?"
    r"|(?P<most>绝大多数|绝大部分|大多数|大部分|(?<!大)多数|大半)",
    needs=("成", "分之", "半", "多数", "大部分", "绝大部分"),
)
_BEFORE = Pattern(
    rf"(?:(?P<more>{_MORE})|(?P<near>{_NEAR})|(?P<less>{_LESS})|(?P<about>{_ABOUT}))了?(?:(?:应到|应出席|应参加|全体|总)[^，。；\\d]{{0,8}}?的|(?<=超过)总数)?$"
)
_NO_SHARE = Pattern(
    r"时间|任务|双$|进度|行程|路程|日程|过程"
    r"|(?:下降|减少|压减|缩短|降低|增长|提高|增加|压缩|节约|节省|缩减|增|减|降)(?:了|幅)?(?:约|近)?$"
)
_NOT_BEHIND = Pattern("[^\\W\\d]?(?:时间|任务|股权|效|果|本|品|立|功|为|长|就|员|年|都|人|交|绩|片|套|熟|分|方|型|活)")
_BEHIND_MORE, _BEHIND_LESS = ("以上", "多", "有余", "强"), ("以下", "以内")
_LEAD = 16  # characters: 超过全体村民代表的
_SLACK = Decimal("0.6")
_ROUGH = Decimal(6)
_HUNDRED = Decimal(100)
_FIFTY = Decimal(50)


class Said(msgspec.Struct, frozen=True):
    """Which shares, in per cent, the words allow, and where they stand."""

    bounds: Interval
    span: Span
    words: str


def shares_in_words(manuscript: Manuscript) -> Iterator[tuple[Stretch, Said]]:
    """Each share in words with its sentence."""
    for match in _SIZE.finditer(manuscript.prose):
        sentence = manuscript.sentence_at(match.start())
        said = _said(manuscript, sentence, match) if sentence is not None else None
        if sentence is not None and said is not None:
            yield sentence, said


def _said(manuscript: Manuscript, sentence: Stretch, match: re.Match[str]) -> Said | None:
    plain = manuscript.plain
    before = _BEFORE.search(plain, max(sentence.start, match.start() - _LEAD), match.start())
    start = before.start() if before is not None else match.start()
    if plain[start - 1].isdigit() or _NO_SHARE.search(plain, max(sentence.start, start - 6), start):
        return None
    if match["tenths"] and not match["behind"] and _NOT_BEHIND.match(plain, match.end() - 1):
        return None
    bounds = _bounds(match, before.lastgroup if before is not None else None)
    return Said(bounds, Span(start, match.end()), plain[start : match.end()]) if bounds is not None else None


def _bounds(match: re.Match[str], way: str | None) -> Interval | None:
    """The per cents that the words allow; way: the name of the group that stands before the number (more, near, less, about)."""
    if match["most"]:
        return Interval(_FIFTY - _SLACK, None)
    if match["tenths"]:
        tenths = match["tenths"]
        number = Decimal(tenths) if tenths[0].isdigit() else Decimal(number_of(tenths) or 0)
        size = number * 10 + (5 if match["half"] else 0)
    elif match["middle"]:
        size = _FIFTY
    else:
        below, above = number_of(match["below"]) or 0, number_of(match["above"]) or 0
        if not 0 < above < below:
            return None
        size = _HUNDRED * above / below
    behind = match["behind"] or ""
    if way == "more" or behind in _BEHIND_MORE:
        return Interval(size - _SLACK, None)
    if way == "near":
        return Interval(size - _ROUGH, size + _SLACK)
    if way == "less" or behind in _BEHIND_LESS:
        return Interval(None, size + _SLACK)
    return Interval(size - _ROUGH, size + _ROUGH)
