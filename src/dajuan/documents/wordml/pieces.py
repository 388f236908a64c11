"""Find the way back from a character of a document's text to the element of the Word file in which it stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

import msgspec

from dajuan.documents.assemble import Part, assemble
from dajuan.documents.lines import is_seen
from dajuan.documents.wordml.package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element


class Piece(msgspec.Struct):
    """A stretch of the text that stands, character for character, in one element.

    start, end: in the text, half open.
    element:    w:t or m:t, or the w:noBreakHyphen that is read as "-".
    at:         where in the element's own text it begins.
    """

    start: int
    end: int
    element: _Element
    at: int


def pieces(package: Package) -> tuple[str, tuple[Piece, ...]]:
    """The text as `open_document` makes it, and the pieces of it that stand in elements, in the order of the text.

    What the program itself wrote (the automatic number 一、, the tabs between cells) stands in none.
    """
    parts = package.parts(track=True)
    text, _blocks = assemble(parts)
    return text, tuple(_pieces(parts, text))


def _pieces(parts: Iterable[Part], text: str) -> list[Piece]:
    """Text and origins hold the same characters in the same order, but for white space and what cannot be seen."""
    found: list[Piece] = []
    offset = 0
    last: Piece | None = None
    for element, written in _origins(parts):
        last = None
        for at, character in enumerate(written):
            if not is_seen(character):
                continue
            while offset < len(text) and text[offset].isspace():
                offset += 1
            if text[offset : offset + 1] != character:
                continue
            if last is not None and _goes_on(last, written, at, offset):
                last.end = offset + 1
            elif element is not None:
                last = Piece(offset, offset + 1, cast("_Element", element), at)
                found.append(last)
            offset += 1
    return found


def _origins(parts: Iterable[Part]) -> Iterable[tuple[object, str]]:
    return (origin for part in parts if part.says_something for row in part.origins for origin in row)


def _goes_on(last: Piece, written: str, at: int, offset: int) -> bool:
    """Whether between the piece and the next character there is the same white space in the text and in the element."""
    before = last.at + last.end - last.start
    return at - before == offset - last.end and (at == before or written[before:at].isspace())
