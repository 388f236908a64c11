"""What the styles of a document say of a paragraph: its level as a heading, its numbering, whether it is hidden."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from dajuan.documents.wordml.names import W, child, is_on, number, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = re.compile(r"(?:heading|标题)\s*(\d)", re.IGNORECASE)
_TITLES = ("title", "标题")
_CONTENTS = re.compile(r"(?:toc|目录)\s*\d", re.IGNORECASE)


class Style(msgspec.Struct, frozen=True):
    """A paragraph or character style, with what it inherits.

    level:    of a heading 1 to 9, else 0.
    contents: a line of a table of contents.
    list_id, list_level: its automatic numbering, "" for none.
    """

    level: int = 0
    contents: bool = False
    hidden: bool = False
    list_id: str = ""
    list_level: int = 0


NO_STYLE = Style()


def read_styles(root: _Element | None) -> dict[str, Style]:
    """The styles of word/styles.xml by their ids."""
    elements = {} if root is None else {value_of(each): each for each in root.iter(W + "style")}
    return {style_id: _style(style_id, elements) for style_id in elements}


def value_of(style: _Element) -> str:
    """The id of a style."""
    return str(style.get(W + "styleId") or "")


def outline_level(properties: _Element | None) -> int | None:
    """The level that w:outlineLvl gives: 1 to 9, 0 for body text, None where it is silent."""
    written = value(properties, "outlineLvl")
    if not written:
        return None
    level = number(written, 9) + 1
    return level if level <= 9 else 0


def _style(style_id: str, elements: dict[str, _Element]) -> Style:
    level: int | None = None
    contents = hidden = False
    list_id, list_level = "", 0
    seen: set[str] = set()
    while style_id in elements and style_id not in seen:
        seen.add(style_id)
        element = elements[style_id]
        name = value(element, "name").strip()
        match = _HEADING.fullmatch(name)
        if level is None:
            level = outline_level(child(element, "pPr"))
        if level is None and match:
            level = int(match.group(1))
        if level is None and name.lower() in _TITLES:
            level = 1
        contents = contents or bool(_CONTENTS.fullmatch(name))
        hidden = hidden or is_on(element, "rPr", "vanish")
        if not list_id:
            list_id = value(element, "pPr", "numPr", "numId")
            list_level = number(value(element, "pPr", "numPr", "ilvl"))
        style_id = value(element, "basedOn")
    return Style(level or 0, contents, hidden, list_id, list_level)
