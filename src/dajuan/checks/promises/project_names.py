"""Find the names of building projects in a text, and tell by which shorter names one and the same project goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.patterns import HAN
from dajuan.reading.wordlist import words

_THING = (
    "大桥(?!头)|[二三四五]桥|桥(?![头梁面])|立交|隧道|大道|快速路|高速公路|高速|公路|铁路|路(?![基面网况程线径灯])|街(?!道)|线(?![上下路索条])|段(?!落)"
    "|水库|水厂|电站|变电站|污水处理厂|处理厂|发电厂|焚烧厂|电厂|厂房|厂(?![商家区])|学校|中学|小学|幼儿园|校区|医院|院区|分院|卫生院|福利院|养老院|敬老院|学院|法院|党校"
    "|院(?![长士内])|产业园|工业园|物流园|科技园|示范园|公园|园区|园(?![区内艺])|广场|体育馆|图书馆|文化馆|博物馆|展览馆|档案馆|殡仪馆|美术馆|科技馆|纪念馆|新馆"
    "|馆(?![藏长内])|体育场|体育中心|文化中心|艺术中心|健身中心|活动中心|服务中心|康复中心|会展中心|养老中心|托育中心|疾控中心|中心(?![城任工])|客运站|火车站|车站|泵站|加油站|服务区"
    "|站(?![点位台])|机场|港区|码头|港(?!口)|停车场|停车楼|填埋场|市场(?![主化监])|牧场|养殖场|场馆|安置房|安置区|公寓|小区|社区|大厦|大楼|综合楼|楼(?![市盘宇])"
    "|灌区|灌渠|渠(?!道)|管廊|管网|河道|湿地|堤防|大坝|水系|风电场|光伏电站|储能电站|基地|生产线|综合体|景区|度假区|古镇|古城|粮库|储备库|冷库|库(?![区容存])|工程|项目"
)
_STOP = Pattern(
    "加快推进|加快|推进|推动|完成|实现|全线|建设|开工|建成|实施|启动|确保|力争|争取|抓紧|抓好|狠抓|坚持|正在|进入|安排|新建|改建|扩建|改造|续建|竣工|通车|投用|投入|主体|完工|封顶"
    "|年底|月底|季度|上半年|下半年|年内|今年|明年|去年|继续|持续|全面|统筹|谋划|做好|用好|看到|走进|来到|位于|投资|万元|亿元|以上|以下|以内|重大|一批|力促|围绕|聚焦|支持|服务|依托|开展|重点|阶段|路段(?!工程)"
    "|[将已要把使让与和及等对在由从为被的了是或至到]"
)
"""Words that no name of a project goes over; what stands before and behind them are two things."""
_NAME = Pattern(
    rf"(?:{HAN}|[A-Za-z0-9“”]){{1,20}}?(?:{_THING})(?:(?:{HAN}|[A-Za-z0-9]){{0,8}}?(?:{_THING}))*"
    "(?:[一二三四五](?:期|标段))?"
)
_SPAN_OF_ROAD = Pattern("[至到](?=[^,，。；、]{1,6}段)")
_TAIL = Pattern(
    "(?:(?:新建|改建|扩建|改扩建|迁建|重建|续建|改造|提升|建设|快速化改造)*(?:工程|项目)|改造提升|改扩建|新建|改建|扩建|迁建|建设)+$"
)
_PHASE = Pattern("([一二三四五](?:期|标段))$")
_LEAD = Pattern(
    "^(?:(?:20)?\\d\\d年|\\d{1,2}月|全[县市区省]|[我本][县市区省]|一批|重点|新|一是|二是|三是|四是|五是|其中|我们|总投资\\d*亿?元?)+(?=..)"
)
_ROAD = Pattern("^(?:[国省县乡]道|[GSXY])\\d+(?:线)?")
_PLACE_LEVEL = Pattern("^(?:[县市区镇]级?|城区|[县市区]城)(?=...)")
_GENERIC = frozenset(
    words(
        """
    污水处理厂 垃圾处理厂 人民医院 图书馆 文化馆 博物馆 体育馆 体育中心 文化中心 殡仪馆 档案馆 养老中心 服务中心 活动中心 客运站 产业园
    工业园 开发区 实验小学 实验中学 实验学校 幼儿园 高速公路 变电站 水厂 自来水厂 安置房 安置小区 标准厂房 停车场 农贸市场 老旧小区
    城镇老旧小区 重点项目 重点工程 高标准农田 农村公路 城市公园 口袋公园 福利院 敬老院 第一中学 第二中学 中心小学 中心卫生院 疾控中心
    综合楼 新院区 新校区 中医院 二医院 县医院 市医院 社会事业 城市建设 乡村建设 城乡建设 基础设施 融媒体中心 行政村 养老服务站 便民服务中心
    垃圾转运站 垃圾处理场 垃圾填埋场 生活垃圾处理场 污水处理站 科技小院 棚改项目 产业项目 工业项目 城乡公路 四好农村路
    供水管网 燃气管网 地下管网 排水管网 污水管网 老旧管网 雨污管网
    """
    )
)
_SHORTEST = 4
_SHORTEST_CUT = 5  # characters of a name that lost what stood before it
_MANY = Pattern("\\d+[个座条所家处项]|[一二三四五六七八九十]+[个座条所家处项](?!期)|批|各|所有|多[个座条]|一系列")


class Name(msgspec.Struct, frozen=True):
    """A name of a project at text[start:end]; key: without what may be left out."""

    start: int
    end: int
    key: str


def names_in(text: str, start: int, end: int) -> list[Name]:
    """The names of single projects within text[start:end], in their order."""
    found = []
    masked = _masked(text[start:end])
    for match in _NAME.finditer(masked):
        lead = _LEAD.match(match[0])
        begin = start + match.start() + (lead.end() if lead is not None else 0)
        begin += text[begin] == "“" and "”" not in match[0]
        key = key_of(text[begin : start + match.end()])
        if len(key) >= _SHORTEST and key not in _GENERIC and _MANY.search(match[0]) is None:
            found.append(Name(begin, start + match.end(), key))
    return found


@lru_cache(maxsize=1 << 10)
def _masked(text: str) -> str:
    """A text with line ends for the words that part names; the 至 of a stretch of road stays (云溪至青石段)."""
    roads = {match.start() for match in _SPAN_OF_ROAD.finditer(text)}
    return _STOP.compiled.sub(
        lambda match: match[0] if match.start() in roads else "\n" * (match.end() - match.start()), text
    )


def key_of(name: str) -> str:
    """A name without quotation marks and without 工程, 项目 at its end; its phase stays; "" for what then names nothing (水利项目)."""
    bare = name.replace("“", "").replace("”", "")
    phase = _PHASE.search(bare)
    core = bare[: phase.start()] if phase is not None else bare
    shorter = _TAIL.compiled.sub("", core)
    if len(shorter) < _SHORTEST:
        return ""
    return shorter + (phase[0] if phase is not None else "")


def variants(keys: Iterable[str], place: str) -> Mapping[str, str]:
    """How each project may be called: shorter names that no other project has, each with its key; the whole names among them."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    every = tuple(dict.fromkeys(keys))
    for key in every:
        for name in shorter(key, place):
            if found.get(name, key) != key:
                taken.add(name)
            found.setdefault(name, key)
    return {name: key for name, key in found.items() if name not in taken or name in every}


_PART = Pattern("(?:大坝|主坝|坝体|主体|路基|路面|桥面|库区|厂区|主线|隧洞|隧道|管线|主厂房|主体工程|土建)$")


def without_part(key: str) -> str:
    """A key without the part of the project that it names (青石水库大坝)."""
    bare = _PART.compiled.sub("", key)
    return bare if len(bare) >= _SHORTEST else key


def shorter(key: str, place: str, *, by_number: bool = True) -> list[str]:
    """How a project may be called beside its key: without its place or level, a road by its number."""
    names = [key]
    for lead in (place, place[:-1]):
        if lead and key.startswith(lead) and len(key) - len(lead) >= _SHORTEST_CUT:
            names.append(key[len(lead) :])
    names += [_PLACE_LEVEL.compiled.sub("", name) for name in tuple(names)]
    names += [name.replace("高速公路", "高速") for name in tuple(names)]
    road = _ROAD.match(key)
    if road is not None and by_number:
        names.append(road[0])
    return [
        name
        for place_in, name in enumerate(names)
        if place_in == 0 or (len(name) >= _SHORTEST_CUT and name not in _GENERIC)
    ]
