"""Find per cents of several places or parts with the points that are told between them (分别高于全国、全省0.9个和0.6个百分点)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

import msgspec

from dajuan.checks.changes.compared_pairs import SPLIT, own_name, pair
from dajuan.checks.figures.told import FALLS, Told, figures_told
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span
from dajuan.patterns import HAN
from dajuan.reading.intervals import Interval, Width, interval

_NUMBER = r"\d+(?:\.\d+)?"
_TOLD = rf"(?:（[^（）]{{0,12}}）|(?:为|的|增长|平均)*-?{_NUMBER}%)?"
_WHO = rf"(?:(?:{HAN}|[A-Z]){{1,12}}?(?:平均水平|平均|水平|增速)?){_TOLD}(?:的?(?:平均)?(?:水平|增速|增幅)|平均)?"
_LIST = rf"(?P<who>{_WHO}(?:[、和与]{_WHO}){{0,2}}?)"
_POINTS = rf"(?P<points>{_NUMBER}(?:个?(?:百分点)?[、和及，与]{_NUMBER}){{0,2}})个?百分点"
_MORE = "高于|快于|高出|领先于?|优于|好于|超过|多于"
_LESS = "低于|慢于|低出|落后于?|滞后于?|少于"
_FORMS = (
    Pattern(rf"(?:分别|均)?(?:(?P<up>{_MORE})|(?P<down>{_LESS})){_LIST}(?:分别)?{_POINTS}", needs=("百分点",)),
    Pattern(
        rf"(?:分别|均)?[比较]{_LIST}(?:分别)?(?:(?P<up>高出?|快|多|领先)|(?P<down>低|慢|少|落后))出?{_POINTS}",
        needs=("百分点",),
    ),
    Pattern(rf"(?:(?P<up>高出|领先|快)|(?P<down>低出|落后|慢))(?P<who>)了?{_POINTS}", needs=("百分点",)),
)
_PARTS = Pattern(r"（[^）]*）|-?\d+(?:\.\d+)?%|平均水平|平均|水平|增速|增幅|的|为|增长|分别|居民|同期")
_NUMBERS = Pattern(_NUMBER)
_APART = Pattern("降幅|跌幅|减幅|[比较](?:上年|去年|上月|上季|20|年初|一季度|上半年)|同期")
_WORDS = ("高", "低", "快", "慢", "多", "少", "领先", "落后", "优", "好")
_BRACKET = 20
"""So many characters behind the points a bracket may tell the other per cent."""


class Compared(msgspec.Struct, frozen=True):
    """Points that are not the difference of two per cents: where they stand, the two, what they give, and the word between.

    turned: two differences stand in each other's place.
    """

    points: Span
    own: Told
    other: Told
    given: Interval
    word: str
    turned: bool = False


def compared_points(manuscript: Manuscript) -> Iterator[Compared]:
    """The points between two places, or parts, that their per cents do not give."""
    plain = manuscript.plain
    if "百分点" not in plain:
        return
    for paragraph in manuscript.paragraphs:
        if "百分点" not in paragraph.text or not any(word in paragraph.text for word in _WORDS):
            continue
        told = [each for each in figures_told(manuscript, paragraph) if each.quantity.unit == "%"]
        matches = _apart(_comparisons(plain, paragraph)) if len(told) > 1 else ()
        found = [
            read for match in matches for read in _read(plain, paragraph, told, match, _named(plain, matches, match))
        ]
        yield from _judged(found)


def _comparisons(plain: str, paragraph: Stretch) -> Sequence[re.Match[str]]:
    found = [match for form in _FORMS for match in form.finditer(plain, paragraph.start, paragraph.end)]
    return sorted(found, key=lambda match: (match.start(), -match.end()))


def _names_of(match: re.Match[str]) -> list[str]:
    """Whom one comparison names."""
    return [_PARTS.compiled.sub("", each) for each in SPLIT.compiled.split(match["who"])] if match["who"] else [""]


def _named(plain: str, matches: Sequence[re.Match[str]], match: re.Match[str]) -> list[str]:
    """Whom the comparisons of the same sentence name (比全省快0.6个百分点、比全国快0.8个百分点)."""
    near = [
        each for each in matches if "。" not in plain[min(each.start(), match.start()) : max(each.end(), match.end())]
    ]
    return [name for each in near for name in _names_of(each) if name]


def _read(
    plain: str, paragraph: Stretch, told: Sequence[Told], match: re.Match[str], foreign: Sequence[str]
) -> Iterator[_Read]:
    """The points of one comparison, each with its two per cents; foreign: whom the comparisons of the sentence name."""
    low = max(plain.rfind(mark, paragraph.start, match.start()) for mark in "。；\n") + 1
    clause = max(plain.rfind("，", low, match.start()), low - 1) + 1
    numbers = [(each.start() + match.start("points"), each[0]) for each in _NUMBERS.finditer(match["points"])]
    names = _names_of(match)
    if _APART.search(plain[clause : match.end()]) or len(numbers) != len(names):
        return
    stop = match.end()
    if plain.startswith("（", stop):  # 低于全省平均水平1.08个百分点（全省为2.40%）
        stop = plain.find("）", stop, stop + _BRACKET)
    here = [each for each in told if low <= each.start and each.quantity.end <= stop]
    own = own_name(plain[clause : match.start()])
    for (start, number), name in zip(numbers, names, strict=True):
        two = pair(plain, told, here, match, name, own, foreign)
        if two is not None:
            span = Span(start, start + len(number))
            yield _Read(span, number, two[0], two[1], match["up"] or match["down"], bool(match["up"]))


class _Read(msgspec.Struct, frozen=True):
    """Points with the two per cents that they are said to lie between."""

    span: Span
    number: str
    own: Told
    other: Told
    word: str
    up: bool


def _apart(matches: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """Without those that begin within another."""
    kept: list[re.Match[str]] = []
    for match in matches:
        if not kept or match.start() > kept[-1].end():
            kept.append(match)
    return kept


def _judged(found: Sequence[_Read]) -> Iterator[Compared]:
    turned = {id(each) for one, two in pairwise(found) if _is_turned(one, two) for each in (one, two)}
    for each in found:
        given = _signed(each.own) - _signed(each.other)
        printed = interval(each.number, width=Width.WIDE)
        if id(each) in turned or not given.meets(printed if each.up else -printed):
            yield Compared(each.span, each.own, each.other, given, each.word, turned=id(each) in turned)


def _is_turned(one: _Read, two: _Read) -> bool:
    """Whether each of two differences of one per cent is exactly the other's."""
    if one.own is not two.own or one.number == two.number:
        return False
    differences = [abs(_value(each.own) - _value(each.other)) for each in (one, two)]
    return differences == [Decimal(two.number), Decimal(one.number)]


def _value(told: Told) -> Decimal:
    value = told.quantity.value
    return -value if FALLS.search(told.own) is not None and value > 0 else value


def _signed(told: Told) -> Interval:
    return told.quantity.wide if _value(told) == told.quantity.value else -told.quantity.wide
