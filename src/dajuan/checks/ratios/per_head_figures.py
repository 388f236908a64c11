"""Find figures per head, per thousand or ten thousand people that do not follow from the total and the population."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.figures.partners import is_of_past, of_indicator, partner
from dajuan.checks.figures.parts import Sum, named, quotient, spans
from dajuan.checks.figures.told import figures_told, one_place, told_of
from dajuan.checks.figures.told_times import LAST
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.quantities import Quantity, Verdict
from dajuan.checks.ratios.densities import densities, is_population, widened
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.intervals import Interval
from dajuan.reading.records import Kind, Status

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
        "2025年全县GDP为214.2亿元，年末常住人口35.6万人，上年末为35.8万人，人均GDP达到70000元。",
        "全县地区生产总值152.4亿元，按年平均常住人口24.8万人计算，人均地区生产总值71452元。",
    ),
    right=(
        "2025年，全县地区生产总值152.4亿元，年末常住人口24.8万人，人均地区生产总值61452元，增长5.6%。",
        "地区生产总值152.4亿元，年末户籍人口30.2万人，人均地区生产总值61452元。",
        "地区生产总值152.4亿元，年末常住人口24.8万人，居民人均可支配收入31452元。",
        "地区生产总值152.4亿元，年末常住人口24.8万人，到2030年人均地区生产总值达到9万元。",
        "2025年全县GDP为214.2亿元，年末常住人口35.6万人，上年末为35.8万人，人均GDP达到60000元。",
        "全县地区生产总值152.4亿元，按年平均常住人口24.8万人计算，人均地区生产总值61452元。",
    ),
)
def per_head(manuscript: Manuscript) -> Iterator[Remark]:
    """GDP per head against GDP and the population of its year."""
    slack = manuscript.threshold("arith-per-head", "population")
    for head in of_indicator(manuscript, "gdp_per_capita"):
        if head.unit != "元" or is_of_past(manuscript, head):
            continue
        near = _near(manuscript, head)
        total = partner(manuscript, head, "gdp", far=True) or near.get("gdp")
        people = partner(manuscript, head, _POPULATION, far=True) or near.get(_POPULATION)
        found = _quotient(total, people, Decimal(1), head, slack) if total and people else None
        if total and people and found and found.against(head) is Verdict.CONFLICTS:
            before = near.get(_BEFORE)
            earlier = _quotient(total, before, Decimal(1), head, slack) if before else None
            if earlier is None or not _hull(found, earlier).meets(head.wide):
                yield _remark(manuscript, head, total, people, found)


_BEFORE = "population of the year before"


def _near(manuscript: Manuscript, head: Quantity) -> dict[str, Quantity]:
    """What its paragraph tells beside it, by the words: GDP, the population, and that of the year before."""
    own = told_of(manuscript, head) if head.claim.status is Status.ACTUAL else None
    paragraph = manuscript.paragraph_at(head.start)
    found: dict[str, Quantity] = {}
    for each in figures_told(manuscript, paragraph) if own and paragraph else ():
        if own is None or not each.quantity.is_(Kind.LEVEL) or not one_place(own, each):
            continue
        id = each.quantity.claim.indicator_id
        if id is None and is_population(each, "", own):
            id = _POPULATION  # 以年平均常住人口41.8万人计
        if id not in ("gdp", _POPULATION):
            continue
        if each.when.may_be(own.when):
            found.setdefault(id, each.quantity)
        elif each.when.year == LAST and id == _POPULATION:
            found.setdefault(_BEFORE, each.quantity)
    return found


def _hull(one: Sum, other: Sum) -> Interval:
    """What a mean of the two years can give."""
    ends = (one.wide.low, other.wide.low, one.wide.high, other.wide.high)
    known = [each for each in ends if each is not None]
    return Interval(min(known), max(known))


def _quotient(total: Quantity, people: Quantity, times: Decimal, head: Quantity, slack: Decimal) -> Sum | None:
    if people.unit != "人":
        return None
    found = quotient(total, people, times, head.step)
    return Sum(found.value, widened(found.tight, slack), widened(found.wide, slack), found.step) if found else None


def _remark(manuscript: Manuscript, head: Quantity, total: Quantity, people: Quantity, found: Sum) -> Remark:
    message = HEAD.filled(
        total=named(manuscript, total),
        people=named(manuscript, people),
        computed=found.shown(head).partition("（")[0],
        head=named(manuscript, head),
    )
    return Remark(spans(head, total, people), message, SUGGESTION, found.shown(head))


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
        "年末常住人口36.0万人，执业医师1080人、注册护士1296人，每千人口分别为3.0人和4.6人。",
        "养老床位1.86万张，60周岁以上老年人口46.5万人，每百名老人拥有床位5张。",
    ),
    right=(
        "年末常住人口24.8万人，全县医疗卫生机构床位1650张，每千人口医疗卫生机构床位数6.65张。",
        "年末户籍人口30.0万人，全县医疗卫生机构床位1650张，每千人口医疗卫生机构床位数6.65张。",
        "常住人口40.0万人，每千人口拥有3岁以下婴幼儿托位数5.6个。",
        "年末常住人口36.0万人，执业医师1080人、注册护士1296人，每千人口分别为3.0人和3.6人。",
        "开放床位1860张，其中县级医院1420张，常住人口41.3万人，每千人口床位4.5张。",
    ),
)
def density(manuscript: Manuscript) -> Iterator[Remark]:
    """Counts per head, per thousand or ten thousand people against count and population of the paragraph or document."""
    slack = manuscript.threshold("arith-density", "population")
    told = set()
    for each in densities(manuscript, slack):
        told.add(each.printed.start)
        printed, count, people = each.printed.quantity, each.count.quantity, each.people.quantity
        yield _remark(manuscript, printed, count, people, each.given)
    for id, total_id, times in _DENSITIES:
        for head in of_indicator(manuscript, id):
            total = partner(manuscript, head, total_id, far=True)
            residents = partner(manuscript, head, _POPULATION, far=True)
            if total is None or residents is None or head.start in told or is_of_past(manuscript, head):
                continue
            found = _quotient(total, residents, times, head, slack)
            if found is not None and found.against(head) is Verdict.CONFLICTS:
                yield _remark(manuscript, head, total, residents, found)
