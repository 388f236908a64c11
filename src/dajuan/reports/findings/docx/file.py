"""A Word file to which comments and tracked changes are added, one after the other, and which is then written."""

from __future__ import annotations

from datetime import datetime

from dajuan.checks.records import Finding
from dajuan.documents.document import Document
from dajuan.documents.wordml.names import STRICT
from dajuan.documents.wordml.package import Package
from dajuan.documents.wordml.pieces import pieces
from dajuan.reports.findings.docx.anchors import Anchor, Anchors
from dajuan.reports.findings.docx.archive import replaced
from dajuan.reports.findings.docx.body import Body
from dajuan.reports.findings.docx.comments import comment, said
from dajuan.reports.findings.docx.former import FormerComments
from dajuan.reports.findings.docx.parts import Comments, names_of, reference_style
from dajuan.reports.findings.docx.source import Source
from dajuan.reports.findings.docx.tracked import Change, Fields, removals


class File:
    """The file with what is added to it; nothing is written before `written`."""

    def __init__(self, data: bytes, document: Document) -> None:
        self._data = data
        self._document = document
        self._package = Package(data, document.name)
        text, found = pieces(self._package)
        if text != document.text:
            raise ValueError("the document was not opened from this file")
        self._source = Source(self._package.container.read(self._package.main))
        self._strict = STRICT in self._source.text
        self._anchors = Anchors(text, found, self._package.root)
        self._notes = Comments(self._package, strict=self._strict)
        self._former = FormerComments(self._package, found)
        self._comments: list[tuple[int, Anchor]] = []
        self._changes: list[Change] = []
        self._fields: Fields | None = None

    def add(self, finding: Finding, at: datetime, *, track: bool) -> None:
        """Hang a comment on the first span of a finding; where `track` is set, put its fix into the text as well.

        One that an earlier check has left there stays instead.
        """
        anchor = self._anchors.of(finding.spans[0])
        if anchor is None:
            return
        change = self._change(finding, anchor, finding.fix, at) if track and finding.fix is not None else None
        lines = tuple(said(self._document, finding, exact=anchor.exact, tracked=change is not None))
        place = self._anchors.within(finding.spans[0]) if anchor.exact else None
        if self._former.says(lines, place):
            return
        if change:
            self._changes.append(change)
        number = self._notes.number()
        self._comments.append((number, anchor))
        self._notes.add(comment(self._notes.names, number, lines, at))

    def written(self) -> bytes:
        """The bytes of the file; those that were given where there is nothing to add or to take out."""
        stale = self._former.stale()
        if not self._comments and not stale:
            return self._data
        root = self._package.root
        body = Body(
            root,
            self._source.text,
            names_of(root, strict=self._strict),
            reference_style(self._package),
            self._comments,
            self._changes,
            [mark for each in stale for mark in each.marks],
        )
        notes = dict(self._notes.written({each.number for each in stale}))
        changed = {self._package.main: self._source.encoded(body.edited()), **notes}
        return replaced(self._data, changed)

    def _change(self, finding: Finding, anchor: Anchor, fix: str, at: datetime) -> Change | None:
        """The tracked change of a fix, None where there can be none or another one stands in its way."""
        if self._fields is None:
            self._fields = Fields(self._package.root)
        found = removals(self._anchors, anchor, finding.spans[0], self._fields)
        taken = [removal for change in self._changes for removal in change.removals]
        if not found or any(one.overlaps(other) for one in found for other in taken):
            return None
        return Change(found, fix, at)
