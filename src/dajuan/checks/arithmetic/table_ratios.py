"""Find columns of a table that are the quotient of two others (完成数/预算数, 占合计的比重), and the cells that are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.arithmetic.grids import Cell, Row, Table, is_amounts
from dajuan.checks.patterns import Pattern

_COMPLETION = Pattern(
    r"完成.{0,8}[%率度]|[为占](?:年初|调整|变动|年度)?(?:预算|计划|目标|任务|年度).{0,8}[%％]|预算数?的?（?[%％]|[%％].{0,4}预算|完成率|完成进度|执行率|进度|达成率|支出进度|完成比例|占.{0,6}(?:预算|计划).{0,6}"
)
_NOT_COMPLETION = Pattern(r"上年|同比|增长|增减|[增升降]幅|去年|±|\+")
_SHARE = Pattern(r"占比|比重|构成|占.{0,10}[%％]|占.{0,8}比例|结构")
_TARGET = Pattern(r"预算|计划|目标|任务|应")
_ACTUAL = Pattern(r"完成|执行|实际|决算|实绩|到位|支出数|收入数|累计")
_TOTAL = Pattern(r".{0,6}?(?:合计|总计|总数|共计)|全[市县区省州]|常住人口|总人口|地区生产总值|.{0,10}总[额量计]")
FEWEST = 3
"""So many rows must agree with a way to work a column out before it is taken for that."""
_ALMOST = 4
_MORE = 2
"""So many rows must agree for each that does not, in lines that were put together to a table and in a table."""


class Wrong(msgspec.Struct, frozen=True):
    """A cell that is not the quotient that the other cells of its column are.

    value, low, high: what the quotient is, in %.
    """

    row: Row
    cell: Cell
    above: Cell
    below: Cell
    value: Decimal
    low: Decimal
    high: Decimal


def completions(table: Table) -> Iterator[tuple[Wrong, ...]]:
    """The wrong cells of each column that is actual over target."""
    for index, head in enumerate(table.heads):
        if not _COMPLETION.search(head) or _NOT_COMPLETION.search(head):
            continue
        pairs = _pairs(table, index)
        found = [(_wrong(table, index, above, below), above, below) for above, below in pairs]
        best = max(
            found, key=lambda each: (_score(each[0]), -abs(index - each[1]) - abs(index - each[2])), default=None
        )
        if best is not None:
            yield _kept(best[0], table)


def shares(table: Table) -> Iterator[tuple[Wrong, ...]]:
    """The wrong cells of each column that is the share of another column's cells in the cell of its total row."""
    for index, head in enumerate(table.heads):
        if not _SHARE.search(head) or _COMPLETION.search(head) or _NOT_COMPLETION.search(head):
            continue
        best: list[Wrong | None] = []
        for above in (each for each in range(len(table.heads)) if each != index and is_amounts(table, each)):
            for total in (row for row in table.rows if _TOTAL.fullmatch(row.label)):
                whole = total.cells[above]
                if isinstance(whole, Cell) and whole.value > 0:
                    found = [_compared(row, row.cells[index], row.cells[above], whole) for row in table.rows]
                    known = [each for each in found if each is not None]
                    best = max(best, [each if isinstance(each, Wrong) else None for each in known], key=_score)
        yield _kept(best, table)


def _pairs(table: Table, index: int) -> Iterator[tuple[int, int]]:
    """The columns that can be actual and target of a column of completion: by their heads, or else any two."""
    amounts = [each for each in range(len(table.heads)) if each != index and is_amounts(table, each)]
    for above in amounts:
        for below in amounts:
            if above != below:
                yield above, below


def _wrong(table: Table, index: int, above: int, below: int) -> list[Wrong | None]:
    """For each row that can be compared None where it agrees, and what is wrong where it does not."""
    found = [_compared(row, row.cells[index], row.cells[above], row.cells[below]) for row in table.rows]
    return [each if isinstance(each, Wrong) else None for each in found if each is not None]


def _compared(
    row: Row, rate: Cell | bool | None, above: Cell | bool | None, below: Cell | bool | None
) -> Wrong | bool | None:
    """None where a cell is missing, True where it agrees."""
    if not isinstance(rate, Cell) or not isinstance(above, Cell) or not isinstance(below, Cell):
        return None
    least, most = below.value - below.slack, below.value + below.slack
    if least <= 0 or above.value < 0:
        return None
    low, high = (above.value - above.slack) * 100 / most, (above.value + above.slack) * 100 / least
    if low <= rate.value + rate.slack and rate.value - rate.slack <= high:
        return True
    return Wrong(row, rate, above, below, above.value * 100 / below.value, low, high)


def _score(found: Sequence[Wrong | None]) -> int:
    return sum(each is None for each in found)


def _kept(found: Sequence[Wrong | None], table: Table) -> tuple[Wrong, ...]:
    """The wrong cells, if enough others agree."""
    wrong = tuple(each for each in found if each is not None)
    return wrong if wrong and _score(found) >= max(FEWEST, (_ALMOST if table.flat else _MORE) * len(wrong)) else ()


def named_pair(table: Table, index: int) -> tuple[int, int] | None:
    """The only column that is called actual and the only one that is called a target, for tables of few rows."""
    amounts = [each for each in range(len(table.heads)) if each != index and is_amounts(table, each)]
    above = [each for each in amounts if _ACTUAL.search(table.heads[each]) and not _TARGET.search(table.heads[each])]
    below = [each for each in amounts if _TARGET.search(table.heads[each]) and not _ACTUAL.search(table.heads[each])]
    return (above[0], below[0]) if len(above) == len(below) == 1 and len(amounts) == 2 else None


def few(table: Table) -> Iterator[Wrong]:
    """The wrong completions of a table that is too small to tell how the column was worked out, where its heads say it."""
    for index, head in enumerate(table.heads):
        if table.flat or not _COMPLETION.search(head) or _NOT_COMPLETION.search(head):
            continue
        pair = named_pair(table, index)
        if pair is not None:
            found = _wrong(table, index, *pair)
            if len(found) <= FEWEST or _score(found) >= 1:
                wrong = [each for each in found if each is not None]
                yield from wrong if len(wrong) == 1 else ()
