"""Find what a figure per thousand people, or per head, is made of: 床位2366张, 常住人口36.4万人, 每千人口6.5张."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.figures.parts import Sum, is_amount, is_closed, quotient
from dajuan.checks.figures.quotient_verdict import conflicts
from dajuan.checks.figures.told import Told, figures_told, one_place, widens
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.reading.intervals import Interval

_COUNTS = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10_000, "十万": 100_000, "百万": 1_000_000}
_PER = Pattern(
    r"(?:每(?P<count>十万|百万|[百千万])(?:名|位|个)?(?P<who>常住人口|户籍人口|人口|居民|老年人口?|老人|儿童|学生|职工|就业人员|人)|人均)"
    r"(?:平均)?(?P<what>(?:[^，。；、\d]|\dG){0,24}?)(?:分别|为|达到?|约|近|已|是|有|增至|提高到|:)*$"
)
_POPULATIONS = {"人口": "(?:常住|总)人口", "人": "(?:常住|总)人口", "居民": "(?:常住|总)人口", "": "(?:常住|总)人口"}
_OLD = "老年|岁(?:及)?以上|老人"
_WHO = {"老年人": _OLD, "老年人口": _OLD, "老人": _OLD, "常住人口": "常住人口", "户籍人口": "户籍人口"}
_OTHER_PEOPLE = Pattern("城镇|乡村|农村|城区|流动|脱贫|就业|劳动|出生|死亡|男|女|参保|受益|覆盖|惠及")
_NAME = Pattern(r"^(?:拥有|共有|有|的|配备|实有)+|(?:拥有量|保有量|总量|数量|人数|总数|[数量])+$|（[^）]*）")
_OTHER = Pattern(
    "公园|绿地|住房|居住|耕地|收入|支出|消费|生产总值|GDP|产值|存款|贷款|寿命|受教育|用水|用电|标准|补助|最高|最低|目标"
)
_AND = ("、", "和", "及", "与", "以及")


class Density(msgspec.Struct, frozen=True):
    """A printed figure per so many people with the count and the population that do not give it."""

    printed: Told
    count: Told
    people: Told
    given: Sum


def densities(manuscript: Manuscript, slack: Decimal) -> Iterator[Density]:
    """The figures per head, per thousand or ten thousand people that no two figures of their paragraph give."""
    plain = manuscript.plain
    if not any(word in plain for word in ("每千", "每万", "每十万", "每百", "人均")):
        return
    for paragraph in manuscript.paragraphs:
        if len(paragraph.quantities) < 3 or not any(
            word in paragraph.text for word in ("每千", "每万", "每十万", "每百", "人均")
        ):
            continue
        told = figures_told(manuscript, paragraph)
        for index, printed in enumerate(told):
            per = _PER.search(printed.own) if is_amount(printed.quantity) else None
            if per is None or printed.quantity.unit == "元" or _OTHER.search(printed.own) or printed.aims:
                continue
            people = [each for each in told if is_population(each, per["who"] or "", printed)]
            people = people or _of_town(told, printed)
            times = Decimal(_COUNTS[per["count"] or ""])
            for density, counts in _counted(plain, told, index, _NAME.compiled.sub("", per["what"])):
                found = _nearest(density, counts, people, times, slack)
                if found is not None:
                    yield found


def is_population(told: Told, who: str, printed: Told) -> bool:
    """Whether it is the population that a figure per head, or per thousand of `who`, is by."""
    quantity = told.quantity
    if quantity.unit != "人" or not is_amount(quantity) or not is_closed(quantity) or quantity.value <= 0:
        return False
    words = Pattern(_WHO.get(who) or _POPULATIONS.get(who) or who)
    if not words.search(told.words) or (who not in _WHO and _OTHER_PEOPLE.search(told.words)):
        return False
    return not told.aims and told.when.may_be(printed.when) and one_place(told, printed)


def _of_town(told: Sequence[Told], printed: Told) -> list[Told]:
    """The population of the town, where no other is told: 每万人拥有公交车 is of it."""
    found = [
        each for each in told if each.quantity.unit == "人" and _TOWN.search(each.words) and is_closed(each.quantity)
    ]
    return found if len(found) == 1 and found[0].when.may_be(printed.when) else []


_TOWN = Pattern("(?:城区|中心城区|城市)[^，。；]{0,4}人口|(?:服务|覆盖)[^，。；]{0,4}$")


def _counted(plain: str, told: Sequence[Told], index: int, name: str) -> Iterator[tuple[Told, list[Told]]]:
    """The figure, or each of a list that 分别 deals out, with what it can be the density of."""
    printed = told[index]
    if name:
        word = name[-2:]
        yield printed, [each for each in told if word in each.words and _is_count(each, printed)]
        return
    run = [printed]
    for each in told[index + 1 :]:
        if plain[run[-1].quantity.end : each.start] not in _AND:
            break
        run.append(each)
    before = [each for each in told[:index] if each.sentence == printed.sentence and _is_count(each, printed)]
    listed = before[-len(run) :]
    if len(listed) == len(run):
        yield from ((one, [other]) for one, other in zip(run, listed, strict=True))


def _is_count(told: Told, printed: Told) -> bool:
    quantity = told.quantity
    if told is printed or quantity.unit != printed.quantity.unit or not is_amount(quantity) or not is_closed(quantity):
        return False
    if _PER.search(told.own) or "人口" in told.words or "每" in told.own:
        return False
    return quantity.value > 0 and not told.aims and told.when.may_be(printed.when) and one_place(told, printed)


def _nearest(
    printed: Told, counts: Sequence[Told], people: Sequence[Told], times: Decimal, slack: Decimal
) -> Density | None:
    found: list[Density] = []
    for count, population in itertools.product(counts, people):
        given = quotient(count.quantity, population.quantity, times, printed.quantity.step)
        if given is None or (widens(count, population) and not _TOWN.search(population.words)):
            continue
        given = Sum(given.value, widened(given.tight, slack), widened(given.wide, slack), given.step)
        if not conflicts(given, printed.quantity):
            return None
        found.append(Density(printed, count, population, given))
    return min(found, key=lambda each: abs(each.count.start - printed.start), default=None)


def widened(bounds: Interval, slack: Decimal) -> Interval:
    """An interval of numbers above zero, by a share of them wider at either end."""
    low, high = bounds.low, bounds.high
    return Interval(None if low is None else low * (1 - slack), None if high is None else high * (1 + slack))
