"""Read a document: text and context in, claims, milestones, pledges and programmes out; pure, deterministic, offline.

The patterns of the language take a while to compile; who only uses the records (dajuan.reading.records) does without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dajuan.reading.document import read_document

__all__ = ["read_document"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from dajuan.reading.document import read_document

    return read_document
