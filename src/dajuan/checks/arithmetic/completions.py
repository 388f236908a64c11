"""Find completions that do not follow from target and actual, gaps that are not their difference, and goals said to be met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.catalogue.indicators import Direction, indicator
from dajuan.checks.arithmetic import table_ratios
from dajuan.checks.arithmetic.grids import tables
from dajuan.checks.arithmetic.parts import (
    Sum,
    compared,
    is_amount,
    is_closed,
    is_torn,
    label,
    named,
    quotient,
    remark,
    spans,
)
from dajuan.checks.arithmetic.shares_of_wholes import of_cells
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, Verdict
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.reading.intervals import exactly
from dajuan.reading.records import Kind

_HUNDRED = Decimal(100)
_GOAL = "预算|计划|目标|任务|指标|预期"
_WHICH = "年初|调整后?|变动|年度|全年|年|当年|本年|省定|市定|上级|下达|确定|既定|考核|序时|进度|前三季度|上半年|季度|月度|阶段|累计|总|“十[三四五]五”|五年"
_BASE = Pattern(
    rf"(?:占|为|是|达|达到|完成了?|已?完成|实现|相当于)?(?P<which>(?:{_WHICH})*)(?:的)?(?:支出|收入|投资|销售|建设|工作)?(?:{_GOAL})(?:数|任务|目标|计划|指标|总?额|投资|值)?(?:的)?(?:比例|进度|比重)?(?:为|达|达到|约|近|超)*$"
)
_RATE = Pattern(r"(?:完成率|执行率|完成比例|完成进度|支出进度|执行进度|投资完成率|任务完成率)(?:为|达|达到|约|近|是)*$")
_INSIDE = Pattern(r"^(?:的)?(?:比例|比重)?(?:约|近|为)?$")
_IS_GOAL = Pattern(
    rf"(?:{_GOAL})(?:数|任务|目标|计划|投资|值|总额|额|收入|支出|建设|新增|为|是|安排|完成|达到|达|的|约|确定|下达|:)*$"
)
_WHICH_GOAL = Pattern("年初|调整|变动|序时|进度|季度|月|阶段|总|“十[三四五]五”|五年|累计")
_OVER = Pattern(
    r"(?:超收|超额完成了?|超额|超出|超任务|超目标|超计划|超预算|多完成|比(?:计划|目标|任务|预算)[^，。；]{0,6}[多超增])(?:任务|目标|计划|年度|收入)?(?:约|近)?$"
)
_UNDER = Pattern(r"(?:短收|尚差|还差|仍差|相差|欠收|缺口|尚缺|还缺|少完成|差)(?:任务|目标|计划|额|为|达|约|近)*$")
_MET = Pattern(r"超额完成|圆满完成|全面完成|如期完成|顺利完成|提前完成|胜利完成")
_PART_YEAR = Pattern("序时|进度|季度|月度|阶段|半年|[0-9一二三四五六七八九十]月|节点|时序")
_DOWNWARD = Pattern(
    "浓度|下降|降低|减排|压减|控制|排放|事故|死亡|能耗|失业|贫困|退出|削减|化解|不超过|以内|以下|上限|赤字|限额|支出"
)
LONGEST = 40

COMPLETION = Text(
    "“{actual}”完成“{goal}”的比例，按两数计算为{computed}，文中为{rate}。",
    en="“{actual}” of “{goal}” is {computed} by these two figures; the text says {rate}.",
)
GAP = Text(
    "“{actual}”与“{goal}”相差{computed}，文中为“{gap}”。",
    en="“{actual}” and “{goal}” differ by {computed}; the text says “{gap}”.",
)
MET = Text(
    "文中说“{words}”，但“{actual}”没有达到“{goal}”。",
    en="The text says {words}, but “{actual}” has not reached “{goal}”.",
)
MET_RATE = Text(
    "文中说“{words}”，但完成比例只有{rate}，不足100%。",
    en="The text says {words}, but the completion is {rate}, less than 100%.",
)
CELL = Text(
    "表中“{name}”的完成比例{share}与本行两数不符：{above}÷{below}为{computed}。",
    en="In the table the completion of “{name}”, {share}, does not agree with its row: {above} by {below} is {computed}.",
)
TABLE = Text(
    "表中有{count}处完成比例与本行两数不符（首处：“{name}”{share}，按{above}÷{below}为{computed}），请核对整列。",
    en="{count} completions of this table do not agree with their rows (the first: “{name}” {share}; {above} by {below} is {computed}): "
    "check the column.",
)
SUGGESTION = Text(
    "请核对完成数、目标数和比例；如以调整预算等其他数为基数，请写明。",
    en="Check actual, target and completion; where the base is another one (an adjusted budget), say so.",
)
MET_SUGGESTION = Text(
    "请核对数字，或按实际改为“完成…的N%”“基本完成”。",
    en="Check the figures, or say what was completed of the target.",
)


class Goal(msgspec.Struct, frozen=True):
    """What was to be reached and what was."""

    actual: Quantity
    goal: Quantity


@check(
    "arith-completion",
    severity=Severity.ERROR,
    title=Text("完成比例与两数不符", en="A completion does not follow from target and actual"),
    why=Text(
        "目标数、完成数都写出来时，完成比例应等于完成数除以目标数。基数以文中写明的为准：年初预算、调整预算、变动预算不同，年度任务与序时任务不同。",
        en="Where target and actual are printed, the completion is actual by target; the base is the one named: the first, the adjusted "
        "and the changed budget differ, and so do the year's goal and that of its part.",
    ),
    wrong=(
        "完成投资46.3亿元，占年度计划60亿元的87.2%。",
        "年度目标任务120万吨，实际完成126万吨，完成率115%。",
        "全县一般公共预算收入完成12.6亿元，为年初预算12.0亿元的102.3%，增长5.1%。",
        "新增城镇就业目标2000人，实际完成2360人，完成年度目标的108%。",
        Example(
            "<h1>2025年云溪县收入完成情况</h1><table><tr><th>项目</th><th>预算数（万元）</th><th>执行数（万元）</th>"
            "<th>完成预算（%）</th></tr><tr><td>增值税</td><td>2000</td><td>2100</td><td>105.0</td></tr>"
            "<tr><td>企业所得税</td><td>800</td><td>760</td><td>95.0</td></tr>"
            "<tr><td>契税</td><td>500</td><td>450</td><td>80.0</td></tr>"
            "<tr><td>印花税</td><td>120</td><td>126</td><td>105.0</td></tr>"
            "<tr><td>房产税</td><td>300</td><td>306</td><td>102.0</td></tr></table>"
        ),
    ),
    right=(
        "完成投资46.3亿元，占年度计划60亿元的77.2%。",
        "年度目标任务120万吨，实际完成126万吨，完成率105%。",
        "年初预算12.0亿元，调整预算12.3亿元，全年完成12.6亿元，为调整预算的102.4%。",
        "一般公共预算收入完成12.6亿元，为年初预算的105.0%，增长5.1%；支出完成45.3亿元，为变动预算的96.2%。",
        "“十四五”目标300公里，2025年建成60公里，完成年度任务的100%。",
        "计划总投资60亿元，年度计划投资20亿元，已完成18亿元，占年度计划的90%。",
        "全年目标120户，前三季度完成90户，完成序时任务的100%。",
    ),
)
def completion(manuscript: Manuscript) -> Iterator[Remark]:
    """Completions in prose whose target and actual are printed, and the columns of tables."""
    for sentence in manuscript.sentences:
        for index, rate in enumerate(sentence.quantities):
            if index < 2 or rate.unit != "%" or not (rate.is_(Kind.COMPLETION) or rate.is_(Kind.LEVEL)):
                continue
            found = _of_rate(manuscript, sentence, index)
            result = quotient(found.actual, found.goal, _HUNDRED, rate.step) if found else None
            if found is None or result is None or is_torn(manuscript.plain, (found.actual, found.goal)):
                continue
            message = COMPLETION.filled(
                actual=named(manuscript, found.actual),
                goal=named(manuscript, found.goal),
                computed=result.shown(rate).partition("（")[0],
                rate=rate.claim.text,
            )
            where = spans(rate, found.actual, found.goal)
            made = remark(result.against(rate), where, message, result.shown(rate), SUGGESTION)
            if made is not None:
                yield made
    for table in tables(manuscript):
        for wrong in table_ratios.completions(table):
            yield from of_cells(manuscript, wrong, CELL, TABLE, SUGGESTION)
        if not any(map(len, table_ratios.completions(table))):
            yield from of_cells(manuscript, tuple(table_ratios.few(table)), CELL, TABLE, SUGGESTION)


def _of_rate(manuscript: Manuscript, sentence: Stretch, index: int) -> Goal | None:
    """Target and actual of a rate: the target inside of the rate's own clause, or before the actual."""
    plain, quantities = manuscript.plain, sentence.quantities
    rate, last = quantities[index], quantities[index - 1]
    if is_amount(last) and _INSIDE.search(plain[last.end : rate.start]) and _is_goal(manuscript, last):
        actual = _before(manuscript, quantities[: index - 1], last.unit, last.start)
        return _pair(actual, last)
    clause = plain[max(last.end, rate.start - LONGEST) : rate.start]
    base = _BASE.search(clause)
    if base is None and not _RATE.search(clause):
        return None
    actual = next((each for each in reversed(quantities[:index]) if is_amount(each)), None)
    if actual is None or _is_goal(manuscript, actual) or "；" in plain[actual.end : rate.start]:
        return None
    which = base["which"] if base else ""
    goals = [
        each for each in quantities[: quantities.index(actual)] if is_amount(each) and _is_goal(manuscript, each)
    ]  # fmt: skip
    goals = [each for each in goals if each.unit == actual.unit]
    if len(goals) != 1 or not _same_goal(which, label(manuscript, goals[0])):
        return None
    if "；" in plain[goals[0].end : actual.start]:
        return None
    return _pair(actual, goals[0])


