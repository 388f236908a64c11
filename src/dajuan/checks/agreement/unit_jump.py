"""Find one thing whose two mentions differ by nothing but a power of ten or the unit (152.4亿元, further on 152.4万元)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.agreement.alike import Difference
from dajuan.checks.agreement.conflicts import conflicts
from dajuan.checks.agreement.wording import name_of, place_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check


@check(
    "agree-unit-jump",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text(
        "同一指标两处相差10的整数次方或只差单位",
        en="Two mentions of one measure differ by a power of ten or by the unit",
    ),
    why=Text(
        "两处数字的各位相同，只是万、亿、小数点或单位不同，多半是一处的数量级或单位写错了。",
        en="The digits are the same and only 万, 亿, the point or the unit differ: one of the two has a wrong scale or unit.",
    ),
    wrong=(
        "2025年，全县完成地区生产总值152.4亿元。\n2025年，全县地区生产总值达到15.24亿元，增长5.6%。",
        "2025年，全县一般公共预算收入完成8.36亿元。\n2025年，全县一般公共预算收入8.36万元，收支平衡。",
        "2025年，全县耕地保有量35.3万亩。\n粮食安全底线守牢，2025年耕地保有量稳定在35.3万公顷。",
        "2025年，全县接待游客412.5万人次。\n文旅融合提速，2025年接待游客4125万人次。",
    ),
    right=(
        "2025年，全县完成地区生产总值152.4亿元。\n2025年，全县地区生产总值达到1524000万元，增长5.6%。",
        "2025年，全县耕地保有量30万亩。\n粮食安全底线守牢，2025年耕地保有量稳定在2万公顷。",
        "2025年，全县新建农村公路30公里。\n2025年，全县农村公路总里程达到300公里。",
        "2025年，全县建成充电桩20个。\n“十四五”期间，全县累计建成充电桩200个。",
    ),
    replaces=("agree-two-values", "agree-digit-swap"),
)
def unit_jump(manuscript: Manuscript) -> Iterator[Remark]:
    """Equal digits, another power of ten or another unit."""
    for found in conflicts(manuscript):
        if found.difference is not Difference.JUMP:
            continue
        yield Remark(
            spans=(found.odd.span, found.beside.span),
            message=Text(
                "“{name}”两处的数字相同而数量级或单位不同：{beside}，{odd}。",
                en="Two mentions of “{name}” have the same digits and another scale or unit: {beside}, {odd}.",
            ).filled(
                name=name_of(found.measure, found.odd),
                beside=place_of(found.beside),
                odd=place_of(found.odd),
            ),
            suggestion=Text(
                "请核对万、亿、小数点和单位，两处写成一样。",
                en="Check 万, 亿, the decimal point and the unit, and print both alike.",
            ),
        )
