"""Tell where a tracked change can take out the words of a finding without touching anything else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from dajuan.checks.records import Span
from dajuan.documents.wordml.names import W
from dajuan.reports.findings.docx.anchors import Anchor, Anchors, unit_of
from dajuan.reports.findings.docx.runs import Place

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARKS = frozenset(
    W + name
    for name in (
        "proofErr",
        "bookmarkStart",
        "bookmarkEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "permStart",
        "permEnd",
        "del",
        "moveFrom",
    )
)
"""What may stand between the runs that a change takes out: it shows nothing."""


class Removal(msgspec.Struct, frozen=True):
    """What a tracked change takes out of one run."""

    run: _Element
    start: Place
    end: Place

    def overlaps(self, other: Removal) -> bool:
        """Whether two take out something of one run."""
        return self.run is other.run and self.start < other.end and other.start < self.end


class Change(msgspec.Struct, frozen=True):
    """A tracked change: what is taken out, run by run, and what is put in its place."""

    removals: tuple[Removal, ...]
    text: str
    at: datetime


class Fields:
    """Knows which runs are within a field, whose text Word computes anew."""

    def __init__(self, root: _Element) -> None:
        self._within: set[_Element] = set()
        depth = 0
        for run in root.iter(W + "r"):
            before = depth
            for mark in run.iterchildren(W + "fldChar"):
                depth += {"begin": 1, "end": -1}.get(str(mark.get(W + "fldCharType")), 0)
            if before > 0 or depth > 0:
                self._within.add(run)

    def __contains__(self, run: _Element) -> bool:
        return run in self._within


def removals(anchors: Anchors, anchor: Anchor, span: Span, fields: Fields) -> tuple[Removal, ...]:
    """What is to be taken out for the span, run by run; none where that cannot be done cleanly.

    It can where the words are plain text of neighbouring runs of a paragraph, of a hyperlink or of one tracked insertion, and
    in no field.
    """
    pieces = anchors.covered(span)
    if not anchor.exact or not pieces or pieces[0].start > span.start or pieces[-1].end < span.end:
        return ()
    runs = list(dict.fromkeys(unit_of(piece.element) for piece in pieces))
    parent = runs[0].getparent()
    if parent is None or any(run.getparent() is not parent or run in fields for run in runs):
        return ()
    if parent.tag not in (W + "p", W + "hyperlink", W + "ins") or (
        parent.tag == W + "ins" and getattr(parent.getparent(), "tag", None) != W + "p"
    ):
        return ()
    between = parent[parent.index(runs[0]) : parent.index(runs[-1]) + 1]
    if any(each not in runs and each.tag not in _MARKS for each in between):
        return ()
    found = tuple(_removals(runs, anchor))
    return found if all(_is_text(removal) for removal in found) else ()


def _removals(runs: list[_Element], anchor: Anchor) -> Iterator[Removal]:
    for run in runs:
        start = anchor.start.place if run is runs[0] else (0, 0)
        end = anchor.end.place if run is runs[-1] else (len(run), 0)
        yield Removal(run, start, end)


def _is_text(removal: Removal) -> bool:
    """Whether all that is taken out of a run is text, neither tab nor line break nor picture."""
    last = removal.end[0] + (removal.end[1] > 0)
    inside = removal.run[removal.start[0] : last]
    return all(each.tag == W + "t" or (n == 0 and each.tag == W + "rPr") for n, each in enumerate(inside))
