"""Tell which catalogued indicator a phrase means: exactly one, or none; never guessed.

A phrase is stripped of what does not change its meaning (全市, 完成, quotation marks, 的), the usual short forms are
written one way (规上 = 规模以上), and what is left must be a name or an alias. Then unit and kind must fit:

level       the unit is of the indicator's dimension (元 for gdp, never %).
change      %, 倍, 百分点, ‰, 位, or the indicator's own dimension. A phrase that ends in 增速, 增幅, 涨幅 or the like is
            the growth of what stands before it: 地区生产总值增速 in % is a change of gdp, as a level or rank nothing.
rank        any indicator: 位居全省第三 says which, not how much. The rank of a growth rate is nothing, as it would pass
            for the rank of the amount.
completion  % of any.
structure   only an indicator that is a ratio without unit (三次产业结构, 城乡居民收入比).

X占Y(的)比重 is the indicator that the catalogue has for just that share, whichever names stand for X and Y. Scope is no
meaning: 市本级一般公共预算收入 is general_public_budget_revenue; that it is not 全市 must stand in the claim's place.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dajuan.catalogue.indicators import Indicator, indicators
from dajuan.catalogue.units import units

_GROWTH = (
    r"(?:同比|比上年|较上年|年均|累计|可比|平均|预期)*"
    r"(?:增长率|增长速度|增长幅度|增长|增速|增幅|涨幅|上涨|降幅|下降率|下降|降低率|降低|减少|提高|上升|递增)(?:幅度|速度|目标|率)?$"
)
_LEAD = (
    r"(?:全[市县区省州旗盟国镇]|[我本][市县区省州旗国]|[市县区省州]?本级|市级|省级|县级|区级|市直|"
    r"全年|累计|年末|年底|期末|当年|本年|上半年|前三季度|一季度|同期|年度|其中|预计|力争|确保|完成|实现|达到|达成|同比|主要|的)+"
)
_TAIL = (
    r"(?:累计|合计|总计|共计|完成|实现|达到|达|为|约|共|突破|超过|超|稳定在|保持在|控制在|维持在|提高到|提高至|提升到|提升至|上升到|上升至|"
    r"增长到|增长至|增加到|增加至|增至|升至|降至|降到|下降到|下降至|年目标|目标值|指标)+$"
)
_COUNTED = re.compile(r"(?:总数量|总人数|总数|数量|人数|个数|总量|数)$")
_DROPPED = str.maketrans("", "", "“”‘’\"'「」《》 \u3000\t\n的_·：:，,")
_SHORT = (
    ("规上", "规模以上"),
    ("限上", "限额以上"),
    ("一产业", "一产"),
    ("二产业", "二产"),
    ("三产业", "三产"),
    ("第一产", "一产"),
    ("第二产", "二产"),
    ("第三产", "三产"),
    ("R＆D", "R&D"),
    ("研究与试验发展", "R&D"),
    ("研究与实验发展", "R&D"),
    ("＆", "&"),
    ("PM₂.₅", "PM2.5"),
    ("－", "—"),
    ("-", "—"),
    ("～", "—"),
    ("(", "（"),
    (")", "）"),
)
_LEADING = re.compile(_LEAD)
_TRAILING = re.compile(_TAIL)
_GROWING = re.compile(_GROWTH)
_BRACKET = re.compile(r"（([^（）]*)）")
_SHARE = re.compile(r"^(.+?)占(.+?)(?:总额|总量)?(?:比重|比例|比率|份额|比|百分比)?$")
_GROWTH_UNITS = frozenset(("%", "百分点", "倍", "‰", "基点"))


def _plain(phrase: str) -> str:
    """A phrase without what never changes its meaning, short forms written one way."""
    phrase = phrase.translate(_DROPPED)
    for short, full in _SHORT:
        if short in phrase:
            phrase = phrase.replace(short, full)
    return phrase


@cache
def _dictionary() -> dict[str, tuple[tuple[Indicator, str], ...]]:
    """Indicators by plain name; the string is the one kind that a name is good for, "" for any."""
    table: dict[str, list[tuple[Indicator, str]]] = {}
    for indicator in indicators():
        for name, kind in ((indicator.name, ""), *indicator.aliases):
            plain = _plain(name)
            for key in {plain, plain.replace("（", "").replace("）", "")}:
                table.setdefault(key, []).append((indicator, kind))
    return {key: tuple(entries) for key, entries in table.items()}


@cache
def _shares() -> dict[tuple[str, str], Indicator]:
    """Indicators that are the share of one indicator in another, by the two ids."""
    table: dict[tuple[str, str], Indicator] = {}
    for indicator in indicators():
        for name, _ in ((indicator.name, ""), *indicator.aliases):
            parts = _SHARE.match(_plain(name))
            if parts:
                part, whole = _named(parts[1]), _named(parts[2])
                if part and whole:
                    table[part[0][0].id, whole[0][0].id] = indicator
    return table


@cache
def _dimensions() -> dict[str, str]:
    return {unit.canonical: unit.dimension for unit in units()}


def _dimension(unit: str) -> tuple[str, ...]:
    """The dimension of a canonical unit; of a compound one (元/亩) that of each part."""
    table = _dimensions()
    return tuple(table.get(part, part) for part in unit.split("/"))


def _named(phrase: str) -> tuple[tuple[Indicator, str], ...]:
    """The indicators that bear a plain name, brackets being either part of it or another name of the same thing."""
    names = _dictionary()
    found = names.get(phrase)
    if found is None and "（" in phrase:
        gloss = _BRACKET.search(phrase)
        if gloss:
            inner = names.get(gloss[1])
            outer = names.get(phrase[: gloss.start()] + phrase[gloss.end() :])
            if outer and inner and outer[0][0].id == inner[0][0].id:
                found = outer
            else:
                found = names.get(phrase.replace("（", "").replace("）", ""))
    return found or ()


def _stripped(phrase: str) -> tuple[tuple[Indicator, str], ...]:
    """As _named, without scopes and verbs at the ends where the whole is no name."""
    found = _named(phrase)
    if found:
        return found
    lead = _LEADING.match(phrase)
    start = lead.end() if lead else 0
    tail = _TRAILING.search(phrase, start)
    end = tail.start() if tail else len(phrase)
    if start or end < len(phrase):
        for inner in (phrase[start:], phrase[start:end], phrase[:end]):
            found = _named(inner)
            if found:
                return found
    counted = _COUNTED.search(phrase, start, end)
    if counted:
        return tuple(
            (indicator, kind)
            for indicator, kind in _named(phrase[start : counted.start()])
            if _dimension(indicator.unit) in (("count",), ("people",), ("persontimes",))
        )
    return ()


@lru_cache(maxsize=1 << 16)
def _meant(phrase: str) -> tuple[tuple[tuple[Indicator, str], ...], bool]:
    """What a phrase can mean, and whether it names the growth of that."""
    plain = _plain(phrase)
    found = _stripped(plain)
    if found:
        return found, False
    growing = _GROWING.search(plain)
    if growing and growing.start():
        return _stripped(plain[: growing.start()]), True
    share = "占" in plain and _SHARE.match(plain)
    if share:
        part, whole = _stripped(share[1]), _stripped(share[2])
        if part and whole:
            indicator = _shares().get((part[0][0].id, whole[0][0].id))
            if indicator:
                return ((indicator, ""),), False
    return (), False


def _level_fits(indicator: Indicator, unit: str) -> bool:
    if unit == indicator.unit:
        return True
    expected, found = _dimension(indicator.unit), _dimension(unit)
    return expected == found or (expected == ("people",) and unit == "个")


def _fits(indicator: Indicator, unit: str, kind: str) -> bool:
    match kind:
        case "level":
            return _level_fits(indicator, unit)
        case "change":
            return unit in _GROWTH_UNITS or unit == "位" or _level_fits(indicator, unit)
        case "rank":
            return True
        case "completion":
            return unit == "%"
        case "structure":
            return indicator.unit == ""
        case _:
            return False


@lru_cache(maxsize=1 << 16)
def indicator_id(phrase: str, unit: str, kind: str) -> str | None:
    """The id of the indicator that a phrase means, None where the catalogue has none or the sense is not certain.

    unit: canonical, as in a claim (元, 人, %, 百分点, 位 ...); kind: level, change, rank, structure or completion.
    """
    meanings, growth = _meant(phrase)
    if not meanings or (growth and (kind != "change" or unit not in _GROWTH_UNITS)):
        return None
    for indicator, only in meanings:
        if only in ("", kind) and _fits(indicator, unit, kind):
            return indicator.id
    return None
