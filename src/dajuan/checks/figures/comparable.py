"""Tell which printed growth may be compared with which printed levels (CONVENTIONS 2.3, 2.5).

Levels are printed at current prices. A growth rate at constant prices, or of a set of firms that changes every year, does not
follow from them; a rate “on the same scope” does not either. Both are told by the indicator, by the words of the phrase and by
the words around it, for many a figure has no indicator of the catalogue.
"""

from __future__ import annotations

from decimal import Decimal

import msgspec

from dajuan.catalogue.indicators import indicator
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Severity


class Comparison(msgspec.Struct, frozen=True):
    """How a printed growth rate and printed levels of one indicator go together.

    severity: of a conflict between them; None where they must not be compared at all.
    base:     the share of the earlier level by which it may have been revised since it was printed (0.03 of retail sales).
    real:     the rate is at constant prices (else it is of another set of firms, where severity is None).
    """

    severity: Severity | None
    base: Decimal = Decimal(0)
    real: bool = False


REAL = Comparison(None, real=True)
OTHER_SET = Comparison(None)
EXACT = Comparison(Severity.ERROR)
REVISED = Comparison(Severity.WARNING)
RETAIL = Comparison(Severity.WARNING, Decimal("0.03"))
BALANCES = Comparison(Severity.WARNING, Decimal("0.02"))
SURVEYED = Comparison(Severity.ADVICE)

# At constant prices, or with real GDP inside. 产值 of farming is printed with real growth; that of industry with nominal growth.
_REAL = Pattern(
    "增加值|生产总值|GDP|经济总量|经济规模|劳动生产率|业务总量|邮电业务|能耗|能源消耗|碳排放强度|二氧化碳排放"
    "|(?:农林牧渔|农业|种植业|林业|牧业|畜牧业|渔业|农林牧渔服务业|辅助性活动)[^，。；、]{0,2}总?产值|(?:万元|单位)[^，。；]{0,12}(?:用水量|水耗)"
)
# The set of firms or projects changes every year: published totals may fall while the growth printed is positive.
_OTHER_SET = Pattern(
    "(?:规模以上|规上|限额以上|限上|资质以?[上内]|四上)[^，。；]{0,16}?(?:收入|利润|产值|利税|税金|零售额|销售额|营业额|营收|亏损|成本)"
    "|固定资产投资|固投|房地产|民间投资|民营投资|工业投资|制造业投资|技改投资|技术改造投资|基础设施(?:建设)?投资|基建投资|产业投资"
    "|服务业投资|农业投资|国有投资|(?:城镇|农村|建设|更新改造|全社会|民生|高技术|高新技术)[^，。；]{0,4}投资|商品房|住宅销售|住房销售"
)
_RETAIL = Pattern("零售额|零售总额|社零|商品零售|餐饮收入|餐饮业")
_TRADE = Pattern("进出口|出口|进口|外贸|外资")
_BALANCES = Pattern("存款|贷款|存贷")
_INCOME = Pattern("可支配收入|纯收入|居民收入|农民收入|人均收入|消费支出|消费性支出")
_SURVEYED = Pattern("旅游|游客|人次|文旅")
_MONITORED = Pattern("PM2?|细颗粒物|可吸入颗粒物|优良天|优良率|综合指数|浓度")
_ABOVE_SIZE = Pattern("规模以上|规上|限额以上|限上|资质以?[上内]")

_BY_ID = {
    "fixed_asset_investment": OTHER_SET,
    "construction_gross_output": OTHER_SET,
    "commercial_housing_sales": OTHER_SET,
    "tourism_revenue": SURVEYED,
    "tourist_arrivals": SURVEYED,
}


def comparison(indicator_id: str | None, phrase: str) -> Comparison:
    """How the growth of what a phrase names may be compared with its levels.

    phrase: the words that say what is measured, as much of them as there are (实现工业增加值, not 实现).
    """
    known = indicator(indicator_id) if indicator_id else None
    words = f"{known.name},{phrase}" if known else phrase
    if (known is not None and known.prices == "constant") or _REAL.search(words):
        return REAL
    if indicator_id in _BY_ID:
        return _BY_ID[indicator_id]
    if _OTHER_SET.search(words):
        return OTHER_SET
    for pattern, found in (
        (_RETAIL, RETAIL),
        (_TRADE, REVISED),
        (_BALANCES, BALANCES),
        (_INCOME, REVISED),
        (_SURVEYED, SURVEYED),
        (_MONITORED, REVISED),
        (_ABOVE_SIZE, REVISED),
    ):
        if pattern.search(words):
            return found
    return EXACT


# What the sentence says of how the rate was worked out. 自然口径 is none of them: it is the plain quotient of the levels.
_SCOPE = Pattern(
    "同口径|同比口径|可比|不变价|口径(?:调整|变化|变动|一致|相同)|(?:新|老|旧|原|该|此|这一|统计|相同|一致)口径|按[^，。；]{0,10}口径"
    "|扣除|剔除|剔去|不含|不包括|不计|除去|还原|考虑[^，。；]{0,12}因素|因素(?:后|外|影响)|留抵退税"
    "|实际增长|实际增速|实际下降|价格因素|修订|最终核实|核定|重新核算|调整后|(?:基数|基期|上年|去年|同期)[^，。；\\d]{0,6}调整为|划转|划归|加上[^，。；]{0,16}后|年快报|经济普查|普查"
)
_CLAUSE_BEFORE = 400  # longest stretch that is searched beside the sentence itself


def scope_words(text: str) -> str:
    """The words of a passage that say a rate is on another scope than the levels (同口径, 剔除 …); "" for none."""
    found = _SCOPE.search(text)
    return found[0] if found else ""


def own_scope(manuscript: Manuscript, start: int, end: int) -> bool:
    """Whether the sentence that holds manuscript.plain[start:end], or the one before or after it, speaks of a scope."""
    sentence, paragraph = manuscript.sentence_at(start), manuscript.paragraph_at(start)
    if sentence is None or paragraph is None:
        return bool(scope_words(manuscript.plain[start:end]))
    before, after = sentence.start, max(sentence.end, end)
    low, high = max(paragraph.start, before - _CLAUSE_BEFORE), min(paragraph.end, after + _CLAUSE_BEFORE)
    low = max(low, manuscript.plain.rfind("。", low, max(before - 1, low)) + 1)
    stop = manuscript.plain.find("。", after, high)
    return bool(scope_words(manuscript.plain[low : stop + 1 if stop >= 0 else high]))
