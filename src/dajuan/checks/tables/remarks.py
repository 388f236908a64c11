"""Say which cells of a table do not go with the others: one remark a cell, or one about the table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.tables.conflicts import Conflict
from dajuan.checks.tables.faults import Fault, Faults, faults
from dajuan.checks.tables.grids import Cell
from dajuan.checks.tables.heads import Form

ONE_BY_ONE = 2
"""More faults of one table are one remark about the table."""
SHOWN = 12
"""So many places a remark names."""
RULES = {
    Form.SUM: "arith-sum",
    Form.RATE: "arith-growth",
    Form.INDEX: "arith-growth",
    Form.COMPLETION: "arith-completion",
    Form.RATIO: "arith-completion",
    Form.REST: "arith-completion",
    Form.MEAN: "arith-annual-mean",
    Form.AMOUNT: "arith-increment",
    Form.POINTS: "arith-point-diff",
    Form.SHARE: "arith-share",
    Form.PRICE: "arith-unit-price",
    Form.PER: "arith-unit-price",
    Form.YIELD: "arith-yield",
    Form.NATURAL: "arith-natural-growth",
    Form.CONTRIBUTION: "arith-contribution",
    Form.PULL: "arith-contribution",
    Form.POINTS_OF: "arith-contribution",
    Form.STRUCTURE: "arith-structure",
}
"""The rule that speaks of a form, the first one that is wanted where a cell breaks several."""

_MESSAGES = {
    Form.SUM: Text(
        "表中“{name}”的{printed}与各项之和不符：各项相加为{computed}。",
        en="In the table “{name}” is {printed}, but its items add up to {computed}.",
    ),
    Form.RATE: Text(
        "表中“{name}”一行，由{early}到{late}，“{head}”应约为{computed}，现为{printed}。",
        en="In the row {name} of the table, from {early} to {late} the column {head} should be about {computed}; it is {printed}.",
    ),
    Form.INDEX: Text(
        "表中“{name}”一行，{late}是{early}的{computed}左右，“{head}”现为{printed}。",
        en="In the row {name} of the table, {late} is about {computed} of {early}; the column {head} says {printed}.",
    ),
    Form.COMPLETION: Text(
        "表中“{name}”的完成比例{printed}与本行两数不符：{late}÷{early}为{computed}。",
        en="In the table the completion of “{name}”, {printed}, does not agree with its row: {late} by {early} is {computed}.",
    ),
    Form.RATIO: Text(
        "表中“{name}”一行，{late}÷{early}为{computed}，“{head}”现为{printed}。",
        en="In the row {name} of the table, {late} by {early} is {computed}; the column {head} says {printed}.",
    ),
    Form.REST: Text(
        "表中“{name}”一行，1减去{late}÷{early}为{computed}，“{head}”现为{printed}。",
        en="In the row {name} of the table, 1 less {late} by {early} is {computed}; the column {head} says {printed}.",
    ),
    Form.MEAN: Text(
        "表中“{name}”一行，由{early}到{late}，“{head}”应约为{computed}，现为{printed}。",
        en="In the row {name} of the table, from {early} to {late} the column {head} should be about {computed}; it is {printed}.",
    ),
    Form.POINTS: Text(
        "表中“{name}”一行，{late}与{early}相差{computed}，“{head}”现为{printed}。",
        en="In the row {name} of the table, {late} and {early} are {computed} apart; the column {head} says {printed}.",
    ),
    Form.AMOUNT: Text(
        "表中“{name}”一行，{late}与{early}之差为{computed}，“{head}”现为{printed}。",
        en="In the row {name} of the table, the difference of {late} and {early} is {computed}; the column {head} says {printed}.",
    ),
    Form.NATURAL: Text(
        "表中“{name}”一行，{late}减去{early}为{computed}，“{head}”现为{printed}。",
        en="In the row {name} of the table, {late} less {early} is {computed}; the column {head} says {printed}.",
    ),
    Form.PRICE: Text(
        "表中“{name}”一行，{late}×{early}为{computed}，“{head}”现为{printed}。",
        en="In the row {name} of the table, {late} times {early} is {computed}; the column {head} says {printed}.",
    ),
    Form.PER: Text(
        "表中“{name}”一行，{late}÷{early}为{computed}，“{head}”现为{printed}。",
        en="In the row {name} of the table, {late} by {early} is {computed}; the column {head} says {printed}.",
    ),
    Form.YIELD: Text(
        "表中“{name}”一行，{late}÷{early}为{computed}，“{head}”现为{printed}。",
        en="In the row {name} of the table, {late} by {early} is {computed}; the column {head} says {printed}.",
    ),
    Form.SHARE: Text(
        "表中“{name}”的占比{printed}与本行数和合计不符：{late}÷{early}为{computed}。",
        en="In the table the share of “{name}”, {printed}, does not agree with its row and the total: {late} by {early} is {computed}.",
    ),
    Form.CONTRIBUTION: Text(
        "表中各部分的“{name}”合计为{computed}，不是100%。",
        en="In the table the contributions ({name}) add up to {computed}, not 100%.",
    ),
    Form.PULL: Text(
        "表中各部分的“{head}”合计为{computed}，“{name}”现为{printed}。",
        en="In the table the pulls ({head}) add up to {computed}; {name} says {printed}.",
    ),
    Form.POINTS_OF: Text(
        "表中“{name}”一行，拉动{late}占各部分拉动之和的{computed}，“{head}”现为{printed}。",
        en="In the row {name} of the table, the pull of {late} is {computed} of all; the column {head} says {printed}.",
    ),
    Form.STRUCTURE: Text(
        "表中“{name}”各项占比合计为{computed}，不是100%。",
        en="In the table the shares of {name} add up to {computed}, not 100%.",
    ),
}
_NAMES = {
    Form.SUM: Text("“{name}”{printed}", en="the total “{name}” ({printed})"),
    Form.RATE: Text("同行的增速{printed}", en="the growth of its row ({printed})"),
    Form.INDEX: Text("同行的比率{printed}", en="the rate of its row ({printed})"),
    Form.COMPLETION: Text("同行的完成比例{printed}", en="the completion of its row ({printed})"),
    Form.RATIO: Text("同行的比率{printed}", en="the rate of its row ({printed})"),
    Form.REST: Text("同行的比率{printed}", en="the rate of its row ({printed})"),
    Form.MEAN: Text("同行的年均增速{printed}", en="the yearly growth of its row ({printed})"),
    Form.POINTS: Text("同行的百分点{printed}", en="the points of its row ({printed})"),
    Form.AMOUNT: Text("同行的增减{printed}", en="the difference of its row ({printed})"),
    Form.PRICE: Text("同行的金额{printed}", en="the amount of its row ({printed})"),
    Form.PER: Text("同行的平均数{printed}", en="the mean of its row ({printed})"),
    Form.YIELD: Text("同行的单产{printed}", en="the yield of its row ({printed})"),
    Form.SHARE: Text("同行的占比{printed}", en="the share of its row ({printed})"),
    Form.NATURAL: Text("同行的自然增长{printed}", en="the natural growth of its row ({printed})"),
    Form.CONTRIBUTION: Text("“{name}”合计100%", en="the 100% of {name}"),
    Form.PULL: Text("“{name}”的增速{printed}", en="the growth of “{name}” ({printed})"),
    Form.POINTS_OF: Text("同行的贡献率{printed}", en="the contribution of its row ({printed})"),
    Form.STRUCTURE: Text("“{name}”合计100%", en="the 100% of {name}"),
}
_SEVERAL = Text(
    "表中的{cell}与{others}都不符，请先核对这个数。",
    en="In the table {cell} goes neither with {others}: check it first.",
)
_ALSO = Text(
    "{message}这个数与{others}也不符。",
    en="{message} Nor does it go with {others}.",
)
_TABLE = Text(
    "表中有{count}处与表内其他数不符，请核对整张表是否缺行、错列或口径不一。首处：{first}",
    en="{count} figures of this table do not go with the others: is a row missing, a column shifted, or the scope not the same? "
    "The first: {first}",
)
_SUGGESTIONS = {
    Form.SUM: Text(
        "请核对合计数与各分项，或补列遗漏的项目。", en="Check the total and each item, or add the item that is missing."
    ),
    Form.SHARE: Text(
        "请核对部分、整体与占比三个数；如占比另有口径，请写明。",
        en="Check part, whole and share; where the share is of something else, say of what.",
    ),
    Form.STRUCTURE: Text(
        "请核对各占比；因四舍五入不等于100%时，通常调整最大的一项。",
        en="Check each share; where rounding leaves a rest, the greatest share usually takes it.",
    ),
}
_SUGGESTION = Text(
    "请核对这一行的三个数；如另有基数或口径，请在表下注明。",
    en="Check the three figures of the row; where another base or scope was used, say so below the table.",
)


def table_remarks(manuscript: Manuscript, rule: str) -> Iterator[Remark]:
    """What a rule has to say of the tables of a manuscript."""
    for found in faults(manuscript):
        if len(found.faults) > ONE_BY_ONE:
            if _rule(manuscript, found.faults[0].conflicts) == rule:
                yield _of_table(manuscript, found)
        else:
            for fault in found.faults:
                if _rule(manuscript, fault.conflicts) == rule:
                    yield _of_cell(manuscript, fault)
        for conflict in found.doubtful:
            if RULES[conflict.form] == rule:
                yield _of_conflict(manuscript, conflict, conflict.result)


def _rule(manuscript: Manuscript, conflicts: Sequence[Conflict]) -> str:
    rules = [RULES[each.form] for each in conflicts]
    return next((rule for rule in rules if manuscript.settings.wants(rule, manuscript.document.name)), rules[0])


def _of_cell(manuscript: Manuscript, fault: Fault) -> Remark:
    own = [each for each in fault.conflicts if each.result.span == fault.cell.span]
    others = [each for each in fault.conflicts if each not in own]
    if len(fault.conflicts) == 1 or not others:
        return _of_conflict(manuscript, fault.conflicts[0], fault.cell)
    named = [_filled(manuscript, _NAMES[each.form], each) for each in others]
    names = Text("、".join(each.zh for each in named), en=" nor ".join(each.en for each in named))
    message = (
        _ALSO.filled(message=_filled(manuscript, _MESSAGES[own[0].form], own[0]), others=names)
        if own
        else _SEVERAL.filled(cell=_written(manuscript, fault.cell), others=names)
    )
    spans = [fault.cell.span]
    for each in fault.conflicts:
        spans += [span for span in (each.result.span, *(cell.span for cell in each.parts)) if span not in spans]
    severities = [each.severity for each in fault.conflicts]
    severity = None if None in severities else severities[0]
    suggestion = _SUGGESTIONS.get(fault.conflicts[0].form, _SUGGESTION)
    return Remark(tuple(spans[:SHOWN]), message, suggestion, severity=severity)


def _of_conflict(manuscript: Manuscript, conflict: Conflict, first: Cell) -> Remark:
    spans = [first.span, conflict.result.span, *(cell.span for cell in conflict.parts)]
    return Remark(
        tuple(dict.fromkeys(spans))[:SHOWN],
        _filled(manuscript, _MESSAGES[conflict.form], conflict),
        _SUGGESTIONS.get(conflict.form, _SUGGESTION),
        conflict.computed,
        severity=conflict.severity,
        doubtful=conflict.doubtful,
    )


def _of_table(manuscript: Manuscript, found: Faults) -> Remark:
    first = found.faults[0].conflicts[0]
    spans: list[Span] = [each.cell.span for each in found.faults[:SHOWN]]
    message = _TABLE.filled(count=len(found.faults), first=_filled(manuscript, _MESSAGES[first.form], first))
    return Remark(tuple(spans), message, severity=Severity.WARNING)


def _filled(manuscript: Manuscript, text: Text, conflict: Conflict) -> Text:
    late, early = (*conflict.parts, conflict.result)[:2]
    return text.filled(
        name=conflict.name[:30],
        head=conflict.head or _NO_HEAD,
        printed=_written(manuscript, conflict.result),
        late=_written(manuscript, late),
        early=_written(manuscript, early),
        computed=conflict.computed.partition("（")[0],
    )


_NO_HEAD = Text("增减", en="of changes")


def _written(manuscript: Manuscript, cell: Cell) -> str:
    return manuscript.text[cell.span.start : cell.span.end]
