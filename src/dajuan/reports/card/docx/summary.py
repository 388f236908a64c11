"""Write how the targets stand altogether."""

from __future__ import annotations

from collections.abc import Iterable

from dajuan.ledger.evaluation.records import Colour, Evaluation, Verdict
from dajuan.messages import N_, _
from dajuan.reading.plans.records import Nature
from dajuan.reports.card import show
from dajuan.reports.card.docx.sources import Sources
from dajuan.reports.card.records import Card
from dajuan.reports.charts import bars, bullet_chart, pngs
from dajuan.reports.wordfile import styles
from dajuan.reports.wordfile.document import WordFile
from dajuan.reports.wordfile.inline import Inline
from dajuan.reports.wordfile.tables import Column, Holds, Table

RED = {Verdict.MISSED: N_("Binding targets that are missed: "), Verdict.BEHIND: N_("Binding targets that are behind: ")}
CHART_WIDTH = 120
"""In mm: some fifteen bars fit beneath the table on the first page."""

FEWEST = 2
"""Bars of a chart of completion: one alone is a number."""


def summary(file: WordFile, sources: Sources, card: Card) -> None:
    """Write the section."""
    file.heading(_("Summary"))
    file.write(_basis(card))
    if card.waiting:
        said = _("Claims of the ledger that nobody has decided on, left out of this report card: {number}.")
        file.write(said.format(number=card.waiting))
    if not card.evaluations:
        file.write(_("The ledger holds no plan for this year: the figures stand without targets."))
        return
    file.table(_counts(card))
    red = [each for each in card.evaluations if each.colour is Colour.RED]
    if red:
        for verdict, lead in RED.items():
            if cases := [each for each in red if each.verdict is verdict]:
                file.write(_named(sources, _(lead), cases))
    found = bars(card.evaluations)
    if len(found) >= FEWEST:
        title = _("Completion of the targets")
        points = _("; ").join(_("{name}: {value}").format(name=bar.name, value=bar.label) for bar in found)
        described = _("{title}. {points}").format(title=title, points=points)
        file.picture(pngs([bullet_chart(found)])[0], title, described, CHART_WIDTH)


def _basis(card: Card) -> str:
    figures = sum(len(section.figures) for section in card.sections)
    basis = _(
        "This report card rests on {documents} documents of the ledger. It sets {targets} targets against what was"
        " observed and states {figures} further indicators. Numbers in brackets lead to the table of sources in the"
        " appendix; “derived” figures are computed, no document prints them."
    )
    return basis.format(documents=len(card.documents), targets=len(card.evaluations), figures=figures)


def _counts(card: Card) -> Table:
    columns = {_("binding"): Nature.BINDING, _("indicative"): Nature.EXPECTED, _("not stated"): None}
    natures = [(head, nature) for head, nature in columns.items() if _count(card.evaluations, nature=nature)]
    rows = [
        (
            _verdict(card, verdict),
            *(str(_count(card.evaluations, verdict, nature)) for _head, nature in natures),
            str(n),
        )
        for verdict in Verdict
        if (n := card.count(verdict))
    ]
    totals = (str(_count(card.evaluations, nature=nature)) for _head, nature in natures)
    rows.append((_("Total"), *totals, str(len(card.evaluations))))
    heads = [head for head, _nature in natures]
    width = 100 / (len(heads) + 1)
    return Table(
        _("Targets by verdict"),
        (
            Column(_("Verdict"), 56, Holds.WORD),
            *(Column(head, width, Holds.NUMBER) for head in heads),
            Column(_("Total"), width, Holds.NUMBER),
        ),
        rows,
        unit=_("Unit: targets"),
        notes=(_("Note: the targets are made up for the demonstration."),) if card.plan and card.plan.made_up else (),
    )


def _verdict(card: Card, verdict: Verdict) -> str:
    partial = verdict is Verdict.NOT_REPORTED and any(map(show.is_partial, card.evaluations))
    return _(show.NOT_FULLY if partial else show.VERDICTS[verdict])


ANY = "any"


def _count(evaluations: Iterable[Evaluation], verdict: Verdict | str = ANY, nature: Nature | None = None) -> int:
    return sum(verdict in {ANY, each.verdict} and each.target.nature is nature for each in evaluations)


def _named(sources: Sources, lead: str, evaluations: Iterable[Evaluation]) -> list[Inline]:
    content: list[Inline] = [lead]
    for number, each in enumerate(evaluations):
        said = each.target.name or show.name(each.target.indicator)
        if each.target.body:
            said = _("{name} ({remark})").format(name=said, remark=each.target.body)
        content += [_(", ") if number else "", said, sources.mark(each.target)]
    return [*content, _(".")]


def made_up(file: WordFile, card: Card) -> None:
    """Say first of all that the targets are made up, where they are."""
    if card.plan is not None and card.plan.made_up:
        file.write(
            _("The targets on this report card are made up for a demonstration; they are no real plan."), styles.NOTICE
        )
