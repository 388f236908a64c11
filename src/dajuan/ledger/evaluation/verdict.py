"""Judge a target of a plan by what was observed (CONVENTIONS 4.2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from dajuan.ledger.evaluation.case import Case
from dajuan.ledger.evaluation.forms import fall, growth, hold, level, relative, total, words
from dajuan.ledger.evaluation.records import Evaluation
from dajuan.ledger.records import Cell, Target
from dajuan.reading.plans.records import Form

_JUDGES: Mapping[Form, Callable[[Case], Evaluation]] = {
    Form.LEVEL: level.judge,
    Form.GROWTH: growth.judge,
    Form.TOTAL: total.judge,
    Form.FALL: fall.judge,
    Form.HOLD: hold.judge,
    Form.RELATIVE: relative.judge,
    Form.ASSIGNED: words.judge_assigned,
    Form.WORDS: words.judge,
}


def evaluate(
    target: Target, cells: Sequence[Cell], *, year: int, related: Mapping[str, Sequence[Cell]] | None = None
) -> Evaluation:
    """How the target stands at the end of `year`.

    cells:   all that is known of the target's indicator and place, of every kind and period.
    related: the cells of other indicators of that place, by id; RELATIVE targets need "gdp".

    Figures later than `year`, and later than the year for which the goal is set, do not count. A part of a year never
    decides, unless an amount that only grows has reached the goal already.

    An expected figure decides, but the reason says so, and what it does not reach is BEHIND and not MISSED: the final figure
    will tell.

    Where years are missing, a mean, a fall or a sum is NOT_REPORTED, unless what is known of a sum reaches the goal already;
    what is to be kept is met only if the last year and most of the years are known; a growth against another is judged by the
    years in which both are known, and is not met or missed by a minority of them.
    """
    return _JUDGES[target.form](Case(target, cells, year, related or {}))
