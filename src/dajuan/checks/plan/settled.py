"""What a document says of the plan's last year, where it names no year: told early in the next year it cannot be of that one."""

from __future__ import annotations

from collections.abc import Mapping
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.history.comparing import clause_before
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.ledger.records import Cell, Observation
from dajuan.ledger.standing import cells_of
from dajuan.reading.plans.records import Form
from dajuan.reading.plans.years import plan_years
from dajuan.reading.records import Kind, Status

_CLOSED_BY = "06"
"""Months of a year in which no whole year's figure can be of that year, and last year's are told without naming it."""
_SUM = "累计"
_HEAD = 200
_YEAR = 4  # characters of a period that is a year

_OWN: WeakKeyDictionary[Manuscript, Mapping[str, Observation]] = WeakKeyDictionary()
_TOGETHER: WeakKeyDictionary[Manuscript, Mapping[str, tuple[Cell, ...]]] = WeakKeyDictionary()


def own_of(manuscript: Manuscript, known: Known) -> Mapping[str, Observation]:
    """What the document says, by the id of the claim, figures of a year that has hardly begun being those of the year before."""
    found = _OWN.get(manuscript)
    if found is None:
        published = manuscript.document.published
        found = {key: _settled(manuscript, one, published) for key, one in known.own_of.items()}
        _OWN[manuscript] = found
    return found


def together(manuscript: Manuscript, known: Known) -> Mapping[str, tuple[Cell, ...]]:
    """What others and the document say of the place, by indicator, the document's own figures as `own_of` has them."""
    found = _TOGETHER.get(manuscript)
    if found is None:
        own = {cell.key: cell for cell in cells_of(tuple(own_of(manuscript, known).values()), {})}
        grouped: dict[str, list[Cell]] = {}
        for cell in {**known.cells, **own}.values():
            if cell.key.place == known.place:
                grouped.setdefault(cell.indicator.id, []).append(cell)
        found = {indicator: tuple(cells) for indicator, cells in grouped.items()}
        _TOGETHER[manuscript] = found
    return found


def _of_the_plan(manuscript: Manuscript, one: Observation) -> Observation:
    """What is told of five years, told of those of the plan that has just ended, and counted from the year before its first."""
    plan = manuscript.known.plan if manuscript.known is not None else None
    if plan is None:
        return one
    years = f"{plan.first_year}/{plan.last_year}"
    if one.period not in (years, f"{plan.first_year + 1}/{plan.last_year + 1}"):
        return one
    is_counted = (one.base or "").startswith("since:")
    return msgspec.structs.replace(one, period=years, base=f"since:{plan.first_year - 1}" if is_counted else one.base)


def _summed(manuscript: Manuscript, one: Observation) -> Observation | None:
    """A fall in all (累计下降13.1%) in a document about a plan that sets one, where no year says otherwise."""
    known, document = manuscript.known, manuscript.document
    if known is None or one.kind is not Kind.CHANGE or one.unit != "%" or _SUM not in clause_before(one):
        return None
    years = plan_years(f"{document.title}\n{manuscript.plain[:_HEAD]}")
    for target in known.targets:
        plan = target.plan
        is_of_it = target.form is Form.FALL and target.indicator.id == one.indicator.id
        if is_of_it and years == (plan.first_year, plan.last_year):
            period = f"{plan.first_year}/{plan.last_year}"
            return msgspec.structs.replace(one, period=period, base=f"since:{plan.first_year - 1}")
    return None


def _settled(manuscript: Manuscript, one: Observation, published: str) -> Observation:
    year = published[:_YEAR]
    if "/" in (one.period or "") and one.status is Status.ACTUAL:
        return _of_the_plan(manuscript, one)
    if one.status is Status.ACTUAL and (summed := _summed(manuscript, one)) is not None:
        return summed
    if not (one.period == year and published[_YEAR + 1 : _YEAR + 3] <= _CLOSED_BY and published[_YEAR:]):
        return one
    if one.status is not Status.ACTUAL or one.kind not in (Kind.LEVEL, Kind.CHANGE):
        return one
    paragraph = manuscript.paragraph_at(one.origin.start)
    start = paragraph.start if paragraph is not None else one.origin.start
    if any(manuscript.plain.find(word, start, one.origin.start) >= 0 for word in (f"{year}年", "今年", "本年")):
        return one
    return msgspec.structs.replace(one, period=str(int(year) - 1))
