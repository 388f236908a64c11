"""Put the marks of comments and the tracked changes into the text of a Word file's main part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING

from dajuan.documents.wordml.names import W
from dajuan.reports.findings.docx.anchors import Anchor, Edge
from dajuan.reports.findings.docx.comments import AUTHOR, Names, stamp
from dajuan.reports.findings.docx.runs import Marks, Place, divided, properties
from dajuan.reports.findings.docx.source import escaped, name, spans, spliced, start_tag
from dajuan.reports.findings.docx.tracked import Change

if TYPE_CHECKING:
    from lxml.etree import _Element


class Body:
    """The main part with what goes into it.

    root, text: as it was parsed and as it is written; names: how it writes names.
    style:      of the references to comments, "" for none.
    comments:   the number of each with its place; changes: the tracked ones.
    gone:       elements that are taken out: the marks of comments that an earlier check has left.
    """

    def __init__(
        self,
        root: _Element,
        text: str,
        names: Names,
        style: str,
        comments: Sequence[tuple[int, Anchor]],
        changes: Sequence[Change],
        gone: Sequence[_Element] = (),
    ) -> None:
        self._root = root
        self._text = text
        self._names = names
        self._changes = changes
        self._out = gone
        self._marks: dict[_Element, dict[Place, Marks]] = {}
        self._gone: dict[_Element, list[tuple[Place, Place]]] = {}
        w, declared = names.prefix, names.declaration
        look = f'<{w}rPr><{w}rStyle {w}val="{escaped(style)}"/></{w}rPr>' if style else ""
        for number, anchor in comments:
            start, end = self._outside(anchor)
            self._at(start).opening += f'<{w}commentRangeStart{declared} {w}id="{number}"/>'
            self._at(end).closing += (
                f'<{w}commentRangeEnd{declared} {w}id="{number}"/>'
                f'<{w}r{declared}>{look}<{w}commentReference {w}id="{number}"/></{w}r>'
            )

    def edited(self) -> str:
        """The text of the part; what is not edited stays as it was."""
        return spliced(self._text, self._edits())

    def _edits(self) -> Iterator[tuple[int, int, str]]:
        runs = {removal.run for change in self._changes for removal in change.removals}
        wanted = {*self._out, *self._marks, *runs, *(each for each in map(_insertion, runs) if each is not None)}
        numbers = {each: number for number, each in enumerate(self._root.iter()) if each in wanted}
        found = spans(self._text, frozenset(numbers.values()))
        places = {each: found[number] for each, number in numbers.items()}
        self._track(places)
        yield from ((*places[each], "") for each in self._out)
        for unit, (start, end) in places.items():
            marks = self._marks.get(unit)
            if marks is None:
                continue
            if unit.tag == W + "r":
                yield start, end, divided(unit, self._text[start:end], marks, self._gone.get(unit, ()))
            else:
                yield start, start, str(marks.get((0, 0), ""))
                yield end, end, str(marks.get((len(unit), 0), ""))

    def _track(self, places: dict[_Element, tuple[int, int]]) -> None:
        """Put in the marks of the tracked changes; places: where the runs stand in the text."""
        w = self._names.prefix
        identities = self._identities()
        for change in self._changes:
            for removal in change.removals:
                opening = self._tag("del", next(identities), change.at)
                self._at(Edge(removal.run, *removal.start)).removing += opening
                self._at(Edge(removal.run, *removal.end)).removed += f"</{w}del>"
                self._gone.setdefault(removal.run, []).append((removal.start, removal.end))
            first, last = change.removals[0].run, change.removals[-1]
            look = properties(self._text[slice(*places[first])], first)
            put = (
                f"{self._tag('ins', next(identities), change.at)}<{w}r>{look}"
                f'<{w}t xml:space="preserve">{escaped(change.text)}</{w}t></{w}r></{w}ins>'
            )
            around = _insertion(first)
            if around is not None:  # what another author inserted ends before, and goes on behind
                opening = start_tag(self._text[slice(*places[around])])
                put = f"</{name(opening)}>{put}{opening}"
            self._at(Edge(last.run, *last.end)).removed += put

    def _tag(self, kind: str, identity: int, at: datetime) -> str:
        w = self._names.prefix
        said = f'{w}id="{identity}" {w}author="{AUTHOR}" {w}date="{stamp(at)}"'
        return f"<{w}{kind}{self._names.declaration} {said}>"

    def _identities(self) -> Iterator[int]:
        """Numbers that no mark of the part has."""
        taken = {str(each.get(W + "id")) for each in self._root.iter() if each.get(W + "id")}
        return (number for number in count(1) if str(number) not in taken)

    def _at(self, edge: Edge) -> Marks:
        return self._marks.setdefault(edge.unit, {}).setdefault((edge.child, edge.at), Marks())

    def _outside(self, anchor: Anchor) -> tuple[Edge, Edge]:
        """The edges of a comment, moved out of what a tracked change takes out, with which they would go."""
        start, end = anchor.start, anchor.end
        for change in self._changes:
            first, last = change.removals[0], change.removals[-1]
            if any(
                removal.run is start.unit and removal.start <= start.place < removal.end for removal in change.removals
            ):
                start = Edge(first.run, *first.start)
            if any(removal.run is end.unit and removal.start < end.place <= removal.end for removal in change.removals):
                end = Edge(last.run, *last.end)
        return start, end


def _insertion(run: _Element) -> _Element | None:
    """The tracked insertion that a run stands in."""
    parent = run.getparent()
    return parent if parent is not None and parent.tag == W + "ins" else None
