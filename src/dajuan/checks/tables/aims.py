"""Judge the rows of a table that has a column of aims and one of results: met, beyond, missed, or not to be told."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span
from dajuan.checks.tables.heads import ACTUAL, CACHED, Form, form_of, is_aim, year_of
from dajuan.checks.tables.sheets import Entry, Sheet

HUNDRED = Decimal(100)
EXACT, OVER, UNDER, ABOUT, NEAR = "exact", "over", "under", "about", "near"
"""What the word beside a number says, as in `Number`."""
NEARLY = Decimal("0.9")
"""What is below so much of an aim with 左右 has missed it."""
_LIMIT = Pattern("限额|上限|限值|控制|红线|天花板|不超过|不高于|以内|≤")
_FLOOR = Pattern("下限|底线|不低于|不少于|以上|≥")
_REDUCED = Pattern("降低|下降|减排|削减|减少|压减|压降|降幅|减量|化解|退出|节能|节水|去化|治理率|处置")
"""What is the better the more of it there is, of a thing that is the worse the more there is of it."""
_WORSE = Pattern(
    "浓度|失业(?!人员|者)|能耗|消耗|消费总量|煤炭消费|能源消费|用水|水耗|电耗|物耗|"
    "死亡|伤亡|事故|火灾|案件|发案|发生率|发病率|患病率|排放|损失|投诉|信访|上访|赤字|债务|负债|余额"
    "|不良|逾期|超标|劣[ⅤV五]类|化肥|农药|空置|闲置|辍学|流失|"
    "贫困|漏损|违法|违规|欠薪|拖欠|噪声|PM|二氧化|臭氧|酸雨|污染|裂缝|时限|时长|办理时间|用时|等待"
)
_EITHER = Pattern("支出|价格|CPI|物价|(?:常住|户籍)人口(?!.*城镇化)|总人口|人口规模|自然增长率|出生|汇率|储备|编制")
"""What may be above what was planned, or below it."""
_REVENUE = Pattern("收入|税")
_RISES = Pattern(
    "增长|增速|增加|新增|提高|提升|率(?:（|$)|收入|产量|投资|就业|寿命|覆盖|优良|达标|完成|造林|改造|新建|建设|到位|竣工|培训|减排|降低"
)


class Judged(msgspec.Struct, frozen=True):
    """A row against its aim: met, beyond and both sure; None where that cannot be told.

    above: the result is greater than the aim, whatever is better. aim, actual: where they are printed.
    sure: the words of the row tell which way is good. percent: how much of it was reached; short: by how much it was not.
    """

    row: int
    met: bool | None
    beyond: bool | None
    above: bool
    actual: Span
    aim: Span | None
    sure: bool
    percent: Decimal | None = None
    short: Decimal | None = None


def judged(sheet: Sheet, *, early: bool = False) -> tuple[Judged, ...]:
    """The rows of a sheet against their aims; () where it has no column of aims, or several.

    early: the results may be of an earlier year than the aims.
    """
    columns = _columns(sheet, early=early)
    if columns is not None:
        return tuple(_against_aim(sheet, *columns))
    rates = [at for at, head in enumerate(sheet.heads) if form_of(head) is Form.COMPLETION]
    return tuple(_by_rate(sheet, rates[0])) if len(rates) == 1 else ()


def _columns(sheet: Sheet, *, early: bool) -> tuple[int, int] | None:
    """The column of aims and that of results, of one year; None where it cannot be told which."""
    aims = [at for at, head in enumerate(sheet.heads) if is_aim(head)]
    others = [at for at, head in enumerate(sheet.heads) if form_of(head) is None and at not in aims]
    done = [at for at in others if ACTUAL.search(sheet.heads[at])] or ([] if early else others)
    pairs = [(aim, at) for aim in aims for at in done if early or _of_one_year(sheet.heads[aim], sheet.heads[at])]
    if len(pairs) > 1:
        pairs = [(aim, at) for aim, at in pairs if year_of(sheet.heads[aim]) and year_of(sheet.heads[at])]
    return pairs[0] if len(pairs) == 1 else None


def _of_one_year(aim: str, result: str) -> bool:
    years = year_of(aim), year_of(result)
    return None in years or years[0] == years[1]


def _against_aim(sheet: Sheet, aim_at: int, at: int) -> Iterator[Judged]:
    for row, entries in enumerate(sheet.entries):
        actual = entries[at]
        aim = aim_of(sheet, row, aim_at, at)
        if actual is None or aim is None:
            continue
        label = sheet.labels[row]
        way = _way(label, sheet.heads[aim_at] + sheet.heads[at], aim.bound, sheet.title)
        met, beyond = _reached(actual, aim, way)
        sure = aim.bound != EXACT or _LIMIT.search(sheet.heads[aim_at]) is not None or _is_told(label)
        percent = actual.value / aim.low * HUNDRED if aim.low > 0 else None
        yield Judged(
            row, met, beyond, actual.value > aim.high, actual.spans[0], aim.span, sure, percent, aim.low - actual.value
        )


class Aim(msgspec.Struct, frozen=True):
    """What was aimed at: one number, or a range; bound as in `Number`."""

    low: Decimal
    high: Decimal
    bound: str
    span: Span


def aim_of(sheet: Sheet, row: int, aim_at: int, at: int) -> Aim | None:
    """The aim of a row, in the unit of its result; None where none is printed, or in another unit."""
    actual, entry = sheet.entries[row][at], sheet.entries[row][aim_at]
    if actual is None:
        return None
    if entry is not None:
        same = entry.unit == actual.unit
        return Aim(entry.value, entry.value, EXACT, entry.spans[0]) if same else None
    if not sheet.slots:
        return None
    number, result = sheet.slots[row][aim_at].number, sheet.slots[row][at].number
    if number is None or result is None or number.total or number.round:
        return None
    printed = Decimal(result.digits)
    size = actual.value / printed if printed else Decimal(1)
    low = Decimal(number.digits) * size
    high = Decimal(number.high) * size if number.high is not None else low
    return Aim(low, high, number.bound, Span(number.start, number.end))


def _by_rate(sheet: Sheet, at: int) -> Iterator[Judged]:
    """The rows of a table that has nothing but how much of its aim each has reached."""
    for row, entries in enumerate(sheet.entries):
        actual = entries[at]
        if actual is not None:
            met = actual.value >= HUNDRED
            beyond = actual.value > HUNDRED
            yield Judged(row, met, beyond, beyond, actual.spans[0], None, True, actual.value)


def _reached(actual: Entry, aim: Aim, way: int) -> tuple[bool | None, bool | None]:
    """Whether a result has reached its aim, and whether it is beyond it; way: 1 where more is better, -1 where less is."""
    value = actual.value
    if aim.bound in (ABOUT, NEAR):
        if way < 0:
            return (True, None) if value <= aim.low else (None, None)
        return (True, None) if value >= aim.low else (False if way and value < aim.low * NEARLY else None, None)
    if aim.high != aim.low:
        return (None, None) if way <= 0 else (value >= aim.low, value > aim.high)
    if way > 0:
        return value >= aim.low, value > aim.low
    if way < 0:
        return value <= aim.low, value < aim.low
    return (True, False) if value == aim.low else (None, None)


@lru_cache(CACHED)
def _way(label: str, heads: str, bound: str, title: str) -> int:
    """1 where more is better, -1 where less is, 0 where neither can be said."""
    if bound in (OVER, UNDER):
        return 1 if bound == OVER else -1
    if _LIMIT.search(heads) and not _REDUCED.search(label):
        return -1
    if _FLOOR.search(heads) or _REDUCED.search(label + heads):
        return 1
    if _EITHER.search(label) or ("预算" in heads and not _REVENUE.search(label + title)):
        return 0
    return -1 if _WORSE.search(label) else 1


@lru_cache(CACHED)
def _is_told(label: str) -> bool:
    """Whether the words of a row leave no doubt which way is good."""
    return any(pattern.search(label) for pattern in (_REDUCED, _WORSE, _RISES))
