"""Find outputs that are not area times yield: 35万亩 at 420公斤 make no 15.7万吨."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.figures.parts import named, spans
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.ratios.harvests import Harvest, harvests
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.checks.tables.remarks import table_remarks

MESSAGE = Text(
    "“{area}”乘以“{rate}”为{computed}，文中为“{output}”。",
    en="“{area}” times “{rate}” is {computed}; the text says “{output}”.",
)
SUGGESTION = Text(
    "请核对面积、单产、总产及单位（1公顷＝15亩，1吨＝2000斤）；面积应为播种面积。",
    en="Check area, yield, output and their units (1公顷 is 15亩, 1吨 is 2000斤); the area is the sown area.",
)


@check(
    "arith-yield",
    severity=Severity.ERROR,
    title=Text("总产不等于面积乘单产", en="The output is not area times yield"),
    why=Text(
        "总产等于播种面积乘单产：万亩×公斤/亩÷1000＝万吨。",
        en="Output is sown area times yield: 万亩 by 公斤/亩 by 1000 are 万吨.",
    ),
    wrong=(
        "粮食播种面积35万亩，平均亩产420公斤，总产15.7万吨。",
        "全县小麦播种面积12.4万亩，单产395公斤/亩，总产量6.9万吨。",
        "种植马铃薯8.0万亩，亩产1500公斤，总产量达到21万吨。",
        "全年粮食总产16.2万吨，播种面积35.2万亩，单产每亩420公斤。",
        "中稻18.6万亩、亩产545公斤、产量10.14万吨；晚稻6.2万亩、亩产412公斤、产量3.55万吨。",
        "全镇辣椒种植面积扩大到0.86万亩，比上年多0.1万亩。由于风调雨顺，平均亩产1840公斤，总产量1.98万吨。",
        "花椒种植面积2.45万亩，亩均产值5200元，总产值1.47亿元。",
    ),
    right=(
        "粮食播种面积35万亩，平均亩产420公斤，总产14.7万吨。",
        "粮食播种面积35.2万亩，增长1.2%；亩产420.5公斤，增长0.8%；总产14.8万吨，增长2.0%。",
        "全县耕地面积52万亩，粮食亩产420公斤，总产14.7万吨。",
        "小麦面积12万亩，玉米面积20万亩，玉米亩产520公斤，粮食总产16.2万吨。",
        "创建万亩示范片3个，示范片亩产620公斤，全县粮食总产14.7万吨。",
        "小麦播种面积18.2万亩，攻关田亩产650公斤，全县小麦总产7.6万吨。",
        "全县茶园9.6万亩，其中投产7.1万亩，亩产干茶45公斤，产量3195吨。",
    ),
)
def yields(manuscript: Manuscript) -> Iterator[Remark]:
    """Yields with the area and the output that are told beside them, and columns of tables."""
    for each in harvests(manuscript):
        yield _remark(manuscript, each)
    yield from table_remarks(manuscript, "arith-yield")


def _remark(manuscript: Manuscript, found: Harvest) -> Remark:
    computed = found.given.shown(found.output)
    message = MESSAGE.filled(
        area=named(manuscript, found.area),
        rate=named(manuscript, found.rate),
        computed=computed.partition("（")[0],
        output=named(manuscript, found.output),
    )
    return Remark(spans(found.output, found.area, found.rate), message, SUGGESTION, computed)
