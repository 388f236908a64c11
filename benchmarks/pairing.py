"""Put gold claims beside the claims that were read, in the way of score.py."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from scorers import score_module
from shared_data import TEXTS, GoldDocument

from dajuan.documents import open_document
from dajuan.documents.document import Document
from dajuan.reading import read_document

ClaimKeys = dict[str, Any]
"""A claim as JSON has it, in the keys of the contract."""


class Pair(msgspec.Struct, frozen=True):
    """A gold claim beside the claim read in its place; `gold` is None of a spurious claim, `read` of a missed one.

    wrong: the keys in which the two differ, in the order of score.py; exact: none of its headline is among them.
    """

    gold: ClaimKeys | None
    read: ClaimKeys | None
    wrong: tuple[str, ...] = ()
    exact: bool = False


class Paired(msgspec.Struct, frozen=True):
    """A document with its pairs, in the order of the text; what the gold holds for optional is left out."""

    document: Document
    pairs: tuple[Pair, ...]


def pair_documents(documents: list[GoldDocument], texts: Path = TEXTS) -> Iterator[Paired]:
    """Read each gold document's text and pair what is read with what the gold has."""
    score = score_module()
    for gold in documents:
        document = open_document(texts / gold["doc"])
        read = [msgspec.to_builtins(claim) for claim in read_document(document).claims]
        yield Paired(document, tuple(sorted(_pairs(score, gold["claims"], read), key=_start)))


def _pairs(score: Any, gold: list[ClaimKeys], read: list[ClaimKeys]) -> Iterator[Pair]:
    paired = score.pair(gold, read)
    for i, j in paired:
        if not gold[i].get("optional"):
            wrong = tuple(key for key in score.ATTRIBUTES if not score.agrees(key, gold[i], read[j]))
            yield Pair(gold[i], read[j], wrong, exact=not set(wrong) & set(score.HEADLINE))
    met = {i for i, _ in paired}, {j for _, j in paired}
    yield from (Pair(claim, None) for i, claim in enumerate(gold) if i not in met[0] and not claim.get("optional"))
    yield from (Pair(None, claim) for j, claim in enumerate(read) if j not in met[1])


def _start(pair: Pair) -> int:
    claim = pair.gold or pair.read
    return int(claim["start"]) if claim else 0
