"""Manuscripts made of an example of a rule, or of a text."""

from __future__ import annotations

from dajuan.checks import Example, Manuscript, Settings
from dajuan.documents import open_document
from dajuan.reading import read_document


def manuscript(example: Example | str, settings: Settings | None = None) -> Manuscript:
    """The manuscript of an example's text, opened and read as any document."""
    if isinstance(example, str):
        example = Example(example)
    document = open_document(example.text.encode(), place=example.place, date=example.published)
    return Manuscript(document, read_document(document), settings or Settings())
