"""Find the five-year plans that a text names, and the years of each by its number (“十四五”：2021—2025年)."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dajuan.checks.patterns import Pattern

NUMBERS = {
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
    "十一": 11,
    "十二": 12,
    "十三": 13,
    "十四": 14,
    "十五": 15,
    "十六": 16,
    "十七": 17,
}
_ZERO = 1951  # the third plan began in 1966, fifteen years later
_LENGTH = 5
_NAMED = Pattern(
    "五(?:(?<=[一二三四五六]五)(?<=十.五)|(?<=[“‘]十五)|(?<=[“‘][六七八九]五))(?=[”’]|规划|计划|时期|期间|末|以来|开局|收官|前[两三四]年)"
    "|第(?P<ordinal>十[一二三四五六七]?)个?五年(?:规划|计划)"
)
_NUMERAL = Pattern("(?<![一二三四五六七八九十])(?P<numeral>十[一二三四五六]?|[六七八九])$")


class PlanNamed(msgspec.Struct, frozen=True):
    """A plan as it is named: text[start:end] with its quotation marks; ordinal: whether as 第十四个五年规划."""

    start: int
    end: int
    numeral: str
    ordinal: bool

    @property
    def first(self) -> int:
        """Its first year."""
        return plan_years(self.numeral)[0]

    @property
    def last(self) -> int:
        """Its last year."""
        return plan_years(self.numeral)[1]

    @property
    def name(self) -> str:
        """What it is called for short."""
        return f"“{self.numeral}五”"


def plans_named(text: str) -> Iterator[PlanNamed]:
    """The plans that a text names, left to right."""
    for match in _NAMED.finditer(text):
        if match["ordinal"]:
            yield PlanNamed(match.start(), match.end(), match["ordinal"], ordinal=True)
            continue
        numeral = _NUMERAL.search(text, max(match.start() - 3, 0), match.start())
        if numeral is not None:
            quoted = text[numeral.start() - 1 : numeral.start()] in ("“", "‘") and text[
                match.end() : match.end() + 1
            ] in ("”", "’")
            yield PlanNamed(numeral.start() - quoted, match.end() + quoted, numeral["numeral"], ordinal=False)


def plan_years(numeral: str) -> tuple[int, int]:
    """The first and the last year of the plan of this number: 十四 of “十四五”, or of 第十四个五年规划."""
    first = _ZERO + _LENGTH * NUMBERS[numeral]
    return first, first + _LENGTH - 1


def numeral_of(first: int, last: int) -> str:
    """The number of the plan of exactly these years, 十四, "" where there is none."""
    return next((numeral for numeral in NUMBERS if plan_years(numeral) == (first, last)), "")
