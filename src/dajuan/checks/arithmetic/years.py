"""Find a total over years that is not the sum of its years, and a number of years that the years themselves do not make."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import add

from dajuan.checks.arithmetic.comparable import own_scope
from dajuan.checks.arithmetic.quotients import step_of
from dajuan.checks.arithmetic.yearly_lists import number_of, yearly_lists
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import shown
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check

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
        "“五年累计”应等于五年各数之和；2021—2025年是五年。",
        en="A five-year total is the sum of its five years; 2021 to 2025 are five.",
    ),
    wrong=(
        "2021—2025年分别完成投资10.2亿元、11.3亿元、12.1亿元、13.0亿元、14.2亿元，五年累计完成68.8亿元。",
        "2023年、2024年、2025年分别新改建农村公路56公里、62公里、71公里，三年累计198公里。",
        "2021—2025年三年间，全县新增城镇就业3.2万人。",
        "一季度至四季度分别完成税收2.1亿元、2.4亿元、2.6亿元、2.9亿元，全年完成税收11.0亿元。",
    ),
    right=(
        "2021—2025年分别完成投资10.2亿元、11.3亿元、12.1亿元、13.0亿元、14.2亿元，五年累计完成60.8亿元。",
        "2023年、2024年、2025年分别新改建农村公路56公里、62公里、71公里，三年累计189公里。",
        "2021—2025年五年间，全县新增城镇就业3.2万人。",
        "一、二、三、四季度分别完成税收2.1亿元、2.4亿元、2.6亿元、2.9亿元，全年完成税收10.0亿元。",
        "2020—2025年五年间，全县新增城镇就业3.2万人。",
    ),
    replaces=("arith-sum",),
)
def totals_of_years(manuscript: Manuscript) -> Iterator[Remark]:
    """N年累计 behind the list of its years against their sum, and N against the years that are named."""
    yield from _sums(manuscript)
    yield from _counts(manuscript)


def _sums(manuscript: Manuscript) -> Iterator[Remark]:
    for listed in yearly_lists(manuscript):
        result = listed.result
        if (
            result.unit in ("%", "百分点", "‰")
            or result.unit != listed.figures[0].unit
            or not TOTAL.search(listed.lead)
        ):
            continue
        tight = reduce(add, (figure.tight for figure in listed.figures))
        wide = reduce(add, (figure.wide for figure in listed.figures))
        if wide.meets(result.wide) or own_scope(manuscript, listed.figures[0].start, result.end):
            continue
        total = sum((figure.value for figure in listed.figures[1:]), listed.figures[0].value)
        computed = shown(total, tight, result.unit, step_of(*listed.figures))
        yield Remark(
            spans=(result.span, *(figure.span for figure in listed.figures)),
            message=Text(
                "各年之和为{computed}，这里为{printed}。", en="The years add up to {computed}; here it is {printed}."
            ).filled(computed=computed, printed=result.claim.text),
            suggestion=Text("请核对各年的数和累计数。", en="Check the figures of the years and the total."),
            computed=computed,
        )


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
