"""Judge a level, rate or share that is to be reached by the end of the plan (到2025年达到65%)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from dajuan.catalogue.indicators import Direction, Measure
from dajuan.ledger.evaluation.aims import Reach, good_way, granted, printed_reaches, quantity_reaches, wanted
from dajuan.ledger.evaluation.case import Case, Found
from dajuan.ledger.evaluation.forms import hold
from dajuan.ledger.evaluation.path import as_fine_as, compound, is_compound, linear, yearly_rate
from dajuan.ledger.evaluation.progress import of_way, of_whole
from dajuan.ledger.evaluation.quantities import Quantity, of_amount, of_observation, rounded
from dajuan.ledger.evaluation.reasons import (
    AGAINST_DIRECTION,
    BASE_OBSERVED,
    BY_TOLERANCE,
    INEQUALITY,
    NO_BASE,
    NOT_REACHED,
    PASSED_IN_BASE,
    REACHED,
    because,
)
from dajuan.ledger.evaluation.records import Derived, Evaluation, Reasoning, Verdict
from dajuan.ledger.evaluation.wording import shown, shown_amount, shown_observation, shown_span
from dajuan.ledger.records import Observation
from dajuan.messages import N_
from dajuan.reading.plans.records import Amount
from dajuan.reading.records import Bound, Kind

AHEAD = N_("{name} of {year} was {value}: the goal of {goal} for {deadline} is reached ahead of time.")
REACHED_EARLIER = N_(
    "{deadline} is not reported; by {year}, the last year known, {name} was {value}: the goal of {goal} is reached."
)
REACHED_IN_PART = N_("{name} of {period} alone was {value}: the goal of {goal} for {deadline} is reached already.")
ON_LINE = N_("{name} of {year} was {value}; by equal steps it should be {path}: on track.")
OFF_LINE = N_("{name} of {year} was {value}; by equal steps it should be {path}: behind.")
ON_CURVE = N_("{name} of {year} was {value}; by the yearly growth of {rate} in its goal it should be {path}: on track.")
OFF_CURVE = N_("{name} of {year} was {value}; by the yearly growth of {rate} in its goal it should be {path}: behind.")
PLANNED_GROWTH = N_("The plan itself sets a growth of {growth} a year, by which it should be {path}.")
COMPLETED = N_("By its source {value} of the goal of {name} for {year} is done: the goal is reached.")
UNCOMPLETED = N_("By its source {value} of the goal of {name} for {year} is done: the goal is not reached.")

_FULL = Decimal(100)
_TENTH = Decimal("0.1")


class Aim(msgspec.Struct, frozen=True):
    """A goal in its own unit, with what it starts from.

    base: the plan's own, else as observed in the base year; seen: the observation of that year where it is the base, or where
    it was past the goal already.
    """

    amount: Amount
    goal: Decimal
    way: Direction
    base: Quantity | None
    seen: Observation | None = None
    remarks: tuple[Reasoning, ...] = ()

    @property
    def uses(self) -> tuple[Observation, ...]:
        """The observation of the base year, if it matters."""
        return (self.seen,) if self.seen else ()

    def lies_ahead(self, base: Decimal) -> bool:
        """Whether the goal is better than that."""
        return self.goal < base if self.way is Direction.DOWN else self.goal > base


def judge(case: Case) -> Evaluation:
    """The evaluation of a target of form LEVEL that has a goal."""
    amount = case.target.goal
    if amount is None:
        return case.without_number()
    found = case.found(Kind.LEVEL, unit=amount.unit)
    aim = _aim(case, amount, found)
    if _is_limit(aim):
        return hold.judge(case)
    if case.target.baseline and aim.base is not None and not aim.lies_ahead(aim.base.value):
        return _against_direction(case, aim, case.target.baseline)
    year = found.latest(case.first_year, case.until)
    early = _reached_in_part(case, aim, found, year)
    if early is not None:
        return early
    if case.is_over and year != case.deadline:
        printed = _by_completion(case)
        if printed is not None:
            return printed
    if year is None:
        return case.silent(found, *aim.remarks)
    cell = found.years[year]
    if cell.standing is None:
        return case.contested(cell, year)
    latest = of_observation(cell.standing, amount.unit)
    return case.silent(found) if latest is None else _decided(case, aim, found, year, cell.standing, latest)


def _decided(case: Case, aim: Aim, found: Found, year: int, observation: Observation, latest: Quantity) -> Evaluation:
    name, value = case.target.name, shown_observation(observation)
    goal_text = shown_amount(aim.amount)
    limit = granted(aim.goal, case.target, aim.amount, aim.way)
    reach = printed_reaches(latest, limit, aim.way)
    remarks = list(aim.remarks)
    if reach is Reach.YES and quantity_reaches(latest, aim.goal, aim.way) is Reach.NO:
        remarks.append(because(BY_TOLERANCE))
    base = aim.base.value if aim.base else None
    progress = (
        of_whole(case.target, latest, aim.goal, (observation,), str(year))
        if base is None or base == aim.goal
        else of_way(case.target, latest, base, aim.goal, (*aim.uses, observation), str(year))
    )
    said: dict[str, str | int] = {"name": name, "year": year, "value": value, "goal": goal_text}
    if reach is Reach.YES:
        verdict = Verdict.MET if case.is_over else Verdict.AHEAD
        sentence = REACHED if year == case.deadline else REACHED_EARLIER if case.is_over else AHEAD
        if sentence is not REACHED:
            said["deadline"] = case.deadline
        reason = because(sentence, *remarks, **said)
        return _told(case, aim, verdict, reason, observation, progress, _shape(aim, aim.goal, latest))
    if year == case.deadline:
        if reach is Reach.UNKNOWN:
            unclear = because(INEQUALITY, *remarks, **said)
            return _told(case, aim, Verdict.NOT_COMPARABLE, unclear, observation, progress)
        reason = because(NOT_REACHED, *remarks, **said)
        return _told(case, aim, Verdict.MISSED, reason, observation, progress, _shape(aim, aim.goal, latest))
    if case.is_over:
        return case.outdated(observation, year, found, *remarks)
    return _on_the_way(case, aim, year, observation, latest, remarks)


def _on_the_way(
    case: Case, aim: Aim, year: int, observation: Observation, latest: Quantity, remarks: list[Reasoning]
) -> Evaluation:
    name, value, goal_text = case.target.name, shown_observation(observation), shown_amount(aim.amount)
    if aim.base is None:
        reason = because(NO_BASE, *remarks, name=name, year=year, value=value, goal=goal_text)
        progress = of_whole(case.target, latest, aim.goal, (observation,), str(year))
        return _told(case, aim, Verdict.NOT_COMPARABLE, reason, observation, progress)
    base = aim.base.value
    curved = is_compound(case.target, base, aim.goal)
    passed, years = year - case.base_year, case.deadline - case.base_year
    path = (compound if curved else linear)(base, aim.goal, passed, years) if aim.lies_ahead(base) else aim.goal
    path_shown, step = as_fine_as(path, latest, aim.way)
    reach = quantity_reaches(latest, granted(path, case.target, aim.amount, aim.way), aim.way)
    expected = rounded(path_shown, step)
    progress = of_way(case.target, latest, base, aim.goal, (*aim.uses, observation), str(year))
    path_text = shown(path_shown, aim.amount.unit, step)
    if reach is Reach.UNKNOWN:
        reason = because(INEQUALITY, *remarks, name=name, year=year, value=value, goal=path_text)
        return _told(case, aim, Verdict.NOT_COMPARABLE, reason, observation, progress, expected)
    if reach is Reach.YES and quantity_reaches(latest, path, aim.way) is Reach.NO:
        remarks = [*remarks, because(BY_TOLERANCE)]
    said: dict[str, str | int] = {"name": name, "year": year, "value": value, "path": path_text}
    on, off = ON_LINE, OFF_LINE
    if curved:
        on, off = ON_CURVE, OFF_CURVE
        said["rate"] = shown(yearly_rate(base, aim.goal, years), "%", _TENTH)
        remarks = [*remarks, *_planned_growth(case, aim, base, passed, step)]
    reason = because(on if reach is Reach.YES else off, *remarks, **said)
    verdict = Verdict.ON_TRACK if reach is Reach.YES else Verdict.BEHIND
    return _told(case, aim, verdict, reason, observation, progress, expected)


def _planned_growth(case: Case, aim: Aim, base: Decimal, passed: int, step: Decimal) -> Iterator[Reasoning]:
    """What the plan's own growth would make of it, where that is another one than its goal asks for.

    A growth of 〔45〕% is that of the whole plan and sets no other path.
    """
    planned = case.target.growth
    if planned is None or planned.unit != "%":
        return
    years = case.deadline - case.base_year
    rate, growth = yearly_rate(base, aim.goal, years), Decimal(planned.value)
    of_all_years = (aim.goal / base - 1) * 100
    if abs(growth - rate) < _TENTH or abs(growth - of_all_years) < abs(growth - rate):
        return
    path = base * (1 + growth / 100) ** passed
    yield because(PLANNED_GROWTH, growth=shown_amount(planned), path=shown(path, aim.amount.unit, step))


def _told(
    case: Case,
    aim: Aim,
    verdict: Verdict,
    reason: Reasoning,
    latest: Observation,
    progress: Derived | None,
    expected: str = "",
) -> Evaluation:
    return case.judged(verdict, reason, *aim.uses, latest=latest, progress=progress, expected=expected)


def _aim(case: Case, amount: Amount, found: Found) -> Aim:
    way = good_way(case.target, amount)
    goal = wanted(amount, way)
    planned = of_amount(case.target.baseline, amount.unit) if case.target.baseline else None
    cell = found.years.get(case.base_year)
    observation = cell.standing if cell else None
    observed = of_observation(observation, amount.unit) if observation else None
    aim = Aim(amount, goal, way, planned)
    if observation is None or observed is None:
        return aim
    value = shown_observation(observation)
    if planned is None:
        remark = because(BASE_OBSERVED, value=value, year=case.base_year)
        aim = msgspec.structs.replace(aim, base=observed, seen=observation, remarks=(remark,))
    if not aim.lies_ahead(observed.value):
        passed = because(PASSED_IN_BASE, year=case.base_year, value=value)
        aim = msgspec.structs.replace(aim, seen=observation, remarks=(*aim.remarks, passed))
    return aim


def _is_limit(aim: Aim) -> bool:
    """Whether the goal is a floor or ceiling that was kept at the start already: then there is no way to go."""
    is_bounded = aim.amount.bound in (Bound.OVER, Bound.UNDER)
    return is_bounded and aim.base is not None and not aim.lies_ahead(aim.base.value)


def _against_direction(case: Case, aim: Aim, baseline: Amount) -> Evaluation:
    goal, base = shown_amount(aim.amount), shown_amount(baseline)
    reason = because(AGAINST_DIRECTION, name=case.target.name, goal=goal, base=base)
    return case.judged(Verdict.NOT_COMPARABLE, reason)


def _reached_in_part(case: Case, aim: Aim, found: Found, year: int | None) -> Evaluation | None:
    """A flow that only grows within the year may have reached the year's goal before December."""
    if case.target.indicator.measure is not Measure.FLOW or aim.way is not Direction.UP:
        return None
    for span, cell in sorted(found.spans.items(), key=lambda item: item[0].last, reverse=True):
        is_later = span.first[0] == span.last[0] and (year or case.base_year) < span.last[0] <= case.until
        if not is_later or span.first[1] != 1 or cell.standing is None:
            continue
        latest = of_observation(cell.standing, aim.amount.unit)
        if latest and printed_reaches(latest, aim.goal, aim.way) is Reach.YES:
            reason = because(
                REACHED_IN_PART,
                *aim.remarks,
                name=case.target.name,
                period=shown_span(span),
                value=shown_observation(cell.standing),
                goal=shown_amount(aim.amount),
                deadline=case.deadline,
            )
            progress = of_whole(case.target, latest, aim.goal, (cell.standing,), cell.key.period)
            verdict = Verdict.MET if case.is_over else Verdict.AHEAD
            return case.judged(verdict, reason, latest=cell.standing, progress=progress)
    return None


def _by_completion(case: Case) -> Evaluation | None:
    """What a source says of the completion of a goal of one year; of a longer plan it could speak of any of its goals."""
    if not case.is_of_one_year:
        return None
    cell = case.found(Kind.COMPLETION, unit="%").years.get(case.deadline)
    if cell is None or cell.standing is None:
        return None
    printed = of_observation(cell.standing, "%")
    reach = quantity_reaches(printed, _FULL, Direction.UP) if printed else Reach.UNKNOWN
    if reach is Reach.UNKNOWN:
        return None
    sentence, verdict = (COMPLETED, Verdict.MET) if reach is Reach.YES else (UNCOMPLETED, Verdict.MISSED)
    said = because(sentence, name=case.target.name, year=case.deadline, value=shown_observation(cell.standing))
    return case.judged(verdict, said, latest=cell.standing)


def _shape(aim: Aim, value: Decimal, latest: Quantity) -> str:
    return rounded(value, min(Decimal(aim.amount.step), latest.step))
