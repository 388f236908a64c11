"""Tell whether two levels, and a change between them, are of one thing: by what the words before each of them name."""

from __future__ import annotations

from dajuan.checks.figures import change_words as words
from dajuan.checks.figures.parts import is_torn
from dajuan.checks.figures.told import AND, Told, one_place
from dajuan.checks.figures.told_times import without_time
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern

RATIO = Pattern("(?P<verb>(?:已|约|就)?(?:是|为|达到?|相当于))(?P<of>[^，。；]{0,14}?)的?(?:约|近|超过?)*$")
_GENERIC = Pattern(
    "全[省市县区州镇乡村]|[我本][省市县区州镇]|[这该](?:一|个|项)?(?:数字|数据|指标|比例|规模|数|规模)?|(?:增加|增长|提高|提升|扩大|发展|攀升|上升|跃升|扩种|扩展"
    "|变|降低|下降|减少|压减|压缩|缩短|调整|精简|缩小)(?:了?[到至为成])|[做干冲跑来站升长攀增]到了?|增至|升至|降至|降[为到]|减[为至到]|突破|跃上|一跃|猛增|激增|骤增|飙升|蹿升|陡增|预计|能|可|达到|达|实现|完成|只有|仅有|不过|还有|就有|已经|已有|共有|还是|才|还|仅|只|就|则|而"
    "|已|有|是|为|到|至|了|的|约|近|末|底|初|分别|合计|共计|累计|总数|总量|数量|规模|经过[^，。；]{0,8}努力|但|却|并|又|再|也|，|、|:|（|）|今|也|一举|成功|由|从|自|比|较|与|同|相比|多出|净|又"
)
_BASES = Pattern("同比|环比|同期|年均|平均|每年|五年|期间|来|年|“|”")
_AIM = Pattern("目标|计划|力争|任务|规划|争取")
_APART = Pattern("其中|；|分别|新增|新建|实施|预计|计划|目标|力争|任务|有望|将达|再")
_CROSSED = Pattern("其中|计划|目标|力争|任务|有望|将达")
_SUFFIX = 4
"""So many last characters of two names make them one (食用菌全产业链产值, 食用菌产业链产值)."""
_COUNTED_SUFFIX = 2
"""The same of counted things."""


def subject(own: str) -> str:
    """What words before a figure name, without time, verbs and what refers back."""
    return _GENERIC.compiled.sub("", without_time(own))


def is_one_thing(manuscript: Manuscript, first: Told, second: Told, change: Told | None) -> bool:
    """Whether two levels are of one thing by their words, and the change between them, if there is one, is of it too."""
    plain = manuscript.plain
    if is_torn(plain, (each.quantity for each in (first, second, change) if each is not None)):
        return False
    if not one_place(first, second) or _AIM.search(first.own) or _AIM.search(second.own):
        return False
    if _CROSSED.search(plain, first.start - len(first.own), second.quantity.end) or _is_listed(plain, first, second):
        return False
    one, two = subject(first.own), subject(second.own)
    if two and not (one and (two in one or one in two or _end_alike(first, second, one, two))):
        return False
    if not one and first.sentence != second.sentence:
        return False
    if change is None:
        return True
    between = plain[second.quantity.end : change.start]
    between = change.clause if any(mark.isdigit() for mark in between) else between
    if _APART.search(between) or "。" in plain[second.quantity.end : change.start]:
        return False
    said = _said_of_change(between)
    return not said or said in one or said in two or not (one or two)


def _end_alike(first: Told, second: Told, one: str, two: str) -> bool:
    """Whether two names end with one noun, as those of counted things do where another verb stands (入驻企业, 集聚企业)."""
    counted = first.sentence == second.sentence and first.quantity.unit not in ("元", "%")
    size = _COUNTED_SUFFIX if counted else _SUFFIX
    return one[-size:] == two[-size:]


def _said_of_change(between: str) -> str:
    """What the words between a level and its change name, without time, base and verb."""
    found = words.CHANGED.search(between) if words.may_change(between) else None
    ratio = RATIO.search(between) if found is None else None
    kept = between[: found.start()] if found is not None else between[: ratio.start()] if ratio is not None else between
    return _BASES.compiled.sub("", subject(kept))


def _is_listed(plain: str, first: Told, second: Told) -> bool:
    """Whether they are members of a list, not two times of one thing."""
    return plain[first.quantity.end : second.start] in AND
