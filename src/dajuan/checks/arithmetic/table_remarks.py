"""Say of a table which of its changes do not follow from its levels: one finding a row, or one about the table."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.arithmetic.quotients import told
from dajuan.checks.arithmetic.table_changes import misfits
from dajuan.checks.arithmetic.table_columns import DIFFERENCES, Form
from dajuan.checks.arithmetic.table_grids import Table, span, step, value
from dajuan.checks.arithmetic.table_misfits import Misfit, Misfits
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Remark, Text

TENTH = Decimal("0.1")
ONE_BY_ONE = 2  # rows that are told one by one; more of them are one finding about the table
SHOWN = 8  # places that a finding about a table names


def table_remarks(manuscript: Manuscript, *forms: Form) -> Iterator[Remark]:
    """What the tables say of changes of these forms that their levels do not give."""
    for found in misfits(manuscript, forms):
        if len(found.rows) <= ONE_BY_ONE:
            yield from (_of_row(found, each) for each in found.rows)
        else:
            yield _of_table(found)


def _of_row(found: Misfits, each: Misfit) -> Remark:
    computed = _computed(found, each)
    return Remark(
        spans=(span(each.change), span(each.late), span(each.early)),
        message=Text(
            "表中“{label}”一行，由{early}到{late}，“{head}”应约为{computed}，现为{change}。",
            en="In the row {label} of the table, from {early} to {late} the column {head} should be about {computed}; it is {change}.",
        ).filled(
            label=each.row.label[:30],
            early=each.early.text,
            late=each.late.text,
            head=_head(found.table, each),
            computed=computed,
            change=each.change.text,
        ),
        suggestion=Text(
            "请核对这一行的三个数；如按同口径或可比价计算，请在表下注明。",
            en="Check the three figures of the row; if the rate is on another scope or at constant prices, say so below the table.",
        ),
        computed=computed,
        severity=each.severity if found.form not in DIFFERENCES else None,
    )


def _of_table(found: Misfits) -> Remark:
    spans = [span(each.change) for each in found.rows[:SHOWN]]
    return Remark(
        spans=tuple(spans),
        message=Text(
            "表中有{count}行的“{head}”与同行的两个数不符（另有{fitting}行相符），如“{label}”一行应约为{computed}。",
            en="In {count} rows of the table the column {head} does not follow from the two figures beside it (in {fitting} it does); "
            "in the row {label} it should be about {computed}.",
        ).filled(
            count=len(found.rows),
            fitting=found.fitting,
            head=_head(found.table, found.rows[0]),
            label=found.rows[0].row.label[:30],
            computed=_computed(found, found.rows[0]),
        ),
        suggestion=Text("请逐行核对，或注明口径。", en="Check the rows one by one, or name the scope below the table."),
        severity=found.rows[0].severity if found.form not in DIFFERENCES else None,
    )


def _computed(found: Misfits, each: Misfit) -> str:
    form = found.form
    early, late = value(each.early), value(each.late)
    if form is Form.MEAN:
        mean = ((late / early) ** (Decimal(1) / found.years) - 1) * 100
        return told(mean, each.tight, "%", min(step(each.change), TENTH))
    if form is Form.LESS:
        return told(early - late, each.tight, "", step(each.late))
    if form in DIFFERENCES:
        return told(late - early, each.tight, "百分点" if form is Form.POINTS else "", step(each.late))
    given = late / early * 100 if form is Form.INDEX else (late / early - 1) * 100
    return told(given, each.tight, "%", min(step(each.change), TENTH))


def _head(table: Table, each: Misfit) -> str:
    return table.heads[each.row.slots.index(each.change)] or "增减"
