"""Clean the lines of a formatted text, and tell a line break inside a sentence from one between paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dajuan.documents.headings import numbered_level
from dajuan.patterns import compiled

_DROPPED = dict.fromkeys(
    (*range(0x09), *range(0x0E, 0x20), 0x7F, 0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060)
)
_SPACES = {
    0x0B: "\n",
    0x0C: "\n",
    0x85: "\n",
    0x2028: "\n",
    0x2029: "\n",
    0xA0: " ",
    0x2002: " ",
    0x2003: " ",
    0x2009: " ",
}
_CLEANING = _DROPPED | _SPACES
_ENDS = "。！？；：!?;:…"
_CHINESE = (("⺀", "⿕"), ("　", "〿"), ("㐀", "鿿"), ("豈", "﫿"), ("＀", "￯"))
_MARKS = "—…“”‘’·"
_BLANKS = compiled(r"[ \t\r\n]+")


def clean(text: str) -> str:
    """Without invisible characters (soft hyphens, zero-width ones, controls); odd spaces become plain ones."""
    return text.translate(_CLEANING)


def is_seen(character: str) -> bool:
    """Whether a character is neither white space nor left out by `clean`."""
    return not character.isspace() and ord(character) not in _DROPPED


def unwrap_source(text: str) -> str:
    """Undo the line ends of a source in which they mean no more than a space; beside Chinese they mean nothing."""

    def unwrapped(match: re.Match[str]) -> str:
        beside = text[max(match.start() - 1, 0) : match.start()] + text[match.end() : match.end() + 1]
        return "" if "\n" in match[0] and any(map(_is_chinese, beside)) else " "

    return _BLANKS.sub(unwrapped, text)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text whose author broke lines by hand: a break inside a sentence is undone."""
    result: list[list[str]] = []
    for raw in clean(text).split("\n"):
        line = raw.strip()
        if not line:
            continue
        if result and _runs_on(result[-1][-1], raw):
            result[-1].append(line)
        else:
            result.append([line])
    return [join(lines) for lines in result]


def join(pieces: Iterable[str]) -> str:
    """Pieces of one text on one line: parted by a space, save beside Chinese."""
    joined: list[str] = []
    for piece in filter(None, (piece.strip() for piece in pieces)):
        if joined and not _is_chinese(joined[-1][-1]) and not _is_chinese(piece[0]):
            joined.append(" ")
        joined.append(piece)
    return "".join(joined)


def _is_chinese(character: str) -> bool:
    return character in _MARKS or any(first <= character <= last for first, last in _CHINESE)


def _runs_on(before: str, line: str) -> bool:
    return (
        len(before) >= 20
        and before[-1] not in _ENDS
        and "\t" not in before + line
        and not numbered_level(before)
        and not numbered_level(line)
        and not line.startswith(("　", "  ", "注", "（注", "附"))
    )
