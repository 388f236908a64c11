"""From the filled cells of a sheet to tables with their captions and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from dajuan.documents.assemble import Part
from dajuan.documents.captions import is_caption, is_surely_caption
from dajuan.documents.document import BlockKind

_NOTE = re.compile(r"\s*(?:注|备注|说明|资料来源|数据来源|填表说明)\s*[0-9一二三]?\s*[:：.、]")
_FIGURE = re.compile(r"[\d.,%-]+")
_MAX_TITLES = 6
_WIDE = 0.7  # of the table's columns that a merged title covers
_LONG = 40  # characters of a lone cell below a table: a remark, no label

Spans = Mapping[tuple[int, int], tuple[int, int]]


def parts_of(rows: Sequence[Sequence[str]], spans: Spans) -> Iterator[Part]:
    """The tables of a sheet, parted by empty rows; spans are (row, column) -> (rows, columns) of merged cells."""
    start = 0
    waiting: list[str] = []  # lines that may belong to the table after them
    while start < len(rows):
        if not any(rows[start]):
            start += 1
            continue
        end = start
        while end < len(rows) and (any(rows[end]) or _within(spans, end)):
            end += 1
        block = [list(row) for row in rows[start:end]]
        inside = {(row - start, column): size for (row, column), size in spans.items() if start <= row < end}
        body = _titles_end(block, inside)
        waiting += [line for row in block[:body] for line in _lines(row)]
        foot = _notes_start(block, body)
        if foot - body >= 2:
            yield _table(block[body:foot], {k: v for k, v in inside.items() if body <= k[0] < foot}, body, waiting)
            waiting = []
        else:
            waiting += [line for row in block[body:foot] for line in _lines(row)]
        if foot < len(block):
            yield from (Part(BlockKind.PARAGRAPH, line) for line in waiting)
            yield from (Part(BlockKind.NOTE, line) for row in block[foot:] for line in _lines(row))
            waiting = []
        start = end
    yield from (Part(BlockKind.PARAGRAPH, line) for line in waiting)


def _within(spans: Spans, row: int) -> bool:
    return any(first < row < first + high for (first, _), (high, _) in spans.items() if high > 1)


def _lines(row: Sequence[str]) -> list[str]:
    return [" ".join(line.split()) for cell in row for line in cell.split("\n") if line.strip()]


def _titles_end(rows: Sequence[Sequence[str]], spans: Spans) -> int:
    """How many of the first rows are the table's title, number and unit: lone cells, no column has begun."""
    used = {column for row in rows for column, cell in enumerate(row) if cell}
    for index, row in enumerate(rows[:_MAX_TITLES]):
        filled = [column for column, cell in enumerate(row) if cell]
        if not all(is_surely_caption(row[column]) for column in filled) and not (
            len(filled) == 1
            and is_caption(" ".join(row[filled[0]].split()))
            and not _FIGURE.fullmatch(row[filled[0]])
            and not _heads_some(filled[0], spans.get((index, filled[0]), (1, 1))[1], used)
        ):
            return index if len(rows) - index >= 2 else len(rows)
    return min(len(rows), _MAX_TITLES)


def _heads_some(column: int, wide: int, used: set[int]) -> bool:
    """Whether a cell that is merged over columns is the head of these, not the title of all."""
    return column > min(used) and 1 < wide < _WIDE * len(used)


def _notes_start(rows: Sequence[Sequence[str]], body: int) -> int:
    """Where the remarks below the table begin: lone cells in the first columns."""
    end = len(rows)
    for index in range(len(rows) - 1, body, -1):
        filled = [cell for cell in rows[index] if cell]
        if len(filled) != 1 or not (_NOTE.match(filled[0]) or len(filled[0]) > _LONG):
            if len(filled) == 1 and rows[index][0] and end == len(rows):
                continue  # a remark may run over several rows below its 注：
            break
        end = index
    return end


def _table(rows: Sequence[list[str]], spans: Spans, offset: int, caption: Sequence[str]) -> Part:
    cells: list[list[str | None]] = [list(row) for row in rows]
    kept: list[tuple[int, int, int, int]] = []
    used = [column for column in range(max(map(len, rows))) if any(row[column] for row in rows)]
    place = {column: index for index, column in enumerate(used)}
    for (row, column), (high, wide) in spans.items():
        top = row - offset
        columns = [place[c] for c in range(column, column + wide) if c in place]
        high = min(high, len(rows) - top)
        if not columns or (high == 1 and len(columns) == 1):
            continue
        for r in range(top, top + high):
            for c in range(column, column + wide):
                if (r, c) != (top, column) and c < len(cells[r]):
                    cells[r][c] = None
        if column in place:
            kept.append((top, place[column], high, len(columns)))
    picked = tuple(tuple(row[column] for column in used) for row in cells)
    return Part(BlockKind.TABLE, rows=picked, spans=tuple(sorted(kept)), caption="\n".join(caption))
