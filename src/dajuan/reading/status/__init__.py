"""Tell whether a figure has come about, is expected, or is aimed at (实际, 预计, 目标)."""

from __future__ import annotations

from dajuan.reading.status.rules import WORDS


class Statuses:
    """The words of status in a sentence, by position."""

    __slots__ = ("found", "now")

    def __init__(self, text: str, start: int, end: int, now: int | None) -> None:
        self.now = now
        self.found: list[tuple[int, str]] = []
        for match in WORDS.finditer(text, start, end):
            kind = match.lastgroup or ""
            if kind == "year" or kind == "by":
                if now is not None and int(match["year"]) > now:
                    self.found.append((match.start(), "target"))
            elif kind != "not":
                self.found.append((match.start(), kind))

    def at(self, start: int, position: int, target: bool) -> str:
        """The status at a position, by the last word since `start` (a semicolon or the sentence's beginning).

        target: the section sets targets; what is expected there is aimed at.
        """
        status = ""
        for where, kind in self.found:
            if where >= position:
                break
            if where >= start:
                status = kind
        if target:
            return "target"
        return status or "actual"
