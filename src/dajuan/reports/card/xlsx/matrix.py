"""The sheet of indicators by year: a row for levels, one for yearly growth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from dajuan.catalogue.fields import Field
from dajuan.ledger.records import Cell, CellKey, IndicatorRef, Observation
from dajuan.messages import _
from dajuan.reading.records import Kind
from dajuan.reports.card import show
from dajuan.reports.card.cells import cells
from dajuan.reports.card.records import Card, Series
from dajuan.reports.card.walk import within
from dajuan.reports.card.xlsx import notes
from dajuan.reports.card.xlsx.book import Book, Column, Sheet
from dajuan.reports.card.xlsx.scale import common, scaled, shown
from dajuan.reports.card.xlsx.sources import Sources

FIRST = 4
"""The column of the first year."""


class Line(msgspec.Struct, frozen=True):
    """A row of the sheet: an indicator's levels, yearly growths or another kind, of one place, by year."""

    field: Field | None
    indicator: IndicatorRef
    kind: Kind
    cells: dict[int, Cell]


def years(card: Card) -> range:
    """The years of the plan; without one the years of which the card has figures."""
    if card.plan:
        return range(card.plan.first_year, card.plan.last_year + 1)
    found = [year for _field, year, _cell in _dated(card)] or [card.year]
    return range(min(found), max(found) + 1)


def lines(card: Card) -> list[Line]:
    """The rows, in the order of the card, levels before growths of one indicator."""
    span = years(card)
    found: dict[tuple[str, ...], Line] = {}
    for field, year, cell in _dated(card):
        if year in span:
            key = cell.key
            line = Line(field, cell.indicator, Kind(key.kind), {})
            same = (key.indicator, key.kind, key.base, key.place, key.scope, key.unit)
            found.setdefault(same, line).cells.setdefault(year, cell)
    fields = [section.field for section in card.sections]
    order = {id: place for place, id in enumerate(dict.fromkeys(line.indicator.id for line in found.values()))}

    def place(line: Line) -> tuple[int, int, bool]:
        of_field = fields.index(line.field) if line.field else len(fields)
        return of_field, order[line.indicator.id], line.kind is not Kind.LEVEL

    return sorted(found.values(), key=place)


def _dated(card: Card) -> Iterator[tuple[Field | None, int, Cell]]:
    """The cells that stand for a year: those of the series, then a year's level or growth that is in none."""
    for section in card.sections:
        for series in within(section, Series):
            for point in series.points:
                yield section.field, point.year, point.cell
    for field, cell in cells(card):
        if _yearly(cell.key):
            yield field, int(cell.key.period), cell


def _yearly(key: CellKey) -> bool:
    """A whole year's level or its growth on the year before, no goal."""
    whole = len(key.period) == len("2025") and key.period.isdecimal()
    return whole and not key.target and (key.kind, key.base) in {(Kind.LEVEL, ""), (Kind.CHANGE, "yoy")}


def write(book: Book, card: Card, sources: Sources) -> None:
    """Write the sheet."""
    span = years(card)
    remark = _(
        "Numbers stand in the scale in which they are printed, see the unit. "
        "≥ ≤ ≈ ≲ before a number: over, under, about, nearly; it is not equal. * behind it: as of a day or month, see the note."
    )
    if card.waiting:
        waiting = _("Claims of the ledger that nobody has decided on, left out of this report card: {number}.")
        remark = f"{waiting.format(number=card.waiting)} {remark}"
    sheet = book.sheet(
        _("Indicators by year"),
        _("{place}, report card for {year}: indicators by year").format(place=card.place, year=card.year),
        remark,
        [
            Column(_("Field"), 14),
            Column(_("Indicator"), 30),
            Column(_("Kind"), 12),
            Column(_("Unit"), 12),
            *(Column(str(year), 13) for year in span),
        ],
        frozen=FIRST,
    )
    for line in lines(card):
        sheet.add()
        sheet.text(0, show.field(line.field) if line.field else "")
        sheet.text(1, show.name(line.indicator))
        power = common(_counted(line.cells.values()))
        first = next(iter(_counted(line.cells.values())))
        sheet.text(2, show.kind(first))
        sheet.text(3, scaled(first.unit, power))
        for year, cell in line.cells.items():
            _put(sheet, FIRST + year - span[0], cell, power, sources)
    sheet.close()


def _counted(of: Iterable[Cell]) -> list[Observation]:
    return [each for cell in of for each in ((cell.standing,) if cell.standing else cell.contested)]


def _put(sheet: Sheet, column: int, cell: Cell, power: int, sources: Sources) -> None:
    counted = _counted([cell])
    link = sources.link(counted[0])
    for other in (*counted[1:], *(ranked.observation for ranked in cell.others)):
        sources.number(other)
    observation = cell.standing
    value = shown(observation.value, observation.step, observation.unit, power) if observation else None
    if observation and value and observation.high is None:
        sheet.number(column, value, observation.bound, link, _remark(observation))
    else:
        # Contested figures, ranges: no one number says them.
        sheet.text(column, " / ".join(show.told(each) for each in counted), link=link)
    sheet.note(column, notes.of_cell(cell, sources))


def _remark(observation: Observation) -> str:
    """What stands behind the number: that it is expected only, and a star where it is not of the whole year."""
    whole = (observation.period or "").isdecimal()
    return " ".join(part for part in (show.status(observation), "" if whole else "*") if part)
