"""Tell the figures that have no target: a level with its change in one sentence, short counts joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

import msgspec

from dajuan.catalogue.indicators import Direction
from dajuan.documents.document import DocumentKind
from dajuan.ledger.evaluation.records import Derived
from dajuan.ledger.records import Cell, Observation
from dajuan.reading.records import Bound, Kind, Status
from dajuan.reports.card import show
from dajuan.reports.card.records import FigureRow
from dajuan.reports.review import lexicon, sources
from dajuan.reports.review.prose import in_own_words
from dajuan.reports.review.quantities import amount_of, derived_change, printed, told
from dajuan.reports.review.records import Paragraph, Sentence
from dajuan.reports.wordfile.headings import chinese

ORDER = (Kind.LEVEL, Kind.STRUCTURE, Kind.CHANGE, Kind.COMPLETION, Kind.RANK)
JOINED = 3
"""How many counts stand in one sentence at most."""


class Lead(msgspec.Struct, frozen=True, order=True):
    """What is said once for the figures that share it: when, whether expected, who says so."""

    period: str
    expected: bool
    speaker: str


class Told(msgspec.Struct, frozen=True):
    """What is said of one subject at one time; figures of which `derived` was made are among its sources.

    goal: what another document had set for the same year.
    """

    lead: Lead
    figures: tuple[Observation, ...]
    derived: Derived | None = None
    goal: Observation | None = None

    @property
    def inputs(self) -> tuple[Observation, ...]:
        """All that it rests on."""
        return self.figures + (self.derived.inputs if self.derived else ()) + ((self.goal,) if self.goal else ())


def figures(rows: Iterable[FigureRow], place: str, year: int) -> Paragraph:
    """The sentences on figures of the year, parts of it and spans that end in it; periods one after the other."""
    found = sorted(
        (each for row in _by_name(rows) for each in _told(row, year)), key=lambda each: _rank(each.lead, year)
    )
    return tuple(_sentences(found, place))


def _by_name(rows: Iterable[FigureRow]) -> list[FigureRow]:
    """One row a name: the level of a local indicator and its growth are told together, though their units differ."""
    found: dict[str, FigureRow] = {}
    for row in rows:
        name = row.indicator.name
        if earlier := found.get(name):
            row = FigureRow(earlier.indicator, earlier.cells + row.cells, change=earlier.change or row.change)
        found[name] = row
    return list(found.values())


def ends_in(period: str | None, year: int) -> bool:
    """Whether a period ends in the year; what has none belongs to the report's year."""
    return not period or period.rpartition("/")[2][:4] == str(year)


def _rank(lead: Lead, year: int) -> tuple[bool, str, bool, str]:
    """The whole year first; then other periods, each told once."""
    return lead.period not in {"", str(year)}, lead.period, lead.expected, lead.speaker


def _told(row: FigureRow, year: int) -> Iterator[Told]:
    found: dict[Lead, list[Observation]] = {}
    for figure in filter(None, (cell.standing for cell in row.cells)):
        if ends_in(figure.period, year):
            found.setdefault(lead_of(figure), []).append(figure)
    goals = [figure for seen in found.values() for figure in seen if figure.status is Status.TARGET]
    for lead, seen in found.items():
        for group in _groups([figure for figure in seen if figure.status is not Status.TARGET]):
            goal = next((each for each in goals if _is_goal_of(each, group[0])), None)
            goals = [each for each in goals if each is not goal]
            yield Told(lead, group, _unprinted(row.change, group), goal)
    for goal in goals:
        yield Told(lead_of(goal), (goal,))


def _is_goal_of(goal: Observation, result: Observation) -> bool:
    """Whether a level is what was aimed at for its whole year and place, by a document that is no plan of several years."""
    alike = all(getattr(goal, key) == getattr(result, key) for key in ("kind", "period", "place", "unit", "scope"))
    of_a_year = (result.period or "").isdecimal() and goal.origin.document.kind is not DocumentKind.PLAN
    return alike and of_a_year and result.kind is Kind.LEVEL and goal.high is None and result.high is None


def lead_of(figure: Observation) -> Lead:
    """What leads the sentence of a figure."""
    return Lead(figure.period or "", figure.status is Status.EXPECTED, speaker(figure))


def speaker(figure: Observation) -> str:
    """Who is quoted, the office before the name as Chinese has it; of a corrected figure nobody, for nobody said that."""
    if not figure.origin.speaker or show.is_amended(figure):
        return ""
    return (figure.origin.office or "") + figure.origin.speaker


def _groups(seen: Sequence[Observation]) -> Iterator[tuple[Observation, ...]]:
    """Figures that one subject carries: of one place, one of each kind and base; what is left is told after them."""
    left = sorted(seen, key=lambda each: ORDER.index(each.kind))
    while left:
        chosen: dict[tuple[Kind, str | None], Observation] = {}
        for each in left:
            if each.place == left[0].place:
                chosen.setdefault((each.kind, each.base), each)
        yield tuple(chosen.values())
        left = [each for each in left if each not in chosen.values()]


