"""Say a period of the ledger as SDMX does: 2025, 2025-11, or a start with a duration (2025-01-01/P11M)."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

YEAR, MONTH, DAY, OTHER = "A", "M", "D", "_O"
"""Codes of CL_FREQ; a span of months or of years has no frequency of its own."""

POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Time(NamedTuple):
    """A frequency and a time period of SDMX."""

    frequency: str
    period: str


def time(period: str | None) -> Time | None:
    """The period in SDMX, None where it is not known or not to be said."""
    first, slash, last = (period or "").partition("/")
    begun, ended = POINT.fullmatch(first), POINT.fullmatch(last or first)
    if not begun or not ended:
        return None
    if not slash or first == last:
        return Time(DAY if begun[3] else MONTH if begun[2] else YEAR, first)
    start, length = date(int(begun[1]), int(begun[2] or 1), int(begun[3] or 1)), _length(begun, ended)
    return Time(OTHER, f"{start.isoformat()}/{length}") if length else None


def _length(begun: re.Match[str], ended: re.Match[str]) -> str | None:
    """Both ends included; in the largest unit that both ends are given in. None where the end lies before the start."""
    if begun[3] and ended[3]:
        days = (date(*map(int, ended.groups())) - date(*map(int, begun.groups()))).days + 1
        return f"P{days}D" if days > 0 else None
    years = int(ended[1]) - int(begun[1])
    if not begun[2] and not ended[2]:
        return f"P{years + 1}Y" if years >= 0 else None
    if begun[3] or ended[3]:
        return None  # from a day to a month: no whole number of either
    months = years * 12 + int(ended[2] or 12) - int(begun[2] or 1) + 1
    return f"P{months}M" if months > 0 else None
