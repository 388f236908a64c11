"""Put the pieces of a page into reading order: columns from left to right, lines from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from dajuan.documents.layout.records import Column, Fragment, Page, Table

_SAME_LINE = 0.5  # em between the middles of fragments on one line
_GUTTER = 0.8  # em: a narrower gap does not part columns
_MIN_ROWS = 8  # rows that must have text on both sides of a gutter
_MIN_SHARE = 0.4  # of the rows
_MIN_WIDTH = 8.0  # em: a narrower column belongs to a table
_FILLED = 0.6  # of a column's width is filled by its usual line; a table's cells fill less


def rows_of(fragments: Sequence[Fragment]) -> list[list[Fragment]]:
    """Fragments on one height, rows from top to bottom, each from left to right."""
    rows: list[list[Fragment]] = []
    for fragment in sorted(fragments, key=lambda f: f.middle):
        if rows and fragment.middle - rows[-1][0].middle <= _SAME_LINE * min(fragment.size, rows[-1][0].size):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    for row in rows:
        row.sort(key=lambda f: f.x0)
    return rows


def columns_of(page: Page) -> list[Column]:
    """The columns of a page in the order in which they are read; a page of one column is one."""
    if not page.fragments and not page.tables:
        return []
    rows = rows_of(page.fragments)
    gutters = gutters_of(rows)
    if not gutters:
        return [_column(page, page.fragments, page.tables)]
    columns: list[Column] = []
    waiting: list[Fragment] = []  # of a stretch in columns
    spanning: list[Fragment] = []  # of a stretch over the whole width

    def close(stretch: list[Fragment]) -> None:
        if not stretch:
            return
        edges = [min(f.x0 for f in stretch), *gutters, max(f.x1 for f in stretch)]
        if stretch is spanning:
            columns.append(_column(page, stretch, ()))
        else:
            for left, right in pairwise(edges):
                inside = [f for f in stretch if left <= (f.x0 + f.x1) / 2 <= right]
                if inside:
                    columns.append(_column(page, inside, ()))
        stretch.clear()

    pitch = median(b[0].middle - a[0].middle for a, b in pairwise(rows))
    last = rows[0][0].middle
    for row in rows:
        crosses = any(f.x0 < gutter < f.x1 for f in row for gutter in gutters)
        if crosses or row[0].middle - last > 3 * pitch:
            close(waiting)
        if crosses:
            spanning.extend(row)
        else:
            close(spanning)
            waiting.extend(row)
        last = row[0].middle
    close(spanning)
    close(waiting)
    return _with_tables(page, columns)


def gutters_of(rows: Sequence[Sequence[Fragment]]) -> list[float]:
    """The middles of the gutters that part a page into columns of running text, from left to right."""
    gaps = [
        (left.x1, right.x0)
        for row in rows
        for left, right in pairwise(row)
        if right.x0 - left.x1 >= _GUTTER * min(left.size, right.size)
    ]
    if len(gaps) < _MIN_ROWS:
        return []
    found: list[float] = []
    for gutter in _common(gaps, max(_MIN_ROWS, int(_MIN_SHARE * len(rows)))):
        if _reads_as_columns(rows, found[-1] if found else None, gutter):
            found.append(gutter)
    return found if found and _reads_as_columns(rows, found[-1], None) else []


def _common(gaps: Sequence[tuple[float, float]], enough: int) -> list[float]:
    """The middles of the stretches that lie in at least `enough` gaps, the most common part of each."""
    edges = sorted([(x0, 1) for x0, _ in gaps] + [(x1, -1) for _, x1 in gaps])
    middles: list[float] = []
    depth = best = 0
    start = end = 0.0
    inside = False
    for (x, step), (following, _) in zip(edges, [*edges[1:], (edges[-1][0], 0)], strict=True):
        depth += step
        if depth >= enough and depth > best:
            best, start, end, inside = depth, x, following, True
        if depth < enough and inside:
            middles.append((start + end) / 2)
            best, inside = 0, False
    return middles


def _reads_as_columns(rows: Sequence[Sequence[Fragment]], left: float | None, right: float | None) -> bool:
    """Whether what stands between two gutters (None: the page's edge) is running text, not the cells of a table."""
    pieces = [[f for f in row if (left is None or f.x0 >= left) and (right is None or f.x1 <= right)] for row in rows]
    inked = [row for row in pieces if row]
    if len(inked) < _MIN_ROWS:
        return False
    x0 = min(row[0].x0 for row in inked)
    x1 = max(row[-1].x1 for row in inked)
    size = median(f.size for row in inked for f in row)
    filled = median(sum(f.x1 - f.x0 for f in row) for row in inked)
    return x1 - x0 >= _MIN_WIDTH * size and filled >= _FILLED * (x1 - x0)


def _column(page: Page, fragments: Sequence[Fragment], tables: Sequence[Table]) -> Column:
    lines = [joined(row) for row in rows_of(fragments)]
    items: list[Fragment | Table] = sorted([*lines, *tables], key=lambda item: (item.y0 + item.y1) / 2)
    return Column(page.number, min(i.x0 for i in items), max(i.x1 for i in items), tuple(items))


def _with_tables(page: Page, columns: list[Column]) -> list[Column]:
    """Put each table into the column that it stands in, or before the first column that begins below it."""
    for table in page.tables:
        middle = (table.x0 + table.x1) / 2
        for index, column in enumerate(columns):
            if (
                column.x0 <= middle <= column.x1
                and column.items[0].y0 - 1 <= table.y1
                and table.y0 <= column.items[-1].y1
            ):
                items = sorted([*column.items, table], key=lambda item: (item.y0 + item.y1) / 2)
                columns[index] = Column(column.page, column.x0, column.x1, tuple(items))
                break
        else:
            place = next((i for i, column in enumerate(columns) if column.items[0].y0 >= table.y1), len(columns))
            columns.insert(place, Column(page.number, table.x0, table.x1, (table,)))
    return columns


def joined(row: Sequence[Fragment]) -> Fragment:
    """The fragments of one line as one, parted by single spaces."""
    if len(row) == 1:
        return row[0]
    size = max(row, key=lambda f: f.x1 - f.x0).size
    return Fragment(
        " ".join(f.text for f in row),
        row[0].x0,
        min(f.y0 for f in row),
        max(f.x1 for f in row),
        max(f.y1 for f in row),
        size,
    )
