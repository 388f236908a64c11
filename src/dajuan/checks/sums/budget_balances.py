"""Find budgets that do not balance: 收入总计 against 支出总计, and what is left over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.checks.figures.parts import Sum, compared, is_amount, is_closed, is_torn, label, named, remark, spans
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, Verdict
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.tables.amounts import is_amounts
from dajuan.checks.tables.grids import Cell, Row, Table, tables

_REVENUE = Pattern(r"(?:收入总计|总收入|收入总量|收入合计)(?:预?计?|为|达|达到|是|完成|安排)*$")
_EXPENDITURE = Pattern(r"(?:支出总计|总支出|支出总量|支出合计)(?:预?计?|为|达|达到|是|完成|安排)*$")
_LEFT = Pattern(r"收支相抵[^。；\d]{0,24}(?:结余|结转|结转下年)[^。；，\d]{0,12}$")
_BALANCED = Pattern(r"收支(?:相抵)?[^。；，]{0,6}平衡|收支平衡")
_ROW = Pattern(r"(?:[一二三四]、)?(?:收\s*入|支\s*出)(?:总计|总量)")

EQUAL = Text(
    "“{revenue}”与“{expenditure}”不等，文中说收支平衡。",
    en="“{revenue}” and “{expenditure}” are not equal, though the text says that they balance.",
)
LEFT = Text(
    "“{revenue}”减“{expenditure}”为{computed}，文中为“{left}”。",
    en="“{revenue}” less “{expenditure}” is {computed}; the text says “{left}”.",
)
CELLS = Text(
    "表中{one}{figure}与{two}{other}不等。",
    en="In the table {one} ({figure}) and {two} ({other}) are not equal.",
)
SUGGESTION = Text(
    "请核对收入总计、支出总计和结余；如有未列出的项目，请写明。",
    en="Check both totals and what is left; where something is not listed, say so.",
)


@check(
    "arith-budget-balance",
    severity=Severity.WARNING,
    title=Text("收支总计不平衡", en="Revenue and expenditure do not balance"),
    why=Text(
        "预算表的收入总计等于支出总计；文中说收支平衡时两个总计相等，说年终结余时结余等于两个总计之差。",
        en="A budget's totals are equal; where the text says that they balance they must be, and what is left over is their difference.",
    ),
    wrong=(
        "一般公共预算收入8.2亿元，加上上级补助等收入25.1亿元，收入总计33.3亿元；支出总计33.9亿元，收支平衡。",
        "收入总计33.3亿元，支出总计31.2亿元，收支相抵，年终结余1.1亿元。",
        Example(
            "<h1>2025年云溪县一般公共预算收支平衡表</h1><table><tr><th>项目</th><th>预算数（万元）</th></tr>"
            "<tr><td>一般公共预算收入</td><td>82000</td></tr><tr><td>收入总计</td><td>333000</td></tr>"
            "<tr><td>一般公共预算支出</td><td>310000</td></tr><tr><td>支出总计</td><td>339000</td></tr></table>"
        ),
    ),
    right=(
        "收入总计33.3亿元；支出总计33.3亿元，收支平衡。",
        "收入总计33.3亿元，支出总计31.2亿元，收支相抵，年终结余2.1亿元。",
        "一般公共预算收入总计33.3亿元，政府性基金支出总计12.1亿元。",
        "收入总计33.3亿元，支出总计31.2亿元，结转下年支出1.5亿元，净结余0.6亿元。",
        Example(
            "<h1>2025年云溪县一般公共预算收支平衡表</h1><table><tr><th>项目</th><th>预算数（万元）</th></tr>"
            "<tr><td>收入总计</td><td>333000</td></tr><tr><td>支出总计</td><td>333000</td></tr></table>"
        ),
    ),
)
def budget_balances(manuscript: Manuscript) -> Iterator[Remark]:
    """Totals of one paragraph that are said to balance or to leave something, and the rows of tables."""
    for paragraph in manuscript.paragraphs:
        if "收支" in paragraph.text and len(paragraph.quantities) > 1:
            yield from _of_paragraph(manuscript, paragraph)
    for table in tables(manuscript):
        if not table.flat:
            yield from _of_table(manuscript, table)


def _of_paragraph(manuscript: Manuscript, paragraph: Stretch) -> Iterator[Remark]:
    revenue: Quantity | None = None
    expenditure: Quantity | None = None
    for index, each in enumerate(paragraph.quantities):
        if not is_amount(each) or not is_closed(each):
            continue
        words = label(manuscript, each)
        if _REVENUE.search(words):
            revenue, expenditure = each, None
        elif _EXPENDITURE.search(words) and revenue is not None:
            expenditure = each
            after = paragraph.quantities[index + 1] if index + 1 < len(paragraph.quantities) else None
            yield from _of_pair(manuscript, paragraph, revenue, expenditure, after)
            revenue = None


def _of_pair(
    manuscript: Manuscript, paragraph: Stretch, revenue: Quantity, expenditure: Quantity, after: Quantity | None
) -> Iterator[Remark]:
    if revenue.unit != expenditure.unit or is_torn(manuscript.plain, (revenue, expenditure)):
        return
    stop = after.start if after is not None else paragraph.end
    said = manuscript.plain[expenditure.end : stop]
    listed = manuscript.plain[revenue.end : expenditure.start]
    if after is not None and after.unit == revenue.unit and is_amount(after) and _LEFT.search(said):
        if "结余" in listed or "结转" in listed:
            return  # what is left is among the expenditure already
        found = Sum(
            revenue.value - expenditure.value,
            revenue.tight - expenditure.tight,
            revenue.wide - expenditure.wide,
            min(revenue.step, expenditure.step),
        )
        if is_torn(manuscript.plain, (after,)):
            return
        message = LEFT.filled(
            revenue=named(manuscript, revenue),
            expenditure=named(manuscript, expenditure),
            computed=found.shown(after).partition("（")[0],
            left=named(manuscript, after),
        )
        made = remark(
            found.against(after), spans(after, revenue, expenditure), message, found.shown(after), SUGGESTION
        )  # fmt: skip
        if made is not None:
            yield made
    elif _BALANCED.search(said.partition("。")[0]) or _BALANCED.match(said.lstrip("。，；")):
        verdict = compared(revenue.tight, revenue.wide, expenditure.tight, expenditure.wide)
        if verdict is Verdict.CONFLICTS:
            message = EQUAL.filled(revenue=named(manuscript, revenue), expenditure=named(manuscript, expenditure))
            yield Remark(spans(expenditure, revenue), message, SUGGESTION)


def _of_table(manuscript: Manuscript, table: Table) -> Iterator[Remark]:
    """The rows 收入总计 and 支出总计 of one table, or the two halves of one row."""
    rows = [row for row in table.rows if _ROW.fullmatch(row.label)]
    if len(rows) != 2 or rows[0].label[-4:-2] == rows[1].label[-4:-2]:
        return
    for index in range(len(table.heads)):
        if is_amounts(table, index):
            yield from _of_cells(manuscript, rows, index)


def _of_cells(manuscript: Manuscript, rows: Sequence[Row], index: int) -> Iterator[Remark]:
    one, two = rows[0].cells[index], rows[1].cells[index]
    if not isinstance(one, Cell) or not isinstance(two, Cell) or Decimal(0) in (one.value, two.value):
        return
    if not one.wide.meets(two.wide):
        message = CELLS.filled(
            one=rows[0].label,
            figure=manuscript.text[one.span.start : one.span.end],
            two=rows[1].label,
            other=manuscript.text[two.span.start : two.span.end],
        )
        yield Remark((two.span, one.span), message, SUGGESTION)
