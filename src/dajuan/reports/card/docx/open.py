"""Write what is open: figures that contradict each other, and targets that no document reports."""

from __future__ import annotations

from dajuan.messages import _
from dajuan.reports.card import show
from dajuan.reports.card.docx.numbers import NONE, figure
from dajuan.reports.card.docx.sources import Sources
from dajuan.reports.card.records import Card
from dajuan.reports.wordfile.document import WordFile
from dajuan.reports.wordfile.inline import Content
from dajuan.reports.wordfile.tables import Column, Holds, Table


def contested(file: WordFile, sources: Sources, card: Card) -> None:
    """Write the figures that no rule decides between, with who says which."""
    if not card.contested:
        return
    rows: list[tuple[Content, ...]] = [
        (
            show.name(of.indicator),
            show.period(of.period) or NONE,
            list(figure(sources, of)),
            show.speaker(of.origin) or NONE,
            show.titled(of.origin.document.title or of.origin.document.name),
        )
        for cell in card.contested
        for of in cell.contested
    ]
    columns = (
        Column(_("Indicator"), 34),
        Column(_("Period"), 22, Holds.WORD),
        Column(_("As printed"), 24, Holds.NUMBER),
        Column(_("Speaker"), 32),
        Column(_("Document"), 44),
    )
    file.heading(_("Contested figures"))
    file.table(Table(_("Figures to be decided by a person"), columns, rows))


def unsaid(file: WordFile, sources: Sources, card: Card) -> None:
    """Write which targets no document reports, and whose they are."""
    rows: list[tuple[Content, ...]] = [
        (
            show.field(section.field),
            [target.name or show.name(target.indicator), sources.mark(target)],
            _(show.NATURES[target.nature]) if target.nature else NONE,
            show.verdict(evaluation),
            target.body or NONE,
        )
        for section in card.sections
        for evaluation in (row.evaluation for row in section.unsaid)
        for target in [evaluation.target]
    ]
    if not rows:
        return
    columns = (
        Column(_("Field"), 30),
        Column(_("Indicator"), 52),
        Column(_("Nature"), 18, Holds.WORD),
        Column(_("Verdict"), 20, Holds.WORD),
        Column(_("Responsible"), 36),
    )
    file.heading(_("Targets not judged yet"))
    file.table(Table(_("Targets without figures that judge them"), columns, rows))
