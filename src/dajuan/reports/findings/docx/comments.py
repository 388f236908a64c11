"""Write a finding as the comment that stands in the margin of a Word file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

import msgspec

from dajuan.checks.records import Finding
from dajuan.documents.document import Document
from dajuan.messages import N_, _
from dajuan.reports.findings import words
from dajuan.reports.findings.docx.source import escaped

AUTHOR = "答卷"
INITIALS = "答卷"

_SPACING = '<{w}spacing {w}before="0" {w}after="0" {w}line="240" {w}lineRule="auto"/>'
_INDENTATION = '<{w}ind {w}left="0" {w}right="0" {w}firstLine="0" {w}firstLineChars="0"/><{w}jc {w}val="left"/>'
_SIZE = '<{w}sz {w}val="20"/><{w}szCs {w}val="20"/>'

CONCERNS = N_("Concerns “{words}” ({place}).")
RULE = N_("Rule: {rule}")


class Names(msgspec.Struct, frozen=True):
    """How a part writes the names of WordprocessingML: the prefix with its colon, and what must declare it ("" if it is)."""

    prefix: str
    declaration: str = ""

    def filled(self, template: str) -> str:
        """The template with the prefix for each {w}."""
        return template.replace("{w}", self.prefix)


def comment(names: Names, number: int, lines: Sequence[str], at: datetime) -> str:
    """The element of word/comments.xml. The file's own styles are not relied on: how it looks is said on the spot."""
    w = names.prefix
    paragraphs = "".join(
        f"<{w}p><{w}pPr>{names.filled(_SPACING + _INDENTATION)}</{w}pPr>"
        + (f"<{w}r><{w}annotationRef/></{w}r>" if index == 0 else "")
        + f"<{w}r><{w}rPr>{names.filled(('<{w}b/>' if index == 0 else '') + _SIZE)}</{w}rPr>"
        f'<{w}t xml:space="preserve">{escaped(line)}</{w}t></{w}r></{w}p>'
        for index, line in enumerate(lines)
    )
    return (
        f'<{w}comment{names.declaration} {w}id="{number}" {w}author="{AUTHOR}" {w}date="{stamp(at)}"'
        f' {w}initials="{INITIALS}">{paragraphs}</{w}comment>'
    )


def stamp(at: datetime) -> str:
    """The time as Word writes it: that of the clock on the wall, with a Z that nobody takes at its word."""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def said(document: Document, finding: Finding, *, exact: bool, tracked: bool) -> Iterator[str]:
    """The lines of a comment.

    exact: it hangs on the very words, else it must name them; tracked: the fix is in the text as a tracked change.
    """
    yield _("[{severity}] {message}").format(severity=words.severity(finding), message=finding.message.spoken())
    first = finding.spans[0]
    if not exact:
        yield _(CONCERNS).format(words=words.quoted(document, first), place=words.place(document, first.start))
    yield from words.details(document, finding, fix=not tracked)
    yield _(RULE).format(rule=finding.rule)
