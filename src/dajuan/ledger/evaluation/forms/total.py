"""Judge a sum over the years of the plan (〔18000〕 of 城镇新增就业)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from dajuan.catalogue.indicators import Direction, Measure
from dajuan.ledger.evaluation.aims import Reach, granted, quantity_reaches
from dajuan.ledger.evaluation.case import Case, Found
from dajuan.ledger.evaluation.path import as_fine_as, linear
from dajuan.ledger.evaluation.progress import of_whole
from dajuan.ledger.evaluation.quantities import rounded
from dajuan.ledger.evaluation.reasons import BY_TOLERANCE, INEQUALITY, NO_BASE, NOT_IN, because
from dajuan.ledger.evaluation.records import Evaluation, Reasoning, Verdict
from dajuan.ledger.evaluation.spans import covering
from dajuan.ledger.evaluation.sums import Sum, all_known, increase, is_in, longest, of_known, pieces, printed_total
from dajuan.ledger.evaluation.wording import listed_years, shown, shown_amount, shown_observation, shown_span
from dajuan.ledger.records import Observation
from dajuan.messages import N_
from dajuan.reading.plans.records import Amount
from dajuan.reading.records import Kind

MET = N_("{name} of {years} came to {value} in all: the goal of {goal} is reached.")
MISSED = N_("{name} of {years} came to {value} in all: the goal of {goal} is not reached.")
AHEAD = N_("{name} of {years} came to {value} in all: the goal of {goal} for {deadline} is reached ahead of time.")
ON_TRACK = N_("{name} of {years} came to {value} in all; by equal steps it should be {path}: on track.")
BEHIND = N_("{name} of {years} came to {value} in all; by equal steps it should be {path}: behind.")
SUM_MISSING = N_("{name} is not reported for {missing}, so that the sum of all years cannot be told.")
KNOWN_SUM = N_("{years} come to {value} in all.")
KNOWN_ONE = N_("It was {value} in {year}.")
LAST_SUM = N_("{name} is not reported through {deadline}; {years} came to {value} in all.")

_DECEMBER = 12


def judge(case: Case) -> Evaluation:
    """The evaluation of a target of form TOTAL: flows are added, of a stock the increase since the base counts."""
    amount = case.target.goal
    if amount is None:
        return case.without_number()
    found = case.found(Kind.LEVEL, unit=amount.unit)
    indicator = case.target.indicator
    is_flow = indicator.measure is Measure.FLOW or indicator.local
    if not is_flow:
        reached = printed_total(case, amount, found) or increase(case, amount, found)
        year = found.latest(case.first_year, case.until)
        if reached is None and year is not None and found.years[year].standing is not None:
            return _without_base(case, amount, found, year)
    else:
        early = all_known(case, amount, found)
        if early is not None and quantity_reaches(early.quantity, Decimal(amount.value), Direction.UP) is Reach.YES:
            return _reached(case, amount, early)
        reached = longest(case, amount, found)
    contested = case.contested_after(found, reached.span.last[0] if reached else case.base_year)
    if contested is not None:
        return contested
    if is_flow:
        known = pieces(case, found, case.until)
        if known and max(known) > (reached.span.last[0] if reached else case.base_year):
            return _with_gaps(case, amount, found, known)
    return case.silent(found) if reached is None else _compared(case, amount, found, reached)


def _compared(case: Case, amount: Amount, found: Found, total: Sum) -> Evaluation:
    limit = granted(Decimal(amount.value), case.target, amount, Direction.UP)
    reach = quantity_reaches(total.quantity, limit, Direction.UP)
    if reach is Reach.YES:
        return _reached(case, amount, total)
    said = {"name": case.target.name, "value": total.text}
    years, goal = shown_span(total.span), shown_amount(amount)
    if total.span.last == (case.deadline, _DECEMBER):
        if reach is Reach.NO:
            return _told(case, amount, total, Verdict.MISSED, because(MISSED, years=years, goal=goal, **said))
        unclear = because(INEQUALITY, year=case.deadline, goal=goal, **said)
        return _told(case, amount, total, Verdict.NOT_COMPARABLE, unclear)
    if case.is_over:
        part = case.part_remark(found, total.span.last[0])
        remarks = [remark for remark, _use in part]
        reason = because(LAST_SUM, *remarks, years=years, deadline=case.deadline, **said)
        used = (*total.observations, *(use for _remark, use in part))
        derived = (total.derived,) if total.derived else ()
        return case.judged(Verdict.NOT_REPORTED, reason, *used, latest=total.observations[-1], derived=derived)
    return _on_the_way(case, amount, total)


def _reached(case: Case, amount: Amount, total: Sum) -> Evaluation:
    is_granted = quantity_reaches(total.quantity, Decimal(amount.value), Direction.UP) is Reach.NO
    remarks = [because(BY_TOLERANCE)] if is_granted else []
    if total.gaps:
        remarks.append(because(NOT_IN, years=listed_years(total.gaps)))
    said = {
        "name": case.target.name,
        "years": shown_span(total.span),
        "value": total.text,
        "goal": shown_amount(amount),
    }
    if case.is_over:
        return _told(case, amount, total, Verdict.MET, because(MET, *remarks, **said))
    return _told(case, amount, total, Verdict.AHEAD, because(AHEAD, *remarks, deadline=case.deadline, **said))


def _on_the_way(case: Case, amount: Amount, total: Sum) -> Evaluation:
    year = total.span.last[0]
    path = linear(Decimal(0), Decimal(amount.value), year - case.base_year, case.deadline - case.base_year)
    path_shown, step = as_fine_as(path, total.quantity, Direction.UP)
    reach = quantity_reaches(total.quantity, granted(path, case.target, amount, Direction.UP), Direction.UP)
    said = {"name": case.target.name, "value": total.text}
    path_text = shown(path_shown, amount.unit, step)
    if reach is Reach.UNKNOWN:
        verdict, reason = Verdict.NOT_COMPARABLE, because(INEQUALITY, year=year, goal=path_text, **said)
    else:
        verdict, sentence = (Verdict.ON_TRACK, ON_TRACK) if reach is Reach.YES else (Verdict.BEHIND, BEHIND)
        reason = because(sentence, years=shown_span(total.span), path=path_text, **said)
    return _told(case, amount, total, verdict, reason, rounded(path_shown, step))


def _told(
    case: Case, amount: Amount, total: Sum, verdict: Verdict, reason: Reasoning, expected: str = ""
) -> Evaluation:
    period = covering([total.span])
    return case.judged(
        verdict,
        reason,
        *total.observations,
        latest=total.observations[-1],
        progress=of_whole(case.target, total.quantity, Decimal(amount.value), total.observations, period),
        expected=expected or amount.value,
        derived=(total.derived,) if total.derived else (),
    )


def _with_gaps(case: Case, amount: Amount, found: Found, known: Mapping[int, Observation]) -> Evaluation:
    """The evaluation of a sum that lacks years, with what is known of it."""
    observations = tuple(known.values())
    through = case.deadline if case.is_over else max(known)
    years = [year for year in range(case.first_year, through + 1) if is_in(year, observations)]
    absent = [year for year in range(case.first_year, through + 1) if year not in years]
    together = of_known(case, amount, observations)
    if together and len(years) > 1:
        remark = because(KNOWN_SUM, years=listed_years(years), value=together.text)
    else:
        remark = because(KNOWN_ONE, year=max(known), value=shown_observation(observations[-1]))
    part = case.part_remark(found, max(known))
    remarks = (remark, *(each for each, _use in part))
    reason = because(SUM_MISSING, *remarks, name=case.target.name, missing=listed_years(absent))
    derived = (together.derived,) if together and together.derived else ()
    used = (*observations, *(use for _each, use in part))
    return case.judged(Verdict.NOT_REPORTED, reason, *used, latest=observations[-1], derived=derived)


def _without_base(case: Case, amount: Amount, found: Found, year: int) -> Evaluation:
    last = found.years[year].standing
    value = shown_observation(last) if last else ""
    reason = because(NO_BASE, name=case.target.name, year=year, value=value, goal=shown_amount(amount))
    return case.judged(Verdict.NOT_COMPARABLE, reason, latest=last)
