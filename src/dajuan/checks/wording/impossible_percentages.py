"""Find per cents that cannot be: a fall by more than all, a share above the whole."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.records import Bound, Kind

HUNDRED = Decimal(100)

# What can be negative: it may turn from more than nothing to less than nothing.
SIGNED = Pattern(
    "利润|盈|亏|余额|结余|结存|余额|净|顺差|逆差|收支|差额|现金流|利得|投资收益|投资净?收|损益|效益|增量|增加额|新增|增速|收益|赤字"
)

# Rates of a part in its whole. 毛入学率 and 毛入园率 count pupils of any age, 巩固率 and 参保率 people who move: they are not here.
_BOUNDED = (
    "覆盖率 覆盖面 普及率 城镇化率 城市化率 合格率 优良率 优良比例 优良天数比例 优良天数比率 优良天数占比 优良水体比例 达标率 处理率"
    " 收集率 集中处理率 无害化处理率 治理率 机械化率 绿地率 绿化率 入户率 签约率 满意率 满意度 好评率 失业率 贫困发生率 发生率"
    " 死亡率 不良率 不良贷款率 入住率 空置率 上线率 录取率 及格率 优秀率 破案率 命案侦破率 占有率 渗透率 净入学率 适龄儿童入学率"
    " 学龄儿童入学率 入托率 电气化率"
    " 装机占比 知晓率 知晓度 安全感 公众安全感 及时率 准确率 通车率 通达率 通畅率 硬化率 通电率 宽带率 供水保证率 成活率 保存率"
    " 办结率 办复率 满意率 缺勤率 出勤率 保有率 森林覆盖率 植被盖度 植被覆盖度 综合植被盖度 自来水普及率 卫生厕所普及率 农村改厕率 湿地保护率"
    " 供水率 集中供水率 农村集中供水率 良种率 良种覆盖率 机收率 机播率 综合利用率 无害化率 清洁取暖率 回收率 出席率 到会率 竣工率"
    " 接种率 签约服务率 规范管理率 建档率 就诊率 住院分娩率 检出率 阳性率 治愈率 有效率 抽检合格率 中签率"
)
_ADVERBS = "更也还均都已仅竟"
"""What may end what was read as the name: 供水率更是达到."""
BOUNDED = frozenset(_BOUNDED.split())
NAMES = Pattern(rf"(?:{'|'.join(sorted(BOUNDED, key=len, reverse=True))})(?:（[^）]*）)?$")
COVERED = Pattern(r"覆盖[^，。；\d]{0,14}(?:人口|村|户|居民|群众|乡镇|企业|家庭|学校)的$")
_NEAR = 24
SHARES = Pattern(r"(?:占比|比重|所占比例)(?:（[^）]*）)?$")
# A share of these may be more than the whole, or is no share but a completion or a comparison.
OPEN = Pattern(
    "计划|目标|任务|预算|预期|年初|进度|GDP|生产总值|上年|去年|同期|定额|标准|资产|净资|净利|存贷|拨备|流动性|额度|核定|毛入|债|贷"
)


@check(
    "pct-below-zero",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("下降超过100%", en="A fall by more than 100%"),
    why=Text(
        "件数、人数、产量等不会小于零，最多下降100%。",
        en="Counts, heads and outputs cannot be less than nothing: they fall by 100% at most.",
    ),
    wrong=("全年各类生产安全事故起数下降120%。", "化学需氧量排放量比上年减少135.6%。", "办理时限压缩了150%。"),
    right=(
        "全年各类生产安全事故起数下降20%。",
        "规模以上工业企业利润总额下降120%，由盈转亏。",
        "粮油物资储备支出下降100%。",
        "财政净结余减少230%。",
    ),
)
def falls_below_zero(manuscript: Manuscript) -> Iterator[Remark]:
    """A change of less than -100% of what cannot be negative."""
    for quantity in manuscript.quantities:
        if quantity.unit != "%" or quantity.in_table or not quantity.is_(Kind.CHANGE) or quantity.value >= -HUNDRED:
            continue
        sentence = manuscript.sentence_at(quantity.start)
        clause = sentence.text[: quantity.start - sentence.start][-24:] if sentence else ""
        if SIGNED.search(quantity.claim.indicator) or SIGNED.search(clause):
            continue
        yield Remark(
            spans=(quantity.span,),
            message=Text(
                "“{indicator}”下降{figure}，超过了全部。", en="{indicator} falls by {figure}, more than there was."
            ).filled(indicator=quantity.claim.indicator, figure=quantity.claim.text),
            suggestion=Text(
                "请核对：是否多写了一位、漏了小数点，或原意是“增长”。",
                en="Is there a digit too many, a point missing, or was a growth meant?",
            ),
        )


@check(
    "pct-above-hundred",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("占比、覆盖率超过100%", en="A share or coverage above 100%"),
    why=Text(
        "部分不会大于全部：占比、覆盖率、合格率等最多100%（毛入学率、完成率、产销率等可以超过）。",
        en="A part is not more than its whole: shares and coverage end at 100%; gross enrolment does not.",
    ),
    wrong=(
        "全县农村卫生厕所普及率达103.5%。",
        "常住人口城镇化率达到620%。",
        "空气质量优良天数比例为883%。",
        "新能源装机占比达到147.2%。",
        "规模化供水率更是达到102.8%。",
        "群众满意度达到198.6%。",
        "社会保障卡持卡人数42.6万人，覆盖全县常住人口的103.5%。",
    ),
    right=(
        "高中阶段毛入学率达到102.3%。",
        "一般公共预算收入完成年度预算的103.1%。",
        "工业产品产销率101.2%，投资增长130%。",
        "农商银行拨备覆盖率186.4%。",
        "各项贷款余额占地区生产总值比重为132.5%。",
        "农村自来水普及率达100%。",
        "税收收入占调整预算比重为104.2%。",
    ),
)
def shares_above_the_whole(manuscript: Manuscript) -> Iterator[Remark]:
    """A level above 100% of a rate that is a part of a whole."""
    for quantity in manuscript.quantities:
        claim = quantity.claim
        if quantity.unit != "%" or not quantity.is_(Kind.LEVEL) or quantity.value <= HUNDRED:
            continue
        if claim.bound in (Bound.UNDER, Bound.NEAR) or OPEN.search(claim.indicator):
            continue
        lead = manuscript.plain[max(quantity.start - _NEAR, 0) : quantity.start]
        if not NAMES.search(claim.indicator.rstrip(_ADVERBS)) and (
            quantity.in_table or not (SHARES.search(claim.indicator) or COVERED.search(lead))
        ):
            continue
        yield Remark(
            spans=(quantity.span,),
            message=Text(
                "“{indicator}”为{figure}，超过了100%。", en="{indicator} is given as {figure}, above 100%."
            ).filled(indicator=claim.indicator, figure=claim.text),
            suggestion=Text(
                "请核对：是否漏了小数点、多写了一位，或所说的是完成率、增幅。",
                en="Is a point missing, a digit too many, or is it a completion or a growth?",
            ),
        )
