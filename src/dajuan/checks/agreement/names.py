"""Find one office with two persons, and one name that is spelt in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.patterns import HAN

_POSTS = "局长|主任|书记|县长|市长|区长|镇长|乡长|院长|校长|董事长|总经理|站长|所长|处长|科长|行长|会长"
# Who speaks: the post and the name, and before them the office.
_PERSON = Pattern(
    rf"(?P<post>(?:党组书记、|党委书记、)?(?:{_POSTS}))(?P<name>[^\W\d]{{2,3}})(?=说|表示|介绍|告诉|指出|在接受|：|:)",
    needs=("说", "表示", "介绍", "告诉", "指出", "接受", "：", ":"),
)
_OFFICE_OF = Pattern(r"[^\W\d]{2,24}(?:局|委|办|办公室|中心|委员会|集团|公司|医院|学校|镇|乡|街道|支行|协会)$")
_LONGEST = 30  # characters of an office
_QUOTED = Pattern(f"[“‘](?P<name>(?:{HAN}|·){{5,16}})[”’]")
# Offices, by their full names: 市场监督管理局.
_OFFICE = Pattern(
    "(?<=[县市省区州旗])(?P<name>[^\\W\\d]{4,12}?(?:管理局|保障局|服务局|环境局|资源局|农村局|旅游局|改革局|委员会|管理中心|服务中心))(?![长])"
)
_NUMERALS = frozenset("一二两三四五六七八九十双百千万首再新老前后上下东西南北中大小")
PAIRED = 4
"""Characters between two names that stand together and so are two."""


@check(
    "agree-name",
    severity=Severity.ADVICE,
    basis=Basis.CERTAIN,
    title=Text("同一名称两种写法", en="One name in two spellings"),
    why=Text(
        "同一机构的负责人、同一项目的名称，全文应当一致。一年之内换人的，请写明时间。",
        en="The head of one office and the name of one scheme are the same throughout a text; say when a post changed hands.",
    ),
    wrong=(
        "县工信局局长李明远说：“工业稳中有进。”\n……\n县工信局局长李明元说：“链条持续延伸。”",
        "推进“一泓碧水润青石”生态工程。\n“一泓碧水润青石”生态工程完工。\n“一弘碧水润青石”生态工程获评示范。",
        "县市场监督管理局检查餐饮单位310户。\n县市场监管管理局立案86起。",
    ),
    right=(
        "县工信局局长李明远说：“工业稳中有进。”\n县农业农村局局长王振华说：“粮食再获丰收。”",
        "县工信局局长李明远说：“工业稳中有进。”\n县工信局副局长赵晨说：“链条持续延伸。”",
        "开展“我为群众办实事”活动。\n开展“我为企业办实事”活动。",
        "落实“爱心驿站”建设，“爱心驿站”达到12个。\n做好“爱心驿站”“爱心小站”联动。",
        "“十四五”规划圆满收官，“十五五”规划开局起步。",
    ),
)
def names(manuscript: Manuscript) -> Iterator[Remark]:
    """Two persons quoted in one office; two names in quotation marks that differ in one character."""
    yield from _persons(manuscript)
    yield from _spellings(manuscript)


def _persons(manuscript: Manuscript) -> Iterator[Remark]:
    seen: dict[tuple[str, str], tuple[str, Span]] = {}
    text = manuscript.prose
    for match in _PERSON.finditer(text):
        office = _OFFICE_OF.search(text[max(match.start() - _LONGEST, 0) : match.start()])
        if office is None or match["name"][0] in "兼副的等":
            continue
        key, span = (office[0], match["post"]), Span(match.start("name"), match.end("name"))
        known = seen.setdefault(key, (match["name"], span))
        if known[0] != match["name"]:
            yield Remark(
                spans=(span, known[1]),
                message=Text(
                    "“{office}{post}”一处是{one}，一处是{other}。",
                    en="“{office}{post}” is {one} in one place and {other} in another.",
                ).filled(office=office[0], post=match["post"], one=known[0], other=match["name"]),
                suggestion=Text(
                    "请核对姓名和职务；换人的，写明任职时间。",
                    en="Check name and post; if the post changed hands, say when.",
                ),
            )


def _spellings(manuscript: Manuscript) -> Iterator[Remark]:
    text = manuscript.prose
    yield from _unlike(_places(_QUOTED.finditer(text)), seldom=True)
    yield from _unlike(_places(_OFFICE.finditer(text)), seldom=False)


def _places(found: Iterator[re.Match[str]]) -> Mapping[str, Sequence[Span]]:
    """Where each name stands."""
    places: dict[str, list[Span]] = {}
    for match in found:
        places.setdefault(match["name"], []).append(Span(match.start("name"), match.end("name")))
    return places


def _unlike(places: Mapping[str, Sequence[Span]], *, seldom: bool) -> Iterator[Remark]:
    """Names that differ in one character, one of them told once; seldom: and the other more often."""
    by_length: dict[int, list[str]] = {}
    for name in places:
        by_length.setdefault(len(name), []).append(name)
    for alike in by_length.values():
        for one, other in combinations(alike, 2):
            rare, usual = sorted((other, one), key=lambda name: len(places[name]))
            if len(places[rare]) > 1 or (seldom and len(places[usual]) == 1):
                continue
            apart = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
            if len(apart) != 1 or _NUMERALS.intersection(apart[0]) or _are_paired(places[rare], places[usual]):
                continue
            yield Remark(
                spans=(places[rare][0], places[usual][0]),
                message=Text(
                    "“{rare}”与“{usual}”只差一个字，是同一名称吗？",
                    en="“{rare}” and “{usual}” differ in one character: are they one name?",
                ).filled(rare=rare, usual=usual),
                suggestion=Text("是同一名称的，写法统一。", en="If they are one name, spell it one way."),
            )


def _are_paired(rare: Sequence[Span], usual: Sequence[Span]) -> bool:
    """Whether two names stand side by side somewhere, as two names do (“爱国者治港”、“爱国者治澳”)."""
    return any(max(one.start, other.start) - min(one.end, other.end) <= PAIRED for one in rare for other in usual)
