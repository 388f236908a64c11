"""Whether the figure of a claim reaches its goal, or comes as near as 基本达到 says."""

from __future__ import annotations

from decimal import Decimal

from dajuan.catalogue.indicators import Direction
from dajuan.catalogue.units import factor
from dajuan.checks.history.comparing import clause_before
from dajuan.checks.plan.claims import Claim
from dajuan.ledger.evaluation.aims import Reach, good_way, granted, quantity_reaches, reaches, wanted
from dajuan.ledger.evaluation.quantities import of_amount, of_observation
from dajuan.ledger.evaluation.spans import span_of_observation
from dajuan.ledger.records import Observation, Target
from dajuan.reading.plans.records import Form, Nature
from dajuan.reading.records import Kind

NEARLY = Decimal("0.95")
"""The part of the way from the baseline at which an expected target is basically reached (基本达到)."""


def is_nearly(one: Claim) -> bool:
    """Whether a target is said to be reached basically, and an expected one that is: then nothing is wrong with it."""
    goal, base, own = one.target.goal, one.target.baseline, one.own
    if not one.nearly or one.target.nature is Nature.BINDING or goal is None or own is None:
        return False
    if own.kind is not Kind.LEVEL or factor(own.unit, goal.unit) is None:
        return False
    value, number = Decimal(own.value) * (factor(own.unit, goal.unit) or 1), Decimal(goal.value)
    start = Decimal(base.value) if base is not None and base.unit == goal.unit else Decimal(0)
    return number != start and (value - start) / (number - start) >= NEARLY


def reach(own: Observation, target: Target) -> Reach:
    """Whether the figure itself reaches the goal; UNKNOWN of forms that one figure does not decide."""
    if target.plan.first_year == target.plan.last_year:
        span = span_of_observation(own)
        if span is None or span.year != target.year:
            return Reach.UNKNOWN
    amount = target.goal
    if target.form is Form.FALL and own.kind is Kind.CHANGE and own.unit == "%" and amount is not None:
        fall = of_observation(own, "%")
        if fall is None or "累计" not in clause_before(own):
            return Reach.UNKNOWN
        return reaches(-fall.range, fall.bound, Decimal(amount.value), Direction.UP)
    if own.kind is Kind.CHANGE:
        if target.growth is None or target.form is not Form.GROWTH or own.base not in ("yoy", "annual"):
            return Reach.UNKNOWN
        amount = target.growth
    elif own.kind is not Kind.LEVEL or target.form not in (Form.LEVEL, Form.HOLD, Form.TOTAL):
        return Reach.UNKNOWN
    if amount is None:
        return Reach.UNKNOWN
    quantity, goal = of_observation(own, amount.unit), of_amount(amount, amount.unit)
    one_year_of_many = own.base == "yoy" and target.plan.last_year > target.plan.first_year
    if quantity is None or goal is None or (own.kind is Kind.CHANGE and one_year_of_many):
        return Reach.UNKNOWN
    way = good_way(target, amount)
    number = granted(wanted(amount, way), target, amount, way, of_growth=own.kind is Kind.CHANGE)
    return quantity_reaches(quantity, number, way)
