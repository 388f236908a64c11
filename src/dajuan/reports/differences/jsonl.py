"""Write differences as JSON lines, one a line (docs/checks.md).

change, aspects, old, new, size, along; old and new are null where the figure is not there, else the keys of `Figure` with `doc` before
them and the claim, which has the keys of `dajuan read --format jsonl`, under `claim`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

import msgspec

from dajuan.comparison.records import Difference, Figure
from dajuan.documents.document import Document
from dajuan.messages import encodable


def write(old: Document, new: Document, differences: Sequence[Difference], stream: BinaryIO) -> None:
    """Write a line for each difference."""
    encoder = msgspec.json.Encoder()
    for difference in differences:
        stream.write(encoder.encode(record(old, new, difference)) + b"\n")


def record(old: Document, new: Document, difference: Difference) -> dict[str, object]:
    """A difference as a dictionary."""
    return {
        "change": difference.change,
        "aspects": difference.aspects,
        "old": _figure(old, difference.old),
        "new": _figure(new, difference.new),
        "size": difference.size,
        "along": [[_figure(old, was), _figure(new, now)] for was, now in difference.along],
    }


def _figure(document: Document, figure: Figure | None) -> dict[str, object] | None:
    return None if figure is None else {"doc": encodable(document.name), **msgspec.structs.asdict(figure)}
