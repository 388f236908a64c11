"""Which figures of a text are said to reach the goal of a plan, and whether they do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.catalogue.indicators import Direction
from dajuan.catalogue.units import factor
from dajuan.checks.history.comparing import clause_before
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.plan.named import namings, nearest
from dajuan.checks.plan.plans import is_yearly, plan_of, reviews, speaks_of_plan, targets_of
from dajuan.checks.plan.quoted import ADJUSTED, is_quoted
from dajuan.checks.records import Span
from dajuan.ledger.evaluation.aims import Reach, good_way, granted, quantity_reaches, reaches, wanted
from dajuan.ledger.evaluation.quantities import of_amount, of_observation
from dajuan.ledger.evaluation.spans import span_of_observation
from dajuan.ledger.records import Observation, Target
from dajuan.reading.plans.records import Form, Nature
from dajuan.reading.records import Kind, Status

DONE = "完成|实现|达到|达成|兑现|达标"
GOALS = "目标|指标|任务"
# 完成规划目标, 超额完成“十四五”规划18.5万吨的目标, 提前一年达到规划目标: of the figure before it.
_ONE = Pattern(
    "(?P<over>超额|超)?(?:(?P<early>提前)(?P<years>[一二两三四1-4])?年?)?(?:如期|圆满|顺利|全面|已经?|均|就)*(?P<over2>超额)?"
    f"(?:{DONE}|(?P<over3>超过|超出|高于|优于|好于))了?(?P<plan>[^,，。；;]{{0,24}}?)(?:{GOALS})(?![的]?(?:\\d|[一二三四五六七八九十]+成)|[^,，。；;]{{0,3}}\\d)",
    needs=("目标", "指标", "任务"),
)
_NEARLY = Pattern("(?:基本|大体|总体|接近|近乎)$")
NEARLY = Decimal("0.95")
"""The part of the way from the baseline at which an expected target is basically reached (基本达到)."""
NOT_YET = Pattern(
    "确保|力争|争取|努力|奋力|全力|有望|可望|必须|决心|为(?:全面|圆满|如期)|将(?!军)|要(?!求|素)|能够|推动|促进|加快|保障|艰巨|未能?|没有|尚"
)
SET_ABOVE = Pattern("国家|上级|下达|[省市]定|全[省国]|翻番|翻一番|小康|[上省]级|考核")
"""Goals that are not those of the place's plan."""
_BY_CHANGE = (Form.GROWTH, Form.FALL, Form.RELATIVE)
_GAP = 12


class Claim(msgspec.Struct, frozen=True):
    """A sentence's claim that one target was reached.

    match: the words; own: the figure of it that stands before them, at `span`.
    """

    match: re.Match[str]
    target: Target
    own: Observation
    span: Span


def claims(manuscript: Manuscript) -> Iterator[Claim]:
    """Every claim that the figure before it reaches its target."""
    known = manuscript.known
    if known is None:
        return
    for sentence in manuscript.sentences:
        if ADJUSTED.search(sentence.text):
            continue
        for match in _ONE.finditer(manuscript.prose, sentence.start, sentence.end):
            before = manuscript.prose[sentence.start : match.start()]
            if NOT_YET.search(before[-24:]) or SET_ABOVE.search(match["plan"]):
                continue
            targets = _targets(manuscript, known, sentence.text)
            found = _before(known, sentence, match.start(), targets, manuscript.plain)
            if found is not None:
                yield Claim(match, *found)


def _targets(manuscript: Manuscript, known: Known, sentence: str) -> tuple[Target, ...]:
    """The targets that a sentence can mean: of the year where it says so, else of the plan."""
    if is_yearly(sentence):
        of_plans = tuple(target for target in known.targets if target.plan.first_year == target.plan.last_year)
        return (*of_plans, *known.goals)
    plan = plan_of(manuscript, known, sentence)
    if plan is None or not (speaks_of_plan(sentence) or reviews(manuscript, known, plan)):
        return ()
    return targets_of(known, plan)


