"""Words for the year that a plan starts from: 2020年, “十三五”末, 基期, 五年前; and whether a figure is of it, or counted from it."""

from __future__ import annotations

from functools import lru_cache

from dajuan.checks.manuscript import Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.plans.years import PLAN_YEARS, YEAR_ZERO

_REACH = 60
_NUMERALS = "一二三四五六七八九十"
_CHANGED = Pattern(
    "增加|提高|提升|增长|上升|下降|降低|减少|回落|缩小|缩短|扩大|[多少高低](?=[了出于]|约|近|$)|净增|增收|翻|累计|年均|平均|新增|新建|完成|[快慢](?=了|$)|压减|改善"
)
_LED_TO = Pattern("[^,，。；;、\\d]{0,6}?(?:[到至为])")
_FROM = Pattern("[由从](?:原来的|当时的|最初的)?$")
_FIVE_YEARS = Pattern("五年(?:间|来|里|以来)|过去五年|这五年|[“‘]?十[一二三四五]五[”’]?(?:期间|时期|以来)")
_FIVE_YEARS_GAINED = Pattern("五年(?:间|来|里|累计|共|以来|共计)*$")
_YEAR = Pattern("20\\d\\d年")


_NAMES_BASE = Pattern("20\\d\\d年|[一二三四]五|基期|基年|[五5]年")


def names_base(sentence: str) -> bool:
    """Whether a sentence may speak of a base year at all."""
    return _NAMES_BASE.search(sentence) is not None


@lru_cache(maxsize=1 << 6)
def _reference(year: int) -> str:
    """Words that name a base year: the last year of the plan before."""
    number = (year + 1 - YEAR_ZERO) // PLAN_YEARS - 1
    ten, one = divmod(number, 10)
    ordinal = ("" if ten < 2 else _NUMERALS[ten - 1]) + ("十" if ten else "") + (_NUMERALS[one - 1] if one else "")
    return f"(?:{year}年(?:年?[末底])?|[“‘]?{ordinal}五[”’]?(?:期?末|时期末|期间末|收官时?|末期)|(?:规划)?基期年?|(?:规划)?基年|[五5]年前)"


@lru_cache(maxsize=1 << 6)
def _level_pattern(year: int) -> Pattern:
    return Pattern(f"{_reference(year)}时?的?[,，]?(?P<between>[^,，。；;、:\\d]{{0,30}})$")


@lru_cache(maxsize=1 << 6)
def _since_pattern(year: int) -> Pattern:
    return Pattern(f"(?:较|比|与|同|相对于?){_reference(year)}时?(?:相比)?[,，]?(?P<between>[^,，。；;\\d]{{0,30}})$")


def _before(prose: str, sentence: Stretch, quantity: Quantity) -> str:
    return prose[max(sentence.start, quantity.start - _REACH) : quantity.start].replace("PM2.5", "PMx.x")


def is_base_level(prose: str, sentence: Stretch, quantity: Quantity, year: int) -> bool:
    """Whether a figure is told of the base year itself: 由2020年的41, “十三五”末…只有62户, 五年间…由62户增加到."""
    if quantity.unit == "百分点":
        return False
    before = _before(prose, sentence, quantity)
    found = _level_pattern(year).search(before)
    if found is not None:
        return _CHANGED.search(found["between"].replace("提高到", "").replace("累计", "")) is None
    if _FROM.search(before) is None or _LED_TO.match(prose, quantity.end, sentence.end) is None:
        return False
    told = prose[sentence.start : quantity.start]
    return _FIVE_YEARS.search(told) is not None and _YEAR.search(told) is None


def is_since_base(prose: str, sentence: Stretch, quantity: Quantity, year: int) -> bool:
    """Whether a figure says what was gained or lost since the base year: 比2020年增加3.64亿元, 五年提高1.2个百分点."""
    before = _before(prose, sentence, quantity)
    found = _since_pattern(year).search(before)
    if found is not None:
        return _CHANGED.search(found["between"]) is not None and "年均" not in found["between"]
    changed = list(_CHANGED.finditer(before))
    if quantity.unit != "百分点" or not changed or changed[-1].end() < len(before) - 2:
        return False
    return _FIVE_YEARS_GAINED.search(before[: changed[-1].start()]) is not None
