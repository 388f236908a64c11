"""Find an amount that changes by percentage points, or a rate that “grows” by them (财政收入增长6.5个百分点)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.catalogue.indicators import indicator as indicator_with
from dajuan.catalogue.match import indicator_id
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.wording.rates import clause_start, is_level, is_rate, is_speed, of_one_thing
from dajuan.patterns import HAN
from dajuan.reading.records import Kind

VERB = Pattern(r"(?:(?P<plain>增长|增加|下降|减少|下滑|增|降)|上涨|上升|提高|提升|降低)(?:了|约|近)?$")
# Where one of these stands in the clause the points are of a speed, a share or a comparison.
_POINTS = (
    "增速 增幅 涨幅 降幅 跌幅 率 占 比重 比例 份额 强度 满意度 拉动 贡献 影响 带动 高于 低于 快于 慢于 高出 增长速度 回落 加快 放缓"
    " 指数 价格 由 从"
)
POINTS = frozenset(_POINTS.split())
NO_AMOUNT = frozenset({"", "%", "‰", "百分点", "倍", "分", "位", "个"})


DEALT = Pattern(
    f"^[，；：]?(?:全年|全县|全市|今年|累计|共|年内|[，])*(?:接待|发放|培训|受理|查处|收购|投放|销售|生产|采购){HAN}{{2,10}}(?:同比|比上年|较上年|环比)?(?:增长|下降|增加|减少)了?$"
)
"""What was received, handed out, produced is an amount, whatever it is."""
AMOUNT = Pattern(
    "(?:人数|人次|数量|产量|总产|销量|总量|总额|件数|起数|户数|台数|存栏|出栏|产值|发电量|用电量|货运量|客运量|业务量|零售额|交易额|销售额|经费|收入|支出|税收|存款|贷款|余额|增加值|总值|面积|利润)$"
)
"""Whatever ends so is an amount, though the catalogue does not know it."""

LEVEL_IN_POINTS = Pattern(
    r"(?:率|满意度|比重|占比)(?:达到?|为|保持在|稳定在)(?:了)?(?P<level>(?P<number>[3-9]\d(?:\.\d+)?|100)个百分点)",
    needs=("个百分点",),
)
"""满意率达98.6个百分点."""
TORN = 30
"""A tab so near before a figure tells that a pdf ran the columns of a page together: the words may be of two sentences."""


@check(
    "pct-point-amount",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("数量的增减写成了百分点", en="An amount that changes by percentage points"),
    why=Text(
        "百分点是两个百分数之差；收入、产量、人数等数量的增减用百分之几。",
        en="Percentage points are the difference of two per cents; revenue, output, heads grow or fall by per cents.",
    ),
    wrong=(
        "全市接待游客人数同比上升12.3个百分点，旅游收入达到2.6亿元。",
        "一般公共预算收入完成12.6亿元，同比增长6.5个百分点。",
        "全年粮食总产量23.6万吨，比上年增加1.2个百分点。",
        "规模以上工业增加值同比增长7.2个百分点。",
        "PM2.5平均浓度31微克/立方米，下降6.2个百分点。",
        "社会消费品零售总额45.6亿元，同比上涨5.2个百分点。",
        "全县财政收入增长4.5个百分点，支出增长3.1%。",
        "政务服务热线满意率达98.6个百分点。",
    ),
    right=(
        "一般公共预算收入完成12.6亿元，同比增长6.5%。",
        "工业拉动经济增长1.2个百分点。",
        "规模以上工业增加值增长7.2%，同比增加1.1个百分点。",
        "税收收入8.6亿元，占一般公共预算收入的68.3%，增加2.1个百分点。",
        "城镇登记失业率3.1%，下降0.2个百分点。",
        "地区生产总值增长6.2%，高于全市0.8个百分点。",
    ),
)
def points_of_an_amount(manuscript: Manuscript) -> Iterator[Remark]:
    """增长, 下降 of an amount with 百分点 after it."""
    for match in LEVEL_IN_POINTS.finditer(manuscript.prose):
        yield Remark(
            spans=(Span(match.start("level"), match.end("level")),),
            message=Text(
                "“{level}”是水平，不是两个百分数之差。", en="“{level}” is a level, not the difference of two per cents."
            ).filled(level=match["level"]),
            suggestion=Text("改为“{number}%”。", en="Write {number}%.").filled(number=match["number"]),
        )
    for sentence in manuscript.sentences:
        for index, quantity in enumerate(sentence.quantities):
            if quantity.unit != "百分点" or not quantity.is_(Kind.CHANGE):
                continue
            if "\t" in manuscript.text[max(quantity.start - TORN, 0) : quantity.end]:
                continue
            before = sentence.quantities[index - 1] if index else None
            spans = _amount_grown(manuscript.plain, quantity, before, sentence)
            if not spans:
                continue
            yield Remark(
                spans=spans,
                message=Text(
                    "“{indicator}”是数量，它的增减写成了“{figure}”；百分点只用于两个百分数之差。",
                    en="{indicator} is an amount, but changes by {figure}; points are between two per cents.",
                ).filled(indicator=quantity.claim.indicator, figure=quantity.claim.text),
                suggestion=Text(
                    "指增减幅度，写“{number}%”；指增速的变化，写“增速加快（回落）{figure}”。",
                    en="For the growth write {number}%; for a change of its speed 增速加快（回落）{figure}.",
                ).filled(
                    number=quantity.claim.text.replace("个百分点", "").replace("百分点", ""), figure=quantity.claim.text
                ),
            )


def _amount_grown(text: str, quantity: Quantity, before: Quantity | None, sentence: Stretch) -> tuple[Span, ...]:
    """The figure and the level just before it; it alone where the clause names an amount of the catalogue."""
    indicator = quantity.claim.indicator
    start = clause_start(text, before.end if before else sentence.start, quantity.start)
    clause = text[start : quantity.start]
    verb = VERB.search(clause)
    if not verb or any(word in clause for word in POINTS) or is_rate(indicator) or is_speed(indicator):
        return ()
    if before is not None and text[before.end : quantity.start].count("，") <= 1 and of_one_thing(before, quantity):
        of_amount = before.is_(Kind.LEVEL) and before.unit not in NO_AMOUNT
        return (quantity.span, before.span) if of_amount else ()
    if DEALT.search(clause) and not _of_rates(text, sentence.start, start):
        return (quantity.span,)
    if AMOUNT.search(indicator) and indicator[-2:] in clause and not _of_rates(text, sentence.start, start):
        return (quantity.span,)
    meant = indicator_id(indicator, "%", "change") if verb["plain"] and indicator[-4:] in clause else None
    known = indicator_with(meant) if meant else None
    return (quantity.span,) if known and known.unit not in NO_AMOUNT else ()


def _of_rates(text: str, start: int, end: int) -> bool:
    """Whether the sentence has spoken of speeds, shares or contributions before: then the points may be of them."""
    return any(word in text[start:end] for word in POINTS)


@check(
    "pct-point-verb",
    severity=Severity.ADVICE,
    basis=Basis.HOUSE,
    title=Text("比率、增速的变化宜用“提高”“回落”等", en="A rate rises by points, it does not grow"),
    why=Text(
        "“增长”用于数量；比重、比率、增速的点数变化用提高、上升、加快、下降、回落。",
        en="增长 is said of amounts; a share, rate or speed rises (提高, 上升, 加快) or falls (下降, 回落) by points.",
    ),
    wrong=("新能源装机占比增长1.2个百分点。", "城镇化率61.2%，比上年增长0.8个百分点。"),
    right=(
        "新能源装机占比提高1.2个百分点。",
        "工业拉动全县经济增长2.1个百分点。",
        "城镇化率61.2%，比上年提高0.8个百分点。",
    ),
)
def rate_that_grows(manuscript: Manuscript) -> Iterator[Remark]:
    """增长 N个百分点 of a rate, share or speed; once a document, with how many times."""
    found = []
    for sentence in manuscript.sentences:
        for index, quantity in enumerate(sentence.quantities):
            text = manuscript.plain
            if quantity.unit != "百分点" or text[max(quantity.start - 2, 0) : quantity.start] != "增长":
                continue
            start = clause_start(text, sentence.quantities[index - 1].end if index else sentence.start, quantity.start)
            pulled = any(word in text[start : quantity.start] for word in ("拉动", "贡献", "带动", "影响"))
            rate = is_rate(quantity.claim.indicator) or is_speed(quantity.claim.indicator)
            beside = index and is_level(sentence.quantities[index - 1])
            if not pulled and rate and (beside or quantity.claim.indicator[-2:] in sentence.text):
                found.append(quantity)
    if found:
        first = found[0]
        yield Remark(
            spans=(Span(first.start - 2, first.end), *(one.span for one in found[1:])),
            message=Text(
                "“{indicator}”是比率或增速，宜说“提高（上升、加快）{figure}”，不说“增长”（全文{count}处）。",
                en="{indicator} is a rate or speed: it rises (提高, 上升, 加快) by {figure} ({count} in the document).",
            ).filled(indicator=first.claim.indicator, figure=first.claim.text, count=len(found)),
        )
