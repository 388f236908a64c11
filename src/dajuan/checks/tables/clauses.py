"""Follow the names of a table's rows and columns through the clauses of a sentence, up to each of its figures."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.names import TOTAL, TOTALS, Names
from dajuan.checks.tables.tokens import Token, tokens

_MARK = Pattern("[，,；;。：:、（）！？\n]")
_TURNS = "；;。！？\n"
"""Marks after which a sentence may speak of another row without naming it."""
_OPEN = "（：:"
"""Marks after which comes what stands before them."""
_TOGETHER = Pattern("合计|总计|共计|加起来|总共|加在一起|合起来|相加")
_ALL_OF_IT = Pattern("^[^占]*(?:总[量数额]|总规模|总人数)(?!.*的$)")
_MEAN = Pattern("平均|户均|人均|村均|[每各](?!项)")
_BOTH = Pattern("[两二]者|两[县区镇乡市]|首尾")
_COMPARED = Pattern("(?:比|与|较|同|跟|低于|高于|慢于|快于|落后于?|领先|少于|多于)(?:最[高低快慢多少大小]的)?$")
"""What stands before a row that another one is compared with."""


class State(msgspec.Struct):
    """What the words up to a figure have named: the row, the columns, the row that it is compared with.

    foreign: the last clause speaks of something that the table does not have; strange: some clause did. named: a row was named.
    bare: the last clause named a row and gave no figure of it.
    frame: the columns that a clause without a row has named, for the rows after it. rows: those named, in order.
    """

    row: int | None = None
    columns: frozenset[int] = frozenset()
    other: int | None = None
    foreign: bool = False
    strange: bool = False
    named: bool = False
    bare: bool = False
    frame: frozenset[int] = frozenset()
    rows: tuple[int, ...] = ()

    def follow(self, lead: str, names: Names) -> str:
        """Take the words between two figures in; returns the clause that the second one stands in."""
        self.other = None
        begin = 0
        before = ""
        for mark in (*_MARK.finditer(lead), None):
            clause = lead[begin : mark.start() if mark else len(lead)]
            self._clause(clause, names, last=mark is None, listed=before == "、")
            if mark is None:
                return clause
            if mark[0] in _TURNS:
                self.forget()
            if mark[0] in _OPEN and self.foreign:
                self.row = None
            begin, before = mark.end(), mark[0]
        return ""

    def forget(self) -> None:
        """Nothing is known of what follows."""
        self.row, self.columns, self.other, self.foreign = None, frozenset(), None, False
        self.frame = frozenset()

    def _clause(self, clause: str, names: Names, *, last: bool, listed: bool) -> None:
        found = tokens(clause, names)
        others = [each for each in found if each.kind == "other"]
        before = {each.end for each in others}
        named = foreign = False
        for each in found:
            if each.kind == "row":
                if _COMPARED.search(clause, 0, each.start):
                    self.other = each.row
                elif clause.endswith("占", 0, each.start):
                    continue  # 占全市的52.8%
                elif self.foreign and clause[each.start : each.end] in TOTALS:
                    continue  # 图书馆等，合计…: of what was listed before
                elif (named or (listed and self.bare)) and each.row != self.row:
                    self.row = None  # 青石镇和白沙镇
                    foreign = True
                else:
                    self.row = None if each.start in before else each.row
                    self.columns = self.frame
                    named = self.named = True
                    self.rows = (*self.rows, each.row)
            elif each.kind == "column":
                self.columns = each.columns
        if _BOTH.search(clause) and len(self.rows) > 1:
            self.row, self.other = self.rows[-2], self.rows[-1]
        if not named and self.columns and self.row is None and not others:
            self.frame = self.columns
        whole = _TOGETHER.search(clause) or (TOTALS[0] in names.rows and _ALL_OF_IT.search(clause))
        if whole and not named and not self.foreign:
            self.row, named = TOTAL, True
        foreign = foreign or bool(others) or (listed and self.foreign)  # 新建农家书屋8个、文化站1个
        if _is_of_each(clause, found) or (foreign and (last or not named)):
            self.row = None
        self.bare = named and not last
        self.foreign = foreign
        self.strange = self.strange or foreign


def _is_of_each(clause: str, found: Sequence[Token]) -> bool:
    """Whether a clause speaks of a mean, outside of the names in it (人均可支配收入)."""
    inside = [(each.start, each.end) for each in found if each.kind != "other"]
    return any(
        not any(start <= each.start() < end for start, end in inside) for each in _MEAN.finditer(clause)
    )  # fmt: skip
