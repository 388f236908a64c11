"""Read the votes that stand in the rows of a table, and who was there by the prose beside it or by a column of its own."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span
from dajuan.checks.sums.sum_ballots import Count, Role, counts
from dajuan.checks.tables.grids import Cell, Row, Table, tables
from dajuan.checks.tables.names import is_whole

_YES, _NO, _BLANK = Pattern("^(?:赞成|同意)"), Pattern("^(?:反对|不同意|不赞成)"), Pattern("^弃权")
_REST = Pattern("^(?:未(?:按|投|参加|表决)|另选|回避|无效|废票|其他)")
_THERE = Pattern("^(?:实到|有效票|收回|到会|参加表决|实际(?:到会|参加|参会))")
_FRACTION = Pattern("%|‰|率|比例|占比")
_FAR = 400
"""So far from a table the roll call of its meeting may stand."""


class VoteRow(msgspec.Struct, frozen=True):
    """The votes of a row with how many could be cast; complete: none can be missing but by mistake."""

    label: str
    votes: tuple[Cell, ...]
    base: Span
    there: int
    complete: bool

    @property
    def total(self) -> int:
        """All votes together."""
        return int(sum(each.value for each in self.votes))


def vote_rows(manuscript: Manuscript) -> Iterator[VoteRow]:
    """The rows of votes of which it is told how many were there."""
    if "反对" not in manuscript.plain and "弃权" not in manuscript.plain:
        return
    for table in tables(manuscript):
        votes = _columns(table, _YES), _columns(table, _NO), _columns(table, _BLANK)
        if table.flat or len(votes[0]) != 1 or not (votes[1] or votes[2]) or max(map(len, votes)) > 1:
            continue
        own, rest = _columns(table, _THERE), _columns(table, _REST)
        told = None if own else _roll(manuscript, table)
        asked = [at for found in (*votes, rest) for at in found]
        for row in table.rows:
            cells = [each for at in asked if isinstance(each := row.cells[at], Cell)]
            there = _of_row(row, own) or told
            if there is not None and len(cells) == len(asked) and not is_whole(row.label):
                full = bool(votes[1] and votes[2])
                yield VoteRow(row.label, tuple(cells), there[0], there[1], full)


def _columns(table: Table, pattern: Pattern) -> list[int]:
    return [at for at, head in enumerate(table.heads) if pattern.search(head) and not _FRACTION.search(head)]


def _of_row(row: Row, columns: list[int]) -> tuple[Span, int] | None:
    cell = row.cells[columns[0]] if len(columns) == 1 else None
    return (cell.span, int(cell.value)) if isinstance(cell, Cell) else None


def _roll(manuscript: Manuscript, table: Table) -> tuple[Span, int] | None:
    """How many were there by the prose around a table, None where it tells several numbers or of votes by proxy."""
    first, last = table.rows[0].span.start, table.rows[-1].span.end
    found: list[Count] = list(counts(manuscript.prose, max(first - _FAR, 0), min(last + _FAR, len(manuscript.prose))))
    if any(each.role in (Role.PROXY, Role.OTHER) for each in found):
        return None
    for role in (Role.VALID, Role.BACK, Role.THERE):
        own = [each for each in found if each.role is role]
        if own:
            return (own[0].span, own[0].value) if len({each.value for each in own}) == 1 else None
    return None
