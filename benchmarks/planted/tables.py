"""Errors in tables of tabbed lines: a cell that breaks a sum, a growth that its two levels do not bear out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import permutations
from typing import NamedTuple

from planted.plants import Kind, Plant, written

_CELL = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?")
_TOTAL = re.compile(r"\s*(?:合\s*计|总\s*计|收入合计|支出合计)\s*")
ROWS = 4
WIDEST = 9
"""Columns of a table in which growths are looked for: with more, some fit by chance."""
SMALL = 100
"""Levels below it bear out a growth by chance, or not for their few digits."""
NEAR = Decimal("0.06")

Holds = Callable[[Decimal | None, Decimal | None, Decimal | None], bool]


class Cell(NamedTuple):
    """A cell with its place in the text, and its value where it is a number."""

    start: int
    text: str
    value: Decimal | None


def _tables(text: str) -> Iterator[list[list[Cell]]]:
    """Runs of lines with as many tabs each."""
    run: list[list[Cell]] = []
    start = 0
    for line in text.split("\n"):
        cells = _cells(line, start) if line.count("\t") >= 1 else []
        if run and len(cells) != len(run[0]):
            yield run
            run = []
        if cells:
            run.append(cells)
        start += len(line) + 1
    if run:
        yield run


def _cells(line: str, start: int) -> list[Cell]:
    found = []
    for piece in line.split("\t"):
        text = piece.strip()
        number = _CELL.fullmatch(text)
        begin = start + len(piece) - len(piece.lstrip())
        found.append(Cell(begin, text, Decimal(text.replace(",", "")) if number else None))
        start += len(piece) + 1
    return found


def _around(rows: Sequence[Sequence[Cell]]) -> tuple[int, int]:
    last = rows[-1][-1]
    return rows[0][0].start, last.start + len(last.text) + 2


def broken_sum(text: str) -> Iterator[Plant]:
    """A part of a column that adds up to its 合计 is a third larger."""
    for rows in _tables(text):
        if len(rows) < ROWS:
            continue
        for at in (index for index, row in enumerate(rows) if _TOTAL.fullmatch(row[0].text)):
            parts = rows[1:at] if at >= ROWS - 1 else rows[at + 1 :]
            for column in range(1, len(rows[0])):
                values = [row[column].value for row in parts if row[column].value is not None]
                whole = rows[at][column].value
                if whole and len(values) >= 3 and len(values) == len(parts) and sum(values, Decimal(0)) == whole:
                    cell = max((row[column] for row in parts), key=lambda one: one.value or 0)
                    changed = written((cell.value or Decimal(0)) * Decimal("1.3") + 1, cell.text.replace(",", ""))
                    yield Plant(cell.start, cell.start + len(cell.text), changed, _around(rows))
                    break


def wrong_growth_cell(text: str) -> Iterator[Plant]:
    """A growth between two columns of levels, right in every row, is 7 points larger in one."""
    yield from _wrong_rate(text, _grows)


def wrong_completion_cell(text: str) -> Iterator[Plant]:
    """A completion of one column by another, right in every row, is 7 points larger in one."""
    yield from _wrong_rate(text, _completes)


def _wrong_rate(text: str, holds: Holds) -> Iterator[Plant]:
    for rows in _tables(text):
        if len(rows) <= ROWS or not 4 <= len(rows[0]) <= WIDEST:
            continue
        for one, two, rate in permutations(range(1, len(rows[0])), 3):
            right = [row for row in rows[1:] if holds(row[one].value, row[two].value, row[rate].value)]
            if len(right) >= ROWS and len(right) >= len(rows) - 2:
                cell = right[len(right) // 2][rate]
                changed = written((cell.value or Decimal(0)) + 7, cell.text)
                yield Plant(cell.start, cell.start + len(cell.text), changed, _around(rows))
                break


def _grows(before: Decimal | None, after: Decimal | None, rate: Decimal | None) -> bool:
    if not before or after is None or not rate or before < SMALL:
        return False
    return abs((after / before - 1) * 100 - rate) <= NEAR


def _completes(aim: Decimal | None, actual: Decimal | None, rate: Decimal | None) -> bool:
    if not aim or actual is None or not rate or aim < SMALL or actual == aim:
        return False
    return abs(actual / aim * 100 - rate) <= NEAR


KINDS: dict[str, Kind] = {
    "broken sum in a table": broken_sum,
    "wrong growth in a table": wrong_growth_cell,
    "wrong completion in a table": wrong_completion_cell,
}
