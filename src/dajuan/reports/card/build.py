"""Build the report card of a place from its ledger: choose what is shown, judge the targets, put all in order."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain

import dajuan.ledger as api
from dajuan.catalogue.fields import Field, fields
from dajuan.errors import UsageError
from dajuan.ledger.evaluation import derive
from dajuan.ledger.evaluation.records import Derived, Evaluation
from dajuan.ledger.evaluation.spans import span_of
from dajuan.ledger.records import (
    Cell,
    CellKey,
    DocumentRef,
    IndicatorRef,
    Observation,
    PlanRef,
)
from dajuan.messages import N_
from dajuan.reading.records import Kind, Status
from dajuan.reports.card.derived import derived, whole_of
from dajuan.reports.card.records import Card, FigureRow, Section, Series, TargetRow
from dajuan.reports.card.series import all_series, series
from dajuan.reports.card.tasks import Tasks, tasks
from dajuan.reports.card.walk import within

EMPTY = N_("The ledger holds no documents yet. Add some with `dajuan ledger add FILE ...`.")
NO_PLACE = N_("The ledger holds no documents of {place}. It has some of: {places}.")
PLACELESS = N_("No document of the ledger says whose it is. Add it to a ledger with --place.")
NO_YEAR = N_("No document of {place} tells what year it speaks of. Name one with --year.")
OTHER_YEARS = N_(
    "“{plan}” is a plan of {first} to {last}; {year} is none of its years. Name one with --year, or another plan."
)
YOY = "yoy"
ECONOMY = "economy"
"""The field that stands first on a card, as the economy does in a plan."""


@contextmanager
def _uncollected() -> Iterator[None]:
    """Hold the garbage collector off while records are made that are all kept: it would walk them again and again for nothing.

    benchmarks/scale.py, “report card”: a card takes 1.3 to 1.7 times as long with it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_uncollected()
def build(ledger: api.Ledger, *, place: str = "", plan: str = "", year: int | None = None) -> Card:
    """The report card of a place.

    place: as its documents write it; the one with the most documents where it is not named; "" where no document has a place.
    plan:  its number or title; the plan of several years that covers the year where it is not named.
    year:  up to which is looked; the last one that a document speaks of, at most the plan's last.
    Raises UsageError where the ledger has nothing to show.
    """
    held = api.documents(ledger)
    of = place or _most_documents(held)
    documents = [one for one in held if one.place == of]
    if not of:
        raise UsageError(PLACELESS)
    if not documents:
        raise UsageError(NO_PLACE, place=of, places="、".join(dict.fromkeys(one.place for one in held if one.place)))
    plans = api.plans(ledger, place=of)
    latest = year if year is not None else _latest_year(documents, plans)
    chosen = api.plan(ledger, plan, place=of) if plan else _plan_of(plans, latest)
    until = _until(year, latest, chosen, of)
    targets = api.targets(ledger, chosen) if chosen else ()
    everything = api.observations(ledger, place=of)
    shown = [one for one in everything if _in_time(one, until, chosen)]
    cells = api.cells_of(shown, api.choices(ledger, {one.origin.claim for one in shown}))
    evaluations = api.judged(targets, cells, place=of, year=until)
    followed = tasks(api.statements(ledger, of, shown), until, chosen)
    figures = [cell for cell in cells if not (chosen and _is_set_by(cell, chosen))]
    sections = tuple(_sections(evaluations, figures, followed, of, until))
    replaced = _replaced(ledger, shown)
    number, head = api.head(ledger)
    last = api.acts(ledger, [number]).get(number)
    return Card(
        place=of,
        place_code=next((one.place_code for one in everything if one.place == of), ""),
        year=until,
        plan=chosen,
        sections=sections,
        documents=_used((sections, chosen, replaced)),
        contested=tuple(cell for cell in cells if cell.contested),
        made=last.at if last else "",
        head=head,
        acts=number,
        replaced=replaced,
        waiting=api.waiting(ledger, place=of),
    )


