"""The words around a claim that its keys were read from."""

from __future__ import annotations

from collections.abc import Container

from dajuan.documents.document import Document
from dajuan.reading.characters import normalise
from dajuan.reading.predicates import Predicate, predicate
from dajuan.reading.records import Claim, Reading

JOINED = "joined"


class Surroundings:
    """What stands around a claim in its sentence, in normalised characters.

    sentence: its sentence; before: the sentence up to the figure.
    lead:     the words between the figure before and this one; of a list that shares its words, those before its first.
    said:     what the end of these words says of the figure.
    """

    def __init__(self, document: Document, reading: Reading, claim: Claim) -> None:
        text = document.text
        start = text.rfind(claim.sentence, 0, claim.start + len(claim.sentence))
        self.claim = claim
        self.sentence = normalise(claim.sentence)
        self.before = self.sentence[: claim.start - start]
        index = reading.claims.index(claim)
        while index and JOINED in reading.claims[index].rules:
            index -= 1
        head = reading.claims[index]
        previous = max(start, reading.claims[index - 1].end) if index else start
        self.lead = self.sentence[previous - start : head.start - start]
        self.said: Predicate = predicate(self.lead)

    def last_word(self, *meanings: Container[str]) -> str:
        """The word nearest to the figure that one of the given lexicons knows, "" where there is none."""
        return next((word for word in self.said.words if any(word in meaning for meaning in meanings)), "")
