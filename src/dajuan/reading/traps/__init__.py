"""Name what a numeral is that is no figure (纬七路, 108国道, 〔2025〕3号), for those who ask why it was not read."""

from __future__ import annotations

import msgspec

from dajuan.reading.characters import normalise
from dajuan.reading.figures.rules import CANDIDATE
from dajuan.reading.traps.rules import TRAPS

BARE = "bare"
NAME = "name"


class Trap(msgspec.Struct, frozen=True):
    """A numeral that is no figure: text[start:end] is the name, date or sign that it belongs to.

    id: what it is, the name of a pattern in traps/rules.py; `name` for a Chinese numeral inside of any other word,
        `bare` for digits that nothing says the meaning of.
    """

    id: str
    start: int
    end: int


def trap_at(text: str, offset: int) -> Trap | None:
    """What the numeral at an offset of the text is, if it is no figure; None where no numeral stands there.

    Raises IndexError where the offset lies outside of the text.
    """
    if not 0 <= offset < len(text):
        raise IndexError(offset)
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    line = normalise(text[start : end if end >= 0 else len(text)])
    place = offset - start
    for name, pattern in TRAPS:
        for match in pattern.finditer(line):
            if match.start() <= place < match.end():
                return Trap(name, start + match.start(), start + match.end())
    for match in CANDIDATE.finditer(line):
        if match.start() <= place < match.end():
            return Trap(BARE if match.group()[0].isascii() else NAME, start + match.start(), start + match.end())
    return None
