"""Where a text announces its targets (主要预期目标是…), and what it sets there without a number."""

from __future__ import annotations

from bisect import bisect_left

import msgspec

from dajuan.documents.document import Block, BlockKind, Document, DocumentKind
from dajuan.reading.plans.forms import form_of_words
from dajuan.reading.plans.lexicon import COLON, GOES_ON, SENTENCE_MARKS
from dajuan.reading.plans.names import NATURES
from dajuan.reading.plans.records import Form, PlannedTarget
from dajuan.reading.plans.rules import (
    ANNOUNCED,
    ASSIGNED_CLAUSE,
    CLAUSE,
    GENERAL_SUBJECT,
    LEADING,
    LIST_ITEM,
    NATURE_WORDS,
    NEXT_YEARS,
    RELATIVE_CLAUSE,
    SENTENCE_END,
    THIS_YEAR,
    TITLE_OF_TARGETS,
    WITH_OTHERS,
)
from dajuan.reading.plans.years import Years, plan_around, plan_years
from dajuan.reading.records import Claim, Reading
from dajuan.reading.tables.labels import has_measure

SEVERAL_YEARS = 5
LONGEST_LEAD = 20
"""主要预期目标是： opens a list; behind targets of its own, a colon opens something else."""


class Zone(msgspec.Struct, frozen=True):
    """A stretch of the text that announces targets.

    sure: up to where all that is measured is a target, behind it only growth and what the catalogue knows.
    years: those that it names (今后五年发展目标), else None.
    """

    start: int
    end: int
    sure: int
    years: Years | None = None


def zones_of(document: Document, plain: str, aimed: list[Claim]) -> list[Zone]:
    """The stretches of a text that announce targets, in order: behind 主要预期目标是, below a plan's heading 主要目标.

    aimed: the claims with the status of a target; a sentence behind the first is one of the zone's as long as it has
    one of them about a catalogued indicator, a paragraph as long as it is an item of the list.
    """
    catalogued = [claim.start for claim in aimed if claim.indicator_id is not None]
    zones: list[Zone] = []
    title = ""
    below = False
    listing = going_on = False
    for block in document.blocks:
        if block.kind is BlockKind.TABLE:
            listing = False
            continue
        if block.kind is BlockKind.HEADING:
            title = plain[block.start : block.end].strip()
            below = document.kind is DocumentKind.PLAN and TITLE_OF_TARGETS.search(title) is not None
        match = ANNOUNCED.search(plain, block.start, block.end)
        if below and block.kind is not BlockKind.HEADING:
            zones.append(Zone(block.start, block.end, block.end))
        elif match is not None:
            end = _end(plain, match.end(), block, catalogued)
            sentence = max(plain.rfind(mark, block.start, match.start()) for mark in SENTENCE_MARKS)
            opening = plain[max(sentence + 1, block.start) : end]
            sure = _sentence_end(plain, match.end(), block.end)
            zones.append(Zone(match.start(), end, sure, _years(opening, title, document.year)))
            rest = plain[match.end() - 1 : block.end].strip()
            listing = going_on = rest.endswith(COLON) and len(rest) <= LONGEST_LEAD
        elif listing and (going_on or LIST_ITEM.match(plain, block.start, block.end)):
            zones.append(Zone(block.start, block.end, block.end if going_on else block.start, zones[-1].years))
            going_on = plain[block.start : block.end].strip().endswith(GOES_ON)
        else:
            listing = False
    return zones


def _years(opening: str, title: str, now: int | None) -> Years | None:
    """The years that an announcement is for where they are more than one: its own words before those of its heading."""
    if now is None:
        return None
    announcement = ANNOUNCED.split(opening, maxsplit=1)[0]
    for words in (announcement, title):
        if THIS_YEAR.search(words) or str(now) in words:
            return None
        if NEXT_YEARS.search(words):
            plan = plan_around(now)
            return plan if plan[0] == now else (now, now + SEVERAL_YEARS - 1)
        named = plan_years(words)
        if named is not None and named[1] > now:
            return named
    return None


def _end(plain: str, position: int, block: Block, catalogued: list[int]) -> int:
    """The end of the sentence at a position, and of those behind it that go on with targets."""
    end = _sentence_end(plain, position, block.end)
    while end < block.end:
        stop = _sentence_end(plain, end, block.end)
        index = bisect_left(catalogued, end)
        if index >= len(catalogued) or catalogued[index] >= stop:
            break
        end = stop
    return end


def _sentence_end(plain: str, position: int, limit: int) -> int:
    match = SENTENCE_END.search(plain, position, limit)
    return match.end() if match else limit


def without_number(document: Document, plain: str, zone: Zone, reading: Reading, year: int) -> list[PlannedTarget]:
    """What a zone sets in words: 与经济增长同步, 完成省下达任务."""
    starts = [claim.start for claim in reading.claims]
    found: list[PlannedTarget] = []
    for clause in CLAUSE.finditer(plain, zone.start, zone.end):
        start, end = clause.span()
        index = bisect_left(starts, start)
        if index < len(starts) and starts[index] < end:
            continue
        opening = ANNOUNCED.search(plain, start, end)
        start = opening.end() if opening else start
        words = plain[start:end]
        lead = LEADING.match(words)
        start += lead.end() if lead else 0
        match = ASSIGNED_CLAUSE.match(plain[start:end]) or RELATIVE_CLAUSE.match(plain[start:end])
        if match is None:
            continue
        subject = match["subject"]
        nature = NATURE_WORDS.search(subject)
        others = WITH_OTHERS.search(subject)
        if others is not None:
            subject = subject[: others.start()]
        elif GENERAL_SUBJECT.search(subject) is not None:
            continue
        form = form_of_words(match["words"])
        if form is Form.WORDS or len(subject) < 2 or (form is Form.RELATIVE and not has_measure(subject)):
            continue
        found.append(
            PlannedTarget(
                indicator=document.text[start : start + len(subject)],
                unit="",
                form=form,
                year=year,
                start=start,
                end=end,
                words=document.text[start + match.start("words") : start + match.end("words")],
                nature=NATURES[nature.group()] if nature else None,
            )
        )
    return found
