"""Find rows of a table that are the sum of the rows right after them, whether or not they say so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dajuan.checks.tables.grids import Cell, Row, Table
from dajuan.checks.tables.heads import is_among, is_total, level_of

FEWEST = 2
"""So many columns, or rows of one level of numbering, must bear out that a row is the sum of those after it."""
SMALL = 20
"""Sums below so many times what rounding can do happen by chance."""


def parents(table: Table, amounts: Sequence[int]) -> Iterator[tuple[int, Sequence[Row]]]:
    """Each row that other columns, or rows of its level, show to be the sum of the rows after it, with these."""
    rows = table.rows
    for at, row in enumerate(rows):
        if row.loose or is_total(row.label):
            continue
        votes: Counter[int] = Counter()
        for index in amounts:
            count = run_of(rows, at, index)
            if count > 1:
                votes[count] += 1
        if votes:
            count, often = votes.most_common(1)[0]
            stop = at + 1 + count
            cut = table.flat and (stop >= len(rows) or rows[stop].loose)  # it may go on, on the next page or there
            if often >= FEWEST and not cut and not any(is_among(each.label) for each in rows[at + 1 : stop]):
                yield at, rows[at + 1 : stop]
    yield from _numbered(table, amounts)


def _numbered(table: Table, amounts: Sequence[int]) -> Iterator[tuple[int, Sequence[Row]]]:
    """The rows of a level of numbering that have rows of the next level under them, where most of them are their sums."""
    groups: dict[tuple[int, int], list[tuple[int, list[Row], int]]] = {}
    for at, row in enumerate(table.rows):
        level = level_of(row.label)
        under: list[Row] = []
        lowest = 0
        for below in table.rows[at + 1 :]:
            other = level_of(below.label)
            if 0 <= other <= level or (level < 0 and other < 0) or is_total(below.label):
                break
            if other > level and (not under or other == lowest):
                lowest = other
                under.append(below)
        if len(under) > 1 and not row.loose:
            right = sum(agrees(row, under, index) for index in amounts)
            groups.setdefault((level, lowest), []).append((at, under, right))
    for group in groups.values():
        if sum(right for *_, right in group) >= FEWEST:
            yield from ((at, under) for at, under, _right in group)
        else:
            yield from ((at, under) for at, under, right in group if right)


def run_of(rows: Sequence[Row], at: int, index: int, *, fewest: int = 2) -> int:
    """How many rows after this one add up to it in a column, 0 where none do."""
    whole = rows[at].cells[index]
    if not isinstance(whole, Cell) or whole.value <= 0:
        return 0
    value, slack = 0 * whole.value, whole.slack
    filled = 0
    for count, row in enumerate(rows[at + 1 :], start=1):
        cell = row.cells[index]
        if cell is False or row.loose:
            return 0
        if isinstance(cell, Cell):
            value += cell.value
            slack += cell.slack
            filled += cell.value != 0
        if value > whole.value + slack:
            return 0
        if abs(value - whole.value) <= slack / 2 and filled >= fewest and whole.value > SMALL * slack:
            return count
    return 0


def agrees(whole: Row, items: Sequence[Row], index: int) -> bool:
    """Whether a row is the sum of others in a column."""
    total = whole.cells[index]
    places = [row.cells[index] for row in items]
    cells = [each for each in places if isinstance(each, Cell)]
    if not isinstance(total, Cell) or False in places or sum(bool(each.value) for each in cells) < 2:
        return False
    slack = total.slack + sum(each.slack for each in cells)
    return abs(sum(each.value for each in cells) - total.value) <= slack < abs(total.value) / SMALL


def collapsed(rows: Sequence[Row], amounts: Sequence[int]) -> list[Row]:
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


def _children(rows: Sequence[Row], at: int, amounts: Sequence[int]) -> int:
    """How many rows after this one are its parts, by the column in which most can be told."""
    votes: Counter[int] = Counter()
    for index in amounts:
        count = run_of(rows, at, index, fewest=1)
        if count:
            votes[count] += 1
    if not votes:
        return 0
    count, often = votes.most_common(1)[0]
    filled = sum(isinstance(rows[at].cells[index], Cell) for index in amounts)
    return count if often * 2 > filled else 0
