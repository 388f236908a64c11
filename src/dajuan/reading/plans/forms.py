"""What a row asks for, told from its cells and its name (CONVENTIONS 4.2): level, growth, total, fall, hold, or words."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from dajuan.catalogue import match
from dajuan.catalogue.indicators import Measure, by_id
from dajuan.reading.figures.lexicon import PERCENT
from dajuan.reading.plans.cells import Entry, amount_of
from dajuan.reading.plans.lexicon import CEILINGS, FLOORS, FLOWS, LEVELS
from dajuan.reading.plans.names import Name
from dajuan.reading.plans.records import Amount, Form
from dajuan.reading.plans.rules import ASSIGNED_ELSEWHERE, RELATIVE, YARDSTICK
from dajuan.reading.records import Bound
from dajuan.reading.tables.lexicon import POINTS
from dajuan.reading.tables.units import PERCENT as PER_CENT
from dajuan.reading.tables.units import Scale

IN_POINTS = Scale(POINTS, 0, "point")
SUM_OF_YEARS = Decimal("1.5")
"""A total of five years is about five times the flow of one; what a level is to gain is less than the level itself."""
HUNDRED = Decimal(100)


class Row(msgspec.Struct, frozen=True):
    """A row as it is judged: its name, its unit, and what its cells set; `text` is the document's."""

    text: str
    name: Name
    scale: Scale
    base: Entry | None
    goal: Entry | None
    growth: Entry | None


class Asked(msgspec.Struct, frozen=True):
    """What a row asks for; `over` are entries that the form has no place for."""

    form: Form
    goal: Amount | None = None
    growth: Amount | None = None
    words: str = ""
    over: tuple[Entry, ...] = ()


def form_of_words(words: str) -> Form:
    """What words in the place of a number mean."""
    if ASSIGNED_ELSEWHERE.search(words):
        return Form.ASSIGNED
    return Form.RELATIVE if RELATIVE.search(words) and YARDSTICK.search(words) else Form.WORDS


def asked(row: Row) -> Asked | None:
    """What a row asks for, None where nothing is set."""
    row = _with_growth_in_its_place(row)
    goal, growth = _number(row.goal), _number(row.growth)
    if goal is None and growth is None:
        entry = row.goal or row.growth
        return None if entry is None else Asked(form_of_words(entry.words), words=entry.words)
    if row.name.fall:
        found = _fall(row, goal, growth)
    elif row.name.growth and row.scale.unit in (PERCENT, ""):
        found = _growth(row, goal, growth)
    else:
        found = _level(row, goal, growth)
    left = tuple(entry for entry in (row.goal, row.growth) if entry is not None and entry.number is None)
    if row.base is not None and row.base.total:
        left = (row.base, *left)
    return msgspec.structs.replace(found, over=(*found.over, *left))


def baseline_of(row: Row) -> Amount | None:
    """The value of the base year; the sum of the years before the plan (〔15000〕) is none."""
    if row.base is None or row.base.number is None or row.base.total:
        return None
    return amount_of(row.base, row.text, row.scale)


def _number(entry: Entry | None) -> Entry | None:
    return entry if entry is not None and entry.number is not None else None


def _with_growth_in_its_place(row: Row) -> Row:
    """年均增长6% in the column of the goal is a growth; so is a rate in the row of an amount."""
    goal = row.goal
    if goal is None or goal.number is None or row.name.growth or row.name.fall:
        return row
    rate = goal.number.scale == PER_CENT and row.scale.unit not in (PERCENT, "")
    if not (goal.yearly or rate) or _number(row.growth) is not None:
        return row
    return msgspec.structs.replace(row, goal=None, growth=goal)


def _fall(row: Row, goal: Entry | None, growth: Entry | None) -> Asked:
    """单位GDP能耗降低: of the plan as a whole where it is in brackets, or more than a year can bring."""
    of_amount = row.scale.unit not in (PERCENT, "")
    scale = row.scale if of_amount else PER_CENT
    total = next((entry for entry in (goal, growth) if entry is not None and entry.total), None)
    if total is None and goal is not None and (of_amount or row.name.summed or _is_of_plan(row, goal)):
        total = goal
    if total is None and row.name.summed:
        total = growth
    if total is not None:
        other = growth if total is goal else goal
        return Asked(
            Form.TOTAL if of_amount else Form.FALL,
            goal=amount_of(total, row.text, scale),
            over=(other,) if other is not None else (),
        )
    yearly = growth or goal
    assert yearly is not None
    return Asked(Form.GROWTH, growth=amount_of(yearly, row.text, PER_CENT, negative=True))


def _is_of_plan(row: Row, goal: Entry) -> bool:
    if goal.yearly:
        return False
    base = baseline_of(row)
    return base is None or _value(amount_of(goal, row.text, PER_CENT)) > 2 * abs(_value(base))


