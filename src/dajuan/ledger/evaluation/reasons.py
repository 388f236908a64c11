"""Say why a verdict was given, in the language of the process."""

from __future__ import annotations

from dajuan.ledger.evaluation.records import Reasoning
from dajuan.messages import N_, _

_THEN = N_("{sentence} {remark}")


def because(sentence: str, *remarks: Reasoning, **values: str | int) -> Reasoning:
    """A reason: a sentence marked with N_ and what fills it, then what must be known beside it."""
    return Reasoning(sentence, tuple((name, str(value)) for name, value in values.items()), remarks)


def told(reason: Reasoning) -> str:
    """The reason with all its remarks as sentences that follow on each other."""
    text = _(reason.sentence).format(**dict(reason.values))
    for remark in reason.remarks:
        text = _(_THEN).format(sentence=text, remark=told(remark))
    return text


IS_EXPECTED = N_("The figure is an expected one.")
EXPECTED_SHORT = N_("The figure is an expected one: whether the goal is missed is told by the final figure.")
PART_ONLY = N_("Of {period} only a part of the year is known ({value}), which decides no goal of a year.")
NOT_IN = N_("Not reported: {years}.")
PASSED_IN_BASE = N_("The goal had been passed in the base year {year} already ({value}).")
BASE_OBSERVED = N_("The plan gives no base; {value}, observed in {year}, is taken for it.")
BY_TOLERANCE = N_("The goal says about, and this lies within what that grants.")
FROM_LEVELS = N_("The growth is computed from the levels at both ends.")

REACHED = N_("{name} of {year} was {value}: the goal of {goal} is reached.")
NOT_REACHED = N_("{name} of {year} was {value}: the goal of {goal} is not reached.")

NO_FIGURE = N_("No document gives a figure of {name} within the plan.")
NO_GROWTH = N_("No document gives the growth of {name} within the plan.")
LEVELS_ARE_SILENT = N_("Its levels are at current prices and do not tell its growth at constant prices.")
LAST_KNOWN = N_("{name} is not reported for {deadline}; the last that is known is {value}, of {year}.")
LAST_GREW = N_(
    "The growth of {name} is not reported for {deadline}; the last that is known: in {year} it grew by {value}."
)
LAST_FELL = N_(
    "The growth of {name} is not reported for {deadline}; the last that is known: in {year} it fell by {value}."
)
CONTESTED = N_("Two sources contradict each other on {name} of {year}: {values}.")
OTHER_UNIT = N_("{name} is reported in {found}, its goal is set in {unit}.")
OTHER_SCOPE = N_("{name} is reported for another scope only: {scope}.")
INEQUALITY = N_("{name} of {year} is only given as {value}, which does not tell whether it reaches {goal}.")
AGAINST_DIRECTION = N_("The goal of {name}, {goal}, is no better than its base, {base}: ask what is meant.")
NO_BASE = N_("{name} was {value} in {year}; without a base it cannot be said how far it should have come to {goal}.")
NO_NUMBER = N_("The goal of {name} says “{words}” and gives no number to judge it by.")
