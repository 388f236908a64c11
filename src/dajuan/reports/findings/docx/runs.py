"""Divide a run at some of its characters: each part keeps the run's properties, and marks stand between them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from dajuan.documents.wordml.names import W
from dajuan.reports.findings.docx.source import characters, children, name, start_tag

if TYPE_CHECKING:
    from lxml.etree import _Element

Place = tuple[int, int]
"""Before a child of the run, and how many characters into it."""

_SPACE = re.compile(r"""\sxml:space\s*=\s*(?:"[^"]*"|'[^']*')""")
_PRESERVES = re.compile(r"""\sxml:space\s*=\s*["']preserve["']""")


class Marks(msgspec.Struct):
    """What goes between two parts of a run, in this order.

    removed:  closes a tracked deletion, with what is put in its place.
    closing:  ends of comments; opening: beginnings of such.
    removing: opens a tracked deletion.
    """

    removed: str = ""
    closing: str = ""
    opening: str = ""
    removing: str = ""

    def __str__(self) -> str:
        return self.removed + self.closing + self.opening + self.removing


def divided(
    element: _Element, source: str, marks: Mapping[Place, Marks], deleted: Sequence[tuple[Place, Place]]
) -> str:
    """The run as XML with the marks at their places.

    element, source: the run as it was parsed and as it is written.
    marks:   by place; the first place of all is (0, 0), before the run, the last one the number of its children.
    deleted: what a tracked change takes out of it, from mark to mark; its text is then of another kind.
    """
    opening, parts, closing = children(source)
    begin = 1 if parts and element[0].tag == W + "rPr" else 0
    head = opening + "".join(parts[:begin])
    places = sorted({*marks, (0, 0), (len(parts), 0)})
    result: list[str] = []
    for index, place in enumerate(places):
        result.append(str(marks.get(place, "")))
        if index + 1 < len(places):
            until = places[index + 1]
            content = _content(element, parts, max(place, (begin, 0)), until)
            gone = any(start <= place and until <= end for start, end in deleted)
            result += (head, _as_deleted(content) if gone else content, closing)
    return "".join(result)


def _content(element: _Element, parts: tuple[str, ...], start: Place, end: Place) -> str:
    """What stands between two places of a run."""
    found: list[str] = []
    for index in range(start[0], min(end[0] + 1, len(parts))):
        first = start[1] if index == start[0] else 0
        last = end[1] if index == end[0] else None
        if last == 0:
            continue
        text = element[index].text or ""
        found.append(parts[index] if not first and last is None else _sliced(parts[index], text, first, last))
    return "".join(found)


def _sliced(part: str, text: str, first: int, last: int | None) -> str:
    """Some characters of a w:t as a w:t: without xml:space="preserve" its outer blanks are not shown, the inner ones are."""
    opening = start_tag(part)
    closing_at = part.rindex("</")
    written = characters(part[len(opening) : closing_at], text)
    last = len(text) if last is None else last
    closing = f"</{name(part)}>"

    def element(start: int, end: int, tag: str) -> str:
        return tag + "".join(written[start:end]) + closing if start < end else ""

    if _PRESERVES.search(opening):
        return element(first, last, opening)
    preserving = _SPACE.sub("", opening)[:-1] + ' xml:space="preserve">'
    begin = _skipped(text, first, last) if first == 0 else first
    end = last - _skipped(text[::-1], 0, last - begin) if last == len(text) else last
    shown = text[begin:end]
    tag = preserving if shown != shown.strip() else opening
    return element(first, begin, opening) + element(begin, end, tag) + element(end, last, opening)


def _skipped(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _as_deleted(content: str) -> str:
    """The content of a run, which is all text, as a tracked change takes it out."""
    return re.sub(r"(</?(?:[\w.\-]+:)?)t(?=[\s>])", r"\1delText", content)


def properties(source: str, element: _Element) -> str:
    """The properties of a run as it writes them, "" where it has none."""
    _opening, parts, _closing = children(source)
    return parts[0].rstrip() if parts and element[0].tag == W + "rPr" else ""
