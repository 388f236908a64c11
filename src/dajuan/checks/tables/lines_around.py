"""What the lines over, between and under the rows of a flattened table say of it."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.pieces import Line
from dajuan.reading.tables.grid import Slot
from dajuan.reading.tables.layout import is_stub_head

NOTE = ("注", "备注", "说明", "*", "※", "资料来源", "数据来源")
SHORTEST_TITLE = 6
ALIKE = 0.8
MOST = 5
"""So many lines over a table can be its head."""
_CAPTION = Pattern(r"单位[:：]|^[（(]单位|^(?:附?表|附件|图表?)[\d一二三四五六七八九十]")
_SEVERAL = Pattern(r"(?<=数)(?=20\d\d年)|(?<=[%）])(?=[比占为完增])|(?<=[债券务]{2})(?=(?:一般|专项)债)")
"""Where heads that were run together part: 2024年预算数2024年快报数."""
_OF_COLUMN = Pattern(r"^[占比较为完]|[增减]|%")
"""The upper half of one column's head, which stands over no others."""
_TEAR = Pattern(r"^(?:（[^（）]*）|[（(%％)）]+|[±%]+)$")
"""A line that only adds units to the one above it."""


def above(lines: Sequence[Line], first: int) -> tuple[list[Line], int]:
    """The lines of the head over the row `first`, from top to bottom, and where they begin."""
    begin = first
    while begin and first - begin < MOST and lines[begin - 1].kind == "words":
        if _CAPTION.search(lines[begin - 1].label):
            break
        begin -= 1
    while begin < first - 1 and len(lines[begin].pieces) == 1 and len(lines[first - 1].pieces) > 1:
        begin += 1  # a title
    return list(lines[begin:first]), begin


def heads_of(lines: Sequence[Line], rows: Sequence[Line], width: int) -> tuple[str, ...] | None:
    """The text over each column; None where dealing the words out would be a guess."""
    placed = _placed(lines, rows, width)
    if placed is not None:
        return placed
    split = [[part for piece in line.pieces for part in _SEVERAL.compiled.split(piece.text) if part] for line in lines]
    named = [(at, words) for at, words in enumerate(split) if words and is_stub_head(words[0])]
    if named and len(named[-1][1]) == width + 1:
        at, words = named[-1]
        heads = words[1:]
        below = [words for words in split[at + 1 :] if len(words) in (width, width + 1)]
        above_it = split[at - 1] if at else []
        grouped = not any(_OF_COLUMN.search(word) for word in above_it)
        if grouped and 1 < len(above_it) < width and width % len(above_it) == 0 and len(set(heads)) < width:
            each = width // len(above_it)
            heads = [f"{above_it[index // each]}{head}" for index, head in enumerate(heads)]
        if len(split) > at + 1 + len(below):
            return None
        for words in below:
            heads = [head + more for head, more in zip(heads, words[-width:], strict=True)]
        return tuple(heads)
    bare = [words for words in split if words and not (len(words) == 1 and is_stub_head(words[0]))]
    if len(bare) == 1 and len(bare[0]) == width:
        return tuple(bare[0])
    if len(bare) == 2 and len(bare[0]) == len(bare[1]) == width and all(_TEAR.fullmatch(word) for word in bare[1]):
        return tuple(one + two for one, two in zip(*bare, strict=True))
    return None


def half_heads(lines: Sequence[Line], width: int, *, right: bool) -> tuple[str, ...] | None:
    """The text over each column of one of two tables side by side, where one line names both tables' rows."""
    for line in lines:
        words = [piece.text for piece in line.pieces]
        stubs = [at for at, word in enumerate(words) if is_stub_head(word) or word == words[0]]
        if len(stubs) == 2 and stubs[0] == 0:
            heads = words[stubs[1] + 1 :] if right else words[1 : stubs[1]]
            return tuple(heads) if len(heads) == width else None
    return None


def _placed(lines: Sequence[Line], rows: Sequence[Line], width: int) -> tuple[str, ...] | None:
    """The heads where these lines have a place between tabs for each column, as the rows have."""
    figures = [at for at in range(len(rows[0].raw)) if any(at < len(row.raw) and row.raw[at].number for row in rows)]
    figures = figures[-width:] if len(figures) == width + 1 and figures[0] == 0 else figures  # 序号
    full = [line.raw for line in lines if len(line.raw) == len(rows[0].raw)]
    alike = sum(len(row.raw) == len(rows[0].raw) for row in rows)
    if len(figures) != width or not full or alike < len(rows) * ALIKE or len(full) < len(lines):
        return None
    heads = []
    for at in figures:
        texts: list[str] = []
        for number, raw in enumerate(full):
            text = raw[at].text
            if not text and any(below[at].text for below in full[number + 1 :]):
                text = _from_the_left(raw, at)
            if text and text not in texts[-1:]:
                texts.append(text)
        heads.append("".join(texts))
    return tuple(heads) if all(heads) else None


def _from_the_left(raw: Sequence[Slot], at: int) -> str:
    """The head that stands over several columns, in the first of them."""
    text = next((raw[left].text for left in range(at, 0, -1) if raw[left].text), "")
    return "" if is_stub_head(text) else text


def notes_below(plain: str, lines: Sequence[Line]) -> str:
    """The notes that begin in these lines."""
    notes: list[str] = []
    for line in lines:
        text = plain[line.start : line.end].strip()
        if not text.startswith(NOTE) and not notes:
            break
        notes.append(text)
    return "".join(notes)


def is_whole(run: Sequence[Line], below: Sequence[Line], title: str) -> bool:
    """Whether no row can have been lost: no label stands alone, and no table of the same title follows."""
    for line in below:
        is_title = line.kind == "words" and len(line.label) > SHORTEST_TITLE and not _CAPTION.search(line.label)
        if is_title and line.label in title:
            return False
    waiting = False  # figures stand there that have no label yet
    for line in run:
        if line.kind == "words" and not waiting:
            return False
        waiting = line.kind == "figures" or (waiting and line.kind == "page")
    return True
