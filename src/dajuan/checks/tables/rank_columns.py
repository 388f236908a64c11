"""Find ranks in a column of a table that the figures beside them turn round (6.9 the third, 7.1 the fourth)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.conflicts import Conflict
from dajuan.checks.tables.grids import Cell, Table
from dajuan.checks.tables.heads import Form, is_total

FEWEST, SURE = 4, 6
"""So many rows must be ranked, where one column can be meant, and where several can."""
_BARE = Pattern("(?:[全省市县区州国]{0,2})?(?:位次|排名|名次|排序)")


def rank_columns(table: Table) -> tuple[list[Conflict], list[tuple[Cell, ...]]]:
    """The two neighbours by rank of which the figures stand the other way round, where all others stand in order."""
    if table.flat or table.torn:
        return [], []
    conflicts: list[Conflict] = []
    start = 0
    for column, head in enumerate(table.heads):
        if not _BARE.fullmatch(head):
            continue
        own = [at for at in range(start, column) if at >= 0]
        start = column + 1
        if own:
            conflicts += _judged(table, own[-1], column, FEWEST if len(own) == 1 else SURE)
    return conflicts, []


def _judged(table: Table, column: int, ranks: int, fewest: int) -> list[Conflict]:
    rows = [
        (place, value, row.label)
        for row in table.rows
        if isinstance(place := row.cells[ranks], Cell)
        and isinstance(value := row.cells[column], Cell)
        and not is_total(row.label)
    ]
    rows.sort(key=lambda each: each[0].value)
    places = [place.value for place, _value, _label in rows]
    if len(rows) < fewest or len(set(places)) < len(places):
        return []
    for way in (1, -1):
        turned = [at for at, (one, two) in enumerate(pairwise(rows)) if (two[1].value - one[1].value) * way > 0]
        if len(turned) == 1 and _is_swap(rows, turned[0], way):
            (first, one, _label), (second, two, label) = rows[turned[0]], rows[turned[0] + 1]
            expected = first.value
            return [Conflict(Form.RANK, second, (one, two), label, table.heads[ranks], expected, f"{expected:f}")]
    return []


def _is_swap(rows: Sequence[tuple[Cell, Cell, str]], at: int, way: int) -> bool:
    """Whether all stand in order once the two are changed, and not all the other way."""
    values = [value.value for _place, value, _label in rows]
    values[at], values[at + 1] = values[at + 1], values[at]
    return all((two - one) * way <= 0 for one, two in pairwise(values)) and values[0] != values[-1]
