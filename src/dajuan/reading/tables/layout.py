"""Tell the parts of a table apart: title rows, head rows, tables side by side, stub columns, value columns."""

from __future__ import annotations

import msgspec

from dajuan.reading.tables.cells import is_year
from dajuan.reading.tables.grid import Grid, Slot, columns, lines
from dajuan.reading.tables.lexicon import (
    END_OF_SENTENCE,
    IGNORED_HEADS,
    LINE_NUMBER_ROWS,
    NATURE_HEADS,
    NATURES,
    PLACE_STUBS,
    STUB_ENDINGS,
    STUBS,
    TIME_STUBS,
    UNIT_HEADS,
)
from dajuan.reading.tables.rules import CAPTION_NUMBER, SEVERAL_HEADS, UNIT_LINE, YEAR_ALONE
from dajuan.reading.tables.units import scale_of

MAX_HEAD_ROWS = 6
FEWEST_NUMBERED = 2


class Layout(msgspec.Struct, frozen=True):
    """Where the parts of one table are.

    body: its rows; stubs: the columns that name the row, the one that matters first; unit, nature: those columns or None.
    values: the columns with figures, each with the texts above it, from top to bottom.
    by_place, by_time: the rows are places, years.
    """

    body: Grid
    stubs: tuple[int, ...]
    values: tuple[tuple[int, tuple[str, ...]], ...]
    unit: int | None = None
    nature: int | None = None
    by_place: bool = False
    by_time: bool = False


def title_rows(grid: Grid) -> int:
    """How many rows at the top are titles (a merged line, 单位：万元), no heads."""
    count = 0
    for row in grid.rows[:4]:
        texts = {slot.text for slot in row if slot.text}
        if _has_figures(row):
            break
        alone = len(texts) == 1 and bool(row[0].text) and (grid.width > 1)
        about_units = any(UNIT_LINE.search(text) or (CAPTION_NUMBER.match(text) and len(texts) <= 2) for text in texts)
        repeated = len(texts) < sum(1 for slot in row if slot.text and not slot.spread) and any(
            CAPTION_NUMBER.match(text) for text in texts
        )
        if not texts or alone or about_units or repeated:
            count += 1
        else:
            break
    return count


def head_rows(grid: Grid) -> int:
    """How many rows at the top are heads: no figures in them but years."""
    count = 0
    for row in grid.rows[:MAX_HEAD_ROWS]:
        if _has_figures(row):
            break
        others = {slot.text for slot in row[1:] if slot.text and not slot.empty}
        section = not others or others == {row[0].text}
        if (section and count) or (not others and not row[0].text):
            break
        if count and all(slot.empty for slot in row[1:]):
            break
        if count and _is_text_row(grid, count):
            break
        count += 1
    return count


def _is_text_row(grid: Grid, index: int) -> bool:
    """Whether a row without figures is one of the body (every column filled anew, its cells empty marks)."""
    row = grid.rows[index]
    return (
        bool(row[0].text)
        and not row[0].spread
        and row[0].text not in STUBS
        and any(slot.empty and slot.text for slot in row[1:])
    )


def _has_figures(row: tuple[Slot, ...]) -> bool:
    figures = [slot.number for slot in row if slot.number is not None]
    if not figures:
        return False
    if all(is_year(number) for number in figures):
        return (
            row[0].number is not None
            and len(figures) < 2
            and any(slot.text and slot.number is None for slot in row[1:])
        )
    return True


def is_stub_head(text: str) -> bool:
    """Whether a head is of the column that names the rows."""
    return text in STUBS or text in PLACE_STUBS or text in TIME_STUBS or text.endswith(STUB_ENDINGS)


def parts(grid: Grid, heads: int) -> list[Grid]:
    """Tables that stand side by side under one caption, from left to right."""
    if heads == 0:
        return [grid]
    cuts = [0]
    first = grid.rows[0][0].text
    for column in range(2, grid.width - 1):
        text = grid.rows[0][column].text
        if not text or (grid.rows[0][column].spread and grid.rows[0][column - 1].text == text):
            continue
        words = [row[column] for row in grid.rows[heads:] if not row[column].empty]
        if (
            (text == first or is_stub_head(text))
            and text not in UNIT_HEADS
            and words
            and sum(slot.number is None for slot in words) > len(words) / 2
        ):
            cuts.append(column)
    return [columns(grid, start, stop) for start, stop in zip(cuts, (*cuts[1:], grid.width), strict=True)]


