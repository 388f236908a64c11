"""Follow the names of a table's rows and columns through the clauses of a sentence, up to each of its figures."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.fillers import PLAIN
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
_OF_AIM = Pattern("[成为占达](?:年度|全年|年初|调整)?(?:目标|任务|预算|计划|限额)(?:任务|目标|指标)?数?的?$")
"""完成调整预算的94.3%, 收入总计…: what follows is no aim."""
_BOTH = Pattern("[两二]者|两[县区镇乡市]|首尾")
_COMPARED = Pattern("(?:比|与|较|同|跟|低于|高于|慢于|快于|落后于?|领先|少于|多于)(?:最[高低快慢多少大小]的)?$")
"""What stands before a row that another one is compared with."""


class State(msgspec.Struct):
    """What the words up to a figure have named: the row, the columns, the row that it is compared with.

    foreign: the last clause speaks of something that the table does not have; strange: some clause did. named: a row was named.
    bare: the last clause named a row and gave no figure of it.
    subset: it speaks of part of a row (其中农村道路事故), and what follows may be of that part.
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
    subset: bool = False

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
        self.subset = False

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
                    self.row = None if each.start in before or _is_inside(clause, each) else each.row
                    self.columns = self.frame
                    named = self.named = True
                    self.rows = (*self.rows, each.row)
            elif each.kind == "column":
                self.columns = each.columns
        if _BOTH.search(clause) and len(self.rows) > 1:
            self.row, self.other = self.rows[-2], self.rows[-1]
        if not named and self.columns and self.row is None and not others and not _OF_AIM.search(clause):
            self.frame = self.columns
        whole = _TOGETHER.search(clause) or (TOTALS[0] in names.rows and _ALL_OF_IT.search(clause))
        if whole and not named and not self.foreign:
            self.row, named = TOTAL, True
        self.subset = self.subset or self._is_of_part(clause, found, others)
        if self.subset:
            self.row = None
        foreign = foreign or bool(others) or (listed and self.foreign)  # 新建农家书屋8个、文化站1个
        if _is_of_each(clause, found) or (foreign and (last or not named)):
            self.row = None
        self.bare = named and not last
        self.foreign = foreign
        self.strange = self.strange or foreign

    def _is_of_part(self, clause: str, found: Sequence[Token], others: Sequence[Token]) -> bool:
        """Whether a clause narrows what was told before: 其中农村道路事故52起，死亡14人; 玉米面积18.2万亩，产量9.1万吨."""
        narrowed = [each for each in found if each.kind == "row" and any(each.start == word.end for word in others)]
        if any(clause[each.start : each.end] in PLAIN for each in narrowed):
            return True
        return clause.startswith("其中") and bool(narrowed or (others and not self.rows))


def _is_inside(clause: str, name: Token) -> bool:
    """Whether the name of a row is the end of another word: 小学 in 中小学."""
    return clause[: name.start].endswith("中") and not clause[: name.start].endswith(("其中", "当中"))


def _is_of_each(clause: str, found: Sequence[Token]) -> bool:
    """Whether a clause speaks of a mean, outside of the names in it (人均可支配收入)."""
    inside = [(each.start, each.end) for each in found if each.kind != "other"]
    return any(
        not any(start <= each.start() < end for start, end in inside) for each in _MEAN.finditer(clause)
    )  # fmt: skip
