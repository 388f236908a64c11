"""Turn the bytes of a text into characters, finding out the encoding by what it yields."""

from __future__ import annotations

import codecs
from functools import cache

import msgspec

from dajuan.patterns import compiled

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GUESSES = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
_SAMPLE = 65536
_PLAUSIBLE = 0.6
"""Share of everyday characters from which a guess is believed: right guesses reach 0.9, wrong ones seldom 0.5."""

_CONTROLS = compiled(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_MOST_CONTROLS = 0.003
"""Share of control characters beyond which bytes are no text, whatever they decode to."""


class Decoded(msgspec.Struct, frozen=True):
    """A text and how it was got from its bytes.

    text:     line ends are \\n, without byte order mark and NUL characters; nothing else is changed.
    encoding: Python's name of it.
    damaged:  bytes that mean nothing in this encoding stand as U+FFFD.
    """

    text: str
    encoding: str
    damaged: bool = False


def decode(data: bytes) -> Decoded | None:
    """The text that the bytes hold, or None where they hold no text (a program, a picture, a film).

    A byte order mark decides, then UTF-8 where it fits strictly, then what yields the most everyday Chinese.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    if b"\0" not in data[:_SAMPLE]:
        try:
            return _checked(Decoded(_clean(data.decode("utf-8")), "utf-8"))
        except UnicodeDecodeError:
            pass
    sample = _sample(data)
    scores = {encoding: plausibility(sample, encoding) for encoding in _GUESSES}
    best = max(scores, key=lambda encoding: scores[encoding])
    return _decoded(data, best) if scores[best] >= _PLAUSIBLE else None


def decode_head(data: bytes, size: int) -> Decoded | None:
    """The text of the first bytes of a file, at most `size`, which never end within a character of UTF-8."""
    head = data[:size]
    while len(head) < len(data) and len(head) > size - 4 and data[len(head)] & 0xC0 == 0x80:
        head = head[:-1]
    return decode(head)


def plausibility(sample: bytes, encoding: str) -> float:
    """The share of everyday Chinese among the characters beyond ASCII that a sample yields, 0 where there are none."""
    text = codecs.getincrementaldecoder(encoding)("replace").decode(sample)
    foreign = [character for character in text if not "\t" <= character <= "~"]
    if not foreign:
        return 0.0
    everyday = _everyday(encoding)
    return sum(character in everyday for character in foreign) / len(foreign)


def _sample(data: bytes) -> bytes:
    """A piece to judge by: from the first byte beyond ASCII, on an even place for the sake of UTF-16."""
    head = data[: 16 * _SAMPLE]
    first = len(head) - len(head.lstrip(bytes(range(0x01, 0x80))))
    first -= first % 2
    return data[first : first + _SAMPLE]


@cache
def _everyday(encoding: str) -> frozenset[str]:
    """The characters in daily use by the standards' own tiers: level 1 of GB 2312, level 1 of Big5, or both."""
    simplified = frozenset(_row(range(0xA1, 0xA4), "gb2312") + _row(range(0xB0, 0xD8), "gb2312") + "—·…‰℃㎡")
    traditional = frozenset(_row(range(0xA1, 0xC7), "big5"))
    return {"gb18030": simplified, "big5hkscs": traditional}.get(encoding, simplified | traditional)


def _row(leads: range, encoding: str) -> str:
    trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    return "".join(bytes((lead, trail)).decode(encoding, "ignore") for lead in leads for trail in trails)


def _decoded(data: bytes, encoding: str) -> Decoded | None:
    try:
        return _checked(Decoded(_clean(data.decode(encoding)), encoding))
    except UnicodeDecodeError:
        return _checked(Decoded(_clean(data.decode(encoding, "replace")), encoding, damaged=True))


def _clean(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


def _checked(decoded: Decoded) -> Decoded | None:
    head = decoded.text[:_SAMPLE]
    controls = len(_CONTROLS.findall(head))
    return decoded if controls <= _MOST_CONTROLS * len(head) + 1 else None
