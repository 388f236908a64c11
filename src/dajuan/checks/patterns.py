"""Patterns that are compiled when a text first needs them, so that eighty checks start as fast as one."""

from __future__ import annotations

import re
from collections.abc import Iterator


class Pattern:
    """A regular expression that is compiled at its first use.

    needs: words of which the text must hold at least one for the pattern to match at all; none given: always tried. They spare
    most texts the search, and the process the compiling.
    """

    __slots__ = ("_compiled", "needs", "source")

    def __init__(self, source: str, needs: tuple[str, ...] = ()) -> None:
        self.source = source
        self.needs = needs
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._compiled is None:
            self._compiled = re.compile(self.source)
        return self._compiled

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Every match within text[start:end], from left to right."""
        stop = len(text) if end is None else end
        if self.needs and not any(text.find(word, start, stop) >= 0 for word in self.needs):
            return iter(())
        return self.compiled.finditer(text, start, stop)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match within text[start:end], None where there is none."""
        return next(self.finditer(text, start, end), None)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The match that begins at `start`, None where there is none."""
        return self.compiled.match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the whole text, None where there is none."""
        return self.compiled.fullmatch(text)
