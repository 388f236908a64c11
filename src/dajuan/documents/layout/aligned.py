"""Find the tables that no line rules: rows of short pieces that stand under each other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

import msgspec

from dajuan.documents.layout.columns import gutters_of as text_gutters_of
from dajuan.documents.layout.columns import rows_of
from dajuan.documents.layout.records import Fragment, Page, Table
from dajuan.documents.layout.ruled import gutters_of
from dajuan.patterns import compiled

_MIN_ROWS = 3
_FAR = 2.5  # times the usual pitch: rows so far apart are not of one table
_NARROW = 0.5  # of the width: a label that stands alone in its row
_FIGURES = 0.3  # of the cells beyond the first column that must hold figures
_FILLED = 0.45  # of the cells; where fewer are, it is a chart

_FIGURE = compiled(r"[-—–－+±]?[0-9０-９][0-9０-９,，. ]*[%％‰]?|[-—–－]+")


def with_aligned(page: Page) -> Page:
    """The page with its unruled tables taken out of the fragments; a page in columns of text keeps all of them."""
    rows = rows_of(page.fragments)
    if sum(len(row) > 1 for row in rows) < _MIN_ROWS or text_gutters_of(rows):
        return page
    tables: list[Table] = []
    taken: set[int] = set()
    for stretch in _stretches(rows):
        table = _table(stretch)
        if table:
            tables.append(table)
            taken.update(id(fragment) for row in stretch for fragment in row)
    if not tables:
        return page
    rest = tuple(fragment for fragment in page.fragments if id(fragment) not in taken)
    return msgspec.structs.replace(page, fragments=rest, tables=(*page.tables, *tables))


def _stretches(rows: Sequence[list[Fragment]]) -> list[list[list[Fragment]]]:
    """Rows that follow each other closely and are in pieces; a lone label between two such rows is one of them."""
    width = max(row[-1].x1 for row in rows) - min(row[0].x0 for row in rows)
    pitch = median(b[0].middle - a[0].middle for a, b in pairwise(rows))
    stretches: list[list[list[Fragment]]] = [[]]
    for index, row in enumerate(rows):
        following = rows[index + 1] if index + 1 < len(rows) else []
        label = len(row) == 1 and bool(stretches[-1]) and len(following) > 1 and row[0].x1 - row[0].x0 < _NARROW * width
        near = not stretches[-1] or row[0].middle - stretches[-1][-1][0].middle <= _FAR * pitch
        if not near:
            stretches.append([])
        if len(row) > 1 or (label and near):
            stretches[-1].append(row)
        elif stretches[-1]:
            stretches.append([])
    return [stretch for stretch in stretches if len(stretch) >= _MIN_ROWS]


def _table(rows: Sequence[Sequence[Fragment]]) -> Table | None:
    fragments = [fragment for row in rows for fragment in row]
    gutters = gutters_of(fragments)
    if not gutters:
        return None
    lines: list[list[str]] = []
    for row in rows:
        cells = [""] * (len(gutters) + 1)
        for fragment in row:
            column = bisect_right(gutters, (fragment.x0 + fragment.x1) / 2)
            cells[column] = f"{cells[column]} {fragment.text}".strip()
        lines.append(cells)
    lines = _without_phantoms(lines)
    if sum(bool(cell) for line in lines for cell in line) < _FILLED * len(lines) * len(lines[0]):
        return None
    if len(lines[0]) < 2:
        return None
    beyond = [cell for line in lines for cell in line[1:] if cell]
    figures = sum(_FIGURE.fullmatch(cell) is not None for cell in beyond)
    labelled = any(line[0] and not _FIGURE.fullmatch(line[0]) for line in lines)
    if figures < _FIGURES * len(beyond) or not labelled:
        return None
    return Table(
        min(f.x0 for f in fragments),
        min(f.y0 for f in fragments),
        max(f.x1 for f in fragments),
        max(f.y1 for f in fragments),
        tuple(map(tuple, lines)),
    )


def _without_phantoms(lines: list[list[str]]) -> list[list[str]]:
    """Two neighbouring columns of which no row fills both are one: long labels that stand out, a centred head."""
    column = 0
    while column + 1 < len(lines[0]):
        if any(line[column] and line[column + 1] for line in lines):
            column += 1
        else:
            lines = [[*line[:column], line[column] or line[column + 1], *line[column + 2 :]] for line in lines]
    return lines
