"""What part a figure plays beside words of a goal: what was set, by how much it was missed or passed, how much of it is done."""

from __future__ import annotations

from enum import Enum

from dajuan.checks.manuscript import Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.records import Kind


class Role(Enum):
    """The part that a figure plays beside words of a goal."""

    SET = "set"  # 规划目标为65%, 高于年初6%的预期
    GAP = "gap"  # 比规划目标多3户, 低于年初预期2.4个百分点
    DONE = "done"  # 完成规划目标的96.2%


_REACH = 60
"""Characters before a figure in which its goal is announced."""
_NOUN = (
    "目标值|目标任务|目标数|目标|任务数|任务|计划数|计划|规划值|规划数|规划|纲要|预期值|预期|红线|底线|下限|上限|要求"
)
_SET = (
    "年初|年度|全年|当年|本年|预期|既定|规划|计划|纲要|《纲要》|确定|提出|设定|下达|分解|总体|期末|阶段性|约束性|预期性|五年"
    "|“十[一二三四五]五”|增长|增幅|增速|降幅|涨幅|指导性|主要|的"
)
_BY = "左右|以上|以内|以下|之内|上下"
# 18.5万吨的目标, 6%左右的年初预期目标, 65.5万亩的规划红线.
_AFTER = Pattern(
    f"(?:{_BY})?(?:（[^（）]{{0,10}}）)?的?(?:{_SET})*(?:目标值?|任务数?|要求|指标|预期|计划|红线|底线|规划值?)(?!任务的|的\\d|进度)"
)
# 52.8%的森林覆盖率目标, 增长7%的固定资产投资: the indicator stands between the two.
_NAME_BETWEEN = Pattern(f"(?:{_BY})?的[^,，。；;:、\\d]{{2,18}}?(?:目标|任务|红线|底线)(?!的\\d)")
_ONCE_SET = Pattern("(?:原定|原计划|原预期|原本计划|预定|既定)(?:增长|达到|完成|为)?$")
# 比规划目标28户多3户: what follows says by how much.
_THEN_GAP = Pattern(f"(?:{_BY})?(?:还|仅|高|多|少|低|提高|增加|减少|超出|超)(?:出|了)?(?:约|近)?\\d")
_WAY = (
    "达到|达|为|是|不低于|不少于|不得低于|不得少于|不高于|不超过|不得超过|控制在|控制到|稳定在|保持在|保持|提高到|提高至|提升到|提升至"
    "|降至|降到|下降到|下降至|增加到|增至|增长|年均增长|年均|累计|五年累计|下降|降低|突破|超过|力争|至少|约|在|到|应|应当|要|须|需|需要|必须|[:：]"
)
_MODAL = Pattern(
    "应(?!用|急|对)|要(?!求|素|点|是)|须|需(?!求)|不低于|不少于|不高于|不超过|不得|控制在|以上$|以内$|到二〇二几年|力争|至少"
)
# 规划目标为65%, “十四五”规划确定到2025年城镇化率达到65%.
_SAID_BEFORE = Pattern(
    "(?P<verb>完成|超额|超过|超出|超|高于|低于|优于|好于|快于|多于|少于|达到|实现)?[^,，。；;:、（）\\d]{0,4}"
    "(?P<set>目标值|目标数|目标任务|目标|任务数|规划(?:确定|提出|要求|设定|明确|规定|目标)?|纲要》?(?:确定|提出|要求|明确)?|计划数|预期值|红线|底线|(?:年度|年初|全年)计划(?!投资|完成投资|总投资|安排|实施))"
    "(?:要求|确定|提出|明确|设定|为|是|的|[:：]|要|数|值)*(?:到?(?:20\\d\\d年)?(?:末|底|期末)?(?:全[县市区省])?)"
    f"(?:[^,，。；;:：、（）\\d]|（[^（）\\d]{{0,8}}）){{0,34}}?(?:{_WAY})*$"
)
# 高于规划的52.5%, 好于6.5%: against what was set, by its own number.
_COMPARED = Pattern(
    "(?:与|同|跟|和|高于|低于|优于|好于|快于|慢于|多于|少于|不及|未达到|没有达到|达不到|比|对比|对照|对标|较|距离?|离|超过|超出|突破|守住了?|高出|超)"
    f"[^,，。；;、（）\\d]{{0,16}}?(?:{_NOUN}|年初|人代会)(?:中|里|所)?(?:预算)?(?:确定|设定|提出|要求|规定|明确|预期|安排|下达|定下|定)*的(?:{_WAY})*$"
)
_LEVEL_OF_GOAL = Pattern(f"(?:比|较|与|同)[^,，。；;、（）\\d]{{0,16}}?(?:{_NOUN})(?:值|数)?$")
# 年初我们提出,农民收入要增长7.5%; “十四五”规划确定,到2025年森林覆盖率达到40.5%.
_ANNOUNCED = Pattern(
    "(?:规划|纲要|计划|方案|年初|年度|人代会|人大[^,，。；;\\d]{0,8}会议?|政府工作报告|工作报告|任务书|责任书)》?[^,，。；;:\\d]{0,8}"
    "(?:确定|提出|明确|要求|设定|规定|部署|安排|审议通过|批准|定下|制定)(?:了|的?(?:目标|任务)(?:是|为)?)?[,，:](?P<rest>[^。；;]*)$"
)
# 按照“十四五”规划,城镇化率应在2025年达到55%: only what is to be.
_ACCORDING = Pattern(
    "(?:按照?|根据|依据|依照|对照|对标)[^,，。；;\\d]{0,18}(?:规划|纲要》?|计划|目标|要求|部署|安排|任务书|报告》?)[,，](?P<rest>[^。；;]*)$"
)
_RESULT = Pattern("[我本][县市区省]|目前|实际|现已|已经?|截至|如今|完成|为\\d|超过|高于|低于|高出|提前")
# 完成年度目标3000人的112.7%: what a rate of completion is of.
_SHARE = Pattern("的(?:比例)?\\d")
_DIRECTLY = Pattern("(?:目标|任务|计划)(?:值|数|任务)?(?:为|是)?$")
_BRACKETED = Pattern("(?:目标|任务|计划|规划)(?:值|数|任务|要求)?[（(](?:为|是|值)?$")
_NOT_SET = Pattern("(?:完成|实现|达到|超过|超)[^,，。；;\\d]{0,12}(?:目标|任务|计划|规划)(?:任务)?$|的$")
# 6项达到目标：平均受教育年限10.83年: what follows are results.
_LISTED = Pattern(
    "(?:完成|达到|实现|超过|高于|低于|优于|未达|好于|达成)[^,，。；;:\\d]{0,14}(?:目标|任务|要求|规划)(?:任务|值)?(?:的)?(?:情况|指标|有)?(?:如下)?[:：][^。；;]*$"
)
# 去年我们提出财政收入增长4.5%左右,实际…: proposed, and told of.
_PROPOSED = Pattern(
    "(?:年初|去年初?|上年|当初|会议|报告|我们|规划|纲要》?)[^,，。；;\\d]{0,12}(?:提出|确定|明确|设定|定下|安排|部署)(?:了|的)?[^,，。；;\\d]{0,24}$"
)
_THEN_TOLD = Pattern("[^。；;]{0,12}[,，](?:最终|全年)?(?:实际|完成|达到|实现|已|目前|只|仅|超|未)")
# 规划目标值：森林覆盖率49%，耕地保有量63.0万亩: a list of what was set.
_LIST_OF_GOALS = Pattern(
    "(?:规划|计划|年度|年初|预期|期末)?(?:目标值?|任务)(?:值|数)?(?:如下|分别)?(?:是|为)?[:：](?P<rest>[^。；;]*)$"
)
# 比规划目标多3户, 与规划目标相差0.1个百分点.
_GAP = Pattern(
    f"(?:比|较|与|同|和|距离?|离|低于|高于|超过|超出|超|多于|少于|好于|优于|差于|落后于?)[^,，。；;、\\d]{{0,18}}?(?:{_NOUN})(?P<number>[^,，。；;\\d]{{0,4}}\\d[\\d.]*[^,，。；;\\d]{{1,6}})?(?:值|数)?的?"
    "(?P<by>(?:还|仅|只|尚|仍|已|均)?(?:相差|多|少|高|低|好|高出|高了|低了|多出|超出|超|超额|提高|增加|减少|降低|差|还差|不足|差距为?)(?:了|出)?)?(?:约|近)?$"
)
# 高于24.5万吨的目标值0.31万吨.
_FROM_NUMBER = Pattern(
    f"(?:比|较|低于|高于|超过|超出|超|多于|少于|好于|优于)[^,，。；;、\\d]{{0,8}}\\d[\\d.]*[^,，。；;\\d]{{1,8}}的[^,，。；;\\d]{{0,8}}?(?:{_NOUN})(?:值|数)?(?:还|仅|只)?(?:多|少|高|低|好|高出|低了|高了|多出|超出|提高|增加|减少)?(?:了|出)?(?:约|近)?$"
)
_STILL_AWAY = Pattern(
    f"(?:距离?|离|与)[^,，。；;\\d]{{0,18}}(?:{_NOUN})[^。；;]{{0,24}}(?:还差|尚差|仅差|仍差|相差|还有|差)(?:了|约|近)?$"
)
_DONE = Pattern(
    "(?:完成|达到|实现|为|占|相当于|是)了?[^,，。；;]{0,24}?(?:目标|任务|计划)(?:总?量|任务|值|总数)?(?:（[^（）]*）|[（(]?\\d[^,，。；;）]{0,8}[)）]?)?的$"
    "|完成(?:率|比例)(?:达到?|为|是)?$"
)
_POINTS = "百分点"
_YEAR = Pattern("20\\d\\d年")
# Between 规划 and a figure: then the figure is what came of it.
_MIDST = Pattern("以来|实施|期间|时期|收官|开局|执行|实际|目前|如今|[已较由从]|比(?![率例重值])|完成情况")
_BARE = ("规划", "纲要", "纲要》")
_SHORT = 2
_AIMED = Pattern(
    "应(?!用|急|对)|要(?!求|素|点|是)|须|不低于|不少于|不高于|不超过|控制在|降至|降到|力争|至少|到二〇二几年|目标|值|底线|红线|下限|上限"
)
# 城镇化率达到58%,这是《纲要》给出的坐标.
_THIS_IS = Pattern(
    f"(?:{_BY})?[,，](?:(?:这|此)(?:一?数[字值])?)?(?:正|就|便|也)?是[^,，。；;]{{0,6}}(?:规划|纲要|计划|年初|人代会|政府工作报告|“十[一二三四五]五”)[^,，。；;]{{0,14}}(?:目标|坐标|要求|任务|蓝图|愿景|承诺|预期)"
)


