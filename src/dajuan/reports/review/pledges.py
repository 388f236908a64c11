"""Tell what was promised, by whom and by when."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dajuan.ledger.records import PledgeRef
from dajuan.reports.card import show
from dajuan.reports.review import lexicon, sources
from dajuan.reports.review.prose import in_own_words
from dajuan.reports.review.records import Paragraph, Sentence

DATED = re.compile("年内|年底|年末|月底|月前|日前|季度|[0-9]年")
VERB = re.compile("|".join(lexicon.PLEDGE_VERBS))
OURSELVES = re.compile(f"^(?:{'|'.join(lexicon.OURSELVES)})")


def pledges(found: Iterable[PledgeRef]) -> Paragraph:
    """A sentence for each pledge, attributed to who made it, else to its document."""
    return tuple(map(_sentence, found))


def _sentence(pledge: PledgeRef) -> Sentence:
    who = (pledge.body or "") + (pledge.speaker or "")
    words = OURSELVES.sub("", in_own_words(pledge.passage.text))
    if pledge.body and words.startswith(pledge.body):
        words = words.removeprefix(pledge.body)
    if not VERB.search(words):
        words = lexicon.WILL + words
    due = ""
    if pledge.due and not DATED.search(words):
        due = lexicon.DUE.format(date=show.date(pledge.due))
    document = show.titled(pledge.passage.document.title or pledge.passage.document.name)
    template = lexicon.PROMISED if who else lexicon.WRITTEN
    return Sentence(
        template.format(who=who, document=document, words=words, due=due), sources.of_passages([pledge.passage])
    )
