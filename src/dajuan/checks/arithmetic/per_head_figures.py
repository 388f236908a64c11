"""Find figures per head, per thousand or ten thousand people that do not follow from the total and the population."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.arithmetic.partners import is_of_past, of_indicator, partner
from dajuan.checks.arithmetic.parts import Sum, named, quotient, remark, spans
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.quantities import Quantity, Verdict
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.intervals import Interval

_POPULATION = "resident_population"
# What is counted, of how many people the figure speaks, and the indicator of the quotient.
_DENSITIES = (
    ("hospital_beds_per_1000", "hospital_beds", Decimal(1000)),
    ("doctors_per_1000", "doctors", Decimal(1000)),
    ("nursery_places_per_1000", "nursery_places", Decimal(1000)),
    ("invention_patents_per_10000", "invention_patents_valid", Decimal(10000)),
)

HEAD = Text(
    "“{total}”÷“{people}”约为{computed}，文中为“{head}”。",
    en="“{total}” by “{people}” is about {computed}; the text says “{head}”.",
)
SUGGESTION = Text(
    "请核对三个数及单位；人均数按年平均常住人口计算，如按户籍人口等口径，请写明。",
    en="Check all three and their units; figures per head are by the year's mean resident population: where it is another, say which.",
)


@check(
    "arith-per-head",
    severity=Severity.WARNING,
    title=Text("人均数与总量、人口不符", en="A figure per head does not follow from total and population"),
    why=Text(
        "人均地区生产总值等于地区生产总值除以年平均常住人口；只有年末人口时放宽2%。人均可支配收入来自住户调查，不适用。",
        en="GDP per head is GDP by the year's mean resident population; with that of the year's end only, 2% more is allowed. Disposable "
        "income is surveyed and is no such quotient.",
    ),
    thresholds={"population": Decimal("0.02")},
    wrong=(
        "2025年，全县地区生产总值152.4亿元，年末常住人口24.8万人，人均地区生产总值71452元，增长5.6%。",
        "地区生产总值300.0亿元，增长5.1%。人均地区生产总值5.6万元。年末常住人口60.2万人。",
    ),
    right=(
        "2025年，全县地区生产总值152.4亿元，年末常住人口24.8万人，人均地区生产总值61452元，增长5.6%。",
        "地区生产总值152.4亿元，年末户籍人口30.2万人，人均地区生产总值61452元。",
        "地区生产总值152.4亿元，年末常住人口24.8万人，居民人均可支配收入31452元。",
        "地区生产总值152.4亿元，年末常住人口24.8万人，到2030年人均地区生产总值达到9万元。",
    ),
)
def per_head(manuscript: Manuscript) -> Iterator[Remark]:
    """GDP per head against GDP and the population of its year."""
    slack = manuscript.threshold("arith-per-head", "population")
    for head in of_indicator(manuscript, "gdp_per_capita"):
        if head.unit == "元" and not is_of_past(manuscript, head):
            yield from _of(manuscript, head, "gdp", Decimal(1), slack)


def _of(manuscript: Manuscript, head: Quantity, total_id: str, times: Decimal, slack: Decimal) -> Iterator[Remark]:
    total = partner(manuscript, head, total_id, far=True)
    people = partner(manuscript, head, _POPULATION, far=True)
    if total is None or people is None or people.unit != "人":
        return
    found = quotient(total, people, times, head.step)
    if found is None:
        return
    found = Sum(found.value, _widened(found.tight, slack), _widened(found.wide, slack), found.step)
    verdict = found.against(head)
    if verdict is Verdict.CONFLICTS:
        message = HEAD.filled(
            total=named(manuscript, total),
            people=named(manuscript, people),
            computed=found.shown(head).partition("（")[0],
            head=named(manuscript, head),
        )
        made = remark(verdict, spans(head, total, people), message, found.shown(head), SUGGESTION)
        if made is not None:
            yield made


def _widened(bounds: Interval, slack: Decimal) -> Interval:
    low, high = bounds.low, bounds.high
    return Interval(None if low is None else low * (1 - slack), None if high is None else high * (1 + slack))


@check(
    "arith-density",
    severity=Severity.WARNING,
    title=Text(
        "每千人、每万人的数与总量、人口不符",
        en="A figure per thousand people does not follow from count and population",
    ),
    why=Text(
        "每千人口床位数、医师数、托位数和每万人口专利拥有量，等于年末总数除以常住人口；按户籍或其他人口计算的，请写明。",
        en="Beds, doctors, nursery places per thousand and patents per ten thousand people are the count at the year's end by the resident "
        "population; where it is by another population, say so.",
    ),
    thresholds={"population": Decimal("0.02")},
    wrong=(
        "年末常住人口24.8万人，全县医疗卫生机构床位1650张，每千人口医疗卫生机构床位数8.65张。",
        "常住人口40.0万人，婴幼儿托位1840个，每千人口拥有3岁以下婴幼儿托位数5.6个。",
    ),
    right=(
        "年末常住人口24.8万人，全县医疗卫生机构床位1650张，每千人口医疗卫生机构床位数6.65张。",
        "年末户籍人口30.0万人，全县医疗卫生机构床位1650张，每千人口医疗卫生机构床位数6.65张。",
        "常住人口40.0万人，每千人口拥有3岁以下婴幼儿托位数5.6个。",
    ),
)
def density(manuscript: Manuscript) -> Iterator[Remark]:
    """Counts per thousand or ten thousand people against count and population."""
    slack = manuscript.threshold("arith-density", "population")
    for id, total, people in _DENSITIES:
        for head in of_indicator(manuscript, id):
            if not is_of_past(manuscript, head):
                yield from _of(manuscript, head, total, people, slack)
