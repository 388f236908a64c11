"""Find rows of a table of votes that do not make those who came, or what all rows beside them make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span
from dajuan.checks.sums.sum_ballots import Role, counts
from dajuan.checks.tables.grids import Cell, Row, Table, tables

_HEADS = (Pattern("赞成|同意(?<!不同意)"), Pattern("反对|不同意|不赞成"), Pattern("弃权"))
_OTHERS = Pattern("未按|未投|回避|无效|废票")
_REACH = 600
FEWEST = 2


class VoteRow(msgspec.Struct, frozen=True):
    """A row of votes, what they make, and how many there should be, with where that is told (None: by the other rows)."""

    name: str
    cells: tuple[Cell, ...]
    total: int
    due: int
    told: Span | None


def vote_rows(manuscript: Manuscript) -> Iterator[VoteRow]:
    """The rows of tables whose heads are 赞成, 反对 and 弃权 that do not add up."""
    for table in tables(manuscript):
        columns = _columns(table)
        if columns is None:
            continue
        rows = [(row, cells) for row in table.rows if (cells := _cells(row, columns)) is not None]
        sums = [int(sum(cell.value for cell in cells)) for _row, cells in rows]
        start = table.rows[0].span.start
        there = [each for each in counts(manuscript.plain, max(start - _REACH, 0), start) if each.role is Role.THERE]
        most = Counter(sums).most_common(1)
        if there:
            due, told = there[-1].value, there[-1].span
        elif most and most[0][1] >= FEWEST and most[0][1] == len(sums) - 1:
            due, told = most[0][0], None
        else:
            continue
        for (row, cells), total in zip(rows, sums, strict=True):
            if total > due or (total < due and due in sums and told is not None) or (told is None and total != due):
                yield VoteRow(row.label, cells, total, due, told)


def _columns(table: Table) -> tuple[int, ...] | None:
    if table.flat or table.torn or any(_OTHERS.search(head) for head in table.heads):
        return None
    found = [[at for at, head in enumerate(table.heads) if pattern.search(head)] for pattern in _HEADS]
    return tuple(each[0] for each in found) if all(len(each) == 1 for each in found) else None


def _cells(row: Row, columns: tuple[int, ...]) -> tuple[Cell, ...] | None:
    cells = [row.cells[at] for at in columns]
    known = tuple(each for each in cells if isinstance(each, Cell))
    return known if len(known) == len(cells) and not row.loose else None
