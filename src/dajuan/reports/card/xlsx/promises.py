"""The sheet of what is done and promised: programmes with their parts and counters, pledges, milestones."""

from __future__ import annotations

from collections.abc import Iterable

from dajuan.ledger.records import Act, Evidence, Standing
from dajuan.messages import _
from dajuan.reports.card import show
from dajuan.reports.card.records import Card
from dajuan.reports.card.xlsx.book import Book, Column, Sheet
from dajuan.reports.card.xlsx.sources import Sources


def write(book: Book, card: Card, sources: Sources) -> None:
    """Write the sheet."""
    sheet = book.sheet(
        _("Programmes and pledges"),
        _("{place}, report card for {year}: programmes, pledges, milestones").format(place=card.place, year=card.year),
        _("Evidence that nobody has confirmed yet is marked as proposed; refused evidence is left out."),
        [
            Column(_("Field"), 14),
            Column(_("Type"), 12),
            Column(_("Name"), 40),
            Column(_("Belongs to"), 22),
            Column(_("Responsible"), 24),
            Column(_("Due"), 16),
            Column(_("State"), 14),
            Column(_("Figures"), 40),
            Column(_("Milestones"), 40),
            Column(_("State set by"), 30),
        ],
        frozen=3,
    )
    for section in card.sections:
        field = show.field(section.field)
        for programme in section.programmes:
            link = sources.link(programme.passage)
            _begin(sheet, field, _("programme"), programme.name, link)
            sheet.text(4, programme.body)
            _state(sheet, _(show.TASK_STATES[programme.state]), programme.set)
            _evidence(sheet, programme.evidence, sources)
            for part in programme.parts:
                _begin(sheet, field, _("part"), part.name, link)
                sheet.text(3, programme.name)
                sheet.text(4, part.body)
                sheet.text(5, show.date(part.due or ""))
                _state(sheet, _(show.TASK_STATES[part.state]), part.set)
                _evidence(sheet, part.evidence, sources)
        for pledge in section.pledges:
            _begin(sheet, field, _("pledge"), pledge.passage.text, sources.link(pledge.passage))
            sheet.text(4, " ".join(who for who in (pledge.body, pledge.speaker) if who))
            sheet.text(5, show.date(pledge.due or ""))
            _state(sheet, _(show.TASK_STATES[pledge.state]), pledge.set)
            _evidence(sheet, pledge.evidence, sources)
        for milestone in section.milestones:
            _begin(sheet, field, _("milestone"), milestone.passage.text, sources.link(milestone.passage))
            sheet.text(4, milestone.speaker)
            sheet.text(5, show.period(milestone.period))
            _state(sheet, _(show.STATES[milestone.state]), None)
    sheet.close()


def _begin(sheet: Sheet, field: str, type: str, name: str, link: str) -> None:
    sheet.add()
    sheet.text(0, field)
    sheet.text(1, type)
    sheet.text(2, name, link=link)


def _state(sheet: Sheet, words: str, act: Act | None) -> None:
    sheet.text(6, words)
    if act:
        sheet.text(9, " ".join(part for part in (act.who, show.moment(act), act.why) if part))


def _evidence(sheet: Sheet, evidence: Iterable[Evidence], sources: Sources) -> None:
    figures, milestones = [], []
    for piece in evidence:
        if piece.standing is Standing.REFUSED:
            continue
        if piece.observation:
            said = f"{show.name(piece.observation.indicator)} {show.told(piece.observation)}"
            figures.append(_marked(said, piece, sources.number(piece.observation)))
        if piece.milestone:
            milestones.append(_marked(piece.milestone.passage.text, piece, sources.number(piece.milestone.passage)))
    sheet.text(7, "\n".join(figures))
    sheet.text(8, "\n".join(milestones))


def _marked(said: str, piece: Evidence, source: int) -> str:
    template = (
        _("{said} (proposed; source {number})")
        if piece.standing is Standing.PROPOSED
        else _("{said} (source {number})")
    )
    return template.format(said=said, number=source)
