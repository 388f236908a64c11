"""Put the tables together that a document has as such, with cells."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span
from dajuan.checks.tables.grids import Cell, Row, Table, Word, cell
from dajuan.checks.tables.heads import is_total
from dajuan.documents.document import Block, BlockKind
from dajuan.reading.tables.cells import is_year
from dajuan.reading.tables.grid import Grid, Slot, columns, grid_of, lines
from dajuan.reading.tables.layout import head_rows, is_line_numbers, is_stub_head, parts, title_rows
from dajuan.reading.tables.lexicon import IGNORED_HEADS, TIME_STUBS, UNIT_HEADS

TABBED = ("text", "csv")
"""Formats whose tables with tabs are lines of text."""
APART = 8
"""So many characters at most stand between the two halves of a table that a page break tears apart."""
LONGEST_TITLE = 60
LONGEST_ROW = 400
"""A row with more characters holds sentences."""
_NOTE = Pattern(r"\n*(?:(?:注|备注|说明|口径|资料来源|数据来源|[*※＊])[^\n]*\n?)+")
_DATE = Pattern(r"\d{4}年|\d{1,2}月|\d{4}[./-]\d{1,2}")
_NUMBERED = ("序号", "编号", "行次", "栏次")


def of_blocks(manuscript: Manuscript) -> Iterator[Table]:
    """The tables of a document that has some; the lines of a plain text with tabs are no such tables."""
    before: tuple[Table, int] | None = None
    above = ""
    for block in manuscript.document.blocks:
        if block.kind is not BlockKind.TABLE or not block.cells:
            line = manuscript.plain[block.start : block.end].strip()
            above = line if len(line) <= LONGEST_TITLE and not line.endswith(("。", "；", "，")) else ""
            continue
        if manuscript.document.format in TABBED and "\t" in manuscript.text[block.start : block.end]:
            continue
        for table, headed in _of_block(manuscript, block, above):
            if before is not None and not headed and _goes_on(block, table, before):
                table = _joined(before[0], table)
            elif before is not None:
                yield before[0]
            before = table, block.end
        above = ""
    if before is not None:
        yield before[0]


def _goes_on(block: Block, table: Table, before: tuple[Table, int]) -> bool:
    return (
        block.caption is None and block.start - before[1] <= APART and len(table.heads) == len(before[0].heads)
    )  # fmt: skip


def _joined(one: Table, two: Table) -> Table:
    return Table(one.heads, (*one.rows, *two.rows), one.around + two.around, one.title, one.flat, one.torn)


def _of_block(manuscript: Manuscript, block: Block, above: str) -> Iterator[tuple[Table, bool]]:
    plain = manuscript.plain
    grid = grid_of(block, plain)
    titles = title_rows(grid)
    caption = plain[block.caption[0] : block.caption[1]] if block.caption else ""
    title = caption if above in caption else above + caption
    title += "".join(dict.fromkeys(slot.text for row in grid.rows[:titles] for slot in row))
    note = _NOTE.match(plain, block.end)
    around = title + (note[0] if note else "")
    grid = lines(grid, titles, len(grid.rows))
    heads = head_rows(grid)
    for part in parts(grid, heads):
        for narrow in _side_by_side(part, heads):
            table = _table(manuscript, narrow, heads, title, around)
            if table is not None:
                yield table, heads > 0


def _side_by_side(grid: Grid, heads: int) -> Iterator[Grid]:
    """Cut a grid where, right of figures, a column of words begins that has figures to its right again."""
    figures = [
        0
        if any(row[at].text in _NUMBERED for row in grid.rows[:heads])
        else sum(row[at].number is not None for row in grid.rows[heads:])
        for at in range(grid.width)
    ]
    cuts = [0]
    for at in range(1, grid.width - 1):
        words = [row[at] for row in grid.rows[heads:] if row[at].text and not row[at].empty and not row[at].spread]
        is_label = len(words) > 1 and not figures[at] and len({slot.text for slot in words}) == len(words)
        is_label = is_label and not all(_DATE.search(slot.text) for slot in words)
        if not is_label or not figures[at - 1] or not any(figures[at + 1 :]):
            continue
        if not {row[at].text for row in grid.rows[:heads]} & {*IGNORED_HEADS, *UNIT_HEADS}:
            cuts.append(at)
    for start, stop in zip(cuts, (*cuts[1:], grid.width), strict=True):
        yield columns(grid, start, stop)


def _table(manuscript: Manuscript, grid: Grid, heads: int, title: str, around: str) -> Table | None:
    body = grid.rows[heads:]
    above = [
        tuple(dict.fromkeys(row[at].text for row in grid.rows[:heads] if row[at].text)) for at in range(grid.width)
    ]
    values = [at for at in range(grid.width) if _holds_figures([row[at] for row in body], above[at], at)]
    values = [at for at in values if at == 0 or not _repeats(grid, at)]
    labels = _labels(grid, heads, values, above)
    rows = []
    for slots, span in zip(body, grid.spans[heads:], strict=True):
        row = None if is_line_numbers(slots) else _row(manuscript, slots, Span(*span), labels, values, above)
        if row is not None:
            rows.append(row)
    if not rows or not values:
        return None
    names = tuple("".join(above[at]) for at in values)
    stub = "".join(above[labels[0]]) if labels else ""
    return Table(names, tuple(rows), around, title, torn=not any(names), stub=stub)


def _holds_figures(slots: list[Slot], head: tuple[str, ...], at: int) -> bool:
    filled = [slot for slot in slots if not slot.empty and not slot.spread]
    numbers = [slot.number for slot in filled if slot.number is not None]
    if not numbers or len(numbers) * 2 < len(filled) or any(text in _NUMBERED for text in head):
        return False
    years = all(is_year(number) for number in numbers) and all(
        slot.number is not None or is_total(slot.text) for slot in filled
    )
    if years and (at == 0 or any(text in TIME_STUBS for text in head)):
        return False
    if at == 0 and head and any(number.high or number.suffix or number.scale for number in numbers):
        return False  # 15—59岁, 60岁及以上: the names of rows
    counted = [number.digits for number in numbers] == [str(n) for n in range(1, len(numbers) + 1)]
    return not (at == 0 and counted and not head)


def _repeats(grid: Grid, at: int) -> bool:
    """Whether a column only repeats the one before it: a merged cell that was written out as often as it is wide."""
    return all(row[at].text == row[at - 1].text for row in grid.rows)


def _labels(grid: Grid, heads: int, values: list[int], above: list[tuple[str, ...]]) -> list[int]:
    """The columns of words that name the rows, the one that matters first."""
    first = values[0] if values else grid.width
    found = [at for at in range(grid.width) if at not in values and not _is_ignored(above[at])]
    left = (
        [at for at in found if at < first] or [at for at in range(first) if not set(above[at]) & {*_NUMBERED}] or found
    )
    named = [at for at in left if any(is_stub_head(text) for text in above[at])]
    full = [at for at in left if not any(row[at].spread for row in grid.rows[heads:])]
    main = (named or full or left)[-1:]
    return [*main, *(at for at in reversed(left) if at not in main)]


def _is_ignored(head: tuple[str, ...]) -> bool:
    return any(text in (*_NUMBERED, *UNIT_HEADS) or (text in IGNORED_HEADS and text not in TIME_STUBS) for text in head)


def _row(
    manuscript: Manuscript,
    slots: tuple[Slot, ...],
    span: Span,
    labels: list[int],
    values: list[int],
    above: list[tuple[str, ...]],
) -> Row | None:
    words = [slots[at] for at in labels if slots[at].text]
    words = words or [
        slot for slot in slots[: min(values, default=0)] if slot.text and slot.number is None
    ]  # 合计 under 序号
    if any(len(slot.text) > LONGEST_ROW for slot in words):
        return None
    read = {each.start: each for each in manuscript.quantities_in(span.start, span.end + 1)}
    cells = tuple(
        cell(slot, read.get(slot.number.start) if slot.number else None) for slot in (slots[at] for at in values)
    )
    if not any(isinstance(each, Cell) for each in cells):
        return None
    label = words[0] if words else None
    raw = manuscript.text[label.start : label.end] if label else ""
    return Row(
        label.text if label else "",
        cells,
        span,
        len(raw) - len(raw.lstrip()),
        slots=tuple(slots[at] for at in values),
        words=tuple(
            Word(slot.text, Span(slot.start, slot.end), "".join(above[at]))
            for at, slot in enumerate(slots)
            if at > values[0] and at not in values and slot.text and slot.number is None
        ),
        name=Span(label.start, label.end) if label else None,
    )
