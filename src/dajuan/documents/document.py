"""What a document (文件) is once it has been opened: one plain text, and where each part of it came from."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum

import msgspec


class BlockKind(StrEnum):
    """What a block of a document is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    TABLE = "table"
    NOTE = "note"  # a footnote or endnote


class DocumentKind(StrEnum):
    """The kinds of official documents that Dajuan tells apart (文种)."""

    PLAN = "plan"  # 规划纲要
    WORK_REPORT = "work-report"  # 政府工作报告
    BULLETIN = "bulletin"  # 统计公报
    REVIEW = "review"  # 综述
    BUDGET = "budget"  # 预算报告, 决算报告
    NEWS = "news"  # 新闻发布, 经济运行情况
    OTHER = "other"


class Cell(msgspec.Struct, frozen=True):
    """One cell of a table; document.text[start:end] is what stands in it.

    row, column: counted from 0, of the cell's upper left corner.
    rows, columns: how many it spans.
    """

    row: int
    column: int
    start: int
    end: int
    rows: int = 1
    columns: int = 1


class Block(msgspec.Struct, frozen=True):
    """A heading, paragraph, table or note; document.text[start:end] is its text.

    level:   of a heading 1, 2, ...; of anything else 0.
    page:    counted from 1 where the format has pages, else None.
    cells:   of a table, in reading order; in the text cells of a row are parted by tabs, rows by line ends.
    caption: of a table, the lines above it that belong to it (表1 主要指标, 单位:亿元), as a span of the text, else None.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    page: int | None = None
    cells: tuple[Cell, ...] = ()
    caption: tuple[int, int] | None = None


class Comment(msgspec.Struct, frozen=True):
    """What somebody noted in the margin beside document.text[start:end] (批注)."""

    start: int
    end: int
    text: str


class Location(msgspec.Struct, frozen=True):
    """Where an offset of the text came from: page, block (counted from 1), and the cell in a table (counted from 1)."""

    block: int
    page: int | None = None
    row: int | None = None
    column: int | None = None


class Document(msgspec.Struct, frozen=True):
    """One published text with its structure.

    name:      the path or name under which it was opened ("-" for standard input, "" for bare bytes).
    sha256:    of the bytes, in hexadecimal: the document's identity.
    format:    "text", "html", "docx", "pdf", "xlsx", "csv", "ofd", "doc", "scan", ...
    text:      the one plain text that every offset points into; line ends are \\n, no byte order mark.
    blocks:    in the order of the text, not overlapping.
    title, publisher, place: as written, "" where they cannot be told.
    published: ISO 8601, a day, a month or a year ("2026-01-09", "2026-01", "2026"), "" where it cannot be told.
    year:      the year that the document speaks of (a bulletin on 2025: 2025; a work report given in 2026: 2026), or None.
    kind:      the kind of document, OTHER where it cannot be told.
    comments:  what was noted in the margin, in the order of the file; no part of the text.
    losses:    one sentence each on what could not be read (already translated templates are filled where they are shown).
    """

    name: str
    sha256: str
    format: str
    text: str
    blocks: tuple[Block, ...] = ()
    title: str = ""
    publisher: str = ""
    place: str = ""
    published: str = ""
    year: int | None = None
    kind: DocumentKind = DocumentKind.OTHER
    losses: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()

    def locate(self, offset: int) -> Location:
        """Page, paragraph or table cell that text[offset] came from.

        Raises IndexError where the offset lies outside of the text.
        """
        if not 0 <= offset < max(len(self.text), 1):
            raise IndexError(offset)
        index = max(bisect_right(self.blocks, offset, key=lambda block: block.start) - 1, 0)
        if not self.blocks:
            return Location(block=1)
        block = self.blocks[index]
        for cell in block.cells:
            if cell.start <= offset < max(cell.end, cell.start + 1):
                return Location(index + 1, block.page, cell.row + 1, cell.column + 1)
        return Location(index + 1, block.page)
