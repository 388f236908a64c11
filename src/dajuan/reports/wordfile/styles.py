"""The styles of an official document as data."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from dajuan.reports.wordfile.layout import (
    LINE,
    SIZE_FINE,
    SIZE_NOTE,
    SIZE_PAGE_NUMBER,
    SIZE_TABLE,
    SIZE_TEXT,
    SIZE_TITLE,
    TIGHTER,
)
from dajuan.reports.wordfile.typefaces import HEI, KAI, SONG, TEXT, TITLE, Typeface


class Align(StrEnum):
    """How the lines of a paragraph stand."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    BOTH = "both"


class ParagraphStyle(msgspec.Struct, frozen=True):
    """A style of paragraphs; `name` as Word knows it, so that navigation and tables of contents work.

    size, line: in points; an exact pitch, or with `least` one that grows with what stands in the line.
    indent: of the first line, right: of the right side, in characters; before, after: in points; tighter: in twips.
    outline: the level of a heading, from 1; together: it stays on the page of the next paragraph.
    """

    id: str
    name: str
    face: Typeface
    size: float
    line: float
    align: Align = Align.BOTH
    least: bool = False
    indent: int = 0
    right: int = 0
    before: float = 0
    after: float = 0
    tighter: int = 0
    outline: int = 0
    together: bool = False


NORMAL = ParagraphStyle("Normal", "Normal", TEXT, SIZE_TEXT, LINE, tighter=TIGHTER)
BODY = ParagraphStyle("BodyText", "Body Text", TEXT, SIZE_TEXT, LINE, indent=2, tighter=TIGHTER)
NOTICE = ParagraphStyle("Notice", "Notice", KAI, SIZE_TEXT, LINE, indent=2, tighter=TIGHTER)
HEADLINE = ParagraphStyle("Title", "Title", TITLE, SIZE_TITLE, 36, Align.CENTER, together=True)
SUBTITLE = ParagraphStyle("Subtitle", "Subtitle", KAI, SIZE_TEXT, LINE, Align.CENTER)
HEADINGS = tuple(
    ParagraphStyle(
        f"Heading{level}",
        f"heading {level}",
        face,
        SIZE_TEXT,
        LINE,
        Align.LEFT,
        indent=2,
        tighter=TIGHTER,
        outline=level,
        together=True,
    )
    for level, face in enumerate((HEI, KAI, TEXT, TEXT), 1)
)
DATE = ParagraphStyle("Date", "Date", TEXT, SIZE_TEXT, LINE, Align.RIGHT, right=4, before=LINE)
APPENDIX = ParagraphStyle("Appendix", "Appendix", HEI, SIZE_TEXT, LINE, Align.LEFT, together=True)
CAPTION = ParagraphStyle("Caption", "caption", HEI, 12, 20, Align.CENTER, least=True, before=8, together=True)
UNDER = ParagraphStyle("FigureCaption", "Figure Caption", HEI, 12, 20, Align.CENTER, least=True, after=8)
UNIT = ParagraphStyle("TableUnit", "Table Unit", TEXT, SIZE_TABLE, 13, Align.RIGHT, least=True, together=True)
HEAD = ParagraphStyle("TableHead", "Table Head", HEI, SIZE_TABLE, 12, Align.CENTER, least=True, together=True)
CELL = ParagraphStyle("TableText", "Table Text", TEXT, SIZE_TABLE, 12, Align.LEFT, least=True)
CELL_CENTRED = ParagraphStyle("TableWord", "Table Word", TEXT, SIZE_TABLE, 12, Align.CENTER, least=True)
NUMBER = ParagraphStyle("TableNumber", "Table Number", TEXT, SIZE_TABLE, 12, Align.RIGHT, least=True)
FINE = ParagraphStyle("TableFine", "Table Fine", TEXT, SIZE_FINE, 10, Align.LEFT, least=True)
REMARK = ParagraphStyle("TableNote", "Table Note", TEXT, SIZE_TABLE, 13, Align.LEFT, least=True)
PICTURE = ParagraphStyle("Picture", "Picture", TEXT, SIZE_TEXT, 12, Align.CENTER, least=True, before=6, together=True)
FOOTNOTE = ParagraphStyle("FootnoteText", "footnote text", TEXT, SIZE_NOTE, 12, Align.LEFT, least=True)
FOOTER = ParagraphStyle("Footer", "footer", SONG, SIZE_PAGE_NUMBER, 18, Align.LEFT, least=True)

PARAGRAPHS = (
    NORMAL,
    BODY,
    NOTICE,
    HEADLINE,
    SUBTITLE,
    *HEADINGS,
    DATE,
    APPENDIX,
    CAPTION,
    UNDER,
    UNIT,
    HEAD,
    CELL,
    CELL_CENTRED,
    NUMBER,
    FINE,
    REMARK,
    PICTURE,
    FOOTNOTE,
    FOOTER,
)

FOOTNOTE_MARK = "FootnoteReference"
SOURCE_MARK = "SourceNumber"
TABLE = "TableGrid"
"""Ids of the other styles: marks that stand above the line, and tables open at both sides as statistical ones are."""
