"""In which unit the cells of a table are printed: by what the cell, its head, its row, its column of units or the title say."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.grids import Cell, Row, Table
from dajuan.checks.tables.heads import CACHED, Form, form_of, is_rate, is_rate_label
from dajuan.reading.tables.lexicon import NOUN_UNITS
from dajuan.reading.tables.units import PERCENT, Scale, scale_of, scales_in

COUNTS = ("count", "people")
"""Dimensions of what is counted, of which every number is exact."""
LARGE = 1000
"""Whole numbers below it, of which nothing says that they are amounts, are counts."""
_BRACKETS = Pattern(r"（([^（）]{1,12})）")
_POINTS = "百分点"
_SCORE = Scale("分", 0, "")
_SCORES = ("得分", "评分", "总分", "分数", "分值")
_RATE = Pattern("%|率|比重|占比|比例|[增降升涨]幅|增速|进度")
"""Heads that leave no doubt that their figures are per cents."""
_CLASSIFIER = "个"
"""个工作日: what is counted by it need not be known."""


def scale_at(table: Table, row: Row, index: int) -> Scale | None:
    """The unit of a cell with its multiplier, None where nothing says it."""
    place = row.cells[index]
    slot = row.slots[index] if row.slots else None
    if slot is not None and slot.number is not None and slot.number.scale is not None:
        return slot.number.scale
    head = table.heads[index]
    own = in_brackets(head)
    if own is not None:
        return own
    if form_of(head) is Form.AMOUNT:  # 增加, of what the other columns are
        return (
            in_brackets(row.label)
            or next((each for each in map(in_brackets, table.heads) if each and each != PERCENT), None)
            or _beside(table, row)
        )
    if form_of(head) is Form.SUM and in_brackets(row.label) is None:
        others = {in_brackets(each) for each in table.heads if form_of(each) is None and not is_rate(each)}
        if len(others) == 1 and None not in others:
            return others.pop()
    if in_score(head):
        return _SCORE
    if is_rate(head):
        return scale_of(_POINTS) if _POINTS in head else PERCENT if _RATE.search(head) or _is_rate(place) else None
    found = in_brackets(row.label) or _of_noun(head)
    if found is not None:
        return found
    if isinstance(place, Cell) and place.quantity is not None:
        return _of_quantity(place)
    if is_rate_label(row.label):
        return PERCENT
    return _of_noun(row.label) or _of_title(table.title or table.around)


def in_score(head: str) -> bool:
    """Whether the figures under a head are points of a score."""
    return head.endswith(_SCORES)


def _beside(table: Table, row: Row) -> Scale | None:
    """The unit of the first amount of a row, for a difference that says none."""
    for at, head in enumerate(table.heads):
        if form_of(head) is None and not is_rate(head):
            return scale_at(table, row, at)
    return None


@lru_cache(CACHED)
def in_brackets(words: str) -> Scale | None:
    """The unit in the last of a head's or label's brackets that holds one."""
    for found in reversed(_BRACKETS.compiled.findall(words)):
        scale = scale_of(found)
        if scale is not None:
            return scale
    return None


def is_count(scale: Scale | None) -> bool:
    """Whether figures in this unit are counted, one by one."""
    return scale is not None and scale.power == 0 and (scale.dimension in COUNTS or scale.unit.startswith(_CLASSIFIER))


def _is_rate(place: object) -> bool:
    """Whether a cell has its %, or the reading gave it one."""
    if not isinstance(place, Cell):
        return False
    return place.unit == PERCENT.unit or (place.quantity is not None and place.quantity.unit == PERCENT.unit)


def _of_quantity(cell: Cell) -> Scale | None:
    """The unit that the reading gave a cell, with the power of ten that it multiplied the figure by."""
    quantity = cell.quantity
    if quantity is None:
        return None
    if not cell.value:
        return Scale(quantity.unit, 0, "")
    power = abs(quantity.value / cell.value).adjusted()
    known = scale_of(quantity.unit)
    return Scale(quantity.unit, power, known.dimension if known else "")


@lru_cache(CACHED)
def _of_noun(words: str) -> Scale | None:
    """What a noun counts that ends a head or label: 处理人数, 起数."""
    noun = next((noun for noun in NOUN_UNITS if words.endswith(noun)), "")
    return scale_of(NOUN_UNITS[noun]) if noun else None


@lru_cache(CACHED)
def _of_title(title: str) -> Scale | None:
    """The one unit of amounts that the lines over a table name."""
    found = [each for each in scales_in(title) if each != PERCENT]
    if len(found) == 1:
        return found[0]
    return PERCENT if not found and scales_in(title) else None


def counted(table: Table) -> Table:
    """A table in whose cells counts are exact, also where the reading made nothing of them (合计118个 is not 121个)."""
    if table.flat or table.torn:
        return table
    rows = [_counted(table, row) for row in table.rows]
    changed = any(one is not other for one, other in zip(rows, table.rows, strict=True))
    return msgspec.structs.replace(table, rows=tuple(rows)) if changed else table


def _counted(table: Table, row: Row) -> Row:
    cells = list(row.cells)
    for at, place in enumerate(cells):
        if isinstance(place, Cell) and place.slack == 1:
            scale = scale_at(table, row, at)
            if is_count(scale) or (scale is None and abs(place.value) < LARGE and not is_rate(table.heads[at])):
                cells[at] = msgspec.structs.replace(place, slack=Decimal(0))
    return msgspec.structs.replace(row, cells=tuple(cells)) if cells != list(row.cells) else row
