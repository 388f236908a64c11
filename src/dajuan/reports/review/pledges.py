"""Tell what was promised, by whom and by when."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from dajuan.ledger.records import PledgeRef
from dajuan.reports.card import show
from dajuan.reports.review import lexicon, sources
from dajuan.reports.review.prose import in_own_words
from dajuan.reports.review.records import Paragraph, Sentence

DATED = re.compile("年内|年底|年末|月底|月前|日前|季度|[0-9]年")
VERB = re.compile("|".join(lexicon.PLEDGE_VERBS))
OURSELVES = re.compile(f"^(?:{'|'.join(lexicon.OURSELVES)})")


def pledges(found: Iterable[PledgeRef]) -> Paragraph:
    """A sentence for all that one person or body, else one document, promises at a stretch."""
    return tuple(_sentence(template, who, tuple(group)) for (template, who), group in groupby(found, key=_promiser))


def _promiser(pledge: PledgeRef) -> tuple[str, str]:
    who = (pledge.body or "") + (pledge.speaker or "")
    document = show.titled(pledge.passage.document.title or pledge.passage.document.name)
    return (lexicon.PROMISED if pledge.speaker else lexicon.SET_OUT), who or document


def _sentence(template: str, who: str, group: tuple[PledgeRef, ...]) -> Sentence:
    words = "；".join(map(_words, group))
    return Sentence(template.format(who=who, words=words), sources.of_passages(each.passage for each in group))


def _words(pledge: PledgeRef) -> str:
    words = OURSELVES.sub("", in_own_words(pledge.passage.text)).removeprefix(pledge.body or "")
    if not VERB.search(words):
        words = lexicon.WILL + words
    dated = not pledge.due or DATED.search(words)
    return words if dated else words + lexicon.DUE.format(date=show.date(pledge.due or ""))
