"""Find ranks of places that the list beside them does not bear out (石河县增长7.4%…石河县居第二位, of the third)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span
from dajuan.patterns import HAN

_NAME = rf"(?:{HAN}{{1,3}}(?:县|区|市|镇|乡|旗|街道))"
_VALUE = Pattern(
    rf"(?:^|[，、；：:。])(?P<name>{_NAME})(?:增长|增速为?|完成|达到?|为|得分为?)?(?P<number>\d+(?:\.\d+)?)(?P<unit>%|分|亿元|万元|万人次)"
)
_NUMERAL = r"\d{1,2}|[一二三四五六七八九十]"
_RANK = Pattern(
    rf"(?P<name>{_NAME})(?:的?(?:增速|总量|得分|成绩))?(?:位?居|位?列|排名?|名列)(?:第(?P<rank>{_NUMERAL})(?:位|名)?|(?P<first>首位|榜首|之首)|(?P<last>末位|倒数第一))",
    needs=("居", "列", "排"),
)
_FALL = Pattern("下降|降幅|减少|由低到高|越低越好")
_WIDER = Pattern("全[省国]")
FEWEST = 4


class ListedRank(msgspec.Struct, frozen=True):
    """Where the rank is told, where the value stands, and which place that is."""

    claim: Span
    value: Span
    place: int
    name: str


def ranks_of_listed(manuscript: Manuscript) -> Iterator[ListedRank]:
    """The ranks in a paragraph that lists at least four places with one figure each."""
    for paragraph in manuscript.paragraphs:
        if not any(word in paragraph.text for word in ("居", "列", "排")):
            continue
        listed: dict[str, re.Match[str]] = {}
        units: set[str] = set()
        for match in _VALUE.finditer(manuscript.prose, paragraph.start, paragraph.end):
            listed.setdefault(match["name"], match)
            units.add(match["unit"])
        if len(listed) < FEWEST or len(units) != 1 or _FALL.search(manuscript.prose, paragraph.start, paragraph.end):
            continue
        last = max(match.end() for match in listed.values())
        values = sorted((float(match["number"]) for match in listed.values()), reverse=True)
        for claim in _RANK.finditer(manuscript.prose, last, paragraph.end):
            own = listed.get(claim["name"])
            if own is None or _WIDER.search(claim[0]):
                continue
            number = float(own["number"])
            places = [at for at, value in enumerate(values, 1) if value == number]
            told = number_of(claim["rank"]) if claim["rank"] else 1 if claim["first"] else len(values)
            if told is not None and told not in places and told <= len(values):
                where = Span(own.start("number"), own.end("unit"))
                yield ListedRank(Span(claim.start(), claim.end()), where, places[0], claim["name"])
