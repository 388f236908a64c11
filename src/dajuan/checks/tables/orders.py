"""The columns of a table in which its rows can be ranked, and whether a row stands where it is said to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property

from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span
from dajuan.checks.tables.aims import judged
from dajuan.checks.tables.heads import Form, are_years, form_of, is_mean, undated, year_of
from dajuan.checks.tables.sheets import Entry, Sheet

FEWEST = 3
"""So many rows make a ranking."""
_RATES = (Form.RATE, Form.POINTS, Form.AMOUNT, Form.MEAN)
_LOW = Pattern("浓度|失业|能耗|事故|死亡|案|指数(?=.*空气)|投诉|成本|负债|时限|时长|用时|不良|发生率|污染|综合指数")
"""Columns in which the first is the lowest."""
_INDEX, _BASE = Pattern("指数"), Pattern("= ?100|为 ?100|以上[年月]|以上年")
_HUNDRED, _NEAR = Decimal(100), Decimal(60)
"""An index is read as one of change where all its figures lie so near to 100."""
RANK_HEAD = Pattern("位次|排名|名次|排序")


class Order:
    """One figure for each row: of a column, or worked out of two; low: the best is the lowest.

    column: its index, -1 where it is worked out; parts: the columns that it is worked out of.
    """

    def __init__(
        self,
        column: int,
        values: dict[int, Decimal],
        spans: dict[int, Span],
        *,
        low: bool = False,
        parts: frozenset[int] = frozenset(),
    ) -> None:
        self.column = column
        self.values = values
        self.spans = spans
        self.low = low
        self.parts = parts or frozenset((column,))

    def ranks(self, row: int, *, rising: bool) -> range:
        """The places that a row can have, equal ones among them: from the greatest down, or from the least up."""
        own = self.values[row]
        before = sum(value < own if rising else value > own for value in self.values.values())
        return range(before + 1, before + 1 + sum(value == own for value in self.values.values()))


class Orders:
    """The rankings that a sheet allows."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    @cached_property
    def columns(self) -> tuple[Order, ...]:
        """The columns in which all rows that are no totals have figures of one unit."""
        return tuple(self._columns())

    @cached_property
    def rates(self) -> tuple[Order, ...]:
        """Those of growth; where there is none, the growth and the difference of the two columns of one unit."""
        own = tuple(each for each in self.columns if self._is_rate(each.column))
        return (*own, *self._of_increases()) if own else tuple(self._worked_out())

    @cached_property
    def moves(self) -> tuple[Order, ...]:
        """How far each row rose or fell: its growth, or where there is none how far its index lies from 100."""
        return self.rates or tuple(each for each in map(self._from_hundred, self.columns) if each is not None)

    def _from_hundred(self, order: Order) -> Order | None:
        head = self.sheet.heads[order.column]
        said = form_of(head) is Form.INDEX or (
            _INDEX.search(head + self.sheet.title) and _BASE.search(head + self.sheet.title)
        )
        near = all(_NEAR <= value <= _HUNDRED * 2 - _NEAR for value in order.values.values())
        if not said or not near:
            return None
        return Order(order.column, {row: value - _HUNDRED for row, value in order.values.items()}, order.spans)

    @cached_property
    def gaps(self) -> tuple[Order, ...]:
        """How much each row is short of its aim; the columns of changes besides."""
        rows = {each.row: each for each in judged(self.sheet) if each.row in self.sheet.plain}
        printed = tuple(each for each in self.columns if form_of(self.sheet.heads[each.column]) is Form.AMOUNT)
        if len(rows) < FEWEST or any(each.short is None for each in rows.values()):
            return printed
        short = {at: each.short for at, each in rows.items() if each.short is not None}
        return (*printed, Order(-1, short, {at: each.actual for at, each in rows.items()}))

    @cached_property
    def shares(self) -> tuple[Order, ...]:
        """How much of its aim each row has reached."""
        own = tuple(each for each in self.columns if form_of(self.sheet.heads[each.column]) is Form.COMPLETION)
        rows = {each.row: each for each in judged(self.sheet) if each.row in self.sheet.plain}
        if own or len(rows) < FEWEST or any(each.percent is None for each in rows.values()):
            return own
        reached = {at: each.percent for at, each in rows.items() if each.percent is not None}
        return (Order(-1, reached, {at: each.actual for at, each in rows.items()}),)

    def amounts(self) -> tuple[Order, ...]:
        """The columns that hold neither growth nor means."""
        heads = self.sheet.heads
        return tuple(
            each for each in self.columns if not self._is_rate(each.column) and not is_mean(heads[each.column])
        )

    def _is_rate(self, column: int) -> bool:
        head, entries = self.sheet.heads[column], [row[column] for row in self.sheet.entries]
        if form_of(head) in _RATES:
            return True
        return "%" in {each.unit for each in entries if each is not None} and bool(
            _GROWTH.search(self.sheet.title + head)
        )

    def _columns(self) -> Iterator[Order]:
        for at, head in enumerate(self.sheet.heads):
            entries = self._entries(at)
            if entries is not None and not RANK_HEAD.search(head):
                low = _LOW.search(head) is not None or (
                    len(self.sheet.heads) == 1 and _LOW.search(self.sheet.title) is not None
                )
                yield _order(at, self.sheet.plain, entries, low=low)

    def _entries(self, at: int) -> list[Entry] | None:
        entries = [self.sheet.entries[row][at] for row in self.sheet.plain]
        found = [each for each in entries if each is not None]
        if len(found) < FEWEST or len(found) < len(entries) or len({each.unit for each in found}) > 1:
            return None
        return found

    def _of_increases(self) -> Iterator[Order]:
        """The growth that a level and its increase give: 余额|比年初增加."""
        for each in self.columns:
            if form_of(self.sheet.heads[each.column]) is Form.AMOUNT:
                for level in self.amounts():
                    if all(level.values[row] > value for row, value in each.values.items()):
                        growth = {row: value / (level.values[row] - value) for row, value in each.values.items()}
                        yield Order(-1, growth, each.spans, parts=each.parts)

    def _worked_out(self) -> Iterator[Order]:
        """The difference and the growth from one column to another of the same noun and unit that their heads date."""
        groups: dict[tuple[str, str], list[tuple[int, list[Entry]]]] = {}
        for at, head in enumerate(self.sheet.heads):
            entries = self._entries(at) if form_of(head) is None else None
            if entries is not None:
                groups.setdefault((undated(head), entries[0].unit), []).append((at, entries))
        for found in groups.values():
            if len(found) == 2 and _are_dated(*(self.sheet.heads[at] for at, _entries in found)):
                (one, early), (two, late) = found
                pairs = list(zip(self.sheet.plain, early, late, strict=True))
                spans = {row: after.spans[0] for row, _before, after in pairs}
                parts = frozenset((one, two))
                yield Order(-1, {row: after.value - before.value for row, before, after in pairs}, spans, parts=parts)
                if all(before.value > 0 for _row, before, _after in pairs):
                    growth = {row: after.value / before.value - 1 for row, before, after in pairs}
                    yield Order(-1, growth, spans, parts=parts)


def _are_dated(early: str, late: str) -> bool:
    years = year_of(early), year_of(late)
    return are_years(early, late) or (None not in years and years[0] < years[1])  # type: ignore[operator]


_GROWTH = Pattern("增速|增长|增幅|同比|涨跌|升降")


def _order(at: int, rows: Sequence[int], entries: Sequence[Entry], *, low: bool) -> Order:
    values = {row: entry.value for row, entry in zip(rows, entries, strict=True)}
    return Order(at, values, {row: entry.spans[0] for row, entry in zip(rows, entries, strict=True)}, low=low)
