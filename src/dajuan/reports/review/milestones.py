"""Tell what was finished and what is under way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dajuan.ledger.records import MilestoneRef
from dajuan.reading.records import State
from dajuan.reports.card import show
from dajuan.reports.review import lexicon, sources
from dajuan.reports.review.figures import ends_in
from dajuan.reports.review.prose import in_own_words, quoted
from dajuan.reports.review.records import Paragraph, Sentence

FLOURISH = re.compile("|".join(lexicon.FLOURISHES))
EVENT = re.compile("|".join(lexicon.EVENTS))
OF_EVENT = re.compile(f"的(?=(?:{'|'.join(lexicon.EVENTS)})$)")
LAST_WORDS = 8
"""Where a plain milestone says what happened: 书院建成开放; a flourish says it earlier or not at all."""


def milestones(found: Iterable[MilestoneRef], year: int) -> Paragraph:
    """A sentence for each state, and one for each document whose own words must be quoted."""
    of_year = [each for each in found if ends_in(each.period, year)]
    return (*_told([each for each in of_year if plain(each)]), *_quoted([each for each in of_year if not plain(each)]))


def plain(milestone: MilestoneRef) -> bool:
    """Whether it says what happened in words that can be taken over."""
    return bool(EVENT.search(milestone.passage.text[-LAST_WORDS:])) and "我们" not in milestone.passage.text


def _told(found: list[MilestoneRef]) -> Iterator[Sentence]:
    for state in State:
        of_state = [each for each in found if each.state is state]
        if of_state:
            words = "，".join(_words(each) for each in of_state)
            text = f"{lexicon.STAGES[state]}{words}。"
            yield Sentence(text, sources.of_passages(each.passage for each in of_state))


def _words(milestone: MilestoneRef) -> str:
    """Without flourishes, and as a statement: 人行天桥的建成 is 人行天桥建成."""
    return OF_EVENT.sub("", FLOURISH.sub("", in_own_words(milestone.passage.text)))


def _quoted(found: list[MilestoneRef]) -> Iterator[Sentence]:
    documents = dict.fromkeys(each.passage.document for each in found)
    for document in documents:
        own = [each for each in found if each.passage.document == document]
        words = "".join(quoted(each.passage.text) for each in own)
        text = lexicon.SAID.format(document=show.titled(document.title or document.name), words=words)
        yield Sentence(text, sources.of_passages(each.passage for each in own))