def _same_goal(which: str, words: str) -> bool:
    """Whether the base that the rate names is the one that the figure is called: 调整预算 is not 年初预算."""
    named_in_rate = set(_WHICH_GOAL.compiled.findall(which))
    named_in_goal = set(_WHICH_GOAL.compiled.findall(words))
    return named_in_rate == named_in_goal


def _is_goal(manuscript: Manuscript, quantity: Quantity) -> bool:
    words = label(manuscript, quantity)
    return bool(_IS_GOAL.search(words)) and "完成" not in words.partition("目标")[0].partition("任务")[0][-3:]


def _before(manuscript: Manuscript, quantities: Sequence[Quantity], unit: str, stop: int) -> Quantity | None:
    """The amount that the rate is said of: the last before the target in its unit, in the same part of the sentence."""
    for each in reversed(quantities):
        if "；" in manuscript.plain[each.end : stop]:
            return None
        if is_amount(each):
            return each if each.unit == unit else None
    return None


def _pair(actual: Quantity | None, goal: Quantity) -> Goal | None:
    if actual is None or not is_closed(actual) or not is_closed(goal) or actual.unit != goal.unit:
        return None
    return Goal(actual, goal) if goal.value > 0 and actual.value >= 0 else None


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
        "全年目标任务500户，已完成430户，尚差60户。",
        "收入预算12.0亿元，完成11.4亿元，短收0.9亿元。",
    ),
    right=(
        "年度任务60亿元，实际完成63.2亿元，超额完成3.2亿元。",
        "全年目标任务500户，已完成430户，尚差70户。",
        "收入预算12.0亿元，完成11.4亿元，短收0.6亿元。",
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
            over, under = _OVER.search(words), _UNDER.search(words)
            if (over is None and under is None) or len(words) > LONGEST or "；" in words:
                continue
            actual, goal = sentence.quantities[index - 1], sentence.quantities[index - 2]
            if not (is_amount(actual) and is_amount(goal)) or {actual.unit, goal.unit} != {each.unit}:
                continue
            if not _is_goal(manuscript, goal) or _is_goal(manuscript, actual) or _pair(actual, goal) is None:
                continue
            yield from _gap(manuscript, actual, goal, each, over=over is not None)


def _gap(manuscript: Manuscript, actual: Quantity, goal: Quantity, each: Quantity, *, over: bool) -> Iterator[Remark]:
    sign = 1 if over else -1
    more, less = (actual, goal) if over else (goal, actual)
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
        "超额完成年度目标任务的92%。",
    ),
    right=(
        "招商引资到位资金完成年度任务的106.4%，超额完成全年任务。",
        "全年完成造林3.8万亩，超额完成3.5万亩的年度任务。",
        "PM2.5平均浓度45微克/立方米，超额完成50微克/立方米的年度目标。",
        "前三季度完成年度任务的78%，超额完成序时任务。",
        "基本建设支出完成预算的96%，全面完成年度重点工作。",
        "圆满完成粮食收储任务，收购小麦3.2万吨、玉米4.5万吨。",
    ),
)
def claimed_met(manuscript: Manuscript) -> Iterator[Remark]:
    """超额完成 and the like beside a completion below 100%, or beside an actual below its target."""
    for sentence in manuscript.sentences:
        for met in _MET.finditer(manuscript.plain, sentence.start, sentence.end):
            yield from _of_rate_before(manuscript, sentence, met.start(), met[0])
            yield from _of_goal_after(manuscript, sentence, met.start(), met[0])


