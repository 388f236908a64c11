"""Say what a target asks for: its form in the plan's span, its growth a year or over the plan."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import msgspec

from dajuan.ledger.records import Target
from dajuan.messages import N_, _
from dajuan.reading.plans.records import Amount, Form
from dajuan.reports.card.vocabulary import FORMS
from dajuan.reports.card.wording import Wording, as_change, unsigned

FIVE = 5
FORMS_OF_ONE_YEAR: Mapping[Form, str] = {
    Form.GROWTH: N_("growth in the year"),
    Form.TOTAL: N_("sum over the year"),
    Form.FALL: N_("fall in the year"),
    Form.HOLD: N_("to be held in the year"),
}
RISES: Mapping[bool, str] = {False: N_("yearly growth"), True: FORMS_OF_ONE_YEAR[Form.GROWTH]}
FALLS: Mapping[bool, str] = {False: N_("yearly fall"), True: FORMS_OF_ONE_YEAR[Form.FALL]}
"""By whether the plan is of one year."""

FORMS_OF_OTHER_SPANS: Mapping[Form, str] = {Form.TOTAL: N_("sum over the years of the plan")}
SET_FOR_ALL_YEARS: Mapping[Form, str] = {
    Form.TOTAL: N_("{quantity} in all"),
    Form.FALL: N_("down {quantity} in all"),
}
PER_CENT = "%"


class Growth(msgspec.Struct, frozen=True):
    """What a target's growth is called, and how it is said beside that: 年均增长 6.5%, 五年累计变化 提高6.4个百分点.

    over_plan: it is that of all years together.
    """

    name: str
    said: Wording
    over_plan: bool


def years_of(target: Target) -> int:
    """How many years the target's plan has."""
    return target.plan.last_year - target.plan.first_year + 1


def form(of: Target) -> str:
    """What the target asks for, in words; a plan of one year has no yearly average."""
    years = years_of(of)
    others = {1: FORMS_OF_ONE_YEAR, FIVE: FORMS}.get(years, FORMS_OF_OTHER_SPANS)
    return _(others.get(of.form, FORMS[of.form]))


def around_goal(of: Target) -> tuple[str, str]:
    """The words before and behind a goal that is one for all years of the plan: 累计16000人, 累计降低13.5%."""
    template = SET_FOR_ALL_YEARS.get(of.form)
    if template is None or years_of(of) == 1:
        return "", ""
    before, after = _(template).split("{quantity}")
    return before, after


def growth(of: Target) -> Growth | None:
    """The target's growth with its name; a yearly one is named by its direction (年均下降3.8%)."""
    amount = of.growth
    if amount is None:
        return None
    years = years_of(of)
    if is_over_plan(of, amount):
        name = N_("change over five years") if years == FIVE else N_("change over the plan")
        return Growth(_(name), as_change(amount), over_plan=True)
    name = (FALLS if amount.value.startswith("-") else RISES)[years == 1]
    return Growth(_(name), unsigned(amount), over_plan=False)


def named(of: Growth) -> str:
    """The growth in one piece: 年均增长6.5%; in English the name stands apart."""
    return _("{name} {quantity}").format(name=of.name, quantity=of.said.said)


def is_over_plan(of: Target, amount: Amount) -> bool:
    """Whether a growth is that of the whole plan (〔6.4〕 beside 48.6 and 55), which the brackets say that a reading drops.

    Baseline and goal decide where both are there; else the unit: only per cent is a growth of each year.
    """
    if of.form is Form.GROWTH:
        return False
    if of.goal is None or of.baseline is None or of.baseline_year is None or amount.high is not None:
        return amount.unit != PER_CENT
    base, goal, step = Decimal(of.baseline.value), Decimal(of.goal.value), Decimal(amount.value)
    years = max(of.year - of.baseline_year, 1)
    if amount.unit == PER_CENT and of.goal.unit != PER_CENT:
        rate = 1 + step / 100
        whole, yearly = base * rate, base * rate**years
    else:
        whole, yearly = base + step, base + step * years
    return abs(goal - whole) < abs(goal - yearly)
