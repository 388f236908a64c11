"""Judge a target without a number (稳步提升): only whether the figures go the way that it names."""

from __future__ import annotations

from decimal import Decimal

from dajuan.catalogue.indicators import Direction
from dajuan.ledger.evaluation.aims import Reach, quantity_reaches
from dajuan.ledger.evaluation.case import Case
from dajuan.ledger.evaluation.lexicon import DOWNWARDS, UPWARDS
from dajuan.ledger.evaluation.quantities import Quantity, of_amount, of_observation
from dajuan.ledger.evaluation.reasons import INEQUALITY, because
from dajuan.ledger.evaluation.records import Evaluation, Verdict
from dajuan.ledger.evaluation.wording import shown_amount, shown_observation
from dajuan.ledger.records import Observation
from dajuan.messages import N_
from dajuan.reading.records import Bound, Kind

SAME_WAY = N_("{name} went from {base} to {value} in {year}: the way that “{words}” asks for.")
OTHER_WAY = N_("{name} went from {base} to {value} in {year}: not the way that “{words}” asks for.")
GROWN = N_("The growth of {name} in {year} was {value}: the way that “{words}” asks for.")
SHRUNK = N_("The growth of {name} in {year} was {value}: not the way that “{words}” asks for.")
ASSIGNED = N_("The goal of {name} is set by the upper level: the document that sets it is needed.")


def judge_assigned(case: Case) -> Evaluation:
    """The evaluation of a target of form ASSIGNED: its number stands elsewhere."""
    return case.judged(Verdict.NOT_COMPARABLE, because(ASSIGNED, name=case.target.name))


def judge(case: Case) -> Evaluation:
    """The evaluation of a target of form WORDS; what has no number is never met."""
    way = way_of(case.target.words)
    if way is Direction.NONE:
        return case.without_number()
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
    if baseline:
        return _compared(case, way, last, latest, of_amount(baseline, unit), shown_amount(baseline))
    cell = found.years.get(case.base_year)
    seen = cell.standing if cell else None
    return (
        _compared(case, way, last, latest, of_observation(seen, unit), shown_observation(seen), seen) if seen else None
    )


def _compared(
    case: Case,
    way: Direction,
    last: Observation,
    latest: Quantity,
    base: Quantity | None,
    base_text: str,
    *uses: Observation,
) -> Evaluation | None:
    if base is None:
        return None
    year = (last.period or "")[:4]
    said = {"name": case.target.name, "year": year, "value": shown_observation(last)}
    reach = _goes(latest, base, way)
    if reach is Reach.UNKNOWN:
        reason = because(INEQUALITY, goal=base_text, **said)
        return case.judged(Verdict.NOT_COMPARABLE, reason, *uses, latest=last)
    verdict, sentence = (Verdict.ON_TRACK, SAME_WAY) if reach is Reach.YES else (Verdict.BEHIND, OTHER_WAY)
    reason = because(sentence, base=base_text, words=case.target.words, **said)
    return case.judged(verdict, reason, *uses, latest=last)


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
        return case.silent(found)
    last = found.years[year].standing
    if last is None:
        return case.contested(found.years[year], year)
    value = Decimal(last.value)
    is_good = value > 0 if way is Direction.UP else value < 0
    verdict, sentence = (Verdict.ON_TRACK, GROWN) if is_good else (Verdict.BEHIND, SHRUNK)
    said: dict[str, str | int] = {"name": case.target.name, "year": year, "value": shown_observation(last)}
    return case.judged(verdict, because(sentence, words=case.target.words, **said), latest=last)
