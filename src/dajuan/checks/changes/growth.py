"""Find a growth rate that does not follow from the levels printed beside it (由A增至B，增长g)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from dajuan.checks.figures.chain_records import By, Chain, Change, related, together
from dajuan.checks.figures.comparable import Comparison, comparison, own_scope
from dajuan.checks.figures.pairs import chains
from dajuan.checks.figures.quotients import (
    ONE,
    growth,
    growth_by_difference,
    growth_onto_difference,
    judged,
    positive,
    slip,
    told,
)
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.quantities import Quantity, Verdict, shown
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.tables.remarks import table_remarks
from dajuan.reading.intervals import Interval, exactly


@check(
    "arith-growth",
    severity=Severity.ERROR,
    title=Text("增长率与前后两个数不符", en="A growth rate does not follow from the two levels"),
    why=Text(
        "增长率=（本期数÷基期数-1）×100%。两个数都在文中，读者一算便知。按不变价计算的增速（生产总值、增加值等）、"
        "按同口径计算的增速不在此列；社会消费品零售总额、存贷款等基数可能修订，从宽判断。",
        en="Growth is the level now over the level before, less one. Where both are printed every reader can work it out. Rates at "
        "constant prices (GDP, value added) and on another scope are left alone; where the base may have been revised (retail "
        "sales, loans) the rule is lenient.",
    ),
    wrong=(
        "全县税收收入由80.2亿元增至92.3亿元，增长12%。",
        "临川市外贸进出口总额36.2亿元，上年为30.1亿元，同比增长12.3%。",
        "全年粮食产量14.2万吨，比上年增产0.5万吨，增长5.7%。",
        "一般公共预算收入6.7亿元，完成预算的103%，比上年增加0.4亿元，增长9.4%。",
        "茶叶产量从2024年的3.2万吨提高到2025年的3.6万吨，同比增长21.5%。",
        "年末贷款余额较年初增加25.0亿元，增长22%，达到225.0亿元。",
        "专利授权量由上年的412件减少到380件，下降17.8%。",
        "科学技术支出6.0亿元，比上年增加2.1万元，增长53.8%。",
        "公用经费比上年的350万元增加35万元，增长12.5%。",
        "接访群众1860批次，上年1986批次，批次同比减少3.4%。",
        Example(
            "<table><tr><th>项目</th><th>2025年</th><th>2024年</th><th>增长%</th></tr>"
            "<tr><td>税收收入</td><td>92.3</td><td>80.2</td><td>12.0</td></tr>"
            "<tr><td>非税收入</td><td>12.3</td><td>10.2</td><td>20.6</td></tr></table>"
        ),
        Example(
            "<table><tr><th>指标</th><th>单位</th><th>本年累计</th><th>上年同期</th><th>同比增减（±%）</th></tr>"
            "<tr><td>茶叶产量</td><td>吨</td><td>3500</td><td>3300</td><td>-6.1</td></tr></table>"
        ),
        "云溪县园区企业总产值达到150.0亿元（去年同期为120.0亿元），增长20%。",
        Example(
            "<table><tr><th>指标</th><th>2024年</th><th>2025年</th><th>同比</th></tr><tr><td>客运量</td><td>126.5</td><td>122.4</td>"
            "<td>3.2</td></tr><tr><td>货运量</td><td>860.2</td><td>901.8</td><td>4.8</td></tr></table>"
        ),
        Example(
            "<table><tr><th>年份</th><th>茶叶产量（吨）</th><th>比上年增长（%）</th></tr><tr><td>2022年</td><td>1480</td><td></td></tr>"
            "<tr><td>2023年</td><td>1562</td><td>5.5</td></tr><tr><td>2024年</td><td>1684</td><td>9.8</td></tr>"
            "<tr><td>2025年</td><td>1790</td><td>6.3</td></tr></table>"
        ),
        Example(
            "<table><tr><th>指标</th><th>2022年</th><th>2023年</th><th>2024年</th><th>2025年</th></tr>"
            "<tr><td>茶叶产量（吨）</td><td>1480</td><td>1562</td><td>1684</td><td>1790</td></tr>"
            "<tr><td>增长（%）</td><td>3.1</td><td>5.5</td><td>9.8</td><td>6.3</td></tr></table>"
        ),
    ),
    right=(
        "全县税收收入由80.2亿元增至92.3亿元，增长15.1%。",
        "一般公共预算收入6.7亿元，上年为6.3亿元，增长5.1%。",
        "全县生产总值由280.0亿元增加到300.0亿元，按不变价格计算增长5.2%。",
        "第二产业增加值120.3亿元，比上年增加3.1亿元，增长6.4%。",
        "税收收入由80.2亿元增至92.3亿元，扣除留抵退税因素后增长12%。",
        "规模以上工业企业实现营业收入由310.0亿元增至322.0亿元，增长9.1%。",
        "社会消费品零售总额由98.2亿元增加到102.9亿元，增长6.0%。",
        "固定资产投资由120.0亿元增加到125.0亿元，增长8.3%。",
        "财政收入从2020年的20.0亿元增加到2025年的28.0亿元，年均增长7.0%。",
        "新建学校由3所增加到5所，学位增长12%。",
        "粮食产量14.2万吨，比上年增产0.5万吨，增长3.7%。",
        Example(
            "<table><tr><th>指标</th><th>2025年</th><th>2024年</th><th>增长%</th></tr>"
            "<tr><td>地区生产总值</td><td>300.0</td><td>280.0</td><td>5.2</td></tr>"
            "<tr><td>税收收入</td><td>92.3</td><td>80.2</td><td>15.1</td></tr></table>"
        ),
        Example(
            "<table><tr><th>项目</th><th>2025年</th><th>2024年</th><th>同口径增长%</th></tr>"
            "<tr><td>税收收入</td><td>92.3</td><td>80.2</td><td>12.0</td></tr></table>"
        ),
        "企业存款由2023年的120.0亿元增加到2025年的150.0亿元，同比增长8.0%。",
        Example(
            "<table><tr><th>产业</th><th>2025年</th><th>2024年</th><th>增长%</th></tr><tr><td>地区生产总值</td><td>84.30</td><td>82.70</td><td>5.8</td></tr><tr><td>第一产业</td>"
            "<td>25.00</td><td>24.60</td><td>5.0</td></tr><tr><td>第二产业</td><td>59.30</td><td>58.10</td><td>6.1</td></tr></table>"
        ),
    ),
)
def growth_rates(manuscript: Manuscript) -> Iterator[Remark]:
    """A rate against the two levels of its row, or against a level and the difference."""
    for chain in chains(manuscript):
        rates = [change for change in chain.changes if change.by is By.RATE]
        if (
            not rates
            or chain.way == "by"
            or any(level and level.quantity.unit in ("%", "‰") for level in (chain.late, chain.early))
        ):
            continue
        rule = comparison(chain.indicator_id, chain.phrase)
        if rule.severity is None or own_scope(manuscript, chain.first, chain.last):
            continue
        for rate in rates:
            remark = _against_levels(chain, rate, rule) or _against_difference(chain, rate, rule)
            if remark is not None:
                yield remark
    yield from table_remarks(manuscript, "arith-growth")


def _against_levels(chain: Chain, rate: Change, rule: Comparison) -> Remark | None:
    if chain.early is None or chain.late is None or not related(chain, rate):
        return None
    early, late = chain.early.quantity, chain.late.quantity
    if not positive(early.tight, late.tight, early.wide, late.wide):
        return None
    tight, wide = growth(early.tight, late.tight, rule.base), growth(early.wide, late.wide, rule.base)
    if _are_counted(chain, early, late):
        tight = wide = growth(exactly(early.value), exactly(late.value))
    best = (late.value / early.value - 1) * 100
    found = judged(tight, wide, rate)
    return _remark(rate, (late, early), tight, best, rule, found)


def _are_counted(chain: Chain, early: Quantity, late: Quantity) -> bool:
    """Whether the difference of two levels is printed as it is to the last digit, so that neither was rounded (280辆, 320辆, 40辆)."""
    if any(scale in each.claim.text for each in (early, late) for scale in "万亿"):
        return False
    return any(
        each.by is By.AMOUNT and abs(each.quantity.value) == abs(late.value - early.value) for each in chain.changes
    )


def _against_difference(chain: Chain, rate: Change, rule: Comparison) -> Remark | None:
    beside = [each for each in chain.changes if each.by is By.AMOUNT and together(each, rate)]
    level = chain.late or chain.early
    if level is None or (chain.late is not None and chain.early is not None) or len(beside) != 1:
        return None
    change = beside[0]
    if level.quantity.unit != change.quantity.unit or not change.quantity.value:
        return None
    onto = chain.late is None

    def rates(times: Interval) -> tuple[Interval, Interval] | None:
        tight, wide = change.tight * times, change.wide * times
        before = level.quantity.wide if onto else level.quantity.wide - wide
        if not positive(before) or not (positive(wide) or positive(-wide)):
            return None
        if onto:
            return growth_onto_difference(level.quantity.tight, tight), growth_onto_difference(
                level.quantity.wide, wide
            )
        return (
            growth_by_difference(level.quantity.tight, tight, rule.base),
            growth_by_difference(level.quantity.wide, wide, rule.base),
        )

    def fits(times: Interval) -> bool:
        found = rates(times)
        return found is not None and judged(*found, rate) is Verdict.AGREES

    computed = rates(ONE)
    if computed is None:
        return _of_slip(rate, change.quantity, level.quantity, fits, rule)
    found = judged(*computed, rate)
    if found is Verdict.CONFLICTS and (remark := _of_slip(rate, change.quantity, level.quantity, fits, rule)):
        return remark
    signed = abs(change.quantity.value) * change.sign
    best = signed / (level.quantity.value - (0 if onto else signed)) * 100
    return _remark(rate, (level.quantity, change.quantity), computed[0], best, rule, found)


def _remark(
    rate: Change, beside: tuple[Quantity, Quantity], tight: Interval, best: Decimal, rule: Comparison, found: Verdict
) -> Remark | None:
    if found is Verdict.AGREES:
        return None
    computed = told(best, tight, "%", min(rate.quantity.step, Decimal("0.1")))
    return Remark(
        spans=(rate.quantity.span, *(each.span for each in beside)),
        message=Text(
            "这里为“{verb}{rate}”，而按文中的{one}和{two}计算约为{computed}。",
            en="The rate here is {verb}{rate}, while {one} and {two} give {computed}.",
        ).filled(
            verb=rate.verb,
            rate=rate.quantity.claim.text,
            one=beside[0].claim.text,
            two=beside[1].claim.text,
            computed=computed,
        ),
        suggestion=Text(
            "请核对增速和前后两个数；如增速按同口径、可比价计算，或基数已修订，请在文中注明。",
            en="Check the rate and both figures; if the rate is on a comparable scope, at constant prices or from a revised base, "
            "say so.",
        ),
        computed=computed,
        severity=rule.severity,
        doubtful=found is Verdict.DOUBTFUL,
    )


def _of_slip(
    rate: Change, difference: Quantity, level: Quantity, fits: Callable[[Interval], bool], rule: Comparison
) -> Remark | None:
    """Where the rate follows once the difference is multiplied by a power of ten: its unit or its point slipped."""
    power = slip(fits)
    if power is None:
        return None
    instead = shown(abs(difference.value).scaleb(power), Interval(None, None), difference.unit,
                    difference.step.scaleb(power))  # fmt: skip
    return Remark(
        spans=(difference.span, level.span, rate.quantity.span),
        message=Text(
            "{difference}与{level}、{verb}{rate}不能同时成立；如为{instead}，三个数相符。单位或小数点是否有误？",
            en="{difference} does not go with {level} and {verb}{rate}; {instead} would. Is the unit or the point wrong?",
        ).filled(
            difference=difference.claim.text,
            level=level.claim.text,
            verb=rate.verb,
            rate=rate.quantity.claim.text,
            instead=instead,
        ),
        suggestion=Text("请核对增减额的单位和小数点。", en="Check the unit and the point of the difference."),
        computed=instead,
        severity=rule.severity,
    )
