"""Give what was read as dictionaries with the keys of the JSON contract."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dajuan.documents.document import Document
from dajuan.reading.records import Claim, Reading
from dajuan.reports.claims.selection import selected
from dajuan.reports.claims.show import Show


def records(document: Document, reading: Reading, show: Show = Show.CLAIMS) -> Iterator[dict[str, object]]:
    """One dictionary a statement: `doc`, with `Show.ALL` also `type` for the claims, then the keys of the record."""
    for statement in selected(reading, show):
        record: dict[str, object] = {"doc": document.name}
        if show is Show.ALL and isinstance(statement, Claim):
            record["type"] = "claim"
        record.update(msgspec.to_builtins(statement))
        yield record
