"""The figures of one thing through the years: what others published of it, and what the document itself says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dajuan.catalogue.units import factor
from dajuan.checks.history.comparing import is_of_the_whole, is_premature, is_telling, qualifiers, year_of
from dajuan.checks.known import Known
from dajuan.ledger.records import Cell, IndicatorRef, Observation
from dajuan.reading.records import Kind, Status


def published_years(
    known: Known, one: Observation, kind: Kind | None = None, base: str | None = None
) -> Mapping[int, Observation]:
    """What others published of what a figure of the place itself is of, by whole year; kind, base: those of the figure where none is given."""
    return _years(known, one, kind or one.kind, base if kind else one.base, with_own=False)


def all_years(
    known: Known, one: Observation, kind: Kind | None = None, base: str | None = None
) -> Mapping[int, Observation]:
    """As `published_years`, with the document's own figures, which stand in the place of older ones."""
    return _years(known, one, kind or one.kind, base if kind else one.base, with_own=True)


def _years(
    known: Known, one: Observation, kind: Kind, base: str | None, *, with_own: bool
) -> Mapping[int, Observation]:
    if one.place != known.place or not is_telling(one) or not is_of_the_whole(one):
        return {}
    of = (one.indicator.id, one.unit, one.scope or "", qualifiers(one)[:2] if kind is one.kind else None)
    key = (*of, kind, base, with_own)
    found = known.memo.get(key)
    if found is None:
        cells = (known.together if with_own else known.by_indicator).get(one.indicator.id, ())
        found = known.memo[key] = _by_year(cells, one, kind, base)
    return found


def _by_year(cells: tuple[Cell, ...], one: Observation, kind: Kind, base: str | None) -> dict[int, Observation]:
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
        if is_of_the_whole(told) and not is_premature(told):
            found[year] = told
    return dict(sorted(found.items()))


def before(years: Mapping[int, Observation], year: int) -> Iterator[tuple[int, Observation]]:
    """The years before one, latest first."""
    return ((each, years[each]) for each in sorted(years, reverse=True) if each < year)


def indicator_years(known: Known, of: IndicatorRef, kind: Kind, base: str | None = None) -> dict[int, Observation]:
    """The figures of an indicator for the whole place by year, the document's own in the place of older ones."""
    found: dict[int, Observation] = {}
    for cell in known.together.get(of.id, ()):
        told = cell.standing
        if told is None or cell.key.target or told.kind is not kind or (told.base or "") != (base or ""):
            continue
        year = year_of(told)
        if year is None or told.status is not Status.ACTUAL or told.scope or not is_of_the_whole(told):
            continue
        if is_premature(told):
            continue
        if qualifiers(told)[0] in ("", "sum") and not qualifiers(told)[1]:
            found[year] = told
    return dict(sorted(found.items()))
