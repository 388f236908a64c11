"""Hold 收支相抵，年终结余N against the totals of income and expenditure in the table beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.tables.expectations import in_unit_of
from dajuan.checks.tables.sheets import Entry, Sheet, beside, sheets

NEED = "收支相抵"
_LEFT = Pattern(
    "收支相抵(?:后|，|则|尚|还|有|当年|本年|年终|年末|滚存|累计|净|实现|为|形成|出现)*(?:结余|结转|赤字|缺口|盈余|差额)(?:资金|下年)?(?:为|达|约)?$"
)
_INCOME = Pattern("^(?:[^支出]{0,8}收入|收入[^支出]{0,4})(?:总计|合计|总量)")
_SPENT = Pattern("^(?:[^收入]{0,8}支出|支出[^收入]{0,4})(?:总计|合计|总量)")
_OWN = Pattern("(?<!上年)(?<!年初)(?<!以前年度)结余|结转下年|年终|收支差|赤字|缺口")
_BOOKS = Pattern("一般公共预算|政府性基金|国有资本|社会保险|社保基金")
"""The books of a budget, each with a balance of its own."""
_LEAD = 30


class TableBalance(msgspec.Struct, frozen=True):
    """What prose says is left, and the totals that leave something else."""

    left: Quantity
    income: Entry
    spent: Entry


def wrong_balances(manuscript: Manuscript) -> Iterator[TableBalance]:
    """The balances in prose that no two totals of the table beside it leave."""
    if NEED not in manuscript.prose:
        return
    found: dict[int, tuple[Quantity, list[Sheet]]] = {}
    for sheet in sheets(manuscript, turned=False):
        for sentence in beside(manuscript, sheet):
            for quantity in sentence.quantities if NEED in sentence.text else ():
                lead = manuscript.plain[max(sentence.start, quantity.start - _LEAD) : quantity.start]
                if sentence.start >= sheet.end and quantity.exact and _LEFT.search(lead):
                    found.setdefault(quantity.start, (quantity, []))[1].append(sheet)
    for quantity, around in found.values():
        told = manuscript.sentence_at(quantity.start)
        books = _BOOKS.compiled.findall(told.text) if told is not None else []
        own = "".join("".join((each.title, *each.heads, *each.labels)) for each in around)
        if all(book in own for book in books) and not _OWN.search("".join("".join(each.labels) for each in around)):
            yield from _judged(quantity, around)


def _judged(quantity: Quantity, around: Sequence[Sheet]) -> Iterator[TableBalance]:
    income, spent = (list(_totals(around, pattern, quantity.unit)) for pattern in (_INCOME, _SPENT))
    pairs = [(one, two) for one in income for two in spent if one[0] == two[0] or 1 in (len(income), len(spent))]
    if not pairs or len({at for at, _entry in income}) != len(income):
        return
    given = [one.wide - two.wide for (_at, one), (_other, two) in pairs]
    said = quantity.wide
    if any(each.meets(said) or each.meets(-said) for each in given):
        return
    yield TableBalance(quantity, pairs[-1][0][1], pairs[-1][1][1])


def _totals(around: Sequence[Sheet], label: Pattern, unit: str) -> Iterator[tuple[int, Entry]]:
    """The cells of the rows of such totals, each with its column."""
    for sheet in around:
        for row, name in enumerate(sheet.labels):
            if label.search(name):
                for at, entry in enumerate(sheet.entries[row]):
                    same = in_unit_of(entry, unit) if entry is not None else None
                    if same is not None:
                        yield at, same
