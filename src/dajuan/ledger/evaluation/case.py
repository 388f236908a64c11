"""What is to be judged: a target, the cells that speak of it, and the year up to which one looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from dajuan.catalogue.indicators import Measure
from dajuan.catalogue.units import factor
from dajuan.ledger.evaluation.reasons import (
    CONTESTED,
    GAP,
    IS_EXPECTED,
    LAST_KNOWN,
    NO_FIGURE,
    NO_NUMBER,
    NOT_IN,
    OTHER_SCOPE,
    OTHER_UNIT,
    PART_ONLY,
    because,
)
from dajuan.ledger.evaluation.records import Colour, Derived, Evaluation, Reasoning, Verdict
from dajuan.ledger.evaluation.spans import Span, span_of
from dajuan.ledger.evaluation.wording import shown_observation, shown_span
from dajuan.ledger.records import Cell, Observation, Target
from dajuan.reading.plans.records import Nature
from dajuan.reading.records import Kind, Status

_DECEMBER = 12


class Case(msgspec.Struct, frozen=True):
    """A target with all cells of its indicator and place; `related` has those of other indicators by their id."""

    target: Target
    cells: Sequence[Cell]
    year: int
    related: Mapping[str, Sequence[Cell]] = {}

    @property
    def base_year(self) -> int:
        """The year before the plan's first."""
        return self.target.plan.first_year - 1

    @property
    def first_year(self) -> int:
        """The plan's first year."""
        return self.target.plan.first_year

    @property
    def deadline(self) -> int:
        """The year for which the goal is set."""
        return self.target.year

    @property
    def until(self) -> int:
        """The last year that counts: what came after the deadline no longer does."""
        return min(self.year, self.deadline)

    @property
    def is_over(self) -> bool:
        """Whether the goal's year has come."""
        return self.year >= self.deadline

    @property
    def is_of_one_year(self) -> bool:
        """Whether the plan is that of a single year (今年预期目标)."""
        return self.first_year == self.deadline

    def found(self, kind: Kind, base: str | None = None, unit: str = "") -> Found:
        """The results of that kind and base, by the months they cover; `unit`: the one they must be comparable with."""
        return _found(self.cells, kind, base, unit)

    def judged(
        self,
        verdict: Verdict,
        reason: Reasoning,
        *uses: Observation,
        latest: Observation | None = None,
        progress: Derived | None = None,
        expected: str = "",
        derived: Sequence[Derived] = (),
    ) -> Evaluation:
        """The evaluation, with its colour; an expected figure among those that decided is told of."""
        inputs = [each for figure in (*derived, *([progress] if progress else [])) for each in figure.inputs]
        every = tuple({each.number: each for each in (*uses, *([latest] if latest else []), *inputs)}.values())
        if any(each.status is Status.EXPECTED for each in every):
            reason = msgspec.structs.replace(reason, remarks=(because(IS_EXPECTED), *reason.remarks))
        return Evaluation(
            target=self.target,
            verdict=verdict,
            colour=colour(verdict, self.target.nature),
            reason=reason,
            latest=latest,
            progress=progress,
            expected=expected,
            uses=every,
            derived=tuple(derived),
        )

    def without_number(self) -> Evaluation:
        """The evaluation of a target that gives no number to judge it by."""
        reason = because(NO_NUMBER, name=self.target.name, words=self.target.words)
        return self.judged(Verdict.NOT_COMPARABLE, reason)

    def silent(self, found: Found, *remarks: Reasoning, sentence: str = NO_FIGURE) -> Evaluation:
        """The evaluation where the years of the plan cannot be told: other unit, other scope, or not reported."""
        name = self.target.name
        if found.other_units:
            units = "、".join(sorted({_unit_of(cell) for cell in found.other_units}))
            reason = because(OTHER_UNIT, name=name, found=units, unit=self.target.unit)
            return self.judged(Verdict.NOT_COMPARABLE, reason, *_standing(found.other_units))
        if found.other_scopes:
            scopes = "、".join(sorted({cell.key.scope for cell in found.other_scopes}))
            reason = because(OTHER_SCOPE, name=name, scope=scopes)
            return self.judged(Verdict.NOT_COMPARABLE, reason, *_standing(found.other_scopes))
        within = found.latest(self.first_year, self.until)
        last = found.years[within].standing if within else None
        if within is not None and last is not None:
            return self._gapped(found, within, last)
        part = self.part_remark(found, self.base_year)
        used = [use for _each, use in part]
        earlier = [year for year in found.years if year < self.first_year]
        known = found.years[max(earlier)].standing if earlier else None
        if known is None:
            reason = because(sentence, *remarks, *(each for each, _use in part), name=name)
            return self.judged(Verdict.NOT_REPORTED, reason, *used)
        return self.outdated(known, max(earlier), found, *remarks)

    def outdated(self, known: Observation, year: int, found: Found, *remarks: Reasoning) -> Evaluation:
        """The evaluation where the last year that is known is not the one that would decide."""
        part = self.part_remark(found, year)
        reason = because(
            LAST_KNOWN,
            *remarks,
            *(each for each, _use in part),
            name=self.target.name,
            deadline=self.until,
            value=shown_observation(known),
            year=year,
        )
        return self.judged(Verdict.NOT_REPORTED, reason, known, *(use for _each, use in part))

    def part_remark(self, found: Found, year: int) -> list[tuple[Reasoning, Observation]]:
        """What is to be said of the latest part of a year after the last whole year that is known."""
        parts = [
            (span, cell.standing)
            for span, cell in found.spans.items()
            if cell.standing and span.last[1] != _DECEMBER and year < span.last[0] <= self.until
        ]
        if not parts:
            return []
        span, observation = max(parts, key=lambda part: (part[0].last, part[0].months))
        return [(because(PART_ONLY, period=shown_span(span), value=shown_observation(observation)), observation)]

    def _gapped(self, found: Found, year: int, last: Observation) -> Evaluation:
        gaps = [each for each in range(self.first_year, year) if each not in found.years]
        missing = "、".join(f"{each}年" for each in gaps)
        value = shown_observation(last)
        reason = because(GAP, name=self.target.name, missing=missing, year=year, value=value)
        return self.judged(Verdict.NOT_REPORTED, reason, last)

    def contested_after(self, found: Found, year: int) -> Evaluation | None:
        """The evaluation where a later year is contested, so that figures cannot be carried on through it."""
        contested = [each for each, cell in found.years.items() if cell.standing is None and year < each <= self.until]
        return self.contested(found.years[max(contested)], max(contested)) if contested else None

    def contested(self, cell: Cell, year: int) -> Evaluation:
        """The evaluation where the figure that would decide is contested."""
        values = "、".join(shown_observation(each) for each in cell.contested)
        reason = because(CONTESTED, name=self.target.name, year=year, values=values)
        return self.judged(Verdict.NOT_COMPARABLE, reason, *cell.contested)


