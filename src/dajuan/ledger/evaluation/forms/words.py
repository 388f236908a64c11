"""Judge a target without a number (稳步提升): only whether the figures go the way that it names."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import msgspec

from dajuan.catalogue.indicators import Direction
from dajuan.ledger.evaluation import derive
from dajuan.ledger.evaluation.aims import Reach, quantity_reaches
from dajuan.ledger.evaluation.case import Case
from dajuan.ledger.evaluation.gaps import growths
from dajuan.ledger.evaluation.lexicon import DOWNWARDS, UPWARDS
from dajuan.ledger.evaluation.progress import rise
from dajuan.ledger.evaluation.quantities import Quantity, of_amount, of_observation
from dajuan.ledger.evaluation.reasons import INEQUALITY, NO_NUMBER, because
from dajuan.ledger.evaluation.records import Derived, Evaluation, Reasoning, Verdict
from dajuan.ledger.evaluation.wording import name_of_change, shown_amount, shown_observation, shown_size
from dajuan.ledger.records import Observation
from dajuan.messages import N_
from dajuan.reading.records import Bound, Kind

SAME_WAY = N_("{name} went from {base} in {since} to {value} in {year}: the way that “{words}” asks for.")
OTHER_WAY = N_("{name} went from {base} in {since} to {value} in {year}: not the way that “{words}” asks for.")
GREW = N_("In {year} {name} grew by {value}: the way that “{words}” asks for.")
GREW_AGAINST = N_("In {year} {name} grew by {value}: not the way that “{words}” asks for.")
FELL = N_("In {year} {name} fell by {value}: the way that “{words}” asks for.")
FELL_AGAINST = N_("In {year} {name} fell by {value}: not the way that “{words}” asks for.")
ONLY_ONE = N_("{name} was {value} in {year}; with no earlier figure it cannot be told which way it goes.")
HIGHER = N_("In {year} it was {value}, more than {base} in {since}.")
LOWER = N_("In {year} it was {value}, less than {base} in {since}.")
LEVEL = N_("In {year} it was {value}, as in {since} ({base}).")
ASSIGNED = N_("The goal of {name} is set by the upper level: the document that sets it is needed.")


class Start(msgspec.Struct, frozen=True):
    """A level that a later one is set against; `seen` is the observation, None where the plan gives it."""

    year: int
    quantity: Quantity
    text: str
    seen: Observation | None = None


def judge_assigned(case: Case) -> Evaluation:
    """The evaluation of a target of form ASSIGNED: its number stands elsewhere."""
    return case.judged(Verdict.NOT_COMPARABLE, because(ASSIGNED, name=case.target.name))


def judge(case: Case) -> Evaluation:
    """The evaluation of a target of form WORDS; what has no number is never met.

    Where the words name no way (保持稳定), it is told how the figures went and not judged.
    """
    way = way_of(case.target.words)
    return _by_levels(case, way) or _by_growth(case, way)


def way_of(words: str) -> Direction:
    """Which way the words ask for, NONE where they name none (保持在合理区间) or both."""
    up, down = (any(word in words for word in listed) for listed in (UPWARDS, DOWNWARDS))
    if up == down:
        return Direction.NONE
    return Direction.UP if up else Direction.DOWN


def _by_levels(case: Case, way: Direction) -> Evaluation | None:
    baseline = case.target.baseline
    unit = baseline.unit if baseline else case.target.indicator.unit
    found = case.found(Kind.LEVEL, unit=unit)
    year = found.latest(case.first_year, case.until)
    if year is None:
        return None
    last = found.years[year].standing
    if last is None:
        return case.contested(found.years[year], year)
    latest = of_observation(last, unit)
    if latest is None:
        return None
    seen = found.standing(case.base_year, year - 1)
    start = _start(case, unit, seen)
    if start is None:
        return _not_judged(case, None, latest=last) if way is Direction.NONE else None
    uses = (start.seen,) if start.seen else ()
    moved = (
        derive.growth(start.seen, last) or derive.difference(start.seen, last)
        if start.seen
        else rise(case.target, latest, start.quantity, (last,), start.year)
    )
    derived = (moved,) if moved else ()
    said: dict[str, str | int] = {"year": year, "value": shown_observation(last), "base": start.text}
    name, words = case.target.name, case.target.words
    if way is Direction.NONE:
        base = start.quantity.value
        sentence = LEVEL if latest.value == base else HIGHER if latest.value > base else LOWER
        course = because(sentence, since=start.year, **said)
        return _not_judged(case, course, *uses, latest=last, derived=derived)
    reach = _goes(latest, start.quantity, way)
    if reach is Reach.UNKNOWN:
        reason = because(INEQUALITY, name=name, year=year, value=shown_observation(last), goal=start.text)
        return case.judged(Verdict.NOT_COMPARABLE, reason, *uses, latest=last, derived=derived)
    verdict, sentence = (Verdict.ON_TRACK, SAME_WAY) if reach is Reach.YES else (Verdict.BEHIND, OTHER_WAY)
    reason = because(sentence, name=name, since=start.year, words=words, **said)
    return case.judged(verdict, reason, *uses, latest=last, derived=derived)


def _start(case: Case, unit: str, seen: Mapping[int, Observation]) -> Start | None:
    """What the newest figure is set against: the plan's base, else the first that is known since the base year."""
    baseline = case.target.baseline
    planned = of_amount(baseline, unit) if baseline else None
    if baseline and planned:
        return Start(case.target.baseline_year or case.base_year, planned, shown_amount(baseline))
    first = seen[min(seen)] if seen else None
    quantity = of_observation(first, unit) if first else None
    return Start(min(seen), quantity, shown_observation(first), first) if first and quantity else None


