"""Show the blocks of a document as elements of a page: headings, paragraphs, notes, tables with their merged cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dajuan.documents.document import Block, BlockKind, Document
from dajuan.messages import _
from dajuan.reports.claims.marks import html_text


def stretches(document: Document) -> Iterator[tuple[int, int, Block | None]]:
    """What is wrapped as one: blocks that are no tables, cells of tables, and text that no block covers.

    Between blocks also stand the signs of plain text and Markdown (#, |, ---), which are not shown.
    """
    position = 0
    for block in document.blocks:
        if _says_something(document.text[position : block.start]):
            yield position, block.start, None
        if block.kind is BlockKind.TABLE and block.cells:
            for cell in block.cells:
                yield cell.start, cell.end, block
        else:
            yield block.start, block.end, block
        position = block.end
    if _says_something(document.text[position:]):
        yield position, len(document.text), None


def _says_something(text: str) -> bool:
    return any(character.isalnum() for character in text)


def element(block: Block, inner: str) -> str:
    """A heading, a paragraph or a note; `inner` is HTML already."""
    if block.kind is BlockKind.HEADING:
        level = min(max(block.level, 1), 5)
        return f"<h{level}>{inner}</h{level}>\n"
    return f'<p class="note">{inner}</p>\n' if block.kind is BlockKind.NOTE else f"<p>{inner}</p>\n"


def table(block: Block, written: Mapping[tuple[int, int], str]) -> str:
    """A table, which scrolls by itself where it is wider than the page; written: each cell's HTML by its span."""
    rows: dict[int, list[str]] = {}
    for cell in block.cells:
        tag = "th" if cell.row == 0 else "td"
        spans = f' rowspan="{cell.rows}"' * (cell.rows > 1) + f' colspan="{cell.columns}"' * (cell.columns > 1)
        rows.setdefault(cell.row, []).append(f"<{tag}{spans}>{written[cell.start, cell.end]}</{tag}>")
    body = "\n".join(f"<tr>{''.join(cells)}</tr>" for cells in rows.values())
    label = html_text(_("Table"))
    return f'<div class="table" role="region" tabindex="0" aria-label="{label}"><table>\n{body}\n</table></div>\n'
