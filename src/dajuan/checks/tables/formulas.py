"""Tell which column of a table follows from which two others, by the rows that bear it out and by what its head says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations, product

import msgspec

from dajuan.checks.tables.grids import Cell, Place
from dajuan.checks.tables.heads import (
    Form,
    are_aim_and_result,
    are_years,
    falls,
    form_of,
    is_mean,
    is_other,
    is_rate,
    says_amount,
    unit_of,
)
from dajuan.checks.tables.ratio_heads import is_named_ratio, is_ratio
from dajuan.checks.tables.trials import DIFFERENCES, Figures, Pair, is_possible, middle, pair_of, tried

MOST = 11
"""With more columns some would fit by chance."""
SURE = 4
"""So many rows must bear out what no head tells, and so many for each that does not."""
ADDED = 6
"""So many rows for each that does not, of differences: any two columns of a sum have one."""
TOLD = 2
"""The same where the head tells."""


class Formula(msgspec.Struct, frozen=True):
    """A column that follows from two others: its form, the three columns, and the rows that fit and that do not.

    told: its head says so. sign: -1 where it holds how much something fell.
    """

    form: Form
    column: int
    early: int
    late: int
    fitting: tuple[int, ...]
    off: tuple[int, ...]
    told: bool
    sign: int = 1


class Records(msgspec.Struct, frozen=True):
    """Rows of places under heads, as the formulas see a table: its own rows, or its columns, or pairs of years.

    pairs: the columns that may be compared, None for any two.
    real: rows whose growth is at constant prices or of another scope, so that it need not fit.
    ratios: nothing but the columns that are one by another are asked about (合格率).
    """

    heads: tuple[str, ...]
    labels: tuple[str, ...]
    rows: tuple[tuple[Place, ...], ...]
    pairs: tuple[tuple[int, int], ...] | None = None
    flat: bool = False
    torn: bool = False
    real: frozenset[int] = frozenset()
    ratios: bool = False


def formulas(records: Records) -> Iterator[Formula]:
    """Each column that follows from two others, by the pair that most rows bear out."""
    width = len(records.heads)
    columns: list[list[Figures]] = [
        [(float(each.value), float(each.slack)) if isinstance(each := row[at], Cell) else None for row in records.rows]
        for at in range(width)
    ]
    fewest = 2 if records.flat else 0
    filled = [at for at in range(width) if len(records.rows) - columns[at].count(None) > fewest]
    if not 3 <= len(filled) <= MOST + 1 and records.pairs is None:
        return
    told = {at: _told(records, at) for at in filled}
    sizes = {at: middle(columns[at]) for at in filled}
    best: dict[tuple[int, bool], Formula] = {}
    for early, late in records.pairs if records.pairs is not None else permutations(filled, 2):
        if early not in told or late not in told or early == late:
            continue
        pair: Pair | None = None
        for column in filled:
            if column in (early, late) or (records.ratios and not is_ratio(records.heads[column])):
                continue
            signs = (1, -1) if falls(records.heads[column]) else (1,)
            for form, sign in product(_forms(records, told[column], early, late, column), signs):
                if told[column] is not form and not is_possible(form, sizes[early], sizes[late], sizes[column]):
                    continue
                pair = pair if pair is not None else pair_of(columns[early], columns[late])
                found = _judged(records, pair, columns[column], form, (early, late, column), told[column], sign)
                if found is None:
                    continue
                key = column, found.form in DIFFERENCES
                if key not in best or _rank(found) > _rank(best[key]):
                    best[key] = found
    yield from _unlike(best.values())


def _told(records: Records, at: int) -> Form | None:
    """What the head of a column says; 增减 over cells with % is growth, 合格率 the share of one column in another."""
    form = form_of(records.heads[at]) or (Form.COMPLETION if is_ratio(records.heads[at]) else None)
    if form is not Form.AMOUNT or says_amount(records.heads[at]):
        return form
    cells = [row[at] for row in records.rows if isinstance(row[at], Cell)]
    rates = sum(isinstance(each, Cell) and each.unit == "%" for each in cells)
    return Form.RATE if rates * 2 > len(cells) else form


def _rank(found: Formula) -> tuple[bool, int, int, int]:
    return (
        found.told,
        len(found.fitting) - len(found.off),
        -abs(found.late - found.early),
        -abs(found.column - found.late),
    )


def _unlike(found: Iterable[Formula]) -> Iterator[Formula]:
    """Each difference once: a - b = c and a - c = b are the same."""
    differences: dict[frozenset[int], Formula] = {}
    for each in found:
        if each.form not in DIFFERENCES:
            yield each
            continue
        key = frozenset((each.column, each.early, each.late))
        if key not in differences or (each.told, each.column) > (differences[key].told, differences[key].column):
            differences[key] = each
    yield from differences.values()


def _forms(records: Records, told: Form | None, early: int, late: int, column: int) -> tuple[Form, ...]:
    """The forms that may hold of three columns."""
    levels = not (_is_rate(records, early) or _is_rate(records, late))
    if told in (Form.SHARE, Form.SUM):
        return (Form.AMOUNT,) if told is Form.SUM and levels else ()
    head = records.heads[column]
    if told is None and head and not is_other(head) and not is_rate(head):
        return (Form.AMOUNT,)
    if told in DIFFERENCES:
        return (told,)
    if told is Form.MEAN or not levels:
        return ()
    if told is Form.COMPLETION and is_ratio(head):
        return (told, Form.REST)
    if told is not None:
        return (told,)
    # a = 100 b/c and c = 100 b/a are the same; a rate stands right of its levels
    rates = (Form.RATE, Form.COMPLETION) if column > max(early, late) else (Form.RATE,)
    return rates if head or column < early else (*rates, Form.AMOUNT)  # a - b = c and a - c = b are the same, too


def _is_rate(records: Records, column: int) -> bool:
    return is_rate(records.heads[column]) and not is_mean(records.heads[column])


def _judged(
    records: Records,
    pair: Pair,
    printed: Sequence[Figures],
    form: Form,
    columns: tuple[int, int, int],
    told: Form | None,
    sign: int,
) -> Formula | None:
    early, late, column = columns
    fitting: list[int] = []
    off: list[int] = []
    firm = 0.0
    real = records.real if form in (Form.RATE, Form.INDEX) else ()
    for at, weight in tried(form, pair, printed, sign):
        if weight >= 0:
            fitting.append(at)
            firm += weight
        elif at not in real:
            off.append(at)
            if len(off) > 2 and len(off) > len(fitting) + 1:
                return None
    if not fitting and not off:
        return None
    heads = records.heads
    if form is Form.REST:
        told = form
    found = Formula(form, column, early, late, tuple(fitting), tuple(off), told is form, sign)
    if records.flat or records.torn or told is not form:
        sure = SURE - 1 if records.torn or told is form or is_rate(heads[column]) else SURE
        each = (ADDED if records.torn else SURE) if form in DIFFERENCES else SURE - 1
        if form in DIFFERENCES and not (records.flat or records.torn) and _are_counts(records, columns):
            sure, each = SURE - 1, SURE - 1  # which do not agree by chance
        return found if firm >= sure and len(fitting) >= each * len(off) else None
    if is_ratio(heads[column]):
        named = is_named_ratio(heads[column], heads[late], heads[early], rest=form is Form.REST)
        if named and firm >= 1 and len(fitting) >= len(off):
            return found
        if form is Form.REST and not named:
            return found if firm >= SURE - 1 and len(fitting) >= SURE * len(off) else None
    if (firm >= 1 or len(fitting) > TOLD) and len(fitting) >= TOLD * len(off):
        return found
    named = form_of(heads[column]) is form and _is_named(heads, form, early, late)
    return found if named and len(off) <= max(len(fitting), 1) else None


def _are_counts(records: Records, columns: tuple[int, int, int]) -> bool:
    places = [row[at] for row in records.rows for at in columns]
    return all(not place.slack for place in places if isinstance(place, Cell))


def _is_named(heads: Sequence[str], form: Form, early: int, late: int) -> bool:
    """Whether the heads say that these two columns are compared, so that a table of very few rows can be judged."""
    return unit_of(heads[early]) == unit_of(heads[late]) and (early, late) in named_pairs(heads, form)


def named_pairs(heads: Sequence[str], form: Form) -> list[tuple[int, int]]:
    """The pairs of columns of levels whose heads say that the one is the base of the other."""
    paired = are_aim_and_result if form is Form.COMPLETION else are_years
    levels = [at for at, head in enumerate(heads) if head and form_of(head) is None]
    if form is not Form.POINTS:
        levels = [at for at in levels if not is_rate(heads[at])]
    return [(one, two) for one, two in permutations(levels, 2) if paired(heads[one], heads[two])]
