"""The words that put a value under or over a limit, and which way is good for what is measured."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from dajuan.catalogue.indicators import Direction, indicator
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity


class Side(StrEnum):
    """Where a claim puts a value."""

    UNDER = "under"
    OVER = "over"


class Way(StrEnum):
    """What sort of claim a verb makes."""

    THAN = "than"  # 比…的5.8%快: behind the figure, too
    HELD = "held"  # 控制在…以内, 保持在…以上: where is said behind the figure
    UNDER = "under"
    OVER = "over"
    SHORT = "short"  # 未达到: on the worse side of a goal
    BETTER = "better"
    REACHED = "reached"
    BEYOND = "beyond"  # 完成 of a goal that is a fall


_FIGURE = r"(?=[^，。；:、\n\d]{0,20}\d)"
_GOALS = "目标|标准|要求|任务|指标|限值|红线|下限|底线|门槛"
_HOLDS = "控制|管控|严控|保持|维持|稳定|锁定|限制|压降|压减|压缩|缩短|约束|下降|回落|降低|减少|提高|提升|增加"
_HELD = Pattern(rf"(?:(?:{_HOLDS}|守|降|升)[住好]?[在到至]|(?:处于|位于|处在|落在)){_FIGURE}")
# What it ends with is rarer than what it begins with.
_HELD_ENDS = Pattern(
    rf"[在到至](?:(?<=(?:{_HOLDS}).)|(?<=[守降升].)|(?<=(?:{_HOLDS}|.[守降升])[住好].)|(?<=[处落]在)){_FIGURE}|[处位]于{_FIGURE}"
)
# Each begins with letters, so that `re` can skip to them: all in one takes ten times as long.
_CLAIMS = (
    (
        Way.THAN,
        Pattern(
            r"[比较](?=[^，。；:、\n\d]{2,14}\d[^，。；:、\n]{0,12}(?:[快慢高低多少大小增减]|增[加长]|减少|提[高升]|上升|下降|降低|回落))"
        ),
    ),
    (Way.UNDER, Pattern(rf"(?:不|未|没有?)(?:超过?|高于|突破|超出|大于|多于){_FIGURE}")),
    (Way.UNDER, Pattern(rf"(?:低于|少于|小于|慢于|落后于|滞后于|低出)(?<!不..)(?<!未..)(?<!没..){_FIGURE}")),
    (
        Way.OVER,
        Pattern(
            rf"(?:超过|超出|突破|超越|高于|多于|大于|快于|领先于|跑赢|高出)(?<!不..)(?<!未..)(?<!没..)(?<!没有..){_FIGURE}"
        ),
    ),
    (Way.OVER, Pattern(rf"不(?:低于|少于|小于){_FIGURE}")),
    (
        Way.SHORT,
        Pattern(
            rf"[未没]能?有?(?:达到?|完成|实现){_FIGURE}",
            needs=("未达", "未能", "未完成", "未实现", "没达", "没能", "没有达", "没有完成", "没有实现", "没完成"),
        ),
    ),
    (Way.SHORT, Pattern(rf"(?:达不到|不及){_FIGURE}", needs=("达不到", "不及"))),
    (Way.BETTER, Pattern(rf"[优好]于{_FIGURE}", needs=("优于", "好于"))),
    (Way.REACHED, Pattern(rf"达到(?<!未..)(?<!没..)(?<!没有..)(?=了?[^，。；:、\n]{{0,24}}(?:{_GOALS})){_FIGURE}")),
    (Way.BEYOND, Pattern(rf"完成(?<!未..)(?<!没..)(?=[^，。；:、\d\n]{{0,8}}\d[^，。；:、\n]{{0,10}}(?:{_GOALS}))")),
)


def claims(prose: str) -> Iterator[tuple[Way, re.Match[str]]]:
    """Every claim of a text with the sort that it is of."""
    for end in _HELD_ENDS.finditer(prose):
        for back in _BACK:
            held = _HELD.match(prose, max(end.start() - back, 0))
            if held is not None and held.end() == end.end():
                yield Way.HELD, held
                break
    for way, pattern in _CLAIMS:
        for match in pattern.finditer(prose):
            yield way, match


_BACK = (2, 3, 1, 0)
NOUN = (
    "目标|标准|要求|任务|限额|限值|限定|红线|上限|下限|底线|警戒线|警戒水位|警戒值|临界点|临界值|荣枯线|荣枯分界|分界线|指标|计划|预算|概算|定额|核定"
    "|控制数|控制线|预警线|门槛|关口|大关|均值|平均|水平|增速|增幅|涨幅|降幅|考核|线"
)
_DOWNWARD = Pattern(
    "浓度|颗粒物|PM|二氧化|臭氧|氨氮|化学需氧量|能耗|物耗|水耗|电耗|煤耗|单耗|排放|事故|死亡|伤亡|失业|不良|负债率|债务|赤字|空气质量综合指数"
    "|流失|发病|逃逸|投诉|信访|差距|基尼|恩格尔|用时|时限|时长|时间|成本|费用|支出|经费|库存|漏损|损失|受灾|贫困|发案|案件"
)
_UPWARD = Pattern("率|增长|增速|收入|产量|产值|得分|满意度|比例|比重|面积|保有量|覆盖|人数|天数|总额|总量")
_ABROAD = Pattern("降低率|下降率|削减率|减排率|降低|下降")


def side_of(manuscript: Manuscript, sentence: Stretch, way: Way, value: Quantity, *, noun: bool) -> Side | None:
    """Where a claim puts its value; what is better, or reached, depends on which way is good, and a goal must be named."""
    if way in (Way.UNDER, Way.OVER):
        return Side(way.value)
    if not noun:
        return None
    if way is Way.BEYOND:  # 下降13.1%，超额完成13.5%的目标; of what rises arith-claimed-met speaks
        return Side.OVER if value.value < 0 else None
    good = good_side(manuscript, sentence, value)
    if way is Way.BETTER:
        return good
    good = good or Side.OVER
    if way is Way.REACHED:
        return good
    return Side.OVER if good is Side.UNDER else Side.UNDER


def good_side(manuscript: Manuscript, sentence: Stretch, value: Quantity) -> Side | None:
    """Which side is the better one for what a value measures, None where nothing tells."""
    known = indicator(value.claim.indicator_id) if value.claim.indicator_id else None
    words = f"{value.claim.indicator},{manuscript.plain[max(sentence.start, value.start - 24) : value.start]}"
    if _ABROAD.search(words):
        return Side.OVER
    if known is not None and known.direction is not Direction.NONE:
        return Side.UNDER if known.direction is Direction.DOWN else Side.OVER
    if _DOWNWARD.search(words):
        return Side.UNDER
    return Side.OVER if _UPWARD.search(words) else None
