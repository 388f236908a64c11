"""Write a field of work: its targets, other figures, programmes, milestones and pledges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from dajuan.ledger.evaluation.records import Colour
from dajuan.ledger.records import Cell, Evidence, Observation, Part, ProgrammeRef
from dajuan.messages import _
from dajuan.reading.records import Kind
from dajuan.reports.card import show
from dajuan.reports.card.docx.numbers import NONE, baseline, change, derived, figure, goal, joined, of_all_years
from dajuan.reports.card.docx.sources import Sources
from dajuan.reports.card.records import Card, FigureRow, Section, TargetRow
from dajuan.reports.wordfile.document import WordFile
from dajuan.reports.wordfile.inline import Bold, Content, Inline
from dajuan.reports.wordfile.tables import Column, Holds, Table

CHART_WIDTH = 95
"""In mm: two charts and their captions fit on a page beside text."""


class Chart(msgspec.Struct, frozen=True):
    """A picture with what its numbers are (比上年增速，%)."""

    png: bytes
    unit: str


def field(file: WordFile, sources: Sources, card: Card, section: Section, charts: Mapping[int, Chart]) -> None:
    """Write the section of a field; `charts` by the number of their target."""
    if not any((section.targets, section.figures, section.programmes, section.milestones, section.pledges)):
        return
    name = show.field(section.field)
    file.heading(name)
    if section.targets:
        file.heading(_("Targets and results"), 2)
        file.table(_targets(sources, card, section))
        for row in section.targets:
            of = row.evaluation.target
            if of.number in charts:
                title = _titled(of.name or show.name(of.indicator), charts[of.number].unit)
                file.picture(charts[of.number].png, title, _described(row, title), CHART_WIDTH)
    if section.figures:
        file.heading(_("Other figures"), 2)
        file.table(_figures(sources, card, section))
    if section.programmes:
        file.heading(_("Programmes"), 2)
        file.table(_programmes(sources, section.programmes, name))
    if section.milestones:
        file.heading(_("Milestones"), 2)
        file.table(_milestones(sources, section, name))
    if section.pledges:
        file.heading(_("Pledges"), 2)
        file.table(_pledges(sources, section, name))


def _titled(title: str, name: str) -> str:
    return _("{title} ({field})").format(title=title, field=name)


def _targets(sources: Sources, card: Card, section: Section) -> Table:
    last = {row.evaluation.target.year for row in section.targets}
    first = {row.evaluation.target.baseline_year for row in section.targets} - {None}
    notes = []
    if card.plan and card.plan.made_up:
        notes.append(_("Note: the targets are made up for the demonstration."))
    notes += dict.fromkeys(
        _("Note: {note}").format(note=each) for row in section.targets for each in row.evaluation.target.notes
    )
    if card.plan:
        notes.append(_("Source of the targets: {plan}").format(plan=show.citation(card.plan.document)))
    return Table(
        _titled(_("Targets and results"), show.field(section.field)),
        (
            Column(_("Indicator"), 25),
            Column(_("Nature"), 11.5, Holds.WORD),
            Column(_dated(_("Baseline"), _("{year} baseline"), first), 19, Holds.NUMBER),
            Column(_dated(_("Goal"), _("{year} goal"), last), 21.5, Holds.NUMBER),
            Column(_("Latest"), 31),
            Column(_("On last year"), 19.5, Holds.NUMBER),
            Column(_("Verdict"), 12.5, Holds.WORD),
            Column(_("Responsible"), 16),
        ),
        [_target(sources, row) for row in section.targets],
        notes=tuple(notes),
    )


def _dated(head: str, dated: str, years: Iterable[int | None]) -> str:
    """The head with its year, where all rows have the same one."""
    known = list(years)
    return dated.format(year=known[0]) if len(known) == 1 else head


def _target(sources: Sources, row: TargetRow) -> tuple[Content, ...]:
    evaluation = row.evaluation
    of, verdict = evaluation.target, show.verdict(evaluation)
    return (
        of.name or show.name(of.indicator),
        _(show.NATURES[of.nature]) if of.nature else NONE,
        list(baseline(sources, of)),
        list(goal(sources, of)),
        list(_latest(sources, row)) or NONE,
        list(change(sources, row.change)),
        [Bold(verdict)] if evaluation.colour is Colour.RED else verdict,
        of.body or NONE,
    )


def _latest(sources: Sources, row: TargetRow) -> Iterator[Inline]:
    """What stands against the goal: what has added up over the years, then the last year; each period said once."""
    pieces: list[Iterable[Inline]] = []
    if so_far := show.cumulated(row.evaluation):
        pieces.append((_("{period}: ").format(period=show.period(so_far.period)), *of_all_years(sources, so_far)))
    decided = list(_decided(row))
    if decided:
        period = _("{period}: ").format(period=show.period(decided[0].period))
        pieces.append((period, *joined((figure(sources, each) for each in decided), _(", "))))
    return joined(pieces, _("; "))


def _decided(row: TargetRow) -> Iterator[Observation]:
    """What decided; where that is a change, the level of its year stands before it."""
    latest = row.evaluation.latest
    if latest is not None and latest.kind is Kind.CHANGE and row.levels:
        standing = (point.cell.standing for point in row.levels.points)
        yield from (each for each in standing if each and each.period == latest.period)
    if latest is not None:
        yield latest


def _described(row: TargetRow, title: str) -> str:
    """The chart in words: its years with what was printed."""
    series = [each for each in (row.levels, row.growths) if each]
    points = [point for each in series for point in each.points]
    said = (
        _("{year}: {value}").format(year=point.year, value=show.told(point.cell.standing))
        for point in points
        if point.cell.standing
    )
    return _("{title}. {points}").format(title=title, points=_("; ").join(said))


def _figures(sources: Sources, card: Card, section: Section) -> Table:
    rows = [row for each in section.figures for row in _figure(sources, card, each)]
    return Table(
        _titled(_("Other figures"), show.field(section.field)),
        (
            Column(_("Indicator"), 44),
            Column(_("Sort of figure"), 26, Holds.WORD),
            Column(_("Period"), 28, Holds.WORD),
            Column(_("Figure"), 34, Holds.NUMBER),
            Column(_("Remark"), 24),
        ),
        rows,
    )


def _figure(sources: Sources, card: Card, row: FigureRow) -> Iterator[tuple[Content, ...]]:
    for cell in row.cells:
        for of in (cell.standing,) if cell.standing else cell.contested:
            yield (
                show.name(of.indicator),
                show.kind(of),
                show.period(of.period) or NONE,
                list(figure(sources, of)),
                _remarks(card, cell, of),
            )
    for computed in (*([row.change] if row.change else []), *row.derived):
        yield (
            show.name(row.indicator),
            _(show.RESULTS[computed.formula]),
            show.period(computed.period),
            list(derived(sources, computed)),
            "",
        )


def _remarks(card: Card, cell: Cell, of: Observation) -> str:
    elsewhere = of.place if of.place not in {"", card.place} else ""
    contested = _("contested") if cell.contested else ""
    parts = (contested, elsewhere, show.status(of), show.speaker(of.origin))
    return _("; ").join(part for part in parts if part)


def _programmes(sources: Sources, programmes: Sequence[ProgrammeRef], name: str) -> Table:
    rows = [row for programme in programmes for row in _programme(sources, programme)]
    return Table(
        _titled(_("Programmes"), name),
        (
            Column(_("Programme"), 32),
            Column(_("Part"), 32),
            Column(_("State"), 18, Holds.WORD),
            Column(_("Evidence"), 46),
            Column(_("Responsible"), 28),
        ),
        rows,
        notes=(_("Note: a “proposed match” was found by the program and awaits a person's confirmation."),),
    )


def _programme(sources: Sources, of: ProgrammeRef) -> Iterator[tuple[Content, ...]]:
    """The programme as a whole, then its parts."""
    told = _("{name} ({count} parts)").format(name=of.name, count=len(of.parts)) if of.parts else of.name
    yield (
        [told, sources.mark(of)],
        NONE,
        _(show.TASK_STATES[of.state]),
        _evidence(sources, of.evidence),
        of.body or NONE,
    )
    for part in of.parts:
        yield "", part.name, _(show.TASK_STATES[part.state]), _evidence(sources, part.evidence), _whose(part)


def _whose(part: Part) -> str:
    due = _("due {date}").format(date=show.date(part.due)) if part.due else ""
    return _("; ").join(said for said in (part.body, due) if said)


def _evidence(sources: Sources, evidence: Sequence[Evidence]) -> list[Inline] | str:
    """Each figure and milestone with how sure the match is."""
    return list(joined((_one(sources, each) for each in evidence), _("; "))) or NONE


def _one(sources: Sources, evidence: Evidence) -> Iterator[Inline]:
    if evidence.observation:
        yield show.name(evidence.observation.indicator)
        yield from figure(sources, evidence.observation)
    if evidence.milestone:
        yield evidence.milestone.passage.text
        yield sources.mark(evidence.milestone)
    yield _(" ({standing})").format(standing=_(show.STANDINGS[evidence.standing]))


def _milestones(sources: Sources, section: Section, name: str) -> Table:
    rows: list[tuple[Content, ...]] = [
        ([of.passage.text, sources.mark(of)], _(show.STATES[of.state]), show.period(of.period) or NONE, of.place or "")
        for of in section.milestones
    ]
    columns = (
        Column(_("Milestone"), 84),
        Column(_("State"), 20, Holds.WORD),
        Column(_("Period"), 26, Holds.WORD),
        Column(_("Place"), 26),
    )
    return Table(_titled(_("Milestones"), name), columns, rows)


def _pledges(sources: Sources, section: Section, name: str) -> Table:
    rows: list[tuple[Content, ...]] = [
        (
            [of.passage.text, sources.mark(of)],
            (of.body or "") + (of.speaker or "") or NONE,
            show.date(of.due) if of.due else NONE,
            _(show.TASK_STATES[of.state]),
            _evidence(sources, of.evidence),
        )
        for of in section.pledges
    ]
    columns = (
        Column(_("Pledge"), 52),
        Column(_("Promised by"), 34),
        Column(_("Due"), 20, Holds.WORD),
        Column(_("State"), 16, Holds.WORD),
        Column(_("Evidence"), 34),
    )
    return Table(_titled(_("Pledges"), name), columns, rows)
