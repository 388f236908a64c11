"""Who is quoted, and with which words."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dajuan.reading.speakers import quotations
from dajuan.reading.speakers.corpus import CORPUS, Example


@pytest.mark.parametrize("example", CORPUS, ids=lambda example: example.text)
def test_the_corpus_is_read_as_it_says(example: Example) -> None:
    found = [(q.speaker, q.office, q.body) for q in quotations(example.text)]
    assert found == [(said.speaker, said.office, said.body) for said in example.said]


@pytest.mark.parametrize("example", [e for e in CORPUS if e.said], ids=lambda example: example.text)
def test_a_quotation_reaches_from_the_first_to_the_last_of_its_words(example: Example) -> None:
    spoken = [example.text[q.start : q.end] for q in quotations(example.text)]
    assert [
        (words[: len(said.first)], words[-len(said.last) :]) for words, said in zip(spoken, example.said, strict=True)
    ] == [(said.first, said.last) for said in example.said]


def test_a_second_paragraph_keeps_the_speaker_of_its_own() -> None:
    text = "甲县教育局局长李民说：“一。”\n\n乙县教育局局长王平说：“二。”"
    assert [(q.speaker, text[q.start : q.end]) for q in quotations(text)] == [("李民", "一。"), ("王平", "二。")]


@given(st.text(alphabet='李民局长县说表示介绍他：，,。“”‘’「」"\n 将据·一、', max_size=120))
def test_no_text_makes_it_raise_and_quotations_never_overlap(text: str) -> None:
    end = 0
    for quotation in quotations(text):
        assert end <= quotation.start < quotation.end <= len(text)
        assert quotation.speaker
        end = quotation.end


@pytest.mark.parametrize("line", ["县统计局说：“", "局长李民说，", "“甲。”李民说，", "李民说：“一\n\n", "说：”“"])
def test_time_grows_with_the_length_and_no_faster(line: str) -> None:
    begin = time.perf_counter()
    quotations(line * (200_000 // len(line)))
    assert time.perf_counter() - begin < 2.0
