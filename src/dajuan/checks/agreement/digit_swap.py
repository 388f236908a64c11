"""Find one thing whose two mentions differ by one digit, or by two that changed places (36.58亿元, further on 35.68亿元)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.agreement.alike import Difference, are_swapped, significant
from dajuan.checks.agreement.conflicts import conflicts
from dajuan.checks.agreement.wording import name_of, place_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check

ENOUGH_DIGITS = 4
"""From here on two figures of a phrase that is no name of the catalogue's agree in the rest by no chance."""
ENOUGH_SWAPPED = 3
"""The same where two neighbours changed places."""


@check(
    "agree-digit-swap",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("同一指标两处只差一位数字", en="Two mentions of one measure differ by one digit"),
    why=Text(
        "两处只差一位，或只是相邻两位互换，多半是录入时敲错的。",
        en="Where only one digit differs, or two neighbours changed places, somebody mistyped one of the two.",
    ),
    wrong=(
        "2025年，全县一般公共预算收入完成36.58亿元。\n2025年，全县一般公共预算收入35.68亿元，税收占比稳步提升。",
        "2025年，全县城镇居民人均可支配收入42310元。\n2025年，城镇居民人均可支配收入达到42810元，增长5.1%。",
        "2025年，全县粮食总产达到23.67万吨。\n2025年，粮食总产23.76万吨，再获丰收。",
    ),
    right=(
        "2024年，全县一般公共预算收入完成36.58亿元。\n2025年，全县一般公共预算收入完成35.68亿元。",
        "2025年，全县粮食总产达到23.67万吨。\n2025年，粮食总产23.7万吨，再获丰收。",
        "2025年，城镇居民人均可支配收入42310元。\n2025年，农村居民人均可支配收入22310元。",
    ),
    replaces=("agree-two-values",),
)
def digit_swap(manuscript: Manuscript) -> Iterator[Remark]:
    """As many digits, all equal but one, or but two neighbours that changed places."""
    for found in conflicts(manuscript):
        if found.difference is not Difference.DIGIT:
            continue
        swapped = are_swapped(found.odd, found.beside)
        if not found.named and significant(found.odd) < (ENOUGH_SWAPPED if swapped else ENOUGH_DIGITS):
            continue
        yield Remark(
            spans=(found.odd.span, found.beside.span),
            message=Text(
                "“{name}”两处只差个别数字：{beside}，{odd}。",
                en="Two mentions of “{name}” differ by a digit or two: {beside}, {odd}.",
            ).filled(
                name=name_of(found.measure, found.odd),
                beside=place_of(found.beside),
                odd=place_of(found.odd),
            ),
            suggestion=Text(
                "请与原始数据核对，改正录错的一处；若两处所指不同，请写明区别。",
                en="Check against the source and correct the mistyped one; if they are two things, say how they differ.",
            ),
        )
