"""Set rows of text in columns, as wide as they are shown: a Chinese character takes two places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest
from typing import NamedTuple
from unicodedata import east_asian_width

GAP = "  "
NARROWEST = 8
"""Columns of a terminal that a column which is made narrower keeps."""

CHINESE = r"\u2e80-\u9fff\uff00-\uffef"


@cache
def _word() -> re.Pattern[str]:
    """What stays on one line: a Chinese character with the points behind it, a word, white space.

    Compiled where a line is broken only: its ranges take `re` long.
    """
    return re.compile(rf"[{CHINESE}][，。；：、）”]*|[^\s{CHINESE}]+|\s+")


class Cell(NamedTuple):
    """What stands in a column: the text, and the terminal's code for its style ("" for none)."""

    text: str
    style: str = ""


class Setting(NamedTuple):
    """How a column is set: to the right, and never broken."""

    right: bool = False
    whole: bool = False


@cache
def _wide(character: str) -> bool:
    return east_asian_width(character) in "WF"


def measure(text: str) -> int:
    """How many places the text takes on a terminal."""
    return len(text) if text.isascii() else len(text) + sum(map(_wide, text))


def lines(rows: Sequence[Sequence[Cell]], settings: Sequence[Setting], room: int | None) -> Iterator[str]:
    """The rows as lines; where `room` is given, cells are broken so that a line keeps to it, and styles are written."""
    widths = [max(measure(row[index].text) for row in rows) for index in range(len(settings))]
    if room is not None:
        _narrow(widths, settings, room - len(GAP) * (len(widths) - 1))
    for row in rows:
        broken = [list(wrapped(cell.text, width)) for cell, width in zip(row, widths, strict=True)]
        for parts in zip_longest(*broken, fillvalue=""):
            placed = (
                _placed(part, cell.style if room is not None else "", width, setting)
                for part, cell, width, setting in zip(parts, row, widths, settings, strict=True)
            )
            yield GAP.join(placed).rstrip()


def _narrow(widths: list[int], settings: Sequence[Setting], room: int) -> None:
    """Take from the widest column that may be broken, until all fit or none can give more."""
    while sum(widths) > room:
        breakable = [index for index, setting in enumerate(settings) if not setting.whole and widths[index] > NARROWEST]
        if not breakable:
            return
        widest = max(breakable, key=widths.__getitem__)
        widths[widest] -= 1


def _placed(text: str, style: str, width: int, setting: Setting) -> str:
    space = " " * (width - measure(text))
    styled = f"\x1b[{style}m{text}\x1b[0m" if style and text else text
    return space + styled if setting.right else styled + space


def wrapped(text: str, width: int) -> Iterator[str]:
    """Lines of at most `width` places, broken between words and between Chinese characters, or within a longer word."""
    if measure(text) <= width:
        yield text
        return
    line = ""
    for piece in _pieces(text, width):
        if measure(line) + measure(piece) > width:
            yield line.rstrip()
            line = ""
        if line or not piece.isspace():
            line += piece
    if line.strip():
        yield line.rstrip()


def _pieces(text: str, width: int) -> Iterator[str]:
    for word in _word().findall(text):
        if measure(word) <= width:
            yield word
        else:
            yield from word
