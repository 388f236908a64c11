"""Write a list of words as people write it, and as a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable


def words(text: str) -> tuple[str, ...]:
    """The words of `text`, which white space parts."""
    return tuple(text.split())


def one_of(listed: Iterable[str]) -> str:
    """A pattern for any of the words, the longest possible, so that 下降 never hides 下降到.

    Words that begin alike share their beginning, which makes the pattern several times faster than a plain row of them.
    Raises ValueError where there is no word, or an empty one: such a part would match everywhere.
    """
    unique = sorted(set(listed))
    if not unique or "" in unique:
        raise ValueError(unique)
    return f"(?:{_shared_beginnings(unique)})"


def _shared_beginnings(listed: list[str]) -> str:
    tails: dict[str, list[str]] = {}
    for word in listed:
        tails.setdefault(word[0], []).append(word[1:])
    alone = [char for char, rest in tails.items() if rest == [""]]
    branches = [
        re.escape(char) + _tail([word for word in rest if word], optional="" in rest)
        for char, rest in tails.items()
        if rest != [""]
    ]
    if alone:
        branches.append("[" + "".join(map(re.escape, alone)) + "]" if len(alone) > 1 else re.escape(alone[0]))
    return branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"


def _tail(listed: list[str], *, optional: bool) -> str:
    pattern = _shared_beginnings(listed)
    return f"(?:{pattern})?" if optional else pattern


def first_of(listed: Iterable[str]) -> str:
    """A look ahead at the first characters of words, in front of a costly pattern of them: most places fail at once."""
    return "(?=[" + "".join(map(re.escape, sorted({word[0] for word in listed}))) + "])"