def _growth(row: Row, goal: Entry | None, growth: Entry | None) -> Asked:
    """地区生产总值增长: what is set is a yearly growth, in whichever column it stands."""
    numbers = [entry for entry in (growth, goal) if entry is not None]
    yearly = next((entry for entry in numbers if not entry.total), None)
    if yearly is None:
        return Asked(Form.TOTAL, goal=amount_of(numbers[0], row.text, PER_CENT), over=tuple(numbers[1:]))
    over = tuple(entry for entry in numbers if entry is not yearly)
    return Asked(Form.GROWTH, growth=amount_of(yearly, row.text, PER_CENT, negative=yearly.fall), over=over)


def _level(row: Row, goal: Entry | None, growth: Entry | None) -> Asked:
    if goal is None:
        assert growth is not None
        if not growth.total:
            return Asked(Form.GROWTH, growth=_yearly(row, growth))
        return _total(row, growth)
    if goal.total:
        found = _total(row, goal)
        if growth is None or growth.total:
            return found
        return msgspec.structs.replace(found, over=(growth,))
    amount = amount_of(goal, row.text, row.scale)
    if growth is not None and growth.total and not _is_difference(row, amount, growth) and _is_sum(row, growth):
        return Asked(Form.TOTAL, goal=amount_of(growth, row.text, row.scale), over=(goal,))
    change = None
    if growth is not None:
        change = _change(row, amount, growth) if growth.total else _yearly(row, growth)
    return Asked(Form.HOLD if _holds(row, goal, amount) else Form.LEVEL, goal=amount, growth=change)


def _total(row: Row, entry: Entry) -> Asked:
    """〔18000〕 of a flow is its sum; 〔1〕 of a level is what it is to gain over the plan."""
    if _is_sum(row, entry):
        return Asked(Form.TOTAL, goal=amount_of(entry, row.text, row.scale))
    return Asked(Form.LEVEL, growth=amount_of(entry, row.text, _scale_of_difference(row)))


def _is_sum(row: Row, entry: Entry) -> bool:
    name = row.name.text
    if any(word in name for word in FLOWS):
        return True
    base = row.base
    if base is not None and base.number is not None:
        if base.total:
            return True
        total, before = _value(amount_of(entry, row.text, row.scale)), _value(amount_of(base, row.text, row.scale))
        return total > before * SUM_OF_YEARS > 0
    indicator = match.indicator_id(name, row.scale.unit, "level")
    if indicator is not None and (measure := by_id()[indicator].measure) is not Measure.RATE:
        return measure is Measure.FLOW
    return not any(word in name for word in LEVELS) and row.scale.unit != PERCENT


def _is_difference(row: Row, goal: Amount, growth: Entry) -> bool:
    """Whether what stands in brackets is goal less baseline, by as much as rounding allows."""
    base = baseline_of(row)
    if base is None:
        return False
    change = amount_of(growth, row.text, row.scale)
    width = Decimal(goal.step) + Decimal(base.step) + Decimal(change.step)
    difference = _value(goal) - _value(base)
    return min(abs(difference - _value(change)), abs(difference + _value(change))) <= width


def _change(row: Row, goal: Amount, growth: Entry) -> Amount:
    """A change over the plan beside a level: in the row's own unit, or in per cent where it is not the difference."""
    if row.scale.unit == PERCENT or _is_difference(row, goal, growth) or baseline_of(row) is None:
        return amount_of(growth, row.text, _scale_of_difference(row))
    return amount_of(growth, row.text, PER_CENT)


def _scale_of_difference(row: Row) -> Scale:
    return IN_POINTS if row.scale.unit == PERCENT else row.scale


def _yearly(row: Row, growth: Entry) -> Amount:
    """A yearly growth is in per cent, that of a rate in points."""
    rate = row.scale.unit == PERCENT and not (growth.number and growth.number.scale)
    return amount_of(growth, row.text, IN_POINTS if rate else PER_CENT, negative=growth.fall)


def _holds(row: Row, goal: Entry, amount: Amount) -> bool:
    """Whether a goal only holds what there is: a ceiling above the baseline, a floor below it, the same figure."""
    if goal.hold:
        return True
    base = baseline_of(row)
    name = row.name.text
    aimed = _value(amount)
    floor, ceiling = any(word in name for word in FLOORS), name.endswith(CEILINGS)
    if base is None:
        symbol = amount.bound is Bound.OVER and goal.number is not None and not goal.number.suffix
        full = row.scale.unit == PERCENT and aimed == HUNDRED
        return amount.bound is Bound.UNDER or symbol or floor or ceiling or full
    before = _value(base)
    if aimed == before:
        return amount.high is None
    if amount.bound is Bound.UNDER:
        return aimed > before
    if amount.bound is Bound.OVER:
        return aimed < before
    return (floor and aimed < before) or (ceiling and aimed > before)


def _value(amount: Amount) -> Decimal:
    return Decimal(amount.value)
