"""Find targets and what was reached of them: 年度任务60亿元，实际完成63.2亿元，完成率105.3%."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dajuan.checks.figures.parts import Sum, added, is_amount, is_closed, is_printed_plain, label
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Text
from dajuan.reading.intervals import exactly

GOAL = "(?<![共金营险])预算(?!稳定|单位|管理|内|法|草案)|计划|目标|任务|指标|预期"
_ANNOUNCED = Pattern("计划|目标|任务|指标|预期")
"""A goal that was set is the number itself; a budget printed in 亿元 is rounded."""
_WHICH = (
    "年初|调整后?|变动|年度|全年|年|当年|本年|省定|市定|上级|下达|确定|既定|考核|序时|进度|前三季度|上半年|季度|月度|阶段|累计|总"
    "|“十[三四五]五”|五年"
)
_VERB = "占|为|是|达|达到|完成了?|已?完成|实现|相当于"
_END = "(?:的)?(?:比例|进度|比重)?(?:为|达|达到|约|近|超)*"
BASE = Pattern(
    rf"(?:{_VERB})?(?P<which>(?:{_WHICH})*)(?:的)?(?:支出|收入|投资|销售|建设|工作)?(?:{GOAL})"
    rf"(?:数|任务|目标|计划|指标|总?额|投资|值)?{_END}$"
)
_RATE = Pattern(r"(?:完成率|执行率|完成比例|完成进度|支出进度|执行进度|投资完成率|任务完成率)(?:为|达|达到|约|近|是)*$")
_INSIDE = Pattern(r"^(?:的)?(?:比例|比重)?(?:约|近|为)?$")
_IS_GOAL = Pattern(rf"(?:{GOAL})(?<!按计划)(?!.*(?:完成|(?<![商划务标])到位(?!资金)|实现))[^，。；、]{{0,10}}$")
_WHICH_GOAL = Pattern("年初|调整|变动|序时|进度|季度|月|阶段|总|“十[三四五]五”|五年|累计")
LONGEST = 40

SUGGESTION = Text(
    "请核对完成数、目标数和比例；如以调整预算等其他数为基数，请写明。",
    en="Check actual, target and completion; where the base is another one (an adjusted budget), say so.",
)


class Goal(msgspec.Struct, frozen=True):
    """What was to be reached and what was."""

    actual: Quantity
    goal: Quantity


def goal_of_rate(manuscript: Manuscript, sentence: Stretch, index: int) -> Goal | None:
    """Target and actual of a rate: the target inside of the rate's own clause, or before the actual."""
    plain, rate = manuscript.plain, sentence.quantities[index]
    inside = _bracket(plain, sentence.start, rate.start)
    quantities = [
        each for each in sentence.quantities[:index] if _bracket(plain, sentence.start, each.start) == inside
    ]  # fmt: skip
    if not quantities:
        return None
    last = quantities[-1]
    if is_amount(last) and _INSIDE.search(plain[last.end : rate.start]) and is_goal(manuscript, last):
        actual = _before(manuscript, quantities[:-1], last.unit, last.start)
        return pair(actual, last)
    clause = plain[max(last.end, rate.start - LONGEST) : rate.start]
    base = BASE.search(clause)
    if base is None and not _RATE.search(clause):
        return None
    amounts = [each for each in quantities if is_amount(each)]
    actual = amounts[-1] if amounts else None
    if len(amounts) > 1 and is_goal(manuscript, amounts[-1]) and not is_goal(manuscript, amounts[-2]):
        actual = amounts[-2]  # 新增就业4200人，年度目标5000人，完成目标任务的94%
    if actual is None or is_goal(manuscript, actual) or "；" in plain[actual.end : rate.start]:
        return None
    which = base["which"] if base else ""
    around = [*(each for each in quantities if each is not actual), *sentence.quantities[index + 1 : index + 2]]
    goals = [each for each in around if is_amount(each) and is_goal(manuscript, each)]
    goals = [each for each in goals if each.unit == actual.unit]
    if len(goals) != 1 or not _same_goal(which, label(manuscript, goals[0])):
        return None
    if "；" in plain[min(goals[0].start, actual.start) : max(goals[0].end, rate.end)]:
        return None
    return pair(actual, goals[0])


def _bracket(plain: str, start: int, position: int) -> int:
    """Where the bracket opens that a position is in, -1 for none."""
    opened = plain.rfind("（", start, position)
    return opened if opened >= 0 and plain.find("）", opened, position) < 0 else -1


def exact_goal(manuscript: Manuscript, goal: Quantity) -> Sum:
    """The goal as it was set, or, of a budget, as it was rounded."""
    if is_printed_plain(goal) and _ANNOUNCED.search(manuscript.plain, max(goal.start - 20, 0), goal.start + 20):
        return Sum(goal.value, exactly(goal.value), exactly(goal.value), goal.step)
    return added((goal,))


def _same_goal(which: str, words: str) -> bool:
    """Whether the base that the rate names is the one that the figure is called: 调整预算 is not 年初预算."""
    named_in_rate = set(_WHICH_GOAL.compiled.findall(which))
    named_in_goal = set(_WHICH_GOAL.compiled.findall(words))
    return named_in_rate == named_in_goal


def is_goal(manuscript: Manuscript, quantity: Quantity) -> bool:
    words = label(manuscript, quantity)
    return bool(_IS_GOAL.search(words)) and "完成" not in words.partition("目标")[0].partition("任务")[0][-3:]


def _before(manuscript: Manuscript, quantities: Sequence[Quantity], unit: str, stop: int) -> Quantity | None:
    """The amount that the rate is said of: the last before the target in its unit, in the same part of the sentence."""
    for each in reversed(quantities):
        if "；" in manuscript.plain[each.end : stop]:
            return None
        if is_amount(each) and not is_goal(manuscript, each):
            return each if each.unit == unit else None
    return None


def pair(actual: Quantity | None, goal: Quantity) -> Goal | None:
    if actual is None or not is_closed(actual) or not is_closed(goal) or actual.unit != goal.unit:
        return None
    return Goal(actual, goal) if goal.value > 0 and actual.value >= 0 else None
