"""Read the tables that a page rules: by its lines, and by where text stands where lines are left out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from dajuan.documents.layout.lines import fragments_of, rows_of, spaced
from dajuan.documents.layout.records import Fragment, Glyph, Rule, Table
from dajuan.documents.layout.rules import Frame, frames_of
from dajuan.patterns import compiled

_SAME_EDGE = 0.5  # em between lines that bound the same column or row
_OPEN_SIDE = 1.0  # em: a frame that reaches so far beyond its outermost vertical line has an open side
_COVERED = 0.6  # of a cell's side that must be ruled for the line to part two cells
_SAME_LINE = 0.5  # em between baselines
_WRAPPED = 0.75  # of the usual distance of rows: a line nearer to a row is its wrapped label
_GUTTER = 0.5  # em

_NUMERIC = compiled(r"[-—–－+±]?\s*[0-9０-９][0-9０-９,，. ]*\s*[%％‰]?|[-—–－/]+|\.{3}|…+")


def tables_of(glyphs: Sequence[Glyph], rules: Sequence[Rule]) -> tuple[list[Table], list[Glyph]]:
    """The ruled tables of a page, from top to bottom, and the glyphs that stand in none of them."""
    if not glyphs or not rules:
        return [], list(glyphs)
    em = median(glyph.size for glyph in glyphs)
    tables: list[Table] = []
    rest = list(glyphs)
    for frame in frames_of(rules, em):
        inside = [g for g in rest if frame.x0 <= (g.x0 + g.x1) / 2 <= frame.x1 and frame.y0 <= _middle(g) <= frame.y1]
        table = _table(frame, inside) if inside else None
        if table:
            taken = set(map(id, inside))
            rest = [glyph for glyph in rest if id(glyph) not in taken]
            tables.append(table)
    return tables, rest


def _middle(glyph: Glyph) -> float:
    return glyph.base - 0.35 * glyph.size


def _table(frame: Frame, glyphs: Sequence[Glyph]) -> Table | None:
    """The table in a frame, None where the frame only surrounds text."""
    em = median(glyph.size for glyph in glyphs)
    fragments = fragments_of(glyphs)
    xs = _edges([rule.x0 for rule in frame.down], frame.x0, frame.x1, em)
    if len(xs) == 2:
        xs = [frame.x0, *gutters_of(fragments), frame.x1]
    if len(xs) == 2:
        return None
    ys = _edges([rule.y0 for rule in frame.across], frame.y0, frame.y1, em)
    soft: set[float] = set()
    for top, bottom in pairwise(list(ys)):
        between = _row_edges([g for g in glyphs if top <= _middle(g) < bottom], xs, top, bottom, len(ys) - 1)
        soft.update(between)
    ys = sorted([*ys, *soft])
    if len(ys) == 2:
        return None
    return _cells(frame, glyphs, xs, ys, soft)


def _edges(places: Sequence[float], first: float, last: float, em: float) -> list[float]:
    """Where rows or columns begin and end: the lines, and the frame's own ends where they are not ruled."""
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _SAME_EDGE * em:
            edges.append(place)
    if not edges or edges[0] - first > _OPEN_SIDE * em:
        edges.insert(0, first)
    if last - edges[-1] > _OPEN_SIDE * em or len(edges) == 1:
        edges.append(last)
    return edges


def gutters_of(fragments: Sequence[Fragment]) -> list[float]:
    """The middles of the white stretches that part fragments into columns; one row in ten may run across (a title)."""
    if not fragments:
        return []
    em = median(f.size for f in fragments)
    few = len({round(f.middle / em) for f in fragments}) * 0.1
    edges = sorted([(f.x0, 1) for f in fragments] + [(f.x1, -1) for f in fragments])
    depth = 0
    stretches: list[list[tuple[int, float, float]]] = [[]]  # runs of white: how many fragments cross, from, to
    for (x, step), (following, _) in pairwise(edges):
        depth += step
        if depth > few:
            stretches.append([])
        elif following > x:
            stretches[-1].append((depth, x, following))
    gutters: list[float] = []
    for stretch in stretches[1:-1]:  # those at the ends are margins
        if stretch and stretch[-1][2] - stretch[0][1] >= _GUTTER * em:
            _, start, end = min(stretch, key=lambda white: (white[0], white[1] - white[2]))
            gutters.append((start + end) / 2)
    return gutters


