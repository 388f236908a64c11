"""Show findings for the eye: coloured on a terminal, plain lines in a pipe."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from dajuan.checks.records import Finding, Severity, Span
from dajuan.documents.document import Document
from dajuan.messages import N_, _, harmless
from dajuan.reports.claims.columns import wrapped
from dajuan.reports.claims.table import BOLD, DIM, heading
from dajuan.reports.excerpts import around
from dajuan.reports.findings import words
from dajuan.reports.findings.records import Checked

STYLES: Mapping[Severity, str] = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.ADVICE: "36"}
"""Codes of colours, as a terminal takes them."""

INDENT = "    "
REACH = 24
"""Characters that are shown on either side of the words of a finding."""

WAIVED = N_("Waived: {rule}, {place}: {reason}")
TOTAL = N_("documents: {documents}; {counted}")


def write(checked: Iterable[Checked], stream: BinaryIO) -> None:
    """Write the findings of each document as soon as it is checked, and of several a sum at the end."""
    colour = stream.isatty()
    documents = waived = 0
    found: list[Finding] = []
    for one in checked:
        stream.write(render(one, colour=colour).encode(errors="replace"))
        documents += 1
        waived += len(one.waived)
        found.extend(one.findings)
    if documents > 1:
        total = _(TOTAL).format(documents=documents, counted=words.counted(found, waived))
        stream.write(f"{_styled(total, BOLD, colour=colour)}\n".encode(errors="replace"))


def render(checked: Checked, *, colour: bool) -> str:
    """The findings of one document; `colour` is for a terminal, whose width they then keep to."""
    return "".join(f"{line}\n" for line in _lines(checked, colour=colour)) + "\n"


def _lines(checked: Checked, *, colour: bool) -> Iterator[str]:
    document = checked.document
    yield _styled(heading(document), BOLD, colour=colour)
    for loss in document.losses:
        yield _styled(_(loss), STYLES[Severity.WARNING], colour=colour)
    for finding in checked.findings:
        yield from _finding(document, finding, colour=colour)
    for finding, reason in checked.waived:
        place = words.place(document, finding.spans[0].start)
        line = _(WAIVED).format(rule=finding.rule, place=place, reason=reason)
        yield _styled(line, DIM, colour=colour)
    yield words.counted(checked.findings, len(checked.waived))


def _finding(document: Document, finding: Finding, *, colour: bool) -> Iterator[str]:
    style = STYLES[finding.severity]
    place = words.place(document, finding.spans[0].start)
    head = (_styled(words.severity(finding), style, colour=colour), _styled(finding.rule, DIM, colour=colour))
    yield f"{_styled(place, BOLD, colour=colour)}  {'  '.join(head)}"
    yield INDENT + _context(document, finding.spans[0], style, colour=colour)
    for line in (finding.message.spoken(), *words.details(document, finding)):
        yield from _wrapped(line, colour=colour)


def _context(document: Document, span: Span, style: str, *, colour: bool) -> str:
    """The words of a span with some on either side: coloured, or between brackets where there are no colours."""
    before, own, after = around(document.text, span.start, span.end, REACH)
    shown = _styled(own, style, colour=True) if colour else f"【{harmless(own)}】"
    return harmless(before).lstrip() + shown + harmless(after).rstrip()


def _wrapped(line: str, *, colour: bool) -> Iterator[str]:
    if not colour:
        yield INDENT + harmless(line)
        return
    room = max(shutil.get_terminal_size().columns - len(INDENT), 20)
    yield from (INDENT + piece for piece in wrapped(harmless(line), room))


def _styled(text: str, style: str, *, colour: bool) -> str:
    return f"\x1b[{style}m{harmless(text)}\x1b[0m" if colour else harmless(text)
