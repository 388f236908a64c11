"""Errors of counting: announced and listed, numbers of a list, dropped members."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planted.plants import Kind, Plant, plant

_DIGITS = "一二三四五六七八九十"
_ANNOUNCED = re.compile(
    r"(?P<n>[二两三四五六七八九])(?:个)?(?:方面|件|项|个)(?P<what>[^。\n]{0,14})[:：。]\s*(?:一是|（一）|\(一\))"
)
_ORDINALS = re.compile(r"(?P<n>[二三四五六七八九])是")


def _members(text: str, start: int) -> list[tuple[int, str]]:
    """Where 一是, 二是 ... stand behind an announcement, in the paragraph."""
    stop = text.find("\n", start)
    found = []
    position = start
    for digit in _DIGITS[:9]:
        at = text.find(f"{digit}是", position, stop if stop >= 0 else len(text))
        if at < 0:
            break
        found.append((at, digit))
        position = at + 2
    return found


def _announcements(text: str) -> Iterator[tuple[re.Match[str], list[tuple[int, str]]]]:
    for match in _ANNOUNCED.finditer(text):
        members = _members(text, match.start())
        number = 2 if match["n"] == "两" else _DIGITS.index(match["n"]) + 1
        if len(members) == number >= 2:
            yield match, members


def _paragraph(text: str, at: int) -> tuple[int, int]:
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return start, len(text) if end < 0 else end


def wrong_count(text: str) -> Iterator[Plant]:
    """One more is announced than is listed."""
    for match, members in _announcements(text):
        made = plant(text, *match.span("n"), _DIGITS[len(members)])
        yield made._replace(near=_paragraph(text, match.start()))


def dropped_member(text: str) -> Iterator[Plant]:
    """The last member of an announced list is not there."""
    for match, members in _announcements(text):
        last = members[-1][0]
        end = text.find("。", last)
        if len(members) >= 3 and end > 0 and text[last - 1] in "；;，":
            start, _stop = _paragraph(text, match.start())
            yield Plant(last - 1, end, "", (start, last + 2))


def skipped_number(text: str) -> Iterator[Plant]:
    """二是 is followed by 四是."""
    for line in re.finditer(r"[^\n]+", text):
        members = _members(text, line.start())
        if len(members) >= 3:
            at, digit = members[2]
            yield Plant(at, at + 1, _DIGITS[_DIGITS.index(digit) + 1], line.span())


KINDS: dict[str, Kind] = {
    "count and list": wrong_count,
    "dropped member of a list": dropped_member,
    "number of a list skipped": skipped_number,
}
