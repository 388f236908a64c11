"""Targets that sentences set: 今年主要预期目标是…, 到2030年…; made of the claims that were read there."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal

import msgspec

from dajuan.catalogue import match
from dajuan.catalogue.indicators import Measure, by_id
from dajuan.documents.document import Document, DocumentKind
from dajuan.reading.figures.lexicon import PERCENT
from dajuan.reading.plans.announced import Span, without_number, zones_of
from dajuan.reading.plans.horizons import Horizon, horizon_of, own_years
from dajuan.reading.plans.lexicon import CEILINGS, FLOORS, FLOWS, TARGET_VERBS
from dajuan.reading.plans.names import NATURES
from dajuan.reading.plans.records import Amount, Form, Nature, PlannedTarget, PlanReading
from dajuan.reading.plans.rules import HOLD_BEFORE, NATURE_BEHIND, NATURE_WORDS, SUMMED_BEFORE
from dajuan.reading.plans.years import Years
from dajuan.reading.records import Bound, Claim, Kind, Reading, Status
from dajuan.reading.tables.lexicon import POINTS

YEARLY_BASES = ("yoy", "annual")
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
        self.plans: dict[Years, dict[str, PlannedTarget]] = {}
        self.announced: set[tuple[Years, str]] = set()

    def read(self, reading: Reading) -> tuple[PlanReading, ...]:
        """What the claims of a reading set."""
        aimed = [claim for claim in reading.claims if claim.status is Status.TARGET and claim.kind in FORMS]
        zones = zones_of(self.document, self.plain, aimed)
        starts = [start for start, _ in zones]
        for claim in aimed:
            index = bisect_left(starts, claim.start + 1) - 1
            announced = index >= 0 and claim.start < zones[index][1]
            if announced or self._is_goal(claim):
                self._claim(claim, announced)
        for zone in zones:
            self._words(zone, reading)
        return tuple(
            PlanReading(
                self.document.title, *years, tuple(sorted(targets.values(), key=lambda target: target.start))
            )
            for years, targets in sorted(self.plans.items())
        )

    def _is_goal(self, claim: Claim) -> bool:
        """Outside of what is announced, a sentence that aims at a catalogued indicator."""
        if claim.indicator_id is None or self.document.kind in (DocumentKind.BUDGET, DocumentKind.BULLETIN):
            return False
        if self.document.kind is DocumentKind.PLAN:
            return claim.period is not None
        start = max(self.plain.rfind(mark, 0, claim.start) for mark in "。\n；") + 1
        return any(word in self.plain[start : claim.start] for word in TARGET_VERBS)

    def _claim(self, claim: Claim, announced: bool) -> None:
        horizon = horizon_of(claim, self.document, self.own)
        if horizon is None or horizon.years in self.done or claim.place is not None:
            return
        target = self._target(claim, horizon)
        key = claim.indicator_id or claim.indicator
        targets = self.plans.setdefault(horizon.years, {})
        before = targets.get(key)
        if before is None or (announced and (horizon.years, key) not in self.announced):
            targets[key] = target
        elif target.form is Form.GROWTH and before.growth is None and before.form in (Form.LEVEL, Form.HOLD):
            targets[key] = msgspec.structs.replace(before, growth=target.growth)
        elif before.form is Form.GROWTH and target.form is Form.LEVEL and target.goal is not None:
            targets[key] = msgspec.structs.replace(target, growth=before.growth)
        if announced:
            self.announced.add((horizon.years, key))

    def _words(self, zone: Span, reading: Reading) -> None:
        years = self.own or ((self.document.year, self.document.year) if self.document.year else None)
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
        lead = self.plain[max(claim.start - REACH, 0) : claim.start]
        several = horizon.years[0] != horizon.years[1]
        if claim.kind is Kind.CHANGE:
            whole = several and (claim.base not in YEARLY_BASES or SUMMED_BEFORE.search(lead) is not None)
            if whole and claim.unit == PERCENT and Decimal(claim.value) < 0:
                return Form.FALL, _positive(amount), None
            if whole or claim.unit not in (PERCENT, POINTS):
                return Form.LEVEL, None, amount
            return Form.GROWTH, None, amount
        if several and "/" in (claim.period or "") and self._is_flow(claim, lead):
            return Form.TOTAL, amount, None
        named = any(word in claim.indicator for word in (*FLOORS, *CEILINGS))
        if claim.bound is Bound.UNDER or HOLD_BEFORE.search(lead) or (named and claim.bound is Bound.OVER):
            return Form.HOLD, amount, None
        return Form.LEVEL, amount, None

    def _is_flow(self, claim: Claim, lead: str) -> bool:
        if claim.indicator_id is not None and by_id()[claim.indicator_id].measure is Measure.FLOW:
            return True
        return SUMMED_BEFORE.search(lead) is not None or any(word in claim.indicator for word in FLOWS)

    def _clause(self, claim: Claim) -> Span:
        """The clause that a claim stands in."""
        start = max(self.plain.rfind(mark, 0, claim.start) for mark in "，；。：:\n") + 1
        stops = [stop for mark in "，；。\n" if (stop := self.plain.find(mark, claim.end)) >= 0]
        return start, min(stops, default=len(self.plain))

    def _nature(self, claim: Claim, start: int) -> Nature | None:
        """约束性 or 预期性 right behind the figure, or the last before it in its sentence."""
        behind = NATURE_BEHIND.match(self.plain[claim.end : claim.end + REACH])
        if behind is not None:
            return NATURES[behind["nature"]]
        sentence = max(self.plain.rfind(mark, 0, claim.start) for mark in "。\n") + 1
        said = NATURE_WORDS.findall(self.plain, sentence, start)
        return NATURES[said[-1]] if said else None


FORMS = (Kind.LEVEL, Kind.CHANGE)
"""Ranks, structures and completions set nothing that could be judged."""


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
