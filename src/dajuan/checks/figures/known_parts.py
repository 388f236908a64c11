"""Find, paragraph by paragraph, the wholes and parts that the catalogue knows to add up (CONVENTIONS 2.4)."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence

import msgspec

from dajuan.catalogue.match import indicator_id
from dajuan.catalogue.partitions import Partition, partitions
from dajuan.checks.figures.parts import core, is_amount, label, scope
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.patterns import HAN
from dajuan.reading.records import Kind

_SAME_PARTS = {
    "disposable_income_per_capita_urban": "disposable_income_per_capita",
    "disposable_income_per_capita_rural": "disposable_income_per_capita",
}
"""Wholes that have the parts of another one, by the short names only."""
_OTHER_PARTS = {"grain_output": ("早稻",)}
"""Words of a paragraph beside which the whole has one part more."""
_OTHER_WHOLES = {"retail_sales": ("限额以上", "限上")}
"""Words beside which a short name (城镇) may be a part of another whole."""
_OWN_TIME = Pattern(
    r"\d年|(?<![比较与和于])(?:上年|去年|同期)|季度|\d月|上半年|下半年|五年|年均|累计|计划|预算数|预算安排|目标|任务|预期|限额"
)
"""Words that give a figure another time, or another standing, than the figures around it."""
_OF_A_PLACE = Pattern(
    rf"{HAN}{{2,8}}?(?:全[省市县区州旗]|实现|完成|省|市|县|区|州)(?P<name>地区生产总值|生产总值|GDP|一般公共预算收入|"
    r"社会消费品零售总额|进出口总额|进出口总值|常住人口)"
)
_EARLIER = Pattern("[（(]?(?:上年|去年|前年|上年同期|去年同期)(?:同期|全年)?(?:为|是|仅|完成|达)?$")
_FROM = Pattern("[由从](?:(?:上年|去年|前年|年初|20\\d\\d年)(?:同期|全年|末|底)?)?的?$")
"""The level from which another one came: 第一产业增加值由29.1亿元变为28.4亿元."""
_NEAR = 6
"""So many figures may stand between a part and the next: what is said of each, and the parts of a part."""


class Group(msgspec.Struct, frozen=True):
    """A whole with all of its parts, in the order of the partition; `others`: amounts that the parts may be parts of as well."""

    partition: Partition
    whole: Quantity
    parts: tuple[Quantity, ...]
    others: tuple[Quantity, ...] = ()


def levels(manuscript: Manuscript) -> Iterator[Group]:
    """Wholes and parts as amounts; of incomes per head as well, which add up by their source."""
    return _groups(manuscript, is_amount)


def growths(manuscript: Manuscript) -> Iterator[Group]:
    """Wholes and parts as rates of growth against the same period of the year before."""
    return _groups(manuscript, is_growth)


def is_growth(quantity: Quantity) -> bool:
    """Whether it is a rate of growth on the year before."""
    return quantity.is_(Kind.CHANGE) and quantity.unit == "%" and quantity.claim.base == "yoy"


def _is_earlier(manuscript: Manuscript, quantity: Quantity) -> bool:
    """Whether it is told beside another figure as last year's (…6.7亿元，上年6.3亿元，增长6.3%；其中…), or as where that began."""
    if not quantity.is_(Kind.LEVEL):
        return False
    words = label(manuscript, quantity)
    return _EARLIER.match(words) is not None or _FROM.search(words) is not None


def whole_id(quantity: Quantity) -> str | None:
    """What it is a level or growth of; a place that the reading left in front of the name (临川实现地区生产总值) is no hindrance."""
    claim = quantity.claim
    if claim.indicator_id is not None:
        return claim.indicator_id
    named = _OF_A_PLACE.fullmatch(claim.indicator)
    return indicator_id(named["name"], claim.unit, claim.kind.value) if named else None


