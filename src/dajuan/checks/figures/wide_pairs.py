"""Find the two levels that a change is between where they stand apart: 2024年86家。2025年末达到112家，比上年增加36家.

The chains of a sentence (`pairs`) read word by word. Here only order, time and subject decide: the two levels before the change in
its unit, the words of which tell two times and one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dajuan.checks.figures import change_words as words
from dajuan.checks.figures.chain_records import By, Chain, Change, Level
from dajuan.checks.figures.pair_subjects import RATIO, is_one_thing
from dajuan.checks.figures.parts import is_amount
from dajuan.checks.figures.told import Told, figures_told
from dajuan.checks.figures.told_times import LAST, NOW, PAST, two_times
from dajuan.checks.figures.yearly_lists import COUNT, number_of
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.records import Kind

_DOUBLED = Pattern("番|倍增")
_FARTHEST = 2
"""So many sentences may lie between the earlier level and the change."""
_PLAN = "五"


def wide_pairs(manuscript: Manuscript, taken: frozenset[int]) -> Iterator[Chain]:
    """The chains of changes that stand in none yet; taken: where the figures begin that do."""
    for paragraph in manuscript.paragraphs:
        if len(paragraph.quantities) < _FEWEST or not two_times(paragraph.text):
            continue
        told = figures_told(manuscript, paragraph)
        for index, one in enumerate(told):
            change = None if one.start in taken else _change(one, told[index - 1] if index else None)
            if change is not None:
                chain = _chain(manuscript, told, index, change)
                if chain is not None:
                    yield chain
        if _DOUBLED.search(manuscript.plain, paragraph.start, paragraph.end):
            yield from _before_doubling(manuscript, paragraph, told, taken)


_FEWEST = 2


def _change(told: Told, before: Told | None) -> Change | None:
    """A figure that says by how much something changed, or of what it is a multiple."""
    quantity = told.quantity
    if before is not None and told.own in ("了", "出") and before.quantity.claim.text.endswith("多"):
        return Change(quantity, By.AMOUNT, 1, "", annual=False, verb="多", lead=told.own)  # 比原来的98支多了28支
    if quantity.unit == "倍":
        ratio = RATIO.search(told.own)
        if ratio is not None and not words.may_change(told.own):
            return Change(quantity, By.RATIO, 1, "", annual=False, verb=ratio["verb"] + "…的", lead=told.own)
    found = _verb(told.own) if quantity.unit not in ("‰", "位", "") and not quantity.is_(Kind.RANK) else None
    if found is None:
        return None
    by = {"%": By.RATE, "百分点": By.POINTS, "倍": By.TIMES}.get(quantity.unit, By.AMOUNT)
    annual = any(word in told.own for word in ("年均", "每年", "平均"))
    verb = found["up"] or found["down"] or ""
    return Change(quantity, by, 1 if found["up"] else -1, "", annual, verb, told.own)


def _verb(own: str) -> re.Match[str] | None:
    """The verb of a change that words end with; 增至 and 降为 lead to a level."""
    if not words.may_change(own) or _TO.search(own):
        return None
    return words.CHANGED.search(own)


_TO = Pattern("[到至为成达](?:了|约|近|已)*$")


def _chain(manuscript: Manuscript, told: Sequence[Told], index: int, change: Change) -> Chain | None:
    one = told[index]
    late_place = _last_level(told, index, change, one.sentence)
    if late_place is None:
        return None
    second = told[late_place]
    first = _level_before(told, late_place, second)
    if first is None or not is_one_thing(manuscript, first, second, one):
        return None
    ordered = _ordered(first, second)
    if ordered is None or not _has_base(manuscript, one, *ordered) or not _spans_years(one, *ordered):
        return None
    return _made(*ordered, (change,))


def _made(early: Told, late: Told, changes: tuple[Change, ...]) -> Chain:
    levels = [Level(each.quantity, each.when.year if each.when.year.isdigit() else "") for each in (early, late)]
    phrase = f"{early.words}，{late.words}"
    first, last = min(early.start, late.start), max(early.quantity.end, late.quantity.end)
    return Chain(levels[0], levels[1], changes, "", "", phrase, first, last)


def _last_level(told: Sequence[Told], index: int, change: Change, sentence: int) -> int | None:
    """The last level before a change in its sentence, if no other amount stands between them."""
    for place in range(index - 1, -1, -1):
        each = told[place]
        if each.sentence != sentence:
            return None
        if _is_level(each):
            return place if _fits(each.quantity, change) else None
    return None


def _is_level(told: Told) -> bool:
    quantity = told.quantity
    if not quantity.is_(Kind.LEVEL) or quantity.unit in ("百分点", "‰", "倍", "位", ""):
        return False
    return _verb(told.own) is None and not told.own.endswith(("新增", "净增"))


def _fits(level: Quantity, change: Change) -> bool:
    if change.by is By.POINTS:
        return level.unit == "%"
    if change.by is By.AMOUNT:
        return level.unit == change.quantity.unit
    return is_amount(level)


def _level_before(told: Sequence[Told], place: int, late: Told) -> Told | None:
    for each in reversed(told[:place]):
        if late.sentence - each.sentence > _FARTHEST:
            return None
        if each.quantity.unit == late.quantity.unit and _is_level(each):
            return each
        if (
            each.sentence == late.sentence
            and is_amount(each.quantity)
            and _is_level(each)
            and each.quantity.unit != "年"
        ):
            return None
    return None


def _ordered(first: Told, second: Told) -> tuple[Told, Told] | None:
    """The earlier and the later of two levels by their words of time, None where those do not tell."""
    one, two = first.when, second.when
    if one.part != two.part and one.part and two.part and _PLAN not in one.part + two.part:
        return None
    places = [_PLACES.get(each.year) for each in (one, two)]
    if one.year.isdigit() and two.year.isdigit():
        places = [int(one.year), int(two.year)]
    elif one.year.isdigit() or two.year.isdigit():
        places = [_OF_A_YEAR if each.year.isdigit() else place for each, place in zip((one, two), places, strict=True)]
    if places[0] is None or places[1] is None or places[0] == places[1]:
        return None
    if "" in (one.year, two.year) and not {PAST, LAST}.intersection((one.year, two.year)):
        return None
    return (first, second) if places[0] < places[1] else (second, first)


_PLACES = {PAST: 0, LAST: 1, "": 3, NOW: 4}
_OF_A_YEAR = 2
"""After 去年 and 原来, before 如今."""


def _spans_years(change: Told, early: Told, late: Told) -> bool:
    """Whether so many years lie between them as the words of the change name (五年增长4倍), if they do."""
    count = COUNT.search(change.clause)
    if count is None or not (early.when.year.isdigit() and late.when.year.isdigit()):
        return True
    return number_of(count["count"]) == int(late.when.year) - int(early.when.year)


def _has_base(manuscript: Manuscript, change: Told, early: Told, late: Told) -> bool:
    """Whether the words of the change, where they name a base, name the time of the earlier level."""
    own = change.own
    named = [word for word in ("上年", "去年", "同比", "上一年") if word in own]
    year = next((each for each in _YEARS.compiled.findall(own)), "")
    plan = _PLANS.search(own)
    if plan is not None and plan[0] != early.when.part:
        return False
    if not named and not year:
        return "年初" not in own and "上月" not in own and "环比" not in own
    if year:
        return early.when.year == year
    if early.when.year in (LAST, PAST):
        return early.when.year == LAST or not named
    if not early.when.year.isdigit():
        return False
    if late.when.year.isdigit():
        return int(late.when.year) - int(early.when.year) == 1
    published = manuscript.document.published[:4]
    return published.isdigit() and int(published) - int(early.when.year) in (1, 2)


_PLANS = Pattern("十[一二三四]五")
_YEARS = Pattern(r"(?:19|20)\d\d(?=年)")


def _before_doubling(
    manuscript: Manuscript, paragraph: Stretch, told: Sequence[Told], taken: frozenset[int]
) -> Iterator[Chain]:
    """The two levels right before 翻番."""
    for match in _DOUBLED.finditer(manuscript.plain, paragraph.start, paragraph.end):
        before = [place for place, each in enumerate(told) if each.quantity.end <= match.start() and _is_level(each)]
        if not before or told[before[-1]].start in taken or match.start() - told[before[-1]].quantity.end > _NEAR:
            continue
        late = told[before[-1]]
        early = _level_before(told, before[-1], late)
        if early is None or not is_amount(late.quantity) or not is_one_thing(manuscript, early, late, None):
            continue
        ordered = _ordered(early, late)
        if ordered is not None:
            yield _made(*ordered, ())


_NEAR = 24
