"""Find a value on the wrong side of a limit, a goal or another value beside it (余额32.1亿元，控制在31.5亿元限额之内)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from dajuan.checks.agreement.beside import (
    clause_of,
    is_about,
    of_one_sort,
    surely_above,
    value_before,
)
from dajuan.checks.agreement.dealt_limits import dealt_limits
from dajuan.checks.agreement.goal_then_value import goals_said_met
from dajuan.checks.agreement.limit_words import NOUN, Side, Way, claims, side_of
from dajuan.checks.agreement.limits_elsewhere import limits_elsewhere
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.measures import shared_unit
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.ratios.capped_means import capped_means
from dajuan.checks.ratios.per_units import PerUnit
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.records import Bound

_FAR = 20  # characters from the verb to its limit
_BETWEEN = Pattern("[，。；:、\n]|分别|增长|下降|提高|上升|增加|减少|由|从")
_UNREAD = Pattern("[^，。；:、\\d（]{0,14}（?(?P<number>\\d+(?:\\.\\d+)?)")
_INSIDE = Pattern("以内|之内|以下|之下|[^\\W\\d]*?(?<!国)内(?![^\\W\\d])|范围")
_VALUE_BEHIND = Pattern(
    "(?P<inside>以内|之内|以下|之下)?[，（](?:实际|全年|年末|(?:19|20)\\d\\d年(?:末|底)?|目前|当年|最终|全市|全县|平均)?"
    "(?:为|达到?|是|上涨|增长|了)*"
)
_THAN = Pattern(
    "[%）\\w](?:还|要|更|略|稍|明显|均|都)*(?:有所)?(?:(?P<more>[快高多大增]|增[加长]|提[高升]|上升|扩大)|(?P<less>[慢低少小减]|减少|下降|降低|回落|下滑))了?(?=[，。；）]|$)"
)
_RANGE = Pattern("^[^，。；]{1,10}?以[上下]")
_ABOVE = Pattern("以上|之上")
_TAIL = Pattern(rf"(?:左右|上下)?[）]?(?:的)?[^，。；:、\d（）]{{0,8}}?(?:{NOUN})")
_MEASURED = Pattern("平均|均值|水平|增速|增幅|涨幅|降幅|左右|上下")
_LINES, _COUNTS = ("线", "标准"), ("people", "count")
_OF_GOALS = (Way.BETTER, Way.REACHED, Way.SHORT)
_SET = "不没未"
"""What begins so holds a figure that was set and not measured, and so is as it is printed."""
_GOAL = Pattern(rf"(?:{NOUN})(?:值|要求)?[（为]?$")
_DEALT = Pattern("分别|依次|各自")
_HALF = 2  # what is less than half of a value may be what lies between two (低于全市平均水平0.4万元)


@check(
    "agree-limit",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text(
        "数值与旁边的限额、目标或比较对象相反", en="A value on the wrong side of a limit, goal or value beside it"
    ),
    why=Text(
        "说控制在31.5亿元以内，余额就不能是32.1亿元；说高于50%，就不能是49.4%。“优于”目标的，浓度、能耗应低于目标。",
        en="What is kept within 31.5亿元 cannot be 32.1亿元, and what lies above 50% cannot be 49.4%. Better than a goal is lower for "
        "what should fall.",
    ),
    wrong=(
        "年末全县政府债务余额32.1亿元，其中一般债务12.4亿元、专项债务19.7亿元，严格控制在上级核定的31.5亿元限额之内。",
        "制造业采购经理指数为49.4%，比上月上升0.3个百分点，高于50%的临界点。",
        "PM2.5平均浓度33微克/立方米，比2020年的38微克/立方米下降13.2%，优于31微克/立方米的目标。",
        "城镇调查失业率为5.7%，控制在5.5%以内。",
        "全县城镇化率达到56.8%，高于全市平均水平（58.2%）。",
        "上级下达我县用水总量控制指标2.8亿立方米。全年实际用水2.9亿立方米，没有突破控制指标。",
        "群众满意度为94.2%，达到95%的目标要求。",
        "森林覆盖率规划目标为62.5%，2025年达到62.1%，超额完成。",
        "计划提出城镇调查失业率不超过5.5%，全年平均为5.7%，控制在目标之内。",
        "全县耕地保有量62.3万亩，永久基本农田53.1万亩，分别不低于上级下达的61.8万亩、53.6万亩。",
        "秋季共开设幼儿班64个，在园幼儿2304人，每班幼儿均不超过30人。",
        "全县划分网格320个，覆盖住户12.4万户，每个网格均控制在300户以内。",
    ),
    right=(
        "年末全县政府债务余额30.1亿元，其中一般债务12.4亿元、专项债务17.7亿元，严格控制在上级核定的31.5亿元限额之内。",
        "制造业采购经理指数为49.4%，比上月上升0.3个百分点，低于50%的临界点。",
        "PM2.5平均浓度29微克/立方米，比2020年的38微克/立方米下降23.7%，优于31微克/立方米的目标。",
        "税收收入12.6亿元，工业投资超过20亿元。",
        "人均可支配收入3.2万元，低于全市平均水平0.4万元。",
        "上级下达我县用水总量控制指标2.8亿立方米。全年实际用水2.7亿立方米，没有突破控制指标。",
        "全体居民收入增长6.4%，快于城镇居民的5.2%，也快于农村居民的6.1%。",
        "森林覆盖率规划目标为62.1%，2025年达到62.5%，超额完成。",
        "PM2.5平均浓度33微克/立方米，未达到31微克/立方米的目标。",
        "全县耕地保有量62.3万亩，永久基本农田53.9万亩，分别不低于上级下达的61.8万亩、53.6万亩。",
        "工业投资、民间投资分别增长8.2%、6.1%，分别高于全省平均水平1.2、0.4个百分点。",
        "秋季共开设幼儿班64个，在园幼儿1824人，每班幼儿均不超过30人。",
        "共开设幼儿班64个，在园幼儿2304人，力争每班幼儿不超过30人。",
    ),
)
def limits(manuscript: Manuscript) -> Iterator[Remark]:
    """A verb of keeping within, passing or reaching with its limit, and the value that it is said of; limits named elsewhere."""
    for way, match in claims(manuscript.prose):
        sentence = manuscript.sentence_at(match.start())
        if sentence is None or not sentence.quantities:
            continue
        limit = _limit(manuscript, sentence, match) or _unread(manuscript, sentence, match)
        found = _against(manuscript, sentence, match, way, limit) if limit is not None else None
        if found is None and limit is not None and way in (Way.HELD, Way.UNDER):
            found = _behind(manuscript, sentence, way, match, limit)
        if found is not None and limit is not None:
            yield remark(manuscript, found, limit, match[0])
    for value, limit, words in limits_elsewhere(manuscript):
        yield remark(manuscript, value, limit, words)
    for value, limit, words in dealt_limits(manuscript):
        yield remark(manuscript, value, limit, words)
    for each in capped_means(manuscript):
        yield _mean_beyond(each)
    for value, goal, words in goals_said_met(manuscript):
        yield _missed(value, goal, words)


def _mean_beyond(found: PerUnit) -> Remark:
    total, count, printed = found.total, found.count, found.printed
    computed = found.given.shown(printed)
    return Remark(
        spans=(printed.span, total.span, count.span),
        message=Text(
            "{total}、{count}，平均已是{computed}，不会都在“{printed}”这一边。",
            en="{total} by {count} is {computed} on the average, so that not each can be {printed}.",
        ).filled(
            total=total.claim.text,
            count=count.claim.text,
            computed=computed.partition("（")[0],
            printed=printed.claim.text,
        ),
        suggestion=Text("请核对总数、个数和这一限值。", en="Check the total, the number and the limit."),
        computed=computed,
        severity=Severity.WARNING,
    )


def _missed(value: Quantity, goal: Quantity, words: str) -> Remark:
    return Remark(
        spans=(value.span, goal.span),
        message=Text(
            "目标是“{goal}”，这里是“{value}”，却说“{words}”。",
            en="The goal is {goal}, the value here {value}, but it says {words}.",
        ).filled(value=value.claim.text, words=words, goal=goal.claim.text),
        suggestion=Text("请核对目标、完成数和用语。", en="Check the goal, the value and the words."),
    )


def _limit(manuscript: Manuscript, sentence: Stretch, match: re.Match[str]) -> Quantity | None:
    """The figure right behind the verb, with nothing between them that parts clauses."""
    for each in sentence.quantities:
        if match.end() <= each.start <= match.end() + _FAR:
            between = manuscript.plain[match.end() : each.start]
            counted = between.endswith(_LINES) and shared_unit(each.unit) in _COUNTS  # 未达合格线384人: those below it
            return None if counted or _BETWEEN.search(between) else each
    return None


def _unread(manuscript: Manuscript, sentence: Stretch, match: re.Match[str]) -> Quantity | None:
    """A figure behind the verb that was read as no claim of its own, in the unit of the one before: …水平（58.2%）."""
    beside = next((each for each in reversed(sentence.quantities) if each.end <= match.start()), None)
    found = _UNREAD.match(manuscript.plain, match.end(), sentence.end)
    if found is None or beside is None:
        return None
    printed = _UNREAD.match(beside.claim.text)
    unit = beside.claim.text[printed.end() :] if printed is not None else ""
    if printed is None or not unit or not manuscript.plain.startswith(unit, found.end()):
        return None
    between = manuscript.plain[match.end() : found.start("number")]
    if between.endswith(_LINES) and shared_unit(beside.unit) in _COUNTS:
        return None  # 未达合格线384人: those below it
    number, scale = found["number"], abs(beside.value) / Decimal(printed["number"]) if Decimal(printed["number"]) else 1
    claim = replace(
        beside.claim,
        start=found.start("number"),
        end=found.end() + len(unit),
        text=f"{number}{unit}",
        value=str(Decimal(number) * scale),
        high=None,
        step=str(Decimal(1).scaleb(-len(number.partition(".")[2])) * scale),
    )
    return Quantity(claim, in_table=False)


def _against(
    manuscript: Manuscript, sentence: Stretch, match: re.Match[str], way: Way, limit: Quantity
) -> Quantity | None:
    """The value that contradicts a claim, None where there is none, or where it may be meant otherwise."""
    plain = manuscript.plain
    start = max(clause_of(manuscript, match.start()), sentence.start)
    value = value_before(manuscript, sentence, match.start(), limit)
    if value is None or not of_one_sort(value, limit) or _DEALT.search(plain, start, match.start()):
        return None
    if not is_about(manuscript, value, max(start, value.end), match.start()):
        return None
    tail = plain[limit.start : limit.end + 12]
    named = _TAIL.match(plain, limit.end) is not None or plain[limit.start - 1] == "（"
    noun = named or way is Way.THAN or (way in _OF_GOALS and _GOAL.search(plain, match.end(), limit.start) is not None)
    side = _side(manuscript, sentence, way, value, tail, noun=noun)
    if side is None:
        return None
    set_ = way is Way.HELD or match[0][0] in _SET or noun
    exact = limit if set_ and not _MEASURED.search(tail) else None
    above, below = (surely_above(value, limit, exact=exact), surely_above(limit, value, exact=exact))
    if value.value < 0 or limit.value < 0:  # 下降2.6%，超过年度目标（3.2%）: a size, or a value with its sign
        above = above and surely_above(value, limit, size=True, exact=exact)
        below = below and surely_above(limit, value, size=True, exact=exact)
    if side is Side.UNDER and above:
        return value if noun or way is Way.HELD or not _may_lie_between(value, limit) else None
    return value if side is Side.OVER and below else None


def _behind(
    manuscript: Manuscript, sentence: Stretch, way: Way, match: re.Match[str], limit: Quantity
) -> Quantity | None:
    """控制在120%以内，年末为126.4%: the value that stands behind its limit."""
    value = next((each for each in sentence.quantities if each.start >= limit.end), None)
    if value is None or not of_one_sort(value, limit):
        return None
    words = manuscript.plain[limit.end : value.start]
    told = _VALUE_BEHIND.fullmatch(words)
    if told is None or not (way is Way.UNDER or told["inside"] or limit.claim.bound is Bound.UNDER):
        return None
    return value if surely_above(value, limit, exact=limit) else None


def _side(
    manuscript: Manuscript, sentence: Stretch, way: Way, value: Quantity, tail: str, *, noun: bool
) -> Side | None:
    """Where the claim puts the value; None where it does not say."""
    if way is Way.HELD:
        return Side.UNDER if _INSIDE.search(tail) else Side.OVER if _ABOVE.search(tail) else None
    if _RANGE.search(tail):
        return None
    if way is Way.THAN:
        told = _THAN.search(tail)
        return None if told is None else Side.OVER if told["more"] else Side.UNDER
    return side_of(manuscript, sentence, way, value, noun=noun)


def _may_lie_between(value: Quantity, limit: Quantity) -> bool:
    """Whether the second figure may be by how much the value lies below: always of two per cents, which pct-point asks about."""
    return value.unit == "%" or limit.value * _HALF < value.value


def remark(manuscript: Manuscript, value: Quantity, limit: Quantity, words: str) -> Remark:
    """The remark on a value that its limit contradicts."""
    return Remark(
        spans=(value.span, limit.span),
        message=Text(
            "这里的数是“{value}”，却说“{words}”{limit}，两者相反。",
            en="The value is {value}, but it is said to be {words} {limit}: the contrary.",
        ).filled(value=value.claim.text, words=words, limit=limit.claim.text),
        suggestion=Text(
            "请核对数值、限额（目标）和用语；两个数口径不同的，请写明。",
            en="Check the value, the limit or goal, and the words; if the two differ in scope, say so.",
        ),
    )