def role_of(prose: str, sentence: Stretch, quantity: Quantity) -> Role | None:
    """The part of a figure in a sentence that speaks of a goal; None where it is a result, or nothing tells."""
    before = _masked(prose[max(sentence.start, quantity.start - _REACH) : quantity.start])
    if quantity.claim.kind is Kind.COMPLETION or (quantity.unit == "%" and _DONE.search(before)):
        return Role.DONE
    if _AFTER.match(prose, quantity.end, sentence.end) or _NAME_BETWEEN.match(prose, quantity.end, sentence.end):
        return None if quantity.unit == _POINTS else Role.SET
    gap = _GAP.search(before)
    if quantity.unit == _POINTS:
        is_gap = gap is not None or _STILL_AWAY.search(before) or _FROM_NUMBER.search(before)
        return Role.GAP if is_gap else None
    if gap is not None and gap["by"]:
        return Role.GAP
    if _STILL_AWAY.search(before) or _FROM_NUMBER.search(before):
        return Role.GAP
    if _is_set(prose, sentence, quantity, before):
        return Role.SET
    return Role.GAP if gap is not None else None


def _masked(words: str) -> str:
    """Words without digits that are no figures: those of years and of PM2.5; as long as they were."""
    return _YEAR.compiled.sub("二〇二几年", words).replace("PM2.5", "PMx.x")


