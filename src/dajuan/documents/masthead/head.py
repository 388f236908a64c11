"""The head and the foot of a text in a plain form: no letter-spaced words, no blanks around digits, no empty lines."""

from __future__ import annotations

import re

import msgspec

from dajuan.documents.masthead.lexicon import SALUTATION

HEAD = 2500
"""How many characters of the text count as its head."""

BODY = 8000
"""So many are looked at for the headings, years and names that a head does not tell."""

FOOT = 800
"""How many count as its foot."""

OPENING = 600
"""Where nobody is addressed, so much of the head is looked through for the masthead."""

_HAN = "[\u4e00-\u9fff]"
_ENTITY = re.compile(r"&(?:nbsp|emsp|ensp);?|\?{2,}|\ufffd")
_SPACED = re.compile(rf"(?<!{_HAN}){_HAN}(?:[ \u3000]{{1,4}}{_HAN}){{2,}}(?!{_HAN})")
_BLANKS = re.compile(r"[ \u3000\xa0\u2002\u2003]+")
_BESIDE_DIGIT = re.compile(rf"(?<=[0-9]) (?={_HAN})|(?<={_HAN}) (?=[0-9])")
_GAP = re.compile("[ \u3000\xa0\u2002\u2003&\ufffd]|[?]{2}")
_MARGIN = " \t\r\u3000\xa0#"
_WIDE = re.compile("[０-９]")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_SALUTATION = re.compile(SALUTATION)


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
    line = _BLANKS.sub(" ", _ENTITY.sub(" ", line))
    return _BESIDE_DIGIT.sub("", _SPACED.sub(lambda match: match[0].replace(" ", ""), line)).strip(_MARGIN)
