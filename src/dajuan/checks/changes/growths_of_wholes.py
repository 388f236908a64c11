"""Find the growth of a whole with that of all of its parts, where the text itself says that they are all: by their sum, or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from dajuan.checks.figures import change_words as words
from dajuan.checks.figures.parts import added, core, is_amount, is_printed_plain
from dajuan.checks.figures.told import Told, figures_told, one_place
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.patterns import HAN
from dajuan.reading.records import Kind

_MADE_OF = Pattern(
    rf"(?:由|包括|分为|分成|涵盖)(?P<list>{HAN}{{2,20}}(?:[、和与]{HAN}{{2,20}}){{1,3}}?)(?P<count>[两二三四])(?:大)?(?:块|部分|类|项|个?方面|板块|大类)?(?:共同)?(?:构成|组成|，)"
    rf"|由(?P<also>{HAN}{{2,16}}(?:[、和与]{HAN}{{2,16}}){{1,3}}?)(?:共同)?(?:构成|组成)",
    needs=("由", "包括", "分为", "分成", "涵盖"),
)
_TOGETHER = Pattern(
    "(?P<count>[两二三四])(?:项|者|类|块|部分)(?:业务|收入|支出|指标)?(?:合计|加总|总体|总计)[^，。；\\d]{0,10}$"
)
_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4}
_MEAN = Pattern("人均|户均|亩均|平均|均价|价格|单价|单产|次均|日均|指数|浓度|率|比重|占比")
_BASE = Pattern("环比|年初|上月|上季|年均|20\\d\\d年|累计增长|两年|五年|三年|不变价|可比价|实际|名义|同口径")
_ITEM = Pattern("[、和与]")
_MOST_PARTS = 6
_FARTHEST = 3
"""So many sentences may hold a whole with its parts."""


class Item(msgspec.Struct, frozen=True):
    """Something with its growth, and its level where that is told."""

    level: Told | None
    growth: Told


class Whole(msgspec.Struct, frozen=True):
    """A whole and all of its parts, each by its growth."""

    whole: Item
    parts: tuple[Item, ...]


def growths_of_wholes(manuscript: Manuscript) -> Iterator[Whole]:
    """The wholes of prose whose parts are all told with their growth."""
    for paragraph in manuscript.paragraphs:
        if paragraph.text.count("%") < _FEWEST:
            continue
        items = _items(manuscript, figures_told(manuscript, paragraph))
        if len(items) >= _FEWEST:
            yield from _by_sum(manuscript.plain, items)
            yield from _by_words(manuscript, paragraph, items)


_FEWEST = 3


def _items(manuscript: Manuscript, told: Sequence[Told]) -> list[Item]:
    """Every growth with the level that stands right before it."""
    found = []
    for index, each in enumerate(told):
        if not _is_growth(each):
            continue
        place = index - 1
        while place >= 0 and told[place].quantity.is_(Kind.CHANGE) and told[place].quantity.unit != "%":
            place -= 1  # 比上年增加18.6万吨，增长1.5%
        before = told[place] if place >= 0 else None
        gap = manuscript.plain[told[index - 1].quantity.end : each.start] if before is not None else ""
        own = before is not None and before.sentence == each.sentence and _is_level(before) and _CARRIED.fullmatch(gap)
        found.append(Item(before if own else None, each))
    return found


_CARRIED = Pattern(
    "[，（、](?:[比较](?:上年|去年)?(?:同期)?|同比(?:去年)?)?(?:增长|下降|增|降|上升|减少|增加|提高|下滑)(?:了|约)?"
)


def _is_growth(told: Told) -> bool:
    quantity = told.quantity
    if quantity.unit != "%" or not (quantity.is_(Kind.CHANGE) or quantity.is_(Kind.LEVEL)):
        return False
    return words.may_change(told.own) and _VERB.search(told.own) is not None and not _BASE.search(told.own)


_VERB = Pattern("(?:增长|下降|上升|增加|减少|下滑|降|增)(?:了|约)?$")


def _is_level(told: Told) -> bool:
    return is_amount(told.quantity) and not _MEAN.search(told.own)


def _by_sum(plain: str, items: Sequence[Item]) -> Iterator[Whole]:
    """A whole whose level is the sum of the levels that follow it, two or more."""
    for index, whole in enumerate(items):
        if whole.level is None:
            continue
        for count in range(2, _MOST_PARTS + 1):
            parts = items[index + 1 : index + 1 + count]
            if len(parts) < count or not _goes_with(whole, parts[-1]):
                break
            if all(_is_part(whole, part) for part in parts) and _is_sum(whole, parts) and _opens(plain, whole, parts):
                yield Whole(whole, tuple(parts))
                break


def _goes_with(whole: Item, part: Item) -> bool:
    return part.level is not None and part.growth.sentence - whole.growth.sentence < _FARTHEST


def _is_part(whole: Item, part: Item) -> bool:
    one, other = whole.level, part.level
    if one is None or other is None or one.quantity.unit != other.quantity.unit or not one_place(one, other):
        return False
    return one.quantity.value > other.quantity.value and one.when.may_be(other.when)


_OPENER = Pattern("其中|[按分从][^，。；]{1,8}[分看]|包括|分为|[:（]")
_TOTAL = Pattern("合计|总|共|全社会|全口径")


def _opens(plain: str, whole: Item, parts: Sequence[Item]) -> bool:
    """Whether the words say that parts follow, or the names do; two members of one list may add up to a third by chance."""
    first = parts[0].level
    if first is None or whole.level is None:
        return False
    between = plain[whole.growth.quantity.end : first.start]
    if _OPENER.search(between):
        return True
    if "。" not in between and not _TOTAL.search(whole.level.own):
        return False
    names = [core(part.level.own) for part in parts if part.level is not None]
    common = [any(name[place : place + 2] in whole.level.own for place in range(len(name) - 1)) for name in names]
    return sum(common) * 2 >= len(names)


def _is_sum(whole: Item, parts: Sequence[Item]) -> bool:
    if whole.level is None:
        return False
    if not all(each.level is not None and is_printed_plain(each.level.quantity) for each in (whole, *parts)):
        return False
    total = added(part.level.quantity for part in parts if part.level is not None)
    return total.tight.meets(whole.level.quantity.tight)


def _by_words(manuscript: Manuscript, paragraph: Stretch, items: Sequence[Item]) -> Iterator[Whole]:
    plain = manuscript.plain
    for match in _MADE_OF.finditer(plain, paragraph.start, paragraph.end):
        names = _ITEM.compiled.split(match["list"] or match["also"])
        if match["count"] and _NUMBERS[match["count"]] != len(names):
            continue
        yield from _named(items, [each.strip("等") for each in names], match)
    for whole in items:
        start = whole.growth.start
        together = _TOGETHER.search(plain, max(start - _NEAR, 0), start)
        if together is None:
            continue
        count = _NUMBERS[together["count"]]
        sentence = [each for each in items if each.growth.sentence == whole.growth.sentence]
        place = sentence.index(whole)
        for parts in (sentence[place + 1 : place + 1 + count], sentence[max(place - count, 0) : place]):
            if len(parts) == count == len(sentence) - 1:
                yield Whole(whole, tuple(parts))


def _named(items: Sequence[Item], names: Sequence[str], match: re.Match[str]) -> Iterator[Whole]:
    """The first growth behind the words, and the growth of each part that they name."""
    behind = [each for each in items if each.growth.start > match.end()]
    if not behind or behind[0].growth.start - match.end() > _NEAR:
        return
    whole, rest = behind[0], behind[1:]
    if whole.growth.own and _says_part(whole, names):
        return
    parts = [next((each for each in rest if _is_called(each, name)), None) for name in names]
    known = [each for each in parts if each is not None]
    if len(known) == len(names) == len({id(each) for each in known}):
        yield Whole(whole, tuple(known))


_NEAR = 40


def _says_part(item: Item, names: Sequence[str]) -> bool:
    return any(_is_called(item, name) for name in names)


def _is_called(item: Item, name: str) -> bool:
    said = f"{item.level.words if item.level else ''}，{item.growth.words}"
    short = name[:_SHORT] if len(name) > _SHORT else name
    return name in said or short in said


_SHORT = 3