def _row_edges(glyphs: Sequence[Glyph], xs: Sequence[float], top: float, bottom: float, bands: int) -> list[float]:
    """Where rows end between two horizontal lines, when several rows of numbers stand between them."""
    if not glyphs:
        return []
    em = median(glyph.size for glyph in glyphs)
    columns: list[list[tuple[float, str]]] = []
    for left, right in pairwise(xs):
        inside = [g for g in glyphs if left <= (g.x0 + g.x1) / 2 < right]
        columns.append([(median(_middle(g) for g in row), spaced(row)) for row in rows_of(inside)])
    numbers = [lines for lines in columns if len(lines) >= 2 and all(_NUMERIC.fullmatch(text) for _, text in lines)]
    anchors = _levels([y for lines in numbers for y, _ in lines], em)
    if not anchors and bands <= 3:
        anchors = _shared_levels([[y for y, _ in lines] for lines in columns], em)
    if len(anchors) < 2:
        return []
    usual = median(b - a for a, b in pairwise(anchors))
    for lines in columns:
        for y, _text in lines:
            if min(abs(y - anchor) for anchor in anchors) > _WRAPPED * usual:
                anchors = sorted([*anchors, y])
    return [(a + b) / 2 for a, b in pairwise(anchors) if top < (a + b) / 2 < bottom]


def _shared_levels(columns: Sequence[Sequence[float]], em: float) -> list[float]:
    """The heights at which two columns or more have a line throughout: rows of text that no line parts."""
    levels = _levels([y for column in columns for y in column], em)
    level = [[y for y in levels if any(abs(y - other) <= _SAME_LINE * em for other in column)] for column in columns]
    full = [heights for heights in level if len(heights) >= 3 and len(heights) >= 0.7 * len(levels)]
    return levels if len(full) >= 2 else []


def _levels(heights: Sequence[float], em: float) -> list[float]:
    levels: list[float] = []
    for y in sorted(heights):
        if not levels or y - levels[-1] > _SAME_LINE * em:
            levels.append(y)
    return levels


def _cells(
    frame: Frame, glyphs: Sequence[Glyph], xs: Sequence[float], ys: Sequence[float], soft: set[float]
) -> Table | None:
    """Fill the grid, joining squares that no line parts."""
    height, width = len(ys) - 1, len(xs) - 1
    squares: dict[tuple[int, int], list[Glyph]] = {}
    for glyph in glyphs:
        row = min(max(bisect_right(ys, _middle(glyph)) - 1, 0), height - 1)
        column = min(max(bisect_right(xs, (glyph.x0 + glyph.x1) / 2) - 1, 0), width - 1)
        squares.setdefault((row, column), []).append(glyph)
    ruled_down = {rule.x0 for rule in frame.down}
    rows: list[list[str | None]] = [[""] * width for _ in range(height)]
    spans: list[tuple[int, int, int, int]] = []
    for row in range(height):
        for column in range(width):
            if rows[row][column] is None:
                continue
            columns = 1
            while (
                column + columns < width
                and rows[row][column + columns] is not None
                and ruled_down
                and not _parts(frame.down, xs[column + columns], ys[row], ys[row + 1])
            ):
                columns += 1
            across = (xs[column], xs[column + columns])
            high = 1
            while (
                row + high < height
                and ys[row + high] not in soft
                and not _crossed(frame.across, ys[row + high], across)
            ):
                high += 1
            inside: list[Glyph] = []
            for r in range(row, row + high):
                for c in range(column, column + columns):
                    inside += squares.get((r, c), [])
                    rows[r][c] = None
            rows[row][column] = cell_text(inside)
            if columns > 1 or high > 1:
                spans.append((row, column, high, columns))
    if sum(bool(cell) for line in rows for cell in line) < 3:
        return None
    return Table(frame.x0, frame.y0, frame.x1, frame.y1, tuple(map(tuple, rows)), tuple(spans))


def _parts(down: Sequence[Rule], x: float, top: float, bottom: float) -> bool:
    """Whether a vertical line at x runs along the better part of top to bottom."""
    near = [rule for rule in down if abs(rule.x0 - x) <= 3.0]
    return _cover([(rule.y0, rule.y1) for rule in near], top, bottom) >= _COVERED * (bottom - top)


def _crossed(across: Sequence[Rule], y: float, columns: tuple[float, float]) -> bool:
    """Whether a horizontal line at y runs along the better part of a cell's width."""
    left, right = columns
    near = [rule for rule in across if abs(rule.y0 - y) <= 3.0]
    return _cover([(rule.x0, rule.x1) for rule in near], left, right) >= _COVERED * (right - left)


def _cover(stretches: Sequence[tuple[float, float]], start: float, end: float) -> float:
    return sum(max(0.0, min(x1, end) - max(x0, start)) for x0, x1 in stretches)


def cell_text(glyphs: Sequence[Glyph]) -> str:
    """What stands in a cell: its lines run on, without the gaps that spread a word over the cell (合　　计)."""
    text = ""
    for row in rows_of(glyphs):
        line = spaced(row)
        both_latin = text[-1:].isascii() and line[:1].isascii() and text[-1:].isalnum() and line[:1].isalnum()
        text += f" {line}" if both_latin else line
    return text
