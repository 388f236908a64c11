"""Find the names of a table's rows and columns in a clause, and tell the words that are neither names nor fillers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.fillers import EVERY, MEASURES
from dajuan.checks.tables.names import HEAD, Names

_WHY = Pattern("(?:因|受|由于)[^，。；、\\d]{1,8}?(?:影响|(?=减|下降|增|未|没|短收|回落|提高|上升))")
"""受旱减产: why, which is not of what."""
_BUDGET, _BOOKS = "预算", ("公共", "基金", "经营", "部门", "单位", "财政")
"""一般公共预算收入 names no column of 预算."""
_MARK = Pattern("[\\s“”‘’《》\\d.%—-]+")


class Token(msgspec.Struct, frozen=True):
    """A stretch of a clause: row and column are names of the table, other is neither a name nor a filler.

    whole: it is one of the names, and not only part of a label.
    """

    kind: str
    start: int
    end: int
    row: int = 0
    columns: frozenset[int] = frozenset()
    whole: bool = True


_KNOWN: WeakKeyDictionary[Names, dict[str, tuple[Token, ...]]] = WeakKeyDictionary()


def tokens(clause: str, names: Names) -> tuple[Token, ...]:
    """The names in a clause, and the words in it that are neither names nor fillers."""
    known = _KNOWN.setdefault(names, {})
    found = known.get(clause)
    if found is None:
        found = known[clause] = tuple(_tokens(clause, names))
    return found


def _tokens(clause: str, names: Names) -> Iterator[Token]:
    at = begin = 0
    while at < len(clause):
        end, token = _at(clause, at, names)
        if not end:
            at += 1
            continue
        if begin < at:
            unknown = _unknown(clause, begin, at, names)
            if unknown is not None:
                yield unknown
                if unknown.end > at:
                    at = begin = unknown.end
                    continue
        if token is not None:
            yield token
        at = begin = end
    unknown = _unknown(clause, begin, at, names) if begin < at else None
    if unknown is not None:
        yield unknown


def _at(clause: str, at: int, names: Names) -> tuple[int, Token | None]:
    """Where the name, filler or mark ends that begins at a place, with its token; 0 where none does."""
    for name in names.by_first.get(clause[at], ()):
        if clause.startswith(name, at):
            end = at + len(name)
            if name in names.rows:
                return end, Token("row", at, end, names.rows[name])
            if name == _BUDGET and clause.endswith(_BOOKS, 0, at):
                return end, None
            return end, Token("column", at, end, 0, names.columns[name])
    if clause[at : at + HEAD] in names.beginnings:
        held = names.row_at(clause, at, at + 1)
        if held is not None:  # 总诊疗51.6万人次 of 总诊疗人次
            return held[1], Token("row", at, held[1], held[0], whole=False)
    for filler in _fillers().get(clause[at], ()):
        if clause.startswith(filler, at):
            end = at + len(filler)
            foreign = filler in MEASURES and not names.measures(filler)
            return end, Token("other", at, end) if foreign else None
    mark = _MARK.match(clause, at) or _WHY.match(clause, at)
    return (mark.end(), None) if mark is not None else (0, None)


@cache
def _fillers() -> dict[str, tuple[str, ...]]:
    """The fillers by their first character, longest first."""
    found: dict[str, list[str]] = {}
    for word in EVERY:
        found.setdefault(word[0], []).append(word)
    return {first: tuple(words) for first, words in found.items()}


def _unknown(clause: str, start: int, stop: int, names: Names) -> Token | None:
    """Words that are no name: with what follows them part of one label alone, or of heads; else of something else.

    None where the lines over the table have them.
    """
    held = names.row_at(clause, start, stop)
    if held is not None:
        return Token("row", start, held[1], held[0], whole=False)
    columns = names.columns_holding(clause[start:stop])
    if columns:
        return Token("column", start, stop, 0, columns)
    return None if clause[start:stop] in names.around else Token("other", start, stop)
