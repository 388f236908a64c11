"""Find the tables of main indicators (主要指标) in a document, and read what they set."""

from __future__ import annotations

from dajuan.documents.document import BlockKind, Document
from dajuan.reading.characters import normalise
from dajuan.reading.plans.heads import Asking, head_row, heads_of
from dajuan.reading.plans.notes import notes_below, notes_of
from dajuan.reading.plans.records import PlannedTarget, PlanReading
from dajuan.reading.plans.rows import Rows
from dajuan.reading.plans.years import Years, plan_years
from dajuan.reading.tables.flattened import flattened
from dajuan.reading.tables.grid import Grid, grid_of
from dajuan.reading.tables.rules import CAPTION_NUMBER, UNIT_LINE
from dajuan.reading.tables.units import scales_in

LONGEST_TITLE = 60
TITLES = 3
PAGE_BREAK = 60
"""How many characters may stand between the parts of a table: a page number, 续表."""


Read = tuple[Rows, list[tuple[int, int]], str]
"""The rows of a table, the spans of the notes below it, its title."""


def tables_of(document: Document, plain: str) -> tuple[PlanReading, ...]:
    """What the tables of a document set, by the years of their plan; `plain` is the text normalised."""
    own = plan_years(normalise(document.title))
    read: list[Read] = []
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
                read.append((current, notes_below(document, plain, index), _title(above)))
        end, width = block.end, grid.width
    for flat in flattened(document.text, plain, taken):
        if flat.grid is not None:
            rows = _table(document, plain, flat.grid, "\n".join(flat.above), own)
            if rows is not None:
                read.append((rows, [], _title("\n".join(flat.above))))
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


def _title(above: str) -> str:
    """The line above a table that names it, without its number."""
    lines = [CAPTION_NUMBER.sub("", line).strip() for line in above.split("\n") if not UNIT_LINE.search(line)]
    return next((line for line in reversed(lines) if line), "")


def _together(document: Document, plain: str, read: list[Read]) -> tuple[PlanReading, ...]:
    """One reading for each plan; an indicator that stands in a second table again is kept from the first."""
    plans: dict[Years, list[PlannedTarget]] = {}
    titles: dict[Years, str] = {}
    for rows, below, title in read:
        notes = notes_of(document, plain, [*rows.notes, *below])
        years = rows.heads.first, rows.heads.last
        targets = plans.setdefault(years, [])
        titles.setdefault(years, document.title or title)
        known = {(target.indicator, target.unit) for target in targets}
        targets.extend(target for target in rows.targets(notes) if (target.indicator, target.unit) not in known)
    return tuple(
        PlanReading(titles[years], *years, tuple(sorted(targets, key=lambda target: target.start)))
        for years, targets in plans.items()
    )
