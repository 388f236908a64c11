"""Find a difference that is not the difference of the two levels printed beside it, in amounts and in points."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from dajuan.checks.changes.apart import Apart
from dajuan.checks.changes.bare_differences import bare_differences, bracketed_differences, turned_differences
from dajuan.checks.changes.compared_amounts import set_against
from dajuan.checks.changes.compared_points import Compared, compared_points
from dajuan.checks.changes.level_differences import differences, of_two
from dajuan.checks.changes.places_gained import places_gained
from dajuan.checks.changes.speed_differences import Fault, Misjudged, misjudged
from dajuan.checks.changes.time_saved import time_saved
from dajuan.checks.figures.chain_records import By
from dajuan.checks.figures.comparable import own_scope
from dajuan.checks.figures.narrowed import narrowed
from dajuan.checks.figures.quotients import told
from dajuan.checks.manuscript import Manuscript
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
        "2024年末，全县高新技术企业86家。2025年末达到112家，比上年增加36家。",
        "建成区面积由21.6平方公里拓展到26.8平方公里，绿地率由36.5%提高到40.1%，分别增加6.2平方公里、提高3.6个百分点。",
        "此前往来两地单程要95分钟，动车全程运行38分钟，为旅客省下67分钟。",
        "优良天数达到318天，比上年的309天多19天。",
        "城乡居民收入比由2.05缩小到1.96，缩小0.19。",
        "改革前办理施工许可需要18个工作日，现在只要7个工作日，节省12个工作日。",
        "第一产业从业人员8.42万人，第三产业12.65万人，前者比后者少5.23万人。",
    ),
    right=(
        "专精特新企业由412户增至467户，净增55户。",
        "专精特新企业由412户增至467户，新增65户。",
        "新增规上企业8户、退出3户，年末达到64户，净增5户。",
        "满意度居全市第2位，较上年前移4位，上年为第6位。",
        "综合排名由全市第6位上升到第2位，前移4位。",
        "茶园面积由3.2万亩扩大到4.8万亩，增加1.6万亩。",
        "此前往来两地单程要95分钟，动车全程运行38分钟，为旅客省下57分钟。",
        "体检需40分钟，缴费排队12分钟，推行预约后平均节省25分钟。",
        "税收收入由80.2亿元增至92.3亿元，增加12.0亿元。",
        "贷款余额由180.0亿元增至205.0亿元，同比多增8.0亿元。",
        "企业由2020年的412户增至467户，比上年增加12户。",
        "同口径相比，税收由80.2亿元增至92.3亿元，增加15.0亿元。",
        "2024年末，全县高新技术企业86家。2025年末达到112家，比上年增加26家。",
        "目前养老床位2860张，五年前只有1940张，护理型床位增加了1020张。",
    ),
)
def increments(manuscript: Manuscript) -> Iterator[Remark]:
    """The amount by which it changed against the two levels."""
    yield from differences(manuscript, By.AMOUNT)
    for found in set_against(manuscript):
        if found.by is By.AMOUNT and not found.wide.meets(found.printed.wide):
            yield of_two(found, found.printed.unit)
    yield from places_gained(manuscript)
    for apart in chain(bare_differences(manuscript), time_saved(manuscript)):
        yield _apart(manuscript, apart)
    yield from table_remarks(manuscript, "arith-increment")


def _apart(manuscript: Manuscript, found: Apart) -> Remark:
    one, two = (manuscript.text[each.start : each.end] for each in found.ends)
    return Remark(
        spans=(found.told, *found.ends),
        message=Text(
            "{one}与{two}相差{difference}，这里为{told}。",
            en="{one} and {two} are {difference} apart; here it is {told}.",
        ).filled(
            one=one,
            two=two,
            difference=found.difference,
            told=manuscript.text[found.told.start : found.told.end],
        ),
        suggestion=Text("请核对三个数。", en="Check the three figures."),
        computed=found.difference,
        severity=Severity.WARNING,
    )


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
        "规上工业增加值增长8.4%，全国、全省分别为5.8%和6.6%，分别高于全国、全省1.8个和2.6个百分点。",
        "投资下降2.4%，而全省增长1.1%，落后4.5个百分点。",
        "亏损面由21.4%收窄至16.8%，收窄5.6个百分点。",
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
        "规上工业增加值增长8.4%，全国、全省分别为5.8%和6.6%，分别高于全国、全省2.6个和1.8个百分点。",
        "工业增加值占GDP比重为33.0%，增长6.2%，高于GDP增速0.6个百分点。",
        "投资下降2.4%，而全省增长1.1%，落后3.5个百分点。",
    ),
)
def point_differences(manuscript: Manuscript) -> Iterator[Remark]:
    """The points by which a rate changed against its two values."""
    told_of = set()
    for remark in differences(manuscript, By.POINTS):
        told_of.add(remark.spans[0].start)
        yield remark
    for found in misjudged(manuscript, Fault.SIZE):
        if found.points.start not in told_of and not own_scope(manuscript, found.one.start, found.points.end):
            told_of.add(found.points.start)
            yield _of_speeds(manuscript, found)
    told_of |= {found.points.start for found in misjudged(manuscript, Fault.SIDE)}
    yield from (remark for remark in narrowed(manuscript) if remark.spans[0].start not in told_of)
    for found_two in set_against(manuscript):
        if found_two.by is By.POINTS and not found_two.wide.meets(found_two.printed.wide):
            yield of_two(found_two, "百分点")
    for compared in compared_points(manuscript):
        if compared.points.start not in told_of and not own_scope(manuscript, compared.own.start, compared.points.end):
            yield _of_places(manuscript, compared)
    for apart in chain(bracketed_differences(manuscript), turned_differences(manuscript)):
        yield _apart(manuscript, apart)
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


def _of_places(manuscript: Manuscript, found: Compared) -> Remark:
    own, other = found.own.quantity, found.other.quantity
    points = manuscript.text[found.points.start : found.points.end]
    low, high = found.given.low, found.given.high
    middle = (low + high) / 2 if low is not None and high is not None else own.value - other.value
    computed = told(abs(middle), found.given if middle >= 0 else -found.given, "百分点", max(own.step, other.step))
    also = Text("，与并列的另一个数似乎写反了", en=", and the two differences seem to stand in each other's place")
    return Remark(
        spans=(found.points, own.span, other.span),
        message=Text(
            "{own}与{other}相差{computed}，这里为“{word}{points}”{also}。",
            en="Between {own} and {other} are {computed}; here it is {word}{points}{also}.",
        ).filled(
            own=own.claim.text,
            other=other.claim.text,
            computed=computed,
            word=found.word,
            points=points,
            also=also if found.turned else Text("", en=""),
        ),
        suggestion=Text(
            "请核对三个数和比较的对象；如两个数的口径、时点不同，请在文中注明。",
            en="Check the three figures and what is compared; if the rates are of other scopes or dates, say so.",
        ),
        computed=computed,
    )
