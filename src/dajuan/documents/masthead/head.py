"""The head and the foot of a text in a plain form: no letter-spaced words, no blanks around digits, no empty lines."""

from __future__ import annotations

import re

import msgspec

from dajuan.documents.masthead.lexicon import SALUTATION

HEAD = 2500
"""How many characters of the text count as its head."""

FOOT = 800
"""How many count as its foot."""

OPENING = 600
"""Where nobody is addressed, so much of the head is looked through for the masthead."""

_HAN = "[\u4e00-\u9fff]"
_ENTITY = re.compile(r"&(?:nbsp|emsp|ensp);?|\?{2,}|\ufffd")
_SPACED = re.compile(rf"(?<!{_HAN}){_HAN}(?:[ \u3000]{{1,4}}{_HAN}){{2,}}(?!{_HAN})")
_BLANKS = re.compile(r"[ \u3000\xa0\u2002\u2003]+")
_BESIDE_DIGIT = re.compile(rf"(?<=[0-9]) (?={_HAN})|(?<={_HAN}) (?=[0-9])")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_SALUTATION = re.compile(SALUTATION)


class Head(msgspec.Struct, frozen=True):
    """What is looked at of a text.

    lines:    of the head, none of them empty.
    text:     the same, parted by line ends.
    masthead: the part of `text` before anybody is addressed (各位代表：), or else its beginning.
    foot:     the end of the text, likewise in plain form; "" where the head is all.
    """

    lines: tuple[str, ...]
    text: str
    masthead: str
    foot: str


def head_of(text: str) -> Head:
    """The head and the foot of a text."""
    lines = _plain(text[:HEAD])
    joined = "\n".join(lines)
    addressed = _SALUTATION.search(joined)
    masthead = joined[: addressed.start()] if addressed else joined[:OPENING]
    foot = "\n".join(_plain(text[max(HEAD, len(text) - FOOT) :]))
    return Head(lines, joined, masthead, foot)


def _plain(text: str) -> tuple[str, ...]:
    text = _BLANKS.sub(" ", _ENTITY.sub(" ", text.translate(_FULL_WIDTH)))
    text = _BESIDE_DIGIT.sub("", _SPACED.sub(lambda match: match[0].replace(" ", ""), text))
    return tuple(line for line in (raw.strip(" \t\r#") for raw in text.split("\n")) if line)
