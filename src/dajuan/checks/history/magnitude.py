"""Find figures that are ten, a hundred or ten thousand times what was published (万元 for 亿元, a misplaced point)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.history.comparing import figures, period_of, source, value_of, year_of
from dajuan.checks.history.differences import Sort, differences
from dajuan.checks.history.scales import LEAST, MOST, scale_slip
from dajuan.checks.history.series import published_years
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.documents.document import DocumentKind
from dajuan.ledger.records import Observation
from dajuan.reading.records import Kind, Status

_FAR = 3  # years between which a figure of a series does not change tenfold
_DIGITS = 3  # a count of one or two digits may well grow tenfold
_SOARING = Decimal(300)  # % of growth that the document itself tells of
_SLACK = Decimal("0.1")  # beyond the least and the greatest yearly ratio that the series has shown
_CALM = (Decimal("0.5"), Decimal(2))  # a series that moves by more from year to year tells nothing of its scale
_STEADY = Pattern("生产总值|预算|零售|人均|人口|粮食|产量|耕地|保有量|面积|覆盖率|城镇化|浓度")
"""Names of what does not change tenfold from one year to the next, as an investment or a count of projects may."""

_SAME = Text(
    "“{own}”是已公布数“{published}”的{times}（{source}，{period}），单位或小数点是否有误？",
    en="“{own}” is {times} the published “{published}” ({source}, {period}): is the unit or the decimal point wrong?",
)
_NEXT = Text(
    "“{own}”是{other}年“{published}”的约{times}（{source}），单位或小数点是否有误？",
    en="“{own}” is about {times} the “{published}” of {other} ({source}): is the unit or the decimal point wrong?",
)
_MENDING = Text(
    "核对单位（元、万元、亿元，亩、万亩，人、万人）和小数点；确为大幅变动的，请说明原因。",
    en="Look at the unit and the decimal point; where it did change so much, say why.",
)
_ONE_YEAR = (
    "云溪县2024年国民经济和社会发展统计公报\n\n云溪县统计局　2025年4月18日\n\n"
    "全年一般公共预算收入10.75亿元，比上年增长3.9%。社会消费品零售总额66.42亿元，增长4.6%。全县高标准农田12.6万亩。全年接待游客312.4万人次。",
    "2025-04-18",
)


@check(
    "ledger-magnitude",
    severity=Severity.ERROR,
    known=True,
    title=Text("与历年数据相差若干个数量级", en="Off by orders of magnitude from what was published"),
    why=Text(
        "同一指标与已公布的数相差10倍、100倍或1万倍，其余数字却相近，多是单位（万元、亿元）或小数点写错。",
        en="The figure is 10, 100 or 10,000 times the published one and otherwise near it: the unit or the point is wrong.",
    ),
    replaces=("ledger-published-otherwise", "ledger-implied-base", "ledger-series-break", "unit-scale"),
    wrong=(
        Example("2025年，全县一般公共预算收入11.27万元，增长4.8%。", earlier=(_ONE_YEAR,)),
        Example("2025年，全县社会消费品零售总额695.1亿元。", earlier=(_ONE_YEAR,)),
        Example("2024年，全县接待游客312.4人次。", earlier=(_ONE_YEAR,)),
        Example("2024年，全县一般公共预算收入107.5亿元。", earlier=(_ONE_YEAR,)),
    ),
    right=(
        Example("2025年，全县一般公共预算收入11.27亿元，增长4.8%。", earlier=(_ONE_YEAR,)),
        Example("2025年，全县一般公共预算收入112700万元。", earlier=(_ONE_YEAR,)),
        Example("2025年，全县接待游客近320万人次。", earlier=(_ONE_YEAR,)),
        Example("2025年，青石镇接待游客31.5万人次。", earlier=(_ONE_YEAR,)),
        Example("2025年，全县新建高标准农田1.3万亩。", earlier=(_ONE_YEAR,)),
    ),
)
def magnitude(manuscript: Manuscript) -> Iterator[Remark]:
    """Against what was published of the same period, else of the nearest year."""
    known = manuscript.known
    if known is None:
        return
    spoken = set()
    for each in differences(manuscript):
        spoken.add(each.quantity.start)
        if each.sort is Sort.SCALE and _counts(each.own, each.published):
            yield _remark(each.quantity, each.own, each.published, scale_slip(each.own, each.published), _SAME)
    for quantity, own in figures(manuscript):
        if quantity.start in spoken or own.kind is not Kind.LEVEL or own.status is Status.TARGET:
            continue
        in_budget = quantity.in_table and own.origin.document.kind is DocumentKind.BUDGET
        near = None if own.indicator.local or in_budget else _nearest(known, own)
        if near is None:
            continue
        printed, least, most, sure = near
        power = scale_slip(own, printed, least, most)
        if power and _counts(own, printed) and not _soars(known, own):
            yield _remark(quantity, own, printed, power, _NEXT, sure=sure or abs(power) > 1)


def _nearest(known: Known, own: Observation) -> tuple[Observation, Decimal, Decimal, bool] | None:
    """What was published of the nearest year, the least and greatest ratio of two years, and whether the series is steady."""
    year = year_of(own)
    years = published_years(known, own)
    close = [each for each in years if each != year and year is not None and abs(each - year) <= _FAR]
    if year is None or not close or year in years:
        return None
    found = years[min(close, key=lambda each: (abs(each - year), -each))]
    values = {each: value for each, told in years.items() if (value := value_of(told, own.unit)) and value > 0}
    ratios = [values[each + 1] / values[each] for each in values if each + 1 in values]
    if any(not _CALM[0] < ratio < _CALM[1] for ratio in ratios):
        return None
    least, most = min([LEAST, *(each - _SLACK for each in ratios)]), max([MOST, *(each + _SLACK for each in ratios)])
    return found, least, most, len(close) > 1 or _STEADY.search(own.indicator.name) is not None


def _counts(own: Observation, printed: Observation) -> bool:
    """Whether both numbers have digits enough for their likeness to be no chance."""
    digits = [len(Decimal(each.value).normalize().as_tuple().digits) for each in (own, printed)]
    large = all(abs(Decimal(each.value)) >= 100 for each in (own, printed))
    return max(digits) >= _DIGITS or (large and not own.indicator.local)


def _soars(known: Known, own: Observation) -> bool:
    """Whether the document tells of a growth that explains it."""
    return any(
        one.indicator.id == own.indicator.id
        and one.kind is Kind.CHANGE
        and (one.unit == "倍" or (one.unit == "%" and abs(Decimal(one.value)) >= _SOARING))
        for one in known.own
    )


def _remark(
    quantity: Quantity, own: Observation, printed: Observation, power: int, message: Text, *, sure: bool = True
) -> Remark:
    times = Text(_TIMES_ZH[power], en=_TIMES_EN[power])
    return Remark(
        spans=(quantity.span,),
        message=message.filled(
            own=own.origin.text,
            published=printed.origin.text,
            times=times,
            source=source(printed),
            period=period_of(own),
            other=year_of(printed) or "",
        ),
        suggestion=_MENDING,
        severity=None if sure and not own.indicator.local else Severity.WARNING,
    )


_ZH = {1: "10倍", 2: "100倍", 3: "1000倍", 4: "1万倍", 8: "1亿倍"}
_ZH_LESS = {1: "十分之一", 2: "百分之一", 3: "千分之一", 4: "万分之一", 8: "亿分之一"}
_TIMES_ZH = {sign * power: (_ZH if sign > 0 else _ZH_LESS)[power] for power in _ZH for sign in (1, -1)}
_TIMES_EN = {power: f"{10**power:,} times" if power > 0 else f"1/{10**-power:,} of" for power in _TIMES_ZH}
