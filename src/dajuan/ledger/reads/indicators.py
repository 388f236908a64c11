"""Ask for indicators."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from dajuan.catalogue.indicators import by_id
from dajuan.ledger import models
from dajuan.ledger.connection import Ledger
from dajuan.ledger.naming import reference
from dajuan.ledger.records import IndicatorRef


def indicators(ledger: Ledger, numbers: Iterable[int] | None = None) -> dict[int, IndicatorRef]:
    """Indicators by the number of their row; those of the catalogue as it has them."""
    rows = models.Indicator.objects.using(ledger.alias).order_by("pk")
    if numbers is not None:
        rows = rows.filter(pk__in=list(set(numbers)))
    found = rows.values_list("pk", "key", "name", "unit", "field")
    return {number: reference(key, name, unit, field) for number, key, name, unit, field in found}


def local_indicators(
    ledger: Ledger, place: str, cores: Collection[str]
) -> dict[str, tuple[tuple[str, IndicatorRef], ...]]:
    """By the core of a phrase (`naming.core`) the indicators that a place has for it, each after the unit of the phrase.

    An indicator that was merged into another one stands for that one, under its own unit.
    """
    rows = list(
        models.Indicator.objects.using(ledger.alias)
        .filter(place__name=place, core__in=list(cores))
        .order_by("pk")
        .values_list("pk", "core", "unit")
    )
    meant = merged_into(ledger, {pk for pk, _core, _unit in rows})
    by_number = indicators(ledger, meant.values())
    found: dict[str, tuple[tuple[str, IndicatorRef], ...]] = {}
    for pk, core, unit in rows:
        found[core] = (*found.get(core, ()), (unit, by_number[meant[pk]]))
    return found


def local_names(ledger: Ledger, place: str) -> tuple[tuple[str, str, str], ...]:
    """The local indicators of a place: id, name and unit of each."""
    rows = models.Indicator.objects.using(ledger.alias).filter(place__name=place).order_by("pk")
    return tuple(rows.values_list("key", "name", "unit"))


def merged_into(ledger: Ledger, numbers: Iterable[int]) -> dict[int, int]:
    """For each indicator by the number of its row the one that it was merged into, itself where it was not."""
    meant = {number: number for number in numbers}
    rows = models.Merge.objects.using(ledger.alias).order_by("pk").values_list("source_id", "target_id")
    into = dict(rows)
    for number in meant:
        while meant[number] in into:
            meant[number] = into[meant[number]]
    return meant


def indicator(ledger: Ledger, id: str) -> IndicatorRef | None:
    """The indicator of an id, None where neither the ledger nor the catalogue has it."""
    row = (
        models.Indicator.objects.using(ledger.alias).filter(key=id).values_list("key", "name", "unit", "field").first()
    )
    if row is None and id not in by_id():
        return None
    return reference(*row) if row else reference(id, "", "", "")
