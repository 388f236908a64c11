"""Find growth since the base year of the plan that starts from another base than the plan's."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.catalogue.units import factor
from dajuan.checks.arithmetic.comparable import comparison, own_scope
from dajuan.checks.history.comparing import figures, is_printed, range_of, year_of
from dajuan.checks.history.series import published_years
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.plan.missing_binding import PLAN_TABLE
from dajuan.checks.quantities import Quantity, shown
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.evaluation.spans import span_of_observation
from dajuan.ledger.evaluation.wording import shown_amount
from dajuan.ledger.records import Observation, Target
from dajuan.reading.intervals import Interval, Width, exactly, interval
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
    ),
)
def baseline(manuscript: Manuscript) -> Iterator[Remark]:
    """Base values that are stated, and those that a level and its growth since then imply."""
    known = manuscript.known
    if known is None or not known.targets:
        return
    levels: dict[str, tuple[Quantity, Observation]] = {}
    for quantity, own in figures(manuscript):
        if own.status is Status.TARGET or own.place != known.place or not is_printed(own) or quantity.in_table:
            continue
        span = span_of_observation(own)
        if span is None:
            continue
        for target in known.targets:
            if target.indicator.id != own.indicator.id or target.baseline is None or target.baseline_year is None:
                continue
            year = target.baseline_year
            if own.kind is Kind.LEVEL and year_of(own) == year:
                remark = _stated(known, quantity, own, target)
            elif own.kind is Kind.CHANGE and own.base == f"since:{year}" and own.indicator.id in levels:
                remark = _implied(manuscript, known, levels[own.indicator.id], (quantity, own), target)
            else:
                continue
            if remark is not None:
                yield remark
                break
        if own.kind is Kind.LEVEL:
            levels[own.indicator.id] = (quantity, own)


def _bases(known: Known, own: Observation, target: Target) -> list[Interval]:
    """The plan's base, and what was published of that year."""
    found = []
    if target.baseline is not None and (times := factor(target.baseline.unit, own.unit)) is not None:
        amount = target.baseline
        printed = interval(amount.value, amount.high, amount.bound, amount.step, (), amount.unit, Width.WIDE)
        found.append(printed if times == 1 else printed * exactly(times))
        told = published_years(known, own, Kind.LEVEL).get(target.baseline_year or 0)
        other = range_of(told, own.unit) if told is not None else None
        if other is not None:
            found.append(other)
    return found


def _stated(known: Known, quantity: Quantity, own: Observation, target: Target) -> Remark | None:
    bases = _bases(known, own, target)
    if not bases or any(quantity.wide.meets(base) for base in bases) or target.baseline is None:
        return None
    return Remark(
        spans=(quantity.span,),
        message=_STATED.filled(
            own=own.origin.text,
            name=target.name,
            year=target.baseline_year or "",
            plan=target.plan.title.strip("《》"),
            base=shown_amount(target.baseline),
        ),
        suggestion=_MENDING,
    )


def _implied(
    manuscript: Manuscript,
    known: Known,
    level: tuple[Quantity, Observation],
    change: tuple[Quantity, Observation],
    target: Target,
) -> Remark | None:
    (level_quantity, now), (change_quantity, by) = level, change
    sentence = manuscript.sentence_at(change_quantity.start)
    if sentence is None or level_quantity.start < sentence.start or target.baseline is None:
        return None
    if own_scope(manuscript, change_quantity.start, change_quantity.end):
        return None
    if by.unit == "百分点" and now.unit == "%":
        implied, middle = level_quantity.wide - change_quantity.wide, level_quantity.value - change_quantity.value
    elif by.unit == "%" and now.unit != "%" and comparison(now.indicator.id, now.origin.indicator).severity is not None:
        implied = level_quantity.wide / (_ONE + change_quantity.wide / _HUNDRED)
        middle = level_quantity.value / (1 + change_quantity.value / 100)
    else:
        return None
    bases = _bases(known, now, target)
    if not bases or any(implied.meets(base) for base in bases):
        return None
    computed = shown(middle, implied, now.unit, level_quantity.step)
    return Remark(
        spans=(change_quantity.span, level_quantity.span),
        message=_IMPLIED.filled(
            level=now.origin.text,
            change=by.origin.text,
            name=target.name,
            year=target.baseline_year or "",
            computed=computed,
            plan=target.plan.title.strip("《》"),
            base=shown_amount(target.baseline),
        ),
        suggestion=_MENDING,
        computed=computed,
    )
