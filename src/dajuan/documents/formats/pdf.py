"""Read pdf files: their text layer, or, page by page where there is none, what they show (OCR)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dajuan.documents.formats.format import Format, Parts
from dajuan.documents.formats.legible import is_legible
from dajuan.documents.formats.ocr import DPI, MISSING, RECOGNISED, installed, recognised
from dajuan.documents.formats.pdf_marks import is_drawn, sheet_of
from dajuan.documents.layout.records import Sheet
from dajuan.documents.limits import MAX_PAGES
from dajuan.errors import MissingExtra, TooLarge, Unreadable
from dajuan.messages import N_

PASSWORD = N_("{file} is protected by a password. Open it in a pdf reader, save it without the password, try again.")
BROKEN = N_("{file} is damaged or incomplete and cannot be opened as pdf. Copy or download it again.")
MANY_PAGES = N_("{file} has {pages} pages, more than {limit}. Split it and read the pieces.")
MOJIBAKE = N_(
    "{file} has a broken text layer: its fonts do not say which Chinese characters they draw; reading it takes the "
    "extra `ocr`. Install it (pip install 'dajuan[ocr]'), try again."
)
UNREAD_PAGES = N_("Pages that are pictures were not read; install the extra `ocr` to read them.")

_MAGIC_WITHIN = 1024  # bytes: some programs write a few of their own before %PDF-
_FEW = 30  # characters: a page number or a stamp over a scanned page
_LONGEST_SIDE = 4000  # pixels of a page that is drawn for recognition


def recognises(data: bytes) -> bool:
    """Whether these bytes begin as a pdf does."""
    return b"%PDF-" in data[:_MAGIC_WITHIN]


FORMAT = Format(name="pdf", suffixes=(".pdf",), recognises=recognises, order=10)


def read(data: bytes, name: str) -> Parts:
    """Headings, paragraphs, tables and notes of a pdf.

    Raises Unreadable where it is damaged or needs a password, TooLarge beyond MAX_PAGES, MissingExtra where it has no
    usable text and the OCR extra is not installed.
    """
    from dajuan.documents.layout.pages import parts_of

    document = _opened(data, name)
    pictures: list[int] = []
    garbled: list[int] = []
    try:
        parts = parts_of(_sheets(document, name, pictures, garbled))
    finally:
        document.close()
    if not pictures and not garbled:
        return Parts(parts)
    if installed():
        return Parts(parts, losses=(RECOGNISED,))
    if not parts:
        raise MissingExtra(MOJIBAKE if garbled else MISSING, file=name)
    return Parts(parts, losses=(UNREAD_PAGES,))


def _opened(data: bytes, name: str) -> Any:
    import pypdfium2
    import pypdfium2.raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY)
        raise Unreadable(PASSWORD if locked else BROKEN, file=name) from error
    if len(document) > MAX_PAGES:
        pages = len(document)
        document.close()
        raise TooLarge(MANY_PAGES, file=name, pages=pages, limit=MAX_PAGES)
    return document


def _sheets(document: Any, name: str, pictures: list[int], garbled: list[int]) -> Iterator[Sheet]:
    """The pages one by one, so that one is held; those without usable text are noted, and recognised if possible."""
    for index in range(len(document)):
        page = document[index]
        try:
            sheet = sheet_of(page, index + 1)
            broken = not is_legible("".join(glyph.text for glyph in sheet.glyphs))
            if broken:
                garbled.append(index + 1)
            elif len(sheet.glyphs) < _FEW and is_drawn(page, bare=not sheet.glyphs):
                pictures.append(index + 1)
            else:
                yield sheet
                continue
            if installed():
                yield recognised(_drawn(page), index + 1, name)
        finally:
            page.close()


def _drawn(page: Any) -> Any:
    width, height = page.get_size()
    scale = min(DPI / 72, _LONGEST_SIDE / max(width, height, 1))
    bitmap = page.render(scale=scale)
    try:
        return bitmap.to_numpy()[:, :, :3].copy()
    finally:
        bitmap.close()
