"""Read the examples of the corpora as the documents that they say they are."""

from __future__ import annotations

import hashlib
from importlib import import_module
from pathlib import Path

import dajuan.reading
from dajuan.documents import Document
from dajuan.documents.formats.text import blocks_of
from dajuan.reading.examples import Example

READING = Path(dajuan.reading.__file__).parent
ASPECTS = sorted(path.parent.relative_to(READING).as_posix() for path in READING.rglob("corpus.py"))


def corpus(aspect: str) -> list[Example]:
    """The examples of an aspect; speakers, milestones, pledges and programmes have records and tests of their own."""
    found = import_module(f"dajuan.reading.{aspect.replace('/', '.')}.corpus").CORPUS
    return [example for example in found if isinstance(example, Example)]


def document(example: Example) -> Document:
    return Document(
        name="example.txt",
        sha256=hashlib.sha256(example.text.encode()).hexdigest(),
        format="text",
        text=example.text,
        blocks=tuple(blocks_of(example.text)),
        place=example.place or "云溪县",
        published=f"{example.year}-12-31" if example.year else "",
        year=example.year or None,
        kind=example.kind,
        title=example.title,
    )
