"""Give a draft its period and the base of its change, by the words of time and the section it stands in."""

from __future__ import annotations

from dajuan.reading.drafts import Draft
from dajuan.reading.indicators.lexicon import EVENTS
from dajuan.reading.periods import Calendar, Time, times
from dajuan.reading.periods.lexicon import PLAN_NUMBERS, PLANS
from dajuan.reading.prose.lexicon import NEW, PLAN_WORDS, QUOTED_PLAN
from dajuan.reading.prose.rules import FLOW, SUMMED
from dajuan.reading.prose.state import State
from dajuan.reading.sections import Section

STANDS = frozenset({"reach", "have", "share"})
"""How a level is come to that stands at the end of several years."""


def base_against(other: str, calendar: Calendar) -> str:
    """The base of a change that is measured against `other`: a year, an earlier plan, or something else (一季度, 全国)."""
    if any(word in other for word in PLAN_WORDS):
        return "plan"
    found = times(other, 0, len(other), calendar)
    if not found:
        return "other"
    period = found[0].period or ""
    if found[0].span:
        plan = PLANS.get(other.strip(QUOTED_PLAN))
        return f"since:{PLAN_NUMBERS[plan]}FYP" if plan else "other"
    if len(period) == 4 and period.isdigit():
        return f"since:{period}"
    return "other"


def set_time(draft: Draft, state: State, running: Time | None, section: Section) -> None:
    """Set period and base: the time that the sentence names, else the section's.

    running: a time that runs through every year of it (连续3年), in the figure's own clause.
    """
    if running is not None and draft.kind in ("rank", "level"):
        draft.rules.append("period.said")
        draft.period = running.period
        return
    said = state.time
    span = section.span
    period = section.period
    if said is not None:
        draft.rules.append("period.said")
        period = said.period
        if said.span and period is not None and "/" in period:
            span = (int(period[:4]), int(period[5:9]))
        elif period is not None:
            span = None
    elif span is not None:
        draft.rules.append("period.years")
    if draft.earlier and period and (said is None or said.span):
        draft.period = _year_before(period, span)
    elif draft.kind == "change":
        _set_change(draft, period, span, section, state)
        state.since = draft.period if draft.base and draft.base.startswith("since:") else state.since
    elif span is not None:
        draft.period = f"{span[0]}/{span[1]}" if done_over_years(draft) else str(span[1])
    elif said is not None and section.plan is not None and _done_over_the_plan(draft, said, section.plan):
        draft.period = f"{section.plan[0]}/{period}"
    else:
        draft.period = period
    if draft.earlier:
        state.time = None
        state.from_year = int(draft.period) if draft.period and len(draft.period) == 4 else None
    begins = section.begins
    if begins and draft.status == "target" and draft.period and _last_year(draft.period) < begins:
        draft.status = "actual"  # what a plan sets out from, and the years before it, have come about
    now = section.calendar.now
    if (
        draft.status == "actual"
        and now is not None
        and draft.period
        and draft.period[:4].isdigit()
        and int(draft.period[:4]) > now
    ):
        draft.status = "target"
        draft.rules.append("period.ahead")


def _last_year(period: str) -> int:
    """The year in which a period ends."""
    return int(period.rpartition("/")[2][:4])


def _done_over_the_plan(draft: Draft, said: Time, plan: tuple[int, int]) -> bool:
    """Whether what is to be done by the end of a plan is a sum over its years (到2025年，新增停车位5000个)."""
    if draft.status != "target" or said.period != str(plan[1]) or draft.figure.unit == "%":
        return False
    if SUMMED.search(draft.indicator) is not None:
        return draft.flows
    return draft.summed and draft.level not in STANDS  # 高标准农田累计达到26万亩 stands at the end


def _year_before(period: str, span: tuple[int, int] | None) -> str:
    """The year of the level that a change set out from (由162个整合为123个)."""
    if span is not None:
        return str(span[0] - 1)
    return str(int(period) - 1) if len(period) == 4 else period


def _set_change(draft: Draft, period: str | None, span: tuple[int, int] | None, section: Section, state: State) -> None:
    base = draft.base or ""
    year = int(period[:4]) if period and period[:4].isdigit() else None
    years = f"{span[0]}/{span[1]}" if span is not None else None
    first = section.first_ahead(year) if draft.status == "target" and year else None
    if base == "annual" and span is None and year and first and year > first:
        draft.period = f"{first}/{year}"
    elif base == "annual" and span is None and state.since is not None:
        draft.period = state.since
    elif base == "annual" and span is None and year and state.from_year and year > state.from_year + 1:
        draft.period = f"{state.from_year + 1}/{year}"
    elif base == "annual" or base.endswith("FYP"):
        draft.period = years or period
    elif base == "year-start":
        draft.base = f"since:{year - 1}" if year and period and len(period) > 4 else "yoy"
        draft.period = period
    elif base.startswith("since:"):
        _set_since(draft, int(base[6:]), period, year, span)
    elif base:
        draft.period = str(span[1]) if span is not None else period
    elif span is not None:
        draft.base = f"since:{span[0] - 1}"
        draft.period = years
    else:
        draft.base = "yoy"
        draft.period = period


def _set_since(draft: Draft, first: int, period: str | None, year: int | None, span: tuple[int, int] | None) -> None:
    """较2020年: over the years since, or a year's growth where it is the year before."""
    if span is not None and first < span[1] - 1:
        draft.period = f"{first + 1}/{span[1]}"
    elif year is not None and first >= year - 1:
        draft.base = "yoy"
        draft.period = period
    else:
        draft.period = f"{first + 1}/{year}" if year else period


def done_over_years(draft: Draft) -> bool:
    """Whether a level of a five years' review was done over the years (累计, 建成) or stands at their end (达到)."""
    if draft.kind == "rank":
        return False
    if draft.level == "keep" or draft.steady or draft.figure.unit in EVENTS:
        return True
    if draft.level in STANDS:
        return (
            draft.flows
            and draft.figure.unit != "%"
            and (FLOW.match(draft.indicator) is not None or NEW in draft.indicator)
        )
    return draft.flows and draft.figure.unit != "%"
