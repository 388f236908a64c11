"""Read docx, the format of Word and WPS: paragraphs, tables, notes and text boxes in reading order."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from dajuan.documents.captions import with_captions
from dajuan.documents.container import BROKEN_ZIP, ZIP_MAGIC, Container, parse_xml
from dajuan.documents.formats.format import Format, Parts
from dajuan.errors import Unreadable
from dajuan.messages import N_

if TYPE_CHECKING:
    from lxml.etree import _Element

PICTURES = N_("Pictures and charts in the document are not read.")

_DOCUMENT = "/officeDocument"
_SPECIAL_NOTES = ("separator", "continuationSeparator", "continuationNotice")


def _recognises(data: bytes) -> bool:
    return data.startswith(ZIP_MAGIC) and any(name.startswith("word/") for name in Container(data).names)


FORMAT = Format(name="docx", suffixes=(".docx", ".docm", ".dotx"), recognises=_recognises, order=30)


def read(data: bytes, name: str) -> Parts:
    """The parts of a docx; raises Unreadable where it is damaged, TooLarge where it is a bomb."""
    from dajuan.documents.wordml.body import Body
    from dajuan.documents.wordml.inline import has_pictures
    from dajuan.documents.wordml.names import W
    from dajuan.documents.wordml.numbering import Numbering
    from dajuan.documents.wordml.styles import read_styles

    container = Container(data, name)
    main = next((target for kind, target in _relations(container, "") if kind.endswith(_DOCUMENT)), "word/document.xml")
    if main not in container:
        raise Unreadable(BROKEN_ZIP, file=name)
    beside = {kind.rpartition("/")[2]: target for kind, target in _relations(container, main)}
    root = _xml(container, main)
    body = root.find(W + "body")
    if body is None:
        raise Unreadable(BROKEN_ZIP, file=name)
    notes: dict[tuple[str, str], _Element] = {}
    for kind in ("footnote", "endnote"):
        part = _optional(container, beside.get(kind + "s"))
        for note in () if part is None else part.iter(W + kind):
            if note.get(W + "type") not in _SPECIAL_NOTES:
                notes[kind, str(note.get(W + "id") or "")] = note
    styles = read_styles(_optional(container, beside.get("styles")))
    numbering = Numbering(_optional(container, beside.get("numbering")))
    parts = with_captions(Body(styles, numbering, notes).parts(body))
    return Parts(parts, losses=(PICTURES,) if has_pictures(body) else ())


def _relations(container: Container, part: str) -> list[tuple[str, str]]:
    """The kind and the target of what a part of the package refers to; of the package itself where part is ""."""
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", name + ".rels")
    if path not in container:
        return []
    return [
        (
            str(each.get("Type") or ""),
            posixpath.normpath(posixpath.join("/", folder, str(each.get("Target")))).lstrip("/"),
        )
        for each in container.xml(path)
        if each.get("TargetMode") != "External"
    ]


def _optional(container: Container, part: str | None) -> _Element | None:
    return _xml(container, part) if part and part in container else None


def _xml(container: Container, part: str) -> _Element:
    """A part of the document; the strict variant of the format is read as the common one."""
    from dajuan.documents.wordml.names import STRICT, TRANSITIONAL

    return parse_xml(container.read(part).replace(STRICT.encode(), TRANSITIONAL.encode()), container.file)
