"""Every corpus beside the rules is read as it says; the id of a case is its sentence."""

from __future__ import annotations

import hashlib
from importlib import import_module
from pathlib import Path

import pytest

import dajuan.reading
from dajuan.documents import Document
from dajuan.documents.formats.text import blocks_of
from dajuan.reading import read_document
from dajuan.reading.examples import Example
from dajuan.reading.records import Claim

READING = Path(dajuan.reading.__file__).parent
ASPECTS = sorted(path.parent.name for path in READING.glob("*/corpus.py"))


def corpus(aspect: str) -> list[Example]:
    """The examples of an aspect; speakers have records and tests of their own."""
    return [
        example for example in import_module(f"dajuan.reading.{aspect}.corpus").CORPUS if isinstance(example, Example)
    ]


def document(example: Example) -> Document:
    return Document(
        name="example.txt",
        sha256=hashlib.sha256(example.text.encode()).hexdigest(),
        format="text",
        text=example.text,
        blocks=tuple(blocks_of(example.text)),
        place=example.place or "云溪县",
        published=f"{example.year}-12-31",
        year=example.year,
        kind=example.kind,
    )


def claims(example: Example) -> tuple[Claim, ...]:
    return read_document(document(example)).claims


CASES = [
    pytest.param(
        example,
        id=f"{aspect}: {example.text}",
        marks=[pytest.mark.xfail(strict=True, reason=example.known)] if example.known else [],
    )
    for aspect in ASPECTS
    for example in corpus(aspect)
]


@pytest.mark.parametrize("example", CASES)
def test_a_corpus_is_read_as_it_says(example: Example) -> None:
    read = claims(example)
    expected = [stated.keys() for stated in example.found]
    if [claim.text for claim in read] == [stated.text for stated in example.found]:
        found = [{key: getattr(claim, key) for key in keys} for claim, keys in zip(read, expected, strict=True)]
    else:
        found = [{"text": claim.text, "value": claim.value, "unit": claim.unit} for claim in read]
    assert found == expected, f"\nsentence: {example.text}\nexpected: {expected}\nfound:    {found}"
