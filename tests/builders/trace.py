"""Walk a page of the report card: which digits lead to no source, which stretches of documents it claims to show.

The contract of the page: a number of data stands in an element of class `n` with data-doc, data-start and data-end whose
text is the document's text[start:end]; a computed one in `derived` with the ids of its sources in data-from; the page's own
counts in `count`, periods and dates in `when`, names in `label`; quotations in <q class="passage"> like `n`.
"""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
SILENT = frozenset({"script", "style", "head"})
HARMLESS = frozenset({"count", "when", "label", "chart"})

Passage = tuple[str, int, int, str]
"""The first 16 digits of the document's SHA-256, start, end, and what the page shows there."""


class Element:
    """An open element with the text gathered so far."""

    def __init__(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.classes = set(attributes.get("class", "").split())
        self.text = ""

    @property
    def quotes(self) -> bool:
        """Whether it shows a stretch of a document."""
        return "n" in self.classes or (self.tag == "q" and "passage" in self.classes)

    @property
    def settles(self) -> bool:
        """Whether digits within it are accounted for."""
        return self.quotes or "derived" in self.classes or bool(self.classes & HARMLESS) or self.tag in SILENT


class Walk(HTMLParser):
    """What a page shows: passages, faults, ids, the origins that computed numbers name."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.passages: list[Passage] = []
        self.ids: list[str] = []
        self.named: list[tuple[str, str]] = []
        self.links: list[str] = []
        self._open: list[Element] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        if "id" in element.attributes:
            self.ids.append(element.attributes["id"])
        if tag == "a" and "href" in element.attributes:
            self.links.append(element.attributes["href"])
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if "id" in dict(attrs):
            self.ids.append(str(dict(attrs)["id"]))

    def handle_endtag(self, tag: str) -> None:
        element = self._open.pop()
        assert element.tag == tag, f"<{element.tag}> closed by </{tag}>"
        if element.quotes:
            where = element.attributes
            try:
                self.passages.append(
                    (where["data-doc"], int(where["data-start"]), int(where["data-end"]), element.text)
                )
            except (KeyError, ValueError):
                self.faults.append(f"no place in a document: {element.text}")
        if "derived" in element.classes:
            origins = element.attributes.get("data-from", "").split()
            self.named += [(origin, element.text) for origin in origins]
            if not origins:
                self.faults.append(f"derived from nothing: {element.text}")

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data
        if any(character.isdigit() for character in data) and not any(element.settles for element in self._open):
            self.faults.append(data.strip())


def untraced(html: str) -> list[str]:
    """Every fault of the page: digits outside of the classes, numbers without a place, origins and links that are not there."""
    walk = Walk(html)
    ids = set(walk.ids)
    faults = list(walk.faults)
    faults += [f"derived from what is not there: {text} ({origin})" for origin, text in walk.named if origin not in ids]
    faults += [f"a link to what is not there: {link}" for link in walk.links if link.removeprefix("#") not in ids]
    faults += [f"an id twice: {id}" for id in sorted(ids) if walk.ids.count(id) > 1]
    return faults


def passages(html: str) -> list[Passage]:
    """Every stretch of a document that the page shows: numbers as printed and quotations."""
    return Walk(html).passages


def misquoted(html: str, texts: Mapping[str, str]) -> list[Passage]:
    """The stretches that are not to the letter what the documents have there; texts by the first 16 digits of SHA-256."""
    return [found for found in passages(html) if texts[found[0]][found[1] : found[2]] != found[3]]
