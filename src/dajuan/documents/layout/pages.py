"""The way from sheets to parts: tables out, running lines out, columns, paragraphs."""

from __future__ import annotations

from collections.abc import Iterable

from dajuan.documents.assemble import Part
from dajuan.documents.layout.aligned import with_aligned
from dajuan.documents.layout.columns import columns_of
from dajuan.documents.layout.lines import fragments_of
from dajuan.documents.layout.paragraphs import paragraphs_of
from dajuan.documents.layout.records import Page, Sheet
from dajuan.documents.layout.ruled import tables_of
from dajuan.documents.layout.running import without_running


def page_of(sheet: Sheet) -> Page:
    """A page with its lines put together; the glyphs, which take most memory, are let go."""
    tables, rest = tables_of(sheet.glyphs, sheet.rules)
    fragments = (*fragments_of(rest), *sheet.fragments)
    return Page(sheet.number, sheet.width, sheet.height, fragments, tuple(tables))


def parts_of(sheets: Iterable[Sheet]) -> tuple[Part, ...]:
    """Headings, paragraphs, notes and tables of a document, in reading order."""
    pages = without_running([page_of(sheet) for sheet in sheets])
    columns = [column for page in pages for column in columns_of(with_aligned(page))]
    return tuple(paragraphs_of(columns))
