"""Deal figures out that are told in a row: to the years named before them, or to the things told before them.

2022年、2023年、2024年，城镇新增就业分别为3426人、3512人、3587人        each of its own year
2021年至2024年，…分别增长8.1%、4.3%、5.6%和5.8%                    likewise
存款余额312.6亿元，贷款余额219.2亿元，与2020年的198.3亿元、136.4亿元相比   each of its own thing
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dajuan.checks.history.bare import is_bare, only_links
from dajuan.checks.patterns import Pattern
from dajuan.ledger.records import Observation
from dajuan.reading.records import Kind

_YEARS = Pattern(
    r"(?P<years>20\d\d年?(?:[、和及]{1,2}20\d\d年?){1,8}|20\d\d年?[—–\-~～至到]+20\d\d年)[^。；;\d]{0,24}?(?:分别|依次|逐年)[^,，。；;\d]{0,10}$"
)
_EACH_YEAR = Pattern("(?:各年|历年|每年)(?:度)?(?:增速|增幅)?(?:分别|依次)[^,，。；;\\d]{0,10}$")
_YEAR = Pattern(r"20\d\d")
_NEAR = 200  # characters from the years of a row to another one that is of the same years
_MARKS = ",，;；。:：、！!？?"


def before(one: Observation) -> str:
    """What the sentence says up to the figure."""
    return one.origin.sentence[: max(one.origin.start - one.origin.sentence_start, 0)]


def clause(one: Observation) -> str:
    """What the clause says up to the figure."""
    said = before(one)
    return said[max(said.rfind(mark) for mark in _MARKS) + 1 :]


def dealt(told: Sequence[Observation]) -> list[Observation]:
    """The figures in their order, those of rows as what they are."""
    found: list[Observation] = []
    years: list[int] = []
    place = 0
    while place < len(told):
        row = _row(told, place)
        named = _named_years(before(row[0])) if len(row) > 1 else []
        if not named and len(row) > 1 and _EACH_YEAR.search(before(row[0])):
            named = next((each for each in (_years_told(found, row[0]), years) if len(each) == len(row)), [])
        if len(named) == len(row) > 1:
            years = named
            found.extend(_of_years(row, named))
        elif len(row) > 1 and (things := _things(found, row)):
            found.extend(things)
        else:
            found.extend(told[place : place + len(row)])
        place += len(row)
    return found


def _row(told: Sequence[Observation], first: int) -> list[Observation]:
    """The figures of one unit that follow on one another with nothing but marks and verbs between."""
    row = [told[first]]
    for each in told[first + 1 :]:
        last = row[-1]
        if (each.unit, each.base) != (last.unit, last.base) or each.origin.sentence_start != last.origin.sentence_start:
            break
        between = before(each)[last.origin.end - last.origin.sentence_start :]
        if not between or _YEAR.search(between) or not only_links(between):
            break
        row.append(each)
    return row


def _named_years(said: str) -> list[int]:
    match = _YEARS.search(said)
    if match is None:
        return []
    years = [int(each) for each in _YEAR.compiled.findall(match["years"])]
    is_listed = any(mark in match["years"] for mark in "、和及")
    return years if is_listed else list(range(years[0], years[1] + 1))


def _years_told(found: Sequence[Observation], one: Observation) -> list[int]:
    """The years of the levels told right before, each year once and in order."""
    near = [each for each in found if one.origin.start - each.origin.end <= _NEAR and each.kind is Kind.LEVEL]
    years = [int(each.period) for each in near if each.period and each.period.isdigit()]
    return years if len(years) > 1 and years == sorted(set(years)) else []


def _of_years(row: Sequence[Observation], years: Sequence[int]) -> list[Observation]:
    first = row[0]
    return [
        msgspec.structs.replace(
            each,
            period=str(year),
            indicator=first.indicator,
            kind=first.kind,
            base="yoy" if first.kind is Kind.CHANGE else None,
        )
        for each, year in zip(row, years, strict=True)
    ]


def _things(found: Sequence[Observation], row: Sequence[Observation]) -> list[Observation]:
    """Levels of a year whose clause names nothing, as of the things that were told last, one for each."""
    first = row[0]
    if (
        first.kind is not Kind.LEVEL
        or not is_bare(clause(first))
        or not _YEAR.search(f"{first.period} {clause(first)}")
    ):
        return []
    levels = [each for each in found[-2 * len(row) :] if each.kind is Kind.LEVEL and each.unit == first.unit]
    last = levels[-len(row) :]
    if len({each.indicator.id for each in last}) != len(row) or first.origin.start - last[0].origin.end > _NEAR:
        return []
    if any(each.indicator.local for each in last):
        return []
    return [
        msgspec.structs.replace(each, indicator=of.indicator, period=first.period, place=of.place)
        for each, of in zip(row, last, strict=True)
    ]
