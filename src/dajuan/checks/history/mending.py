"""See the figures of a sentence as what they are where its reading left subject, year or kind open.

    2024年货物进出口总额9.86亿元；2020年这一数字为6.48亿元          the same thing, of 2020
    规模以上工业增加值的增速，2023年为7.5%                      growth, no level
    各项贷款余额219.2亿元，与“十三五”末的136.4亿元相比          the same thing, of 2020

What is mended is only ever compared with what was published: it goes into no ledger.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from dajuan.catalogue.indicators import Measure
from dajuan.catalogue.match import indicator_id
from dajuan.catalogue.units import factor
from dajuan.checks.history.bare import goes_back, is_bare, only_links, short_name, without_year
from dajuan.checks.history.naming import named
from dajuan.checks.history.phrases import called
from dajuan.checks.history.rows import before, clause, dealt
from dajuan.checks.history.saying_when import OF_YEAR, of_its_year, of_last_year, of_their_spans
from dajuan.checks.patterns import Pattern
from dajuan.ledger.naming import reference
from dajuan.ledger.records import IndicatorRef, Observation
from dajuan.reading.records import Kind

_SPEED = Pattern("(?:的)?(?P<annual>年均|年平均)?(?:增速|增幅|增长率|增长速度|增长幅度)$")
_SPEED_BEFORE = "(?:的)?(?:同比)?(?P<annual>年均|年平均)?(?:增速|增幅|增长率|增长速度)"
_YEARLY = Pattern(
    "(?P<annual>年均|年平均|平均每年)(?:递增|增长|增加|增幅|增速|下降|递减)(?:率)?(?:达到?|为|约|近|超过?)*$"
)
_NEW = Pattern("新增|净增|新建|新培育|新认定")
_GOAL = Pattern("^[^，,。；;]{0,16}(?:目标|任务|要求|计划|预期)")
_BEHIND = Pattern("(?:[在的]|实现|完成)*(?P<name>[^，,。；;、\\d（(]{3,12})(?=[，,。；;、]|$)")
_BY_YEAR = Pattern("[到至]?20\\d\\d年(?:末|底|全年)?(?P<words>[^\\d]{0,10})$")
_LIKE = (Decimal("0.3"), Decimal(3))
_DIFFERENCE = Pattern(
    r"[比较](?:(?P<year>20\d\d)年(?:末|底)?|上年(?:末|底)?|去年(?:末|底)?|年初)(?:同期)?(?:净)?(?:(?P<more>多|增加|增|提高|高|扩大)|(?P<less>少|减少|减|下降|低|降低))"
    "(?:了|出)?(?:约|近)?$"
)
_NEAR = 140  # characters back in which the subject of a bare clause stands
_STRONG = ("微克/立方米", "千瓦时", "吨", "亩", "公里", "人次", "头")
"""Units that few things are told in: a bare clause in one of them goes on with what was told in it last."""


def mended(told: Sequence[Observation], tables: Sequence[tuple[int, int]]) -> tuple[Observation, ...]:
    """The figures of a document in their order; those of its tables stay as they are."""
    prose: list[Observation] = []
    starts = [start for start, _end in tables]
    for one in _in_one_unit(told):
        index = bisect_right(starts, one.origin.start) - 1
        if index < 0 or one.origin.start >= tables[index][1]:
            near = prose[-6:]
            prose.append(of_its_year(of_last_year(_of_its_subject(_of_difference(_of_growth(one), near), near))))
    by_number = {one.number: one for one in of_their_spans(dealt(prose))}
    return tuple(by_number.get(one.number, one) for one in told)


def _of_growth(one: Observation) -> Observation:
    """A per cent that its words call the speed of growth of an amount is a change."""
    if one.kind is not Kind.LEVEL or one.unit != "%" or not one.indicator.local:
        return one
    phrase = without_year(one.origin.indicator)
    speed = _SPEED.search(phrase) or re.search(re.escape(phrase) + _SPEED_BEFORE, before(one))
    if speed is None and (yearly := _YEARLY.search(clause(one))) is not None and is_bare(clause(one)):
        return msgspec.structs.replace(one, kind=Kind.CHANGE, base="annual" if yearly["annual"] else one.base)
    meant = _grown(_SPEED.compiled.sub("", phrase)) if speed else None
    if meant is None or speed is None:
        return one
    base = "annual" if speed["annual"] else "yoy"
    return msgspec.structs.replace(one, kind=Kind.CHANGE, base=base, indicator=reference(meant, "", "", ""))


def _grown(name: str) -> str | None:
    names = (name, f"各项{name}余额", f"{name}总额", f"{name}总产量") if name else ()
    return next((found for each in names if (found := indicator_id(each, "%", "change"))), None)


def _of_its_subject(one: Observation, told: Sequence[Observation]) -> Observation:
    """A figure without a subject of its own (2020年这一数字为…, 如今已有…) is of what was told last in its unit."""
    if not one.indicator.local or one.kind not in (Kind.LEVEL, Kind.CHANGE) or _GOAL.search(_after(one)):
        return one
    said = clause(one)
    if one.kind is Kind.LEVEL and (behind := _named_behind(one)) is not None:
        return msgspec.structs.replace(one, indicator=reference(behind, "", "", ""))
    near = [each for each in told if one.origin.start - each.origin.end <= _NEAR]
    name = short_name(said)
    meant = _called(name, near) if name else _told_last(one, near) if is_bare(_NEW.compiled.sub("", said)) else None
    if meant is None and near and one.kind is Kind.LEVEL and _goes_on_by_years(one, near[-1]):
        meant = near[-1].indicator
    if meant is None and (freely := called(without_year(one.origin.indicator), one.unit, one.kind)) is not None:
        meant = reference(freely, "", "", "")
    return one if meant is None else msgspec.structs.replace(one, indicator=meant)


def _named_behind(one: Observation) -> str | None:
    """The indicator that the words right behind a figure name (4068人在城镇实现新就业)."""
    words = _BEHIND.match(_after(one))
    return named(words["name"], one.unit) if words is not None else None


def _after(one: Observation) -> str:
    return one.origin.sentence[one.origin.end - one.origin.sentence_start :]


def _called(name: str, told: Sequence[Observation]) -> IndicatorRef | None:
    """The one indicator told before whose name holds a short one (存款 after 金融机构各项存款余额)."""
    found = {
        each.indicator.id: each.indicator for each in told if name in each.origin.indicator and not each.indicator.local
    }
    return found.popitem()[1] if len(found) == 1 else None


def _told_last(one: Observation, told: Sequence[Observation]) -> IndicatorRef | None:
    levels = [each for each in told if each.kind is Kind.LEVEL]
    if not levels or levels[-1].indicator.local:
        return None
    last = levels[-1]
    if _NEW.search(clause(one)) and last.indicator.measure is not Measure.FLOW:
        return None  # what was added to a stock is another thing
    if one.kind is Kind.CHANGE:
        return last.indicator if one.unit == "%" else None
    if one.origin.sentence_start != last.origin.sentence_start:
        if goes_back(clause(one)):  # then the sentence before is meant by what it is about, not by its last detail
            last = next(each for each in levels if each.origin.sentence_start == last.origin.sentence_start)
            if last.indicator.local:
                return None
        elif one.unit not in _STRONG:
            return None
    return last.indicator if factor(last.unit, one.unit) is not None else None


def _goes_on_by_years(one: Observation, last: Observation) -> bool:
    """Whether a figure of a year stands in a row of years (2021年…358.4万人次，2022年…，2023年强劲反弹至425.7万人次)."""
    if last.kind is not Kind.LEVEL or last.indicator.local or last.unit != one.unit:
        return False
    mine, theirs = _BY_YEAR.match(clause(one)), _BY_YEAR.match(clause(last))
    if mine is None or named(mine["words"], one.unit) is not None:
        return False
    if one.origin.sentence_start != last.origin.sentence_start:
        if mine["words"] or before(one) != clause(one):
            return False
    elif theirs is None and OF_YEAR.search(clause(last)) is None:
        return False
    old = Decimal(last.value)
    return old > 0 and _LIKE[0] < Decimal(one.value) / old < _LIKE[1]


def _of_difference(one: Observation, told: Sequence[Observation]) -> Observation:
    """What a level is said to be more than in another year (比2021年多了296张) is a change of it."""
    if one.kind is not Kind.LEVEL or not one.indicator.local or not told:
        return one
    found, last = _DIFFERENCE.search(clause(one)), told[-1]
    if found is None or last.kind is not Kind.LEVEL or factor(one.unit, last.unit) is None:
        return one
    if one.origin.sentence_start != last.origin.sentence_start or last.indicator.local:
        return one
    base = f"since:{found['year']}" if found["year"] else "yoy"
    value = f"-{one.value}" if found["less"] and not one.value.startswith("-") else one.value
    return msgspec.structs.replace(
        one, kind=Kind.CHANGE, base=base, indicator=last.indicator, period=last.period, value=value
    )


def _in_one_unit(told: Sequence[Observation]) -> Sequence[Observation]:
    """Figures of a list whose unit stands behind the last one alone (6.02亿、6.31亿和6.74亿千瓦时) in that unit."""
    found: list[Observation] = []
    for one in reversed(told):
        after = found[-1] if found else None
        if (
            not one.unit
            and after is not None
            and after.unit
            and one.origin.sentence_start == after.origin.sentence_start
        ):
            between = one.origin.sentence[
                one.origin.end - one.origin.sentence_start : after.origin.start - one.origin.sentence_start
            ]
            if between and only_links(between):
                one = msgspec.structs.replace(one, unit=after.unit, indicator=after.indicator)
        found.append(one)
    return found[::-1]
