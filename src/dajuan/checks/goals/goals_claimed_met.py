"""Find goals that are said to be met while the figures miss them: 完成年度任务的96.4%，超额完成全年任务."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.catalogue.indicators import Direction, indicator
from dajuan.checks.figures.parts import compared, is_amount, named, spans
from dajuan.checks.goals.goals import BASE, GOAL, LONGEST, exact_goal, is_goal, pair
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, Verdict
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.intervals import exactly

_HUNDRED = Decimal(100)
_NAMES_GOAL = Pattern(GOAL)
_OF_GOAL = Pattern(rf"^的?[^，。；]{{0,8}}(?:{GOAL})")
_GOAL_TILL = Pattern(rf"的?[^，。；、\d]{{0,8}}(?:{GOAL})(?:任务|目标|数)?(?:已经?|均|也|得到|得以|实现)*")
"""From the goal to 超额完成: 5200人的【年度目标】超额完成."""
_ACTUAL = Pattern("(?:实际|最终|实绩|结果|全年|共|累计)[^，。；\\d]{0,10}$")
_MET = Pattern(
    r"超额完成|圆满完成|全面完成|如期完成|顺利完成|提前完成|胜利完成|提前(?:[一两二三四五六七八九十\\d]+个?(?:月|季度|天|周)|半年|一年)完成"
)
_FIGURE = Pattern(r"\d[\d.,]*[万亿]*[人户个元亩家吨]*")
"""占年度任务5000人的: how much was aimed at stands in between."""
_PART_YEAR = Pattern("序时|进度|季度|月度|阶段|半年|[0-9一二三四五六七八九十]月|节点|时序")
_DOWNWARD = Pattern(
    "浓度|下降|降低|减排|压减|控制|排放|事故|死亡|能耗|失业(?!人员|者|保险)|贫困|退出|削减|化解|不超过|以内|以下|上限|赤字|限额|支出"
)

MET = Text(
    "文中说“{words}”，但“{actual}”没有达到“{goal}”。",
    en="The text says {words}, but “{actual}” has not reached “{goal}”.",
)
MET_RATE = Text(
    "文中说“{words}”，但完成比例只有{rate}，不足100%。",
    en="The text says {words}, but the completion is {rate}, less than 100%.",
)
MET_SUGGESTION = Text(
    "请核对数字，或按实际改为“完成…的N%”“基本完成”。",
    en="Check the figures, or say what was completed of the target.",
)


@check(
    "arith-claimed-met",
    severity=Severity.ERROR,
    title=Text("说完成而数字未达到目标", en="A goal is said to be met that the figures miss"),
    why=Text(
        "说“超额完成”“全面完成”时，完成比例应不低于100%，完成数应不低于目标数；控制类指标相反。",
        en="What is completed, or more than completed, is at 100% or above, and the actual not below the target; the other way for limits.",
    ),
    wrong=(
        "招商引资到位资金完成年度任务的96.4%，超额完成全年任务。",
        "全年完成造林3.2万亩，超额完成3.5万亩的年度任务。",
        "城镇新增就业1860人，圆满完成年度目标2000人的任务。",
        "年度计划改造老旧小区40个，实际完成36个，超额完成年度任务。",
        "超额完成年度目标任务的92%。",
        "截至10月底，完成技能培训4650人次，占年度任务的93.0%，提前两个月完成全年任务。",
        "城镇新增就业4820人，其中失业人员再就业1430人，超额完成5000人的年度目标。",
        "返乡创业3000人的年度任务超额完成，实际新增2864人。",
    ),
    right=(
        "招商引资到位资金完成年度任务的106.4%，超额完成全年任务。",
        "全年完成造林3.8万亩，超额完成3.5万亩的年度任务。",
        "PM2.5平均浓度45微克/立方米，超额完成50微克/立方米的年度目标。",
        "前三季度完成年度任务的78%，超额完成序时任务。",
        "基本建设支出完成预算的96%，全面完成年度重点工作。",
        "返乡创业3000人的年度任务超额完成，实际新增3164人，其中大学生640人。",
        "圆满完成粮食收储任务，收购小麦3.2万吨、玉米4.5万吨。",
    ),
)
def claimed_met(manuscript: Manuscript) -> Iterator[Remark]:
    """超额完成 and the like beside a completion below 100%, or beside an actual below its target."""
    for sentence in manuscript.sentences:
        for met in _MET.finditer(manuscript.plain, sentence.start, sentence.end):
            yield from _of_rate_before(manuscript, sentence, met.start(), met[0])
            yield from _of_goal_after(manuscript, sentence, met.start(), met[0])
            yield from _of_goal_before(manuscript, sentence, met)


def _clause_end(plain: str, start: int, end: int) -> int:
    return min((found for mark in "，。；" if (found := plain.find(mark, start, end)) >= 0), default=end)


def _of_rate_before(manuscript: Manuscript, sentence: Stretch, at: int, words: str) -> Iterator[Remark]:
    """…完成年度任务的96.4%，超额完成全年任务; 超额完成年度目标任务的92%."""
    plain = manuscript.plain
    end = _clause_end(plain, at, sentence.end)
    claimed = plain[at:end]
    if _PART_YEAR.search(claimed) or not _NAMES_GOAL.search(claimed):
        return
    before = [each for each in sentence.quantities if each.end <= at and at - each.end <= 2]
    inside = [each for each in sentence.quantities if at < each.start < end and words == "超额完成"]
    for rate in (*before, *inside):
        clause = plain[max(rate.start - LONGEST, sentence.start) : rate.start].rpartition("，")[2]
        base = BASE.search(_FIGURE.compiled.sub("", clause))
        if rate.unit != "%" or base is None or _PART_YEAR.search(clause):
            continue
        if rate.wide.high is not None and rate.wide.is_below(exactly(_HUNDRED)) and not _DOWNWARD.search(clause):
            message = MET_RATE.filled(words=claimed, rate=rate.claim.text)
            yield Remark(spans(rate), message, MET_SUGGESTION)


def _whole_of(plain: str, before: Sequence[Quantity], unit: str) -> Quantity | None:
    """The last amount before the claim that was done: of what 其中 parts, the whole (完成6.2万亩，其中节水灌溉1.4万亩)."""
    part = max(plain.rfind("；", before[0].start, before[-1].start), before[0].start)
    among = plain.rfind("其中", part, before[-1].start)
    whole = [each for each in before if among < 0 or each.start < among]
    alike = [each for each in whole if is_amount(each) and each.unit == unit]
    return alike[-1] if alike and (alike[-1] is whole[-1] or among >= 0) else None


def _of_goal_after(manuscript: Manuscript, sentence: Stretch, at: int, words: str) -> Iterator[Remark]:
    """全年完成造林3.2万亩，超额完成3.5万亩的年度任务."""
    plain = manuscript.plain
    end = _clause_end(plain, at, sentence.end)
    goals = [each for each in sentence.quantities if at < each.start < end and is_amount(each)]
    before = [each for each in sentence.quantities if each.end <= at]
    if not goals and len(before) > 1 and is_goal(manuscript, before[-2]) and not is_goal(manuscript, before[-1]):
        goals, before = before[-2:-1], before[-1:]  # 年度计划改造40个，实际完成36个，超额完成年度任务
        if "；" in plain[goals[0].end : at] or _PART_YEAR.search(plain, goals[0].start - 20, end):
            return
    if len(goals) != 1 or not before or not _NAMES_GOAL.search(plain, at, end):
        return
    goal, actual = goals[0], _whole_of(plain, before, goals[0].unit)
    beyond = _OF_GOAL.search(plain[goal.end : end])
    if not is_goal(manuscript, goal) and beyond is None:
        return
    if actual is None or at - before[-1].end > 2 or pair(actual, goal) is None:
        return
    known = indicator(actual.claim.indicator_id) if actual.claim.indicator_id else None
    if _DOWNWARD.search(plain, sentence.start, end) or (known and known.direction is not Direction.UP):
        return
    aim = exact_goal(manuscript, goal)
    if compared(actual.tight, actual.wide, aim.tight, aim.wide) is Verdict.CONFLICTS and actual.value < goal.value:
        message = MET.filled(words=words, actual=named(manuscript, actual), goal=named(manuscript, goal))
        yield Remark(spans(actual, goal), message, MET_SUGGESTION)


def _of_goal_before(manuscript: Manuscript, sentence: Stretch, met: re.Match[str]) -> Iterator[Remark]:
    """5200人的年度目标超额完成，实际新增5086人."""
    plain = manuscript.plain
    before = [each for each in sentence.quantities if each.end <= met.start()]
    after = [each for each in sentence.quantities if each.start >= met.end()]
    if not before or not after or _GOAL_TILL.fullmatch(plain[before[-1].end : met.start()]) is None:
        return
    goal, actual = before[-1], after[0]
    between = plain[met.end() : actual.start]
    if "；" in between or between.count("，") > 1 or _ACTUAL.search(between) is None:
        return
    if not is_amount(goal) or actual.unit != goal.unit or pair(actual, goal) is None:
        return
    if _PART_YEAR.search(plain, before[-1].end, met.start()) or _DOWNWARD.search(plain, sentence.start, actual.end):
        return
    aim = exact_goal(manuscript, goal)
    if compared(actual.tight, actual.wide, aim.tight, aim.wide) is Verdict.CONFLICTS and actual.value < goal.value:
        message = MET.filled(words=met[0], actual=named(manuscript, actual), goal=named(manuscript, goal))
        yield Remark(spans(actual, goal), message, MET_SUGGESTION)
