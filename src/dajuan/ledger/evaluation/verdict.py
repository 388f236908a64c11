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

    Figures later than `year`, and later than the year for which the goal is set, do not count. An expected figure decides, but
    the reason says so; a part of a year never does, unless an amount that only grows has reached the goal already.
    """
    return _JUDGES[target.form](Case(target, cells, year, related or {}))
