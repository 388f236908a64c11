"""What is to be judged: a target, the cells that speak of it, and the year up to which one looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from dajuan.catalogue.indicators import Measure
from dajuan.catalogue.units import factor
from dajuan.ledger.evaluation.reasons import (
    CONTESTED,
    EXPECTED_SHORT,
    IS_EXPECTED,
    LAST_FELL,
    LAST_GREW,
    LAST_KNOWN,
    NO_FIGURE,
    NO_GROWTH,
    NO_NUMBER,
    OTHER_SCOPE,
    OTHER_UNIT,
    PART_ONLY,
    because,
)
from dajuan.ledger.evaluation.records import Colour, Derived, Evaluation, Reasoning, Verdict
from dajuan.ledger.evaluation.spans import Span, span_of, span_of_observation
from dajuan.ledger.evaluation.wording import name_of_change, shown_observation, shown_size, shown_span
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
        decisive: Sequence[Observation] | None = None,
    ) -> Evaluation:
        """The evaluation, with its colour; an expected figure among those that decided is told of.

        decisive: what a miss rests on, where that is not all. A miss by an expected figure is none yet (BEHIND): the final
        figure will tell.
        """
        inputs = [each for figure in (*derived, *([progress] if progress else [])) for each in figure.inputs]
        every = tuple({each.number: each for each in (*uses, *([latest] if latest else []), *inputs)}.values())
        remarks: tuple[Reasoning, ...] = ()
        if verdict is Verdict.MISSED and _has_expected(every if decisive is None else decisive):
            verdict, remarks = Verdict.BEHIND, (because(EXPECTED_SHORT),)
        elif _has_expected(every):
            remarks = (because(IS_EXPECTED),)
        return Evaluation(
            target=self.target,
            verdict=verdict,
            colour=colour(verdict, self.target.nature),
            reason=msgspec.structs.replace(reason, remarks=(*remarks, *reason.remarks)),
            latest=latest,
            progress=progress,
            expected=expected,
            uses=every,
            derived=tuple(derived),
            partial=verdict is Verdict.NOT_REPORTED and any(self.speaks_of(each) for each in every),
        )

    def speaks_of(self, observation: Observation) -> bool:
        """Whether it is a figure of the plan's years."""
        span = span_of_observation(observation)
        return span is not None and self.first_year <= span.last[0] <= self.until

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
        part = self.part_remark(found, self.base_year)
        used = [use for _each, use in part]
        earlier = [year for year in found.years if year <= self.until]
        known = found.years[max(earlier)].standing if earlier else None
        if known is None:
            reason = because(sentence, *remarks, *(each for each, _use in part), name=self._name_in(sentence))
            return self.judged(Verdict.NOT_REPORTED, reason, *used, latest=used[0] if used else None)
        return self.outdated(known, max(earlier), found, *remarks)

    def outdated(self, known: Observation, year: int, found: Found, *remarks: Reasoning) -> Evaluation:
        """The evaluation where the last year that is known is not the one that would decide."""
        part = self.part_remark(found, year)
        told = (*remarks, *(each for each, _use in part))
        if known.kind is Kind.CHANGE:
            sentence, value = LAST_FELL if known.value.startswith("-") else LAST_GREW, shown_size(known)
        else:
            sentence, value = LAST_KNOWN, shown_observation(known)
        reason = because(sentence, *told, name=self._name_in(sentence), deadline=self.until, value=value, year=year)
        latest = known if self.speaks_of(known) else None
        return self.judged(Verdict.NOT_REPORTED, reason, known, *(use for _each, use in part), latest=latest)

    def _name_in(self, sentence: str) -> str:
        """The name as it stands in a sentence: one on growth says the growth itself."""
        return name_of_change(self.target) if sentence in (NO_GROWTH, LAST_GREW, LAST_FELL) else self.target.name

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

    def standing(self, first: int, last: int) -> dict[int, Observation]:
        """What stands of these years, in their order."""
        return {
            year: cell.standing for year, cell in sorted(self.years.items()) if first <= year <= last and cell.standing
        }


def _has_expected(observations: Sequence[Observation]) -> bool:
    return any(each.status is Status.EXPECTED for each in observations)


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
