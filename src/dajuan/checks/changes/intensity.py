"""Find energy intensity that does not follow: falls of several years added up, or against energy and GDP of one year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.figures.comparable import own_scope
from dajuan.checks.figures.quotients import HUNDRED, ONE, positive
from dajuan.checks.figures.yearly_lists import YearlyList, yearly_lists
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, shown
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.intervals import Interval, exactly
from dajuan.reading.records import Kind

TENTH = Decimal("0.1")
OTHER_SCOPE = Pattern("等价值|当量值|原料用能|可再生能源|绿电|不纳入|扣除")
_ACCUMULATED = Pattern(r"累计[^，。；\d]{0,12}$")
ENERGY, GDP = "energy_consumption", "gdp"
OF = {"energy_intensity": ENERGY, "water_intensity": "total_water_use", "carbon_intensity": "co2_emissions"}


@check(
    "arith-intensity",
    severity=Severity.WARNING,
    title=Text("能耗等强度指标计算不符", en="An intensity does not follow from its parts"),
    why=Text(
        "多年累计降幅要连乘：1-（1-d₁）（1-d₂）…，四年各降3%，累计降11.5%，不是12%；当年单位GDP能耗变化=（1+能耗增速）÷（1+GDP增速）-1。",
        en="Falls of several years multiply: four years of 3% make 11.5%, not 12%. The yearly change of energy per GDP is (1+energy) "
        "over (1+GDP), less one.",
    ),
    wrong=(
        "2021—2024年，全县单位GDP能耗分别下降3.20%、3.10%、3.40%、3.00%，累计下降12.70%。",
        "全县能源消费总量增长2.0%，地区生产总值增长6.0%，单位地区生产总值能耗下降4.5%。",
    ),
    right=(
        "2021—2024年，全县单位GDP能耗分别下降3.20%、3.10%、3.40%、3.00%，累计下降12.11%。",
        "全县能源消费总量增长2.0%，地区生产总值增长6.0%，单位地区生产总值能耗下降3.8%。",
        "全县能源消费总量增长2.0%，地区生产总值增长6.0%，扣除原料用能后单位地区生产总值能耗下降4.5%。",
    ),
)
def intensities(manuscript: Manuscript) -> Iterator[Remark]:
    """Yearly falls against the accumulated one, and the change of one year against energy and GDP."""
    for listed in yearly_lists(manuscript):
        if _ACCUMULATED.search(listed.lead) and listed.result.unit == listed.figures[0].unit == "%":
            remark = _accumulated(manuscript, listed)
            if remark is not None:
                yield remark
    for sentence in manuscript.sentences:
        if len(sentence.quantities) >= 3 and not OTHER_SCOPE.search(sentence.text):
            yield from _of_year(sentence)


def _accumulated(manuscript: Manuscript, listed: YearlyList) -> Remark | None:
    tight, wide, best = exactly(1), exactly(1), Decimal(1)
    for figure in listed.figures:
        tight *= ONE + figure.tight / HUNDRED
        wide *= ONE + figure.wide / HUNDRED
        best *= 1 + figure.value / 100
    given = (tight - ONE) * HUNDRED
    printed = listed.result
    sign = exactly(-1 if (best < 1) != (printed.value < 0) else 1)
    if ((wide - ONE) * HUNDRED).meets(printed.wide * sign) or own_scope(
        manuscript, listed.figures[0].start, printed.end
    ):
        return None
    return _remark(printed, listed.figures, _fall((best - 1) * 100, given, printed))


def _of_year(sentence: Stretch) -> Iterator[Remark]:
    changes: dict[str, list[Quantity]] = {}
    for quantity in sentence.quantities:
        claim = quantity.claim
        if quantity.is_(Kind.CHANGE) and quantity.unit == "%" and claim.base == "yoy" and claim.indicator_id:
            changes.setdefault(claim.indicator_id, []).append(quantity)
    for intensity, amount in OF.items():
        parts = [changes.get(each, []) for each in (intensity, amount, GDP)]
        if any(len(each) != 1 for each in parts):
            continue
        printed, used, grown = (each[0] for each in parts)
        tight, wide = (
            ((ONE + one / HUNDRED) / (ONE + two / HUNDRED) - ONE) * HUNDRED
            for one, two in ((used.tight, grown.tight), (used.wide, grown.wide))
        )
        if wide.meets(printed.wide) or not positive(ONE + grown.wide / HUNDRED):
            continue
        best = ((1 + used.value / 100) / (1 + grown.value / 100) - 1) * 100
        yield _remark(printed, (used, grown), _fall(best, tight, printed))


def _fall(best: Decimal, bounds: Interval, printed: Quantity) -> str:
    """What the figures give, as the text prints it: of a fall its size."""
    step = min(printed.step, TENTH)
    return shown(-best, -bounds, "%", step) if best < 0 and printed.value < 0 else shown(best, bounds, "%", step)


def _remark(printed: Quantity, beside: tuple[Quantity, ...], computed: str) -> Remark:
    return Remark(
        spans=(printed.span, *(each.span for each in beside)),
        message=Text(
            "按文中各数计算，变化幅度约为{computed}，这里为{printed}。",
            en="The figures give about {computed}; here it is {printed}.",
        ).filled(computed=computed, printed=printed.claim.text),
        suggestion=Text(
            "请核对；多年累计应连乘，等价值、当量值或扣除原料用能等口径请注明。",
            en="Check it: years multiply; name the scope (等价值, 当量值, without feedstock) where it differs.",
        ),
        computed=computed,
    )
