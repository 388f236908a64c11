"""Lay out a table: fixed widths, a head that is repeated on each page, rows that no page break cuts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

import msgspec
from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

from dajuan.reports.wordfile.inline import Content, element
from dajuan.reports.wordfile.layout import twips
from dajuan.reports.wordfile.styles import CELL, CELL_CENTRED, FINE, HEAD, NUMBER, ParagraphStyle


class Holds(StrEnum):
    """What a column holds, which decides how it stands."""

    TEXT = "text"  # left
    WORD = "word"  # a short word, centred
    NUMBER = "number"  # right
    FINE = "fine"  # left, in small type: what is looked up, not read


STYLES: dict[Holds, ParagraphStyle] = {
    Holds.TEXT: CELL,
    Holds.WORD: CELL_CENTRED,
    Holds.NUMBER: NUMBER,
    Holds.FINE: FINE,
}


class Column(msgspec.Struct, frozen=True):
    """A column: its head, its width in mm, what it holds."""

    head: str
    width: float
    holds: Holds = Holds.TEXT


class Table(msgspec.Struct, frozen=True):
    """A table with what stands above and below it.

    unit: the line right above (单位：…), "" for none; notes: 注 and 资料来源, a line each.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Content]]
    unit: str = ""
    notes: tuple[str, ...] = ()


def lay_out(document: Document, table: Table, fill: Callable[[Paragraph, Content, ParagraphStyle], None]) -> None:
    """Write the table at the end of the document; `fill` fills the paragraph of a cell."""
    made = document.add_table(rows=0, cols=len(table.columns), style="Table Grid")
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False
    for grid, column in zip(made._tbl.tblGrid.gridCol_lst, table.columns, strict=True):
        grid.set(qn("w:w"), str(twips(column.width)))
    _add_row(made, table.columns, [column.head for column in table.columns], [HEAD] * len(table.columns), fill)
    made.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))
    styles = [STYLES[column.holds] for column in table.columns]
    for row in table.rows:
        _add_row(made, table.columns, row, styles, fill)
    if table.notes:  # the last row takes them with it to the next page
        for cell in made.rows[-1].cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def _add_row(
    made: WordTable,
    columns: Sequence[Column],
    contents: Sequence[Content],
    styles: Sequence[ParagraphStyle],
    fill: Callable[[Paragraph, Content, ParagraphStyle], None],
) -> None:
    row = made.add_row()  # type: ignore[no-untyped-call]
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))
    for cell, column, content, style in zip(row.cells, columns, contents, styles, strict=True):
        width = cell._tc.get_or_add_tcPr().get_or_add_tcW()
        width.set(qn("w:w"), str(twips(column.width)))
        width.set(qn("w:type"), "dxa")
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        fill(cell.paragraphs[0], content, style)
