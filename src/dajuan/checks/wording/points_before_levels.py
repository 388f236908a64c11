"""Find a difference of two per cents that is written in per cent before the two (利率下降0.35%，由4.20%降至3.85%)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span

_NUMBER = r"\d+(?:\.\d+)?"
_BEFORE = Pattern(
    rf"(?:下降|降低|提高|上升|提升|回落|减少|增加)了?(?P<change>(?P<told>{_NUMBER})%)[，（、]?(?:即)?[由从](?:20\d\d年(?:末|底)?的?)?(?P<early>{_NUMBER})%"
    rf"[^，。；\d]{{0,6}}?[至到为](?:20\d\d年(?:末|底)?的?)?(?P<late>{_NUMBER})%",
    needs=("由", "从"),
)


class PointsBefore(msgspec.Struct, frozen=True):
    """Where the difference stands, and the two ends."""

    change: Span
    ends: tuple[Span, Span]
    told: str


def points_before(manuscript: Manuscript) -> Iterator[PointsBefore]:
    """The differences that are those of the two per cents behind them, and so points."""
    for match in _BEFORE.finditer(manuscript.prose):
        told, early, late = (Decimal(match[name]) for name in ("told", "early", "late"))
        if told and abs(late - early) == told:
            ends = Span(*match.span("early")), Span(*match.span("late"))
            yield PointsBefore(Span(*match.span("change")), ends, match["told"])
