"""Derive what the documents do not print of an indicator: a level from its growth, a mean over the plan, a share of the whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dajuan.catalogue.indicators import Measure
from dajuan.catalogue.partitions import wholes
from dajuan.ledger.evaluation import derive
from dajuan.ledger.evaluation.records import Derived
from dajuan.ledger.records import Cell
from dajuan.reports.card.records import Series

LEAST_YEARS = 3
"""Years of levels before their mean yearly growth says more than the last change."""


def derived(levels: Series | None, growths: Series | None, whole: Series | None, year: int) -> Iterator[Derived]:
    """What can be derived for the year; whole: the levels of what this indicator is a known part of."""
    if levels is not None:
        known = standing(levels)
        yield from _level(known, standing(growths) if growths else {}, year)
        yield from _mean(known, levels)
        if whole is not None:
            yield from _share(known, standing(whole), year)


def whole_of(indicator: str) -> str | None:
    """The indicator that this one is a known part of."""
    return wholes().get(indicator)


def standing(series: Series) -> Mapping[int, Cell]:
    """The cells of a series in which something stands, by year."""
    return {point.year: point.cell for point in series.points if point.cell.standing is not None}


def _level(levels: Mapping[int, Cell], growths: Mapping[int, Cell], year: int) -> Iterator[Derived]:
    """The level of a year of which only the growth is printed."""
    if year in levels or year not in growths or year - 1 not in levels:
        return
    before, change = levels[year - 1].standing, growths[year].standing
    found = derive.level(before, change) if before and change else None
    if found is not None:
        yield found


def _mean(levels: Mapping[int, Cell], series: Series) -> Iterator[Derived]:
    """The mean yearly growth over the years that are known, of amounts."""
    if len(levels) < LEAST_YEARS or series.indicator.measure not in (Measure.FLOW, Measure.STOCK):
        return
    first, last = levels[min(levels)].standing, levels[max(levels)].standing
    found = derive.annual(first, last) if first and last else None
    if found is not None:
        yield found


def _share(levels: Mapping[int, Cell], whole: Mapping[int, Cell], year: int) -> Iterator[Derived]:
    if year not in levels or year not in whole:
        return
    part, total = levels[year].standing, whole[year].standing
    found = derive.share(part, total) if part and total else None
    if found is not None:
        yield found