def _most_documents(held: Sequence[DocumentRef]) -> str:
    if not held:
        raise UsageError(EMPTY)
    places = [one.place for one in held if one.place] or [""]
    return max(dict.fromkeys(places), key=places.count)


def _latest_year(documents: Sequence[DocumentRef], plans: Sequence[PlanRef]) -> int | None:
    """The last year that a document speaks of which is no plan of several years."""
    ahead = {plan.document.number for plan in plans if plan.last_year > plan.first_year}
    return max((one.year for one in documents if one.year is not None and one.number not in ahead), default=None)


def _plan_of(plans: Sequence[PlanRef], year: int | None) -> PlanRef | None:
    """The plan of several years that covers the year, else the last one that began; a year's own goals only without one."""
    begun = [one for one in plans if year is None or one.first_year <= year] or plans
    return max(begun, key=lambda one: (one.last_year > one.first_year, one.first_year, one.number), default=None)


def _until(named: int | None, latest: int | None, plan: PlanRef | None, place: str) -> int:
    """Up to which year is looked: the one that is named, else the latest within the plan."""
    if plan is None:
        if latest is None:
            raise UsageError(NO_YEAR, place=place)
        return latest
    if named is None:
        return min(max(latest or plan.first_year, plan.first_year), plan.last_year)
    if not plan.first_year - 1 <= named <= plan.last_year:
        raise UsageError(OTHER_YEARS, plan=plan.title, first=plan.first_year, last=plan.last_year, year=named)
    return named


def _in_time(observation: Observation, year: int, plan: PlanRef | None) -> bool:
    """Whether a figure belongs on the card of a year: results up to it, goals whatever their year is.

    Documents on years before the plan's baseline are of an earlier card; what later ones say of those years is not left out.
    """
    document = observation.origin.document
    if plan and document.number != plan.document.number and document.year and document.year < plan.first_year - 1:
        return False
    if observation.status is Status.TARGET:
        return True
    span = span_of(observation.period)
    return span is None or span.last[0] <= year


def _is_set_by(cell: Cell, plan: PlanRef) -> bool:
    """Whether a cell holds only goals of the plan itself: those stand on the card as its targets."""
    shown = (cell.standing, *cell.contested, *(ranked.observation for ranked in cell.others))
    documents = {one.origin.document.number for one in shown if one is not None}
    return cell.key.target and documents == {plan.document.number}


def _sections(
    evaluations: Sequence[Evaluation], cells: Sequence[Cell], followed: Tasks, place: str, year: int
) -> Iterable[Section]:
    by_indicator: dict[str, list[Cell]] = {}
    for cell in cells:
        by_indicator.setdefault(cell.indicator.id, []).append(cell)
    for field in sorted(fields(), key=lambda one: one.id != ECONOMY):
        targets = [
            _target_row(one, by_indicator, place, year) for one in evaluations if _of(one.target.indicator, field)
        ]
        # A goal of this plan is a target's, not a figure; what a target's row shows is not shown twice.
        taken = {cell.key for cell in chain.from_iterable(_cells_of(row, by_indicator) for row in targets)}
        section = Section(
            field=field,
            targets=tuple(targets),
            figures=tuple(_figure_rows(by_indicator, field, taken, place, year)),
            programmes=followed.programmes(field.id),
            milestones=followed.milestones(field.id),
            pledges=followed.pledges(field.id),
        )
        if any((section.targets, section.figures, section.programmes, section.milestones, section.pledges)):
            yield section


def _of(indicator: IndicatorRef, field: Field) -> bool:
    return indicator.field == field.id


