"""Judge a floor, a ceiling or a level that is to be kept in each year (失业率<5.5, 稳定在35万亩, 100%)."""

from __future__ import annotations

from decimal import Decimal

from dajuan.catalogue.indicators import Direction
from dajuan.ledger.evaluation.aims import ABOUT_LEVEL, Reach, good_way, granted, printed_reaches, wanted
from dajuan.ledger.evaluation.case import Case, Found, missing_years
from dajuan.ledger.evaluation.quantities import Quantity, of_observation
from dajuan.ledger.evaluation.reasons import INEQUALITY, because
from dajuan.ledger.evaluation.records import Evaluation, Verdict
from dajuan.ledger.evaluation.wording import shown_amount, shown_observation, shown_years
from dajuan.ledger.records import Observation
from dajuan.messages import N_
from dajuan.reading.intervals import Interval
from dajuan.reading.plans.records import Amount
from dajuan.reading.records import Bound, Kind

KEPT = N_("{name} kept to {goal} in each year that is known of {years}; it was {value} in {year}.")
BROKEN = N_("{name} of {year} was {value} and did not keep to {goal}.")


def judge(case: Case) -> Evaluation:
    """The evaluation of a target that holds in each year, the last of the plan included."""
    amount = case.target.goal
    if amount is None:
        return case.without_number()
    found = _found(case, amount)
    year = found.latest(case.first_year, case.until)
    if year is None:
        return case.silent(found)
    last = found.years[year].standing
    if last is None:
        return case.contested(found.years[year], year)
    known = {
        each: cell.standing
        for each, cell in found.years.items()
        if case.first_year <= each <= year and cell.standing is not None
    }
    held = {each: _holds(case, amount, observation) for each, observation in known.items()}
    uses = tuple(known[each] for each in sorted(known))
    goal = shown_amount(amount)
    broken = [each for each in sorted(held) if held[each] is Reach.NO]
    said = {"name": case.target.name, "goal": goal}
    if broken:
        worst = known[broken[-1]]
        reason = because(BROKEN, year=broken[-1], value=shown_observation(worst), **said)
        return case.judged(Verdict.MISSED if case.is_over else Verdict.BEHIND, reason, *uses, latest=worst)
    if held[year] is Reach.UNKNOWN:
        reason = because(INEQUALITY, year=year, value=shown_observation(last), **said)
        return case.judged(Verdict.NOT_COMPARABLE, reason, *uses, latest=last)
    if case.is_over and year != case.deadline:
        return case.outdated(last, year, found)
    reason = because(
        KEPT,
        *missing_years(tuple(known), case.first_year, year),
        years=shown_years(min(known), year),
        year=year,
        value=shown_observation(last),
        **said,
    )
    return case.judged(
        Verdict.MET if case.is_over else Verdict.ON_TRACK, reason, *uses, latest=last, expected=amount.value
    )


def _found(case: Case, amount: Amount) -> Found:
    """The levels; of a price index or the like, whose goal is a growth (居民消费价格涨幅3%左右), the yearly changes."""
    levels = case.found(Kind.LEVEL, unit=amount.unit)
    changes = case.found(Kind.CHANGE, "yoy", unit=amount.unit)
    return levels if levels.years or not changes.years else changes


def _holds(case: Case, amount: Amount, observation: Observation) -> Reach:
    printed = of_observation(observation, amount.unit)
    if printed is None:
        return Reach.UNKNOWN
    if amount.bound in (Bound.EXACT, Bound.ABOUT) and case.target.indicator.direction is Direction.NONE:
        return _stays(amount, printed)
    way = good_way(case.target, amount)
    return printed_reaches(printed, granted(wanted(amount, way), case.target, amount, way), way)


def _stays(amount: Amount, printed: Quantity) -> Reach:
    """Whether it stays at a number, where neither more nor less is better."""
    low, high = Decimal(amount.value), Decimal(amount.high or amount.value)
    if amount.bound is Bound.ABOUT:
        low, high = low - abs(low) * ABOUT_LEVEL, high + abs(high) * ABOUT_LEVEL
    if not printed.range.meets(Interval(low, high)):
        return Reach.NO
    return Reach.YES if printed.bound is Bound.EXACT else Reach.UNKNOWN
