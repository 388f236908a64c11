"""Judge a fall that is to add up over the plan (〔14〕 of 单位GDP能耗降低): yearly falls multiply, they do not add."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from dajuan.catalogue.indicators import Direction
from dajuan.ledger.evaluation import derive
from dajuan.ledger.evaluation.aims import Reach, granted, quantity_reaches
from dajuan.ledger.evaluation.case import Case
from dajuan.ledger.evaluation.gaps import fall_with_gaps
from dajuan.ledger.evaluation.means import Changes, changes_of
from dajuan.ledger.evaluation.path import as_fine_as, linear
from dajuan.ledger.evaluation.progress import of_whole
from dajuan.ledger.evaluation.quantities import MIRRORED, Quantity, of_observation, rounded
from dajuan.ledger.evaluation.reasons import BY_TOLERANCE, INEQUALITY, NO_GROWTH, because
from dajuan.ledger.evaluation.records import Derived, Evaluation, Formula, Reasoning, Verdict
from dajuan.ledger.evaluation.spans import Span
from dajuan.ledger.evaluation.wording import name_of_change, shown, shown_fall, shown_within, shown_years
from dajuan.ledger.records import Observation
from dajuan.messages import N_
from dajuan.reading.intervals import Interval
from dajuan.reading.plans.records import Amount

MET = N_("From {years} {name} fell by {value} in all: the goal of {goal} is reached.")
MISSED = N_("From {years} {name} fell by {value} in all: the goal of {goal} is not reached.")
AHEAD = N_("From {years} {name} fell by {value} in all: the goal of {goal} for {deadline} is reached ahead of time.")
ON_TRACK = N_("From {years} {name} fell by {value} in all; by equal steps it should be {path}: on track.")
BEHIND = N_("From {years} {name} fell by {value} in all; by equal steps it should be {path}: behind.")
MET_IN = N_("In {year} {name} fell by {value}: the goal of a fall of {goal} is reached.")
MISSED_IN = N_("In {year} {name} fell by {value}: the goal of a fall of {goal} is not reached.")
LAST_FALL = N_("The fall of {name} is not reported through {deadline}; from {years} it was {value} in all.")

PERCENT = "%"
_DECEMBER = 12
_TENTH = Decimal("0.1")


class Fall(msgspec.Struct, frozen=True):
    """By how many % it fell since the base year, through that year; negative where it rose."""

    year: int
    quantity: Quantity
    observations: tuple[Observation, ...]
    derived: Derived | None = None

    @property
    def text(self) -> str:
        """As a text prints it."""
        return shown_within(self.quantity.value, PERCENT, self.quantity.step, self.quantity.bound)


def judge(case: Case) -> Evaluation:
    """The evaluation of a target of form FALL."""
    amount = case.target.goal
    if amount is None:
        return case.without_number()
    changes = changes_of(case)
    years = range(case.until, case.base_year, -1)
    fallen = next((fall for year in years if (fall := _fall(case, changes, year))), None)
    contested = case.contested_after(changes.yearly, fallen.year if fallen else case.base_year)
    if contested is not None:
        return contested
    known = changes.yearly.standing(case.first_year, case.until)
    if max(known, default=case.base_year) > (fallen.year if fallen else case.base_year):
        return fall_with_gaps(case, known, derive.fall)
    if fallen is None:
        return case.silent(changes.yearly, sentence=NO_GROWTH)
    return _compared(case, amount, fallen)


def _compared(case: Case, amount: Amount, fallen: Fall) -> Evaluation:
    goal = abs(Decimal(amount.value))  # 〔14〕 and 〔-14〕 ask for the same
    reach = quantity_reaches(fallen.quantity, granted(goal, case.target, amount, Direction.UP), Direction.UP)
    is_granted = quantity_reaches(fallen.quantity, goal, Direction.UP) is Reach.NO
    remarks = [because(BY_TOLERANCE)] if reach is Reach.YES and is_granted else []
    said = {"name": name_of_change(case.target), "value": fallen.text}
    years, goal_text = shown_years(case.first_year, fallen.year), shown_fall(amount)
    if case.is_of_one_year and reach is not Reach.UNKNOWN:
        verdict, sentence = (Verdict.MET, MET_IN) if reach is Reach.YES else (Verdict.MISSED, MISSED_IN)
        return _told(case, goal, fallen, verdict, because(sentence, *remarks, year=fallen.year, goal=goal_text, **said))
    if reach is Reach.YES and case.is_over:
        return _told(case, goal, fallen, Verdict.MET, because(MET, *remarks, years=years, goal=goal_text, **said))
    if reach is Reach.YES:
        reason = because(AHEAD, *remarks, years=years, goal=goal_text, deadline=case.deadline, **said)
        return _told(case, goal, fallen, Verdict.AHEAD, reason)
    if fallen.year == case.deadline:
        if reach is Reach.NO:
            reason = because(MISSED, years=years, goal=goal_text, **said)
            return _told(case, goal, fallen, Verdict.MISSED, reason)
        unclear = because(INEQUALITY, year=fallen.year, goal=goal_text, **said)
        return _told(case, goal, fallen, Verdict.NOT_COMPARABLE, unclear)
    if case.is_over:
        reason = because(LAST_FALL, years=years, deadline=case.deadline, **said)
        derived = (fallen.derived,) if fallen.derived else ()
        used = fallen.observations
        return case.judged(Verdict.NOT_REPORTED, reason, *used, latest=used[-1], derived=derived)
    return _on_the_way(case, amount, goal, fallen)


def _on_the_way(case: Case, amount: Amount, goal: Decimal, fallen: Fall) -> Evaluation:
    path = linear(Decimal(0), goal, fallen.year - case.base_year, case.deadline - case.base_year)
    reach = quantity_reaches(fallen.quantity, granted(path, case.target, amount, Direction.UP), Direction.UP)
    said = {"name": name_of_change(case.target), "value": fallen.text}
    path_shown, step = as_fine_as(path, fallen.quantity, Direction.UP)
    path_text = shown(path_shown, PERCENT, step)
    if reach is Reach.UNKNOWN:
        verdict, reason = Verdict.NOT_COMPARABLE, because(INEQUALITY, year=fallen.year, goal=path_text, **said)
    else:
        verdict, sentence = (Verdict.ON_TRACK, ON_TRACK) if reach is Reach.YES else (Verdict.BEHIND, BEHIND)
        reason = because(sentence, years=shown_years(case.first_year, fallen.year), path=path_text, **said)
    return _told(case, goal, fallen, verdict, reason, rounded(path_shown, step))


def _told(
    case: Case, goal: Decimal, fallen: Fall, verdict: Verdict, reason: Reasoning, expected: str = ""
) -> Evaluation:
    period = f"{case.first_year}/{fallen.year}"
    return case.judged(
        verdict,
        reason,
        *fallen.observations,
        latest=fallen.observations[-1],
        progress=of_whole(case.target, fallen.quantity, goal, fallen.observations, period),
        expected=expected or format(goal, "f"),
        derived=(fallen.derived,) if fallen.derived else (),
    )


def _fall(case: Case, changes: Changes, year: int) -> Fall | None:
    """What is printed of the fall since the base year, else the yearly ones chained."""
    whole = Span((case.first_year, 1), (year, _DECEMBER))
    for cell in (changes.since.spans.get(whole), changes.since.years.get(year)):
        if cell is not None and cell.standing is not None:
            return _printed(cell.standing, year)
    cells = [changes.yearly.years.get(each) for each in range(case.first_year, year + 1)]
    yearly = [cell.standing for cell in cells if cell and cell.standing]
    if len(yearly) < len(cells):
        return _between_levels(case, changes, year)
    if len(yearly) == 1:
        return _printed(yearly[0], year)
    derived = derive.fall(yearly)
    if derived is None:
        return None
    found = Interval(derived.low, derived.high)
    return Fall(year, Quantity(Decimal(derived.value), _TENTH, derived.bound, found), derived.inputs, derived)


def _between_levels(case: Case, changes: Changes, year: int) -> Fall | None:
    ends = [changes.levels.years.get(each) for each in (case.base_year, year)]
    before, after = (cell.standing if cell else None for cell in ends)
    derived = derive.growth(before, after) if before and after else None
    if derived is None:
        return None
    bound = MIRRORED.get(derived.bound, derived.bound)
    found = -Interval(derived.low, derived.high)
    fallen = Quantity(-Decimal(derived.value), _TENTH, bound, found)
    as_fall = msgspec.structs.replace(
        derived,
        formula=Formula.FALL,
        period=f"{case.first_year}/{year}",
        value=format(fallen.value, "f"),
        bound=bound,
        low=found.low,
        high=found.high,
    )
    return Fall(year, fallen, derived.inputs, as_fall)


def _printed(observation: Observation, year: int) -> Fall | None:
    change = of_observation(observation, PERCENT)
    if change is None:
        return None
    bound = MIRRORED.get(change.bound, change.bound)
    return Fall(year, Quantity(-change.value, change.step, bound, -change.range), (observation,))
