"""Make ofd files (GB/T 33190) from lines of text at places on pages, in millimetres."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
LEFT, RIGHT, EM, PITCH = 28.0, 184.0, 5.5, 9.9
"""The official layout: margins and type in millimetres, 28 characters a line."""

Placed = tuple[float, float, str]


def ofd(
    pages: Sequence[Sequence[Placed]], rules: Sequence[tuple[float, float, float, float]] = (), head: str = ""
) -> bytes:
    """An ofd with these pages; a text is (x, baseline y, characters), rules stand on the first page.

    head: what the page template carries on each page.
    """
    members = {
        "OFD.xml": f'<ofd:OFD {NAMESPACE} DocType="OFD" Version="1.1"><ofd:DocBody><ofd:DocInfo>'
        "<ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {NAMESPACE}><ofd:CommonData><ofd:PageArea>"
        "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
        '<ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>'
        + "".join(f'<ofd:Page ID="{9 + i}" BaseLoc="Pages/Page_{i}/Content.xml"/>' for i in range(len(pages)))
        + "</ofd:Pages></ofd:Document>",
        "Doc_0/Tpls/Tpl_0/Content.xml": _page([(LEFT, 15.0, head)] if head else [], ()),
    }
    for index, page in enumerate(pages):
        members[f"Doc_0/Pages/Page_{index}/Content.xml"] = _page(page, rules if index == 0 else ())
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)
    return packed.getvalue()


def paragraph(text: str, top: float, indent: int = 2) -> list[Placed]:
    """A paragraph set in the official layout: full lines, the first indented by two characters."""
    width = int((RIGHT - LEFT) / EM)
    lines = [text[: width - indent]]
    lines += [text[start : start + width] for start in range(width - indent, len(text), width)]
    return [(LEFT + (indent * EM if n == 0 else 0), top + n * PITCH, line) for n, line in enumerate(lines)]


def _page(texts: Sequence[Placed], rules: Sequence[tuple[float, float, float, float]]) -> str:
    objects = "".join(_text_object(20 + i, *text) for i, text in enumerate(texts))
    objects += "".join(
        f'<ofd:PathObject ID="{500 + i}" Boundary="{x0} {y0} {x1 - x0 + 1} {y1 - y0 + 1}" LineWidth="0.3">'
        f"<ofd:AbbreviatedData>M 0 0 L {x1 - x0} {y1 - y0}</ofd:AbbreviatedData></ofd:PathObject>"
        for i, (x0, y0, x1, y1) in enumerate(rules)
    )
    return (
        f'<ofd:Page {NAMESPACE}><ofd:Template TemplateID="2"/><ofd:Content><ofd:Layer ID="3">{objects}'
        "</ofd:Layer></ofd:Content></ofd:Page>"
    )


def _text_object(number: int, x: float, base: float, text: str) -> str:
    steps = " ".join(str(EM / 2 if character.isascii() else EM) for character in text[:-1])
    if len(text) > 3 and not any(character.isascii() for character in text):
        steps = f"g {len(text) - 1} {EM}"  # the short form that programs write for equal steps
    return (
        f'<ofd:TextObject ID="{number}" Boundary="{x} {base - EM} {EM * len(text)} {EM * 1.2}" Font="1" Size="{EM}">'
        f'<ofd:TextCode X="0" Y="{EM}" DeltaX="{steps}">{escape(text)}</ofd:TextCode></ofd:TextObject>'
    )
