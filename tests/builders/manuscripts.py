"""Manuscripts made of an example of a rule, or of a text."""

from __future__ import annotations

from dajuan.checks import Example, Manuscript, Settings
from dajuan.checks.known import Known, known_of
from dajuan.documents import open_document
from dajuan.documents.document import Document
from dajuan.reading import read_document
from dajuan.reading.records import Reading


def manuscript(example: Example | str, settings: Settings | None = None) -> Manuscript:
    """The manuscript of an example's text, opened and read as any document, with what is known beside it."""
    if isinstance(example, str):
        example = Example(example)
    document = open_document(example.text.encode(), place=example.place, date=example.published)
    reading = read_document(document)
    return Manuscript(document, reading, settings or Settings(), known(example, document, reading))


def known(example: Example, document: Document, reading: Reading) -> Known | None:
    """What an example says is known, without a ledger; None where it says nothing.

    An earlier text that names its own place in its title is of that place, any other one of the example's.
    """
    if not example.earlier and not example.plan:
        return None
    earlier = [_earlier(text, date, example.place) for text, date in example.earlier]
    plan = open_document(example.plan.encode(), place=example.place) if example.plan else None
    return known_of(document, reading, earlier, plan)


def _earlier(text: str, date: str, place: str) -> tuple[Document, Reading]:
    document = open_document(text.encode(), date=date)
    if not document.place:
        document = open_document(text.encode(), place=place, date=date)
    return document, read_document(document)
