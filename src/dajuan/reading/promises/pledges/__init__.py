"""Find what is promised, by whom, and by when (承诺)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dajuan.reading.promises.clauses import Layout, View
from dajuan.reading.promises.pledges.due import due_of
from dajuan.reading.promises.pledges.rules import (
    AFTER_VOW,
    ALREADY,
    BODY,
    BY_WORD,
    FIGURE_OR_DATE,
    GOES_ON,
    GOES_ON_AFTER,
    NO_BODY_BEFORE,
    NOUN_BEFORE_PLAN,
    PROMISE,
    QUOTED_NAME,
    SEVERAL,
    TO_BE_REACHED,
    VOWS,
    is_promise,
)
from dajuan.reading.records import Pledge, Quotation

LONGEST = 120  # characters, of a clause that still promises one thing
SHORTEST = 6  # characters, of a clause that promises more
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
        if VOWS.search(page.text, start, end):  # 我们承诺，…: what is promised stands behind the comma
            end = page.clause(end + 1)[1]
        end = _first_of_several(page.text, match.end(), end)
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
        speaker = quote.speaker if quote is not None else None
        found.append(Pledge(start, end, page.text[start:end], speaker, body, due))
        limit = quote.end if quote is not None else len(page.text)
        for begin, stop in _going_on(page, end, limit):
            words = page.text[begin:stop]
            found.append(Pledge(begin, stop, words, speaker, body, due_of(words, year) or due))
            done = stop
    return tuple(found)


def _first_of_several(text: str, start: int, end: int) -> int:
    """Where the first of several deeds of a clause ends (新建公园10处、完成滨河路改造, but not 新建、改造学校3所)."""
    for mark in SEVERAL.finditer(text, start, end):
        long_enough = mark.start() - start >= SHORTEST and end - mark.end() >= SHORTEST
        if long_enough and GOES_ON.match(text, mark.end(), end):
            return mark.start()
    return end


def _going_on(page: Layout, end: int, limit: int) -> Iterator[tuple[int, int]]:
    """The clauses behind one that promises, up to `limit`, which promise more (力争产值突破200亿元，完成滨河路改造)."""
    while end < limit and page.text[end] in GOES_ON_AFTER:
        begin, stop = page.clause(end + 1)
        begin = max(begin, end + 1)
        stop = _first_of_several(page.text, begin, stop)
        words = page.text[begin:stop]
        if stop > limit or stop - begin > LONGEST or GOES_ON.match(words) is None or ALREADY.search(words):
            return
        if len(words) < SHORTEST or PROMISE.search(words):
            return
        yield begin, stop
        end = stop


def _promises(text: str, start: int, end: int, match: re.Match[str], view: View) -> bool:
    subject = text[start : match.start()]
    rest = text[match.end() : end]
    if VOWS.search(text, start, end):
        return view is not View.BACK and end < len(text) and text[end] in AFTER_VOW
    if len(rest) < 2:
        return False
    rest = QUOTED_NAME.sub("", rest)
    concrete = FIGURE_OR_DATE.search(rest) is not None or TO_BE_REACHED.search(rest) is not None
    if match["will"]:
        return is_promise(subject, text, match.end()) and (concrete or view is not View.AHEAD)
    if view is View.BACK:
        return False
    if match["must"]:
        return True
    if match["plan"]:
        return NOUN_BEFORE_PLAN.search(subject) is None
    word = BY_WORD[match["word"]]
    return word.alone or (concrete and FIGURE_OR_DATE.search(QUOTED_NAME.sub("", text[start:end])) is not None)