def _before(
    known: Known, sentence: Stretch, offset: int, targets: Sequence[Target], plain: str
) -> tuple[Target, Observation, Span] | None:
    """The last result before an offset, where it is of a target, with that target.

    What only says by how much it changed, and a goal that is quoted, may stand between the two.
    """
    between: set[str] = set()
    for quantity in reversed([each for each in sentence.quantities if each.end <= offset]):
        own = known.own_of.get(quantity.claim.id)
        if own is None or own.place != known.place or own.kind in (Kind.RANK, Kind.STRUCTURE):
            return None
        if own.status is Status.TARGET or is_quoted(plain, sentence, quantity):
            continue
        if between and own.indicator.id not in between:
            return None
        target = next((one for one in targets if one.indicator.id == own.indicator.id and _is_of(one, own)), None)
        if target is None:
            naming = nearest(namings(plain, sentence.start, quantity.start, targets), quantity.start)
            target = naming.target if naming is not None and quantity.start - naming.end <= _GAP else None
        decides = target is not None and (own.kind is Kind.LEVEL or target.form in _BY_CHANGE)
        if target is not None and decides:
            return target, own, quantity.span
        if own.kind is not Kind.CHANGE:
            return None
        between.add(own.indicator.id)
    return None


def _is_of(target: Target, own: Observation) -> bool:
    """Whether a figure can be held against a target: of a goal for one year those of that year, of its own kind."""
    if target.plan.first_year != target.plan.last_year:
        return True
    span = span_of_observation(own)
    return span is not None and span.year == target.year and (own.kind is Kind.CHANGE) == (target.form is Form.GROWTH)


def is_nearly(one: Claim, before: str) -> bool:
    """Whether a target is said to be reached basically, and an expected one that is: then nothing is wrong with it."""
    goal, base = one.target.goal, one.target.baseline
    if _NEARLY.search(before) is None or one.target.nature is Nature.BINDING or goal is None:
        return False
    if one.own.kind is not Kind.LEVEL or factor(one.own.unit, goal.unit) is None:
        return False
    value, number = Decimal(one.own.value) * (factor(one.own.unit, goal.unit) or 1), Decimal(goal.value)
    start = Decimal(base.value) if base is not None and base.unit == goal.unit else Decimal(0)
    return number != start and (value - start) / (number - start) >= NEARLY


def reach(own: Observation, target: Target) -> Reach:
    """Whether the figure itself reaches the goal; UNKNOWN of forms that one figure does not decide."""
    if target.plan.first_year == target.plan.last_year:
        span = span_of_observation(own)
        if span is None or span.year != target.year:
            return Reach.UNKNOWN
    amount = target.goal
    if target.form is Form.FALL and own.kind is Kind.CHANGE and own.unit == "%" and amount is not None:
        fall = of_observation(own, "%")
        if fall is None or "累计" not in clause_before(own):
            return Reach.UNKNOWN
        return reaches(-fall.range, fall.bound, Decimal(amount.value), Direction.UP)
    if own.kind is Kind.CHANGE:
        if target.growth is None or target.form is not Form.GROWTH or own.base not in ("yoy", "annual"):
            return Reach.UNKNOWN
        amount = target.growth
    elif own.kind is not Kind.LEVEL or target.form not in (Form.LEVEL, Form.HOLD, Form.TOTAL):
        return Reach.UNKNOWN
    if amount is None:
        return Reach.UNKNOWN
    quantity, goal = of_observation(own, amount.unit), of_amount(amount, amount.unit)
    one_year_of_many = own.base == "yoy" and target.plan.last_year > target.plan.first_year
    if quantity is None or goal is None or (own.kind is Kind.CHANGE and one_year_of_many):
        return Reach.UNKNOWN
    way = good_way(target, amount)
    number = granted(wanted(amount, way), target, amount, way, of_growth=own.kind is Kind.CHANGE)
    return quantity_reaches(quantity, number, way)
