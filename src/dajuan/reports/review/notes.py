"""Word the footnote of a sentence: document by document, the words and their places, then the remark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.ledger.records import DocumentRef
from dajuan.reports.card import show
from dajuan.reports.review import lexicon
from dajuan.reports.review.records import Sentence, Source

FEW = 4
"""Places of one document that are quoted one by one; of more, only where they lie is said."""


def note(sentence: Sentence) -> str:
    """《某县统计公报》，某县统计局，2026年4月10日：“粮食总产量3.3万吨”（第121—126字）。判定依据：…。"""
    documents: dict[DocumentRef, list[Source]] = {}
    for source in sentence.sources:
        documents.setdefault(source.document, []).append(source)
    cited = [
        lexicon.NOTE.format(document=show.citation(document), places="、".join(_places(found)))
        for document, found in documents.items()
    ]
    return "；".join(cited) + "。" + (f"{sentence.remark}。" if sentence.remark else "")


def _places(found: Sequence[Source]) -> Iterator[str]:
    if len(found) > FEW:
        position = show.position(min(each.start for each in found), max(each.end for each in found))
        yield lexicon.PLACES.format(position=position, count=len(found))
        return
    for each in found:
        yield each.excerpt + lexicon.PLACE.format(position=show.position(each.start, each.end))
