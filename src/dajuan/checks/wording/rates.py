"""Tell from the name of an indicator whether it is a rate, a share or the speed of a growth."""

from __future__ import annotations

from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Text
from dajuan.reading.records import Kind

SPEED = "增速|增幅|增长速度|增长率|涨幅|降幅|跌幅"
"""How fast something grows or falls: itself a per cent."""

SHARE = "占比|比重|比例|份额|占有率|构成比"
"""What part of a whole it is; an amount may stand beside it and grow by per cents of its own."""

RATE = "率|满意度|强度|化程度|集中度|知晓度|安全感|认可度|化水平|覆盖面|存贷比|贷存比|满意指数|恩格尔系数"
"""What can be stated as so many of a hundred."""

RELATIVE = (
    # a rate whose change is usually told as a part of itself: what is bad and rare
    "死亡率|发生率|发案率|案发率|发病率|事故率|犯罪率|患病率|感染率|投诉率|故障率|差错率|信访率|上访率|受案率|警情率|受害率"
    "|负担率|再犯率|返贫率|违法率|违章率|纠纷率|诉讼率|破案率|伤亡率|成灾率|流失率|重复率|退件率|跑冒率"
    # a rate that is a price or a physical quantity, not a part of a hundred
    "|利率|效率|生产率|汇率|费率|税率|功率|频率|速率|周转率|换手率|产出率|容积率|倍率|分辨率|概率|斜率|单价|出生率|自然增长率"
)

_TAIL = "(?:平均值|均值|平均|水平|年均)?(?:（[^）]*）)?$"
_SPEED = Pattern(rf"(?:{SPEED}){_TAIL}")
_SHARE = Pattern(rf"(?:{SHARE}){_TAIL}|占(?![比地用道补])[^，。；的]{{2,}}$")
_RATE = Pattern(rf"(?:{RATE}){_TAIL}")
_RELATIVE = Pattern(rf"(?:{RELATIVE}){_TAIL}|(?:能耗|水耗|排放|碳|用水量|功率)强度$")
_PROGRESS = Pattern(r"(?:完成率|执行率|进度|达成率|序时进度)$")

_VERB = Pattern(
    r"(?:提高|提升|上升|攀升|上涨|回升|增长|增加|增|提|升|扩大|下降|降低|降|减少|减|回落|下滑|下跌|收窄|缩小|改善)(?:了|约)?$"
)


def is_speed(indicator: str) -> bool:
    """Whether it names how fast something grows (工业增加值增速)."""
    return _SPEED.search(indicator) is not None and not indicator.endswith("自然增长率")


def is_share(indicator: str) -> bool:
    """Whether it names the part of a whole (新能源装机占比, 第三产业增加值占地区生产总值)."""
    return _SHARE.search(indicator) is not None


def is_rate(indicator: str) -> bool:
    """Whether it names a share or a rate that changes by points; a rate that is told relatively (死亡率) is none."""
    if _RELATIVE.search(indicator) or is_speed(indicator) or _PROGRESS.search(indicator):
        return False
    return is_share(indicator) or _RATE.search(indicator) is not None


def verb_before(text: str, offset: int, start: int) -> str:
    """The verb of change directly before an offset (提高, 下降), "" where none stands."""
    found = _VERB.search(text, max(start, offset - 6), offset)
    return found[0].rstrip("了约") if found else ""


def is_level(quantity: Quantity) -> bool:
    """Whether it states a per cent as it stands."""
    return quantity.is_(Kind.LEVEL) and quantity.unit == "%" and quantity.claim.high is None


def of_one_thing(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are of one indicator and one place."""
    first, second = one.claim, other.claim
    named = first.indicator_id is not None and first.indicator_id == second.indicator_id
    return (named or first.indicator == second.indicator) and first.place == second.place


def clause_start(text: str, start: int, end: int) -> int:
    """Where the clause begins that ends at `end`, not before `start`."""
    return max([start, *(text.rfind(mark, start, end) + 1 for mark in "，。；、,\n：（）")])


def in_points(quantity: Quantity) -> Text:
    """The two ways to write a change of a rate that is printed in per cent."""
    number = quantity.claim.text.replace("％", "%")
    return Text(
        "如是相差的点数，写“{points}”；如确为相对变化，写明“比原来”并给出两端的数。",
        en="Write {points} for the difference; for a relative change say so (比原来) with both ends.",
    ).filled(points=number.replace("%", "个百分点"))
