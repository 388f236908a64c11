"""Read tables (表): head cells, row labels and captions give the cells their indicator, unit, kind, period and place."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from dajuan.documents.document import Block, BlockKind, Document, DocumentKind
from dajuan.reading.drafts import Draft
from dajuan.reading.periods import Calendar
from dajuan.reading.places import Places
from dajuan.reading.tables.captions import Caption, caption_of
from dajuan.reading.tables.columns import Context
from dajuan.reading.tables.flattened import flattened
from dajuan.reading.tables.grid import Grid, Slot, grid_of, lines
from dajuan.reading.tables.layout import head_rows, is_prose, layout_of, parts, title_rows
from dajuan.reading.tables.lexicon import TITLE_ENDS
from dajuan.reading.tables.rows import Rows
from dajuan.reading.tables.rules import FIGURE_IN_WORDS, UNIT_LINE

Span = tuple[int, int]
AHEAD = (DocumentKind.PLAN, DocumentKind.BUDGET, DocumentKind.WORK_REPORT)
"""Documents whose tables look ahead."""
LINES = "text"
"""The format whose tables are lines with tabs, as somebody else flattened them."""
LONGEST_TITLE = 50
SHORTEST_TITLE = 5
PAGE_BREAK = 8
"""How many characters may stand between the parts of a table that a page break tears apart (a page number)."""


def table_drafts(document: Document, plain: str, calendar: Calendar) -> tuple[list[Draft], list[Span]]:
    """The claims of a document's tables, in order, and the spans of the text that the reader of prose leaves out.

    plain: the normalised text, as long as document.text. calendar: what 今年 and 全年 mean in the document.
    """
    ahead = document.kind in AHEAD
    context = Context(Places(document.place), calendar.main, _today(document, calendar), ahead, calendar.part)
    drafts: list[Draft] = []
    spans: list[Span] = []
    taken: list[Span] = []
    before: Before | None = None
    titles: list[str] = []
    for block in document.blocks:
        if block.kind is BlockKind.TABLE and block.cells:
            if document.format == LINES and not _is_regular(block):
                continue
            before = _block(block, plain, calendar, context, before, titles)
            drafts.extend(before.drafts)
            taken.append((block.start, block.end))
            spans.extend(_read_spans(block, plain, before.drafts))
            titles = []
        elif block.kind is not BlockKind.TABLE:
            line = plain[block.start : block.end].strip()
            if not UNIT_LINE.search(line):
                titles = [line] if len(line) <= LONGEST_TITLE and line.endswith(TITLE_ENDS) else []
    for flat in flattened(document.text, plain, taken):
        spans.append((flat.start, flat.end))
        if flat.grid is not None:
            caption = caption_of(list(flat.above), calendar, context.places)
            layout = layout_of(flat.grid, flat.heads)
            if layout is not None:
                drafts.extend(Rows(layout, caption, context).read())
    drafts.sort(key=lambda draft: draft.figure.start)
    return drafts, _merged(spans)


def _is_regular(block: Block) -> bool:
    """Whether a table that was made of a text's lines has as many cells in each row, under a head."""
    rows = Counter(cell.row for cell in block.cells)
    return len(set(rows.values())) == 1 and len(rows) > 2


class Before:
    """The table before: where it ended, its heads, its caption, and its rows, for one that goes on on the next page."""

    __slots__ = ("caption", "drafts", "end", "heads", "rows", "width")

    def __init__(self, end: int, width: int, caption: Caption) -> None:
        self.end = end
        self.width = width
        self.caption = caption
        self.heads: tuple[tuple[Slot, ...], ...] = ()
        self.rows: list[Rows] = []
        self.drafts: list[Draft] = []


def _today(document: Document, calendar: Calendar) -> int | None:
    year = document.published[:4]
    return int(year) if year.isdigit() else calendar.now


def _block(
    block: Block, plain: str, calendar: Calendar, context: Context, before: Before | None, titles: list[str]
) -> Before:
    """Read one block; it goes on with the table before where nothing stands between them and it has no caption.

    titles: the line above, where that reads like a title; of a block whose caption gives only units.
    """
    above = plain[block.caption[0] : block.caption[1]].split("\n") if block.caption else []
    if all(UNIT_LINE.search(line) or len(line) < SHORTEST_TITLE for line in above):
        above = [*titles, *above]
    grid = grid_of(block, plain)
    goes_on = before is not None and not above and block.start - before.end <= PAGE_BREAK
    height = title_rows(grid)
    title = list(dict.fromkeys(slot.text for row in grid.rows[:height] for slot in row if slot.text))
    grid = lines(grid, height, len(grid.rows))
    heads = head_rows(grid)
    if before is not None and goes_on and not title:
        now = Before(block.end, grid.width, before.caption)
        if not heads and grid.width == before.width:
            grid, heads = with_head(grid, before.heads), len(before.heads)
    else:
        now, before = Before(block.end, grid.width, caption_of([*above, *title], calendar, context.places)), None
    if not heads:
        return now
    now.heads = grid.rows[:heads]
    for number, part in enumerate(parts(grid, heads)):
        layout = layout_of(part, heads)
        if layout is not None:
            previous = before.rows[number] if before and number < len(before.rows) else None
            now.rows.append(Rows(layout, now.caption, context, previous))
            now.drafts.extend(now.rows[-1].read())
    return now


def with_head(grid: Grid, heads: tuple[tuple[Slot, ...], ...]) -> Grid:
    """A grid under the head of the table before."""
    return Grid((*heads, *grid.rows), (*((0, 0) for _ in heads), *grid.spans))


def _read_spans(block: Block, plain: str, drafts: list[Draft]) -> list[Span]:
    """A table without the cells that hold prose; a row with such a cell and no claims is left to prose as a whole.

    In a table that yields nothing, words with figures may be prose as well.
    """
    understood = bool(drafts)
    spans: list[Span] = [block.caption] if block.caption and understood else []
    claimed = {draft.sentence for draft in drafts}
    position = block.start
    for _, group in groupby(block.cells, key=lambda cell: cell.row):
        cells = list(group)
        line = (cells[0].start, cells[-1].end)
        prose = [cell for cell in cells if _is_left(plain[cell.start : cell.end], understood)]
        for start, end in [line] if prose and line not in claimed else [(cell.start, cell.end) for cell in prose]:
            if start > position:
                spans.append((position, start))
            position = end
    if block.end > position:
        spans.append((position, block.end))
    return spans


def _is_left(text: str, understood: bool) -> bool:
    return is_prose(text) or (not understood and FIGURE_IN_WORDS.search(text) is not None)


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


__all__ = ["table_drafts"]
