"""Say where a target stands: its verdict, how far it has come, what has added up since the plan began."""

from __future__ import annotations

from collections.abc import Mapping

from dajuan.ledger.evaluation.records import Derived, Evaluation, Formula, Verdict
from dajuan.messages import N_, _
from dajuan.reading.plans.records import Form
from dajuan.reports.card.vocabulary import VERDICTS
from dajuan.reports.card.wording import value_of

CUMULATED: Mapping[Form, frozenset[Formula]] = {
    Form.GROWTH: frozenset({Formula.CHAIN, Formula.ANNUAL}),
    Form.TOTAL: frozenset({Formula.SUM}),
    Form.FALL: frozenset({Formula.FALL}),
}
"""What is set against a goal for all years of a plan together."""

INCOMPLETE, NOT_FULLY = N_("incomplete data"), N_("not or not fully reported")
"""Of one target of which some years are known; of several, of some of which none are."""

OVER_THE_YEARS = N_("{quantity} in all")
A_YEAR = N_("{quantity} a year")
SAID: Mapping[Formula, str] = {
    Formula.PROGRESS: N_("{quantity} of the way"),
    Formula.COMPLETION: N_("{quantity} of the goal"),
    Formula.SUM: OVER_THE_YEARS,
    Formula.FALL: OVER_THE_YEARS,
    Formula.CHAIN: A_YEAR,
    Formula.ANNUAL: A_YEAR,
}
"""What a share is a share of (增量完成80%, 完成目标的93.8%), and what a figure of several years is (累计12830人)."""


def is_partial(of: Evaluation) -> bool:
    """Whether some years are known of a target that nothing decides."""
    return of.verdict is Verdict.NOT_REPORTED and of.partial


def verdict(of: Evaluation) -> str:
    """The verdict in words; where some years are known, it is the data that is incomplete."""
    return _(INCOMPLETE if is_partial(of) else VERDICTS[of.verdict])


def cumulated(of: Evaluation) -> Derived | None:
    """The figure of all years so far (累计12830人), where the goal is one for all years; None where one year decides."""
    wanted = CUMULATED.get(of.target.form, frozenset())
    return next((each for each in of.derived if each.formula in wanted and len(each.inputs) > 1), None)


def around(of: Derived) -> tuple[str, str]:
    """The words before and behind a derived figure that say what it is of."""
    template = SAID.get(of.formula)
    if template is None:
        return "", ""
    before, after = _(template).split("{quantity}")
    return before, after


def computed(of: Derived) -> str:
    """A derived figure with what it is of: 增量完成80%, 累计12830人."""
    before, after = around(of)
    return f"{before}{value_of(of)}{after}"
