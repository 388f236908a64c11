"""Errors that a ledger shows: the draft says otherwise than what was published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planted.plants import NUMBER, Kind, Plant, plant, swapped

_LEVEL = re.compile(
    rf"(?P<what>地区生产总值|社会消费品零售总额|一般公共预算收入|一般公共预算支出|人均可支配收入|常住人口)"
    rf"(?P<link>[^，。；、\d\n]{{0,6}}?)(?P<n>{NUMBER})(?P<unit>亿元|万元|元|万人)(?=[，。；])"
)
_TARGET = re.compile(
    r"(?:预期目标|主要目标|发展目标)[^。\n]{0,30}(?:地区)?生产总值增长(?P<n>\d+(?:\.\d)?)%(?P<tail>左右|以上)?"
)


def digits_swapped(text: str) -> Iterator[Plant]:
    """Two digits of a published level are changed about; only its first mention, so that no second one gives it away."""
    seen = set()
    for match in _LEVEL.finditer(text):
        if match["what"] in seen:
            continue
        seen.add(match["what"])
        other = swapped(match["n"]) if len(match["n"].replace(".", "")) >= 3 else None
        if other and text.count(match["n"]) == 1:
            yield plant(text, *match.span("n"), other)


def ten_times(text: str) -> Iterator[Plant]:
    """The decimal point of a published level has moved by one place."""
    seen = set()
    for match in _LEVEL.finditer(text):
        whole, _point, decimals = match["n"].partition(".")
        if match["what"] in seen or len(decimals) < 1:
            continue
        seen.add(match["what"])
        yield plant(text, *match.span("n"), f"{whole}{decimals[0]}" + (f".{decimals[1:]}" if decimals[1:] else ""))


def target_misquoted(text: str) -> Iterator[Plant]:
    """A target is two points higher than the report set it."""
    for match in _TARGET.finditer(text):
        yield plant(text, *match.span("n"), f"{float(match['n']) + 2:g}")


KINDS: dict[str, Kind] = {
    "ledger: digits swapped": digits_swapped,
    "ledger: ten times": ten_times,
    "ledger: target misquoted": target_misquoted,
}
