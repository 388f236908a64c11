"""Every corpus beside the rules is read as it says; the id of a case is its sentence."""

from __future__ import annotations

import pytest

from builders.examples import ASPECTS, corpus, document
from dajuan.reading import read_document
from dajuan.reading.examples import Example

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
    read = read_document(document(example)).claims
    expected = [stated.keys() for stated in example.found]
    if [claim.text for claim in read] == [stated.text for stated in example.found]:
        found = [{key: getattr(claim, key) for key in keys} for claim, keys in zip(read, expected, strict=True)]
    else:
        found = [{"text": claim.text, "value": claim.value, "unit": claim.unit} for claim in read]
    assert found == expected, f"\nsentence: {example.text}\nexpected: {expected}\nfound:    {found}"


def test_no_sentence_stands_twice() -> None:
    seen: dict[tuple[str, str, int, str, str], str] = {}
    for aspect in ASPECTS:
        for example in corpus(aspect):
            key = (example.text, example.kind, example.year, example.place, example.title)
            assert key not in seen, f"{example.text} stands in {seen[key]} and in {aspect}"
            seen[key] = aspect
