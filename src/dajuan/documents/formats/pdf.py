"""Read pdf files: their text layer, or, page by page where there is none, what they show (OCR)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dajuan.documents.formats.format import Format, Parts
from dajuan.documents.formats.pdf_marks import sheet_of
from dajuan.documents.layout import Sheet, parts_of
from dajuan.documents.limits import MAX_PAGES
from dajuan.errors import TooLarge, Unreadable
from dajuan.messages import N_

PASSWORD = N_("{file} is protected by a password. Open it in a pdf reader, save it without the password, try again.")
BROKEN = N_("{file} is damaged or incomplete and cannot be opened as pdf. Copy or download it again.")
MANY_PAGES = N_("{file} has {pages} pages, more than {limit}. Split it and read the pieces.")

_MAGIC_WITHIN = 1024  # bytes: some programs write a few of their own before %PDF-


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
            yield sheet_of(page, index + 1)
        finally:
            page.close()
