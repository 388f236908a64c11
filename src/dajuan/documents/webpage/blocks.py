"""Walk the content of a web page: its blocks as parts, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from dajuan.documents.assemble import Part
from dajuan.documents.captions import tables_of
from dajuan.documents.document import BlockKind
from dajuan.documents.headings import MAX_HEADING, numbered_level
from dajuan.documents.lines import clean, join, paragraphs, unwrap_source
from dajuan.documents.webpage.content import DROPPED, is_hidden
from dajuan.documents.webpage.tables import PlacedCell, holds_data, lay_out

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCK_NAMES = (
    "p div section article main header ul ol li dl dt dd blockquote center h1 h2 h3 h4 h5 h6 table tbody "
    "thead tfoot tr td th caption pre hr figure figcaption fieldset address form body details summary"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BREAK = "\u2028"  # a line break that the author made, told from the line ends of the source
_NOTE_IDS = ("ftn", "edn", "_ftn", "_edn")


def parts_of(element: _Element) -> tuple[Part, ...]:
    """The parts of an element; with what is hidden, where that is most of it."""
    shown = tuple(Content().parts(element))
    whole = tuple(Content(with_hidden=True).parts(element))
    return shown if 2 * _length(shown) >= _length(whole) else whole


class Content:
    """Gathers the parts of an element: text between block elements is a paragraph.

    with_hidden: read also what is hidden, as on pages that show their article by a script.
    """

    def __init__(self, *, with_hidden: bool = False) -> None:
        self._with_hidden = with_hidden
        self._pieces: list[str] = []
        self._in_note = False

    def parts(self, element: _Element) -> Iterator[Part]:
        """The parts of an element and all in it."""
        yield from self._walk(element)
        yield from self._flush()

    def _walk(self, element: _Element) -> Iterator[Part]:
        tag = element.tag
        if not isinstance(tag, str) or tag in DROPPED or (is_hidden(element) and not self._with_hidden):
            return
        if tag == "br":
            self._pieces.append(_BREAK)
            return
        if tag == "table":
            yield from self._flush()
            yield from self._table(element)
            return
        block = tag in _BLOCKS
        if block:
            yield from self._flush()
        outside = not self._in_note
        if block and str(element.get("id") or "").lower().startswith(_NOTE_IDS):
            self._in_note = True
        self._put(element.text, tag == "pre")
        for child in element:
            yield from self._walk(child)
            self._put(child.tail, tag == "pre")
        if block:
            yield from self._flush(_HEADINGS.get(tag, 0))
        self._in_note = self._in_note and not outside

    def _put(self, text: str | None, as_typed: bool) -> None:
        if text:
            self._pieces.append(text.replace("\n", _BREAK) if as_typed else text)

    def _flush(self, level: int = 0) -> Iterator[Part]:
        text = "".join(self._pieces)
        self._pieces.clear()
        if not text.strip():
            return
        lines = paragraphs(unwrap_source(text))
        if self._in_note:
            yield Part(BlockKind.NOTE, join(lines))
            return
        if level and len(join(lines)) <= MAX_HEADING + 15:
            yield Part(BlockKind.HEADING, join(lines), level)
            return
        for line in lines:
            numbered = numbered_level(line)
            yield Part(BlockKind.HEADING if numbered else BlockKind.PARAGRAPH, line, numbered)

    def _table(self, table: _Element) -> Iterator[Part]:
        cells = lay_out(table)
        if not cells:
            return
        texts = tuple(_text(cast("_Element", cell.element)) for cell in cells)
        if not holds_data(table, cells, texts):
            for child in table:
                yield from self._walk(child)
            yield from self._flush()
            return
        caption = next((_text(each) for each in table if each.tag == "caption"), "")
        yield from tables_of(_part(cells, texts, caption))


def _length(parts: tuple[Part, ...]) -> int:
    return sum(len(part.text) + sum(len(cell or "") for row in part.rows for cell in row) for part in parts)


def _part(cells: tuple[PlacedCell, ...], texts: tuple[str, ...], caption: str) -> Part:
    starts = sorted({cell.column for cell in cells})
    index = {column: n for n, column in enumerate(starts)}
    height = max(cell.row for cell in cells) + 1
    rows: list[list[str | None]] = [[None] * len(starts) for _ in range(height)]
    spans = []
    for cell, text in zip(cells, texts, strict=True):
        rows[cell.row][index[cell.column]] = text
        reach = sum(cell.column <= start < cell.column + cell.columns for start in starts)
        deep = min(cell.rows, height - cell.row)
        if (deep, reach) != (1, 1):
            spans.append((cell.row, index[cell.column], deep, reach))
    return Part(BlockKind.TABLE, rows=tuple(map(tuple, rows)), spans=tuple(spans), caption=caption)


def _text(cell: _Element) -> str:
    """The text of a cell on one line."""
    pieces: list[str] = []
    for element in cell.iter():
        if element is not cell and element.tag in (*_BLOCKS, "br"):
            pieces.append(_BREAK)
        if isinstance(element.tag, str) and element.tag not in DROPPED:
            pieces.append(element.text or "")
        if element is not cell:
            pieces.append(element.tail or "")
    return join(clean(unwrap_source("".join(pieces))).split("\n"))
