"""Write a list of words as people write it, and as a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable


def words(text: str) -> tuple[str, ...]:
    """The words of `text`, which white space parts."""
    return tuple(text.split())


def one_of(listed: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, so that 下降 never hides 下降到.

    Raises ValueError where there is no word, or an empty one: such a part would match everywhere.
    """
    ordered = sorted(set(listed), key=lambda word: (-len(word), word))
    if not ordered or "" in ordered:
        raise ValueError(ordered)
    return "(?:" + "|".join(map(re.escape, ordered)) + ")"
