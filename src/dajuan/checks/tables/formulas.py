"""Tell which column of a table follows from which two others, by the rows that bear it out and by what its head says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import permutations

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
OFF = -1.0
LARGE = 30
"""So many times what rounding can do a difference must be to bear something out."""

_ROUNDING = 1e-9

Figures = tuple[float, float]
"""A value and its last digit's place."""


class Formula(msgspec.Struct, frozen=True):
    """A column that follows from two others: its form, the three columns, and the rows that fit and that do not.

    told: its head says so.
    """

    form: Form
    column: int
    early: int
    late: int
    fitting: tuple[int, ...]
    off: tuple[int, ...]
    told: bool


class Records(msgspec.Struct, frozen=True):
    """Rows of places under heads, as the formulas see a table: its own rows, or its columns, or pairs of years.

    pairs: the columns that may be compared, None for any two.
    """

    heads: tuple[str, ...]
    labels: tuple[str, ...]
    rows: tuple[tuple[Place, ...], ...]
    pairs: tuple[tuple[int, int], ...] | None = None
    flat: bool = False
    torn: bool = False


def formulas(records: Records) -> Iterator[Formula]:
    """Each column that follows from two others, by the pair that most rows bear out."""
    rows = [
        tuple((float(x.value), float(x.slack)) if isinstance(x, Cell) else None for x in row) for row in records.rows
    ]
    filled = [
        at for at in range(len(records.heads)) if sum(row[at] is not None for row in rows) > (2 if records.flat else 0)
    ]
    if not 3 <= len(filled) <= MOST + 1 and records.pairs is None:
        return
    told = {at: form_of(records.heads[at]) for at in filled}
    best: dict[tuple[int, bool], Formula] = {}
    for early, late in records.pairs if records.pairs is not None else permutations(filled, 2):
        if early not in filled or late not in filled or early == late:
            continue
        for column in filled:
            if column in (early, late):
                continue
            for form in _forms(records, told[column], early, late, column):
                found = _judged(records, rows, form, (early, late, column), told[column])
                if found is None:
                    continue
                key = column, found.form is Form.AMOUNT
                if key not in best or _rank(found) > _rank(best[key]):
                    best[key] = found
    yield from _unlike(best.values())


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
        if each.form is not Form.AMOUNT:
            yield each
            continue
        key = frozenset((each.column, each.early, each.late))
        if key not in differences or (each.told, each.column) > (differences[key].told, differences[key].column):
            differences[key] = each
    yield from differences.values()


def _forms(records: Records, told: Form | None, early: int, late: int, column: int) -> tuple[Form, ...]:
    """The forms that may hold of three columns."""
    levels = not (_is_rate(records, early) or _is_rate(records, late))
    if told is Form.SHARE or told is Form.SUM:
        return (Form.AMOUNT,) if told is Form.SUM and levels else ()
    if told is None and records.heads[column] and not is_other(records.heads[column]):
        return (Form.AMOUNT,)
    if told is Form.AMOUNT:
        return (Form.AMOUNT,)
    if not levels:
        return ()
    if told is not None:
        return (told,)
    # a = 100 b/c and c = 100 b/a are the same; a rate stands right of its levels
    rates = (Form.RATE, Form.COMPLETION) if column > max(early, late) else (Form.RATE,)
    return rates if records.heads[column] else (*rates, Form.AMOUNT)


def _is_rate(records: Records, column: int) -> bool:
    return is_rate(records.heads[column])


def _judged(
    records: Records,
    rows: Sequence[Sequence[Figures | None]],
    form: Form,
    columns: tuple[int, int, int],
    told: Form | None,
) -> Formula | None:
    early, late, column = columns
    works = _WORKS[form]
    sign = -1.0 if form is Form.RATE and falls(records.heads[column]) else 1.0
    fitting: list[int] = []
    off: list[int] = []
    firm = 0.0
    for at, row in enumerate(rows):
        a, b, printed = row[early], row[late], row[column]
        if a is None or b is None or printed is None:
            continue
        result = works(a, b, (printed[0] * sign, printed[1]))
        if result is None:
            continue
        if result >= 0:
            fitting.append(at)
            firm += result
        else:
            off.append(at)
            if len(off) > 3 and len(off) > len(fitting):
                return None
    heads = records.heads
    found = Formula(form, column, early, late, tuple(fitting), tuple(off), told is form)
    if not fitting and not off:
        return None
    if records.flat or records.torn or told is not form:
        sure = SURE - 1 if records.torn or told is form else SURE
        each = ADDED if form is Form.AMOUNT else SURE - 1
        enough = firm >= sure and len(fitting) >= each * len(off)
        return found if enough else None
    if (firm >= TOLD or (form is Form.AMOUNT and len(fitting) > TOLD)) and len(fitting) >= TOLD * len(off):
        return found
    return found if _is_named(heads, form, early, late) and len(fitting) >= min(len(off), 1) else None


def _is_named(heads: Sequence[str], form: Form, early: int, late: int) -> bool:
    """Whether the heads leave no doubt which two columns are compared, in a table of very few rows."""
    if unit_of(heads[early]) != unit_of(heads[late]):
        return False
    paired = are_aim_and_result if form is Form.COMPLETION else are_years
    others = [at for at in range(len(heads)) if not is_rate(heads[at]) and form_of(heads[at]) is None]
    fitting = [pair for pair in permutations(others, 2) if paired(heads[pair[0]], heads[pair[1]])]
    return fitting == [(early, late)]


def _rate(a: Figures, b: Figures, printed: Figures) -> float | None:
    """How much it tells that three figures go together; OFF where they do not, None where that cannot be judged."""
    if a[0] <= a[1] or b[0] < 0:
        return None
    given = b[0] / a[0]
    return _fit((given - 1) * 100, 100 * (b[1] + given * a[1]) / (a[0] - a[1]), printed, trivial=printed[0] == 0)


def _ratio(a: Figures, b: Figures, printed: Figures) -> float | None:
    if a[0] <= a[1] or b[0] < 0:
        return None
    given = b[0] / a[0]
    trivial = a[0] == b[0] or printed[0] == 0
    return _fit(given * 100, 100 * (b[1] + given * a[1]) / (a[0] - a[1]), printed, trivial=trivial)


def _fit(given: float, slack: float, printed: Figures, *, trivial: bool) -> float:
    slack += printed[1] + _ROUNDING
    if abs(given - printed[0]) > slack:
        return OFF
    return 0.0 if trivial or slack > COARSE else 1.0 if slack <= FINE else 0.5


def _difference(a: Figures, b: Figures, printed: Figures) -> float | None:
    slack = (a[1] + b[1] + printed[1]) or 1.0
    off = abs(b[0] - a[0] - printed[0]) - a[1] - b[1] - printed[1]
    if off > _ROUNDING * max(abs(a[0]), abs(b[0]), 1):
        return OFF
    return 1.0 if min(abs(a[0]), abs(b[0]), abs(printed[0])) > LARGE * slack else 0.0


_WORKS: dict[Form, Callable[[Figures, Figures, Figures], float | None]] = {
    Form.RATE: _rate,
    Form.INDEX: _ratio,
    Form.COMPLETION: _ratio,
    Form.AMOUNT: _difference,
}
