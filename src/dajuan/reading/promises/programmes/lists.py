"""Find the parts of a scheme in the list behind its name: 1.…2.…, （一）…（二）…, 一是…二是…, in one paragraph or in many."""

from __future__ import annotations

import re

from dajuan.reading.promises.programmes.lexicon import CIRCLED_BEFORE, DIGITS, LIST_MARK, TEN
from dajuan.reading.promises.programmes.rules import (
    ANNOUNCED_BY_NAME,
    LIST_MARKER,
    LIST_PART,
    PART_NUMBERING,
)

LEAD = 60  # characters between a name and the first item of its list
LONGEST_ITEM = 300  # characters from the number of an item to the next
LONGEST_PART = 30  # characters, of an item's name
MOST_ITEMS = 60


def listed_after(text: str, end: int, count: int) -> tuple[str, ...]:
    """The parts that are listed behind a name that ends at text[end] and says `count` of them, () where none are.

    A list that stands right behind the name or a colon is its own however many it has; one further on (below a title,
    a sentence between) is where it has as many as the name says.
    """
    first = LIST_MARKER.search(text, end, min(end + LEAD, len(text)))
    if first is None or _numbered(first)[1] != 1:
        return ()
    style, _ = _numbered(first)
    items = [first]
    while len(items) < MOST_ITEMS:
        following = _next(text, items[-1].end(), style, len(items) + 1)
        if following is None:
            break
        items.append(following)
    parts = tuple(part for item in items if (part := _part(text, item.end())))
    own = ANNOUNCED_BY_NAME.fullmatch(text, end, first.start()) is not None
    return parts if len(parts) == count or (own and len(parts) > 1) else ()


def number_of(words: str) -> int | None:
    """The number that Chinese or Arabic numerals below a hundred write, None for anything else."""
    if words.isdigit():
        return int(words)
    if TEN in words:
        tens, _, ones = words.partition(TEN)
        return DIGITS.get(tens, 1) * 10 + DIGITS.get(ones, 0)
    return DIGITS.get(words)


def _next(text: str, position: int, style: str, number: int) -> re.Match[str] | None:
    for marker in LIST_MARKER.finditer(text, position, min(position + LONGEST_ITEM, len(text))):
        if _numbered(marker) == (style, number):
            return marker
    return None


def _numbered(marker: re.Match[str]) -> tuple[str, int | None]:
    """How an item is numbered, and its number."""
    style = marker.lastgroup or ""
    written = marker[style]
    if style == "circled":
        return style, ord(written) - ord(CIRCLED_BEFORE)
    return style, number_of(written)


def _part(text: str, start: int) -> str:
    """The name of an item: its first clause, of a long one what stands before the first 、."""
    found = LIST_PART.match(text, start)
    part = PART_NUMBERING.sub("", found.group()).strip() if found is not None else ""
    return part if len(part) <= LONGEST_PART else part.split(LIST_MARK)[0][:LONGEST_PART]
