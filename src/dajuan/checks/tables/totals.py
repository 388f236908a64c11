"""Find rows of a table that are the sum of other rows, and the columns in which they are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.figures.parts import is_amount
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Verdict
from dajuan.checks.records import Severity
from dajuan.checks.tables.among_rows import among_rows
from dajuan.checks.tables.amounts import amount_columns
from dajuan.checks.tables.amounts import is_amounts as is_amounts
from dajuan.checks.tables.conflicts import Conflict
from dajuan.checks.tables.grids import Cell, Place, Row, Table
from dajuan.checks.tables.heads import BARE_TOTAL, Form, is_among, is_rate_row, is_total, level_of
from dajuan.checks.tables.parents import collapsed, parents, run_of
from dajuan.checks.tables.partitions import partitioned

ALMOST = 3
"""So many columns must agree for each that does not, in lines that lost some of their figures."""
MOST_ROWS = 90
"""In longer tables rows that are sums of other rows are not searched for."""
DOUBLE = Decimal(2)
HALF = Decimal("0.6")
"""Items that come to more than so many times their total hold sums of each other; to less, they are not all there."""
LARGE = 20
ALONE = 100
"""So many times what rounding can do a total must be to bear something out, and to do so where it is the only one."""
SMALL = 30
_PLANNED = Pattern("预算|计划|安排")
"""Heads of what was planned: the reserve (预备费) is planned and never spent."""
_RESERVE = "预备费"


class Addition(msgspec.Struct, frozen=True):
    """A total of one column against its items: whether it agrees, and whether that tells something."""

    conflict: Conflict
    verdict: Verdict
    firm: bool
    alone: bool


def totals(table: Table, rates: frozenset[int] = frozenset()) -> tuple[list[Conflict], list[tuple[Cell, ...]]]:
    """The totals of rows that are not the sum of their items, and the cells of those that are.

    rates: columns that are known to hold rates.
    """
    amounts = amount_columns(table, rates)
    conflicts: list[Conflict] = []
    fits: list[tuple[Cell, ...]] = []
    found = {at for at, row in enumerate(table.rows) if _is_whole(table, at) and not row.loose}
    ways = [(at, list(_segments(table, sorted(found), at, amounts))) for at in sorted(found)]
    if len(table.rows) <= MOST_ROWS:
        ways += [(at, [items]) for at, items in parents(table, amounts) if at not in found]
    for each in partitioned(table):
        if each.whole.quantity is not None and is_amount(each.whole.quantity):
            made = added(each.name, "", each.whole, each.parts)
            if made is not None and made.verdict is Verdict.AGREES:
                fits.append(_cells(made.conflict))
            elif made is not None:
                conflicts.append(made.conflict)
    conflicts += among_rows(table)
    for at, segments in ways:
        best = _best(table, amounts, at, segments, alone=len(found) == 1 and is_total(table.rows[at].label))
        if at not in found:
            best = [_weak(each) for each in best]
        conflicts += [each.conflict for each in best if each.verdict is not Verdict.AGREES]
        fits += [_cells(each.conflict) for each in best if each.verdict is Verdict.AGREES]
    return conflicts, fits


def _is_whole(table: Table, at: int) -> bool:
    """Whether a row says that it is a total; 全市 is one above or below all the others."""
    label = table.rows[at].label
    return is_total(label) or (at in (0, len(table.rows) - 1) and BARE_TOTAL.fullmatch(label) is not None)


def _cells(conflict: Conflict) -> tuple[Cell, ...]:
    return (conflict.result, *conflict.parts)


def _segments(table: Table, found: Sequence[int], at: int, amounts: Sequence[int]) -> Iterator[Sequence[Row]]:
    """The rows that can be the items of a total: above it, below it, to the next total, or the totals among them."""
    position = found.index(at)
    first = found[position - 1] if position else -1
    last = found[position + 1] if position + 1 < len(found) else len(table.rows)
    own = [row for row in table.rows[:at] if row.label and not is_among(row.label)]
    segments = [
        table.rows[first + 1 : at],
        table.rows[at + 1 : last],
        table.rows[max(first, 0) : at],  # 合计 and what comes to it, to 总计
        [table.rows[each] for each in found[:position]],  # 小计 to 合计
        [table.rows[each] for each in found[position + 1 :]],
        [row for row in own if not is_total(row.label)],
    ]
    for segment in segments:
        yield from _ways(segment, amounts)


def _ways(segment: Sequence[Row], amounts: Sequence[int]) -> Iterator[Sequence[Row]]:
    """The ways in which rows can be the parts of a total.

    All but those of which; only those of one level of numbering, or indented alike; only those that are no sums of others.
    """
    own = [row for row in segment if not is_among(row.label)]
    if len(own) > 1:
        yield own
    for level in range(4):
        numbered = [row for row in own if level_of(row.label) == level]
        if 1 < len(numbered) < len(own):
            yield numbered
    indents = {row.indent for row in own}
    if len(indents) > 1:
        yield [row for row in own if row.indent == min(indents)]
    if 3 < len(own) <= MOST_ROWS:
        top = collapsed(own, amounts)
        if 1 < len(top) < len(own):
            yield top
    if len(own) < len(segment) <= MOST_ROWS:  # 其中：购置费 begins the parts of the row above it
        top = [row for row in collapsed(segment, amounts) if not is_among(row.label)]
        if 1 < len(top) < len(own):
            yield top


def _best(
    table: Table, amounts: Sequence[int], at: int, segments: Sequence[Sequence[Row]], *, alone: bool
) -> list[Addition]:
    """The additions of the way to part the total that agrees in most columns, if it agrees in enough of them."""
    best: list[Addition] = []
    most = 0
    for items in segments:
        if table.flat and _has_loose(table, at, items):
            continue
        found = [one for index in amounts if (one := _addition(table, at, items, index)) is not None]
        agreeing = sum(one.firm for one in found if one.verdict is not Verdict.CONFLICTS)
        if agreeing > most:
            best, most = found, agreeing
    wrong = sum(one.verdict is Verdict.CONFLICTS for one in best)
    if wrong and most == 1 and not any(one.alone for one in best if one.verdict is not Verdict.CONFLICTS):
        return _plain(table, amounts, at, segments[0]) if alone and segments else []
    if wrong and not _is_enough(table, most, wrong):
        return [one for one in best if one.verdict is Verdict.AGREES]
    if best or not alone:
        return best
    return _plain(table, amounts, at, segments[0]) if segments else []


def _has_loose(table: Table, at: int, items: Sequence[Row]) -> bool:
    """Whether a row that lost figures stands among the items of a total, or between them and it."""
    first = min(items[0].span, table.rows[at].span)
    last = max(items[-1].span, table.rows[at].span)
    return any(row.loose for row in table.rows if first <= row.span <= last)


def _is_enough(table: Table, agreeing: int, wrong: int) -> bool:
    """Whether so many columns that agree tell how a total was made; a cell that a line has lost shifts all after it."""
    return agreeing >= wrong if not table.flat else agreeing >= ALMOST * wrong or wrong == 1


def _addition(table: Table, at: int, items: Sequence[Row], index: int) -> Addition | None:
    """A column's total against its items; None where a cell cannot be read, or where they need not be all of it."""
    row = table.rows[at]
    if is_rate_row(row.label):
        return None
    made = added(row.label, table.heads[index], row.cells[index], [item.cells[index] for item in items])
    if made is None or made.verdict is not Verdict.CONFLICTS:
        return made
    value, total = made.conflict.expected, made.conflict.result.value
    if any(cell.value and abs(value - total - cell.value) <= cell.slack / 2 for cell in made.conflict.parts):
        return None  # an item that is part of another one
    inferred = table.torn or not is_total(row.label)
    if inferred and not HALF * abs(total) < abs(value) < DOUBLE * abs(total):
        return None  # rates, or numbers of rows
    if table.flat and not table.whole and abs(value) < abs(total):
        return None  # an item may have been lost
    planned = value < total and _PLANNED.search(table.heads[index] or table.around)
    return None if planned and not any(_RESERVE in item.label for item in items) else made


