"""Ask for indicators."""

from __future__ import annotations

from collections.abc import Iterable

from dajuan.catalogue.indicators import Direction, Measure, Prices, by_id
from dajuan.ledger import models
from dajuan.ledger.connection import Ledger
from dajuan.ledger.records import IndicatorRef

MONEY = "元"
RATES = ("%", "‰", "百分点", "倍")


def indicators(ledger: Ledger, numbers: Iterable[int] | None = None) -> dict[int, IndicatorRef]:
    """Indicators by the number of their row; those of the catalogue as it has them."""
    rows = models.Indicator.objects.using(ledger.alias).order_by("pk")
    if numbers is not None:
        rows = rows.filter(pk__in=list(set(numbers)))
    found = rows.values_list("pk", "key", "name", "unit", "field")
    return {number: reference(key, name, unit, field) for number, key, name, unit, field in found}


def merged_into(ledger: Ledger, numbers: Iterable[int]) -> dict[int, int]:
    """For each indicator by the number of its row the one that it was merged into, itself where it was not."""
    meant = {number: number for number in numbers}
    rows = models.Merge.objects.using(ledger.alias).order_by("pk").values_list("source_id", "target_id")
    into = dict(rows)
    for number in meant:
        while meant[number] in into:
            meant[number] = into[meant[number]]
    return meant


def reference(key: str, name: str, unit: str, field: str) -> IndicatorRef:
    """An indicator by what the ledger has of it."""
    known = by_id().get(key)
    if known is not None:
        return IndicatorRef(
            id=known.id,
            name=known.name,
            english=known.english,
            unit=known.unit,
            measure=known.measure,
            direction=known.direction,
            prices=known.prices,
            field=known.field,
            definition=known.definition,
        )
    return IndicatorRef(
        id=key,
        name=name,
        english="",
        unit=unit,
        measure=Measure.RATE if unit in RATES else Measure.FLOW,
        direction=Direction.NONE,
        prices=Prices.CURRENT if unit == MONEY else Prices.NONE,
        field=field,
        local=True,
    )


def indicator(ledger: Ledger, id: str) -> IndicatorRef | None:
    """The indicator of an id, None where neither the ledger nor the catalogue has it."""
    row = (
        models.Indicator.objects.using(ledger.alias).filter(key=id).values_list("key", "name", "unit", "field").first()
    )
    if row is None and id not in by_id():
        return None
    return reference(*row) if row else reference(id, "", "", "")
