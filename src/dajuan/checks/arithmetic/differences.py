"""Find a difference that is not the difference of the two levels printed beside it, in amounts and in points."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.arithmetic.chain_records import By, Chain, Change, related
from dajuan.checks.arithmetic.comparable import own_scope
from dajuan.checks.arithmetic.pairs import chains
from dajuan.checks.arithmetic.places_gained import places_gained
from dajuan.checks.arithmetic.quotients import judged, step_of, told
from dajuan.checks.arithmetic.speed_differences import Fault, Misjudged, misjudged
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, Verdict
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.tables.remarks import table_remarks


@check(
    "arith-increment",
    severity=Severity.ERROR,
    title=Text("增减额与前后两个数之差不符", en="An increase is not the difference of the two levels"),
    why=Text(
        "净增、增加、减少的数应等于后一个数减前一个数。新增（当年新发生的总量）不是净增，不在此列。",
        en="What was added is the later level less the earlier one. 新增 (all that was new) is a gross figure and is left alone.",
    ),
    wrong=(
        "专精特新企业由412户增至467户，净增65户。",
        "茶园面积从2020年的3.2万亩扩大到2025年的4.8万亩，增加2.6万亩。",
        "全县床位1860张，上年为1790张，比上年增加90张。",
        Example(
            "<table><tr><th>项目</th><th>上年决算数</th><th>本年执行数</th><th>增减额</th></tr>"
            "<tr><td>增值税</td><td>35000</td><td>36200</td><td>2100</td></tr>"
            "<tr><td>契税</td><td>4100</td><td>3900</td><td>-200</td></tr></table>"
        ),
        "全年税收收入92.3亿元（上年为80.2亿元），增加21.1亿元。",
        Example(
            "<table><tr><th>类别</th><th>改革前（个）</th><th>改革后（个）</th><th>减少</th></tr><tr><td>事业单位</td><td>186</td><td>148</td>"
            "<td>38</td></tr><tr><td>议事机构</td><td>92</td><td>54</td><td>28</td></tr></table>"
        ),
        "审批环节由12个减少到7个，减少6个。",
        "低保标准由每人每月680元提高到740元，每人每月提高90元。",
        "审批时限由15个工作日压减到6个工作日，减少8个工作日。",
        "2024年新建幸福院8所，2025年新建13所，比上年多建3所。",
        "全市财政收入和税收收入分别由86.2亿元、54.1亿元增加到92.4亿元、61.0亿元，分别增加6.2亿元、9.6亿元。",
        "2024年全县民宿86家，2025年发展到113家，增加37家。",
        "公用经费比上年的350万元增加60万元，达到400万元。",
        "满意度居全市第2位，较上年前移3位，上年为第6位。",
        "综合排名由全市第6位上升到第2位，前移3位。",
    ),
    right=(
        "专精特新企业由412户增至467户，净增55户。",
        "专精特新企业由412户增至467户，新增65户。",
        "新增规上企业8户、退出3户，年末达到64户，净增5户。",
        "满意度居全市第2位，较上年前移4位，上年为第6位。",
        "综合排名由全市第6位上升到第2位，前移4位。",
        "茶园面积由3.2万亩扩大到4.8万亩，增加1.6万亩。",
        "税收收入由80.2亿元增至92.3亿元，增加12.0亿元。",
        "贷款余额由180.0亿元增至205.0亿元，同比多增8.0亿元。",
        "企业由2020年的412户增至467户，比上年增加12户。",
        "同口径相比，税收由80.2亿元增至92.3亿元，增加15.0亿元。",
    ),
)
def increments(manuscript: Manuscript) -> Iterator[Remark]:
    """The amount by which it changed against the two levels."""
    yield from _differences(manuscript, By.AMOUNT)
    yield from places_gained(manuscript)
    yield from table_remarks(manuscript, "arith-increment")


@check(
    "arith-point-diff",
    severity=Severity.ERROR,
    title=Text("百分点与前后两个百分数之差不符", en="Percentage points are not the difference of the two rates"),
    why=Text(
        "由A%提高到B%，提高的百分点数就是B减A。",
        en="From A% to B% is B less A points.",
    ),
    wrong=(
        "城镇化率由58.3%提高到62.1%，提高4.8个百分点。",
        "城镇登记失业率3.1%，上年同期为3.5%，下降1.4个百分点。",
        "优良天数比例从2020年的85.2%上升到2025年的90.4%，五年累计提高6.8个百分点。",
        "研发投入强度达到2.6%，较2020年的1.8%提高1.8个百分点。",
        "非税占比由41.2%降至36.9%，下降5.3个百分点。",
        "工业投资增长6.8%，增速比上年的5.1%加快2.7个百分点。",
        "全县社零增长7.2%，高于全市平均水平（5.8%）2.4个百分点。",
        "商品房销售面积下降7.3%，降幅比上半年的11.4%收窄6.1个百分点。",
        "森林覆盖率比2020年的41.8%提高3.2个百分点，达到46.0%。",
        Example(
            "<table><tr><th>指标（%）</th><th>2025年</th><th>2024年</th><th>比上年增减（百分点）</th></tr>"
            "<tr><td>城镇化率</td><td>56.8</td><td>55.9</td><td>0.9</td></tr>"
            "<tr><td>毛入学率</td><td>95.6</td><td>94.8</td><td>1.8</td></tr></table>"
        ),
    ),
    right=(
        "城镇化率由58.3%提高到62.1%，提高3.8个百分点。",
        "城镇登记失业率3.1%，上年同期为3.5%，下降0.4个百分点。",
        "城镇化率由58%提高到62.1%，提高3.8个百分点。",
        "城镇化率由2020年的58.3%提高到62.1%，比上年提高0.7个百分点。",
        "城镇化率由58.3%提高到62.1%，年均提高0.76个百分点。",
        "城镇化率由58.3%提高到62.1%，增幅高于全省1.2个百分点。",
        "工业投资增长6.8%，增速比上年的5.1%加快1.7个百分点，比全省快0.4个百分点。",
        "商品房销售面积下降7.3%，降幅比上半年的11.4%收窄4.1个百分点。",
        "进出口下降2.1%，比上年的增长3.4%回落5.5个百分点。",
    ),
)
def point_differences(manuscript: Manuscript) -> Iterator[Remark]:
    """The points by which a rate changed against its two values."""
    told_of = set()
    for remark in _differences(manuscript, By.POINTS):
        told_of.add(remark.spans[0].start)
        yield remark
    for found in misjudged(manuscript, Fault.SIZE):
        if found.points.start not in told_of and not own_scope(manuscript, found.one.start, found.points.end):
            yield _of_speeds(manuscript, found)
    yield from table_remarks(manuscript, "arith-point-diff")


def _of_speeds(manuscript: Manuscript, found: Misjudged) -> Remark:
    one, other, points = (manuscript.text[each.start : each.end] for each in (found.one, found.other, found.points))
    return Remark(
        spans=(found.points, found.one, found.other),
        message=Text(
            "{one}与{other}相差{computed}，这里为“{word}{points}”。",
            en="Between {one} and {other} are {computed}; here it is {word}{points}.",
        ).filled(one=one, other=other, computed=found.computed, word=found.word, points=points),
        suggestion=Text(
            "请核对三个数；如两个数的口径、时点不同，请在文中注明。",
            en="Check the three figures; if the rates are of other scopes or dates, say so.",
        ),
        computed=found.computed,
    )


def _differences(manuscript: Manuscript, by: By) -> Iterator[Remark]:
    for chain in chains(manuscript):
        for change in chain.changes if chain.way != "by" else ():
            if change.by is by and related(chain, change):
                remark = _remark(manuscript, chain, change)
                if remark is not None:
                    yield remark


_LEFT = Pattern("退出|注销|退库|转出|淘汰|吊销|迁出|核销|摘牌")
DAYS = ("个工作日", "天", "日", "个月", "周")


def _is_whole(quantity: Quantity) -> bool:
    """Whether it is a number of days or months that is set, not measured: 15个工作日."""
    return quantity.unit in DAYS and quantity.exact and quantity.value == quantity.value.to_integral_value()


def _remark(manuscript: Manuscript, chain: Chain, change: Change) -> Remark | None:
    if chain.early is None or chain.late is None:
        return None
    early, late = chain.early.quantity, chain.late.quantity
    points = change.by is By.POINTS
    if (points and late.unit != "%") or (not points and change.quantity.unit != late.unit):
        return None
    tight = late.tight - early.tight
    if all(_is_whole(each) for each in (early, late, change.quantity)):
        found = (
            Verdict.AGREES
            if late.value - early.value == abs(change.quantity.value) * change.sign
            else Verdict.CONFLICTS
        )
    else:
        found = judged(tight, late.wide - early.wide, change)
    if found is Verdict.AGREES or own_scope(manuscript, chain.first, chain.last):
        return None
    if _LEFT.search(manuscript.plain, max(chain.first - 4, 0), chain.last):
        return None  # 新增8户、退出3户，年末达到64户，净增5户
    unit = "百分点" if points else late.unit
    falls = late.value < early.value
    computed = told(abs(late.value - early.value), -tight if falls else tight, unit, step_of(early, late))
    return Remark(
        spans=(change.quantity.span, *chain.levels),
        message=Text(
            "由{early}到{late}，相差{computed}，这里为“{verb}{change}”。",
            en="From {early} to {late} is a difference of {computed}; here it is {verb}{change}.",
        ).filled(
            early=early.claim.text,
            late=late.claim.text,
            computed=computed,
            verb=change.verb,
            change=change.quantity.claim.text,
        ),
        suggestion=Text(
            "请核对三个数；如两个数的口径、时点不同，请在文中注明。",
            en="Check the three figures; if the levels are of other scopes or dates, say so.",
        ),
        computed=computed,
        doubtful=found is Verdict.DOUBTFUL,
    )
