"""Find what is promised, by whom, and by when (承诺)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from dajuan.reading.promises.clauses import Layout, View
from dajuan.reading.promises.pledges.due import due_of
from dajuan.reading.promises.pledges.rules import (
    BODY,
    BY_WORD,
    FIGURE_OR_DATE,
    NO_BODY_BEFORE,
    NOUN_BEFORE_PLAN,
    PROMISE,
    QUOTED_NAME,
    TO_BE_REACHED,
    is_promise,
)
from dajuan.reading.records import Pledge, Quotation

LONGEST = 120  # characters, of a clause that still promises one thing
REACH = 120  # characters before a clause, in its sentence, within which its date stands
WITH_SUBJECT = 60  # characters, of a clause and the one before it that holds its subject


def pledges(page: Layout, quotes: Sequence[Quotation], year: int | None) -> tuple[Pledge, ...]:
    """The pledges of a text, in its order, at most one a clause.

    In a part that sets tasks only what can be looked up later is a pledge: a date, a figure, a thing to be finished.
    """
    found: list[Pledge] = []
    done = -1
    starts = [quote.start for quote in quotes]
    for match in PROMISE.finditer(page.text):
        if match.start() < done:
            continue
        start, end = page.clause(match.start())
        if not (start <= match.start() and match.end() <= end and end - start <= LONGEST):
            continue
        view = page.section(start).view
        if not _promises(page.text, start, end, match, view):
            continue
        done = end
        sentence = max(page.sentence(start)[0], start - REACH)
        due = due_of(page.text[start:end], year) or due_of(page.text[sentence:start], year)
        subject = page.text[start : match.start()]
        if (
            match["will"]
            and not subject
            and (before := page.clause_before(start)) is not None
            and end - before[0] <= WITH_SUBJECT
        ):
            start = before[0]
        index = bisect_right(starts, match.start()) - 1
        quote = quotes[index] if index >= 0 and match.start() < quotes[index].end else None
        body = (quote.body or None) if quote is not None else None
        if body is None and (named := BODY.search(NO_BODY_BEFORE.sub("", subject))) is not None:
            body = named.group()
        found.append(Pledge(start, end, page.text[start:end], quote.speaker if quote is not None else None, body, due))
    return tuple(found)


def _promises(text: str, start: int, end: int, match: re.Match[str], view: View) -> bool:
    subject = text[start : match.start()]
    rest = text[match.end() : end]
    if len(rest) < 2:
        return False
    rest = QUOTED_NAME.sub("", rest)
    concrete = FIGURE_OR_DATE.search(rest) is not None or TO_BE_REACHED.search(rest) is not None
    if match["will"]:
        return is_promise(subject, text, match.end()) and (concrete or view is not View.AHEAD)
    if view is View.BACK:
        return False
    if match["plan"]:
        return NOUN_BEFORE_PLAN.search(subject) is None
    word = BY_WORD[match["word"]]
    return word.alone or (concrete and FIGURE_OR_DATE.search(QUOTED_NAME.sub("", text[start:end])) is not None)
