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
    "投入试运行": 2, "试运行": 2, "试运营": 2, "试生产": 2,
    "建成": 3, "竣工": 3, "完工": 3, "竣工验收": 3, "建成投用": 4, "建成通车": 4, "建成投产": 4,
    "投用": 4, "投入使用": 4, "通车": 4, "投产": 4, "投运": 4, "投入运营": 4, "启用": 4, "开通运营": 4, "开馆": 4, "开园": 4,
    "建成开放": 4, "并网发电": 4, "并网": 4, "建成启用": 4, "建成运营": 4, "建成投运": 4, "开业": 4,
}  # fmt: skip
_THING = (
    "项目|工程|公路|大桥|立交桥|隧道|大道|快速路|高速|铁路|学校|中学|小学|幼儿园|医院|院区|水库|水厂|电站|变电站|污水处理厂|处理厂|产业园|工业园"
    "|物流园|公园|广场|体育馆|图书馆|文化馆|博物馆|体育中心|文化中心|活动中心|养老中心|服务中心|客运站|机场|停车场|停车楼|安置房|公寓|厂房|艺术中心|文体中心|游客中心|福利院|养老院|敬老院|泵站|灌区|管廊|生态园|市场|实验学校|校区"
)
_STAGE = "|".join(sorted(STAGES, key=len, reverse=True))
_STAGED = Pattern(rf"(?:{_STAGE})(?![的率者前])")
_NAMED = Pattern(
    rf"[“‘]?(?:[^\W_]|[“”]){{1,24}}?(?:{_THING})(?:[^\W\d]{{0,6}}?(?:{_THING}))*(?:[一二三四五]期(?:工程|项目)?)?"
)
_CLAUSE = Pattern("[，,。；：:、\n]")
_LONGEST = 60  # characters before a stage within which its clause begins
_TO_COME = Pattern("将|即将|拟|计划|预计|力争|确保|争取|待|未|尚未|有望|加快|推动|推进|准备|筹备|年内|明年")
_DONE = Pattern("已|顺利|正式|如期|全面|全部|圆满|成功|提前|月")
_DATE = Pattern(
    r"(?:(?P<year>20\d\d)年|(?P<spoken>今年|去年|本年|前年|明年|同年|当年))?(?:(?P<month>1[0-2]|[1-9])月)?(?<=[年月])"
)
_SPOKEN = {"今年": 0, "本年": 0, "去年": -1, "前年": -2, "明年": 1}
# A clause that goes on about the project of the clause before: 并于2025年12月竣工, 该项目2025年11月开工.
_GOES_ON = Pattern(
    r"^(?:该|本)?(?:项目|工程|桥|路|电站|院|校|馆|园|楼|厂|中心)?(?:已|并|于|在|将|至|到|也|现|目前|计划|预计|正式|全面|全部|顺利|如期|成功|即将|主体(?:工程|结构)?|完成|实现|(?:20\d\d年|今年|去年|明年|同年|当年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|初|中旬|下旬|上旬)?)*$"
)
# What a thing that is in use does.
_IN_USE = Pattern(
    "(?:使用|运营|投用|启用)?[，,](?:累计|共|已|日均)?(?:接待|服务|惠及|结束|方便|受益|招收|招生|发电|供水|入驻)"
)
_LEADING = Pattern(
    "^.*(?:的|了|推进|建设|加快|实施|完成|年|月|日|和|与|及|是|使|让|新建|改建|扩建|其中|总投资|亿元|万元|全县|全市|县|市)(?=[^\\W\\d]{4,})"
)
# Many projects, or any of a kind.
_UNNAMED = Pattern(
    "\\d+个|[一二三四五六七八九十百]个|等|一批|各|所有|多个|新增|争取|力促|重点项目$|获得|其中|^(?:高速公路|污水处理厂|保障性安居工程)$"
)
_SHORTEST = 4  # characters of a name that names one project
CLOSED = "，,。；、）)\n"
FARTHEST = 24
"""Characters between the clauses of one project."""
MONTH = 3
"""Characters of a month without a year: “-06”."""


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
    last: tuple[int, str, str] | None = None  # where the clause of the last named project ended, its name, its date
    for match in _STAGED.finditer(text):
        begin = max(match.start() - _LONGEST, 0)
        marks = list(_CLAUSE.finditer(text, begin, match.start()))
        start = marks[-1].end() if marks else begin
        named = _NAMED.search(text, start, match.start())
        of_project = text[start : match.start()]
        alone = match.end() == len(text) or text[match.end()] in CLOSED
        if last is not None and alone and _goes_on(text, last[0], start) and _GOES_ON.search(of_project):
            name, lead, between = last[1], of_project, ""
            span = Span(start, match.end())
        elif named is not None:
            name = _LEADING.compiled.sub("", named.group()).strip("“”‘’")
            lead, between = text[start : named.start()], text[named.end() : match.start()]
            span = Span(max(named.end() - len(name), named.start()), match.end())
        else:
            last = None
            continue
        if len(name) < _SHORTEST or _UNNAMED.search(name):
            last = None
            continue
        date = _date(manuscript, max(begin, start - 14), match.start()) or ""
        if len(date) == MONTH and last is not None and name == last[1]:
            date = last[2][:4] + date if last[2] else ""
        to_come = _TO_COME.search(lead + between) is not None
        marked = _DONE.search(lead + between) is not None or _IN_USE.match(text, match.end()) is not None
        last = match.end(), name, date
        if not to_come and not marked and between.strip():
            continue
        yield Event(
            name, STAGES[match.group()], match.group(), to_come, marked, "" if len(date) == MONTH else date, span
        )


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether nothing but a comma, or a full stop and 该项目, stands between two clauses."""
    between = text[end:start]
    if ("。" in between or "；" in between) and text[start : start + 1] not in ("该", "本"):
        return False
    return len(between) < FARTHEST and "\n" not in between and not _NAMED.search(between)


def _date(manuscript: Manuscript, start: int, end: int) -> str:
    """The last year and month that a stretch names; “-06” where no year is told."""
    dates = [each for each in _DATE.finditer(manuscript.prose, start, end) if each[0]]
    if not dates:
        return ""
    found = dates[-1]
    published = str(manuscript.document.published or "")[:4]
    year = found["year"] or ""
    if found["spoken"] in _SPOKEN and published.isdigit():
        year = str(int(published) + _SPOKEN[found["spoken"]])
    return year + (f"-{int(found['month']):02d}" if found["month"] else "")
