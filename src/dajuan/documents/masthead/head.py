"""The head and the foot of a text in a plain form: no letter-spaced words, no blanks around digits, no empty lines."""

from __future__ import annotations

import msgspec

from dajuan.documents.masthead.lexicon import SALUTATION
from dajuan.patterns import compiled

HEAD = 2500
"""How many characters of the text count as its head."""

BODY = 8000
"""So many are looked at for the headings, years and names that a head does not tell."""

FOOT = 800
"""How many count as its foot."""

SPACED = 3
"""From so many single characters on, blanks between them are no more than a way of setting them."""

OPENING = 600
"""Where nobody is addressed, so much of the head is looked through for the masthead."""

_ENTITY = compiled("&(?:nbsp|emsp|ensp);?|[?]{2,}|\ufffd")
_GAP = compiled("[ \u3000\xa0&\ufffd]|[?]{2}")
_SPACES = str.maketrans("\u3000\xa0", "  ")
_MARGIN = " \t\r\u3000\xa0#"
_WIDE = compiled("[０-９]")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_SALUTATION = compiled(SALUTATION)


class Head(msgspec.Struct, frozen=True):
    """What is looked at of a text.

    lines:    of the head, none of them empty.
    text:     the same, parted by line ends.
    masthead: the part of `text` before anybody is addressed (各位代表：), or else its beginning.
    body:     the first pages, of which the head is the beginning.
    foot:     the end of the text, likewise in plain form; "" where the head is all.
    """

    lines: tuple[str, ...]
    text: str
    masthead: str
    body: str
    foot: str


def head_of(text: str) -> Head:
    """The head and the foot of a text."""
    lines = _plain(text[:HEAD])
    joined = "\n".join(lines)
    body = "\n".join((joined, *_plain(text[HEAD:BODY])))
    addressed = _SALUTATION.search(joined)
    masthead = joined[: addressed.start()] if addressed else joined[:OPENING]
    foot = "\n".join(_plain(text[max(HEAD, len(text) - FOOT) :]))
    return Head(lines, joined, masthead, body, foot)


def _plain(text: str) -> tuple[str, ...]:
    if _WIDE.search(text):
        text = text.translate(_FULL_WIDTH)
    lines = (_closed_up(raw.strip(_MARGIN)) for raw in text.split("\n"))
    return tuple(line for line in lines if line)


def _closed_up(line: str) -> str:
    """The line without the blanks that set its letters apart (政 府 工 作 报 告, 2025 年)."""
    if not _GAP.search(line):
        return line
    words = [word for word in _ENTITY.sub(" ", line).translate(_SPACES).split(" ") if word]
    joined = ""
    while words:
        letters = _letters(words)
        word = "".join(words[:letters]) if letters >= SPACED else words[0]
        del words[: letters if letters >= SPACED else 1]
        close = joined and ((_is_han(joined[-1]) and word[0].isdigit()) or (joined[-1].isdigit() and _is_han(word[0])))
        joined += word if close or not joined else " " + word
    return joined.strip(_MARGIN)


def _letters(words: list[str]) -> int:
    """How many words at the beginning are single characters; the last may have more behind it (告——2026年)."""
    count = 0
    for word in words:
        if not _is_han(word[0]) or (len(word) > 1 and _is_han(word[1])):
            break
        count += 1
        if len(word) > 1:
            break
    return count


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"
