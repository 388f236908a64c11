"""The mean yearly growth since the plan began, from whatever tells it best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.ledger.evaluation import derive
from dajuan.ledger.evaluation.bounds import RISES, settled
from dajuan.ledger.evaluation.case import Case, Found
from dajuan.ledger.evaluation.comparable import is_positive
from dajuan.ledger.evaluation.quantities import MIRRORED, Quantity, of_observation, rounded
from dajuan.ledger.evaluation.records import Derived, Formula
from dajuan.ledger.evaluation.spans import Span, span_of_observation
from dajuan.ledger.evaluation.wording import shown_observation, shown_size, shown_within
from dajuan.ledger.records import Cell, Observation
from dajuan.reading.intervals import Interval, exactly
from dajuan.reading.records import Kind

PERCENT = "%"
_TENTH = Decimal("0.1")
_HUNDRED = exactly(100)
_ONE = exactly(1)
_DECEMBER = 12


class Mean(msgspec.Struct, frozen=True):
    """A mean yearly growth in %, from the plan's first year through `year`.

    observations: what it was read or made from, the latest last; derived: the computed figure, None where it is printed.
    """

    year: int
    quantity: Quantity
    text: str
    observations: tuple[Observation, ...]
    derived: Derived | None = None
    from_levels: bool = False

    @property
    def size(self) -> str:
        """As text, without the sign."""
        if self.derived is None:
            return shown_size(self.latest)
        bound = MIRRORED.get(self.quantity.bound, self.quantity.bound)
        is_fall = self.quantity.value < 0
        return shown_within(
            abs(self.quantity.value), PERCENT, self.quantity.step, bound if is_fall else self.quantity.bound
        )

    @property
    def latest(self) -> Observation:
        """The last of its observations."""
        return self.observations[-1]


class Changes(msgspec.Struct, frozen=True):
    """What is known of the growth of an indicator: by year, as a mean of the plan's years, since the base year, as levels."""

    yearly: Found
    mean: Found
    since: Found
    levels: Found


def changes_of(case: Case) -> Changes:
    """The changes that the case's cells tell of."""
    return Changes(
        case.found(Kind.CHANGE, "yoy", unit=PERCENT),
        case.found(Kind.CHANGE, "annual", unit=PERCENT),
        case.found(Kind.CHANGE, f"since:{case.base_year}", unit=PERCENT),
        case.found(Kind.LEVEL, unit=case.target.indicator.unit),
    )


def mean_growth(case: Case, changes: Changes, year: int) -> Mean | None:
    """The mean through exactly that year: as printed, else chained, else from the whole change, else from two levels."""
    for found in (_printed, _chained, _whole, _between_levels):
        mean = found(case, changes, year)
        if mean is not None:
            return mean
    return None


def latest_mean(case: Case, changes: Changes) -> Mean | None:
    """The mean through the last year of which it is known."""
    years = range(case.until, case.base_year, -1)
    return next((mean for year in years if (mean := mean_growth(case, changes, year))), None)


def mean_of(growths: Sequence[Observation]) -> Mean | None:
    """The mean of what is printed of some years; derived is None where they do not follow each other."""
    if len(growths) == 1:
        return _as_printed(growths[0], _year_of(growths[0]))
    mean = _as_derived(derive.chain(growths), _year_of(growths[-1])) if growths else None
    printed = [of_observation(each, PERCENT) for each in growths]
    known = [each for each in printed if each]
    if mean is not None or not known or len(known) < len(growths):
        return mean
    value, found = Decimal(1), _ONE
    for each in known:
        value *= 1 + each.value / 100
        found *= _ONE + each.range / _HUNDRED
    if value <= 0 or not is_positive(found):
        return None
    ends = settled((found.root(len(known)) - _ONE) * _HUNDRED, tuple((each, RISES) for each in known))
    middle = exactly(value).root(len(known)).low
    if ends is None or middle is None:
        return None
    shown_mean = Decimal(rounded((middle - 1) * 100, _TENTH))
    quantity = Quantity(shown_mean, _TENTH, ends.bound, Interval(ends.low, ends.high))
    return Mean(_year_of(growths[-1]), quantity, shown_within(shown_mean, PERCENT, _TENTH, ends.bound), tuple(growths))


def _year_of(observation: Observation) -> int:
    span = span_of_observation(observation)
    return span.last[0] if span else 0


def _printed(case: Case, changes: Changes, year: int) -> Mean | None:
    return _as_printed(_ending(case, changes.mean, year), year)


def _chained(case: Case, changes: Changes, year: int) -> Mean | None:
    cells = [changes.yearly.years.get(each) for each in range(case.first_year, year + 1)]
    growths = [cell.standing for cell in cells if cell and cell.standing]
    if len(growths) < len(cells):
        return None
    if len(growths) == 1:
        return _as_printed(growths[0], year)
    return _as_derived(derive.chain(growths), year)


def _whole(case: Case, changes: Changes, year: int) -> Mean | None:
    observation = _ending(case, changes.since, year)
    printed = of_observation(observation, PERCENT) if observation else None
    if observation is None or printed is None:
        return None
    times = _ONE + printed.range / _HUNDRED
    if times.low is None or times.low <= 0:
        return None
    years = year - case.base_year
    ends = settled((times.root(years) - _ONE) * _HUNDRED, ((printed, RISES),))
    middle = exactly(1 + printed.value / 100).root(years).low
    if ends is None or middle is None:
        return None
    derived = Derived(
        formula=Formula.ANNUAL,
        indicator=observation.indicator,
        kind=Kind.CHANGE,
        base="annual",
        period=f"{case.first_year}/{year}",
        value=rounded((middle - 1) * 100, _TENTH),
        unit=PERCENT,
        bound=ends.bound,
        low=ends.low,
        high=ends.high,
        inputs=(observation,),
    )
    return _as_derived(derived, year)


def _between_levels(case: Case, changes: Changes, year: int) -> Mean | None:
    ends = [changes.levels.years.get(each) for each in (case.base_year, year)]
    before, after = (cell.standing if cell else None for cell in ends)
    mean = _as_derived(derive.annual(before, after), year) if before and after else None
    return None if mean is None else msgspec.structs.replace(mean, from_levels=True)


def _ending(case: Case, found: Found, year: int) -> Observation | None:
    """What is said of the plan's years through that one, by its span or by its last year."""
    span = Span((case.first_year, 1), (year, _DECEMBER))
    cells: Iterator[Cell | None] = iter((found.spans.get(span), found.years.get(year)))
    return next((cell.standing for cell in cells if cell and cell.standing), None)


def _as_printed(observation: Observation | None, year: int) -> Mean | None:
    printed = of_observation(observation, PERCENT) if observation else None
    if observation is None or printed is None:
        return None
    return Mean(year, printed, shown_observation(observation), (observation,))


def _as_derived(derived: Derived | None, year: int) -> Mean | None:
    if derived is None:
        return None
    value = Decimal(derived.value)
    quantity = Quantity(value, _TENTH, derived.bound, Interval(derived.low, derived.high))
    return Mean(year, quantity, shown_within(value, PERCENT, _TENTH, derived.bound), derived.inputs, derived)
