"""Patterns that are compiled when a text first needs them, so that eighty checks start as fast as one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dajuan.patterns.kept import compiled


class Pattern:
    """A regular expression that is compiled at its first use.

    needs: words of which the text must hold at least one for the pattern to match at all; none given: always tried. They spare
    most texts the search, and the process the compiling. also: further words of which it must hold at least one besides.
    `match` does not ask for either: its caller knows the place.
    """

    __slots__ = ("_compiled", "also", "needs", "source")

    def __init__(self, source: str, needs: tuple[str, ...] = (), also: tuple[str, ...] = ()) -> None:
        self.source = source
        self.needs = needs
        self.also = also
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._compiled is None:
            self._compiled = compiled(self.source)
        return self._compiled

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Every match within text[start:end], from left to right."""
        stop = len(text) if end is None else end
        if self.needs and not self._may_match(text, start, stop):
            return iter(())
        return (self._compiled or self.compiled).finditer(text, start, stop)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match within text[start:end], None where there is none."""
        stop = len(text) if end is None else end
        if self.needs and not self._may_match(text, start, stop):
            return None
        return (self._compiled or self.compiled).search(text, start, stop)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The match that begins at `start`, None where there is none."""
        return (self._compiled or self.compiled).match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the whole text, None where there is none."""
        if self.needs and not self._may_match(text, 0, len(text)):
            return None
        return (self._compiled or self.compiled).fullmatch(text)

    def _may_match(self, text: str, start: int, stop: int) -> bool:
        return _holds(text, self.needs, start, stop) and (not self.also or _holds(text, self.also, start, stop))


def _holds(text: str, words: tuple[str, ...], start: int, stop: int) -> bool:
    for word in words:  # noqa: SIM110  `any` takes twice as long, and this is asked ten thousand times a text
        if text.find(word, start, stop) >= 0:
            return True
    return False