def _target_row(evaluation: Evaluation, by_indicator: Mapping[str, Sequence[Cell]], place: str, year: int) -> TargetRow:
    found = by_indicator.get(evaluation.target.indicator.id, ())
    levels, growths = series(found, Kind.LEVEL, "", place), series(found, Kind.CHANGE, YOY, place)
    printed = next((point.cell for point in growths.points if point.year == year), None) if growths else None
    change: Cell | Derived | None = printed
    if change is None and levels:
        change = _change(levels)
    told = {one.formula for one in evaluation.derived}
    besides = tuple(
        one for one in derived(levels, growths, _whole(by_indicator, found, place), year) if one.formula not in told
    )
    return TargetRow(evaluation=evaluation, levels=levels, growths=growths, change=change, derived=besides)


def _whole(by_indicator: Mapping[str, Sequence[Cell]], cells: Sequence[Cell], place: str) -> Series | None:
    """The levels of what an indicator is a known part of."""
    whole = whole_of(cells[0].indicator.id) if cells else None
    return series(by_indicator.get(whole, ()), Kind.LEVEL, "", place) if whole else None


def _change(levels: Series) -> Derived | None:
    """The change of the latest level on the year before, which no document prints, where it can be told."""
    if len(levels.points) < 2 or levels.points[-1].year - levels.points[-2].year != 1:
        return None
    earlier, later = levels.points[-2].cell.standing, levels.points[-1].cell.standing
    if earlier is None or later is None:
        return None
    return derive.difference(earlier, later) or derive.growth(earlier, later)


def _cells_of(row: TargetRow, by_indicator: Mapping[str, Sequence[Cell]]) -> Iterable[Cell]:
    """The cells that a target's row shows: those of its series, and the one that decided, of a part of a year."""
    for found in (row.levels, row.growths):
        if found:
            yield from (point.cell for point in found.points)
    latest = row.evaluation.latest
    if latest is not None:
        yield from (cell for cell in by_indicator.get(latest.indicator.id, ()) if cell.standing == latest)


def _figure_rows(
    by_indicator: Mapping[str, Sequence[Cell]], field: Field, taken: set[CellKey], place: str, year: int
) -> Iterable[FigureRow]:
    for found in by_indicator.values():
        if not _of(found[0].indicator, field):
            continue
        rest = [cell for cell in found if cell.key not in taken]
        if not rest:  # a target's row shows all that there is
            continue
        of_year = sorted(rest, key=lambda cell: _recency(cell, year))
        known = all_series(rest, place)
        levels = next((one for one in known if one.kind == Kind.LEVEL and len(one.points) > 1), None)
        printed = any(
            cell.key.kind == Kind.CHANGE and cell.key.base == YOY and cell.key.period == str(year) for cell in rest
        )
        change = _change(levels) if levels and not printed else None
        growths = next((one for one in known if (one.kind, one.base) == (Kind.CHANGE, YOY)), None)
        yield FigureRow(
            found[0].indicator,
            tuple(of_year),
            series=tuple(one for one in known if len(one.points) > 1),
            change=change,
            derived=tuple(
                derived(series(found, Kind.LEVEL, "", place), growths, _whole(by_indicator, found, place), year)
            ),
        )


def _recency(cell: Cell, year: int) -> tuple[bool, int, bool]:
    """Results before goals, the report's year first, then the years before it; levels before changes."""
    span = span_of(cell.key.period or None)
    return cell.key.target, abs(year - span.last[0]) if span else year, cell.key.kind != Kind.LEVEL


def _replaced(ledger: api.Ledger, shown: Sequence[Observation]) -> tuple[Observation, ...]:
    """All that those which are shown superseded, and what that had superseded before."""
    found: dict[int, Observation] = {}
    wanted = {one.supersedes for one in shown if one.supersedes is not None}
    while wanted:
        older = api.earlier(ledger, wanted)
        found.update(older)
        wanted = {one.supersedes for one in older.values() if one.supersedes is not None} - found.keys()
    return tuple(found[number] for number in sorted(found))


def _used(rests_on: object) -> tuple[DocumentRef, ...]:
    """The documents that something on the card rests on, in the order of their dates."""
    found = {document.number: document for document in within(rests_on, DocumentRef)}
    return tuple(sorted(found.values(), key=lambda one: (one.published, one.number)))
