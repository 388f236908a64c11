"""The report card as a PDF, made of the page without a network."""

from __future__ import annotations

import ctypes
import io
import logging
from collections.abc import Iterator
from functools import cache

import pypdfium2
import pypdfium2.raw as raw
import pytest

from builders.cards import card
from builders.machine import needs_subsetting
from dajuan.errors import MissingExtra
from dajuan.messages import speaking
from dajuan.reports.card import pdf
from dajuan.reports.card.records import Card


def small() -> Card:
    """One field is enough to see the type and the pictures."""
    return card(sections=card().sections[:1], contested=())


def _written() -> bytes:
    stream = io.BytesIO()
    with speaking("zh_CN"):
        pdf.write(small(), stream)
    return stream.getvalue()


@cache
def sample() -> bytes:
    return _written()


def test_it_is_a_pdf_whose_text_can_be_searched() -> None:
    document = pypdfium2.PdfDocument(sample())
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    for words in ("云溪县2025年发展答卷", "一般公共预算收入", "19.2亿元"):
        assert words in text.replace("\r\n", "").replace(" ", "")


def test_pages_are_a4() -> None:
    width, height = pypdfium2.PdfDocument(sample())[0].get_size()
    assert (round(width * 25.4 / 72), round(height * 25.4 / 72)) == (210, 297)


def test_every_link_leads_to_a_place_of_the_document() -> None:
    document = pypdfium2.PdfDocument(sample())
    places = [place for page in document for place in _places(document, page)]
    assert len(places) > 20
    assert all(0 <= place < len(document) for place in places)
    assert any(place > 0 for place in places)


def _places(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[int]:
    """The number of the page to which each link of a page leads; -1 where it leads nowhere."""
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page, position, link):
        yield raw.FPDFDest_GetDestPageIndex(document, raw.FPDFLink_GetDest(document, link))


def test_no_page_is_empty() -> None:
    for page in pypdfium2.PdfDocument(sample()):
        assert page.get_textpage().count_chars() > 20


@needs_subsetting
def test_weasyprint_understands_all_of_it(caplog: pytest.LogCaptureFixture) -> None:
    # It has a logger of its own that hands nothing on; a wrong property or a link without its anchor is a warning there.
    logger = logging.getLogger("weasyprint")
    logger.addHandler(caplog.handler)
    try:
        _written()
    finally:
        logger.removeHandler(caplog.handler)
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == []


@needs_subsetting
def test_the_same_card_gives_the_same_bytes() -> None:
    assert _written() == sample()


@pytest.mark.parametrize(
    "url", ["http://localhost/a.png", "https://example.org/", "file:///etc/passwd", "ftp://example.org/a"]
)
def test_nothing_but_the_font_is_fetched(url: str) -> None:
    fetcher = pdf._fetcher({"file:///fonts/type.ttc"})
    with pytest.raises(ValueError, match=url):
        fetcher.fetch(url)


def test_data_within_the_page_is_read() -> None:
    assert pdf._fetcher(set()).fetch("data:text/plain,abc").read() == b"abc"


def test_without_weasyprint_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dajuan.reports.card.pdf.find_spec", lambda name: None)
    with pytest.raises(MissingExtra, match=r"dajuan\[pdf\]"):
        pdf.write(small(), io.BytesIO())


def test_without_a_library_of_the_system_one_sentence_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise OSError("cannot load library 'libpango-1.0-0'\nmore")

    monkeypatch.setattr("dajuan.reports.card.pdf.import_module", missing)
    with pytest.raises(MissingExtra, match="libpango-1") as error:
        pdf.write(small(), io.BytesIO())
    assert "more" not in str(error.value)
