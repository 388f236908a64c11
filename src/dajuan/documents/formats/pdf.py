"""Read pdf files: their text layer, or, page by page where there is none, what they show (OCR)."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from typing import Any

from dajuan.documents.formats.format import Format, Parts
from dajuan.documents.layout import Glyph, Sheet, parts_of
from dajuan.documents.limits import MAX_PAGES
from dajuan.errors import TooLarge, Unreadable
from dajuan.messages import N_

PASSWORD = N_("{file} is protected by a password. Open it in a pdf reader, save it without the password, try again.")
BROKEN = N_("{file} is damaged or incomplete and cannot be opened as pdf. Copy or download it again.")
MANY_PAGES = N_("{file} has {pages} pages, more than {limit}. Split it and read the pieces.")

_MAGIC_WITHIN = 1024  # bytes: some programs write a few of their own before %PDF-
_MAX_GLYPHS = 200_000  # of a page


def recognises(data: bytes) -> bool:
    """Whether these bytes begin as a pdf does."""
    return b"%PDF-" in data[:_MAGIC_WITHIN]


FORMAT = Format(name="pdf", suffixes=(".pdf",), recognises=recognises, order=10)


def read(data: bytes, name: str) -> Parts:
    """Headings, paragraphs, tables and notes of a pdf.

    Raises Unreadable where it is damaged or needs a password, TooLarge beyond MAX_PAGES, MissingExtra where it has no
    usable text and the OCR extra is not installed.
    """
    document = _opened(data, name)
    try:
        return Parts(parts_of(_sheets(document)))
    finally:
        document.close()


def _opened(data: bytes, name: str) -> Any:
    import pypdfium2
    import pypdfium2.raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY)
        raise Unreadable(PASSWORD if locked else BROKEN, file=name) from error
    if len(document) > MAX_PAGES:
        document.close()
        raise TooLarge(MANY_PAGES, file=name, pages=len(document), limit=MAX_PAGES)
    return document


def _sheets(document: Any) -> Iterator[Sheet]:
    for index in range(len(document)):
        page = document[index]
        try:
            yield _sheet(page, index + 1)
        finally:
            page.close()


def _sheet(page: Any, number: int) -> Sheet:
    width, height = page.get_size()
    return Sheet(number, width, height, tuple(_glyphs(page)))


def _glyphs(page: Any) -> Iterator[Glyph]:
    import pypdfium2.raw as raw

    textpage = page.get_textpage()
    _width, height = page.get_size()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(min(textpage.count_chars(), _MAX_GLYPHS)):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if code < 0x20 or raw.FPDFText_IsGenerated(textpage, index) == 1:
            continue
        raw.FPDFText_GetLooseCharBox(textpage, index, box)
        raw.FPDFText_GetCharOrigin(textpage, index, x, y)
        raw.FPDFText_GetMatrix(textpage, index, matrix)
        size = raw.FPDFText_GetFontSize(textpage, index) * math.hypot(matrix.c, matrix.d)
        yield Glyph(chr(code), box.left, box.right, height - y.value, size)
    textpage.close()
