"""Tell which catalogued indicator a phrase means: exactly one, or none; never guessed.

A phrase is stripped of what does not change its meaning (全市, 完成, quotation marks, 的), the usual short forms are
written one way (规上 = 规模以上), and what is left must be a name or an alias. Then unit and kind must fit:

level       the unit is of the indicator's dimension (元 for gdp, never %); of classifiers only those that count the
            same things (家 for 户, but 户 are not the 个 of 老旧小区).
change      %, 倍, 百分点, ‰, 位, or the indicator's own dimension. A phrase that ends in 增速, 增幅, 涨幅 ... is the
            growth of what stands before it: 地区生产总值增速 in % is a change of gdp, as a level or rank nothing.
            百分点 are of a rate or of a growth: an amount in 元 that rises by 百分点 is some share that was not named.
rank        any indicator: 位居全省第三 says which, not how much. The rank of a growth rate is nothing, as it would pass
            for the rank of the amount.
completion  % of any.
structure   only an indicator that is a ratio without unit (三次产业结构, 城乡居民收入比).

X占Y(的)比重 is the indicator that the catalogue has for just that share, whichever names stand for X and Y.

Scope is no meaning: 市本级一般公共预算收入 is general_public_budget_revenue; that it is not 全市 must stand in the claim's
place. But a part is not the whole: 省级家庭农场 are not family_farms, 对东盟进出口 is not imports_exports, and 收入总计 of
a budget, with transfers and carry-overs, is not its 收入.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dajuan.catalogue.indicators import Indicator, Measure, by_id, indicators
from dajuan.catalogue.units import units
from dajuan.patterns import compiled

Meanings = tuple[tuple[Indicator, str], ...]
"""What a name can mean: indicators, each with the one kind of statement that the name is good for, "" for any."""

_LEAD = compiled(
    r"(?:全[市县区省州旗盟国镇]|[我本][市县区省州旗国]|[市县区省州]?本级|[市省县区]级|市直|全年|累计|年末|年底|期末|当年|本年|"
    r"上半年|前三季度|一季度|同期|年度|其中|预计|力争|确保|完成|实现|达到|达成|同比|主要|稳定|"
    # 加上 and 加 of a sum, told apart before 上年, 上级 and 上解, which begin with the same character.
    r"加上(?![年级解])|加(?=上[年级解]|[调补债]))+"
)
_INNER = compiled(r"(?<=.)(?:累计|全年)?(?:实现|完成)(?=.)")
_GRADE = compiled(r"[市省县区]级")
_TAIL_WORDS = """
累计 合计 总计 共计 完成 实现 达到 达 为 约 共 突破 超过 超 稳定在 保持在 控制在 维持在 提高到 提高至 提升到 提升至
上升到 上升至 增长到 增长至 增加到 增加至 增至 升至 降至 降到 下降到 下降至 目标值 指标 拟
"""
_TAILS = tuple(_TAIL_WORDS.split())
_GROWTH_WORDS = """
增长 增长率 增长速度 增长幅度 增长目标 增速 增速目标 增幅 涨幅 上涨 上涨幅度 上升 提高 提高幅度 递增
降幅 下降 下降率 下降幅度 降低 降低率 降低幅度 减少
"""
_GROWTHS = tuple(_GROWTH_WORDS.split())
_BASES = ("同比", "比上年", "较上年", "年均", "累计", "可比", "平均", "预期")
_COUNTS = ("总数量", "总人数", "总数", "数量", "人数", "个数", "总量", "数")
_MONEY = ("money",)
_COUNTED = frozenset((("count",), ("people",), ("persontimes",)))
_NOISE = "[“”‘’\"'「」《》 \u3000\t\n的_·：:，,]"
_NOISY = compiled(_NOISE)
# One way of writing for each. 第一产业 becomes 一产 in two steps, so the order matters.
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
    ("PM₂.₅", "PM2.5"),
    ("－", "—"),
    ("-", "—"),
    ("～", "—"),
    ("(", "（"),
    (")", "）"),
)
_IRREGULAR = compiled("|".join((_NOISE, *(re.escape(short) for short, _ in _SHORT))))
_BRACKET = compiled(r"（([^（）]*)）")
_SHARE = compiled(r"(.+?)占(.+?)(?:总额|总量)?(?:比重|比例|比率|份额|比|百分比)?")
# Classifiers that count the same things, by the indicator's unit.
_SAME_THINGS = {
    "家": ("户", "个"),
    "户": ("家", "个"),
    "个": ("所", "座", "处", "家", "站"),
    "所": ("个", "座", "处", "家"),
    "座": ("个", "处"),
    "处": ("个", "座"),
    "套": ("户",),
    "台": ("个", "座", "根", "桩"),
    "辆": ("台",),
    "张": ("个",),
    "件": ("项", "个"),
    "项": ("个", "件", "份"),
    "只": ("羽", "头"),
    "头": ("只",),
    "起": ("件", "例", "次"),
    "册": ("本",),
}
_EACH = "/人"
_PER_HEAD = "人均"
_GROWTH_UNITS = frozenset(("%", "百分点", "倍", "‰", "基点"))
_RATES = (Measure.RATE, Measure.INDEX)


def _plain(phrase: str) -> str:
    """A phrase without what never changes its meaning, short forms written one way."""
    if not _IRREGULAR.search(phrase):
        return phrase
    phrase = _NOISY.sub("", phrase)
    for short, full in _SHORT:
        phrase = phrase.replace(short, full)
    return phrase


@cache
def _dictionary() -> dict[str, Meanings]:
    """What each plain name means."""
    table: dict[str, Meanings] = {}
    owners = [indicator for indicator in indicators() for _ in range(1 + len(indicator.aliases))]
    written = [name for indicator in indicators() for name in (indicator.name, *indicator.aliases)]
    # All names are made plain in one string: 2,500 calls of their own would take twenty times as long.
    for indicator, name in zip(owners, _plain("|".join(written)).split("|"), strict=True):
        plain, _, kind = name.partition("@")
        meaning = (indicator, kind)
        for key in (plain, _bare(plain)) if "（" in plain else (plain,):
            if meaning not in table.get(key, ()):
                table[key] = (*table.get(key, ()), meaning)
    return table


@cache
def _shares() -> dict[tuple[str, str], Indicator]:
    """Indicators that are the share of one indicator in another, by the two ids."""
    table: dict[tuple[str, str], Indicator] = {}
    for name, ((indicator, _), *_) in _dictionary().items():
        parts = _SHARE.fullmatch(name)
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


def _bare(phrase: str) -> str:
    """A phrase without brackets, with what stands in them."""
    return phrase.replace("（", "").replace("）", "")


def _named(phrase: str) -> Meanings:
    """The meanings of a plain name; what stands in brackets is part of it, or another name of the same thing."""
    names = _dictionary()
    found = names.get(phrase)
    if found is None and "（" in phrase:
        gloss = _BRACKET.search(phrase)
        if gloss:
            inner = names.get(gloss[1])
            outer = names.get(phrase[: gloss.start()] + phrase[gloss.end() :])
            same = outer and inner and outer[0][0].id == inner[0][0].id
            found = outer if same else names.get(_bare(phrase))
    return found or ()


def _without(phrase: str, endings: tuple[str, ...]) -> str:
    """A phrase without the longest of these endings, the phrase itself where it has none."""
    if not phrase.endswith(endings):
        return phrase
    return phrase[: -max(len(ending) for ending in endings if phrase.endswith(ending))]


def _stripped(phrase: str) -> Meanings:
    """As _named, without scopes and verbs at the ends, and then within, where the whole is no name."""
    found = _named(phrase)
    if found:
        return found
    lead = _LEAD.match(phrase)
    found = _peeled(phrase, lead.end() if lead else 0)
    if not found:
        core = _INNER.sub("", phrase)
        found = _stripped(core) if core != phrase else ()
    if lead and _GRADE.search(lead[0]):
        # Of money 省级 tells whose budget it is, of things counted their grade: 省级家庭农场 are some of the 家庭农场.
        found = tuple(meaning for meaning in found if _dimension(meaning[0].unit) == _MONEY)
    return found


def _peeled(phrase: str, start: int) -> Meanings:
    """The meanings of a phrase from `start` on, without verbs and words of counting at its end."""
    core = phrase[start:]
    candidates = [core] if start else []
    while (shorter := _without(core, _TAILS)) != core:
        core = shorter
        candidates.append(core)
    if core != phrase and start:
        candidates.append(_without(phrase, _TAILS))
    for candidate in candidates:
        found = _named(candidate)
        if found:
            return found
    counted = _without(core, _COUNTS)
    if counted == core:
        return ()
    return tuple(meaning for meaning in _named(counted) if _dimension(meaning[0].unit) in _COUNTED)


@lru_cache(maxsize=1 << 16)
def _meant(phrase: str) -> tuple[Meanings, bool]:
    """What a phrase can mean, and whether it names the growth of that."""
    plain = _plain(phrase)
    found = _stripped(plain)
    if found:
        return found, False
    grown = _without(plain, _GROWTHS)
    if grown != plain:
        while (shorter := _without(grown, _BASES)) != grown:
            grown = shorter
        return _stripped(grown), True
    if "占" in plain:
        share = _SHARE.fullmatch(plain)
        if share:
            part, whole = _stripped(share[1]), _stripped(share[2])
            if part and whole:
                indicator = _shares().get((part[0][0].id, whole[0][0].id))
                if indicator:
                    return ((indicator, ""),), False
    return (), False


def _level_fits(indicator: Indicator, unit: str) -> bool:
    if unit == indicator.unit or _per_head(indicator, unit):
        return True
    expected = _dimension(indicator.unit)
    if expected == ("count",):
        return unit in _SAME_THINGS.get(indicator.unit, ())
    if expected == ("persontimes",) and unit == "人":
        return True
    return expected == _dimension(unit) or (expected == ("people",) and unit == "个")


def _per_head(indicator: Indicator, unit: str) -> bool:
    """Whether only one of two units says that the amount is one of each person (人均生产总值: 元, 元/人)."""
    return indicator.unit == unit + _EACH or (unit == indicator.unit + _EACH and _PER_HEAD in indicator.name)


def unit_of(id: str, unit: str) -> str:
    """The unit of a level of the catalogue's indicator, of an amount per person as the catalogue writes it."""
    indicator = by_id()[id]
    return indicator.unit if _per_head(indicator, unit) else unit


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
        if unit == "百分点" and not growth and only != "change" and indicator.measure not in _RATES:
            continue
        if only in ("", kind) and _fits(indicator, unit, kind):
            return indicator.id
    return None


def is_named(phrase: str) -> bool:
    """Whether a phrase is the name of a catalogued indicator, or of its growth."""
    return bool(_meant(phrase)[0])
