"""Find a goal that is said to be met right behind a value that misses it (规划目标为62.5%，2025年达到62.1%，超额完成)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from dajuan.checks.agreement.beside import clause_of, of_one_sort, surely_above
from dajuan.checks.agreement.limit_words import Side, good_side
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.records import Kind

_WHICH = "(?:年度|全年|规划|预期|既定|省定|市定|考核|各项|本年|当年)?"
# It begins with a comma, so that `re` can skip to it.
_CLAIM = Pattern(
    r"，(?:均|也|已|都|全面|总体|仍|并|且|双双|较好地?|目标(?![如提圆顺全实])|指标|年度|实际|牢牢|严格)*"
    rf"(?P<met>(?:超额|如期|提前|圆满|顺利)(?:完成|实现|达标)|(?:目标|任务)(?:如期|提前|圆满|顺利|全面)?(?:完成|实现|达成)"
    rf"|完成了?{_WHICH}(?:目标|任务|计划)|实现了?{_WHICH}(?:目标|任务)|达标|达到了?{_WHICH}(?:目标|要求|规划|预期)"
    rf"|(?:控制|处于|处在|保持|稳定)在?{_WHICH}(?:目标|预期|合理|安全|规定|要求|控制)(?:值|数|区间|范围|线)?[之以]?内)"
    r"[^，。；：、\d]{0,8}(?=[，。；）\n]|$)",
    needs=("完成", "实现", "达标", "达成", "达到", "内"),
)
_NOT = Pattern("(?:未|没|不|难以|力争|将|才能|基本|有望|确保|接近)[^，。；]{0,3}$")
_GOAL = Pattern(
    "目标|任务|计划|规划|上限|下限|限额|警戒线|红线|不超过|不高于|不大于|不低于|不少于|不小于|年初(?:确定|提出|预期)|(?:报告|方案|纲要)(?:确定|提出|要求)"
)
_REACHED = Pattern("(?:完成|实际|实现|达到|占)[^，。；]{0,8}$")
_KEPT_UNDER = Pattern(
    "不超过|不高于|不大于|不突破|控制在|上限|限额|警戒线|红线|[降减]少?[至到]|下降[至到]|降低[至到]|压[减降][至到]"
)
_KEPT_OVER = Pattern("不低于|不少于|不小于|下限|稳定在|保持在|[达增升]到|提高到")
_BETWEEN = Pattern(
    "(?P<bound>以[上内下]|之[上内下]|左右|的(?:目标|任务|要求|上限)?|（[^（）\\d]{1,8}）)?，(?P<lead>(?:(?:到|截至)?20\\d\\d年[末底]?|[^，。；：、\\d])[^，。；：、\\d]{0,14})"
)
_PART = Pattern("序时|进度|阶段|时序|半年|季度|\\d月|前[两三四]年|上年|去年|节点|分别")
_VALUE_WORDS = Pattern(
    "(?:到|截至|20\\d\\d年[末底]?|年[末底]|全年|当年|实际|累计|平均|最终|目前|全[县市区省]|我[县市区省]|已|则|也|仅|只|均|[达增升降减]到|达|为|是|有|完成|实现|上涨|下降|增长|降至|升至|水平|均值|数|值)+"
)
_ROUGH = Pattern("左右|上下|约|大体")


def goals_said_met(manuscript: Manuscript) -> Iterator[tuple[Quantity, Quantity, str]]:
    """A value, the goal right before it that it misses, and the words that say it is met."""
    for match in _CLAIM.finditer(manuscript.prose):
        sentence = manuscript.sentence_at(match.start())
        if sentence is None or _NOT.search(manuscript.plain, match.start(), match.start("met")):
            continue
        before = [each for each in sentence.quantities if each.end <= match.start()][-2:]
        for goal, value in pairwise(before):
            if _is_pair(manuscript, sentence, match, goal, value) and _misses(manuscript, sentence, goal, value):
                yield value, goal, match["met"]


def _is_pair(manuscript: Manuscript, sentence: Stretch, match: re.Match[str], goal: Quantity, value: Quantity) -> bool:
    """Whether the claim stands right behind the value, and that right behind a goal of the same thing."""
    plain = manuscript.plain
    lead = plain[max(clause_of(manuscript, goal.start), sentence.start) : goal.start]
    between = _BETWEEN.fullmatch(plain[goal.end : value.start])
    if between is None or not of_one_sort(goal, value) or Kind.COMPLETION in (goal.claim.kind, value.claim.kind):
        return False
    if plain[value.end : match.start()].strip("）") or _PART.search(plain, goal.end, match.end()):
        return False
    if not _GOAL.search(lead) or _REACHED.search(lead):
        return False
    named = _VALUE_WORDS.compiled.sub("", between["lead"])
    return len(named) < 2 or any(named[place : place + 2] in lead for place in range(len(named) - 1))


def _misses(manuscript: Manuscript, sentence: Stretch, goal: Quantity, value: Quantity) -> bool:
    plain = manuscript.plain
    lead = plain[max(clause_of(manuscript, goal.start), sentence.start) : goal.start]
    tail = plain[goal.end : goal.end + 2]
    if _ROUGH.search(plain, goal.start, goal.end + len(tail)) or (goal.value < 0) != (value.value < 0):
        return False
    if goal.value < 0:  # 目标下降3%，实际下降2.4%
        return surely_above(goal, value, size=True, exact=goal) and goal.is_(Kind.CHANGE)
    if _KEPT_UNDER.search(lead) or tail in ("以内", "之内", "以下", "之下"):
        side: Side | None = Side.UNDER
    elif _KEPT_OVER.search(lead) or tail in ("以上", "之上"):
        side = Side.OVER
    else:
        side = good_side(manuscript, sentence, value) or good_side(manuscript, sentence, goal) or Side.OVER
    return surely_above(value, goal, exact=goal) if side is Side.UNDER else surely_above(goal, value, exact=goal)
