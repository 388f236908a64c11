"""Find a structure that the levels of its parts do not give (地区生产总值200.0亿元, 第一产业20.0亿元, 结构15.0:42.5:42.5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from dajuan.catalogue.partitions import Partition, partitions
from dajuan.checks.figures.known_parts import Group, levels
from dajuan.checks.figures.parts import Sum, compared, quotient
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, Verdict
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.sums.structures import parts_of
from dajuan.reading.intervals import around
from dajuan.reading.records import Claim, Kind

_HUNDRED = Decimal(100)
_EARLIER = Pattern("(?:由|从|上年|去年|前年)[^，。；]{0,12}$")

LEVEL = Text(
    "结构“{structure}”与文中各部分的数不符：{part}÷{whole}为{computed}，结构中为{share}。",
    en="The structure “{structure}” does not follow from the figures: {part} by {whole} is {computed}, the structure says {share}.",
)
CHECK = Text(
    "请核对结构与各部分的数是否同一年份、同一口径。",
    en="Check that structure and figures are of one year and one scope.",
)


@cache
def _industries() -> Partition:
    return next(each for each in partitions() if each.whole == "gdp")


@check(
    "arith-structure-level",
    severity=Severity.WARNING,
    title=Text("结构与各部分的数不符", en="A structure does not follow from the levels of its parts"),
    why=Text(
        "三次产业结构是各产业增加值占地区生产总值的比重（现价），同一年份的增加值都写出来时，应能推算出同样的结构；贡献率是另一回事。",
        en="The structure of industries is the share of each value added in GDP at current prices; where both are printed for one year "
        "they must agree. Contributions to growth are another thing.",
    ),
    wrong=(
        "2025年，全县地区生产总值152.4亿元，增长5.2%。其中，第一产业增加值12.4亿元，增长4.2%；第二产业增加值68.7亿元，增长6.1%；"
        "第三产业增加值71.3亿元，增长5.0%。三次产业结构为8.1:46.1:45.8。",
        "地区生产总值200.0亿元，其中第一产业20.0亿元、第二产业90.0亿元、第三产业90.0亿元，三次产业结构为15.0:42.5:42.5。",
    ),
    right=(
        "2025年，全县地区生产总值152.4亿元，增长5.2%。其中，第一产业增加值12.4亿元，增长4.2%；第二产业增加值68.7亿元，增长6.1%；"
        "第三产业增加值71.3亿元，增长5.0%。三次产业结构由上年的9.0:44.2:46.8调整为8.1:45.1:46.8。",
        "地区生产总值200.0亿元，其中第一产业20.0亿元、第二产业90.0亿元、第三产业90.0亿元，三次产业对经济增长的贡献率分别为6.0%、50.0%、44.0%。",
        "地区生产总值200.0亿元，三次产业结构为15.0:42.5:42.5。",
    ),
)
def structure_and_levels(manuscript: Manuscript) -> Iterator[Remark]:
    """The structures of industries against the levels of GDP and its parts in the same paragraph, or of the same year."""
    claims = [
        each for each in manuscript.reading.claims
        if each.kind is Kind.STRUCTURE and (each.indicator_id == "industrial_structure" or "产业结构" in each.indicator)
    ]  # fmt: skip
    if not claims:
        return
    groups = [each for each in levels(manuscript) if each.partition == _industries()]
    for claim in claims:
        group = _of_claim(manuscript, claim, groups)
        if group is not None:
            yield from _shares(manuscript, claim, group)


def _of_claim(manuscript: Manuscript, claim: Claim, groups: Sequence[Group]) -> Group | None:
    if manuscript.in_table(claim.start) or _EARLIER.search(manuscript.plain, max(claim.start - 20, 0), claim.start):
        return None
    paragraph = manuscript.paragraph_at(claim.start)
    fitting = [
        each for each in groups
        if each.whole.claim.period == claim.period and each.whole.claim.place == claim.place
    ]  # fmt: skip
    near = [each for each in fitting if manuscript.paragraph_at(each.whole.start) is paragraph]
    chosen = near or fitting
    return chosen[-1] if chosen else None


def _shares(manuscript: Manuscript, claim: Claim, group: Group) -> Iterator[Remark]:
    values = parts_of(claim)
    if len(values) != len(group.parts):
        return
    for value, part in zip(values, group.parts, strict=True):
        step = Decimal(1).scaleb(int(value.as_tuple().exponent))
        found = quotient(part, group.whole, _HUNDRED, step)
        if found is None:
            return
        verdict = compared(found.tight, found.wide, around(value, step / 2), around(value, step))
        if verdict is Verdict.CONFLICTS:
            yield _level(claim, group, part, value, found)
            return


def _level(claim: Claim, group: Group, part: Quantity, value: Decimal, found: Sum) -> Remark:
    computed = f"{found.value.quantize(found.step):f}%"
    message = LEVEL.filled(
        structure=claim.text,
        part=part.claim.text,
        whole=group.whole.claim.text,
        computed=computed,
        share=f"{value:f}",
    )
    return Remark((Span(claim.start, claim.end), part.span, group.whole.span), message, CHECK, computed)
