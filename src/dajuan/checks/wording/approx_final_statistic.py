"""Find statistics of a closed period that are given as approximations (全年常住人口29.43万人左右)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.records import Bound, Kind, Status

# What the statistics bureau or the treasury counts and publishes as a number.
STATISTICS = Pattern(
    "生产总值|增加值|常住人口|户籍人口|可支配收入|预算收入|预算支出|财政收入|社会消费品零售总额|固定资产投资|进出口总[额值]|"
    "存款余额|贷款余额|粮食(?:总)?产量|城镇化率|消费价格"
)
PERIOD = Pattern(r"全年|年末|\d{4}年|去年|上年末|上半年|前三季度|[一二三四]季度|\d月")
NOT_YET = Pattern("预计|预期|目标|力争|将|计划|争取|估计|初步|确保|达到?到|有望|以来|年均|保持|控制|稳定|占")
WORDS = frozenset({"约", "大约", "左右", "上下"})


@check(
    "approx-final",
    severity=Severity.ADVICE,
    basis=Basis.HOUSE,
    title=Text("统计数据不用约数", en="A statistic is no approximation"),
    why=Text(
        "已经核定或初步统计出的数据有确数，不用“约”“左右”；预测、计划和估算的才用。",
        en="Final and preliminary statistics have an exact value; 约 and 左右 are for forecasts, plans and estimates.",
    ),
    wrong=(
        "2025年末全县常住人口29.43万人左右。",
        "全年粮食产量约23.6万吨。",
        "2025年，全县一般公共预算收入约12.63亿元。",
    ),
    right=(
        "2025年末全县常住人口29.43万人。",
        "预计全年粮食产量23.6万吨左右。",
        "2026年主要预期目标是：居民消费价格涨幅2%左右。",
        "现场参加活动的群众约500人。",
    ),
)
def approximated_statistic(manuscript: Manuscript) -> Iterator[Remark]:
    """A level of an official indicator with 约 or 左右, in a sentence on a closed period."""
    for sentence in manuscript.sentences:
        about = [each for each in sentence.quantities if each.claim.bound is Bound.ABOUT]
        if not about or not PERIOD.search(sentence.text) or NOT_YET.search(sentence.text):
            continue
        for quantity in about:
            if _is_statistic(quantity):
                words = manuscript.text[quantity.start : quantity.end]
                yield Remark(
                    spans=(quantity.span,),
                    message=Text(
                        "“{indicator}”有统计数，这里写作“{words}”。",
                        en="{indicator} is counted, but given here as an approximation: “{words}”.",
                    ).filled(indicator=quantity.claim.indicator, words=words),
                    suggestion=Text(
                        "改用统计部门的数据；尚无数据的，写明“预计”。",
                        en="Give the published figure, or say that it is expected (预计).",
                    ),
                )


def _is_statistic(quantity: Quantity) -> bool:
    claim = quantity.claim
    return (
        claim.kind is Kind.LEVEL
        and claim.status is Status.ACTUAL
        and claim.place is None
        and not WORDS.isdisjoint(claim.approximators)
        and STATISTICS.search(claim.indicator) is not None
    )
