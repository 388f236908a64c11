"""The records that reading a plan returns: what it sets for each indicator, each with the cell that says so."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from dajuan.reading.records import Bound


class Nature(StrEnum):
    """Whether a target binds the government (约束性) or states what is expected (预期性)."""

    BINDING = "binding"
    EXPECTED = "expected"


class Form(StrEnum):
    """What a target asks for, which decides how it is judged (CONVENTIONS 4.2)."""

    LEVEL = "level"  # 到2025年达到65%; a rate, a share or an amount at the end of the plan
    GROWTH = "growth"  # 年均增长6%左右: a yearly growth; what is set is `growth`
    TOTAL = "total"  # 〔18000〕: the sum over the years of the plan (累计)
    FALL = "fall"  # 〔14〕 of 单位GDP能耗降低: the accumulated fall over the plan (累计降低), in %
    HOLD = "hold"  # <5.5, 稳定在35万亩, 100%: holds in each year; `goal.bound` says floor, ceiling or exact
    RELATIVE = "relative"  # 与GDP增长基本同步, 高于GDP增长: against another indicator; see `words`
    ASSIGNED = "assigned"  # 完成上级下达任务: the number is set elsewhere
    WORDS = "words"  # 稳步提升, 保持在合理区间: no number


class Amount(msgspec.Struct, frozen=True):
    """A quantity of a plan: document.text[start:end] is what stands there, brackets and marks left out.

    value, high: decimal strings in `unit` (万, 亿 multiplied out, as in a claim); step: place value of the last digit.
    """

    text: str
    value: str
    unit: str
    start: int
    end: int
    high: str | None = None
    bound: Bound = Bound.EXACT
    step: str = "1"


class PlannedTarget(msgspec.Struct, frozen=True):
    """What a plan sets for one indicator (一行主要指标).

    indicator:   as written, without the unit in brackets behind it.
    group:       类别 as written (经济发展), "" where there is none.
    baseline:    the value of `baseline_year`, None where the cell is empty or "—", or holds the sum of the years before
                 the plan (〔15000〕), which no year's figure compares with: it stands among the notes.
    goal:        the value of `year` (of TOTAL and FALL the sum over the plan), None where only a growth or words stand.
                 A LEVEL without one is to gain `growth` over the plan (人均预期寿命 77.3 → 〔1〕).
    growth:      the yearly growth in % (年均增长; of a rate in 百分点; a fall has its minus sign), or the change over the
                 plan in brackets where `goal` is a level, in the unit of the level, 百分点 or, of what is not its
                 difference, %.
    words:       what stands instead of a number (与GDP增长基本同步), "" where a number does.
    nature:      None where the plan does not say.
    body:        责任单位 as written, "" where there is none.
    notes:       what a mark or note says of the row (*: 2019年数据; 〔〕: 五年累计数), as written.
    start, end:  the span of the row (of a table) or of the clause (of prose).
    """

    indicator: str
    unit: str
    form: Form
    year: int
    start: int
    end: int
    group: str = ""
    baseline: Amount | None = None
    baseline_year: int | None = None
    goal: Amount | None = None
    growth: Amount | None = None
    words: str = ""
    nature: Nature | None = None
    body: str = ""
    notes: tuple[str, ...] = ()


class PlanReading(msgspec.Struct, frozen=True):
    """The targets of one plan: title, first and last year ("“十四五”": 2021, 2025), targets in the order of the text."""

    title: str
    first_year: int
    last_year: int
    targets: tuple[PlannedTarget, ...]
