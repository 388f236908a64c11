"""Find a yearly mean that does not follow from the two ends, or from the rates of the years."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.figures.chain_records import By, Chain, Change
from dajuan.checks.figures.comparable import comparison, own_scope
from dajuan.checks.figures.pairs import chains
from dajuan.checks.figures.quotients import HUNDRED, ONE, positive, told
from dajuan.checks.figures.yearly_lists import COUNT, YearlyList, number_of, yearly_lists
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.tables.remarks import table_remarks
from dajuan.reading.intervals import Interval, exactly

SPANNED = Pattern(
    "^(?:[^，。；\\d]{0,6})(?P<first>20\\d\\d)年?(?:至|到|—|~|-|——)(?P<last>20\\d\\d)年[，间期]?[^。；\\d]{0,24}$"
)
"""2020年至2025年，…由8.0万亩增加到11.5万亩: the first year is that of the first level."""
PLAN = Pattern("“?十[一二三四五]?五”?(?:时期|期间|规划)?")
TENTH = Decimal("0.1")


@check(
    "arith-annual-mean",
    severity=Severity.WARNING,
    title=Text("年均增长与首尾两个数不符", en="A yearly mean does not follow from the two ends"),
    why=Text(
        "年均增长率按几何平均计算：（末期÷基期）开n次方再减1，n是末年减基年；把总增幅除以年数会偏高。平均每年增加（额）才按算术平均。",
        en="年均增长 is a geometric mean: the n-th root of last over first, less one, with n the last year less the base year. The "
        "total growth divided by the years is too high. Only an amount a year is an arithmetic mean.",
    ),
    wrong=(
        "财政收入从2020年的200亿元增加到2025年的280亿元，年均增长8.0%。",
        "茶园面积由2020年的3.2万亩扩大到2025年的4.7万亩，年均增加0.5万亩。",
        "税收由20.0亿元增加到28.0亿元，五年年均增长8.5%。",
        "2021—2025年全县生产总值分别增长7.1%、8.2%、6.0%、5.5%、6.2%，年均增长7.6%。",
        "“十四五”期间，接种服务点由40个增加到90个，年均增长25.1%。",
        "2024年、2025年社会消费品零售总额分别增长5.2%和6.0%，两年平均增长6.6%。",
        Example(
            "<table><tr><th>指标</th><th>2020年</th><th>2025年</th><th>年均增长（%）</th></tr><tr><td>用电量</td><td>8.62</td><td>11.53</td>"
            "<td>6.0</td></tr><tr><td>快递量</td><td>420</td><td>812</td><td>14.1</td></tr>"
            "<tr><td>蔬菜产量</td><td>21.40</td><td>31.70</td><td>9.6</td></tr></table>"
        ),
        "“十四五”时期，全县GDP由162亿元增加到218亿元，税收收入由8.20亿元增加到11.60亿元，年均增长9.2%。",
    ),
    right=(
        "财政收入从2020年的200亿元增加到2025年的280亿元，年均增长7.0%。",
        "生产总值从2020年的200亿元增加到2025年的280亿元，年均增长5.5%。",
        "茶园面积由2020年的3.2万亩扩大到2025年的4.7万亩，年均增加0.3万亩。",
        "税收由20.0亿元增加到28.0亿元，五年年均增长7.0%。",
        "2021—2025年全县生产总值分别增长7.1%、8.2%、6.0%、5.5%、6.2%，年均增长6.6%。",
        "税收由20.0亿元增加到28.0亿元，年均增长7.0%。",
        "2024年、2025年社会消费品零售总额分别增长5.2%和6.0%，两年平均增长5.6%。",
        "“十四五”时期，全县GDP由162亿元增加到218亿元，税收收入由8.20亿元增加到11.60亿元，年均增长7.2%。",
    ),
)
def annual_means(manuscript: Manuscript) -> Iterator[Remark]:
    """年均 against two levels and the years between them, and against the yearly rates."""
    for chain in chains(manuscript):
        for change in chain.changes:
            if change.annual and "年" in change.lead and chain.early is not None and chain.late is not None:
                remark = _against_ends(manuscript, chain, change, chain.early.quantity, chain.late.quantity)
                if remark is not None:
                    yield remark
    for listed in yearly_lists(manuscript):
        if "年均" in listed.lead or "平均" in listed.lead:
            remark = _against_years(listed)
            if remark is not None:
                yield remark
    yield from table_remarks(manuscript, "arith-annual-mean")


def _against_ends(
    manuscript: Manuscript, chain: Chain, change: Change, early: Quantity, late: Quantity
) -> Remark | None:
    rule = comparison(chain.indicator_id, chain.phrase)
    counts = years_between(manuscript, chain, change)
    base = chain.early.when if chain.early is not None else ""
    if change.base not in ("", base) or "累计" in chain.phrase or not (_closed(early) and _closed(late)):
        return None
    if not counts or early.unit != late.unit or own_scope(manuscript, chain.first, chain.last):
        return None
    if change.by is By.RATE and (rule.severity is None or early.unit == "%" or not positive(early.wide, late.wide)):
        return None
    if change.by not in (By.RATE, By.AMOUNT, By.POINTS):
        return None
    if change.by is By.POINTS and early.unit != "%":
        return None
    if any(mean(change.by, early.wide, late.wide, count).meets(change.wide) for count in counts):
        return None
    count = counts[0]
    tight = mean(change.by, early.tight, late.tight, count)
    if change.by is By.RATE:
        best = ((late.value / early.value) ** (Decimal(1) / count) - 1) * 100
        computed = told(best, tight, "%", min(change.quantity.step, TENTH))
    else:
        unit = "百分点" if change.by is By.POINTS else late.unit
        computed = told((late.value - early.value) / count, tight, unit, change.quantity.step)
    severity = Severity.ADVICE if rule.severity is Severity.ADVICE else None
    return _remark(change.quantity, (late, early), count, computed, severity)


def _closed(quantity: Quantity) -> bool:
    return quantity.wide.low is not None and quantity.wide.high is not None


def mean(by: By, early: Interval, late: Interval, count: int) -> Interval:
    """The yearly mean between two levels: geometric of a rate, else arithmetic."""
    if by is By.RATE:
        return ((late / early).root(count) - ONE) * HUNDRED
    return (late - early) / exactly(count)


def years_between(manuscript: Manuscript, chain: Chain, change: Change) -> list[int]:
    """How many years may lie between the two levels, the likeliest first; none where the words do not tell."""
    early, late = chain.early, chain.late
    first = int(early.when) if early is not None and early.when.isdigit() else None
    last = int(late.when) if late is not None and late.when.isdigit() else None
    sentence = manuscript.sentence_at(chain.first)
    if first is None and last is None and sentence is not None:
        spanned = SPANNED.search(manuscript.plain, sentence.start, chain.first)
        if spanned is not None:
            first, last = int(spanned["first"]), int(spanned["last"])
    if first is not None and last is not None:
        return [last - first] if last > first else []
    counted = COUNT.search(change.lead)
    if counted is not None and (number := number_of(counted["count"])) > 1:
        return [number]
    part = _PART_OF_PLAN.search(_before(manuscript, chain))
    if part is not None and first is None and last is None and (number := number_of(part["count"])) > 1:
        return [number, number - 1] if number > 2 else [number]
    if PLAN.search(change.lead) or (first is None and PLAN.search(_before(manuscript, chain))):
        return [5]
    if first is None and last is None and (spanned_years := _years_of_neighbour(manuscript, chain)):
        return [spanned_years]
    published = manuscript.document.published[:4]
    if first is None or not published.isdigit():
        return []
    return [count for count in (int(published) - 1 - first, int(published) - first) if count > 1]


def _years_of_neighbour(manuscript: Manuscript, chain: Chain) -> int:
    """The years of the pair before it in its part of the text, whose years it shares; 0 where there are none.

    接待游客由2020年的412万人次增加到2025年的689万人次，年均增长10.8%；旅游收入由34.5亿元增加到58.65亿元，年均增长14.0%.
    """
    sentence = manuscript.sentence_at(chain.first)
    if sentence is None or chain.way not in ("up", "down", "flat"):
        return 0
    for other in reversed(chains(manuscript)):
        if not (sentence.start <= other.first and other.last <= chain.first) or not (other.early and other.late):
            continue
        between = manuscript.plain[other.last : chain.first]
        if not (other.early.when.isdigit() and other.late.when.isdigit()) or _TIMED.search(between):
            return 0
        return max(int(other.late.when) - int(other.early.when), 0)
    return 0


_PART_OF_PLAN = Pattern(
    "(?:前|后|近|最近|过去)(?P<count>[两三四六七八九十]|[2-9])年[^，。；\\d]{0,16}(?:[由从][^，。；\\d]{0,6})?$"
)
"""前四年…由: not the five of the plan that is named before."""
_PLAN_OPENS = Pattern("(?:回顾|整个|过去的)?“?十[一二三四五]五”?(?:时期|期间|五年)(?!.*[12]\\d{3}年)")
_TIMED = Pattern("\\d年|[今去前]年|上年|年初|月|季度|期")
"""Words of another time than that of the pair before."""


def _before(manuscript: Manuscript, chain: Chain) -> str:
    """The words up to the first level in its sentence, and in the one before that a plan opens (“十四五”时期，…)."""
    sentence = manuscript.sentence_at(chain.first)
    if sentence is None:
        return chain.phrase
    before = manuscript.sentence_at(sentence.start - 1) if sentence.start else None
    opened = before is not None and _PLAN_OPENS.match(before.text) is not None and before.end == sentence.start
    return manuscript.plain[before.start if before and opened else sentence.start : chain.first]


def _against_years(listed: YearlyList) -> Remark | None:
    if listed.figures[0].unit != "%" or listed.result.unit != "%" or listed.result.start < listed.figures[-1].end:
        return None
    count = len(listed.figures)
    tight, wide = exactly(1), exactly(1)
    best = Decimal(1)
    for figure in listed.figures:
        tight *= ONE + figure.tight / HUNDRED
        wide *= ONE + figure.wide / HUNDRED
        best *= 1 + figure.value / 100
    if not positive(tight, wide):
        return None
    if ((wide.root(count) - ONE) * HUNDRED).meets(listed.result.wide):
        return None
    plain = (best ** (Decimal(1) / count) - 1) * 100
    computed = told(plain, (tight.root(count) - ONE) * HUNDRED, "%", min(listed.result.step, TENTH))
    return _remark(listed.result, listed.figures, count, computed, None)


def _remark(
    printed: Quantity, beside: tuple[Quantity, ...], count: int, computed: str, severity: Severity | None
) -> Remark:
    return Remark(
        spans=(printed.span, *(each.span for each in beside)),
        message=Text(
            "按{count}年计算，年均约为{computed}，这里为{printed}。",
            en="Over {count} years the yearly mean is about {computed}; here it is {printed}.",
        ).filled(count=count, computed=computed, printed=printed.claim.text),
        suggestion=Text(
            "请核对首尾两个数、年数和年均数；如按不变价或同口径计算，请在文中注明。",
            en="Check both ends, the number of years and the mean; if it is at constant prices or on another scope, say so.",
        ),
        computed=computed,
        severity=severity,
    )
