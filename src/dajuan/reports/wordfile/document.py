"""Write an official document from top to bottom."""

from __future__ import annotations

import io
import itertools
from datetime import UTC, datetime
from typing import BinaryIO

import docx
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from dajuan.messages import _
from dajuan.reports.wordfile import styles
from dajuan.reports.wordfile.archive import save
from dajuan.reports.wordfile.footnotes import Footnotes
from dajuan.reports.wordfile.headings import Numbering
from dajuan.reports.wordfile.inline import Content, clean, fill
from dajuan.reports.wordfile.layout import TEXT_WIDTH
from dajuan.reports.wordfile.styles import ParagraphStyle
from dajuan.reports.wordfile.tables import Table, lay_out
from dajuan.reports.wordfile.template import template


class WordFile:
    """An official document that is being written."""

    def __init__(self, title: str, made: str) -> None:
        """`made`: the time (ISO 8601) that its properties name; the clock is not asked."""
        self._document = docx.Document(io.BytesIO(template()))
        self._footnotes = Footnotes()
        self._numbering = Numbering()
        self._bookmarks = itertools.count(1)
        self._tables = itertools.count(1)
        self._figures = itertools.count(1)
        properties = self._document.core_properties
        properties.title, properties.author, properties.last_modified_by = clean(title), "Dajuan", "Dajuan"
        properties.comments, properties.language, properties.revision = "", "zh-CN", 1
        properties.created = properties.modified = _moment(made)

    def write(self, content: Content, style: ParagraphStyle = styles.BODY) -> Paragraph:
        """Write a paragraph."""
        paragraph = self._document.add_paragraph()
        self._fill(paragraph, content, style)
        return paragraph

    def title(self, text: str, below: str = "") -> None:
        """Write the title, a line below it in 楷体 where there is one, then an empty line."""
        self.write(text, styles.HEADLINE)
        if below:
            self.write(below, styles.SUBTITLE)
        self.write("", styles.NORMAL)

    def heading(self, text: str, level: int = 1) -> None:
        """Write a heading with its number."""
        self.write(self._numbering.next(level) + text, styles.HEADINGS[level - 1])

    def appendix(self, label: str, title: str) -> None:
        """Begin an appendix (附件) on a new page: its label at the upper left, its title centred."""
        self.write(label, styles.APPENDIX).paragraph_format.page_break_before = True
        self.write(title, styles.HEADLINE)
        self.write("", styles.NORMAL)

    def table(self, table: Table) -> None:
        """Write a table with its number and title above, notes below."""
        self.write(_("Table {number} {title}").format(number=next(self._tables), title=table.title), styles.CAPTION)
        if table.unit:
            self.write(table.unit, styles.UNIT)
        lay_out(self._document, table, self._fill)
        for number, note in enumerate(table.notes, 1):
            self.write(note, styles.REMARK).paragraph_format.keep_with_next = number < len(table.notes)
        # Two tables without a paragraph between them would become one.
        self.write("", styles.REMARK)

    def picture(self, png: bytes, title: str, described: str, width: float = TEXT_WIDTH) -> None:
        """Write a picture, `width` mm wide, with its number and title below; `described` is for who cannot see it."""
        paragraph = self.write("", styles.PICTURE)
        shape = paragraph.add_run().add_picture(io.BytesIO(png), Mm(width))
        properties = shape._inline.docPr
        properties.set("descr", clean(described))
        properties.set("name", f"Picture {properties.get('id')}")
        self.write(_("Figure {number} {title}").format(number=next(self._figures), title=title), styles.UNDER)

    def save(self, stream: BinaryIO) -> None:
        """Write the file; nothing is added after that."""
        self._footnotes.attach(self._document)
        save(self._document, stream)

    def _fill(self, paragraph: Paragraph, content: Content, style: ParagraphStyle) -> None:
        if style is not styles.NORMAL:
            paragraph._p.get_or_add_pPr().get_or_add_pStyle().set(qn("w:val"), style.id)
        fill(paragraph, content, self._footnotes.add, self._bookmarks)


def _moment(made: str) -> datetime:
    """The time in UTC without a zone, as python-docx wants it."""
    moment = datetime.fromisoformat(made)
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
