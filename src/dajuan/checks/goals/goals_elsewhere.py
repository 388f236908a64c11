"""Find target and actual of a completion anywhere in its paragraph: 计划投资98亿元。…实际完成107.8亿元，为年度计划的110%."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.figures.parts import Sum, is_amount, is_closed, quotient
from dajuan.checks.figures.quotient_verdict import conflicts
from dajuan.checks.figures.told import AND, Told, figures_told, one_place
from dajuan.checks.goals.goals import GOAL, exact_goal
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.reading.intervals import exactly

_GOALS = ("计划", "目标", "任务", "预算", "指标", "概算", "总投资")
_RATE = Pattern("(?:完成率|执行率|完成比例|完成进度|达成率)(?:为|达到?|约|近|是|已)*$")
_OF_GOAL = Pattern(
    rf"(?:{GOAL}|概算|总(?=投资))(?:任务|目标|计划|指标|安排|下达|总?额|数|投资|值)*的?(?:比例|比重)?(?:为|达到?|约|近|的|是)*$"
)
_OVER = Pattern(
    rf"(?P<alone>超额?)?(?(alone)|(?:超额完成|超出?(?:年度|全年|既定|年初)?(?:{GOAL})(?:任务|目标|数)?))(?:了|约|近|达)*$"
)
_BEHIND = Pattern("的?(?:幅度)?(?:地|的)?完成")
"""超额20%完成任务."""
_SET = Pattern(
    rf"(?<!按)计划(?=完成|实现)|(?!计划生育)(?:{GOAL})(?![^，。；、]*(?:完成|实现|达到|占))|(?<![重需主只])要(?=[新完改建实达])|力争|拟(?=[新完改建实])|概算|总投资"
)
"""Words by which a figure is a goal."""
_PROJECT = Pattern("概算|总投资|批复投资|合同(?:金额|价)")
_CALLED_BEHIND = Pattern("的[^，。；\\d]{0,6}(?:目标|任务|计划|指标)(?!的)|的(?=\\d)")
"""超额完成20万亩的规划目标; 完成目标任务1.2万人次的105%."""
_NO_GOAL = Pattern("五年|累计|未来|明年|下一?年|上年|去年|其中")
_OTHER_BASES = frozenset(("调整", "变动", "序时", "进度"))
_WHICH = Pattern("调整|变动|序时|进度|季度|阶段|五年|累计|十[三四五]五|三年|\\d月|上半年")
_APART = Pattern("其中|上年|去年|同期|目标|计划|任务|预算")
_OF_A_RATE = Pattern("^(?:仅|已)?(?:占|为|是|相当于|达到?)")
"""占年度任务11.6万亩的110.3%: a goal that is named for one rate only."""
_CHANGE = Pattern(
    "(?:多|少|超出?|超额|增加|减少|短收|超收|增收|减收|短少|超支|节约|结余|相差|还差|差)(?:了|出|完成|约)*$"
)
_SAYS_NOTHING = Pattern(
    rf"(?:{GOAL})|实际|完成|实现|建成|新建|建设|达到?|已经?|全[年县市区省]|年[末底初度]|到|截至|\d+月|累计|我们|[我本][县市区]|共|各|今年|当年|本年|下达|确定|排定|安排|全部|市里|省|为|的|底|初|数|入库|超额|十[三四五]五|[“”]|规划|目前|这批|这些|上述|该|项目|工程|落实|执行|兑现|约|只|仅|还|就"
)
_FARTHEST = (Decimal("0.6"), Decimal("1.7"))
"""A completion that is more off than so is rather one of another goal."""
_HUNDRED = Decimal(100)


class Completed(msgspec.Struct, frozen=True):
    """A printed completion with target and actual, and what they give."""

    rate: Told
    actual: Told
    goal: Told
    given: Sum


def completed(manuscript: Manuscript) -> Iterator[Completed]:
    """The completions that no actual of their sentence makes with the target of their paragraph."""
    for paragraph in manuscript.paragraphs:
        if len(paragraph.quantities) < 3 or not any(word in paragraph.text for word in _GOALS):
            continue
        told = figures_told(manuscript, paragraph)
        rates = [
            each
            for before, each in itertools.pairwise((None, *told))
            if each is not None and (_is_rate(manuscript, each) or _follows_goal(before, each))
        ]
        yield from _dealt(manuscript, told)
        for rate in rates:
            earlier = max((each.start for each in rates if each.start < rate.start), default=paragraph.start)
            found = _of(manuscript, told, rate, earlier)
            if found is not None:
                yield found


def _dealt(manuscript: Manuscript, told: Sequence[Told]) -> Iterator[Completed]:
    """186公里、4.65亿元，分别为年度目标150公里、4.0亿元的124%和116.3%."""
    plain = manuscript.plain
    for index, first in enumerate(told):
        if first.quantity.unit != "%" or _RIGHT_BEHIND.fullmatch(first.own) is None or "分别" not in first.clause:
            continue
        stop = index + 1
        while stop < len(told) and plain[told[stop - 1].quantity.end : told[stop].start] in AND:
            stop += 1
        size = stop - index
        goals, actuals = told[max(index - size, 0) : index], told[max(index - 2 * size, 0) : max(index - size, 0)]
        if size < 2 or len(actuals) < size or _SET.search(goals[0].clause) is None:
            continue
        for actual, goal, rate in zip(actuals, goals, told[index:stop], strict=True):
            alike = (
                actual.quantity.unit == goal.quantity.unit and is_closed(actual.quantity) and goal.quantity.value > 0
            )
            given = _given(manuscript, actual, goal, rate) if alike else None
            if given is not None and conflicts(given, rate.quantity):
                yield Completed(rate, actual, goal, given)


def _is_rate(manuscript: Manuscript, told: Told) -> bool:
    if told.quantity.unit == "倍":
        return _OF_GOAL.search(told.own) is not None
    if told.quantity.unit != "%" or "分别" in told.own:
        return False
    return any(form.search(told.own) for form in (_RATE, _OF_GOAL)) or _is_over(manuscript, told)


def _follows_goal(before: Told | None, told: Told) -> bool:
    """完成目标任务1.2万人次的105%."""
    if (
        before is None
        or "分别" in told.clause
        or told.quantity.unit not in ("%", "倍")
        or _RIGHT_BEHIND.fullmatch(told.own) is None
    ):
        return False
    return _is_goal(before)


_RIGHT_BEHIND = Pattern("的(?:约|近)?")


def _is_over(manuscript: Manuscript, told: Told) -> bool:
    """Whether it says how much more than the target was done."""
    over = _OVER.search(told.own)
    if over is None:
        return False
    return not over["alone"] or _BEHIND.match(manuscript.plain, told.quantity.end) is not None


def _of(manuscript: Manuscript, told: Sequence[Told], rate: Told, earlier: int) -> Completed | None:
    actual = _actual(manuscript.plain, told, rate)
    goal = _goal(told, rate, actual, earlier) if actual is not None else None
    if actual is None or goal is None or not _goes_with(goal, rate, actual) or not _of_one(goal, actual):
        return None
    given = _given(manuscript, actual, goal, rate)
    if given is None or not conflicts(given, rate.quantity) or not one_place(goal, actual):
        return None
    if goal.sentence != actual.sentence and not _is_over(manuscript, rate) and _is_far(given, rate):
        return None
    return Completed(rate, actual, goal, given)


def _is_far(given: Sum, rate: Told) -> bool:
    if rate.quantity.value <= 0:
        return True
    return not _FARTHEST[0] <= given.value / rate.quantity.value <= _FARTHEST[1]


def _actual(plain: str, told: Sequence[Told], rate: Told) -> Told | None:
    """What was done: the last amount before the rate in its sentence, else the first behind it."""
    here = [each for each in told if each.sentence == rate.sentence and is_amount(each.quantity) and not _is_goal(each)]
    here = [each for each in here if not _CHANGE.search(each.own)]
    before = [each for each in here if each.start < rate.start]
    listed = plain.startswith((":", "（"), rate.quantity.end)  # 完成年度任务的105%：计划40亿元，实际完成42亿元
    found = before[-1] if before else here[0] if here and listed else None
    if found is None or not is_closed(found.quantity) or _APART.search(found.own):
        return None
    return found if found.when.year == rate.when.year or "" in (found.when.year, rate.when.year) else None


def _goal(told: Sequence[Told], rate: Told, actual: Told, earlier: int) -> Told | None:
    """The last goal before the rate, where no other completion was told since, or it is the only one; else one behind it."""
    goals = [each for each in told if _is_goal(each) and each.quantity.unit == actual.quantity.unit]
    goals = [each for each in goals if not _OF_A_RATE.search(each.own)]
    before = [each for each in goals if each.start < rate.start]
    if before:
        return before[-1] if before[-1].start > earlier or len(goals) == 1 else None
    after = [each for each in goals if each.sentence == rate.sentence]
    return after[0] if len(after) == 1 else None


def _given(manuscript: Manuscript, actual: Told, goal: Told, rate: Told) -> Sum | None:
    times = Decimal(1) if rate.quantity.unit == "倍" else _HUNDRED
    given = quotient(actual.quantity, exact_goal(manuscript, goal.quantity), times, rate.quantity.step)
    if given is None or not _is_over(manuscript, rate):
        return given
    less = exactly(_HUNDRED)
    return Sum(given.value - _HUNDRED, given.tight - less, given.wide - less, given.step)


def _is_goal(told: Told) -> bool:
    if not is_amount(told.quantity) or not is_closed(told.quantity) or told.quantity.value <= 0:
        return False
    if _NO_GOAL.search(told.own) or _CHANGE.search(told.own):
        return False
    return _SET.search(told.clause) is not None or _CALLED_BEHIND.match(told.behind) is not None


def _of_project(told: Told) -> str:
    """总投资, 概算: the base of a completion that is no goal of a year."""
    found = _PROJECT.search(told.own)
    return found[0] if found is not None else ""


def _goes_with(goal: Told, rate: Told, actual: Told) -> bool:
    """Whether the completion is of that goal by the words: of the year's, not of a part of it, nor of an adjusted one."""
    if _of_project(goal) != _of_project(rate):
        return False
    named = _OF_GOAL.search(rate.own)
    if named is not None and actual.start < rate.start:
        subject = _SAYS_NOTHING.compiled.sub("", _WHICH.compiled.sub("", rate.own[: named.start()])).strip(
            "占是相当于按超额的"
        )
        if subject:
            return False  # 市本级为预算的: of another thing than the figure before it
    which = [frozenset(_WHICH.compiled.findall(each.own)) for each in (goal, rate)]
    if goal.sentence == rate.sentence and not which[1]:
        return not which[0] & _OTHER_BASES
    return which[0] == which[1]


def _of_one(goal: Told, actual: Told) -> bool:
    """Whether most of what the actual says of itself is said of the goal too, or one of them says nothing of its own."""
    one, other = (_SAYS_NOTHING.compiled.sub("", each.own) for each in (goal, actual))
    if len(one) < 2 or len(other) < 2:
        return True
    pairs = [other[place : place + 2] for place in range(len(other) - 1)]
    return sum(pair in one for pair in pairs) * 2 >= len(pairs)
