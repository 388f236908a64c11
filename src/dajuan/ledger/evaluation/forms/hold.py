"""Judge a floor, a ceiling or a level that is to be kept in each year (失业率<5.5, 稳定在35万亩, 100%)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from dajuan.catalogue.indicators import Direction
from dajuan.ledger.evaluation.aims import ABOUT_LEVEL, Reach, good_way, granted, printed_reaches, wanted
from dajuan.ledger.evaluation.case import Case, Found
from dajuan.ledger.evaluation.gaps import missing
from dajuan.ledger.evaluation.quantities import Quantity, of_observation
from dajuan.ledger.evaluation.reasons import INEQUALITY, REACHED, because
from dajuan.ledger.evaluation.records import Evaluation, Verdict
from dajuan.ledger.evaluation.wording import bare_amount, listed_years, shown_amount, shown_observation, shown_years
from dajuan.ledger.records import Observation
from dajuan.messages import N_
from dajuan.reading.intervals import Interval
from dajuan.reading.plans.records import Amount, Form
from dajuan.reading.records import Bound, Kind, Status

KEPT = N_("{name} kept to {goal} in each year of {years}; it was {value} in {year}.")
KEPT_WHERE_KNOWN = N_("{name} kept to {goal} in {known}, the years that are known; nothing is known of {missing}.")
KEPT_IN_ONE = N_("{name} of {year} was {value} and kept to {goal}; nothing is known of {missing}.")
TOO_FEW = N_("The years that are known are no majority, so that nothing is said of all of them.")
ABOVE = N_("{name} of {year} was {value}, above the limit of {goal}.")
BELOW = N_("{name} of {year} was {value}, below the goal of {goal}.")
ELSEWHERE = N_("{name} of {year} was {value} and did not keep to {goal}.")
ALSO_BROKEN = N_("Nor was it kept in {years}.")


def judge(case: Case) -> Evaluation:
    """The evaluation of a target that holds in each year, the last of the plan included.

    One year that broke it decides. That it was kept throughout is only said where the last year and most of the years are
    known; what a plan sets as a level for its last year (Form.LEVEL) is judged by the years that are known.
    """
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
    known = found.standing(case.first_year, year)
    held = {each: _holds(case, amount, observation) for each, observation in known.items()}
    broken = {each: known[each] for each in known if held[each] is Reach.NO}
    if broken:
        return _broken(case, amount, known, broken)
    if held[year] is Reach.UNKNOWN:
        said = {"name": case.target.name, "value": shown_observation(last), "goal": shown_amount(amount)}
        return case.judged(Verdict.NOT_COMPARABLE, because(INEQUALITY, year=year, **said), *known.values(), latest=last)
    if case.is_over and year != case.deadline:
        return case.outdated(last, year, found)
    return _kept(case, amount, known)


def _broken(
    case: Case, amount: Amount, known: Mapping[int, Observation], broken: Mapping[int, Observation]
) -> Evaluation:
    """A year that came about decides before one that is only expected."""
    actual = [year for year in broken if broken[year].status is not Status.EXPECTED]
    year = max(actual or broken)
    sentence, goal = _side(case, amount, broken[year])
    others = "、".join(
        f"{each}年（{shown_observation(observation)}）" for each, observation in broken.items() if each != year
    )
    reason = because(
        sentence,
        *([because(ALSO_BROKEN, years=others)] if others else []),
        name=case.target.name,
        year=year,
        value=shown_observation(broken[year]),
        goal=goal,
    )
    verdict = Verdict.MISSED if case.is_over else Verdict.BEHIND
    newest = known[max(known)]
    return case.judged(verdict, reason, *known.values(), latest=newest, decisive=(broken[year],))


def _side(case: Case, amount: Amount, observation: Observation) -> tuple[str, str]:
    """On which side of what is to be kept it lies, with the number that the sentence names."""
    printed = of_observation(observation, amount.unit)
    if printed is None or amount.bound in (Bound.ABOUT, Bound.NEAR):
        return ELSEWHERE, shown_amount(amount)
    if good_way(case.target, amount) is Direction.DOWN and printed.value > Decimal(amount.high or amount.value):
        return ABOVE, bare_amount(amount)
    return (BELOW, bare_amount(amount)) if printed.value < Decimal(amount.value) else (ELSEWHERE, shown_amount(amount))


def _kept(case: Case, amount: Amount, known: Mapping[int, Observation]) -> Evaluation:
    year = max(known)
    last, absent = known[year], missing(case, known)
    said: dict[str, str | int] = {"name": case.target.name, "goal": _demand(case, amount)}
    of_last: dict[str, str | int] = {"year": year, "value": shown_observation(last)}
    has_few = case.is_over and case.target.form is Form.HOLD and len(known) <= len(absent)
    remarks = [because(TOO_FEW)] if has_few else []
    if case.is_of_one_year:
        reason = because(REACHED, **said, **of_last)
    elif not absent:
        reason = because(KEPT, years=shown_years(case.first_year, year), **said, **of_last)
    elif len(known) == 1:
        reason = because(KEPT_IN_ONE, *remarks, missing=listed_years(absent), **said, **of_last)
    else:
        years = {"known": listed_years(known), "missing": listed_years(absent)}
        reason = because(KEPT_WHERE_KNOWN, *remarks, **years, **said)
    verdict = Verdict.NOT_REPORTED if has_few else Verdict.MET if case.is_over else Verdict.ON_TRACK
    return case.judged(verdict, reason, *known.values(), latest=last, expected="" if has_few else amount.value)


def _demand(case: Case, amount: Amount) -> str:
    """What is to be kept to: of a bare number (52.3万亩) the side that is good."""
    if amount.bound is not Bound.EXACT:
        return shown_amount(amount)
    if case.target.indicator.direction is Direction.NONE:
        return f"稳定在{shown_amount(amount)}"
    return f"{'不超过' if good_way(case.target, amount) is Direction.DOWN else '不低于'}{shown_amount(amount)}"


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
