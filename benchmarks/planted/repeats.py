"""Errors in the second mention of a figure: digits swapped, a scale slipped, a unit changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from planted.plants import NUMBER, Kind, Plant, plant, swapped

_MENTION = re.compile(
    rf"(?P<what>(?:地区)?生产总值|固定资产投资|社会消费品零售总额|一般公共预算收入|一般公共预算支出|进出口总额|人均可支配收入|"
    rf"常住人口|粮食(?:总)?产量|工业增加值)(?P<link>[^，。；、\d\n]{{0,6}}?)(?P<n>\d{{2,}}(?:\.\d+)?|{NUMBER})(?P<unit>亿元|万元|元|万人|万吨|亿斤|万亩)"
)

_YEAR = re.compile(r"20\d\d(?=年)")
NEAR = 200
"""So many characters before a figure a year may be named."""
APART = 40


def _seconds(text: str) -> Iterator[re.Match[str]]:
    """Mentions of a figure that stood before with the same words, number, unit and year, elsewhere."""
    seen: dict[tuple[str, str, str], re.Match[str]] = {}
    for match in _MENTION.finditer(text):
        key = (match["what"], match["n"], match["unit"])
        first = seen.setdefault(key, match)
        if match.start() - first.start() > APART and _year(text, match) == _year(text, first):
            yield match


def _year(text: str, match: re.Match[str]) -> str:
    """The year that is named last before a figure, "" where none is."""
    found = _YEAR.findall(text, max(match.start() - NEAR, 0), match.start())
    return found[-1] if found else ""


def _second(change: Callable[[re.Match[str]], tuple[int, int, str] | None]) -> Kind:
    def kind(text: str) -> Iterator[Plant]:
        for match in _seconds(text):
            made = change(match)
            if made is not None:
                yield plant(text, *made)

    return kind


def _swap(match: re.Match[str]) -> tuple[int, int, str] | None:
    other = swapped(match["n"]) if len(match["n"].replace(".", "")) >= 3 else None
    return (*match.span("n"), other) if other else None


def _slip(match: re.Match[str]) -> tuple[int, int, str] | None:
    other = {"亿元": "万元", "万元": "亿元", "万人": "人", "万吨": "吨", "万亩": "亩"}.get(match["unit"])
    return (*match.span("unit"), other) if other else None


KINDS: dict[str, Kind] = {
    "digits swapped in a second mention": _second(_swap),
    "scale slip in a second mention": _second(_slip),
}
