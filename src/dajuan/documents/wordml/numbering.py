"""Render the automatic numbering of paragraphs (一、 （一） 1. ①), which the text itself does not hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from dajuan.documents.wordml.names import W, number, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_DIGITS = "零一二三四五六七八九"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_PLACE = re.compile(r"%([1-9])")
_CHINESE = frozenset(
    (
        "chineseCounting",
        "chineseCountingThousand",
        "japaneseCounting",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
        "ideographDigital",
    )
)


class Level(msgspec.Struct, frozen=True):
    """One level of a list: the number it starts at, its way of writing numbers, its pattern (第%1章)."""

    start: int
    form: str
    pattern: str


class Numbering:
    """Counts the paragraphs of each list while a document is read from its beginning."""

    def __init__(self, root: _Element | None) -> None:
        self._lists: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._counters: dict[str, dict[int, int]] = {}
        if root is None:
            return
        for abstract in root.iter(W + "abstractNum"):
            levels = {number(str(each.get(W + "ilvl"))): _level(each) for each in abstract.iter(W + "lvl")}
            self._levels[str(abstract.get(W + "abstractNumId"))] = levels
        for each in root.iter(W + "num"):
            list_id = str(each.get(W + "numId"))
            self._lists[list_id] = value(each, "abstractNumId")
            self._restarts[list_id] = {
                number(str(override.get(W + "ilvl"))): number(value(override, "startOverride"), 1)
                for override in each.iter(W + "lvlOverride")
                if value(override, "startOverride")
            }

    def label(self, list_id: str, depth: int) -> str:
        """The number of the next paragraph of a list at this depth (from 0); "" for bullets and unknown lists."""
        abstract = self._lists.get(list_id, "")
        levels = self._levels.get(abstract, {})
        if depth not in levels:
            return ""
        counters = self._counters.setdefault(abstract, {})
        for level, start in self._restarts.pop(list_id, {}).items():
            counters[level] = start - 1
        counters[depth] = counters.get(depth, levels[depth].start - 1) + 1
        for deeper in [level for level in counters if level > depth]:
            del counters[deeper]
        if levels[depth].form in ("bullet", "none"):
            return ""

        def written(match: re.Match[str]) -> str:
            level = int(match.group(1)) - 1
            if level not in levels:
                return ""
            return write(counters.get(level, levels[level].start), levels[level].form)

        return _PLACE.sub(written, levels[depth].pattern)


def write(count: int, form: str) -> str:
    """A number in one of the forms of w:numFmt; in digits where the form is unknown."""
    if form in _CHINESE:
        return _chinese(count)
    if form == "decimalEnclosedCircle" and 1 <= count <= 20:
        return chr(0x2460 + count - 1)
    if form == "decimalFullWidth":
        return str(count).translate({0x30 + n: 0xFF10 + n for n in range(10)})
    if form == "ideographTraditional" and 1 <= count <= 10:
        return _STEMS[count - 1]
    if form == "ideographZodiac" and 1 <= count <= 12:
        return _BRANCHES[count - 1]
    if form in ("lowerLetter", "upperLetter") and 1 <= count <= 26:
        return chr((0x61 if form == "lowerLetter" else 0x41) + count - 1)
    if form in ("lowerRoman", "upperRoman") and 1 <= count < 40:
        return _roman(count).lower() if form == "lowerRoman" else _roman(count)
    return str(count)


def _level(element: _Element) -> Level:
    return Level(
        start=number(value(element, "start"), 1),
        form=value(element, "numFmt") or "decimal",
        pattern=value(element, "lvlText"),
    )


def _chinese(count: int) -> str:
    if not 0 <= count < 1000:
        return str(count)
    hundreds, rest = divmod(count, 100)
    tens, ones = divmod(rest, 10)
    text = _DIGITS[hundreds] + "百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (_DIGITS[ones] if ones or not count else "")


def _roman(count: int) -> str:
    text = ""
    for amount, letters in _ROMAN:
        times, count = divmod(count, amount)
        text += letters * times
    return text
