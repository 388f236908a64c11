"""Find gaps that are not the difference of target and actual: 任务60亿元，完成63.2亿元，超额完成4.2亿元."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.figures.parts import Sum, added, is_amount, named, remark, spans
from dajuan.checks.goals.goals import LONGEST, SUGGESTION, exact_goal, is_goal, pair
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check

_OVER = Pattern(
    r"(?:超收|超额完成了?|超额|超出|超任务|超目标|超计划|超预算|多完成|比(?:计划|目标|任务|预算)[^，。；]{0,6}[多超增])"
    r"(?:任务|目标|计划|年度|收入)?(?:约|近)?$",
    needs=("超", "多完成", "比计划", "比目标", "比任务", "比预算"),
)
_UNDER = Pattern(
    r"(?:短收|尚差|还差|仍差|相差|欠收|缺口|尚缺|还缺|少完成|差)(?:任务|目标|计划|额|为|达|约|近)*$",
    needs=("短收", "差", "欠收", "缺", "少完成"),
)

GAP = Text(
    "“{actual}”与“{goal}”相差{computed}，文中为“{gap}”。",
    en="“{actual}” and “{goal}” differ by {computed}; the text says “{gap}”.",
)


@check(
    "arith-gap",
    severity=Severity.ERROR,
    title=Text("超收、缺口与两数之差不符", en="A gap is not the difference of its two figures"),
    why=Text(
        "目标数、完成数都写出来时，超收、超额、短收、尚差的数应等于两数之差。",
        en="Where target and actual are printed, what is over or short is their difference.",
    ),
    wrong=(
        "年度任务60亿元，实际完成63.2亿元，超额完成4.2亿元。",
        "全年目标任务500户，已完成432户，尚差78户。",
        "收入预算12.0亿元，完成11.4亿元，短收1.6亿元。",
        "一般公共预算收入完成9.8亿元，为年初预算10.5亿元的93.3%，短收1.7亿元。",
    ),
    right=(
        "年度任务60亿元，实际完成63.2亿元，超额完成3.2亿元。",
        "全年目标任务500户，已完成430户，尚差70户。",
        "收入预算12.0亿元，完成11.4亿元，短收0.6亿元。",
        "一般公共预算收入完成9.8亿元，为年初预算10.5亿元的93.3%，短收0.7亿元。",
        "完成11.4亿元，比上年增收0.9亿元。",
    ),
)
def gap(manuscript: Manuscript) -> Iterator[Remark]:
    """Amounts called 超收, 尚差 and the like after a target and an actual in one sentence."""
    for sentence in manuscript.sentences:
        for index, each in enumerate(sentence.quantities):
            if index < 2 or each.unit in ("%", "百分点"):
                continue
            words = manuscript.plain[sentence.quantities[index - 1].end : each.start]
            earlier = [one for one in sentence.quantities[:index] if one.unit != "%"]
            over, under = _OVER.search(words), _UNDER.search(words)
            if (over is None and under is None) or len(words) > LONGEST or "；" in words:
                continue
            if len(earlier) < 2 or "；" in manuscript.plain[earlier[-2].end : each.start]:
                continue
            goal, actual = earlier[-2:]
            if is_goal(manuscript, actual):  # 完成9.8亿元，为年初预算10.5亿元的93.3%，短收0.7亿元
                goal, actual = actual, goal
            if not (is_amount(actual) and is_amount(goal)) or {actual.unit, goal.unit} != {each.unit}:
                continue
            if not is_goal(manuscript, goal) or is_goal(manuscript, actual) or pair(actual, goal) is None:
                continue
            yield from _gap(manuscript, actual, goal, each, over=over is not None)


def _gap(manuscript: Manuscript, actual: Quantity, goal: Quantity, each: Quantity, *, over: bool) -> Iterator[Remark]:
    sign = 1 if over else -1
    if (actual.value > goal.value) != over and actual.value != goal.value:
        sign = -sign
        over = not over
    aim, reached = exact_goal(manuscript, goal), added((actual,))
    more, less = (reached, aim) if over else (aim, reached)
    found = Sum(
        (actual.value - goal.value) * sign,
        more.tight - less.tight,
        more.wide - less.wide,
        min(actual.step, goal.step),
    )
    message = GAP.filled(
        actual=named(manuscript, actual),
        goal=named(manuscript, goal),
        computed=found.shown(each).partition("（")[0],
        gap=named(manuscript, each),
    )
    made = remark(found.against(each), spans(each, actual, goal), message, found.shown(each), SUGGESTION)
    if made is not None:
        yield made
