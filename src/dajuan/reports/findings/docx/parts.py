"""The parts of a Word file beside its text that a comment needs: the list of comments, its relationship, its content type."""

from __future__ import annotations

import posixpath
from collections.abc import Container, Iterator
from itertools import count
from typing import TYPE_CHECKING

from dajuan.documents.wordml.names import STRICT, TRANSITIONAL, W, value
from dajuan.documents.wordml.package import Package, relations_of
from dajuan.reports.findings.docx.comments import Names
from dajuan.reports.findings.docx.source import Source, appended, name, spans, spliced

if TYPE_CHECKING:
    from lxml.etree import _Element

CONTENT_TYPES = "[Content_Types].xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_KIND = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Comments:
    """The list of comments of a file, with those that are added to it."""

    def __init__(self, package: Package, *, strict: bool) -> None:
        self._package = package
        self._strict = strict
        self._namespace = STRICT if strict else TRANSITIONAL
        root = package.part("comments")
        self._there = root is not None
        self.part = package.beside["comments"] if root is not None else _free(package)
        self.names = Names("w:") if root is None else names_of(root, strict=strict)
        numbers = [_number(each) for each in (() if root is None else root.iter(W + "comment"))]
        numbers += [_number(each) for each in package.root.iter(W + "commentReference")]
        self._next = count(max(numbers, default=-1) + 1)
        self._added: list[str] = []

    def number(self) -> int:
        """The number of the next comment."""
        return next(self._next)

    def add(self, comment: str) -> None:
        """Add the element of a comment."""
        self._added.append(comment)

    def written(self, gone: Container[str] = ()) -> Iterator[tuple[str, bytes]]:
        """The parts that change, each with its name: the comments, and where they are new what refers to them.

        gone: the numbers of comments that are taken out.
        """
        added = "".join(self._added)
        if self._there:
            source = Source(self._package.container.read(self.part))
            yield self.part, source.encoded(appended(spliced(source.text, self._without(gone, source.text)), added))
            return
        yield self.part, f'{_HEAD}<w:comments xmlns:w="{self._namespace}">{added}</w:comments>'.encode()
        yield self._related()
        yield self._typed()

    def _without(self, gone: Container[str], text: str) -> Iterator[tuple[int, int, str]]:
        """What takes these comments out.

        Where Word keeps more about them in parts beside (answers, what is done) they stay: it shows none without its marks, drops
        them when it saves the file, and a part that names one that is not there might be too much for it.
        """
        root = self._package.part("comments")
        if root is None or self._package.part("commentsExtended") is not None:
            return
        numbers = [
            number
            for number, each in enumerate(root.iter())
            if each.tag == W + "comment" and str(each.get(W + "id")) in gone
        ]
        yield from ((*span, "") for span in spans(text, numbers).values())

    def _related(self) -> tuple[str, bytes]:
        package = self._package
        part = relations_of(package.main)
        target = posixpath.relpath(self.part, posixpath.dirname(package.main) or ".")
        kind = _STRICT_KIND if self._strict else _KIND
        if part not in package.container:
            relation = f'<Relationship Id="rId1" Type="{kind}" Target="{target}"/>'
            return part, f'{_HEAD}<Relationships xmlns="{_RELATIONSHIPS}">{relation}</Relationships>'.encode()
        taken = {str(each.get("Id")) for each in package.container.xml(part)}
        identity = next(f"rId{n}" for n in count(1) if f"rId{n}" not in taken)
        source = Source(package.container.read(part))
        tag = f"{_prefix(source.text)}Relationship"
        return part, source.encoded(appended(source.text, f'<{tag} Id="{identity}" Type="{kind}" Target="{target}"/>'))

    def _typed(self) -> tuple[str, bytes]:
        source = Source(self._package.container.read(CONTENT_TYPES))
        tag = f"{_prefix(source.text)}Override"
        override = f'<{tag} PartName="/{self.part}" ContentType="{_TYPE}"/>'
        return CONTENT_TYPES, source.encoded(appended(source.text, override))


def names_of(root: _Element, *, strict: bool) -> Names:
    """How the part of this root writes names; attributes need a prefix, so that a default namespace does not do."""
    prefix = next((prefix for prefix, uri in root.nsmap.items() if prefix and uri == TRANSITIONAL), None)
    return Names(f"{prefix}:") if prefix else Names("w:", f' xmlns:w="{STRICT if strict else TRANSITIONAL}"')


def reference_style(package: Package) -> str:
    """The id of the style for the references of comments, "" where the file has none."""
    styles = package.part("styles")
    named = () if styles is None else styles.iter(W + "style")
    return next((str(each.get(W + "styleId")) for each in named if value(each, "name") == "annotation reference"), "")


def _free(package: Package) -> str:
    """A name for the list of comments that no part has."""
    folder = posixpath.dirname(package.main)
    taken = {each.lower() for each in package.container.names}
    names = (posixpath.join(folder, f"comments{n or ''}.xml") for n in count())
    return next(each for each in names if each.lower() not in taken)


def _number(element: _Element) -> int:
    written = str(element.get(W + "id") or "")
    return int(written) if written.isdecimal() else -1


def _prefix(text: str) -> str:
    """The prefix, with its colon, of the root's name."""
    ((start, _end),) = spans(text, (0,)).values()
    prefix, colon, _name = name(text[start:]).rpartition(":")
    return prefix + colon
