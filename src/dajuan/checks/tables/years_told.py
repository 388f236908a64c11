"""Hold what prose says of several years together (五年累计新增就业2.1万人) against the years of the table beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import reduce
from operator import add

import msgspec

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Span
from dajuan.checks.tables.expectations import in_unit_of, is_mistyped
from dajuan.checks.tables.heads import is_rate, is_total, year_of
from dajuan.checks.tables.series import FEWEST, Series, series_of
from dajuan.checks.tables.sheets import Entry, Sheet, beside, sheets
from dajuan.checks.tables.tokens import tokens
from dajuan.reading.intervals import Interval
from dajuan.reading.records import Kind

TWICE = Decimal(2)
"""What is more than so many times the sum, or less than its half, is of something else."""
_NO_SUM = ("%", "‰", "百分点", "倍", "位")
_SUM = Pattern("累计|合计|共计|总计|一共|总共|共(?=新?[增建完实投培发造改安争办帮开查处吸接引签减栽植治收产])")
_YEARS = Pattern(
    "(?P<which>近|过去|前|后|这|最近)?(?<!\\d)(?P<count>[两二三四五六七八九十]|\\d)(?:个)?年(?!均|级|期|前)|“?十(?P<plan>[二三四五])五”?(?:时期|期间|以来)?"
    "|(?P<first>20\\d\\d)年?(?:—+|至|到|-|~)(?P<last>20\\d\\d)年"
)
_PLANS = {"二": 2011, "三": 2016, "四": 2021, "五": 2026}
_ASIDE = Pattern("年均|平均|每年|目标|计划|任务|力争|预计|将|其中|以来.*以来|截至|历年|比|较|占|剩余|上年|去年")
_SHORT = 2


class OfYears(msgspec.Struct, frozen=True):
    """A figure of several years together that is not their sum: what it is, with its cells; sure: it is one digit or year off."""

    quantity: Quantity
    name: str
    years: tuple[int, int]
    total: Entry
    sure: bool


def wrong_totals_of_years(manuscript: Manuscript) -> Iterator[OfYears]:
    """The figures of several years in prose that the table of these years does not make."""
    for sheet in sheets(manuscript, turned=False):
        series = [each for each in series_of(sheet) if not is_rate(each.name)]
        for sentence in beside(manuscript, sheet) if series else ():
            for quantity in sentence.quantities:
                found = _judged(manuscript, sheet, series, sentence, quantity)
                if found is not None:
                    yield found


def over_years(plain: str, sentence: Stretch, quantity: Quantity) -> re.Match[str] | None:
    """The words before a figure that make it one of several years together: 五年累计; None where none do."""
    begin = max(plain.rfind(mark, sentence.start, quantity.start) for mark in "；。：:") + 1 or sentence.start
    before = plain[begin : quantity.start]
    said = None
    for said in _YEARS.finditer(before):  # noqa: B007
        pass
    together = _SUM.search(before, said.start()) if said is not None else None
    return said if together is not None else None


def is_of_years(plain: str, sheet: Sheet, sentence: Stretch, quantity: Quantity) -> bool:
    """Whether a figure is of several years together beside a table of years, so that no cell of its row is meant."""
    said = over_years(plain, sentence, quantity) if quantity.unit not in _NO_SUM else None
    for names in (sheet.labels, sheet.heads) if said is not None else ():
        years = sorted(year for each in names if (year := year_of(each)) is not None)
        if said is not None and len(years) >= FEWEST:
            return not (any(map(is_total, names)) and len(_asked(said, years)) == len(years))
    return False


def _judged(
    manuscript: Manuscript, sheet: Sheet, series: Sequence[Series], sentence: Stretch, quantity: Quantity
) -> OfYears | None:
    if not quantity.exact or quantity.unit in _NO_SUM or not (quantity.is_(Kind.LEVEL) or quantity.is_(Kind.CHANGE)):
        return None
    plain = manuscript.plain
    said = over_years(plain, sentence, quantity)
    own = plain[max(manuscript.last_mark(quantity.start) + 1, sentence.start) : quantity.start]
    if said is None or _ASIDE.search(own) or not is_of_years(plain, sheet, sentence, quantity):
        return None
    named = _named(own, sheet, series, quantity)
    if named is None:
        return None
    asked = _asked(said, [year for year, _entry in named.years])
    cells = [
        same for year, entry in named.years if year in asked and (same := in_unit_of(entry, quantity.unit)) is not None
    ]
    if len(cells) < _SHORT or len(cells) < len(asked):
        return None
    total = together(cells)
    first, last = (in_unit_of(named.years[at][1], quantity.unit) for at in (0, -1))
    others = [each.wide for each in cells]
    if first is not None and last is not None:
        others.append(last.wide - first.wide)
    if total.wide.meets(quantity.wide) or any(each.meets(quantity.wide) for each in others):
        return None
    value = abs(quantity.value)
    if not total.value / TWICE < value < total.value * TWICE:
        return None
    return OfYears(quantity, named.name, (asked[0], asked[-1]), total, is_slip(total, cells, quantity))


def _named(clause: str, sheet: Sheet, series: Sequence[Series], quantity: Quantity) -> Series | None:
    """The series that the clause of a figure names; the only one of its unit where its words are in the name."""
    found = tokens(clause, sheet.names)
    if any(each.kind == "other" for each in found):
        return None
    at = {each.row for each in found if each.kind == "row"}, {one for each in found for one in each.columns}
    own = [each for each in series if (each.row in at[0] if each.row >= 0 else each.column in at[1])]
    if not own and not at[1]:
        alike = [each for each in series if in_unit_of(each.years[0][1], quantity.unit) is not None]
        own = [each for each in alike if len(alike) == 1 and _shares(clause, each.name)]
    return own[0] if len(own) == 1 else None


def _shares(clause: str, name: str) -> bool:
    """Whether a clause ends in words of a name."""
    words = clause.rstrip("为达到了共约")
    return len(words) >= _SHORT and words[-_SHORT:] in name


def _asked(said: re.Match[str], years: Sequence[int]) -> Sequence[int]:
    """The years that the words are of; () where the table does not have them all."""
    if said["count"]:
        count = number_of(said["count"].replace("两", "二")) or 0
        if count > len(years):
            return ()
        return years[:count] if said["which"] == "前" else years[len(years) - count :]
    first, last = int(said["first"] or 0), int(said["last"] or 0)
    if said["plan"]:
        first = _PLANS[said["plan"]]
        last = min(first + 4, years[-1])
    found = [each for each in years if first <= each <= last]
    return found if len(found) == last - first + 1 else ()


def together(cells: Sequence[Entry]) -> Entry:
    """The sum of cells of one unit."""
    wide: Interval = reduce(add, (each.wide for each in cells))
    tight: Interval = reduce(add, (each.tight for each in cells))
    spans: tuple[Span, ...] = tuple(span for each in cells for span in each.spans)
    value = sum((each.value for each in cells), Decimal(0))
    return Entry(value, wide, tight, cells[0].unit, min(each.step for each in cells), spans)


def is_slip(total: Entry, cells: Sequence[Entry], quantity: Quantity) -> bool:
    """Whether a figure is the sum without one of its cells, or with one digit of it changed or two swapped."""
    apart = total.value - quantity.value
    slack = quantity.step + total.step
    digits = is_mistyped(total.value, quantity.value, max(quantity.step, total.step))
    return digits or any(abs(apart - each.value) < slack for each in cells)
