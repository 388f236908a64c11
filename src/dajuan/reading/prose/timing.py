"""Give a draft its period and the base of its change, by the words of time and the section it stands in."""

from __future__ import annotations

from dajuan.reading.drafts import Draft
from dajuan.reading.indicators.lexicon import CUMULATED, EVENTS
from dajuan.reading.periods import Calendar, Part, Time, months, times
from dajuan.reading.periods.holding import WHOLE_YEAR, held
from dajuan.reading.periods.lexicon import PLAN_NUMBERS, PLANS
from dajuan.reading.prose.clocks import Clocks
from dajuan.reading.prose.lexicon import ENUMERATION, NEW, OF, PLAN_WORDS, QUOTED_PLAN
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


def set_time(draft: Draft, state: State, clock: Clocks | None, section: Section, zone: str) -> None:
    """Set period and base: the time that the sentence names, else the one that it takes over or the section's.

    clock: the times of the sentence, None where it has none; zone: the words since the figure before.
    """
    if clock is not None and clock.running is not None and draft.kind in ("rank", "level"):
        draft.rules.append("period.said")
        draft.period = clock.running.period
        return
    said = state.time
    period, part, span = _spoken_of(draft, state, section)
    if part is not None and span is None:
        period = _held(draft, state, part, section.part is not None and CUMULATED in zone, period)
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
    if clock is not None and clock.against is not None and (draft.kind == "level" or draft.base == "yoy"):
        draft.period = clock.against.period
    if draft.earlier:
        if said is None or said.part is None or draft.figure.start - said.end <= len(OF):
            state.time = state.outer[0] if state.outer is not None else None
        state.from_year = int(draft.period) if draft.period and len(draft.period) == 4 else None
    begins = section.begins
    if begins and draft.status == "target" and draft.period and _last_year(draft.period) < begins:
        draft.status = "actual"  # what a plan sets out from, and the years before it, have come about
    if draft.status == "actual" and draft.period and section.is_ahead(draft.period):
        draft.status = "target"
        draft.rules.append("period.ahead")


def _spoken_of(draft: Draft, state: State, section: Section) -> tuple[str | None, Part | None, tuple[int, int] | None]:
    """The period that a figure is told for, the part of a year that it is, and the years that a review looks back on."""
    said = state.time
    part = section.spoken_of if section.part is not None else None
    if said is None:
        if section.span is not None:
            draft.rules.append("period.years")
            return section.period, None, section.span
        if draft.status == "target":
            return (section.period, part, None) if part is None or section.orders_part else (str(part[0]), None, None)
        if state.carried is not None:
            return *_come_about(state.carried, draft, section), None
        return section.period, part, None
    draft.rules.append("period.said")
    if said.so_far and said.part is None and part is not None and draft.status == "actual":
        return section.period, part, None
    period, of = _come_about(said, draft, section) if said.bare else (said.period, said.part)
    if said.span and period is not None and "/" in period:
        return period, of, (int(period[:4]), int(period[5:9]))
    return period, of, None if period is not None else section.span


def _come_about(time: Time, draft: Draft, section: Section) -> tuple[str | None, Part | None]:
    """A time with its part of a year: of the year before, where its months lie ahead and have come about all the same."""
    part = time.part
    if not time.bare or draft.status != "actual" or time.period is None:
        return time.period, part
    whole = part or (int(time.period), *WHOLE_YEAR)
    if not section.is_early(whole):
        return time.period, part
    whole = (whole[0] - 1, *whole[1:])
    return months(whole), whole if part is not None else None


def _held(draft: Draft, state: State, part: Part, summed: bool, period: str | None) -> str | None:
    """The period of a figure by what it measures, where a part of a year is spoken of."""
    time = state.time
    point = time is not None and time.point and not state.years
    whole = held(
        part,
        point=point,
        summed=summed and (time is None or (part[1] == part[2] and not time.point)),
        indicator=draft.indicator,
        unit=draft.figure.unit,
        kind=draft.kind,
    )
    if whole == part:
        return period
    if summed and whole[1] != whole[2]:
        state.time = Time(0, 0, months(whole), part=whole)  # 累计 holds for the figures behind it too
    return months(whole)


def give_part(draft: Draft, part: Part) -> None:
    """Give a draft the part of a year that stands in brackets behind it."""
    if draft.base in (None, "yoy", "mom"):
        unit = draft.figure.unit
        draft.period = months(
            held(part, point=False, summed=False, indicator=draft.indicator, unit=unit, kind=draft.kind)
        )


def deal_times(text: str, group: list[Draft], listed: list[Time]) -> None:
    """Deal a list of times out among as many figures (一季度、上半年分别增长5.1%、5.3%; 2022—2024年及2025年前三季度)."""
    if len(group) < 2 or not listed or len(listed) > len(group):
        return
    if ENUMERATION.isdisjoint(text[group[-2].figure.end : group[-1].figure.start]):
        return
    periods = [period for time in listed for period in _each(time)]
    if len(periods) != len(group) or any("dealt" in draft.rules or "dealt.back" in draft.rules for draft in group):
        return
    for draft, period in zip(group, periods, strict=True):
        draft.period = period


def _each(time: Time) -> list[str | None]:
    """The periods of one member of such a list: of a span each of its years."""
    if not time.span or time.period is None:
        return [time.period]
    first, _, last = time.period.partition("/")
    return [str(year) for year in range(int(first), int(last) + 1)] if last else [first]


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
