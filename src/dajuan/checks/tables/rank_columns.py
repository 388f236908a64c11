"""Find columns of ranks (位次, 排名) that are not the order of the figures beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span
from dajuan.checks.tables.heads import undated
from dajuan.checks.tables.orders import RANK_HEAD, Order, Orders
from dajuan.checks.tables.sheets import Sheet

FEWEST = 4
"""In fewer rows nearly every order is near to every other."""
MOST_WRONG = 2
_BARE = Pattern("(?:位次|排名|名次|排序|位列)(?:（.{1,6}）)?")
_SUM = Pattern("总分|得分|综合|合计|总评|总成绩|总计")
_OTHER = Pattern("全[省国市]|上年|去年|上月|上期|变化|升降|增减|进退")
"""Ranks among others than the rows of the table, of another time, or changes of ranks."""


class WrongRank(msgspec.Struct, frozen=True):
    """A row whose printed rank is not the place of its figure: of which head, and where both are printed."""

    row: int
    place: int
    head: str
    spans: tuple[Span, Span]


def wrong_ranks(sheet: Sheet, orders: Orders) -> Iterator[WrongRank]:
    """The rows in which a column of ranks does not follow from the figures that it is of, where the others do."""
    for at, head in enumerate(sheet.heads):
        if RANK_HEAD.search(head) and not _OTHER.search(head):
            order = _order_of(sheet, orders, at)
            printed = _printed(sheet, at)
            if order is not None and printed is not None:
                yield from _wrong(sheet, order, at, printed)


def _printed(sheet: Sheet, at: int) -> dict[int, int] | None:
    """The ranks of all rows, where they are those of the rows among themselves: 1 to their number, each once but for ties."""
    entries = {row: sheet.entries[row][at] for row in sheet.plain}
    ranks = {row: int(entry.value) for row, entry in entries.items() if entry is not None and entry.value % 1 == 0}
    if len(ranks) < len(entries) or len(ranks) < FEWEST:
        return None
    values = set(ranks.values())
    return ranks if min(values) == 1 and max(values) <= len(ranks) and len(values) >= len(ranks) - 1 else None


def _order_of(sheet: Sheet, orders: Orders, at: int) -> Order | None:
    """The figures that a column of ranks is of: the one of its name, the only ones, or those right before it."""
    columns = {each.column: each for each in orders.columns if not RANK_HEAD.search(sheet.heads[each.column])}
    if len(columns) == 1:
        return next(iter(columns.values()))
    head = undated(sheet.heads[at])
    name = RANK_HEAD.compiled.split(head)[0].strip("（）()")
    named = [each for column, each in columns.items() if len(name) > 1 and name in sheet.heads[column]]
    if len(named) == 1:
        return named[0]
    left = columns.get(at - 1)
    if left is None or _BARE.fullmatch(head) is None:
        return None
    alone = at - 2 not in columns or bool(RANK_HEAD.search(sheet.heads[at - 2]))
    return left if alone or _SUM.search(sheet.heads[at - 1]) else None


def _wrong(sheet: Sheet, order: Order, at: int, printed: dict[int, int]) -> Iterator[WrongRank]:
    rows = list(printed)
    ways = [_off(order, printed, rows, rising=rising) for rising in (order.low, not order.low)]
    if not ways[0] or not ways[1]:
        return
    off = ways[0]
    if len(off) > MOST_WRONG or len(off) * 2 > len(rows):
        off = _moved(order, printed, rising=order.low)
    for row in off:
        entry = sheet.entries[row][at]
        if entry is not None:
            place = order.ranks(row, rising=order.low)[0]
            yield WrongRank(row, place, sheet.heads[order.column], (entry.spans[0], order.spans[row]))


def _off(order: Order, printed: dict[int, int], rows: Sequence[int], *, rising: bool) -> list[int]:
    """The rows whose rank is not a place that their figure can have, whether ties are counted once or each."""
    found = [row for row in rows if printed[row] not in order.ranks(row, rising=rising)]
    dense = sorted({order.values[row] for row in rows}, reverse=not rising)
    other = [row for row in rows if dense.index(order.values[row]) + 1 != printed[row]]
    return min(found, other, key=len)


def _moved(order: Order, printed: dict[int, int], *, rising: bool) -> list[int]:
    """The one row without which all others stand in the order of their ranks; none where there is no such row."""
    rows = sorted(printed, key=lambda row: printed[row])
    for row in rows:
        values = [order.values[other] for other in rows if other != row]
        if _is_sorted(values, rising=rising):
            return [row]
    return []


def _is_sorted(values: Sequence[Decimal], *, rising: bool) -> bool:
    return all(one <= two if rising else one >= two for one, two in pairwise(values))
