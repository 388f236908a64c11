"""Find cells of rows and columns of parts (其中, 年度计划投资) that are greater than those of what they are of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.figures.listings import AMONG
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Remark, Text
from dajuan.checks.tables.grids import Cell, Row, Table, tables
from dajuan.checks.tables.part_columns import Exceeding, exceeding
from dajuan.checks.tables.totals import is_amounts

CELL = Text(
    "表中“{part}”的{figure}大于其整体“{name}”的{whole}。",
    en="In the table, “{part}” ({figure}) is more than “{name}” ({whole}), of which it is a part.",
)
COLUMN = Text(
    "表中“{name}”的“{head}”{figure}大于“{other}”{whole}。",
    en="In the table, {head} of {name} ({figure}) is more than its {other} ({whole}).",
)
SUGGESTION = Text(
    "请核对两处数字及单位；如“其中”另有所指，请写明它是哪一项的其中。",
    en="Check both figures and their units; where 其中 speaks of something else, say of what.",
)


def in_tables(manuscript: Manuscript) -> Iterator[Remark]:
    """The rows that begin with 其中 in every table, and the columns of parts."""
    for table in tables(manuscript):
        if not table.flat:
            yield from _of_table(manuscript, table)
            yield from (_of_columns(manuscript, each) for each in exceeding(table))


def _of_columns(manuscript: Manuscript, found: Exceeding) -> Remark:
    message = COLUMN.filled(
        name=found.name,
        head=found.heads[0],
        figure=manuscript.text[found.part.span.start : found.part.span.end],
        other=found.heads[1],
        whole=manuscript.text[found.whole.span.start : found.whole.span.end],
    )
    return Remark((found.part.span, found.whole.span), message, SUGGESTION)


def _of_table(manuscript: Manuscript, table: Table) -> Iterator[Remark]:
    wholes: list[Row] = []
    for before, part in zip(table.rows, table.rows[1:], strict=False):
        if not part.label.startswith(AMONG):
            continue
        if not before.label.startswith(AMONG):
            wholes = [*wholes[-1:], before]  # a second 其中 may be of the same whole as the first
        for index in range(len(table.heads)):
            if wholes and is_amounts(table, index):
                yield from _of_cells(manuscript, wholes, part, index)


def _of_cells(manuscript: Manuscript, wholes: Sequence[Row], part: Row, index: int) -> Iterator[Remark]:
    below = part.cells[index]
    above = [row.cells[index] for row in wholes]
    figures = [cell for cell in above if isinstance(cell, Cell) and cell.value > 0]
    if not isinstance(below, Cell) or not figures or len(figures) < len(above):
        return
    if any(cell.unit != below.unit or not cell.wide.is_below(below.wide) for cell in figures):
        return
    message = CELL.filled(
        part=part.label,
        figure=manuscript.text[below.span.start : below.span.end],
        name=wholes[-1].label,
        whole=manuscript.text[figures[-1].span.start : figures[-1].span.end],
    )
    yield Remark((below.span, figures[-1].span), message, SUGGESTION)
