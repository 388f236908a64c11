"""The register of sources: each number of the page is entered once, in the order in which the page first shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from dajuan.ledger.evaluation.records import Derived
from dajuan.ledger.records import (
    Act,
    Cell,
    DocumentRef,
    MilestoneRef,
    Observation,
    Passage,
    PledgeRef,
    ProgrammeRef,
    Target,
)
from dajuan.reports.card.records import Card

Entry = Observation | Target | Derived | MilestoneRef | PledgeRef | ProgrammeRef
"""What can have an entry among the sources."""

PREFIXES: Mapping[type[Entry], str] = {
    Observation: "s",
    Target: "t",
    Derived: "d",
    MilestoneRef: "p",
    PledgeRef: "p",
    ProgrammeRef: "p",
}


class Sources:
    """The entries of one page.

    cells:     of each observation by its number, the cell in which it stands or does not.
    replaced:  observations that newer ones of the same statement superseded, by their numbers.
    documents: the number of each document of the card, counted from 1, by its SHA-256.
    """

    def __init__(self, card: Card) -> None:
        self.place = card.place
        self.cells: dict[int, Cell] = {}
        for cell in _cells(card):
            for observation in observations_of(cell):
                self.cells.setdefault(observation.number, cell)
        self.replaced = {observation.number: observation for observation in card.replaced}
        self.documents = {document.sha256: number for number, document in enumerate(card.documents, 1)}
        self.refs: dict[str, DocumentRef] = {document.sha256: document for document in card.documents}
        self._ids: dict[object, str] = {}
        self._entries: list[tuple[str, Entry]] = []
        self._counts: dict[str, int] = {}
        self._shown: set[str] = set()

    def id(self, entry: Entry) -> str:
        """The id of an entry ("s12"), which is entered if it was not before."""
        key = _key(entry)
        known = self._ids.get(key)
        if known is None:
            prefix = PREFIXES[type(entry)]
            self._counts[prefix] = self._counts.get(prefix, 0) + 1
            known = self._ids[key] = f"{prefix}{self._counts[prefix]}"
            self._entries.append((known, entry))
        return known

    def anchor(self, id: str) -> str:
        """An id attribute for the first place that shows an entry, to which its back link leads; "" for later ones."""
        if id in self._shown:
            return ""
        self._shown.add(id)
        return f' id="r-{id}"'

    def is_shown(self, id: str) -> bool:
        """Whether the page has a place to which the back link of an entry leads."""
        return id in self._shown

    def document(self, document: DocumentRef) -> int:
        """The number of a document on the page; one that the card does not list comes after those it does."""
        self.refs.setdefault(document.sha256, document)
        return self.documents.setdefault(document.sha256, len(self.documents) + 1)

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """All entries with their ids, also those that are entered while this runs (the inputs of inputs)."""
        position = 0
        while position < len(self._entries):
            yield self._entries[position]
            position += 1


def _key(entry: Entry) -> object:
    match entry:
        case Observation() | Target():
            return type(entry), entry.number
        case Derived():
            inputs = tuple(each.number for each in entry.inputs)
            return entry.formula, entry.indicator.id, entry.period, entry.base, entry.value, inputs
        case _:
            return type(entry), entry.id


def observations_of(cell: Cell) -> Iterator[Observation]:
    """All observations of a cell, whether they stand or not."""
    if cell.standing is not None:
        yield cell.standing
    yield from cell.contested
    for ranked in cell.others:
        yield ranked.observation


LEAVES = (Act, DocumentRef, Observation, Passage, Target)
"""Records that hold no cell."""


def _cells(record: object) -> Iterator[Cell]:
    if isinstance(record, Cell):
        yield record
    elif isinstance(record, tuple):
        for each in record:
            yield from _cells(each)
    elif isinstance(record, msgspec.Struct) and not isinstance(record, LEAVES):
        for field in record.__struct_fields__:
            yield from _cells(getattr(record, field))
