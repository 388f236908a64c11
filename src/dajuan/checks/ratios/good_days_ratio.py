"""Find a ratio of days with good air that does not go with their number."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.figures.partners import is_of_past, of_indicator, partner
from dajuan.checks.figures.parts import named, spans
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check

_HUNDRED = Decimal(100)

MESSAGE = Text(
    "“{days}”按{year}天计算，比例为{computed}%，文中为“{ratio}”，请核对有效监测天数或是否扣除沙尘天气影响。",
    en="“{days}” of {year} days is {computed}%; the text says “{ratio}”: are the valid days fewer, or were days of sandstorms taken out?",
)


@check(
    "arith-good-days",
    severity=Severity.ADVICE,
    basis=Basis.HOUSE,
    title=Text("优良天数与比例不符", en="The days of good air do not go with their ratio"),
    why=Text(
        "优良天数比例等于优良天数除以有效监测天数，全年一般为365（366）天减去无效天数；扣除沙尘天气影响时两个数都会变。",
        en="The ratio is the days of good air by the days with valid readings, usually those of the year; taking out sandstorms changes both.",
    ),
    thresholds={"points": Decimal("1.5")},
    wrong=(
        "2025年，全县空气质量优良天数312天，优良天数比例88.5%。",
        "全年优良天数261天，优良天数比例为76.4%。",
    ),
    right=(
        "2025年，全县空气质量优良天数312天，优良天数比例85.5%。",
        "2025年，全县空气质量优良天数312天，优良天数比例86.2%。",
        "1至11月，优良天数290天，优良天数比例86.8%。",
        "优良天数312天，优良天数比例目标为88.5%。",
        "扣除沙尘天气影响，优良天数320天，优良天数比例90.1%。",
    ),
)
def good_days_ratio(manuscript: Manuscript) -> Iterator[Remark]:
    """Days and ratio of one whole year in one paragraph."""
    allowed = manuscript.threshold("arith-good-days", "points")
    for ratio in of_indicator(manuscript, "good_air_days_ratio"):
        days = partner(manuscript, ratio, "good_air_days")
        period = ratio.claim.period or ""
        if days is None or len(period) != 4 or is_of_past(manuscript, ratio) or days.claim.bound != "exact":
            continue
        paragraph = manuscript.paragraph_at(ratio.start)
        if paragraph is None or any(word in paragraph.text for word in ("沙尘", "有效监测", "有效天数", "目标")):
            continue
        year = 366 if int(period) % 4 == 0 else 365
        computed = days.value * _HUNDRED / year
        if computed - ratio.value > allowed or ratio.value - computed > allowed:
            message = MESSAGE.filled(
                days=named(manuscript, days), year=year, computed=f"{computed:.1f}", ratio=named(manuscript, ratio)
            )
            yield Remark(spans(ratio, days), message, computed=f"{computed:.1f}%")
