"""Read the comments in the margin of a Word file, each with the stretch of the text that it stands at."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dajuan.documents.document import Comment
from dajuan.documents.wordml.names import W
from dajuan.documents.wordml.pieces import Piece, pieces

if TYPE_CHECKING:
    from lxml.etree import _Element

    from dajuan.documents.wordml.package import Package


def comments(package: Package) -> tuple[Comment, ...]:
    """The comments in the order of the file; one that hangs on no words stands at its paragraph's.

    Without a part of comments nothing is done, for finding the places costs as much as reading the file.
    """
    part = package.part("comments")
    if part is None:
        return ()
    texts = {str(each.get(W + "id")): words_of(each) for each in part.iter(W + "comment")}
    placed = places(package.body, pieces(package)[1])
    return tuple(Comment(*placed[key], text) for key, text in texts.items() if key in placed and text)


def words_of(comment: _Element) -> str:
    """What a comment says, a paragraph a line."""
    return "\n".join("".join(each.text or "" for each in line.iter(W + "t")) for line in comment.iter(W + "p")).strip()


def places(body: _Element, found: Iterable[Piece]) -> dict[str, tuple[int, int]]:
    """The span of the text that each comment stands at, by its id. found: the pieces of the text."""
    by_element: dict[int, list[Piece]] = {}
    for piece in found:
        by_element.setdefault(id(piece.element), []).append(piece)
    return _placed(body, by_element)


def _placed(body: _Element, by_element: dict[int, list[Piece]]) -> dict[str, tuple[int, int]]:
    open_now: set[str] = set()
    found: dict[str, tuple[int, int]] = {}
    for element in body.iter():
        key = str(element.get(W + "id")) if isinstance(element.tag, str) else ""
        if element.tag == W + "commentRangeStart":
            open_now.add(key)
        elif element.tag == W + "commentRangeEnd":
            open_now.discard(key)
        elif element.tag == W + "commentReference" and key not in found:
            around = [piece for each in _paragraph(element).iter() for piece in by_element.get(id(each), ())]
            if around:
                found[key] = around[0].start, around[-1].end
        for piece in by_element.get(id(element), ()):
            for each in open_now:
                start, _end = found.get(each, (piece.start, 0))
                found[each] = start, piece.end
    return found


def _paragraph(element: _Element) -> _Element:
    return next(element.iterancestors(W + "p"), element)
