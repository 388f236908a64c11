"""Find the growth of income set beside that of the economy without saying whether it is nominal or real."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.records import Kind, Status

BESIDE = Pattern(
    r"(?:与|同|和)(?:全[县市区省]|本地|地区)?(?:经济|生产总值|GDP|地区生产总值)(?:增长|发展)?(?:基本)?同步"
    r"|(?:快于|高于|跑赢)(?:同期)?(?:全[县市区省])?(?:经济|生产总值|GDP|地区生产总值)(?:增长|增速)",
    needs=("同步", "快于", "高于", "跑赢"),
)
INCOME = Pattern(r"(?:居民|农民|城镇|农村|可支配)[^，。；]{0,10}收入")
SAID = Pattern(r"名义|实际增长|扣除价格|扣除物价|可比价")


@check(
    "word-nominal-real",
    severity=Severity.ADVICE,
    basis=Basis.CERTAIN,
    title=Text("收入增速是名义还是实际", en="Is the growth of income nominal or real"),
    why=Text(
        "地区生产总值的增速扣除了价格因素，居民收入的增速通常没有；说“同步”“快于”要用实际增速。",
        en="GDP grows at constant prices, income usually at current ones; 同步 or 快于 needs the real growth.",
    ),
    wrong=(
        "居民收入与经济增长同步，全年增长5.6%。",
        "城乡居民人均可支配收入增长6.1%，快于经济增长。",
    ),
    right=(
        "居民收入名义增长5.6%、实际增长5.3%，与经济增长同步。",
        "居民人均可支配收入增长6.1%，扣除价格因素实际增长5.8%，快于经济增速。",
        "力争居民收入增长与经济增长同步。",
        "税收收入增长7.2%，快于经济增长。",
    ),
)
def income_beside_the_economy(manuscript: Manuscript) -> Iterator[Remark]:
    """同步 or 快于经济增长 in a sentence with the growth of incomes; once a document."""
    for match in BESIDE.finditer(manuscript.prose):
        sentence = manuscript.sentence_at(match.start())
        if sentence is None or not INCOME.search(sentence.text) or SAID.search(sentence.text):
            continue
        near = [one for one in sentence.quantities if _is_growth_of_income(one) and abs(one.start - match.start()) < 60]
        if near:
            yield Remark(
                spans=(near[0].span,),
                message=Text(
                    "收入增长{figure}与经济增长相比，是名义增速还是扣除价格因素的实际增速？",
                    en="Income grows by {figure} beside the economy: is that nominal, or at constant prices?",
                ).filled(figure=near[0].claim.text),
                suggestion=Text("写明“名义增长”或“扣除价格因素实际增长”。", en="Say 名义增长 or 扣除价格因素实际增长."),
            )
            return


def _is_growth_of_income(quantity: Quantity) -> bool:
    of_income = "收入" in quantity.claim.indicator and INCOME.search(quantity.claim.indicator) is not None
    return quantity.unit == "%" and quantity.is_(Kind.CHANGE) and of_income and quantity.claim.status is Status.ACTUAL
