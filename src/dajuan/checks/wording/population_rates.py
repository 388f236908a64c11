"""Find birth, death and natural growth rates in per cent (人口自然增长率-1.6%)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.patterns import HAN

PATTERN = Pattern(
    rf"(?P<rate>人口出生率|人口死亡率|人口自然增长率|(?<!{HAN})(?:出生率|死亡率)|自然增长率)"
    r"(?P<between>[^，。；、\n\d%‰]{0,8}?)(?P<figure>-?(?P<number>\d+(?:\.\d+)?)%)(?!个)",
    needs=("出生率", "死亡率", "自然增长率"),
)
CHANGED = ("下降", "提高", "降低", "上升", "回落", "增长", "减少", "增加")
ONE = Decimal(1)


@check(
    "unit-permille",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("人口变动率用千分数", en="Rates of population are per mille"),
    why=Text(
        "出生率、死亡率、自然增长率以千分数（‰）表示，一般在±20‰以内；写成%就大了十倍。",
        en="Birth, death and natural growth rates are per mille, mostly within ±20‰; in per cent tenfold.",
    ),
    wrong=("人口自然增长率-1.6%。", "全年人口出生率6.12%，人口死亡率7.9‰。", "全年出生率6.1‰，死亡率7.9%。"),
    right=(
        "人口自然增长率-1.6‰。",
        "人口自然增长率为0.16%。",
        "亿元地区生产总值生产安全事故死亡率下降12%。",
        "孕产妇死亡率为十万分之6.2，生猪死亡率控制在5%以内。",
        "人口出生率下降2.1个百分点。",
    ),
)
def population_rates(manuscript: Manuscript) -> Iterator[Remark]:
    """A rate of population of 1% or more."""
    for match in PATTERN.finditer(manuscript.prose):
        if Decimal(match["number"]) < ONE or any(word in match["between"] for word in CHANGED):
            continue
        yield Remark(
            spans=(Span(*match.span("figure")),),
            message=Text(
                "{rate}通常是千分数，“{figure}”是否应为“{number}‰”？",
                en="{rate} is usually per mille: should {figure} be {number}‰?",
            ).filled(rate=match["rate"], figure=match["figure"], number=match["figure"].rstrip("%")),
        )
