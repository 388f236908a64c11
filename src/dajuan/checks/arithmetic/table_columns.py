"""Tell which columns of a table hold changes, and which columns may be the levels that they are of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from itertools import permutations

from dajuan.checks.arithmetic.table_grids import Row, Table, value
from dajuan.checks.patterns import Pattern

MANY = 5  # rows that must bear out what no head tells
SHARE = Decimal("0.6")  # of the rows that must bear out the pair of columns
MOST = 9  # columns of levels in a table that can be understood


class Form(StrEnum):
    """What a column of changes holds."""

    RATE = "rate"  # 增长%
    INDEX = "index"  # 为上年的%
    AMOUNT = "amount"  # 增减额
    LESS = "less"  # 减少, told without a sign
    MEAN = "mean"  # 年均增长%
    POINTS = "points"  # 增减（百分点）, of levels that are per cents


DIFFERENCES = (Form.AMOUNT, Form.POINTS, Form.LESS)
"""Forms that are the later level less the earlier one, whatever the prices."""

_INDEX = Pattern(
    "(?:为|占|是|相当于|与)(?:上年|去年|20\\d\\d年)[^增减]{0,12}(?:%|比例?|百分比)|(?:上年|去年)[^增减]{0,6}=100|上年为100"
)
_RATE = Pattern(
    "(?:增长|增减|增|升降|升|变化|变动|同比|±|[比较](?:上年|去年|20\\d\\d年)|上年同期)[^额量值]*(?:%|率|幅|速|百分比|比例)|增长?[幅速率]|^(?:同比)?增长$"
)
_AMOUNT = Pattern(
    "(?:增减|增加|增长|净增|变动|增收|差|[比较]上年[^%]{0,4}增?减?)(?:额|数|量|值)|^(?:增减|净增|增量|增加|新增加|净增加)(?:（?(?:亿|万)?元）?)?$"
)
_BARE = Pattern("^(?:同比|[比较](?:上年|去年)|[比较]上年同期)$")
"""Heads that may be of a rate or of a difference; what the rows bear out decides (`unsaid`)."""
_LESS = Pattern("^(?:减少|压减|精简|净减少?|核减|缩减)(?:额|数|量)?(?:（(?:亿|万)?[元个人件户]）?)?$")
_POINTS = Pattern("百分点")
_MOVED = Pattern("增减|升降|变化|变动|提高|上升|增加|[比较](?:上年|去年|20\\d\\d年)|同比|差")
_NO_CHANGE = Pattern(
    "年均|可比|同口径|占比|比重|完成|进度|拉动|贡献|百分点|位次|排名|名次|增加值(?!增)|累计增速|预算(?:%|的%)"
)
_PERCENT = Pattern("%|比重|占比|率|±|增[长减幅速]|位次|排名|序号|单位")
_EARLY = Pattern("上年|去年|同期|上期|年初|期初|[改整]\\S{0,2}前|实施前|原")
_LATE = Pattern("[改整]\\S{0,2}后|实施后|现|本年|今年|本期|当年|本月|期末|年末|累计|实绩|实际|完成|执行|总量|绝对")
_YEAR = Pattern("(?:19|20)\\d\\d(?=年|$)")


def columns(table: Table) -> Iterator[tuple[int, Form, list[int]]]:
    """Each column of changes with the columns that may be its levels.

    The heads of flattened lines are often torn; there every column of numbers is tried, and only what nearly all rows bear out
    is believed.
    """
    filled = [
        column for column in range(len(table.heads))
        if sum(1 for row in table.rows if row.slots[column].number) >= (MANY if table.flattened else 1)
    ]  # fmt: skip
    if table.flattened:
        if len(filled) > MOST + 1:
            return
        grown = {column: pair for column in filled for pair in _likely(table, column, Form.RATE, filled)[:1]}
        for column, pair in grown.items():
            yield column, Form.RATE, list(pair)
        for pair in dict.fromkeys(grown.values()):  # a difference by itself may as well be one of three parts of a sum
            for column in filled:
                if column not in pair and pair in _likely(table, column, Form.AMOUNT, list(pair)):
                    yield column, Form.AMOUNT, list(pair)
        return
    levels = [column for column in filled if table.heads[column] and not _PERCENT.search(table.heads[column])]
    for column, head in enumerate(table.heads):
        told = form_of(head)
        if told is not None:
            yield column, told, [each for each in levels if each != column]


def _likely(table: Table, column: int, form: Form, filled: list[int]) -> list[tuple[int, int]]:
    """The pairs of columns that the rows bear out roughly; no intervals, for there are many pairs."""
    figures = [
        {each: value(row.slots[each]) for each in {*filled, column} if row.slots[each].number}
        for row in table.rows
        if row.label and not slipped(table, row)
    ]
    figures = [each for each in figures if each.get(column)]
    if len(figures) < MANY:
        return []
    decimals = {each: _decimals(figures, each) for each in {*filled, column}}
    found = []
    for early, late in permutations([each for each in filled if each != column], 2):
        if decimals[early] != decimals[late] or (form is Form.AMOUNT and decimals[column] != decimals[early]):
            continue  # one of them is a rate
        tried = fitting = 0
        for row in figures:
            before, after, change = row.get(early), row.get(late), row[column]
            if not before or after is None:
                continue
            tried += 1
            given = after - before if form is Form.AMOUNT else (after / before - 1) * 100
            fitting += abs(given - change) <= max(abs(change) / 100, Decimal(1) if form is Form.RATE else Decimal(2))
            if tried - fitting > tried // 2 + 1:
                break
        if fitting >= MANY and fitting >= tried * SHARE:
            found.append((early, late))
    return found


def _decimals(figures: list[dict[int, Decimal]], column: int) -> int:
    """How many decimals most figures of a column have; -1 where it has none."""
    told = Counter(row[column].as_tuple().exponent for row in figures if column in row)
    exponent = told.most_common(1)[0][0] if told else 1
    return -exponent if isinstance(exponent, int) else 0


def unsaid(head: str) -> bool:
    """Whether the words above a column leave open in what its changes are counted."""
    return _BARE.search(head) is not None


def is_level_head(head: str) -> bool:
    """Whether the words above a column can be those of a level."""
    return bool(head) and _PERCENT.search(head) is None and form_of(head) is None


def form_of(head: str) -> Form | None:
    """What changes the words above a column (or before a row) announce, None where they are of a level."""
    if _POINTS.search(head) and _MOVED.search(head) and "%" not in head:
        return Form.POINTS
    if _NO_CHANGE.search(head):
        return None
    if _INDEX.search(head):
        return Form.INDEX
    if _LESS.search(head):
        return Form.LESS
    if _AMOUNT.search(head) and "%" not in head:
        return Form.AMOUNT
    return Form.RATE if _RATE.search(head) or _BARE.search(head) else None


def slipped(table: Table, row: Row) -> bool:
    """Whether a row of flattened lines has fewer figures than the others, so that they may stand in other columns."""
    return table.flattened and sum(1 for slot in row.slots if slot.number) < table.full


def told(table: Table, pair: tuple[int, int]) -> bool:
    """Whether the heads say that the first column is of the year before the second."""
    early, late = (table.heads[column] for column in pair)
    years = [_YEAR.search(head) for head in (early, late)]
    if years[0] and years[1]:
        return int(years[0][0]) + 1 == int(years[1][0])
    return bool(_EARLY.search(early)) and not _EARLY.search(late) and bool(_LATE.search(late) or years[1])
