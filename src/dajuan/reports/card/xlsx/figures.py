"""The sheet of all other figures: parts of a year, spans, ranks, structures, completions, with what does not count."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.ledger.evaluation.records import Derived
from dajuan.ledger.records import Cell, Observation, Ranked, Reason
from dajuan.messages import _
from dajuan.reading.records import Bound
from dajuan.reports.card import show
from dajuan.reports.card.cells import cells
from dajuan.reports.card.records import Card
from dajuan.reports.card.xlsx import notes
from dajuan.reports.card.xlsx.book import Book, Column, Sheet
from dajuan.reports.card.xlsx.matrix import lines
from dajuan.reports.card.xlsx.scale import scale, scaled, shown
from dajuan.reports.card.xlsx.sources import Sources
from dajuan.reports.claims import words


def write(book: Book, card: Card, sources: Sources) -> None:
    """Write the sheet."""
    sheet = book.sheet(
        _("Other figures"),
        _("{place}, report card for {year}: other figures").format(place=card.place, year=card.year),
        _(
            "Every figure that is not in the sheet by year. A value with a bound is not equal to the truth: see the column."
        ),
        [
            Column(_("Field"), 14),
            Column(_("Indicator"), 30),
            Column(_("Kind"), 16),
            Column(_("Period"), 18),
            Column(_("As printed"), 20),
            Column(_("Bound"), 8),
            Column(_("Value"), 14),
            Column(_("Upper end"), 12),
            Column(_("Unit"), 12),
            Column(_("Status"), 9),
            Column(_("Standing"), 26),
            Column(_("Speaker"), 24),
            Column(_("Place"), 12),
        ],
        frozen=2,
    )
    by_year = {cell.key for line in lines(card) for cell in line.cells.values()}
    for field, cell in cells(card):
        if cell.key in by_year:
            continue
        for observation, reason in _all(cell):
            sheet.add()
            sheet.text(0, show.field(field) if field else "")
            sheet.text(1, show.name(cell.indicator))
            _put(sheet, observation, sources)
            sheet.text(10, _standing(cell, observation, reason))
    for section in card.sections:
        for row in section.figures:
            for computed in (*([row.change] if row.change else []), *row.derived):
                sheet.add()
                sheet.text(0, show.field(section.field))
                _put_computed(sheet, computed, sources)
    sheet.close()


def _put_computed(sheet: Sheet, computed: Derived, sources: Sources) -> None:
    """A figure that no document prints, with what it was made of."""
    sheet.text(1, show.name(computed.indicator))
    sheet.text(2, _(show.RESULTS[computed.formula]))
    sheet.text(3, show.period(computed.period))
    sheet.text(4, show.value_of(computed))
    if computed.bound is not Bound.EXACT:
        sheet.text(5, _(words.BOUNDS[computed.bound]))
    sheet.number(6, shown(computed.value, None, computed.unit, 0), computed.bound)
    sheet.text(8, computed.unit)
    made_of = ", ".join(str(sources.number(one)) for one in computed.inputs)
    sheet.text(10, _("derived from sources {numbers}").format(numbers=made_of))


def _all(cell: Cell) -> Iterator[tuple[Observation, Reason]]:
    if cell.standing:
        yield cell.standing, cell.reason
    for observation in cell.contested:
        yield observation, Reason.CONTESTED
    for other in cell.others:
        yield other.observation, other.reason


def _standing(cell: Cell, observation: Observation, reason: Reason) -> str:
    if observation is cell.standing:
        return _("counts")
    if reason in {Reason.CONTESTED, Reason.AGREES}:
        return _(show.REASONS[reason])
    why = show.overruled(Ranked(observation, reason), cell)
    return _("does not count: {reason}").format(reason=why)


def _put(sheet: Sheet, observation: Observation, sources: Sources) -> None:
    power = scale(observation)
    value = shown(observation.value, observation.step, observation.unit, power)
    sheet.text(2, show.kind(observation))
    sheet.text(3, show.period(observation.period))
    sheet.text(4, show.as_printed(observation), link=sources.link(observation))
    sheet.note(4, notes.of_observation(observation, sources))
    if observation.bound is not Bound.EXACT:
        sheet.text(5, _(words.BOUNDS[observation.bound]))
    if value is None:
        sheet.text(6, observation.value)
    else:
        sheet.number(6, value, observation.bound)
    sheet.number(7, shown(observation.high, observation.step, observation.unit, power), observation.bound)
    sheet.text(8, scaled(observation.unit, power))
    states = (show.status(observation), _("corrected") if show.is_amended(observation) else "")
    sheet.text(9, _("; ").join(state for state in states if state))
    sheet.text(11, show.speaker(observation.origin))
    sheet.text(12, observation.place)
