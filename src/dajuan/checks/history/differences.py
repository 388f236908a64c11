"""The figures of a document that its published counterparts contradict, each sorted by how it differs."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from weakref import WeakKeyDictionary

import msgspec

from dajuan.catalogue.units import factor
from dajuan.checks.history.baselines import is_baseline
from dajuan.checks.history.comparing import figures, is_premature, is_printed, published, range_of, same_words, value_of
from dajuan.checks.history.scales import scale_slip
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.documents.document import DocumentKind
from dajuan.ledger.evaluation.spans import span_of_observation
from dajuan.ledger.records import Cell, Observation
from dajuan.ledger.standing import MATURITIES
from dajuan.reading.intervals import Width
from dajuan.reading.records import Kind, Status


class Sort(StrEnum):
    """How a figure differs from the published one; each difference is of one sort."""

    SCALE = "scale"  # ten, a hundred, ten thousand times: `ledger-magnitude` speaks of it
    SUPERSEDED = "superseded"
    SWAPPED = "swapped"
    OTHER = "other"


class Difference(msgspec.Struct, frozen=True):
    """A figure of the document that its published counterpart contradicts."""

    quantity: Quantity
    own: Observation
    published: Observation
    sort: Sort
    superseded: Observation | None = None


_KINDS = (Kind.LEVEL, Kind.CHANGE, Kind.RANK)
_YEAR = 12  # months
_REVISED = Pattern(
    "核定|更正|订正|修正|勘误|有误|(?:数据|基数|普查|调查|核算|核查|制度)[^,，。；;]{0,8}(?:调整|修改)|调整(?:为|后的?(?:数|基数))"
)
"""The sentence itself says that the published figure does not hold any more."""
_COMPARED = Pattern(r"[比较](?P<year>20\d\d)年(?:末|底)?的?$")

_FOUND: WeakKeyDictionary[Manuscript, tuple[Difference, ...]] = WeakKeyDictionary()


def differences(manuscript: Manuscript) -> tuple[Difference, ...]:
    """Every figure that was published otherwise, once for each figure."""
    found = _FOUND.get(manuscript)
    if found is None:
        found = tuple(_differences(manuscript))
        _FOUND[manuscript] = found
    return found


def _differences(manuscript: Manuscript) -> Iterator[Difference]:
    known = manuscript.known
    if known is None:
        return
    right = set()
    wrong: list[Difference] = []
    before: Observation | None = None
    for quantity, told in figures(manuscript):
        own = _compared(manuscript, quantity, told, before)
        before = told if told.kind is Kind.LEVEL else before
        if own.status is Status.TARGET or own.kind not in _KINDS or own.period is None:
            continue
        if quantity.in_table and (own.indicator.local or own.origin.document.kind is DocumentKind.BUDGET):
            continue  # rows are told in words that only their table explains, and budgets print each year's figures anew
        for cell in published(manuscript, known, own):
            against = _conflict(own, cell)
            if against is None:
                right.add(_key(own))
            elif against is not own:
                wrong.append(_sorted(quantity, own, cell, against))
    for difference in wrong:
        # One mention that agrees shows what is meant: the other one conflicts with it, and another rule says so.
        if _key(difference.own) not in right or difference.sort is not Sort.OTHER:
            yield difference


def _compared(manuscript: Manuscript, quantity: Quantity, own: Observation, before: Observation | None) -> Observation:
    """The figure that a level is compared with (19636元，比2024年的18532元) as what it is: the level of that year."""
    found = _COMPARED.search(manuscript.prose, max(quantity.start - 12, 0), quantity.start)
    if found is None or before is None or own.kind is not Kind.LEVEL or own.unit != before.unit:
        return own
    if own.origin.sentence != before.origin.sentence:
        return own
    return msgspec.structs.replace(
        own, indicator=before.indicator, place=before.place, scope=before.scope, period=found["year"], base=None
    )


def _key(own: Observation) -> tuple[str, str, str | None, str]:
    return own.indicator.id, own.kind.value, own.period, own.place


def _conflict(own: Observation, cell: Cell) -> Observation | None:
    """The published figure that contradicts one; None where what is published agrees, the figure itself where nothing is known."""
    if cell.standing is None or _is_ambiguous(cell):
        return own
    printed = cell.standing
    if not (_is_over(own) and _is_over(printed)) or is_premature(own) or is_premature(printed) or is_baseline(printed):
        return own
    if not same_words(own, printed) or (own.status is Status.ACTUAL and printed.status is Status.EXPECTED):
        return own
    mine, theirs = range_of(own, own.unit), range_of(printed, own.unit)
    if mine is None or theirs is None or _REVISED.search(own.origin.sentence):
        return own
    return None if mine.meets(theirs) and not _is_quoted_wrongly(own, printed) else printed


def _is_quoted_wrongly(own: Observation, printed: Observation) -> bool:
    """Whether two figures with the same last digit differ by more than one of it, which no way of rounding explains."""
    times = factor(printed.unit, own.unit)
    if times is None or own.step is None or printed.step is None or not (is_printed(own) and is_printed(printed)):
        return False
    step = Decimal(own.step)
    return step == Decimal(printed.step) * times and abs(Decimal(own.value) - Decimal(printed.value) * times) > step


def _is_over(one: Observation) -> bool:
    """Whether several years that a figure is of were over when it was printed: else it is of those that were (四年累计)."""
    span, published = span_of_observation(one), one.origin.document.published
    return span is None or span.months <= _YEAR or not published or int(published[:4]) > span.last[0]


def _is_ambiguous(cell: Cell) -> bool:
    """Whether one document gives several values for it: then its words do not tell what is meant."""
    told = [cell.standing, *(ranked.observation for ranked in cell.others), *cell.contested]
    values: dict[int, set[str]] = {}
    for one in told:
        if one is not None:
            values.setdefault(one.origin.document.number, set()).add(f"{Decimal(one.value).normalize():f}{one.unit}")
    return bool(cell.contested) or (
        cell.indicator.local and any(len(of_document) > 1 for of_document in values.values())
    )


def _sorted(quantity: Quantity, own: Observation, cell: Cell, printed: Observation) -> Difference:
    if scale_slip(own, printed):
        return Difference(quantity, own, printed, Sort.SCALE)
    for ranked in cell.others:
        other = ranked.observation
        less = MATURITIES[other.maturity] < MATURITIES[printed.maturity]
        mine, theirs = range_of(own, own.unit, Width.TIGHT), range_of(other, own.unit, Width.TIGHT)
        if less and mine is not None and theirs is not None and mine.meets(theirs):
            return Difference(quantity, own, printed, Sort.SUPERSEDED, other)
    if is_printed(own) and is_printed(printed) and _is_swapped(own, printed):
        return Difference(quantity, own, printed, Sort.SWAPPED)
    return Difference(quantity, own, printed, Sort.OTHER)


def _is_swapped(own: Observation, printed: Observation) -> bool:
    """Whether two neighbouring digits are exchanged, or one digit before the last is another one, all else being equal."""
    theirs = value_of(printed, own.unit)
    if theirs is None:
        return False
    mine_digits, their_digits = _digits(Decimal(own.value), theirs)
    if len(mine_digits) != len(their_digits) or len(mine_digits) < 3:
        return False
    places = [place for place, (one, two) in enumerate(zip(mine_digits, their_digits, strict=True)) if one != two]
    if len(places) == 1:
        return places[0] < len(mine_digits) - 1
    if len(places) != 2 or places[1] != places[0] + 1:
        return False
    first, second = places
    return mine_digits[first] == their_digits[second] and mine_digits[second] == their_digits[first]


def _digits(one: Decimal, other: Decimal) -> tuple[str, str]:
    """The digits of two numbers down to the last that either has, without the zeros behind."""
    places = max(_places(one), _places(other))
    return str(abs(int(one.scaleb(places)))), str(abs(int(other.scaleb(places))))


def _places(value: Decimal) -> int:
    """How far to move the point so that nothing is left behind it; negative for zeros before it."""
    exponent = value.normalize().as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0
