"""Tell the course of a target over the years of its plan: from its baseline, or as a figure computed of the years."""

from __future__ import annotations

import re
from decimal import Decimal

from dajuan.ledger.evaluation.records import Derived, Evaluation, Formula
from dajuan.ledger.records import Observation, Target
from dajuan.reading.plans.records import Form
from dajuan.reading.records import Bound, Kind, Status
from dajuan.reports.card import show
from dajuan.reports.review import lexicon
from dajuan.reports.review.quantities import printed, verb_of_change

YEAR = re.compile(r"\d{4}")


def over_years(evaluation: Evaluation, name: str) -> str:
    """城镇新增就业2021—2025年累计12949人（推算值）; "" where one year decides."""
    form = evaluation.target.form
    total = show.cumulated(evaluation)
    if total is None:
        return ""
    quantity = _quantity(total)
    rose = total.value.startswith("-") is (total.formula is Formula.FALL)  # the value of a fall is the fall
    said = verb_of_change(rose, total.unit, total.indicator) + quantity
    template = lexicon.OVER_YEARS[form]
    return (
        template.format(name=name, years=show.period(total.period), quantity=quantity, change=said) + lexicon.RECKONED
    )


def _quantity(total: Derived) -> str:
    """With 万 or 亿 only where the figures that were added print it."""
    value = total.value.removeprefix("-")
    if any(re.search("[万亿]", each.origin.text) for each in total.inputs) or total.unit in lexicon.RATES:
        return show.quantity(value, total.unit, total.bound)
    return show.bounded(f"{value}{total.unit}", total.bound)


def moved(target: Target, latest: Observation, name: str) -> str:
    """由2020年的58.2%提高到2024年的61.9%: where both ends are exact levels of whole years in one unit, else ""."""
    base, year, period = target.baseline, target.baseline_year, latest.period or ""
    if target.form is not Form.LEVEL or base is None or not year or not YEAR.fullmatch(period):
        return ""
    exact = latest.kind is Kind.LEVEL and latest.bound is Bound.EXACT and base.bound is Bound.EXACT
    if not exact or latest.status is not Status.ACTUAL or latest.origin.speaker or base.unit != latest.unit:
        return ""
    rise = Decimal(latest.value) - Decimal(base.value)
    if not rise:
        return ""
    rose = lexicon.RATE_ROSE if latest.unit in lexicon.RATES else lexicon.ROSE
    return lexicon.FROM_TO.format(
        name=name,
        first=year,
        baseline=show.wording(base).said,
        verb=rose if rise > 0 else lexicon.FELL,
        last=period,
        latest=printed(latest),
    )
