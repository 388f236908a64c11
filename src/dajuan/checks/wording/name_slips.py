"""Find the name of a place or work that is once written with another character (青云水库…清云水库, 龙潭大桥…潭龙大桥)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.wording.name_characters import are_alike

_TYPES = (
    "水库|特大桥|大桥|高速|公路|铁路|隧道|小学|中学|高中|幼儿园|医院|卫生院|福利院|敬老院|养老院|公园|广场|社区|水厂|污水处理厂|电站|水电站|变电站|电厂|灌区|湿地|景区|古镇|书院|图书馆|博物馆"
    "|体育馆|文化馆|工业园|产业园|物流园|科技园|园区|开发区|新区|码头|机场|客运站|安置区|小区|大坝|水闸|泵站|大道|林场|农场|合作社|集团|公司|港区|河|江|湖|镇|乡|村|街道|路|桥|渠|岛|山|寺|岭"
)
_TYPE = Pattern(_TYPES)
_NO_STEM = Pattern(
    "[一二两三四五六七八九十百千万几多座所条家个处项县市区省州镇乡村街道的了在和与及对从到于为是将已被把全各该本其该每新老东西南北中上下前后左右大小内外建改扩修造]"
)
_COMMON = Pattern("[乡农山美]村|有限|责任|股份|[乡城市]镇|[道马网思出线]路|[农林]场|小区$|旧小区")
_PARTICLE = Pattern("[的了在和与及对从到于为是将已被把两座条]")
_DIRECTIONS = frozenset("东西南北中上下前后左右大小内外新老头尾")
_BESIDE = Pattern("[、和与及至到—·-]|以及|连接|之间")
_USUAL = 2  # times that the usual spelling stands at least
_STEMS = (2, 3)


class _Spelt(msgspec.Struct, frozen=True):
    """A name as it stands."""

    start: int
    end: int


@check(
    "word-name-slip",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("同一地名、工程名写法不一", en="A name of a place or work that is once spelt otherwise"),
    why=Text(
        "“青云水库”多次出现，其中一处写成读音、字形相近的“清云水库”，或者两字颠倒：多半是笔误。",
        en="青云水库 stands several times and once 清云水库, with a character that sounds or looks alike, or with two that changed places.",
    ),
    wrong=(
        "青云水库2022年3月开工。23.5万群众喝上了清云水库的水。下一步，青云水库还将承担灌溉任务。",
        "龙潭大桥开工建设。龙潭大桥全长1.2公里。潭龙大桥计划明年通车。",
        "柳林镇新建水厂1座。柳林镇投资320万元。柳临镇群众受益。",
    ),
    right=(
        "青云水库2022年3月开工。23.5万群众喝上了青云水库的水。下一步，青云水库还将承担灌溉任务。",
        "河东小学扩建。河东小学新增学位600个。东河小学完成维修。",
        "柳林镇、柳临镇毗邻。柳林镇投资320万元。柳林镇受益。",
        "两座水库开工。新建水库2座，兴建水库1座，这座水库蓄水。",
    ),
)
def name_slips(manuscript: Manuscript) -> Iterator[Remark]:
    """A name that stands once, beside one that stands several times and differs by one like character or by the order of two."""
    told = _told(manuscript.prose)
    spoken: list[_Spelt] = []
    for (stem, kind), places in told.items():
        if len(places) != 1 or any(places[0].start < each.end and each.start < places[0].end for each in spoken):
            continue
        usual = _usual(stem, kind, told)
        if usual is None or _stand_together(manuscript, places[0], told[usual, kind]):
            continue
        spoken.append(places[0])
        yield _remark(manuscript, places[0], told[usual, kind][0], f"{usual}{kind}")


def _told(text: str) -> Mapping[tuple[str, str], Sequence[_Spelt]]:
    """Every stem of two and of three characters before a type of name, with its places."""
    found: dict[tuple[str, str], list[_Spelt]] = defaultdict(list)
    for match in _TYPE.finditer(text):
        for length in _STEMS:
            start = match.start() - length
            stem = text[max(start, 0) : match.start()]
            if _COMMON.search(text, max(start, 0), match.end()):
                continue
            if len(stem) == length and stem.isalpha() and not stem.isascii():
                found[stem, match[0]].append(_Spelt(start, match.end()))
    return found


def _usual(stem: str, kind: str, told: Mapping[tuple[str, str], Sequence[_Spelt]]) -> str | None:
    """The stem that stands several times and that this one can be a slip of."""
    for (other, of_kind), places in told.items():
        if of_kind != kind or len(other) != len(stem) or len(places) < _USUAL or other == stem:
            continue
        if _is_slip(stem, other) and not _NO_STEM.search(other[:1]) and not _PARTICLE.search(stem[:1]):
            return other
    return None


def _is_slip(one: str, other: str) -> bool:
    unlike = [index for index in range(len(one)) if one[index] != other[index]]
    if len(unlike) == 1:
        a, b = one[unlike[0]], other[unlike[0]]
        return are_alike(a, b) and not (a in _DIRECTIONS and b in _DIRECTIONS)
    if len(unlike) != 2 or unlike[1] != unlike[0] + 1:
        return False
    first, second = unlike
    swapped = one[first] == other[second] and one[second] == other[first]
    return swapped and not {one[first], one[second]} & _DIRECTIONS


def _stand_together(manuscript: Manuscript, one: _Spelt, others: Sequence[_Spelt]) -> bool:
    """Whether both are told side by side and so are two: 柳林镇、柳临镇."""
    text = manuscript.prose
    for other in others:
        first, last = sorted((one, other), key=lambda each: each.start)
        if last.start - first.end <= 2 and _BESIDE.search(text, first.end, last.start):
            return True
    return False


def _remark(manuscript: Manuscript, one: _Spelt, usual: _Spelt, name: str) -> Remark:
    return Remark(
        spans=(Span(one.start, one.end), Span(usual.start, usual.end)),
        message=Text(
            "“{words}”只出现一次，别处都写“{name}”，是否同一个？",
            en="{words} stands once, {name} elsewhere: are they the same?",
        ).filled(words=manuscript.text[one.start : one.end], name=name),
        suggestion=Text("统一写法。", en="Write both alike."),
    )