def added(name: str, head: str, whole: Place, places: Sequence[Place]) -> Addition | None:
    """A total against its items; None where one of them cannot be read, or where there are fewer than two."""
    cells = [cell for cell in places if isinstance(cell, Cell)]
    if not isinstance(whole, Cell) or False in places or len(cells) < 2:
        return None
    value = sum((item.value for item in cells), Decimal(0))
    slack = sum((item.slack for item in cells), whole.slack)
    off = abs(value - whole.value)
    verdict = Verdict.CONFLICTS if off > slack else Verdict.DOUBTFUL if off * 2 > slack else Verdict.AGREES
    several = sum(bool(item.value) for item in cells) > 1 and abs(whole.value) > SMALL * whole.step
    likely = slack if off else whole.step  # what agrees to the last digit hardly does so by chance
    firm = several and abs(whole.value) > LARGE * likely
    alone = several and abs(whole.value) > ALONE * likely
    doubtful = verdict is Verdict.DOUBTFUL
    conflict = Conflict(Form.SUM, whole, tuple(cells), name, head, value, f"{value:f}", doubtful=doubtful)
    return Addition(conflict, verdict, firm, alone)


def _plain(table: Table, amounts: Sequence[int], at: int, items: Sequence[Row]) -> list[Addition]:
    """A total that agrees nowhere is told only of rows that are plainly its parts: no 其中, no numbering, all of one look."""
    labels = [row.label for row in items]
    ends = at in (0, len(table.rows) - 1) and len(items) == len(table.rows) - 1
    if (
        not BARE_TOTAL.fullmatch(table.rows[at].label)
        or not ends
        or not table.whole
        or len(items) < 2
        or not all(labels)
    ):
        return []
    nested = any(run_of(items, each, index) for each in range(len(items)) for index in amounts)
    if nested or len({level_of(label) for label in labels}) > 1:
        return []
    found = [one for index in amounts if (one := _addition(table, at, items, index)) is not None]
    return [_weak(one) for one in found if HALF < one.conflict.expected / (one.conflict.result.value or 1) < DOUBLE]


def _weak(one: Addition) -> Addition:
    """What no other column bears out is a warning only: an item may not be listed."""
    weaker = msgspec.structs.replace(one.conflict, severity=Severity.WARNING)
    return msgspec.structs.replace(one, conflict=weaker)
