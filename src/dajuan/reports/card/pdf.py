"""Write a report card as a PDF: what paper shows of the page, made without a browser or a network."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, BinaryIO

from dajuan.errors import MissingExtra
from dajuan.messages import N_
from dajuan.reports.card.html import page
from dajuan.reports.card.printed import printed
from dajuan.reports.card.records import Card

NO_LIBRARY = N_(
    "A PDF needs WeasyPrint. Install it with `pip install 'dajuan[pdf]'`, or write --format html and print it."
)
NO_SYSTEM_LIBRARY = N_(
    "WeasyPrint does not find a library of the system ({reason}). Install Pango (on Debian and Ubuntu"
    " `apt install libpangoft2-1.0-0`), or write --format html and print it from a browser."
)
FAMILY = "Noto Sans CJK SC"
"""The Chinese type of the extra `report`, under the name by which pdf.css asks for it."""


def write(card: Card, stream: BinaryIO) -> None:
    """Write the PDF.

    Raises MissingExtra where WeasyPrint, or a library of the system that it needs, is missing.
    """
    weasyprint = _library()
    font = _font()
    face = f'@font-face {{ font-family: "{FAMILY}"; src: url("{font.as_uri()}"); }}' if font else ""
    html = printed(page(card)).replace("</head>", f"<style>{face}{_style()}</style></head>", 1)
    with _no_collection():
        document = weasyprint.HTML(string=html, url_fetcher=_fetcher({font.as_uri()} if font else set()))
        # The identifier is the state of the ledger: the same card gives the same file.
        document.write_pdf(stream, pdf_identifier=card.head.encode())


@contextmanager
def _no_collection() -> Iterator[None]:
    """What WeasyPrint makes lives until it has written: to look through it for garbage takes a tenth of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@cache
def _style() -> str:
    return Path(__file__).with_name("pdf.css").read_text(encoding="utf-8")


def _library() -> Any:
    if find_spec("weasyprint") is None:
        raise MissingExtra(NO_LIBRARY)
    try:
        return import_module("weasyprint")
    except OSError as error:
        raise MissingExtra(NO_SYSTEM_LIBRARY, reason=str(error).splitlines()[0]) from error


def _font() -> Path | None:
    """The type of the extra `report`; None where it is not installed and the system's own fonts must do."""
    if find_spec("noto_cjk") is None:
        return None
    noto_cjk = import_module("noto_cjk")
    try:
        return Path(noto_cjk.otc_path("sans"))
    except noto_cjk.FontNotInstalled:
        return None


def _fetcher(allowed: set[str]) -> Any:
    """What fetches for WeasyPrint: the font and data within the page, nothing else from disk or network."""
    urls = import_module("weasyprint.urls")

    class Fetcher(urls.URLFetcher):  # type: ignore[misc,name-defined]
        """Fetches what is allowed by name."""

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            if url not in allowed and not url.startswith("data:"):
                raise ValueError(url)
            return super().fetch(url, headers)

    return Fetcher(allowed_protocols=("data", "file"), allow_redirects=False)
