"""Find prices per kilometre, household or mu that are not the total by the number."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.figures.parts import named, spans
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.ratios.each_times import EachTimes, each_times
from dajuan.checks.ratios.per_units import per_units
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.tables.remarks import table_remarks

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
        "项目批复概算6.3亿元，线路全长21公里。全线桥梁9座，平均每公里造价2000万元。",
        "全县共有村级养老服务站48个、护理员144人，平均每个服务站5人。",
        "购置巡逻车24辆，合同总价312万元，折合每辆18万元。",
        "全年生产合成氨42万吨，耗电54.6亿千瓦时，平均每吨合成氨耗电1600千瓦时。",
        "全年生产水泥120万吨，消耗标准煤9.6万吨，每吨水泥耗标准煤95千克。",
        "县财政每年安排专项资金500万元，连续三年共安排1800万元。",
        "为8个示范村每村安排20万元，共计180万元。",
        "全县农村低保对象8400人，全年发放低保金4032万元，人均每月补助480元。",
        "分三批开展培训，每批40人，共培训130人。",
        "全年办理行政处罚案件84件，罚没款126万元，案均罚没2.5万元。",
    ),
    right=(
        "投资1.2亿元改造农村公路8公里，每公里1500万元。",
        "发放补助96万元，惠及脱贫户320户，户均补助3000元。",
        "投入资金4200万元，建设高标准农田2.1万亩，亩均投资2000元。",
        "投资1.2亿元改造农村公路8公里，按每公里50万元的标准补助。",
        "带动320户脱贫户，村集体增收96万元，户均增收2600元。",
        "新建道路8公里、改造15公里，总投资1.2亿元，每公里约520万元。",
        "项目批复概算6.3亿元，线路全长21公里。全线桥梁9座，平均每公里造价3000万元。",
        "发放补贴3720万元，惠及农户4.65万户，其中种粮大户户均2.3万元。",
        "全年生产水泥120万吨，消耗标准煤9.6万吨，每吨水泥耗标准煤80千克。",
        "县财政每年安排专项资金500万元，连续三年共安排1500万元。",
        "为8个示范村每村安排20万元，共计160万元，3年累计投入480万元。",
        "分三批开展培训，每批40人左右，共培训130人。",
        "全县农村低保对象8400人，全年发放低保金4032万元，人均每月补助400元。",
        "2023年改造危房470户，三年累计投入4428万元，户均2.4万元。",
        "全年发放低保金936万元，惠及1560人，农村低保标准每人每年7800元。",
    ),
)
def unit_prices(manuscript: Manuscript) -> Iterator[Remark]:
    """Figures per unit after one total and one number in the unit that they are by, and columns of tables."""
    for each in per_units(manuscript):
        printed, total, count = each.printed, each.total, each.count
        message = MESSAGE.filled(
            total=named(manuscript, total),
            count=named(manuscript, count),
            computed=each.given.shown(printed).partition("（")[0],
            price=named(manuscript, printed),
        )
        yield Remark(spans(printed, total, count), message, SUGGESTION, each.given.shown(printed))
    for times in each_times(manuscript):
        yield _of_times(manuscript, times)
    yield from table_remarks(manuscript, "arith-unit-price")


def _of_times(manuscript: Manuscript, found: EachTimes) -> Remark:
    return Remark(
        spans(found.total, found.each),
        Text(
            "“{each}”乘以{count}为{made}，文中共为“{total}”。",
            en="“{each}” by {count} is {made}; the text says “{total}” in all.",
        ).filled(each=named(manuscript, found.each), count=found.count, made=found.made, total=found.total.claim.text),
        SUGGESTION,
        found.made,
    )
