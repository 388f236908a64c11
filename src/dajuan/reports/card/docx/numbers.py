"""Show a number with the mark that leads to its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dajuan.ledger.evaluation.records import Derived
from dajuan.ledger.records import Cell, Observation, Target
from dajuan.messages import _
from dajuan.reports.card import show
from dajuan.reports.card.docx.sources import Sources
from dajuan.reports.wordfile.inline import Inline

NONE = "—"
"""In a table: there is no such number (GB/T 9704)."""


def figure(sources: Sources, of: Observation) -> Iterator[Inline]:
    """The figure with the mark of its source."""
    yield show.told(of)
    yield sources.mark(of)


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
    said, growth = target.words or show.form(target), show.growth(target)
    if target.goal is not None:
        before, after = show.around_goal(target)
        said = f"{before}{show.wording(target.goal).said}{after}"
    elif growth is not None:
        said = show.named(growth)
    yield said
    yield sources.mark(target)


def baseline(sources: Sources, target: Target) -> Iterator[Inline]:
    """Where a target starts from."""
    if target.baseline is None:
        yield NONE
        return
    yield show.wording(target.baseline).said
    yield sources.mark(target)


def of_all_years(sources: Sources, of: Derived) -> Iterator[Inline]:
    """What has added up over the years (累计12830人), labelled as computed."""
    yield _("{value} (derived)").format(value=show.computed(of))
    yield from sources.marks((*of.inputs, *of.targets))


def joined(pieces: Iterable[Iterable[Inline]], separator: str) -> Iterator[Inline]:
    """Pieces with a separator between them."""
    for number, piece in enumerate(pieces):
        if number:
            yield separator
        yield from piece
