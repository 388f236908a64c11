"""What plans print of their base year (2020年), as figures of that year."""

from __future__ import annotations

from collections.abc import Iterable

from dajuan.checks.observed import LEVELS, NOBODY
from dajuan.ledger.evaluation.wording import shown_amount
from dajuan.ledger.records import Maturity, Observation, Origin, Target
from dajuan.reading.plans.records import Amount
from dajuan.reading.records import Kind, Status

_PLANNED = 1_000_000_000  # numbers that no row of a ledger has


def baselines(told: Iterable[Target]) -> tuple[Observation, ...]:
    """What plans print of their base year (2020年), as figures of that year; their origin names no claim."""
    return tuple(
        _baseline(target, target.baseline, target.baseline_year, number)
        for number, target in enumerate(told, 1)
        if target.baseline is not None and target.baseline_year is not None and target.form in LEVELS
    )


def _baseline(target: Target, amount: Amount, year: int, number: int) -> Observation:
    printed = shown_amount(amount)
    return Observation(
        number=-_PLANNED - number,
        indicator=target.indicator,
        place=target.plan.place,
        place_code="",
        kind=Kind.LEVEL,
        base=None,
        scope=None,
        period=str(year),
        status=Status.ACTUAL,
        maturity=Maturity.PRELIMINARY,
        value=amount.value,
        high=amount.high,
        unit=amount.unit,
        bound=amount.bound,
        step=amount.step,
        approximators=(),
        origin=Origin(
            document=target.plan.document,
            start=amount.start,
            end=amount.end,
            text=printed,
            sentence=printed,
            sentence_start=amount.start,
            sentence_end=amount.end,
            claim="",
            indicator=target.name,
        ),
        accepted=NOBODY,
    )


def is_baseline(one: Observation) -> bool:
    """Whether a figure is what a plan prints of its base year."""
    return one.origin.claim == ""
