"""Find names that count twice (“三比三看”, “五送五进”) with another number of members of one sort beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

import msgspec

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span
from dajuan.patterns import HAN

_NUMERAL = "[一两双三四五六七八九十]"
_WORD = rf"(?:(?!{_NUMERAL}|二){HAN})"
_NAME = Pattern(
    rf"[“‘](?P<name>(?:{_NUMERAL}(?:个)?{_WORD}{{1,3}}){{2,3}})[”’]",
    needs=tuple(f"{quote}{number}" for quote in "“‘" for number in "一两双三四五六七八九十"),
)
_PART = Pattern(rf"(?P<number>{_NUMERAL})(?:个)?(?P<word>{_WORD}{{1,3}})")
_LIST = Pattern(
    rf"{HAN}{{0,10}}(?:——|:|（(?:即|指)?[：:]?|，?(?:即|就是|是指|包括|分别是)[：:]?|，)(?P<list>[^。！？\n）]{{6,160}})"
)
_MEMBER = Pattern(r"[^，,、；;和与及“”‘’:]+")
_OPEN = Pattern("等")
_VERB = Pattern("^(?:聚焦|围绕|突出|坚持|做到|抓好|即|就是|实现|推动|开展|落实)")
_NO_WORD = Pattern("[在第同统专单唯每]")
LONGEST = 16
"""Characters of a member."""
LEAST = 2
"""Members of each word: a list that repeats none of them may be told otherwise (“双创” is 创新创业)."""


class Miscounted(msgspec.Struct, frozen=True):
    """A name, the stretch that lists its members, and for the word that does not fit how many there are and should be."""

    name: Span
    listed: Span
    word: str
    told: int
    found: int


def miscounted(manuscript: Manuscript) -> Iterator[Miscounted]:
    """The names all of whose words have members right behind them, one of them too few or too many."""
    text = manuscript.prose
    for match in _NAME.finditer(text):
        listed = _LIST.match(text, match.end())
        parts = list(_PART.finditer(match["name"]))
        if (
            listed is None
            or len(parts) < 2
            or _OPEN.search(listed["list"])
            or any(_NO_WORD.match(each["word"]) for each in parts)
        ):
            continue
        if any(f"{each['number']}{each['word']}" in listed["list"] for each in parts):
            continue  # “四化四园”：“四化”即绿化、美化…: each of its own parts is told apart
        members = _members(_VERB.compiled.sub("", listed["list"]))
        if not members:
            continue
        if text[listed.start("list") - 1] == "，" and not any(members[0].startswith(each["word"]) for each in parts):
            continue  # 规范“三重一大”决策程序，完善重大事项风险评估: another clause
        wanted = [number_of(each["number"].replace("两", "二").replace("双", "二")) or 0 for each in parts]
        counts = [_count(members, each["word"], told) for each, told in zip(parts, wanted, strict=True)]
        if any(count < min(LEAST, told) for count, told in zip(counts, wanted, strict=True)) or max(counts) < LEAST:
            continue
        for part, found, told in zip(parts, counts, wanted, strict=True):
            if found != told:
                name, end = Span(match.start("name"), match.end("name")), listed.start("list") + _end(listed, members)
                yield Miscounted(name, Span(listed.start("list"), end), part["word"], told, found)
                break


def farther_on(manuscript: Manuscript) -> Iterator[Miscounted]:
    """A word of two and more characters in a name, and farther on in its sentence one list that ends in it (老城、高铁、温泉片区)."""
    text = manuscript.prose
    for match in _NAME.finditer(text):
        sentence = manuscript.sentence_at(match.start())
        for part in _PART.finditer(match["name"]) if sentence is not None else ():
            word = part["word"]
            told = number_of(part["number"].replace("两", "二").replace("双", "二")) or 0
            if len(word) < 2 or sentence is None:
                continue
            lists = list(
                re.finditer(
                    rf"(?:{HAN}{{2,6}}、)+{HAN}{{2,5}}?(?:和{HAN}{{2,5}})?{word}", text[match.end() : sentence.end]
                )
            )
            if len(lists) != 1 or "等" in lists[0][0] or lists[0][0].count(word) > 1:
                continue
            found = lists[0][0].count("、") + lists[0][0].count("和") + 1
            if found != told and told > 1:
                start = match.end() + lists[0].start()
                listed = Span(start, start + len(lists[0][0]))
                yield Miscounted(Span(match.start("name"), match.end("name")), listed, word, told, found)


def _members(listed: str) -> list[str]:
    """The members from the first on, up to one that is too long to be one."""
    return [*takewhile(lambda member: len(member) <= LONGEST, (match[0] for match in _MEMBER.finditer(listed)))]


def _count(members: list[str], word: str, told: int) -> int:
    """How many members in a row hold a word of the name at one end; where none does, anywhere.

    Of the one before them, which may begin with a verb (聚焦高质量发展、高效能治理), it is taken in where there are as many as told.
    """
    for holds in (str.startswith, str.endswith, str.__contains__):
        row = [bool(holds(member, word)) for member in members]
        if any(row):
            first = row.index(True)
            rest = row[first:]
            end = rest.index(False) if False in rest else len(rest)
            if first and word in members[first - 1] and end != told:
                end += 1
            return (
                0 if any(word in member for member in members[first + end :]) else end
            )  # 把利益联结起来，把文化和内生动力弘扬起来
    return 0


def _end(listed: re.Match[str], members: list[str]) -> int:
    return listed["list"].rindex(members[-1]) + len(members[-1])
