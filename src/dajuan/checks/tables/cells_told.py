"""Find a figure of prose that the table beside it gives otherwise: 贷款户数5357户 over a row of 5,537."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.checks.tables.aims_told import WrongAim, wrong_aims
from dajuan.checks.tables.expectations import Expected, written
from dajuan.checks.tables.held import Held, told_of
from dajuan.checks.tables.leads_told import LeadTotal, wrong_leads
from dajuan.checks.tables.sheets import Entry
from dajuan.checks.tables.telling import Role
from dajuan.checks.tables.years_told import OfYears, wrong_totals_of_years

_TABLE = "普惠金融\n指标|2024年末|2025年末\n普惠小微贷款余额（亿元）|28.46|33.91\n普惠小微贷款户数（户）|4,826|5,537\n"
_TOWNS = "各乡镇造林情况（亩）\n乡镇|任务|完成\n青石镇|2600|2080\n白沙镇|1900|1710\n"


@check(
    "agree-table-cell",
    severity=Severity.ERROR,
    title=Text("正文的数与旁边表格同一行不符", en="The prose gives a figure that its row of the table does not"),
    why=Text(
        "正文引用表中某一行的数时，应与表中一致；表中写简称、正文写全称的，说的仍是同一件事。",
        en="A figure that the prose takes from a row of the table beside it stands there as it is, whatever the units.",
    ),
    wrong=(
        _TABLE + "2025年末，贷款户数达到5357户。",
        _TABLE + "普惠小微贷款余额39.31亿元。",
        _TOWNS + "青石镇已完成造林2008亩。",
        _TOWNS + "全县完成造林3970亩。",
    ),
    right=(
        _TABLE + "2025年末，贷款户数达到5537户，余额34亿元。",
        _TABLE + "2023年末，普惠小微贷款余额24.02亿元。",
        _TABLE + "普惠小微贷款余额突破30亿元，其中信用贷款余额9.6亿元。",
        _TOWNS + "青石镇完成造林2080亩，其中经济林620亩；全县完成造林3790亩。",
        _TOWNS + "白沙镇预计全年造林1980亩。",
    ),
    replaces=("agree-two-values", "agree-digit-swap", "agree-unit-jump"),
)
def cells_told(manuscript: Manuscript) -> Iterator[Remark]:
    """Amounts and rates in sentences beside a table that no cell of the row gives that they name, nor its years together."""
    for told in wrong_totals_of_years(manuscript):
        yield _of_years(told)
    for lead in wrong_leads(manuscript):
        yield _of_column(lead)
    for aim in wrong_aims(manuscript):
        yield _of_aim(manuscript, aim)
    for found in told_of(manuscript, (Role.LEVEL, Role.EARLY, Role.LATE, Role.AIM, Role.SHARE, Role.COMPLETION)):
        cell = manuscript.text[found.nearest.spans[0].start : found.nearest.spans[-1].end]
        one = found.nearest.printed
        computed = written(found.nearest)
        yield Remark(
            spans=(found.told.quantity.span, *found.nearest.spans),
            message=Text(
                "正文“{said}”与表中“{row}”不符：表中{head}为{cell}。"
                if one
                else "正文“{said}”与表中“{row}”不符：按表中{head}为{sum}。",
                en="The prose says {said}, the row {row} of the table {cell} ({head})."
                if one
                else "The prose says {said}, but by its row {row} of the table it is {sum} ({head}).",
            ).filled(
                said=found.told.quantity.claim.text,
                row=row_of(found),
                head="、".join(found.nearest.heads) or "该行",
                cell=cell,
                sum=computed.partition("（")[0],
            ),
            suggestion=Text(
                "请核对正文与表中两处数字和单位；口径或时点不同的，请写明。",
                en="Check both figures and their units; where scope or time differ, say so.",
            ),
            computed="" if one else computed,
            severity=None if found.slip or found.certain else Severity.WARNING,
        )


def _of_aim(manuscript: Manuscript, found: WrongAim) -> Remark:
    cell = found.aim.span
    return Remark(
        spans=(found.quantity.span, cell),
        message=Text(
            "正文“{said}”与表中“{row}”的目标不符：表中{head}为{cell}。",
            en="The prose aims at {said}; the aim in the row {row} of the table is {cell} ({head}).",
        ).filled(
            said=found.quantity.claim.text,
            row=found.row,
            head=found.head,
            cell=manuscript.text[cell.start : cell.end].strip(),
        ),
        suggestion=Text("请核对正文与表中两处目标。", en="Check both aims."),
        severity=Severity.WARNING,
    )


def _of_years(told: OfYears) -> Remark:
    first, last = told.years
    message = Text(
        "正文“{said}”与表不符：按表中{first}—{last}年“{name}”合计为{sum}。",
        en="The prose says {said}; the years {first} to {last} of {name} in the table make {sum}.",
    ).filled(said=told.quantity.claim.text, name=told.name, first=first, last=last, sum=_sum(told.total))
    return _of_total(told.quantity, told.total, message, sure=told.sure)


def _of_column(lead: LeadTotal) -> Remark:
    message = Text(
        "正文“{said}”与表不符：按表中各行{head}合计为{sum}。",
        en="The prose says {said}; by the rows of the table together it is {sum} ({head}).",
    ).filled(said=lead.quantity.claim.text, head=lead.head, sum=_sum(lead.total))
    return _of_total(lead.quantity, lead.total, message, sure=lead.sure)


def _of_total(quantity: Quantity, total: Entry, message: Text, *, sure: bool) -> Remark:
    return Remark(
        spans=(quantity.span, *total.spans),
        message=message,
        suggestion=Text(
            "请核对正文与表中各数；累计的年份或口径不同的，请写明。",
            en="Check the figure and each cell; where other years or another scope are meant, say so.",
        ),
        computed=_written(total),
        severity=None if sure else Severity.WARNING,
    )


def _written(total: Entry) -> str:
    return written(Expected(total.value, total.wide, total.tight, total.unit, total.step, (), ()))


def _sum(total: Entry) -> str:
    return _written(total).partition("（")[0]


def row_of(found: Held) -> str:
    """The label of the row that a figure speaks of."""
    return found.sheet.labels[found.told.row] if found.told.row >= 0 else "合计"
