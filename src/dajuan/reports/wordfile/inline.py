"""Put words, marks and links into a paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from dajuan.reports.wordfile.styles import SOURCE_MARK

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold; the name of a file or a text may."""


class Bold(msgspec.Struct, frozen=True):
    """Words in bold."""

    text: str


class Jump(msgspec.Struct, frozen=True):
    """A mark above the line that leads to an anchor of the same document."""

    text: str
    anchor: str


class Anchor(msgspec.Struct, frozen=True):
    """A place that a Jump leads to; its words stand there."""

    name: str
    text: str


class Note(msgspec.Struct, frozen=True):
    """A footnote; its mark stands where this does."""

    text: str


Inline = str | Bold | Jump | Anchor | Note
Content = str | Iterable[Inline]
"""What a paragraph or a cell holds."""


def clean(text: str) -> str:
    """The text on one line, with a replacement character for each that XML cannot hold."""
    return FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text).replace("\r\n", " ").translate({9: 32, 10: 32, 13: 32})


def fill(
    paragraph: Paragraph, content: Content, note: Callable[[Paragraph, str], None], numbers: Iterable[int]
) -> None:
    """Fill a paragraph; `note` writes a footnote, `numbers` are those of the bookmarks to come."""
    for piece in (content,) if isinstance(content, str) else content:
        match piece:
            case str():
                paragraph.add_run(clean(piece))
            case Bold():
                paragraph.add_run(clean(piece.text)).bold = True
            case Jump():
                _jump(paragraph, piece)
            case Anchor():
                _anchor(paragraph, piece, next(iter(numbers)))
            case Note():
                note(paragraph, clean(piece.text))


def element(tag: str, **attributes: str) -> Any:
    """An element with attributes, both in the namespace of Word: element("w:hyperlink", anchor="s1")."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def _jump(paragraph: Paragraph, jump: Jump) -> None:
    run = paragraph.add_run(clean(jump.text))._r
    run.get_or_add_rPr().insert(0, element("w:rStyle", val=SOURCE_MARK))
    link = element("w:hyperlink", anchor=jump.anchor, history="1")
    paragraph._p.append(link)
    link.append(run)


def _anchor(paragraph: Paragraph, anchor: Anchor, number: int) -> None:
    paragraph._p.append(element("w:bookmarkStart", id=str(number), name=anchor.name))
    paragraph.add_run(clean(anchor.text))
    paragraph._p.append(element("w:bookmarkEnd", id=str(number)))
