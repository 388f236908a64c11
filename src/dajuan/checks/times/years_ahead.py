"""Tell by how many years something came before the year that it was planned for (原定2025年，2023年底即达到: 两年)."""

from __future__ import annotations

import re

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.times.lengths import Length
from dajuan.checks.times.moments import Moment
from dajuan.checks.times.now import year_of
from dajuan.checks.times.roles import Role, placed

_GOAL = Pattern("(?:规划|目标|任务|要求)(?:纲要|提出|明确|确定|》|，)*(?:到|在|至)?$")
_GOAL_BEHIND = Pattern("[^，。；]{0,24}(?:目标|任务|要求)")
_CAME = Pattern("[^，。；]{0,8}?(?:即|就|已|便|实际|达到?|实现|完成|建成|全面|率先|首次|越过|突破|超过|升至)")
_BEFORE = 12
_CLAUSES = 2
"""So many commas may stand between when it came and by how much that was early."""
_HALF = 6
"""Up to that month of a year one more may be counted."""


def years_ahead(
    manuscript: Manuscript, sentence: Stretch, match: re.Match[str], length: Length
) -> tuple[Moment, Moment] | None:
    """The planned year and when it came, where these are another number of years apart than is said; None where they agree."""
    if length.unit != "years" or length.told != int(length.told) or length.rough:
        return None
    planned, came = _told(manuscript, sentence.start, match.start())
    paragraph = manuscript.paragraph_at(sentence.start)
    if not planned and paragraph is not None:
        planned = _told(manuscript, paragraph.start, sentence.start)[0]
    if len(planned) != 1 or not came or planned[0].start > came[-1].start:
        return None
    goal, last = planned[0], came[-1]
    if manuscript.prose.count("，", last.end, match.start()) > _CLAUSES:
        return None
    apart = (goal.year or 0) - (last.year or 0)
    early = last.whole != "year" and last.months[1] <= _HALF
    return None if apart <= 0 or int(length.told) in (apart, apart + early) else (goal, last)


def _told(manuscript: Manuscript, start: int, end: int) -> tuple[list[Moment], list[Moment]]:
    """The moments of a stretch that something was planned for, and those at which it came."""
    text = manuscript.prose
    planned: list[Moment] = []
    came: list[Moment] = []
    for each in placed(manuscript, start, end, year_of(manuscript)):
        moment = each.moment
        if moment.year is None or each.role is Role.START:
            continue
        lead = _GOAL.search(text, max(moment.start - _BEFORE, start), moment.start)
        goal = lead or _GOAL_BEHIND.match(text, moment.end)
        if (each.planned or goal) and not each.actual:
            planned.append(moment)
        elif each.actual or _CAME.match(text, moment.end):
            came.append(moment)
    return planned, came
