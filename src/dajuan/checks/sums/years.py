"""Find a total over years that is not the sum of its years, and a number of years that the years themselves do not make."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.figures.comparable import own_scope
from dajuan.checks.figures.parts import added, is_amount, label, named, spans
from dajuan.checks.figures.slips import agrees
from dajuan.checks.figures.yearly_lists import number_of, yearly_lists
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.sums.yearly_rows import totals_with_years

_COMPARED = Pattern("^(?:是|为|比|较|与|相当于)[“”]?“?十[一二三四五]?五")
"""是“十三五”时期36.9亿元的1.31倍: another plan's total."""

TOTAL = Pattern("累计|合计|共计|总计|总共|共[^同]?|全年|年度")
SPAN = Pattern(
    r"(?P<first>(?:19|20)\d\d)年?(?:至|到|—+|-|~)(?P<last>(?:19|20)\d\d)年?，?(?:的|这)?(?P<count>[一两二三四五六七八九十]|\d{1,2})年(?:间|来|累计|期间|共|合计|中)",
    needs=("年间", "年来", "年累计", "年期间", "年共", "年合计", "年中"),
)


@check(
    "arith-years",
    severity=Severity.WARNING,
    title=Text("多年累计与各年之和不符", en="A total over years is not the sum of its years"),
    why=Text(
        "“五年累计”应等于五年各数之和，四个季度相加为全年；存量（面积、余额等）逐年的数不相加；2021—2025年是五年。",
        en="A five-year total is the sum of its five years, and four quarters make the year; stocks do not add up. 2021 to 2025 are five.",
    ),
    wrong=(
        "2021—2025年分别完成投资10.2亿元、11.3亿元、12.1亿元、13.0亿元、14.2亿元，五年累计完成68.8亿元。",
        "2023年、2024年、2025年分别新改建农村公路56公里、62公里、71公里，三年累计198公里。",
        "2021—2025年三年间，全县新增城镇就业3.2万人。",
        "2021年营造林3.1万亩，2022年2.8万亩，2023年2.6万亩，2024年2.4万亩，2025年1.9万亩，五年累计营造林13.8万亩。",
        "近三年累计投入科技经费2.46亿元（2023年7200万元、2024年8100万元、2025年8300万元）。",
        "一季度至四季度分别完成税收2.1亿元、2.4亿元、2.6亿元、2.9亿元，全年完成税收11.0亿元。",
    ),
    right=(
        "2021—2025年分别完成投资10.2亿元、11.3亿元、12.1亿元、13.0亿元、14.2亿元，五年累计完成60.8亿元。",
        "2023年、2024年、2025年分别新改建农村公路56公里、62公里、71公里，三年累计189公里。",
        "2021—2025年五年间，全县新增城镇就业3.2万人。",
        "一、二、三、四季度分别完成税收2.1亿元、2.4亿元、2.6亿元、2.9亿元，全年完成税收10.0亿元。",
        "茶园面积2021年3.1万亩，2022年3.4万亩，2023年3.8万亩，三年累计新增0.7万亩。",
        "2023年引进人才126人，2024年引进148人，2025年引进173人，“十四五”以来共引进各类人才657人。",
        "2020—2025年五年间，全县新增城镇就业3.2万人。",
    ),
    replaces=("arith-sum", "arith-sum-slip"),
)
def totals_of_years(manuscript: Manuscript) -> Iterator[Remark]:
    """N年累计 behind the list of its years against their sum, and N against the years that are named."""
    yield from _sums(manuscript)
    yield from _counts(manuscript)


def _sums(manuscript: Manuscript) -> Iterator[Remark]:
    told = [*_dealt(manuscript), *totals_with_years(manuscript)]
    for result, figures in sorted(dict(told).items(), key=lambda each: each[0].start):
        scope = min(figures[0].start, result.start), max(figures[-1].end, result.end)
        if agrees(result, figures) or own_scope(manuscript, *scope) or _COMPARED.search(label(manuscript, result)):
            continue
        computed = added(figures).shown(result)
        yield Remark(
            spans=spans(result, figures),
            message=Text(
                "各年之和为{computed}，这里为{printed}。", en="The years add up to {computed}; here it is {printed}."
            ).filled(computed=computed.partition("（")[0], printed=named(manuscript, result)),
            suggestion=Text("请核对各年的数和累计数。", en="Check the figures of the years and the total."),
            computed=computed,
        )


def _dealt(manuscript: Manuscript) -> Iterator[tuple[Quantity, tuple[Quantity, ...]]]:
    """The totals behind lists that 分别 deals out over years."""
    for listed in yearly_lists(manuscript):
        result = listed.result
        alike = result.unit == listed.figures[0].unit and is_amount(result)
        if alike and TOTAL.search(listed.lead):
            yield result, listed.figures


def _counts(manuscript: Manuscript) -> Iterator[Remark]:
    for match in SPAN.finditer(manuscript.prose):
        years = int(match["last"]) - int(match["first"])
        count = number_of(match["count"])
        if count in (years, years + 1) or years < 1:
            continue
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "{first}年至{last}年是{years}年，这里说{count}年。",
                en="From {first} to {last} are {years} years; here it says {count}.",
            ).filled(first=match["first"], last=match["last"], years=years + 1, count=match["count"]),
            suggestion=Text("请核对起止年份和年数。", en="Check the years and their number."),
            computed=f"{years + 1}年",
        )
