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
        first, last = min(each.start for each in found) + 1, max(each.end for each in found)
        yield lexicon.PLACES.format(first=first, last=last, count=len(found)).strip("（）")
        return
    for each in found:
        # Characters are counted from 1 for people, from 0 in the ledger.
        yield each.excerpt + lexicon.PLACE.format(first=each.start + 1, last=each.end)
