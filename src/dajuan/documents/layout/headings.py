"""Tell headings from paragraphs by their numbering and their type."""

from __future__ import annotations

import re

_HAN_NUMBER = "[一二三四五六七八九十百零〇]{1,4}"
_NUMBERED = (
    (1, re.compile(rf"(?:第{_HAN_NUMBER}[编篇部章]|{_HAN_NUMBER}\s*、|附\s*[录件表])")),
    (2, re.compile(rf"(?:第{_HAN_NUMBER}节|[（(]\s*{_HAN_NUMBER}\s*[）)])")),
    (3, re.compile(r"(?:[0-9]{1,2}\s*[.．、](?![0-9])|[（(]\s*[0-9]{1,2}\s*[）)])")),
)
_LONGEST = 45  # characters; a longer one is a paragraph that begins with a number
_RUNS_ON = re.compile("[。！？；;，,：:]$")
_SENTENCE_INSIDE = re.compile("[。！？；].")


def heading_level(text: str) -> int:
    """The level that a line's numbering gives it (一、 is 1, （一） 2, 1. 3), 0 where it is no heading."""
    if len(text) > _LONGEST or _RUNS_ON.search(text) or _SENTENCE_INSIDE.search(text):
        return 0
    return next((level for level, numbering in _NUMBERED if numbering.match(text)), 0)


def opens_item(text: str) -> bool:
    """Whether a line begins with a number or dash that opens a heading or an item of a list."""
    return text.startswith(("——", "—")) or any(numbering.match(text) for _, numbering in _NUMBERED)
