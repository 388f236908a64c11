"""Find totals in prose that the column of a table without a total row does not add up to (五年累计新增16867人)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.tables.expectations import in_unit_of
from dajuan.checks.tables.heads import form_of, is_among, year_of
from dajuan.checks.tables.names import TOTAL, clean
from dajuan.checks.tables.sheets import Entry, Sheet, beside, sheets
from dajuan.reading.records import Kind

_TOTAL = Pattern(
    r"(?:(?P<count>[两三四五六七八九十]|十[一二三四五六七八九]|(?<!\d)\d{1,2})(?P<noun>年|个?[^，。；、\d累合总共]{1,6}?))?(?:来|间|以来)?(?:累计|合计|总计|共计|总共|一共|(?<!公)共(?![享同建])(?:有)?)(?P<what>[^，。；、\d]{0,16}?)(?:为|达到?|了|约)?$"
)
_OTHER = Pattern("其中|历年|截至|去年|上年|平均|另|除|不含|含")
FEWEST = 3
LOW, HIGH = Decimal("0.4"), Decimal("1.6")
"""What is less or more than so many times the sum is of something else."""


class ColumnTotal(msgspec.Struct, frozen=True):
    """A total of prose and what the column of a table adds up to."""

    told: Quantity
    sum: Entry
    head: str
    sheet: Sheet


def column_totals(manuscript: Manuscript) -> Iterator[ColumnTotal]:
    """The totals that the column they name, of a table without a total, does not make."""
    for sheet in sheets(manuscript, turned=False):
        if sheet.has_total or len(sheet.labels) < FEWEST or any(is_among(label) for label in sheet.labels):
            continue
        columns = [
            (at, entry)
            for at, entry in enumerate(sheet.row(TOTAL))
            if entry is not None and form_of(sheet.heads[at]) is None
        ]
        for sentence in beside(manuscript, sheet) if columns else ():
            for quantity in sentence.quantities:
                lead = _TOTAL.search(manuscript.plain, sentence.start, quantity.start)
                if lead is None or not quantity.is_(Kind.LEVEL) or not quantity.exact:
                    continue
                found = _named(sheet, columns, lead, quantity, manuscript, sentence)
                if found is not None:
                    yield found


def _named(
    sheet: Sheet,
    columns: list[tuple[int, Entry]],
    lead: re.Match[str],
    quantity: Quantity,
    manuscript: Manuscript,
    sentence: Stretch,
) -> ColumnTotal | None:
    before = manuscript.plain[sentence.start : quantity.start]
    if _OTHER.search(before) or not _is_of_all_rows(sheet, lead):
        return None
    made = [(at, same) for at, entry in columns if (same := in_unit_of(entry, quantity.unit)) is not None]
    words = lead["what"] or before
    shared = [
        _shared(clean(sheet.heads[at]), words) or (_shared(sheet.title, words) if len(made) == 1 else 0)
        for at, _same in made
    ]
    if not shared or not max(shared) or shared.count(max(shared)) > 1:
        return None
    at, total = made[shared.index(max(shared))]
    near = LOW * total.value < quantity.value < HIGH * total.value
    if not near or total.wide.meets(quantity.wide) or any(_is_cell(row[at], quantity) for row in sheet.entries):
        return None
    return ColumnTotal(quantity, total, sheet.heads[at], sheet)


def _is_of_all_rows(sheet: Sheet, lead: re.Match[str]) -> bool:
    """Whether the number before 累计 is that of the rows; without one, whether the rows are no years, of which any may be meant."""
    if lead["count"] is None:
        return not any(year_of(label) for label in sheet.labels)
    written = lead["count"].replace("两", "二")
    number = int(written) if written.isdigit() else number_of(written)
    return number == len(sheet.labels)


def _is_cell(entry: Entry | None, quantity: Quantity) -> bool:
    same = in_unit_of(entry, quantity.unit) if entry is not None else None
    return same is not None and same.wide.meets(quantity.wide)


def _shared(name: str, words: str) -> int:
    """How many pairs of characters of a name the words hold."""
    return sum(name[at : at + 2] in words for at in range(len(name) - 1))
