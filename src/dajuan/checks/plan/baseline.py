"""Find growth since the base year of the plan that starts from another base than the plan's."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from dajuan.catalogue.units import factor
from dajuan.checks.figures.comparable import comparison, own_scope
from dajuan.checks.history.comparing import range_of
from dajuan.checks.history.series import published_years
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.plan.base_words import is_base_level, is_since_base, names_base
from dajuan.checks.plan.cells import base_cells
from dajuan.checks.plan.goal_words import role_of
from dajuan.checks.plan.meant import Names, meant
from dajuan.checks.plan.plan_example import PLAN_TABLE
from dajuan.checks.plan.unread import all_figures
from dajuan.checks.quantities import Quantity, shown
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.evaluation.wording import shown_amount
from dajuan.ledger.records import Target
from dajuan.reading.intervals import Interval, Width, exactly, interval
from dajuan.reading.plans.records import Form
from dajuan.reading.records import Kind, Status

_ONE, _HUNDRED = exactly(1), exactly(100)

_STATED = Text(
    "“{own}”作为{name}{year}年的数，与《{plan}》的基期数（{base}）不一致。",
    en="“{own}” for {name} in {year} is not the base of {plan} ({base}).",
)
_IMPLIED = Text(
    "按“{level}”和“{change}”推算，{name}{year}年应为{computed}，与《{plan}》的基期数（{base}）不一致。",
    en="“{level}” and “{change}” imply {computed} for {name} in {year}, which is not the base of {plan} ({base}).",
)
_MENDING = Text(
    "核对基期数：规划基期为预计数、已按最终数修订的，请注明所用基数。",
    en="Look at the base: where the plan's was an estimate and has been revised, say which base is used.",
)


@check(
    "plan-baseline",
    severity=Severity.WARNING,
    known=True,
    title=Text("所用基期数与规划不一致", en="Another base than the plan's"),
    why=Text(
        "“较2020年”“由2020年的”所用的基数应是规划的基期数或最终统计数，否则增幅与规划目标不可比。",
        en="Growth since the base year starts from the plan's base or from the final statistics, else it is not comparable.",
    ),
    wrong=(
        Example("全县一般公共预算收入由2020年的7.60亿元增加到2025年的11.45亿元。", plan=PLAN_TABLE),
        Example("2025年，全县森林覆盖率达到40.9%，较2020年提高4.1个百分点。", plan=PLAN_TABLE),
        Example("2025年，全县一般公共预算收入完成11.45亿元，比2020年增长45.2%。", plan=PLAN_TABLE),
        Example("由“十三五”末的36.2%提高到2025年的40.9%，森林覆盖率一步一个台阶。", plan=PLAN_TABLE),
        Example("五年间，城镇化率由53.8%提高到65.2%。", plan=PLAN_TABLE),
        Example("2025年，全县粮食总产量18.9万吨，比2020年增加1.7万吨。", plan=PLAN_TABLE),
    ),
    right=(
        Example("全县一般公共预算收入由2020年的8.9亿元增加到2025年的11.45亿元。", plan=PLAN_TABLE),
        Example("2025年，全县森林覆盖率达到40.9%，较2020年提高2.7个百分点。", plan=PLAN_TABLE),
        Example("2025年，全县一般公共预算收入完成11.45亿元，比2020年增长28.7%。", plan=PLAN_TABLE),
        Example(
            "全县一般公共预算收入由2020年的9.05亿元增加到2025年的11.45亿元。",
            plan=PLAN_TABLE,
            earlier=(
                (
                    "云溪县2020年财政决算公告\n\n2021年7月9日\n\n2020年，全县一般公共预算收入9.05亿元，为决算数。",
                    "2021-07-09",
                ),
            ),
        ),
        Example("2025年，全县一般公共预算收入完成11.45亿元，比2024年增长45.2%。", plan=PLAN_TABLE),
        Example("由“十三五”末的38.2%提高到2025年的40.9%，森林覆盖率一步一个台阶。", plan=PLAN_TABLE),
        Example("五年间，县城建成区由12.6平方公里扩大到15.8平方公里，城镇化率达到65.2%。", plan=PLAN_TABLE),
        Example("2025年，全县粮食总产量18.9万吨，比2020年增加0.7万吨。", plan=PLAN_TABLE),
    ),
)
def baseline(manuscript: Manuscript) -> Iterator[Remark]:
    """Base values that are stated, and those that a level and its change since then imply."""
    known = manuscript.known
    if known is None or not known.targets:
        return
    with_base = tuple(target for target in known.targets if target.baseline is not None and target.baseline_year)
    years = {target.baseline_year for target in with_base if target.baseline_year is not None}
    names = Names(manuscript, with_base)
    for sentence in manuscript.sentences if with_base else ():
        for quantity in all_figures(manuscript, sentence) if names_base(sentence.text) else ():
            said = _Said.of(manuscript, known, sentence, quantity, years)
            if said is None:
                continue
            found = meant(known, names, sentence, quantity)
            for target in found.targets if found is not None else ():
                if target.baseline_year != said.year:
                    continue
                implied = None if said.is_level else _implied(manuscript, known, names, sentence, quantity, target)
                remark = _stated(known, quantity, target) if said.is_level else implied
                if remark is not None:
                    yield remark
                    break

    for cell, target in base_cells(manuscript, known):
        remark = _stated(known, cell, target)
        if remark is not None:
            yield remark


class _Said(msgspec.Struct, frozen=True):
    """That a figure is a level of a base year, or what was gained since then."""

    year: int
    is_level: bool

    @staticmethod
    def of(
        manuscript: Manuscript, known: Known, sentence: Stretch, quantity: Quantity, years: set[int]
    ) -> _Said | None:
        own = known.own_of.get(quantity.claim.id)
        if (own is not None and own.place != known.place) or not quantity.exact:
            return None
        if quantity.claim.kind not in (Kind.LEVEL, Kind.CHANGE) or role_of(manuscript.prose, sentence, quantity):
            return None
        for year in years:
            if is_base_level(manuscript.prose, sentence, quantity, year):
                return _Said(year, is_level=True)
            if is_since_base(manuscript.prose, sentence, quantity, year):
                return _Said(year, is_level=False)
        return None


class _Base(msgspec.Struct, frozen=True):
    """A base as it is printed: the number, the place value of its last digit, where the truth lies."""

    value: Decimal
    step: Decimal
    bounds: Interval


def _printed(known: Known, target: Target, unit: str) -> list[_Base]:
    """The plan's base, and what was published of that year, in a unit."""
    amount = target.baseline
    times = factor(amount.unit, unit) if amount is not None else None
    if amount is None or times is None:
        return []
    bounds = interval(amount.value, amount.high, amount.bound, amount.step, (), amount.unit, Width.WIDE) * exactly(
        times
    )
    found = [_Base(Decimal(amount.value) * times, Decimal(amount.step) * times, bounds)]
    for cell in known.by_indicator.get(target.indicator.id, ()):
        told = cell.standing
        if told is None or told.kind is not Kind.LEVEL or told.status is Status.TARGET:
            continue
        other = published_years(known, told, Kind.LEVEL).get(target.baseline_year or 0)
        other_bounds = range_of(other, unit) if other is not None else None
        scale = factor(other.unit, unit) if other is not None else None
        if other is not None and other_bounds is not None and scale is not None:
            step = Decimal(other.step or 1)
            found.append(_Base(Decimal(other.value) * scale, step * scale, other_bounds))
            break
    return found


