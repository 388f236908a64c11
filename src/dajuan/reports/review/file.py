"""Fill the Word file of the review."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from dajuan.messages import speaking
from dajuan.reports.card.records import Card
from dajuan.reports.review.compose import CHINESE, review
from dajuan.reports.review.notes import note
from dajuan.reports.review.prose import parted
from dajuan.reports.review.records import Paragraph
from dajuan.reports.wordfile import styles
from dajuan.reports.wordfile.document import WordFile
from dajuan.reports.wordfile.inline import Inline, Note


def write_file(card: Card, stream: BinaryIO) -> None:
    """Write the draft."""
    draft = review(card)
    file = WordFile(draft.title, card.made)
    with speaking(CHINESE):
        file.title(draft.title, draft.subtitle)
        for notice in draft.notices:
            file.write(notice, styles.NOTICE)
        if draft.opening:
            file.write(_noted(draft.opening))
        for section in draft.sections:
            file.heading(section.title)
            for paragraph in section.paragraphs:
                file.write(_noted(paragraph))
        file.write(draft.date, styles.DATE)
    file.save(stream)


def _noted(paragraph: Paragraph) -> Iterator[Inline]:
    for sentence in paragraph:
        if sentence.sources:
            before, after = parted(sentence.text)
            yield from (before, Note(note(sentence)), after)
        else:
            yield sentence.text
