"""Find one event with two numbers of its edition (标题“第六届茶文化节”，正文“第七届云雾山茶文化节”)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.times.lengths import small_number
from dajuan.documents.document import DocumentKind

_KINDS = (
    "文化节|旅游节|艺术节|采摘节|丰收节|美食节|音乐节|灯会|庙会|花会|花展|博览会|交易会|洽谈会|推介会|展销会|运动会|农博会|"
    "茶博会|招聘会|书展|车展|论坛|峰会|年会|大赛|联赛|锦标赛|邀请赛|公开赛|挑战赛|马拉松|半程马拉松|竞赛|比赛|赛|电影节|"
    "戏剧节|读书节|购物节|啤酒节|龙虾节|科技节|体育节|宣传周|活动周|活动月|消费季|大集|工作会议|代表大会|代表会议|党代会|节"
)
_EDITION = Pattern(
    f"(?:第(?P<number>\\d{{1,3}}|[一二三四五六七八九十百]{{1,5}})(?:届|次)|"
    f"(?P<first>首届))(?P<name>(?:(?![届的在于与和及是由第])[^\\d，。；、：:！？“”\n（）《》]|"
    f"[·“”]){{0,18}}?(?:{_KINDS}))(?![日目假庆约能气俗点水余])",
    needs=("届", "次"),
)
_OF_ANOTHER_YEAR = Pattern(
    "上一?届|往届|历届|去年|前[几两三]届|曾|先后|连续|荣获|斩获|获得?第|摘[得取金银]|下一?届|明年|申办|前身|自第|截至|"
    "已成功|比第|较第|到第|至第|相比|相较|以来|将于明年|筹备|筹办|办好|承办|备战|迎接|参加|争取|谋划"
)
_YEARS = Pattern("(?:19|20)\\d\\d(?=年)")
_PREFIX = Pattern("^(?:全?[国省市县区]|中国|国际)")
_LEAST = 2


_SESSION = Pattern(
    "(?P<term>[一二三四五六七八九十]{1,3}|\\d{1,2})届(?P<body>人大(?!常委)|人民代表大会(?!常务)|(?:省|市|县|区)?政协|委员会)(?:[^，。；、\\d]{0,4}?)第?(?P<number>[一二三四五六七八九十]{1,3}|\\d{1,2})次(?:全体)?(?:会议|全会)",
    needs=("届",),
)
_HELD = Pattern("开幕|闭幕|召开|举行|落幕|圆满|隆重")
_HEADING = 60  # characters


class _Edition(msgspec.Struct, frozen=True):
    """An edition as it is told."""

    span: Span
    number: int
    name: str


@check(
    "time-edition",
    severity=Severity.WARNING,
    title=Text("同一活动的届次前后不一", en="One event with two numbers of its edition"),
    why=Text(
        "标题写“第六届”，正文写“第七届”，说的是同一届活动，必有一处没有更新。",
        en="The title says the sixth and the text the seventh of the same event: one of them was not brought up to date.",
    ),
    wrong=(
        "第六届茶文化节在青石山开幕\n4月8日，以“一叶连山海”为主题的第七届青石山茶文化节启幕。",
        "第三届云溪县职工运动会闭幕，参赛选手620人。本届运动会历时3天。第四届云溪县职工运动会共决出金牌36枚。",
        "首届青石镇桃花节开幕\n3月20日，第二届青石镇桃花节在桃源村开幕。",
    ),
    right=(
        "第七届茶文化节在青石山开幕\n4月8日，以“一叶连山海”为主题的第七届青石山茶文化节启幕。与第六届茶文化节相比，签约项目多3个。",
        "县第三届职工运动会闭幕，县第四届老年人运动会开幕。",
        "2024年举办第六届茶文化节，2025年举办第七届茶文化节。",
        "先后举办第六届、第七届茶文化节；荣获第五届全省茶艺大赛一等奖。",
    ),
)
def editions(manuscript: Manuscript) -> Iterator[Remark]:
    """Two numbers of one event in sentences that tell neither of another year nor of an earlier or later edition."""
    if manuscript.document.kind in (DocumentKind.BUDGET, DocumentKind.PLAN, DocumentKind.WORK_REPORT):
        return  # they tell the last edition and the next one side by side
    found = [each for match in _EDITION.finditer(manuscript.prose) if (each := _read(manuscript, match)) is not None]
    yield from _sessions(manuscript)
    spoken: set[int] = set()
    for one, other in combinations(found, 2):
        if one.number == other.number or not _is_same(one.name, other.name) or other.span.start in spoken:
            continue
        if _apart(manuscript, one, other) and not _listed(found, one.name):
            spoken.add(other.span.start)
            yield _remark(manuscript, one, other)


def _sessions(manuscript: Manuscript) -> Iterator[Remark]:
    """The session of a congress in the heading of a report on it against the one in its first sentence."""
    if len(manuscript.paragraphs) < 2:
        return
    heading, body = manuscript.paragraphs[:2]
    words = heading.text.rstrip()
    if len(words) > _HEADING or words.endswith("。") or not _HELD.search(words):
        return
    titled = list(_SESSION.finditer(manuscript.prose, heading.start, heading.end))
    first = manuscript.sentence_at(body.start)
    told = list(_SESSION.finditer(manuscript.prose, first.start, first.end)) if first is not None else []
    if len(titled) != 1 or len(told) != 1 or titled[0]["body"][:1] == "委" != told[0]["body"][:1]:
        return
    one, other = (
        _Edition(Span(*each.span("number")), _number(each["number"]), each["body"]) for each in (titled[0], told[0])
    )
    if _number(titled[0]["term"]) != _number(told[0]["term"]):
        one, other = (_Edition(Span(*each.span("term")), 0, each["body"]) for each in (titled[0], told[0]))
    elif one.number == other.number:
        return
    yield _remark(manuscript, one, other)


def _number(written: str) -> int:
    return int(small_number(written) or 0)


def _read(manuscript: Manuscript, match: re.Match[str]) -> _Edition | None:
    sentence = manuscript.sentence_at(match.start())
    number = 1 if match["first"] else int(small_number(match["number"]) or 0)
    if sentence is None or not number or _OF_ANOTHER_YEAR.search(sentence.text):
        return None
    end = match.start("name") if not match["first"] else match.end("first")
    return _Edition(Span(match.start(), end), number, match["name"].replace("“", "").replace("”", ""))


def _is_same(one: str, other: str) -> bool:
    """Whether one name is the end of the other, or both are alike but for a place or 全县 before them."""
    one, other = (_PREFIX.compiled.sub("", each) for each in (one, other))
    short, long = sorted((one, other), key=len)
    return (short == long and len(short) >= _LEAST) or (len(short) > _LEAST + 1 and long.endswith(short))


def _apart(manuscript: Manuscript, one: _Edition, other: _Edition) -> bool:
    """Whether two stand in two sentences that do not tell two years."""
    first, second = manuscript.sentence_at(one.span.start), manuscript.sentence_at(other.span.start)
    if first is None or second is None or first.start == second.start:
        return False
    years, later = (set(_years(manuscript, each)) for each in (first, second))
    return not years or not later or bool(years & later)


def _years(manuscript: Manuscript, stretch: Stretch) -> Iterator[str]:
    for match in _YEARS.finditer(manuscript.prose, stretch.start, stretch.end):
        yield match[0]


def _listed(found: Sequence[_Edition], name: str) -> bool:
    """Whether a text tells three editions of an event or more, as its history does."""
    return len({each.number for each in found if _is_same(each.name, name)}) > 2


def _remark(manuscript: Manuscript, one: _Edition, other: _Edition) -> Remark:
    text = manuscript.text
    return Remark(
        spans=(other.span, one.span),
        message=Text(
            "同一活动“{name}”，前文是“{one}”，这里是“{other}”。",
            en="{name} is {one} above and {other} here.",
        ).filled(name=one.name, one=text[one.span.start : one.span.end], other=text[other.span.start : other.span.end]),
        suggestion=Text("请核对届次。", en="Check which edition it is."),
    )
