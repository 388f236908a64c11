"""Lay out a table: fixed widths, a head that is repeated on each page, rows that no page break cuts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from enum import StrEnum
from typing import Any

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
    head = _row(made, table.columns, [HEAD] * len(table.columns))
    head.get_or_add_trPr().append(element("w:tblHeader"))
    _add(made, head, [column.head for column in table.columns], [HEAD] * len(table.columns), fill)
    styles = [STYLES[column.holds] for column in table.columns]
    pattern = _row(made, table.columns, styles)
    for row in table.rows:
        # Copying a row costs a tenth of making one: python-docx looks for the place of each of its elements.
        _add(made, deepcopy(pattern), row, styles, fill)
    if table.notes:  # the last row takes them with it to the next page
        for cell in made.rows[-1].cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def _row(made: WordTable, columns: Sequence[Column], styles: Sequence[ParagraphStyle]) -> Any:
    """An empty row that is not in the table yet, its cells with their widths and styles."""
    row = made.add_row()  # type: ignore[no-untyped-call]
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))
    for cell, column, style in zip(row.cells, columns, styles, strict=True):
        width = cell._tc.get_or_add_tcPr().get_or_add_tcW()
        width.set(qn("w:w"), str(twips(column.width)))
        width.set(qn("w:type"), "dxa")
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        cell.paragraphs[0]._p.get_or_add_pPr().get_or_add_pStyle().set(qn("w:val"), style.id)
    made._tbl.remove(row._tr)
    return row._tr


def _add(
    made: WordTable,
    row: Any,
    contents: Sequence[Content],
    styles: Sequence[ParagraphStyle],
    fill: Callable[[Paragraph, Content, ParagraphStyle], None],
) -> None:
    """Put a row at the end of the table and fill its cells."""
    made._tbl.append(row)
    for cell, content, style in zip(row.tc_lst, contents, styles, strict=True):
        fill(Paragraph(cell.p_lst[0], made), content, style)
