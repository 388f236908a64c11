"""Read plain text and Markdown: the text is the file's own, blocks point into it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import takewhile

import msgspec

from dajuan.documents.captions import MAX_CAPTIONS, captions_above, is_surely_caption
from dajuan.documents.document import Block, BlockKind, Cell
from dajuan.documents.encoding import decode, decode_head
from dajuan.documents.formats.format import Format, Parts
from dajuan.documents.headings import looks_like_heading, looks_like_title, numbered_level
from dajuan.documents.limits import MAX_TEXT
from dajuan.errors import TooLarge, Unreadable
from dajuan.messages import N_

NOT_TEXT = N_("{file} is no text. Save it as docx, pdf, html, xlsx or plain text in the program that made it.")
LONG_TEXT = N_("{file} holds more than {limit} million characters. Split it into several documents.")
DAMAGED_TEXT = N_("Some bytes mean nothing in the encoding of the text; they stand as � in it.")


def _recognises(data: bytes) -> bool:
    return data[:64].lstrip()[:5].lower() != b"<?xml" and decode_head(data, 1 << 20) is not None


FORMAT = Format(name="text", suffixes=(".txt", ".md", ".markdown", ".text"), recognises=_recognises, order=1000)

_MARKED = re.compile(r"(#{1,6})[ \t　]+(?=\S)")
_NUMBER = re.compile(r"[-−+]?[\d０-９][\d０-９,，.．]*[%％]?")
_MAX_LABELS = 2
_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?")
_ROWS_ASKED = 40
"""So many rows tell whether a table has bars at its ends."""


class Line(msgspec.Struct, frozen=True):
    """A line that is not blank: text[start:end], without the blanks around it."""

    start: int
    end: int
    text: str


_Split = Callable[[Line], list[tuple[int, int]]]


def read(data: bytes, name: str) -> Parts:
    """The whole text with its blocks; raises Unreadable where the bytes are no text, TooLarge beyond MAX_TEXT."""
    decoded = decode(data)
    if decoded is None:
        raise Unreadable(NOT_TEXT, file=name)
    if len(decoded.text) > MAX_TEXT:
        raise TooLarge(LONG_TEXT, file=name, limit=MAX_TEXT // 1_000_000)
    losses = (DAMAGED_TEXT,) if decoded.damaged else ()
    return Parts(parts=(), text=decoded.text, blocks=tuple(blocks_of(decoded.text)), losses=losses)


def blocks_of(text: str) -> Iterator[Block]:
    """The blocks of a plain text: a line is a paragraph or a heading, lines of cells are a table."""
    lines = list(_lines(text))
    index = 0
    above: list[str] = []  # the paragraphs since the last heading or table: captions are among them
    while index < len(lines):
        size = _table_size(text, lines, index)
        block = _table(lines[index - len(above) : index], lines[index : index + size]) if size else _line(lines, index)
        above = [*above, lines[index].text][-MAX_CAPTIONS:] if block.kind is BlockKind.PARAGRAPH else []
        index += size or 1
        yield block


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            begin = start + len(raw) - len(raw.lstrip())
            # A row keeps the tabs at its ends: they are empty cells.
            piece = raw.rstrip(" \r　") if "\t" in raw else stripped
            begin = start if "\t" in raw else begin
            yield Line(begin, begin + len(piece), piece)
        start += len(raw) + 1


def _line(lines: Sequence[Line], index: int) -> Block:
    line = lines[index]
    marked = _MARKED.match(line.text)
    if marked:
        return Block(BlockKind.HEADING, line.start + marked.end(), line.end, len(marked.group(1)))
    before = lines[index - 1].text if index else ""
    after = lines[index + 1].text if index + 1 < len(lines) else ""
    if index == 0 and looks_like_title(line.text) and after:
        return Block(BlockKind.HEADING, line.start, line.end, 1)
    if "\t" in line.text:
        return Block(BlockKind.PARAGRAPH, line.start, line.end)
    level = numbered_level(line.text) or (2 if index and looks_like_heading(line.text, before, after) else 0)
    return Block(BlockKind.HEADING if level else BlockKind.PARAGRAPH, line.start, line.end, level)


def _table_size(text: str, lines: Sequence[Line], index: int) -> int:
    """How many lines from here on are the rows of one table, 0 where there is none."""
    tabbed = "\t" in lines[index].text
    if not tabbed and "|" not in lines[index].text:
        return 0
    split = _split(lines[index : index + _ROWS_ASKED])
    columns = len(split(lines[index]))
    if columns < 2 or (not tabbed and not _is_piped_table(lines, index, split)):
        return 0
    size = 1
    while index + size < len(lines):
        count = len(split(lines[index + size]))
        apart = "\n" in text[lines[index + size - 1].end + 1 : lines[index + size].start]
        if count < 2 and tabbed:
            labels = _labels(lines, index + size)
            if not labels:
                break
            size += labels
            continue
        if count < 2 or (apart and count != columns):
            break
        columns = count
        size += 1
    return size if size > 1 else 0


def _is_piped_table(lines: Sequence[Line], index: int, split: _Split) -> bool:
    """Whether | parts cells from here on: a rule stands under the heads, or the line below has as many cells, a number among them."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    if below is None:
        return False
    cells, columns = split(below), len(split(lines[index]))
    numbers = (_NUMBER.fullmatch(below.text[start - below.start : end - below.start]) for start, end in cells[1:])
    return _RULE.fullmatch(below.text) is not None or (len(cells) == columns and any(numbers))


