"""Find the cells of a row that do not follow from others of it, though the rows beside it do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

import msgspec

from dajuan.checks.figures.comparable import comparison, scope_words
from dajuan.checks.figures.quotients import HUNDRED, growth, positive, told
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Severity
from dajuan.checks.tables.formulas import MOST, Formula, Records, formulas, named_pairs
from dajuan.checks.tables.grids import RATE_UNITS, Cell, Place, Table
from dajuan.checks.tables.heads import Form, form_of, is_rate_label, year_of
from dajuan.checks.tables.ratio_heads import is_ratio
from dajuan.checks.tables.trials import DIFFERENCES
from dajuan.reading.intervals import Interval

NEAR = 200
"""In flattened lines a level that is more times the other was run together with a neighbour."""
LONGEST_YEAR = 12
TENTH = Decimal("0.1")
_TABLE_OF_OUTPUT = Pattern("生产总值|增加值|GDP|不变价|可比价")
_MARKED = Pattern(r"[①-⑳]|\*+$")
"""A footnote speaks of the row."""
_QUICK = "快报"
"""A column of its own in tables, which compare it with what follows."""
_INDUSTRY = Pattern(
    "第[一二三]产业|[一二三]产(?:业)?$|^(?:农林牧渔业?|农业|工业|建筑业|批发|零售|交通运输|住宿|餐饮|金融业?|房地产业?|其他服务业|服务业|营利性|非营利性)"
)
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
            if records.heads is table.heads and formula.form not in DIFFERENCES:
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
    """The rows of a table; its columns, where they are few rows; pairs of rows or columns, where these are years."""
    rows = [row for row in table.rows if not row.loose]
    labels = tuple(row.label for row in rows)
    cells = tuple(row.cells for row in rows)
    whole = Records(table.heads, labels, cells, flat=table.flat, torn=table.torn, real=_real(table, labels))
    if len(table.heads) > 2:
        yield whole
    turned = Records(labels, table.heads, tuple(zip(*cells, strict=True)))
    if _are_years(labels):
        yield _years(whole)
    elif table.flat or len(set(labels)) < len(labels) or len(table.heads) < 2:
        return
    elif _are_years(table.heads):
        yield _years(turned)
        if 3 <= len(rows) <= MOST and any(is_ratio(label) for label in labels):
            yield msgspec.structs.replace(turned, ratios=True)
    elif 3 <= len(rows) <= MOST:
        yield turned


def _real(table: Table, labels: Sequence[str]) -> frozenset[int]:
    """The rows whose growth need not follow from their levels."""
    if not any(form_of(head) in (Form.RATE, Form.INDEX) for head in table.heads):
        return frozenset()
    return frozenset(
        at
        for at, label in enumerate(labels)
        if comparison(None, measured(table, label, "")).severity is None or is_rate_label(label)
    )


def _are_years(labels: Sequence[str]) -> bool:
    years = [year_of(label) if len(label) <= LONGEST_YEAR else None for label in labels]
    if len(years) < 3:
        return False
    steps = {two - one if one and two else 0 for one, two in pairwise(years)}
    return steps in ({1}, {-1})


def _years(records: Records) -> Records:
    """Each year beside the year before it."""
    up = records.labels[0] < records.labels[-1]
    order = range(len(records.labels)) if up else range(len(records.labels) - 1, -1, -1)
    width = len(records.heads)
    heads = (*(f"上年{head}" for head in records.heads), *records.heads)
    both = tuple((*records.rows[one], *records.rows[two]) for one, two in pairwise(order))
    pairs = tuple((at, at + width) for at in range(width))
    labels = tuple(records.labels[two] for _one, two in pairwise(order))
    return Records(heads, labels, both, pairs, flat=records.flat, torn=records.torn)


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
        rule = comparison(None, measured(table, label, records.heads[formula.late]))
        scopes = (label, head, table.around, records.heads[formula.late])
        if rule.severity is None or result.noted or _MARKED.search(label):
            return None
        if any(scope_words(each.replace(_QUICK, "")) for each in scopes):
            return None
        severity, revised = rule.severity, rule.base
    if formula.form is Form.AMOUNT and _has_another(records.rows[at], cells):
        return None
    otherwise = formula.form not in DIFFERENCES and _is_otherwise(formula.form, result, late, early, label)
    if otherwise or (table.flat and _has_slipped(records, formula, result)):
        return None
    if table.flat and (not label or (formula.form not in DIFFERENCES and _are_far(late, early))):
        return None
    return _told(records, formula, at, cells, severity, revised)


def _told(
    records: Records, formula: Formula, at: int, cells: Sequence[Cell], severity: Severity | None, revised: Decimal
) -> Conflict | None:
    """The conflict, unless another pair of columns that the heads name explains the figure."""
    result, late, early = cells
    if formula.sign < 0:
        result = msgspec.structs.replace(result, value=-result.value)
    best, tight, wide = works(formula.form, early, late, revised)
    if wide is None or tight is None or wide.meets(result.wide):
        return None
    for one, two in named_pairs(records.heads, formula.form):
        other = records.rows[at][one], records.rows[at][two]
        if isinstance(other[0], Cell) and isinstance(other[1], Cell) and formula.column not in (one, two):
            given = works(formula.form, other[0], other[1], revised)[2]
            if given is not None and given.meets(result.wide):
                return None
    points = "百分点" if formula.form is Form.POINTS else ""
    unit = points if formula.form in DIFFERENCES else "%"
    step = min(late.step, early.step) if formula.form in DIFFERENCES else min(result.step, TENTH)
    if formula.sign < 0:
        best, tight = -best, -tight
    if tight.low is not None and not tight.contains(best):
        best = tight.low  # of counts, to the digits that an interval has
    computed = told(best, tight, unit, step)
    head, label = records.heads[formula.column], records.labels[at]
    form = Form.RATIO if formula.form is Form.COMPLETION and form_of(head) is None and is_ratio(head) else formula.form
    return Conflict(form, cells[0], (late, early), label, head, best, computed, severity)


def measured(table: Table, label: str, head: str) -> str:
    """What the figures of a row are of: its label, its head, of a year the title too; industries of a table of output."""
    words = f"{label}，{head}"
    if year_of(label):
        return f"{words}，{table.title}"
    return f"{words}，增加值" if _grows_really(table, label) else words


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
    if formula.form in DIFFERENCES:
        return result.step not in {each.step for each in others}
    most = max((abs(each.value) for each in others), default=Decimal(0))
    return result.step not in {each.step for each in others} and abs(result.value) > 2 * most


def _are_far(late: Cell, early: Cell) -> bool:
    sizes = sorted((abs(late.value), abs(early.value)))
    return sizes[1] > NEAR * sizes[0]


def works(form: Form, early: Cell, late: Cell, revised: Decimal) -> tuple[Decimal, Interval | None, Interval | None]:
    """What two cells give, within rounding and within what may have been cut off."""
    if form in DIFFERENCES:
        return late.value - early.value, late.tight - early.tight, late.wide - early.wide
    if not positive(early.wide, early.tight):
        return Decimal(0), None, None
    if form is Form.RATE:
        best = (late.value / early.value - 1) * 100
        return best, growth(early.tight, late.tight, revised), growth(early.wide, late.wide, revised)
    best = late.value / early.value * 100
    if form is Form.REST:
        return 100 - best, HUNDRED - late.tight / early.tight * HUNDRED, HUNDRED - late.wide / early.wide * HUNDRED
    return best, late.tight / early.tight * HUNDRED, late.wide / early.wide * HUNDRED
