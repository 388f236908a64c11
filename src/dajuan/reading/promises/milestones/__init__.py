"""Find what was finished or is under way, stated without a figure (节点)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from dajuan.reading.promises.ahead import looks_ahead
from dajuan.reading.promises.clauses import Layout, View
from dajuan.reading.promises.milestones.lexicon import ADVERBS, THINGS, WORKS, Needs, Word
from dajuan.reading.promises.milestones.rules import (
    ANY_THING,
    BEHIND_A_THING,
    BY_WORD,
    COUNTED,
    COUNTED_NAME,
    MEASURED,
    NEGATED,
    NO_THING,
    NOMINAL,
    OF_A_THING,
    THING,
    WORD,
)
from dajuan.reading.promises.periods import period_of
from dajuan.reading.records import Milestone, Quotation, State

LONGEST = 90  # characters, of a clause that still states one thing


def milestones(page: Layout, quotes: Sequence[Quotation], year: int | None) -> tuple[Milestone, ...]:
    """The milestones of a text, in its order, at most one a clause.

    A clause that only gives a figure (建成学校3所) is a claim and no milestone; what is promised or wished is a pledge.
    """
    found: list[Milestone] = []
    done = -1
    starts = [quote.start for quote in quotes]
    for match in WORD.finditer(page.text):
        if match.start() < done:
            continue
        start, end = page.clause(match.start())
        if not (start <= match.start() and match.end() <= end and end - start <= LONGEST):
            continue
        state = _state(page.text, start, end, match)
        if state is None or page.section(start).view is View.AHEAD or looks_ahead(page, match.start()):
            continue
        done = end
        index = bisect_right(starts, start) - 1
        speaker = quotes[index].speaker if index >= 0 and start < quotes[index].end else None
        found.append(
            Milestone(
                start, end, page.text[start:end], state, period=period_of(page, start, end, year), speaker=speaker
            )
        )
    return tuple(found)


def _state(text: str, start: int, end: int, match: re.Match[str]) -> State | None:
    """How far the thing has come that the clause speaks of, None where it states no milestone."""
    subject = text[start : match.start()]
    rest = text[match.end() : end]
    word = BY_WORD.get(match.group())
    if word is not None and word.state is State.UNDER_WAY and (named := OF_A_THING.match(rest)) is not None:
        return None if COUNTED.search(named.group()) else word.state
    if NEGATED.search(subject) or NOMINAL.match(rest) or NO_THING.search(text, start, end):
        return None
    if COUNTED_NAME.search(subject) is None and (
        COUNTED.search(subject) or COUNTED.search(rest) or MEASURED.search(rest)
    ):
        return None
    subject = _without_adverbs(subject)
    if word is None:
        return State.DONE if len(subject) >= 2 else None
    return word.state if _has_what_it_needs(word, subject, rest) else None


def _without_adverbs(subject: str) -> str:
    while subject.endswith(ADVERBS):
        subject = subject[: -max(len(adverb) for adverb in ADVERBS if subject.endswith(adverb))]
    return subject


def _ends_with_a_thing(subject: str) -> bool:
    behind = BEHIND_A_THING.search(subject)
    return subject[: behind.start() if behind is not None else None].endswith(THINGS)


def _has_what_it_needs(word: Word, subject: str, rest: str) -> bool:
    if ANY_THING.fullmatch(subject) and not THING.search(rest):
        return False
    if word.needs is Needs.SUBJECT:
        return len(subject) >= 2 or THING.search(rest) is not None
    if word.needs is Needs.END:
        return not MEASURED.search(subject) and rest.endswith(WORKS) and len(rest) >= 6
    if word.needs is Needs.NAMED:
        return _ends_with_a_thing(subject)
    return _ends_with_a_thing(subject) or THING.search(rest) is not None
