"""Find the cells of a row that do not follow from others of it, though the rows beside it do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

import msgspec

from dajuan.checks.arithmetic.comparable import comparison, scope_words
from dajuan.checks.arithmetic.quotients import HUNDRED, growth, positive, told
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Severity
from dajuan.checks.tables.formulas import MOST, Formula, Records, formulas
from dajuan.checks.tables.grids import RATE_UNITS, Cell, Place, Row, Table
from dajuan.checks.tables.heads import Form, falls, is_rate_label
from dajuan.reading.intervals import Interval
from dajuan.reading.tables.rules import YEAR_ALONE

NEAR = 200
"""In flattened lines a level that is more times the other was run together with a neighbour."""
TENTH = Decimal("0.1")
_TABLE_OF_OUTPUT = Pattern("生产总值|增加值|GDP|不变价|可比价")
_MARKED = Pattern(r"[①-⑳]|\*+$")
"""A footnote speaks of the row."""
_QUICK = "快报"
"""A column of its own in tables, which compare it with what follows."""
_INDUSTRY = Pattern("产业|[^险]业$|业（|经济$|其他$")
"""In a table of output the rows of industries grow at constant prices, whether or not they say 增加值."""


class Conflict(msgspec.Struct, frozen=True):
    """A cell that does not follow from others.

    result: the cell that is worked out; parts: what from. computed: what they give; expected: the same as a number.
    name, head: the row's label, the column's head. severity: where it differs from the rule's own.
    few: nothing but the heads tells that it should.
    """

    form: Form
    result: Cell
    parts: tuple[Cell, ...]
    name: str
    head: str
    expected: Decimal
    computed: str
    severity: Severity | None = None
    doubtful: bool = False


def across(table: Table) -> tuple[list[Conflict], list[tuple[Cell, ...]], frozenset[int]]:
    """The conflicts of formulas over columns, the cells that go together in the rows of these, and the columns of rates."""
    found: list[Conflict] = []
    fits: list[tuple[Cell, ...]] = []
    rates: set[int] = set()
    for records in _views(table):
        known = list(formulas(records))
        rows = {at for each in known for at in each.off}
        for formula in known:
            if records.heads is table.heads and formula.form is not Form.AMOUNT:
                rates.add(formula.column)
            for at in formula.off:
                conflict = _conflict(table, records, formula, at, known)
                if conflict is not None:
                    found.append(conflict)
            for at in formula.fitting:
                if at in rows:
                    fits.append(_cells(records, formula, at))
    return found, fits, frozenset(rates)


def _views(table: Table) -> Iterator[Records]:
    """The rows of a table; its columns, where they are few rows; pairs of rows, where these are years."""
    rows = [row for row in table.rows if not row.loose]
    labels = tuple(row.label for row in rows)
    if len(table.heads) > 2:
        yield Records(table.heads, labels, tuple(row.cells for row in rows), flat=table.flat, torn=table.torn)
    if _are_years(labels):
        yield _years(table, rows)
    elif 3 <= len(rows) <= MOST and len(table.heads) > 1 and not table.flat and len(set(labels)) == len(labels):
        turned = tuple(zip(*(row.cells for row in rows), strict=True))
        yield Records(labels, table.heads, turned)


def _are_years(labels: Sequence[str]) -> bool:
    years = [int(found[1]) if (found := YEAR_ALONE.fullmatch(label)) else 0 for label in labels]
    steps = {two - one for one, two in pairwise(years)}
    return len(years) > 2 and 0 not in years and steps in ({1}, {-1})


def _years(table: Table, rows: Sequence[Row]) -> Records:
    """Each year beside the year before it."""
    up = rows[0].label < rows[-1].label
    ordered = rows if up else list(reversed(rows))
    width = len(table.heads)
    heads = (*(f"上年{head}" for head in table.heads), *table.heads)
    both = tuple((*one.cells, *two.cells) for one, two in pairwise(ordered))
    pairs = tuple((at, at + width) for at in range(width))
    return Records(heads, tuple(row.label for row in ordered[1:]), both, pairs, flat=table.flat, torn=table.torn)


def _cells(records: Records, formula: Formula, at: int) -> tuple[Cell, ...]:
    places = records.rows[at]
    found = (places[formula.column], places[formula.late], places[formula.early])
    return tuple(each for each in found if isinstance(each, Cell))


def _conflict(table: Table, records: Records, formula: Formula, at: int, known: Sequence[Formula]) -> Conflict | None:
    cells = _cells(records, formula, at)
    if len(cells) < 3:
        return None
    result, late, early = cells
    label, head = records.labels[at], records.heads[formula.column]
    severity: Severity | None = None
    revised = Decimal(0)
    if formula.form in (Form.RATE, Form.INDEX):
        words = f"{label},{records.heads[formula.late]},{table.title}"
        rule = comparison(None, words)
        if (
            rule.severity is None
            or _MARKED.search(label)
            or any(scope_words(each.replace(_QUICK, "")) for each in (label, head, table.around))
            or _grows_really(table, label)
        ):
            return None
        severity, revised = rule.severity, rule.base
    if formula.form is Form.AMOUNT and _has_another(records.rows[at], cells):
        return None
    if formula.form is not Form.AMOUNT and _is_otherwise(formula.form, result, late, early, label):
        return None
    if table.flat and _has_slipped(records, formula, result):
        return None
    if table.flat and (not label or (formula.form is not Form.AMOUNT and _are_far(late, early))):
        return None
    if falls(head) and formula.form is Form.RATE:
        result = msgspec.structs.replace(result, value=-result.value)
    best, tight, wide = _works(formula.form, early, late, revised)
    if wide is None or tight is None or wide.meets(result.wide):
        return None
    unit = "" if formula.form is Form.AMOUNT else "%"
    step = min(late.step, early.step) if formula.form is Form.AMOUNT else min(result.step, TENTH)
    return Conflict(formula.form, cells[0], (late, early), label, head, best, told(best, tight, unit, step), severity)


def _grows_really(table: Table, label: str) -> bool:
    """Whether a row of a table of output is one of an industry."""
    if not _INDUSTRY.search(label):
        return False
    return any(_TABLE_OF_OUTPUT.search(words) for words in (table.around, *(row.label for row in table.rows)))


def _is_otherwise(form: Form, result: Cell, late: Cell, early: Cell, label: str) -> bool:
    """Whether the change of a rate is told in points, or a completion is that of a ceiling."""
    if is_rate_label(label) or late.unit in RATE_UNITS:
        return True
    if form is not Form.COMPLETION or late.value <= 0:
        return False
    return abs(early.value / late.value * 100 - result.value) <= result.slack


def _has_another(places: Sequence[Place], cells: tuple[Cell, ...]) -> bool:
    """Whether a third part of the row explains why a difference is another one."""
    result, late, early = cells
    slack = result.slack + late.slack + early.slack
    off = late.value - early.value - result.value
    others = [each for each in places if isinstance(each, Cell) and each not in cells and each.value]
    return any(abs(abs(off) - abs(each.value)) <= slack + each.slack for each in others)


def _has_slipped(records: Records, formula: Formula, result: Cell) -> bool:
    """Whether a figure of flattened lines looks like one of another column: other decimals, or another order of size."""
    others = [each for at in formula.fitting if isinstance(each := records.rows[at][formula.column], Cell)]
    if formula.form is Form.AMOUNT:
        return result.step not in {each.step for each in others}
    most = max((abs(each.value) for each in others), default=Decimal(0))
    return result.step not in {each.step for each in others} and abs(result.value) > 2 * most


def _are_far(late: Cell, early: Cell) -> bool:
    sizes = sorted((abs(late.value), abs(early.value)))
    return sizes[1] > NEAR * sizes[0]


def _works(form: Form, early: Cell, late: Cell, revised: Decimal) -> tuple[Decimal, Interval | None, Interval | None]:
    """What two cells give, within rounding and within what may have been cut off."""
    if form is Form.AMOUNT:
        return late.value - early.value, late.tight - early.tight, late.wide - early.wide
    if not positive(early.wide, early.tight):
        return Decimal(0), None, None
    if form is Form.RATE:
        best = (late.value / early.value - 1) * 100
        return best, growth(early.tight, late.tight, revised), growth(early.wide, late.wide, revised)
    best = late.value / early.value * 100
    return best, late.tight / early.tight * HUNDRED, late.wide / early.wide * HUNDRED
