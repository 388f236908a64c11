"""Find one indicator in a customary and in a lawful unit (2.1万亩…1.6万公顷)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.records import Kind

PAIRS = {
    frozenset({"亩", "公顷"}): "1公顷=15亩",
    frozenset({"斤", "吨"}): "1吨=2000斤",
    frozenset({"斤", "公斤"}): "1公斤=2斤",
    frozenset({"里", "公里"}): "1公里=2里",
}
_CONVERTED = Pattern("[（，、]?(?:合|折合|折|约合|约|即|相当于)?")
"""25.4万亩（约1.69万公顷): the second only tells the first again."""
UNITS = frozenset().union(*PAIRS)


@check(
    "unit-customary",
    severity=Severity.ADVICE,
    basis=Basis.HOUSE,
    title=Text("同一指标两种单位", en="Two units for one indicator"),
    why=Text(
        "同一指标一处用亩、一处用公顷（一处用斤、一处用吨），读者不便比较。",
        en="An indicator in 亩 here and in 公顷 there (斤 and 吨) cannot be compared at a glance.",
    ),
    wrong=(
        "新增高标准农田2.1万亩，累计建成高标准农田1.6万公顷。",
        "粮食产量2.3亿斤。今年力争粮食产量稳定在11.5万吨以上。",
    ),
    right=(
        "新增高标准农田2.1万亩，累计建成高标准农田24万亩。",
        "粮食产量11.5万吨，亩产420公斤。",
        "粮食播种面积35万亩，造林1200公顷。",
        "粮食播种面积35.1万亩（约2.34万公顷）。",
    ),
)
def two_customary_units(manuscript: Manuscript) -> Iterator[Remark]:
    """One indicator in two units of a pair; once for each indicator."""
    seen: dict[str, Quantity] = {}
    told: set[str] = set()
    for quantity in manuscript.quantities:
        indicator = quantity.claim.indicator_id
        if indicator is None or quantity.unit not in UNITS or quantity.in_table or not quantity.is_(Kind.LEVEL):
            continue
        other = seen.setdefault(indicator, quantity)
        ratio = PAIRS.get(frozenset({other.unit, quantity.unit}))
        if ratio is None or indicator in told or other.claim.place != quantity.claim.place:
            continue
        if _CONVERTED.fullmatch(manuscript.plain[other.end : quantity.start]):
            continue
        told.add(indicator)
        yield Remark(
            spans=(quantity.span, other.span),
            message=Text(
                "“{indicator}”一处用“{first}”，一处用“{second}”（{ratio}），宜统一。",
                en="{indicator} is in {first} here and in {second} there ({ratio}); one would do.",
            ).filled(indicator=quantity.claim.indicator, first=other.unit, second=quantity.unit, ratio=ratio),
        )