def _clause_end(plain: str, start: int, end: int) -> int:
    return min((found for mark in "，。；" if (found := plain.find(mark, start, end)) >= 0), default=end)


def _of_rate_before(manuscript: Manuscript, sentence: Stretch, at: int, words: str) -> Iterator[Remark]:
    """…完成年度任务的96.4%，超额完成全年任务; 超额完成年度目标任务的92%."""
    plain = manuscript.plain
    end = _clause_end(plain, at, sentence.end)
    claimed = plain[at:end]
    if _PART_YEAR.search(claimed) or not Pattern(_GOAL).search(claimed):
        return
    before = [each for each in sentence.quantities if each.end <= at and at - each.end <= 2]
    inside = [each for each in sentence.quantities if at < each.start < end and words == "超额完成"]
    for rate in (*before, *inside):
        clause = plain[max(rate.start - LONGEST, sentence.start) : rate.start].rpartition("，")[2]
        base = _BASE.search(clause)
        if rate.unit != "%" or base is None or _PART_YEAR.search(clause):
            continue
        if rate.wide.high is not None and rate.wide.is_below(exactly(_HUNDRED)) and not _DOWNWARD.search(clause):
            message = MET_RATE.filled(words=claimed, rate=rate.claim.text)
            yield Remark(spans(rate), message, MET_SUGGESTION)


