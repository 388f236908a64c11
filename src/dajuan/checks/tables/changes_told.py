"""Find a difference or a growth in prose that the cells of the table beside it do not give: 净增771户 of 4,826 and 5,537."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.checks.tables.cells_told import row_of
from dajuan.checks.tables.expectations import written
from dajuan.checks.tables.held import Held, told_of
from dajuan.checks.tables.names import TOTAL
from dajuan.checks.tables.telling import Role

_RATES = "教育发展（%）\n指标|2020年|2025年\n高中阶段毛入学率|91.2|94.6\n普惠性幼儿园覆盖率|83.5|91.2\n"
_TOWNS = "各乡镇造林情况（亩）\n乡镇|任务|完成\n青石镇|2600|2080\n白沙镇|1900|1710\n"

_CELL = Text(
    "正文“{said}”与表中“{row}”不符：表中{head}为{computed}。",
    en="The prose says {said}; in the row {row} of the table it is {computed} ({head}).",
)
_CELLS = Text(
    "正文“{said}”与表中“{row}”不符：按表中{head}两数为{computed}。",
    en="The prose says {said}; by the row {row} of the table it is {computed} ({head}).",
)
_SUMS = Text(
    "正文“{said}”与表不符：按表中各行{head}合计为{computed}。",
    en="The prose says {said}; by the rows of the table together it is {computed} ({head}).",
)
_TURNED = Text(
    "正文“{verb}{said}”与表中“{row}”方向相反：见表中{head}。",
    en="The prose says {verb}{said}; the row {row} of the table went the other way ({head}).",
)


@check(
    "agree-table-change",
    severity=Severity.WARNING,
    title=Text("正文所说的增减、差距与表格不符", en="The prose tells a change or a gap that its table does not give"),
    why=Text(
        "正文说“提高N个百分点”“净增N户”“还差N亩”时，应等于表中同一行两数之差；说“增长N%”时，应与表中两数相符。",
        en="What the prose says that a row rose, grew or is short by is the difference of two of its cells.",
    ),
    wrong=(
        _RATES + "五年来，高中阶段毛入学率提高4.3个百分点。",
        _TOWNS + "全县还差810亩，其中青石镇差520亩。",
        _TOWNS + "青石镇比白沙镇多完成造林470亩。",
        _RATES + "五年来，高中阶段毛入学率下降3.4个百分点。",
    ),
    right=(
        _RATES + "五年来，高中阶段毛入学率提高3.4个百分点，普惠性幼儿园覆盖率提高近8个百分点。",
        _RATES + "2025年，高中阶段毛入学率比上年提高0.6个百分点。",
        _TOWNS + "全县还差710亩，其中青石镇差520亩，青石镇比白沙镇多完成370亩。",
    ),
    replaces=("arith-gap", "arith-increment", "arith-point-diff"),
)
def changes_told(manuscript: Manuscript) -> Iterator[Remark]:
    """净增, 提高, 还差, 比…多 and growth in sentences beside a table that no two cells of the row give."""
    for found in told_of(manuscript, (Role.CHANGE, Role.GAP, Role.BETWEEN)):
        computed = written(found.nearest)
        yield Remark(
            spans=(found.told.quantity.span, *found.nearest.spans),
            message=_message(found).filled(
                verb=found.told.verb,
                said=found.told.quantity.claim.text,
                row=row_of(found),
                head="、".join(dict.fromkeys(found.nearest.heads)) or "该行",
                computed=computed.partition("（")[0],
            ),
            suggestion=Text(
                "请核对正文的增减数与表中两数；基期或口径不同的，请写明。",
                en="Check the difference and both cells; where it is of another base, say so.",
            ),
            computed=computed,
            severity=Severity.ERROR if found.certain else None,
        )


def _message(found: Held) -> Text:
    if found.turned:
        return _TURNED
    if found.told.row == TOTAL and not found.sheet.has_total:
        return _SUMS
    return _CELLS if len(found.nearest.spans) > 1 else _CELL
