"""The indicators (指标) of county, city and province practice, each a measure with one meaning.

indicators.csv has a row for each, its aliases parted by |. An alias that names the indicator in one kind of statement
only carries that kind: `经济增速@change` is GDP in 经济增速5.2%, `经济总量@level` in 经济总量突破500亿元.
"""

from __future__ import annotations

import csv
from enum import StrEnum
from functools import cache
from pathlib import Path

import msgspec


class Measure(StrEnum):
    """What sort of quantity an indicator is."""

    STOCK = "stock"  # 存量: as it stands at a point in time
    FLOW = "flow"  # 流量: adds up over a period
    RATE = "rate"  # a share, a ratio, an average, an intensity
    INDEX = "index"  # 指数: the earlier period is 100


class Direction(StrEnum):
    """Which way is good."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


class Prices(StrEnum):
    """At which prices the growth that is printed is reckoned."""

    CURRENT = "current"  # 现价, or the comparable scope of the source
    CONSTANT = "constant"  # 不变价: never to be checked against printed levels
    NONE = "none"  # no money in it


_MEASURES = {measure.value: measure for measure in Measure}
_DIRECTIONS = {direction.value: direction for direction in Direction}
_PRICES = {prices.value: prices for prices in Prices}


class Indicator(msgspec.Struct, frozen=True, gc=False):
    """A measure with one meaning (指标).

    unit:       canonical (元, 人, %, 亩 ...), "" for a bare ratio.
    aliases:    other names; one that is good for one kind of statement only ends in it (经济增速@change).
    definition: one Chinese sentence.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    english: str
    unit: str
    measure: Measure
    direction: Direction
    prices: Prices
    field: str
    definition: str


@cache
def indicators() -> tuple[Indicator, ...]:
    """Every indicator, in the order of the table."""
    with (Path(__file__).parent / "indicators.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return tuple(
            Indicator(
                id,
                name,
                tuple(aliases.split("|")) if aliases else (),
                english,
                unit,
                _MEASURES[measure],
                _DIRECTIONS[direction],
                _PRICES[prices],
                field,
                definition,
            )
            for id, name, aliases, english, unit, measure, direction, prices, field, definition in rows
        )


@cache
def by_id() -> dict[str, Indicator]:
    """Indicators by id."""
    return {indicator.id: indicator for indicator in indicators()}


def indicator(id: str) -> Indicator | None:
    """The indicator of this id, None if the catalogue has none."""
    return by_id().get(id)
