"""Find totals of tables that are not the sum of their rows or columns, for the rule arith-sum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.arithmetic.grids import Cell, tables
from dajuan.checks.arithmetic.table_totals import Conflict, conflicts
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.quantities import Verdict
from dajuan.checks.records import Remark, Severity, Text

_MOST = 2
"""More disagreements than this in one table are told as one finding about the table."""

_MOST_SPANS = 12

MESSAGE = Text(
    "表中“{name}”的{total}与各项之和不符：各项相加为{sum}。",
    en="In the table “{name}” is {total}, but its items add up to {sum}.",
)
TABLE = Text(
    "表中有{count}处合计与各项之和不符（首处：“{name}”{total}，各项相加为{sum}），请核对整张表是否缺行、错列或口径不一。",
    en="{count} totals of this table are not the sums of their items (the first: “{name}” {total}, items add up to {sum}): is a row "
    "missing, a column shifted, or the scope not the same?",
)
CROSS = Text(
    "表中{cell}与所在行、列的合计（{one}、{two}）都不符，请先核对这个数。",
    en="In the table {cell} goes neither with the total of its row nor with that of its column ({one}, {two}): check it first.",
)
SUGGESTION = Text(
    "请核对合计数与各分项，或补列遗漏的项目。", en="Check the total and each item, or add the item that is missing."
)


def table_sums(manuscript: Manuscript) -> Iterator[Remark]:
    """Total rows and total columns; more than two in one table are one remark."""
    for table in tables(manuscript):
        found = conflicts(table)
        certain = _explained([one for one in found if one.verdict is Verdict.CONFLICTS])
        if len(certain) > _MOST:
            yield _remark(manuscript, certain[0], TABLE, len(certain), Severity.WARNING)
        elif (crossing := _crossing(certain)) is not None:
            yield _cross(manuscript, crossing, certain)
        else:
            for one in certain:
                yield _remark(manuscript, one, MESSAGE)
        for one in found:
            if one.verdict is Verdict.DOUBTFUL:
                yield _remark(manuscript, one, MESSAGE, doubtful=True)


def _explained(found: Sequence[Conflict]) -> list[Conflict]:
    """Without totals that are off only because an item of theirs is a total that is off, and each total once."""
    totals = {one.total.span for one in found}
    kept = {one.total.span: one for one in found if not any(item.span in totals for item in one.items)}
    return list(kept.values()) or list(found[:1])


def _crossing(conflicts: Sequence[Conflict]) -> Cell | None:
    """The one cell that two totals, of its row and of its column, have in common."""
    if len(conflicts) != 2:
        return None
    spans = {item.span for item in conflicts[1].items}
    common = [item for item in conflicts[0].items if item.span in spans]
    return common[0] if len(common) == 1 else None


def _cross(manuscript: Manuscript, cell: Cell, conflicts: Sequence[Conflict]) -> Remark:
    figures = [manuscript.text[span.start : span.end] for span in (cell.span, *(one.total.span for one in conflicts))]
    message = CROSS.filled(cell=figures[0], one=figures[1], two=figures[2])
    return Remark((cell.span, *(one.total.span for one in conflicts)), message, SUGGESTION)


def _remark(
    manuscript: Manuscript,
    one: Conflict,
    message: Text,
    count: int = 1,
    severity: Severity | None = None,
    *,
    doubtful: bool = False,
) -> Remark:
    total = manuscript.text[one.total.span.start : one.total.span.end]
    return Remark(
        (one.total.span, *(item.span for item in one.items[:_MOST_SPANS])),
        message.filled(name=one.name, total=total, sum=f"{one.value:f}", count=count),
        SUGGESTION,
        f"{one.value:f}",
        severity=severity,
        doubtful=doubtful,
    )
