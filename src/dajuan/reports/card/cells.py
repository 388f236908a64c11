"""Find every cell of a report card, once, with the field under which it stands."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.catalogue.fields import Field
from dajuan.ledger.records import Cell, CellKey
from dajuan.reports.card.records import Card
from dajuan.reports.card.walk import within


def cells(card: Card) -> Iterator[tuple[Field | None, Cell]]:
    """Every cell in the order of the card; the field is None of a contested one that no section shows."""
    seen: set[CellKey] = set()
    places = [*((section.field, section) for section in card.sections), (None, card.contested)]
    for field, place in places:
        for cell in within(place, Cell):
            if cell.key not in seen:
                seen.add(cell.key)
                yield field, cell
