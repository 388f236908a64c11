"""A figure as cells of a table give it, and the cells of a row in the unit of a figure of prose."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from dajuan.catalogue.units import factor
from dajuan.checks.figures.quotients import told
from dajuan.checks.records import Span
from dajuan.checks.tables.heads import Form, form_of
from dajuan.checks.tables.sheets import Entry, Sheet
from dajuan.checks.tables.telling import Told
from dajuan.reading.intervals import Interval, exactly

PERCENT, POINTS, TIMES = "%", "百分点", "倍"
LEVELS = (None, Form.SUM)
"""Columns of amounts, and with those of rates."""
OF_LEVEL = (None, Form.SUM, Form.RATE, Form.SHARE, Form.COMPLETION, Form.INDEX, Form.MEAN)
_CLASSIFIERS = ("个", "家", "户", "所", "座", "处", "项", "件", "人", "名", "条", "辆", "支", "类", "种")


class Expected(msgspec.Struct, frozen=True):
    """What cells give: the value with its bounds, in `unit`, the cells, and the heads of the columns.

    printed: it stands in a cell as it is, and is not worked out. unsure: nothing says in which unit the cell is.
    """

    value: Decimal
    wide: Interval
    tight: Interval
    unit: str
    step: Decimal
    spans: tuple[Span, ...]
    heads: tuple[str, ...]
    printed: bool = False
    unsure: bool = False


def in_unit_of(entry: Entry, unit: str) -> Entry | None:
    """An entry in another unit that measures the same (亩, 公顷; 户, 个), None where it does not."""
    if entry.unit == unit:
        return entry
    if "个" in (entry.unit, unit) and _counts(entry.unit) and _counts(unit):
        return msgspec.structs.replace(entry, unit=unit)
    if entry.unit.startswith(f"{unit}/"):  # 亩均税收18.6万元, in 万元/亩
        return msgspec.structs.replace(entry, unit=unit)
    times = factor(entry.unit, unit) if entry.unit else None
    if times is None:
        return None
    return scaled(entry, times, unit)


def scaled(entry: Entry, times: Decimal, unit: str) -> Entry:
    """An entry in another unit, of which so many make one of its own."""
    size = exactly(times)
    return msgspec.structs.replace(
        entry,
        value=entry.value * times,
        wide=entry.wide * size,
        tight=entry.tight * size,
        step=entry.step * times,
        unit=unit,
    )


def _counts(unit: str) -> bool:
    return unit in _CLASSIFIERS


def levels_unit(told: Told) -> str:
    return PERCENT if told.quantity.unit == POINTS else told.quantity.unit


def own_cells(sheet: Sheet, told: Told, forms: Sequence[Form | None], unit: str) -> list[tuple[int, Entry]]:
    """The columns of these forms whose cell in the row is printed in a unit."""
    found = []
    for at, entry in enumerate(sheet.row(told.row)):
        same = in_unit_of(entry, unit) if entry is not None and form_of(sheet.heads[at]) in forms else None
        if same is not None:
            found.append((at, same))
    return found


def as_printed(sheet: Sheet, at: int, entry: Entry) -> Expected:
    heads = (sheet.heads[at],)
    return Expected(
        entry.value, entry.wide, entry.tight, entry.unit, entry.step, entry.spans, heads, printed=len(entry.spans) == 1
    )


def is_mistyped(one: Decimal, two: Decimal, step: Decimal) -> bool:
    """Whether two numbers printed to a place differ by one digit, or by two beside each other that changed places."""
    first, second = (str(int((abs(each) / step).to_integral_value())) for each in (one, two))
    apart = [a + b for a, b in zip(first, second, strict=False) if a != b]
    swapped = len(apart) == 2 and apart[0] == apart[1][::-1]
    return len(first) == len(second) and (len(apart) == 1 or swapped)


def written(found: Expected) -> str:
    """What cells give, without its sign and with its bounds, as `quantities.shown` writes it."""
    down = found.value < 0
    bounds = -found.tight if down else found.tight
    best = abs(found.value)
    if bounds.low is not None and not bounds.contains(best):
        best = bounds.low  # of counts, to the digits that an interval has
    return told(best, bounds, found.unit, found.step)
