"""Read tables (表): head cells, row labels and captions give the cells their indicator, unit, kind, period and place."""

from __future__ import annotations

from dajuan.documents.document import Block, BlockKind, Document
from dajuan.reading.drafts import Draft
from dajuan.reading.periods import Calendar
from dajuan.reading.places import Places
from dajuan.reading.tables.captions import Caption, caption_of
from dajuan.reading.tables.grid import Grid, grid_of, lines
from dajuan.reading.tables.layout import head_rows, is_prose, layout_of, parts, title_rows
from dajuan.reading.tables.rows import Context, Rows

Span = tuple[int, int]


def table_drafts(document: Document, plain: str, calendar: Calendar) -> tuple[list[Draft], list[Span]]:
    """The claims of a document's tables, in order, and the spans of the text that the reader of prose leaves out.

    plain: the normalised text, as long as document.text. calendar: what 今年 and 全年 mean in the document.
    """
    context = Context(Places(document.place), calendar.main, _today(document, calendar))
    drafts: list[Draft] = []
    spans: list[Span] = []
    for block in document.blocks:
        if block.kind is BlockKind.TABLE and block.cells:
            found, read = block_drafts(block, plain, calendar, context)
            drafts.extend(found)
            spans.extend(read)
    drafts.sort(key=lambda draft: draft.figure.start)
    return drafts, spans


def _today(document: Document, calendar: Calendar) -> int | None:
    year = document.published[:4]
    return int(year) if year.isdigit() else calendar.now


def block_drafts(block: Block, plain: str, calendar: Calendar, context: Context) -> tuple[list[Draft], list[Span]]:
    """The claims of one block, and its rows without the cells that hold prose."""
    above = plain[block.caption[0] : block.caption[1]].split("\n") if block.caption else []
    grid = grid_of(block, plain)
    return grid_drafts(grid, above, calendar, context), _read_spans(block, plain)


def _read_spans(block: Block, plain: str) -> list[Span]:
    spans: list[Span] = [block.caption] if block.caption else []
    position = block.start
    for cell in block.cells:
        if is_prose(plain[cell.start : cell.end]):
            if cell.start > position:
                spans.append((position, cell.start))
            position = cell.end
    if block.end > position:
        spans.append((position, block.end))
    return spans


def grid_drafts(grid: Grid, above: list[str], calendar: Calendar, context: Context) -> list[Draft]:
    """The claims of a grid with the lines above it; none where its head or its rows cannot be told."""
    titles = title_rows(grid)
    title = list(dict.fromkeys(slot.text for row in grid.rows[:titles] for slot in row if slot.text))
    grid = lines(grid, titles, len(grid.rows))
    heads = head_rows(grid)
    if not heads:
        return []
    caption = caption_of([*above, *title], calendar, context.places)
    drafts: list[Draft] = []
    for part in parts(grid, heads):
        layout = layout_of(part, heads)
        if layout is not None:
            drafts.extend(Rows(layout, caption, context).read())
    return drafts


__all__ = ["Caption", "table_drafts"]
