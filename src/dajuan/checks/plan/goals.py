"""See the goals that reports set for their own year as targets of a plan of that one year."""

from __future__ import annotations

from dajuan.documents.document import DocumentKind
from dajuan.ledger.records import Cell, PlanRef, Target
from dajuan.reading.plans.records import Amount, Form
from dajuan.reading.records import Kind

_SETTING = (DocumentKind.WORK_REPORT, DocumentKind.PLAN)
"""Kinds of documents that set goals for the year in which they are given."""


def goal(cell: Cell) -> Target | None:
    """The goal that a report sets for its own year, as a target of a plan of that year; None of what is none."""
    told = cell.standing
    if told is None or not cell.key.target or told.indicator.local or told.kind not in (Kind.LEVEL, Kind.CHANGE):
        return None
    document, year = told.origin.document, told.period or ""
    if document.kind not in _SETTING or year != document.published[:4] or (told.base or "yoy") != "yoy":
        return None
    origin, is_growth = told.origin, told.kind is Kind.CHANGE
    amount = Amount(
        text=origin.text,
        value=told.value,
        unit=told.unit,
        start=origin.start,
        end=origin.end,
        high=told.high,
        bound=told.bound,
        step=told.step or "1",
    )
    return Target(
        number=-told.number,
        plan=PlanRef(-document.number, document.title, document.place, int(year), int(year), document),
        indicator=told.indicator,
        name=told.indicator.name,
        unit=told.unit,
        form=Form.GROWTH if is_growth else Form.LEVEL,
        year=int(year),
        start=origin.start,
        end=origin.end,
        goal=None if is_growth else amount,
        growth=amount if is_growth else None,
    )
