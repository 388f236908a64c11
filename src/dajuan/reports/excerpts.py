"""Cut the words around a figure out of its sentence, short enough for a note."""

from __future__ import annotations

STOPS = "，。；！？：,;!?\n"


def clause(sentence: str, at: int, length: int, reach: int) -> str:
    """The clause that holds sentence[at:at+length], cut at both sides beyond `reach` characters."""
    first, last = at, at + length
    while first and sentence[first - 1] not in STOPS:
        first -= 1
    while last < len(sentence) and sentence[last] not in STOPS:
        last += 1
    return _cut(sentence, first, last, at, length, reach)


def whole(sentence: str, at: int, length: int, reach: int) -> str:
    """The sentence, cut at both sides beyond `reach` characters from sentence[at:at+length]."""
    return _cut(sentence, 0, len(sentence), at, length, reach)


def around(text: str, start: int, end: int, reach: int) -> tuple[str, str, str]:
    """text[start:end] between what stands before and behind it in its sentence, cut beyond `reach` characters."""
    before, own, behind = text[max(start - reach, 0) : start], text[start:end], text[end : end + reach]
    opened = max(before.rfind("\n"), before.rfind("。")) + 1
    closed = next((n for n, character in enumerate(behind) if character in "。\n"), None)
    before = before[opened:] if opened else ("…" if start > reach else "") + before
    if closed is None:
        return before, own, behind + ("…" if end + reach < len(text) else "")
    return before, own, behind[: closed + 1]


def _cut(sentence: str, first: int, last: int, at: int, length: int, reach: int) -> str:
    begun, ended = max(first, at - reach), min(last, at + length + reach)
    return ("…" if begun > first else "") + sentence[begun:ended].strip() + ("…" if ended < last else "")
