"""Open the package of a Word file: its main part, and the parts that the main part refers to."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from dajuan.documents.assemble import Part
from dajuan.documents.captions import with_captions
from dajuan.documents.container import BROKEN_ZIP, Container, parse_xml
from dajuan.documents.wordml.body import Body
from dajuan.documents.wordml.names import STRICT, TRANSITIONAL, W
from dajuan.documents.wordml.numbering import Numbering
from dajuan.documents.wordml.styles import read_styles
from dajuan.errors import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element

_DOCUMENT = "/officeDocument"
_SPECIAL_NOTES = ("separator", "continuationSeparator", "continuationNotice")


class Package:
    """A Word file (docx, docm, dotx) as a zip of parts.

    main:   the name of the part that holds the text (word/document.xml); root: its element.
    beside: the names of the parts that it refers to, by kind ("styles", "footnotes", "comments").

    Raises Unreadable where it is damaged, TooLarge where it is a bomb.
    """

    def __init__(self, data: bytes, name: str = "") -> None:
        self.container = Container(data, name)
        beside = relations(self.container, "")
        self.main = next((target for kind, target in beside if kind.endswith(_DOCUMENT)), "word/document.xml")
        if self.main not in self.container:
            raise Unreadable(BROKEN_ZIP, file=name)
        self.beside = {kind.rpartition("/")[2]: target for kind, target in relations(self.container, self.main)}
        self.root = _xml(self.container, self.main)
        body = self.root.find(W + "body")
        if body is None:
            raise Unreadable(BROKEN_ZIP, file=name)
        self.body = body

    def part(self, kind: str) -> _Element | None:
        """The root of the part of a kind that the main part refers to, None where there is none."""
        target = self.beside.get(kind)
        return _xml(self.container, target) if target and target in self.container else None

    def parts(self, *, track: bool = False) -> tuple[Part, ...]:
        """What stands in it, in reading order; track: each part names its origins."""
        notes: dict[tuple[str, str], _Element] = {}
        for kind in ("footnote", "endnote"):
            root = self.part(kind + "s")
            for note in () if root is None else root.iter(W + kind):
                if note.get(W + "type") not in _SPECIAL_NOTES:
                    notes[kind, str(note.get(W + "id") or "")] = note
        styles = read_styles(self.part("styles"))
        numbering = Numbering(self.part("numbering"))
        return with_captions(Body(styles, numbering, notes, track=track).parts(self.body))


def relations(container: Container, part: str) -> list[tuple[str, str]]:
    """The kind and the target of what a part of the package refers to; of the package itself where part is ""."""
    path = relations_of(part)
    if path not in container:
        return []
    folder = posixpath.dirname(part)
    return [
        (
            str(each.get("Type") or ""),
            posixpath.normpath(posixpath.join("/", folder, str(each.get("Target")))).lstrip("/"),
        )
        for each in container.xml(path)
        if each.get("TargetMode") != "External"
    ]


def relations_of(part: str) -> str:
    """The name of the part that holds what a part refers to."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", name + ".rels")


def _xml(container: Container, part: str) -> _Element:
    """A part of the document; the strict variant of the format is read as the common one."""
    return parse_xml(container.read(part).replace(STRICT.encode(), TRANSITIONAL.encode()), container.file)
