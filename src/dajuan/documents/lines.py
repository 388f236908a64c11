"""Clean the lines of a formatted text, and tell a line break inside a sentence from one between paragraphs."""

from __future__ import annotations

import re

from dajuan.documents.headings import numbered_level

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
_CJK = r"⺀-⿕　-〿㐀-鿿豈-﫿＀-￯—…“”‘’·"
_BREAK_BESIDE_CJK = re.compile(rf"(?<=[{_CJK}])[ \t]*[\r\n]+[ \t\r\n]*|[ \t]*[\r\n]+[ \t\r\n]*(?=[{_CJK}])")
_BLANKS = re.compile(r"[ \t\r\n]+")
_CJK_ONE = re.compile(f"[{_CJK}]")


def clean(text: str) -> str:
    """Without invisible characters (soft hyphens, zero-width ones, controls); odd spaces become plain ones."""
    return text.translate(_CLEANING)


def unwrap_source(text: str) -> str:
    """Undo the line ends of a source in which they mean no more than a space; beside Chinese they mean nothing."""
    return _BLANKS.sub(" ", _BREAK_BESIDE_CJK.sub("", text))


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text whose author broke lines by hand: a break inside a sentence is undone."""
    result: list[str] = []
    for raw in clean(text).split("\n"):
        line = raw.strip()
        if not line:
            continue
        if result and _runs_on(result[-1], raw):
            result[-1] = join((result[-1], line))
        else:
            result.append(line)
    return result


def join(pieces: tuple[str, ...] | list[str]) -> str:
    """Pieces of one text on one line: parted by a space, save beside Chinese."""
    text = ""
    for piece in (piece.strip() for piece in pieces):
        beside = not text or not piece or _CJK_ONE.match(text[-1]) or _CJK_ONE.match(piece[0])
        text += piece if beside else " " + piece
    return text


def _runs_on(before: str, line: str) -> bool:
    return (
        len(before) >= 20
        and before[-1] not in _ENDS
        and "\t" not in before + line
        and not numbered_level(before)
        and not numbered_level(line)
        and not line.startswith(("　", "  ", "注", "（注", "附"))
    )
