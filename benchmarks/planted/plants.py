"""A planted error, and what all kinds need to write one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

NUMBER = r"\d+(?:\.\d+)?"
MONEY = rf"{NUMBER}(?:万|亿)?元"


class Plant(NamedTuple):
    """text[start:end] is replaced; the reader can notice it within text[near[0]:near[1]]."""

    start: int
    end: int
    replacement: str
    near: tuple[int, int]

    def applied(self, text: str) -> str:
        """The text with the error in it."""
        return text[: self.start] + self.replacement + text[self.end :]

    @property
    def shift(self) -> int:
        """By how much all that stands behind it moves."""
        return len(self.replacement) - (self.end - self.start)


Kind = Callable[[str], Iterator[Plant]]

SENTENCE_ENDS = "。！？\n"


def sentence(text: str, at: int) -> tuple[int, int]:
    """The sentence, or the line of a table, that an offset lies in."""
    start = max(text.rfind(mark, 0, at) for mark in SENTENCE_ENDS) + 1
    ends = [end for mark in SENTENCE_ENDS if (end := text.find(mark, at)) >= 0]
    return start, min(ends) + 1 if ends else len(text)


def plant(text: str, start: int, end: int, replacement: str) -> Plant:
    """An error that can be noticed in its own sentence."""
    return Plant(start, end, replacement, sentence(text, start))


def replaced(pattern: str, make: Callable[[re.Match[str]], tuple[int, int, str] | None], flags: int = 0) -> Kind:
    """A kind that looks for a pattern and says of each match what to write where (None: not here)."""
    compiled = re.compile(pattern, flags)

    def kind(text: str) -> Iterator[Plant]:
        for match in compiled.finditer(text):
            made = make(match)
            if made is not None:
                yield plant(text, *made)

    return kind


def swapped(number: str) -> str | None:
    """The number with two neighbouring digits changed about, None where it would stay the same or begin with 0."""
    for index in range(len(number) - 1):
        one, two = number[index], number[index + 1]
        if one.isdigit() and two.isdigit() and one != two and not (index == 0 and two == "0"):
            return number[:index] + two + one + number[index + 2 :]
    return None


def written(value: Decimal, like: str) -> str:
    """A value with as many decimals as another number has."""
    places = len(like.partition(".")[2])
    return f"{value:.{places}f}"