def _of_goal_after(manuscript: Manuscript, sentence: Stretch, at: int, words: str) -> Iterator[Remark]:
    """全年完成造林3.2万亩，超额完成3.5万亩的年度任务."""
    plain = manuscript.plain
    end = _clause_end(plain, at, sentence.end)
    goals = [each for each in sentence.quantities if at < each.start < end and is_amount(each)]
    before = [each for each in sentence.quantities if each.end <= at]
    if len(goals) != 1 or not before or not Pattern(_GOAL).search(plain, at, end):
        return
    goal, actual = goals[0], before[-1]
    beyond = Pattern(rf"^的?[^，。；]{{0,8}}(?:{_GOAL})").search(plain[goal.end : end])
    if not _is_goal(manuscript, goal) and beyond is None:
        return
    if not is_amount(actual) or actual.unit != goal.unit or at - actual.end > 2 or _pair(actual, goal) is None:
        return
    known = indicator(actual.claim.indicator_id) if actual.claim.indicator_id else None
    if _DOWNWARD.search(plain, sentence.start, end) or (known and known.direction is not Direction.UP):
        return
    if compared(actual.tight, actual.wide, goal.tight, goal.wide) is Verdict.CONFLICTS and actual.value < goal.value:
        message = MET.filled(words=words, actual=named(manuscript, actual), goal=named(manuscript, goal))
        yield Remark(spans(actual, goal), message, MET_SUGGESTION)
