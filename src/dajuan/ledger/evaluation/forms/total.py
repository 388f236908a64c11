"""Judge a sum over the years of the plan (〔18000〕 of 城镇新增就业)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from dajuan.catalogue.indicators import Direction, Measure
from dajuan.ledger.evaluation import derive
from dajuan.ledger.evaluation.aims import Reach, granted, quantity_reaches
from dajuan.ledger.evaluation.case import Case, Found
from dajuan.ledger.evaluation.path import as_fine_as, linear
from dajuan.ledger.evaluation.progress import of_whole
from dajuan.ledger.evaluation.quantities import Quantity, of_amount, of_observation, rounded
from dajuan.ledger.evaluation.reasons import BY_TOLERANCE, INEQUALITY, NO_BASE, because
from dajuan.ledger.evaluation.records import Derived, Evaluation, Reasoning, Verdict
from dajuan.ledger.evaluation.spans import Span, covering, span_of_observation
from dajuan.ledger.evaluation.wording import shown, shown_amount, shown_observation, shown_span
from dajuan.ledger.records import Observation
from dajuan.messages import N_
from dajuan.reading.plans.records import Amount
from dajuan.reading.records import Kind

MET = N_("{name} of {years} came to {value} in all: the goal of {goal} is reached.")
MISSED = N_("{name} of {years} came to {value} in all: the goal of {goal} is not reached.")
AHEAD = N_("{name} of {years} came to {value} in all: the goal of {goal} for {deadline} is reached ahead of time.")
ON_TRACK = N_("{name} of {years} came to {value} in all; by equal steps it should be {path}: on track.")
BEHIND = N_("{name} of {years} came to {value} in all; by equal steps it should be {path}: behind.")
LAST_SUM = N_("{name} is not reported through {deadline}; {years} came to {value} in all.")

_DECEMBER = 12


class Sum(msgspec.Struct, frozen=True):
    """What came together from the plan's first month through the end of `span`."""

    span: Span
    quantity: Quantity
    text: str
    observations: tuple[Observation, ...]
    derived: Derived | None = None


def judge(case: Case) -> Evaluation:
    """The evaluation of a target of form TOTAL: flows are added, of a stock the increase since the base counts."""
    amount = case.target.goal
    if amount is None:
        return case.without_number()
    found = case.found(Kind.LEVEL, unit=amount.unit)
    indicator = case.target.indicator
    is_flow = indicator.measure is Measure.FLOW or indicator.local
    if not is_flow:
        reached = _printed(case, amount, found) or _increase(case, amount, found)
        year = found.latest(case.first_year, case.until)
        if reached is None and year is not None and found.years[year].standing is not None:
            return _without_base(case, amount, found, year)
    else:
        early = _with_part(case, amount, found)
        if early is not None and quantity_reaches(early.quantity, Decimal(amount.value), Direction.UP) is Reach.YES:
            return _reached(case, amount, early)
        reached = _longest(case, amount, found)
    contested = case.contested_after(found, reached.span.last[0] if reached else case.base_year)
    if contested is not None:
        return contested
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
        return case.judged(Verdict.NOT_REPORTED, reason, *total.observations, *(use for _remark, use in part))
    return _on_the_way(case, amount, total)


def _reached(case: Case, amount: Amount, total: Sum) -> Evaluation:
    is_granted = quantity_reaches(total.quantity, Decimal(amount.value), Direction.UP) is Reach.NO
    remarks = [because(BY_TOLERANCE)] if is_granted else []
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


def _longest(case: Case, amount: Amount, found: Found) -> Sum | None:
    """The sum of whole years that reaches farthest without a gap."""
    for year in range(case.until, case.base_year, -1):
        whole = _observations(case, found, year)
        if whole:
            return _sum_of(case, amount, whole)
    return None


def _with_part(case: Case, amount: Amount, found: Found) -> Sum | None:
    """The sum with what is known of the year after the last whole one: it decides only if the goal is reached."""
    for year in range(case.until - 1, case.base_year - 1, -1):
        whole, part = _observations(case, found, year), _part_of_year(found, year + 1)
        if whole is not None and part is not None and year + 1 not in found.years:
            return _sum_of(case, amount, (*whole, part))
    return None