def layout_of(grid: Grid, heads: int) -> Layout | None:
    """The parts of a table with its title rows cut off; None where its columns cannot be told."""
    body = lines(grid, heads, len(grid.rows))
    texts = [_texts_above(grid, heads, column) for column in range(grid.width)]
    _spread_several(texts, body)
    filled = [[row[column] for row in body.rows if not row[column].empty] for column in range(grid.width)]
    numeric = [sum(slot.number is not None for slot in slots) for slots in filled]
    unit = nature = None
    stubs: list[int] = []
    values: list[tuple[int, tuple[str, ...]]] = []
    for column, above in enumerate(texts):
        last = above[-1] if above else ""
        if unit is None and any(text in UNIT_HEADS for text in above) and _mostly_units(filled[column]):
            unit = column
        elif any(text in NATURE_HEADS for text in above) and any(
            slot.text.startswith(NATURES) for slot in filled[column]
        ):
            nature = column
        elif last in IGNORED_HEADS and (column or last not in TIME_STUBS):
            continue
        elif not values and _names_rows(last, len(filled[column]), numeric[column]) and (filled[column] or not above):
            stubs.append(column)
        elif above and numeric[column] and not _repeats(body, texts, column):
            values.append((column, above))
    stubs = [column for column in stubs if filled[column]]
    if not stubs or not values:
        return None
    named = [column for column in stubs if any(is_stub_head(text) for text in texts[column])]
    main = named[-1] if named else stubs[0] if len(stubs) == 1 else None
    if main is None:
        main = stubs[-1] if not any(texts[column] for column in stubs[:-1]) else stubs[0]
    above = texts[main]
    by_time = _all_years(filled[main])
    by_place = any(text in PLACE_STUBS for text in above)
    order = (main, *(column for column in stubs if column != main))
    return Layout(body, order, tuple(values), unit, nature, by_place, by_time)


def _names_rows(head: str, filled: int, numeric: int) -> bool:
    """Whether a column names the rows: hardly any figures in it, or years."""
    return numeric <= filled // 4 or head in TIME_STUBS or (is_stub_head(head) and numeric < filled)


def _repeats(body: Grid, texts: list[tuple[str, ...]], column: int) -> bool:
    """Whether a column only repeats the one before it: a merged cell that was written out as often as it is wide."""
    if column == 0 or texts[column] != texts[column - 1]:
        return False
    return all(row[column].text == row[column - 1].text for row in body.rows)


def _texts_above(grid: Grid, heads: int, column: int) -> tuple[str, ...]:
    texts: list[str] = []
    for row in range(heads):
        text = grid.rows[row][column].text
        if not text and row + 1 < heads and column and not _merged(grid, heads):
            text = _from_the_left(grid, heads, row, column)
        if text and text not in texts[-1:]:
            texts.append(text)
    return tuple(texts)


def _merged(grid: Grid, heads: int) -> bool:
    return any(slot.spread for row in grid.rows[:heads] for slot in row)


def _from_the_left(grid: Grid, heads: int, row: int, column: int) -> str:
    """A head over several columns whose merging was lost stands over the first of them alone."""
    if not any(grid.rows[below][column].text for below in range(row + 1, heads)):
        return ""
    for left in range(column - 1, 0, -1):
        if grid.rows[row][left].text:
            return grid.rows[row][left].text if not is_stub_head(grid.rows[row][left].text) else ""
        if not any(grid.rows[below][left].text for below in range(row + 1, heads)):
            return ""
    return ""


def _spread_several(texts: list[tuple[str, ...]], body: Grid) -> None:
    """年末余额（亿元）比上年增长（%） over the first of two columns is the head of each."""
    for column, above in enumerate(texts):
        if len(above) != 1:
            continue
        pieces = SEVERAL_HEADS.findall(above[0])
        if len(pieces) < 2 or "".join(pieces) != above[0]:
            continue
        room = [at for at in range(column, min(column + len(pieces), len(texts))) if at == column or not texts[at]]
        if len(room) == len(pieces):
            for at, piece in zip(room, pieces, strict=True):
                texts[at] = (piece,)


def _mostly_units(slots: list[Slot]) -> bool:
    units = sum(scale_of(slot.text) is not None for slot in slots)
    return units * 2 > len(slots)


def _all_years(slots: list[Slot]) -> bool:
    return bool(slots) and all(YEAR_ALONE.fullmatch(slot.text) for slot in slots)


def is_line_numbers(row: tuple[Slot, ...]) -> bool:
    """Whether a row only numbers the columns (栏次 1 2 3)."""
    if row[0].text in LINE_NUMBER_ROWS:
        return True
    figures = [slot.number.digits for slot in row if slot.number is not None]
    return len(figures) > FEWEST_NUMBERED and any(
        figures == [str(first + i) for i in range(len(figures))] for first in (1, 2)
    )


def is_prose(text: str) -> bool:
    """Whether a cell holds a sentence."""
    return len(text) > 20 and any(mark in text for mark in END_OF_SENTENCE)
