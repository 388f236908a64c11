"""Find the element of a web page that holds its text, by where the sentences are rather than by a site's names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_DROPPED_NAMES = (
    "script style noscript template svg nav aside footer head title meta link select option button "
    "textarea input iframe object embed video audio canvas map"
)
DROPPED = frozenset(_DROPPED_NAMES.split())
"""Elements whose text no reader of the page reads as part of its article."""

_SENTENCE = re.compile("[，。；！？]")
_FIGURE = re.compile(r"\d")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_LEAVES = ("p", "span", "font", "td", "tr", "table", "tbody", "b", "strong")
_MOST = 0.85
"""The share of the sentences that an element must hold for its parent's other children to be surroundings."""


def is_hidden(element: _Element) -> bool:
    """Whether the element's own style hides it."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(str(element.get("style") or "")))


def find_content(body: _Element) -> _Element:
    """The smallest element that holds nearly all sentences of a page, with neighbours that hold sentences alone."""
    weights = _weights(body)
    element = body
    while True:
        heaviest = max(element, key=lambda child: weights.get(child, 0), default=None)
        if heaviest is None or weights.get(heaviest, 0) < _MOST * max(weights.get(element, 0), 1):
            break
        if heaviest.tag in _LEAVES and (element is not body or not _has_links_beside(element, heaviest)):
            break
        element = heaviest
    while element is not body:
        parent = element.getparent()
        if parent is None or not _is_text_too(parent, element, weights):
            break
        element = parent
    return element


def _has_links_beside(parent: _Element, element: _Element) -> bool:
    """Whether anything beside an element in its parent leads elsewhere, as the surroundings of an article do.

    A page that somebody saved or made by hand has nothing but a line above its table.
    """
    others = (child for child in parent if child is not element and child.tag not in DROPPED)
    return any(next(child.iter("a"), None) is not None for child in others)


def _is_text_too(parent: _Element, element: _Element, weights: dict[_Element, int]) -> bool:
    """Whether what stands beside an element in its parent is mostly sentences: an introduction, a second part."""
    extra = weights.get(parent, 0) - weights.get(element, 0)
    beside = sum(_length(child) for child in parent if child is not element and child.tag not in DROPPED)
    return extra > 30 and extra >= 0.6 * beside


def _length(element: _Element) -> int:
    return sum(len(piece.strip()) for piece in element.itertext(with_tail=False) if isinstance(piece, str))


def _weights(body: _Element) -> dict[_Element, int]:
    """For each element, how many characters of sentences and of table cells with figures it holds, links left out."""
    weights: dict[_Element, int] = {}
    skipped: set[_Element] = set()
    for element in body.iter():
        parent = element.getparent()
        if parent in skipped or not isinstance(element.tag, str) or element.tag in DROPPED or element.tag == "a":
            skipped.add(element)
            own = 0
        else:
            own = _weight(element.text, element.tag in ("td", "th"))
        weights[element] = own
        if parent is not None and element is not body and parent not in skipped:
            weights[parent] = weights.get(parent, 0) + _weight(element.tail, in_cell=False)
    for element in reversed(list(body.iter())):
        parent = element.getparent()
        if element is not body and parent is not None:
            weights[parent] = weights.get(parent, 0) + weights[element]
    return weights


def _weight(text: str | None, in_cell: bool) -> int:
    text = (text or "").strip()
    return len(text) if _SENTENCE.search(text) or (in_cell and _FIGURE.search(text)) else 0
