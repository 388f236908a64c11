"""The figures of one thing through the years: what others published of it, and what the document itself says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dajuan.catalogue.units import factor
from dajuan.checks.history.comparing import is_of_the_whole, is_telling, qualifiers, year_of
from dajuan.checks.known import Known
from dajuan.ledger.records import Cell, Observation
from dajuan.reading.records import Kind, Status


def published_years(
    known: Known, one: Observation, kind: Kind | None = None, base: str | None = None
) -> dict[int, Observation]:
    """What others published of what a figure is of, by whole year; kind, base: those of the figure where none is given."""
    return _by_year(known.by_indicator.get(one.indicator.id, ()), one, kind or one.kind, base if kind else one.base)


def all_years(
    known: Known, one: Observation, kind: Kind | None = None, base: str | None = None
) -> dict[int, Observation]:
    """As `published_years`, with the document's own figures, which stand in the place of older ones."""
    return _by_year(known.together.get(one.indicator.id, ()), one, kind or one.kind, base if kind else one.base)


def _by_year(cells: tuple[Cell, ...], one: Observation, kind: Kind, base: str | None) -> dict[int, Observation]:
    if not is_telling(one) or not is_of_the_whole(one):
        return {}
    found: dict[int, Observation] = {}
    for cell in cells:
        told = cell.standing
        if told is None or cell.key.target or cell.key.kind != kind.value or cell.key.base != (base or ""):
            continue
        year = year_of(told)
        if year is None or (told.scope or "") != (one.scope or "") or told.status is Status.TARGET:
            continue
        if kind is one.kind and (factor(told.unit, one.unit) is None or qualifiers(told)[:2] != qualifiers(one)[:2]):
            continue
        if not is_of_the_whole(told):
            continue
        found[year] = told
    return dict(sorted(found.items()))


def before(years: Mapping[int, Observation], year: int) -> Iterator[tuple[int, Observation]]:
    """The years before one, latest first."""
    return ((each, years[each]) for each in sorted(years, reverse=True) if each < year)
