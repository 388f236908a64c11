"""Hold the totals that lead to a table (共培训3260人次、举办培训班38期，按机构统计如下) against the sums of its columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.tables.expectations import in_unit_of
from dajuan.checks.tables.heads import form_of, is_among, is_rate
from dajuan.checks.tables.names import TOTAL, clean
from dajuan.checks.tables.sheets import Entry, Sheet, beside, sheets
from dajuan.checks.tables.tokens import tokens
from dajuan.checks.tables.years_told import is_slip, over_years
from dajuan.reading.records import Kind

CLOSE = Decimal("1.5")
"""A figure that is so many times a sum, or less, can be meant to be it."""
FIRM = 10
"""A smaller sum that agrees proves nothing."""
_UNITS = ("%", "‰", "百分点", "倍", "位")
_LEADS = Pattern("如下|见?下表|见表|表\\d|按[^，。；]{1,10}(?:分|统计|划分)")
_TOGETHER = Pattern("共(?![有同建享])|累计|合计|总计|总(?=[^，。；]{1,6}$)")
_PARTIAL = Pattern("主要|部分|重点|典型|前[\\d一二三四五六七八九十]|等情况|其中")
_ASIDE = Pattern("其中|上年|去年|同期|占|比|较|目标|计划|预计|任务|年均|平均|截至|余额|存量|历年|现有")
_COUNTED = "数量"


class LeadTotal(msgspec.Struct, frozen=True):
    """A total of prose that the column under it does not make; sure: it is one digit or row off."""

    quantity: Quantity
    head: str
    total: Entry
    sure: bool


def wrong_leads(manuscript: Manuscript) -> Iterator[LeadTotal]:
    """The totals in sentences beside a table that its columns do not make, where other figures there show that they should."""
    for sheet in sheets(manuscript, turned=False):
        if len(sheet.plain) < 2 or (sheet.wholes and not sheet.has_sure_total) or any(map(is_among, sheet.labels)):
            continue
        for sentence in beside(manuscript, sheet):
            if sentence.quantities and sentence.start < sheet.start and not _names_rows(sentence.text, sheet):
                yield from _in(manuscript, sheet, sentence)


def _names_rows(words: str, sheet: Sheet) -> bool:
    return any(each.kind == "row" and each.row in sheet.plain for each in tokens(words, sheet.names))


def _in(manuscript: Manuscript, sheet: Sheet, sentence: Stretch) -> Iterator[LeadTotal]:
    dealt: dict[int, list[tuple[Quantity, Entry]]] = {}
    for quantity in sentence.quantities:
        for at, entry in _columns(sheet, quantity):
            dealt.setdefault(at, []).append((quantity, entry))
    pairs = {at: found[0] for at, found in dealt.items() if len(found) == 1}
    seen = [quantity.start for quantity, _entry in pairs.values()]
    pairs = {at: pair for at, pair in pairs.items() if seen.count(pair[0].start) == 1}
    fitting = {at for at, (quantity, entry) in pairs.items() if entry.wide.meets(quantity.wide)}
    proved = any(pairs[at][1].value >= FIRM for at in fitting)
    for at, (quantity, entry) in pairs.items():
        if at in fitting or not _is_close(quantity, entry) or not _is_total(manuscript, sentence, quantity):
            continue
        sure = is_slip(entry, _cells(sheet, at, quantity.unit), quantity)
        if proved or (sure and _leads(manuscript, sheet, sentence, quantity, at)):
            yield LeadTotal(quantity, sheet.heads[at], entry, sure)


def _columns(sheet: Sheet, quantity: Quantity) -> list[tuple[int, Entry]]:
    """The only column whose sum is in the unit of a figure, with that sum; none where there are several."""
    if not quantity.exact or not quantity.is_(Kind.LEVEL) or quantity.unit in _UNITS:
        return []
    found = []
    for at, entry in enumerate(sheet.row(TOTAL)):
        if entry is None or is_rate(sheet.heads[at]) or form_of(sheet.heads[at]) is not None:
            continue
        same = in_unit_of(entry, quantity.unit) if entry.unit else None
        if same is None and not entry.unit and clean(sheet.heads[at]).rstrip(_COUNTED).endswith(quantity.unit):
            same = msgspec.structs.replace(entry, unit=quantity.unit)
        if same is not None:
            found.append((at, same, entry.unit in (quantity.unit, "")))
    own = [each for each in found if each[2]] or found
    return [(own[0][0], own[0][1])] if len(own) == 1 else []


def _cells(sheet: Sheet, at: int, unit: str) -> Sequence[Entry]:
    cells = (sheet.entries[row][at] for row in sheet.plain)
    return [in_unit_of(each, unit) or each for each in cells if each is not None]


def _is_close(quantity: Quantity, entry: Entry) -> bool:
    return entry.value / CLOSE < quantity.value < entry.value * CLOSE


def _is_total(manuscript: Manuscript, sentence: Stretch, quantity: Quantity) -> bool:
    """Whether a figure may be the total: its clause compares nothing, and it is of no run of years."""
    own = manuscript.plain[max(manuscript.last_mark(quantity.start) + 1, sentence.start) : quantity.start]
    return not _ASIDE.search(own) and over_years(manuscript.plain, sentence, quantity) is None


def _leads(manuscript: Manuscript, sheet: Sheet, sentence: Stretch, quantity: Quantity, at: int) -> bool:
    """Whether a sentence says 共 of what the column is headed by, and that the table follows with all of it."""
    between = manuscript.plain[sentence.start : sheet.start]
    own = manuscript.plain[max(manuscript.last_mark(quantity.start) + 1, sentence.start) : quantity.start]
    head = clean(sheet.heads[at])
    named = any(head[place : place + 2] in own for place in range(len(head) - 1))
    return named and bool(_TOGETHER.search(own) and _LEADS.search(between)) and not _PARTIAL.search(between)
