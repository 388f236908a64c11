"""Tell from the conflicts of a table which cell to look at first: the one that they have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Span
from dajuan.checks.tables.additions import added_columns
from dajuan.checks.tables.balances import balances
from dajuan.checks.tables.conflicts import Conflict, across
from dajuan.checks.tables.contributed import contributed
from dajuan.checks.tables.grids import Cell, Table, tables
from dajuan.checks.tables.means import means
from dajuan.checks.tables.products import products
from dajuan.checks.tables.shares import shares
from dajuan.checks.tables.slipped_parents import slipped_parents
from dajuan.checks.tables.structures import structures
from dajuan.checks.tables.totals import totals


class Fault(msgspec.Struct, frozen=True):
    """A cell to look at, with everything that it does not go with."""

    cell: Cell
    conflicts: tuple[Conflict, ...]


class Faults(msgspec.Struct, frozen=True):
    """What is wrong with one table, and what holds only if figures were rounded as they should be."""

    table: Table
    faults: tuple[Fault, ...]
    doubtful: tuple[Conflict, ...]


_FOUND: WeakKeyDictionary[Manuscript, tuple[Faults, ...]] = WeakKeyDictionary()


def faults(manuscript: Manuscript) -> tuple[Faults, ...]:
    """The tables whose figures do not go together, in the order of the text; worked out once."""
    if manuscript not in _FOUND:
        judged = (_of_table(table) for table in tables(manuscript))
        _FOUND[manuscript] = tuple(each for each in judged if each.faults or each.doubtful)
    return _FOUND[manuscript]


def _of_table(table: Table) -> Faults:
    rows, fits, rates = across(table)
    sums, known = totals(table, rates)
    named, those = balances(table)
    conflicts = [*named, *sums, *rows]
    fits += [*those, *known]
    for finder in (added_columns, shares, means, products, structures, contributed, slipped_parents):
        found, known = finder(table)
        conflicts += found
        fits += known
    conflicts = list({frozenset(_spans(each)): each for each in reversed(conflicts)}.values())[::-1]
    certain = [each for each in conflicts if not each.doubtful]
    borne = Counter(cell.span for cells in fits for cell in cells)
    return Faults(table, tuple(_grouped(certain, borne)), tuple(each for each in conflicts if each.doubtful))


def _grouped(conflicts: Sequence[Conflict], borne: Counter[Span]) -> list[Fault]:
    """The fewest cells that explain all conflicts, those first that explain most."""
    left = list(conflicts)
    found: list[Fault] = []
    while left:
        counts = Counter(span for each in left for span in dict.fromkeys(_spans(each)))
        first = {each.result.span: -at for at, each in reversed(list(enumerate(left)))}
        span = max(counts, key=lambda one: (counts[one], -borne[one], one in first, first.get(one, -len(left))))
        own = [each for each in left if span in _spans(each)]
        cell = next(each for each in (own[0].result, *own[0].parts) if each.span == span)
        found.append(Fault(cell, tuple(sorted(own, key=lambda each: each.result.span != span))))
        left = [each for each in left if each not in own]
    return sorted(found, key=lambda each: each.cell.span)


def _spans(conflict: Conflict) -> tuple[Span, ...]:
    return (conflict.result.span, *(cell.span for cell in conflict.parts))
