"""Find the place in a Word file on which a comment hangs: the very characters, or the run that holds what they stand in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from dajuan.checks.records import Span
from dajuan.documents.wordml.names import W, child
from dajuan.documents.wordml.pieces import Piece
from dajuan.reports.findings.docx.runs import Place

if TYPE_CHECKING:
    from lxml.etree import _Element

_PASSED_THROUGH = frozenset(
    W + name for name in ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "bdo", "dir")
)
"""What may stand between a paragraph and a run that a comment's marks may stand beside. In a w:fldSimple they may, but the next
update of the field would remove them; what else there is (formulas, w:ruby, text boxes) allows none."""

_ONE_VALUE = ("dataBinding", "text", "date", "dropDownList", "comboBox")
"""Content controls that hold a value, which Word writes anew: the comment stands around them."""


class Edge(msgspec.Struct, frozen=True):
    """A place beside or inside of a child of a paragraph.

    unit:  a run, or another element that is not divided.
    child: before which of the unit's children; 0 is before the unit, the number of its children behind it.
    at:    how many characters into that child.
    """

    unit: _Element
    child: int
    at: int = 0

    @property
    def place(self) -> Place:
        """The place within the unit."""
        return (self.child, self.at)


class Anchor(msgspec.Struct, frozen=True):
    """The place of a comment; exact: the very characters it speaks of, not what they hang on."""

    start: Edge
    end: Edge
    exact: bool


class Anchors:
    """Finds the anchors in one Word file.

    text: of the document; pieces: of it, in order; root: of the main part.
    """

    def __init__(self, text: str, pieces: tuple[Piece, ...], root: _Element) -> None:
        self._text = text
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]
        self._root = root
        self._references: dict[tuple[str, str], _Element] | None = None

    def of(self, span: Span) -> Anchor | None:
        """The anchor of a span; None where the file has no text that a comment could hang on.

        Of a span over several cells it is the part in the first one. What the program wrote itself, such as an automatic number,
        is no text of the file: its anchor is the character beside it.
        """
        covered = self.covered(span) if span.start < span.end else []
        if not covered:
            return self._beside(span)
        first, last = covered[0], covered[-1]
        start, begins = self._edge(first, max(span.start, first.start), after=False)
        end, ends = self._edge(last, min(span.end, last.end) - 1, after=True)
        return Anchor(start, end, begins and ends)

    def covered(self, span: Span) -> list[Piece]:
        """The pieces of a span that lie in the cell, note or text box in which it begins."""
        index = max(bisect_right(self._starts, span.start) - 1, 0)
        found: list[Piece] = []
        home: object = None
        for number in range(index, len(self._pieces)):
            piece = self._pieces[number]
            if piece.start >= span.end:
                break
            if piece.end <= span.start:
                continue
            if found and self._home(piece) != home:
                break
            home = home or self._home(piece)
            found.append(piece)
        return found

    def within(self, span: Span) -> Span | None:
        """The part of a span that a comment on it stands on."""
        covered = self.covered(span)
        return Span(max(span.start, covered[0].start), min(span.end, covered[-1].end)) if covered else None

    def _beside(self, span: Span) -> Anchor | None:
        """The character at the beginning of a span that covers none, else the next one on the same line, else the one before."""
        if not self._pieces:
            return None
        index = bisect_right(self._starts, span.start)
        following = self._pieces[index] if index < len(self._pieces) else None
        if index and span.start < self._pieces[index - 1].end:
            offset, piece = span.start, self._pieces[index - 1]
        elif following is None or (index and "\n" in self._text[span.start : following.start]):
            before = self._pieces[index - 1]
            offset, piece = before.end - 1, before
        else:
            offset, piece = following.start, following
        start, _exact = self._edge(piece, offset, after=False)
        end, _exact = self._edge(piece, offset, after=True)
        return Anchor(start, end, exact=False)

    def _edge(self, piece: Piece, offset: int, *, after: bool) -> tuple[Edge, bool]:
        """The place before or after text[offset], which lies in a piece, and whether it is beside that very character."""
        element, own = self._in_body(piece.element)
        unit = unit_of(element)
        if unit is element.getparent() and unit.tag == W + "r":
            at = (piece.at + offset - piece.start if own else 0) + after
            return _edge(unit, unit.index(element), at), own
        return Edge(unit, len(unit) if after else 0), False

    def _in_body(self, element: _Element) -> tuple[_Element, bool]:
        """The element itself, or where it stands in a note the reference to that note; and whether it is itself."""
        note = _above(element, W + "footnote", W + "endnote")
        if note is None:
            return element, True
        if self._references is None:
            self._references = dict(_references(self._root))
        return self._references[note.tag[len(W) :], str(note.get(W + "id") or "")], False

    def _home(self, piece: Piece) -> tuple[object, ...]:
        note = _above(piece.element, W + "footnote", W + "endnote")
        box = _above(piece.element, W + "txbxContent")
        cell = _above(piece.element, W + "tc")
        return (note, box, cell)


def unit_of(element: _Element) -> _Element:
    """What stands in a paragraph of the body, or in what a paragraph holds together, and contains an element."""
    chain = [element, *element.iterancestors()]
    paragraph = max(n for n, each in enumerate(chain) if each.tag == W + "p")
    for each in reversed(chain[:paragraph]):
        if each.tag not in _PASSED_THROUGH or _holds_one_value(each):
            return each
    return element


def _holds_one_value(element: _Element) -> bool:
    properties = element.find(W + "sdtPr") if element.tag == W + "sdt" else None
    return any(child(properties, name) is not None for name in _ONE_VALUE)


def _edge(run: _Element, index: int, at: int) -> Edge:
    """A place in a run, in one form: before the first thing it shows is before it, behind a child is before the next."""
    inside = run[index]
    length = len(inside.text or "") if inside.tag == W + "t" else 1
    if at >= length:
        index, at = index + 1, 0
    if at == 0 and index == 1 and run[0].tag == W + "rPr":
        index = 0
    return Edge(run, index, at)


def _above(element: _Element, *tags: str) -> _Element | None:
    return next(element.iterancestors(*tags), None)


def _references(root: _Element) -> Iterable[tuple[tuple[str, str], _Element]]:
    """The references to notes; of several to one the first, which is the one that it is read at."""
    for each in reversed(list(root.iter(W + "footnoteReference", W + "endnoteReference"))):
        if _above(each, W + "del", W + "moveFrom") is None:
            yield (each.tag[len(W) :].removesuffix("Reference"), str(each.get(W + "id") or "")), each
