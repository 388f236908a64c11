"""What is known beside the document: the ledger's figures of its place, its plan, its earlier promises."""

from __future__ import annotations

import msgspec


class Known(msgspec.Struct, frozen=True):
    """What the ledger and the plan say of the document's place."""
