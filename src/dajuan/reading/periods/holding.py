"""Tell for which part of a year a figure holds: what stands, at its end; what adds up, over its months."""

from __future__ import annotations

from dajuan.catalogue import match
from dajuan.catalogue.indicators import Measure, by_id
from dajuan.patterns import compiled
from dajuan.reading.periods import Part
from dajuan.reading.periods.lexicon import BUILT, NEW, RATES, STANDING

SEVERAL_MONTHS = compiled(r"(?P<year>\d{4})-(?P<first>\d\d)/(?P=year)-(?P<last>\d\d)")

WHOLE_YEAR = (1, 12)


def held(part: Part, *, point: bool, summed: bool, indicator: str, unit: str, kind: str) -> Part:
    """The part of a year that a figure holds for, by what it measures.

    part:   the part that is spoken of; point: it is the end of months that add up (截至10月末).
    summed: the text says that the figure is what the months add up to (累计).
    """
    year, first, last = part
    if (first, last) == WHOLE_YEAR:
        return part
    if summed and first > 1 and _measure(indicator, unit, kind) is not Measure.STOCK:
        return year, 1, last
    if first != last:
        if kind == "change" and unit not in RATES:
            return part
        return (year, last, last) if _measure(indicator, unit, kind) is Measure.STOCK else part
    if point and not indicator.startswith(BUILT) and _measure(indicator, unit, kind) is Measure.FLOW:
        return year, 1, last
    return part


def part_of(period: str | None) -> Part | None:
    """The part of a year that a period is if it is of several months, else None."""
    found = SEVERAL_MONTHS.fullmatch(period) if period else None
    return (int(found["year"]), int(found["first"]), int(found["last"])) if found else None


def _measure(indicator: str, unit: str, kind: str) -> Measure | None:
    if indicator.startswith(NEW):
        return None
    known = match.indicator_id(indicator, unit, kind)
    if known is not None:
        return by_id()[known].measure
    return Measure.STOCK if indicator.endswith(STANDING) else None
