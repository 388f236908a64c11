"""Show a number with the mark that leads to its source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from dajuan.ledger.evaluation.records import Derived
from dajuan.ledger.records import Cell, Observation, Target
from dajuan.messages import _
from dajuan.reading.plans.records import Amount, Form
from dajuan.reading.records import Kind
from dajuan.reports.card import show
from dajuan.reports.card.docx.sources import Sources
from dajuan.reports.review.quantities import printed
from dajuan.reports.wordfile.inline import Inline

NONE = "—"
"""In a table: there is no such number (GB/T 9704)."""

BARE = re.compile(r"[<>≤≥＜＞约近超]*\s*(-?\d[\d,]*(?:\.\d+)?)\s*(?:左右|以上|以下|以内)?")
SCALES = ((8, "亿"), (4, "万"), (0, ""))


def figure(sources: Sources, of: Observation) -> Iterator[Inline]:
    """The figure with the mark of its source."""
    yield words(of)
    yield sources.mark(of)


def words(of: Observation) -> str:
    """The figure as printed; a change with its direction; of a corrected one also what stands in the document."""
    said = show.value_of(of) if of.kind in {Kind.CHANGE, Kind.RANK} else printed(of)
    if of.corrected and of.kind is not Kind.RANK and _digits(of.origin.text) != _digits(said):
        return _("{value} (printed: {text})").format(value=said, text=of.origin.text)
    return said


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())


def derived(sources: Sources, of: Derived) -> Iterator[Inline]:
    """A computed figure, labelled as such, with the marks of all that it was made of."""
    yield _("{value} (derived)").format(value=show.value_of(of))
    yield from sources.marks((*of.inputs, *of.targets))


def change(sources: Sources, of: Cell | Derived | None) -> Iterator[Inline]:
    """The change on last year, printed or computed."""
    if isinstance(of, Derived):
        yield from derived(sources, of)
    elif of is not None and of.standing:
        yield from figure(sources, of.standing)
    else:
        yield NONE


def goal(sources: Sources, target: Target) -> Iterator[Inline]:
    """What a target asks for, as printed: its goal, else its growth, else its words."""
    said = target.words or _(show.FORMS[target.form])
    amount = target.growth if target.form is Form.GROWTH else target.goal or target.growth
    if amount:
        said = amount.text
        if target.form is Form.GROWTH or amount is target.growth:
            said = _("{growth} a year").format(growth=with_per_cent(amount))
        elif target.form in {Form.TOTAL, Form.FALL}:
            said = _("{quantity} in all").format(quantity=said)
    yield said
    yield sources.mark(target)


def with_per_cent(amount: Amount) -> str:
    """A growth with its unit, which in a table can stand in the head of its column."""
    if amount.unit in amount.text or amount.unit not in {"%", "‰"}:
        return amount.text
    number = BARE.fullmatch(amount.text)
    return f"{amount.text[: number.end(1)]}{amount.unit}{amount.text[number.end(1) :]}" if number else amount.text


def unit(target: Target) -> str:
    """The unit in which the plan's table prints its numbers (亿元), told by number and value; "" where they carry it."""
    for amount in (target.baseline, target.goal):
        if amount is None:
            continue
        found = BARE.fullmatch(amount.text)
        if not found:
            return ""
        number, value = Decimal(found[1].replace(",", "")), Decimal(amount.value)
        for power, word in SCALES:
            if number.scaleb(power) == value:
                return word + amount.unit
            if "/" in amount.unit and number.scaleb(-power) == value:
                return amount.unit.replace("/", f"/{word}", 1)
        return amount.unit
    return target.growth.unit if target.growth else ""


def joined(pieces: Iterable[Iterable[Inline]], separator: str) -> Iterator[Inline]:
    """Pieces with a separator between them."""
    for number, piece in enumerate(pieces):
        if number:
            yield separator
        yield from piece
