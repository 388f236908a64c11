"""Read the comments and tracked changes of a Word file back, by the XML alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

_TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
W = f"{{{_TRANSITIONAL}}}"
_SKIPPED = ("del", "moveFrom", "instrText", "rt", "pPr", "rPr", "sdtPr")


def part(data: bytes, name: str = "word/document.xml") -> Any:
    """The root of a part; the strict variant as the common one."""
    raw = zipfile.ZipFile(io.BytesIO(data)).read(name)
    return etree.fromstring(raw.replace(_STRICT.encode(), _TRANSITIONAL.encode()))


def anchored(data: bytes) -> dict[int, str]:
    """What each comment stands on, by its number; a note's reference is shown as [1]."""
    found: dict[int, str] = {}
    opened: set[int] = set()
    for kind, what in _walk(part(data)):
        if kind == "start":
            opened.add(int(what))
            found[int(what)] = ""
        elif kind == "end":
            opened.remove(int(what))
        else:
            for number in opened:
                found[number] += what
    assert not opened
    return found


def texts(data: bytes) -> dict[int, list[str]]:
    """The lines of each comment, by its number."""
    return {
        int(each.get(W + "id")): ["".join(t.text or "" for t in p.iter(W + "t")) for p in each.iter(W + "p")]
        for each in part(data, "word/comments.xml").iter(W + "comment")
    }


def rejected(data: bytes, author: str = "答卷") -> bytes:
    """The file as it is when every tracked change of an author is rejected."""
    return _settled(data, author, gone="ins", kept="del")


def accepted(data: bytes, author: str = "答卷") -> bytes:
    """The file as it is when every tracked change of an author is accepted."""
    return _settled(data, author, gone="del", kept="ins")


def _settled(data: bytes, author: str, *, gone: str, kept: str) -> bytes:
    root = part(data)
    for each in [each for each in root.iter(W + gone) if each.get(W + "author") == author]:
        each.getparent().remove(each)
    for each in [each for each in root.iter(W + kept) if each.get(W + "author") == author]:
        parent, index = each.getparent(), each.getparent().index(each)
        for child in reversed(each):
            parent.insert(index, child)
        parent.remove(each)
        for text in parent.iter(W + "delText"):
            text.tag = W + "t"
    made = io.BytesIO()
    source = zipfile.ZipFile(io.BytesIO(data))
    with zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            target.writestr(name, etree.tostring(root) if name == "word/document.xml" else source.read(name))
    return made.getvalue()


def _walk(element: Any) -> Iterator[tuple[str, str]]:
    for each in element:
        if not isinstance(each.tag, str):
            continue
        name = etree.QName(each).localname
        if name in _SKIPPED or (name == "r" and each.find(f"{W}rPr/{W}vanish") is not None):
            continue
        if name == "commentRangeStart":
            yield "start", each.get(W + "id")
        elif name == "commentRangeEnd":
            yield "end", each.get(W + "id")
        elif name == "t":
            yield "text", each.text or ""
        elif name == "noBreakHyphen":
            yield "text", "-"
        elif name in ("footnoteReference", "endnoteReference"):
            yield "text", f"[{each.get(W + 'id')}]"
        elif name == "AlternateContent":
            yield from _walk(each[0])
        else:
            yield from _walk(each)
