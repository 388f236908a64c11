"""Find prices per kilometre, household or mu that are not the total by the number."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.catalogue.units import factor
from dajuan.checks.arithmetic.parts import is_amount, is_closed, named, quotient, remark, spans
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.tables.remarks import table_remarks

_UNITS = {
    "公里": "公里",
    "平方米": "平方米",
    "亩": "亩",
    "户": "户",
    "人": "人",
    "个": "个",
    "套": "套",
    "台": "台",
    "件": "件",
    "家": "家",
    "所": "所",
    "吨": "吨",
    "公顷": "公顷",
    "座": "座",
    "村": "个",
    "名": "人",
}
_NOUNS = "投资|补助|补贴|造价|成本|费用|资金|奖励|奖补|贷款|发放|兑付|拨付|支出|单价|价格|均价"
_PRICE = Pattern(
    rf"(?:平均)?(?:每(?:一)?(?P<per>{'|'.join(_UNITS)})|(?P<mean>户|人|亩|村|件|台|套)均)(?P<what>(?:平均)?(?:{_NOUNS})?)(?:约|为|达|达到|可|合|只|仅)*$"
)
_MONEY = Pattern(_NOUNS)
_OTHER = Pattern("其中|(?<!高)标准|按照?|最高|最低|不超过|以上|收入|产值|GDP|消费|增收|存款|分红|余额")
LONGEST = 40
_ONE = Decimal(1)

MESSAGE = Text(
    "“{total}”÷“{count}”为{computed}，文中为“{price}”。",
    en="“{total}” by “{count}” is {computed}; the text says “{price}”.",
)
SUGGESTION = Text(
    "请核对总额、数量、单价及其单位（元、万元）。",
    en="Check the total, the number, the price and their units (元, 万元).",
)


@check(
    "arith-unit-price",
    severity=Severity.WARNING,
    title=Text("单价不等于总额除以数量", en="A price per unit is not the total by the number"),
    why=Text(
        "总投资和里程、面积、户数都写出来时，每公里、每平方米、户均的数应等于两数相除。",
        en="Where the total and the length, area or number of households are printed, the figure per unit is their quotient.",
    ),
    wrong=(
        "投资1.2亿元改造农村公路8公里，每公里150万元。",
        "发放补助96万元，惠及脱贫户320户，户均补助300元。",
        "投入资金4200万元，建设高标准农田2.1万亩，亩均投资1800元。",
        Example(
            "<h1>物资采购表</h1><table><tr><th>物资</th><th>数量（件）</th><th>单价（元）</th><th>金额（元）</th></tr>"
            "<tr><td>棉被</td><td>320</td><td>180</td><td>57600</td></tr><tr><td>帐篷</td><td>45</td><td>1260</td><td>65700</td></tr>"
            "<tr><td>雨衣</td><td>400</td><td>58</td><td>23200</td></tr></table>"
        ),
    ),
    right=(
        "投资1.2亿元改造农村公路8公里，每公里1500万元。",
        "发放补助96万元，惠及脱贫户320户，户均补助3000元。",
        "投入资金4200万元，建设高标准农田2.1万亩，亩均投资2000元。",
        "投资1.2亿元改造农村公路8公里，按每公里50万元的标准补助。",
        "带动320户脱贫户，村集体增收96万元，户均增收2600元。",
        "新建道路8公里、改造15公里，总投资1.2亿元，每公里约520万元。",
    ),
)
def unit_prices(manuscript: Manuscript) -> Iterator[Remark]:
    """Prices after one total in money and one number in the unit that they are by, and columns of tables."""
    for sentence in manuscript.sentences:
        if "均" not in sentence.text and "每" not in sentence.text:
            continue
        for index, price in enumerate(sentence.quantities):
            if index >= 2 and price.unit == "元" and is_amount(price) and is_closed(price):
                yield from _price(manuscript, sentence, index)
    yield from table_remarks(manuscript, "arith-unit-price")


def _price(manuscript: Manuscript, sentence: Stretch, index: int) -> Iterator[Remark]:
    price = sentence.quantities[index]
    lead = manuscript.plain[max(sentence.quantities[index - 1].end, price.start - LONGEST) : price.start]
    match = _PRICE.search(lead)
    if match is None or _OTHER.search(lead) or "；" in lead:
        return
    unit = _UNITS[match["per"] or match["mean"]]
    before = [each for each in sentence.quantities[:index] if is_amount(each) and is_closed(each)]
    totals = [each for each in before if each.unit == "元"]
    counts = [
        each for each in before if each.unit == unit or (factor(each.unit, unit) is not None and each.unit != "元")
    ]
    if len(totals) != 1 or len(counts) != 1 or counts[0].unit != unit or len(before) != 2:
        return
    total, count = totals[0], counts[0]
    words = manuscript.plain[sentence.start : max(total.end, count.end)]
    if _OTHER.search(words) or not _MONEY.search(manuscript.plain, sentence.start, total.end + 6):
        return
    found = quotient(total, count, _ONE, price.step)
    if found is None:
        return
    message = MESSAGE.filled(
        total=named(manuscript, total),
        count=named(manuscript, count),
        computed=found.shown(price).partition("（")[0],
        price=named(manuscript, price),
    )
    made = remark(found.against(price), spans(price, total, count), message, found.shown(price), SUGGESTION)
    if made is not None:
        yield made
