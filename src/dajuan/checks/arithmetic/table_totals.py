"""Find totals of tables that are not the sum of their rows or columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.arithmetic.grids import Cell, Row, Table, is_amounts
from dajuan.checks.arithmetic.parts import is_amount
from dajuan.checks.arithmetic.table_partitions import partitioned
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Verdict

_TOTAL_ROW = Pattern(
    r"(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)?[^，。：:]{0,10}?(?:合计|总计|小计|共计)(?:数|额)?|计|总数"
)
_TOTAL_HEAD = Pattern(r"[^，。]{0,8}?(?:合计|总计|小计|共计|总数)(?:数|额)?(?:（[^（）]{1,6}）)?|计|合计[^，。]{0,6}")
_AMONG = Pattern(r"^[*·•—-]*(?:其中|#|＃)")
_LEVELS = (
    Pattern(r"^[一二三四五六七八九十]+[、.．]"),
    Pattern(r"^（[一二三四五六七八九十]+）"),
    Pattern(r"^\d{1,2}[、.．](?!\d)"),
    Pattern(r"^（\d{1,2}）"),
)
_ALMOST = 3
"""So many columns or rows must agree for each that does not, before one that does not is told."""
_PLANNED = Pattern("预算|计划|安排")
"""Heads of what was planned: the reserve (预备费) is planned and never spent."""
_MOST_ROWS = 80
"""In longer tables rows that are sums of other rows are not searched for."""
_DOUBLE = Decimal("1.5")
"""Items that come to more than so many times their total hold sums of each other."""


class Conflict(msgspec.Struct, frozen=True):
    """A total cell with the cells that do not add up to it."""

    name: str
    total: Cell
    items: tuple[Cell, ...]
    value: Decimal
    verdict: Verdict


def conflicts(table: Table) -> list[Conflict]:
    """Every total of the table with its items, by known partitions, total rows and total columns, where they do not agree."""
    amounts = tuple(index for index in range(len(table.heads)) if is_amounts(table, index))
    known = [
        conflict(each.name, each.whole, each.parts)
        for each in partitioned(table)
        if each.whole.quantity is not None and is_amount(each.whole.quantity)
    ]
    found = [*known, *_by_rows(table, amounts), *_by_columns(table, amounts)]
    return [one for one in found if one.verdict is not Verdict.AGREES]


def conflict(name: str, total: Cell, items: Sequence[Cell]) -> Conflict:
    """The sum of cells against the cell of their total."""
    value = sum((item.value for item in items), Decimal(0))
    slack = sum((item.slack for item in items), total.slack)
    off = abs(value - total.value)
    verdict = Verdict.CONFLICTS if off > slack else Verdict.DOUBTFUL if off * 2 > slack else Verdict.AGREES
    return Conflict(name, total, tuple(items), value, verdict)


def _by_rows(table: Table, amounts: Sequence[int]) -> Iterator[Conflict]:
    totals = [index for index, row in enumerate(table.rows) if _TOTAL_ROW.fullmatch(row.label)]
    for position, index in enumerate(totals):
        first = totals[position - 1] if position else -1
        last = totals[position + 1] if position + 1 < len(totals) else len(table.rows)
        own = [row for row in table.rows[:index] if row.label and not _AMONG.search(row.label)]
        segments = [
            table.rows[first + 1 : index],
            table.rows[index + 1 : last],
            table.rows[max(first, 0) : index],  # 合计 and what comes to it, to 总计
            [table.rows[each] for each in totals[:position]],  # 小计 to 合计
            [row for row in own if not _TOTAL_ROW.fullmatch(row.label)],
        ]
        yield from _best(table, amounts, index, segments, alone=len(totals) == 1)


def _best(
    table: Table, amounts: Sequence[int], at: int, segments: Sequence[Sequence[Row]], *, alone: bool
) -> Iterator[Conflict]:
    """The conflicts of the way to part the total that agrees in most columns, if it agrees in enough of them."""
    total = table.rows[at]
    best: list[Conflict] = []
    agreeing = 0
    for segment in segments:
        for items in _ways(segment, amounts):
            found = [one for index in amounts if (one := _total(table, at, items, index)) is not None]
            agrees = sum(one.verdict is not Verdict.CONFLICTS for one in found)
            if agrees > agreeing:
                best, agreeing = found, agrees
    wrong = [one for one in best if one.verdict is Verdict.CONFLICTS]
    if wrong and (agreeing >= _ALMOST * len(wrong) or _is_enough(table, agreeing, len(wrong))):
        yield from wrong
    elif best:
        yield from (one for one in best if one.verdict is Verdict.DOUBTFUL)
    elif alone and not table.flat:
        yield from _plain(amounts, total, [*segments[0], *segments[1]] if at in (0, len(table.rows) - 1) else ())


def _total(table: Table, at: int, items: Sequence[Row], index: int) -> Conflict | None:
    """A column's total against its items, None of a budget that is more than they are: it can hold a reserve that is no item."""
    one = _column(table.rows[at], items, index)
    if one is None or one.verdict is not Verdict.CONFLICTS or one.value > one.total.value:
        return one
    return None if _PLANNED.search(table.heads[index]) else one


