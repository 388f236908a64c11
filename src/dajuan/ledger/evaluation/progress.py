"""How far a target has come since its base, as a derived figure."""

from __future__ import annotations

from decimal import Decimal

from dajuan.ledger.evaluation.bounds import FALLS, RISES, settled
from dajuan.ledger.evaluation.quantities import Quantity, rounded
from dajuan.ledger.evaluation.records import Derived, Formula
from dajuan.ledger.records import Observation, Target
from dajuan.reading.intervals import exactly
from dajuan.reading.records import Kind

_POINTS = "百分点"
_STEP = Decimal("0.001")
"""A tenth of a per cent, as usual."""


def of_way(
    target: Target, latest: Quantity, base: Decimal, goal: Decimal, inputs: tuple[Observation, ...], period: str
) -> Derived | None:
    """How much of the way from base to goal is gone, 1 is all: (L - B) / (T - B), None where there is no way to go."""
    if goal == base:
        return None
    ends = settled((latest.range - exactly(base)) / exactly(goal - base), ((latest, RISES if goal > base else FALLS),))
    if ends is None:
        return None
    return Derived(
        formula=Formula.PROGRESS,
        indicator=target.indicator,
        kind=Kind.COMPLETION,
        base=None,
        period=period,
        value=rounded((latest.value - base) / (goal - base), _STEP),
        unit="",
        bound=ends.bound,
        low=ends.low,
        high=ends.high,
        inputs=inputs,
        targets=(target,),
    )


def of_whole(
    target: Target, done: Quantity, goal: Decimal, inputs: tuple[Observation, ...], period: str
) -> Derived | None:
    """How much of a goal is done: L / T, None where the goal is no positive amount."""
    if goal <= 0:
        return None
    ends = settled(done.range / exactly(goal), ((done, RISES),))
    if ends is None:
        return None
    return Derived(
        formula=Formula.COMPLETION,
        indicator=target.indicator,
        kind=Kind.COMPLETION,
        base=None,
        period=period,
        value=rounded(done.value / goal, _STEP),
        unit="",
        bound=ends.bound,
        low=ends.low,
        high=ends.high,
        inputs=inputs,
        targets=(target,),
    )


def rise(
    target: Target, latest: Quantity, base: Quantity, inputs: tuple[Observation, ...], base_year: int
) -> Derived | None:
    """By how much a level rose since the base, which is the plan's own or the first of two inputs: L - B.

    It is as fine as the finer of the two, for from 20 to 20.3万吨 is no standstill; low and high tell how sure it is.
    """
    ends = settled(latest.range - base.range, ((latest, RISES), (base, FALLS)))
    if ends is None:
        return None
    unit = inputs[-1].unit if target.goal is None else target.goal.unit
    return Derived(
        formula=Formula.DIFFERENCE,
        indicator=target.indicator,
        kind=Kind.CHANGE,
        base=f"since:{base_year}",
        period=inputs[-1].period or "",
        value=rounded(latest.value - base.value, min(latest.step, base.step)),
        unit=_POINTS if unit == "%" else unit,
        bound=ends.bound,
        low=ends.low,
        high=ends.high,
        inputs=inputs,
        targets=(target,) if len(inputs) == 1 else (),
    )
