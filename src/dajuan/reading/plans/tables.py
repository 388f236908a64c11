"""Find the tables of main indicators (主要指标) in a document, and read what they set."""

from __future__ import annotations

from dajuan.documents.document import Block, BlockKind, Document
from dajuan.reading.plans.heads import Asking, heads_of, head_row
from dajuan.reading.plans.lexicon import NAME_HEADS
from dajuan.reading.plans.notes import notes_below, notes_of
from dajuan.reading.plans.records import PlannedTarget, PlanReading
from dajuan.reading.plans.rows import Rows
from dajuan.reading.plans.years import Years, plan_years
from dajuan.reading.tables.flattened import flattened
from dajuan.reading.tables.grid import Grid, grid_of
from dajuan.reading.tables.units import scales_in

LONGEST_TITLE = 60
TITLES = 3
PAGE_BREAK = 60
"""How many characters may stand between the parts of a table: a page number, 续表."""


def tables_of(document: Document, plain: str) -> tuple[PlanReading, ...]:
    """What the tables of a document set, by the years of their plan; `plain` is the text normalised."""
    own = plan_years(plain[: len(document.title)] if not document.title else document.title)
    read: list[tuple[Rows, list[tuple[int, int]]]] = []
    current: Rows | None = None
    end, width = -PAGE_BREAK, 0
    taken: list[tuple[int, int]] = []
    for index, block in enumerate(document.blocks):
        if block.kind is not BlockKind.TABLE or not block.cells:
            continue
        taken.append((block.start, block.end))
        grid = grid_of(block, plain)
        if current is not None and grid.width == width and block.start - end <= PAGE_BREAK and head_row(grid) is None:
            current.read(grid, 0)
            read[-1][1].extend(notes_below(document, plain, index))
        else:
            above = _words_above(document, plain, index)
            current = _table(document, plain, grid, above, own)
            if current is not None:
                read.append((current, notes_below(document, plain, index)))
        end, width = block.end, grid.width
    for flat in flattened(document.text, plain, taken):
        if flat.grid is not None:
            rows = _table(document, plain, flat.grid, "\n".join(flat.above), own)
            if rows is not None:
                read.append((rows, []))
    return _together(document, plain, read)


def _table(document: Document, plain: str, grid: Grid, above: str, own: Years | None) -> Rows | None:
    """The rows of one table, None where it sets nothing."""
    top = head_row(grid)
    if top is None:
        return None
    titles = [slot.text for row in grid.rows[:top] for slot in row if slot.text and not slot.spread]
    words = "\n".join((above, *dict.fromkeys(titles)))
    asking = Asking(words, plan_years(words) or own, document.kind, document.year)
    heads = heads_of(grid, asking)
    if heads is None:
        return None
    rows = Rows(document, plain, heads, scales_in(words))
    rows.read(grid, heads.body)
    return rows if rows.found else None


def _words_above(document: Document, plain: str, index: int) -> str:
    """The caption of a table, or the short lines above it."""
    block = document.blocks[index]
    lines: list[str] = []
    if block.caption is not None:
        lines.append(plain[block.caption[0] : block.caption[1]])
    for other in reversed(document.blocks[max(index - TITLES, 0) : index]):
        line = plain[other.start : other.end].strip()
        if other.kind is BlockKind.TABLE or len(line) > LONGEST_TITLE:
            break
        if line not in lines:
            lines.insert(0, line)
    return "\n".join(lines)


def _together(
    document: Document, plain: str, read: list[tuple[Rows, list[tuple[int, int]]]]
) -> tuple[PlanReading, ...]:
    """One reading for each plan; an indicator that stands in a second table again is kept from the first."""
    plans: dict[Years, list[PlannedTarget]] = {}
    for rows, below in read:
        notes = notes_of(document, plain, [*rows.notes, *below])
        targets = plans.setdefault((rows.heads.first, rows.heads.last), [])
        known = {(target.indicator, target.unit) for target in targets}
        targets.extend(
            target for target in rows.targets(notes) if (target.indicator, target.unit) not in known
        )
    title = document.title
    return tuple(
        PlanReading(title, first, last, tuple(sorted(targets, key=lambda target: target.start)))
        for (first, last), targets in plans.items()
    )