def _not_judged(
    case: Case,
    course: Reasoning | None,
    *uses: Observation,
    latest: Observation,
    derived: tuple[Derived, ...] = (),
) -> Evaluation:
    """The evaluation where the words name no way: how the figures went stands beside it."""
    remarks = [course] if course else []
    reason = because(NO_NUMBER, *remarks, name=case.target.name, words=case.target.words)
    return case.judged(Verdict.NOT_COMPARABLE, reason, *uses, latest=latest, derived=derived)


def _only_one(case: Case) -> Evaluation | None:
    """The evaluation where a single level is known, of which no way can be told."""
    levels = case.found(Kind.LEVEL, unit=case.target.indicator.unit).standing(case.first_year, case.until)
    if not levels:
        return None
    year, only = max(levels.items(), key=lambda item: item[0])
    reason = because(ONLY_ONE, name=case.target.name, year=year, value=shown_observation(only))
    return case.judged(Verdict.NOT_REPORTED, reason, latest=only)


def _goes(latest: Quantity, base: Quantity, way: Direction) -> Reach:
    """Whether it moved that way: as printed, for what rounding hides is no movement that could be shown."""
    if latest.bound is Bound.EXACT:
        moved = latest.value - base.value
        return Reach.YES if (moved > 0 if way is Direction.UP else moved < 0) else Reach.NO
    return quantity_reaches(latest, base.value, way)


def _by_growth(case: Case, way: Direction) -> Evaluation:
    found = next(
        (each for unit in ("%", "百分点") if (each := case.found(Kind.CHANGE, "yoy", unit=unit)).years),
        case.found(Kind.CHANGE, "yoy", unit="%"),
    )
    year = found.latest(case.first_year, case.until)
    if year is None:
        return case.without_number() if way is Direction.NONE else _only_one(case) or case.silent(found)
    last = found.years[year].standing
    if last is None:
        return case.contested(found.years[year], year)
    value = Decimal(last.value)
    if way is Direction.NONE:
        return _not_judged(case, growths({year: last}), latest=last)
    is_good = value > 0 if way is Direction.UP else value < 0
    verdict = Verdict.ON_TRACK if is_good else Verdict.BEHIND
    good, bad = (FELL, FELL_AGAINST) if value < 0 else (GREW, GREW_AGAINST)
    said: dict[str, str | int] = {"name": name_of_change(case.target), "year": year, "value": shown_size(last)}
    return case.judged(verdict, because(good if is_good else bad, words=case.target.words, **said), latest=last)
