"""Administrative divisions (行政区划) down to the county, by the codes of GB/T 2260.

divisions.csv is written by tools/make_divisions.py. A code tells the parent: nnmmkk lies in nnmm00, that in nn0000.
The districts of a municipality and the counties that a province leads itself hang on the province.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

import msgspec


class Level(StrEnum):
    """The rank of a division."""

    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"


class Division(msgspec.Struct, frozen=True):
    """A division of GB/T 2260.

    short:   the usual short name (黔东南), the name itself where it has none.
    formers: names that it bore earlier, the latest first.
    gone:    it was dissolved, and no single division took its place.
    parent:  the code above it, None of a province.
    """

    code: str
    name: str
    short: str
    formers: tuple[str, ...]
    level: Level
    parent: str | None
    gone: bool


# Short names that are ordinary words or parts of other names: 平安 is seldom the district, 天津市 holds no 津市.
_ORDINARY_WORDS = """
七星 万山 三元 三江 三门 上高 东区 东城 东山 东川 东方 东海 东湖 东至 东风 中原 中方 中江 乐业 乐安 九龙 互助 交口 会同
修文 元江 光明 全州 公安 共和 兴业 兴义 兴仁 兴和 兴国 兴平 兴庆 凤凰 利川 利通 前进 前锋 北关 北区 北山 南关 南区 南城
南山 南部 友好 友谊 双城 双清 双湖 古城 台山 合作 同仁 同德 同心 向阳 和安 和布 和平 和政 和硕 和静 和顺 和龙 咸丰 回民
团结 城东 城中 城关 城北 城西 复兴 大东 大余 大关 大兴 大化 大城 大安 大新 大方 大足 天山 天心 天涯 天等 太平 太湖 安多
安宁 安定 安居 安新 安福 安远 宏伟 定南 定安 定结 宝塔 宝山 富宁 富民 富裕 小店 小金 山城 山阴 工农 市中 市北 市区 市南
平利 平南 平原 平台 平和 平安 平顺 广南 延长 建华 建安 建昌 建水 建设 开化 开发 开放 德兴 惠农 惠民 成安 振兴 政和 文化
文明 新兴 新北 新华 新和 新安 新市 新平 新建 新星 新民 新河 新源 新都 新龙 明光 朝天 杂多 松山 桃源 武功 比如 民丰 民主
民和 水富 永兴 永安 江北 江南 江口 江山 江岸 沙河 河东 河口 河西 沿河 洞口 津市 海城 海州 海港 海滨 清水 温泉 港口 湖口
湖滨 滨江 滨海 滨湖 灯塔 爱民 白云 白杨 白河 盐湖 盘山 石城 福安 称多 站前 红山 红旗 红星 胜利 花园 莲花 西区 西城 西山
西市 西湖 解放 资源 路北 路南 路桥 运河 连江 通江 通河 通道 都兰 金台 金安 金山 金水 金沙 金阳 钟楼 长兴 长子 长安 长江
阳明 阳春 雅江 青山 顺平 高明 黑山 龙湖
"""
_ORDINARY = frozenset(_ORDINARY_WORDS.split())
# Full names that are ordinary words: 城区 without a city before it is no name.
_COMMON = frozenset(
    (
        "城区",
        "郊区",
        "矿区",
        "东区",
        "西区",
        "南区",
        "北区",
        "新市区",
        "新城区",
        "市中区",
        "城中区",
        "城东区",
        "城西区",
        "城北区",
    )
)
_SHORT_ENOUGH = 2


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@cache
def _rows() -> dict[str, tuple[str, tuple[str, ...], tuple[str, ...], bool]]:
    """Name, short names, former names and whether it is gone, by code."""
    with (Path(__file__).parent / "divisions.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return {
            code: (name, _listed(shorts), _listed(formers), gone == "yes") for code, name, shorts, formers, gone in rows
        }


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for name, code in pairs:
        table[name] = (*table.get(name, ()), code)
    return table


@cache
def _full() -> dict[str, tuple[str, ...]]:
    return _index((name, code) for code, (name, _, _, _) in _rows().items())


@cache
def _short() -> dict[str, tuple[str, ...]]:
    return _index((short, code) for code, (_, shorts, _, gone) in _rows().items() if not gone for short in shorts)


@cache
def _former() -> dict[str, tuple[str, ...]]:
    return _index((former, code) for code, (_, _, formers, _) in _rows().items() for former in formers)


def _level(code: str) -> Level:
    if code.endswith("0000"):
        return Level.PROVINCE
    return Level.PREFECTURE if code.endswith("00") else Level.COUNTY


def _parent(code: str) -> str | None:
    above = {
        Level.PROVINCE: (),
        Level.PREFECTURE: (code[:2] + "0000",),
        Level.COUNTY: (code[:4] + "00", code[:2] + "0000"),
    }
    return next((parent for parent in above[_level(code)] if parent in _rows()), None)


def _stem(code: str) -> str:
    """The digits that all divisions below a code share with it."""
    return code[: {Level.PROVINCE: 2, Level.PREFECTURE: 4, Level.COUNTY: 6}[_level(code)]]


def division(code: str) -> Division | None:
    """The division of this code, None if there is none."""
    row = _rows().get(code)
    if row is None:
        return None
    name, shorts, formers, gone = row
    return Division(code, name, shorts[0] if shorts else name, formers, _level(code), _parent(code), gone)


def _highest(codes: tuple[str, ...]) -> str | None:
    """The one of several divisions of one name that the name means by itself, None if there is none.

    That is the only province (海南), else the only prefecture, where all others lie in it (吉林) or are mere districts
    elsewhere (大同).
    """
    for level in (Level.PROVINCE, Level.PREFECTURE):
        upper = [code for code in codes if _level(code) is level]
        if upper:
            stem = _stem(upper[0])
            alone = len(upper) == 1 and all(
                level is Level.PROVINCE or code.startswith(stem) or _rows()[code][0].endswith("区") for code in codes
            )
            return upper[0] if alone else None
    return None


def _near(codes: tuple[str, ...], within: str) -> str | None:
    """The one of several divisions that is `within`, or lies in it, or beside it, or in its province."""
    if within in codes:
        return within
    parent = _parent(within)
    for around in (within, *((parent,) if parent else ()), within[:2] + "0000"):
        found = tuple(code for code in codes if code.startswith(_stem(around)))
        if found:
            return found[0] if len(found) == 1 else _highest(found)
    return None


def _resolve(name: str, within: str | None) -> str | None:
    codes = _full().get(name) or _short().get(name) or _former().get(name)
    if not codes:
        return None
    if len(codes) == 1 and name not in _COMMON:
        return codes[0]
    near = _near(codes, within) if within else None
    return near or (None if name in _COMMON else _highest(codes))


@lru_cache(maxsize=1 << 14)
def place_code(name: str, within: str | None = None) -> str | None:
    """The code of the division of this name: full, short (内蒙古), former, or a chain (辽宁省朝阳市朝阳县).

    within: code or name of a place above or beside, which tells apart what bears one name (朝阳区). None where no
    division bears the name, or several do and `within` does not tell. A name that only one division bears needs no
    `within`; a short name that a province or city shares with lesser divisions (吉林) is the upper one's.
    """
    around = within if within is None or within.isdigit() else place_code(within)
    found = _resolve(name, around)
    if found:
        return found
    for end in range(len(name) - _SHORT_ENOUGH, _SHORT_ENOUGH - 1, -1):
        above = _resolve(name[:end], around)
        if above:
            below = place_code(name[end:], above)
            if below and below.startswith(_stem(above)) and below != above:
                return below
    return None


@cache
def _known() -> frozenset[str]:
    return frozenset((*_full(), *_short(), *_former()))


def is_place(name: str) -> bool:
    """Whether a division bears this name, in full, short, or formerly; 朝阳区 is a place although several are."""
    return name in _known()


@cache
def names() -> frozenset[str]:
    """Names to look for in a text: full and former ones, and the short ones that only one division bears.

    Left out is what is mostly an ordinary word (平安, 资源, 城区).
    """
    shorts = (name for name, codes in _short().items() if len(codes) == 1 or _highest(codes))
    return frozenset(
        (
            *(name for name in (*_full(), *_former()) if name not in _COMMON),
            *(name for name in shorts if name not in _ORDINARY),
        )
    )