def _is_enough(table: Table, agreeing: int, wrong: int) -> bool:
    """Whether so many columns that agree tell how a total was made; a cell that a line has lost shifts all after it."""
    return agreeing >= wrong if not table.flat else table.whole and wrong == 1


def _ways(segment: Sequence[Row], amounts: Sequence[int]) -> Iterator[Sequence[Row]]:
    """The ways in which rows can be the parts of a total.

    All but those of which; only those of one level of numbering; only those that are no sums of the rows after another.
    """
    own = [row for row in segment if not _AMONG.search(row.label)]
    if len(own) > 1:
        yield own
    for level in _LEVELS:
        numbered = [row for row in own if level.search(row.label)]
        if 1 < len(numbered) < len(own):
            yield numbered
    if 3 < len(own) <= _MOST_ROWS:
        top = _collapsed(own, amounts)
        if 1 < len(top) < len(own):
            yield top


def _collapsed(rows: Sequence[Row], amounts: Sequence[int]) -> list[Row]:
    """The rows without those that add up, in every column, to the row before them or after them."""
    top: list[Row] = []
    index = 0
    while index < len(rows):
        before = _children([rows[index], *reversed(top)], 0, amounts)
        if before > 1:
            del top[-before:]
        top.append(rows[index])
        index += 1 + _children(rows, index, amounts)
    return top


def _children(rows: Sequence[Row], index: int, amounts: Sequence[int]) -> int:
    """How many rows after this one are its parts, by the first column in which it has a figure, and by the others."""
    first = next((column for column in amounts if isinstance(rows[index].cells[column], Cell)), None)
    parent = rows[index].cells[first] if first is not None else None
    if first is None or not isinstance(parent, Cell) or parent.value <= 0:
        return 0
    value = slack = Decimal(0)
    for count, row in enumerate(rows[index + 1 :], start=1):
        cell = row.cells[first]
        if isinstance(cell, Cell):
            value += cell.value
            slack += cell.slack
        if value > parent.value + slack + parent.slack:
            return 0
        if abs(value - parent.value) * 2 <= slack + parent.slack and _are_children(rows, index, count, amounts):
            return count
    return 0


def _are_children(rows: Sequence[Row], index: int, count: int, amounts: Sequence[int]) -> bool:
    found = [_compare(rows[index], rows[index + 1 : index + 1 + count], column, fewest=1) for column in amounts]
    return all(one.verdict is Verdict.AGREES for one in found if one is not None)


def _plain(amounts: Sequence[int], total: Row, segment: Sequence[Row]) -> Iterator[Conflict]:
    """A total that agrees nowhere is told only of rows that are plainly its parts: no 其中, no numbering, all of one look."""
    labels = [row.label for row in segment]
    if any(_AMONG.search(each) or any(level.search(each) for level in _LEVELS) for each in labels):
        return
    if len(segment) < 2 or len(set(labels)) < len(labels) or not all(labels):
        return
    for index in amounts:
        one = _column(total, segment, index)
        if one is not None and one.verdict is Verdict.CONFLICTS and one.value < _DOUBLE * one.total.value:
            yield one


def _column(total: Row, items: Sequence[Row], index: int) -> Conflict | None:
    """A column's total against its items, None where a cell cannot be read; an empty one adds nothing."""
    return _compare(total, items, index, fewest=2)


def _compare(total: Row, items: Sequence[Row], index: int, fewest: int) -> Conflict | None:
    return _against(total.label, total.cells[index], [row.cells[index] for row in items], fewest)


def _against(name: str, whole: Cell | bool | None, cells: Sequence[Cell | bool | None], fewest: int) -> Conflict | None:
    figures = [cell for cell in cells if isinstance(cell, Cell)]
    if not isinstance(whole, Cell) or any(cell is False for cell in cells) or len(figures) < fewest:
        return None
    return conflict(name, whole, figures)


def _by_columns(table: Table, amounts: Sequence[int]) -> Iterator[Conflict]:
    for index in amounts:
        if not _TOTAL_HEAD.fullmatch(table.heads[index]):
            continue
        others = [each for each in amounts if not _TOTAL_HEAD.fullmatch(table.heads[each])]
        right = _run(others, index, +1)
        left = _run(others, index, -1)
        for items in (right, left, list(others)):
            found = (
                [one for row in table.rows if (one := _row(row, index, items)) is not None] if len(items) > 1 else []
            )
            wrong = [one for one in found if one.verdict is Verdict.CONFLICTS]
            if found and len(found) - len(wrong) >= max(_ALMOST * len(wrong), 2):
                yield from (one for one in found if one.verdict is not Verdict.AGREES)
                break


def _run(others: Sequence[int], index: int, way: int) -> list[int]:
    """The columns that follow a column to one side without a gap."""
    found: list[int] = []
    position = index + way
    while position in others:
        found.append(position)
        position += way
    return found


def _row(row: Row, index: int, items: Sequence[int]) -> Conflict | None:
    return _against(row.label, row.cells[index], [row.cells[each] for each in items], fewest=2)
