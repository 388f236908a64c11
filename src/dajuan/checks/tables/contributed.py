"""Find columns of contributions to growth that do not make 100, and pulls that do not make the growth or go with their contributions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.checks.figures.opposites import has_rest, without_rest
from dajuan.checks.figures.parts import core
from dajuan.checks.figures.quotients import HUNDRED, positive, told
from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.conflicts import Conflict
from dajuan.checks.tables.grids import Cell, Row, Table
from dajuan.checks.tables.heads import Form, form_of, is_among
from dajuan.checks.tables.names import clean, is_whole
from dajuan.checks.tables.turned import both_ways
from dajuan.reading.intervals import Interval, exactly

WHOLE = Decimal(100)
NEAR = Decimal(15)
"""Contributions whose sum is farther from 100 are hardly those of all parts, unless their names say so."""
MOST = 12
_RATE, _PULL = Pattern("贡献率|贡献度"), Pattern("拉动")
_GROWTH = Pattern("^(?:同比|比上年|实际)?(?:增长|增速|增幅)|增[速幅](?:（|$)|增长(?:（|率|$)")
_OUTPUT = Pattern("(?:地区|国内)?生产总值|GDP|全[市县区省州]|经济增长|总计|合计")
_TAIL = Pattern("(?:对[^（）]*)?(?:贡献率|贡献度)$")
_INDUSTRIES = ("第一产业", "第二产业", "第三产业")

Found = tuple[list[Conflict], list[tuple[Cell, ...]]]


def contributed(table: Table) -> Found:
    """The wrong contributions and pulls of a table, and the cells that go together."""
    conflicts: list[Conflict] = []
    fits: list[tuple[Cell, ...]] = []
    for view in both_ways(table) if not (table.torn or table.flat) else ():
        made = list(_of_view(view))
        conflicts += [each for each in made if isinstance(each, Conflict)]
        fits += [each for each in made if not isinstance(each, Conflict)]
    return conflicts, fits


def _of_view(view: Table) -> Iterator[Conflict | tuple[Cell, ...]]:
    rates = [at for at, head in enumerate(view.heads) if _RATE.search(head)]
    pulls = [at for at, head in enumerate(view.heads) if _PULL.search(head) and not _RATE.search(head)]
    if rates or pulls:
        parts, sure = _parts(view.rows)
        yield from _wholes(view, parts, rates, sure=sure)
        yield from _sums(view, parts, pulls)
        yield from _by_growth(parts, rates, pulls, view.heads)
        return
    rows = [row for row in view.rows if _RATE.search(row.label)]
    rows = rows or (list(view.rows) if _RATE.search(view.title) and not _PULL.search(view.title) else [])
    if len(rows) > 1:  # 第一产业贡献率 by years
        parts, sure = _parts(rows)
        levels = [at for at, head in enumerate(view.heads) if form_of(head) is None]
        yield from _wholes(view, parts, levels if sure else (), sure=False)


def pulls_told(table: Table) -> Iterator[tuple[Cell, ...]]:
    """The pulls of all parts in a table that does not tell the growth of the whole."""
    parts, sure = _parts(table.rows)
    if not sure or any(_is_output(row) for row in table.rows) or table.torn or table.flat:
        return
    for at, head in enumerate(table.heads):
        if _PULL.search(head) and not _RATE.search(head):
            cells = _cells(parts, at)
            if cells:
                yield cells


def _is_output(row: Row) -> bool:
    return is_whole(row.label) or _OUTPUT.fullmatch(_name(row)) is not None


def _name(row: Row) -> str:
    return core(_TAIL.compiled.sub("", clean(row.label)).removesuffix("增加值"))


def _parts(rows: Sequence[Row]) -> tuple[list[Row], bool]:
    """The rows of all parts, and whether their names leave no doubt that they are all; [] where something may be missing."""
    three = [row for row in rows if _name(row) in _INDUSTRIES]
    if len(three) == len(_INDUSTRIES):
        return three, without_rest([_name(row) for row in three])
    rows = [row for row in rows if not is_among(row.label) and not _is_output(row)]
    names = [_name(row) for row in rows]
    if not 2 <= len(rows) <= MOST:
        return [], False
    if without_rest(names):
        return rows, True
    return (rows, False) if has_rest(names) else ([], False)


def _cells(rows: Sequence[Row], at: int) -> tuple[Cell, ...]:
    """The cells of a column, () where one is missing."""
    cells = tuple(cell for row in rows if isinstance(cell := row.cells[at], Cell))
    return cells if len(cells) == len(rows) else ()


def _wholes(
    table: Table, parts: Sequence[Row], rates: Sequence[int], *, sure: bool
) -> Iterator[Conflict | tuple[Cell, ...]]:
    """Contributions, which make 100."""
    for at in rates:
        cells = _cells(parts, at)
        if not cells:
            continue
        total = sum((cell.value for cell in cells), Decimal(0))
        if abs(total - WHOLE) <= sum((cell.slack for cell in cells), Decimal(0)) / 2:
            yield cells
        elif sure or abs(total - WHOLE) <= NEAR:
            yield Conflict(
                Form.CONTRIBUTION, cells[-1], cells[:-1], table.heads[at], table.heads[at], total, f"{total:f}%"
            )


def _sums(table: Table, parts: Sequence[Row], pulls: Sequence[int]) -> Iterator[Conflict | tuple[Cell, ...]]:
    """Pulls, which make that of the whole, or its growth where that has none."""
    outputs = [row for row in table.rows if _is_output(row)]
    growths = [at for at, head in enumerate(table.heads) if _GROWTH.search(head) and not _PULL.search(head)]
    if len(outputs) != 1:
        return
    for at in pulls:
        cells = _cells(parts, at)
        whole = next((cell for each in (at, *growths) if isinstance(cell := outputs[0].cells[each], Cell)), None)
        if not cells or whole is None:
            continue
        total = sum((cell.value for cell in cells), Decimal(0))
        if abs(total - whole.value) <= (sum((cell.slack for cell in cells), Decimal(0)) + whole.slack) / 2:
            yield whole, *cells
        else:
            yield Conflict(Form.PULL, whole, cells, outputs[0].label, table.heads[at], total, f"{total:f}个百分点")


def _by_growth(
    parts: Sequence[Row], rates: Sequence[int], pulls: Sequence[int], heads: Sequence[str]
) -> list[Conflict | tuple[Cell, ...]]:
    """A contribution is its pull by the pulls of all."""
    points = _cells(parts, pulls[0]) if len(rates) == len(pulls) == 1 else ()
    total: Interval = sum((cell.wide for cell in points), exactly(Decimal(0)))
    value = sum((cell.value for cell in points), Decimal(0))
    if not points or not positive(total) or not value:
        return []
    fits: list[Conflict | tuple[Cell, ...]] = []
    off: list[Conflict | tuple[Cell, ...]] = []
    for row, point in zip(parts, points, strict=True):
        rate = row.cells[rates[0]]
        if not isinstance(rate, Cell):
            continue
        given = point.wide / total * HUNDRED
        if given.meets(rate.wide):
            fits.append((rate, point))
            continue
        best = point.value / value * 100
        computed = told(best, given, "%", rate.step)
        off.append(Conflict(Form.POINTS_OF, rate, (point,), row.label, heads[rates[0]], best, computed))
    return [*fits, *off] if len(off) < len(fits) else fits
