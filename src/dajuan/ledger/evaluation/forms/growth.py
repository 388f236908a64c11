"""Judge a yearly growth (年均增长6%左右): the chain of what was printed of each year."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import msgspec

from dajuan.catalogue.indicators import Direction, Prices
from dajuan.ledger.evaluation import derive
from dajuan.ledger.evaluation.aims import Reach, good_way, granted, quantity_reaches, wanted
from dajuan.ledger.evaluation.case import Case
from dajuan.ledger.evaluation.gaps import growth_with_gaps
from dajuan.ledger.evaluation.means import Mean, changes_of, latest_mean
from dajuan.ledger.evaluation.reasons import (
    BY_TOLERANCE,
    FROM_LEVELS,
    LEVELS_ARE_SILENT,
    NO_GROWTH,
    because,
)
from dajuan.ledger.evaluation.records import Evaluation, Reasoning, Verdict
from dajuan.ledger.evaluation.wording import name_of_change, shown_amount, shown_fall, shown_years
from dajuan.ledger.records import Observation, Target
from dajuan.messages import N_
from dajuan.reading.plans.records import Amount
from dajuan.reading.records import Bound


class Sentences(msgspec.Struct, frozen=True):
    """How a verdict on a growth is said, of the mean of several years and of a single year."""

    mean: Mapping[Verdict, str]
    single: Mapping[Verdict, str]


RISING = Sentences(
    mean={
        Verdict.MET: N_("From {years} {name} grew by {value} a year: the goal of {goal} a year is reached."),
        Verdict.MISSED: N_("From {years} {name} grew by {value} a year: the goal of {goal} a year is not reached."),
        Verdict.ON_TRACK: N_("From {years} {name} grew by {value} a year, against {goal} a year: on track."),
        Verdict.BEHIND: N_("From {years} {name} grew by {value} a year, against {goal} a year: behind."),
    },
    single={
        Verdict.MET: N_("In {year} {name} grew by {value}: the goal of {goal} is reached."),
        Verdict.MISSED: N_("In {year} {name} grew by {value}: the goal of {goal} is not reached."),
        Verdict.ON_TRACK: N_("In {year} {name} grew by {value}, against {goal} a year: on track."),
        Verdict.BEHIND: N_("In {year} {name} grew by {value}, against {goal} a year: behind."),
    },
)
FALLING = Sentences(
    mean={
        Verdict.MET: N_("From {years} {name} fell by {value} a year: the goal of a fall of {goal} a year is reached."),
        Verdict.MISSED: N_(
            "From {years} {name} fell by {value} a year: the goal of a fall of {goal} a year is not reached."
        ),
        Verdict.ON_TRACK: N_("From {years} {name} fell by {value} a year, against a fall of {goal} a year: on track."),
        Verdict.BEHIND: N_("From {years} {name} fell by {value} a year, against a fall of {goal} a year: behind."),
    },
    single={
        Verdict.MET: N_("In {year} {name} fell by {value}: the goal of a fall of {goal} is reached."),
        Verdict.MISSED: N_("In {year} {name} fell by {value}: the goal of a fall of {goal} is not reached."),
        Verdict.ON_TRACK: N_("In {year} {name} fell by {value}, against a fall of {goal} a year: on track."),
        Verdict.BEHIND: N_("In {year} {name} fell by {value}, against a fall of {goal} a year: behind."),
    },
)
EITHER = Sentences(
    mean={
        Verdict.MET: N_(
            "From {years} the mean yearly growth of {name} was {value}: the goal of {goal} a year is reached."
        ),
        Verdict.MISSED: N_(
            "From {years} the mean yearly growth of {name} was {value}: the goal of {goal} a year is not reached."
        ),
        Verdict.ON_TRACK: N_(
            "From {years} the mean yearly growth of {name} was {value}, against {goal} a year: on track."
        ),
        Verdict.BEHIND: N_("From {years} the mean yearly growth of {name} was {value}, against {goal} a year: behind."),
    },
    single={
        Verdict.MET: N_("The growth of {name} in {year} was {value}: the goal of {goal} is reached."),
        Verdict.MISSED: N_("The growth of {name} in {year} was {value}: the goal of {goal} is not reached."),
        Verdict.ON_TRACK: N_("The growth of {name} in {year} was {value}, against {goal} a year: on track."),
        Verdict.BEHIND: N_("The growth of {name} in {year} was {value}, against {goal} a year: behind."),
    },
)
"""Where result and goal go different ways, or prices are to rise little: both have their signs."""

INEQUALITY_OF_GROWTH = N_(
    "The growth of {name} from {years} is only given as {value}, which does not tell whether it reaches {goal}."
)
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
    known = changes.yearly.standing(case.first_year, case.until)
    is_single = mean is not None and case.is_over and mean.year == case.first_year < case.deadline
    if known and (is_single or max(known) > (mean.year if mean else case.base_year)):
        return growth_with_gaps(case, known, derive.chain)
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
    sentences, said = _said(case.target, amount, mean)
    if reach is Reach.UNKNOWN:
        unclear = {"name": name_of_change(case.target), "value": mean.text, "goal": shown_amount(amount)}
        reason = because(INEQUALITY_OF_GROWTH, *remarks, years=shown_years(case.first_year, mean.year), **unclear)
        verdict = Verdict.NOT_COMPARABLE
    elif mean.year == case.first_year:
        verdict, sentence = _stands(case, mean, reach, sentences.single)
        reason = because(sentence, *remarks, year=mean.year, **said)
    else:
        verdict, sentence = _stands(case, mean, reach, sentences.mean)
        reason = because(sentence, *remarks, years=shown_years(case.first_year, mean.year), **said)
    return case.judged(verdict, reason, *mean.observations, latest=mean.latest, expected=amount.value, derived=derived)


def _stands(case: Case, mean: Mean, reach: Reach, said: Mapping[Verdict, str]) -> tuple[Verdict, str]:
    good, bad = (Verdict.MET, Verdict.MISSED) if mean.year == case.deadline else (Verdict.ON_TRACK, Verdict.BEHIND)
    verdict = good if reach is Reach.YES else bad
    return verdict, said[verdict]


def _said(target: Target, amount: Amount, mean: Mean) -> tuple[Sentences, dict[str, str | int]]:
    """The sentences that go with the signs of result and goal, and what fills them."""
    name, goal = name_of_change(target), Decimal(amount.value)
    if mean.quantity.value < 0 and goal < 0:
        return FALLING, {"name": name, "value": mean.size, "goal": shown_fall(amount)}
    rising = mean.quantity.value > 0 and goal > 0 and target.indicator.direction is not Direction.DOWN
    return RISING if rising else EITHER, {"name": name, "value": mean.text, "goal": _signed(amount)}


def _signed(amount: Amount) -> str:
    """What a plan sets, of a fall with the minus sign that its words have (降低2.8%)."""
    return shown_amount(amount) if Decimal(amount.value) >= 0 else f"-{shown_fall(amount)}"


def way_of(target: Target, amount: Amount) -> Direction:
    """Which way is good of a growth; where the indicator does not say, the goal's sign does."""
    if target.indicator.direction is Direction.NONE and amount.bound not in (Bound.OVER, Bound.UNDER):
        return Direction.DOWN if Decimal(amount.value) < 0 else Direction.UP
    return good_way(target, amount)


def _outdated(case: Case, mean: Mean, part: list[tuple[Reasoning, Observation]]) -> Evaluation:
    reason = because(
        LAST_MEAN,
        *(remark for remark, _use in part),
        name=name_of_change(case.target),
        deadline=case.deadline,
        years=shown_years(case.first_year, mean.year),
        value=mean.text,
    )
    derived = (mean.derived,) if mean.derived else ()
    used = (*mean.observations, *(use for _remark, use in part))
    return case.judged(Verdict.NOT_REPORTED, reason, *used, latest=mean.latest, derived=derived)
