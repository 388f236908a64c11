"""Find area, yield and output of one crop: 玉米播种15.2万亩，亩产478公斤，产量7.27万吨."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import msgspec

from dajuan.catalogue.units import factor
from dajuan.checks.figures.parts import Sum, is_amount, is_closed, is_torn
from dajuan.checks.figures.told import Told, figures_told
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, Verdict
from dajuan.reading.intervals import exactly

_AREAS = ("亩", "公顷", "平方公里", "平方米")
_WEIGHTS = ("吨", "公斤", "斤")
_YIELD = Pattern(
    r"亩产(?!值)|亩均产量|一亩(?:地)?(?:能|可)?产|单产|每亩(?:平均|可)?(?:产|收)|每公顷(?:平均)?(?:产|单产)|公顷产"
)
_VALUE = Pattern(r"(?:亩均|每亩)(?:平均)?年?纯?(?P<what>产值|效益|收益|收入|利润|节本增效|节支|节约成本)")
_PER_HECTARE = Pattern("每公顷|公顷产")
_OUTPUT = Pattern("产(?!业|值|能|销)|收获")
_NOT_AREA = Pattern("耕地|农田|新增|改造|建成(?!投产)|水库|面积占|[多少]|扩大(?!到|至)|增加(?!到|至)|减少|[比较]上|每")
_BEST = Pattern("示范|攻关|高产|最高|[百千万]亩|核心|试验|测产|[片方田]|突破|提高|增加|以上|[比较]|目标|高出")
_SEGMENT = "；。\n"
_MOST = 2
_FARTHEST = 2
"""So many sentences before its yield an area may be told."""
_CROPS = (
    "小麦", "玉米", "早稻", "中稻", "晚稻", "水稻", "稻谷", "大豆", "马铃薯", "油菜", "棉花", "夏粮", "秋粮", "谷子", "高粱", "花生", "蔬菜", "烤烟",
    "茶", "苹果", "柑橘", "辣椒", "红薯", "甘蔗", "中药材", "食用菌", "粮食",
)  # fmt: skip


class Harvest(msgspec.Struct, frozen=True):
    """Area, yield and output of one crop, as printed, and the output that the first two give."""

    area: Quantity
    rate: Quantity
    output: Quantity
    given: Sum


def harvests(manuscript: Manuscript) -> Iterator[Harvest]:
    """The yields with which no area and no output beside them go together."""
    plain = manuscript.plain
    if not any(word in plain for word in ("单产", "亩", "公顷")):
        return
    for paragraph in manuscript.paragraphs:
        if len(paragraph.quantities) < _FEWEST or not any(
            word in paragraph.text for word in ("亩产", "单产", "每亩", "亩均", "公顷")
        ):
            continue
        told = figures_told(manuscript, paragraph)
        for rate in told:
            if not is_closed(rate.quantity) or rate.quantity.value <= 0 or not _is_rate(rate) or _BEST.search(rate.own):
                continue
            found = _of(manuscript, told, rate)
            if found is not None:
                yield found


_FEWEST = 3


def _is_rate(told: Told) -> bool:
    if told.quantity.unit == "元":
        return _VALUE.search(told.own) is not None
    weight, slash, _area = told.quantity.unit.partition("/")
    return weight in _WEIGHTS and (bool(slash) or _YIELD.search(told.own) is not None)


def _of(manuscript: Manuscript, told: Sequence[Told], rate: Told) -> Harvest | None:
    """What goes with a yield: in its part of the sentence, else in its sentence, else an area before and an output there."""
    plain = manuscript.plain
    low = max(plain.rfind(mark, 0, rate.start) for mark in _SEGMENT)
    ends = [place for mark in _SEGMENT if (place := plain.find(mark, rate.start)) >= 0]
    high = min(ends, default=len(plain))
    part = [each for each in told if low < each.start < high]
    sentence = [each for each in told if each.sentence == rate.sentence]
    near = [each for each in told if 0 <= rate.sentence - each.sentence <= _FARTHEST]
    for areas_in, outputs_in in ((part, part), (sentence, sentence), (near, sentence)):
        areas = [each for each in areas_in if _is_area(each) and _one_crop(each, rate)]
        outputs = [each for each in outputs_in if _is_output(each, rate) and _one_crop(each, rate)]
        if areas and outputs:
            if len(areas) > _MOST or len(outputs) > _MOST:
                return None
            return _unequal(manuscript, rate, areas, outputs)
        if areas and areas_in is part and "其中" in plain[low : rate.start]:
            return None  # 其中水稻28.4万亩，单产526公斤: of a part, whose output is not told
    return None


def _is_area(told: Told) -> bool:
    quantity = told.quantity
    if quantity.unit not in _AREAS or not is_amount(quantity) or not is_closed(quantity):
        return False
    return not _NOT_AREA.search(told.own) and not _BEST.search(told.own) and quantity.value > 0


def _is_output(told: Told, rate: Told) -> bool:
    quantity = told.quantity
    if told is rate or not is_amount(quantity) or not is_closed(quantity) or _is_rate(told) or _YIELD.search(told.own):
        return False
    if rate.quantity.unit == "元":
        what = _VALUE.search(rate.own)
        return quantity.unit == "元" and what is not None and what["what"] in told.own and "综合" not in told.own
    return quantity.unit in _WEIGHTS and _OUTPUT.search(told.words) is not None and not _NOT_AREA.search(told.own)


def _one_crop(one: Told, other: Told) -> bool:
    """Whether no two of them name different crops, nor one a crop and another all grain."""
    first, second = (next((crop for crop in _CROPS if crop in each.own), "") for each in (one, other))
    return not first or not second or first == second


def _unequal(manuscript: Manuscript, rate: Told, areas: Sequence[Told], outputs: Sequence[Told]) -> Harvest | None:
    found: list[Harvest] = []
    for area, output in itertools.product(areas, outputs):
        given = _product(area, rate, output.quantity) if _one_crop(area, output) else None
        if given is None or is_torn(manuscript.plain, (area.quantity, rate.quantity, output.quantity)):
            continue
        if given.against(output.quantity) is not Verdict.CONFLICTS:
            return None
        found.append(Harvest(area.quantity, rate.quantity, output.quantity, given))
    return min(found, key=lambda each: abs(each.output.start - rate.start), default=None)


def _product(area: Told, rate: Told, output: Quantity) -> Sum | None:
    weight, _slash, per = rate.quantity.unit.partition("/")
    per = per or ("公顷" if _PER_HECTARE.search(rate.own) else "亩")
    areas, weights = factor(area.quantity.unit, per), factor(weight, output.unit)
    if areas is None or weights is None:
        return None
    times = exactly(areas * weights)
    return Sum(
        area.quantity.value * rate.quantity.value * areas * weights,
        area.quantity.tight * rate.quantity.tight * times,
        area.quantity.wide * rate.quantity.wide * times,
        output.step,
    )
