"""Which figures of a text quote a target: “规划目标40.5%”, “完成年初确定的6%左右的目标”."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.plan.goal_words import Role, role_of
from dajuan.checks.plan.meant import Names, meant
from dajuan.checks.plan.sources import source_of
from dajuan.checks.plan.unread import all_figures
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Span
from dajuan.ledger.records import Target
from dajuan.reading.intervals import Interval, Width, exactly, interval
from dajuan.reading.plans.records import Amount, Form
from dajuan.reading.records import Bound, Kind

_GOAL_WORDS = Pattern("目标|规划|计划|任务|纲要|预期|要求|指标|红线|底线|年初|原定|既定|提出|确定|设定")
ADJUSTED = Pattern("调整|修订|修编|调减|调增|上调|下调|重新核定")
"""A goal that was adjusted since is not that of the document that set it first."""


class Quote(msgspec.Struct, frozen=True):
    """A figure beside words of a goal, with its part there, the targets that it can be of, and where the text names them."""

    quantity: Quantity
    role: Role
    targets: tuple[Target, ...]
    name: Span
    sentence: Stretch


_QUOTES: WeakKeyDictionary[Manuscript, tuple[Quote, ...]] = WeakKeyDictionary()


def quotes(manuscript: Manuscript, known: Known) -> tuple[Quote, ...]:
    """Every figure that quotes a goal, tells its distance from one or how much of one is done, where some goal is known."""
    found = _QUOTES.get(manuscript)
    if found is None:
        found = tuple(_quotes(manuscript, known))
        _QUOTES[manuscript] = found
    return found


def _quotes(manuscript: Manuscript, known: Known) -> Iterator[Quote]:
    targets = (*known.targets, *known.goals)
    if not targets:
        return
    names, prose = Names(manuscript, targets), manuscript.prose
    for sentence in manuscript.sentences:
        if not _GOAL_WORDS.search(sentence.text) or ADJUSTED.search(sentence.text):
            continue
        for quantity in all_figures(manuscript, sentence):
            own = known.own_of.get(quantity.claim.id)
            if (
                "番" in quantity.claim.text
                or (own is not None and own.place != known.place)
                or quantity.claim.kind in (Kind.RANK, Kind.STRUCTURE)
            ):
                continue
            role = role_of(prose, sentence, quantity)
            if role is None:
                continue
            among = source_of(manuscript, known, sentence, quantity)
            found = meant(known, names, sentence, quantity) if among else None
            if found is None:
                continue
            numbers = {target.number for target in among}
            of_it = tuple(target for target in found.targets if target.number in numbers)
            if of_it:
                yield Quote(quantity, role, of_it, found.name, sentence)


def is_quoted(prose: str, sentence: Stretch, quantity: Quantity) -> bool:
    """Whether a sentence says that the figure was set."""
    return role_of(prose, sentence, quantity) is Role.SET


def as_set(value: str, high: str | None, step: str | None, unit: str, times: Decimal = Decimal(1)) -> Interval:
    """What was set: the number itself of a rate; of an amount what it may have been before it was rounded for the text."""
    if unit in ("%", "‰", "百分点"):
        found = Interval(Decimal(value), Decimal(high or value))
    else:
        found = interval(value, high, Bound.EXACT, step, (), unit, Width.TIGHT)
    return found if times == 1 else found * exactly(times)


def amount_for(quote: Quote, target: Target) -> Amount | None:
    """Which of a target's amounts a quoted figure can be: its goal, or its yearly growth; None where it is neither."""
    claim = quote.quantity.claim
    if target.form in (Form.RELATIVE, Form.ASSIGNED, Form.WORDS):
        return None
    if target.form is Form.GROWTH:
        of_one_year = target.plan.first_year == target.plan.last_year
        return target.growth if claim.unit == "%" and not (of_one_year and claim.base == "annual") else None
    if target.form is Form.FALL:
        return target.goal if claim.unit == "%" else None
    of_a_rate = target.goal is not None and target.goal.unit == claim.unit
    if claim.unit == "%" and not of_a_rate:
        return target.growth
    if claim.kind is Kind.CHANGE and claim.base == "annual":
        return target.growth
    return target.goal


def matching(quote: Quote) -> list[tuple[Target, Amount]]:
    """Those of the targets whose amount can be set against the quoted figure."""
    found = []
    for target in quote.targets:
        amount = amount_for(quote, target)
        if amount is not None:
            found.append((target, amount))
    return found
