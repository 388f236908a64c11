"""Tell whether the characters of a page mean anything: fonts without a true table yield mojibake."""

from __future__ import annotations

import unicodedata
from functools import cache

_ENOUGH = 20  # characters beyond ASCII, to judge by
_EVERYDAY = 0.6  # of them that must be everyday Chinese; right pages reach 0.95, mojibake seldom 0.3


def is_legible(text: str) -> bool:
    """Whether a page's text can be read; a page of figures alone, or of English, can."""
    foreign = [c for c in text if not "\t" <= c <= "~" and not c.isspace()]
    signs = [c for c in foreign if unicodedata.category(c)[0] in "PN"]
    letters = [c for c in foreign if unicodedata.category(c)[0] not in "PN"]
    if len(letters) >= _ENOUGH:
        return sum(map(_is_everyday, letters)) >= _EVERYDAY * len(letters)
    # Chinese punctuation and full-width digits often stay right where the characters between them are lost.
    lost = len(signs) >= _ENOUGH and sum(c.isalpha() for c in text if c <= "~") > _ENOUGH
    return not lost and sum(map(_is_strange, letters)) <= 0.1 * len(text)


def _is_strange(character: str) -> bool:
    return unicodedata.category(character) in ("Co", "Cn", "Cc", "Cs") or character == "\ufffd"


@cache
def _is_everyday(character: str) -> bool:
    """Whether a character is of level 1 of GB 2312 or Big5, or a sign that their tables of symbols hold."""
    for encoding, leads in (("gb2312", (range(0xA1, 0xAA), range(0xB0, 0xD8))), ("big5", (range(0xA1, 0xC7),))):
        try:
            lead = character.encode(encoding)[0]
        except UnicodeEncodeError:
            continue
        if any(lead in tier for tier in leads):
            return True
    return False
