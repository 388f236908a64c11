"""A table seen from its other side: years by indicators as indicators by years."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.tables.grids import Row, Table

MOST_ROWS = 40
"""A table with more rows is a list of things, and no table of indicators."""
MOST_COLUMNS = 12


def both_ways(table: Table) -> Iterator[Table]:
    """The table as it stands, and turned where its rows can be told from each other."""
    yield table
    other = turned(table)
    if other is not None:
        yield other


def turned(table: Table) -> Table | None:
    """The table with its rows as columns, each headed by its label; None of one with a row that has no place or no name."""
    rows = table.rows
    if table.flat or table.torn or not 2 <= len(rows) <= MOST_ROWS or len(table.heads) > MOST_COLUMNS:
        return None
    labels = tuple(row.label for row in rows)
    if len(set(labels)) < len(labels) or not all(labels) or any(row.loose for row in rows):
        return None
    sliced = all(row.slots for row in rows)
    columns = tuple(
        Row(
            head,
            tuple(row.cells[at] for row in rows),
            rows[0].span,
            slots=tuple(row.slots[at] for row in rows) if sliced else (),
        )
        for at, head in enumerate(table.heads)
    )
    return Table(labels, columns, table.around, table.title)
