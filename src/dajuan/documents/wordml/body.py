"""Walk the body of a WordprocessingML document: its blocks as parts, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast

from dajuan.documents.assemble import Origins, Part
from dajuan.documents.captions import tables_of
from dajuan.documents.document import BlockKind
from dajuan.documents.headings import looks_like_title, numbered_level
from dajuan.documents.lines import clean, join, paragraphs
from dajuan.documents.wordml.inline import Inline, chosen
from dajuan.documents.wordml.names import COMPATIBILITY, W, number, value
from dajuan.documents.wordml.numbering import Numbering
from dajuan.documents.wordml.styles import NO_STYLE, Style, outline_level
from dajuan.documents.wordml.tables import Grid, lay_out

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEFT_OUT = frozenset(W + name for name in ("del", "moveFrom", "sectPr", "altChunk", "sdtPr", "sdtEndPr"))
_LONGEST_HEADING = 60


class Body:
    """The blocks of a document, read once from the beginning because numbering and fields run through it.

    notes: the elements of footnotes and endnotes by (kind, id).
    track: whether the parts are to name their origins.
    """

    def __init__(
        self,
        styles: dict[str, Style],
        numbering: Numbering,
        notes: dict[tuple[str, str], _Element],
        *,
        track: bool = False,
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
        self._inline = Inline(styles, track=track)
        self._endnotes: list[_Element] = []
        self._begun = False

    def parts(self, body: _Element) -> Iterator[Part]:
        """The parts of the document; footnotes follow the paragraph that refers to them, endnotes come last."""
        yield from self._blocks(body)
        for note in self._endnotes:
            yield from self._note(note)

    def _blocks(self, element: _Element) -> Iterator[Part]:
        for each in element:
            if each.tag == W + "p":
                yield from self._paragraph(each)
            elif each.tag == W + "tbl":
                yield from self._table(each)
            elif each.tag == COMPATIBILITY + "AlternateContent":
                yield from self._blocks(chosen(each))
            elif each.tag == W + "sdt" and "Table of Contents" in value(each, "sdtPr", "docPartObj", "docPartGallery"):
                continue
            elif each.tag not in _LEFT_OUT and isinstance(each.tag, str):
                yield from self._blocks(each)

    def _paragraph(self, paragraph: _Element) -> Iterator[Part]:
        properties = paragraph.find(W + "pPr")
        style = self._styles.get(value(properties, "pStyle"), NO_STYLE)
        text = self._inline.read(paragraph)
        boxes, notes, origins = self._inline.boxes, self._inline.notes, self._inline.origins
        if not style.contents:
            label = self._label(properties, style) if text.strip() else ""
            level = outline_level(properties)
            if label and origins:
                origins = ((None, label), *origins)
            yield from self._lines(_labelled(label, text), style.level if level is None else level, origins)
        yield from self._hanging(boxes, notes)

    def _lines(self, text: str, level: int, origins: Origins) -> Iterator[Part]:
        """The lines of a paragraph as parts; its origins are all with the first."""
        if level:
            heading = join(clean(text).split("\n"))
            if len(heading) <= _LONGEST_HEADING and "。" not in heading[:-1]:
                self._begun = self._begun or bool(heading)
                yield Part(BlockKind.HEADING, heading, level, origins=(origins,))
                return
        for line in paragraphs(text):
            numbered = numbered_level(line)
            title = not self._begun and looks_like_title(line)
            self._begun = True
            kind = BlockKind.HEADING if title or numbered else BlockKind.PARAGRAPH
            yield Part(kind, line, 1 if title else numbered, origins=(origins,))
            origins = ()

    def _hanging(self, boxes: Iterable[_Element], notes: Iterable[tuple[str, str]]) -> Iterator[Part]:
        for box in boxes:
            yield from self._blocks(box)
        for key in notes:
            note = self._notes.pop(key, None)
            if note is None:
                continue
            if key[0] == "endnote":
                self._endnotes.append(note)
            else:
                yield from self._note(note)

    def _note(self, note: _Element) -> Iterator[Part]:
        lines: list[str] = []
        origins: Origins = ()
        for each in note.iter(W + "p"):
            lines.append(clean(self._inline.read(each)).replace("\n", ""))
            origins += self._inline.origins
        yield Part(BlockKind.NOTE, join(lines), origins=(origins,))

    def _label(self, properties: _Element | None, style: Style) -> str:
        list_id = value(properties, "numPr", "numId") or style.list_id
        depth = number(value(properties, "numPr", "ilvl"), style.list_level)
        return self._numbering.label(list_id, depth) if list_id else ""

    def _table(self, table: _Element) -> Iterator[Part]:
        grid = lay_out(table)
        if grid is None:
            return
        if grid.width == 1 and _is_frame(grid):
            for row in grid.rows:
                for *_, element in row:
                    yield from self._blocks(cast("_Element", element))
            return
        rows: list[tuple[str | None, ...]] = []
        spans: list[tuple[int, int, int, int]] = []
        after: list[Part] = []
        origins: list[Origins] = []
        for r, row in enumerate(grid.rows):
            values: list[str | None] = [None] * grid.width
            of_row: list[tuple[object, str]] = []
            for column, height, width, element in row:
                values[column] = self._cell(cast("_Element", element), after, of_row)
                if (height, width) != (1, 1):
                    spans.append((r, column, height, width))
            rows.append(tuple(values))
            origins.append(tuple(of_row))
        yield from tables_of(Part(BlockKind.TABLE, rows=tuple(rows), spans=tuple(spans), origins=tuple(origins)))
        yield from after

    def _cell(self, cell: _Element, after: list[Part], origins: list[tuple[object, str]]) -> str:
        """The text of a cell on one line; tables, boxes and notes inside of it go behind the table."""
        lines: list[str] = []
        for part in self._blocks(cell):
            if part.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING):
                lines.append(part.text)
                origins.extend(origin for each in part.origins for origin in each)
            else:
                after.append(part)
        return join(lines)


def _is_frame(grid: Grid) -> bool:
    """Whether a table of one column only draws a border around paragraphs; of three rows or more it is a list."""
    return len(grid.rows) <= 2


def _labelled(label: str, text: str) -> str:
    if not label:
        return text
    text = text.lstrip()
    apart = not label.endswith(("、", "）", ")", "．", "：")) and (label[-1] != "." or text[:1].isdigit())
    return label + (" " if apart else "") + text
