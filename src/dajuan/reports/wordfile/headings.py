"""Number headings as official documents do: 一、 （一） 1. （1）.

The numbers are text, not fields: they survive being copied into a message, a web page or another document.
"""

from __future__ import annotations

DIGITS = "零一二三四五六七八九"


class Numbering:
    """Counts the headings of each level; a heading begins the count of the levels below it anew."""

    def __init__(self) -> None:
        self._counts = [0, 0, 0, 0]

    def next(self, level: int) -> str:
        """The number of the next heading of a level (1 to 4), with its punctuation."""
        self._counts[level - 1] += 1
        self._counts[level:] = [0] * (4 - level)
        number = self._counts[level - 1]
        return (f"{chinese(number)}、", f"（{chinese(number)}）", f"{number}.", f"（{number}）")[level - 1]


def chinese(number: int) -> str:
    """A number from 1 to 99 in Chinese numerals: 十, 十一, 二十, 二十一."""
    tens, ones = divmod(number, 10)
    if not tens:
        return DIGITS[ones]
    return (DIGITS[tens] if tens > 1 else "") + "十" + (DIGITS[ones] if ones else "")
