"""Tell by how many years something came before the year that it was planned for (原定2025年，2023年底即达到: 两年)."""

from __future__ import annotations

import re

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.times.lengths import Length
from dajuan.checks.times.moments import Moment
from dajuan.checks.times.now import year_of
from dajuan.checks.times.roles import Role, placed

_GOAL = Pattern("(?:规划|目标|任务|要求)[^，。；\\d]{0,4}(?:到|在)?$")
_GOAL_BEHIND = Pattern("[^，。；]{0,24}(?:目标|任务|要求)")
_CAME = Pattern("[^，。；]{0,8}?(?:即|就|已|便|实际|达到?|实现|完成|建成|全面|率先)")
_BEFORE = 12
_HALF = 6
"""Up to that month of a year one more may be counted."""


def years_ahead(
    manuscript: Manuscript, sentence: Stretch, match: re.Match[str], length: Length
) -> tuple[Moment, Moment] | None:
    """The planned year and when it came, where these are another number of years apart than is said; None where they agree."""
    if length.unit != "years" or length.told != int(length.told) or length.rough:
        return None
    text = manuscript.prose
    told = [
        each
        for each in placed(manuscript, sentence.start, match.start(), year_of(manuscript))
        if each.role is not Role.START
    ]
    planned, came = [], []
    for each in told:
        moment = each.moment
        if moment.year is None:
            return None
        goal = _GOAL.search(text, max(moment.start - _BEFORE, sentence.start), moment.start) or _GOAL_BEHIND.match(
            text, moment.end
        )
        if (each.planned or goal) and not each.actual:
            planned.append(moment)
        elif each.actual or _CAME.match(text, moment.end):
            came.append(moment)
    if len(planned) != 1 or len(came) != 1 or len(told) != len(("planned", "came")) or planned[0].start > came[0].start:
        return None
    goal_year, year = planned[0].year, came[0].year
    apart = (goal_year or 0) - (year or 0)
    early = came[0].whole != "year" and came[0].months[1] <= _HALF
    return None if apart <= 0 or int(length.told) in (apart, apart + early) else (planned[0], came[0])
