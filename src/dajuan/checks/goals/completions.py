"""Find completions that do not follow from target and actual: 46.3亿元 are no 87.2% of 60亿元."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.figures.parts import is_torn, label, named, quotient, remark, spans
from dajuan.checks.goals.goals import SUGGESTION, exact_goal, goal_of_rate
from dajuan.checks.goals.goals_elsewhere import Completed, completed
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.tables.remarks import table_remarks
from dajuan.reading.records import Kind

_HUNDRED = Decimal(100)
_BATCH = Pattern("第[一二三四两\\d]批|首批|[一二三四]期|首期")
_BEYOND = Pattern("超过|超出|高于|多于|低于|少于|差")

COMPLETION = Text(
    "“{actual}”完成“{goal}”的比例，按两数计算为{computed}，文中为{rate}。",
    en="“{actual}” of “{goal}” is {computed} by these two figures; the text says {rate}.",
)


@check(
    "arith-completion",
    severity=Severity.ERROR,
    replaces=("arith-share",),
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
        "年初排定重点项目64个，当年计划投资52.0亿元。经过全县上下努力，到年底实际完成投资55.1亿元，为年度计划的116%。",
        "全年计划栽植油茶2.0万亩，实际栽植2.31万亩，超计划26%。",
        "完成造林7.7万亩、投资3.15亿元，分别为年度目标7.0万亩、3.0亿元的110%和115%。",
    ),
    right=(
        "完成投资46.3亿元，占年度计划60亿元的77.2%。",
        "年度目标任务120万吨，实际完成126万吨，完成率105%。",
        "年初预算12.0亿元，调整预算12.3亿元，全年完成12.6亿元，为调整预算的102.4%。",
        "一般公共预算收入完成12.6亿元，为年初预算的105.0%，增长5.1%；支出完成45.3亿元，为变动预算的96.2%。",
        "“十四五”目标300公里，2025年建成60公里，完成年度任务的100%。",
        "计划总投资60亿元，年度计划投资20亿元，已完成18亿元，占年度计划的90%。",
        "全年目标120户，前三季度完成90户，完成序时任务的100%。",
        "年初排定重点项目64个，当年计划投资52.0亿元。到年底实际完成投资55.1亿元，为年度计划的106%。",
        "全年计划投资18.0亿元。其中交通项目完成投资5.1亿元，占年度计划的102%。",
        "造林12.8万亩，占年度任务11.6万亩的110.3%；森林抚育8.4万亩，占任务的105%。",
    ),
)
def completion(manuscript: Manuscript) -> Iterator[Remark]:
    """Completions in prose whose target and actual are printed, and the columns of tables."""
    judged = set()
    for sentence in manuscript.sentences:
        for index, rate in enumerate(sentence.quantities):
            if index < 1 or rate.unit != "%" or not (rate.is_(Kind.COMPLETION) or rate.is_(Kind.LEVEL)):
                continue
            found = goal_of_rate(manuscript, sentence, index)
            result = quotient(found.actual, exact_goal(manuscript, found.goal), _HUNDRED, rate.step) if found else None
            if found is not None and "分别" in manuscript.plain[sentence.quantities[index - 1].end : rate.start]:
                continue
            if found is None or result is None or is_torn(manuscript.plain, (found.actual, found.goal)):
                continue
            if _are_apart(manuscript, found.actual, found.goal):
                continue
            judged.add(rate.start)
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
    for each in completed(manuscript):
        if each.rate.start not in judged and not is_torn(manuscript.plain, (each.actual.quantity, each.goal.quantity)):
            yield _remark(manuscript, each)
    yield from table_remarks(manuscript, "arith-completion")


def _are_apart(manuscript: Manuscript, actual: Quantity, goal: Quantity) -> bool:
    """Whether a target is no target of what was done: of all batches (第一批3200户), or what lies between (超过目标0.6亿元)."""
    if _BATCH.search(label(manuscript, actual)) and not _BATCH.search(label(manuscript, goal)):
        return True
    return abs(goal.value) < abs(actual.value) / 2 and _BEYOND.search(label(manuscript, goal)) is not None


def _remark(manuscript: Manuscript, found: Completed) -> Remark:
    rate, actual, goal = found.rate.quantity, found.actual.quantity, found.goal.quantity
    computed = found.given.shown(rate)
    message = COMPLETION.filled(
        actual=named(manuscript, actual),
        goal=named(manuscript, goal),
        computed=computed.partition("（")[0],
        rate=named(manuscript, rate),
    )
    return Remark(spans(rate, actual, goal), message, SUGGESTION, computed, severity=Severity.WARNING)
