"""Write the report card from title to appendix."""

from __future__ import annotations

from typing import BinaryIO

from dajuan.messages import N_, _
from dajuan.reports.card import show
from dajuan.reports.card.docx.appendix import appendix
from dajuan.reports.card.docx.fields import Chart, field
from dajuan.reports.card.docx.open import contested, unsaid
from dajuan.reports.card.docx.sources import Sources
from dajuan.reports.card.docx.summary import made_up, summary
from dajuan.reports.card.html.targets import CAPTIONS
from dajuan.reports.card.records import Card
from dajuan.reports.charts import plot_of_target, pngs, series_chart
from dajuan.reports.wordfile import styles
from dajuan.reports.wordfile.document import WordFile

UNIT = N_("unit: {unit}")


def write_file(card: Card, stream: BinaryIO) -> None:
    """Write the report card."""
    title = _("Report card of {place} for {year}").format(place=card.place, year=card.year)
    file, sources = WordFile(title, card.made), Sources()
    file.title(title, show.titled(card.plan.title) if card.plan else "")
    made_up(file, card)
    summary(file, sources, card)
    charts = _charts(card)
    for section in card.sections:
        field(file, sources, card, section, charts)
    contested(file, sources, card)
    unsaid(file, sources, card)
    file.write(show.day(card.made), styles.DATE)
    appendix(file, sources, card)
    file.save(stream)


def _charts(card: Card) -> dict[int, Chart]:
    """The charts of targets that have one, by the number of the target; drawn in one go."""
    targets = [row for section in card.sections for row in section.targets]
    plots = [(row.evaluation.target, plot) for row in targets if (plot := plot_of_target(row))]
    drawn = pngs([series_chart(plot) for _target, plot in plots])
    return {
        target.number: Chart(png, _(CAPTIONS.get(target.form, UNIT)).format(unit=plot.unit))
        for (target, plot), png in zip(plots, drawn, strict=True)
    }
