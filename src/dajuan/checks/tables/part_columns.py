"""Find cells of a column of parts (年度计划投资, 其中：财政资金) that are greater than those of the column that they are of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.grids import Cell, Row, Table
from dajuan.checks.tables.heads import CACHED, form_of, is_rate
from dajuan.checks.tables.turned import both_ways
from dajuan.checks.tables.units import scale_at

SURE, LIKELY = 1, 2
"""So many rows must go together for each that does not, where the heads leave no doubt, and where they hardly do."""
_WHOLE = Pattern("(?:项目|计划|概算|批复|估算|工程)?总投资额?|投资总额|投资规模")
_YEARLY = Pattern(
    r"(?:其中[:：]?)?(?:(?:20\d\d年|本年|当年|今年|全年)度?|年度)(?:目标|预计)?(?:(?:计划|安排|完成|实际)?(?:完成)?投资(?:计划|目标|任务)?额?|(?:投资)?计划)"
)
_TOTAL = Pattern(r"总(人口|人|户|床位|岗位|里程)数?|(人口|户|人|项目|企业|案件|岗位|床位)总数")
_NOT_PART = Pattern("总|常住|户籍|均|比|累计|新增|合计|流动|外来|人次")
_AMONG = Pattern(r"^(?:其中|其)[:：]?")
_BRACKET = Pattern(r"（[^（）]*）")


class Exceeding(msgspec.Struct, frozen=True):
    """A part of a row that is more than its whole, with the heads of both."""

    name: str
    part: Cell
    whole: Cell
    heads: tuple[str, str]


def exceeding(table: Table) -> Iterator[Exceeding]:
    """The cells of parts that are greater than those of their whole, where most rows are as they should be."""
    for view in both_ways(table) if not (table.torn or table.flat) else ():
        for whole, part, needed in _pairs(view.heads, rows=view is not table):
            judged = [each for row in view.rows if (each := _judged(view, row, whole, part)) is not None]
            off = [each for each in judged if isinstance(each, Exceeding)]
            if off and len(judged) - len(off) >= needed * len(off):
                yield from off


@lru_cache(CACHED)
def _noun(head: str) -> str:
    return _BRACKET.compiled.sub("", head)


def _pairs(heads: Sequence[str], *, rows: bool) -> Iterator[tuple[int, int, int]]:
    """The columns of a whole and of a part of it, with how many rows must go together for each that does not."""
    nouns = [_noun(head) for head in heads]
    wholes = [at for at, noun in enumerate(nouns) if _WHOLE.fullmatch(noun)]
    if len(wholes) == 1:
        yield from ((wholes[0], at, SURE) for at, noun in enumerate(nouns) if _YEARLY.fullmatch(noun))
    above = -1
    for at, noun in enumerate(nouns if not rows else ()):  # rows that begin with 其中 are asked about elsewhere
        total = _TOTAL.fullmatch(noun)
        if total is not None:
            name = total[1] or total[2]
            parts = (
                each
                for each, one in enumerate(nouns)
                if one.removesuffix("数").endswith(name) and not _NOT_PART.search(one)
            )
            yield from ((at, each, LIKELY) for each in parts if each != at)
        if not _AMONG.search(noun):
            above = at
        elif above >= 0 and not _YEARLY.fullmatch(noun) and not is_rate(heads[above]) and form_of(heads[above]) is None:
            yield above, at, LIKELY


def _judged(table: Table, row: Row, whole: int, part: int) -> Exceeding | bool | None:
    """What is wrong with a row, True where nothing is; None where it cannot be judged."""
    all_of, some = row.cells[whole], row.cells[part]
    if not isinstance(all_of, Cell) or not isinstance(some, Cell) or all_of.value <= 0 or some.value < 0:
        return None
    if is_rate(table.heads[part]) or is_rate(row.label) or scale_at(table, row, whole) != scale_at(table, row, part):
        return None
    if not all_of.wide.is_below(some.wide):
        return True
    return Exceeding(row.label, some, all_of, (table.heads[part], table.heads[whole]))
