"""Find rows and columns of a table that hold the shares of all parts of one whole and do not make 100."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.checks.figures.opposites import has_rest, without_rest
from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.conflicts import Conflict
from dajuan.checks.tables.grids import Cell, Row, Table
from dajuan.checks.tables.heads import Form, form_of, is_among, is_total
from dajuan.checks.tables.units import scale_at

HUNDRED = Decimal(100)
NEAR = Decimal(12)
"""Shares whose sum is farther from 100 are hardly meant as all parts, unless several rows beside them are."""
MOST = 12
PERCENT = "%"
_STRUCTURE = Pattern("结构|构成|比重|占比|比例|分布|产业")
_NONE = Pattern("率(?:（|$)|增[长速幅]|同比|指数|目标|计划")
"""Rates of several things, none of which is part of a whole."""

Line = tuple[str, tuple[Cell, ...]]
"""The shares that may make 100, with the name of their row or column."""


def structures(table: Table) -> tuple[list[Conflict], list[tuple[Cell, ...]]]:
    """The rows or columns of shares that do not make 100, and the cells of those that do."""
    if table.flat or table.torn:
        return [], []
    for lines, names, named in (_across(table), _down(table)):
        found = _judged(table, lines, names, named=named)
        if found[0]:
            return found
    return [], []


def _across(table: Table) -> tuple[list[Line], tuple[str, ...], bool]:
    """Each row over all columns of shares: 年份|第一产业|第二产业|第三产业."""
    own = [at for at, head in enumerate(table.heads) if form_of(head) in (None, Form.SHARE)]
    names = tuple(table.heads[at] for at in own)
    if not 2 <= len(own) <= MOST or any(_NONE.search(name) for name in names):
        return [], (), False
    lines = [line for row in table.rows if (line := _line(table, row, own)) is not None]
    return lines, names, bool(_STRUCTURE.search(f"{table.title}{''.join(names)}"))


def _line(table: Table, row: Row, own: Sequence[int]) -> Line | None:
    cells = tuple([place for at in own if isinstance(place := row.cells[at], Cell)])
    if row.loose or len(cells) < len(own) or not all(_is_share(table, row, at) for at in own):
        return None
    return row.label, cells


def _is_share(table: Table, row: Row, at: int) -> bool:
    scale = scale_at(table, row, at)
    place = row.cells[at]
    return scale is not None and scale.unit == PERCENT and isinstance(place, Cell) and 0 <= place.value <= HUNDRED


def _down(table: Table) -> tuple[list[Line], tuple[str, ...], bool]:
    """Each column over all rows, of a table without a total: 产业|2020年|2025年."""
    rows = [row for row in table.rows if not row.loose]
    names = tuple(row.label for row in rows)
    alike = not any(is_total(name) or is_among(name) or _NONE.search(name) for name in names)
    if not 2 <= len(rows) <= MOST or len(rows) < len(table.rows) or not all(names) or not alike:
        return [], (), False
    lines: list[Line] = []
    for at, head in enumerate(table.heads):
        cells = tuple([place for row in rows if isinstance(place := row.cells[at], Cell)])
        shares = form_of(head) in (None, Form.SHARE) and not _NONE.search(head)
        if shares and len(cells) == len(rows) and all(_is_share(table, row, at) for row in rows):
            lines.append((head, cells))
    return lines, names, bool(_STRUCTURE.search(table.title + "".join(table.heads)))


def _judged(
    table: Table, lines: Sequence[Line], names: tuple[str, ...], *, named: bool
) -> tuple[list[Conflict], list[tuple[Cell, ...]]]:
    fits = [cells for _name, cells in lines if _off(cells) <= _slack(cells)]
    off = [line for line in lines if _off(line[1]) > _slack(line[1])]
    certain = len(fits) >= 2 * len(off) or (named and len(fits) >= len(off))
    alone = not fits and len(off) == 1 and named and _is_all(names)
    if not off or not (certain or alone):
        return [], []
    return list(_conflicts(off, far=len(fits) > 1)), fits


def _is_all(names: tuple[str, ...]) -> bool:
    """Whether the names tell by themselves that nothing is left out: 城镇 and 乡村, or a last one that is the rest."""
    return without_rest(names) or has_rest(names)


def _conflicts(off: Sequence[Line], *, far: bool) -> Iterator[Conflict]:
    for name, cells in off:
        total = sum((cell.value for cell in cells), Decimal(0))
        if far or abs(total - HUNDRED) <= NEAR:
            yield Conflict(Form.STRUCTURE, cells[-1], cells[:-1], name, "", total, f"{total:f}%")


def _off(cells: Sequence[Cell]) -> Decimal:
    return abs(sum((cell.value for cell in cells), Decimal(0)) - HUNDRED)


def _slack(cells: Sequence[Cell]) -> Decimal:
    """What rounding can leave: half the last place of each."""
    return sum((cell.slack for cell in cells), Decimal(0)) / 2
