"""By how much a figure per unit times a number must be multiplied to be the total, as the units of three columns say."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from dajuan.catalogue.units import factor
from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.grids import Row, Table
from dajuan.checks.tables.heads import CACHED
from dajuan.checks.tables.units import scale_at
from dajuan.reading.tables.units import Scale, scale_of

_EACH = Pattern(
    r"(?<![（、，/\d])每?(?P<each>十万|百万|[百千万亿])(?P<unit>元|名|位|人|户|亩|吨|公里|平方公里)(?![）、，/])|(?P<mean>[人户亩])均|(?<!万)每(?P<one>[人户亩吨])"
)
_POWERS = {"百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "亿": 8}


def factor_told(table: Table, row: Row, per: int, count: int, total: int) -> Decimal | None:
    """What makes totals of products in the row, 0 where the units do not go together at all, None where they do not say."""
    rate, number, whole = (scale_at(table, row, at) for at in (per, count, total))
    if rate is None or number is None or whole is None:
        return None
    above, below, power = _parted(rate, table.heads[per])
    one = _times(above, whole.unit)
    if one is None:
        return Decimal(0) if _are_other(above, whole) else None
    if not below:
        return None
    two = _times(number.unit, below)
    if two is None:
        return Decimal(0)
    return one * two * Decimal(1).scaleb(power + number.power - whole.power)


def _parted(rate: Scale, head: str) -> tuple[str, str, int]:
    """The units above and below, "" where nothing says it, and the power of ten of both together."""
    above, slash, below = rate.unit.partition("/")
    if slash:
        under = scale_of(below)
        return above, under.unit if under is not None else below, rate.power - (under.power if under is not None else 0)
    unit, power = _each(head)
    return above, unit, rate.power - power


@lru_cache(CACHED)
def _each(head: str) -> tuple[str, int]:
    """What a head says that its figures are by, and how many of it: 每千人口 by 10^3人."""
    found = _EACH.search(head)
    if found is None:
        return "", 0
    word = found["unit"] or found["mean"] or found["one"]
    under = scale_of(word)
    return under.unit if under is not None else word, _POWERS.get(found["each"] or "", 0)


def _times(one: str, other: str) -> Decimal | None:
    """How many of the other unit make one; None where they measure different things."""
    if one == other:
        return Decimal(1)
    times = factor(one, other)
    return Decimal(times) if times is not None else None


def _are_other(above: str, whole: Scale) -> bool:
    """Whether two units surely measure different things: no 件 and 个, which may count the same."""
    known = scale_of(above)
    return known is not None and "count" not in (known.dimension, whole.dimension)