def _groups(manuscript: Manuscript, wanted: Callable[[Quantity], bool]) -> Iterator[Group]:
    by_whole: dict[str, list[Partition]] = {}
    for partition in partitions():
        by_whole.setdefault(partition.whole, []).append(partition)
    by_whole |= {one: by_whole[other] for one, other in _SAME_PARTS.items()}
    for paragraph in manuscript.paragraphs:
        if not any(whole_id(each) in by_whole for each in paragraph.quantities):
            continue
        found = [each for each in paragraph.quantities if wanted(each) and not _is_earlier(manuscript, each)]
        for index, whole in enumerate(found):
            if whole.is_(Kind.LEVEL) and "占" in label(manuscript, whole):
                continue  # 占…24.0亿元的: named for a share only
            for partition in by_whole.get(whole_id(whole) or "", ()):
                after, before = _until_next(found[index + 1 :], whole), _until_next(found[:index][::-1], whole)
                parts = _parts(manuscript, paragraph, partition, whole, after)
                if parts is None and not any(each.claim.indicator_id in partition.parts for each in after):
                    parts = _parts(manuscript, paragraph, partition, whole, before)
                    if parts is not None and len(before) < index:
                        continue  # they stand between two wholes, and follow the first
                if parts is not None:
                    others = [each for each in found if each.unit == whole.unit and each not in (whole, *parts)]
                    yield Group(partition, whole, parts, tuple(others))


def _until_next(after: Sequence[Quantity], whole: Quantity) -> list[Quantity]:
    """What follows the whole until the next figure of the same indicator."""
    kept = []
    for each in after:
        if whole_id(each) == whole_id(whole):
            break
        kept.append(each)
    return kept


def _parts(
    manuscript: Manuscript, paragraph: Stretch, partition: Partition, whole: Quantity, after: Sequence[Quantity]
) -> tuple[Quantity, ...] | None:
    """The figures of all parts, None where one is missing or speaks of another place, time or scope."""
    if any(word in paragraph.text for word in _OTHER_PARTS.get(partition.whole, ())):
        return None
    by_id_only = any(word in paragraph.text for word in _OTHER_WHOLES.get(partition.whole, ()))
    scopes = scope(label(manuscript, whole))
    found: list[Quantity] = []
    places: list[int] = []
    for id, short in zip(partition.parts, partition.beside, strict=True):
        names = () if by_id_only else short
        index = next((i for i, each in enumerate(after) if _is_part(manuscript, each, whole, id, names)), None)
        if index is None or scope(label(manuscript, after[index])) - scopes:
            return None
        found.append(after[index])
        places.append(index)
    ordered = sorted(places)
    if len(set(places)) < len(places) or ordered[0] > _NEAR:
        return None
    if any(two - one > _NEAR for one, two in itertools.pairwise(ordered)):
        return None
    return tuple(found) if all(_goes_with(manuscript, whole, each) for each in found) else None


def _is_part(manuscript: Manuscript, quantity: Quantity, whole: Quantity, id: str, short: tuple[str, ...]) -> bool:
    if quantity.unit != whole.unit:
        return False
    if quantity.claim.indicator_id is not None:
        return quantity.claim.indicator_id == id
    own = label(manuscript, quantity)
    dealt = not own or "分别" in own or quantity.is_(Kind.CHANGE)
    words = core(quantity.claim.indicator if dealt else own)
    return any(words in (name, core(name), f"{name}增加值") for name in short)


def _goes_with(manuscript: Manuscript, whole: Quantity, part: Quantity) -> bool:
    """Whether a part is of the whole's place, and of its time where the words before it name one."""
    if part.claim.place != whole.claim.place:
        return False
    if part.claim.period == whole.claim.period:
        return True
    if part.start < whole.start:
        return False
    asides = [each.end for each in manuscript.quantities_in(whole.end, part.start) if _is_earlier(manuscript, each)]
    begin = max(whole.end, manuscript.plain.rfind("。", whole.end, part.start), *asides)
    return _OWN_TIME.search(manuscript.plain, begin, part.start) is None
