"""Tell which column of a table follows from which two others, by the rows that bear it out and by what its head says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations, product

import msgspec

from dajuan.checks.tables.grids import Cell, Place
from dajuan.checks.tables.heads import Form, are_aim_and_result, are_years, falls, form_of, is_other, is_rate, unit_of

MOST = 11
"""With more columns some would fit by chance."""
TRIED = 10
"""So many rows are tried before all are."""
SURE = 4
"""So many rows must bear out what no head tells, and so many for each that does not."""
ADDED = 6
"""So many rows for each that does not, of differences: any two columns of a sum have one."""
TOLD = 2
"""The same where the head tells."""
FINE = 0.6
COARSE = 1.6
"""A rate that could be more points off than the first tells half as much, than the second nothing."""
LARGE = 30
"""So many times what rounding can do a difference must be to bear something out."""

NEAR = 2.5
TENFOLD = 10
MOST_TIMES = 200
"""Sizes farther from each other do not come from one formula."""
DIFFERENCES = (Form.AMOUNT, Form.POINTS)
_ROUNDING = 1e-9

Figures = tuple[float, float] | None
"""A value and its last digit's place; None where there is no figure."""
Pair = list[tuple[int, float, float, float, float, float, bool]]
"""Of each row with both levels: its number, their quotient in % and its slack (0 and -1 where it has none), their difference and
its slack, the smaller of the two, whether they are the same."""


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
    """

    heads: tuple[str, ...]
    labels: tuple[str, ...]
    rows: tuple[tuple[Place, ...], ...]
    pairs: tuple[tuple[int, int], ...] | None = None
    flat: bool = False
    torn: bool = False
    real: frozenset[int] = frozenset()


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
    told = {at: form_of(records.heads[at]) for at in filled}
    sizes = {at: _middle(columns[at]) for at in filled}
    best: dict[tuple[int, bool], Formula] = {}
    for early, late in records.pairs if records.pairs is not None else permutations(filled, 2):
        if early not in told or late not in told or early == late:
            continue
        pair: Pair | None = None
        for column in filled:
            if column in (early, late):
                continue
            signs = (1, -1) if falls(records.heads[column]) else (1,)
            for form, sign in product(_forms(records, told[column], early, late, column), signs):
                if told[column] is not form and not _may(form, sizes[early], sizes[late], sizes[column]):
                    continue
                pair = pair if pair is not None else _pair(columns[early], columns[late])
                found = _judged(records, pair, columns[column], form, (early, late, column), told[column], sign)
                if found is None:
                    continue
                key = column, found.form in DIFFERENCES
                if key not in best or _rank(found) > _rank(best[key]):
                    best[key] = found
    yield from _unlike(best.values())


def _middle(figures: Sequence[Figures]) -> float:
    """The size of a figure in the middle of a column."""
    sizes = sorted(abs(each[0]) for each in figures if each is not None)
    return sizes[len(sizes) // 2]


def _may(form: Form, early: float, late: float, column: float) -> bool:
    """Whether the sizes of three columns allow for a formula at all, so that most need not be tried row by row."""
    if form in DIFFERENCES:
        return max(early, late, column) <= NEAR * (early + late + column - max(early, late, column))
    if not early or not late or not 1 / MOST_TIMES < late / early < MOST_TIMES:
        return False
    return form is Form.RATE or 1 / TENFOLD < column * early / (100 * late) < TENFOLD


def _pair(early: Sequence[Figures], late: Sequence[Figures]) -> Pair:
    found: Pair = []
    for at, (one, two) in enumerate(zip(early, late, strict=True)):
        if one is None or two is None:
            continue
        a, slack_a = one
        b, slack_b = two
        quotient, slack = 0.0, -1.0
        if a > slack_a and b >= 0:
            quotient = 100 * b / a
            slack = (100 * slack_b + quotient * slack_a) / (a - slack_a)
        found.append((at, quotient, slack, b - a, slack_a + slack_b, min(abs(a), abs(b)), a == b))
    return found


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
    if told is not None:
        return (told,)
    # a = 100 b/c and c = 100 b/a are the same; a rate stands right of its levels
    rates = (Form.RATE, Form.COMPLETION) if column > max(early, late) else (Form.RATE,)
    return rates if head or column < early else (*rates, Form.AMOUNT)  # a - b = c and a - c = b are the same, too


def _is_rate(records: Records, column: int) -> bool:
    return is_rate(records.heads[column])


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
    is_difference = form in DIFFERENCES
    less = 100.0 if form is Form.RATE else 0.0
    real = records.real if form in (Form.RATE, Form.INDEX) else ()
    for at, quotient, slack, difference, slack_two, least, same in pair:
        figures = printed[at]
        if figures is None or (slack < 0 and not is_difference):
            continue
        value = figures[0] * sign
        if is_difference:
            slack = slack_two + figures[1]
            fits = abs(difference - value) <= slack + _ROUNDING * (least + 1)
            weight = _weight_of_difference(min(least, abs(value)), slack)
        else:
            slack += figures[1] + _ROUNDING
            fits = abs(quotient - less - value) <= slack
            weight = 0.0 if slack > COARSE or not value or (same and not less) else 1.0 if slack <= FINE else 0.5
        if fits:
            fitting.append(at)
            firm += weight
        elif at not in real:
            off.append(at)
            if len(off) > 2 and len(off) > len(fitting) + 1:
                return None
    if not fitting and not off:
        return None
    heads = records.heads
    found = Formula(form, column, early, late, tuple(fitting), tuple(off), told is form, sign)
    if records.flat or records.torn or told is not form:
        sure = SURE - 1 if records.torn or told is form or is_rate(heads[column]) else SURE
        each = (ADDED if records.torn else SURE) if is_difference else SURE - 1
        return found if firm >= sure and len(fitting) >= each * len(off) else None
    if (firm >= 1 or len(fitting) > TOLD) and len(fitting) >= TOLD * len(off):
        return found
    return found if _is_named(heads, form, early, late) and len(off) <= max(len(fitting), 1) else None


def _weight_of_difference(least: float, slack: float) -> float:
    """How much it tells that a difference fits, by the smallest of the three figures."""
    slack = slack or 1.0
    return 1.0 if least > LARGE * slack else 0.5 if least > LARGE / 4 * slack else 0.0


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
