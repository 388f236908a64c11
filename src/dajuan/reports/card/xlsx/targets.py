"""The sheet of targets: what the plan sets, what was observed, the verdict with its reason."""

from __future__ import annotations

from decimal import Decimal

from dajuan.ledger.evaluation.records import Evaluation
from dajuan.ledger.records import Target
from dajuan.messages import _
from dajuan.reading.plans.records import Amount
from dajuan.reports.card import show
from dajuan.reports.card.records import Card
from dajuan.reports.card.xlsx import notes
from dajuan.reports.card.xlsx.book import FILLS, Book, Column, Sheet
from dajuan.reports.card.xlsx.scale import common, scale, scaled, shown
from dajuan.reports.card.xlsx.sources import Sources


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
            Column(_("Goal as printed"), 16),
            Column(_("Responsible body"), 16),
            Column(_("Latest figure"), 13),
            Column(_("Its unit"), 12),
            Column(_("Its period"), 16),
            Column(_("Its status"), 9),
            Column(_("Progress (derived)"), 10),
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
    _amount(sheet, 8, target.growth, 0)
    sheet.text(9, target.words or "; ".join(amount.text for amount in (target.goal, target.growth) if amount))
    sheet.text(10, target.body)


def _amount(sheet: Sheet, column: int, amount: Amount | None, power: int) -> None:
    if amount is None:
        return
    value = shown(amount.value, None, amount.unit, power)
    if amount.high is not None or value is None:
        sheet.text(column, amount.text)
    else:
        sheet.number(column, value, amount.bound)


def _evaluation(sheet: Sheet, evaluation: Evaluation, sources: Sources) -> None:
    latest = evaluation.latest
    if latest:
        power = scale(latest)
        value = shown(latest.value, latest.step, latest.unit, power)
        if value and latest.high is None:
            sheet.number(11, value, latest.bound, sources.link(latest))
        else:
            sheet.text(11, show.as_printed(latest), link=sources.link(latest))
        sheet.note(11, notes.of_observation(latest, sources))
        sheet.text(12, scaled(latest.unit, power))
        sheet.text(13, show.period(latest.period))
        sheet.text(14, show.status(latest))
    if evaluation.progress:
        sheet.share(15, Decimal(evaluation.progress.value), evaluation.progress.bound)
    fill = FILLS[evaluation.colour]
    sheet.text(16, _(show.VERDICTS[evaluation.verdict]), fill)
    sheet.text(17, show.reason(evaluation.reason))
    for observation in evaluation.uses:
        sources.number(observation)
