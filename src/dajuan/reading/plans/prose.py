"""Targets that sentences set: 今年主要预期目标是…, 到2030年…; made of the claims that were read there."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal

import msgspec

from dajuan.catalogue import match
from dajuan.catalogue.indicators import Measure, by_id
from dajuan.documents.document import Document, DocumentKind
from dajuan.patterns import compiled
from dajuan.reading.figures.lexicon import PERCENT
from dajuan.reading.plans.announced import Zone, without_number, zones_of
from dajuan.reading.plans.horizons import Horizon, horizon_of, own_years
from dajuan.reading.plans.lexicon import (
    CEILINGS,
    CLAUSE_MARKS,
    COLON,
    FLOORS,
    FLOWS,
    PART_MARKS,
    SENTENCE_MARKS,
    TARGET_VERBS,
)
from dajuan.reading.plans.names import NATURES
from dajuan.reading.plans.records import Amount, Form, Nature, PlannedTarget, PlanReading
from dajuan.reading.plans.rules import (
    END_OF_PLAN,
    HOLD_BEFORE,
    NATURE_BEHIND,
    NATURE_WORDS,
    SENTENCE_END,
    SUMMED_BEFORE,
)
from dajuan.reading.plans.years import Years
from dajuan.reading.records import Bound, Claim, Kind, Reading, Status
from dajuan.reading.tables.labels import has_measure
from dajuan.reading.tables.lexicon import POINTS

Span = tuple[int, int]
ANNUAL, OVER_THE_YEAR = "annual", "yoy"
"""Bases of claims; of a fall or of points the latter is only a guess where the plan sets them for all of its years."""
SINCE = compiled(r"since:(?P<year>\d{4})$")
IN_TABLE = "table"
"""The rule of claims that are cells."""
REACH = 16
"""So many characters before a figure hold its verb (稳定在, 累计)."""


class Prose:
    """Gathers the targets of one document's sentences by the years that they are set for."""

    def __init__(self, document: Document, plain: str, done: set[Years]) -> None:
        """`done` are the years of plans of which nothing more is read."""
        self.document = document
        self.plain = plain
        self.done = done
        self.own = own_years(document)
        self.first = 0
        self.plans: dict[Years, dict[str, PlannedTarget]] = {}
        self.announced: set[tuple[Years, str]] = set()

    def read(self, reading: Reading) -> tuple[PlanReading, ...]:
        """What the claims of a reading set."""
        aimed = [
            claim
            for claim in reading.claims
            if claim.status is Status.TARGET and claim.kind in FORMS and IN_TABLE not in claim.rules
        ]
        zones = zones_of(self.document, self.plain, aimed)
        self.first = zones[0].start if zones else len(self.plain)
        starts = [zone.start for zone in zones]
        for claim in aimed:
            index = bisect_left(starts, claim.start + 1) - 1
            zone = zones[index] if index >= 0 and claim.start < zones[index].end else None
            if self._measures(claim, zone) if zone is not None else self._is_goal(claim):
                self._claim(claim, zone)
        for zone in zones:
            self._words(zone, reading)
        return tuple(
            PlanReading(self.document.title, *years, tuple(sorted(targets.values(), key=lambda target: target.start)))
            for years, targets in sorted(self.plans.items())
        )

    def _measures(self, claim: Claim, zone: Zone) -> bool:
        """Whether a claim is about something that is measured, not about how many targets there are."""
        if claim.indicator_id is not None:
            return True
        name = claim.indicator
        named = has_measure(name) or any(word in name for word in FLOWS)
        sure = claim.start < zone.sure or claim.kind is Kind.CHANGE
        return named and len(name) > 1 and sure and self.document.kind not in SETS_BUDGETS

    def _is_goal(self, claim: Claim) -> bool:
        """Outside of what is announced, a sentence that aims at a catalogued indicator."""
        if claim.indicator_id is None or self.document.kind in SETS_BUDGETS:
            return False
        start = max(self.plain.rfind(mark, 0, claim.start) for mark in PART_MARKS) + 1
        lead = self.plain[start : claim.start]
        if self.document.kind is DocumentKind.PLAN and (claim.start > self.first or END_OF_PLAN.search(lead)):
            return True  # before its targets a plan looks back
        return any(word in lead for word in TARGET_VERBS)

    def _claim(self, claim: Claim, zone: Zone | None) -> None:
        horizon = horizon_of(claim, self.document, self.own, zone.years if zone is not None else None)
        announced = zone is not None
        if horizon is None or horizon.years in self.done or claim.place is not None:
            return
        since = SINCE.match(claim.base or "")
        if since is not None and int(since["year"]) != horizon.years[0] - 1:
            return  # 比2000年翻两番: from another year than the plan's
        target = self._target(claim, horizon)
        key = claim.indicator_id or claim.indicator
        targets = self.plans.setdefault(horizon.years, {})
        before = targets.get(key)
        if before is None or (announced and (horizon.years, key) not in self.announced):
            targets[key] = target
        elif not self._in_one_sentence(before, target):
            pass
        elif target.form is Form.GROWTH and before.growth is None and before.goal is not None:
            targets[key] = _both(before, target)
        elif before.form is Form.GROWTH and target.goal is not None:
            targets[key] = _both(target, before)
        if announced:
            self.announced.add((horizon.years, key))

    def _in_one_sentence(self, first: PlannedTarget, second: PlannedTarget) -> bool:
        between = self.plain[min(first.end, second.end) : max(first.start, second.start)]
        return SENTENCE_END.search(between) is None

    def _words(self, zone: Zone, reading: Reading) -> None:
        years = zone.years or self.own or ((self.document.year, self.document.year) if self.document.year else None)
        if years is None or years in self.done:
            return
        for target in without_number(self.document, self.plain, zone, reading, years[1]):
            key = match.indicator_id(target.indicator, PERCENT, "change") or target.indicator
            self.plans.setdefault(years, {}).setdefault(key, target)

    def _target(self, claim: Claim, horizon: Horizon) -> PlannedTarget:
        form, goal, growth = self._form(claim, horizon)
        start, end = self._clause(claim)
        return PlannedTarget(
            indicator=claim.indicator,
            unit=claim.unit,
            form=form,
            year=horizon.year,
            start=start,
            end=end,
            goal=goal,
            growth=growth,
            nature=self._nature(claim, start),
        )

    def _form(self, claim: Claim, horizon: Horizon) -> tuple[Form, Amount | None, Amount | None]:
        amount = _amount(claim)
        lead = self.plain[max(self._clause(claim)[0], claim.start - REACH) : claim.start]
        several = horizon.years[0] != horizon.years[1]
        if claim.kind is Kind.CHANGE:
            falls, points = Decimal(claim.value) < 0, claim.unit == POINTS
            yearly = claim.base == ANNUAL or (claim.base == OVER_THE_YEAR and not (falls or points))
            whole = several and (not yearly or SUMMED_BEFORE.search(lead) is not None)
            if whole and claim.unit == PERCENT and falls:
                return Form.FALL, _positive(amount), None
            if whole or claim.unit not in (PERCENT, POINTS):
                return Form.LEVEL, None, amount
            return Form.GROWTH, None, amount
        if several and self._is_sum(claim, lead):
            return Form.TOTAL, amount, None
        return (Form.HOLD if self._holds(claim, lead, several) else Form.LEVEL), amount, None

    def _holds(self, claim: Claim, lead: str, several: bool) -> bool:
        """Whether a level is a floor or a ceiling; over several years 以下 may be where a fall is to end."""
        if HOLD_BEFORE.search(lead) or claim.indicator.endswith(CEILINGS):
            return True
        if claim.bound is Bound.UNDER:
            return not several
        return claim.bound is Bound.OVER and any(word in claim.indicator for word in FLOORS)

    def _is_sum(self, claim: Claim, lead: str) -> bool:
        """Whether a level of several years is their sum: 累计, or a flow without a year at whose end it is to be reached."""
        if SUMMED_BEFORE.search(lead):
            return True
        flow = claim.indicator_id is not None and by_id()[claim.indicator_id].measure is Measure.FLOW
        return "/" in (claim.period or "") and (flow or any(word in claim.indicator for word in FLOWS))

    def _clause(self, claim: Claim) -> Span:
        """The clause that a claim stands in."""
        start = max(self.plain.rfind(mark, 0, claim.start) for mark in (*CLAUSE_MARKS, COLON)) + 1
        stops = [stop for mark in CLAUSE_MARKS if (stop := self.plain.find(mark, claim.end)) >= 0]
        return start, min(stops, default=len(self.plain))

    def _nature(self, claim: Claim, start: int) -> Nature | None:
        """约束性 or 预期性 right behind the figure, or the last before it in its sentence."""
        behind = NATURE_BEHIND.match(self.plain[claim.end : claim.end + REACH])
        if behind is not None:
            return NATURES[behind["nature"]]
        sentence = max(self.plain.rfind(mark, 0, claim.start) for mark in SENTENCE_MARKS) + 1
        said = NATURE_WORDS.findall(self.plain, sentence, start)
        return NATURES[said[-1]] if said else None


SETS_BUDGETS = (DocumentKind.BUDGET, DocumentKind.BULLETIN)
"""Documents in which only what is announced about a catalogued indicator is a target."""
FORMS = (Kind.LEVEL, Kind.CHANGE)
"""Ranks, structures and completions set nothing that could be judged."""


def _both(level: PlannedTarget, growth: PlannedTarget) -> PlannedTarget:
    """达到245亿元，年均增长5.6%: one target."""
    start, end = min(level.start, growth.start), max(level.end, growth.end)
    return msgspec.structs.replace(level, growth=growth.growth, start=start, end=end)


def _amount(claim: Claim) -> Amount:
    return Amount(
        text=claim.text,
        value=claim.value,
        unit=claim.unit,
        start=claim.start,
        end=claim.end,
        high=claim.high,
        bound=claim.bound,
        step=claim.step or "1",
    )


def _positive(amount: Amount) -> Amount:
    """A fall is set as so many per cent, without its sign."""
    high = amount.high.removeprefix("-") if amount.high else None
    return msgspec.structs.replace(amount, value=amount.value.removeprefix("-"), high=high)
