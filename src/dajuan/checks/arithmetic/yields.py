"""Find outputs that are not area times yield: 35万亩 at 420公斤 make no 15.7万吨."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dajuan.catalogue.units import factor
from dajuan.checks.arithmetic.parts import Sum, label, named, remark, spans
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.checks.tables.remarks import table_remarks
from dajuan.reading.intervals import exactly
from dajuan.reading.records import Kind

_AREAS = ("亩", "公顷", "平方公里", "平方米")
_WEIGHTS = ("吨", "公斤", "斤")
_YIELD = Pattern(r"亩产|单产|每亩(?:平均)?(?:产|收)|每公顷(?:平均)?产")
_PER_HECTARE = Pattern("每公顷|公顷产")
_OUTPUT = Pattern("总产|产量|产粮|收获|年产|产(?:鲜|干)|产出")
_NOT_AREA = Pattern("耕地|农田|新增|改造|建成|水库|面积占")

MESSAGE = Text(
    "“{area}”乘以“{rate}”为{computed}，文中为“{output}”。",
    en="“{area}” times “{rate}” is {computed}; the text says “{output}”.",
)
SUGGESTION = Text(
    "请核对面积、单产、总产及单位（1公顷＝15亩，1吨＝2000斤）；面积应为播种面积。",
    en="Check area, yield, output and their units (1公顷 is 15亩, 1吨 is 2000斤); the area is the sown area.",
)


class Harvest(msgspec.Struct, frozen=True):
    """Area, yield and output of one crop, as printed."""

    area: Quantity
    rate: Quantity
    output: Quantity


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
    ),
    right=(
        "粮食播种面积35万亩，平均亩产420公斤，总产14.7万吨。",
        "粮食播种面积35.2万亩，增长1.2%；亩产420.5公斤，增长0.8%；总产14.8万吨，增长2.0%。",
        "全县耕地面积52万亩，粮食亩产420公斤，总产14.7万吨。",
        "小麦面积12万亩，玉米面积20万亩，玉米亩产520公斤，粮食总产16.2万吨。",
        "创建万亩示范片3个，示范片亩产620公斤，全县粮食总产14.7万吨。",
    ),
)
def yields(manuscript: Manuscript) -> Iterator[Remark]:
    """Sentences with one area, one yield and one output, and columns of tables."""
    for sentence in manuscript.sentences:
        found = _harvest(manuscript, sentence)
        if found is None:
            continue
        result = _product(manuscript, found)
        if result is None:
            continue
        message = MESSAGE.filled(
            area=named(manuscript, found.area),
            rate=named(manuscript, found.rate),
            computed=result.shown(found.output).partition("（")[0],
            output=named(manuscript, found.output),
        )
        where = spans(found.output, found.area, found.rate)
        made = remark(result.against(found.output), where, message, result.shown(found.output), SUGGESTION)
        if made is not None:
            yield made
    yield from table_remarks(manuscript, "arith-yield")


def _harvest(manuscript: Manuscript, sentence: Stretch) -> Harvest | None:
    """The three figures, None where one is missing or one of them stands twice."""
    if not _YIELD.search(sentence.text):
        return None
    levels = [each for each in sentence.quantities if each.is_(Kind.LEVEL)]
    rates = [each for each in levels if _is_rate(manuscript, each)]
    areas = [each for each in levels if each.unit in _AREAS and not _NOT_AREA.search(label(manuscript, each))]
    outputs = [
        each
        for each in levels
        if each.unit in _WEIGHTS and each not in rates and _OUTPUT.search(label(manuscript, each))
    ]
    every = [each for each in levels if each.unit in _AREAS]
    if len(rates) != 1 or len(areas) != 1 or len(outputs) != 1 or len(every) != 1:
        return None
    if not _one_crop(areas[0], rates[0], outputs[0]):
        return None
    return Harvest(areas[0], rates[0], outputs[0])


def _is_rate(manuscript: Manuscript, quantity: Quantity) -> bool:
    words = label(manuscript, quantity)
    return quantity.unit.partition("/")[0] in _WEIGHTS and ("/" in quantity.unit or bool(_YIELD.search(words)))


_CROPS = (
    "小麦",
    "玉米",
    "水稻",
    "稻谷",
    "大豆",
    "马铃薯",
    "油菜",
    "棉花",
    "夏粮",
    "秋粮",
    "谷子",
    "高粱",
    "花生",
    "蔬菜",
)


def _one_crop(*figures: Quantity) -> bool:
    """Whether no two of them name different crops, nor one a crop and another all grain."""
    named_crops = {crop for each in figures for crop in _CROPS if crop in each.claim.indicator}
    grain = any("粮食" in each.claim.indicator for each in figures)
    return len(named_crops) < 2 and not (named_crops and grain)


def _product(manuscript: Manuscript, found: Harvest) -> Sum | None:
    weight, _slash, per = found.rate.unit.partition("/")
    per = per or ("公顷" if _PER_HECTARE.search(label(manuscript, found.rate)) else "亩")
    areas, weights = factor(found.area.unit, per), factor(weight, found.output.unit)
    if areas is None or weights is None:
        return None
    times = exactly(areas * weights)
    return Sum(
        found.area.value * found.rate.value * areas * weights,
        found.area.tight * found.rate.tight * times,
        found.area.wide * found.rate.wide * times,
        found.output.step,
    )
