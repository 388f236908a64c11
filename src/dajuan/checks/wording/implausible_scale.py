"""Find an indicator that is out of all scale (农村居民人均可支配收入2.3亿元)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.wording.usual_scales import SCALES, USUAL_SINCE, Ends, Scale, level_of
from dajuan.patterns import HAN
from dajuan.reading.intervals import Interval
from dajuan.reading.records import Bound, Kind

# A change of several years, or one that a part of the year explains, is not that of a year.
LONG = (
    "五年",
    "以来",
    "累计",
    "十年",
    "三年",
    "两年",
    "翻",
    "倍",
    "期间",
    "较20",
    "比20",
    "比19",
    "相比",
    "高于",
    "快于",
    "低于",
    "季度",
)
FRACTION = Pattern(
    rf"(?<![\d.,:/—~-])[1-9]\d{{0,4}}\.\d{{1,2}} ?(?:(?:人|户)(?![均次/·])|(?:名|家)(?={HAN}|[，。；、]))",
    needs=("人", "户", "名", "家"),
)
MEAN = Pattern("均|每|万车|亿元地区|亿元GDP|比|率|密度|指数|相当于|折合|占|/|分之|系数|百分|~|—|:")
MEAN_WITHIN = 40
# Figures of a part, of another place, or of each unit of something.
OTHERS = ("世界", "全球", "乡镇", "街道", "社区", "园区", "开发区", "高新区", "每", "日均", "月均")
NATION = ("全国", "我国", "中国", "国内", "国民经济", "宏观", "国家统计局")
OWN = (
    "全县",
    "全市",
    "全区",
    "全旗",
    "全州",
    "全盟",
    "全省",
    "我县",
    "我市",
    "我区",
    "我省",
    "本县",
    "本市",
    "县域",
    "市域",
)


@check(
    "unit-scale",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("数量级异常", en="An order of magnitude that cannot be"),
    why=Text(
        "与同级地区通常的数量级相差十倍以上，多半是万、亿写错，小数点错位，或单位写错。",
        en="More than ten times off what such places have: usually 万 or 亿, the point or the unit has slipped.",
    ),
    wrong=(
        "全年农村居民人均可支配收入2.3亿元。",
        "全县地区生产总值完成152.4万元。",
        "全县地区生产总值达到15.24万亿元，增长6.2%。",
        "全年城镇居民人均可支配收入41.3元，增长5.1%。",
        "年末全县常住人口29.43人。",
        "年末28.4人中，60岁以上老人6.9万人。",
        "全年转移农村劳动力3.6人，实现劳务收入8.2亿元。",
        "全年城镇居民人均可支配收入41.26万元。",
        "PM2.5年均浓度为350微克/立方米。",
        "全年地区生产总值同比增长62%。",
        "年末城镇化率6.21%。",
        "粮食单产4200公斤/亩。",
        "全年全县社会消费品零售总额完成45.6万元，增长5.2%。",
        "全县一般公共预算收入完成12.6万元。",
        "全年粮食总产量23.6亿吨。",
    ),
    right=(
        "全年农村居民人均可支配收入2.3万元。",
        "全县地区生产总值完成152.4亿元，增长6.2%。",
        "全省地区生产总值突破9万亿元。",
        "年末全县常住人口29.43万人，青石社区常住人口860人。",
        "PM2.5年均浓度为35微克/立方米，空气质量综合指数4.52。",
        "三家商场社会消费品零售总额增加，其中一家零售总额32万元。",
        "五年来，地区生产总值累计增长62%。",
        "每千人口拥有执业（助理）医师目标3.2人，2025年实际为2.9人。",
        "平均每户2.86人，每千人拥有执业医师2.9人，户均人口2.7人。",
        "年末常住人口28.4万人，其中城镇16.2万人。",
        "1978年，全县地区生产总值仅0.8亿元，农民人均纯收入120元。",
        Example("全市地区生产总值完成2.1万亿元。", place="临川市"),
    ),
    thresholds={"slack": Decimal(1)},
)
def implausible_scale(manuscript: Manuscript) -> Iterator[Remark]:
    """A level or a yearly growth outside of what its indicator can be (an error) or usually is (a warning)."""
    yield from _parts_of_a_person(manuscript)
    columns: dict[tuple[str, int], list[Quantity]] = {}
    for quantity in manuscript.quantities:
        for scale in SCALES.get(quantity.claim.indicator_id or "", ()):
            if (
                quantity.unit == scale.unit
                and quantity.is_(scale.kind)
                and not _is_of_others(manuscript, quantity, scale)
            ):
                severity = _how_far(manuscript, quantity, scale)
                if severity and quantity.in_table:
                    columns.setdefault((quantity.claim.indicator, _table_at(manuscript, quantity.start)), []).append(
                        quantity
                    )
                elif severity:
                    yield _remark((quantity,), severity)
    for cells in columns.values():  # one slip in a head puts a whole row or column out of scale: one finding for it
        yield _remark(tuple(cells), Severity.WARNING)


def _parts_of_a_person(manuscript: Manuscript) -> Iterator[Remark]:
    """28.4人, 3.6户: people, households and firms are whole, but for a mean or a ratio; 万 was left out."""
    for match in FRACTION.finditer(manuscript.prose):
        before = manuscript.prose[max(match.start() - MEAN_WITHIN, 0) : match.start()]
        told = before[max(before.rfind(mark) for mark in "。；\n") + 1 :]
        before = told[told.rfind("，") + 1 :]
        after = manuscript.prose[match.end() : match.end() + 8]
        per_head = "每" in told or "均" in told  # every figure of such a sentence may be one
        if manuscript.in_table(match.start()) or per_head or MEAN.search(before) or MEAN.search(after):
            continue
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "“{figure}”不是整数，人、户、企业等只能以整数计。",
                en="“{figure}” is no whole number, as people, households and firms are.",
            ).filled(figure=manuscript.text[match.start() : match.end()]),
            suggestion=Text("请核对是否漏写了“万”。", en="Check whether 万 was left out."),
        )


def _table_at(manuscript: Manuscript, offset: int) -> int:
    return bisect_right(manuscript.reading.tables, offset, key=lambda span: span[0])


def _is_of_others(manuscript: Manuscript, quantity: Quantity, scale: Scale) -> bool:
    claim = quantity.claim
    if (claim.period and claim.period[:4] < "1995") or claim.bound in (Bound.UNDER, Bound.NEAR):
        return True
    before = manuscript.plain[max(quantity.start - 30, 0) : quantity.start]
    clause = before[max(before.rfind(mark) for mark in "。；\n") + 1 :]
    if scale.yearly and (claim.base not in ("yoy", None) or any(word in clause for word in LONG)):
        return True
    return scale.kind is Kind.LEVEL and any(word in (claim.place or "") + claim.indicator for word in OTHERS)


def _how_far(manuscript: Manuscript, quantity: Quantity, scale: Scale) -> Severity | None:
    level = level_of(quantity.claim.place or manuscript.document.place)
    possible = _slackened(manuscript, scale.levels.get(level, scale.possible) if level else scale.possible)
    if quantity.in_table:  # a column read wrongly is mostly too small
        return Severity.WARNING if Interval(possible[1], None).contains(quantity.value) else None
    if scale.whole and not _speaks_of_the_whole(manuscript, quantity):
        possible = (Decimal(0), possible[1])
    if not Interval(*possible).meets(quantity.wide):
        nation = Interval(*scale.possible).meets(quantity.wide) and _speaks_of_the_nation(manuscript, quantity)
        return None if nation else Severity.ERROR
    period = quantity.claim.period or manuscript.document.published
    recent = period[:4] >= str(USUAL_SINCE)
    if recent and scale.usual and not Interval(*scale.usual).meets(quantity.wide):
        return Severity.WARNING
    return None


def _slackened(manuscript: Manuscript, ends: Ends) -> Ends:
    """The ends as far apart as the configuration wants them; at 1 as they are."""
    slack = manuscript.threshold("unit-scale", "slack")
    low, high = ends
    return (low if low < 0 else low / slack), high * slack


def _speaks_of_the_whole(manuscript: Manuscript, quantity: Quantity) -> bool:
    sentence = manuscript.sentence_at(quantity.start)
    return sentence is not None and any(word in sentence.text for word in (*OWN, "全年", "年末"))


def _speaks_of_the_nation(manuscript: Manuscript, quantity: Quantity) -> bool:
    """Whether the paragraph is about the country and the sentence names no place of its own."""
    sentence, paragraph = manuscript.sentence_at(quantity.start), manuscript.paragraph_at(quantity.start)
    if sentence is None or paragraph is None or any(word in sentence.text for word in OWN):
        return False
    before = manuscript.plain[max(paragraph.start - 400, 0) : paragraph.end]
    return any(word in before for word in NATION)


def _remark(quantities: tuple[Quantity, ...], severity: Severity) -> Remark:
    quantity = quantities[0]
    return Remark(
        spans=tuple(one.span for one in quantities),
        message=Text(
            "“{indicator}”为{figure}，与通常的数量级相差很大。",
            en="{indicator} is given as {figure}, far from the usual order of magnitude.",
        ).filled(indicator=quantity.claim.indicator, figure=quantity.claim.text),
        suggestion=Text(
            "请核对万、亿、小数点和单位；如确实如此，请在文中说明口径。",
            en="Check 万, 亿, the point and the unit; if it is so, say in the text what it counts.",
        ),
        severity=severity,
    )