def _is_set(prose: str, sentence: Stretch, quantity: Quantity, before: str) -> bool:
    if _SHARE.match(prose, quantity.end, sentence.end) and _DIRECTLY.search(before):
        return True
    if _THIS_IS.match(prose, quantity.end, sentence.end):
        return True
    if _BRACKETED.search(before) or _ONCE_SET.search(before) or _COMPARED.search(before):
        return True
    if _THEN_GAP.match(prose, quantity.end, sentence.end) and _LEVEL_OF_GOAL.search(before):
        return True
    announced = _ANNOUNCED.search(before)
    if announced is not None:
        return _RESULT.search(announced["rest"]) is None
    according = _ACCORDING.search(before)
    if according is not None:
        aim = according["rest"] + prose[quantity.end - 2 : quantity.end]
        return _RESULT.search(according["rest"]) is None and _MODAL.search(aim) is not None
    if _PROPOSED.search(before) and _THEN_TOLD.match(prose, quantity.end, sentence.end):
        return True
    listed = _LIST_OF_GOALS.search(before)
    if listed is not None and not _LISTED.search(before) and not _RESULT.search(listed["rest"]):
        return True
    found = _SAID_BEFORE.search(before)
    if found is None or _NOT_SET.search(before) or _LISTED.search(before):
        return False
    if _MIDST.search(before, found.end("set"), len(before)):
        return False
    rest = before[found.end("set") :]
    if found["set"] in _BARE and len(rest) > _SHORT and not _AIMED.search(rest):
        return False  # 规划的预期性指标城镇化率达到65.2%: nothing says that this was set
    return found["verb"] is None or (found["verb"] in ("达到", "实现") and "的" not in found[0])