def _unprinted(change: Derived | None, seen: Sequence[Observation]) -> Derived | None:
    """The computed change on last year, where the level of its year is told and no document prints the change."""
    levels = {figure.number for figure in seen if figure.kind is Kind.LEVEL}
    if change is None or any(figure.kind is Kind.CHANGE and figure.base == change.base for figure in seen):
        return None
    return change if levels & {figure.number for figure in change.inputs} else None


def _sentences(told_of: Sequence[Told], place: str) -> Iterator[Sentence]:
    period = ""
    for lead, group in groupby(told_of, key=lambda each: each.lead):
        said = period if lead.period == period else None
        for joined in _joined(group):
            text = "".join((opening(lead, said), "，".join(_clauses(joined, place)), "。"))
            yield Sentence(text, sources.of_figures(figure for each in joined for figure in each.inputs))
            said = period = lead.period


def opening(lead: Lead, said: str | None = None) -> str:
    """2025年，预计; 据县统计局局长某某介绍，; without the period where the sentence before has `said` it."""
    when = show.period(lead.period) if lead.period != said else ""
    spoken = lexicon.SPOKEN.format(speaker=lead.speaker) if lead.speaker else ""
    expected = lexicon.EXPECTED if lead.expected else ""
    return (f"{when}，" if when else "") + spoken + expected


def _joined(group: Iterable[Told]) -> Iterator[tuple[Told, ...]]:
    """Counts of which nothing else is told, of one document, up to three in a sentence; all others stand alone."""
    waiting: list[Told] = []
    for each in group:
        short = (
            len(each.figures) == 1 and each.derived is None and each.goal is None and each.figures[0].kind is Kind.LEVEL
        )
        if waiting and (not short or len(waiting) == JOINED or _document(waiting[-1]) != _document(each)):
            yield tuple(waiting)
            waiting = []
        if short:
            waiting.append(each)
        else:
            yield (each,)
    if waiting:
        yield tuple(waiting)


def _document(each: Told) -> int:
    return each.figures[0].origin.document.number


def _clauses(joined: Sequence[Told], place: str) -> Iterator[str]:
    """Only the first says 达: 耕地保有量达35.3万亩，粮食总产量6600万斤."""
    return (clause(each, place, first=not number) for number, each in enumerate(joined))


def clause(each: Told, place: str, *, first: bool = True) -> str:
    """粮食总产量达3.3万吨; 农村居民人均可支配收入21735元，同比增长7.8%."""
    head, *more = each.figures
    name = subject(head, place)
    if head.status is Status.TARGET:
        return _goal(head).format(name=name, quantity=printed(head) if head.kind is Kind.LEVEL else told(head))
    alone = first and not more and each.derived is None
    parts = [name + told(head, alone=alone), *map(told, more)]
    derived = lexicon.DERIVED.format(change=derived_change(each.derived)) if each.derived else ""
    return "，".join(parts) + derived + (_against(head, each.goal) if each.goal else "")


def _goal(figure: Observation) -> str:
    if figure.origin.document.kind is DocumentKind.PLAN:
        return lexicon.GOALS_SET[True]
    of_a_year = (figure.period or "").isdecimal()
    return lexicon.YEARLY_GOAL if of_a_year else lexicon.GOALS_SET[False]


def _against(result: Observation, goal: Observation) -> str:
    """Whether the goal of the year is reached, where more is better; else the goal alone."""
    counted = result.indicator.direction is not Direction.DOWN and result.unit not in lexicon.RATES
    reached = counted and result.bound in {Bound.EXACT, Bound.OVER} and Decimal(result.value) >= Decimal(goal.value)
    return (lexicon.REACHED if reached else lexicon.AIMED).format(quantity=printed(goal))


def subject(figure: Observation, place: str) -> str:
    """The indicator, after the place where that is not the report's own."""
    name = in_own_words(figure.indicator.name)
    elsewhere = figure.place not in {"", place} and not name.startswith(figure.place)
    return f"{figure.place}{name}" if elsewhere else name


def contested(cells: Iterable[Cell], year: int) -> Paragraph:
    """A sentence for each cell that no rule decides, with all that is said and by whom."""
    return tuple(_contested(cell) for cell in cells if cell.contested and ends_in(cell.key.period, year))


def _contested(cell: Cell) -> Sentence:
    versions = list(map(_by_whom, cell.contested))
    text = lexicon.CONTESTED.format(
        name=cell.indicator.name,
        lead=f"（{period}）" if (period := show.period(cell.key.period)) else "",
        versions="，".join(versions),
        count="两种" if len(versions) == 2 else f"{chinese(len(versions))}种",
    )
    return Sentence(text, sources.of_figures(cell.contested))


def _by_whom(figure: Observation) -> str:
    if show.is_amended(figure):
        return lexicon.VERSION_CORRECTED.format(quantity=amount_of(figure))
    if figure.origin.speaker:
        return lexicon.VERSION_SPOKEN.format(speaker=speaker(figure), quantity=_version(figure))
    document = figure.origin.document
    title = show.titled(document.title or document.name)
    return lexicon.VERSION_WRITTEN.format(document=title, quantity=_version(figure))


def _version(figure: Observation) -> str:
    return printed(figure) if figure.kind is not Kind.CHANGE else told(figure)
