"""The records of judging a plan: verdicts with their reasons, derived figures with what they were made of."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

import msgspec

from dajuan.ledger.records import IndicatorRef, Observation, Target
from dajuan.reading.records import Bound, Kind


class Verdict(StrEnum):
    """How a target stands (CONVENTIONS 4.2)."""

    MET = "met"  # at the end of the plan the goal is reached (已完成)
    AHEAD = "ahead"  # reached before the end (提前完成)
    ON_TRACK = "on track"  # 达到预期进度
    BEHIND = "behind"  # 滞后; at the end of the plan: not reached by an expected figure (预计未达)
    MISSED = "missed"  # the plan is over and the goal is not reached (未完成)
    NOT_REPORTED = "not reported"  # 未报数
    NOT_COMPARABLE = "not comparable"  # other definition, unit, scope, part of a year, contested (不可比)


class Colour(StrEnum):
    """How a verdict is shown: a binding miss is red, an expected one amber."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    GREY = "grey"


class Formula(StrEnum):
    """How a figure was derived."""

    GROWTH = "growth"  # two levels: L1/L0 - 1
    DIFFERENCE = "difference"  # two levels: L1 - L0; of a rate in 百分点, of a stock what was added
    LEVEL = "level"  # last year's level and the growth: L0 * (1 + g)
    COMPLETION = "completion"  # result / goal
    ANNUAL = "annual"  # two levels over n years: (Ln/L0)^(1/n) - 1
    CHAIN = "chain"  # yearly growths: (prod(1 + g))^(1/n) - 1
    SUM = "sum"  # yearly amounts added
    FALL = "fall"  # yearly falls: 1 - prod(1 - d)
    SHARE = "share"  # part / whole
    PROGRESS = "progress"  # (L - B) / (T - B)


class Derived(msgspec.Struct, frozen=True):
    """A figure that was computed, not printed (推算值): always labelled as such, traceable to what it was made of.

    value: rounded by the decimals of its sources, a decimal string in `unit`; low, high: the interval in which it lies for
    certain, None for an open side; bound: OVER or UNDER where an inequality among the sources leaves a side open.
    inputs: the observations; targets: the targets that it was made of besides.
    """

    formula: Formula
    indicator: IndicatorRef
    kind: Kind
    base: str | None
    period: str
    value: str
    unit: str
    bound: Bound
    low: Decimal | None
    high: Decimal | None
    inputs: tuple[Observation, ...]
    targets: tuple[Target, ...] = ()


class Reasoning(msgspec.Struct, frozen=True):
    """Why a verdict was given: a sentence of the message catalogue (English, marked with N_) and what fills it.

    values are plain strings that are already shown as they are (numbers, units, years, names).
    remarks: what must be known beside it (an expected figure, a year not reported); `reasons.told` says them all.
    """

    sentence: str
    values: tuple[tuple[str, str], ...] = ()
    remarks: tuple[Reasoning, ...] = ()


class Evaluation(msgspec.Struct, frozen=True):
    """A judged target.

    latest:   the newest observation of the plan's years (its period tells of which year), None where there is none; what
              was computed over several years stands in `derived`.
    progress: how much of the way from baseline to goal is gone, of a TOTAL what is done of it; 1 is all; None where it has
              no meaning. A Derived, so that it is traceable.
    expected: where the path is in the year of `latest`, a decimal string in the target's unit, "" where there is no path.
    uses:     every observation that the verdict rests on.
    derived:  figures that were computed on the way; of TOTAL, FALL and GROWTH what has come together so far (SUM, FALL,
              CHAIN; of a stock DIFFERENCE), where years are missing over the longest run of them, which its period names.
    partial:  of NOT_REPORTED: whether something is known of the plan's years (数据不全), or nothing is (未见数据).
    """

    target: Target
    verdict: Verdict
    colour: Colour
    reason: Reasoning
    latest: Observation | None = None
    progress: Derived | None = None
    expected: str = ""
    uses: tuple[Observation, ...] = ()
    derived: tuple[Derived, ...] = ()
    partial: bool = False
