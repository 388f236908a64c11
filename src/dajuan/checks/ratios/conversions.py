"""Find an amount that is said again in another unit and is not the same: 1200亩（合120公顷）, 45230万元（折合45.23亿元）."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.catalogue.units import factor
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, shown
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.intervals import exactly
from dajuan.reading.records import Kind

_SAME = Pattern("[（(，]?(?:即|折合|约合|合|折算?|换算|相当于|等于|也就是)(?:成|为|是)?[约近]?|[（(][约近]?")
_MONEY = "元"
_WRITTEN = Pattern("[万亿千百]*[^万亿千百\\d]*$")


@check(
    "arith-converted",
    severity=Severity.ERROR,
    title=Text("换算成另一单位的数与原数不符", en="An amount in another unit is not the same amount"),
    why=Text(
        "1公顷为15亩，1亿元为10000万元，1吨为1000公斤：后面括注或“折合”的数应与前面的数相等（允许舍入）。",
        en="15亩 are a 公顷, 10,000万元 are an 亿元: what is said again in another unit must be the same, but for rounding.",
    ),
    wrong=(
        "园区规划面积900亩（合90公顷），分三期建设。",
        "本次下达专项资金36,500万元，折合36.5亿元。",
        "库区水面约2.4平方公里（即3000亩）。",
        "收储秸秆8600吨，折合86万公斤。",
        "环湖步道长3600米（约36公里）。",
    ),
    right=(
        "园区规划面积900亩（合60公顷），分三期建设。",
        "本次下达专项资金36,500万元，折合3.65亿元。",
        "库区水面约2.4平方公里（即3600亩）。",
        "茶园面积25.4万亩（约1.69万公顷），投产20万亩。",
        "全年出口1.2亿美元，折合人民币8.6亿元。",
        "流转土地1200亩（80公顷以上连片3处），亩均租金600元。",
        "总投资4.6亿元（2025年完成3600万元），建设工期3年。",
        "消耗原煤8.6万吨，折合标准煤6.1万吨。",
    ),
)
def converted(manuscript: Manuscript) -> Iterator[Remark]:
    """A figure and the one right behind it in another unit of the same thing."""
    for sentence in manuscript.sentences:
        for one, other in zip(sentence.quantities, sentence.quantities[1:], strict=False):
            between = manuscript.plain[one.end : other.start]
            if (
                len(between) > 8
                or not between
                or _SAME.fullmatch(between) is None
                or not _is_said_again(manuscript, one, other)
            ):
                continue
            times = factor(one.unit, other.unit)
            if times is None:
                continue
            tight, wide = one.tight * exactly(times), one.wide * exactly(times)
            if wide.meets(other.wide):
                continue
            computed = shown(one.value * times, tight, other.unit, other.step)
            yield Remark(
                spans=(other.span, one.span),
                message=Text(
                    "“{one}”换算后为{computed}，文中为“{other}”。", en="“{one}” is {computed}; the text says “{other}”."
                ).filled(one=one.claim.text, computed=computed, other=other.claim.text),
                suggestion=Text("请核对两个数及其单位。", en="Check both figures and their units."),
                computed=computed,
            )


def _is_said_again(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    """Whether both are amounts, in two units or with two multipliers (万元, 亿元), and a bracket holds no more than the second."""
    if Kind.CHANGE in (one.claim.kind, other.claim.kind) or "%" in one.unit or one.claim.high or other.claim.high:
        return False
    opened = manuscript.plain[one.end] in "（("
    if opened and manuscript.plain[other.end : other.end + 1] not in ("）", ")"):
        return False
    if one.unit != other.unit:
        return True
    return one.unit == _MONEY and _multiplier(one) != _multiplier(other)


def _multiplier(quantity: Quantity) -> str:
    found = _WRITTEN.search(quantity.claim.text)
    return found[0] if found is not None else ""
