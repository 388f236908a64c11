"""The sheet of targets: what the plan sets, what was observed, the verdict with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from dajuan.ledger.evaluation.records import Evaluation, Formula
from dajuan.ledger.records import Observation, Target
from dajuan.messages import N_, _
from dajuan.reading.plans.records import Amount, Form
from dajuan.reading.records import Kind
from dajuan.reports.card import show
from dajuan.reports.card.records import Card
from dajuan.reports.card.wording import negated
from dajuan.reports.card.xlsx import notes
from dajuan.reports.card.xlsx.book import FILLS, Book, Column, Sheet
from dajuan.reports.card.xlsx.scale import common, scale, scaled, shown
from dajuan.reports.card.xlsx.sources import Sources

TOWARDS: Mapping[Formula, str] = {
    Formula.PROGRESS: N_("from the baseline to the goal"),
    Formula.COMPLETION: N_("the goal"),
}
"""What a progress is a part of."""


def write(book: Book, card: Card, sources: Sources) -> None:
    """Write the sheet; a plan whose targets are made up says so in the first row."""
    if card.plan is None:
        title = _("{place}: the ledger has no plan, so there are no targets").format(place=card.place)
    elif card.plan.made_up:
        title = _("Targets of {plan}. They are made up for a demonstration; no real plan sets them.").format(
            plan=show.plan(card.plan)
        )
    else:
        title = _("Targets of {plan}").format(plan=show.plan(card.plan))
    sheet = book.sheet(
        _("Targets"),
        title,
        _(
            "≥ ≤ ≈ ≲ before a number: over, under, about, nearly; it is not equal. Progress is derived, printed in no document."
        ),
        [
            Column(_("Field"), 12),
            Column(_("Indicator"), 26),
            Column(_("Nature"), 9),
            Column(_("Baseline year"), 9),
            Column(_("Baseline"), 12),
            Column(_("Goal"), 12),
            Column(_("Unit"), 12),
            Column(_("Target year"), 9),
            Column(_("Yearly growth (%)"), 11),
            Column(_("Change over the plan"), 13),
            Column(_("Goal as printed"), 16),
            Column(_("Responsible body"), 16),
            Column(_("Latest figure"), 13),
            Column(_("Its unit"), 12),
            Column(_("Its period"), 16),
            Column(_("Its status"), 9),
            Column(_("Figure of the year"), 13),
            Column(_("Period of that figure"), 12),
            Column(_("Progress (derived)"), 10),
            Column(_("Progress towards"), 12),
            Column(_("Verdict"), 12),
            Column(_("Reason"), 44),
        ],
        frozen=2,
    )
    for section in card.sections:
        for row in section.targets:
            sheet.add()
            sheet.text(0, show.field(section.field))
            _target(sheet, row.evaluation.target, sources)
            _evaluation(sheet, row.evaluation, sources)
    sheet.close()


def _target(sheet: Sheet, target: Target, sources: Sources) -> None:
    link = sources.link(target)
    amounts = [amount for amount in (target.goal, target.baseline) if amount]
    power = common(amounts)
    sheet.text(1, target.name, link=link)
    sheet.note(1, notes.of_target(target))
    sheet.text(2, _(show.NATURES[target.nature]) if target.nature else "")
    sheet.whole(3, target.baseline_year if target.baseline else None)
    _amount(sheet, 4, target.baseline, power)
    _amount(sheet, 5, target.goal, power)
    sheet.text(6, scaled(amounts[0].unit, power) if amounts else target.unit)
    sheet.whole(7, target.year)
    _growth(sheet, target)
    sheet.text(10, target.words or "; ".join(amount.text for amount in (target.goal, target.growth) if amount))
    sheet.text(11, target.body)


def _growth(sheet: Sheet, target: Target) -> None:
    """A growth of each year and one of the whole plan in columns of their own; the second with its unit."""
    growth = show.growth(target)
    if growth is None or target.growth is None:
        return
    if not growth.over_plan:
        _amount(sheet, 8, target.growth, 0)
        return
    value = shown(target.growth.value, None, target.growth.unit, scale(target.growth))
    if value is None or target.growth.high is not None:
        sheet.text(9, growth.said.said)
    else:
        sheet.number(9, value, target.growth.bound, remark=value.unit)


def _amount(sheet: Sheet, column: int, amount: Amount | None, power: int) -> None:
    if amount is None:
        return
    value = shown(amount.value, None, amount.unit, power)
    if amount.high is not None or value is None:
        sheet.text(column, show.wording(amount).said)
    else:
        sheet.number(column, value, amount.bound)


def _evaluation(sheet: Sheet, evaluation: Evaluation, sources: Sources) -> None:
    so_far, latest = show.cumulated(evaluation), evaluation.latest
    if so_far:
        power = common(so_far.inputs)
        sheet.number(12, shown(so_far.value, None, so_far.unit, power), so_far.bound)
        sheet.text(13, scaled(so_far.unit, power))
        sheet.text(14, show.period(so_far.period))
        sheet.text(15, _("derived"))
    if latest:
        column = 16 if so_far else 12
        _latest(sheet, column, evaluation.target, latest, sources)
        if so_far:
            sheet.text(17, show.period(latest.period))
        else:
            sheet.text(13, scaled(latest.unit, scale(latest)))
            sheet.text(14, show.period(latest.period))
            sheet.text(15, show.status(latest))
    if evaluation.progress:
        sheet.share(18, Decimal(evaluation.progress.value), evaluation.progress.bound)
        sheet.text(19, _(TOWARDS[evaluation.progress.formula]))
    fill = FILLS[evaluation.colour]
    sheet.text(20, show.verdict(evaluation), fill)
    sheet.text(21, show.reason(evaluation.reason, evaluation.target))
    for observation in evaluation.uses:
        sources.number(observation)


def _latest(sheet: Sheet, column: int, target: Target, latest: Observation, sources: Sources) -> None:
    """The last figure; of a fall that is the goal, the fall itself: 13.1 beside a goal of 13.5, not -13.1."""
    power = scale(latest)
    falls = target.form is Form.FALL and latest.kind is Kind.CHANGE
    value = shown(negated(latest.value) if falls else latest.value, latest.step, latest.unit, power)
    if value and latest.high is None:
        sheet.number(column, value, latest.bound, sources.link(latest))
    else:
        sheet.text(column, show.told(latest), link=sources.link(latest))
    sheet.note(column, notes.of_observation(latest, sources))
