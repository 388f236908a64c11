"""Find rows of a table in which a figure is not the sum or difference of two that its name says it is: 自然增长率, 进出口, 顺差."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from dajuan.checks.figures.quotients import told
from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.conflicts import Conflict
from dajuan.checks.tables.grids import Cell, Row, Table
from dajuan.checks.tables.heads import CACHED, Form, is_rate, undated
from dajuan.checks.tables.turned import both_ways
from dajuan.checks.tables.units import in_brackets, scale_at


class Balance(msgspec.Struct, frozen=True):
    """A name, and those of the two that it is the difference or the sum of."""

    result: Pattern
    one: Pattern
    other: Pattern
    form: Form


_TRADE = "(?:外贸|对外贸易|货物|货物贸易)?"
_END = "(?:贸易)?(?:总?[额值量])?"
_EXPORT, _IMPORT = Pattern(f"{_TRADE}出口{_END}"), Pattern(f"{_TRADE}进口{_END}")
_BALANCES = (
    Balance(Pattern("(?:人口)?自然增长率"), Pattern("(?:人口)?出生率"), Pattern("(?:人口)?死亡率"), Form.NATURAL),
    Balance(
        Pattern("(?:人口)?自然(?:增长|增加|净增)(?:人[口数]|量)?"),
        Pattern("出生(?:人[口数])?"),
        Pattern("死亡(?:人[口数])?"),
        Form.NATURAL,
    ),
    Balance(Pattern(f"{_TRADE}进出口{_END}"), _EXPORT, _IMPORT, Form.SUM),
    Balance(Pattern(f"{_TRADE}(?:贸易)?(?:顺差|差额)额?"), _EXPORT, _IMPORT, Form.AMOUNT),
    Balance(Pattern(f"{_TRADE}(?:贸易)?逆差额?"), _IMPORT, _EXPORT, Form.AMOUNT),
    *(
        Balance(
            Pattern(f"(?:[^增减]{{0,4}})净{into}(?:人[口数]|额|量)?"),
            Pattern(f"(?:[^净增减]{{0,4}}){into}(?:人[口数]|额|量)?"),
            Pattern(f"(?:[^净增减]{{0,4}}){out}(?:人[口数]|额|量)?"),
            Form.AMOUNT,
        )
        for into, out in (("流入", "流出"), ("迁入", "迁出"), ("转入", "转出"), ("调入", "调出"))
    ),
)
_ANY = Pattern("自然|进出口|[顺逆]差|差额|净[流迁转调]")
_BRACKET = Pattern(r"（[^（）]*）")
_LEAD = Pattern(r"^(?:[一二三四五六七八九十\d]+[、.．]|其中[:：]?|[#＃*]|全[年市县区省]|年度|年)+")


def balances(table: Table) -> tuple[list[Conflict], list[tuple[Cell, ...]]]:
    """The wrong cells of columns or rows that follow from two others by their names, and the cells that go together."""
    conflicts: list[Conflict] = []
    fits: list[tuple[Cell, ...]] = []
    for view in both_ways(table) if not (table.torn or table.flat) else ():
        if not any(_ANY.search(head) for head in view.heads):
            continue
        for balance, columns in _named(view.heads):
            off, known = _judged(view, balance, columns)
            if len(off) <= max(len(known), 1):
                conflicts += off
                fits += known
    return conflicts, fits


def _named(heads: Sequence[str]) -> Iterator[tuple[Balance, tuple[int, int, int]]]:
    """The columns of one date that a balance names."""
    nouns = [_noun(head) for head in heads]
    for balance in _BALANCES:
        for at, (noun, date) in enumerate(nouns):
            if not balance.result.fullmatch(noun):
                continue
            ones = [index for index, each in enumerate(nouns) if each[1] == date and balance.one.fullmatch(each[0])]
            others = [index for index, each in enumerate(nouns) if each[1] == date and balance.other.fullmatch(each[0])]
            if len(ones) == len(others) == 1:
                yield balance, (at, ones[0], others[0])


@lru_cache(CACHED)
def _noun(head: str) -> tuple[str, str]:
    """A head without its unit, its numbering and its date, and the date."""
    plain = _BRACKET.compiled.sub("", head)
    words = undated(plain)
    return _LEAD.compiled.sub("", words), plain.replace(words, "") if words in plain else plain


def _judged(
    table: Table, balance: Balance, columns: tuple[int, int, int]
) -> tuple[list[Conflict], list[tuple[Cell, ...]]]:
    off: list[Conflict] = []
    fits: list[tuple[Cell, ...]] = []
    for row in table.rows:
        cells = [cell for at in columns if isinstance(cell := row.cells[at], Cell)]
        if len(cells) < 3 or is_rate(row.label) or not _are_alike(table, row, columns):
            continue
        result, one, other = cells
        if balance.form is Form.SUM:
            wide, tight, best = one.wide + other.wide, one.tight + other.tight, one.value + other.value
        else:
            wide, tight, best = one.wide - other.wide, one.tight - other.tight, one.value - other.value
        if wide.meets(result.wide):
            fits.append((result, one, other))
            continue
        head = table.heads[columns[0]]
        name = f"{row.label}{head}" if balance.form is Form.SUM else row.label
        computed = told(best, tight, "", min(one.step, other.step))
        off.append(Conflict(balance.form, result, (one, other), name, head, best, computed))
    return off, fits


def _are_alike(table: Table, row: Row, columns: tuple[int, int, int]) -> bool:
    """Whether the three are printed in one unit, as far as anything says so."""
    one, other = (scale_at(table, row, at) for at in columns[1:])
    own = in_brackets(table.heads[columns[0]])
    return len({one, other, own} - {None}) < 2