def _printed(case: Case, amount: Amount, found: Found) -> Sum | None:
    """A total that a source prints for the plan's years through the last."""
    spans = [span for span in found.spans if _begins(case, span) and span.last[0] <= case.until]
    cells = [found.spans[span] for span in sorted(spans, key=lambda span: span.last)]
    standing = [cell.standing for cell in cells if cell.standing]
    return _sum_of(case, amount, (standing[-1],)) if standing else None


def _observations(case: Case, found: Found, year: int) -> tuple[Observation, ...] | None:
    """What covers the plan's years through that one: a printed total as long as possible, then year by year."""
    if year == case.base_year:
        return ()
    for through in range(year, case.base_year - 1, -1):
        span = Span((case.first_year, 1), (through, _DECEMBER))
        head = found.spans.get(span)
        cells = [*([head] if head else []), *(found.years.get(each) for each in range(through + 1, year + 1))]
        if through > case.base_year and head is None:
            continue
        standing = tuple(cell.standing for cell in cells if cell and cell.standing)
        if standing and len(standing) == len(cells):
            return standing
    return None


def _part_of_year(found: Found, year: int) -> Observation | None:
    parts = [
        (span.last, cell.standing)
        for span, cell in found.spans.items()
        if span.first == (year, 1) and span.last[0] == year and cell.standing
    ]
    return max(parts, key=lambda part: part[0])[1] if parts else None


def _sum_of(case: Case, amount: Amount, observations: Sequence[Observation]) -> Sum | None:
    spans = [span for each in observations if (span := span_of_observation(each))]
    whole = Span((case.first_year, 1), spans[-1].last)
    if len(observations) == 1:
        printed = of_observation(observations[0], amount.unit)
        return Sum(whole, printed, shown_observation(observations[0]), tuple(observations)) if printed else None
    derived = derive.summed(observations)
    unit = observations[0].unit
    amounts = [quantity for each in observations if (quantity := of_observation(each, amount.unit))]
    if derived is None or len(amounts) < len(observations):
        return None
    total = amounts[0].range
    for each in amounts[1:]:
        total += each.range
    step = max(each.step for each in amounts)
    quantity = Quantity(sum((each.value for each in amounts), Decimal(0)), step, derived.bound, total)
    text = shown(Decimal(derived.value), unit, step)
    return Sum(whole, quantity, text, tuple(observations), derived)


def _increase(case: Case, amount: Amount, found: Found) -> Sum | None:
    """By how much a stock or rate rose since the base."""
    year = found.latest(case.first_year, case.until)
    last = found.years[year].standing if year else None
    cell = found.years.get(case.base_year)
    seen = cell.standing if cell else None
    base = of_amount(case.target.baseline, amount.unit) if case.target.baseline else None
    if base is None and seen is not None:
        base = of_observation(seen, amount.unit)
    latest = of_observation(last, amount.unit) if last else None
    if year is None or last is None or latest is None or base is None:
        return None
    step = max(latest.step, base.step)
    risen = latest.range - base.range
    quantity = Quantity(latest.value - base.value, step, latest.bound, risen)
    text = shown(quantity.value, amount.unit, step)
    observations = (last,) if case.target.baseline or seen is None else (seen, last)
    return Sum(Span((case.first_year, 1), (year, _DECEMBER)), quantity, text, observations)


def _without_base(case: Case, amount: Amount, found: Found, year: int) -> Evaluation:
    last = found.years[year].standing
    value = shown_observation(last) if last else ""
    reason = because(NO_BASE, name=case.target.name, year=year, value=value, goal=shown_amount(amount))
    return case.judged(Verdict.NOT_COMPARABLE, reason, *((last,) if last else ()))


def _begins(case: Case, span: Span) -> bool:
    return span.first == (case.first_year, 1) and span.last[1] == _DECEMBER