def _is_quoted(quantity: Quantity, value: Decimal, step: Decimal) -> bool:
    """Whether a figure is a printed number: the same with as many digits, rounded or cut off with fewer."""
    apart = abs(quantity.value - value)
    return apart == 0 if quantity.step == step else apart < max(quantity.step, step)


def _stated(known: Known, quantity: Quantity, target: Target) -> Remark | None:
    """A base that is quoted has the number of the plan or of the statistics, or is that number with fewer digits."""
    printed = [(each.value, each.step) for each in _printed(known, target, quantity.unit)]
    if not printed or any(_is_quoted(quantity, value, step) for value, step in printed) or target.baseline is None:
        return None
    return Remark(
        spans=(quantity.span,),
        message=_STATED.filled(
            own=quantity.claim.text,
            name=target.name,
            year=target.baseline_year or "",
            plan=target.plan.title.strip("《》"),
            base=shown_amount(target.baseline),
        ),
        suggestion=_MENDING,
    )


def _level(
    manuscript: Manuscript, known: Known, names: Names, sentence: Stretch, change: Quantity, target: Target
) -> Quantity | None:
    """How the target stands now by the sentence: the last level before the change that is of it, else the first behind it."""
    year = target.baseline_year or 0
    before = [each for each in sentence.quantities if each.end <= change.start]
    behind = [each for each in sentence.quantities if each.start >= change.end]
    for each in (*reversed(before), *behind):
        if not each.is_(Kind.LEVEL) or factor(each.unit, target.unit) is None or not each.exact:
            continue
        if is_base_level(manuscript.prose, sentence, each, year) or role_of(manuscript.prose, sentence, each):
            continue
        found = meant(known, names, sentence, each)
        if found is not None and target in found.targets:
            return each
        return None
    return None


def _implied(
    manuscript: Manuscript, known: Known, names: Names, sentence: Stretch, by: Quantity, target: Target
) -> Remark | None:
    now = _level(manuscript, known, names, sentence, by, target)
    if now is None or target.baseline is None or target.form not in (Form.LEVEL, Form.HOLD):
        return None
    if own_scope(manuscript, by.start, by.end):
        return None
    if by.unit in ("%", "‰"):
        if now.unit == by.unit or comparison(target.indicator.id, target.name).severity is None:
            return None
        implied = now.wide / (_ONE + by.wide / _HUNDRED)
        middle = now.value / (1 + by.value / 100)
    else:
        times = factor(by.unit, "百分点" if now.unit == "%" else now.unit)
        if times is None:
            return None
        implied, middle = now.wide - by.wide * exactly(times), now.value - by.value * times
    bases = _printed(known, target, now.unit)
    if not bases or any(implied.meets(base.bounds) for base in bases):
        return None
    computed = shown(middle, implied, now.unit, now.step)
    return Remark(
        spans=(by.span, now.span),
        message=_IMPLIED.filled(
            level=now.claim.text,
            change=by.claim.text,
            name=target.name,
            year=target.baseline_year or "",
            computed=computed,
            plan=target.plan.title.strip("《》"),
            base=shown_amount(target.baseline),
        ),
        suggestion=_MENDING,
        computed=computed,
    )
