"""What is told of how far two figures are apart, where they are not: a record that several readers of text share."""

from __future__ import annotations

import msgspec

from dajuan.checks.records import Span


class Apart(msgspec.Struct, frozen=True):
    """Where a difference and its two ends stand, and what these make, with its unit."""

    told: Span
    ends: tuple[Span, Span]
    difference: str
