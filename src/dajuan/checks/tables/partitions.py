"""Find the wholes and parts that the catalogue knows to add up among the rows of a table, column by column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from dajuan.catalogue.partitions import Partition, partitions
from dajuan.checks.figures.parts import core
from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.grids import Cell, Row, Table
from dajuan.checks.tables.heads import CACHED

_FOLLOWING = 14
"""So many rows after a whole its parts stand."""
_LEAD = Pattern(
    r"^(?:[#＃*—\-·•\s]|其中|[:：]|\d{1,2}[.、]|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|按[^:：]{1,8}分)+"
)
_UNIT = Pattern(r"（[^（）]{1,10}）$")

Ids = set[str | None]
"""The indicators that the catalogue knows among the figures of a row."""


class Column(msgspec.Struct, frozen=True):
    """The cells of a whole and of all of its parts in one column; name: the label of the whole's row."""

    partition: Partition
    name: str
    whole: Cell
    parts: tuple[Cell, ...]


def partitioned(table: Table) -> Iterator[Column]:
    """Every whole that has all of its parts in the rows below it, by column."""
    known = [_ids(row) for row in table.rows]
    there = {id for ids in known for id in ids}
    for partition in partitions():
        if partition.whole not in there:
            continue
        for index, row in enumerate(table.rows):
            if partition.whole in known[index]:
                stop = index + 1 + _FOLLOWING
                parts = _parts(partition, row, table.rows[index + 1 : stop], known[index + 1 : stop])
                yield from _columns(table, partition, row, parts) if parts else ()


def _columns(table: Table, partition: Partition, row: Row, parts: Sequence[Row]) -> Iterator[Column]:
    for index in range(len(table.heads)):
        whole = row.cells[index]
        cells = [each.cells[index] for each in parts]
        known = [each for each in cells if isinstance(each, Cell)]
        if not isinstance(whole, Cell) or len(known) < len(cells) or whole.quantity is None:
            continue
        if whole.quantity.claim.indicator_id == partition.whole and all(_goes_with(whole, each) for each in known):
            yield Column(partition, row.label, whole, tuple(known))


def _ids(row: Row) -> Ids:
    return {cell.quantity.claim.indicator_id for cell in row.cells if isinstance(cell, Cell) and cell.quantity}


def _parts(partition: Partition, whole: Row, rows: Sequence[Row], known: Sequence[Ids]) -> list[Row]:
    """The rows of all parts, before the whole stands again; () where one is missing.

    一般债券 and 专项债券 are parts of many rows of one table, so that their short names say nothing there.
    """
    found = []
    for id, short in zip(partition.parts, partition.beside, strict=True):
        names = {name for each in short for name in (each, core(each)) if "债" not in each}
        row = next(
            (each for each, ids in zip(rows, known, strict=True) if id in ids or _name(each.label) in names), None
        )
        if row is None or row is whole:
            return []
        found.append(row)
    last = max(rows.index(row) for row in found)
    again = any(partition.whole in ids for ids in known[:last])
    return found if len({row.span for row in found}) == len(found) and not again else []


@lru_cache(CACHED)
def _name(label: str) -> str:
    label = label.replace("(", "（").replace(")", "）")
    lead = _LEAD.search(label)
    label = label[lead.end() :] if lead else label
    unit = _UNIT.search(label)
    return core((label[: unit.start()] if unit else label).removesuffix("增加值"))


def _goes_with(whole: Cell, part: Cell) -> bool:
    """Whether a part's cell is of the whole's kind, unit and period; one of which nothing was read is taken to be."""
    if part.quantity is None or whole.quantity is None:
        return not part.unit or part.unit == whole.unit
    one, two = whole.quantity.claim, part.quantity.claim
    if (one.kind, one.unit, one.period, one.base, one.place) != (two.kind, two.unit, two.period, two.base, two.place):
        return False
    return part.quantity.value * whole.value == whole.quantity.value * part.value  # 亿元 and 万元 in one column
