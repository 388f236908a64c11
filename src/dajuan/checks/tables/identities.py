"""Find cells that are not what the names of their columns, or of the rows of a turned table, say that they are.

自然增长率 is 出生率 less 死亡率, 进出口 is 出口 and 进口, 合格率 is what 不合格 leaves of all that was tested: each such identity
is a line of `IDENTITIES`. A table may hold it in its columns, row by row, or in its rows, column by column.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum

import msgspec

from dajuan.checks.figures.quotients import HUNDRED, positive, told
from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.conflicts import Conflict
from dajuan.checks.tables.grids import Cell, Row, Table
from dajuan.checks.tables.heads import Form
from dajuan.checks.tables.units import in_brackets
from dajuan.reading.intervals import Interval

MOST_COLUMNS = 12
MOST_ROWS = 40
ALMOST = 2
"""So many rows must agree for each that does not, where there are several."""


class Work(StrEnum):
    """What is done with the two columns."""

    LESS = "less"  # one - two
    AND = "and"  # one + two
    SHARE = "share"  # 100 one / two
    REST = "rest"  # 100 (1 - one / two)
    WITHIN = "within"  # not above one


class Identity(msgspec.Struct, frozen=True):
    """A column that follows from two others by their names; alone: one row is enough to tell that it does not."""

    form: Form
    result: Pattern
    one: Pattern
    two: Pattern
    work: Work
    alone: bool = False


_TESTED = Pattern("抽检|抽查|抽样|检验|检测|检查|监测|送检|查验|受检|参检|[总数]$")
_NOT_GOOD = Pattern("不合格|不达标|不符合|未达标|未通过|问题数|超标")
IDENTITIES: tuple[Identity, ...] = (
    Identity(Form.NATURAL, Pattern("自然增长率?"), Pattern("出生"), Pattern("死亡"), Work.LESS, alone=True),
    Identity(Form.SUM, Pattern("进出口"), Pattern("(?<!进)出口"), Pattern("进口"), Work.AND, alone=True),
    Identity(Form.AMOUNT, Pattern("顺差"), Pattern("(?<!进)出口"), Pattern("进口"), Work.LESS, alone=True),
    Identity(Form.REST, Pattern("(?<!不)(?:合格|达标|符合|通过)率"), _NOT_GOOD, _TESTED, Work.REST),
    Identity(
        Form.SHARE,
        Pattern("(?:合格|达标|符合|通过|优良|优秀|及格)率"),
        Pattern("^[^不未]*(?:合格|达标|符合|通过|优良|优秀|及格)(?!率)"),
        _TESTED,
        Work.SHARE,
    ),
    Identity(Form.SHARE, Pattern("城镇化率"), Pattern("城镇[^率]{0,2}人口|城镇人数"), Pattern("常住人口|总人口"), Work.SHARE, alone=True),
    Identity(
        Form.PART,
        Pattern("(?:年度?|本年|当年|今年|20\\d\\d年)(?:计划|完成)?投资"),
        Pattern("总投资|概算"),
        Pattern("总投资|概算"),
        Work.WITHIN,
    ),
)  # fmt: skip
_CHANGE = Pattern("增[长减速幅]|同比|[比较]上|升降|变化|占|排名|位次|名次")


def identities(table: Table) -> tuple[list[Conflict], list[tuple[Cell, ...]]]:
    """The cells that break an identity that the cells beside them keep, and those that keep it."""
    conflicts: list[Conflict] = []
    fits: list[tuple[Cell, ...]] = []
    if table.flat or table.torn or len(table.rows) > MOST_ROWS:
        return conflicts, fits
    for view in (table, _turned(table)):
        if view is None or not 2 <= len(view.heads) <= MOST_COLUMNS:
            continue
        for identity in IDENTITIES:
            columns = _columns(view.heads, identity)
            if columns is not None:
                off, known = _judged(view, identity, columns)
                conflicts += off
                fits += known
    return conflicts, fits


def _turned(table: Table) -> Table | None:
    """The table with its rows as columns, None where a row cannot be read."""
    rows = [row for row in table.rows if not row.loose]
    labels = tuple(row.label for row in rows)
    if len(rows) < len(table.rows) or len(set(labels)) < len(labels) or not all(labels) or len(rows) > MOST_COLUMNS:
        return None
    columns = tuple(
        Row(head, tuple(row.cells[at] for row in rows), rows[0].span)
        for at, head in enumerate(table.heads)
        if not _CHANGE.search(head)
    )
    return msgspec.structs.replace(table, heads=labels, rows=columns)


def _columns(heads: Sequence[str], identity: Identity) -> tuple[int, int, int] | None:
    """The one column of each kind, None where one is missing or may be several."""
    found: list[int] = []
    for pattern in (identity.result, identity.one, identity.two):
        alike = [
            at
            for at, head in enumerate(heads)
            if pattern.search(head) and not _CHANGE.search(head.replace("自然增长", "")) and at not in found
        ]
        if identity.work is Work.WITHIN and len(found) == 2:
            alike = [found[1]]
        if pattern is not identity.result:
            alike = [at for at in alike if not identity.result.search(heads[at])]
        if len(alike) != 1:
            return None
        found.append(alike[0])
    result, one, two = found
    units = {in_brackets(heads[at]) for at in (one, two)}
    return (result, one, two) if len(units - {None}) < 2 else None


def _judged(
    view: Table, identity: Identity, columns: tuple[int, int, int]
) -> tuple[list[Conflict], list[tuple[Cell, ...]]]:
    off: list[Conflict] = []
    fits: list[tuple[Cell, ...]] = []
    for row, cells in _rows(view, columns):
        result, one, two = cells
        if identity.work is Work.WITHIN and not _same_unit(view, columns):
            return [], []
        best, tight, wide = _worked(identity.work, one, two)
        if wide is None or tight is None:
            continue
        kept = result.wide.low is not None and wide.high is not None and result.wide.low <= wide.high
        if kept if identity.work is Work.WITHIN else wide.meets(result.wide):
            fits.append(cells)
            continue
        unit = "%" if identity.work in (Work.SHARE, Work.REST) else ""
        computed = told(best, tight, unit, result.step)
        head = view.heads[columns[0]]
        parts = (one,) if identity.work is Work.WITHIN else (one, two)
        off.append(Conflict(identity.form, result, parts, row.label, head, best, computed))
    alone = identity.alone and len(off) == 1 and not fits
    return (off, fits) if alone or len(fits) >= ALMOST * len(off) or (len(off) == 1 and fits) else ([], fits)


def _same_unit(view: Table, columns: tuple[int, int, int]) -> bool:
    units = {in_brackets(view.heads[at]) for at in columns[:2]}
    return len(units) == 1


def _rows(view: Table, columns: tuple[int, int, int]) -> Iterator[tuple[Row, tuple[Cell, Cell, Cell]]]:
    for row in view.rows:
        result, one, two = (row.cells[at] for at in columns)
        if isinstance(result, Cell) and isinstance(one, Cell) and isinstance(two, Cell) and not row.loose:
            yield row, (result, one, two)


def _worked(work: Work, one: Cell, two: Cell) -> tuple[Decimal, Interval | None, Interval | None]:
    """What two cells give, within rounding and within what may have been cut off."""
    if work is Work.LESS:
        return one.value - two.value, one.tight - two.tight, one.wide - two.wide
    if work is Work.AND:
        return one.value + two.value, one.tight + two.tight, one.wide + two.wide
    if work is Work.WITHIN:
        return one.value, one.tight, one.wide
    if not positive(two.wide, two.tight):
        return Decimal(0), None, None
    tight, wide = one.tight / two.tight * HUNDRED, one.wide / two.wide * HUNDRED
    share = one.value / two.value * 100
    return (share, tight, wide) if work is Work.SHARE else (100 - share, HUNDRED - tight, HUNDRED - wide)
