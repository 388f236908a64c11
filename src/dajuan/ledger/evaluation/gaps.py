"""Say what is known of a target for several years where some of them are missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from dajuan.ledger.evaluation.case import Case
from dajuan.ledger.evaluation.quantities import of_observation
from dajuan.ledger.evaluation.reasons import because
from dajuan.ledger.evaluation.records import Derived, Evaluation, Reasoning, Verdict
from dajuan.ledger.evaluation.wording import listed_years, name_of_change, shown, shown_observation, shown_size
from dajuan.ledger.records import Observation
from dajuan.messages import N_
from dajuan.reading.intervals import exactly

GROWTH_MISSING = N_("The growth of {name} is not reported for {missing}, so that its yearly mean cannot be told.")
FALL_MISSING = N_("The fall of {name} is not reported for {missing}, so that the fall in all cannot be told.")
GREW = N_("In {year} it grew by {value}.")
FELL = N_("In {year} it fell by {value}.")
GREW_EACH = N_("In {years} it grew by {values}, on average by {mean}.")
FELL_EACH = N_("In {years} it fell by {values}, on average by {mean}.")
CHANGED_EACH = N_("Its growth in {years} was {values}, on average {mean}.")
FELL_TOGETHER = N_("In {years} it fell by {values}, in all by {total}.")

Joins = Callable[[Sequence[Observation]], Derived | None]
"""Makes one figure of those of consecutive years."""

PERCENT = "%"
_TENTH = Decimal("0.1")
_HUNDRED = 100


def missing(case: Case, known: Mapping[int, Observation]) -> list[int]:
    """The years of which nothing is known: before the last that is known, once the plan is over through its end."""
    last = case.deadline if case.is_over else max(known, default=case.base_year)
    return [year for year in range(case.first_year, last + 1) if year not in known]


def longest_run(known: Mapping[int, Observation]) -> tuple[Observation, ...]:
    """What is known of the longest stretch of consecutive years, the last of several; () where no two follow each other."""
    runs: list[list[int]] = []
    for year in sorted(known):
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    longest = max(runs, key=lambda run: (len(run), run), default=[])
    return tuple(known[year] for year in longest) if len(longest) > 1 else ()


def growth_with_gaps(case: Case, known: Mapping[int, Observation], chain: Joins) -> Evaluation:
    """The evaluation of a mean that cannot be told, with what is known of it."""
    return _judged(case, known, chain, because(GROWTH_MISSING, growths(known), **_said(case, known)))


def fall_with_gaps(case: Case, known: Mapping[int, Observation], fall: Joins) -> Evaluation:
    """The evaluation of an accumulated fall that cannot be told, with what is known of it."""
    return _judged(case, known, fall, because(FALL_MISSING, _falls(known), **_said(case, known)))


def growths(known: Mapping[int, Observation]) -> Reasoning:
    """What is known of the growth of some years."""
    if len(known) == 1:
        (year, only), *_none = known.items()
        return because(FELL if only.value.startswith("-") else GREW, year=year, value=shown_size(only))
    mean = (exactly(_product(known)).root(len(known)).low or Decimal(1)) - 1
    years = listed_years(known)
    if all(Decimal(each.value) < 0 for each in known.values()):
        return because(FELL_EACH, years=years, values=_sizes(known), mean=_percent(-mean))
    if all(Decimal(each.value) > 0 for each in known.values()):
        return because(GREW_EACH, years=years, values=_sizes(known), mean=_percent(mean))
    values = "、".join(shown_observation(each) for each in known.values())
    return because(CHANGED_EACH, years=years, values=values, mean=_percent(mean))


def _falls(known: Mapping[int, Observation]) -> Reasoning:
    if len(known) == 1 or any(Decimal(each.value) >= 0 for each in known.values()):
        return growths(known)
    total = _percent(1 - _product(known))
    return because(FELL_TOGETHER, years=listed_years(known), values=_sizes(known), total=total)


def _judged(case: Case, known: Mapping[int, Observation], join: Joins, reason: Reasoning) -> Evaluation:
    run = longest_run(known)
    joined = join(run) if run else None
    return case.judged(
        Verdict.NOT_REPORTED,
        reason,
        *known.values(),
        latest=known[max(known)],
        derived=(joined,) if joined else (),
    )


def _said(case: Case, known: Mapping[int, Observation]) -> dict[str, str]:
    return {"name": name_of_change(case.target), "missing": listed_years(missing(case, known))}


def _product(known: Mapping[int, Observation]) -> Decimal:
    product = Decimal(1)
    for each in known.values():
        change = of_observation(each, PERCENT)
        product *= 1 + (change.value if change else Decimal(0)) / _HUNDRED
    return max(product, Decimal(0))


def _percent(share: Decimal) -> str:
    return shown(share * _HUNDRED, PERCENT, _TENTH)


def _sizes(known: Mapping[int, Observation]) -> str:
    return "、".join(shown_size(each) for each in known.values())
