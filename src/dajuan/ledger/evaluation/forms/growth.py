"""Judge a yearly growth (年均增长6%左右): the chain of what was printed of each year."""

from __future__ import annotations

from decimal import Decimal

from dajuan.catalogue.indicators import Direction, Prices
from dajuan.ledger.evaluation.aims import Reach, good_way, granted, quantity_reaches, wanted
from dajuan.ledger.evaluation.case import Case
from dajuan.ledger.evaluation.means import Mean, changes_of, latest_mean
from dajuan.ledger.evaluation.reasons import (
    BY_TOLERANCE,
    FROM_LEVELS,
    INEQUALITY,
    LEVELS_ARE_SILENT,
    NO_GROWTH,
    because,
)
from dajuan.ledger.evaluation.records import Evaluation, Reasoning, Verdict
from dajuan.ledger.evaluation.wording import shown_amount, shown_years
from dajuan.ledger.records import Observation, Target
from dajuan.messages import N_
from dajuan.reading.plans.records import Amount
from dajuan.reading.records import Bound

MET = N_("From {years} the mean yearly growth of {name} was {value}: the goal of {goal} a year is reached.")
MISSED = N_("From {years} the mean yearly growth of {name} was {value}: the goal of {goal} a year is not reached.")
ON_TRACK = N_("From {years} the mean yearly growth of {name} was {value}, against {goal} a year: on track.")
BEHIND = N_("From {years} the mean yearly growth of {name} was {value}, against {goal} a year: behind.")
MET_ONE = N_("The growth of {name} in {year} was {value}: the goal of {goal} is reached.")
MISSED_ONE = N_("The growth of {name} in {year} was {value}: the goal of {goal} is not reached.")
LAST_MEAN = N_(
    "The growth of {name} is not reported through {deadline}; from {years} it was {value} a year on average."
)


def judge(case: Case) -> Evaluation:
    """The evaluation of a target of form GROWTH; the mean must reach through the last year to be met or missed."""
    amount = case.target.growth or case.target.goal
    if amount is None:
        return case.without_number()
    changes = changes_of(case)
    mean = latest_mean(case, changes)
    contested = case.contested_after(changes.yearly, mean.year if mean else case.base_year)
    if contested is not None:
        return contested
    if mean is None:
        is_real = case.target.indicator.prices is Prices.CONSTANT and changes.levels.years
        return case.silent(changes.yearly, *([because(LEVELS_ARE_SILENT)] if is_real else []), sentence=NO_GROWTH)
    if case.is_over and mean.year != case.deadline:
        return _outdated(case, mean, case.part_remark(changes.yearly, mean.year))
    return _compared(case, amount, mean)


def _compared(case: Case, amount: Amount, mean: Mean) -> Evaluation:
    way = way_of(case.target, amount)
    goal = wanted(amount, way)
    reach = quantity_reaches(mean.quantity, granted(goal, case.target, amount, way, of_growth=True), way)
    remarks = [because(FROM_LEVELS)] if mean.from_levels else []
    if reach is Reach.YES and quantity_reaches(mean.quantity, goal, way) is Reach.NO:
        remarks.append(because(BY_TOLERANCE))
    derived = (mean.derived,) if mean.derived else ()
    said = {"name": case.target.name, "value": mean.text, "goal": shown_amount(amount)}
    if reach is Reach.UNKNOWN:
        reason = because(INEQUALITY, *remarks, year=mean.year, **said)
        verdict = Verdict.NOT_COMPARABLE
    elif case.is_of_one_year:
        reason = because(MET_ONE if reach is Reach.YES else MISSED_ONE, *remarks, year=mean.year, **said)
        verdict = Verdict.MET if reach is Reach.YES else Verdict.MISSED
    else:
        ended = mean.year == case.deadline
        good, bad = (MET, MISSED) if ended else (ON_TRACK, BEHIND)
        years = shown_years(case.first_year, mean.year)
        reason = because(good if reach is Reach.YES else bad, *remarks, years=years, **said)
        fine, poor = (Verdict.MET, Verdict.MISSED) if ended else (Verdict.ON_TRACK, Verdict.BEHIND)
        verdict = fine if reach is Reach.YES else poor
    return case.judged(verdict, reason, *mean.observations, latest=mean.latest, expected=amount.value, derived=derived)


def way_of(target: Target, amount: Amount) -> Direction:
    """Which way is good of a growth; where the indicator does not say, the goal's sign does."""
    if target.indicator.direction is Direction.NONE and amount.bound not in (Bound.OVER, Bound.UNDER):
        return Direction.DOWN if Decimal(amount.value) < 0 else Direction.UP
    return good_way(target, amount)


def _outdated(case: Case, mean: Mean, part: list[tuple[Reasoning, Observation]]) -> Evaluation:
    reason = because(
        LAST_MEAN,
        *(remark for remark, _use in part),
        name=case.target.name,
        deadline=case.deadline,
        years=shown_years(case.first_year, mean.year),
        value=mean.text,
    )
    derived = (mean.derived,) if mean.derived else ()
    return case.judged(
        Verdict.NOT_REPORTED, reason, *mean.observations, *(use for _remark, use in part), derived=derived
    )
