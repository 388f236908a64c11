"""Set 连续N年, 五连增 and 逐年 against the years that the table beside it prints for the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from dajuan.checks.agreement.rows_of_years import ROW, TIMES, YEARS, count_of
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span
from dajuan.checks.tables.series import Series, series_of
from dajuan.checks.tables.sheets import Sheet, beside, sheets
from dajuan.checks.tables.tokens import tokens

_SPEED = Pattern("[增降涨]速|[增降涨]幅|增长率|升幅")
_RATE = Pattern("增[速幅长]|涨幅|升降|同比")
_ASIDE = Pattern("力争|目标|确保|预计|有望|将|曾|此前|人均|当年|占|扣除|可比|不变价")
_NEAR = Pattern("近(?P<years>[二两三四五六七八九十])年")
_HAN = Pattern("[\u4e00-\u9fff]")
_EMPTY = Pattern("已经?|也|均|都|实现了?|保持了?|呈现?|持续|总体|成功|顺利|[“”‘’ ]")
_MARKS = "，；。：:"
_HARVEST = ("丰收",)
_SINCE = Pattern("以来|起|—|至|到|-|~")


class Turn(msgspec.Struct, frozen=True):
    """A claim of years that went one way, and the years of the table that did not: the one before it, and itself."""

    claim: Span
    name: str
    year: int
    spans: tuple[Span, ...]


def turns(manuscript: Manuscript) -> Iterator[Turn]:
    """The claims beside tables of years that a year of theirs contradicts."""
    if not any(word in manuscript.prose for word in ("连", "逐年")):
        return
    for sheet in sheets(manuscript, turned=False):
        series = series_of(sheet)
        if not series:
            continue
        for sentence in beside(manuscript, sheet):
            for match in ROW.finditer(manuscript.plain, sentence.start, sentence.end):
                yield from _judged(manuscript.plain, sheet, series, sentence, match)


def _judged(
    plain: str, sheet: Sheet, series: Sequence[Series], sentence: Stretch, match: re.Match[str]
) -> Iterator[Turn]:
    start = match.start()
    if match["more"] in _HARVEST and not match["years"]:
        return  # 连年丰收 says no more than that harvests were good
    if match["rises"] or match["falls"]:
        times = TIMES.search(plain, max(start - 3, 0), start)
        if times is None:
            return
        start = times.start()
    begin = max((plain.rfind(mark, sentence.start, start) for mark in _MARKS), default=-1) + 1 or sentence.start
    clause = plain[begin:start]
    if _ASIDE.search(clause) or plain[match.end() : match.end() + 1] == "率":
        return
    if not _HAN.search(_EMPTY.compiled.sub("", clause)) and begin > sentence.start:  # 产量50万吨，连续三年增长
        begin, stop = _before(plain, sentence, begin)
        clause = plain[begin:stop]
    meant = _meant(clause, sheet, series)
    if not meant and begin > sentence.start and not _others(clause, sheet):
        first, stop = _before(plain, sentence, begin)
        meant = _meant(plain[first:stop], sheet, series)
    if not meant and not _others(clause, sheet):
        meant = _spoken_of(clause, sheet, series)
    rising = bool(match["up"] or match["rises"] or match["more"])
    count = count_of(match["years"] or (plain[start : match.start()] if match["rises"] or match["falls"] else ""))
    found = [_turn(each, clause, rising=rising, count=count) for each in meant]
    if meant and all(found):
        name, (year, spans) = meant[0].name, found[0]  # type: ignore[misc]
        yield Turn(Span(start, match.end()), name, year, spans)


def _before(plain: str, sentence: Stretch, begin: int) -> tuple[int, int]:
    """Where the clause before one begins and ends."""
    marks = (plain.rfind(mark, sentence.start, begin - 1) for mark in _MARKS)
    return max(*marks, sentence.start - 1) + 1, begin - 1


def _spoken_of(clause: str, sheet: Sheet, series: Sequence[Series]) -> list[Series]:
    """The only series of levels, where a clause ends in words of its name, or is what the table is headed by."""
    levels = [each for each in series if not _RATE.search(each.name)] or list(series)
    words = _EMPTY.compiled.sub("", clause)
    named = len(words) > 1 and bool(levels) and (words[-2:] in levels[0].name or words in sheet.title)
    return levels if len(levels) == 1 and named else []


def _others(clause: str, sheet: Sheet) -> bool:
    """Whether a clause speaks of something that the table does not have."""
    return any(each.kind == "other" for each in tokens(clause, sheet.names))


def _meant(clause: str, sheet: Sheet, series: Sequence[Series]) -> list[Series]:
    """The series that a clause names; none where what it names is part of something else."""
    found = tokens(clause, sheet.names)
    ends = {each.end for each in found if each.kind == "other"}
    rows = {each.row for each in found if each.kind == "row" and each.row >= 0 and each.start not in ends}
    columns = {at for each in found if each.kind == "column" and each.start not in ends for at in each.columns}
    named = [each for each in series if (each.row in rows if each.row >= 0 else each.column in columns)]
    return named if len({each.name for each in named}) == 1 or _is_one_kind(named) else []


def _is_one_kind(named: Sequence[Series]) -> bool:
    return 0 < len(named) <= 2 and sum(_RATE.search(each.name) is not None for each in named) == 1


def _turn(series: Series, clause: str, *, rising: bool, count: int) -> tuple[int, tuple[Span, ...]] | None:
    """The first year that went the other way, of those that the claim is of."""
    years = series.years
    last = years[-1][0]
    named = [int(each[0]) for each in YEARS.finditer(clause)]
    since = None
    for each in YEARS.finditer(clause):
        if _SINCE.search(clause[each.end() : each.end() + 4]):
            since = int(each[0])
    if named and max(named) != last and since is None:
        return None
    near = _NEAR.search(clause)
    length = count or (count_of(near["years"]) - 1 if near else len(years))
    of_speed = _RATE.search(series.name) is not None and not _SPEED.search(clause)
    for (_one, early), (year, late) in pairwise((years[0], *years) if of_speed else years):
        if year <= last - length or (since is not None and year < since + (0 if of_speed else 1)):
            continue
        if of_speed:
            if late.value < 0 if rising else late.value > 0:
                return year, late.spans
        elif late.value < early.value if rising else late.value > early.value:  # rounding turns no order round
            return year, (*early.spans, *late.spans)
    return None
