"""The words for what has a fixed set of values: verdicts, states, natures, formulas, reasons, kinds of documents.

They are marked here and translated where they are shown, by `_(show.VERDICTS[verdict])`.
"""

from __future__ import annotations

from collections.abc import Mapping

from dajuan.documents.document import DocumentKind
from dajuan.ledger.evaluation.records import Colour, Formula, Verdict
from dajuan.ledger.records import Maturity, Reason, Standing, TaskState
from dajuan.messages import N_
from dajuan.reading.plans.records import Form, Nature
from dajuan.reading.records import State

VERDICTS: Mapping[Verdict, str] = {
    Verdict.MET: N_("met"),
    Verdict.AHEAD: N_("met ahead of time"),
    Verdict.ON_TRACK: N_("on track"),
    Verdict.BEHIND: N_("behind"),
    Verdict.MISSED: N_("missed"),
    Verdict.NOT_REPORTED: N_("not reported"),
    Verdict.NOT_COMPARABLE: N_("not comparable"),
}
COLOURS: Mapping[Colour, str] = {
    Colour.GREEN: N_("green"),
    Colour.AMBER: N_("amber"),
    Colour.RED: N_("red"),
    Colour.GREY: N_("grey"),
}
NATURES: Mapping[Nature, str] = {Nature.BINDING: N_("binding"), Nature.EXPECTED: N_("indicative")}
FORMS: Mapping[Form, str] = {
    Form.LEVEL: N_("to be reached in the last year"),
    Form.GROWTH: N_("yearly growth"),
    Form.TOTAL: N_("sum over the plan"),
    Form.FALL: N_("accumulated fall over the plan"),
    Form.HOLD: N_("to be held every year"),
    Form.RELATIVE: N_("relative to another indicator"),
    Form.ASSIGNED: N_("assigned from above"),
    Form.WORDS: N_("a direction without a number"),
}
TASK_STATES: Mapping[TaskState, str] = {
    TaskState.OPEN: N_("open, nothing known"),
    TaskState.NOT_BEGUN: N_("not yet started"),
    TaskState.UNDER_WAY: N_("in progress"),
    TaskState.DONE: N_("completed"),
    TaskState.STALLED: N_("stalled"),
}
STATES: Mapping[State, str] = {
    State.DONE: N_("completed"),
    State.UNDER_WAY: N_("in progress"),
    State.NOT_BEGUN: N_("not yet started"),
}
STANDINGS: Mapping[Standing, str] = {
    Standing.PROPOSED: N_("proposed match"),
    Standing.CONFIRMED: N_("confirmed"),
    Standing.REFUSED: N_("refused"),
}
FORMULAS: Mapping[Formula, str] = {
    Formula.GROWTH: N_("growth between two levels"),
    Formula.DIFFERENCE: N_("difference of two rates"),
    Formula.LEVEL: N_("level from an earlier level and its growth"),
    Formula.COMPLETION: N_("completion of the goal"),
    Formula.ANNUAL: N_("average yearly growth between two levels"),
    Formula.CHAIN: N_("average of the yearly growths"),
    Formula.SUM: N_("sum of the yearly amounts"),
    Formula.FALL: N_("accumulated fall"),
    Formula.SHARE: N_("share of the whole"),
    Formula.PROGRESS: N_("part of the way from baseline to goal"),
}
RESULTS: Mapping[Formula, str] = {
    Formula.GROWTH: N_("growth"),
    Formula.DIFFERENCE: N_("difference"),
    Formula.LEVEL: N_("level"),
    Formula.COMPLETION: N_("completion rate"),
    Formula.ANNUAL: N_("average yearly growth"),
    Formula.CHAIN: N_("average yearly growth"),
    Formula.SUM: N_("sum"),
    Formula.FALL: N_("accumulated fall"),
    Formula.SHARE: N_("share"),
    Formula.PROGRESS: N_("progress"),
}
"""What a formula gives, in the one or two words of a heading; FORMULAS say how."""

WORKINGS: Mapping[Formula, str] = {
    Formula.GROWTH: N_("this period ÷ earlier period − 1"),
    Formula.DIFFERENCE: N_("this period − earlier period"),
    Formula.LEVEL: N_("earlier level × (1 + growth)"),
    Formula.COMPLETION: N_("result ÷ goal"),
    Formula.ANNUAL: N_("(last level ÷ first level) to the power of 1/number of years, − 1"),
    Formula.CHAIN: N_("product of (1 + yearly growth) to the power of 1/number of years, − 1"),
    Formula.SUM: N_("the yearly amounts added"),
    Formula.FALL: N_("1 − product of (1 − yearly fall)"),
    Formula.SHARE: N_("part ÷ whole"),
    Formula.PROGRESS: N_("(result − baseline) ÷ (goal − baseline)"),
}
REASONS: Mapping[Reason, str] = {
    Reason.ONLY: N_("the only figure"),
    Reason.CHOSEN: N_("chosen by a person"),
    Reason.AGREES: N_("says the same"),
    Reason.MATURITY: N_("the more final figure counts"),
    Reason.SOURCE: N_("the better source counts"),
    Reason.NEWER: N_("the newer source counts"),
    Reason.CONTESTED: N_("contested, to be decided by a person"),
}
MATURITIES: Mapping[Maturity, str] = {
    Maturity.FORECAST: N_("forecast"),
    Maturity.PRELIMINARY: N_("preliminary"),
    Maturity.FINAL: N_("final"),
}
DOCUMENT_KINDS: Mapping[DocumentKind, str] = {
    DocumentKind.PLAN: N_("plan"),
    DocumentKind.WORK_REPORT: N_("work report"),
    DocumentKind.BULLETIN: N_("statistical bulletin"),
    DocumentKind.REVIEW: N_("review"),
    DocumentKind.BUDGET: N_("budget report"),
    DocumentKind.NEWS: N_("news"),
    DocumentKind.OTHER: N_("other document"),
}