def _labels(lines: Sequence[Line], index: int) -> int:
    """How many lines are rows that hold a label alone, between rows of figures, 0 where they are something else."""
    for count in range(1, _MAX_LABELS + 1):
        here, after = _text(lines, index + count - 1), _text(lines, index + count)
        if "\t" in here or not 0 < len(here) <= 30 or here[-1] in "。；！？" or is_surely_caption(here):
            return 0
        if "\t" in after:
            return count if any(_NUMBER.fullmatch(cell.strip()) for cell in after.split("\t")[1:]) else 0
    return 0


def _text(lines: Sequence[Line], index: int) -> str:
    return lines[index].text if index < len(lines) else ""


def _table(above: Sequence[Line], rows: Sequence[Line]) -> Block:
    tabbed, split = "\t" in rows[0].text, _split(rows)
    kept = [row for row in rows if tabbed or not _RULE.fullmatch(row.text)]
    cells = tuple(Cell(r, c, start, end) for r, row in enumerate(kept) for c, (start, end) in enumerate(split(row)))
    count = captions_above([line.text for line in above])
    caption = (above[-count].start, above[-1].end) if count else None
    return Block(BlockKind.TABLE, rows[0].start, rows[-1].end, 0, None, cells, caption)


def _tabbed(line: Line) -> list[tuple[int, int]]:
    return _cells(line.text.split("\t"), line.start)


def _piped(line: Line, *, left: bool, right: bool) -> list[tuple[int, int]]:
    """The cells between the bars of a line; left, right: a bar at that end parts no cells."""
    if "|" not in line.text:
        return []
    inner = line.text.removeprefix("|") if left else line.text
    start = line.start + len(line.text) - len(inner)
    return _cells((inner.removesuffix("|") if right else inner).split("|"), start)


def _split(rows: Sequence[Line]) -> _Split:
    """How the rows of a table are parted, its heads first.

    Where most rows and the heads have a bar at an end, it is a frame; else a row that has one there begins, or ends, with an empty
    cell (|合计|118).
    """
    if not rows or "\t" in rows[0].text:
        return _tabbed
    bars = [row.text for row in takewhile(lambda row: "|" in row.text, rows)]
    left = sum(text.startswith("|") for text in bars) * 2 > len(bars) and bars[0].startswith("|")
    right = sum(text.endswith("|") for text in bars) * 2 > len(bars) and bars[0].endswith("|")
    return partial(_piped, left=left, right=right)


def _cells(pieces: Sequence[str], start: int) -> list[tuple[int, int]]:
    """The spans of cells that follow each other with one character between them, without the blanks around each."""
    spans = []
    for piece in pieces:
        begin = start + (len(piece) - len(piece.lstrip()) if piece.strip() else 0)
        spans.append((begin, begin + len(piece.strip())))
        start += len(piece) + 1
    return spans
