"""The written review as a record: sections of paragraphs of sentences, each with what it rests on."""

from __future__ import annotations

import msgspec

from dajuan.ledger.records import DocumentRef


class Source(msgspec.Struct, frozen=True):
    """What a sentence rests on: document.text[start:end], and the words around it as an excerpt."""

    document: DocumentRef
    start: int
    end: int
    excerpt: str


class Sentence(msgspec.Struct, frozen=True):
    """A sentence with its sources; `remark` is for its footnote: why a verdict was given, whose the target is."""

    text: str
    sources: tuple[Source, ...]
    remark: str = ""


Paragraph = tuple[Sentence, ...]


class ReviewSection(msgspec.Struct, frozen=True):
    """A field of work, told in paragraphs: targets, other figures, programmes, milestones, pledges, what is open."""

    title: str
    paragraphs: tuple[Paragraph, ...]


class Review(msgspec.Struct, frozen=True):
    """A draft of the review.

    notices: what the reader must know before anything else; they make no statement of the county.
    opening: how the targets of the plan stand altogether.
    """

    title: str
    subtitle: str
    date: str
    notices: tuple[str, ...]
    opening: Paragraph
    sections: tuple[ReviewSection, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, in the order in which it stands."""
        paragraphs = (self.opening, *(paragraph for section in self.sections for paragraph in section.paragraphs))
        return tuple(sentence for paragraph in paragraphs for sentence in paragraph)