class Found(msgspec.Struct, frozen=True):
    """Results of one kind: `years` by whole year, `spans` by anything else; what could not be compared beside them."""

    years: dict[int, Cell]
    spans: dict[Span, Cell]
    other_units: tuple[Cell, ...]
    other_scopes: tuple[Cell, ...]

    def latest(self, first: int, last: int) -> int | None:
        """The last of these years of which something is known."""
        return max((year for year in self.years if first <= year <= last), default=None)


def missing_years(known: Sequence[int], first: int, last: int) -> list[Reasoning]:
    """What is to be said of years between that are not reported."""
    gaps = [year for year in range(first, last + 1) if year not in known]
    return [because(NOT_IN, years="、".join(f"{year}年" for year in gaps))] if gaps else []


def colour(verdict: Verdict, nature: Nature | None) -> Colour:
    """How a verdict is shown: what a government bound itself to and missed is red."""
    match verdict:
        case Verdict.MET | Verdict.AHEAD | Verdict.ON_TRACK:
            return Colour.GREEN
        case Verdict.MISSED if nature is Nature.BINDING:
            return Colour.RED
        case Verdict.MISSED | Verdict.BEHIND:
            return Colour.AMBER
        case Verdict.NOT_REPORTED if nature is Nature.BINDING:
            return Colour.AMBER
    return Colour.GREY


def _found(cells: Sequence[Cell], kind: Kind, base: str | None, unit: str) -> Found:
    years: dict[int, Cell] = {}
    spans: dict[Span, Cell] = {}
    units: list[Cell] = []
    scopes: list[Cell] = []
    for cell in cells:
        if cell.key.target or cell.key.kind != kind.value or cell.key.base != (base or ""):
            continue
        span = _span(cell)
        if span is None:
            continue
        if cell.key.scope:
            scopes.append(cell)
        elif factor(_unit_of(cell), unit) is None:
            units.append(cell)
        elif span.year is None:
            spans[span] = _better(spans.get(span), cell, unit)
        else:
            years[span.year] = _better(years.get(span.year), cell, unit)
    return Found(years, spans, tuple(units), tuple(scopes))


def _better(one: Cell | None, other: Cell, unit: str) -> Cell:
    """Of two cells of one period in different units the one in the unit that is asked for."""
    return one if one is not None and _unit_of(one) == unit else other


def _span(cell: Cell) -> Span | None:
    span = span_of(cell.key.period)
    if span and cell.indicator.measure is Measure.STOCK and span.last[1] == _DECEMBER and span.months == 1:
        return Span((span.last[0], 1), span.last)
    return span


def _unit_of(cell: Cell) -> str:
    return cell.key.unit or cell.indicator.unit


def _standing(cells: Sequence[Cell]) -> tuple[Observation, ...]:
    return tuple(cell.standing for cell in cells if cell.standing)
