"""Find what a text says of its building projects: begun, topped out, built, in use; done or to come; when."""

from __future__ import annotations

from collections.abc import Iterator
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span

# Each stage with its place in the order of building.
STAGES = {
    "开工": 1, "动工": 1, "启动建设": 1, "开工建设": 1, "破土动工": 1, "奠基": 1,
    "主体封顶": 2, "封顶": 2, "主体完工": 2,
    "建成": 3, "竣工": 3, "完工": 3, "竣工验收": 3, "建成投用": 4, "建成通车": 4, "建成投产": 4,
    "投用": 4, "投入使用": 4, "通车": 4, "投产": 4, "投运": 4, "投入运营": 4, "启用": 4, "开通运营": 4, "开馆": 4, "开园": 4,
}  # fmt: skip
_THING = (
    "项目|工程|公路|大桥|立交桥|隧道|大道|快速路|高速|铁路|学校|中学|小学|幼儿园|医院|院区|水库|水厂|电站|变电站|污水处理厂|处理厂|产业园|工业园"
    "|物流园|公园|广场|体育馆|图书馆|文化馆|博物馆|体育中心|文化中心|活动中心|养老中心|服务中心|客运站|机场|停车场|停车楼|安置房|公寓|厂房"
)
_STAGE = "|".join(sorted(STAGES, key=len, reverse=True))
_STAGED = Pattern(rf"(?:{_STAGE})(?![的率者前])")
_NAMED = Pattern(
    rf"[“‘]?[一-龥A-Za-z0-9“”]{{2,24}}?(?:{_THING})(?:[一-龥]{{0,6}}?(?:{_THING}))*(?:[一二三四五]期(?:工程|项目)?)?"
)
_CLAUSE = Pattern("[，,。；：:、\n]")
_LONGEST = 60  # characters before a stage within which its clause begins
_TO_COME = Pattern("将|即将|拟|计划|预计|力争|确保|争取|待|未|尚未|有望|加快|推动|推进|准备|筹备|年内|明年")
_DONE = Pattern("已|顺利|正式|如期|全面|全部|圆满|成功|提前|月")
_DATE = Pattern(r"(?P<year>20\d\d)年(?:(?P<month>1[0-2]|[1-9])月)?")
_LEADING = Pattern(
    "^.*(?:的|了|推进|建设|加快|实施|完成|年|月|日|和|与|及|是|使|让|新建|改建|扩建|其中|总投资|亿元|万元|全县|全市|县|市)(?=[一-龥]{4,})"
)
# Many projects, or any of a kind.
_UNNAMED = Pattern(
    "\\d+个|[一二三四五六七八九十百]个|等|一批|各|所有|多个|新增|争取|力促|重点项目$|获得|其中|^(?:高速公路|污水处理厂|保障性安居工程)$"
)
_SHORTEST = 4  # characters of a name that names one project


class Event(msgspec.Struct, frozen=True):
    """What is said of a project once.

    name: without what leads to it; stage: its place in the order of building; to_come: whether it is still to happen;
    marked: whether a word (已, 正式) says that it happened; a task in a list of tasks has none.
    date: ISO 8601, year and month as far as they are told, "" for none.
    """

    name: str
    stage: int
    word: str
    to_come: bool
    marked: bool
    date: str
    span: Span


_KNOWN: WeakKeyDictionary[Manuscript, tuple[Event, ...]] = WeakKeyDictionary()


def events(manuscript: Manuscript) -> tuple[Event, ...]:
    """What a manuscript says of its projects, in the order of the text."""
    found = _KNOWN.get(manuscript)
    if found is None:
        found = tuple(_events(manuscript))
        _KNOWN[manuscript] = found
    return found


def pairs(manuscript: Manuscript) -> Iterator[tuple[Event, Event]]:
    """Two things said of one project, the earlier in the text first."""
    by_name: dict[str, list[Event]] = {}
    for event in events(manuscript):
        by_name.setdefault(event.name, []).append(event)
    for told in by_name.values():
        for index, one in enumerate(told):
            for other in told[index + 1 :]:
                yield one, other


def _events(manuscript: Manuscript) -> Iterator[Event]:
    text = manuscript.prose
    for match in _STAGED.finditer(text):
        begin = max(match.start() - _LONGEST, 0)
        marks = list(_CLAUSE.finditer(text, begin, match.start()))
        start = marks[-1].end() if marks else begin
        named = _NAMED.search(text, start, match.start())
        if named is None:
            continue
        name = _LEADING.compiled.sub("", named.group()).strip("“”‘’")
        between = text[named.end() : match.start()]
        if len(name) < _SHORTEST or _UNNAMED.search(name):
            continue
        around = text[start : named.start()] + between
        to_come = _TO_COME.search(around) is not None
        marked = _DONE.search(between) is not None
        if not to_come and not marked and between.strip():
            continue
        date = _date(text, max(begin, start - 14), match.start())
        span = Span(max(named.end() - len(name), named.start()), match.end())
        yield Event(name, STAGES[match.group()], match.group(), to_come, marked, date, span)


def _date(text: str, start: int, end: int) -> str:
    """The last year and month that a stretch names."""
    dates = list(_DATE.finditer(text, start, end))
    if not dates:
        return ""
    month = dates[-1]["month"]
    return dates[-1]["year"] + (f"-{int(month):02d}" if month else "")
